//! Claims about cost in what was said, and whether a measurement bears them out.

use schemars::JsonSchema;
use script::Growth;
use serde::{Deserialize, Serialize};

use crate::CodeGrowth;

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CostOf {
    /// Time.
    Time,
    /// Memory.
    Space,
}

/// A class of growth that was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GrowthClaim {
    /// The class.
    pub growth: Growth,
    /// Of what.
    pub of: CostOf,
    /// The words.
    pub quote: String,
    /// Byte offset of the words.
    pub start: usize,
    /// Whether it speaks of another approach than the one taken.
    pub other: bool,
}

/// Words for classes, longer ones before their parts.
const WORDS: &[(&str, Growth)] = &[
    ("n squared log n", Growth::QuadraticLog),
    ("n log n", Growth::Linearithmic),
    ("n times log n", Growth::Linearithmic),
    ("linearithmic", Growth::Linearithmic),
    ("n log k", Growth::Linearithmic),
    ("n log m", Growth::Linearithmic),
    ("log n", Growth::Logarithmic),
    ("logarithmic", Growth::Logarithmic),
    ("logarithm", Growth::Logarithmic),
    ("quadratic", Growth::Quadratic),
    ("n squared", Growth::Quadratic),
    ("n square", Growth::Quadratic),
    ("n^2", Growth::Quadratic),
    ("n²", Growth::Quadratic),
    ("cubic", Growth::Cubic),
    ("n cubed", Growth::Cubic),
    ("n^3", Growth::Cubic),
    ("exponential", Growth::Exponential),
    ("linear", Growth::Linear),
    ("o of n", Growth::Linear),
    ("o of one", Growth::Constant),
    ("o of 1", Growth::Constant),
    ("constant time", Growth::Constant),
    ("constant space", Growth::Constant),
    ("constant memory", Growth::Constant),
    ("constant extra", Growth::Constant),
];

/// Words that make a claim one about another approach.
const OTHER: &[&str] = &[
    "brute",
    "naive",
    "would be",
    "would take",
    "would cost",
    "would have",
    "instead of",
    "rather than",
    "not ",
    "n't",
    "avoid",
    "could be",
    "compared with",
    "compared to",
    "better than",
    "beats",
];

/// Every class that is named in a text, in order.
pub fn growth_claims(text: &str) -> Vec<GrowthClaim> {
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<(usize, usize, Growth)> = Vec::new();
    let mut at = 0;
    while at < lower.len() {
        if !lower.is_char_boundary(at) {
            at += 1;
            continue;
        }
        let rest = &lower[at..];
        let open = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let hit = if open { big_o(rest).or_else(|| named(rest)) } else { None };
        match hit {
            Some((length, growth)) => {
                found.push((at, at + length, growth));
                at += length;
            }
            None => at += 1,
        }
    }
    let claim = |index: usize| {
        let (start, end, growth) = found[index];
        // Its own stretch of the text: from the claim before to the one after, within the sentence.
        let from = if index == 0 { 0 } else { found[index - 1].1 };
        let to = found.get(index + 1).map_or(lower.len(), |next| next.0);
        let behind = lower[end..to].find(['.', ';', '!', '?', ',']).map_or(to, |stop| end + stop);
        let before = lower[from..start].rfind(['.', ';', '!', '?']).map_or(from, |stop| from + stop + 1);
        let behind = lower[end..behind].find(" and ").map_or(behind, |stop| end + stop);
        let (ahead, back) = (&lower[end..behind], &lower[before..start]);
        let memory = |words: &str| ["space", "memory", "storage"].iter().any(|word| words.contains(word));
        let inside = memory(&lower[start..end]);
        let of = if inside || memory(ahead) || (!ahead.contains("time") && memory(last_clause(back))) {
            CostOf::Space
        } else {
            CostOf::Time
        };
        let sentence = lower[..start].rfind(['.', ';', '!', '?']).map_or(0, |stop| stop + 1);
        // "but", "so" and "mine" turn from the other approach to one's own.
        let turn = ["but ", "so ", "mine ", "now it", "this is", "instead i", "this one"];
        let own = turn.iter().filter_map(|word| lower[sentence..start].rfind(word)).max().unwrap_or(0);
        let context = &lower[sentence + own..start];
        let other = OTHER.iter().any(|word| context.contains(word));
        GrowthClaim { growth, of, quote: text[start..end].to_owned(), start, other }
    };
    (0..found.len()).map(claim).collect()
}

/// What a turn claims about the time of the candidate's own code: the whole if it is named, else its costliest part.
pub fn time_claim(text: &str) -> Option<GrowthClaim> {
    let own: Vec<GrowthClaim> =
        growth_claims(text).into_iter().filter(|claim| claim.of == CostOf::Time && !claim.other).collect();
    let lower = text.to_ascii_lowercase();
    let whole = ["overall", "in total", "altogether", "so it is", "so it's", "dominates"];
    let stated = own.iter().rev().find(|claim| {
        let from = lower[..claim.start].rfind(['.', ';', '!', '?']).map_or(0, |stop| stop + 1);
        let behind = &lower[claim.start..];
        let to = claim.start + behind.find(['.', ';', '!', '?']).unwrap_or(behind.len());
        whole.iter().any(|word| lower[from..to].contains(word))
    });
    stated.or_else(|| own.iter().reduce(|most, next| if next.growth > most.growth { next } else { most })).cloned()
}

/// Whether measurements bear a claim out; nothing where they can't tell.
pub fn hold_growth(claimed: Growth, measured: &CodeGrowth) -> Option<bool> {
    if measured.possible.contains(&claimed) {
        return Some(true);
    }
    let (low, high) = (measured.low?, measured.high?);
    let slope = slope(claimed)?;
    // A difference that an interval of this width, or the logarithm in it, could explain proves nothing.
    let apart = if slope < measured.exponent { low - slope } else { slope - high };
    (apart > 0.3 && measured.exponent > 0.5).then_some(false)
}

fn slope(growth: Growth) -> Option<f64> {
    Some(match growth {
        Growth::Constant | Growth::Logarithmic => 0.0,
        Growth::Linear => 1.0,
        Growth::Linearithmic => 1.1,
        Growth::Quadratic => 2.0,
        Growth::QuadraticLog => 2.1,
        Growth::Cubic => 3.0,
        Growth::Exponential => return None,
    })
}

fn last_clause(text: &str) -> &str {
    let from = text.rfind(',').map_or(0, |at| at + 1);
    let from = text[from..].rfind(" and ").map_or(from, |at| from + at + 5);
    &text[from..]
}

/// `o(…)` at the beginning of a text.
fn big_o(text: &str) -> Option<(usize, Growth)> {
    let rest = text.strip_prefix("o(").or_else(|| text.strip_prefix("o ("))?;
    let lead = text.len() - rest.len();
    let mut depth = 1;
    let end = rest.char_indices().find_map(|(at, c)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        (depth == 0).then_some(at)
    })?;
    let plain: String = rest[..end].replace('²', "^2").replace('³', "^3").replace("**", "^");
    let plain: String =
        plain.replace("squared", "^2").replace(" times ", "").chars().filter(|c| !" *()·".contains(*c)).collect();
    let growth = if plain.contains("^n") || plain.contains('!') {
        Growth::Exponential
    } else if plain.contains("^3") {
        Growth::Cubic
    } else if plain.contains("^2") && plain.contains("log") {
        Growth::QuadraticLog
    } else if plain.contains("^2") || plain == "nn" {
        Growth::Quadratic
    } else if plain.starts_with("log") {
        Growth::Logarithmic
    } else if plain.contains("log") {
        Growth::Linearithmic
    } else if plain.chars().all(|c| c.is_ascii_digit()) && !plain.is_empty() {
        Growth::Constant
    } else if plain.split('+').all(|part| part.chars().filter(char::is_ascii_alphabetic).count() == 1) {
        Growth::Linear
    } else {
        return None;
    };
    Some((lead + end + 1, growth))
}

/// A class in words at the beginning of a text.
fn named(text: &str) -> Option<(usize, Growth)> {
    WORDS.iter().find_map(|(words, growth)| {
        let rest = text.strip_prefix(words)?;
        rest.chars().next().is_none_or(|c| !c.is_alphanumeric()).then_some((words.len(), *growth))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_read_with_what_they_are_about() {
        let (t, s) = (CostOf::Time, CostOf::Space);
        type Read<'a> = &'a [(Growth, CostOf, bool)];
        let table: &[(&str, Read<'_>)] = &[
            ("It's O(n log n) time and O(n) space.", &[(Growth::Linearithmic, t, false), (Growth::Linear, s, false)]),
            ("That is linear, since each id goes in once.", &[(Growth::Linear, t, false)]),
            (
                "Brute force would be O(n^2), but this is O(n).",
                &[(Growth::Quadratic, t, true), (Growth::Linear, t, false)],
            ),
            ("Memory is O(1) and time is O(n²).", &[(Growth::Constant, s, false), (Growth::Quadratic, t, false)]),
            ("n squared", &[(Growth::Quadratic, t, false)]),
            ("It takes O(N * log(N)) because of the sort.", &[(Growth::Linearithmic, t, false)]),
            ("O(V + E)", &[(Growth::Linear, t, false)]),
            ("A linearity argument and the nonlinear part", &[]),
            ("It is not quadratic.", &[(Growth::Quadratic, t, true)]),
            ("Two to the n: O(2^n).", &[(Growth::Exponential, t, false)]),
            ("constant space", &[(Growth::Constant, s, false)]),
            ("Ünïcödé é O(n)", &[(Growth::Linear, t, false)]),
        ];
        for (text, wanted) in table {
            let found: Vec<_> = growth_claims(text).into_iter().map(|c| (c.growth, c.of, c.other)).collect();
            assert_eq!(found, *wanted, "{text}");
            for claim in growth_claims(text) {
                assert_eq!(text[claim.start..claim.start + claim.quote.len()], claim.quote);
            }
        }
    }

    #[test]
    fn the_whole_or_the_costliest_part_counts() {
        let claim = |text: &str| time_claim(text).map(|claim| claim.growth);
        assert_eq!(claim("The sort is n log n and the sweep is linear."), Some(Growth::Linearithmic));
        assert_eq!(claim("The inner loop looks quadratic. But overall it is linear."), Some(Growth::Linear));
        assert_eq!(claim("Brute force would be quadratic."), None);
        assert_eq!(claim("O(n) space."), None);
    }

    #[test]
    fn a_claim_is_refuted_only_by_what_was_measured() {
        let measured = |possible: &[Growth], exponent: f64, half: Option<f64>| CodeGrowth {
            best: possible[0],
            possible: possible.to_vec(),
            exponent,
            low: half.map(|half| exponent - half),
            high: half.map(|half| exponent + half),
            unit: "instructions".into(),
            costs: Vec::new(),
        };
        let quadratic = measured(&[Growth::Quadratic], 1.97, Some(0.05));
        assert_eq!(hold_growth(Growth::Linear, &quadratic), Some(false));
        assert_eq!(hold_growth(Growth::Quadratic, &quadratic), Some(true));
        assert_eq!(quadratic.told(), "doubling n multiplied the work by 3.9");
        let close = measured(&[Growth::Linear], 1.02, Some(0.03));
        assert_eq!(hold_growth(Growth::Linearithmic, &close), None, "a logarithm is too little to refute");
        assert_eq!(hold_growth(Growth::Quadratic, &close), Some(false));
        let unsure = measured(&[Growth::Quadratic], 2.0, None);
        assert_eq!(hold_growth(Growth::Linear, &unsure), None);
    }
}

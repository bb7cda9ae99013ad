//! Results of tests → the result of a group: graders of old packages, scores of 2025-09.

use crate::package::{Aggregation, LegacyGrading, ModernGrading, OnReject};
use crate::verdict::Verdict;

/// What a test or a group comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Verdict.
    pub verdict: Verdict,
    /// Points; 0 for problems without.
    pub score: f64,
}

/// From worst to best among what isn't accepted, as the default grader of old packages has it.
const WORST: [Verdict; 7] =
    [Verdict::Je, Verdict::Ce, Verdict::Rte, Verdict::Mle, Verdict::Tle, Verdict::Ole, Verdict::Wa];

/// The default grader of old packages. `root` is whether it grades `data` itself, where `ignore_sample` has a meaning.
pub fn legacy(grading: &LegacyGrading, parts: &[Outcome], root: bool) -> Outcome {
    let has = |flag: &str| grading.grader_flags.iter().any(|given| given == flag);
    // Of several modes that exclude each other the last one holds.
    let last = |modes: &[&'static str]| {
        let given =
            grading.grader_flags.iter().rev().find_map(|flag| modes.iter().find(|mode| **mode == flag.as_str()));
        given.copied()
    };
    if root && has("ignore_sample") {
        return parts.last().copied().unwrap_or(Outcome { verdict: Verdict::Ac, score: 0.0 });
    }
    // With `break`, what comes after the first rejected part has no say, even if it was judged out of curiosity.
    let cut = parts.iter().position(|part| part.verdict != Verdict::Ac);
    let parts = match (grading.on_reject, cut) {
        (OnReject::Break, Some(at)) => &parts[..=at],
        _ => parts,
    };
    let rejected = |part: &&Outcome| part.verdict != Verdict::Ac;
    let verdict = if parts.is_empty()
        || (has("accept_if_any_accepted") && parts.iter().any(|p| p.verdict == Verdict::Ac))
    {
        Verdict::Ac
    } else {
        match last(&["worst_error", "first_error", "always_accept"]) {
            Some("always_accept") => Verdict::Ac,
            Some("first_error") => parts.iter().find(rejected).map_or(Verdict::Ac, |part| part.verdict),
            _ => WORST.into_iter().find(|worst| parts.iter().any(|part| part.verdict == *worst)).unwrap_or(Verdict::Ac),
        }
    };
    let scores = parts.iter().map(|part| part.score);
    let score = match last(&["sum", "avg", "min", "max"]) {
        _ if parts.is_empty() => 0.0,
        Some("avg") => scores.sum::<f64>() / parts.len() as f64,
        Some("min") => scores.fold(f64::INFINITY, f64::min),
        Some("max") => scores.fold(f64::NEG_INFINITY, f64::max),
        _ => scores.sum(),
    };
    Outcome { verdict, score: if verdict == Verdict::Ac { score } else { 0.0 } }
}

/// What a custom grader wrote: a verdict and a score on one line.
///
/// # Errors
/// What it wrote instead.
pub fn grader_said(output: &[u8]) -> Result<Outcome, String> {
    let text = String::from_utf8_lossy(output);
    let words: Vec<&str> = text.split_whitespace().collect();
    let unclear = || format!("the grader wrote `{}`, not a verdict and a score", crate::report::cut(text.trim(), 200));
    let [verdict, score] = words[..] else { return Err(unclear()) };
    let verdict = Verdict::ALL.into_iter().find(|known| known.name() == verdict).ok_or_else(unclear)?;
    let score = score.parse::<f64>().ok().filter(|score| score.is_finite()).ok_or_else(unclear)?;
    Ok(Outcome { verdict, score: if verdict == Verdict::Ac { score } else { 0.0 } })
}

/// Greatest score of one test in a group of `tests` tests; `None` is unbounded.
pub fn most_of_test(grading: &ModernGrading, tests: usize) -> Option<f64> {
    let most = grading.max_score? as f64;
    Some(match grading.aggregation {
        Aggregation::Sum => most / tests.max(1) as f64,
        Aggregation::Min | Aggregation::PassFail => most,
    })
}

/// Score of an accepted test.
///
/// # Errors
/// What the validator did wrong: a judge error.
pub fn test_score(
    grading: &ModernGrading,
    tests: usize,
    score: Option<f64>,
    multiplier: Option<f64>,
) -> Result<f64, String> {
    if grading.aggregation == Aggregation::PassFail {
        return match (score, multiplier) {
            (None, None) => Ok(0.0),
            _ => Err("the validator gave a score in a group that is all or nothing".to_owned()),
        };
    }
    match (most_of_test(grading, tests), score, multiplier) {
        (Some(most), Some(score), _) if score > most * (1.0 + 1e-9) => {
            Err(format!("the validator gave {score} points; a test here has at most {most}"))
        }
        (_, Some(score), _) => Ok(score),
        (Some(most), None, Some(share)) => Ok(most * share),
        (Some(most), None, None) => Ok(most),
        (None, None, Some(_)) => {
            Err("the validator wrote score_multiplier.txt where the score has no bound".to_owned())
        }
        (None, None, None) => Err("the validator accepted without score.txt where the score has no bound".to_owned()),
    }
}

/// A group of 2025-09: all parts of it, tests or groups. Scores of rejected tests are 0.
///
/// The verdict is the first one that isn't accepted.
pub fn modern(grading: &ModernGrading, parts: &[Outcome]) -> Outcome {
    let verdict = parts.iter().map(|part| part.verdict).find(|verdict| *verdict != Verdict::Ac).unwrap_or(Verdict::Ac);
    let scores = parts.iter().map(|part| part.score);
    let score = match grading.aggregation {
        Aggregation::PassFail if verdict == Verdict::Ac => grading.max_score.unwrap_or(0) as f64,
        Aggregation::PassFail => 0.0,
        Aggregation::Sum => scores.sum(),
        Aggregation::Min if parts.is_empty() => 0.0,
        Aggregation::Min => scores.fold(f64::INFINITY, f64::min),
    };
    Outcome { verdict, score }
}

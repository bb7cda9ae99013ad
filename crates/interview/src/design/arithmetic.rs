//! Numbers in what was said, and sums that can be checked: “200 million / 86 400 = 2 300”.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A number with where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    pub value: f64,
    /// Byte offset of its first and behind its last character, its word of magnitude included.
    pub start: usize,
    pub end: usize,
}

/// A sum that was said, and what it comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Sum {
    /// The words.
    pub quote: String,
    /// What was said to come out.
    pub said: f64,
    /// What comes out.
    pub is: f64,
    /// Whether the two are within a quarter of each other: estimates are rounded.
    pub holds: bool,
}

/// Words of magnitude. A lone `m` is a million only right behind the number (`200M`), not before a unit.
const MAGNITUDES: &[(&str, f64)] = &[
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("mn", 1e6),
    ("bn", 1e9),
    ("k", 1e3),
    ("m", 1e6),
    ("b", 1e9),
];

/// All numbers of a text, left to right. Thousands may be set apart by spaces (`86 400`), commas or underscores.
pub(crate) fn numbers(text: &str) -> Vec<Number> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let inside_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
        if !digit(at) || inside_word {
            at += 1;
            continue;
        }
        let start = at;
        let mut digits = String::new();
        while at < bytes.len() {
            let group = matches!(bytes[at], b' ' | b',' | b'_' | b'\'')
                && digit(at + 1)
                && digit(at + 2)
                && digit(at + 3)
                && !digit(at + 4)
                && digits.len() <= 12;
            if digit(at) {
                digits.push(bytes[at] as char);
            } else if bytes[at] == b'.' && digit(at + 1) && !digits.contains('.') {
                digits.push('.');
            } else if !group {
                break;
            }
            at += 1;
        }
        let Ok(mut value) = digits.parse::<f64>() else { continue };
        let mut end = at;
        let rest = &text[at..];
        let spaced = rest.trim_start_matches(' ');
        let word: String = spaced.chars().take_while(|c| c.is_alphabetic()).collect();
        let gap = rest.len() - spaced.len();
        let lower = word.to_lowercase();
        if let Some((name, factor)) = MAGNITUDES.iter().find(|(name, _)| *name == lower)
            && (gap == 0 || name.len() > 2)
        {
            value *= factor;
            end = at + gap + word.len();
        }
        found.push(Number { value, start, end });
        at = end.max(at);
    }
    found
}

/// Every sum of two numbers and a result in a text.
pub fn sums(text: &str) -> Vec<Sum> {
    let numbers = numbers(text);
    let between = |a: &Number, b: &Number| text.get(a.end..b.start).unwrap_or_default().to_lowercase();
    let mut sums = Vec::new();
    for window in numbers.windows(3) {
        let [a, b, c] = window else { continue };
        let Some(is) = operation(&between(a, b)).map(|operate| operate(a.value, b.value)) else { continue };
        if !equals(&between(b, c)) || is == 0.0 || !is.is_finite() {
            continue;
        }
        let ratio = c.value / is;
        let quote = text[a.start..c.end].to_owned();
        sums.push(Sum { quote, said: c.value, is, holds: (0.75..=1.34).contains(&ratio) });
    }
    sums
}

fn operation(words: &str) -> Option<fn(f64, f64) -> f64> {
    let words = words.trim();
    if words.len() > 40 {
        return None;
    }
    let has = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
    if has(&["divided by", "over ", "÷", "/ "]) || words == "/" || words.ends_with('/') || words.ends_with(" over") {
        return Some(|a, b| a / b);
    }
    if has(&["times", "×", "*", "multiplied by"]) || words == "x" || words.ends_with(" x") {
        return Some(|a, b| a * b);
    }
    if words == "+" || has(&[" plus"]) || words == "plus" {
        return Some(|a, b| a + b);
    }
    None
}

fn equals(words: &str) -> bool {
    let signs = [
        "=", "≈", "~", "is ", "is about", "gives", "makes", "comes to", "which is", "that's", "that is", "equals",
        "roughly", "so ",
    ];
    words.len() < 60 && signs.iter().any(|sign| words.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::{numbers, sums};

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("86 400 seconds", vec![86_400.0]),
            ("200 million a day", vec![200e6]),
            ("10k rps", vec![10e3]),
            ("p99 of 200ms", vec![200.0]),
            ("1.5 TB or 2,315/s", vec![1.5, 2_315.0]),
            ("3 m wide", vec![3.0]),
            ("v2 and s3", vec![]),
            ("12 345 678", vec![12_345_678.0]),
        ] {
            let found: Vec<f64> = numbers(text).iter().map(|number| number.value).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn sums_are_checked_with_room_for_rounding() {
        let good = sums("200 million a day divided by 86 400 seconds is about 2300 per second");
        assert!(good[0].holds, "{good:?}");
        let bad = sums("200 million / 86 400 = 23 000 a second");
        assert!(!bad[0].holds && (bad[0].is - 2_314.8).abs() < 1.0, "{bad:?}");
        assert!(sums("we had 3 teams and 4 services, 12 people").is_empty());
    }
}

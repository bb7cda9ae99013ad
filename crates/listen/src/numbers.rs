//! Numbers in digits and in words.

use std::sync::LazyLock;

use regex::bytes::Regex;

/// A number in digits or words, as the source of a regular expression.
pub(crate) const NUMBER: &str = r"(?:(?:£|\$|€)?\d[\d,]*(?:\.\d+)?(?:k|m|bn)?|(?:a |one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand|million|billion)(?: and \w+| \w+teen| \w+ty)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a dozen)";

static DIGITS: LazyLock<Regex> = LazyLock::new(|| crate::cues::regex(r"\d[\d,]*(?:\.\d+)?(?:k|m|bn)?\b"));

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The value of a number as it was said, in digits without separators; what can't be read stays as it was said.
///
/// ```text
/// "thirty four" → "34"     "30,000" → "30000"     "a hundred and ten" → "110"     "£1.5m" → "1500000"
/// ```
pub(crate) fn normalised(said: &str) -> String {
    if let Some(found) = DIGITS.find(said.as_bytes()) {
        let digits = said[found.range()].replace(',', "");
        let (body, factor) = match digits.as_bytes().last() {
            Some(b'k') => (&digits[..digits.len() - 1], 1e3),
            Some(b'm') => (&digits[..digits.len() - 1], 1e6),
            Some(b'n') => (&digits[..digits.len() - 2], 1e9),
            _ => (&digits[..], 1.0),
        };
        let factor = factor * following_factor(&said[found.end()..]);
        return body.parse::<f64>().map_or(digits.clone(), |value| plain_number(value * factor));
    }
    in_words(said).map_or_else(|| said.trim().to_owned(), plain_number)
}

fn following_factor(rest: &str) -> f64 {
    match rest.split_ascii_whitespace().next() {
        Some("thousand" | "grand" | "k") => 1e3,
        Some("million") => 1e6,
        Some("billion") => 1e9,
        _ => 1.0,
    }
}

fn plain_number(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value}") }
}

fn in_words(said: &str) -> Option<f64> {
    let (mut total, mut current, mut any) = (0.0, 0.0, false);
    for word in said.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
        if let Some(value) = SMALL.iter().position(|small| *small == word) {
            current += value as f64;
        } else if let Some(value) = TENS.iter().position(|tens| *tens == word) {
            current += (value as f64 + 2.0) * 10.0;
        } else {
            match word {
                "hundred" => current = f64::max(current, 1.0) * 100.0,
                "dozen" => current = f64::max(current, 1.0) * 12.0,
                "thousand" | "grand" | "million" | "billion" => {
                    let factor = following_factor(word);
                    total += f64::max(current, 1.0) * factor;
                    current = 0.0;
                }
                _ => continue,
            }
        }
        any = true;
    }
    any.then_some(total + current)
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn numbers_are_read() {
        for (said, value) in [
            ("thirty four", "34"),
            ("30,000", "30000"),
            ("a hundred and ten", "110"),
            ("£1.5m", "1500000"),
            ("5k", "5000"),
            ("two hundred grand", "200000"),
            ("six", "6"),
            ("a dozen", "12"),
            ("3 million", "3000000"),
            ("several", "several"),
        ] {
            assert_eq!(normalised(said), value, "{said}");
        }
    }
}

//! Fault that is put on others in so many words.
//!
//! The listener hears complaints as `blame` where it is sure. What names the fault outright is asked about even where it
//! is not: asking costs the candidate nothing, and the finding alone counts in the score.

use listen::{Heard, Span};
use script::Signal;

/// Most words of a quotation.
const MOST: usize = 12;

/// Words that own something, anywhere in the answer: then there is nothing to confront.
const OWNED: &[&str] = &[
    "my fault",
    "our fault",
    "my own fault",
    "my mistake",
    "my error",
    "my failing",
    "my part in",
    "fault was mine",
    "was mine",
    "i should have",
    "i should've",
    "i could have",
    "i could've",
    "i ought to",
    "i didn't",
    "i did not",
    "i hadn't",
    "i forgot",
    "i failed",
    "i missed",
    "i overlooked",
    "i misjudged",
    "i got it wrong",
    "i was wrong",
    "i never",
];
/// Words that deny it, shortly before the fault is named.
const DENIED: &[&str] =
    &["not", "no", "never", "nobody", "isn't", "wasn't", "aren't", "weren't", "don't", "didn't", "whose"];
/// Words that end like an owner's name and are none.
const NO_OWNER: &[&str] = &[
    "it's",
    "that's",
    "there's",
    "nobody's",
    "one's",
    "anyone's",
    "anybody's",
    "what's",
    "who's",
    "let's",
    "everyone's",
];

/// Words with which no quotation begins.
const OPENING: &[&str] =
    &["and", "but", "so", "because", "cause", "cuz", "which", "then", "well", "yeah", "um", "uh", "honestly", "like"];

/// The words that put the fault on others, where no part of it is taken.
pub(crate) fn fault_of_others(text: &str, heard: &Heard) -> Option<Span> {
    let plain = text.to_lowercase().replace('’', "'");
    if heard.has(Signal::Mistake) || OWNED.iter().any(|phrase| crate::asking::starts_word(&plain, phrase)) {
        return None;
    }
    // Ranges of words, with a mark behind the last of each clause.
    let mut words: Vec<(usize, usize, bool)> = Vec::new();
    for word in text.split_whitespace() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        words.push((start, start + word.len(), word.ends_with(['.', ',', ';', ':', '!', '?'])));
    }
    let bare = |index: usize| {
        let (start, end, _) = words[index];
        text[start..end].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
    };
    let owner = |word: &str| {
        matches!(word, "their" | "his" | "her" | "theirs")
            || (word.ends_with("'s") || word.ends_with("s'")) && !NO_OWNER.contains(&word)
    };
    for last in 0..words.len() {
        let opens = (0..last).rev().find(|index| words[*index].2).map_or(0, |index| index + 1);
        let from = opens.max(last.saturating_sub(MOST - 1));
        let before: Vec<String> = (from..last).map(bare).collect();
        let near = |count: usize| &before[before.len().saturating_sub(count)..];
        let named = match bare(last).as_str() {
            "fault" => near(2).iter().any(|word| owner(word)),
            "blame" => near(1) == ["to"] && !near(5).iter().any(|word| matches!(word.as_str(), "i" | "we" | "i'm")),
            "down" => {
                near(3).iter().any(|word| word == "let") && near(1).iter().any(|word| word == "me" || word == "us")
            }
            _ => false,
        };
        let opening = before.iter().take_while(|word| OPENING.contains(&word.as_str())).count();
        let from = from + opening.min((last + 1 - from).saturating_sub(3));
        if named && !near(7).iter().any(|word| DENIED.contains(&word.as_str())) && last + 1 - from >= 3 {
            let (start, end) = (words[from].0, words[last].1);
            let quote = text[start..end].trim_matches(|c: char| !c.is_alphanumeric());
            let start = quote.as_ptr() as usize - text.as_ptr() as usize;
            return Some(Span { quote: quote.to_owned(), start, end: start + quote.len() });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::fault_of_others;
    use listen::{Answer, Delivery, Listener, RoundKind};

    fn named(text: &str) -> Option<String> {
        let answer = Answer {
            round: RoundKind::Behavioural,
            question: "Tell me about a release that failed.",
            challenge: None,
            delivery: Delivery::Typed,
            text,
        };
        fault_of_others(text, &Listener::rules().hear(&answer)).map(|span| span.quote)
    }

    #[test]
    fn fault_is_heard_where_it_is_named() {
        for (text, quote) in [
            (
                "It was mostly the other team’s fault. They never tested anything.",
                Some("It was mostly the other team’s fault"),
            ),
            (
                "We shipped late, but that was really the vendor's fault, they changed it.",
                Some("that was really the vendor's fault"),
            ),
            ("Honestly, management let us down.", Some("management let us down")),
            ("The supplier is to blame for most of it.", Some("The supplier is to blame")),
            ("It was not their fault, the contract said so.", None),
            ("It was their fault and it was my fault too: I should have asked.", None),
            ("It's nobody's fault that a disk dies.", None),
            ("The fault was in the third line of the parser.", None),
        ] {
            assert_eq!(named(text).as_deref(), quote, "{text}");
        }
    }
}

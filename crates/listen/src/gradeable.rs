//! Whether an answer is English prose at all. What is not is "not graded", never marked down.

use crate::heard::Gradeable;
use crate::reading::Reading;

const ENGLISH: &[&str] = &[
    "the", "and", "to", "of", "i", "a", "in", "it", "that", "was", "is", "we", "for", "on", "with", "my", "so", "but",
    "they", "this", "had", "be", "at", "you", "as", "have", "are", "not", "he", "she", "our", "me", "from", "or", "by",
    "because", "what", "would", "when", "if", "which", "who", "then", "just", "do", "did", "were", "there", "them",
    "an", "no", "yes", "yeah",
];
/// Reason why an answer in another language was not graded.
pub const NOT_ENGLISH: &str = "The answer is not in English, so it was not graded.";

/// Function words of other languages that English has no use for, or much less.
const FOREIGN: &[&str] = &[
    "der", "die", "das", "und", "ist", "nicht", "ich", "wir", "ein", "eine", "mit", "auf", "für", "den", "dem", "zu",
    "habe", "dass", "le", "la", "les", "des", "une", "est", "nous", "je", "et", "que", "pour", "dans", "avec", "sur",
    "pas", "qui", "du", "mais", "el", "los", "las", "una", "es", "por", "con", "para", "del", "se", "pero", "como",
    "muy", "nuestro", "yo", "fue", "y", "il", "che", "di", "per", "sono", "non", "della", "con", "abbiamo", "ho",
    "een", "het", "van", "ik", "niet", "wij", "voor", "o", "os", "uma", "não", "em", "um", "eu", "nós", "och", "att",
    "det", "jag", "som", "på", "nie", "się", "jest", "że", "i", "dolor", "sit", "amet", "ipsum", "lorem", "ut", "sed",
    "ve", "bir", "bu", "için",
];

/// Judges from function words, scripts and repetition; too short a text is always judged.
pub(crate) fn judge(reading: &Reading<'_>) -> Gradeable {
    let text = &reading.plain.text;
    let (mut latin, mut other_script, mut broken) = (0usize, 0usize, 0usize);
    for character in text.chars() {
        match character {
            '\u{fffd}' => broken += 1,
            c if c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c) => latin += 1,
            c if c.is_alphabetic() => other_script += 1,
            _ => {}
        }
    }
    if other_script > latin {
        return no(NOT_ENGLISH);
    }
    if broken > latin {
        return no("The text is unreadable, so it was not graded.");
    }
    let trim = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<String> = text.split_whitespace().map(trim).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Gradeable::Yes;
    }
    let count =
        |list: &[&str]| words.iter().filter(|word| list.contains(&word.split('\'').next().unwrap_or(word))).count();
    let (english, foreign) = (count(ENGLISH), count(FOREIGN));
    if words.len() >= 5 && foreign >= 2 && foreign > english * 3 / 2 && foreign * 8 >= words.len() {
        return no(NOT_ENGLISH);
    }
    let gibberish = words.iter().filter(|word| is_gibberish(word)).count();
    if gibberish * 2 > words.len() && english * 5 < words.len() {
        return no("The text holds hardly any words, so it was not graded.");
    }
    if words.len() >= 30 {
        let distinct: std::collections::BTreeSet<&str> = words.iter().map(String::as_str).collect();
        // The vocabulary of a text grows roughly like the root of its length (Heaps' law). In the labelled answers 401 words in a
        // row have at least 7.1 times the root of different ones, and longer rows more: a third of that spares everybody.
        let few = 2.5 * (words.len() as f64).sqrt();
        if distinct.len() <= 3
            || (words.len() <= 400 && distinct.len() * 8 < words.len())
            || (words.len() > 400 && (distinct.len() as f64) < few)
        {
            return no("The text repeats itself and says nothing else, so it was not graded.");
        }
    }
    Gradeable::Yes
}

/// Four letters or more that no English word has: no vowel, a run of one letter, a row of the keyboard, neighbours that
/// English keeps apart.
fn is_gibberish(word: &str) -> bool {
    let letters: Vec<u8> = word.bytes().filter(u8::is_ascii_alphabetic).collect();
    if letters.len() < 4 {
        return false;
    }
    let vowels = letters.iter().filter(|letter| b"aeiouy".contains(letter)).count();
    let rows = [
        "asdf", "sdfg", "dfgh", "fghj", "ghjk", "hjkl", "qwer", "wert", "uiop", "zxcv", "xcvb", "cvbn", "lkjh", "fdsa",
    ];
    vowels == 0
        || letters.windows(4).any(|four| four.iter().all(|letter| *letter == four[0]))
        || rows.iter().any(|row| word.contains(row))
        || longest_consonants(&letters) >= 6
        || (!word.contains("sql") && letters.windows(2).any(|pair| apart(pair[0], pair[1])))
}

/// Two letters that don't follow each other inside English words: q without u, j before a consonant or after most of
/// them, x, z and v between consonants that they never meet.
fn apart(first: u8, second: u8) -> bool {
    let vowel = |letter: u8| b"aeiouy".contains(&letter);
    match (first, second) {
        (b'q', next) => next != b'u',
        (b'j', next) => !vowel(next),
        (before, b'j') => !vowel(before) && !b"bdnr".contains(&before),
        (b'x', next) => b"bdgjkmnrvxz".contains(&next),
        (b'z', next) => b"cdfgjknpqrstvx".contains(&next),
        (before, b'z') => b"cfgjkmpqsvx".contains(&before),
        (b'v', next) => !vowel(next) && !b"rv".contains(&next),
        (b'k', b'q' | b'x') | (b'm', b'x' | b'q') => true,
        (b'p' | b'w' | b'l' | b'h' | b'g' | b'f' | b'b', b'x' | b'q') => true,
        _ => false,
    }
}

fn longest_consonants(letters: &[u8]) -> usize {
    letters.split(|letter| b"aeiouy".contains(letter)).map(<[u8]>::len).max().unwrap_or(0)
}

fn no(reason: &str) -> Gradeable {
    Gradeable::No { reason: reason.to_owned() }
}

#[cfg(test)]
mod tests {
    use script::RoundKind;

    use super::*;
    use crate::{Answer, Delivery};

    fn judged(text: &str) -> Gradeable {
        judge(&Reading::of(&Answer {
            round: RoundKind::Behavioural,
            question: "",
            challenge: None,
            delivery: Delivery::Typed,
            text,
        }))
    }

    #[test]
    fn english_of_any_kind_is_graded() {
        for text in [
            "",
            "fine",
            "no idea",
            "i dont know tbh",
            "Senior backend engineer. Java 21, Kotlin, Go; Kafka, NATS, SQS. Kubernetes, Helm.",
            "for i in range(n): seen[x] = i; return -1",
            "MySQL, NoSQL, nginx, kubectl, fzf, Qwik, Azure, Jaeger, JVM tuning, Heroku.",
            "Oxford, quiz, savvy, adjective, banjo, conjure, waltz, blitz, expertise, Vercel.",
            "We moved the Müller GmbH account to São Paulo and die Kollegen were fine with that.",
        ] {
            assert_eq!(judged(text), Gradeable::Yes, "{text}");
        }
    }

    #[test]
    fn other_things_are_not() {
        for text in [
            "Ich habe damals entschieden, das Projekt zu stoppen, und das Team war nicht einverstanden.",
            "J'ai décidé de ne pas lancer le projet et je suis allé voir le client avec une autre proposition pour les équipes.",
            "我决定推迟发布因为数据不完整",
            "Я решил остановить запуск",
            "asdf asdf qwer zxcv hjkl sdfg",
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor ut labore",
            "asdkj qwoei zxmcn qpwoe alskdj zmxnc qowie laksjd",
            &"blah ".repeat(60),
            &"I think that the way to look at it is that we do this and so on. ".repeat(220),
        ] {
            assert_ne!(judged(text), Gradeable::Yes, "{text}");
        }
    }
}

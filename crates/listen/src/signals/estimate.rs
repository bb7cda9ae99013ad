//! `estimate`: the answer works out a quantity for scale or capacity from stated numbers.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Estimate,
        title: "A quantity worked out",
        present_when: "works out a quantity for scale or capacity from stated numbers.",
        not_enough: "Quoting a scale with no working.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "I noted “{quote}”.", ask: "How much is that? Work it out for me." },
        Phrasing {
            opener: "Take me back to “{quote}”.",
            ask: "What load do you have in mind, and what follows from it?",
        },
        Phrasing { opener: "Go back to “{quote}”.", ask: "How many machines is that, roughly?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "What numbers would decide whether that holds?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "How big does that get in a year?" },
        Phrasing {
            opener: "Your words were “{quote}”.",
            ask: "Put a rate and a size on it: what do they multiply to?",
        },
    ],
    next_try: "Say your two input numbers aloud, multiply them, and say what the result rules out.",
    hooks: &[Signal::Quantified, Signal::Tradeoff, Signal::NameDrop, Signal::Clarifying],
};

cues!(
    WORK = [
        r"\b{NUM}\b.*\b(?:times|multiplied by|divided by|per|an? (?:second|minute|hour|day|week|year|entry|piece|request|row|record|user|event)|each|every)\b.*(?:\b(?:that's|so|is|gives|makes|comes to|call it|roughly|about|which is|adds up)\b|=).*\b{NUM}",
        r"\d[a-z]{0,2} ?(?:x|\*|/) ?\d.*=",
        r"\b{NUM} .*\b(?:each|an entry|apiece|a piece|times|per|in)\b.*\b{NUM}.*\b(?:that's|so|is|=|comes to)\b.*\b{NUM}",
        r"\bat {NUM} [a-z]+ (?:an? |per |each )[a-z]*.*\b(?:holds|fits|is|takes|makes)\b.*{NUM}",
        r"\b{NUM} [a-z]+, {NUM} [a-z]+, (?:about )?{NUM} [a-z ]+, so\b",
        r"\bevery {NUM} [a-z]+ would be {NUM}",
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (index, sentence) in reading.sentences.iter().enumerate() {
        if reading.asks_for_stories() && !ROUGH.found_in(reading.bytes(sentence)) {
            continue;
        }
        for found in WORK.spans(reading.bytes(sentence)) {
            let range = reading.around(sentence, sentence.start + found.start..sentence.start + found.end);
            hits.push(Hit { range, confidence: 0.8 });
        }
        // A working may run over two sentences: the inputs, then the result.
        if let Some(next) = reading.sentences.get(index + 1).filter(|next| next.end - sentence.start < 240) {
            let both = sentence.start..next.end;
            if !reading.asks_for_stories() && hits.is_empty() && WORK.found_in(reading.bytes(&both)) {
                hits.push(Hit { range: both, confidence: 0.65 });
            }
        }
    }
    hits
}

cues!(ROUGH = [r"\b(?:so roughly|so about|which makes|person-days|comes to|works out)\b"]);

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Estimate,
            RoundKind::SystemDesign,
            "Design a counter.",
            None,
            &[
                "Say 20,000 events a second at a kilobyte each, so that's 20 megabytes a second.",
                "20M x 80 = 1.6 GB, fits in memory.",
            ],
            &["It has to handle millions of users.", "We'd need 3 servers."],
        );
    }
}

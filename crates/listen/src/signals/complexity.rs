//! `complexity`: the answer states time or space complexity with the reason for it.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Complexity,
        title: "Time and space, with the reason",
        present_when: "states time or space complexity with the reason for it.",
        not_enough: "The bare letter O, or “it is fast”.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "You said “{quote}”.", ask: "What does that cost in time and memory, and why?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "How does it behave when the input doubles?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "Why that order of growth? Count the steps for me." },
        Phrasing { opener: "Go back to “{quote}”.", ask: "Which line dominates, and how often does it run?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "How much memory does it hold at its worst?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What would a thousand times the input do to it?" },
    ],
    next_try: "Say the order and the reason in one breath: what each element has done to it, and how often.",
    hooks: &[Signal::Tradeoff, Signal::EdgeCase, Signal::Estimate, Signal::Clarifying],
};

cues!(
    ORDER = [
        r"\bo ?\( ?[a-z0-9]|\bo of (?:n|one|log|m|k)\b|\bbig o\b",
        r"\b(?:n|m|end|k) log (?:n|m|k|of)\b|\blog n\b|\blogarithmic\b",
        r"\b(?:linear|quadratic|cubic|exponential)\b|\bn squared\b|\bconstant (?:time|space|memory)\b|\bone pass\b|\bsingle pass\b",
    ]
);
cues!(
    WHY = [
        r"\b(?:because|cause|since|as each|as every|whatever the size|due to|per|halves|doubles|inner loop)\b",
        r"\b(?:each|every) [a-z]+ (?:[a-z]+ ){0,5}(?:once|twice|at most|times|is read|goes)\b|\bat most once\b|\bread twice\b|\bonly once\b",
        r"\bfor (?:each|every)\b|\bfrom the sort\b|\bof the sort\b|\bone lookup\b|\bso it (?:stays|is)\b",
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    if reading.asks_for_stories() {
        return hits;
    }
    for (index, clause) in reading.clauses.iter().enumerate() {
        if !ORDER.found_in(reading.bytes(&clause.range)) {
            continue;
        }
        let before = index.saturating_sub(2);
        let after = (index + 2).min(reading.clauses.len() - 1);
        let reasoned = (before..=after).filter(|near| WHY.found_in(reading.bytes(&reading.clauses[*near].range)));
        let (first, last) = reasoned.fold((index, None), |(first, _), near| (first.min(near), Some(near.max(index))));
        if let Some(last) = last {
            let hit =
                Hit { range: reading.clauses[first].range.start..reading.clauses[last].range.end, confidence: 0.8 };
            if hits.last().is_none_or(|known| known.range.end <= hit.range.start) {
                hits.push(hit);
            }
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Complexity,
            RoundKind::Coding,
            "Find duplicates.",
            None,
            &["It's n log n because of the sort.", "Linear, since every id goes in once."],
            &["So this is O of n, easy.", "It is very fast."],
        );
    }
}

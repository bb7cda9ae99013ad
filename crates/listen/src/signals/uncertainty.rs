//! `uncertainty`: the answer flags what the speaker is unsure of now and how to find out or bound it.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Uncertainty,
        title: "What you do not know, and how to find out",
        present_when: "flags what the speaker is unsure of now and how to find out or bound it.",
        not_enough: "“I think maybe”, or a doubt from a past call.",
    },
    detect,
    phrasings: &[
        Phrasing {
            opener: "I want to stop at “{quote}”.",
            ask: "Which part of that are you least sure of, and how would you check it?",
        },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What would you measure before you built it?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "How would you find out whether that holds?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What might be wrong with that, and what would show it?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "What don't you know there that matters?" },
        Phrasing {
            opener: "Take me back to “{quote}”.", ask: "If you had a day to test one assumption, which one?"
        },
    ],
    next_try: "Name one thing in your answer that you are not sure of and the query, test or person that would settle it.",
    hooks: &[Signal::Estimate, Signal::Tradeoff, Signal::FailureMode, Signal::Complexity],
};

cues!(
    UNSURE = [
        r"\b(?:i|we) (?:honestly |really |just |still |actually )?(?:do not|don't|dont|didn't check) (?:know|remember|recall)\b",
        r"\bi(?:'m| am) (?:honestly |really |still |just )?(?:not|un)(?: entirely| completely| at all)? ?(?:sure|certain)\b|\bi'm unsure\b",
        r"\bwhat i (?:honestly )?(?:don't|do not) know\b|\bthing i'm (?:honestly )?not sure\b",
        r"\bi (?:still )?can't (?:say|tell|remember)\b|\bi (?:wouldn't|don't) trust\b|\bi'm guessing\b|\bi might be wrong\b|\bi could be wrong\b",
    ]
);
cues!(
    FIND_OUT = [
        r"\b(?:i'd|i would|i'll|we'd|we could|i could|let me|i want to|i'd have to|i need to) (?:first |have to |just |also |probably )*(?:count|measure|check|look|pull|test|run|ask|take|read|benchmark|profile|try|log|sample|compare|find out|see|verify|plot|put)\b",
        r"\b(?:to find out|i've (?:put a counter|asked)|and see what|load test|until i've (?:measured|checked|seen))\b",
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (index, clause) in reading.clauses.iter().enumerate() {
        if !UNSURE.found_in(reading.bytes(&clause.range)) {
            continue;
        }
        let last = (index + 4).min(reading.clauses.len() - 1);
        let settled = (index..=last).find(|near| FIND_OUT.found_in(reading.bytes(&reading.clauses[*near].range)));
        if let Some(near) = settled {
            let hit = Hit { range: clause.range.start..reading.clauses[near].range.end, confidence: 0.8 };
            if hits.last().is_none_or(|last| last.range.end <= hit.range.start) {
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
            Signal::Uncertainty,
            RoundKind::SystemDesign,
            "Design a cache.",
            None,
            &["What I don't know is how often two screens share a profile. I'd count that in last week's logs."],
            &["I think maybe a cache would do.", "I don't know."],
        );
    }
}

//! `holds`: the answer keeps a position and gives a reason that meets the challenge.

use script::Signal;

use crate::reading::{Hit, Reading};
use crate::replying::{DEFERS, KEEPS, MEETS};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Holds,
        title: "A position kept, with a reason",
        present_when: "keeps a position and gives a reason that meets the challenge.",
        not_enough: "A reason that does not touch the point.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Go back to “{quote}”.", ask: "And what do you make of the objection itself?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "Which part of the objection is right?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What would have to be true for me to be right?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What is the strongest version of my doubt?" },
        Phrasing { opener: "You said “{quote}”.", ask: "Where exactly do we differ?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "What would settle it between us?" },
    ],
    next_try: "Answer the objection in its own terms: the number, the constraint or the event that outweighs it here.",
    hooks: &[Signal::Acknowledges, Signal::Tradeoff, Signal::Decision],
};

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    // Who neither takes the point up nor weighs anything is repeating himself, whatever the words.
    let met = found.has(Signal::Acknowledges)
        || found.count_of(&[Signal::Tradeoff, Signal::Estimate, Signal::Information, Signal::FailureMode]) > 0;
    if !met || reading.words < 20 {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = Vec::new();
    for (index, clause) in reading.clauses.iter().enumerate() {
        let run = reading.run(index, 3);
        let words = reading.bytes(&run);
        let keeps = KEEPS.found_in(reading.bytes(&clause.range));
        if keeps
            && MEETS.found_in(words)
            && !DEFERS.found_in(words)
            && hits.last().is_none_or(|last| last.range.end <= run.start)
        {
            hits.push(Hit { range: run, confidence: 0.7 });
        }
    }
    hits.truncate(2);
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Holds,
            RoundKind::SystemDesign,
            "Design a feed.",
            Some("Why poll? A socket would have it there instantly."),
            &[
                "With a socket it would be there at once, so on speed you win. I'd still poll because a million sockets cost ten gigabytes and nobody waits for a rename.",
            ],
            &["Polling is the standard way and I'd stay with it.", "Yes, let's do that."],
        );
    }
}

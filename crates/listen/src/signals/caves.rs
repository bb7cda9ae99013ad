//! `caves`: the answer gives up the position when challenged with no reason of the speaker's own.

use script::Signal;

use crate::reading::{Hit, Reading};
use crate::replying::{DEFERS, GIVES_UP};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Caves,
        title: "Giving way",
        present_when: "gives up the position when challenged with no reason of the speaker's own.",
        not_enough: "A change of mind or a concession with a reason.",
    },
    detect,
    phrasings: &[
        Phrasing {
            opener: "Take me back to “{quote}”.",
            ask: "That was quick. What made you choose it in the first place?",
        },
        Phrasing {
            opener: "Go back to “{quote}”.",
            ask: "Leave me out of it: which of the two would you pick, and why?",
        },
        Phrasing {
            opener: "I want to stop at “{quote}”.", ask: "What did you think was right about it a minute ago?"
        },
        Phrasing {
            opener: "Let's stay with “{quote}”.", ask: "Suppose I had said nothing. Would you have kept it?"
        },
        Phrasing {
            opener: "Your words were “{quote}”.",
            ask: "What reason is there to change it, other than my asking?",
        },
        Phrasing { opener: "You said “{quote}”.", ask: "Argue your first choice for me, as if it were mine." },
    ],
    next_try: "Say what speaks for your first choice before you let it go, or name the fact that changed your mind.",
    hooks: &[Signal::Acknowledges, Signal::Decision],
};

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let text = reading.plain.text.as_bytes();
    let given = GIVES_UP.count(text) + 2 * DEFERS.count(text);
    let reasons =
        found.count_of(&[Signal::Holds, Signal::WouldChange, Signal::Tradeoff, Signal::Estimate, Signal::Information]);
    if reading.answer.challenge.is_none() || given < 2 || reasons > 0 || reading.words > 140 {
        return Vec::new();
    }
    let mut hits = reading.sentences_with(&DEFERS, 0.85);
    hits.extend(reading.sentences_with(&GIVES_UP, 0.7));
    hits.truncate(3);
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Caves,
            RoundKind::SystemDesign,
            "Design an intake.",
            Some("I would drop the queue."),
            &[
                "Yes, that works too, let's do that. I don't have a strong preference.",
                "You're probably right, I'd go with that then.",
            ],
            &["You're right that it costs a hop, but I'd keep it because the database is down for an hour a month."],
        );
    }
}

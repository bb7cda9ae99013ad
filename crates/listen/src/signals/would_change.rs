//! `would_change`: the answer says which fact or constraint would change the speaker's mind, or changes it because of a new fact.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::replying::DEFERS;
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::WouldChange,
        title: "What would change your mind",
        present_when: "says which fact or constraint would change the speaker's mind, or changes it because of a new fact.",
        not_enough: "Giving way because the interviewer asked.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "I noted “{quote}”.", ask: "And what do you make of the objection itself?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "Which part of the objection is right?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "What would have to be true for me to be right?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "What is the strongest version of my doubt?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Where exactly do we differ?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What would settle it between us?" },
    ],
    next_try: "Add the condition: “if it were …, I would do it your way”.",
    hooks: &[Signal::Holds, Signal::Acknowledges],
};

cues!(
    CONDITION = [
        r"\bif (?:[a-z']+ ){1,12}?(?:i'd|i would|then i|i'd've|we'd|i could|i'll)\b",
        r"\bif (?:it|that|this|they|he|she|the [a-z]+|one|somebody|someone)(?:'d| had| were| was|'s| has| is) ",
        r"\bif (?:[a-z]+ ){1,6}(?:were|was|had|became|shipped|ever) ",
        r"\b(?:in that case|with that limit|knowing that|given that|that (?:flips|changes) it|that changes (?:my|the|things))\b",
        r"\bi'd (?:drop|move|switch|flip|go over|change|reconsider|have (?:waited|taken|kept|done|gone))\b",
    ]
);
cues!(OWN = [r"\b(?:i'd|i would|i'll|i wouldn't)\b"]);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (index, clause) in reading.clauses.iter().enumerate() {
        let run = reading.run(index, 2);
        let words = reading.bytes(&run);
        let conditional = CONDITION.found_in(reading.bytes(&clause.range))
            || CONDITION.found_in(reading.bytes(&reading.run(index, 1)));
        if conditional
            && OWN.found_in(words)
            && !DEFERS.found_in(words)
            && BARE.found_in(reading.bytes(&clause.range))
            && hits.last().is_none_or(|last| last.range.end <= run.start)
        {
            hits.push(Hit { range: run, confidence: 0.7 });
        }
    }
    hits
}

cues!(BARE = [r"\bif\b", r"\b(?:in that case|with that|knowing that|given that|flips|changes)\b"]);

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::WouldChange,
            RoundKind::SystemDesign,
            "Design a feed.",
            Some("Why poll? A socket would have it there instantly."),
            &["I'd keep polling. If it was the parental lock I'd want push for that one message."],
            &["If you'd rather have a socket I can do that.", "Polling is right."],
        );
    }
}

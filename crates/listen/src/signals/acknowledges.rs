//! `acknowledges`: the answer takes up the substance of the challenge: a consequence, a condition, a concession on it.

use script::Signal;

use crate::reading::{Hit, Reading};
use crate::replying::{CONCEDES, DEFERS, shared_words};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Acknowledges,
        title: "The point taken up",
        present_when: "takes up the substance of the challenge: a consequence, a condition, a concession on it.",
        not_enough: "“Good point”, or an echo of the proposal.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "And what do you make of the objection itself?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "Which part of the objection is right?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What would have to be true for me to be right?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "What is the strongest version of my doubt?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "Where exactly do we differ?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "What would settle it between us?" },
    ],
    next_try: "Before you defend, say what is true in the objection and what follows from it.",
    hooks: &[Signal::Holds, Signal::DigsIn, Signal::Caves],
};

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    let challenge = reading.answer.challenge.unwrap_or_default();
    let limit = reading.plain.text.len() * 6 / 10;
    let mut hits: Vec<Hit> = Vec::new();
    for (index, clause) in reading.clauses.iter().enumerate().filter(|(_, clause)| clause.range.start <= limit) {
        let run = reading.run(index, 1);
        let words = reading.bytes(&run);
        let shared = shared_words(challenge, &reading.plain.text[run.clone()]);
        let concedes = CONCEDES.found_in(words);
        let early = index < 5;
        if DEFERS.found_in(reading.bytes(&clause.range))
            || !(concedes && (shared >= 1 || early && words.len() > 40) || shared >= 3 && early)
        {
            continue;
        }
        if hits.last().is_none_or(|last| last.range.end <= run.start) {
            hits.push(Hit { range: run, confidence: if concedes && shared >= 1 { 0.75 } else { 0.6 } });
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
            Signal::Acknowledges,
            RoundKind::SystemDesign,
            "Design a feed.",
            Some("Why poll? A socket would have it there instantly."),
            &[
                "With a socket it would be there in a tenth of a second, so yes, on speed you win. I'd still poll because nobody waits for it.",
            ],
            &["Polling is the standard way.", "Good point, let's do that."],
        );
    }
}

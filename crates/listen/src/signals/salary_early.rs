//! `salary_early`: the answer gives a figure for pay before being asked for it.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::SalaryEarly,
        title: "Pay before it is asked for",
        present_when: "gives a figure for pay before being asked for it.",
        not_enough: "Asking for the range, or answering a direct question about it.",
    },
    detect,
    phrasings: &[
        Phrasing {
            opener: "Let's stay with “{quote}”.",
            ask: "We can leave money for later. What would make you take this job at the same pay?",
        },
        Phrasing {
            opener: "Your words were “{quote}”.",
            ask: "Let's park the figure. What else has to be right for you to move?",
        },
        Phrasing {
            opener: "You said “{quote}”.",
            ask: "I hadn't asked about pay yet. What draws you to the work itself?",
        },
        Phrasing { opener: "I noted “{quote}”.", ask: "Money aside, why this role?" },
        Phrasing {
            opener: "Take me back to “{quote}”.",
            ask: "Suppose the pay were settled. What would you still want to know?",
        },
        Phrasing {
            opener: "Go back to “{quote}”.",
            ask: "Before we talk about figures: what have you owned that shows the level you are asking for?",
        },
    ],
    next_try: "Ask for the range of the role and keep your own figure until they ask for it twice.",
    hooks: &[Signal::SpecificMotivation, Signal::Decision],
};

cues!(
    PAY = [
        r"\b(?:salary|base|package|compensation|pay|day rate|total comp|basic|ote) (?:is|was|of|wise|at|around|expectations?|expectation is|would be|should be|currently)\b[^.?]{0,40}?{NUM}\b",
        r"\b(?:i'm|i am|i was) (?:currently |now )?(?:on|at|earning|making|paid) (?:about |around |roughly |just over )?{NUM}\b",
        r"\b(?:contracting at|on a rate of|i charge) {NUM}",
        r"\b(?:expecting|looking for|hoping for|asking for|wouldn't (?:really )?move for (?:under|less)|need at least|at least|no less than) (?:[a-z]+ ){0,4}(?:£|\$|€)? ?{NUM}\b",
        r"\bi (?:made|make|earn|earned|get|take home) (?:a little |just )?(?:over |about |around )?(?:£|\$|€) ?\d",
        r"\bnumber in my head is\b|\bdropping to (?:£|\$|€)|\bmove for under {NUM}\b|\b{NUM} (?:base|all in|plus (?:bonus|shift|equity|options))\b",
        r"\bpackage wise\b.*{NUM}",
    ]
);
cues!(ASKED = [r"\b(?:salary|pay|compensation|package|expectations?|earn|figure|remuneration|money|rate|range)\b"]);
cues!(
    OTHERS = [
        r"\b(?:budget|customer|revenue|saving|fee|invoice|turnover|team of|people|percent|per cent|requests|years|users)\b"
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    let screen = matches!(reading.answer.round, script::RoundKind::Recruiter | script::RoundKind::HiringManager);
    let asked = ASKED.found_in(reading.question.as_bytes())
        || reading.answer.challenge.is_some_and(|challenge| ASKED.found_in(challenge.to_ascii_lowercase().as_bytes()));
    if !screen || asked {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (index, _) in reading.clauses.iter().enumerate() {
        let run = reading.run(index, 1);
        let words = reading.bytes(&run);
        if PAY.found_in(words) && !OTHERS.found_in(words) {
            hits.push(Hit { range: run, confidence: 0.85 });
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
            Signal::SalaryEarly,
            RoundKind::Recruiter,
            "Walk me through your background.",
            None,
            &[
                "I'm on seventy eight now and the number in my head is ninety five.",
                "My current package is 210 base plus a plan.",
                "Currently contracting at 650 a day.",
            ],
            &["Could you tell me the range?", "I run a budget of six million.", "I was looking for a team of six."],
        );
    }
}

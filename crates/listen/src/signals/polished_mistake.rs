//! `polished_mistake`: the answer tells a mistake as mistake, lesson, triumph, so that the lesson outweighs the fault.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::PolishedMistake,
        title: "A mistake that shines",
        present_when: "tells a mistake as mistake, lesson, triumph, so that the lesson outweighs the fault.",
        not_enough: "A mistake told with what it cost somebody.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "I noted “{quote}”.", ask: "And who paid for it before it got better?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "What did it cost, and whom?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "What part of it still bothers you?" },
        Phrasing {
            opener: "I want to stop at “{quote}”.",
            ask: "Leave the lesson aside for a moment. What was the damage?",
        },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Who was let down, and did you talk to them?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "Tell me about one that did not end so well." },
    ],
    next_try: "Leave out the happy ending. Say who paid for it, and stop there.",
    hooks: &[Signal::Mistake, Signal::Change, Signal::Outcome],
};

cues!(
    SHINES = [
        r"\b(?:stronger|better|closer) than (?:before|ever)\b|\brenewed (?:for|their|with)\b|\bnever had such\b|\bbuilds trust\b|\bthanked me\b|\bimpressed\b|\bturning point\b|\bsuccess story\b|\bproud of\b|\bi became (?:a|the)\b|\bpromoted\b|\bcompliment(?:ed)?\b|\bexceeded\b|\bahead of schedule\b|\bfor the better\b|\bto this day they\b",
        r"\bbest things? that\b|\bserved me\b|\bfavourite\b|\bworked (?:brilliantly|beautifully|wonders|perfectly)\b|\ball's well\b|\bblessing\b|\bgrateful\b|\bmade me (?:a |an )?(?:much |far )?(?:better|stronger)\b|\bbetter (?:engineer|manager|leader|teammate|listener)\b",
        r"\b(?:cleanest|smoothest|strongest|fastest) [a-z ]+\b|\b(?:as a|my greatest|biggest) strength\b|\bit shows how\b|\beveryone appreciated\b|\bappreciated (?:the|my)\b|\bno harm (?:was )?done\b",
        r"\beven better (?:data|result|outcome|relationship|team)\b|\bthis mindset\b|\blaughed about it\b|\bturned (?:it|that) into\b|\bproud of how\b|\bcome to me (?:when|for|because)\b|\bpraised\b|\bwon (?:an |the )?award\b|\bnow the standard\b|\badopted (?:by|across)\b|\bbecame (?:the|a) (?:model|standard|template)\b|\bstronger than ever\b|\bwent on to\b",
    ]
);
cues!(
    DISGUISE = [
        r"\b(?:care too much|taking on too much|perfectionist|work(?:ed)? too hard|too (?:committed|dedicated|passionate)|high standards|care a lot about quality)\b"
    ]
);
cues!(ASKED = [r"\b(?:mistake|fail|wrong|regret|feedback|weakness|proud|went badly)"]);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let disguised = DISGUISE.found_in(reading.plain.text.as_bytes()) && ASKED.found_in(reading.question.as_bytes());
    let told = found.has(Signal::Mistake) && (found.has(Signal::Change) || ASKED.found_in(reading.question.as_bytes()));
    // Somebody who was hurt by it, and is spoken of, is what a polished one lacks.
    if !reading.asks_for_stories() || !(told || disguised) || found.has(Signal::Friction) {
        return Vec::new();
    }
    let late = reading.plain.text.len() / 3;
    let mut hits = reading.sentences_with(&SHINES, 0.75);
    hits.retain(|hit| hit.range.end > late);
    if hits.is_empty() && disguised {
        hits = reading.sentences_with(&DISGUISE, 0.7);
    }
    hits.reverse();
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
            Signal::PolishedMistake,
            RoundKind::Behavioural,
            "Tell me about a mistake.",
            None,
            &[
                "I forgot to ask the tester before I merged it. Nothing happened. Since then I always ask first, and it has made me a better engineer.",
                "My biggest mistake is taking on too much, because I care a lot about quality.",
            ],
            &["I forgot to ask the tester before I merged. She was furious, and the customer left. Since then I ask."],
        );
    }
}

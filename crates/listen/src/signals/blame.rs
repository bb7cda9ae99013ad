//! `blame`: the answer puts the fault on others and takes no part of it.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Blame,
        title: "The fault of others",
        present_when: "puts the fault on others and takes no part of it.",
        not_enough: "A fair account of another's error in which the speaker also owns something.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "And your part in it?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What would they say you could have done?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "Which of that could you have prevented, and when?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What did you know, and whom did you tell?" },
        Phrasing {
            opener: "I noted “{quote}”.",
            ask: "Suppose they had done nothing differently. What could you have changed?",
        },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "What did you decide not to do?" },
    ],
    next_try: "Before you name anybody else, say the one thing you could have done sooner.",
    hooks: &[Signal::Friction, Signal::Outcome],
};

cues!(
    OTHERS = [
        r"\b(?:management|leadership|they|he|she|{WHO}) (?:picked|chose|decided|overruled|sat on|dragged|had no (?:clue|idea)|were straight out|kept saying|let us down|couldn't be bothered|pulled out)\b|\bnobody (?:cared|listened|helped|replied|bothered)\b|\bdoomed from\b|\bset up to fail\b|\bno support\b|\bpolitics\b",
        r"\b(?:{WHO}|vendor|management|product|finance|company|test|it|architects|hr) (?:[a-z]+ )?(?:never|didn't|wouldn't|weren't|wasn't|couldn't|failed|refused|kept|should have|should've|ignored|changed|forgot|messed|dropped|blocked|promised)\b",
        r"\b(?:never (?:chased|told|listened|stood up|resourced|replied|tested|checked|wrote)|nobody told me|hired all (?:his|her) mates|no process|isn't capable|incompetent|useless|lazy|the ball|train wreck|left me with|inherited a mess)\b",
        r"\b(?:he|she|they|it) (?:just )?(?:didn't|never|wouldn't|should have|should've|wasn't)\b",
        r"\b(?:their|his|her|management's|the vendor's|somebody else's) (?:fault|mistake|job|failure|problem)\b",
        r"\bif (?:they|he|she|the [a-z]+)(?:'d| had) (?:just )?done\b",
    ]
);
cues!(
    SPOTLESS = [
        r"\bi (?:flagged|raised|escalated|pointed out|said) (?:it|this|that)\b|\bnothing i(?:'d| could| would)\b|\bi (?:don't|do not) see what (?:else )?i\b|\bout of my (?:hands|control)\b|\bi wouldn't (?:do|change) anything\b|\bi can't be blamed\b|\bi kept my (?:end|side)\b|\bi did what i (?:could|was)\b",
        r"\bi (?:had|did|delivered|finished|shipped) (?:my (?:part|bit|job|side|work)|everything|what was asked)\b|\bi told (?:them|him|her|everyone|you)\b|\bi (?:sent|wrote) (?:them )?an? e?-?mail\b|\bi have the (?:mails|emails|receipts)\b",
        r"\bmy (?:part|service|side|code|team|bit) (?:was|did|worked)\b|\bi was (?:clear|handed|stopped|let down|set up|promised)\b|\bwhat (?:else )?can you do\b|\bwhat do you do with\b|\bsurprise surprise\b",
        r"\bi honestly don't think there was\b|\banyone would have\b|\bnothing (?:to do with|i could)\b|\bnot my (?:fault|job|problem|mistake)\b|\bcouldn't have done\b|\bi'd given them\b|\bi did nothing wrong\b|\bglad to get out\b|\bi delivered\b|\bi warned\b",
    ]
);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let text = reading.plain.text.as_bytes();
    let (others, spotless) = (OTHERS.count(text), SPOTLESS.count(text));
    if !reading.asks_for_stories() || found.has(Signal::Mistake) || others < 1 || spotless < 1 || others + spotless < 3
    {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&OTHERS, 0.75, |_, clause| !clause.traits.hypothetical);
    hits.extend(reading.clauses_with(&SPOTLESS, 0.65, |_, _| true));
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Blame,
            RoundKind::Behavioural,
            "Tell me about a failure.",
            None,
            &[
                "The vendor never delivered, the project manager didn't chase them, and I did my part in June. What else can you do.",
            ],
            &[
                "The vendor was late. I should have rung them in May, and I didn't.",
                "The supplier sent it to the wrong town and I signed for it without looking.",
            ],
        );
    }
}

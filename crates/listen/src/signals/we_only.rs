//! `we_only`: the answer describes the work as “we” so that the speaker's own part can't be told.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::WeOnly,
        title: "“We” did it all",
        present_when: "describes the work as “we” so that the speaker's own part can't be told.",
        not_enough: "“We” with the speaker's own part clear elsewhere.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Your words were “{quote}”.", ask: "Who is “we” there? Which part was yours?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What did you do yourself, that week?" },
        Phrasing {
            opener: "I noted “{quote}”.",
            ask: "If I asked your team who did what, what would they say you did?",
        },
        Phrasing {
            opener: "Take me back to “{quote}”.",
            ask: "Which of those things would not have happened without you?",
        },
        Phrasing { opener: "Go back to “{quote}”.", ask: "What was your own part in that?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "Take yourself out of it: what would be missing?" },
    ],
    next_try: "Tell it again with “I” in every sentence that is yours, and say who did the rest.",
    hooks: &[Signal::Outcome, Signal::Quantified, Signal::Friction],
};

cues!(
    WE_DID = [
        r"\bwe (?:had to |then |also |all |just |even |basically |really )?(?:[a-z]+ed|set|wrote|ran|built|made|went|put|sat|did|brought|stood|got|let|chose|had|kept|took|sent|felt|thought|cut|began|rang|drove)\b",
        r"\bthe (?:team|board|[a-z]+ board|group|committee) (?:decided|chose|agreed)\b",
    ]
);
cues!(
    I_DID = [
        r"{I} (?:[a-z]+ed|was the|set|wrote|ran|built|made|went|put|did|brought|chose|kept|took|sent|cut|told|said|drove|rang|gave|led|sat|picked|stood|let|hold|own|run)\b",
        r"\bmy (?:call|decision|part|job|idea|proposal|fault|mistake)\b",
    ]
);
cues!(
    NOT_DOING = [
        r"\bi (?:think|thought|mean|guess|wanted|worked|learned|loved|liked|enjoyed|needed|mentioned|believed|supported|helped|was involved)\b"
    ]
);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories()
        || found.has(Signal::Decision)
        || found.has(Signal::Mistake)
        || reading.answer.challenge.is_some()
    {
        return Vec::new();
    }
    let text = reading.plain.text.as_bytes();
    let ours = WE_DID.count(text);
    let mine = I_DID.count(text).saturating_sub(NOT_DOING.count(text));
    if ours < 3 || mine * 4 > ours {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&WE_DID, 0.75, |_, clause| !clause.traits.first);
    hits.sort_by_key(|hit| std::cmp::Reverse((WE_DID.count(reading.bytes(&hit.range)), hit.range.len())));
    hits.truncate(4);
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::WeOnly,
            RoundKind::Behavioural,
            "What are you proud of?",
            None,
            &[
                "We moved four hundred jobs. We wrote a converter, we ran both in parallel and we switched off the old box.",
            ],
            &["We moved four hundred jobs. I wrote the converter and I chose the order; we ran both in parallel."],
        );
    }
}

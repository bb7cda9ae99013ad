//! `other_view`: the answer gives the position of somebody else in the story with a reason one could argue for.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::OtherView,
        title: "The other side, fairly",
        present_when: "gives the position of somebody else in the story with a reason one could argue for.",
        not_enough: "“They didn't agree.”",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Take me back to “{quote}”.", ask: "What was the best argument against you?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "How would the other person tell that story?" },
        Phrasing {
            opener: "I want to stop at “{quote}”.", ask: "Why did they see it differently? Argue it for them."
        },
        Phrasing {
            opener: "Let's stay with “{quote}”.",
            ask: "If they were sitting here, what would they say you got wrong?",
        },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What did they know that made them think so?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What was reasonable about their position?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "What was in it for the other side?" },
    ],
    next_try: "Give the other person's case in one sentence that they would sign, before you say why you went the other way.",
    hooks: &[Signal::Friction, Signal::Decision, Signal::Outcome],
};

cues!(
    VIEW = [
        r"\b{WHO} (?:thought|felt|believed|said|argued|found) (?:that |it |this )?(?:was |would |were )?(?:[a-z]+ ){0,4}?(?:reckless|wrong|unfair|too|risky|premature|dangerous)[a-z ]*(?::|because|since)",
        r"\b(?:his|her|their|the [a-z]+(?: [a-z]+)?'s?) (?:argument|view|point|case|objection|reason|reasoning|worry|concern|position|fear|logic|thinking) (?:was|had been|being|wasn't)\b",
        r"\bfrom where (?:he|she|they) (?:stood|sat)\b",
        r"\bto (?:them|her|him),? (?:[a-z]+ ){1,8}(?:was|were|meant)\b",
        r"\bso for (?:her|him|them)\b",
        r"\b(?:hers|his|theirs): ",
        r"\b(?:he|she|they|{WHO}) said (?:that )?(?:if|you're|your|it would|we'd|they'd|you sure|i was wrong because|the)\b",
        r"\bsaid if (?:we|you|i)\b",
    ]
);
cues!(
    HELD = [
        r"\b(?:{WHO}|he|she|they|half) (?:wanted|argued|felt|believed|thought|feared|worried|preferred|insisted|needed|asked|didn't want|refused|objected|disagreed|said|told me|pushed|kept|begged|vetoed|was convinced|were convinced|was afraid|were afraid|was worried|were worried|hoped|favoured|saw it|pleaded|resisted)\b",
    ]
);
cues!(
    GROUND = [
        r"\b(?:because|since|so that|in case|otherwise|as it|cause|on the grounds|given that|the reason|due to)\b",
        r"\b(?:they'd|they had|she had|he had|her [a-z]+ [a-z]+ was|it kept|if we|if you|if the|if they)\b",
        r": (?:people|the|if|that|we|it|with)\b",
    ]
);
cues!(
    DISMISSED = [
        r"\b(?:just doesn't get|one of those|typical|no idea what|clueless|lazy|stupid|protecting (?:his|her|their) turf|whatever the competitor)\b"
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories() {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = Vec::new();
    for (index, clause) in reading.clauses.iter().enumerate() {
        let words = reading.bytes(&clause.range);
        let run = reading.run(index, 2);
        let direct = VIEW.found_in(words);
        let grounded =
            HELD.found_in(words) && GROUND.found_in(reading.bytes(&run)) && !DISMISSED.found_in(reading.bytes(&run));
        if direct || grounded && !clause.traits.hypothetical {
            let apart = hits.last().is_none_or(|last| last.range.end <= run.start);
            if apart {
                hits.push(Hit { range: run, confidence: if direct { 0.8 } else { 0.6 } });
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
            Signal::OtherView,
            RoundKind::Behavioural,
            "Tell me about a disagreement.",
            None,
            &[
                "Her argument was that the phones would die by noon.",
                "The designer wanted it at the door because seated guests stay.",
                "He said if we move one date then every customer will ask.",
            ],
            &["They didn't agree.", "She was difficult and I went ahead."],
        );
    }
}

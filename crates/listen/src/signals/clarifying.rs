//! `clarifying`: the answer asks the interviewer about the problem, states an assumption for confirmation, or questions a requirement.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Clarifying,
        title: "A question before building",
        present_when: "asks the interviewer about the problem, states an assumption for confirmation, or questions a requirement.",
        not_enough: "A rhetorical question, or one from inside a past story.",
    },
    detect,
    phrasings: &[
        Phrasing {
            opener: "Go back to “{quote}”.",
            ask: "What did you take for granted about the problem when you said that?",
        },
        Phrasing {
            opener: "I want to stop at “{quote}”.",
            ask: "What would you need to know from me before going on?",
        },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Which requirement did you assume there?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What could I tell you that would change this?" },
        Phrasing { opener: "You said “{quote}”.", ask: "Which input or user did you have in mind?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "Where is the task itself unclear to you?" },
    ],
    next_try: "Before you draw or type anything, ask the one question whose answer would change your design, and say how.",
    hooks: &[Signal::Estimate, Signal::Tradeoff, Signal::NameDrop, Signal::Complexity],
};

cues!(
    CONFIRM = [
        r"\b(?:can|could|may|should) i (?:just )?(?:ask|check|assume|clarify|confirm)\b",
        r"\b(?:tell me if|shout if|stop me if|correct me if|let me know if|say if)\b",
        r"\bassumptions? (?:i'd like|to confirm|you to confirm)\b|\bi'd like you to confirm\b|\bi'd like to question\b|\bi wan(?:na|t to) push (?:back )?on\b",
        r"\bdo you (?:mean|want|need|care|expect)\b|\bwould you (?:want|expect|rather|like)\b|\bare you (?:asking|after|expecting)\b",
        r"\bi(?:'m| am)? (?:gonna|going to|'ll|will)? ?(?:assume|take it) .*\b(?:unless you|is that (?:right|ok|fair)|if that's ok|right\?|ok\?)",
        r"\bmeaning what\b|\bbefore i (?:draw|start|write|code|build|design|begin)\b.*\b(?:does|do|is|are|what|how|which|can)\b",
        r"\bis that (?:per|a|the|for|in|one)\b.*\bor\b|\bis the [a-z]+ (?:meant|for|always|ever|guaranteed|sorted|already)\b",
        r"\bare (?:these|they|the [a-z ]+) (?:already |all |always |ever )?(?:sorted|unique|guaranteed|distinct|ordered|positive|valid|ascii|in memory|allowed)\b",
    ]
);
cues!(
    ASKED = [
        r"\b(?:you|your)\b",
        r"^(?:and |so |okay |ok |um |also |first |then |right )*(?:does|do|is|are|can|will|must|may|which|how (?:many|much|often|large|big|long|fast|far|fresh|old)|what (?:should|counts|is the|are the|kind|sort|size|happens)|who|when)\b",
        r"\bor\b",
    ]
);
cues!(
    /// Questions a speaker asks to answer them in the next breath.
    RHETORICAL = [
        r"\b(?:what|how|where|why) (?:do|did|can|could|should|would) (?:we|i|you do)\b",
        r"\b(?:right|yeah|you know|isn't it|okay|no|huh)\?$",
        r"\bwhat do you do\b|\bwhat else can\b|\bwhy\?$|\bhow much\?$|\bis there something smarter\b|\bwhere is it\b",
        r"\bcould (?:i|we) (?:avoid|do)\b|\bcan i\b.*\bno\b",
        r"\bhow do (?:we|i|you)\b|\bis it worth\b",
    ]
);

/// Sentences that put a question to the interviewer, in any round.
pub(super) fn asked(reading: &Reading<'_>) -> Vec<std::ops::Range<usize>> {
    let put = |range: &&std::ops::Range<usize>| {
        let words = reading.bytes(range);
        let question = words.ends_with(b"?") || words.ends_with(b"?\"");
        let told = reading.asks_for_stories() && !YOU.found_in(words);
        (question && ASKED.found_in(words) && !RHETORICAL.found_in(words) && !told)
            || (CONFIRM.found_in(words) && !reading.asks_for_stories())
            || OPEN.found_in(words)
    };
    reading.sentences.iter().filter(put).cloned().collect()
}

cues!(YOU = [r"\b(?:you|your|we|us)\b"]);
cues!(
    OPEN = [
        r"\b(?:could|can|would) you (?:tell|explain|say|repeat|clarify|describe|share)\b",
        r"\bi(?:'d| would) like to ask\b|\bmy question (?:is|would be)\b"
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if reading.asks_for_stories() {
        return Vec::new();
    }
    let hit = |range: std::ops::Range<usize>| {
        let cue = CONFIRM.spans(reading.bytes(&range));
        let within = match cue.first() {
            Some(cue) => reading.around(&range, range.start + cue.start..range.start + cue.end),
            None => range,
        };
        Hit { range: within, confidence: 0.8 }
    };
    asked(reading).into_iter().map(hit).collect()
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Clarifying,
            RoundKind::Coding,
            "Merge two lists of events.",
            None,
            &[
                "Can the lists hold the same event twice, or is that ruled out?",
                "Do you mean a stable order?",
                "I'll take it that they fit in memory, shout if that's wrong.",
            ],
            &["What do we want here? We want one list.", "I merge them and that's it, right?"],
        );
    }
}

//! `edge_case`: the answer names a concrete edge input or a test for it.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::EdgeCase,
        title: "A concrete odd input",
        present_when: "names a concrete edge input or a test for it.",
        not_enough: "“I would test it.”",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Take me back to “{quote}”.", ask: "Which input breaks that?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "What would you feed it first to see it fail?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "Run the smallest odd case through it for me." },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What happens on a tie?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "Which test would you write first, with values?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What if nothing comes in at all?" },
    ],
    next_try: "Before you say you are done, name three inputs that would break a careless version: an empty one, a tie, and a largest one.",
    hooks: &[Signal::Complexity, Signal::Clarifying, Signal::Tradeoff, Signal::Estimate],
};

cues!(
    ODD = [
        r"\bmore than one [a-z]+\b|\b[a-z]+ of (?:just|only|nothing but) [a-z]+\b|\bonly (?:spaces|zeros|blanks|one kind)\b|\btwo equal\b|\bruns out\b|\b(?:no|zero) (?:elements|items|entries|rows|words|lines|input)\b|\b(?:first|last) (?:element|line|item|character|row|day)\b|\bmaximum (?:int|value)\b|\bmax int\b|\bnegative\b|\bpunctuation\b|\bupper ?case\b|\bmixed case\b|\bnan\b|\binfinity\b|\bodd (?:length|number)\b|\beven length\b|\bself[- ]loops?\b|\bdisconnected\b|\bnot found\b|\bdivi(?:de|sion) by zero\b|\bnone of them\b|\btwice in a row\b",
        r"\bempty (?:list|string|input|array|file|set|line|map|title|queue|tree|row)s?\b|\b(?:is|are|was|if) empty\b",
        r"\b(?:list|array|string|input|length|capacity|size|set|queue) (?:of|is|with|equals) (?:just )?(?:zero|one|0|1|none|nothing)\b|\bcapacity (?:1|0|one|zero)\b|\b(?:n|k|t|m|x) (?:is|equals|==|=) ?(?:zero|one|0|1|negative)\b",
        r"\bnothing at all\b|\bgets a zero\b|\bnull\b|\bnegative (?:number|value|weight|k|n)s?\b|\bzero length\b",
        r"\bover ?flow",
        r"\bduplicates?(?: [a-z]+)? (?:must|should|are|is|keys?|values?|in|count|would)\b|\b(?:same|equal|identical) (?:score|rating|time|value|id|key|timestamp|name|start|count)s?\b|\b(?:the )?same,? the same\b|\ball (?:the same|equal|identical)\b|\btwo [a-z]+ (?:with|on|at|have|having) (?:the |one )?same\b",
        r"\b(?:a tie|ties|tied)\b",
        r"\b(?:emoji|unicode|accent(?:ed|s)?|surrogate|combining|utf-?8|right[- ]to[- ]left|code points?)\b",
        r"\btouching\b|\bend (?:is |comes )?before (?:its |the )?start\b|\bexactly (?:at|on|equal)\b|\bat exactly\b",
        r"\bsingle (?:element|item|entry|character|node|value|row)\b|\b(?:only )?one (?:element|item|entry|node)\b",
        r"\b(?:already|is) (?:n or )?(?:shorter|sorted)\b|\blarger than (?:n|the list|the length|the size)\b|\bk (?:is )?(?:larger|bigger|greater|more) than\b|\bsmaller than k\b",
        r"\b(?:clock (?:set |goes |going )?back|leap (?:year|day|second)|daylight saving|midnight)\b|\bleap year\b",
        r"\b(?:blanks?|whitespace|trailing|leading zero|leading space|missing (?:field|value|comma|header)|wrong way round|out of order|off by one|cycles?|symlinks?)\b",
        r"\bif two [a-z]+ (?:on|with|at) (?:one|the same)\b",
    ]
);
cues!(
    GENERIC = [
        r"\b(?:all|every|any|the) edge cases? (?:are|is|will|would|get)?\b",
        r"\bare (?:these|they) already sorted\b",
        r"\bsorted characters are equal\b"
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if reading.asks_for_stories() {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&ODD, 0.8, |_, clause| !GENERIC.found_in(reading.bytes(&clause.range)));
    for hit in &mut hits {
        let index = reading.clauses.partition_point(|clause| clause.range.start < hit.range.start);
        hit.range = reading.run(index, 1);
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
            Signal::EdgeCase,
            RoundKind::Coding,
            "Sort titles.",
            None,
            &[
                "An empty list gives an empty list.",
                "Two titles with the same rating keep their order.",
                "If k is larger than the list I return all of it.",
            ],
            &["I'd make sure all edge cases are handled.", "I sort and return."],
        );
    }
}

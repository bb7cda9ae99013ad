//! `vague`: the answer stays with generalities, habits or hypotheticals where an event, a reason or a result was asked for.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Vague,
        title: "Generalities",
        present_when: "stays with generalities, habits or hypotheticals where an event, a reason or a result was asked for.",
        not_enough: "A short but concrete answer does not count as this.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Which time was that? Take one." },
        Phrasing { opener: "Your words were “{quote}”.", ask: "Give me one occasion, with a date on it." },
        Phrasing { opener: "You said “{quote}”.", ask: "What exactly was said, and by whom?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "Take the most recent case: what happened first?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "Can you make that concrete with one example?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "Name the situation you have in mind there." },
    ],
    next_try: "Pick one day on which it happened and start there: who was in the room, what was on the table.",
    hooks: &[Signal::Slogan, Signal::Friction],
};

cues!(
    GENERAL = [
        r"\b(?:resonates?|thrive|fast-paced|household name|admire[ds]?|innovative|talented people|next challenge|exciting|passion(?:ate)?|dynamic|values really|big believer|early and often|follow up|set goals|win-win|hands[- ]on|team player|people person|problem solver|out of my comfort zone|wear many hats|self[- ]starter|detail[- ]oriented|go-getter|grow(?:th)? (?:as|opportunit)[a-z]*)\b",
        r"\b(?:usually|generally|in general|typically|always|tend to|i try (?:not )?to|over the years|throughout my|every single day|at the end of the day)\b",
        r"\b(?:it's (?:all |always |really |just )?about|it (?:really |all )?depends|the (?:main|most important|key) (?:thing|takeaway|part)|it's important|is key|mindset|approach i'd take)\b",
        r"\b(?:communicat[a-z]+|prioriti[a-z]+|listen actively|stay(?:ing)? calm|step back|clear expectations|be honest|open and honest|alignment|collaborat[a-z]+|transparen[a-z]+|stakeholders|synerg[a-z]+)\b",
        r"\b(?:learn(?:ed|t) a (?:lot|huge)|a lot about (?:myself|people)|gotten better|grew as|new challenge|next step|want to grow|push me|good people|great people|make an impact)\b",
        r"\b(?:scalable|highly available|fault tolerant|low latency|decoupled|robust|best practices?|as the traffic grows|use case|and so on|all that|etc)\b",
        r"\b(?:if it came to it|what i would do|i would (?:always|make sure|try)|i'd (?:always|make sure|have regular|support))\b",
        r"\b(?:very|really|honestly|quite) (?:difficult|hard|hardest|challenging|tough|important|interesting)\b|\bhardest things\b|\b(?:difficult|challenging) (?:conversation|situation|time)\b",
        r"\b(?:people|you) (?:can|have to|need to|should|always)\b|\byou've got to\b|\byou (?:do|keep|know)\b|\bi think (?:it's|that's|you)\b",
        r"\b(?:the brand|the culture|the scale|love it|amazing|really good things|smart people|i care a lot|i want(?:ed)? .* to be good|doesn't scale|trust people)\b",
    ]
);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let told = found.count_of(&[
        Signal::Decision,
        Signal::Outcome,
        Signal::Quantified,
        Signal::OtherView,
        Signal::Information,
        Signal::SpecificMotivation,
        Signal::Mistake,
        Signal::Tradeoff,
        Signal::Estimate,
        Signal::FailureMode,
        Signal::Clarifying,
        Signal::EdgeCase,
        Signal::Complexity,
        Signal::Uncertainty,
    ]);
    // Those say the same more exactly.
    let told_better = found.count_of(&[
        Signal::Caves,
        Signal::DigsIn,
        Signal::ExplainsCompany,
        Signal::NameDrop,
        Signal::Blame,
        Signal::Holds,
    ]) > 0;
    if told > 0 || told_better || reading.answer.round == script::RoundKind::Coding || reading.words < 12 {
        return Vec::new();
    }
    let mut hits = reading.sentences_with(&GENERAL, 0.7);
    let cues: usize = GENERAL.count(reading.plain.text.as_bytes());
    // Where nothing happens at all, one such phrase tells enough.
    let eventless = reading.asks_for_stories() && reading.events() < 2 && reading.words >= 25;
    if cues < 2 && !(eventless && cues == 1) {
        return Vec::new();
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(GENERAL.count(reading.bytes(&hit.range))));
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
            Signal::Vague,
            RoundKind::HiringManager,
            "Tell me about a judgement call.",
            None,
            &[
                "For me the main thing is to stay calm. I usually take a step back and I try to prioritise, it's always about communication.",
            ],
            &["I switched off the importer on the Friday.", "fine"],
        );
    }
}

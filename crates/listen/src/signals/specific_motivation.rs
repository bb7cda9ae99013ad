//! `specific_motivation`: the answer gives a reason for this company, team or role that could be said of no other.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::SpecificMotivation,
        title: "A reason only this job answers",
        present_when: "gives a reason for this company, team or role that could be said of no other.",
        not_enough: "Admiration, the brand, culture, scale, growth.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Go back to “{quote}”.", ask: "Why this team, and not the one next door?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "What in the posting made you apply?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Which of our decisions would you argue with?" },
        Phrasing {
            opener: "Your words were “{quote}”.",
            ask: "What would you get to do here that you can't do where you are?",
        },
        Phrasing { opener: "You said “{quote}”.", ask: "Which problem here is one you have already worked on?" },
        Phrasing {
            opener: "I noted “{quote}”.",
            ask: "If the job had another company's name on it, what would be missing?",
        },
    ],
    next_try: "Name one decision in their product or their posting, say what you think of it, and what of yours it connects to.",
    hooks: &[Signal::Vague, Signal::Slogan, Signal::ExplainsCompany, Signal::Decision],
};

cues!(
    NAMED = [
        r"\byour (?:careers? page|website|site|job page|roadmap|changelog|case study|architecture|api docs|founder|cto|conference|podcast|newsletter|repo|repository)\b|\bi (?:saw|read|heard) (?:on|that|in) (?:your|the|you)\b|\byou (?:get|run|keep|decided|chose|moved|still|publish|open[- ]sourced|built|let|do|use|store|serve|handle)\b",
        r"\b(?:your|the|this) (?:posting|advert|ad|add|job (?:ad|description|posting|says?|spec)|job says|opening|talk|blog|engineering blog|paper|description|spec|role description|listing|vacancy)\b",
        r"\byour (?:engineers?'?s?|team|service|product|app|platform|api|sdk|open source|library|release|docs|status page)\b",
        r"\b(?:you've got|you have) (?:the |an |a )?(?:opening|team|thousands|hundreds|problem)",
        r"\bon your (?:service|site|app|platform)\b|\byou(?:'re| are) building\b|\byou ship\b|\bwhere your\b|\bwhat your\b|\bthe way you\b",
    ]
);
cues!(
    MINE = [
        r"\b(?:that's been my|my whole last|i wrote (?:the|a)|i never got to|same problem|i'd love to get my hands|i've (?:fought|hit|solved|struggled|maintained|lived)|i spent (?:[a-z]+ ){1,3}(?:years?|months?)|for (?:two|three|four|five|six|\d+) years i)\b",
        r"\b(?:i run|i built|i've (?:built|spent|done|worked on|been (?:doing|building|running))|i have (?:built|spent|a (?:strong )?opinion)|i wrote|that's (?:literally|exactly|the thing|what) |the thing i(?:'ve)? (?:built|done)|i own|i maintain|i know that problem)\b",
        r"\b(?:my view|i'd argue|i disagree|i think (?:that )?(?:you|people|it|yours)|my opinion|in my opinion)\b",
        r"\b(?:the constraint|can't (?:test|do|see|ship)|where i am now|today's job|instead of waiting)\b",
        r"\bi want to (?:see|find out|test|know) (?:what|whether|if|how)\b",
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories() || !MINE.found_in(reading.plain.text.as_bytes()) {
        return Vec::new();
    }
    let named = reading.clauses_with(&NAMED, 0.75, |_, _| true);
    if named.is_empty() {
        return Vec::new();
    }
    let own = reading.clauses_with(&MINE, 0.65, |_, clause| !clause.traits.habit);
    let mut hits: Vec<Hit> = Vec::new();
    for mut hit in named.into_iter().chain(own) {
        let index = reading.clauses.partition_point(|clause| clause.range.start < hit.range.start);
        hit.range = reading.run(index, 1);
        if hits.iter().all(|known| known.range.end <= hit.range.start || hit.range.end <= known.range.start) {
            hits.push(hit);
        }
    }
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
            Signal::SpecificMotivation,
            RoundKind::Recruiter,
            "Why us?",
            None,
            &[
                "Your posting says the team owns the retry path. I run exactly that for a chain of shops, and I'd argue you group failures the wrong way.",
            ],
            &[
                "I love the brand and the scale, and the culture is amazing.",
                "I've heard great things about your team and I want to grow.",
            ],
        );
    }
}

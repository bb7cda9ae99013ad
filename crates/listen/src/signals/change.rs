//! `change`: the answer says what the speaker does since, or would do differently, concretely enough to check.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Change,
        title: "What is different since",
        present_when: "says what the speaker does since, or would do differently, concretely enough to check.",
        not_enough: "“I learned a lot”, or advice to others.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What do you do differently since?" },
        Phrasing {
            opener: "Your words were “{quote}”.",
            ask: "When did that situation come up again, and what did you do then?",
        },
        Phrasing { opener: "You said “{quote}”.", ask: "What would you do differently, step by step?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "What changed in how you work the Monday after?" },
        Phrasing {
            opener: "Take me back to “{quote}”.",
            ask: "How would somebody who works with you now notice that?",
        },
        Phrasing {
            opener: "Go back to “{quote}”.", ask: "If it happened next week, what would be your first step?"
        },
    ],
    next_try: "Finish with one thing you have done differently since, that a colleague could confirm having seen.",
    hooks: &[Signal::Mistake, Signal::Outcome, Signal::Decision],
};

cues!(
    SINCE = [
        r"\bwhat i(?:'ve)? (?:do|done|did) (?:since|now|differently)\b|\bsince, i\b|\bthat's why i (?:now|always|never)\b|\bbefore (?:anybody|anyone|i) (?:gets|touch|sign|ship|merge)\b",
        r"\bi'd [a-z' ]{2,40} (?:myself|alone|earlier|sooner|in writing|face to face|beforehand)\b|\bi(?:'d| would) (?:do it again|shut it again) but\b|\bthese days i\b",
        r"\b(?:since then|ever since|from then on|from that day|these days|nowadays|after that),? (?:i|any|every|whenever|we|my|he|she)\b",
        r"\b(?:so )?now,? (?:i|whenever|when|any|every|before|we) ?",
        r"\bwhat i do now\b|\bi now [a-z]+",
        r"\bi no longer\b|\bi (?:don't|never) [a-z ]+ any ?more\b|\bi've never [a-z]+ [a-z ]*since\b",
        r"\bi should(?:'ve| have|n't have)\b",
        r"\bnext time i\b|\bif i (?:did|had) it (?:again|over)\b|\bdo differently\b",
        r"\b(?:i'd|i would) [a-z' ]+ (?:now|today|first|instead|beforehand|the day before)\b",
        r"\bfor the next [a-z]+ i\b|\bthe next time i\b",
        r"\bknowing that,? i'd\b|\bi wouldn't have (?:touched|done|gone|sent|hired)\b",
        r"\bi(?:'ve| have) (?:started|stopped|made it a rule|kept)\b|\bmade it a rule\b",
        r"\bso i stopped [a-z]+ing\b|\bi moved [a-z ]+ back\b",
    ]
);
cues!(
    EMPTY = [
        r"\b(?:learned|learnt) (?:a lot|so much|a huge)\b",
        r"\bi (?:always )?(?:delegate|communicate) (?:and|more|better|early)\b",
        r"\bnow,? (?:i'm|i am|i can) (?:stronger|better)\b",
        r"\bnow i (?:think|know|understand|see|realise|believe|work|have|run|want|look|own|feel)\b",
        r"\bi'd say\b"
    ]
);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    // It needs something that happened to change because of.
    let story = reading.events() >= 2
        && (found.count_of(&[
            Signal::Mistake,
            Signal::Outcome,
            Signal::Friction,
            Signal::Decision,
            Signal::Information,
        ]) > 0);
    if !reading.asks_for_stories() || !story {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&SINCE, 0.75, |_, clause| !EMPTY.found_in(reading.bytes(&clause.range)));
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
            Signal::Change,
            RoundKind::Behavioural,
            "Tell me about a failure.",
            None,
            &[
                "I forgot to brief them. They found out from the news and two left. Since then I send every manager a page two days before.",
                "I never asked her. She moved teams in spring and it was because of me. I should have sent her one line first.",
            ],
            &["I forgot to brief them and I learned a lot.", "It went fine. We shipped it and the customer was happy."],
        );
    }
}

//! `mistake`: the answer admits a concrete wrong call or failing of the speaker's own.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Mistake,
        title: "A fault of your own",
        present_when: "admits a concrete wrong call or failing of the speaker's own.",
        not_enough: "A mistake of the team's or of somebody else, or a strength in disguise.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "You said “{quote}”.", ask: "What did you get wrong there?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "Which part of that is on you?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "What did you miss?" },
        Phrasing {
            opener: "Go back to “{quote}”.",
            ask: "What would a critic who was in the room say about your part?",
        },
        Phrasing {
            opener: "I want to stop at “{quote}”.",
            ask: "When did you notice that you had been wrong, and about what?",
        },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What could you have done a month earlier?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "Where did your own judgement let you down?" },
    ],
    next_try: "Say what you got wrong as a plain fact with “I” in it, then stop for a breath before you explain.",
    hooks: &[Signal::Decision, Signal::Outcome, Signal::Blame, Signal::Friction],
};

cues!(
    FAULT = [
        r"{I} [a-z' ]{0,40}?the wrong [a-z]+\b",
        r"\bi(?:'d)? (?:hadn't|had not|did not|never|didn't) (?:even |actually |bother to |think to )?(?:open|opened|involve|involved|consult|consulted|include|included|verify|verified|validate|plan|planned|understand|understood|consider|considered|learn|learned|speak|spoken|talk|talked|say|said|visit|visited|back(?:ed)? up|raise|raised|see|seen|warn|warned|explain|explained|count|counted|measure|measured)\b",
        r"\bi (?:misunderstood|mishandled|miscalculated|mistook|rushed|panicked|overpromised|promised too|hid it|lied|blamed|jumped to|trusted the wrong|waited too long|left it too late|acted too late|pushed too hard|lost my temper|snapped at)\b",
        r"\bi (?:owe|owed) (?:her|him|them) an apology\b|\bit was my (?:job|responsibility) (?:to|and)\b|\bi was the (?:problem|bottleneck)\b|\bi cut a corner\b|\bi took (?:it|that) for granted\b",
        r"\b(?:was|is|that's|it's|were) (?:entirely |all |partly )?(?:my (?:mistake|fault|error|failure|doing)|on me\b)",
        r"\bmy (?:biggest |own |first |worst )?(?:mistake|error|failure|fault) (?:was|is|there)\b",
        r"\bi (?:was|am|'d been|had been|got (?:it|that|this|him|her)) (?:completely |totally |just |badly |simply )?wrong\b",
        r"\bwhat i(?:'d)? (?:got wrong|missed|hadn't|didn't (?:do|ask|check|see)|failed)\b",
        r"{I} (?:forgot|forgotten|misjudged|misread|underestimated|overlooked|let slip|failed to|neglected|botched|messed up|screwed up|wrongly|ignored|dismissed|brushed off|didn't listen|let (?:him|her|them|it) down)\b",
        r"\bi (?:never|hadn't|didn't) (?:even )?(?:asked?|check(?:ed)?|look(?:ed)?|tell|told|test(?:ed)?|think to|thought to|read|listen(?:ed)?|notice[d]?|bothered?|warn(?:ed)?|put)\b",
        r"\bi should(?:'ve| have|n't have|nt have| never have)\b",
        r"\bwithout (?:asking|checking|scrolling|telling|looking|reading|walking|having looked|testing|warning)\b",
        r"\b(?:what was mine|that part is mine|the fault (?:was|is) mine)\b",
        r"\b(?:i regret|i'm not proud|i am not proud|to my shame|i'm ashamed|which was careless|careless of me|stupid of me|naive of me)\b",
        r"\bi (?:was|had been) (?:too|so sure|careless|arrogant|naive|late|slow|wrong)\b",
        r"\bi (?:recommended|said|did) (?:this|it|that) and it was wrong\b",
        r"\bi(?:'d| had) given up on\b",
        r"\bi thought (?:she|he|they) (?:was|were) being\b",
        r"\bi assumed [a-z' ]+ and i (?:acted|was)\b",
        r"\bit didn't cross my mind\b",
        r"\bi (?:broke|took down|wiped|deleted) (?:the )?(?:prod|production|build|database|site|customer)",
    ]
);
cues!(
    DISGUISE = [
        r"\b(?:care too much|taking on too much|perfectionist|work(?:ed)? too hard|too (?:committed|dedicated|passionate|ambitious)|high standards|if i'm wrong|if i was wrong|if i got)\b",
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories() || reading.clauses.is_empty() {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&FAULT, 0.75, |_, clause| {
        let words = reading.bytes(&clause.range);
        clause.traits.first && !DISGUISE.found_in(words) && !words.starts_with(b"if ")
    });
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
            Signal::Mistake,
            RoundKind::Behavioural,
            "Tell me about a mistake.",
            None,
            &[
                "I never asked the night shift.",
                "I forgot to brief my managers and they read it in the news.",
                "I was wrong about the vendor and it cost us a month.",
            ],
            &["My biggest mistake is that I care too much.", "We made a mistake.", "The vendor forgot to renew it."],
        );
    }
}

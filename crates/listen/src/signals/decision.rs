//! `decision`: the answer names one judgement call that the speaker made in one situation.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Decision,
        title: "A call of your own",
        present_when: "names one judgement call that the speaker made in one situation.",
        not_enough: "A task done as told, a choice of the team's, or a habit.",
    },
    detect,
    phrasings: &[
        Phrasing {
            opener: "Let's stay with “{quote}”.", ask: "Which part of that was your call, and nobody else's?"
        },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What did you yourself decide there?" },
        Phrasing {
            opener: "You said “{quote}”.", ask: "Who made that choice? If it was you, what did you turn down?"
        },
        Phrasing { opener: "I noted “{quote}”.", ask: "What would have happened if you had said nothing?" },
        Phrasing {
            opener: "Take me back to “{quote}”.",
            ask: "Tell me the moment you decided, and what the other option was.",
        },
        Phrasing {
            opener: "Go back to “{quote}”.",
            ask: "If you had been on leave that week, what would have gone differently?",
        },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "What did you have to choose between?" },
    ],
    next_try: "Say the call in one sentence that starts with “I”: what you stopped, chose or refused, and on which day.",
    hooks: &[Signal::Mistake, Signal::Outcome, Signal::WeOnly, Signal::Friction, Signal::Quantified, Signal::Slogan],
};

cues!(
    MADE = [
        r"{I} (?:shut|shortened|lengthened|simplified|extended|halved|doubled|raised|lowered|banned|allowed|approved|launched|released|shipped|reorganised|restructured|relocated|disabled|enabled|locked|opened|picked (?:the|a|an)\b|offered|accepted|hid|published|bought|fought for|bet on|brought forward|pushed (?:back|through)|took over|took on|skipped|bypassed|ignored the|broke up|handed)\b",
        r"{I} went (?:live|ahead|with|against|for|over|around|round|public|straight)\b",
        r"{I} (?:chose|chosen|decided|pulled|cancell?ed|refused|dropped|withdrew|withdrawn|capped|overrode|overruled|killed|closed|fired|hired|promoted|demoted|rejected|declined|froze|postponed|scrapped|binned|paused|blocked|vetoed|appointed|reversed|rolled back|deleted|switched off|threw out|recommended|limited|restricted|escalated|turned (?:it |them |that |the (?:[a-z]+ )?)?(?:off|down)|let go|shut down|called off|walked away|backed|sided with|gave up|held back|stood firm|sacked|outsourced|reassigned|swapped|abandoned|narrowed|removed)\b",
        r"{I} (?:stopped|cut|merged|split|delayed|moved|took|put|sent|sized|replaced|switched|kept|ended|changed|signed|sold|built|invested|asked for (?:no one|a|an|more|less)|gave (?:it|them|each|everyone|every|her|him|the|my))\b",
        r"{I} (?:made|picked) (?:him|her|our|the|my|it|one|a) ",
        r"{I} (?:told|rang|went to) [a-z' ]+,? (?:[a-z' -]+,)? ?(?:that )?(?:we|i|it|they)(?:'d|'re| would| wouldn't| were| was)\b",
        r"{I} (?:argued (?:against|for)|insisted|said no\b|said i'm not|said we(?:'d| would|'re))",
        r"\bi (?:was the one who|'m the one who) (?:[a-z]+ed|dropped|cut|made|took|told|put|chose|shut)\b",
        r"\b(?:that|it|this) was my (?:own )?(?:call|decision|choice)\b",
        r"\bmy (?:own )?(?:call|decision|choice)(?: was|:)",
        r"\bi'm (?:gonna|going to) (?:put|ship|pull|stop|cut|hold|delay|turn)\b",
        r"\bi(?:'ve| have) said no to\b",
        r"\bi had (?:it|them|the [a-z ]+) (?:written|moved|switched|turned|taken|stopped)\b",
    ]
);
cues!(
    FIRM = [
        r"{I} (?:chose|chosen|refused|withdrew|overrode|overruled|cancell?ed|fired|turned (?:it |them |the (?:[a-z]+ )?)?(?:off|down)|switched off|rejected|argued (?:against|for)|decided|dropped)\b",
        r"\bmy (?:own )?(?:call|decision)\b",
        r"\bi was the one who\b",
    ]
);
cues!(
    /// Done as told, by the book, or nothing to choose.
    TOLD = [
        r"\b(?:like|as) (?:the )?(?:guide|manual|docs?|documentation|ticket) (?:said|says|on)",
        r"\bi was (?:given|told|asked|assigned)\b",
        r"\bit lists\b",
        r"\bpicked (?:the|a) ticket\b",
        r"\b(?:put together|took part|took a step|kept in mind|took notes|put (?:my|in) (?:hand|effort)|sent an? (?:e-?mail|message)|moved (?:over|to (?:a|the) )|took (?:something|from)|i kept (?:my|being|an open)|i moved (?:before|into|from)|what i took)\b",
        r"\bi decided to (?:upgrade|write the tests|do it in steps|apply|learn|study)\b",
        r"\bif (?:i|we|it)\b",
    ]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories() {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&MADE, 0.6, |_, clause| {
        let told = TOLD.found_in(reading.bytes(&reading.sentences[clause.sentence]))
            && TOLD.found_in(reading.bytes(&clause.range));
        !told && !clause.traits.hypothetical && !clause.traits.habit
    });
    for hit in &mut hits {
        if FIRM.found_in(reading.bytes(&hit.range)) {
            hit.confidence = 0.85;
        }
    }
    hits.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.range.start.cmp(&b.range.start)));
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
            Signal::Decision,
            RoundKind::Behavioural,
            "Tell me about a hard call.",
            None,
            &[
                "I pulled the launch on the Thursday.",
                "i chose to let the on-call rotate weekly",
                "The vendor was late, so I switched off the import.",
                "It was my call: we stayed on the old system.",
            ],
            &[
                "I usually decide with data.",
                "We decided to ship.",
                "If that happened I would cancel the launch.",
                "My manager cancelled it.",
                "I was told to move the servers.",
            ],
        );
    }
}

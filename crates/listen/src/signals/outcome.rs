//! `outcome`: the answer says what happened as a result, good or bad.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Clause, Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Outcome,
        title: "What came of it",
        present_when: "says what happened as a result, good or bad.",
        not_enough: "The plan, the intention, or an improvement that nobody could check.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "I noted “{quote}”.", ask: "What happened then?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "How did it turn out in the end?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "Who noticed the difference, and how?" },
        Phrasing {
            opener: "I want to stop at “{quote}”.", ask: "What was the result, the unwelcome part included?"
        },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Where did that stand three months later?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What got worse because of it?" },
    ],
    next_try: "End with what happened: who noticed, what moved, and one thing that got worse.",
    hooks: &[Signal::Decision, Signal::Quantified, Signal::Friction],
};

cues!(
    HAPPENED = [
        r"\b(?:climbed|resigned|renewed|churned|collapsed|recovered|passed|shrank|slipped|quadrupled|tripled|vanished|disappeared|cancelled on us|walked|paid off|came true|backfired)\b",
        r"\b(?:nothing|nobody|everything|everyone|no one) (?:fell|left|died|noticed|came|lost|got|stayed|passed|failed|crashed)\b",
        r"\bwent (?:{NUM}|a|several) [a-z]+ (?:over|late|past)\b|\bit took (?:us )?{NUM}\b|\bhad to [a-z ]{2,40} (?:by hand|again|themselves)\b|\b(?:we|they) did (?:page|lose|miss|have to)\b|\b(?:losses|refunds|returns|bookings|defects|usage|traffic|turnout|uptake|defections|drop-off|claims|margin|throughput|morale)\b.*\b(?:went|came|fell|rose|climbed|dropped|doubled)\b",
        r"\bthere wasn't\b|\bone of (?:the|them|those) (?:[a-z]+ )?(?:resigned|left|quit|stayed)\b|\bthat was the (?:end|last)\b|\bto this day\b|\bturned down\b",
        r"\b(?:went|fell|dropped|rose|grew|climbed|came|stayed|increased|decreased|improved|doubled|halved|shrank) (?:[a-z]+ )?(?:up|down|from|to|by|back|at|there)\b",
        r"\b(?:doubled|halved|tripled)\b",
        r"\bwe (?:lost|saved|shipped|missed|hit|paid|kept|got|won|launched|recalled|switched|were on|took [a-z ]+ from|brought [a-z ]+ down|let [a-z]+ go)\b",
        r"\b(?:he|she|they|customers?|[a-z]+ traders|one trader) (?:left|quit|resigned|cancelled|kept (?:us|the)|closed|lasted|never came back|came back|found out|went with|lost|got stuck|moved teams|withdrew|turned up|signed|stopped|started)\b",
        r"\b(?:as a result|in the end|result:|the result was|ended up|by the end|it turned out|turned out)\b",
        r"\b(?:months?|weeks?|years?|days?) (?:later|after)\b",
        r"\bby (?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|midnight|spring|summer|autumn|the (?:end|sunday|monday|friday))\b",
        r"\b(?:nothing|everything|something) (?:had )?(?:broke|broken|failed|happened|changed)\b",
        r"\bno ?(?:body|one|-one) (?:has |have )?(?:complained|noticed|turned up|was hurt|left)\b",
        r"\bno harm\b",
        r"\bstill (?:use|uses|used|in use|running|runs|failed|there|wait)\b",
        r"\bit (?:worked|failed|broke|crashed|was broken|was not ready|wasn't ready|held|got there|went fine|went (?:well|badly)|collapsed|sat)\b",
        r"\bcame back with\b",
        r"\b(?:site|system|service|server|build|database) (?:went|fell|crashed|was down)\b",
        r"\b(?:operations?|contracts?|orders?|projects?|teams?|seat|launch|release|customers?|patients?) (?:was|were|went|stayed) (?:cancelled|paused|closed|dropped|late|delayed|lost|elsewhere|empty|postponed)\b",
        r"\b(?:contract|deal|money|customer) (?:[a-z]+ ){0,5}went elsewhere\b",
        r"\b(?:complaints|conversion|attrition|latency|revenue|churn|costs?|errors?|wait|volumes?|score|sales|turnover|downtime|tickets|incidents) (?:[a-z]+ ){0,5}(?:went|fell|dropped|rose|doubled|halved|stayed|didn't move|improved|grew|is|was)\b",
        r"\bhe was (?:out of work|gone|delighted|back)\b",
        r"\bwe never\b.*\bsince\b|\bsince then\b",
        r"\b(?:the (?:test|audit|review|pilot|launch|trial)) (?:was|came|failed|passed|found|went)\b",
        r"\bfailed\b",
    ]
);

/// The last thing that others did or that befell them, where a story of the speaker's own doing ends so.
fn ending(reading: &Reading<'_>) -> Option<Hit> {
    // Counted from the speaker's own first act and not from the length, so that saying more takes nothing away.
    let act = reading.clauses.iter().find(|clause| clause.traits.first && clause.traits.past)?.range.end;
    let ends = |clause: &&Clause| {
        let traits = clause.traits;
        traits.past
            && (traits.other || traits.number || traits.we)
            && !traits.first
            && !traits.hypothetical
            && !traits.habit
    };
    let last = reading.clauses.iter().rfind(ends).filter(|clause| clause.range.start >= act)?;
    Some(Hit { range: last.range.clone(), confidence: 0.45 })
}

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories() {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&HAPPENED, 0.7, |_, clause| !clause.traits.hypothetical);
    // What happened is told after what was done: keep what comes late.
    let surplus = hits.len().saturating_sub(3);
    hits.drain(..surplus);
    if hits.is_empty() && found.has(Signal::Decision) && reading.events() >= 3 {
        hits.extend(ending(reading));
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
            Signal::Outcome,
            RoundKind::Behavioural,
            "Tell me about a launch.",
            None,
            &["Complaints went up for the first week.", "In the end they closed the account.", "Nobody turned up."],
            &["The plan is to cut costs next year.", "I would measure it afterwards."],
        );
    }
}

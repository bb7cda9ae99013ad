//! `quantified`: the answer puts a number on scope, load, cost or result.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Quantified,
        title: "A magnitude",
        present_when: "puts a number on scope, load, cost or result.",
        not_enough: "Dates, years of experience, pay, settings, or “a lot”.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Your words were “{quote}”.", ask: "How big was that, in numbers?" },
        Phrasing {
            opener: "You said “{quote}”.",
            ask: "Put a figure on it: how many people, how much money, how long?",
        },
        Phrasing { opener: "I noted “{quote}”.", ask: "What was it before, and what was it after?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "How much did that cost, roughly?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "How would I have seen that in a graph?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "What scale are we talking about?" },
    ],
    next_try: "Put one number on the size of the thing and one on the result, even if the second is unflattering.",
    hooks: &[Signal::Outcome, Signal::Decision, Signal::Friction],
};

cues!(
    SIZE = [
        r"\b{NUM} (?:payslips|invoices|hotels|guests|rooms|hospitals|beds|farms|trucks|flights|seats|letters|parcels|households|meals|lessons|classes|letters|hosts|squads|streams|events|messages|employees)\b",
        r"\b(?:doubled|tripled|halved|quadrupled)\b",
        r"(?:£|\$|€) ?\d",
        r"\b{NUM} ?(?:percent|per cent|%|euros?|pounds|dollars|grand|k a year|kb|mb|gb|tb|ms|milliseconds)",
        r"\d ?%",
        r"\b{NUM}(?: or so| odd| full| different| live| senior| medium)? (?:of (?:us|them|the|my|our|those) )?(?:people|engineers|developers|users|customers|members|staff|patients|pupils|nurses|requests|refunds|orders|calls|packs|teams|machines|systems|countries|clinics|covers|contractors|venues|titles|devices|jobs|batch jobs|traders|passengers|reports|tickets|servers|services|boxes|tills|sessions|contracts|findings|stores|shops|schools|students|kids|questions|drivers|vans|tables|scripts|sites|pages|incidents|files|loans|records|rows|deals|suppliers|warehouses|locations|cities|hires|candidates|volunteers|applications|accounts|complaints|failures|errors|bugs|pull requests|commits|lines|queries|products|branches|employees|managers|directors|leads)\b",
        r"\b{NUM} out of (?:[a-z]+ )?(?:{NUM}|ten|forty)",
        r"\b{NUM}[- ](?:bed|seat|person|node|team|strong)\b",
        r"\bfrom (?:like |about |around )?{NUM} (?:[a-z]+ ){0,3}to {NUM}\b",
        r"\b(?:went|fell|dropped|rose|down|up) (?:to|by) (?:about |around |roughly )?{NUM}\b",
        r"\b(?:a third|two thirds|half|a quarter) (?:over|longer|more|less|of the (?:nurses|team|staff|customers|budget|users))\b",
        r"\b(?:about |almost |nearly |roughly )(?:a third|two thirds|half|a quarter) of\b",
        r"\b{NUM} in a row\b",
        r"\b{NUM} (?:working |person[- ])?(?:days|weeks|months|hours|minutes|quarters) (?:late|behind|longer|saved|lost|of downtime|over|early|faster|shorter|down)\b",
        r"\b(?:by|lost|saved|lasted|took|cost(?: us)?|wait(?:ed)?|out of work for|fell by|reduced by|down for|behind by|for) (?:about |around |i think it was |almost )?{NUM} (?:working )?(?:days|weeks|months|hours|minutes)\b",
        r"\b(?:thousand|million|billion) (?:[a-z]+ )?[a-z]+s\b",
        r"\b{NUM} years? (?:late|behind)\b",
    ]
);
cues!(
    /// The speaker's pay and career, which are no magnitudes of the work.
    PAY = [
        r"\b(?:salary|base|package|expecting|contracting at|i'm (?:on|at)|i made|dropping to|day rate|wouldn't (?:really )?move|number in my head|earn)\b",
        r"\b(?:years? of experience|years? in\b)",
        r"\b(?:i (?:was|taught|worked|did|have been|'ve been)) (?:[a-z]+ ){0,6}for {NUM} years\b",
    ]
);
cues!(
    /// A duration alone is a magnitude only of a result.
    ONE = [r"\b(?:one|a) (?:of|or)\b"]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories() {
        return Vec::new();
    }
    let small = |hit: &Hit| {
        let words = reading.bytes(&hit.range);
        ONE.found_in(words) && SIZE.spans(words).iter().all(|span| words[span.clone()].starts_with(b"one"))
    };
    let mut hits = reading.clauses_with(&SIZE, 0.75, |_, clause| !PAY.found_in(reading.bytes(&clause.range)));
    hits.retain(|hit| !small(hit));
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Quantified,
            RoundKind::HiringManager,
            "What did you own?",
            None,
            &[
                "We refunded 30,000 orders a day.",
                "Attrition fell to 4 per cent.",
                "we were eleven weeks late",
                "It cost us £28,000.",
                "eleven out of forty phones died",
            ],
            &[
                "I have nine years of experience.",
                "There were a lot of users.",
                "In 2019 I joined.",
                " I set the timeout to five.",
            ],
        );
    }
}

//! `tradeoff`: the answer names an alternative and what is gained or lost by the choice, with a reason.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Tradeoff,
        title: "What was given up, and for what",
        present_when: "names an alternative and what is gained or lost by the choice, with a reason.",
        not_enough: "“There are trade-offs.”",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What do you give up with that?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What was the other option, and when would it win?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What does that cost you?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "Why that and not the simplest thing that could work?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "Who pays for that choice, and with what?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "What gets worse when you do it that way?" },
    ],
    next_try: "Name the option you rejected, then finish the sentence “what we give up is …”.",
    hooks: &[Signal::Decision, Signal::NameDrop, Signal::Estimate, Signal::Clarifying],
};

cues!(
    STRONG = [
        r"\bwould [a-z]+ (?:[a-z']+ ){0,10}?but (?:it |they |also |then )?(?:needs?|costs?|takes?|makes?|means?|loses?|doubles?|adds?|would|is|are)\b",
        r"\bi prefer (?:[a-z]+ ){1,6}(?:since|because|as|over|to)\b",
        r"\b(?:tripled|doubled|halved|raised) the (?:bill|cost|price|load|latency|risk)\b",
        r"\botherwise (?:every|all|each|the|we|it)\b.*\b(?:\d|{NUM}|slow|cost|goes|would)\b",
        r"\bthe (?:flip side|other side|drawback|penalty|price we)\b",
        r"\bwhat (?:i'd|i|you|we|you'd|i'm|we'd) (?:pay|lose|give up|accept|buying|trade|trading)\b",
        r"\b(?:in exchange for|at the (?:cost|expense|price) of|the price (?:is|of)|the cost is|the downside is|the catch is)\b",
        r"\b(?:i'd|i|we|we'd|i would|you) (?:give|gives|gave) up\b|\bi would give up\b",
        r"\b(?:much|far|a lot) (?:harder|cheaper|slower|faster|worse|better|safer|easier) than\b",
        r"\bi'd rather (?:[a-z]+ ){1,10}than\b|\bi'd rather (?:explain|have|lose|pay|wait)\b",
        r"\bthe alternative (?:is|was|would)\b|\bthe other way round\b|\bi (?:could have|did consider|considered|thought about)\b.*\b(?:but|because)\b",
        r"\b(?:costs?|cost) (?:us|me|one|an extra|two)\b.*\b(?:but|and|then|so)\b",
        r"\bi can't justify\b|\bthis way the\b|\bwould (?:cost|have cost) us\b|\bwe pay with\b",
        r"\b(?:cheaper|faster|slower|simpler|easier|safer) (?:[a-z]+ ){0,8}(?:but|and the|whereas|while)\b",
        r"\bwould have (?:given|kept|saved|meant|cost) .*\b(?:but|this way)\b",
        r"\bwould mean (?:that|a|losing|more)\b|\bi would lose\b",
    ]
);
cues!(
    OPTION = [
        r"\b(?:instead of|rather than|alternative|option|either|versus|vs|could (?:i|we|also)|could have|the naive|naive one|brute force|the other|would have|he wanted|she wanted|they wanted|without the)\b",
    ]
);
cues!(
    PRICE = [
        r"\b(?:cost|costs|price|lose|loses|lost|save|saves|pay|paying|worse|slower|faster|cheaper|harder|risk|heavier|extra|more memory|stale|latency|consistency|linear|better)\b",
    ]
);
cues!(BECAUSE = [r"\b(?:because|since|cause|but|so that|so|which means|whereas|while|as it)\b"]);
cues!(EMPTY = [r"\bthere(?:'s|'re| are| is) (?:always )?(?:a )?trade[- ]?offs?\b", r"\bit (?:really )?depends\b"]);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (index, clause) in reading.clauses.iter().enumerate() {
        let run = reading.run(index, 3);
        let words = reading.bytes(&run);
        let strong = STRONG.found_in(reading.bytes(&reading.run(index, 1)));
        let weighed = !reading.asks_for_stories()
            && OPTION.found_in(reading.bytes(&clause.range))
            && PRICE.found_in(words)
            && BECAUSE.found_in(words);
        let apart = hits.last().is_none_or(|last| last.range.end <= run.start);
        if apart && (strong || weighed) && !EMPTY.found_in(words) {
            hits.push(Hit { range: run, confidence: if strong { 0.75 } else { 0.6 } });
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
            Signal::Tradeoff,
            RoundKind::SystemDesign,
            "Design a cache.",
            None,
            &[
                "I'd keep it in one region. What we lose is half a second for the far office, because every write crosses the sea.",
                "A heap is faster, but I'd give up the readable version for it.",
            ],
            &["There are trade-offs with all of them.", "I'd use Redis."],
        );
    }
}

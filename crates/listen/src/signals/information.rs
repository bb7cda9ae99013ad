//! `information`: the answer says which fact, gap or assumption the speaker's call rested on when it was made.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Information,
        title: "What was known, and what was not",
        present_when: "says which fact, gap or assumption the speaker's call rested on when it was made.",
        not_enough: "Background that had no bearing on the call.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Go back to “{quote}”.", ask: "What did you know at that moment, and what didn't you?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "What were you assuming?" },
        Phrasing {
            opener: "Let's stay with “{quote}”.", ask: "What evidence did you have in front of you that day?"
        },
        Phrasing {
            opener: "Your words were “{quote}”.", ask: "Which fact was missing, and why couldn't you get it?"
        },
        Phrasing { opener: "You said “{quote}”.", ask: "What would you have wanted to know before that?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "How sure were you, and what was that based on?" },
    ],
    next_try: "Before the call, say two things: what you had in front of you, and what you did not know and had no time to find out.",
    hooks: &[Signal::Decision, Signal::Mistake, Signal::Outcome],
};

cues!(
    KNOWN = [
        r"\b(?:i|we) had (?:[a-z]+ )?(?:logs?|data|readings?|numbers?|figures|reports?|estimates?|samples?|weeks|days) (?:for|of|from|on|about)\b|\b(?:i|we) had (?:the )?(?:one|a single|only) ",
        r"\bnothing (?:at all )?(?:from|on|about|to go)\b|\b(?:i|we) (?:suspected|guessed|reckoned|figured|relied on|went off|was going off|hadn't [a-z]+ed)\b|\bno one had (?:told|said|asked)\b|\b(?:neither|none) (?:of them )?had told\b|\bbecause (?:the|it|they|he|she) (?:[a-z]+ ){1,4}(?:was|were|had|took|cost)\b|\bwhat i was told\b|\bwe were blind\b|\bunclear (?:whether|if|how)\b",
        r"\bwhat (?:i|we|he|she)(?:'d)? (?:had|knew|didn't (?:know|have)|did not (?:know|have)|hadn't (?:asked|checked|known|seen)|couldn't (?:see|know)|missed)\b",
        r"\b(?:i|we)(?:'d)? (?:only |just )?had (?:only |just )?(?:no |one |two |three |four |a week's? |a few )[a-z]*",
        r"\b(?:i|we) (?:just |only |simply )?(?:assumed|believed|knew|suspected|hadn't known|didn't know|did not know|had no (?:idea|way|data|numbers?))\b",
        r"\bi(?:'d| had) (?:looked at|asked|read|seen|checked|counted|measured|been told|heard)\b",
        r"\b(?:nobody|neither|no one|none of us) (?:could|had|knew|logged|measured|told)\b",
        r"\bno (?:idea|clue) (?:whether|if|what|how|why)\b",
        r"\b(?:known|not known) (?:at|then|to us)\b|\bnot known:",
        r"\bi (?:never|hadn't) (?:asked|checked|looked|read|measured)\b",
        r"\bthe only (?:number|data|thing|evidence|fact|figure|signal) (?:i|we|that)\b",
        r"\bwithout (?:knowing|having (?:looked|asked|checked|seen))\b",
        r"\bat the time (?:i|we) (?:had|knew|thought|believed)\b",
        r"\bi thought (?:the|it was|that|she|he|they|every)",
        r"\bno (?:data|numbers?|figures?|logs?|evidence|view|visibility|proof|information)\b",
        r"\b(?:we|i) (?:all )?knew (?:why|that|the|about|from|how)\b",
        r"\b(?:the (?:data|numbers|logs|report|graphs?|figures?|note|contract|survey)) (?:said|showed|told|suggested|had)\b",
        r"\bi couldn't (?:tell|see|know|get|find out|reach)\b",
    ]
);

cues!(OWN = [r"\bi (?:gave|set|promised|said (?:it|yes|no)|put|built|quoted|estimated|planned|approved) "]);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    // What was known counts as far as a call of the speaker's rested on it.
    if !reading.asks_for_stories() || !found.has(Signal::Decision) && !OWN.found_in(reading.plain.text.as_bytes()) {
        return Vec::new();
    }
    let mut hits = reading.clauses_with(&KNOWN, 0.7, |_, clause| clause.traits.past || clause.traits.negated);
    for hit in &mut hits {
        let index = reading.clauses.partition_point(|clause| clause.range.start < hit.range.start);
        hit.range = reading.run(index, 1);
    }
    hits.truncate(3);
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Information,
            RoundKind::Behavioural,
            "Tell me about a risk.",
            None,
            &[
                "I switched off the importer. What I didn't know was whether the clients would retry.",
                "I had only two days of logs and I pulled the release anyway.",
                "I chose the old vendor. I assumed the price would hold.",
            ],
            &["I switched off the importer. It was faster.", "What I know is that quality matters."],
        );
    }
}

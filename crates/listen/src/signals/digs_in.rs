//! `digs_in`: the answer repeats the position when challenged without taking up the point.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::DigsIn,
        title: "Repeating yourself",
        present_when: "repeats the position when challenged without taking up the point.",
        not_enough: "A position held with a reason that meets the point.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "You said “{quote}”.", ask: "I heard the position. What about the objection itself?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "What would have to be true for you to be wrong?" },
        Phrasing {
            opener: "Take me back to “{quote}”.", ask: "Say my objection back to me, as strongly as you can."
        },
        Phrasing { opener: "Go back to “{quote}”.", ask: "What evidence, here and not elsewhere, speaks for it?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "What would the other choice have given you?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "When did that approach last let you down?" },
    ],
    next_try: "Repeat the objection in your own words first; only then say why you stay with your choice.",
    hooks: &[Signal::Decision, Signal::Slogan],
};

cues!(
    FIRM = [
        r"\b(?:widely used|big community|everyone uses|everybody uses|inside out|battle[- ]tested|industry standard|proven|never had (?:a|any) (?:problem|issue)s?|never failed|works fine|just works|trust me)\b|\b(?:pick|choose|do|use) (?:it|that|this|the same) again\b|\bthe right choice\b|\bnothing wrong with\b|\bi don't (?:agree|see (?:a|the|any) (?:problem|issue))\b|\bi disagree\b",
        r"\bi stand by\b|\b(?:like|as) i (?:said|say)\b|\bi've (?:said|done) (?:it|this|that|a few)\b|\bhundred per ?cent\b|\bi'll say it again\b|\bi know (?:when|what i|that it)\b|\bin my (?:experience|career)\b|\balways worked\b",
        r"\b(?:was|is|it's) (?:simply |just |still |definitely )?(?:the )?right (?:number|way|thing|approach|call|choice|decision)?\b|\bis correct\b|\bthe approach is right\b|\bis right\b",
        r"\b(?:the )?(?:standard|usual|text ?book|classic|industry[- ]standard) (?:solution|way|approach|answer|practice)\b|\btext ?book\b|\bbest practice\b|\bmost efficient\b|\bcan't really beat\b|\beverybody does\b|\bi've seen it done\b",
        r"\b(?:i'd|i would) (?:stay|keep|stick|go) (?:with|the|to|it)\b|\bi would do it again\b|\bexactly the same\b|\bhow i've (?:always )?worked\b|\bthat is how i\b|\bwas the way to go\b|\bsuper fast\b|\bis non-negotiable\b|\bmakes sure that\b|\bi'm confident\b|\bno doubt\b|\bdefinitely\b",
    ]
);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let firm = FIRM.count(reading.plain.text.as_bytes());
    let met = found.count_of(&[Signal::Holds, Signal::WouldChange, Signal::Caves, Signal::Acknowledges]);
    if reading.answer.challenge.is_none() || firm < 2 || met > 0 {
        return Vec::new();
    }
    let mut hits = reading.sentences_with(&FIRM, 0.75);
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
            Signal::DigsIn,
            RoundKind::Coding,
            "Are they anagrams?",
            Some("An accent can be stored in two ways. What then?"),
            &["Sorting both is the standard solution and it is correct. I've done it many times, so I'd stay with it."],
            &["Then I'd normalise first. If that's too slow I'd compare the letters without accents.", "ok"],
        );
    }
}

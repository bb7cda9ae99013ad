//! `slogan`: the answer leans on values talk or company-speak in place of an instance.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Slogan,
        title: "Values talk",
        present_when: "leans on values talk or company-speak in place of an instance.",
        not_enough: "The phrase used in passing inside a real story.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Go back to “{quote}”.", ask: "When did that last cost you something?" },
        Phrasing {
            opener: "I want to stop at “{quote}”.",
            ask: "Give me one occasion on which acting on that was unpopular.",
        },
        Phrasing {
            opener: "Let's stay with “{quote}”.",
            ask: "What does that mean on a Tuesday afternoon? Take a real one.",
        },
        Phrasing {
            opener: "Your words were “{quote}”.", ask: "Who would disagree that you work like that, and why?"
        },
        Phrasing { opener: "You said “{quote}”.", ask: "When did you break that rule?" },
        Phrasing {
            opener: "I noted “{quote}”.",
            ask: "What did you do, in one case, that somebody else would not have done?",
        },
    ],
    next_try: "Replace the phrase with the last time it cost you something to act on it.",
    hooks: &[Signal::Vague, Signal::Decision],
};

cues!(
    SAID = [
        r"\bclear is kind\b|\bbig believer in\b|\bbelieve in (?:people|trust|transparency|ownership)\b|\bfeedback is a gift\b|\bpeople are (?:our|the) (?:greatest|most important)\b|\bwork smarter\b|\bno such thing as failure\b|\bsky is the limit\b|\b(?:hire|hiring) (?:slow|for attitude)\b|\bstronger together\b|\btrust but verify\b|\bdata[- ]driven (?:person|leader|mindset)\b|\bimpact over\b|\bthink big\b|\bfirst principles\b|\bday one\b|\bhigh[- ]trust\b|\bown the outcome\b|\bleaders eat last\b|\bwhat gets measured\b|\btone from the top\b|\bsafe space\b|\b110 ?(?:%|percent|per cent)\b",
        r"\bfreedom and responsibility\b|\bcontext,? not control\b|\b(?:raise|raising|raises) the bar\b|\bradical(?:ly)? candou?r\b|\bcustomer[- ]obsess[a-z]+\b|\bdream team\b|\bkeeper test\b|\bhighly aligned\b|\bfarm(?:ing)? for dissent\b|\bstunning colleagues\b",
        r"\bservant leader(?:ship)?\b|\bfail(?:ing)? (?:fast|forward)\b|\bif you're not failing\b|\bculture eats\b|\ba[- ]players\b|\bhir(?:e|ing) people (?:who are )?smarter\b|\bget out of their way\b|\btreat(?:ing)? people like adults\b",
        r"\bin my dna\b|\b(?:act(?:ed)?|think) like an owner\b|\bowner and not a renter\b|\bbring (?:my|your|their) whole self\b|\bpeople over process\b|\bgood enough is the enemy\b|\bpsychological safety\b|\bbias for action\b|\bdisagree and commit\b",
        r"\bmove fast\b|\bend to end ownership\b|\bstandard you walk past\b|\bnon-negotiable\b|\bhigh support\b|\bbest work of their lives\b|\bgrowth mindset\b|\brising tide\b|\bteamwork makes\b|\bwalk the (?:talk|walk)\b",
        r"\ball[- ]star team\b|\bempower(?:ed|ing|ment)?\b|\bnorth star\b|\blead by example\b|\bno ego\b|\bno i in team\b|\bowner mindset\b|\bownership mindset\b|\bsmart and gets things done\b",
        r"\bgame[- ]changer\b|\bgo the extra mile\b|\bthink outside the box\b|\bcustomer(?:s)? (?:first|at the heart)\b|\bpassionate about\b|\bmove the needle\b|\bone team\b|\bstrong opinions,? weakly held\b|\bdeliver results\b|\bearn trust\b|\bextreme ownership\b|\bhigh[- ]performing culture\b|\bskip level of trust\b|\bdone is better than perfect\b|\bwork hard,? play hard\b|\bstart with why\b|\bbring people on the journey\b|\btrust is everything\b|\bit all starts with trust\b|\brise to the occasion\b|\bif you trust people\b|\bhigh expectations\b",
    ]
);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let said = SAID.count(reading.plain.text.as_bytes());
    let carried = found.count_of(&[Signal::Decision, Signal::Friction, Signal::OtherView, Signal::Information]);
    // In passing inside a real story is no crime; several of them still are when nothing else carries the answer.
    if said == 0
        || carried >= 2
        || carried == 1 && said < 3
        || said == 1 && (reading.words > 140 || found.has(Signal::Blame))
    {
        return Vec::new();
    }
    let mut hits = reading.sentences_with(&SAID, if said > 1 { 0.85 } else { 0.65 });
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
            Signal::Slogan,
            RoundKind::Leadership,
            "How do you build a team?",
            None,
            &["I'm a servant leader. I hire people who are smarter than me and get out of their way."],
            &[
                "Everyone says disagree and commit, but I argued against the second site because the night shift was burning out, and she told me in front of my boss that I was wrong. I pulled two engineers over to her.",
            ],
        );
    }
}

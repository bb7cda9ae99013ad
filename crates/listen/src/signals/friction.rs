//! `friction`: the answer shows a disagreement, a refusal, a cost that somebody bore, or pressure with a source.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::Friction,
        title: "What was hard",
        present_when: "shows a disagreement, a refusal, a cost that somebody bore, or pressure with a source.",
        not_enough: "“It was challenging”, with nothing named.",
    },
    detect,
    phrasings: &[
        Phrasing {
            opener: "I want to stop at “{quote}”.",
            ask: "Who was unhappy about that, and what did they say to you?",
        },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Who disagreed, and how did you find out?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "What was the worst conversation you had about it?" },
        Phrasing { opener: "You said “{quote}”.", ask: "What did that cost you with the people around you?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "Who lost something by it?" },
        Phrasing { opener: "Take me back to “{quote}”.", ask: "Who tried to stop you, and with what?" },
        Phrasing { opener: "Go back to “{quote}”.", ask: "Where did the pressure come from?" },
    ],
    next_try: "Name who was against it and quote what they said to you, or say who paid for it and how you found out.",
    hooks: &[Signal::Decision, Signal::OtherView, Signal::Outcome],
};

cues!(
    HARD = [
        r"\b(?:fell out|falling out|stopped (?:eating|talking|speaking|answering|inviting)|wouldn't (?:look|answer|return|come|eat)|begged|vetoed|wept|sobbed|betray[a-z]+|cowardly|reckless|unfair|disloyal|irresponsible|insult[a-z]*|offended|disappointed|frustrated|scared|afraid|nervous|unhappy|jealous|hostile|sceptical|pissed off|fed up|up in arms|dreaded|dreading|worst (?:day|week|meeting|hour)|lost face)\b",
        r"\b{WHO} (?:thought (?:that|it|this) was|told me (?:it|that|i|he|she|they)|called it|said i was|made it clear|questioned|challenged|resisted|doubted|went over my head|went behind|took it badly|took it personally|was against|were against|hit the roof|lost it|stopped)\b",
        r"\bhad to [a-z ]{2,40} (?:by hand|on a (?:saturday|sunday)|over (?:christmas|the weekend|easter)|through the night|at night)\b",
        r"\bover (?:her|his|their) head\b|\bunder pressure from\b|\bleaned on (?:me|us)\b|\bnobody (?:thanked|spoke)\b|\bresign(?:ed)? over\b",
        r"\b(?:angry|annoyed|furious|livid|upset|resent(?:ed|ful|ment)?|bitter|tense|heated|sour|frosty|hostile|humiliat[a-z]+|ashamed|embarrass[a-z]+|devastated|shaking|in tears)\b",
        r"\b(?:shout(?:ed|ing)|yelled|screamed|cried|argued with|pushed back|push ?back|complained|accused|objected|threatened|walked out|stormed|hung up|fought|rowed|clashed|disagreed|protested|swore|snapped|sulked|quarrel[a-z]*|escalated (?:it|me|to))\b",
        r"\b(?:refused to|refusing to|rejected every|rejected my|would not (?:sign|speak|talk)|wouldn't (?:sign|let|speak|talk|move|budge|hear|agree|approve)|didn't speak|stopped speaking|said no\b|says no\b|said i'm not|said no i don't|didnt speak|dug (?:his|her|their) heels)",
        r"\b(?:told me|said) (?:to my face|that i was|,? in front of)|\bin front of (?:the|her|his|my|everyone|everybody|a|them)\b",
        r"\b(?:awkward|horrible|painful|ugly|miserable|nasty) (?:walk|half hour|hour|meeting|conversation|week|silence|call|phone|few|afternoon)\b",
        r"\bi had to (?:go and )?(?:tell|apologise|explain (?:to|it to)|ring|face|stand)\b|\bhad to hear\b",
        r"\b(?:rang|called|phoned) me at home\b|\bpressure from\b",
        r"\bstood (?:there|up in front)\b|\bcouldn't look\b",
        r"\b(?:called (?:him|her|it|me) an? [a-z]+|disgrace|went white|got annoyed|cool with me|barely spoke|lost (?:her|his|their) (?:trust|temper|job))\b",
        r"\bstung\b|\bouch\b|\bto my face\b|\bbehind my back\b|\bbegged\b",
        r"\b(?:he|she|they)(?:'d| had) start(?:ed)? (?:looking|applying)\b",
        r"\b(?:he|she|they|{WHO}) (?:wanted to wait|argued|insisted|hated|blamed|ignored me|didn't want (?:to|it|anything)|kept (?:asking|pushing|chasing))\b",
        r"\bgot (?:very |quite |really )?(?:heated|loud|personal)\b",
        r"\bopposed\b|\bagainst (?:it|me|the idea)\b|\b(?:row|argument|shouting match|fight|dispute|standoff) (?:with|about|between|over)\b",
        r"\bshouting match\b",
        r"\bpeople's (?:bonuses|jobs|livelihoods?)\b|\blost sleep\b",
    ]
);
cues!(
    GENERAL =
        [r"\b(?:conflict|disagreement|pushback) (?:is|can be|are|happens)\b", r"\bi (?:try|like|believe|think you) \b"]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if !reading.asks_for_stories() || reading.events() < 1 {
        return Vec::new();
    }
    reading.clauses_with(&HARD, 0.75, |_, clause| {
        !clause.traits.hypothetical && !GENERAL.found_in(reading.bytes(&clause.range))
    })
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::Friction,
            RoundKind::Behavioural,
            "Tell me about a conflict.",
            None,
            &[
                "The finance lead shouted at me in the corridor.",
                "She refused to sign it and I went ahead.",
                "I had to tell that family myself.",
            ],
            &["It was very challenging.", "Conflict is part of any team.", "If she refused I would escalate."],
        );
    }
}

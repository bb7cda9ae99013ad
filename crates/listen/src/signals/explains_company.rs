//! `explains_company`: the answer explains the company's business, systems or industry to the interviewer instead of giving evidence.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::ExplainsCompany,
        title: "Telling us about us",
        present_when: "explains the company's business, systems or industry to the interviewer instead of giving evidence.",
        not_enough: "One detail used as a reason for wanting the job.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "I noted “{quote}”.", ask: "That is about us. What have you done that resembles it?" },
        Phrasing {
            opener: "Take me back to “{quote}”.",
            ask: "What would you do with that, from your own experience?",
        },
        Phrasing { opener: "Go back to “{quote}”.", ask: "Where in your own work did you meet that?" },
        Phrasing {
            opener: "I want to stop at “{quote}”.", ask: "What follows from that for what you did last year?"
        },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "Give me one thing of yours that bears on it." },
        Phrasing {
            opener: "Your words were “{quote}”.",
            ask: "And you: which decision of yours shows that you could handle it?",
        },
    ],
    next_try: "Cut what they know about themselves, and spend the minute on one thing you did that resembles their problem.",
    hooks: &[Signal::SpecificMotivation, Signal::Decision],
};

cues!(
    BUSINESS = [
        r"\b(?:platforms?|commission|loyalty|chains?|pricing|guests?|airlines?|banks|insurers|supply chain|e-?commerce|consumers?|shoppers|demand|inflation|regulators?|subscription|market leader|incumbents?|start-?ups|adoption|digital(?:isation|ization)?|ai|trend|trends|shift|partners(?:hips)?|brands?|players)\b|\bcompanies like (?:yours|you)\b|\bcompany like yours\b|\bwill win\b|\bcentral issue\b|\bnext big\b|\bwell placed\b|\bis changing\b|\bwhoever owns\b|\bthe relationship with the\b",
        r"\b(?:the|this|your|whole) (?:company|business|industry|market|sector|model|moat|service|platform|entertainment industry)(?:'s)? (?:has|is|was|as a whole|moved|will|built|gives|runs|can|now|needs|makes|have)\b",
        r"\b(?:subscribers?|members?|member base|revenue|margins?|growth|advertising|advertisers|content|catalogue|licens(?:ed|ing)|streaming|studios?|competitors?|churn|market share|television|audiences?|regulation|retailers?|tier|tiers|monetis[a-z]+|linear|amorti[sz]ation|budgets?)\b",
        r"\b(?:strateg(?:y|ic)|moat|levers?|disruption|consolidat(?:ing|ion)|flattening|declining|the winners|structural advantage|cost advantage|unique position|next phase|next (?:five|ten) years|business model|positioned|ecosystem|landscape)\b",
        r"\byou(?:'ve| have)? (?:guys )?(?:basically |are basically |got the )\b|\byou guys\b",
    ]
);
cues!(
    OWN = [
        r"{I} (?:[a-z]+[^e\W]ed|built|ran|led|made|wrote|chose|told|cut|put|sold|taught|took)\b",
        r"\bi (?:run|own|lead|manage|built)\b|\bmy (?:team|call|decision|own)\b",
    ]
);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let text = reading.plain.text.as_bytes();
    let own = OWN.count(text)
        + found.count_of(&[Signal::Decision, Signal::SpecificMotivation, Signal::Estimate, Signal::Clarifying]) * 2;
    let business = BUSINESS.count(text);
    if reading.words < 40
        || business < 5
        || own > business / 4
        || matches!(reading.answer.round, script::RoundKind::Coding)
    {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = Vec::new();
    for sentence in &reading.sentences {
        if BUSINESS.count(reading.bytes(sentence)) >= 2 {
            hits.push(Hit { range: sentence.clone(), confidence: 0.75 });
        }
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(BUSINESS.count(reading.bytes(&hit.range))));
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
            Signal::ExplainsCompany,
            RoundKind::HiringManager,
            "What would you bring?",
            None,
            &[
                "The industry is consolidating. Subscriber growth is flattening, so the company has to raise revenue through advertising and tiers, while its competitors cut their content budgets. The winners will be those with scale, and that makes the next phase a strategic one for the whole market.",
            ],
            &["I moved our payments off the old provider. The company was small, so I ran both for a month."],
        );
    }
}

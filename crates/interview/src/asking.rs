//! The candidate's own questions at the end: what they are about, and whether they could be asked anywhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an interviewer thinks of a candidate's question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AskedOpinion {
    /// The question, verbatim.
    pub text: String,
    /// What it is about, e.g. `on-call and incidents`.
    pub topic: String,
    /// Whether it hangs on something particular to this team, role or conversation.
    pub specific: bool,
    /// The opinion, in words, with the words of the question that earned it.
    pub opinion: String,
}

/// Topics and the words that show them, in the order they are tried.
const TOPICS: &[(&str, &[&str])] = &[
    (
        "pay and terms",
        &["salary", "pay", "compensation", "bonus", "stock", "holiday", "vacation", "benefits", "equity"],
    ),
    ("on-call and incidents", &["on-call", "on call", "incident", "outage", "pager", "postmortem", "post-mortem"]),
    ("deployment and observability", &["deploy", "release", "rollback", "observab", "monitor", "pipeline", "canary"]),
    (
        "architecture",
        &[
            "architecture",
            "cache",
            "caching",
            "service",
            "latency",
            "database",
            "migration",
            "monolith",
            "delivery",
            "tech debt",
            "technical debt",
            "scale",
        ],
    ),
    (
        "how success is measured",
        &[
            "success",
            "measure",
            "metric",
            "expect",
            "first six months",
            "first 90",
            "first year",
            "ninety days",
            "review",
        ],
    ),
    ("growth and mentorship", &["grow", "mentor", "learn", "promotion", "career", "feedback"]),
    (
        "how decisions are made",
        &["decide", "decision", "disagree", "autonomy", "priorit", "roadmap", "context", "say no"],
    ),
    ("team and people", &["team", "manager", "hire", "colleague", "who would i", "left", "turnover"]),
    ("culture", &["culture", "values", "candour", "candor", "remote", "office"]),
    ("next steps", &["next step", "timeline", "hear back", "process"]),
];

/// Questions that any candidate could put to any company.
const ANYWHERE: &[&str] = &[
    "what is the culture like",
    "what's the culture like",
    "what do you like about",
    "typical day",
    "day to day",
    "day-to-day",
    "work-life balance",
    "work life balance",
    "what are the next steps",
    "what technologies do you use",
    "what tech stack",
];

/// Words that hang a question on one case.
const PARTICULAR: &[&str] = &[
    "last",
    "recent",
    "when you",
    "the time",
    "you said",
    "you mentioned",
    "earlier",
    "example of",
    "instead of",
    "rather than",
    "how often",
    "how many",
    "how long",
    "who decides",
    "what happened",
    "what would have to",
    "first six months",
    "first 90",
    "this team",
    "this role",
    "your team",
    "you yourself",
    "did you",
];

/// Whether the candidate says they have nothing to ask.
pub(crate) fn has_none(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '!']).to_lowercase().replace('’', "'");
    if !text.contains('?') && only_declines(&text) {
        return true;
    }
    let none = [
        "no",
        "none",
        "nothing",
        "no thanks",
        "no thank you",
        "that's all",
        "thats all",
        "that is all",
        "i'm done",
        "im done",
    ];
    none.contains(&text.as_str())
        || text.len() < 80
            && [
                "no questions",
                "no more questions",
                "nothing else",
                "nothing more",
                "have none",
                "all my questions",
                "don't have any",
            ]
            .iter()
            .any(|phrase| text.contains(phrase))
}

/// Whether a few words hold a refusal and nothing but a refusal and its courtesies: "no, that's all, thanks".
fn only_declines(text: &str) -> bool {
    const REFUSES: &[&str] = &["no", "nope", "none", "nothing", "that's", "thats", "done", "good", "not"];
    const COURTESY: &[&str] = &[
        "thanks",
        "thank",
        "you",
        "all",
        "from",
        "me",
        "i",
        "i'm",
        "im",
        "am",
        "really",
        "for",
        "now",
        "else",
        "more",
        "very",
        "much",
        "it",
        "is",
        "so",
        "ok",
        "okay",
        "far",
        "today",
        "my",
        "side",
        "end",
        "on",
        "a",
        "lot",
        "have",
        "questions",
    ];
    let mut refused = false;
    let courteous =
        text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).all(|word| {
            let refuses = REFUSES.contains(&word);
            refused |= refuses;
            refuses || COURTESY.contains(&word)
        });
    courteous && refused
}

/// What the interviewer makes of a question; pure and by rule, so the same question always gets the same opinion.
pub fn opinion(text: &str, company: Option<&str>) -> AskedOpinion {
    let lower = text.to_lowercase();
    let has = |words: &[&'static str]| words.iter().copied().find(|word| starts_word(&lower, word));
    let topic = TOPICS.iter().find(|(_, words)| has(words).is_some()).map_or("something else", |(topic, _)| *topic);
    let anywhere = has(ANYWHERE);
    let named = company.map(str::to_lowercase).filter(|name| lower.contains(name.as_str()));
    let particular = has(PARTICULAR).map(str::to_owned).or(named);
    let words = text.split_whitespace().count();
    let specific = anywhere.is_none() && particular.is_some() && words >= 7;
    let opinion = if topic == "pay and terms" {
        "About terms: fair to ask the recruiter, but it spends an interviewer's minutes on what they can't settle."
            .to_owned()
    } else if let Some(phrase) = anywhere {
        format!(
            "“{phrase}” can be asked at any company, so the answer tells you nothing you could act on. Ask for the last time it was tested."
        )
    } else if specific {
        let hook = particular.unwrap_or_default();
        format!("Hangs on a case (“{hook}”), so the answer will be a case too. Good use of the minutes.")
    } else if words < 7 {
        "Very short: the interviewer has to guess what you are after. Say why you ask.".to_owned()
    } else {
        format!(
            "The topic ({topic}) is fair, but nothing ties it to this team. Ask for an instance: the last time, who decided, what it cost."
        )
    };
    AskedOpinion { text: text.to_owned(), topic: topic.to_owned(), specific, opinion }
}

/// Whether `word` occurs in `text` at the start of a word.
pub(crate) fn starts_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::has_none;

    #[test]
    fn a_refusal_with_courtesies_ends_the_questions() {
        for none in
            ["No, that's all.", "no thanks, I'm good", "Nope, nothing else. Thank you!", "That’s all from me.", "No."]
        {
            assert!(has_none(none), "{none}");
        }
        for asked in [
            "No?",
            "Who is not on this team?",
            "What is good about it",
            "Thanks. Who decides?",
            "not all deploys, right",
        ] {
            assert!(!has_none(asked), "{asked}");
        }
    }
}

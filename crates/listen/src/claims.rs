//! Checkable statements, for the ledger that compares rounds.

use std::sync::LazyLock;

use regex::bytes::Regex;

use crate::cues::regex;
use crate::heard::Claim;
use crate::numbers::normalised;
use crate::reading::Reading;

/// Subjects with their patterns; the first group is the value. A subject that a person has one of needs a pattern that
/// only speaks of the speaker.
static PATTERNS: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
    [
        ("team_size", r"\bteam of (?:about |around |roughly |just )?({NUM})\b"),
        ("team_size", r"\b(?:there were|we were|it was) (?:about |around |just |only )?({NUM}) (?:of us|people|engineers|developers)\b"),
        ("team_size", r"\b(?:my|our) team (?:was|is|had|has) (?:about |around |just )?({NUM})\b"),
        ("team_size", r"\bi (?:manage|managed|led|lead|run|ran|had|have) (?:a team of )?({NUM}) (?:engineers|people|developers|reports|direct reports)\b"),
        ("organisation_size", r"\b(?:organisation|organization|org|department) of (?:about |around |roughly )?({NUM})\b"),
        ("organisation_size", r"\b({NUM}) (?:people|engineers) (?:in|across) (?:my|our|the) (?:organisation|organization|org|department)\b"),
        ("users", r"\b({NUM}(?: thousand| million| billion)?) (?:[a-z-]+ )?(?:users|customers|members|subscribers|players|shoppers|viewers|tenants)\b"),
        ("load", r"\b({NUM}(?: thousand| million| billion)?) (?:[a-z-]+ )?(?:requests|events|messages|orders|transactions|queries|writes|reads|calls) (?:per|a|an|every) (?:second|minute|hour|day|week)\b"),
        ("experience", r"\b({NUM}) years(?:'| of)? (?:experience|in (?:the )?(?:industry|software|engineering|tech))\b"),
        ("experience", r"\bi've (?:been|worked) (?:an? )?[a-z -]{0,40}?(?:for )({NUM}) years\b"),
        ("tenure", r"\bi(?:'ve| have) been (?:there|at [a-z]+|in my current (?:job|role)) (?:for )?({NUM} (?:years|months))\b"),
        ("pay", r"\bi(?:'m| am) (?:currently )?(?:on|at|earning|making|contracting at) (?:about |around |roughly )?({NUM}(?: thousand| k| grand)?)\b"),
        ("pay", r"\bmy (?:current )?(?:salary|base|package|compensation|pay|rate) is (?:about |around )?({NUM}(?: thousand| k| grand)?)\b"),
        ("pay", r"\bi (?:made|make|earn|earned) (?:a little over |about |around |just over )?((?:£|\$|€)\d[\d,]*k?)\b"),
        ("budget", r"\bbudget of (?:about |around |just under |just over )?({NUM}(?: thousand| million| billion)?)\b"),
        ("attrition", r"\battrition (?:was|fell to|dropped to|went to|of)(?: like| about| around)? ({NUM}(?: per ?cent| ?%)?)"),
    ]
    .into_iter()
    .map(|(subject, source)| (subject, regex(source)))
    .collect()
});

/// Claims in order of appearance; where two patterns read the same words, the longer reading.
pub(crate) fn find(reading: &Reading<'_>) -> Vec<Claim> {
    let text = reading.plain.text.as_bytes();
    let mut claims: Vec<Claim> = Vec::new();
    for (subject, pattern) in PATTERNS.iter() {
        for found in pattern.captures_iter(text) {
            let (Some(all), Some(value)) = (found.get(0), found.get(1)) else { continue };
            let span = reading.span(&all.range());
            // Ranges of number matches can end inside a longer word only through a bug; an unreadable value is no claim.
            let Ok(said) = std::str::from_utf8(value.as_bytes()) else { continue };
            let unit = if *subject == "tenure" { said.rsplit(' ').next().map(|unit| format!(" {unit}")) } else { None };
            claims.push(Claim {
                subject: (*subject).to_owned(),
                value: normalised(said) + unit.as_deref().unwrap_or_default(),
                quote: span.quote,
                start: span.start,
                end: span.end,
            });
        }
    }
    claims.sort_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)).then(a.subject.cmp(&b.subject)));
    claims.dedup_by(|later, earlier| later.subject == earlier.subject && later.start < earlier.end);
    claims
}

#[cfg(test)]
mod tests {
    use script::RoundKind;

    use super::*;
    use crate::{Answer, Delivery};

    fn claimed(text: &str) -> Vec<(String, String)> {
        let answer =
            Answer { round: RoundKind::Recruiter, question: "", challenge: None, delivery: Delivery::Typed, text };
        find(&Reading::of(&answer)).into_iter().map(|claim| (claim.subject, claim.value)).collect()
    }

    #[test]
    fn claims_are_normalised() {
        for (text, subject, value) in [
            ("I led a team of six.", "team_size", "6"),
            ("We had 30,000 users by spring.", "users", "30000"),
            ("about two million customers", "users", "2000000"),
            ("I'm on seventy eight now", "pay", "78"),
            ("a budget of just under six million", "budget", "6000000"),
            ("it took 5,000 requests per second", "load", "5000"),
        ] {
            assert_eq!(claimed(text), [(subject.to_owned(), value.to_owned())], "{text}");
        }
    }

    #[test]
    fn other_peoples_numbers_are_no_claims() {
        assert!(claimed("He had been there twenty years and the contract was worth two million.").is_empty());
    }
}

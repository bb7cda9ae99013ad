//! Statements of the candidate that can't both be true, with both quotes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::panel::Seat;
use crate::stories::Place;

/// A claim as it was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct QuotedClaim {
    /// Session it was made in.
    pub session_id: String,
    /// Answer it stands in.
    pub answer: usize,
    /// What was claimed, e.g. `6`.
    pub value: String,
    /// The words.
    pub quote: String,
    /// When it was said, in milliseconds since 1970.
    pub said_at: i64,
}

/// A claim in the ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LedgerEntry {
    /// What it is about, e.g. `team_size`.
    pub subject: String,
    /// The claim.
    pub claim: QuotedClaim,
}

/// Two claims about one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ClaimConflict {
    /// What it is about, e.g. `team_size`.
    pub subject: String,
    /// The earlier claim.
    pub first: QuotedClaim,
    /// The later one.
    pub second: QuotedClaim,
}

/// Subjects a person has one of, whatever story is told.
const OF_THE_PERSON: &[&str] = &["pay", "experience"];
/// Subjects of which there may be any number.
const MANY: &[&str] = &["system", "role", "money", "duration", "delay"];
/// Words that take an earlier statement back.
const CORRECTIONS: &[&str] = &[
    "actually",
    "i meant",
    "correction",
    "sorry",
    "let me correct",
    "to correct",
    "rather",
    "i misspoke",
    "i said",
    "i told",
    "i got that wrong",
];

/// Every claim in the order it was made.
pub(crate) fn ledger(seats: &[Seat<'_>]) -> Vec<LedgerEntry> {
    let mut entries = Vec::new();
    for (seat, held) in seats.iter().enumerate() {
        for (answer, answered) in held.state.answers.iter().enumerate() {
            entries.extend(answered.first().heard.claims.iter().map(|claim| LedgerEntry {
                subject: claim.subject.clone(),
                claim: quoted(seats, (seat, answer), claim),
            }));
        }
    }
    entries.sort_by_key(|entry| entry.claim.said_at);
    entries
}

/// Conflicts between answers. Two values of one subject conflict only inside one story, or where a person has just one
/// of it: a wrongly reported conflict costs more trust than a missed one.
pub(crate) fn conflicts(seats: &[Seat<'_>], groups: &[Vec<Place>]) -> Vec<ClaimConflict> {
    let group_of = |place: Place| groups.iter().position(|group| group.contains(&place));
    let mut known: Vec<(Place, &listen::Claim)> = Vec::new();
    let mut conflicts: Vec<ClaimConflict> = Vec::new();
    for (seat, held) in seats.iter().enumerate() {
        for (answer, answered) in held.state.answers.iter().enumerate() {
            let place = (seat, answer);
            let claims = &answered.first().heard.claims;
            for claim in
                claims.iter().filter(|claim| is_one_thing(claims, claim) && !MANY.contains(&claim.subject.as_str()))
            {
                let about_same = |(other, earlier): &&(Place, &listen::Claim)| {
                    earlier.subject == claim.subject
                        && (OF_THE_PERSON.contains(&claim.subject.as_str()) || group_of(*other) == group_of(place))
                };
                let earlier = known.iter().rfind(about_same).copied();
                let corrects = corrects(&answered.first().text, claim);
                if let Some((other, earlier)) = earlier
                    && other != place
                    && earlier.value != claim.value
                    && !corrects
                    && conflicts
                        .iter()
                        .all(|conflict| conflict.subject != claim.subject || conflict.second.quote != claim.quote)
                {
                    conflicts.push(ClaimConflict {
                        subject: claim.subject.clone(),
                        first: quoted(seats, other, earlier),
                        second: quoted(seats, place, claim),
                    });
                }
                known.push((place, claim));
            }
        }
    }
    conflicts
}

fn quoted(seats: &[Seat<'_>], (seat, answer): Place, claim: &listen::Claim) -> QuotedClaim {
    QuotedClaim {
        session_id: seats[seat].session_id.clone(),
        answer,
        value: claim.value.clone(),
        quote: claim.quote.clone(),
        said_at: seats[seat].state.answers[answer].first().at,
    }
}

/// Whether an answer gives its subject one value only. “Promised to three customers; two left” speaks of two things, and
/// neither value can be held against another answer.
fn is_one_thing(claims: &[listen::Claim], claim: &listen::Claim) -> bool {
    claims.iter().all(|other| other.subject != claim.subject || other.value == claim.value)
}

/// Whether the words around a claim take something back.
fn corrects(text: &str, claim: &listen::Claim) -> bool {
    let from = text.floor_char_boundary(claim.start.saturating_sub(60));
    let to = text.ceil_char_boundary((claim.end + 40).min(text.len()));
    let around = text[from..to].to_lowercase();
    CORRECTIONS.iter().any(|word| around.contains(word))
}

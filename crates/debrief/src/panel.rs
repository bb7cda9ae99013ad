//! The panel behind the closed door: votes, dissent, red flags, and the verdict at level.

use interview::State;
use schemars::JsonSchema;
use script::{Level, Signal};
use serde::{Deserialize, Serialize};

use crate::claims::{ClaimConflict, LedgerEntry, conflicts, ledger};
use crate::fixes::Fix;
use crate::scorecard::{Point, Scorecard, scorecard};
use crate::stories::{Story, groups, stories};

/// An interviewer at the table.
#[derive(Clone, Debug)]
pub struct Seat<'a> {
    /// Session they held.
    pub session_id: String,
    /// What was said.
    pub state: &'a State,
    /// What they made of it.
    pub scorecard: Scorecard,
}

impl<'a> Seat<'a> {
    /// Seats the interviewer of a session.
    pub fn new(session_id: &str, state: &'a State) -> Seat<'a> {
        Seat { session_id: session_id.to_owned(), state, scorecard: scorecard(state) }
    }
}

/// What an interviewer says to a hire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// Nothing could be judged.
    NotGraded,
    /// Against, and would argue it.
    StrongNo,
    /// Against.
    No,
    /// For.
    Yes,
    /// For, and would argue it.
    StrongYes,
}

/// What a vote rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct VoteReason {
    /// In words.
    pub text: String,
    /// The candidate's words.
    pub quote: String,
    /// Answer they stand in.
    pub answer: usize,
}

/// One interviewer's vote on their own dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PanelVote {
    /// Session they held.
    pub session_id: String,
    /// Round name.
    pub round: String,
    /// Their role.
    pub interviewer: String,
    /// Competency id they vote on.
    pub dimension: String,
    /// Its shown name.
    pub dimension_name: String,
    /// The vote.
    pub vote: Vote,
    /// Score on the dimension, 1 to 4.
    pub score: Option<u8>,
    /// What it rests on; empty only where nothing was graded or nothing was heard.
    pub why: Vec<VoteReason>,
}

/// A vote against the verdict. It is kept, never averaged away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Dissent {
    /// Session of the dissenter.
    pub session_id: String,
    /// Their role.
    pub interviewer: String,
    /// What they say, with their quote where they have one.
    pub text: String,
}

/// Something that blocks a hire by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RedFlag {
    /// The reason, as the panel says it.
    pub text: String,
    /// The words.
    pub quote: String,
    /// Session they were said in.
    pub session_id: String,
    /// Answer they stand in.
    pub answer: usize,
}

/// What the panel decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// At the level asked for.
    Hire,
    /// At a lower level.
    DownLevel,
    /// Not now.
    NoHire,
    /// The panel has not heard enough to decide.
    NotEnough,
}

/// What the bar wanted and the loop did not show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Missing {
    /// In words, with the count.
    pub text: String,
    /// The signal, where it is one.
    pub signal: Option<Signal>,
}

/// The decision at level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Verdict {
    /// What.
    pub decision: Decision,
    /// Level id it is for, where there is an offer.
    pub level: Option<String>,
    /// How it came about, in words.
    pub text: String,
    /// What the level asked for wanted and was not shown.
    pub missing: Vec<Missing>,
}

/// A fix with the session it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SessionFix {
    /// The session.
    pub session_id: String,
    /// What to do differently.
    #[serde(flatten)]
    pub fix: Fix,
}

/// The whole debrief.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Debrief {
    /// Names of rounds of the loop that have not been heard to their end.
    pub open: Vec<String>,
    /// The decision.
    pub verdict: Verdict,
    /// In the order of the loop.
    pub votes: Vec<PanelVote>,
    /// Votes against the verdict.
    pub dissent: Vec<Dissent>,
    /// What blocks a hire.
    pub red_flags: Vec<RedFlag>,
    /// Stories told to more than one interviewer.
    pub stories: Vec<Story>,
    /// Claims that can't both be true.
    pub conflicts: Vec<ClaimConflict>,
    /// The claim ledger: every checkable statement, in the order they were made.
    pub claims: Vec<LedgerEntry>,
    /// At most three over all rounds, each with its session.
    pub fixes: Vec<SessionFix>,
}

/// Holds the debrief of the seated interviewers. `bar` is the level asked for, `below` the lower levels of its ladder,
/// highest first; `open` names rounds still to be held.
pub fn debrief(seats: &[Seat<'_>], open: Vec<String>, bar: &Level, below: &[&Level]) -> Debrief {
    let votes: Vec<PanelVote> = seats.iter().map(vote).collect();
    let red_flags = red_flags(seats);
    let verdict = verdict(seats, &open, &votes, &red_flags, bar, below);
    let dissent = votes.iter().filter(|vote| against(verdict.decision, vote.vote)).map(dissenting).collect();
    let groups = groups(seats);
    let mut fixes: Vec<SessionFix> = Vec::new();
    // Each round's first fix before any round's second.
    for rank in 0..3 {
        for seat in seats {
            if let Some(fix) = seat.scorecard.fixes.get(rank)
                && fixes.len() < 3
                && fixes.iter().all(|known| known.fix.signal != fix.signal)
            {
                fixes.push(SessionFix { session_id: seat.session_id.clone(), fix: fix.clone() });
            }
        }
    }
    Debrief {
        open,
        verdict,
        dissent,
        red_flags,
        stories: stories(seats, &groups),
        conflicts: conflicts(seats, &groups),
        claims: ledger(seats),
        fixes,
        votes,
    }
}

fn vote(seat: &Seat<'_>) -> PanelVote {
    let card = &seat.scorecard;
    let axis = card.competencies.iter().find(|competency| competency.id == card.dimension);
    let own = axis.and_then(|axis| axis.score);
    let score = own.or(card.overall);
    let flagged = card.rejections.iter().find(|rejection| rejection.red_flag);
    let vote = match (flagged, score) {
        (Some(_), _) => Vote::StrongNo,
        (None, None) => Vote::NotGraded,
        (None, Some(score)) => match score {
            0 | 1 => Vote::StrongNo,
            2 => Vote::No,
            3 => Vote::Yes,
            _ => Vote::StrongYes,
        },
    };
    let mut points: Vec<&Point> = match axis.filter(|axis| axis.score.is_some()) {
        Some(axis) => axis.points.iter().collect(),
        None => card.competencies.iter().flat_map(|competency| &competency.points).collect(),
    };
    // What speaks for the vote comes first.
    let sign = if vote >= Vote::Yes { -1.0 } else { 1.0 };
    points.sort_by(|a, b| (a.points * sign).total_cmp(&(b.points * sign)));
    let flag = flagged.into_iter().flat_map(|rejection| {
        let first = rejection.evidence.first();
        first.map(|words| VoteReason { text: rejection.text.clone(), quote: words.quote.clone(), answer: words.answer })
    });
    // A vote against is not argued with what spoke for the candidate, nor the other way round.
    points.retain(|point| vote == Vote::NotGraded || (point.points < 0.0) == (sign > 0.0));
    // The same words given twice are one reason.
    let mut quoted = std::collections::BTreeSet::new();
    let points = points.into_iter().filter(|point| quoted.insert((point.signal, point.quote.clone())));
    let heard =
        points.map(|point| VoteReason { text: point.text.clone(), quote: point.quote.clone(), answer: point.answer });
    let mut why: Vec<VoteReason> = flag.chain(heard).take(3).collect();
    if why.is_empty()
        && let Some(fix) = card.fixes.first()
    {
        why.push(VoteReason { text: fix.text.clone(), quote: fix.quote.clone(), answer: fix.answer });
    }
    PanelVote {
        session_id: seat.session_id.clone(),
        round: card.round.clone(),
        interviewer: card.interviewer.clone(),
        dimension: card.dimension.clone(),
        dimension_name: axis.map_or_else(|| card.dimension.clone(), |axis| axis.name.clone()),
        vote,
        score,
        why,
    }
}

fn against(decision: Decision, vote: Vote) -> bool {
    match decision {
        Decision::Hire | Decision::DownLevel => matches!(vote, Vote::No | Vote::StrongNo),
        Decision::NoHire => matches!(vote, Vote::Yes | Vote::StrongYes),
        Decision::NotEnough => false,
    }
}

fn dissenting(vote: &PanelVote) -> Dissent {
    let says = match vote.vote {
        Vote::StrongNo => "would not hire, and argues it",
        Vote::No => "would not hire",
        Vote::Yes => "would hire",
        Vote::StrongYes => "would hire, and argues it",
        Vote::NotGraded => "abstains",
    };
    let because = vote.why.first().map_or(String::new(), |why| format!(" {}: “{}”", why.text, why.quote));
    Dissent {
        session_id: vote.session_id.clone(),
        interviewer: vote.interviewer.clone(),
        text: format!("{says} on {}.{because}", vote.dimension_name.to_lowercase()),
    }
}

fn red_flags(seats: &[Seat<'_>]) -> Vec<RedFlag> {
    let flagged = seats.iter().flat_map(|seat| {
        let flags = seat.scorecard.rejections.iter().filter(|rejection| rejection.red_flag);
        flags.flat_map(move |rejection| {
            rejection.evidence.first().map(|words| RedFlag {
                text: rejection.text.clone(),
                quote: words.quote.clone(),
                session_id: seat.session_id.clone(),
                answer: words.answer,
            })
        })
    });
    flagged.collect()
}

fn verdict(
    seats: &[Seat<'_>],
    open: &[String],
    votes: &[PanelVote],
    red_flags: &[RedFlag],
    bar: &Level,
    below: &[&Level],
) -> Verdict {
    let missing = missing(seats, bar);
    let outcome = |decision, level: Option<&Level>, text: String, missing| Verdict {
        decision,
        level: level.map(|level| level.id.clone()),
        text,
        missing,
    };
    let count = |wanted: &[Vote]| votes.iter().filter(|vote| wanted.contains(&vote.vote)).count();
    let ungraded = count(&[Vote::NotGraded]);
    if !open.is_empty() || votes.is_empty() || ungraded > 0 {
        let mut waits = open.to_vec();
        let unheard =
            votes.iter().filter(|vote| vote.vote == Vote::NotGraded).map(|vote| format!("{} (not graded)", vote.round));
        waits.extend(unheard);
        let text =
            format!("The panel does not decide before it has heard every round. Still open: {}.", waits.join(", "));
        return outcome(Decision::NotEnough, None, text, missing);
    }
    if let Some(flag) = red_flags.first() {
        let text = format!("A red flag blocks a hire, whatever the other votes: {}", flag.text);
        return outcome(Decision::NoHire, None, text, missing);
    }
    let (yes, no) = (count(&[Vote::Yes, Vote::StrongYes]), count(&[Vote::No, Vote::StrongNo]));
    let tally = format!("{yes} for, {no} against");
    if let Some(strong) = votes.iter().find(|vote| vote.vote == Vote::StrongNo) {
        let text = format!(
            "{tally}. A strong no stands ({} on {}), and a panel that looks for consistency does not outvote it.",
            strong.interviewer,
            strong.dimension_name.to_lowercase()
        );
        return outcome(Decision::NoHire, None, text, missing);
    }
    if yes <= no {
        return outcome(Decision::NoHire, None, format!("{tally}. More than half would have to be for it."), missing);
    }
    if missing.is_empty() {
        return outcome(
            Decision::Hire,
            Some(bar),
            format!("{tally}; everything {} asks for was shown.", bar.name),
            missing,
        );
    }
    match below.iter().find(|level| self::missing(seats, level).is_empty()) {
        Some(level) => {
            let text =
                format!("{tally}, but not at {}: what it asks for was not all shown. {} was.", bar.name, level.name);
            outcome(Decision::DownLevel, Some(level), text, missing)
        }
        None => {
            let text =
                format!("{tally}, yet what {} asks for was not shown, nor what a level below asks for.", bar.name);
            outcome(Decision::NoHire, None, text, missing)
        }
    }
}

/// What a bar wants that the loop did not show.
fn missing(seats: &[Seat<'_>], bar: &Level) -> Vec<Missing> {
    let answers = || seats.iter().flat_map(|seat| &seat.state.answers);
    let mut missing: Vec<Missing> = bar
        .expects
        .iter()
        .filter_map(|expected| {
            let holds = |answered: &&interview::Answered| answered.first().earned(expected.signal);
            let found = answers().filter(holds).count();
            (found < expected.answers as usize).then(|| Missing {
                text: format!(
                    "{}: heard in {}, wanted in {}. {}",
                    listen::definition(expected.signal).title,
                    found,
                    expected.answers,
                    expected.looks_like
                ),
                signal: Some(expected.signal),
            })
        })
        .collect();
    let reach = answers().flat_map(|answered| &answered.first().heard.scopes).map(|heard| heard.scope).max();
    if reach.is_none_or(|reach| reach < bar.scope) {
        let told = reach
            .map_or("nothing about it was said".to_owned(), |reach| format!("the widest told was {}", reach.title()));
        missing.push(Missing { text: format!("Work that reached {}; {told}.", bar.scope.title()), signal: None });
    }
    let means: Vec<f32> = seats.iter().filter_map(|seat| seat.scorecard.mean).collect();
    let mean = means.iter().sum::<f32>() / means.len().max(1) as f32;
    if mean < bar.mean_at_least {
        let text = format!("Scores of {:.1} on the whole; this level's bar is {:.1}.", mean, bar.mean_at_least);
        missing.push(Missing { text, signal: None });
    }
    missing
}

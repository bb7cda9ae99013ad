//! Transcripts, scorecards and debriefs as text.

use app::{DebriefView, ScorecardView, SessionView, TurnView};
use debrief::{Decision, Fix, Vote};

use crate::exit::Failure;
use crate::output::{heading, line, wrapped};

const WIDTH: usize = 96;

/// The transcript of a session.
pub fn transcript(view: &SessionView) -> Result<(), Failure> {
    line(&heading(&format!("{} — {}", view.round.name, view.round.interviewer.role)))?;
    for turn in &view.turns {
        match turn {
            TurnView::Interviewer { text, why, .. } => {
                line(&format!("\n{}", wrapped(text, 0, WIDTH)))?;
                if let Some(why) = why {
                    line(&wrapped(&format!("({})", why.reason), 4, WIDTH))?;
                }
            }
            TurnView::Candidate { text, findings, .. } => {
                line(&wrapped(text, 4, WIDTH))?;
                for finding in findings {
                    line(&wrapped(&format!("· {}: “{}”", finding.signal, finding.quote), 6, WIDTH))?;
                }
            }
        }
    }
    Ok(())
}

/// A scorecard.
pub fn scorecard(view: &ScorecardView) -> Result<(), Failure> {
    let card = &view.card;
    line(&heading(&format!("Scorecard: {} — {}", card.round, card.interviewer)))?;
    if let Some(reason) = &card.not_graded_reason {
        return line(&format!("Not graded: {reason}."));
    }
    for competency in &card.competencies {
        let score = competency.score.map_or("not graded".to_owned(), |score| format!("{score} of 4"));
        line(&format!("\n{}  {score}", heading(&competency.name)))?;
        if let Some(anchor) = &competency.anchor {
            line(&wrapped(anchor, 2, WIDTH))?;
        }
        for point in &competency.points {
            let sign = if point.points < 0.0 { '−' } else { '+' };
            line(&wrapped(&format!("{sign} {}: “{}”", point.signal, point.quote), 2, WIDTH))?;
        }
    }
    if !card.strengths.is_empty() {
        line(&format!("\n{}", heading("What carried")))?;
    }
    for strength in &card.strengths {
        line(&wrapped(&format!("{}: “{}”", strength.text, strength.quote), 2, WIDTH))?;
    }
    if !card.fixes.is_empty() {
        line(&format!("\n{}", heading("What to fix")))?;
    }
    for (index, found) in card.fixes.iter().enumerate() {
        fix(index, found)?;
    }
    // Said before, to something else, or no example: reasons with words of the answer and no signal.
    let left_out: Vec<_> = card
        .answers
        .iter()
        .flat_map(|answer| answer.reasons.iter().map(move |reason| (answer.answer, reason)))
        .filter_map(|(answer, reason)| {
            Some((answer, reason, reason.quote.as_ref().filter(|_| reason.signal.is_none())?))
        })
        .collect();
    if !left_out.is_empty() {
        line(&format!("\n{}", heading("What did not count")))?;
    }
    for (answer, reason, quote) in left_out {
        line(&wrapped(&format!("answer {}: “{quote}” — {}", answer + 1, reason.text), 2, WIDTH))?;
    }
    if !card.rejections.is_empty() {
        line(&format!("\n{}", heading("Reasons for rejection this would trigger")))?;
    }
    for rejection in &card.rejections {
        let flag = if rejection.red_flag { "RED FLAG: " } else { "" };
        line(&wrapped(&format!("{flag}{} [{}]", rejection.text, rejection.sources.join(", ")), 2, WIDTH))?;
        for evidence in &rejection.evidence {
            line(&wrapped(&format!("answer {}: “{}”", evidence.answer + 1, evidence.quote), 4, WIDTH))?;
        }
    }
    if !card.candidate_questions.is_empty() {
        line(&format!("\n{}", heading("Your questions")))?;
    }
    for asked in &card.candidate_questions {
        line(&wrapped(&format!("“{}” — {}", asked.text, asked.opinion), 2, WIDTH))?;
    }
    line(&format!("\nHeard by {}.", card.engine))
}

fn fix(index: usize, fix: &Fix) -> Result<(), Failure> {
    line(&wrapped(&format!("{}. {}", index + 1, fix.text), 2, WIDTH))?;
    line(&wrapped(&format!("You said (answer {}): “{}”", fix.answer + 1, fix.quote), 5, WIDTH))?;
    line(&wrapped(&format!("Next try: {}", fix.next_try), 5, WIDTH))
}

/// A debrief.
pub fn debrief(view: &DebriefView) -> Result<(), Failure> {
    let debrief = &view.debrief;
    let decision = match debrief.verdict.decision {
        Decision::Hire => "Hire",
        Decision::DownLevel => "Hire, a level down",
        Decision::NoHire => "No hire",
        Decision::NotEnough => "Not decided",
    };
    let at = view.offered.as_ref().map_or(String::new(), |level| format!(" at {}", level.name));
    line(&heading(&format!("The panel on {} ({}): {decision}{at}", view.process.role, view.level.name)))?;
    line(&wrapped(&debrief.verdict.text, 0, WIDTH))?;
    for missing in &debrief.verdict.missing {
        line(&wrapped(&format!("missing: {}", missing.text), 2, WIDTH))?;
    }
    line(&format!("\n{}", heading("Votes")))?;
    for vote in &debrief.votes {
        let word = match vote.vote {
            Vote::StrongNo => "strong no",
            Vote::No => "no",
            Vote::Yes => "yes",
            Vote::StrongYes => "strong yes",
            Vote::NotGraded => "not graded",
        };
        line(&format!(
            "  {} ({}) on {}: {}",
            vote.interviewer,
            vote.round,
            vote.dimension_name.to_lowercase(),
            heading(word)
        ))?;
        for why in &vote.why {
            line(&wrapped(&format!("{}: “{}”", why.text, why.quote), 4, WIDTH))?;
        }
    }
    let section = |title: &str, empty: bool| if empty { Ok(()) } else { line(&format!("\n{}", heading(title))) };
    section("Dissent", debrief.dissent.is_empty())?;
    for dissent in &debrief.dissent {
        line(&wrapped(&format!("{} {}", dissent.interviewer, dissent.text), 2, WIDTH))?;
    }
    section("Red flags", debrief.red_flags.is_empty())?;
    for flag in &debrief.red_flags {
        line(&wrapped(&format!("{}: “{}”", flag.text, flag.quote), 2, WIDTH))?;
    }
    section("One story, several ears", debrief.stories.is_empty())?;
    for story in &debrief.stories {
        line(&wrapped(&format!("“{}”", story.title), 2, WIDTH))?;
        for reading in &story.readings {
            line(&wrapped(&format!("{}: {}: “{}”", reading.interviewer, reading.text, reading.quote), 4, WIDTH))?;
        }
    }
    section("Claims that can't both be true", debrief.conflicts.is_empty())?;
    for conflict in &debrief.conflicts {
        let (first, second) = (&conflict.first.quote, &conflict.second.quote);
        line(&wrapped(&format!("{}: “{first}” against “{second}”", conflict.subject), 2, WIDTH))?;
    }
    section("What to fix first", debrief.fixes.is_empty())?;
    for (index, found) in debrief.fixes.iter().enumerate() {
        fix(index, &found.fix)?;
    }
    Ok(())
}

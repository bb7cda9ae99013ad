//! One interviewer's scores, each point with the words that earned or cost it.

use interview::{AskedOpinion, ScoredCompetency, State};
use listen::{DeliveryNotes, Finding, Gradeable, Reason};
use schemars::JsonSchema;
use script::{RoundKind, Signal};
use serde::{Deserialize, Serialize};

use crate::fixes::{Fix, fixes};
use crate::rejection::{Rejection, rejections};

/// Why a competency scored what it did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// In words.
    pub text: String,
    /// The signal heard or missed.
    pub signal: Signal,
    /// Share of the reachable weight it earned (above 0) or cost (below 0).
    pub points: f32,
    /// Answer it was heard in, from 0.
    pub answer: usize,
    /// The words.
    pub quote: String,
    /// Byte offset of the words in that answer's first attempt.
    pub start: usize,
    /// Byte offset of their end.
    pub end: usize,
}

/// A competency's score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CompetencyScore {
    /// Competency id.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// Share in the round for this persona.
    pub weight: f32,
    /// 1 to 4, or nothing where no answer spoke to it.
    pub score: Option<u8>,
    /// What that score means.
    pub anchor: Option<String>,
    /// What earned and cost it.
    pub points: Vec<Point>,
    /// Signals that would have proved it and were not heard, heaviest first.
    pub not_heard: Vec<Signal>,
}

/// Something that went well, with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Strength {
    /// In words.
    pub text: String,
    /// The signal.
    pub signal: Signal,
    /// Answer it was heard in.
    pub answer: usize,
    /// The words.
    pub quote: String,
}

/// An answer as it was judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerCard {
    /// From 0.
    pub answer: usize,
    /// The line it replies to.
    pub line: String,
    /// The words.
    pub text: String,
    /// 1 to 4, or nothing where it was not graded.
    pub score: Option<u8>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What was heard and counts: nothing twice, and nothing that answers another question.
    pub findings: Vec<Finding>,
    /// Pace and length; shown beside, never scored.
    pub delivery: DeliveryNotes,
    /// Score of the last retry, if there was one.
    pub retried: Option<u8>,
    /// What a language model made of it, where the user connected one. It scores nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<listen::second::SecondReading>,
}

/// What one interviewer takes into the debrief.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Scorecard {
    /// Round id.
    pub round_id: String,
    /// Round name.
    pub round: String,
    /// Kind of round.
    pub kind: RoundKind,
    /// The interviewer's role.
    pub interviewer: String,
    /// Competency id they vote on.
    pub dimension: String,
    /// The engine that listened.
    pub engine: String,
    /// Whether anything could be judged.
    pub graded: bool,
    /// Why nothing could.
    pub not_graded_reason: Option<String>,
    /// Weighted mean of the competency scores, rounded half down, or nothing where not graded.
    pub overall: Option<u8>,
    /// Weighted mean of the competency scores, 1 to 4.
    pub mean: Option<f32>,
    /// Per competency.
    pub competencies: Vec<CompetencyScore>,
    /// At most three.
    pub strengths: Vec<Strength>,
    /// At most three.
    pub fixes: Vec<Fix>,
    /// Common reasons for rejection that this transcript triggers.
    pub rejections: Vec<Rejection>,
    /// Every answer.
    pub answers: Vec<AnswerCard>,
    /// What the candidate asked.
    pub candidate_questions: Vec<AskedOpinion>,
    /// What was drawn, run and stated, in a system-design round held at the board.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<crate::design::DesignReview>,
    /// What was asked, written, tried and said, in a coding round held at the desk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coding: Option<crate::coding::CodingReview>,
}

/// How much of the reachable weight a warning may cost at most, each.
const WARNING_SHARE: f32 = 0.2;

/// The scorecard of a session, from what has been said so far. The first attempt at each answer counts: it is what the
/// interviewer heard.
pub fn scorecard(state: &State) -> Scorecard {
    let brief = &state.brief;
    let answers: Vec<AnswerCard> = (0..state.answers.len()).map(|index| answer_card(state, index)).collect();
    let judged: Vec<usize> = answers.iter().filter(|card| card.score.is_some()).map(|card| card.answer).collect();
    let competencies: Vec<CompetencyScore> =
        brief.competencies.iter().map(|competency| competency_score(state, competency, &judged)).collect();
    let mean = weighted_mean(&competencies);
    let not_graded_reason = mean.is_none().then(|| match answers.first() {
        None => "no question was answered".to_owned(),
        Some(card) => match &state.answers[card.answer].first().heard.gradeable {
            Gradeable::No { reason } => reason.clone(),
            Gradeable::Yes => "no answer spoke to what this round scores".to_owned(),
        },
    });
    Scorecard {
        round_id: brief.round_id.clone(),
        round: brief.round_name.clone(),
        kind: brief.kind,
        interviewer: brief.interviewer.role.clone(),
        dimension: brief.interviewer.dimension.clone(),
        engine: state
            .answers
            .first()
            .map_or_else(|| listen::Listener::shipped().engine().to_owned(), |one| one.first().heard.engine.clone()),
        graded: mean.is_some(),
        not_graded_reason,
        // Half down: a panel does not round a candidate up.
        overall: mean.map(|mean| (mean - 0.5).ceil().clamp(1.0, 4.0) as u8),
        mean,
        strengths: strengths(&competencies),
        fixes: if mean.is_some() { fixes(state, &competencies, &answers) } else { Vec::new() },
        rejections: rejections(state, &judged),
        candidate_questions: state
            .candidate_questions
            .iter()
            .map(|text| interview::opinion(text, brief.company.as_deref()))
            .collect(),
        design: crate::design::design_review(state),
        coding: crate::coding::coding_review(state),
        competencies,
        answers,
    }
}

fn answer_card(state: &State, index: usize) -> AnswerCard {
    let answered = &state.answers[index];
    let first = answered.first();
    let score = interview::judge(state, answered, first);
    let at_work = state.brief.scenario.is_some() || state.brief.problem.is_some();
    let asks_only = at_work && answered.question == 0 && interview::only_asks(&first.text, &first.heard);
    let retried = answered.attempts[1..].last().and_then(|attempt| interview::judge(state, answered, attempt).overall);
    AnswerCard {
        answer: index,
        line: answered.line.clone(),
        text: first.text.clone(),
        // At a desk or a board one asks before one answers: a turn that only asks is not an answer to be graded.
        score: if asks_only { None } else { score.overall },
        reasons: if asks_only { Vec::new() } else { score.reasons },
        findings: first.counted().cloned().collect(),
        delivery: first.heard.delivery.clone(),
        retried,
        second: answered.second.clone(),
    }
}

fn weighted_mean(competencies: &[CompetencyScore]) -> Option<f32> {
    let scored = competencies.iter().filter_map(|competency| Some((f32::from(competency.score?), competency.weight)));
    let (sum, weight) = scored.fold((0.0, 0.0), |(sum, total), (score, weight)| (sum + score * weight, total + weight));
    (weight > 0.0).then(|| (sum / weight * 100.0).round() / 100.0)
}

/// The signals that would prove a competency here: those its questions asked for, heaviest first.
///
/// A signal that no question asked about can't be missed, so only what the asked questions expect is reachable; what is
/// heard beyond that counts as well.
fn reachable(state: &State, competency: &ScoredCompetency, questions: &[usize]) -> Vec<(Signal, f32)> {
    let emphasis = |signal| state.brief.emphasis.get(&signal).copied().unwrap_or(1.0);
    let expected = |signal: Signal| {
        let expects = questions.iter().flat_map(|question| &state.brief.agenda[*question].expects);
        expects.filter(|expected| expected.signal == signal).count() > 0
    };
    let proven = competency.proven_by.iter().filter(|weighted| expected(weighted.signal));
    let mut signals: Vec<(Signal, f32)> =
        proven.map(|weighted| (weighted.signal, weighted.weight * emphasis(weighted.signal))).collect();
    signals.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    signals
}

fn competency_score(state: &State, competency: &ScoredCompetency, judged: &[usize]) -> CompetencyScore {
    let speaks = |answer: &&usize| {
        let question = &state.brief.agenda[state.answers[**answer].question];
        question.competencies.contains(&competency.id)
    };
    let answers: Vec<usize> = judged.iter().filter(speaks).copied().collect();
    let mut questions: Vec<usize> = answers.iter().map(|answer| state.answers[*answer].question).collect();
    questions.dedup();
    let reachable = reachable(state, competency, &questions);
    let total: f32 = reachable.iter().map(|(_, weight)| weight).sum();
    let none = CompetencyScore {
        id: competency.id.clone(),
        name: competency.name.clone(),
        weight: competency.weight,
        score: None,
        anchor: None,
        points: Vec::new(),
        not_heard: Vec::new(),
    };
    if answers.is_empty() || total <= 0.0 {
        return none;
    }
    // A competency asked about in several questions must be proven in them, not once in one.
    let per_question = 1.0 / questions.len() as f32;
    let mut points = Vec::new();
    let mut not_heard = Vec::new();
    for (signal, weight) in &reachable {
        let mut heard = false;
        for question in &questions {
            let best = best_finding(state, &answers, *question, *signal);
            if let Some((answer, finding)) = best {
                heard = true;
                let share = weight / total * per_question * finding.confidence.max(0.5);
                points.push(point(*signal, share, answer, finding));
            }
        }
        if !heard {
            not_heard.push(*signal);
        }
    }
    for weighted in &competency.cost_by {
        for question in &questions {
            if let Some((answer, finding)) = best_finding(state, &answers, *question, weighted.signal) {
                let share = (weighted.weight / total).min(WARNING_SHARE) * per_question * finding.confidence;
                points.push(point(weighted.signal, -share, answer, finding));
            }
        }
    }
    let share: f32 = points.iter().map(|point| point.points).sum();
    let score = 1 + competency.thresholds.iter().filter(|threshold| share + 1e-4 >= **threshold).count().min(3) as u8;
    CompetencyScore {
        score: Some(score),
        anchor: competency.anchors.get(usize::from(score) - 1).cloned(),
        points,
        not_heard,
        ..none
    }
}

/// The surest finding of a signal among the answers to one question, of those that count.
fn best_finding<'a>(
    state: &'a State,
    answers: &[usize],
    question: usize,
    signal: Signal,
) -> Option<(usize, &'a Finding)> {
    let findings = answers.iter().filter(|answer| state.answers[**answer].question == question).flat_map(|answer| {
        let findings = state.answers[*answer].first().counted();
        findings.filter(|finding| finding.signal == signal).map(move |finding| (*answer, finding))
    });
    // The first of equally sure ones: `max_by` would take the last.
    findings.reduce(|best, next| if next.1.confidence > best.1.confidence { next } else { best })
}

fn point(signal: Signal, points: f32, answer: usize, finding: &Finding) -> Point {
    let title = listen::definition(signal).title;
    let side = if points < 0.0 { "Against" } else { "For" };
    Point {
        text: format!("{side}: {}", lower_first(title)),
        signal,
        points: (points * 1000.0).round() / 1000.0,
        answer,
        quote: finding.quote.clone(),
        start: finding.start,
        end: finding.end,
    }
}

/// A title inside a sentence. Those that begin with a quotation mark stay as they are.
pub(crate) fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The three points that earned most, one a signal.
fn strengths(competencies: &[CompetencyScore]) -> Vec<Strength> {
    let mut points: Vec<(f32, &Point)> = competencies
        .iter()
        .flat_map(|competency| competency.points.iter().map(|point| (point.points * competency.weight, point)))
        .filter(|(points, _)| *points > 0.0)
        .collect();
    points.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.answer.cmp(&b.1.answer)).then(a.1.start.cmp(&b.1.start)));
    let mut strengths: Vec<Strength> = Vec::new();
    for (_, point) in points {
        if strengths.len() < 3
            && strengths.iter().all(|known| known.signal != point.signal && known.quote != point.quote)
        {
            strengths.push(Strength {
                text: listen::definition(point.signal).title.to_owned(),
                signal: point.signal,
                answer: point.answer,
                quote: point.quote.clone(),
            });
        }
    }
    strengths
}

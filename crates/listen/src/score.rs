//! The score of one answer: a pure function of what was heard and what was wanted.
//!
//! With `W` the sum of the four largest weights wanted and `h` the weights heard, the answer is worth
//! `1 + 3 · min(1, Σh / W)` minus what warnings cost, each up to [`WARNING_COST`] times its weight, rounded half down to
//! 1..=4. Four, because a good answer need not hold everything that its round asks for. `W` does not depend on the
//! answer, so that saying one more wanted thing never lowers the score.

use schemars::JsonSchema;
use script::Signal;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::heard::{Finding, Gradeable, Heard};
use crate::signals::definition;
use crate::wanted::Wanted;

/// How many wanted signals make a full answer.
const FULL: usize = 4;
/// What a warning of weight 1 costs, in points of the score.
const WARNING_COST: f32 = 0.8;
/// What signals nobody asked for are worth, as a weight.
const UNASKED: f32 = 0.15;
/// Fewer words than this say nothing by themselves.
const TOO_SHORT: usize = 5;

/// The score of one answer, 1 to 4.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Score {
    /// 1 to 4; none when the answer could not be graded.
    pub overall: Option<u8>,
    /// What earned or cost points, most points first.
    pub reasons: Vec<Reason>,
}

/// Why points were earned, lost or left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Reason {
    /// For the candidate to read.
    pub text: String,
    /// The signal it is about.
    pub signal: Option<Signal>,
    /// Points of the score: positive earned, negative lost, 0 explains a gap. In steps of 0.01.
    pub points: f32,
    /// The words that earned or cost them.
    pub quote: Option<String>,
    /// First byte of the words.
    pub start: Option<usize>,
    /// One past their last byte.
    pub end: Option<usize>,
}

/// Scores an answer against what was wanted of it.
pub fn score(answer: &Answer<'_>, heard: &Heard, wanted: &[Wanted]) -> Score {
    if let Gradeable::No { reason } = &heard.gradeable {
        return Score { overall: None, reasons: vec![plain(reason.clone())] };
    }
    if heard.delivery.words < TOO_SHORT {
        let said = if heard.delivery.words == 0 {
            "Nothing was said."
        } else {
            "Too short to hold anything that could be scored."
        };
        return Score { overall: Some(1), reasons: vec![plain(said.to_owned())] };
    }
    let asked: Vec<&Wanted> =
        wanted.iter().filter(|wanted| !wanted.signal.is_warning() && wanted.weight > 0.0).collect();
    let full = full_weight(&asked);
    let mut reasons = Vec::new();
    let mut total = 1.0;
    for signal in Signal::ALL.iter().copied().filter(|signal| !signal.is_warning()) {
        let Some(finding) = heard.first(signal) else { continue };
        let weight = asked.iter().find(|wanted| wanted.signal == signal).map_or(UNASKED, |wanted| wanted.weight);
        let points = (3.0 * weight / full).min(4.0 - total).max(0.0);
        total += points;
        reasons.push(quoting(format!("Earned by: {}", definition(signal).title.to_lowercase()), points, finding));
    }
    for warning in Signal::ALL.iter().copied().filter(|signal| signal.is_warning()) {
        let Some(finding) = heard.first(warning) else { continue };
        let weight = wanted.iter().find(|wanted| wanted.signal == warning).map_or(0.5, |wanted| wanted.weight);
        let points = -(WARNING_COST * weight);
        total += points;
        reasons.push(quoting(format!("Cost by: {}", definition(warning).title.to_lowercase()), points, finding));
    }
    reasons.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then(a.signal.cmp(&b.signal)));
    if heard.findings.is_empty() {
        let why = if touches(answer) {
            "Nothing in it can be checked or asked about."
        } else {
            "Nothing in it speaks to the question."
        };
        reasons.push(plain(why.to_owned()));
    }
    for gap in asked.iter().take(FULL).filter(|gap| !heard.has(gap.signal)) {
        let text = format!("Not heard: {}", definition(gap.signal).title.to_lowercase());
        reasons.push(Reason { signal: Some(gap.signal), ..plain(text) });
    }
    // Half down: nobody is rounded up on a single answer.
    Score { overall: Some((total - 0.5).ceil().clamp(1.0, 4.0) as u8), reasons }
}

fn full_weight(asked: &[&Wanted]) -> f32 {
    let mut weights: Vec<f32> = asked.iter().map(|wanted| wanted.weight).collect();
    weights.sort_by(|a, b| b.total_cmp(a));
    // With nothing asked for, anything heard counts against a usual answer.
    if weights.is_empty() { FULL as f32 } else { weights.iter().take(FULL).sum() }
}

/// Whether the answer shares a longer word with its question.
fn touches(answer: &Answer<'_>) -> bool {
    let text = answer.text.to_lowercase();
    let question = answer.question.to_lowercase();
    let mut words = question.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 4);
    words.any(|word| text.contains(&word[..word.floor_char_boundary(5)]))
}

fn plain(text: String) -> Reason {
    Reason { text, signal: None, points: 0.0, quote: None, start: None, end: None }
}

fn quoting(text: String, points: f32, finding: &Finding) -> Reason {
    Reason {
        text,
        signal: Some(finding.signal),
        points: (points * 100.0).round() / 100.0,
        quote: Some(finding.quote.clone()),
        start: Some(finding.start),
        end: Some(finding.end),
    }
}

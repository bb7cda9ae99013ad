//! A system-design round in four views, each with what was said and measured. Nothing here is scored by itself: the
//! competencies are; this is the evidence an interviewer would lay on the table.

use interview::{ClaimHeld, EstimateGiven, State, Sum, claims_of, estimates, hold, sums};
use schemars::JsonSchema;
use script::{RubricView, Signal};
use serde::{Deserialize, Serialize};

/// Something that was said or measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DesignEvidence {
    /// What it shows.
    pub text: String,
    /// The candidate's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What was measured or drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<String>,
    /// Answer it was said in, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<usize>,
}

/// One of the four views.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DesignView {
    /// Which.
    pub view: RubricView,
    /// What is looked at.
    pub looks_for: String,
    /// What meets the bar at this level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bar: Option<String>,
    /// What there is.
    pub evidence: Vec<DesignEvidence>,
    /// What there is not.
    pub missing: Vec<String>,
}

/// A system-design round as it was held at the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DesignReview {
    /// Scenario id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Breadth, depth, reasoning, verification.
    pub views: Vec<DesignView>,
    /// Stated numbers held against the last run without a twist.
    pub claims: Vec<ClaimHeld>,
    /// Estimates, with whether they are in range.
    pub estimates: Vec<EstimateGiven>,
    /// Sums that were said and checked.
    pub sums: Vec<Sum>,
    /// What costs trust.
    pub red_flags: Vec<DesignEvidence>,
    /// Whether the round was about a team of three in the end, which changes what is better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub small_team: Option<String>,
    /// Runs of the design.
    pub runs: usize,
}

/// The review of a round that was held at the board; nothing for other rounds.
pub(crate) fn design_review(state: &State) -> Option<DesignReview> {
    let scenario = &state.brief.scenario.as_ref()?.scenario;
    let board = state.design.as_ref()?;
    let used = |id: &str| state.used_phrasing(id);
    let calm = board.calm_run();
    let claims: Vec<ClaimHeld> =
        calm.map(|run| claims_of(state).iter().filter_map(|claim| hold(claim, run)).collect()).unwrap_or_default();
    let given = estimates(state);
    let all_sums: Vec<Sum> = state.answers.iter().flat_map(|answered| sums(&answered.first().text)).collect();
    let said = |text: String, quote: &str, answer: usize| DesignEvidence {
        text,
        quote: Some(quote.to_owned()),
        measured: None,
        answer: Some(answer),
    };
    let heard = |signals: &[Signal]| -> Vec<DesignEvidence> {
        let answers = state.answers.iter().enumerate();
        let findings = answers.flat_map(|(at, answered)| answered.first().counted().map(move |f| (at, f)));
        let fitting = findings.filter(|(_, finding)| signals.contains(&finding.signal));
        fitting.map(|(at, finding)| said(finding.signal.to_string(), &finding.quote, at)).take(8).collect()
    };
    let views = scenario.rubric.iter().map(|line| {
        let (mut evidence, mut missing) = (Vec::new(), Vec::new());
        match line.id {
            RubricView::Breadth => {
                for fact in &scenario.requirements {
                    match used(&format!("design/fact/{}", fact.id)) {
                        Some(quote) => evidence.push(DesignEvidence {
                            text: format!("asked for: {}", fact.question),
                            quote,
                            measured: None,
                            answer: None,
                        }),
                        None => missing.push(format!("never asked: {}", fact.question)),
                    }
                }
                if board.drawn_something() {
                    let names: Vec<String> =
                        board.parts.iter().map(|part| format!("{} ({})", part.name, part.kind)).collect();
                    evidence.push(DesignEvidence {
                        text: "on the board".to_owned(),
                        quote: None,
                        measured: Some(names.join(", ")),
                        answer: None,
                    });
                } else {
                    missing.push("nothing was drawn".to_owned());
                }
            }
            RubricView::Depth => {
                evidence.extend(heard(&[Signal::FailureMode, Signal::EdgeCase, Signal::Quantified]));
                if evidence.is_empty() {
                    missing.push("no part was taken as far as how it fails or what it holds".to_owned());
                }
            }
            RubricView::Reasoning => {
                evidence.extend(heard(&[Signal::Tradeoff, Signal::Decision, Signal::Holds, Signal::WouldChange]));
                if evidence.is_empty() {
                    missing.push("no choice was weighed against another aloud".to_owned());
                }
            }
            RubricView::Verification => {
                for estimate in &given {
                    let asked = scenario.estimates.iter().find(|asked| asked.id == estimate.id);
                    let text = match (estimate.holds, asked) {
                        (true, _) => "estimate in range".to_owned(),
                        (false, Some(asked)) => format!("estimate out of range; {}", asked.working),
                        (false, None) => "estimate out of range".to_owned(),
                    };
                    evidence.push(said(text, &estimate.quote, estimate.answer));
                }
                for held in &claims {
                    let text = match held.holds {
                        Some(true) => "stated before the run, and borne out",
                        Some(false) => "stated before the run, and refuted",
                        None => "stated before the run; the run can't tell",
                    };
                    let mut evidence_of = said(text.to_owned(), &held.claim.quote, held.claim.answer);
                    evidence_of.measured = Some(measured(held));
                    evidence.push(evidence_of);
                }
                for (_, found) in &board.compared {
                    let text = format!("{} held against {}, under the same chance", found.right, found.left);
                    evidence.push(DesignEvidence { text, quote: None, measured: Some(found.told()), answer: None });
                }
                if board.runs.is_empty() {
                    missing.push("the design was never run".to_owned());
                } else if claims.is_empty() {
                    missing.push("no number was stated that a run could be held against".to_owned());
                }
            }
        }
        DesignView {
            view: line.id,
            looks_for: line.looks_for.clone(),
            bar: line.levels.get(&state.brief.level).cloned(),
            evidence,
            missing,
        }
    });
    let views = views.collect();
    Some(DesignReview {
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        views,
        red_flags: red_flags(state),
        claims,
        estimates: given,
        sums: all_sums,
        small_team: used("design/small-team").map(|_| scenario.small_team.prefers.clone()),
        runs: board.runs.len(),
    })
}

fn measured(held: &ClaimHeld) -> String {
    let one = |value: f64| interview::told_measure(held.claim.measure, value);
    let interval = match (held.low, held.high) {
        (Some(low), Some(high)) => format!(" (95 % interval {} to {})", one(low.max(0.0)), one(high)),
        _ => String::new(),
    };
    format!("{}{interval} at {:.0} requests a second", one(held.measured), held.rate)
}

/// Words that cost trust when no reason stands in the same answer.
fn red_flags(state: &State) -> Vec<DesignEvidence> {
    let Some(brief) = &state.brief.scenario else { return Vec::new() };
    let reasons = [Signal::Tradeoff, Signal::Decision, Signal::FailureMode];
    let mut flags = Vec::new();
    for flag in &brief.scenario.red_flags {
        for (at, answered) in state.answers.iter().enumerate() {
            let first = answered.first();
            if first.counted().any(|finding| reasons.contains(&finding.signal)) {
                continue;
            }
            let lower = first.text.to_lowercase();
            let found = flag.words.iter().find_map(|word| {
                let start = lower.find(word.as_str())?;
                first.text.get(start..start + word.len())
            });
            if let Some(quote) = found {
                flags.push(DesignEvidence {
                    text: flag.text.clone(),
                    quote: Some(quote.to_owned()),
                    measured: None,
                    answer: Some(at),
                });
                break;
            }
        }
    }
    flags
}

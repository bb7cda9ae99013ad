//! A coding round in four parts: solving, code, verification, communication. Each line carries words that were said or
//! something that was measured; what has neither is not claimed.

use interview::{RunKind, State, extension, hints_taken, named_cases, stated_cost};
use schemars::JsonSchema;
use script::Signal;
use serde::{Deserialize, Serialize};

/// Most findings of one kind that are listed.
const LISTED: usize = 6;

/// Part of what a coding round shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CodingAspect {
    /// Understanding the problem and finding an approach.
    Solving,
    /// What was written, and whether it works.
    Code,
    /// Tests, edge cases, cost.
    Verification,
    /// Whether one could follow.
    Communication,
}

/// Something that was said or measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodingEvidence {
    /// What it shows.
    pub text: String,
    /// The candidate's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What was measured or counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<String>,
    /// Answer it was said in, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<usize>,
}

/// One of the four parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodingPart {
    /// Which.
    pub aspect: CodingAspect,
    /// What speaks for it or against it.
    pub evidence: Vec<CodingEvidence>,
    /// What did not happen.
    pub missing: Vec<String>,
}

/// A coding round as it was held at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodingReview {
    /// Problem id.
    pub problem: String,
    /// Its title.
    pub title: String,
    /// Whether the problem itself was solved.
    pub solved: bool,
    /// Ids of the extensions that were solved.
    pub extended: Vec<String>,
    /// Submissions.
    pub submissions: usize,
    /// Solving, code, verification, communication.
    pub parts: Vec<CodingPart>,
}

fn said(text: impl Into<String>, quote: &str, answer: Option<usize>) -> CodingEvidence {
    CodingEvidence { text: text.into(), quote: Some(quote.to_owned()), measured: None, answer }
}

fn seen(text: impl Into<String>, measured: String) -> CodingEvidence {
    CodingEvidence { text: text.into(), quote: None, measured: Some(measured), answer: None }
}

/// Time spent in a session, e.g. `12:05`.
fn clock(ms: i64) -> String {
    format!("{}:{:02}", ms / 60_000, ms / 1_000 % 60)
}

/// The review of a round that was held at the desk; nothing for other rounds.
pub(crate) fn coding_review(state: &State) -> Option<CodingReview> {
    let brief = state.brief.problem.as_ref()?;
    let desk = state.coding.as_ref()?;
    let heard = |signal: Signal| -> Vec<CodingEvidence> {
        let answers = state.answers.iter().enumerate().filter(|(_, answered)| answered.question == 0);
        let found = answers.flat_map(|(at, answered)| answered.first().counted().map(move |f| (at, f)));
        let fitting = found.filter(|(_, finding)| finding.signal == signal).take(LISTED);
        fitting.map(|(at, finding)| said(listen::definition(signal).title, &finding.quote, Some(at))).collect()
    };
    let part = |aspect, evidence, missing| CodingPart { aspect, evidence, missing };
    let extended: Vec<String> =
        brief.extensions.iter().map(|part| part.id.clone()).filter(|id| desk.accepted(Some(id))).collect();
    Some(CodingReview {
        problem: brief.id.clone(),
        title: brief.title.clone(),
        solved: desk.accepted(None),
        extended,
        submissions: desk.runs.iter().filter(|ran| ran.run.kind == RunKind::Submit).count(),
        parts: vec![
            solving(state, &heard, &part),
            code(state, &part),
            verification(state, &heard, &part),
            communication(state, &heard, &part),
        ],
    })
}

type Heard<'a> = &'a dyn Fn(Signal) -> Vec<CodingEvidence>;
type Part<'a> = &'a dyn Fn(CodingAspect, Vec<CodingEvidence>, Vec<String>) -> CodingPart;

fn solving(state: &State, heard: Heard<'_>, part: Part<'_>) -> CodingPart {
    let (mut evidence, mut missing) = (Vec::new(), Vec::new());
    let (Some(brief), Some(desk)) = (&state.brief.problem, &state.coding) else {
        return part(CodingAspect::Solving, evidence, missing);
    };
    for fact in &brief.facts.clarifying {
        match state.used_phrasing(&format!("code/fact/{}", fact.id)) {
            Some(Some(quote)) => evidence.push(said(format!("asked for: {}", fact.question), &quote, None)),
            _ => missing.push(format!("never asked: {}", fact.question)),
        }
    }
    if let Some(at) = desk.statement_at {
        let asks = |said: &&interview::Said| said.answer.is_none() || said.text.contains('?');
        let first = !desk.said.iter().filter(asks).any(|said| said.elapsed_ms <= at);
        let text =
            if first { "took the written statement before asking anything" } else { "took the written statement" };
        evidence.push(seen(text, format!("at {}", clock(at))));
    }
    evidence.extend(heard(Signal::Tradeoff));
    for hint in hints_taken(state) {
        let how = if hint.asked.is_some() { "asked for hint" } else { "was given hint" };
        evidence.push(CodingEvidence {
            text: format!("{how} {}", hint.number),
            quote: hint.asked,
            measured: Some(hint.text),
            answer: None,
        });
    }
    part(CodingAspect::Solving, evidence, missing)
}

fn code(state: &State, part: Part<'_>) -> CodingPart {
    let (mut evidence, mut missing) = (Vec::new(), Vec::new());
    let (Some(brief), Some(desk)) = (&state.brief.problem, &state.coding) else {
        return part(CodingAspect::Code, evidence, missing);
    };
    for ran in desk.runs.iter().filter(|ran| ran.run.kind == RunKind::Submit) {
        let run = &ran.run;
        let of = run.part.as_ref().and_then(|id| brief.extensions.iter().find(|part| part.id == *id));
        let name = of.map_or("submission".to_owned(), |part| format!("submission of “{}”", part.title));
        let tests = if run.of == 0 { String::new() } else { format!(", {} of {} tests", run.passed(), run.of) };
        evidence.push(seen(name, format!("{}{tests}, {} at {}", run.verdict, run.language, clock(ran.elapsed_ms))));
    }
    if evidence.is_empty() {
        missing.push(match desk.has_code() {
            true => "nothing was submitted".to_owned(),
            false => "no code was written".to_owned(),
        });
    }
    if let Some(extension) = extension(state).filter(|part| !desk.accepted(Some(&part.id))) {
        missing.push(format!("the extension “{}” was begun and not solved", extension.title));
    }
    part(CodingAspect::Code, evidence, missing)
}

fn verification(state: &State, heard: Heard<'_>, part: Part<'_>) -> CodingPart {
    let (mut evidence, mut missing) = (Vec::new(), Vec::new());
    let (Some(brief), Some(desk)) = (&state.brief.problem, &state.coding) else {
        return part(CodingAspect::Verification, evidence, missing);
    };
    let named = named_cases(state);
    for case in &named {
        let how = if case.unprompted { "named unprompted" } else { "named when asked or after a failure" };
        evidence.push(said(format!("{how}: {}", case.what), &case.quote, case.answer));
    }
    for case in brief.facts.edge_cases.iter().filter(|case| !named.iter().any(|known| known.id == case.id)) {
        missing.push(format!("never named: {}", case.what));
    }
    if named.is_empty() {
        evidence.extend(heard(Signal::EdgeCase));
    }
    let tried = |kind| desk.runs.iter().filter(move |ran| ran.run.kind == kind).count();
    let (samples, custom) = (tried(RunKind::Samples), tried(RunKind::Custom));
    if samples + custom > 0 {
        let count = format!("{samples} runs of the samples, {custom} with inputs of one's own");
        evidence.push(seen("tried it", count));
    } else if desk.has_code() {
        missing.push("the code was never tried before it was submitted".to_owned());
    }
    match (stated_cost(state), &desk.growth) {
        (Some(stated), growth) => {
            let text = match stated.holds {
                Some(true) => "stated the cost, and the measurement bears it out",
                Some(false) => "stated the cost, and the measurement contradicts it",
                None => "stated the cost",
            };
            let mut line = said(text, &stated.claim.quote, Some(stated.answer));
            line.measured = growth.as_ref().map(measured);
            evidence.push(line);
        }
        (None, Some(growth)) => {
            evidence.push(seen("what it costs", measured(growth)));
            missing.push("the cost was never stated".to_owned());
        }
        (None, None) => missing.push("the cost was never stated".to_owned()),
    }
    part(CodingAspect::Verification, evidence, missing)
}

fn measured(growth: &interview::CodeGrowth) -> String {
    let interval = match (growth.low, growth.high) {
        (Some(low), Some(high)) => format!(", 95 % interval {:.1} to {:.1}", low.exp2(), high.exp2()),
        _ => String::new(),
    };
    format!("{}{interval}; fits {} best", growth.told(), growth.best.title())
}

fn communication(state: &State, heard: Heard<'_>, part: Part<'_>) -> CodingPart {
    let (mut evidence, mut missing) = (Vec::new(), Vec::new());
    let Some(desk) = &state.coding else { return part(CodingAspect::Communication, evidence, missing) };
    if let Some(silence) = desk.longest_silence() {
        let minutes = (silence.to_ms - silence.from_ms) / 60_000;
        let when = format!("{} to {}, {} changes", clock(silence.from_ms), clock(silence.to_ms), silence.edits);
        evidence.push(seen(format!("coded silently for {minutes} minutes"), when));
    }
    let bounds = desk.edited.first().zip(desk.edited.last());
    if let Some((first, last)) = bounds {
        let aloud: Vec<_> =
            desk.said.iter().filter(|said| said.elapsed_ms >= *first && said.elapsed_ms <= *last).collect();
        match aloud.first() {
            Some(one) => {
                let mut line = said("thought aloud while writing", &one.text, one.answer);
                line.measured = Some(format!("{} times between {} and {}", aloud.len(), clock(*first), clock(*last)));
                evidence.push(line);
            }
            None => missing.push("nothing was said while the code was written".to_owned()),
        }
    }
    evidence.extend(heard(Signal::Uncertainty));
    if heard(Signal::Clarifying).is_empty() && desk.said.iter().all(|said| said.answer.is_some()) {
        missing.push("no question was put to the interviewer".to_owned());
    }
    part(CodingAspect::Communication, evidence, missing)
}

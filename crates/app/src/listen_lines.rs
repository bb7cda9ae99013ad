//! The listener on its own: one labelled answer a line in, one line of findings out (contract 1).

use listen::{Answer, Delivery, Finding, Listener, Probe, Score};
use script::{Library, RoundKind};
use serde::{Deserialize, Serialize};

/// Why a line was not answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct LineError(pub String);

/// An answer to listen to.
#[derive(Debug, Deserialize)]
struct Line {
    id: String,
    round: RoundKind,
    #[serde(default)]
    persona: Option<String>,
    question: String,
    #[serde(default)]
    challenge: Option<String>,
    #[serde(default)]
    mode: Option<Delivery>,
    text: String,
}

#[derive(Debug, Serialize)]
struct Output<'a> {
    id: &'a str,
    findings: &'a [Finding],
    probe: ProbeLine<'a>,
    score: &'a Score,
    engine: Engine<'a>,
}

#[derive(Debug, Serialize)]
struct ProbeLine<'a> {
    target: &'a str,
    question: Option<String>,
    quote: Option<String>,
}

#[derive(Debug, Serialize)]
struct Engine<'a> {
    listen: &'a str,
    greenroom: &'static str,
}

/// Answers one line with one line. The same line gives the same bytes.
pub fn listen_line(library: &Library, listener: &Listener, line: &str) -> Result<String, LineError> {
    let line: Line = serde_json::from_str(line).map_err(|error| LineError(error.to_string()))?;
    let persona = line.persona.as_deref().unwrap_or("");
    if !persona.is_empty() && !library.personas.contains_key(persona) {
        let known: Vec<&str> = library.personas.keys().map(String::as_str).collect();
        return Err(LineError(format!("persona `{persona}` is not known; one of {}", known.join(", "))));
    }
    let answer = Answer {
        round: line.round,
        question: &line.question,
        challenge: line.challenge.as_deref().filter(|challenge| !challenge.trim().is_empty()),
        delivery: line.mode.unwrap_or(Delivery::Typed),
        text: &line.text,
    };
    let heard = listener.hear(&answer);
    let wanted = listen::wanted(line.round, persona, &line.question);
    let probe = listen::probe(&answer, &heard, &wanted, &[]);
    let score = listen::score(&answer, &heard, &wanted);
    let output = Output {
        id: &line.id,
        findings: &heard.findings,
        probe: worded(&probe, &answer, &heard),
        score: &score,
        engine: Engine { listen: &heard.engine, greenroom: env!("CARGO_PKG_VERSION") },
    };
    serde_json::to_string(&output).map_err(|error| LineError(error.to_string()))
}

fn worded<'a>(probe: &'a Probe, answer: &Answer<'_>, heard: &listen::Heard) -> ProbeLine<'a> {
    let Some(target) = probe.target else { return ProbeLine { target: "none", question: None, quote: None } };
    let wording = listen::word(target, answer, heard, &[], 0, listen::Tone::Interview);
    let quote = probe.quote.as_ref().or(wording.picked_up.as_ref()).map(|span| span.quote.clone());
    ProbeLine { target: target.name(), question: Some(wording.text), quote }
}

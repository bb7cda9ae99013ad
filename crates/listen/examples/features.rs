//! Labelled answers in, one a line; out come their units and features, one answer a line, for training.

use std::io::{BufRead, Write};

use listen::{Answer, Delivery, RoundKind, features};
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    id: String,
    round: RoundKind,
    question: String,
    challenge: Option<String>,
    mode: Delivery,
    text: String,
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let answer = Answer {
            round: line.round,
            question: &line.question,
            challenge: line.challenge.as_deref(),
            delivery: line.mode,
            text: &line.text,
        };
        let plain = |text: &str| listen::simplified(text);
        let given = serde_json::json!({
            "id": line.id,
            "question": plain(&line.question),
            "challenge": line.challenge.as_deref().map(plain),
            "units": features(&answer),
        });
        writeln!(out, "{given}")?;
    }
    Ok(())
}

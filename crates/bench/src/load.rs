//! Candidates: sessions that answer with real answers of 250 words.

use anyhow::{Context, Result};
use futures_util::future::join_all;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::program::Program;

/// The golden answers, joined and cut so that each has 250 words.
const GOLDEN: &str = include_str!("../../listen/golden/dev.jsonl");
const WORDS: usize = 250;

/// Answers of 250 words each.
pub fn answers() -> Result<Arc<Vec<String>>> {
    let mut words: Vec<String> = Vec::new();
    for line in GOLDEN.lines() {
        let value: Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().context("an answer without text")?;
        words.extend(text.split_whitespace().map(str::to_owned));
    }
    Ok(Arc::new(words.chunks_exact(WORDS).map(|chunk| chunk.join(" ")).collect()))
}

/// One candidate after another, `sessions` of them; the time of each turn.
pub async fn one_after_another(program: &Program, answers: &[String], sessions: usize) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    for number in 0..sessions {
        times.extend(hold(program, answers, number, Duration::ZERO).await?);
    }
    Ok(times)
}

/// `sessions` candidates at once, each thinking `pause` on average between two turns.
pub async fn at_once(
    program: &Program,
    answers: &Arc<Vec<String>>,
    sessions: usize,
    pause: Duration,
) -> Result<Vec<Duration>> {
    let holds = (0..sessions).map(|number| hold(program, answers, number, pause));
    // All candidates share this task: the client must not take the processors from the server.
    let mut times = Vec::new();
    for held in join_all(holds).await {
        times.extend(held?);
    }
    Ok(times)
}

/// One round, from its first question to its end.
async fn hold(program: &Program, answers: &[String], number: usize, pause: Duration) -> Result<Vec<Duration>> {
    let new = json!({ "loop": "netflix-backend-engineer", "persona": "backend_engineer", "level": "l5", "mode": "interview" });
    let rehearsal = program.post("/api/rehearsals", &new).await?;
    let rounds = rehearsal["rounds"].as_array().context("no rounds")?;
    let round = &rounds[number % rounds.len()]["round_id"];
    let sessions = format!("/api/rehearsals/{}/sessions", rehearsal["id"].as_str().context("no id")?);
    let mut view = program.post(&sessions, &json!({ "round_id": round, "seed": number })).await?;
    let events = format!("/api/sessions/{}/events", view["id"].as_str().context("no id")?);
    let mut times = Vec::new();
    let mut thinking = number as u64;
    while view["phase"] != "closed" {
        // A small generator is enough to spread the candidates over time.
        thinking = thinking.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let share = (thinking >> 33) as f64 / f64::from(1_u32 << 31) * 2.0;
        tokio::time::sleep(pause.mul_f64(share)).await;
        let text = if view["phase"] == "question" {
            turned(&answers[(number * 7 + times.len()) % answers.len()], number)
        } else {
            "I have no questions, thank you.".to_owned()
        };
        let event = json!({ "seq": view["seq"], "event": { "type": "answer", "text": text, "delivery": "typed" } });
        let began = Instant::now();
        view = program.post(&events, &event).await?;
        times.push(began.elapsed());
    }
    Ok(times)
}

/// The words from another start on: nobody's answer has been heard before.
fn turned(text: &str, by: usize) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let by = by % words.len().max(1);
    words.rotate_left(by);
    // Sentences end elsewhere, so that no part of it is known either.
    words
        .chunks(12 + by % 9)
        .map(|chunk| chunk.join(" ").replace(['.', ';', '?', '!'], ",") + ".")
        .collect::<Vec<_>>()
        .join(" ")
}

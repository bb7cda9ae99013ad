//! Measures the release binary from outside: start-up, memory, size, and the time of a candidate's turn over HTTP.
//!
//! `cargo run --release -p bench -- target/release/greenroom`, `-- listener` for the listener by itself, `-- simulate` for the
//! simulator, or `-- judge [RUNS]` for the sandbox and the judge. Prints rows of a Markdown table; asserts nothing.

mod judging;
mod leftovers;
mod listening;
mod load;
mod program;
mod sandboxing;
mod simulating;

use anyhow::{Context, Result};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use program::Program;

/// Starts that are timed.
const STARTS: usize = 20;

fn main() -> Result<()> {
    // The sandbox starts this program again as its own runner; that must happen before there are threads.
    sandbox::enter_if_runner();
    if std::env::args().nth(1).as_deref() == Some("judge") {
        return judging::measure();
    }
    from_outside()
}

#[tokio::main]
async fn from_outside() -> Result<()> {
    if std::env::args().nth(1).as_deref() == Some("listener") {
        return listening::measure(&load::answers()?);
    }
    if std::env::args().nth(1).as_deref() == Some("simulate") {
        return simulating::measure();
    }
    let binary: PathBuf = std::env::args_os().nth(1).context("name the binary")?.into();
    let size = std::fs::metadata(&binary).with_context(|| format!("{} is not there", binary.display()))?.len();
    println!("| figure | measured |\n| --- | --- |");
    println!("| release binary | {:.1} MB |", size as f64 / 1e6);

    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let home = tempfile::tempdir()?;
        let began = Instant::now();
        let program = Program::start(&binary, home.path(), None)?;
        program.first_page().await?;
        starts.push(began.elapsed());
    }
    report("process start to first page answered, empty home", &mut starts);

    let home = tempfile::tempdir()?;
    let program = Program::start(&binary, home.path(), None)?;
    program.ready().await?;
    println!("| resident memory, idle, packs read | {:.1} MB |", program.resident_bytes()? as f64 / 1e6);
    drop(program);

    let answers = load::answers()?;
    let home = tempfile::tempdir()?;
    let program = Program::start(&binary, home.path(), Some("0"))?;
    program.ready().await?;
    let mut turns = load::one_after_another(&program, &answers, 60).await?;
    report("a turn with a 250-word answer, server on one core, one candidate", &mut turns);
    drop(program);

    let home = tempfile::tempdir()?;
    let program = Program::start(&binary, home.path(), None)?;
    program.ready().await?;
    let mut turns = load::at_once(&program, &answers, 200, Duration::from_secs(2)).await?;
    report("the same, 200 sessions at once, each answering every 0–4 s (2 s on average)", &mut turns);
    println!("| resident memory after that | {:.1} MB |", program.resident_bytes()? as f64 / 1e6);
    Ok(())
}

pub(crate) fn report(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |share: f64| {
        let index = ((times.len() as f64 * share).ceil() as usize).clamp(1, times.len()) - 1;
        times[index].as_secs_f64() * 1e3
    };
    println!(
        "| {what} | p50 {:.1} ms, p99 {:.1} ms, max {:.1} ms ({} measured) |",
        at(0.5),
        at(0.99),
        at(1.0),
        times.len()
    );
}

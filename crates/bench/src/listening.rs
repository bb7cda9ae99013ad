//! The listener by itself: load, memory, an answer from scratch, a growing answer clause by clause, and memory in long use.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

use listen::{Answer, Delivery, Listener, RoundKind};

/// Answers heard before the memory of long use is read.
const LONG_USE: usize = 1000;

/// Measures on the thread that calls it; pin the process to one core.
pub fn measure(answers: &[String]) -> Result<()> {
    let before = resident()?;
    let began = Instant::now();
    let listener = Listener::shipped();
    let loaded = began.elapsed();
    listener.hear(&answer("I decided to wait. She disagreed with that."));
    println!("| listener: model load | {:.0} ms |", loaded.as_secs_f64() * 1e3);
    println!("| listener: resident memory for rules and model | {:.0} MB |", (resident()? - before) as f64 / 1e6);
    // Once through, so that no expression is compiled while the clock runs.
    for text in answers {
        listener.hear(&answer(text));
    }
    let mut scratch = Vec::new();
    let whole = (Instant::now(), cpu()?);
    for text in answers {
        listener.forget();
        let began = Instant::now();
        listener.hear(&answer(text));
        scratch.push(began.elapsed());
    }
    let (wall, busy) = (whole.0.elapsed(), cpu()? - whole.1);
    crate::report("listener: a 250-word answer from scratch", &mut scratch);
    println!("| the same, CPU time each | {:.1} ms |", busy.as_secs_f64() * 1e3 / answers.len() as f64);
    println!("| answers heard a second | {:.1} |", answers.len() as f64 / wall.as_secs_f64());
    let mut clauses = Vec::new();
    for text in answers.iter().take(20) {
        listener.forget();
        for (end, _) in text.match_indices([',', '.']) {
            let began = Instant::now();
            listener.hear(&answer(&text[..=end]));
            clauses.push(began.elapsed());
        }
    }
    crate::report("listener: findings after each finished clause of a growing answer", &mut clauses);
    // Every answer is new: sentences of all of them, eight at a time, in an order that comes back late.
    let sentences: Vec<&str> = answers.iter().flat_map(|text| text.split_inclusive(['.', '?', '!'])).collect();
    for number in 0..LONG_USE {
        let pick = |place: usize| sentences[(number * 8 + place * (number / 7 + 1)) % sentences.len()];
        listener.hear(&answer(&(0..8).map(pick).collect::<String>()));
    }
    println!(
        "| resident memory of the process after {LONG_USE} further answers | {:.0} MB |",
        resident()? as f64 / 1e6
    );
    Ok(())
}

fn answer(text: &str) -> Answer<'_> {
    Answer {
        round: RoundKind::Behavioural,
        question: "Tell me about a hard call.",
        challenge: None,
        delivery: Delivery::Typed,
        text,
    }
}

/// Resident memory in bytes.
fn resident() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("no VmRSS")?;
    let kib: u64 = line.split_whitespace().nth(1).context("an odd VmRSS")?.parse()?;
    Ok(kib * 1024)
}

/// Processor time of this process, in the kernel's ticks of 10 ms.
pub(crate) fn cpu() -> Result<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = stat.rsplit_once(')').context("an odd stat")?.1.split_whitespace().collect();
    let ticks: u64 = fields[11].parse::<u64>()? + fields[12].parse::<u64>()?;
    Ok(Duration::from_millis(ticks * 10))
}

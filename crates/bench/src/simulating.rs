//! The simulator by itself: events a second beside a bare loop and SimPy, a web design, and memory over simulated time.

use anyhow::{Context, Result, bail};
use simulate::{Model, Options, Outcome, bare_loop, read, run};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::listening::cpu;

const MM1: &str = include_str!("../simulating/mm1.yaml");
const WEB: &str = include_str!("../simulating/web.yaml");
const SIMPY: &str = include_str!("../simulating/mm1.py");
/// Times each measurement of the M/M/1 queue is repeated; the best counts, since the machine has other things to do.
const TIMES: usize = 5;
/// Customers SimPy serves; it is much slower.
const SIMPY_CUSTOMERS: u64 = 200_000;

/// Measures on as many threads as each row says.
pub fn measure() -> Result<()> {
    println!("| figure | measured |\n| --- | --- |");
    let engine = mm1()?;
    simpy(engine)?;
    web()?;
    memory()
}

/// Events a second of the engine on the M/M/1 queue, an arrival and a departure for each customer.
fn mm1() -> Result<f64> {
    let model = model("mm1.yaml", MM1)?;
    let (mut bare, mut engine) = (0.0_f64, 0.0_f64);
    for seed in 1..=TIMES as u64 {
        // One after the other each time, so that both see the same machine.
        let began = Instant::now();
        let outcome = run(&model, &Options { seed, ..Options::default() });
        let seconds = began.elapsed().as_secs_f64();
        let customers = figure(&outcome, "server", "arrivals")? * outcome.duration;
        engine = engine.max(2.0 * customers / seconds);
        let began = Instant::now();
        let (events, mean) = bare_loop(0.8, customers as u64, seed);
        bare = bare.max(events as f64 / began.elapsed().as_secs_f64());
        if (mean - 5.0).abs() > 1.0 {
            bail!("the bare loop's mean is {mean}, far from 5");
        }
    }
    println!("| M/M/1 at 0.8: bare binary heap | {:.1} M events/s |", bare / 1e6);
    println!(
        "| M/M/1 at 0.8: the engine with all metrics | {:.1} M events/s, {:.2} of the bare loop |",
        engine / 1e6,
        engine / bare
    );
    Ok(engine)
}

fn simpy(engine: f64) -> Result<()> {
    let there = Command::new("python3").args(["-c", "import simpy"]).output();
    if !there.is_ok_and(|output| output.status.success()) {
        println!("| M/M/1 at 0.8: SimPy | not measured: python3 with simpy is not installed here |");
        return Ok(());
    }
    let output = Command::new("python3").args(["-c", SIMPY, &SIMPY_CUSTOMERS.to_string()]).output()?;
    let text = String::from_utf8(output.stdout)?;
    let mut words = text.split_whitespace();
    let mut number = || -> Result<f64> { Ok(words.next().context("SimPy printed too little")?.parse()?) };
    let rate = number()? / number()?;
    let edition = words.next().unwrap_or_default();
    println!(
        "| M/M/1 at 0.8: SimPy {edition} | {:.0} k events/s; the engine makes {:.0} times as many |",
        rate / 1e3,
        engine / rate
    );
    Ok(())
}

fn web() -> Result<()> {
    let model = model("web.yaml", WEB)?;
    let time = |replications: u32, threads: usize| -> Result<(Outcome, Duration, Duration)> {
        let (began, busy) = (Instant::now(), cpu()?);
        let outcome = run(&model, &Options { replications: Some(replications), threads, ..Options::default() });
        Ok((outcome, began.elapsed(), cpu()? - busy))
    };
    let (outcome, wall, busy) = time(1, 1)?;
    if !outcome.warnings.is_empty() {
        bail!("the web design does not run clean: {:?}", outcome.warnings);
    }
    println!(
        "| ten-node web design, 10 000 requests/s for 60 simulated seconds, one core | {:.2} s wall, {:.2} s CPU; p99 {:.0} ms, goodput {:.0}/s |",
        wall.as_secs_f64(),
        busy.as_secs_f64(),
        figure(&outcome, "visitors", "p99")? * 1e3,
        figure(&outcome, "visitors", "goodput")?
    );
    for threads in [1, 2] {
        let (_, wall, busy) = time(10, threads)?;
        let (wall, busy) = (wall.as_secs_f64(), busy.as_secs_f64());
        println!("| the same, ten replications, threads: {threads} | {wall:.2} s wall, {busy:.2} s CPU |");
    }
    Ok(())
}

/// Most memory resident so far, after a short and a long run: it must not grow with simulated time.
fn memory() -> Result<()> {
    // 1 000 requests a second, so that the long run is still simulated and not computed.
    let model = model("web.yaml", &WEB.replace("rate: 10000,", "rate: 1000,"))?;
    for duration in [60.0, 600.0] {
        reset_peak()?;
        let outcome = run(&model, &Options { replications: Some(1), duration: Some(duration), ..Options::default() });
        if outcome.method != simulate::Method::Simulated {
            bail!("{duration} s were not simulated");
        }
        println!(
            "| resident memory at its peak, {duration} s simulated at 1 000 requests/s | {:.1} MB |",
            peak()? as f64 / 1e6
        );
    }
    Ok(())
}

fn model(name: &str, text: &str) -> Result<Model> {
    read(name, text.as_bytes()).map_err(|problems| anyhow::anyhow!("{problems:?}"))
}

fn figure(outcome: &Outcome, id: &str, metric: &str) -> Result<f64> {
    Ok(outcome.metric(id, metric).with_context(|| format!("`{id}` has no `{metric}`"))?.mean)
}

/// Sets the peak of resident memory back to what is resident now.
fn reset_peak() -> Result<()> {
    std::fs::write("/proc/self/clear_refs", "5").context("the peak of memory can't be set back")
}

fn peak() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    let kib: u64 = line.split_whitespace().next().context("no number")?.parse()?;
    Ok(kib * 1024)
}

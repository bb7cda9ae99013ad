//! The simulator by itself: events a second beside a bare loop and SimPy, a web design, and memory over simulated time.

use anyhow::{Context, Result, bail};
use simulate::{Model, Options, Outcome, Ties, bare_loop, read, run};
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

/// Replications of the web design.
const REPLICATIONS: u32 = 10;

/// Measures, each engine on one core unless its row says otherwise. Speeds are per second of processor time: others who use
/// the machine don't count.
pub fn measure() -> Result<()> {
    println!("| figure | measured |\n| --- | --- |");
    mm1()?;
    web()?;
    memory()
}

/// Events a second on the M/M/1 queue, an arrival and a departure for each customer: the engine, bare loops, SimPy.
fn mm1() -> Result<()> {
    let model = model("mm1.yaml", MM1)?;
    let (mut engine, mut ordered, mut lean) = (0.0_f64, Beside::default(), Beside::default());
    for seed in 1..=TIMES as u64 {
        // One after the other each time, so that all see the same machine.
        let began = on_this_thread()?;
        let outcome = run(&model, &Options { seed, ..Options::default() });
        let busy = on_this_thread()? - began;
        let customers = figure(&outcome, "server", "arrivals")? * outcome.duration;
        let rate = 2.0 * customers / busy.as_secs_f64();
        engine = engine.max(rate);
        ordered.measure(rate, customers as u64, seed, Ties::InOrder)?;
        lean.measure(rate, customers as u64, seed, Ties::Any)?;
    }
    println!(
        "| M/M/1 at 0.8: the engine with all metrics, best of {TIMES} | {:.1} M events/s |
| … beside a bare binary heap that keeps ties in order, as the engine does; median of pairs | {:.2} of its {:.1} M |
| … beside the leanest binary heap, ties in any order; median of pairs | {:.2} of its {:.1} M |",
        engine / 1e6,
        ordered.median(),
        ordered.best / 1e6,
        lean.median(),
        lean.best / 1e6
    );
    simpy(engine)
}

/// A bare loop beside the engine.
#[derive(Default)]
struct Beside {
    /// Events a second.
    best: f64,
    /// The engine's events a second as a share of the loop's, each time.
    ratios: Vec<f64>,
}

impl Beside {
    fn measure(&mut self, engine: f64, customers: u64, seed: u64, ties: Ties) -> Result<()> {
        let began = on_this_thread()?;
        let (events, mean) = bare_loop(0.8, customers, seed, ties);
        let rate = events as f64 / (on_this_thread()? - began).as_secs_f64();
        if (mean - 5.0).abs() > 1.0 {
            bail!("the bare loop's mean is {mean}, far from 5");
        }
        self.best = self.best.max(rate);
        self.ratios.push(engine / rate);
        Ok(())
    }

    fn median(&self) -> f64 {
        let mut ratios = self.ratios.clone();
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    }
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
    let time = |replications: u32, threads: usize| -> Result<(Outcome, f64, f64)> {
        let (began, busy) = (Instant::now(), cpu()?);
        let outcome = run(&model, &Options { replications: Some(replications), threads, ..Options::default() });
        Ok((outcome, began.elapsed().as_secs_f64(), (cpu()? - busy).as_secs_f64()))
    };
    let (mut least, mut outcome) = (f64::INFINITY, None);
    for _ in 0..TIMES {
        let (run, _, busy) = time(1, 1)?;
        if !run.warnings.is_empty() {
            bail!("the web design does not run clean: {:?}", run.warnings);
        }
        (least, outcome) = (least.min(busy), Some(run));
    }
    let outcome = outcome.context("it was not run")?;
    println!(
        "| ten-node web design, 10 000 requests/s for 60 simulated seconds, one core, best of {TIMES} | {least:.2} s CPU; p99 {:.0} ms, goodput {:.0}/s |",
        figure(&outcome, "visitors", "p99")? * 1e3,
        figure(&outcome, "visitors", "goodput")?
    );
    let (one, wall, busy) = time(REPLICATIONS, 1)?;
    println!("| the same, {REPLICATIONS} replications on one thread | {wall:.2} s wall, {busy:.2} s CPU |");
    let (two, shared_wall, busy) = time(REPLICATIONS, 2)?;
    if one != two {
        bail!("the figures depend on the number of threads");
    }
    println!(
        "| the same on two threads | {shared_wall:.2} s wall, {busy:.2} s CPU: {:.2} cores busy, {:.2} times as fast |",
        busy / shared_wall,
        wall / shared_wall
    );
    Ok(())
}

/// Processor time of this thread.
fn on_this_thread() -> Result<Duration> {
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").context("the kernel keeps no schedstat")?;
    let nanoseconds: u64 = times.split_whitespace().next().context("an odd schedstat")?.parse()?;
    Ok(Duration::from_nanos(nanoseconds))
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

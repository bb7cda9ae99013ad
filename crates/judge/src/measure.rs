//! Measuring how a submission's cost grows: inputs of rising size from the package's generator, each run several times.

use sandbox::Source;
use script::{Growth, ProblemFacts};
use serde::{Deserialize, Serialize};
use std::time::Duration;

use crate::compile::{NotCompiled, Workshop};
use crate::executable::{Allowance, Executable};
use crate::growth::{GrowthReport, Measurement, fit};
use crate::package::{Package, Program, Submission};
use crate::run::Progress;

/// Runs at each size; the least cost counts, since noise only ever adds.
const REPEATS: usize = 3;
/// Largest input a generator may write, bytes.
const MOST_INPUT: u64 = 64 << 20;

/// What a cost is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostUnit {
    /// Instructions executed: exact, where the kernel counts them.
    Instructions,
    /// Seconds of CPU time.
    CpuSeconds,
}

/// How a submission grows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// What the measurements say.
    #[serde(flatten)]
    pub growth: GrowthReport,
    /// What the costs are counted in.
    pub unit: CostUnit,
    /// What the problem's author promises of the best solution.
    pub promised: Growth,
    /// The size at which the measurement was stopped because runs took too long, if it was.
    pub stopped_at: Option<u64>,
}

/// Measures a submission at the sizes that the package gives, until one takes longer than twice the time limit.
///
/// # Errors
/// In words: no generator, a submission that can't be run or crashes, too few sizes within the time.
pub fn measure_growth(
    workshop: Workshop<'_>,
    package: &Package,
    facts: &ProblemFacts,
    submission: &Submission,
    limit: Duration,
    progress: &mut dyn FnMut(Progress),
) -> Result<Measured, String> {
    let told = |error: NotCompiled| error.to_string();
    let executable = workshop.submission(package, submission).map_err(told)?;
    let path = package.folder.join("generators/generate.py");
    let program = Program::from_path(&path).map_err(|error| format!("{} can't be read: {error}", path.display()))?;
    let generator = workshop.program(package, &program).map_err(told)?;
    let end = limit * 2;
    // Growth of memory with size is the point of some measurements: the package's own limit would cut them off.
    let allowed = Allowance {
        cpu: end,
        wall: end * 3 + Duration::from_secs(3),
        memory: package.metadata.limits.memory,
        output: MOST_INPUT,
    };
    let run = |input: Source| -> Result<Option<(f64, Option<u64>)>, String> {
        let mut best: Option<(f64, Option<u64>)> = None;
        for _ in 0..REPEATS {
            let mut job = executable.job(&[], allowed);
            job.stdin = Some(input.clone());
            let seen = workshop.runs.run(&job);
            if let Some(why) = &seen.broken {
                return Err(format!("the sandbox failed: {why}"));
            }
            if seen.exceeded.is_some() {
                return Ok(None);
            }
            if seen.exit != Some(0) {
                let told = crate::report::cut(String::from_utf8_lossy(&seen.stderr).trim(), 500);
                return Err(format!("the submission crashed on a larger input:\n{told}"));
            }
            let cpu = seen.cpu.as_secs_f64();
            best = Some(match best {
                None => (cpu, seen.instructions),
                Some((least, count)) => (least.min(cpu), count.min(seen.instructions)),
            });
        }
        Ok(best)
    };
    let smallest =
        package.tests().into_iter().min_by_key(|test| std::fs::metadata(&test.input).map_or(0, |meta| meta.len()));
    let smallest = smallest.ok_or("the package has no tests")?;
    let start_up =
        run(Source::File(smallest.input.clone()))?.ok_or("the submission is too slow for the smallest test")?;
    let (mut times, mut counts, mut stopped_at) = (Vec::new(), Vec::new(), None);
    for &n in &facts.complexity.sizes {
        progress(Progress::Note(format!("measuring at n = {n}")));
        let input = generate(workshop, &generator, n, 1)?;
        match run(Source::Bytes(input))? {
            None => {
                stopped_at = Some(n);
                break;
            }
            Some((cpu, count)) => {
                times.push(Measurement { n, cost: cpu.max(1e-6) });
                counts.extend(count.map(|count| Measurement { n, cost: count as f64 }));
            }
        }
    }
    // Counted or timed, but never mixed.
    let counted = !counts.is_empty() && counts.len() == times.len() && start_up.1.is_some();
    let (unit, growth) = if counted {
        (CostUnit::Instructions, fit(&counts, start_up.1.unwrap_or(0) as f64)?)
    } else {
        (CostUnit::CpuSeconds, fit(&times, start_up.0)?)
    };
    Ok(Measured { growth, unit, promised: facts.complexity.time, stopped_at })
}

/// An input of a size, by the package's generator.
///
/// # Errors
/// What the generator said.
pub fn generate(workshop: Workshop<'_>, generator: &Executable, n: u64, seed: u64) -> Result<Vec<u8>, String> {
    let arguments = ["--size".to_owned(), n.to_string(), "--seed".to_owned(), seed.to_string()];
    let minute = Duration::from_secs(60);
    let allowed = Allowance { cpu: minute, wall: minute * 2, memory: 2 << 30, output: MOST_INPUT };
    let seen = workshop.runs.run(&generator.job(&arguments, allowed));
    match (&seen.broken, seen.exceeded, seen.exit) {
        (Some(why), ..) => Err(format!("the sandbox failed: {why}")),
        (None, Some(limit), _) => Err(format!("generate.py --size {n} exceeded its limit ({limit:?})")),
        (None, None, Some(0)) if seen.stdout.is_empty() => Err(format!("generate.py --size {n} wrote nothing")),
        (None, None, Some(0)) => Ok(seen.stdout),
        _ => {
            let told = crate::report::cut(String::from_utf8_lossy(&seen.stderr).trim(), 500);
            Err(format!("generate.py --size {n} failed:\n{told}"))
        }
    }
}

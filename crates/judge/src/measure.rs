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

/// Passes over all sizes; the least cost of each counts, since noise only ever adds. A pass at a time, so that a burst
/// of other work meets one run of several sizes and not every run of one.
const PASSES: usize = 3;
/// Passes on a machine busy with other work.
const MOST_PASSES: usize = 7;
/// A size is measured again as long as its two least costs lie further apart than this share.
const SETTLED: f64 = 0.03;
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
    let run = |input: &Source| -> Result<Option<Cost>, String> {
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
        Ok(Some(Cost { seconds: seen.cpu.as_secs_f64().max(1e-6), instructions: seen.instructions }))
    };
    let smallest =
        package.tests().into_iter().min_by_key(|test| std::fs::metadata(&test.input).map_or(0, |meta| meta.len()));
    let smallest = Source::File(smallest.ok_or("the package has no tests")?.input.clone());
    let first = run(&smallest)?.ok_or("the submission is too slow for the smallest test")?;
    let mut start_up = vec![first];
    // Inputs can be large and are needed in every pass: kept in files.
    let inputs = tempfile::tempdir().map_err(|error| format!("no folder for the inputs: {error}"))?;
    let (mut sizes, mut stopped_at): (Vec<AtSize>, _) = (Vec::new(), None);
    for &n in &facts.complexity.sizes {
        progress(Progress::Note(format!("measuring at n = {n}")));
        let path = inputs.path().join(n.to_string());
        std::fs::write(&path, generate(workshop, &generator, n, 1)?)
            .map_err(|error| format!("{} can't be written: {error}", path.display()))?;
        let input = Source::File(path);
        match run(&input)? {
            None => {
                stopped_at = Some(n);
                break;
            }
            Some(cost) => sizes.push(AtSize { n, input, costs: vec![cost] }),
        }
    }
    let counted =
        start_up.iter().chain(sizes.iter().flat_map(|size| &size.costs)).all(|cost| cost.instructions.is_some());
    for pass in 2..=MOST_PASSES {
        let more = |costs: &[Cost]| pass <= PASSES || (!counted && apart(costs) > SETTLED);
        progress(Progress::Note(format!("measuring again (pass {pass})")));
        if more(&start_up) {
            start_up.extend(run(&smallest)?);
        }
        for size in sizes.iter_mut().filter(|size| more(&size.costs)) {
            // A run that was cut off this time has told nothing about the least cost.
            size.costs.extend(run(&size.input)?);
        }
    }
    // Counted or timed, but never mixed.
    let (unit, of): (_, fn(&Cost) -> f64) = if counted {
        (CostUnit::Instructions, |cost| cost.instructions.unwrap_or(0) as f64)
    } else {
        (CostUnit::CpuSeconds, |cost| cost.seconds)
    };
    let least = |costs: &[Cost]| costs.iter().map(of).fold(f64::INFINITY, f64::min);
    let points: Vec<Measurement> =
        sizes.iter().map(|size| Measurement { n: size.n, cost: least(&size.costs) }).collect();
    let noise = if counted { 0.0 } else { noise(&sizes) };
    let growth = fit(&points, least(&start_up), noise)?;
    Ok(Measured { growth, unit, promised: facts.complexity.time, stopped_at })
}

/// What one run cost.
struct Cost {
    /// CPU time, above 0.
    seconds: f64,
    /// Instructions, where the kernel counts them.
    instructions: Option<u64>,
}

/// The runs at one size.
struct AtSize {
    n: u64,
    input: Source,
    costs: Vec<Cost>,
}

/// How far the two least CPU times lie apart, as a share of the least.
///
/// Were the machine quiet, the two would be alike; what keeps them apart may also lie on top of the least one. A single
/// run says nothing of what another would take: 1.
fn apart(costs: &[Cost]) -> f64 {
    let mut seconds: Vec<f64> = costs.iter().map(|cost| cost.seconds).collect();
    seconds.sort_by(f64::total_cmp);
    seconds.get(1).map_or(1.0, |second| second / seconds[0] - 1.0)
}

/// The median of it over the sizes: the shortest runs, which are all start-up, are the least steady and tell the least.
fn noise(sizes: &[AtSize]) -> f64 {
    let mut shares: Vec<f64> = sizes.iter().map(|size| apart(&size.costs)).collect();
    shares.sort_by(f64::total_cmp);
    shares.get(shares.len() / 2).copied().unwrap_or(1.0)
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

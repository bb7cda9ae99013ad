//! Would the tests notice? Small changes to the accepted Python solution, each run before the tests.

use sandbox::Source;
use serde::{Deserialize, Serialize};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::compile::Workshop;
use crate::executable::Allowance;
use crate::one_test::Court;
use crate::package::{Package, Submission, Test};
use crate::run::{Progress, tools};
use crate::verdict::Verdict;

const MUTATE: &[u8] = include_bytes!("mutate.py");
/// Share of mutants that the tests must catch.
pub const LEAST_CAUGHT: f64 = 0.95;

/// How many mutants the tests catch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MutantReport {
    /// The solution that was changed, below `submissions/`.
    pub solution: String,
    /// All mutants.
    pub total: usize,
    /// Mutants that some test rejects.
    pub caught: usize,
    /// Mutants that behave like the solution, says `interview/equivalent.txt`; they don't count.
    pub equivalent: usize,
    /// Share of caught ones among those that count, 0 to 1.
    pub share: f64,
    /// Mutants that no test rejects and that aren't listed: `line 12: a => b`.
    pub survivors: Vec<String>,
    /// Lines of `interview/equivalent.txt` that fit no surviving mutant.
    pub stale: Vec<String>,
}

impl MutantReport {
    /// Whether enough are caught.
    pub fn is_enough(&self) -> bool {
        self.share >= LEAST_CAUGHT
    }
}

#[derive(Deserialize)]
struct Mutant {
    line: usize,
    before: String,
    after: String,
    program: String,
}

impl Mutant {
    fn name(&self) -> String {
        spaced(&format!("line {}: {} => {}", self.line, self.before, self.after))
    }
}

/// One blank between words.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Runs all mutants of the accepted Python solution, some at a time.
///
/// # Errors
/// In words: no such solution, no Python, the sandbox failed.
pub fn mutants(
    workshop: Workshop<'_>,
    package: &Package,
    limit: Duration,
    progress: &mut dyn FnMut(Progress),
) -> Result<MutantReport, String> {
    let is_python = |submission: &&Submission| {
        submission.folder() == "accepted" && submission.program.files.iter().any(|file| file.name.ends_with(".py"))
    };
    let solution = package.submissions.iter().find(is_python);
    let solution = solution.ok_or("there is no accepted solution in Python; mutants are made of one")?;
    let [file] = &solution.program.files[..] else {
        return Err(format!("{} has several files; mutants are made of one", solution.name));
    };
    let executable = workshop.submission(package, solution).map_err(|error| error.to_string())?;
    let tools = tools(workshop, package)?;
    let found = make(workshop, package, &file.path)?;
    let mut tests = package.tests();
    tests.sort_by_key(|test| std::fs::metadata(&test.input).map_or(0, |meta| meta.len()));
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let survivors: Mutex<Vec<(usize, String)>> = Mutex::default();
    let broken: Mutex<Option<String>> = Mutex::default();
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get()).min(8);
    let work = || {
        while let Some(mutant) = found.get(next.fetch_add(1, Ordering::Relaxed)) {
            let changed = executable.with_file(&file.name, mutant.program.as_bytes());
            let court = Court {
                runs: workshop.runs,
                package,
                submission: &changed,
                validators: &tools.validators,
                limit,
                end: limit,
            };
            match first_rejection(&court, &tests) {
                Some((Verdict::Je, why)) => {
                    *broken.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(why);
                    return;
                }
                Some(_) => {}
                None => {
                    let mut survivors = survivors.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    survivors.push((mutant.line, mutant.name()));
                }
            }
            done.fetch_add(1, Ordering::Relaxed);
        }
    };
    progress(Progress::Note(format!("{}: {} mutants before {} tests", solution.name, found.len(), tests.len())));
    std::thread::scope(|scope| {
        (0..threads).for_each(|_| drop(scope.spawn(work)));
    });
    if let Some(why) = broken.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        return Err(format!("a mutant could not be judged: {why}"));
    }
    let mut survivors = survivors.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    survivors.sort();
    let survivors: Vec<String> = survivors.into_iter().map(|(_, name)| name).collect();
    let listed = equivalent(package);
    Ok(report(&solution.name, found.len(), survivors, &listed))
}

fn report(solution: &str, total: usize, survivors: Vec<String>, listed: &[String]) -> MutantReport {
    let fits =
        |line: &str, name: &str| line.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(" #"));
    let stale = listed.iter().filter(|line| !survivors.iter().any(|name| fits(line, name))).cloned().collect();
    let surviving = survivors.len();
    let (equal, left): (Vec<String>, Vec<String>) =
        survivors.into_iter().partition(|name| listed.iter().any(|line| fits(line, name)));
    let counted = total - equal.len();
    let caught = total - surviving;
    let share = if counted == 0 { 1.0 } else { caught as f64 / counted as f64 };
    MutantReport {
        solution: solution.to_owned(),
        total,
        caught,
        equivalent: equal.len(),
        share,
        survivors: left,
        stale,
    }
}

/// Lines of `interview/equivalent.txt`.
fn equivalent(package: &Package) -> Vec<String> {
    let text = std::fs::read_to_string(package.folder.join("interview/equivalent.txt")).unwrap_or_default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(spaced).collect()
}

/// The verdict of the first test, smallest first, that rejects.
fn first_rejection(court: &Court<'_>, tests: &[&Test]) -> Option<(Verdict, String)> {
    tests.iter().find_map(|test| {
        let judged = court.judge(test);
        let why = || judged.report.message.clone().unwrap_or_default();
        (judged.verdict() != Verdict::Ac).then(|| (judged.verdict(), why()))
    })
}

/// The mutants of a program, made by Python itself.
fn make(workshop: Workshop<'_>, package: &Package, solution: &std::path::Path) -> Result<Vec<Mutant>, String> {
    let script = workshop.script("mutate.py", MUTATE, package).map_err(|error| error.to_string())?;
    let minute = Duration::from_secs(60);
    let mut job = script.job(&[], Allowance { cpu: minute, wall: minute * 2, memory: 1 << 30, output: 256 << 20 });
    job.stdin = Some(Source::File(solution.to_path_buf()));
    let seen = workshop.runs.run(&job);
    if seen.broken.is_some() || seen.exit != Some(0) {
        let why = seen.broken.unwrap_or_else(|| String::from_utf8_lossy(&seen.stderr).into_owned());
        return Err(format!("no mutants could be made: {}", crate::report::cut(why.trim(), 500)));
    }
    let text = String::from_utf8_lossy(&seen.stdout).into_owned();
    text.lines()
        .map(|line| serde_json::from_str(line).map_err(|error| format!("no mutants could be made: {error}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{report, spaced};

    #[test]
    fn survivors_that_are_listed_do_not_count() {
        let survivors: Vec<String> = ["line 3: a < b => a <= b", "line 9: x + 1 => x + 2"].map(str::to_owned).to_vec();
        let listed = ["line 3: a < b   =>   a <= b # equal never happens", "line 4: gone => away"].map(spaced);
        let report = report("accepted/s.py", 42, survivors, &listed);
        assert_eq!((report.caught, report.equivalent, report.survivors.len()), (40, 1, 1));
        assert!((report.share - 40.0 / 41.0).abs() < 1e-12 && report.is_enough());
        assert_eq!(report.stale, ["line 4: gone => away"]);
    }
}

//! The judge with its sandbox: what judging adds to the programs it runs, and how soon the first verdict is there.

use anyhow::{Context, Result, bail};
use judge::{
    Cache, Conversation, Found, Options, Package, Progress, Runs, Submission, TimeLimitFrom, Verdict, Workshop, by_code,
};
use sandbox::{Config, Job, Observation, Sandbox};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::{leftovers, sandboxing};

/// Tests of the package that is judged.
const TESTS: usize = 60;
/// Times that each measurement is repeated; the best counts, since the machine has other things to do.
const TIMES: usize = 7;
/// Times that a program is compiled, and handed in again unchanged.
const COMPILED: usize = 2;
const AGAIN: usize = 25;
/// Runs of the search for leftovers, unless told.
const MANY: usize = 10_000;

const PYTHON: &str = "import sys\nprint(sum(map(int, sys.stdin.read().split()[1:])))\n";
const CPP: &str = "#include <bits/stdc++.h>\nint main() { long n, x, s = 0; std::cin >> n; while (n--) { std::cin >> x; s += x; } \
                   std::cout << s << '\\n'; }\n";
const JAVA: &str = "import java.util.*;\npublic class Solution { public static void main(String[] a) { Scanner in = new \
                    Scanner(System.in); long s = 0; for (int n = in.nextInt(); n > 0; n--) s += in.nextLong(); \
                    System.out.println(s); } }\n";

/// Prints the rows; the load of the machine before and after is part of them.
pub fn measure() -> Result<()> {
    let many =
        std::env::args().nth(2).map(|text| text.parse().context("RUNS is no number")).transpose()?.unwrap_or(MANY);
    println!("| figure | measured |\n| --- | --- |");
    load()?;
    sandboxing::measure()?;
    let folder = tempfile::tempdir()?;
    let place = folder.path().join("sum");
    package(&place)?;
    let (package, _) = Package::read(&place).for_judging().map_err(|faults| anyhow::anyhow!("{faults:?}"))?;
    let sandbox = Sandbox::start(Config { workers: 2, ..Config::default() })?;
    let bench = Bench {
        runs: Watched { sandbox, first: Mutex::default() },
        found: Found::new(),
        cache: Cache::new(folder.path().join("cache")),
        package,
    };
    bench.many_tests(folder.path())?;
    let programs = [("python3", "solution.py", PYTHON), ("cpp", "solution.cpp", CPP), ("java", "Solution.java", JAVA)];
    for (code, name, text) in programs {
        bench.submits(folder.path(), code, name, text)?;
    }
    drop(bench);
    leftovers::measure(many)?;
    load()
}

fn load() -> Result<()> {
    let load = fs::read_to_string("/proc/loadavg")?;
    let mut words = load.split_whitespace();
    let processors = std::thread::available_parallelism()?;
    println!("| load of the machine, processors | {}, {processors} |", words.next().unwrap_or_default());
    Ok(())
}

/// A problem with many small tests.
fn package(place: &Path) -> Result<()> {
    for inside in ["data/secret", "statement", "input_validators", "submissions/accepted"] {
        fs::create_dir_all(place.join(inside))?;
    }
    fs::write(
        place.join("problem.yaml"),
        "problem_format_version: 2025-09\nuuid: 0b5a9d1e-62c2-4d60-9d4e-1c6d1b1c2f11\nname: Sum\nlicense: cc0\nlimits:\n  time_limit: 10\n",
    )?;
    fs::write(place.join("statement/problem.en.md"), "The sum of some numbers.\n")?;
    fs::write(place.join("input_validators/validate.py"), "import sys\nsys.exit(42)\n")?;
    fs::write(place.join("submissions/accepted/solution.py"), PYTHON)?;
    for test in 0..TESTS {
        let numbers: Vec<usize> = (0..100 + test).map(|index| index * test).collect();
        let words: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let file = |ending: &str| place.join(format!("data/secret/{test:02}.{ending}"));
        fs::write(file("in"), format!("{}\n{}\n", numbers.len(), words.join(" ")))?;
        fs::write(file("ans"), format!("{}\n", numbers.iter().sum::<usize>()))?;
    }
    Ok(())
}

/// Notes when the first command of a submission started.
struct Watched {
    sandbox: Sandbox,
    first: Mutex<Option<Instant>>,
}

impl Runs for Watched {
    fn run(&self, job: &Job) -> Observation {
        if let Ok(mut first) = self.first.lock() {
            first.get_or_insert_with(Instant::now);
        }
        Runs::run(&self.sandbox, job)
    }

    fn talk(&self, a: &Job, b: &Job) -> Conversation {
        Runs::talk(&self.sandbox, a, b)
    }
}

struct Bench {
    runs: Watched,
    found: Found,
    cache: Cache,
    package: Package,
}

/// How long a submission took, from when it was handed in.
struct Submitted {
    /// Until the first command was started: the compiler, or the first test.
    first_command: Duration,
    /// Until the first verdict was told.
    first_verdict: Duration,
    all: Duration,
}

impl Bench {
    fn workshop(&self) -> Workshop<'_> {
        Workshop { runs: &self.runs, found: &self.found, cache: &self.cache }
    }

    /// Hands a program in, before all tests or those named.
    fn submit(&self, file: &Path, only: &[&str]) -> Result<Submitted> {
        if let Ok(mut first) = self.runs.first.lock() {
            *first = None;
        }
        let began = Instant::now();
        let submission = Submission::from_path(file)?;
        let only: Vec<String> = only.iter().map(|name| (*name).to_owned()).collect();
        let tests = if only.is_empty() { TESTS } else { only.len() };
        let options = Options { only, ..Options::within(Duration::from_secs(10), TimeLimitFrom::Package) };
        let mut told = None;
        let report = judge::judge(self.workshop(), &self.package, &submission, &options, &mut |progress| {
            if matches!(progress, Progress::Test(..)) {
                told.get_or_insert_with(Instant::now);
            }
        });
        let all = began.elapsed();
        if report.verdict != Verdict::Ac || report.tests.len() != tests {
            bail!("{} was not accepted: {:?} {:?}", file.display(), report.verdict, report.compile);
        }
        let first = self.runs.first.lock().ok().and_then(|first| *first).context("nothing was run")?;
        let told = told.context("no verdict was told")?;
        Ok(Submitted { first_command: first - began, first_verdict: told - began, all })
    }

    /// A Python program before all tests, beside the bare interpreter.
    fn many_tests(&self, folder: &Path) -> Result<()> {
        let python =
            by_code("python3").and_then(|language| self.found.of(language)).context("Python is not installed")?;
        let interpreter = python.programs.get("interpreter").context("Python is not installed")?;
        let file = folder.join("solution.py");
        fs::write(&file, PYTHON)?;
        self.submit(&file, &[])?;
        let (mut bare, mut judged, mut shares) = (Duration::MAX, Duration::MAX, Vec::new());
        let (mut bare_cpu, mut judged_cpu) = (Duration::MAX, Duration::MAX);
        for _ in 0..TIMES {
            let (began, used) = (Instant::now(), sandboxing::cpu()?);
            for test in self.package.tests() {
                let output = Command::new(interpreter)
                    .arg(&file)
                    .stdin(Stdio::from(fs::File::open(&test.input)?))
                    .stderr(Stdio::piped())
                    .output()?;
                if output.stdout != fs::read(&test.answer)? {
                    bail!("the bare interpreter gave another answer on {}", test.name);
                }
            }
            let plain = began.elapsed();
            let between = sandboxing::cpu()?;
            let inside = self.submit(&file, &[])?.all;
            shares.push(inside.as_secs_f64() / plain.as_secs_f64());
            (bare, judged) = (bare.min(plain), judged.min(inside));
            (bare_cpu, judged_cpu) = (bare_cpu.min(between - used), judged_cpu.min(sandboxing::cpu()? - between));
        }
        shares.sort_by(f64::total_cmp);
        println!(
            "| judge: a Python program before {TESTS} tests, best of {TIMES} | {:.2} s, the bare interpreter {:.2} s: {:.2} times (median of pairs {:.2}) |",
            judged.as_secs_f64(),
            bare.as_secs_f64(),
            judged.as_secs_f64() / bare.as_secs_f64(),
            shares[shares.len() / 2]
        );
        println!(
            "| the same in CPU time of everything that runs | {:.2} s, the bare interpreter {:.2} s: {:.2} times |",
            judged_cpu.as_secs_f64(),
            bare_cpu.as_secs_f64(),
            judged_cpu.as_secs_f64() / bare_cpu.as_secs_f64()
        );
        Ok(())
    }

    /// A first and a second submission of the same program.
    fn submits(&self, folder: &Path, code: &str, name: &str, text: &str) -> Result<()> {
        let language = by_code(code).context("an unknown language")?;
        if self.found.of(language).is_none() {
            println!("| judge: {} | not measured: apt install {} |", language.name(), language.debian());
            return Ok(());
        }
        let comment = if code == "python3" { "#" } else { "//" };
        let file = folder.join(name);
        let (mut compiled, mut started, mut told) = (Duration::MAX, Duration::MAX, Duration::MAX);
        for turn in 0..COMPILED {
            // Never seen before.
            fs::write(&file, format!("{text}{comment} {turn}\n"))?;
            let submission = Submission::from_path(&file)?;
            let began = Instant::now();
            self.workshop().submission(&self.package, &submission).map_err(|error| anyhow::anyhow!("{error}"))?;
            compiled = compiled.min(began.elapsed());
        }
        for _ in 0..AGAIN {
            let second = self.submit(&file, &["secret/00"])?;
            started = started.min(second.first_command);
            told = told.min(second.first_verdict);
        }
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "| judge: {}: compiling, best of {COMPILED}; first test started and first verdict told of an unchanged second submission, best of {AGAIN} | {:.0} ms, {:.1} ms, {:.0} ms |",
            language.name(),
            milliseconds(compiled),
            milliseconds(started),
            milliseconds(told)
        );
        Ok(())
    }
}

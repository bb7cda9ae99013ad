use app::{
    ProblemFilter, Problems, RunChoices, RunOutcome, TriedBefore, check_problem, list_problems, run_problem,
    show_problem,
};
use clap::{Args, Subcommand};
use judge::{CheckOptions, CheckReport, Fault, Progress, Report, Verdict};
use script::{Difficulty, Topic};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use super::{Context, tried};
use crate::exit::Failure;
use crate::output::{heading, json, line, wrapped};

/// Look at coding problems (`greenroom rehearse --problem ID` holds a round on one), check their packages, and run programs before their tests.
#[derive(Subcommand)]
pub enum ProblemCommands {
    /// Problems that pass all filters given
    List(Filter),
    /// One problem as a candidate sees it: statement and samples
    Show {
        /// Problem id
        id: String,
    },
    /// Check a problem package: files, validators, answers, example submissions, time limit
    Check(Check),
    /// Run a program before a problem's tests
    Run(Run),
}

/// Which problems.
#[derive(Args)]
pub struct Filter {
    /// Words that must all occur in id, title or topics
    words: Vec<String>,
    /// Topic
    #[arg(long, value_parser = parse_topic)]
    topic: Option<Topic>,
    /// easy, medium or hard
    #[arg(long, value_parser = parse_difficulty)]
    difficulty: Option<Difficulty>,
}

/// What to check.
#[derive(Args)]
pub struct Check {
    /// Package folder in the Kattis/ICPC format (legacy, legacy-icpc, 2025-09), or a problem id
    package: String,
    /// Also change the accepted Python solution in small ways: do the tests notice?
    #[arg(long)]
    mutants: bool,
    /// Read the files only; run nothing of the package
    #[arg(long, conflicts_with = "mutants")]
    files_only: bool,
    #[command(flatten)]
    sandbox: SandboxChoice,
}

/// What to run.
#[derive(Args)]
pub struct Run {
    /// Package folder in the Kattis/ICPC format (legacy, legacy-icpc, 2025-09), or a problem id
    package: String,
    /// Source file, or a folder of them; the extension says the language
    submission: PathBuf,
    /// Stop at the first test that is not accepted
    #[arg(long)]
    stop: bool,
    /// Only these tests or groups, e.g. sample or 'secret/0*' (can be given several times)
    #[arg(long, value_name = "PATTERN")]
    only: Vec<String>,
    /// As in an interview: hidden tests stay hidden
    #[arg(long)]
    interview: bool,
    /// Another time limit than the package's, in seconds of CPU time
    #[arg(long, value_name = "SECONDS", value_parser = parse_seconds)]
    time_limit: Option<f64>,
    #[command(flatten)]
    sandbox: SandboxChoice,
}

/// Whether programs are isolated.
#[derive(Args)]
struct SandboxChoice {
    /// Run without a sandbox, where there is none: for your own code only, it may do whatever you may
    #[arg(long)]
    own_code: bool,
}

fn parse_topic(name: &str) -> Result<Topic, String> {
    Topic::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = Topic::ALL.iter().map(|topic| topic.name()).collect();
        format!("one of {}", known.join(", "))
    })
}

fn parse_difficulty(name: &str) -> Result<Difficulty, String> {
    Difficulty::from_name(name).ok_or_else(|| "one of easy, medium, hard".to_owned())
}

fn parse_seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| *seconds > 0.0 && *seconds <= 3600.0);
    seconds.ok_or_else(|| "a number of seconds above 0, at most 3600".to_owned())
}

impl ProblemCommands {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let problems = Problems::new(&context.places.home()?);
        // Judging takes its time and blocks; nothing else is going on in this process.
        match self {
            ProblemCommands::List(filter) => list(context, &problems, filter, &tried::before(context).await?),
            ProblemCommands::Show { id } => show(context, &problems, &id),
            ProblemCommands::Check(check) => tokio::task::block_in_place(|| check.run(context, &problems)),
            ProblemCommands::Run(run) => tokio::task::block_in_place(|| run.run(context, &problems)),
        }
    }
}

fn list(context: &Context, problems: &Problems, filter: Filter, before: &TriedBefore) -> Result<(), Failure> {
    let filter = ProblemFilter { words: filter.words.join(" "), topic: filter.topic, difficulty: filter.difficulty };
    let mut found = list_problems(problems, &filter)?;
    found.mark(before);
    if context.json {
        return json(&found);
    }
    for unreadable in &found.unreadable {
        eprintln!("greenroom: {unreadable}");
    }
    for problem in &found.problems {
        let topics: Vec<&str> = problem.topics.iter().map(|topic| topic.name()).collect();
        line(&format!("{}  {}", heading(&problem.id), problem.title))?;
        let tried = tried::told(problem.tried.as_ref());
        line(&format!("  {}, {} minutes; {}{tried}", problem.difficulty, problem.minutes, topics.join(", ")))?;
    }
    line(&format!("{} problems", found.total))
}

fn show(context: &Context, problems: &Problems, id: &str) -> Result<(), Failure> {
    let view = show_problem(problems, id)?;
    if context.json {
        return json(&view);
    }
    line(&heading(&view.line.title))?;
    line(&format!("{}, {} minutes\n", view.line.difficulty, view.line.minutes))?;
    line(&wrapped(&view.statement, 0, 96))?;
    for sample in &view.samples {
        line(&format!("\n{}\n{}", heading(&format!("Sample {}: input", sample.name)), sample.input.trim_end()))?;
        line(&format!("{}\n{}", heading("answer"), sample.answer.trim_end()))?;
    }
    Ok(())
}

/// Tells what is going on, where somebody is watching.
struct Watch {
    shown: bool,
}

impl Watch {
    fn new() -> Watch {
        Watch { shown: std::io::stderr().is_terminal() }
    }

    fn tell(&mut self, progress: Progress) {
        if !self.shown {
            return;
        }
        let text = match progress {
            Progress::Compiling => "compiling".to_owned(),
            Progress::Measuring(name) => format!("measuring the time limit with {name}"),
            Progress::Test(done, of, test) => format!("{done}/{of} {} {}", test.name, test.verdict),
            Progress::Note(text) => text,
        };
        let text: String = text.chars().take(78).collect();
        // A line that overwrites itself; losing one is no harm.
        let _ = write!(std::io::stderr(), "\r\u{1b}[2K{text}");
    }

    fn done(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[2K");
        }
    }
}

impl Check {
    fn run(self, context: &Context, problems: &Problems) -> Result<(), Failure> {
        let mut watch = Watch::new();
        let options = CheckOptions { mutants: self.mutants, files_only: self.files_only };
        let checked = check_problem(problems, &self.package, options, self.sandbox.own_code, &mut |p| watch.tell(p));
        watch.done();
        let report = checked?;
        if context.json {
            json(&report)?;
        } else {
            told(&report)?;
        }
        if report.ok { Ok(()) } else { Err(Failure::Failed) }
    }
}

fn told(report: &CheckReport) -> Result<(), Failure> {
    for fault in &report.faults {
        line(&fault.to_string())?;
    }
    for submission in &report.submissions {
        let came = match (&submission.verdict, &submission.skipped) {
            (Some(verdict), _) => format!("{verdict}, slowest test {} ms", submission.slowest_ms),
            (None, Some(why)) => format!("not run: {why}"),
            (None, None) => "not run".to_owned(),
        };
        let mark = if submission.as_expected { "ok     " } else { "not ok " };
        line(&format!("{mark} {}: {came}", submission.name))?;
    }
    if let Some(mutants) = &report.mutants {
        let counted = mutants.total - mutants.equivalent;
        let share = mutants.share * 100.0;
        line(&format!("{}: {} of {counted} mutants caught ({share:.1} %)", mutants.solution, mutants.caught))?;
    }
    let errors = report.faults.iter().filter(|fault| fault.is_error()).count();
    let sound = if report.ok { "sound".to_owned() } else { format!("{errors} errors") };
    line(&format!("{}: {} tests, {} submissions: {sound}", report.package, report.tests, report.submissions.len()))
}

impl Run {
    fn run(self, context: &Context, problems: &Problems) -> Result<(), Failure> {
        let choices = RunChoices {
            stop_at_first: self.stop,
            only: self.only,
            interview: self.interview,
            time_limit: self.time_limit,
        };
        let mut watch = Watch::new();
        let own_code = self.sandbox.own_code;
        let outcome =
            run_problem(problems, &self.package, &self.submission, &choices, own_code, &mut |p| watch.tell(p));
        watch.done();
        match outcome? {
            RunOutcome::InvalidPackage(faults) => {
                invalid(context, &faults);
                Err(Failure::Failed)
            }
            RunOutcome::Judged(report, faults) => {
                if !context.json {
                    faults.iter().for_each(|fault| eprintln!("greenroom: {fault}"));
                    judged(&report)?;
                } else {
                    json(&report)?;
                }
                if report.verdict == Verdict::Ac { Ok(()) } else { Err(Failure::Failed) }
            }
        }
    }
}

fn invalid(context: &Context, faults: &[Fault]) {
    if context.json {
        let message = "the problem package is invalid; nothing was judged";
        eprintln!("{}", serde_json::json!({ "code": "invalid_package", "message": message, "faults": faults }));
        return;
    }
    faults.iter().for_each(|fault| eprintln!("{fault}"));
    eprintln!("greenroom: the problem package is invalid; nothing was judged. `greenroom problem check` tells more");
}

fn judged(report: &Report) -> Result<(), Failure> {
    for test in &report.tests {
        let memory = test.memory_kib.map_or(String::new(), |kib| format!(", {:.1} MiB", kib as f64 / 1024.0));
        let score = test.score.map_or(String::new(), |score| format!(", {score} points"));
        line(&format!("{:4} {}  {} ms{memory}{score}", test.verdict.name(), test.name, test.cpu_ms))?;
    }
    if let Some(compile) = report.compile.as_ref().filter(|compile| !compile.message.is_empty()) {
        line(&compile.message)?;
    }
    if let Some(failure) = &report.first_failure {
        line(&format!("\n{}", heading(&format!("{}: {}", failure.name, failure.message))))?;
        let parts = [
            ("input", &failure.input),
            ("expected", &failure.expected),
            ("got", &failure.got),
            ("standard error", &failure.stderr),
        ];
        for (name, text) in parts {
            if let Some(text) = text {
                line(&format!("{}\n{}", heading(name), text.trim_end()))?;
            }
        }
    }
    let score = report.score.map_or(String::new(), |score| format!(", {score} points"));
    let language = match (report.language_version.as_str(), report.language.as_str()) {
        ("", "") => "unknown language",
        ("", code) => code,
        (version, _) => version,
    };
    let limit = report.time_limit_ms as f64 / 1000.0;
    line(&format!("\n{} ({}){score}; {language}, limit {limit} s", report.verdict, report.verdict.title()))
}

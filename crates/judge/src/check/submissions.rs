//! Example submissions: does each do what is expected of it, and does the time limit leave the margins it should?

use std::time::Duration;

use super::SubmissionCheck;
use crate::compile::{NotCompiled, Workshop};
use crate::fault::Faults;
use crate::languages;
use crate::package::{Expectation, Grading, Package, Submission, TimeUse, matches};
use crate::report::TimeLimitFrom;
use crate::run::{Hearing, Options, Progress, hear};
use crate::verdict::Verdict;

pub(super) fn check(
    workshop: Workshop<'_>,
    package: &Package,
    limit: (Duration, TimeLimitFrom),
    faults: &Faults,
    progress: &mut dyn FnMut(Progress),
) -> Vec<SubmissionCheck> {
    // Runs go on a little beyond the margin, so that what must be too slow is seen to be.
    let mut options = Options::within(limit.0, limit.1);
    options.beyond = package.metadata.limits.limit_to_slow * 1.05;
    let mut checked = Vec::new();
    for submission in &package.submissions {
        progress(Progress::Note(submission.name.clone()));
        let place = submission.program.place.clone();
        let mut entry = SubmissionCheck {
            name: place.clone(),
            verdict: None,
            score: None,
            as_expected: true,
            slowest_ms: 0,
            skipped: None,
        };
        if let Some(why) = not_here(workshop, package, submission) {
            faults.warn(&place, 1, format!("not run here: {why}"));
            entry.skipped = Some(why);
            checked.push(entry);
            continue;
        }
        let hearing = hear(workshop, package, submission, &options, progress);
        entry.verdict = Some(hearing.report.verdict);
        entry.score = hearing.report.score;
        entry.slowest_ms = hearing.report.tests.iter().map(|test| test.cpu_ms).max().unwrap_or(0);
        let found = compare(package, submission, &hearing, limit.0);
        entry.as_expected = found.is_empty();
        for (line, message) in found {
            faults.error(&place, line, message);
        }
        checked.push(entry);
    }
    checked
}

/// Why a submission can't be run on this machine, which says nothing about the package.
fn not_here(workshop: Workshop<'_>, package: &Package, submission: &Submission) -> Option<String> {
    let names = submission.program.files.iter().map(|file| file.name.as_str());
    if submission.language.is_none()
        && let Err(why) = languages::of_files(names)
    {
        return Some(why);
    }
    let old_python = submission.program.files.iter().any(|file| {
        let head = std::fs::read(&file.path).unwrap_or_default();
        head.starts_with(b"#!")
            && head
                .split(|byte| *byte == b'\n')
                .next()
                .is_some_and(|line| String::from_utf8_lossy(line).contains("python2"))
    });
    if old_python {
        return Some("it is written in Python 2, which this program does not run".to_owned());
    }
    match workshop.submission(package, submission) {
        Err(NotCompiled::Impossible(why)) => Some(why),
        _ => None,
    }
}

/// Everything a hearing shows against what is expected: line in the submission and message.
fn compare(package: &Package, submission: &Submission, hearing: &Hearing, limit: Duration) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let report = &hearing.report;
    if report.verdict == Verdict::Ce {
        let message = report.compile.as_ref().map(|compile| compile.message.clone()).unwrap_or_default();
        let wanted = submission
            .expectations
            .iter()
            .any(|expectation| expectation.overall.as_ref().is_some_and(|overall| overall.contains(&Verdict::Ce)));
        if !wanted {
            found.push((1, format!("does not compile:\n{message}")));
        }
        return found;
    }
    if let Some(broken) = hearing.tests.iter().find(|judged| judged.verdict() == Verdict::Je) {
        let why = broken.report.message.clone().unwrap_or_default();
        found.push((1, format!("{} can't be judged: {why}", broken.report.name)));
        return found;
    }
    if report.verdict == Verdict::Je && hearing.tests.is_empty() {
        let message = report.compile.as_ref().map(|compile| compile.message.clone()).unwrap_or_default();
        found.push((1, format!("can't be judged: {message}")));
        return found;
    }
    for expectation in &submission.expectations {
        found.extend(expected(package, hearing, expectation).into_iter().map(|message| (1, message)));
        found.extend(timed(package, hearing, expectation, limit).map(|message| (1, message)));
    }
    found
}

fn list(verdicts: &[Verdict]) -> String {
    verdicts.iter().map(|verdict| verdict.name()).collect::<Vec<_>>().join(", ")
}

fn expected(package: &Package, hearing: &Hearing, expectation: &Expectation) -> Vec<String> {
    let mut found = Vec::new();
    let (file, line) = &expectation.source;
    let says = format!("says {file}:{line}");
    let of = |name: &str| expectation.tests.as_ref().is_none_or(|pattern| matches(pattern, name));
    let tests = || hearing.tests.iter().filter(|judged| of(&judged.report.name));
    let where_ = expectation.tests.as_ref().map_or_else(String::new, |pattern| format!(" of `{pattern}`"));
    if tests().next().is_none() && expectation.overall.is_none() {
        found.push(format!("no test{where_} was run, yet something is expected there, {says}"));
        return found;
    }
    if let Some(permitted) = &expectation.permitted {
        let wrong: Vec<String> = tests()
            .filter(|judged| !permitted.contains(&judged.verdict().in_package_terms()))
            .map(|judged| format!("{} {}", judged.report.name, judged.verdict()))
            .collect();
        if !wrong.is_empty() {
            let shown = wrong.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
            let more = if wrong.len() > 5 { format!(" and {} more", wrong.len() - 5) } else { String::new() };
            found.push(format!("only {} is permitted{where_}, {says}, but: {shown}{more}", list(permitted)));
        }
    }
    if let Some(required) = &expectation.required
        && !tests().any(|judged| required.contains(&judged.verdict().in_package_terms()))
    {
        found.push(format!("no test{where_} comes to {}, {says}", list(required)));
    }
    let report = &hearing.report;
    if let Some(overall) = &expectation.overall {
        let verdict = report.verdict;
        if !overall.contains(&verdict) && !overall.contains(&verdict.in_package_terms()) {
            let first = hearing.tests.iter().find(|judged| judged.verdict() == verdict);
            let at = first.map_or_else(String::new, |judged| format!(" (first on {})", judged.report.name));
            found.push(format!("comes to {verdict}{at}, not {}, {says}", list(overall)));
        }
    }
    if expectation.partial || (expectation.overall.as_deref() == Some(&[Verdict::Ac]) && package.metadata.kind.scoring)
    {
        let best = best(package);
        let full = best.is_none_or(|best| report.score.is_some_and(|score| (score - best).abs() < 1e-9));
        if expectation.partial && full && best.is_some() {
            found.push(format!("gets the best score there is, but only a part is expected, {says}"));
        } else if !expectation.partial && !full && report.verdict == Verdict::Ac {
            let score = report.score.unwrap_or(0.0);
            found.push(format!("gets {score} points, not the best there are, {says}"));
        }
    }
    if let Some((low, high)) = expectation.score {
        let group = expectation.tests.as_deref().unwrap_or("secret");
        let score = hearing.groups.get(group).map(|outcome| outcome.score);
        match score {
            Some(score) if score >= low - 1e-9 && score <= high + 1e-9 => {}
            Some(score) => found.push(format!("`{group}` scores {score}, not {low} to {high}, {says}")),
            None => found.push(format!("`{group}` has no score, but one is expected, {says}")),
        }
    }
    if let Some(message) = &expectation.message
        && !tests().any(|judged| judged.judge_message.contains(message))
    {
        found.push(format!("no judge's message{where_} holds `{message}`, {says}"));
    }
    found
}

/// The best score of an old package, if it is bounded.
fn best(package: &Package) -> Option<f64> {
    let Grading::Legacy(grading) = &package.data.grading else { return None };
    let best = if package.metadata.minimise { grading.range.0 } else { grading.range.1 };
    best.is_finite().then_some(best)
}

/// Whether the time limit leaves the margin that the package asks for.
fn timed(package: &Package, hearing: &Hearing, expectation: &Expectation, limit: Duration) -> Option<String> {
    let slow = |verdicts: &Option<Vec<Verdict>>| verdicts.as_ref().is_some_and(|list| list == &[Verdict::Tle]);
    let (lower, upper) = match expectation.time {
        TimeUse::No => (false, false),
        TimeUse::Lower => (true, false),
        TimeUse::Upper => (false, true),
        TimeUse::ByVerdict => {
            let never = expectation.permitted.as_ref().is_some_and(|permitted| !permitted.contains(&Verdict::Tle));
            let old = expectation.overall.is_some() && package.metadata.version.is_legacy();
            let accepted = old && expectation.overall.as_deref() == Some(&[Verdict::Ac]);
            (never || accepted, slow(&expectation.required) || (old && slow(&expectation.overall)))
        }
    };
    let of = |name: &str| expectation.tests.as_ref().is_none_or(|pattern| matches(pattern, name));
    let slowest = hearing.tests.iter().filter(|judged| of(&judged.report.name)).map(|judged| judged.cpu).max()?;
    let limits = &package.metadata.limits;
    let seconds = |time: Duration| format!("{:.2} s", time.as_secs_f64());
    // A submission beyond the limit is told of by its verdict already; here is about the margin.
    if lower && slowest <= limit && slowest.mul_f64(limits.accepted_to_limit) > limit && limits.time_limit.is_some() {
        return Some(format!(
            "takes {}, which times {} is more than the time limit of {}; raise the limit",
            seconds(slowest),
            limits.accepted_to_limit,
            seconds(limit)
        ));
    }
    // Whatever is stopped on the clock, because it waits or the machine has much to do, has not used all the time that it
    // would have, but is too slow all the same.
    let waited = hearing.tests.iter().any(|judged| judged.verdict() == Verdict::Tle && judged.clocked);
    if upper && !waited && slowest > limit && slowest < limit.mul_f64(limits.limit_to_slow) {
        return Some(format!(
            "takes {}, less than {} times the time limit of {}; lower the limit or add a harder test",
            seconds(slowest),
            limits.limit_to_slow,
            seconds(limit)
        ));
    }
    None
}

//! The time limit of a package that doesn't fix one: measured with its accepted submissions, as the format says.

use std::time::Duration;

use crate::cache::Hasher;
use crate::compile::Workshop;
use crate::package::Package;
use crate::report::TimeLimitFrom;
use crate::run::{Options, Progress, hear};

/// What an accepted submission may take while there is no limit to hold it to.
const WHILE_MEASURING: Duration = Duration::from_secs(30);
/// The limit where nothing can be measured.
const DEFAULT: Duration = Duration::from_secs(10);

/// The time limit of a package and where it comes from. A measured one is remembered in the cache.
pub fn time_limit(
    workshop: Workshop<'_>,
    package: &Package,
    progress: &mut dyn FnMut(Progress),
) -> (Duration, TimeLimitFrom) {
    if let Some(limit) = fixed(package) {
        return (limit, TimeLimitFrom::Package);
    }
    let accepted: Vec<_> = package.submissions.iter().filter(|submission| submission.folder() == "accepted").collect();
    let mut hasher = Hasher::default();
    hasher.add(b"time limit");
    let mut runnable = Vec::new();
    for submission in accepted {
        if let Ok(executable) = workshop.submission(package, submission) {
            hasher.add(executable.key.as_bytes());
            runnable.push(submission);
        }
    }
    for test in package.tests() {
        hasher.add(test.name.as_bytes());
        hasher.add(&std::fs::metadata(&test.input).map_or(0, |meta| meta.len()).to_le_bytes());
    }
    let key = hasher.key();
    if let Some((note, _)) = workshop.cache.get(&key)
        && let Ok(milliseconds) = String::from_utf8_lossy(&note).trim().parse()
    {
        return (Duration::from_millis(milliseconds), TimeLimitFrom::Submissions);
    }
    let options = Options::within(WHILE_MEASURING, TimeLimitFrom::Default);
    let mut slowest = None;
    for submission in runnable {
        progress(Progress::Measuring(submission.name.clone()));
        let hearing = hear(workshop, package, submission, &options, &mut |_| {});
        slowest = slowest.max(hearing.tests.iter().map(|test| test.cpu).max());
    }
    let Some(slowest) = slowest else { return (DEFAULT, TimeLimitFrom::Default) };
    let limit = from_slowest(package, slowest);
    let note = limit.as_millis().to_string();
    if let Err(error) = workshop.cache.put(&key, note.as_bytes(), &[]) {
        progress(Progress::Note(format!("the measured time limit can't be kept: {error}")));
    }
    (limit, TimeLimitFrom::Submissions)
}

/// The limit that the package states, in `problem.yaml` or as a number of seconds in `.timelimit`.
fn fixed(package: &Package) -> Option<Duration> {
    let stated = || {
        let text = std::fs::read_to_string(package.folder.join(".timelimit")).ok()?;
        let seconds = text.trim().parse::<f64>().ok().filter(|seconds| *seconds > 0.0 && *seconds < 1e5)?;
        Some(Duration::from_secs_f64(seconds))
    };
    package.metadata.limits.time_limit.or_else(stated)
}

/// The least multiple of the resolution that leaves the slowest accepted submission its margin.
pub(crate) fn from_slowest(package: &Package, slowest: Duration) -> Duration {
    let limits = &package.metadata.limits;
    let resolution = limits.time_resolution.as_secs_f64();
    let steps = (slowest.as_secs_f64() * limits.accepted_to_limit / resolution).ceil().max(1.0);
    Duration::from_secs_f64(steps * resolution)
}

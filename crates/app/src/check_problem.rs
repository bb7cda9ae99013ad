//! A problem package, checked as strictly as can be.

use judge::{CheckOptions, CheckReport, Progress};

use crate::{Error, JudgingRoom, Problems};

/// Checks a package.
///
/// # Errors
/// The package is not there; there is no sandbox to run its programs in.
pub fn check_problem(
    problems: &Problems,
    package: &str,
    options: CheckOptions,
    own_code: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<CheckReport, Error> {
    let folder = problems.folder(package)?;
    let room = JudgingRoom::open(problems, own_code)?;
    Ok(judge::check(room.workshop(), &folder, options, progress))
}

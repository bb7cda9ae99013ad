//! What the tests share: one sandbox, one cache, and packages changed a little.

use judge::{Cache, Found, Options, Package, Report, Submission, TimeLimitFrom, Workshop};
use sandbox::{Config, Sandbox};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

static SANDBOX: LazyLock<Sandbox> = LazyLock::new(|| {
    let runner = told("GREENROOM_TEST_RUNNER").unwrap_or_else(|| env!("CARGO_BIN_EXE_judge-runner").into());
    let config = Config { runner, workers: 2, ..Config::default() };
    Sandbox::start(config).expect("the tests need the sandbox")
});
static FOUND: LazyLock<Found> = LazyLock::new(Found::new);
static CACHE: LazyLock<Cache> = LazyLock::new(|| {
    let built = || Path::new(env!("CARGO_TARGET_TMPDIR")).join("compiled");
    Cache::new(told("GREENROOM_TEST_CACHE").unwrap_or_else(built))
});

/// A path that the tests are told when another user runs them again, who sees no build folder.
fn told(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

/// Everything needed to judge.
pub fn workshop() -> Workshop<'static> {
    Workshop { runs: &*SANDBOX, found: &FOUND, cache: &CACHE }
}

/// The folder of a package of ours.
pub fn folder(name: &str) -> PathBuf {
    let ours = || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages");
    told("GREENROOM_TEST_PACKAGES").unwrap_or_else(ours).join(name)
}

/// A package of ours, sound.
pub fn package(name: &str) -> Package {
    let (package, faults) = Package::read(&folder(name)).for_judging().expect("the package is sound");
    assert!(!faults.iter().any(judge::Fault::is_error), "{faults:?}");
    package
}

/// A source in a file of its own.
pub fn source(name: &str, text: &str) -> (tempfile::TempDir, Submission) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    let submission = Submission::from_path(&path).unwrap();
    (folder, submission)
}

/// Judges a source before all tests of a package with a limit of one second.
pub fn judged(package: &Package, name: &str, text: &str) -> Report {
    judge_within(package, name, text, Duration::from_secs(1))
}

/// Judges a source before all tests of a package with a limit of one's own.
pub fn judge_within(package: &Package, name: &str, text: &str, limit: Duration) -> Report {
    let (_folder, submission) = source(name, text);
    let options = Options::within(limit, TimeLimitFrom::Caller);
    judge::judge(workshop(), package, &submission, &options, &mut |_| {})
}

/// A limit of one second.
pub fn one_second() -> Options {
    Options::within(Duration::from_secs(1), TimeLimitFrom::Caller)
}

/// A copy of a package of ours that may be changed.
pub struct Copied {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
}

impl Copied {
    pub fn of(name: &str) -> Copied {
        let temporary = tempfile::tempdir().unwrap();
        let path = temporary.path().join(name);
        copy(&folder(name), &path);
        Copied { _folder: temporary, path }
    }

    /// Writes a file; folders above it are made.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.path.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Replaces a text that occurs in a file.
    pub fn replace(&self, name: &str, from: &str, to: &str) {
        let path = self.path.join(name);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{name} has no `{from}`");
        std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    }
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

//! What the tests share: one sandbox, one cache, and packages changed a little.

use judge::{Cache, Found, Options, Package, Report, Submission, TimeLimitFrom, Workshop};
use sandbox::{Config, Sandbox};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

static SANDBOX: LazyLock<Sandbox> = LazyLock::new(|| {
    let config = Config { runner: env!("CARGO_BIN_EXE_judge-runner").into(), workers: 2, ..Config::default() };
    Sandbox::start(config).expect("the tests need the sandbox")
});
static FOUND: LazyLock<Found> = LazyLock::new(Found::new);
static CACHE: LazyLock<Cache> = LazyLock::new(|| Cache::new(Path::new(env!("CARGO_TARGET_TMPDIR")).join("compiled")));

/// Everything needed to judge.
pub fn workshop() -> Workshop<'static> {
    Workshop { runs: &*SANDBOX, found: &FOUND, cache: &CACHE }
}

/// The folder of a package of ours.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages").join(name)
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
    let (_folder, submission) = source(name, text);
    judge::judge(workshop(), package, &submission, &one_second(), &mut |_| {})
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

fn copy(from: &Path, to: &Path) {
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

//! A test binary run once more as a user without powers. The tests of `judge` use this file too.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The user without powers.
pub const NOBODY: u32 = 65534;

/// A folder that the user without powers may use, and copies in it of what lies where only root can look.
pub struct Without {
    folder: tempfile::TempDir,
    tests: PathBuf,
    /// The runner's copy.
    pub runner: PathBuf,
}

impl Without {
    /// Copies of this test binary and of a runner; nothing where the tests already run as an ordinary user.
    pub fn powers(runner: &str) -> Option<Without> {
        let is_root = std::fs::metadata("/proc/self").is_ok_and(|status| status.uid() == 0);
        if !is_root {
            println!("not needed: these tests already run as an ordinary user");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        open(folder.path(), 0o777);
        let copy = |from: &Path, name: &str| {
            let to = folder.path().join(name);
            std::fs::copy(from, &to).unwrap();
            open(&to, 0o755);
            to
        };
        let tests = copy(&std::env::current_exe().unwrap(), "tests");
        let runner = copy(runner.as_ref(), "runner");
        Some(Without { folder, tests, runner })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs tests and gives what they printed; they must pass.
    pub fn run(&self, prepare: impl FnOnce(&mut Command)) -> String {
        let mut command = Command::new(&self.tests);
        command.env("TMPDIR", self.folder()).current_dir(self.folder()).uid(NOBODY).gid(NOBODY);
        prepare(&mut command);
        let run = command.output().unwrap();
        let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.success(), "{out}\n{err}");
        out.into_owned()
    }
}

/// Sets the permissions of a file or folder.
pub fn open(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

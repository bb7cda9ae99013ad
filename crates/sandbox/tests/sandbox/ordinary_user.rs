//! Everything again as a user without powers, where the tests run as root.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::Command;

const NOBODY: u32 = 65534;

#[test]
fn everything_again_without_powers() {
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|status| std::os::unix::fs::MetadataExt::uid(&status) == 0);
    if !is_root {
        return println!("not needed: these tests already run as an ordinary user");
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
    // Copies, because the build folder may lie where only root can look.
    let copy = |from: &std::path::Path, name: &str| {
        let to = folder.path().join(name);
        std::fs::copy(from, &to).unwrap();
        std::fs::set_permissions(&to, std::fs::Permissions::from_mode(0o755)).unwrap();
        to
    };
    let tests = copy(&std::env::current_exe().unwrap(), "tests");
    let runner = copy(env!("CARGO_BIN_EXE_sandbox-runner").as_ref(), "runner");
    let run = Command::new(tests)
        .args(["--skip", "ordinary_user", "--skip", "rust_compiles"])
        .env("GREENROOM_SANDBOX_RUNNER", runner)
        .env("TMPDIR", folder.path())
        .current_dir(folder.path())
        .uid(NOBODY)
        .gid(NOBODY)
        .output()
        .unwrap();
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{out}\n{err}");
    assert!(!out.contains(" 0 passed"), "no test ran: {out}");
}

//! The whole loop where there is no network at all, with every network call counted.

use std::process::Command;

use crate::rehearse::answers;
use crate::{run, text};

/// Whether this system can make a network namespace and count calls in it.
fn possible() -> bool {
    let probe =
        Command::new("unshare").args(["--map-root-user", "--net", "strace", "-o", "/dev/null", "true"]).output();
    probe.is_ok_and(|output| output.status.success())
}

#[test]
fn a_whole_loop_opens_no_connection() {
    if !possible() {
        assert!(std::env::var_os("CI").is_none(), "CI must be able to run `unshare --net strace`");
        eprintln!("NOT TESTED: `unshare --map-root-user --net strace` is not possible on this system");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let calls = home.path().join("calls");
    let mut command = Command::new("unshare");
    command
        .args(["--map-root-user", "--net", "strace", "-f", "-qq", "-e", "trace=%network", "-o"])
        .arg(&calls)
        .arg(env!("CARGO_BIN_EXE_greenroom"))
        .args(["rehearse", "netflix-backend-engineer", "--seed", "5"])
        .env("GREENROOM_HOME", home.path().join("home"));
    let output = run(&mut command, answers(400).as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("The panel on "));
    let calls = std::fs::read_to_string(calls).unwrap();
    let network = |line: &&str| line.contains("AF_INET") || line.contains("AF_NETLINK") || line.contains("connect(");
    let made: Vec<&str> = calls.lines().filter(network).collect();
    assert!(made.is_empty(), "{made:#?}");
}

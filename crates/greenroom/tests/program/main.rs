//! The program as a user has it: the binary, its files, its output and exit codes.

mod contracts;
mod crash;
mod offline;
mod problems;
mod rehearse;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The binary with a home folder of its own, and nothing of the tester's environment.
fn greenroom(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_greenroom"));
    command.env("GREENROOM_HOME", home).env_remove("GREENROOM_STORE").env_remove("GREENROOM_LOG").env("NO_COLOR", "1");
    command
}

/// Runs a command with an input to its end.
fn run(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // Written beside the reading, or two full pipes would wait for each other.
    let writing = std::thread::spawn(move || {
        // The program may end before it has read everything.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("the program ends");
    writing.join().expect("the writer ends");
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

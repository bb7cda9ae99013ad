//! The mode without isolation says so, and still limits.

use std::time::Duration;

use sandbox::{Config, Exceeded, Limits, Mode, Sandbox, Shown, Source, State};

use crate::support::*;

fn own() -> Sandbox {
    Sandbox::start(Config { mode: Mode::OwnCode, ..config(2) }).unwrap()
}

#[test]
fn it_says_that_nothing_is_isolated() {
    let protections = own().protections();
    assert!(protections.iter().any(|one| one.name == "isolation" && one.state == State::Off), "{protections:?}");
}

#[test]
fn a_command_runs_in_a_folder_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("data"), "given").unwrap();
    let mut job = job(&["/bin/sh", "-c", "cat; cat \"$1\"; echo x > out; exit 3", "sh", "/given/data"]);
    job.shown = vec![Shown { host: folder.path().into(), inside: "/given".into() }];
    job.stdin = Some(Source::Bytes(b"in ".to_vec()));
    job.keep = vec!["out".into()];
    let seen = own().run(&job);
    assert_eq!((seen.exit, seen.stdout.as_slice()), (Some(3), b"in given".as_slice()), "{}", describe(&seen));
    assert_eq!(seen.kept, [("out".into(), b"x\n".to_vec())]);
}

#[test]
fn limits_end_it() {
    let run = |script: &str, wall: u64| {
        let mut job = shell(script);
        job.limits = Limits { cpu: Duration::from_secs(1), wall: Duration::from_secs(wall), ..limits() };
        own().run(&job).exceeded
    };
    assert_eq!(run("while :; do :; done", 60), Some(Exceeded::Cpu));
    assert_eq!(run("sleep 60", 1), Some(Exceeded::Wall));
    assert_eq!(run("exec yes", 60), Some(Exceeded::Output));
    assert_eq!(run("true", 60), None);
}

#[test]
fn two_commands_talk() {
    let talk = own().talk(&shell("echo 20; read x; test $x = 40"), &shell("read x; echo $((2 * x))"));
    assert_eq!((talk.a.exit, talk.b.exit, talk.a_to_b), (Some(0), Some(0), 3));
}

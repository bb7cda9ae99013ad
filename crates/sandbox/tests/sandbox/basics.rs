//! Ordinary programs behave as they do outside.

use std::time::Duration;

use sandbox::{Exceeded, Job, Limits, Placed, Shown, Side, Source};

use crate::support::*;

#[test]
fn true_succeeds() {
    let seen = sandbox().run(&job(&["/usr/bin/true"]));
    assert_eq!((seen.exit, seen.exceeded, seen.broken.as_deref()), (Some(0), None, None), "{}", describe(&seen));
}

#[test]
fn python_reads_its_input_and_writes_its_output() {
    let mut job = python("print(sum(int(line) for line in open(0)))");
    job.stdin = Some(Source::Bytes(b"1\n2\n39\n".to_vec()));
    assert_eq!(output(&sandbox().run(&job)), "42\n");
}

#[test]
fn a_compiled_program_is_kept_and_runs_in_the_next_run() {
    let source = "#include <iostream>\nint main() { long a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; }\n";
    let compile = Job {
        files: vec![file("main.cc", source)],
        keep: vec!["main".into()],
        limits: Limits { memory: 1 << 30, cpu: Duration::from_secs(20), wall: Duration::from_secs(60), ..limits() },
        ..job(&["/usr/bin/g++", "-O1", "-o", "main", "main.cc"])
    };
    let compiled = sandbox().run(&compile);
    output(&compiled);
    let (name, program) = compiled.kept.into_iter().next().expect("the program");
    assert_eq!(name.to_str(), Some("main"));
    let run = Job {
        files: vec![Placed { name: "main".into(), source: Source::Bytes(program), executable: true }],
        stdin: Some(Source::Bytes(b"20 22".to_vec())),
        ..job(&["./main"])
    };
    assert_eq!(output(&sandbox().run(&run)), "42\n");
}

#[test]
fn a_shown_folder_is_seen_read_only_and_only_in_its_run() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("data"), "here").unwrap();
    open_to_everybody(folder.path());
    let mut job = shell("cat /given/some/data; touch /given/some/more 2>&1 || echo; ls /given/some");
    job.shown = vec![Shown { host: folder.path().into(), inside: "/given/some".into() }];
    let text = output(&sandbox().run(&job));
    assert!(text.starts_with("here") && text.contains("Read-only") && text.ends_with("\ndata\n"), "{text}");
    assert_eq!(output(&sandbox().run(&shell("ls -d /given 2>/dev/null || echo none"))), "none\n");
}

fn open_to_everybody(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn two_programs_talk() {
    let asking = "print(20, flush=True)\nanswer = input()\nimport sys\nsys.exit(0 if answer == '40' else 1)";
    let answering = "print(2 * int(input()), flush=True)";
    let talk = sandbox().talk(&python(asking), &python(answering));
    assert_eq!((talk.a.exit, talk.b.exit), (Some(0), Some(0)), "{}{}", describe(&talk.a), describe(&talk.b));
    assert_eq!((talk.a_to_b, talk.b_to_a), (3, 3));
    assert_eq!((talk.a.stdout.as_slice(), talk.b.stdout.as_slice()), (b"20\n".as_slice(), b"40\n".as_slice()));
    assert!(talk.first.is_some());
}

#[test]
fn the_end_of_one_is_the_end_of_the_others_input() {
    let talk = sandbox().talk(&shell("exit 3"), &shell("cat; exit 4"));
    assert_eq!((talk.a.exit, talk.b.exit, talk.first), (Some(3), Some(4), Some(Side::A)));
}

#[test]
fn talking_without_end_is_stopped() {
    let talk = sandbox().talk(&shell("exec yes"), &shell("exec cat >/dev/null"));
    assert_eq!(talk.a.exceeded, Some(Exceeded::Output), "{}", describe(&talk.a));
}

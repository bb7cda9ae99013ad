//! The same packages before an independent judge: PyPI's `problemtools`, fetched by `tools/oracle-packages`.

use judge::{CheckOptions, CheckReport, Flags, Verdict, check, compare};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::workshop;

/// What `tools/oracle-packages` made: `examples/` and `venv/`.
fn fetched() -> PathBuf {
    let folder =
        std::env::var_os("GREENROOM_PACKAGES").expect("GREENROOM_PACKAGES names the folder of tools/oracle-packages");
    PathBuf::from(folder)
}

fn first(below: &Path, name: &str) -> Option<PathBuf> {
    let mut open = vec![below.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else if entry.file_name() == name {
                return Some(entry.path());
            }
        }
    }
    None
}

/// The verdicts that a folder of example submissions promises; others promise none.
fn promised(folder: &str) -> &'static [Verdict] {
    match folder {
        "accepted" => &[Verdict::Ac],
        "wrong_answer" => &[Verdict::Wa],
        "time_limit_exceeded" => &[Verdict::Tle],
        "run_time_error" => &[Verdict::Rte, Verdict::Mle, Verdict::Ole],
        _ => &[],
    }
}

/// Every submission that can be run here comes to what its folder says, and nothing else is wrong with the package.
fn as_their_folders_say(package: &Path, least: usize) -> CheckReport {
    let report = check(workshop(), package, CheckOptions::default(), &mut |_| {});
    // How far their slow programs are beyond the limit depends on the machine; that they are is a verdict.
    let unsound: Vec<_> = report
        .faults
        .iter()
        .filter(|fault| fault.is_error() && !fault.message.contains("times the time limit"))
        .collect();
    assert!(unsound.is_empty(), "{}: {unsound:#?}", report.package);
    let mut compared = 0;
    for submission in &report.submissions {
        let folder = submission.name.split('/').nth(1).unwrap_or_default();
        match (&submission.verdict, promised(folder)) {
            (Some(verdict), promised) if !promised.is_empty() => {
                assert!(promised.contains(verdict), "{} is {verdict}", submission.name);
                compared += 1;
            }
            (Some(_), _) => {}
            (None, _) => println!("SKIPPED: {}: {}", submission.name, submission.skipped.as_deref().unwrap_or("?")),
        }
    }
    assert!(compared >= least, "only {compared} submissions of {} were run", report.package);
    println!("{}: {compared} submissions came to what their folders say", report.package);
    report
}

/// A copy of one of their packages, its `problem.yaml` changed.
fn moved(name: &str, change: impl Fn(String) -> String) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join(name);
    // Links between their tests become copies.
    crate::support::copy(&fetched().join("examples").join(name), &place);
    let problem = place.join("problem.yaml");
    let text = std::fs::read_to_string(&problem).unwrap();
    assert!(text.contains("2023-07-draft"), "{name} is no draft any more; it can be read as it is");
    std::fs::write(&problem, change(text)).unwrap();
    (folder, place)
}

#[test]
#[ignore = "needs packages of others, which are not ours to ship: run tools/oracle-packages, set GREENROOM_PACKAGES"]
fn hello() {
    as_their_folders_say(&fetched().join("examples/hello"), 7);
}

#[test]
#[ignore = "needs packages of others, which are not ours to ship: run tools/oracle-packages, set GREENROOM_PACKAGES"]
fn different() {
    as_their_folders_say(&fetched().join("examples/different"), 8);
}

/// Interactive. Their draft of the format became 2025-09, which has all that this package uses.
#[test]
#[ignore = "needs packages of others, which are not ours to ship: run tools/oracle-packages, set GREENROOM_PACKAGES"]
fn guess() {
    // Programs that wait for ever are waited for as long as the margin says, on every test.
    let (_folder, package) =
        moved("guess", |text| text.replace("2023-07-draft", "2025-09").replace("limit_to_tle: 4", "limit_to_tle: 1"));
    for alike in ["05", "07", "08", "09"] {
        for ending in ["in", "ans"] {
            std::fs::remove_file(package.join(format!("data/secret/{alike}.{ending}"))).unwrap();
        }
    }
    as_their_folders_say(&package, 10);
}

/// Scoring by groups as the old format does it, under the draft's name: moved back to the old format.
#[test]
#[ignore = "needs packages of others, which are not ours to ship: run tools/oracle-packages, set GREENROOM_PACKAGES"]
fn oddecho() {
    let kept = |text: String| {
        let lines =
            text.lines().filter(|line| ["source:", "license:", "type:"].iter().any(|key| line.starts_with(key)));
        lines.chain(["name: Odd Echo"]).map(|line| format!("{line}\n")).collect()
    };
    let (_folder, package) = moved("oddecho", kept);
    std::fs::rename(package.join("statement"), package.join("problem_statement")).unwrap();
    let report = as_their_folders_say(&package, 2);
    let score = |name: &str| {
        let of = report.submissions.iter().find(|submission| submission.name.ends_with(name));
        of.and_then(|submission| submission.score)
    };
    assert_eq!((score("echo.cpp"), score("sol.py")), (Some(100.0), Some(50.0)));
}

#[test]
#[ignore = "needs problemtools, which is not ours to ship: run tools/oracle-packages, set GREENROOM_PACKAGES"]
fn the_default_validator_agrees_with_theirs() {
    let theirs = first(&fetched().join("venv"), "default_validator").expect("their validator is there");
    let folder = tempfile::tempdir().unwrap();
    let (input, answer) = (folder.path().join("input"), folder.path().join("answer"));
    std::fs::write(&input, "").unwrap();
    let tokens =
        ["1", "1.0", "1.00001", "yes", "YES", "0", "-0.0", "1e0", "10", "10.000001", "abc", "9999999999", "1e10"];
    let arguments: [&[&str]; 6] = [
        &[],
        &["case_sensitive"],
        &["space_change_sensitive"],
        &["float_tolerance", "1e-4"],
        &["float_absolute_tolerance", "1e-6"],
        &["float_relative_tolerance", "1e-3", "case_sensitive"],
    ];
    let mut differing = Vec::new();
    for arguments in arguments {
        let flags = Flags::parse(&arguments.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()).unwrap();
        for want in tokens {
            for got in tokens {
                for (left, right) in
                    [(format!("{want} x\n"), format!("{got} x\n")), (format!("{want}\n"), format!("{got}  \n"))]
                {
                    std::fs::write(&answer, &left).unwrap();
                    let feedback = format!("{}/", folder.path().display());
                    let mut child = Command::new(&theirs)
                        .args([&input, &answer])
                        .arg(feedback)
                        .args(arguments)
                        .stdin(Stdio::piped())
                        .stdout(Stdio::null())
                        .stderr(Stdio::null())
                        .spawn()
                        .unwrap();
                    child.stdin.take().unwrap().write_all(right.as_bytes()).unwrap();
                    let accepts = child.wait().unwrap().code() == Some(42);
                    if accepts != compare(left.as_bytes(), right.as_bytes(), &flags).is_ok() {
                        differing.push((arguments, left, right, accepts));
                    }
                }
            }
        }
    }
    assert!(differing.is_empty(), "{differing:#?}");
}

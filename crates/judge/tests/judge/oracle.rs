//! The same packages before an independent judge: PyPI's `problemtools`, fetched by `tools/oracle-packages`.

use judge::{CheckOptions, Flags, check, compare};
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

#[test]
#[ignore = "needs packages of others, which are not ours to ship: run tools/oracle-packages, set GREENROOM_PACKAGES"]
fn packages_of_others_are_sound() {
    let mut seen = 0;
    for name in ["hello", "different"] {
        let report = check(workshop(), &fetched().join("examples").join(name), CheckOptions::default(), &mut |_| {});
        // Their submissions assume a machine that isn't ours where time and memory are concerned; verdicts are not.
        assert!(report.ok, "{name}: {:#?}", report.faults);
        seen += report.submissions.iter().filter(|submission| submission.verdict.is_some()).count();
    }
    assert!(seen >= 8, "{seen} submissions were run");
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

use serde_json::Value;
use std::path::Path;

use crate::{greenroom, run, text};

fn package(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../judge/tests/packages").join(name).display().to_string()
}

#[test]
fn submissions_are_judged_with_the_exit_code_of_their_verdict() {
    let home = tempfile::tempdir().unwrap();
    let sum = package("sum");
    for (submission, verdict, code) in [
        ("accepted/sum.py", "AC", 0),
        ("accepted/sum.cpp", "AC", 0),
        ("wrong_answer/int32.cpp", "WA", 1),
        ("run_time_error/empty.py", "RTE", 1),
    ] {
        let path = format!("{sum}/submissions/{submission}");
        let output = run(greenroom(home.path()).args(["problem", "run", &sum, &path, "--json"]), b"");
        assert_eq!(output.status.code(), Some(code), "{submission}: {}", text(&output.stderr));
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["verdict"], verdict, "{report}");
        let test = &report["tests"][0];
        assert_eq!(test["name"], "sample/1");
        assert!(test["cpu_ms"].is_u64() && test["wall_ms"].is_u64() && test.get("memory_kib").is_some(), "{test}");
        assert!(text(&output.stderr).is_empty(), "progress goes to terminals only: {}", text(&output.stderr));
    }
}

#[test]
fn packages_are_checked_and_misuse_is_told() {
    let home = tempfile::tempdir().unwrap();
    let output = run(greenroom(home.path()).args(["problem", "check", &package("halves"), "--json"]), b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), &report["ok"]), (Some(0), &Value::Bool(true)), "{report}");
    let broken = tempfile::tempdir().unwrap();
    std::fs::write(broken.path().join("problem.yaml"), "problem_format_version: 2025-09\nnaem: x\n").unwrap();
    let folder = broken.path().display().to_string();
    let output = run(greenroom(home.path()).args(["problem", "check", &folder, "--files-only", "--json"]), b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{report}");
    let unknown = report["faults"].as_array().unwrap().iter().find(|fault| fault["line"] == 2).unwrap();
    assert_eq!((unknown["file"].as_str(), unknown["severity"].as_str()), (Some("problem.yaml"), Some("error")));
    let output = run(greenroom(home.path()).args(["problem", "run", &folder, &folder, "--json"]), b"");
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(told["code"], "invalid_package");
    for arguments in [vec!["problem", "run", "no-such-problem", "a.py"], vec!["problem", "check", "no-such-problem"]] {
        let output = run(greenroom(home.path()).args(&arguments), b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains("there is no problem `no-such-problem`"), "{}", text(&output.stderr));
    }
}

#[test]
fn shipped_problems_are_listed_shown_and_run() {
    let home = tempfile::tempdir().unwrap();
    let json = |arguments: &[&str]| -> Value {
        let output = run(greenroom(home.path()).args(arguments).arg("--json"), b"");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let list = json(&["problem", "list"]);
    assert_eq!(list["unreadable"], serde_json::json!([]));
    let first = list["problems"][0]["id"].as_str().expect("problems ship").to_owned();
    let shown = json(&["problem", "show", &first]);
    assert!(
        shown["statement"].as_str().unwrap().contains("## Input") && !shown["samples"].as_array().unwrap().is_empty()
    );
    let shown_text = shown.to_string();
    for kept in ["\"hints\"", "\"edge_cases\"", "\"clarifying\""] {
        assert!(!shown_text.contains(kept), "the interviewer's {kept} is shown");
    }
    // The package that ships is written once, and its own solution is accepted.
    let folder = home.path().join("cache/problems");
    assert!(!folder.exists());
    let wrong = home.path().join("a.py");
    std::fs::write(&wrong, "print('no')\n").unwrap();
    let wrong = wrong.display().to_string();
    let output = run(greenroom(home.path()).args(["problem", "run", &first, &wrong, "--stop", "--json"]), b"");
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let edition = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let solution = edition.join(&first).join("submissions/accepted/solution.py").display().to_string();
    assert_eq!(json(&["problem", "run", &first, &solution])["verdict"], "AC");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

//! Our small packages, one for each kind of problem: each is sound, and each submission does what is expected.

use judge::{CheckOptions, Severity, Verdict, check, time_limit};

use crate::support::{Copied, folder, package, workshop};

/// Checks a package; every submission that this machine can run must do what is expected of it.
fn sound(name: &str, verdicts: &[(&str, Verdict, Option<f64>)]) {
    let report = check(workshop(), &folder(name), CheckOptions::default(), &mut |_| {});
    let errors: Vec<_> = report.faults.iter().filter(|fault| fault.severity == Severity::Error).collect();
    assert!(report.ok && errors.is_empty(), "{name}: {errors:#?}");
    for (submission, verdict, score) in verdicts {
        let place = format!("submissions/{submission}");
        let done = report.submissions.iter().find(|done| done.name == place).expect("it is listed");
        // A language that isn't installed says nothing.
        if done.skipped.is_none() {
            assert_eq!((done.verdict, done.score), (Some(*verdict), *score), "{name}/{submission}");
        }
    }
}

use Verdict::{Ac, Rte, Tle, Wa};

#[test]
fn pass_fail_in_every_language() {
    let accepted =
        ["sum.py", "sum.cpp", "sum.c", "Adder.java", "sum.js", "sum.rs", "sum.go", "sum.kt", "sum.ts", "parts"];
    let names: Vec<String> = accepted.iter().map(|name| format!("accepted/{name}")).collect();
    let mut wanted: Vec<(&str, Verdict, Option<f64>)> = names.iter().map(|name| (name.as_str(), Ac, None)).collect();
    wanted.push(("wrong_answer/int32.cpp", Wa, None));
    wanted.push(("time_limit_exceeded/quadratic.py", Tle, None));
    wanted.push(("run_time_error/empty.py", Rte, None));
    sound("sum", &wanted);
}

#[test]
fn float_tolerance_and_constants() {
    sound("halves", &[("accepted/third.py", Ac, None), ("wrong_answer/rounded.py", Wa, None)]);
}

#[test]
fn custom_validator() {
    sound("pair", &[("accepted/half.py", Ac, None), ("wrong_answer/zero.py", Wa, None)]);
}

#[test]
fn interactive() {
    let wanted = [
        ("accepted/halving.py", Ac, None),
        ("accepted/halving.cpp", Ac, None),
        ("wrong_answer/one_by_one.py", Wa, None),
        ("wrong_answer/words.py", Wa, None),
        ("run_time_error/gives_up.py", Rte, None),
        ("run_time_error/crash_after.py", Rte, None),
        ("time_limit_exceeded/busy.py", Tle, None),
        ("time_limit_exceeded/waits_for_ever.py", Tle, None),
    ];
    sound("guess", &wanted);
}

#[test]
fn multi_pass() {
    let wanted = [
        ("accepted/letters.py", Ac, None),
        ("wrong_answer/forgets.py", Wa, None),
        ("wrong_answer/digits.py", Wa, None),
    ];
    sound("relay", &wanted);
}

#[test]
fn scoring_with_groups() {
    let wanted = [
        ("accepted/square.py", Ac, Some(100.0)),
        ("partly/int32.py", Wa, Some(40.0)),
        ("partly/only_small.py", Wa, Some(30.0)),
        ("rejected/nothing.py", Wa, Some(0.0)),
    ];
    sound("steps", &wanted);
}

#[test]
fn legacy_with_graders_and_a_build_script() {
    let wanted = [
        ("accepted/echo.py", Ac, Some(100.0)),
        ("partially_accepted/small.py", Ac, Some(40.0)),
        ("wrong_answer/zero.py", Wa, Some(0.0)),
    ];
    sound("old", &wanted);
}

#[test]
fn a_time_limit_that_is_not_fixed_is_measured_once() {
    let old = package("old");
    let (first, from) = time_limit(workshop(), &old, &mut |_| {});
    assert_eq!(from, judge::TimeLimitFrom::Submissions);
    assert!(first.as_secs() >= 1 && first.subsec_nanos() == 0, "{first:?} is a multiple of a second");
    let mut measured = false;
    let again = time_limit(workshop(), &old, &mut |_| measured = true);
    assert_eq!((again.0, measured), (first, false));
}

#[test]
fn submissions_that_do_not_do_what_is_expected_are_told() {
    let copied = Copied::of("sum");
    for keep in ["accepted/sum.cpp", "accepted/parts", "run_time_error", "time_limit_exceeded"] {
        let path = copied.path.join("submissions").join(keep);
        if path.is_dir() { std::fs::remove_dir_all(path).unwrap() } else { std::fs::remove_file(path).unwrap() }
    }
    for name in ["sum.c", "Adder.java", "sum.js", "sum.rs", "sum.go", "sum.kt", "sum.ts"] {
        std::fs::remove_file(copied.path.join("submissions/accepted").join(name)).unwrap();
    }
    copied.write("submissions/accepted/off.py", "print(7)\n");
    copied.write("submissions/time_limit_exceeded/quick.py", "print(7)\n");
    copied.write("submissions/run_time_error/syntax.py", "print(\n");
    copied.write("submissions/wrong_answer/noted.py", "# @EXPECTED_RESULTS@: TIMELIMIT\nprint(1)\n");
    copied.write("data/secret/05-unlike.in", "0\n");
    copied.write("data/secret/05-unlike.ans", "x\n");
    copied.write("data/secret/05-unlike.yaml", "output_validator_args: [float_tolerance, '1']\n");
    copied.write("data/invalid_input/fine.in", "0\n");
    let report = check(workshop(), &copied.path, CheckOptions::default(), &mut |_| {});
    assert!(!report.ok);
    for (file, words) in [
        ("submissions/accepted/off.py", "only AC is permitted, says submissions/accepted:1, but: secret/01-none WA"),
        ("submissions/time_limit_exceeded/quick.py", "no test comes to TLE"),
        ("submissions/run_time_error/syntax.py", "does not compile:"),
        ("submissions/wrong_answer/noted.py", "comes to WA (first on sample/1), not TLE"),
        ("submissions/accepted/sum.py", "but: secret/05-unlike WA"),
        ("data/invalid_input/fine.in", "every input validator accepts it"),
    ] {
        let found = report.faults.iter().any(|fault| fault.file == file && fault.message.contains(words));
        assert!(found, "{file}: {words}: {:#?}", report.faults);
    }
}

#[test]
fn mutants_that_no_test_notices_are_told() {
    let copied = Copied::of("sum");
    let options = CheckOptions { mutants: true, files_only: false };
    let text = "import sys\n\nnumbers = list(map(int, sys.stdin.read().split()))\ntotal = 0\nfor at in range(1, len(numbers)):\n    total += numbers[at]\nprint(total)\n";
    std::fs::remove_dir_all(copied.path.join("submissions/accepted")).unwrap();
    copied.write("submissions/accepted/sum.py", text);
    let report = check(workshop(), &copied.path, options, &mut |_| {});
    let mutants = report.mutants.as_ref().unwrap();
    assert!(mutants.total >= 5 && mutants.survivors.is_empty() && mutants.share == 1.0, "{mutants:?}");
    for name in ["01-none", "02-negative", "03-beyond-32-bits", "04-large"] {
        std::fs::remove_file(copied.path.join(format!("data/secret/{name}.in"))).unwrap();
        std::fs::remove_file(copied.path.join(format!("data/secret/{name}.ans"))).unwrap();
    }
    copied.write("data/secret/one.in", "0\n");
    copied.write("data/secret/one.ans", "0\n");
    std::fs::remove_file(copied.path.join("data/sample/1.in")).unwrap();
    std::fs::remove_file(copied.path.join("data/sample/1.ans")).unwrap();
    let report = check(workshop(), &copied.path, options, &mut |_| {});
    let mutants = report.mutants.as_ref().unwrap();
    assert!(
        mutants.survivors.contains(&"line 6: total += numbers[at] => total -= numbers[at]".to_owned()),
        "{mutants:?}"
    );
    assert!(report.faults.iter().any(|fault| fault.is_error() && fault.message.contains("at least 95 %")));
}

//! One verdict after the other, and what a report shows of it.

use judge::{Verdict, judge};

use crate::support::{Copied, folder, judged, one_second, package, source, workshop};
use judge::Package;

#[test]
fn every_verdict() {
    let sum = package("sum");
    let read = "import sys\nsum_ = sum(map(int, sys.stdin.read().split()[1:]))\n";
    for (name, text, verdict, words) in [
        ("a.py", format!("{read}print(sum_)"), Verdict::Ac, ""),
        ("a.py", format!("{read}print(sum_ + 1)"), Verdict::Wa, "line 1, word 1: `8` instead of `7`"),
        ("a.py", format!("{read}print()"), Verdict::Wa, "the output ends too early: `7` is missing"),
        ("a.py", format!("{read}print(sum_, sum_)"), Verdict::Wa, "goes on after its end"),
        ("a.py", "while True: pass".to_owned(), Verdict::Tle, "longer than the time limit"),
        ("a.py", "import time\ntime.sleep(100)".to_owned(), Verdict::Tle, "little CPU time"),
        ("a.py", "x = bytearray(600 << 20)\nprint(len(x))".to_owned(), Verdict::Mle, "memory limit"),
        ("a.py", "raise SystemExit(3)".to_owned(), Verdict::Rte, "status 3"),
        ("a.py", "import os\nos.abort()".to_owned(), Verdict::Rte, "signal 6 (abort)"),
        ("a.py", "print('x' * (3 << 20))".to_owned(), Verdict::Ole, "output limit"),
        ("a.py", "print(".to_owned(), Verdict::Ce, ""),
        ("a.cpp", "int main() { return undeclared; }".to_owned(), Verdict::Ce, ""),
        ("a.c", "int main(void) { int *p = 0; return *p; }".to_owned(), Verdict::Rte, "signal 11"),
        ("a.xyz", "?".to_owned(), Verdict::Ce, ""),
    ] {
        let report = judged(&sum, name, &text);
        assert_eq!(report.verdict, verdict, "{text}: {report:#?}");
        let message = report.first_failure.map(|failure| failure.message).unwrap_or_default();
        assert!(message.contains(words), "{text}: {message}");
        if verdict == Verdict::Ce {
            let compile = report.compile.unwrap();
            assert!(!compile.ok && !compile.message.is_empty() && report.tests.is_empty(), "{compile:?}");
        }
    }
}

#[test]
fn a_crashing_validator_is_a_judge_error() {
    let pair = package("pair");
    let report = judged(&pair, "a.py", "print('crash')");
    assert_eq!(report.verdict, Verdict::Je);
    let message = report.first_failure.unwrap().message;
    assert!(message.contains("neither 42 nor 43") && message.contains("told to"), "{message}");
}

#[test]
fn a_validator_that_asks_for_too_many_passes_is_a_judge_error() {
    let copied = Copied::of("relay");
    copied.write(
        "output_validator/validate.py",
        "import sys\nopen(sys.argv[3] + 'nextpass.in', 'w').write('find x\\n')\nsys.exit(42)\n",
    );
    let (relay, _) = Package::read(&copied.path).for_judging().unwrap();
    let report = judged(&relay, "a.py", "print(1)");
    assert_eq!(report.verdict, Verdict::Je);
    assert!(report.first_failure.unwrap().message.contains("more than 2 passes"));
}

#[test]
fn a_report_is_the_contract() {
    let sum = package("sum");
    let report = judged(&sum, "a.py", "import sys\nprint(len(sys.stdin.read().split()) * 2 + 1)");
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["verdict"], "WA");
    let names: Vec<&str> =
        json["tests"].as_array().unwrap().iter().map(|test| test["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        ["sample/1", "secret/01-none", "secret/02-negative", "secret/03-beyond-32-bits", "secret/04-large"]
    );
    for test in json["tests"].as_array().unwrap() {
        assert!(test["cpu_ms"].is_u64() && test["wall_ms"].is_u64() && test.get("memory_kib").is_some(), "{test}");
    }
    assert_eq!(json["tests"][0]["verdict"], "AC");
    let failure = &json["first_failure"];
    assert_eq!((failure["name"].as_str(), failure["input"].as_str()), (Some("secret/01-none"), Some("0\n")));
    assert_eq!((failure["expected"].as_str(), failure["got"].as_str()), (Some("0\n"), Some("3\n")));
    assert_eq!((json["language"].as_str(), json["time_limit_ms"].as_u64()), (Some("python3"), Some(1000)));
    assert_eq!(serde_json::from_value::<judge::Report>(json).unwrap(), report);
}

#[test]
fn hidden_tests_stay_hidden_in_an_interview() {
    let sum = package("sum");
    let (_folder, submission) = source("a.py", "import sys\nprint(len(sys.stdin.read().split()) * 2 + 1)");
    let mut told = Vec::new();
    let options = judge::Options { interview: true, ..one_second() };
    let report = judge(workshop(), &sum, &submission, &options, &mut |progress| told.push(format!("{progress:?}")));
    let text = serde_json::to_string(&report).unwrap() + &told.join("\n");
    for secret in ["none", "negative", "beyond", "large", "-12", "4000000000"] {
        assert!(!text.contains(secret), "{secret} is told: {text}");
    }
    assert_eq!(report.first_failure.unwrap().name, "hidden test 1");
    assert_eq!(report.tests[0].name, "sample/1");
    let (_folder, submission) = source("a.py", "print(8)");
    let sample = judge(workshop(), &sum, &submission, &options, &mut |_| {}).first_failure.unwrap();
    assert_eq!((sample.name.as_str(), sample.expected.as_deref()), ("sample/1", Some("7\n")));
}

#[test]
fn judging_stops_and_chooses_where_told() {
    let sum = package("sum");
    let (_folder, submission) = source("a.py", "print(7)");
    let stop = judge::Options { stop_at_first: true, ..one_second() };
    let report = judge(workshop(), &sum, &submission, &stop, &mut |_| {});
    assert_eq!((report.verdict, report.tests.len(), report.not_run), (Verdict::Wa, 2, 3));
    let sample = judge::Options { only: vec!["sample".to_owned()], ..one_second() };
    let report = judge(workshop(), &sum, &submission, &sample, &mut |_| {});
    assert_eq!((report.verdict, report.tests.len(), report.not_run), (Verdict::Ac, 1, 0));
    let (_folder, wrong) = source("b.py", "print(");
    let report = judge(workshop(), &sum, &wrong, &sample, &mut |_| {});
    assert_eq!((report.verdict, report.tests.len(), report.not_run), (Verdict::Ce, 0, 1));
    let odd = judge::Options { only: vec!["secret/0{1,3}*".to_owned()], ..one_second() };
    assert_eq!(judge(workshop(), &sum, &submission, &odd, &mut |_| {}).tests.len(), 2);
}

#[test]
fn files_and_arguments_of_a_test_reach_the_program() {
    let copied = Copied::of("sum");
    copied.write("data/secret/02-negative.yaml", "args: ['--twice', 'a b']\n");
    copied.write("data/secret/02-negative.files/table.txt", "kept\n");
    let (sum, _) = Package::read(&copied.path).for_judging().unwrap();
    let report = judged(
        &sum,
        "a.py",
        "import os, sys\nif len(sys.argv) > 1:\n    assert sys.argv[1:] == ['--twice', 'a b']\n    assert open('table.txt').read() == 'kept\\n'\nelse:\n    assert not os.path.exists('table.txt')\nprint(sum(map(int, sys.stdin.read().split()[1:])))",
    );
    assert_eq!(report.verdict, Verdict::Ac, "{report:#?}");
}

#[test]
fn included_files_and_constants_are_put_in() {
    let copied = Copied::of("sum");
    copied.replace("problem.yaml", "limits:", "constants:\n  start: 1\nlimits:");
    copied.write("include/python3/helper.py", "START = {{start}}\n");
    let (sum, _) = Package::read(&copied.path).for_judging().unwrap();
    let text = "import sys\nfrom helper import START\nprint(sum(map(int, sys.stdin.read().split()[START:])))";
    let (_folder, mut submission) = source("main.py", text);
    let report = judge(workshop(), &sum, &submission, &one_second(), &mut |_| {});
    assert_eq!(report.verdict, Verdict::Ac, "{report:#?}");
    submission.entry_point = Some("main.py".to_owned());
    assert_eq!(judge(workshop(), &sum, &submission, &one_second(), &mut |_| {}).verdict, Verdict::Ac);
}

#[test]
fn a_second_compilation_comes_from_the_cache() {
    let sum = package("sum");
    let unique = format!("// {:?}\nint main() {{ return 0; }}\n", std::time::SystemTime::now());
    let (_folder, submission) = source("a.cpp", &unique);
    let first = workshop().submission(&sum, &submission).unwrap();
    let second = workshop().submission(&sum, &submission).unwrap();
    assert_eq!((first.cached, second.cached, first.key == second.key), (false, true, true));
}

#[test]
fn languages_and_sizes_that_a_problem_does_not_take_are_refused() {
    let copied = Copied::of("sum");
    copied.replace("problem.yaml", "limits:\n", "languages: [cpp, java]\nlimits:\n  code: 1\n");
    let (sum, _) = Package::read(&copied.path).for_judging().unwrap();
    let report = judged(&sum, "a.py", "print(1)");
    assert!(report.compile.unwrap().message.contains("takes cpp, java, not Python 3"));
    let report = judged(&sum, "a.cpp", &" ".repeat(2000));
    assert!(report.compile.unwrap().message.contains("at most 1024"));
    assert!(folder("sum").is_dir());
}

#[test]
fn a_run_that_the_clock_ends_is_told_by_what_it_used() {
    let limit = std::time::Duration::from_secs(1);
    let ended = |cpu: u64| sandbox::Observation {
        signal: Some(9),
        exceeded: Some(sandbox::Exceeded::Wall),
        cpu: std::time::Duration::from_millis(cpu),
        wall: std::time::Duration::from_secs(6),
        ..sandbox::Observation::default()
    };
    let told = |cpu: u64| judge::before_validation(&ended(cpu), limit).unwrap();
    assert_eq!((told(20).0, told(1400).0), (Verdict::Tle, Verdict::Tle));
    assert!(told(20).1.contains("little CPU time") && told(1400).1.contains("longer than the time limit"));
}

//! Strict reading: one thing wrong, one fault with its file, line and advice.

use judge::{Package, Severity};

use crate::support::{Copied, folder};

/// The base package, a change to it, and the fault that must be told: file, line, words.
type Case = (&'static str, fn(&Copied), &'static str, usize, &'static str);

const CASES: &[Case] = &[
    ("sum", |p| p.replace("problem.yaml", "2025-09", "2024-01"), "problem.yaml", 1, "version `2024-01` is not read"),
    ("sum", |p| p.replace("problem.yaml", "2025-09", "2023-07-draft"), "problem.yaml", 1, "moved to 2025-09"),
    ("sum", |p| p.replace("problem.yaml", "name:", "title:"), "problem.yaml", 3, "unknown key `title`"),
    ("sum", |p| p.replace("problem.yaml", "limits:", "limit:"), "problem.yaml", 6, "did you mean `limits`?"),
    ("sum", |p| p.replace("problem.yaml", "name: Sum", "name: 12"), "problem.yaml", 3, "write it in quotes: \"12\""),
    ("sum", |p| p.replace("problem.yaml", "time_limit: 1", "time_limit: 0"), "problem.yaml", 7, "a number above 0"),
    (
        "sum",
        |p| p.replace("problem.yaml", "memory: 256", "memory: big"),
        "problem.yaml",
        8,
        "a whole number of at least 1",
    ),
    ("sum", |p| p.replace("problem.yaml", "memory: 256", "memery: 256"), "problem.yaml", 8, "did you mean `memory`?"),
    ("sum", |p| p.replace("problem.yaml", "cc0", "mit"), "problem.yaml", 4, "must be one of unknown, public domain"),
    ("sum", |p| p.replace("problem.yaml", "cc0\ncredits: Greenroom", "cc by"), "problem.yaml", 4, "needs an owner"),
    ("sum", |p| p.replace("problem.yaml", "cc0", "public domain\nrights_owner: X"), "problem.yaml", 5, "has no owner"),
    ("sum", |p| p.replace("problem.yaml", "0d3f7a52", "xd3f7a52"), "problem.yaml", 2, "is not a UUID"),
    (
        "sum",
        |p| p.replace("problem.yaml", "name: Sum", "name: {de: Summe}"),
        "problem.yaml",
        3,
        "a name but no statement in `de`",
    ),
    (
        "sum",
        |p| p.replace("problem.yaml", "limits:", "type: [scoring, pass-fail]\nlimits:"),
        "problem.yaml",
        6,
        "exclude each other",
    ),
    (
        "sum",
        |p| p.replace("problem.yaml", "limits:", "type: [guessing]\nlimits:"),
        "problem.yaml",
        6,
        "`guessing` is not known",
    ),
    (
        "sum",
        |p| p.replace("problem.yaml", "limits:", "type: interactive\nlimits:"),
        "output_validator",
        1,
        "need an output validator",
    ),
    (
        "sum",
        |p| p.replace("problem.yaml", "limits:", "limits:\n  validation_passes: 3"),
        "problem.yaml",
        7,
        "only multi-pass",
    ),
    (
        "sum",
        |p| p.replace("problem.yaml", "limits:", "constants: {1x: 2}\nlimits:"),
        "problem.yaml",
        6,
        "no name for a constant",
    ),
    ("sum", |p| p.replace("problem.yaml", "limits:", "embargo_until: soon\nlimits:"), "problem.yaml", 6, "YYYY-MM-DD"),
    (
        "sum",
        |p| p.replace("problem.yaml", "credits: Greenroom", "credits: {authors: []}"),
        "problem.yaml",
        5,
        "must name a person",
    ),
    ("sum", |p| p.replace("problem.yaml", "limits:", "a: [\nlimits:"), "problem.yaml", 7, "not readable as YAML"),
    (
        "sum",
        |p| std::fs::remove_file(p.path.join("problem.yaml")).unwrap(),
        "problem.yaml",
        1,
        "a problem package has one",
    ),
    ("sum", |p| std::fs::remove_dir_all(p.path.join("statement")).unwrap(), "statement", 1, "there is no statement"),
    ("sum", |p| p.write("statement/problem.english.md", "x\n"), "statement/problem.english.md", 1, "no language code"),
    ("sum", |p| p.write("statement/problem.en.md", "a\r\n"), "statement/problem.en.md", 1, "carriage return"),
    (
        "sum",
        |p| p.write("problem_statement/problem.tex", "x\n"),
        "problem_statement",
        1,
        "calls this folder `statement`",
    ),
    (
        "sum",
        |p| std::fs::remove_dir_all(p.path.join("input_validators")).unwrap(),
        "input_validators",
        1,
        "no input validator",
    ),
    ("sum", |p| std::fs::remove_dir_all(p.path.join("data/secret")).unwrap(), "data/secret", 1, "no secret test"),
    (
        "sum",
        |p| std::fs::remove_file(p.path.join("data/secret/01-none.ans")).unwrap(),
        "data/secret/01-none.in",
        1,
        "no answer",
    ),
    (
        "sum",
        |p| std::fs::remove_file(p.path.join("data/secret/01-none.in")).unwrap(),
        "data/secret/01-none.ans",
        1,
        "no 01-none.in",
    ),
    (
        "sum",
        |p| p.write("data/secret/01-none.yaml", "hint: a\nhints: b\n"),
        "data/secret/01-none.yaml",
        2,
        "unknown key `hints`",
    ),
    (
        "sum",
        |p| p.write("data/secret/test_group.yaml", "max_score: 3\n"),
        "data/secret/test_group.yaml",
        1,
        "for scoring problems",
    ),
    (
        "sum",
        |p| p.write("data/secret/test_group.yaml", "output_validator_args: [float_tolerence, '1']\n"),
        "data/secret/01-none.in",
        1,
        "knows no flag `float_tolerence`",
    ),
    (
        "sum",
        |p| p.write("data/secret/test_group.yaml", "input_validator_args: {other: [x]}\n"),
        "data/secret/test_group.yaml",
        1,
        "no input validator `other`",
    ),
    ("sum", |p| p.write("data/secret/group/1.in", "0\n"), "data/secret/group/1.in", 1, "no answer"),
    (
        "sum",
        |p| {
            p.write("data/secret/g/1.in", "0\n");
            p.write("data/secret/g/1.ans", "0\n");
        },
        "data/secret",
        1,
        "tests beside groups",
    ),
    ("sum", |p| p.write("data/sample/1.out", "7\n"), "data/sample/1.in", 0, ""),
    ("sum", |p| p.write("data/sample/a b.in", "7\n"), "data/sample/a b.in", 1, "rename it"),
    (
        "sum",
        |p| std::fs::remove_dir_all(p.path.join("submissions/accepted")).unwrap(),
        "submissions/accepted",
        1,
        "no accepted submission",
    ),
    (
        "sum",
        |p| p.write("submissions/strange/a.py", "print(1)\n"),
        "submissions/strange",
        1,
        "nothing says what is expected",
    ),
    (
        "sum",
        |p| p.write("submissions/accepted/b.py", "x = 1\n# @EXPECTED_RESULTS@: FINE\n"),
        "submissions/accepted/b.py",
        2,
        "`FINE` is no verdict",
    ),
    (
        "sum",
        |p| p.write("submissions/submissions.yaml", "accepted:\n  permitted: [AC, CE]\n"),
        "submissions/submissions.yaml",
        2,
        "`CE` is not known",
    ),
    (
        "sum",
        |p| p.write("submissions/submissions.yaml", "accepted:\n  permit: [AC]\n"),
        "submissions/submissions.yaml",
        2,
        "unknown key `permit`",
    ),
    (
        "sum",
        |p| p.write("submissions/submissions.yaml", "accepted:\n  permitted: [AC]\n  required: [WA]\n"),
        "submissions/submissions.yaml",
        3,
        "none of these verdicts is permitted",
    ),
    (
        "sum",
        |p| p.write("submissions/submissions.yaml", "accepted:\n  score: 3\n"),
        "submissions/submissions.yaml",
        2,
        "only scoring problems",
    ),
    (
        "sum",
        |p| std::os::unix::fs::symlink("/etc/hostname", p.path.join("data/secret/x.in")).unwrap(),
        "data/secret/x.in",
        1,
        "outside the package",
    ),
    (
        "sum",
        |p| std::os::unix::fs::symlink("nowhere.in", p.path.join("data/secret/x.in")).unwrap(),
        "data/secret/x.in",
        1,
        "not there",
    ),
    (
        "sum",
        |p| p.write("output_validators/v.py", "x\n"),
        "output_validators",
        1,
        "calls this folder `output_validator`",
    ),
    (
        "steps",
        |p| p.write("data/secret/2-each/test_group.yaml", "score_aggregation: sum\n"),
        "data/secret/2-each/test_group.yaml",
        1,
        "max_score is missing",
    ),
    (
        "steps",
        |p| p.replace("data/secret/3-large/test_group.yaml", "50", "90"),
        "data/secret/test_group.yaml",
        1,
        "come to 140, more than",
    ),
    (
        "steps",
        |p| p.replace("data/secret/3-large/test_group.yaml", "1-small", "4-none"),
        "data/secret/3-large/test_group.yaml",
        1,
        "which is not there",
    ),
    (
        "steps",
        |p| p.replace("data/secret/3-large/test_group.yaml", "1-small", "2-each"),
        "data/secret/3-large/test_group.yaml",
        1,
        "not pass-fail",
    ),
    (
        "steps",
        |p| p.replace("data/secret/1-small/test_group.yaml", "sample", "secret/3-large"),
        "data/secret/1-small/test_group.yaml",
        1,
        "comes later",
    ),
    (
        "old",
        |p| p.replace("problem.yaml", "validation: custom", "validation: custom loud"),
        "problem.yaml",
        5,
        "`loud` is not known",
    ),
    (
        "old",
        |p| p.replace("problem.yaml", "validation: custom", "validation: mine"),
        "problem.yaml",
        5,
        "must begin with `default` or `custom`",
    ),
    ("old", |p| p.replace("problem.yaml", "validation: custom\n", ""), "output_validators", 1, "doesn't say `custom`"),
    ("old", |p| p.replace("problem.yaml", "type: scoring\n", ""), "data/testdata.yaml", 3, "for scoring problems"),
    (
        "old",
        |p| p.replace("problem.yaml", "name: Old", "problem_format_version: legacy-icpc\nname: Old"),
        "problem.yaml",
        5,
        "unknown key `type`",
    ),
    (
        "old",
        |p| p.replace("problem.yaml", "author: Greenroom", "source_url: https://a.example"),
        "problem.yaml",
        2,
        "needs `source`",
    ),
    (
        "old",
        |p| p.write("data/testdata.yaml", "on_reject: stop\n"),
        "data/testdata.yaml",
        1,
        "must be one of break, continue",
    ),
    (
        "old",
        |p| p.write("data/testdata.yaml", "# nothing\n\nrange: 9 1\n"),
        "data/testdata.yaml",
        3,
        "the smaller first",
    ),
    (
        "old",
        |p| p.write("data/testdata.yaml", "grading: custom\n"),
        "data/testdata.yaml",
        1,
        "needs a program in graders/",
    ),
    ("old", |p| p.write("data/testdata.yaml", "grader_flags: median\n"), "data/testdata.yaml", 1, "knows no `median`"),
    ("old", |p| p.write("statement/problem.en.md", "x\n"), "statement", 0, ""),
];

#[test]
fn each_fault_is_told_with_file_line_and_advice() {
    for (base, change, file, line, words) in CASES {
        let copied = Copied::of(base);
        change(&copied);
        let reading = Package::read(&copied.path);
        // Line 0: the change is no error.
        if *line == 0 {
            assert!(!reading.faults.iter().any(|fault| fault.is_error()), "{file}: {:#?}", reading.faults);
            continue;
        }
        let found = reading.faults.iter().any(|fault| {
            fault.is_error() && fault.file == *file && fault.line == *line && fault.message.contains(words)
        });
        assert!(found, "{base} {file}:{line} {words}: {:#?}", reading.faults);
    }
}

#[test]
fn several_faults_are_told_at_once() {
    let copied = Copied::of("sum");
    copied.replace("problem.yaml", "cc0", "mit");
    copied.replace("problem.yaml", "memory: 256", "memory: -1");
    copied.write("data/secret/01-none.yaml", "args: 3\n");
    std::fs::remove_dir_all(copied.path.join("submissions/accepted")).unwrap();
    let faults = Package::read(&copied.path).faults;
    assert_eq!(faults.iter().filter(|fault| fault.severity == Severity::Error).count(), 4, "{faults:#?}");
    assert!(faults.is_sorted());
}

#[test]
fn what_does_not_bear_on_verdicts_does_not_stop_judging() {
    let copied = Copied::of("sum");
    copied.replace("problem.yaml", "cc0", "mit");
    std::fs::remove_dir_all(copied.path.join("statement")).unwrap();
    std::fs::remove_dir_all(copied.path.join("submissions")).unwrap();
    let (_, faults) = Package::read(&copied.path).for_judging().unwrap();
    assert_eq!(faults.iter().filter(|fault| fault.is_error()).count(), 3, "{faults:#?}");
    copied.write("data/secret/test_group.yaml", "output_validator_args: [float_tolerence]\n");
    assert!(Package::read(&copied.path).for_judging().is_err());
    assert!(Package::read(&folder("nowhere")).for_judging().is_err());
}

#[test]
fn tabs_comments_and_marks_of_old_packages_are_read() {
    let copied = Copied::of("old");
    copied.replace("problem.yaml", "keywords: shape old", "#\t\tan old comment\nkeywords: shape\told\t# and another");
    let reading = Package::read(&copied.path);
    assert!(!reading.faults.iter().any(judge::Fault::is_error), "{:#?}", reading.faults);
    assert_eq!(reading.package.unwrap().metadata.keywords, ["shape", "old"]);
}

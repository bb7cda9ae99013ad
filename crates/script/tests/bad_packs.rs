//! Everything wrong with a pack is told at once, with file and line.

use script::{PackFile, Reading, read};
use std::path::Path;

/// The files of the sound pack.
fn sound() -> Vec<PackFile> {
    fn walk(folder: &Path, inside: &str, files: &mut Vec<PackFile>) {
        let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let inner = if inside.is_empty() { name } else { format!("{inside}/{name}") };
            if path.is_dir() {
                walk(&path, &inner, files);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                files.push(PackFile { pack: "core".into(), shown: inner.clone(), path: inner, bytes });
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound/core"), "", &mut files);
    files
}

fn problems(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(ToString::to_string).collect()
}

/// The problems after `old` is replaced by `new` in `path`.
fn broken(path: &str, old: &str, new: &str) -> Vec<String> {
    let mut files = sound();
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(text.contains(old), "{path} does not hold {old:?}");
    file.bytes = text.replacen(old, new, 1).into_bytes();
    problems(&read(&files))
}

#[test]
fn the_sound_pack_is_sound() {
    let reading = read(&sound());
    assert_eq!(problems(&reading), Vec::<String>::new());
    assert_eq!(reading.library.loops["acme"].facts[0].statements.len(), 2);
}

#[test]
fn each_fault_is_told_with_its_place() {
    let question = "questions/stopped-something.yaml";
    let cases: &[(&str, &str, &str, &str)] = &[
        (
            question,
            "minutes: 8",
            "minutes: 8\nhint: none",
            "questions/stopped-something.yaml:14:1: /hint: unknown key `hint`",
        ),
        (question, "minutes: 8", "minuets: 8", "unknown key `minuets`"),
        (question, "minutes: 8", "minuets: 8", "`minutes` is missing"),
        (question, "minutes: 8", "minutes: eight", ":13:1: /minutes: "),
        (question, "minutes: 8", "minutes: 900", ":13:1: /minutes: "),
        (question, "minutes: 8", "minutes: 8\nminutes: 9", ":14:1: /minutes: `minutes` stands twice"),
        (
            question,
            "[hiring_manager]",
            "[hiring_manger]",
            "\"hiring_manger\" is not known; one of recruiter, hiring_manager",
        ),
        (question, "{ signal: decision, weight: 2 }", "{ signal: descision, weight: 2 }", "\"descision\" is not known"),
        (question, "{ signal: decision, weight: 2 }", "{ signal: vague, weight: 1 }", "`vague` is a warning"),
        (question, "{ signal: decision, weight: 2 }", "{ signal: decision, weight: 0 }", "a weight is above 0"),
        (
            question,
            "{ signal: decision, weight: 2 }",
            "{ signal: tradeoff, weight: 2 }",
            "has 0 follow-up(s); write at least two",
        ),
        (question, "[judgement]", "[judgment]", "there is no competency `judgment`; did you mean `judgement`?"),
        (question, "[judgement]", "[]", "`competencies` needs at least 1"),
        (
            question,
            "id: stopped-something",
            "id: other",
            "the id is `other` but the file is called `stopped-something.yaml`",
        ),
        (question, "challenge: Why not wait?", "challenge: \"  \"", "the text is empty"),
        (question, "challenge: Why not wait?", "challenge: !!str x", "tags (`!name`) are not used"),
        (question, "challenge: Why not wait?", "challenge: &a x", "anchors (`&name`) are not used"),
        (question, "challenge: Why not wait?", "challenge: *a", ":11:"),
        (question, "challenge: Why not wait?", "challenge: [", "not readable as YAML"),
        (question, "challenge: Why not wait?", "challenge: \u{1}", ":11:1: control character U+0001"),
        (question, "topic: stopping", "topic: stopping\n---\nid: x", "a second YAML document starts here"),
        (question, "topic: stopping", "topic: stopping\nsources: [Q]", "source `Q` is not in the pack's sources"),
        (question, "topic: stopping", "topic: stopping\npersonas: [nobody]", "there is no persona `nobody`"),
        (question, "topic: stopping", "topic: stopping\nlevels: [l9]", "there is no level `l9`"),
        (
            question,
            "\"You said {quote}. Was that yours to stop?\"",
            "When did you say stop?",
            "the text `When did you say stop?` stands twice",
        ),
        ("loops/acme.yaml", "summary: A short loop.", "summary: 7", "/summary: "),
        ("loops/acme.yaml", "levels: [l4]", "levels: [l5]", "there is no level `l5`"),
        ("loops/acme.yaml", "personas: [engineer]", "personas: [engineers]", "did you mean `engineer`?"),
        ("loops/acme.yaml", "dimension: judgement", "dimension: depth", "`depth` is not scored in this round"),
        ("loops/acme.yaml", "- { id: ownership, weight: 1 }", "", "`competencies` needs at least 3"),
        (
            "loops/acme.yaml",
            "- { id: ownership, weight: 1 }",
            "- { id: judgement, weight: 1 }",
            "the competency `judgement` stands twice",
        ),
        ("loops/acme.yaml", "by_persona: { engineer: 1 }", "by_persona: { pilot: 1 }", "there is no persona `pilot`"),
        ("loops/acme.yaml", "heard: [vague]", "heard: [decision]", "`decision` is not a warning"),
        ("loops/acme.yaml", "heard: [vague]", "missing: [vague]", "`vague` is a warning"),
        ("loops/acme.yaml", "heard: [vague], ", "", "nothing triggers this"),
        ("loops/acme.yaml", "questions: [stopped-something]", "questions: [nothing]", "there is no question `nothing`"),
        ("loops/acme.yaml", "min_days: 1, max_days: 7", "min_days: 9, max_days: 7", "min_days is above max_days"),
        ("loops/acme.yaml", "min_days: 1, max_days: 7", "min_days: -1, max_days: 7", "/stages/0/wait/min_days: "),
        (
            "loops/acme.yaml",
            "{ text: Three., sources: [N] }",
            "{ text: Three., sources: [G] }",
            "needs a source of its own, not our advice",
        ),
        (
            "loops/acme.yaml",
            "{ text: Three., sources: [N] }",
            "{ text: Three. }",
            "`sources` is missing: say where this comes from",
        ),
        (
            "loops/acme.yaml",
            "{ text: Three., sources: [N] }",
            "{ text: Three., sources: [] }",
            "`sources` is empty: say where this comes from",
        ),
        (
            "loops/acme.yaml",
            "      - { text: Eight., sources: [N] }\n",
            "",
            "a disagreement needs at least two statements",
        ),
        ("levels/l4.yaml", "track: engineer", "track: manager", "is on another ladder than the loop"),
        ("levels/l4.yaml", "mean_at_least: 2.5", "mean_at_least: 5", "must lie between 1 and 4"),
        ("levels/l4.yaml", "answers: 1", "answers: 0", "must be at least 1"),
        ("levels/l4.yaml", "scope: feature", "scope: planet", "\"planet\" is not known; one of task, feature"),
        ("competencies/judgement.yaml", "[0.2, 0.5, 0.8]", "[0.2, 0.9, 0.8]", "must rise and lie between 0 and 1"),
        ("competencies/judgement.yaml", "[none, some, good, outstanding]", "[none]", "`anchors` needs at least 4"),
        ("competencies/judgement.yaml", "signal: vague", "signal: outcome", "does not belong in cost_by"),
        ("personas/engineer.yaml", "tradeoff: 1.5", "tradeoff: 9", "an emphasis lies between 0 and 3"),
        ("personas/engineer.yaml", "tradeoff: 1.5", "speed: 1", "/emphasis"),
        ("pack.yaml", "format_version: 1", "format_version: 2", "format_version 2 is not known; this program reads 1"),
        ("pack.yaml", "id: core", "id: heart", "the id is `heart` but the folder is called `core`"),
        ("pack.yaml", "licence: MIT", "licence: MIT\nrequires: [gone]", "required pack `gone` is not there"),
        ("pack.yaml", "key: N", "key: G", "the key `G` stands twice"),
    ];
    let mut misses = Vec::new();
    for (path, old, new, wanted) in cases {
        let found = broken(path, old, new);
        if found.is_empty() || !found.iter().any(|problem| problem.contains(wanted)) {
            misses.push(format!("{path}: {old:?} → {new:?}: wanted {wanted:?}, got {found:#?}"));
        }
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

#[test]
fn all_faults_of_all_files_are_told_together() {
    let mut files = sound();
    for file in &mut files {
        file.bytes.extend_from_slice(b"\nnonsense: 1\n");
    }
    let found = problems(&read(&files));
    let told = found.iter().filter(|problem| problem.contains("unknown key `nonsense`")).count();
    assert_eq!(told, files.len(), "{found:#?}");
}

#[test]
fn odd_files_are_refused() {
    let file =
        |path: &str, bytes: Vec<u8>| PackFile { pack: "core".into(), path: path.into(), shown: path.into(), bytes };
    let cases = [
        (file("questions/x.yaml", Vec::new()), "the file is empty"),
        (file("questions/x.yaml", vec![0xff, 0xfe]), "not UTF-8"),
        (file("questions/x.yaml", b"a: 1\nb: \xc3".to_vec()), "questions/x.yaml:2:1: the file is not UTF-8 here"),
        (file("questions/x.yaml", vec![b' '; (1 << 20) + 1]), "at most 1048576 are read"),
        (file("questions/x.yaml", "- [".repeat(200).into_bytes()), "questions/x.yaml:1:"),
        (file("questions/x.yaml", format!("{}{}", "[".repeat(60), "]".repeat(60)).into_bytes()), "nested too deeply"),
        (file("questions/x.yaml", b"a: b\nc:\n  -er\nname: \"".to_vec()), "questions/x.yaml:4:"),
        (file("questions/x.yaml", b"# nothing\n".to_vec()), "questions/x.yaml:1:"),
        (file("questions/x.yaml", b"? [a]\n: b".to_vec()), "a key must be a plain word"),
        (file("questions/x.txt", b"id: x".to_vec()), "pack files end in .yaml"),
        (file("answers/x.yaml", b"id: x".to_vec()), "nothing is read from here"),
        (file("extra.yaml", b"id: x".to_vec()), "nothing is read from here"),
    ];
    for (odd, wanted) in cases {
        let mut files = sound();
        files.push(odd);
        let found = problems(&read(&files));
        assert!(found.iter().any(|problem| problem.contains(wanted)), "wanted {wanted:?}, got {found:#?}");
    }
}

#[test]
fn an_id_taken_twice_names_the_other_file() {
    let mut files = sound();
    let mut twin = files.iter().find(|file| file.path.starts_with("questions/")).unwrap().clone();
    twin.path = "questions/more/stopped-something.yaml".into();
    twin.shown = twin.path.clone();
    files.push(twin);
    let found = problems(&read(&files));
    assert!(
        found.iter().any(|problem| problem.contains("stands in questions/stopped-something.yaml already")),
        "{found:#?}"
    );
}

#[test]
fn a_pack_without_its_own_file_is_refused() {
    let files: Vec<PackFile> = sound().into_iter().filter(|file| file.path != "pack.yaml").collect();
    let found = problems(&read(&files));
    assert!(found.iter().any(|problem| problem.contains("the pack has no pack.yaml")), "{found:#?}");
}

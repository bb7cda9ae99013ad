use serde_json::{Value, json};
use std::path::Path;

use crate::{greenroom, run, text};

const GOLDEN: &str = include_str!("../../../listen/golden/dev.jsonl");

#[test]
fn all_golden_answers_are_listened_to_and_quoted_verbatim() {
    let home = tempfile::tempdir().unwrap();
    let output = run(greenroom(home.path()).args(["listen", "--json"]), GOLDEN.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let replies = text(&output.stdout);
    assert_eq!(replies.lines().count(), 120);
    for (line, reply) in GOLDEN.lines().zip(replies.lines()) {
        let (answer, reply): (Value, Value) =
            (serde_json::from_str(line).unwrap(), serde_json::from_str(reply).unwrap());
        assert_eq!(answer["id"], reply["id"]);
        let said = answer["text"].as_str().unwrap();
        for finding in reply["findings"].as_array().unwrap() {
            let (start, end) = (finding["start"].as_u64().unwrap() as usize, finding["end"].as_u64().unwrap() as usize);
            assert_eq!(&said[start..end], finding["quote"].as_str().unwrap());
            assert!(script::Signal::from_name(finding["signal"].as_str().unwrap()).is_some());
        }
        let target = reply["probe"]["target"].as_str().unwrap();
        assert!(target == "none" || reply["probe"]["question"].as_str().is_some_and(|question| !question.is_empty()));
        assert!(reply["score"]["overall"].is_null() || (1..=4).contains(&reply["score"]["overall"].as_u64().unwrap()));
        assert!(reply["engine"]["listen"].is_string());
    }
    let again = run(greenroom(home.path()).args(["listen", "--json"]), GOLDEN.as_bytes());
    assert_eq!(again.stdout, output.stdout, "the same input gives the same bytes");
    assert!(std::fs::read_dir(home.path()).unwrap().next().is_none(), "listening keeps nothing");
}

#[test]
fn a_malformed_line_is_told_by_its_number_and_the_others_are_answered() {
    let home = tempfile::tempdir().unwrap();
    let good = r#"{"id":"a","round":"recruiter","persona":"director","question":"Why us?","text":"I like it."}"#;
    let bad: Vec<(Vec<u8>, &str)> = vec![
        (b"{".to_vec(), "EOF while parsing"),
        (b"[]".to_vec(), "invalid"),
        (b"null".to_vec(), "invalid type"),
        (b"7".to_vec(), "invalid type"),
        (br#"{"id":"x"}"#.to_vec(), "missing field `round`"),
        (good.replace("recruiter", "lunch").into_bytes(), "unknown variant `lunch`"),
        (good.replace("director", "pilot").into_bytes(), "persona `pilot` is not known"),
        (good.replace("\"I like it.\"", "7").into_bytes(), "invalid type: integer `7`"),
        (good.replace("\"text\"", "\"txt\"").into_bytes(), "missing field `text`"),
        (good.replace("\"id\":\"a\"", "\"id\":\"a\",\"mode\":\"sung\"").into_bytes(), "unknown variant `sung`"),
        (good.replace("like", "\u{1}").into_bytes(), "control character"),
        (good.replace("like", r"\ud800").into_bytes(), "hex escape"),
        (vec![0xff, 0xfe], "not UTF-8"),
        (b"{\"a\":".repeat(200), "EOF while parsing"),
        (format!("{{\"id\":\"{}\"}}", "x".repeat(5 << 20)).into_bytes(), "longer than"),
    ];
    for (line, words) in bad {
        let mut input = format!("{good}\n\n").into_bytes();
        input.extend(&line);
        input.extend(format!("\n{good}").into_bytes());
        let output = run(greenroom(home.path()).args(["listen", "--json"]), &input);
        let (told, shown) = (text(&output.stderr), String::from_utf8_lossy(&line[..line.len().min(80)]).into_owned());
        assert_eq!(output.status.code(), Some(1), "{shown}: {told}");
        assert_eq!(text(&output.stdout).lines().count(), 2, "{shown}");
        assert!(told.contains("line 3: ") && told.contains(words), "{shown}: {told}");
    }
}

#[test]
fn the_listener_reports_on_itself() {
    let home = tempfile::tempdir().unwrap();
    let few: String = GOLDEN.lines().take(6).map(|line| format!("{line}\n")).collect();
    let (file, page) = (home.path().join("few.jsonl"), home.path().join("misses.html"));
    std::fs::write(&file, &few).unwrap();
    let evaluate = |more: &[&str]| run(greenroom(home.path()).args(["listen", "evaluate"]).arg(&file).args(more), b"");
    let output = evaluate(&["--json", "--page", page.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((report["answers"].as_u64(), report["repeated"]["value"].as_f64()), (Some(6), Some(1.0)));
    assert!(report["engine"].as_str().unwrap().contains(" with rules-"), "{}", report["engine"]);
    let shown = std::fs::read_to_string(&page).unwrap();
    assert!(shown.starts_with("<!doctype html>") && !shown.contains("<script"), "{shown}");
    let rules = evaluate(&["--json", "--model", "none"]);
    let rules: Value = serde_json::from_slice(&rules.stdout).unwrap();
    assert!(rules["engine"].as_str().unwrap().ends_with(" alone"), "{}", rules["engine"]);
    assert!(text(&evaluate(&[]).stdout).contains("macro-F1"));
    let first = few.lines().next().unwrap();
    for (content, told) in [
        (String::new(), "there are no answers"),
        (format!("{first}\n{{"), "few.jsonl:2: EOF while parsing"),
        (first.replace("\"probe\": [\"none\"]", "\"probe\": [\"luck\"]"), "few.jsonl:1: `luck` is neither"),
        (first.replace("what I had was the battery graphs\"", "what I never said\""), "does not stand in the text"),
        (first.replace("\"information\"", "\"insight\""), "unknown variant `insight`"),
    ] {
        std::fs::write(&file, content).unwrap();
        let output = evaluate(&[]);
        assert_eq!(output.status.code(), Some(2), "{told}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains(told), "{told}: {}", text(&output.stderr));
    }
    std::fs::write(&file, &few).unwrap();
    let nowhere = evaluate(&["--model", "/nowhere"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(text(&nowhere.stderr).contains("/nowhere/listener.json can't be read"), "{}", text(&nowhere.stderr));
}

#[test]
fn loops_and_questions_are_printed_as_json() {
    let home = tempfile::tempdir().unwrap();
    let json = |arguments: &[&str]| -> Value {
        let output = run(greenroom(home.path()).args(arguments).arg("--json"), b"");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let loops = json(&["loop", "list"]);
    let ids: Vec<&str> = loops.as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&"netflix-backend-engineer") && ids.len() >= 8, "{ids:?}");
    for id in ids {
        assert_eq!(json(&["loop", "show", id])["loop"]["id"], id);
    }
    let disagreements = json(&["loop", "show", "netflix-software-engineer"]);
    let facts = disagreements["loop"]["facts"].as_array().unwrap();
    assert!(facts.iter().any(|fact| fact["disagree"] == true && fact["statements"].as_array().unwrap().len() >= 2));
    assert!(json(&["question", "list"])["total"].as_u64().unwrap() >= 160);
    let some = json(&["question", "list", "--round", "leadership"]);
    let id = some["questions"][0]["id"].as_str().unwrap();
    assert_eq!(json(&["question", "show", id])["question"]["id"], id);
}

#[test]
fn exit_codes_say_what_happened() {
    let home = tempfile::tempdir().unwrap();
    let cases: &[(&[&str], i32, &str)] = &[
        (&["loop", "show", "netflix-backend"], 2, "did you mean `netflix-backend-engineer`?"),
        (&["question", "list", "--round", "lunch"], 2, "one of recruiter"),
        (&["dance"], 2, "unrecognized subcommand"),
        (&["debrief"], 2, "required"),
        (&["debrief", "none"], 2, "no session `none`"),
        (&["rehearse", "none"], 2, "no loop `none`"),
        (&["rehearse"], 2, "`greenroom loop list`"),
        (&["pack", "check", "/nowhere"], 2, "/nowhere is not a folder"),
        (&["pack", "schema", "song"], 2, "there is no kind `song`"),
        (&["import", "/nowhere.json"], 2, "/nowhere.json can't be read"),
        (&["--store", "mysql://x", "export"], 1, "not mysql://"),
        (&["delete"], 2, "required"),
        (&["session", "show", "none"], 2, "no session"),
        (&["listen", "/nowhere"], 2, "/nowhere can't be read"),
        (&["serve", "--port", "99999"], 2, "99999"),
    ];
    for (arguments, code, words) in cases {
        let output = run(greenroom(home.path()).args(*arguments), b"");
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(*code), "{arguments:?}: {told}");
        assert!(told.contains(words), "{arguments:?}: {told}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    let output = run(greenroom(home.path()).args(["loop", "show", "none", "--json"]), b"");
    let fault: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(fault["code"], "not_found");
}

#[test]
fn packs_are_checked_and_begun() {
    let home = tempfile::tempdir().unwrap();
    let shipped = run(greenroom(home.path()).args(["pack", "check", "--files-only"]), b"");
    assert_eq!(shipped.status.code(), Some(0), "{}", text(&shipped.stdout));

    let folder = home.path().join("my-pack");
    let pack = |arguments: &[&str]| run(greenroom(home.path()).arg("pack").args(arguments).arg(&folder), b"");
    assert_eq!(pack(&["new"]).status.code(), Some(0));
    let checked = pack(&["check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
    assert_eq!(pack(&["new"]).status.code(), Some(2), "a folder that holds something is left alone");

    let question = folder.join("questions/my-pack-first-question.yaml");
    let sound = std::fs::read_to_string(&question).unwrap();
    std::fs::write(&question, sound.replace("competencies: [judgement, candour]", "competencies: [judgment]\nhint: x"))
        .unwrap();
    std::fs::write(folder.join("pack.yaml"), "id: my-pack\n").unwrap();
    let checked = pack(&["check", "--json"]);
    assert_eq!(checked.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap();
    assert!(problems.len() >= 5, "{report}");
    assert!(
        problems.iter().all(|problem| problem["file"].is_string() && problem["line"].as_u64().unwrap() > 0),
        "{report}"
    );

    // The user's own packs: a sound one is used, an unsound one is left out whole and told.
    let own = home.path().join("packs");
    std::fs::create_dir(&own).unwrap();
    std::fs::rename(&folder, own.join("my-pack")).unwrap();
    let doctor = run(greenroom(home.path()).arg("doctor"), b"");
    assert_eq!(doctor.status.code(), Some(1));
    assert!(text(&doctor.stdout).contains("unknown key `hint`"), "{}", text(&doctor.stdout));
    std::fs::remove_dir_all(own.join("my-pack")).unwrap();
    let again = run(greenroom(home.path()).args(["pack", "new"]).arg(own.join("my-pack")), b"");
    assert_eq!(again.status.code(), Some(0));
    let shown = run(greenroom(home.path()).args(["question", "show", "my-pack-first-question"]), b"");
    assert_eq!(shown.status.code(), Some(0), "{}", text(&shown.stderr));
}

#[cfg(unix)]
#[test]
fn a_pack_is_plain_files_inside_its_folder() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("linked");
    run(greenroom(home.path()).args(["pack", "new"]).arg(&folder), b"");
    std::os::unix::fs::symlink("/etc/passwd", folder.join("questions/passwd.yaml")).unwrap();
    let checked = run(greenroom(home.path()).args(["pack", "check", "--files-only"]).arg(&folder), b"");
    let told = text(&checked.stdout);
    assert!(told.contains("passwd.yaml:1:1: not a plain file") && !told.contains("root:"), "{told}");
}

#[test]
fn completions_are_for_every_shell() {
    let home = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(greenroom(home.path()).args(["completions", shell]), b"");
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stdout).contains("rehearse"), "{shell}");
    }
}

#[test]
fn bad_imports_are_refused_whole() {
    let home = tempfile::tempdir().unwrap();
    let import = |document: &str| {
        let file = home.path().join("export.json");
        std::fs::write(&file, document).unwrap();
        run(greenroom(home.path()).arg("import").arg(&file), b"")
    };
    let empty =
        json!({ "format_version": 1, "rehearsals": [], "sessions": [], "events": [], "drafts": [], "settings": [] });
    let with = |key: &str, value: Value| {
        let mut document = empty.clone();
        document[key] = value;
        document.to_string()
    };
    let cases = [
        ("{".to_owned(), "is not JSON"),
        ("[]".to_owned(), "not an export"),
        (with("more", json!(1)), "unknown field `more`"),
        (with("events", json!([{ "session_id": "s", "seq": 0, "at": 1, "body": {} }])), "event 0 of session s"),
        (
            with(
                "events",
                json!([{ "session_id": "s", "seq": 0, "at": 1, "body": { "event": { "type": "idle" }, "moves": [] } }]),
            ),
            "but not the session",
        ),
        (
            with("settings", json!([{ "key": "a", "value": 1 }, { "key": "a", "value": 2 }])),
            "there already with other content",
        ),
    ];
    for (document, words) in cases {
        let output = import(&document);
        assert_ne!(output.status.code(), Some(0));
        assert!(text(&output.stderr).contains(words), "{document}: {}", text(&output.stderr));
    }
    assert_eq!(import(&empty.to_string()).status.code(), Some(0));
    let export = run(greenroom(home.path()).arg("export"), b"");
    assert_eq!(serde_json::from_slice::<Value>(&export.stdout).unwrap(), empty);
    assert!(Path::new(&home.path().join("greenroom.db")).is_file());
}

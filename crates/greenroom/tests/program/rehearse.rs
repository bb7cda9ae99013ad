//! Whole loops in the terminal, up to the debrief.

use serde_json::Value;
use std::path::Path;

use crate::{greenroom, run, text};

const GOLDEN: &str = include_str!("../../../listen/golden/dev.jsonl");

/// Real answers of one kind of round after another, as a candidate would type them.
pub fn answers(count: usize) -> String {
    answers_of(&["recruiter", "hiring_manager", "coding", "system_design", "behavioural", "leadership"], count)
}

/// Real answers given in rounds of these kinds.
fn answers_of(rounds: &[&str], count: usize) -> String {
    let mut input = String::new();
    let texts: Vec<String> = GOLDEN
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|answer| rounds.contains(&answer["round"].as_str().unwrap()))
        .map(|answer| answer["text"].as_str().unwrap().replace('\n', " "))
        .collect();
    for index in 0..count {
        input.push_str(&texts[(index * 7) % texts.len()]);
        input.push_str("\n\n");
        if index % 9 == 4 {
            input.push_str("/ask How large is the team?\n/time\n/help\n");
        }
        if index % 11 == 6 {
            input.push_str("/skip\n");
        }
    }
    input
}

fn debrief(home: &Path, rehearsal: &str) -> Value {
    let output = run(greenroom(home).args(["debrief", "--json", "--rehearsal", rehearsal]), b"");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn whole(id: &str, level: &str, said: &str) {
    let home = tempfile::tempdir().unwrap();
    let output = run(greenroom(home.path()).args(["rehearse", id, "--level", level, "--seed", "5"]), said.as_bytes());
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}\n{told}", text(&output.stderr));
    assert!(told.contains("The panel on ") && told.contains("Votes"), "{told}");
    let rehearsal = told.lines().find_map(|line| line.split("rehearsal ").nth(1)).unwrap().trim().to_owned();
    let view = debrief(home.path(), &rehearsal);
    assert_eq!(view["rounds_heard"], view["rounds_total"], "every round was held");
    let votes = view["votes"].as_array().unwrap();
    let unheard = votes.iter().any(|vote| vote["vote"] == "not_graded");
    assert_eq!(view["verdict"]["decision"] == "not_enough", unheard, "{}", view["verdict"]);
    assert!(votes.iter().filter(|vote| vote["vote"] != "not_graded").count() * 2 > votes.len(), "{}", view["verdict"]);
    for vote in view["votes"].as_array().unwrap() {
        assert!(vote["why"].as_array().unwrap().iter().all(|why| !why["quote"].as_str().unwrap().is_empty()), "{vote}");
    }

    // The same sessions named one by one, the same debrief twice, and everything out and in again.
    let sessions: Vec<&str> =
        view["votes"].as_array().unwrap().iter().map(|vote| vote["session_id"].as_str().unwrap()).collect();
    let named = run(greenroom(home.path()).args(["debrief", "--json"]).args(&sessions), b"");
    let named: Value = serde_json::from_slice(&named.stdout).unwrap();
    assert_eq!(named["votes"], view["votes"]);
    assert_eq!(debrief(home.path(), &rehearsal), view);
    let export = run(greenroom(home.path()).args(["export", "--json"]), b"").stdout;
    let empty = tempfile::tempdir().unwrap();
    let imported = run(greenroom(empty.path()).args(["import", "-"]), &export);
    assert_eq!(imported.status.code(), Some(0), "{}", text(&imported.stderr));
    assert_eq!(run(greenroom(empty.path()).args(["export", "--json"]), b"").stdout, export);
    assert_eq!(debrief(empty.path(), &rehearsal), view);
    run(greenroom(empty.path()).args(["delete", "--everything"]), b"");
    let left = run(greenroom(empty.path()).args(["session", "list", "--json"]), b"");
    assert_eq!(serde_json::from_slice::<Value>(&left.stdout).unwrap(), serde_json::json!([]));
}

#[test]
fn a_whole_netflix_backend_loop() {
    whole("netflix-backend-engineer", "l5", &answers(400));
}

#[test]
fn a_whole_vp_loop() {
    whole("netflix-engineering-manager-vp", "vp", &answers_of(&["hiring_manager", "behavioural", "leadership"], 400));
}

#[test]
fn leaving_and_coming_back() {
    let home = tempfile::tempdir().unwrap();
    let left = run(greenroom(home.path()).args(["rehearse", "engineer"]), b"I like building things.\n\n/leave\n");
    let told = text(&left.stdout);
    let rehearsal = told.split("--resume ").last().unwrap().trim().to_owned();
    let back = run(greenroom(home.path()).args(["rehearse", "--resume", &rehearsal]), b"/end\n");
    let told = text(&back.stdout);
    assert_eq!(back.status.code(), Some(0), "{}", text(&back.stderr));
    assert!(told.contains("Scorecard:") && told.contains("I like building things."), "{told}");
}

#[test]
fn coach_mode_shows_what_is_heard_and_a_retry_is_compared() {
    let home = tempfile::tempdir().unwrap();
    let story = "In March I decided to pull the launch two days before the date, although sales had promised it to three \
        customers and told me I was costing them the quarter. Errors went from four percent to one.";
    let input = format!("We usually decide things together.\n\n/retry 1 {story}\n/end\n");
    // A round and a question that the story is an answer to.
    let args = ["rehearse", "engineer", "--mode", "coach", "--round", "behavioural", "--seed", "3"];
    let output = run(greenroom(home.path()).args(args), input.as_bytes());
    let told = text(&output.stdout);
    assert!(told.contains("→") && told.contains("— new"), "{told}");
}

#[test]
fn a_problem_and_a_scenario_are_chosen_by_hand() {
    let home = tempfile::tempdir().unwrap();
    let listed = |kind: &str| -> Value {
        let output = run(greenroom(home.path()).args([kind, "list", "--json"]), b"");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    assert!(listed("problem")["problems"][0].get("tried").is_none());
    assert!(std::fs::read_dir(home.path()).unwrap().next().is_none(), "looking makes no store");

    let held = |flag: &str, id: &str| {
        let output = run(greenroom(home.path()).args(["rehearse", flag, id]), b"/end\n");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let told = held("--problem", "lru-playlist");
    assert!(told.contains("Scorecard:") && !told.contains("The panel on "), "one interviewer is no panel: {told}");
    held("--problem", "lru-playlist");
    held("--scenario", "payments-ledger");
    let problems = listed("problem");
    let tried = |id: &str| {
        problems["problems"].as_array().unwrap().iter().find(|line| line["id"] == id).unwrap()["tried"].clone()
    };
    let lru = tried("lru-playlist");
    assert_eq!((&lru["times"], &lru["finished"], &lru["solved"]), (&2.into(), &2.into(), &false.into()), "{lru}");
    assert!(tried("log-sessions").is_null());
    let shown = text(&run(greenroom(home.path()).args(["problem", "list", "lru"]), b"").stdout);
    assert!(shown.contains("; tried twice, not solved"), "{shown}");
    let scenarios = listed("scenario");
    let ledger =
        scenarios["scenarios"].as_array().unwrap().iter().find(|line| line["id"] == "payments-ledger").unwrap();
    assert_eq!(ledger["tried"]["times"], 1, "{ledger}");

    for (arguments, words) in [
        (["--problem", "lru-playlst"], "there is no problem `lru-playlst`; did you mean `lru-playlist`?"),
        (["--scenario", "group-chats"], "there is no scenario `group-chats`; did you mean `group-chat`?"),
    ] {
        let output = run(greenroom(home.path()).arg("rehearse").args(arguments), b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
    }
    let output = run(
        greenroom(home.path()).args(["rehearse", "engineer", "--round", "recruiter", "--problem", "lru-playlist"]),
        b"",
    );
    assert!(text(&output.stderr).contains("only coding rounds are held on a problem"), "{}", text(&output.stderr));
}

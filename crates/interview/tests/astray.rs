//! Answers to something else: how often one is sent back rightly, and how seldom wrongly.
//!
//! Measured on the golden answers, with which nothing was fitted. `GREENROOM_ANSWERS=FILE` measures other answers in the
//! same format, e.g. those of `training/answers.py jsonl`.

mod room;

use interview::{Brief, Event, Mode, MoveKind, next, start};
use listen::Delivery;
use room::{brief, question};
use script::{PackFile, Question, RoundKind, Signal, Weighted};
use std::path::{Path, PathBuf};

#[derive(Clone, serde::Deserialize)]
struct Labelled {
    id: String,
    round: RoundKind,
    question: String,
    #[serde(default)]
    challenge: Option<String>,
    mode: Delivery,
    text: String,
}

/// The kind of talk that a round asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Talk {
    Motive,
    Story,
    Task,
}

fn talk(round: RoundKind) -> Talk {
    match round {
        RoundKind::Recruiter => Talk::Motive,
        RoundKind::Coding | RoundKind::SystemDesign | RoundKind::TakeHome => Talk::Task,
        _ => Talk::Story,
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn labelled() -> Vec<Labelled> {
    let read = |path: &Path| {
        let held = std::fs::read_to_string(path).unwrap();
        held.lines().map(|line| serde_json::from_str::<Labelled>(line).unwrap()).collect::<Vec<_>>()
    };
    match std::env::var_os("GREENROOM_ANSWERS") {
        Some(path) => read(Path::new(&path)),
        None => ["dev", "ordinary"]
            .iter()
            .flat_map(|name| read(&root().join(format!("crates/listen/golden/{name}.jsonl"))))
            .collect(),
    }
}

fn asked(text: &str, round: RoundKind) -> Question {
    Question {
        rounds: vec![round],
        expects: vec![Weighted { signal: Signal::Decision, weight: 1.0 }],
        follow_ups: Vec::new(),
        facts: Vec::new(),
        ..question("q", text)
    }
}

/// Whether an answer to a question is sent back as one to something else.
fn sent_back(question: &Question, round: RoundKind, company: Option<&str>, text: &str, delivery: Delivery) -> bool {
    let brief = Brief {
        company: company.map(str::to_owned),
        kind: round,
        agenda: vec![question.clone()],
        ..brief(Mode::Interview, 1)
    };
    let (state, _) = start(&Event::Start { brief: Box::new(brief) }, 0).unwrap();
    let event = Event::Answer { text: text.to_owned(), delivery, took_ms: None };
    let (_, moves) = next(&state, &event, 1_000).unwrap();
    moves.iter().any(|made| made.kind == MoveKind::Redirect && made.why.reason.contains("something else"))
}

#[test]
fn an_answer_to_the_point_is_hardly_ever_sent_back_and_one_to_something_else_often() {
    let answers: Vec<Labelled> = labelled().into_iter().filter(|answer| answer.challenge.is_none()).collect();
    let own: Vec<&Labelled> = answers
        .iter()
        .filter(|answer| {
            let question = asked(&answer.question, answer.round);
            sent_back(&question, answer.round, Some("Netflix"), &answer.text, answer.mode)
        })
        .collect();
    println!("{} of {} sent back from their own question", own.len(), answers.len());
    for answer in &own {
        println!("  {}: {}", answer.id, answer.question);
    }
    let (mut caught, mut crossed) = (0, 0);
    for talked in [Talk::Motive, Talk::Story, Talk::Task] {
        for wanted in [Talk::Motive, Talk::Story, Talk::Task].into_iter().filter(|wanted| *wanted != talked) {
            let others: Vec<&Labelled> = answers.iter().filter(|answer| talk(answer.round) == wanted).collect();
            let given: Vec<&Labelled> = answers.iter().filter(|answer| talk(answer.round) == talked).collect();
            // Steps that share no factor with most counts, so that the pairs are spread without chance.
            let pair = |(index, answer): (usize, &&Labelled)| {
                let other = others[(index * 31 + 7) % others.len()];
                let question = asked(&other.question, other.round);
                sent_back(&question, other.round, Some("Netflix"), &answer.text, answer.mode)
            };
            let found = given.iter().enumerate().filter(|given| pair((given.0, given.1))).count();
            println!("{talked:?} talk to a question of the {wanted:?} rounds: {found} of {} sent back", given.len());
            caught += found;
            crossed += given.len();
        }
    }
    println!("in all {caught} of {crossed}");
    assert!(own.len() * 200 <= answers.len(), "more than one in two hundred: {}", own.len());
    assert!(caught * 3 >= crossed, "{caught} of {crossed}");
}

/// The questions that ship, with the answers their authors wrote for them.
fn shipped() -> Vec<Question> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => walk(&path, found),
                false => found.push(path),
            }
        }
    }
    let packs = root().join("packs");
    let mut paths = Vec::new();
    for pack in ["core", "netflix"] {
        walk(&packs.join(pack).join("questions"), &mut paths);
    }
    let files = paths.iter().map(|path| {
        let inside = path.strip_prefix(&packs).unwrap().to_str().unwrap();
        let (pack, path_inside) = inside.split_once('/').unwrap();
        let bytes = std::fs::read(path).unwrap();
        PackFile { pack: pack.into(), path: path_inside.into(), shown: inside.into(), bytes }
    });
    // Read alone, without what they refer to: only the questions themselves are wanted.
    let files: Vec<PackFile> = files.collect();
    script::read(&files).library.questions.into_values().map(|held| held.item).collect()
}

#[test]
fn no_answer_that_an_author_wrote_for_a_question_is_sent_back() {
    let questions = shipped();
    assert!(questions.len() > 100, "{}", questions.len());
    for question in &questions {
        for round in &question.rounds {
            for text in [&question.tests.strong, &question.tests.weak] {
                let company = question.company.as_deref();
                assert!(!sent_back(question, *round, company, text, Delivery::Typed), "{}: {text}", question.id);
            }
        }
    }
}

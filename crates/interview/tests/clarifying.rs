//! Clarifying questions as candidates put them, asked in sessions on the problems and scenarios that ship. The questions and
//! what must come out are in `golden/clarifying.txt`.

mod room;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use interview::{Brief, Event, Mode, MoveKind, ProblemBrief, ScenarioBrief, next, start};
use room::question;
use script::{Document, ProblemFacts, Question, RoundKind, Scenario, read_part};

/// What is measured of a set: no more may be missed, told wrongly, or made up than when it was written down.
#[derive(Debug, Default, PartialEq)]
struct Measured {
    questions: usize,
    /// Questions to which exactly the right facts came out.
    exact: usize,
    /// Facts that had to come out.
    wanted: usize,
    /// Those of them that did.
    told: usize,
    /// Facts that came out and should not have.
    wrong: usize,
    /// Questions nobody foresaw.
    unforeseen: usize,
    /// Those of them that were left to the candidate.
    left: usize,
}

fn brief(task: &str) -> Brief {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/core");
    let facts = packs.join("problems").join(task).join("interview/interview.yaml");
    let (kind, prompt, problem, scenario) = if facts.exists() {
        let facts = ProblemFacts::read("interview.yaml", &std::fs::read(facts).unwrap()).expect("a problem that ships");
        let prompt = facts.prompt.clone();
        let problem = ProblemBrief {
            id: task.into(),
            title: task.into(),
            statement: String::new(),
            samples: Vec::new(),
            extensions: Vec::new(),
            facts,
        };
        (RoundKind::Coding, prompt, Some(Box::new(problem)), None)
    } else {
        let bytes = std::fs::read(packs.join("scenarios").join(task).join("scenario.yaml")).expect("a task that ships");
        let document = Document::read("scenario.yaml", &bytes).expect("a readable scenario");
        let scenario: Scenario = read_part(&document, "", &document.value).expect("a sound scenario");
        (RoundKind::SystemDesign, scenario.prompt.clone(), None, Some(Box::new(ScenarioBrief { scenario })))
    };
    let asked = Question { rounds: vec![kind], follow_ups: Vec::new(), facts: Vec::new(), ..question(task, &prompt) };
    Brief { company: None, kind, agenda: vec![asked], problem, scenario, ..room::brief(Mode::Interview, 1) }
}

/// What the interviewer replies to one question at the start of a session: its words, and the facts in it.
fn reply(task: &str, question: &str) -> (String, BTreeSet<String>) {
    let (state, _) = start(&Event::Start { brief: Box::new(brief(task)) }, 0).expect("a brief with a question");
    let (_, moves) = next(&state, &Event::Ask { text: question.into() }, 5_000).expect("a question may be asked");
    let said = &moves[0];
    assert_eq!(said.kind, MoveKind::Answer, "{question}");
    let ids = said.phrasing.as_deref().unwrap_or_default().split(' ');
    let facts = ids.filter_map(|id| id.strip_prefix("code/fact/").or_else(|| id.strip_prefix("design/fact/")));
    (said.text.clone(), facts.map(str::to_owned).collect())
}

#[test]
fn questions_bring_out_the_facts_they_ask_for() {
    let table = include_str!("../golden/clarifying.txt");
    let mut sets: BTreeMap<&str, Measured> = BTreeMap::new();
    let mut misses = String::new();
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let fields: Vec<&str> = line.splitn(4, " | ").collect();
        let [set, task, facts, question] = fields[..] else { panic!("not four fields: {line}") };
        let ids = facts.split(' ').filter(|id| *id != "-");
        let (may, must): (Vec<&str>, Vec<&str>) = ids.partition(|id| id.ends_with('?'));
        let (_, told) = reply(task, question);
        let right = must.iter().filter(|id| told.contains(**id)).count();
        let allowed = told.iter().filter(|id| may.iter().any(|may| may.trim_end_matches('?') == **id)).count();
        let wrong = told.len() - right - allowed;
        let measured = sets.entry(set).or_default();
        measured.questions += 1;
        measured.exact += usize::from(right == must.len() && wrong == 0);
        measured.wanted += must.len();
        measured.told += right;
        measured.wrong += wrong;
        measured.unforeseen += usize::from(must.is_empty());
        measured.left += usize::from(must.is_empty() && wrong == 0);
        if right < must.len() || wrong > 0 {
            misses += &format!("{set} | {task} | {question}: wanted {must:?}, told {told:?}\n");
        }
    }
    let expected = BTreeMap::from([
        ("a", Measured { questions: 105, exact: 88, wanted: 101, told: 88, wrong: 8, unforeseen: 17, left: 15 }),
        ("b", Measured { questions: 123, exact: 102, wanted: 123, told: 111, wrong: 11, unforeseen: 24, left: 21 }),
        ("c", Measured { questions: 66, exact: 55, wanted: 74, told: 64, wrong: 4, unforeseen: 10, left: 9 }),
    ]);
    assert_eq!(sets, expected, "not as it was; write down what is better, mend what is worse:\n{misses}");
}

#[test]
fn every_fact_comes_out_when_it_is_asked_for_as_its_author_would() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/core");
    let mut silent = Vec::new();
    for kind in ["problems", "scenarios"] {
        for folder in std::fs::read_dir(packs.join(kind)).unwrap() {
            let task = folder.unwrap().file_name().into_string().unwrap();
            let brief = brief(&task);
            let facts: Vec<(String, String)> = match (&brief.problem, &brief.scenario) {
                (Some(problem), _) => {
                    problem.facts.clarifying.iter().map(|fact| (fact.id.clone(), fact.question.clone())).collect()
                }
                (_, Some(known)) => {
                    known.scenario.requirements.iter().map(|fact| (fact.id.clone(), fact.question.clone())).collect()
                }
                _ => unreachable!("a task is a problem or a scenario"),
            };
            for (id, question) in facts {
                if !reply(&task, &question).1.contains(&id) {
                    silent.push(format!("{task} {id}: {question}"));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn each_part_of_a_question_is_answered() {
    let (text, facts) = reply("lru-playlist", "Can the capacity be zero, and are titles unique?");
    assert_eq!(facts, BTreeSet::from(["size".to_owned()]));
    assert!(text.starts_with("Up to twenty thousand operations"), "{text}");
    assert!(text.ends_with("As for “are titles unique”: I leave that to you."), "{text}");
}

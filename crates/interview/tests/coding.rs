//! A coding round as a candidate lives it, through public functions only.

use interview::{
    Brief, CodeGrowth, CodeRun, CodeStep, CodeTest, Entry, Event, ExtensionBrief, InterviewerBrief, Mode, Move,
    MoveKind, Phase, ProblemBrief, Refused, RunKind, State, hints_taken, named_cases, next, replay, start, stated_cost,
};
use listen::Delivery;
use script::{Growth, ProblemFacts, Question, QuestionTests, RoundKind, Signal, Weighted};

const FACTS: &str = r#"
format_version: 1
difficulty: medium
minutes: 30
topics: [intervals, sorting]
sources: [L]
prompt: Merge the requests into a calendar.
clarifying:
- id: touching
  question: Do requests that only touch count as one?
  answer: Yes, they are joined.
  words: [touch, back to back]
- id: order
  question: Are they sorted?
  answer: No, in no particular order.
  words: [sorted, order]
edge_cases:
- id: empty
  what: no requests at all
  words: [empty, no requests]
  tests: [secret/01-empty]
- id: nested
  what: one inside another
  words: [nested, inside]
  tests: [secret/02-nested]
hints: [first hint, second hint, third hint]
complexity: {n: requests, time: n log n, space: n, sizes: [1000, 2000, 4000, 8000], why: sorting}
ideas:
- {name: sort, time: n log n, space: n, when: usual}
- {name: scan, time: n^2, space: n, when: small}
talk:
- {ask: What if they arrive one at a time?, good: an ordered map}
- {ask: How would you test it?, good: a reference}
extensions:
- {id: streaming, ask: Now they arrive one at a time.}
"#;

const PLAN: &str =
    "I would sort them by start instead of comparing all pairs, which trades a little time for simplicity.";

fn brief(mode: Mode) -> Brief {
    let facts = ProblemFacts::read("interview.yaml", FACTS.as_bytes()).unwrap();
    let extension = ExtensionBrief {
        id: "streaming".into(),
        title: "Streaming".into(),
        statement: "…".into(),
        samples: Vec::new(),
    };
    let question = |id: &str, text: &str| Question {
        id: id.into(),
        text: text.into(),
        rounds: vec![RoundKind::Coding],
        company: None,
        topic: id.into(),
        competencies: Vec::new(),
        personas: Vec::new(),
        levels: Vec::new(),
        expects: vec![Weighted { signal: Signal::EdgeCase, weight: 3.0 }],
        follow_ups: Vec::new(),
        challenge: "Why?".into(),
        why: "it is asked".into(),
        facts: Vec::new(),
        minutes: 30,
        tests: QuestionTests { strong: String::new(), weak: String::new() },
        sources: Vec::new(),
    };
    Brief {
        loop_id: "engineer".into(),
        company: None,
        role: "Engineer".into(),
        round_id: "coding".into(),
        round_name: "Coding".into(),
        kind: RoundKind::Coding,
        minutes: 45,
        interviewer: InterviewerBrief { role: "Engineer".into(), dimension: "d".into(), listens_for: "l".into() },
        persona: "mid_level_engineer".into(),
        level: "l5".into(),
        mode,
        seed: 3,
        competencies: Vec::new(),
        failures: Vec::new(),
        emphasis: Default::default(),
        agenda: vec![
            question("problem-merge", "Merge the requests into a calendar."),
            question("other", "Another thing?"),
        ],
        problem: Some(Box::new(ProblemBrief {
            id: "merge".into(),
            title: "Merge".into(),
            statement: "Merge them.".into(),
            samples: Vec::new(),
            extensions: vec![extension],
            facts,
        })),
        scenario: None,
    }
}

/// A session driven event by event.
struct Desk {
    state: State,
    at: i64,
    entries: Vec<Entry>,
}

impl Desk {
    fn new(mode: Mode) -> Desk {
        let event = Event::Start { brief: Box::new(brief(mode)) };
        let (state, moves) = start(&event, 0).unwrap();
        Desk { state, at: 0, entries: vec![Entry { at: 0, event, moves, second: None }] }
    }

    fn after(&mut self, seconds: i64, event: Event) -> Vec<Move> {
        self.at += seconds * 1_000;
        let (state, moves) = next(&self.state, &event, self.at).unwrap();
        self.state = state;
        self.entries.push(Entry { at: self.at, event, moves: moves.clone(), second: None });
        moves
    }

    fn say(&mut self, text: &str) -> Vec<Move> {
        self.after(5, Event::Answer { text: text.into(), delivery: Delivery::Typed, took_ms: None })
    }

    fn ask(&mut self, text: &str) -> Move {
        self.after(5, Event::Ask { text: text.into() }).remove(0)
    }

    fn code(&mut self, seconds: i64, step: CodeStep) -> Vec<Move> {
        self.after(seconds, Event::Code { step: Box::new(step) })
    }

    fn write(&mut self, seconds: i64, text: &str) -> Vec<Move> {
        let from = self.state.coding.as_ref().unwrap().code.len();
        self.code(seconds, CodeStep::Edited { language: "python3".into(), from, removed: 0, inserted: text.into() })
    }

    fn submit(&mut self, verdict: &str, test: &str, part: Option<&str>) -> Vec<Move> {
        let test = CodeTest { name: test.into(), verdict: verdict.into(), cpu_ms: 1 };
        let run = CodeRun {
            kind: RunKind::Submit,
            part: part.map(str::to_owned),
            language: "python3".into(),
            verdict: verdict.into(),
            tests: vec![test],
            of: 1,
            output: None,
            compiler: None,
        };
        self.code(5, CodeStep::Ran { run: Box::new(run) })
    }

    fn measure(&mut self, growth: Growth, exponent: f64) -> Vec<Move> {
        let growth = CodeGrowth {
            best: growth,
            possible: vec![growth],
            exponent,
            low: Some(exponent - 0.05),
            high: Some(exponent + 0.05),
            unit: "instructions".into(),
            costs: Vec::new(),
        };
        self.code(5, CodeStep::Measured { growth: Box::new(growth) })
    }
}

fn id(moves: &[Move]) -> &str {
    moves.last().and_then(|made| made.phrasing.as_deref()).unwrap_or("").split(' ').next().unwrap_or("")
}

#[test]
fn questions_are_answered_from_the_facts_several_at_once() {
    let mut desk = Desk::new(Mode::Interview);
    let reply = desk.ask("Are they sorted, and do windows that touch count as one?");
    assert_eq!(reply.kind, MoveKind::Answer);
    assert_eq!(reply.text, "Yes, they are joined. No, in no particular order.");
    assert_eq!(reply.phrasing.as_deref(), Some("code/fact/touching code/fact/order"));
    let unknown = desk.ask("Which colour should the calendar have?");
    assert!(unknown.phrasing.unwrap().starts_with("answer/"), "an assumption of one's own");
    let moves =
        desk.say("Okay. Can I assume that they come sorted? I would sort them anyway instead of relying on it.");
    assert!(
        moves.iter().any(|made| made.kind == MoveKind::Answer && made.text.contains("particular order")),
        "{moves:?}"
    );
}

#[test]
fn tests_are_asked_for_before_the_first_submission_unless_they_were_named() {
    let mut desk = Desk::new(Mode::Interview);
    desk.write(5, "print(1)\n");
    assert_eq!(id(&desk.code(1, CodeStep::Submitting)), "code/tests");
    assert!(desk.code(1, CodeStep::Submitting).is_empty(), "once");
    desk.say("An empty list, and a window nested in another one.");
    let named = named_cases(&desk.state);
    assert_eq!(
        named.iter().map(|case| (case.id.as_str(), case.unprompted)).collect::<Vec<_>>(),
        [("empty", false), ("nested", false)]
    );

    let mut desk = Desk::new(Mode::Interview);
    desk.say("First I think of an empty input. Then I sort.");
    desk.write(5, "print(1)\n");
    assert!(desk.code(1, CodeStep::Submitting).is_empty());
    let named = named_cases(&desk.state);
    assert_eq!(named.len(), 1);
    assert!(named[0].unprompted);
    assert_eq!((named[0].quote.as_str(), named[0].answer), ("First I think of an empty input.", Some(0)));
}

#[test]
fn a_wrong_claim_meets_the_measurement_whichever_comes_first() {
    let mut desk = Desk::new(Mode::Interview);
    desk.write(5, "print(1)\n");
    assert_eq!(id(&desk.submit("AC", "secret/01-empty", None)), "code/cost");
    assert!(desk.measure(Growth::Quadratic, 1.97).is_empty(), "nothing was claimed yet");
    let moves = desk.say("It is linear because every request is looked at once.");
    assert_eq!(moves[0].kind, MoveKind::Challenge);
    assert_eq!(
        moves[0].text,
        "You said “linear”. I have measured it: doubling n multiplied the work by 3.9, which looks quadratic. Where does the difference come from?"
    );
    assert_eq!(moves[0].why.quote.as_deref(), Some("linear"));

    let mut desk = Desk::new(Mode::Interview);
    desk.write(5, "print(1)\n");
    desk.say("This is O(n) because each request is seen once.");
    desk.submit("AC", "secret/01-empty", None);
    let moves = desk.measure(Growth::Quadratic, 1.97);
    assert!(moves[0].text.starts_with("You said “O(n)”"), "{moves:?}");
    assert_eq!(stated_cost(&desk.state).unwrap().holds, Some(false));
    let moves = desk.say("Right, the inner loop makes it quadratic because it scans all windows.");
    assert_ne!(id(&moves), "code/refuted/n^2", "what the measurement bears out is not refuted");
    assert_eq!(stated_cost(&desk.state).unwrap().holds, Some(true));
}

#[test]
fn a_solved_problem_is_talked_about_and_extended_while_there_is_time() {
    let mut desk = Desk::new(Mode::Interview);
    desk.say(PLAN);
    desk.write(5, "print(1)\n");
    desk.submit("AC", "secret/01-empty", None);
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..8 {
        let moves = desk.say(
            "It is n log n because of the sort, and I would rather keep a map than a list, at the cost of memory.",
        );
        seen.push(id(&moves).to_owned());
        if moves.last().unwrap().kind == MoveKind::Extend {
            break;
        }
    }
    assert_eq!(seen.last().map(String::as_str), Some("code/extend/streaming"), "{seen:?}");
    assert!(seen.contains(&"code/talk/0".to_owned()), "{seen:?}");
    assert_eq!(interview::extension(&desk.state).unwrap().id, "streaming");
    let moves = desk.submit("AC", "secret/1", Some("streaming"));
    assert_eq!(id(&moves), "code/talk/1");

    let mut late = Desk::new(Mode::Interview);
    late.write(34 * 60, "print(1)\n");
    late.say("It costs n log n because of the sort.");
    late.submit("AC", "secret/01-empty", None);
    for _ in 0..4 {
        let moves = late.say("I would keep a map instead of a list, which costs memory.");
        assert!(moves.iter().all(|made| made.kind != MoveKind::Extend), "there is no time for it");
    }
}

#[test]
fn hidden_tests_are_named_only_by_a_coach() {
    for (mode, names) in [(Mode::Interview, false), (Mode::Coach, true)] {
        let mut desk = Desk::new(mode);
        desk.write(5, "print(1)\n");
        let moves = desk.submit("WA", "secret/02-nested", None);
        assert_eq!(id(&moves), "code/failed");
        assert_eq!(moves[0].text.contains("one inside another"), names, "{}", moves[0].text);
        assert!(!moves[0].text.contains("02"), "{}", moves[0].text);
    }
}

#[test]
fn help_comes_in_steps_and_only_to_whoever_is_stuck() {
    let mut desk = Desk::new(Mode::Interview);
    desk.say(PLAN);
    desk.write(5, "print(1)\n");
    assert!(desk.after(30, Event::Idle).is_empty(), "somebody who writes is not disturbed");
    let plain = desk.after(90, Event::Idle);
    assert!(!id(&plain).starts_with("code/hint"), "{plain:?}");
    assert_eq!(id(&desk.after(60, Event::Idle)), "code/hint/0");
    assert_eq!(desk.ask("I'm stuck, could I have a hint?").text, "second hint");
    let taken = hints_taken(&desk.state);
    assert_eq!(taken.len(), 2);
    assert!(taken[0].asked.is_none() && taken[1].asked.is_some());

    let mut coached = Desk::new(Mode::Coach);
    coached.write(5, "print(1)\n");
    assert_eq!(id(&coached.after(90, Event::Idle)), "code/hint/0");
}

#[test]
fn silence_while_writing_is_noticed_and_measured() {
    let mut desk = Desk::new(Mode::Interview);
    let mut nudged = Vec::new();
    for _ in 0..18 {
        desk.write(20, "x");
        nudged.extend(desk.after(10, Event::Idle));
    }
    assert_eq!(nudged.len(), 3, "{nudged:?}");
    assert!(nudged.iter().all(|made| made.phrasing.as_deref().unwrap().starts_with("code/aloud")));
    let silence = desk.state.coding.as_ref().unwrap().longest_silence().unwrap();
    assert_eq!((silence.from_ms, silence.to_ms, silence.edits), (20_000, 530_000, 18));
}

#[test]
fn talk_alone_comes_to_an_end_too() {
    let mut desk = Desk::new(Mode::Interview);
    for _ in 0..20 {
        let moves =
            desk.say("I would sort by start and then walk over them once, keeping the current end in a variable.");
        assert!(!moves.is_empty(), "an interviewer replies");
        if desk.state.question != 0 || desk.state.phase != Phase::Question {
            return;
        }
    }
    panic!("the problem is never left");
}

#[test]
fn what_is_stored_replays_to_the_same_desk() {
    let mut desk = Desk::new(Mode::Interview);
    desk.code(3, CodeStep::ReadStatement);
    desk.write(5, "é😀 = 1\n");
    desk.code(5, CodeStep::Edited { language: "python3".into(), from: 2, removed: 4, inserted: "x".into() });
    desk.say("An empty one first.");
    desk.submit("WA", "secret/02-nested", None);
    desk.measure(Growth::Linear, 1.0);
    assert_eq!(desk.state.coding.as_ref().unwrap().code, "éx = 1\n");
    let stored = serde_json::to_string(&desk.entries).unwrap();
    let read: Vec<Entry> = serde_json::from_str(&stored).unwrap();
    assert_eq!(replay(&read).unwrap(), desk.state);
    let torn = CodeStep::Edited { language: "python3".into(), from: 1, removed: 1, inserted: String::new() };
    let event = Event::Code { step: Box::new(torn) };
    assert_eq!(next(&desk.state, &event, desk.at), Err(Refused::OffDesk));
}

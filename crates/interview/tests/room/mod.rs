//! A round to drive event by event, for the tests.
#![allow(dead_code, reason = "each test file uses its part")]

use interview::{Brief, Entry, Event, InterviewerBrief, Mode, Move, ScoredCompetency, State, next, start};
use listen::Delivery;
use script::{FollowUp, HiddenFact, Question, QuestionTests, RoundKind, Signal, Weighted};

pub const STORY: &str = "In March I decided to pull the launch of our invoice export two days before the date. We had one \
    day of logs and no view of what the mobile clients sent. The head of sales told me in front of my team that I was \
    costing him the quarter, and I could see why: he had promised it to three customers. Error rates went from four \
    percent to almost none a week later. I should have told him on Friday instead of Monday, and since then I send the \
    state of a launch every Thursday.";
pub const THIN: &str =
    "We usually decide things like that as a team and we try to communicate well with everybody involved.";

pub fn question(id: &str, text: &str) -> Question {
    Question {
        id: id.into(),
        text: text.into(),
        rounds: vec![RoundKind::Behavioural],
        company: None,
        topic: id.into(),
        competencies: vec!["judgement".into()],
        personas: Vec::new(),
        levels: Vec::new(),
        expects: [(Signal::Decision, 3.0), (Signal::Friction, 2.0), (Signal::Outcome, 1.0)]
            .map(|(signal, weight)| Weighted { signal, weight })
            .into(),
        follow_ups: [
            (Signal::Decision, "Which call in there was yours?"),
            (Signal::Decision, "You said {quote}. Who decided that?"),
            (Signal::Friction, "Who was against it?"),
            (Signal::Friction, "What did it cost you?"),
        ]
        .map(|(signal, text)| FollowUp { signal, text: format!("{text} ({id})").replace("} (", "} (") })
        .into(),
        challenge: format!("Why not wait a week? ({id})"),
        why: "It shows what somebody weighs.".into(),
        facts: vec![HiddenFact { asked_by: vec!["how big".into()], answer: "About forty people.".into() }],
        minutes: 8,
        tests: QuestionTests { strong: STORY.into(), weak: THIN.into() },
        sources: Vec::new(),
    }
}

pub fn brief(mode: Mode, seed: u64) -> Brief {
    Brief {
        loop_id: "engineer".into(),
        company: Some("Acme".into()),
        role: "Engineer".into(),
        round_id: "behavioural".into(),
        round_name: "Behavioural".into(),
        kind: RoundKind::Behavioural,
        minutes: 45,
        interviewer: InterviewerBrief {
            role: "Engineering manager".into(),
            dimension: "judgement".into(),
            listens_for: "calls".into(),
        },
        persona: "mid_level_engineer".into(),
        level: "l5".into(),
        mode,
        seed,
        competencies: vec![ScoredCompetency {
            id: "judgement".into(),
            name: "Judgement".into(),
            weight: 1.0,
            proven_by: vec![
                Weighted { signal: Signal::Decision, weight: 3.0 },
                Weighted { signal: Signal::Friction, weight: 2.0 },
            ],
            cost_by: vec![Weighted { signal: Signal::Vague, weight: 1.0 }],
            anchors: ["1", "2", "3", "4"].map(String::from).into(),
            thresholds: vec![0.2, 0.5, 0.8],
        }],
        failures: Vec::new(),
        emphasis: Default::default(),
        agenda: vec![
            question("stopped", "Tell me about a time you stopped something that was under way."),
            question("disagreed", "Tell me about a time you disagreed with your manager."),
            question("failed", "Tell me about something of yours that failed."),
        ],
        problem: None,
        scenario: None,
    }
}

/// A session driven event by event, a second apart.
pub struct Driven {
    pub state: State,
    pub entries: Vec<Entry>,
    pub at: i64,
}

impl Driven {
    pub fn new(brief: Brief) -> Driven {
        let event = Event::Start { brief: Box::new(brief) };
        let (state, moves) = start(&event, 0).unwrap();
        Driven { state, entries: vec![Entry { at: 0, event, moves, second: None }], at: 0 }
    }

    pub fn take(&mut self, event: Event) -> Vec<Move> {
        self.after(1_000, event)
    }

    pub fn after(&mut self, ms: i64, event: Event) -> Vec<Move> {
        self.at += ms;
        let (state, moves) = next(&self.state, &event, self.at).unwrap();
        self.state = state;
        self.entries.push(Entry { at: self.at, event, moves: moves.clone(), second: None });
        moves
    }

    pub fn say(&mut self, text: &str) -> Move {
        self.take(Event::Answer { text: text.into(), delivery: Delivery::Typed, took_ms: None }).remove(0)
    }
}

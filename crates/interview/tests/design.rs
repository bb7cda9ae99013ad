//! A system-design round as a candidate lives it, on a scenario that ships.

use interview::{
    BoardComparison, BoardDifference, BoardPart, BoardRun, Brief, DesignStep, Event, Figure, InterviewerBrief, Mode,
    Move, MoveKind, Refused, ScenarioBrief, ScoredCompetency, State, next, start,
};
use listen::Delivery;
use script::{Document, FollowUp, Question, QuestionTests, RoundKind, Scenario, Signal, Weighted, read_part};
use serde_json::{Value, json};

fn scenario() -> Scenario {
    let bytes = include_bytes!("../../../packs/core/scenarios/notification-delivery/scenario.yaml");
    let document = Document::read("scenario.yaml", bytes).expect("a scenario that ships is readable");
    read_part(&document, "", &document.value).expect("and sound")
}

fn brief() -> Brief {
    let scenario = scenario();
    let signals = [Signal::Tradeoff, Signal::Estimate, Signal::FailureMode];
    Brief {
        loop_id: "engineer".into(),
        company: None,
        role: "Engineer".into(),
        round_id: "design".into(),
        round_name: "System design".into(),
        kind: RoundKind::SystemDesign,
        minutes: 45,
        interviewer: InterviewerBrief {
            role: "Staff engineer".into(),
            dimension: "design".into(),
            listens_for: "reasons".into(),
        },
        persona: "mid_level_engineer".into(),
        level: "l5".into(),
        mode: Mode::Interview,
        seed: 7,
        competencies: vec![ScoredCompetency {
            id: "design".into(),
            name: "Design".into(),
            weight: 1.0,
            proven_by: signals.map(|signal| Weighted { signal, weight: 1.0 }).into(),
            cost_by: Vec::new(),
            anchors: ["1", "2", "3", "4"].map(String::from).into(),
            thresholds: vec![0.2, 0.5, 0.8],
        }],
        failures: Vec::new(),
        emphasis: Default::default(),
        agenda: vec![Question {
            id: "scenario-notification-delivery".into(),
            text: scenario.prompt.clone(),
            rounds: vec![RoundKind::SystemDesign],
            company: None,
            topic: scenario.title.clone(),
            competencies: vec!["design".into()],
            personas: Vec::new(),
            levels: Vec::new(),
            expects: signals.map(|signal| Weighted { signal, weight: 1.0 }).into(),
            follow_ups: signals.map(|signal| FollowUp { signal, text: format!("More about {signal}?") }).into(),
            challenge: "Why?".into(),
            why: "It is a design.".into(),
            facts: Vec::new(),
            minutes: 40,
            tests: QuestionTests { strong: String::new(), weak: String::new() },
            sources: Vec::new(),
        }],
        problem: None,
        scenario: Some(Box::new(ScenarioBrief { scenario })),
    }
}

struct Driven {
    state: State,
    at: i64,
}

impl Driven {
    fn begin() -> Driven {
        let (state, _) = start(&Event::Start { brief: Box::new(brief()) }, 0).expect("a brief with a question");
        Driven { state, at: 0 }
    }

    fn does(&mut self, event: Event) -> Vec<Move> {
        self.at += 20_000;
        let (after, moves) = next(&self.state, &event, self.at).expect("possible");
        self.state = after;
        moves
    }

    fn says(&mut self, text: &str) -> Move {
        let event = Event::Answer { text: text.into(), delivery: Delivery::Typed, took_ms: None };
        self.does(event).pop().expect("an interviewer answers")
    }

    fn draws(&mut self, kinds: &[&str]) -> Vec<Move> {
        let part =
            |kind: &&str| BoardPart { id: kind.replace('_', "-"), kind: (*kind).into(), name: kind.replace('_', " ") };
        let step = DesignStep::Drew { model: json!({"nodes": []}), parts: kinds.iter().map(part).collect() };
        self.does(Event::Design { step: Box::new(step) })
    }

    fn runs(&mut self, p99: f64, twist: Option<&str>) -> Move {
        let figure = |metric: &str, mean: f64, half: f64| Figure {
            of: "users".into(),
            name: "Users".into(),
            kind: "load".into(),
            metric: metric.into(),
            mean,
            low: Some(mean - half),
            high: Some(mean + half),
        };
        let run = BoardRun {
            twist: twist.map(str::to_owned),
            model: Value::Null,
            method: "simulated".into(),
            seed: 1,
            figures: vec![
                figure("p99", p99, p99 / 50.0),
                figure("arrivals", 9_980.0, 20.0),
                figure("error_share", 0.0, 0.0),
            ],
            bottleneck: Some("Senders".into()),
            why: Some("it is 97 % busy".into()),
            cost_per_month: 1_200.0,
            currency: "USD".into(),
            prices_of: Some("2026-11-21".into()),
            own_prices: false,
            second: false,
            warnings: Vec::new(),
        };
        self.does(Event::Design { step: Box::new(DesignStep::Ran { run: Box::new(run) }) })
            .pop()
            .expect("a look at the figures")
    }
}

#[test]
fn requirements_come_out_only_when_asked() {
    let mut driven = Driven::begin();
    let told = driven.says("Does every notification really have to arrive, or may some be dropped?");
    assert_eq!(told.kind, MoveKind::Answer);
    assert!(told.text.contains("login code"), "{}", told.text);
    assert_eq!(told.phrasing.as_deref(), Some("design/fact/delivery"));
    let unknown = driven.says("Which colour should the logo have?");
    assert_eq!(unknown.kind, MoveKind::Answer);
    assert!(!unknown.phrasing.unwrap_or_default().starts_with("design/fact/"));
}

#[test]
fn an_estimate_is_asked_for_and_its_arithmetic_is_checked() {
    let mut driven = Driven::begin();
    driven.says("How many users are there, and must every notification arrive?");
    let asked = driven
        .says("So I would start with the path of one notification through the system, from the caller to the phone.");
    let scenario = scenario();
    assert_eq!(asked.text, scenario.estimates[0].ask);
    let wrong = driven.says("That is 200 million / 86 400 = 23 000 a second on average, and I would plan for that.");
    assert_eq!(wrong.kind, MoveKind::Probe);
    assert!(wrong.text.contains("200 million / 86 400 = 23 000") && wrong.text.contains("2 310"), "{}", wrong.text);
    let given = driven.says("Right, I slipped: about 2300 a second on average, so I plan for a peak of 9000 a second.");
    assert_ne!(given.text, wrong.text);
    let estimates = interview::estimates(&driven.state);
    assert!(
        estimates.iter().any(|known| known.id == "peak-rate" && known.holds && known.value == 9_000.0),
        "{estimates:?}"
    );
}

#[test]
fn a_stated_number_is_held_against_the_run() {
    let mut driven = Driven::begin();
    driven.draws(&["load", "service", "queue", "workers", "third_party"]);
    driven.says("I expect a p99 under 200 ms at 10k rps for the callers, because the queue takes the slow part.");
    let refuted = driven.runs(0.41, None);
    assert_eq!(refuted.kind, MoveKind::Challenge);
    let quote = refuted.why.quote.clone().expect("it quotes the claim");
    assert!(quote.contains("p99 under 200 ms"), "{quote}");
    assert!(
        refuted.text.contains(&quote) && refuted.text.contains("410 ms") && refuted.text.contains("Senders"),
        "{}",
        refuted.text
    );
}

#[test]
fn a_number_that_holds_is_said_to_hold() {
    let mut driven = Driven::begin();
    driven.draws(&["load", "service", "queue", "workers"]);
    driven.says("I expect a p99 under 200 ms at 10k rps for the callers.");
    let held = driven.runs(0.05, None);
    assert!(held.text.contains("50 ms") && held.text.contains("not to hold"), "{}", held.text);
}

/// Drives a design until the interviewer doubts it for the first time.
fn first_doubt(kinds: &[&str]) -> Move {
    let mut driven = Driven::begin();
    driven.draws(kinds);
    for _ in 0..12 {
        let line = driven.says(
            "I keep the parts few, because three people have to run them, and I accept that a promotion is late.",
        );
        if line.phrasing.as_deref().is_some_and(|id| id.starts_with("design/challenge/")) {
            return line;
        }
        if line.phrasing.as_deref() == Some("design/run-now") {
            driven.runs(0.05, None);
        }
    }
    panic!("nothing was doubted");
}

#[test]
fn removing_the_queue_changes_the_next_question() {
    let with = first_doubt(&["load", "service", "queue", "workers", "third_party"]);
    let without = first_doubt(&["load", "service", "third_party"]);
    assert_ne!(with.text, without.text);
    assert!(with.why.reason.contains("there is a queue"), "{}", with.why.reason);
    assert!(without.why.reason.contains("there is no queue"), "{}", without.why.reason);
}

#[test]
fn twists_are_thrown_after_a_run_and_the_small_team_comes_up_once() {
    let mut driven = Driven::begin();
    driven.draws(&["load", "service", "queue", "workers", "third_party"]);
    let (mut twists, mut small) = (0, 0);
    for _ in 0..25 {
        let line = driven.says("I give up freshness of promotions there, because the codes must not wait behind them.");
        let id = line.phrasing.clone().unwrap_or_default();
        if id == "design/run-now" {
            driven.runs(0.05, None);
        }
        if let Some(twist) = id.strip_prefix("design/twist/") {
            assert_eq!(line.kind, MoveKind::Twist);
            twists += 1;
            let twist = twist.to_owned();
            let looked = driven.runs(1.9, Some(&twist));
            assert!(looked.text.contains("1.9 s") && looked.text.contains("It was 50 ms before"), "{}", looked.text);
        }
        small += usize::from(id == "design/small-team");
    }
    assert!(twists >= 2, "{twists} twists");
    assert_eq!(small, 1);
}

#[test]
fn a_board_belongs_to_a_design_round() {
    let mut plain = brief();
    plain.scenario = None;
    let (state, _) = start(&Event::Start { brief: Box::new(plain) }, 0).expect("a conversation");
    let step = Box::new(DesignStep::Sketched { scene: json!({}) });
    assert_eq!(next(&state, &Event::Design { step }, 1).map(|_| ()), Err(Refused::NoDesk));
}

#[test]
fn a_second_design_stands_beside_the_first_and_nothing_is_held_against_it() {
    let mut round = Driven::begin();
    round.draws(&["load", "service"]);
    let second = DesignStep::DrewSecond { model: Some(json!({"nodes": [{"id": "a"}]})) };
    assert_eq!(round.does(Event::Design { step: Box::new(second) }), []);
    let run = BoardRun {
        twist: None,
        model: Value::Null,
        method: "simulated".into(),
        seed: 1,
        figures: Vec::new(),
        bottleneck: None,
        why: None,
        cost_per_month: 10.0,
        currency: "USD".into(),
        prices_of: None,
        own_prices: true,
        second: true,
        warnings: Vec::new(),
    };
    assert_eq!(round.does(Event::Design { step: Box::new(DesignStep::Ran { run: Box::new(run.clone()) }) }), []);
    let board = round.state.design.as_ref().expect("a board");
    assert_eq!((board.runs.len(), board.second_runs.len()), (0, 1));
    assert!(board.second.is_some());
    assert_eq!(round.does(Event::Design { step: Box::new(DesignStep::DrewSecond { model: None }) }), []);
    assert_eq!(round.state.design.as_ref().expect("a board").second, None);
    // Runs that were stored before prices were named are read as they are.
    let mut old = serde_json::to_value(&run).expect("JSON");
    let fields = old.as_object_mut().expect("an object");
    fields.retain(|key, _| !["prices_of", "own_prices", "second"].contains(&key.as_str()));
    let read: BoardRun = serde_json::from_value(old).expect("an old run");
    assert_eq!((read.prices_of, read.own_prices, read.second), (None, false, false));
}

#[test]
fn a_comparison_is_kept_with_what_it_measured_and_nothing_is_said_to_it() {
    let mut driven = Driven::begin();
    driven.draws(&["service", "queue"]);
    driven.runs(0.9, None);
    let comparison = BoardComparison {
        left: "Run 1".into(),
        right: "Second design, run 1".into(),
        left_run: 2,
        right_run: 3,
        replications: 10,
        currency: "USD".into(),
        figures: vec![BoardDifference {
            name: "Users".into(),
            metric: "p99".into(),
            left: 0.9,
            right: 0.12,
            difference: -0.78,
            low: Some(-0.8),
            high: Some(-0.76),
        }],
    };
    let step = DesignStep::Compared { comparison: Box::new(comparison.clone()) };
    let seq = driven.state.seq;
    assert!(driven.does(Event::Design { step: Box::new(step) }).is_empty());
    let board = driven.state.design.as_ref().expect("a board");
    assert_eq!(board.compared, [(seq, comparison)]);
    assert!(board.compared[0].1.told().starts_with("Users: P99 120 ms rather than 900 ms"));
}

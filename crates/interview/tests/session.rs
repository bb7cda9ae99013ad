//! The session as a candidate lives it, through public functions only.

mod room;

use interview::{
    Brief, Entry, Event, Mode, MoveKind, Phase, Refused, State, compare, next, opinion, plan, replay, start,
};
use listen::Delivery;
use proptest::prelude::*;
use room::{Driven, STORY, THIN, brief, question};
use script::{Question, Signal};
use std::collections::BTreeSet;

#[test]
fn a_thin_answer_is_probed_in_the_candidates_words_and_never_twice_for_the_same_gap() {
    let mut session = Driven::new(brief(Mode::Interview, 1));
    let first = session.say(THIN);
    assert_eq!(first.kind, MoveKind::Probe);
    assert!(first.text.contains('“'), "{}", first.text);
    let quote = first.text.split(['“', '”']).nth(1).unwrap();
    assert!(THIN.contains(quote), "{quote} was not said");
    let second = session.say(THIN);
    assert_ne!(second.why.signal, first.why.signal);
    let third = session.say(THIN);
    assert_ne!(third.kind, MoveKind::Probe, "two probes are enough");
}

#[test]
fn a_full_answer_is_challenged_once_and_then_the_interviewer_goes_on() {
    let mut session = Driven::new(brief(Mode::Interview, 1));
    let mut kinds = Vec::new();
    while session.state.question == 0 {
        kinds.push(session.say(STORY).kind);
    }
    assert_eq!(kinds.iter().filter(|kind| **kind == MoveKind::Challenge).count(), 1, "{kinds:?}");
    assert_eq!(kinds.last(), Some(&MoveKind::Ask));
}

#[test]
fn no_wording_repeats_in_a_session() {
    for seed in 0..20 {
        let mut session = Driven::new(brief(Mode::Coach, seed));
        while session.state.phase == Phase::Question {
            session.say(THIN);
        }
        let mut seen = BTreeSet::new();
        for made in session.entries.iter().flat_map(|entry| &entry.moves) {
            assert!(seen.insert(made.text.clone()), "seed {seed}: {} was said twice", made.text);
        }
    }
}

#[test]
fn the_candidates_own_questions_come_last_and_get_an_opinion() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    while session.state.phase == Phase::Question {
        session.take(Event::Skip);
    }
    assert_eq!(session.say("When did your team last roll back a release, and who decided it?").kind, MoveKind::Answer);
    assert_eq!(session.say("No more questions, thank you.").kind, MoveKind::Close);
    assert_eq!(session.state.candidate_questions.len(), 1, "“no more questions” is none");
    let good = opinion(&session.state.candidate_questions[0], Some("Acme"));
    assert_eq!((good.topic.as_str(), good.specific), ("deployment and observability", true));
    assert!(!opinion("What is the culture like at your company these days?", Some("Acme")).specific);
}

#[test]
fn a_question_back_is_answered_from_the_facts_and_does_not_use_up_the_turn() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    let reply = session.take(Event::Ask { text: "How big should the thing have been?".into() }).remove(0);
    assert_eq!((reply.kind, reply.text.as_str()), (MoveKind::Answer, "About forty people."));
    let reply = session.say("How big was the team you have in mind?");
    assert_eq!(reply.kind, MoveKind::Answer);
    assert!(session.state.line.contains("stopped something"));
    assert_eq!(session.state.question, 0);
}

#[test]
fn silence_is_nudged_twice_a_question() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    assert_eq!(session.take(Event::Idle).remove(0).kind, MoveKind::Nudge);
    assert_eq!(session.take(Event::Idle).remove(0).kind, MoveKind::Nudge);
    assert_eq!(session.take(Event::Idle), []);
}

#[test]
fn another_language_is_sent_back_and_not_judged() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    let text = "Ich habe damals entschieden, dass wir die Einführung um zwei Wochen verschieben, weil wir zu wenig \
        wussten, und der Vertrieb war darüber gar nicht glücklich, aber am Ende hat es gestimmt.";
    assert_eq!(session.say(text).kind, MoveKind::Redirect);
}

#[test]
fn the_time_box_ends_the_questions() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    let event = Event::Answer { text: THIN.into(), delivery: Delivery::Typed, took_ms: None };
    let moves = session.after(40 * 60_000, event);
    assert_eq!((moves[0].kind, moves[0].question), (MoveKind::Ask, None));
    assert_eq!(session.state.phase, Phase::CandidateQuestions);
    let moves = session
        .after(6 * 60_000, Event::Answer { text: "What broke last?".into(), delivery: Delivery::Typed, took_ms: None });
    assert_eq!(moves[0].kind, MoveKind::Close);
}

#[test]
fn a_break_does_not_count() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    session.after(60_000, Event::Leave);
    let event = Event::Answer { text: THIN.into(), delivery: Delivery::Typed, took_ms: None };
    assert_eq!(next(&session.state, &event, session.at).unwrap_err(), Refused::Paused);
    session.after(24 * 3_600_000, Event::Resume);
    assert_eq!(session.state.elapsed_ms, 60_000);
}

#[test]
fn a_retry_is_compared_signal_by_signal() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    session.say(THIN);
    session.take(Event::Retry { answer: 0, text: STORY.into(), delivery: Delivery::Typed });
    let comparison = compare(&session.state, 0).unwrap();
    let decision = comparison.signals.iter().find(|change| change.signal == Signal::Decision).unwrap();
    assert_eq!(decision.change, interview::Change::Gained);
    assert!(comparison.scores[1] > comparison.scores[0], "{:?}", comparison.scores);
    assert_eq!(session.state.answers[0].first().text, THIN, "what the interviewer heard stays");
    assert!(compare(&session.state, 7).is_none());
}

#[test]
fn what_cannot_happen_is_refused_and_changes_nothing() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    let answer = |text: &str| Event::Answer { text: text.into(), delivery: Delivery::Typed, took_ms: None };
    let refused = |state: &State, event| next(state, &event, 1_000).unwrap_err();
    assert_eq!(refused(&session.state, answer(" \n")), Refused::Empty);
    assert_eq!(refused(&session.state, answer(&"x".repeat(100_001))), Refused::TooLong(100_001));
    assert_eq!(refused(&session.state, Event::Resume), Refused::NotPaused);
    assert_eq!(refused(&session.state, Event::Start { brief: Box::new(brief(Mode::Coach, 1)) }), Refused::Start);
    let retry = Event::Retry { answer: 0, text: "x".into(), delivery: Delivery::Typed };
    assert_eq!(refused(&session.state, retry), Refused::NoSuchAnswer(0, 0));
    session.take(Event::End);
    assert_eq!(refused(&session.state, answer("more")), Refused::Closed);
    let empty = Brief { agenda: Vec::new(), ..brief(Mode::Coach, 1) };
    assert_eq!(start(&Event::Start { brief: Box::new(empty) }, 0).unwrap_err(), Refused::NoQuestions);
}

#[test]
fn a_damaged_session_is_refused_not_believed() {
    let mut session = Driven::new(brief(Mode::Interview, 3));
    session.say(THIN);
    assert_eq!(replay(&[]).unwrap_err(), Refused::Start);
    assert_eq!(replay(&session.entries[1..]).unwrap_err(), Refused::Start);
    let mut off = session.entries.clone();
    off[0].moves[0].question = Some(99);
    assert_eq!(replay(&off).unwrap_err(), Refused::OffAgenda(0));
    let mut early = session.entries.clone();
    early[0].at = i64::MIN;
    early[1].at = i64::MAX;
    assert!(replay(&early).is_ok(), "an odd clock is no damage");
}

#[test]
fn an_agenda_covers_the_competencies_and_repeats_nothing_asked_before() {
    let round: script::Round = serde_json::from_value(serde_json::json!({
        "id": "r", "name": "R", "kind": "behavioural", "minutes": 45,
        "interviewers": [{ "role": "Manager", "dimension": "a", "listens_for": "x" }],
        "purpose": { "text": "x", "sources": ["G"] }, "works": { "text": "x", "sources": ["G"] },
        "competencies": [{ "id": "a", "weight": 3.0 }, { "id": "b", "weight": 1.0 }, { "id": "c", "weight": 1.0 }],
        "failures": [], "tips": [], "sources": ["G"]
    }))
    .unwrap();
    let bank: Vec<Question> = (0..30)
        .map(|index| {
            let mut question = question(&format!("q{index}"), &format!("Question {index}?"));
            question.competencies = vec![["a", "b", "c"][index % 3].into()];
            question
        })
        .collect();
    let asked_before: BTreeSet<String> = (0..15).map(|index| format!("q{index}")).collect();
    let agenda = |seed| {
        let wanted = interview::Agenda {
            round: &round,
            company: None,
            persona: "director",
            level: "l5",
            local: &[],
            asked_before: &asked_before,
            seed,
        };
        plan(&wanted, bank.iter())
    };
    let ids = |seed| agenda(seed).into_iter().map(|question| question.id).collect::<Vec<_>>();
    for seed in 0..20 {
        let agenda = agenda(seed);
        let covered: BTreeSet<&String> = agenda.iter().flat_map(|question| &question.competencies).collect();
        assert_eq!(covered.len(), 3, "seed {seed}");
        assert!(agenda.iter().all(|question| !asked_before.contains(&question.id)), "seed {seed}");
        assert_eq!(ids(seed), ids(seed));
    }
    assert!((0..20).any(|seed| ids(seed) != ids(0)), "the seed decides between equals");
}

fn any_event() -> impl Strategy<Value = Event> {
    let texts =
        prop_oneof![Just(STORY.to_owned()), Just(THIN.to_owned()), ".{1,60}", Just("How big was it?".to_owned())];
    prop_oneof![
        4 => texts.clone().prop_map(|text| Event::Answer { text, delivery: Delivery::Spoken, took_ms: Some(9_000) }),
        1 => texts.clone().prop_map(|text| Event::Ask { text }),
        1 => (0_usize..3, texts).prop_map(|(answer, text)| Event::Retry { answer, text, delivery: Delivery::Typed }),
        1 => Just(Event::Idle),
        1 => Just(Event::Skip),
        1 => Just(Event::Leave),
        1 => Just(Event::Resume),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The laws of a session: it replays to the same state from its entries, the same seed and events give the same
    /// moves, and what is stored survives being stored.
    #[test]
    fn a_session_replays_bit_for_bit(seed in 0_u64..1_000, events in prop::collection::vec((0_i64..300_000, any_event()), 0..25)) {
        let event = Event::Start { brief: Box::new(brief(Mode::Interview, seed)) };
        let (mut state, moves) = start(&event, 0).unwrap();
        let mut entries = vec![Entry { at: 0, event, moves, second: None }];
        let mut at = 0;
        for (ms, event) in events {
            at += ms;
            match next(&state, &event, at) {
                Ok((after, moves)) => {
                    prop_assert_eq!(&next(&state, &event, at).unwrap().1, &moves);
                    state = after;
                    entries.push(Entry { at, event, moves, second: None });
                }
                Err(_) => continue,
            }
        }
        let stored = serde_json::to_string(&entries).unwrap();
        let read: Vec<Entry> = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(&read, &entries);
        prop_assert_eq!(replay(&read).unwrap(), state);
    }
}

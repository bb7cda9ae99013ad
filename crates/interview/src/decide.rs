//! The interviewer's policy: one event → the moves it brings.

use listen::{Delivery, Gradeable, Heard};
use script::{Question, RoundKind, Signal};

use crate::agenda::shuffled;
use crate::lines::{self, pick};
use crate::{Entry, Event, Mode, Move, MoveKind, Phase, State, Why, asking, probing, redirect};

pub(crate) use probing::probe_after;
pub(crate) use redirect::redirect_once;

/// Most nudges within one question.
const NUDGES: u32 = 2;
/// Share of the time box after which the candidate's own questions begin.
pub(crate) const OWN_QUESTIONS_AT: f32 = 0.85;
/// Most questions of the candidate's own.
const OWN_QUESTIONS: usize = 5;
/// Longest text of one turn, in bytes; about 16 000 words.
pub const MAX_TEXT: usize = 100_000;

/// An event that can't happen now. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The session is over.
    #[error("this session is over; answers can still be retried")]
    Closed,
    /// The candidate has left.
    #[error("this session is paused; resume it first")]
    Paused,
    /// It was not paused.
    #[error("this session is not paused")]
    NotPaused,
    /// Nothing was said.
    #[error("the text is empty; say something, or skip the question")]
    Empty,
    /// Too much was said.
    #[error("the text has {0} bytes; at most {MAX_TEXT} are taken in one turn")]
    TooLong(usize),
    /// There is no such answer.
    #[error("there is no answer {0} to retry; {1} have been given")]
    NoSuchAnswer(usize, usize),
    /// A session starts once.
    #[error("a session starts with exactly one start event")]
    Start,
    /// A stored entry names a question that its brief does not hold.
    #[error("entry {0} names a question that is not on the agenda")]
    OffAgenda(usize),
    /// There is no desk or board in this round.
    #[error("this round is a conversation: it has no editor and no board")]
    NoDesk,
    /// A change of the code that does not fit the code there is.
    #[error("the change does not fit the code that is stored; reload the session, your text is kept as a draft")]
    OffDesk,
    /// The brief asks nothing.
    #[error("no question of the packs fits this round, persona and level")]
    NoQuestions,
}

/// Begins a session.
pub fn start(event: &Event, at: i64) -> Result<(State, Vec<Move>), Refused> {
    let Event::Start { brief } = event else { return Err(Refused::Start) };
    let first = brief.agenda.first().ok_or(Refused::NoQuestions)?;
    let mut state = State::new((**brief).clone(), at);
    let moves = vec![Move {
        kind: MoveKind::Ask,
        text: format!("{}\n\n{}", lines::greeting(brief), first.text),
        why: because(None, None, why_asked(first)),
        question: Some(0),
        phrasing: None,
    }];
    state.apply(event, &moves, at);
    Ok((state, moves))
}

/// The state after an event, and what the interviewer does.
pub fn next(state: &State, event: &Event, at: i64) -> Result<(State, Vec<Move>), Refused> {
    let moves = decide(state, event, at)?;
    let mut after = state.clone();
    after.apply(event, &moves, at);
    Ok((after, moves))
}

/// Folds stored entries into a state, with the moves as they were made then.
pub fn replay(entries: &[Entry]) -> Result<State, Refused> {
    let (first, rest) = entries.split_first().ok_or(Refused::Start)?;
    let Event::Start { brief } = &first.event else { return Err(Refused::Start) };
    if brief.agenda.is_empty() {
        return Err(Refused::NoQuestions);
    }
    let asked = |entry: &Entry| entry.moves.iter().filter_map(|made| made.question).max();
    if let Some(seq) = entries.iter().position(|entry| asked(entry) >= Some(brief.agenda.len())) {
        return Err(Refused::OffAgenda(seq));
    }
    let mut state = State::new((**brief).clone(), first.at);
    state.apply(&first.event, &first.moves, first.at);
    for entry in rest {
        possible(&state, &entry.event)?;
        let answers = state.answers.len();
        state.apply(&entry.event, &entry.moves, entry.at);
        if let Some(second) = &entry.second
            && state.answers.len() > answers
        {
            state.read_again(second.clone());
        }
    }
    Ok(state)
}

/// Whether an event can happen now.
fn possible(state: &State, event: &Event) -> Result<(), Refused> {
    if let Event::Answer { text, .. } | Event::Ask { text } | Event::Retry { text, .. } = event {
        if text.trim().is_empty() {
            return Err(Refused::Empty);
        }
        if text.len() > MAX_TEXT {
            return Err(Refused::TooLong(text.len()));
        }
    }
    match event {
        Event::Start { .. } => Err(Refused::Start),
        Event::Retry { answer, .. } if *answer < state.answers.len() => Ok(()),
        Event::Retry { answer, .. } => Err(Refused::NoSuchAnswer(*answer, state.answers.len())),
        _ if state.phase == Phase::Closed => Err(Refused::Closed),
        Event::Resume if !state.paused => Err(Refused::NotPaused),
        Event::Resume => Ok(()),
        _ if state.paused => Err(Refused::Paused),
        Event::Code { step } => crate::coding::possible(state, step),
        Event::Design { step } => crate::design::possible(state, step),
        _ => Ok(()),
    }
}

/// What the interviewer does after an event that happens at `at` (Unix milliseconds).
pub fn decide(state: &State, event: &Event, at: i64) -> Result<Vec<Move>, Refused> {
    possible(state, event)?;
    if let Some(made) = redirect::to_english(state, event) {
        return Ok(vec![made]);
    }
    if let Some(moves) = crate::coding::decide(state, event, at).or_else(|| crate::design::decide(state, event, at)) {
        return Ok(moves);
    }
    let asking = state.phase == Phase::CandidateQuestions;
    Ok(match event {
        Event::Start { .. } | Event::Retry { .. } | Event::Leave | Event::Resume => Vec::new(),
        Event::Code { .. } | Event::Design { .. } => Vec::new(),
        Event::End => vec![close(state, "you ended the round")],
        Event::Idle => nudge(state),
        Event::Skip if asking => vec![close(state, "you had no further questions")],
        Event::Skip => vec![go_on(state, at, "the candidate wants the next question")],
        Event::Answer { text, .. } | Event::Ask { text } if asking => vec![candidate_question(state, text, at)],
        Event::Ask { text } => vec![clarify(state, text)],
        Event::Answer { text, delivery, .. } => vec![after_answer(state, text, *delivery, at)],
    })
}

pub(crate) fn because(signal: Option<Signal>, quote: Option<String>, reason: String) -> Why {
    Why { signal, quote, reason }
}

fn why_asked(question: &Question) -> String {
    question.why.clone()
}

pub(crate) fn seed(state: &State) -> u64 {
    shuffled(state.brief.seed, &format!("{}:{}", state.brief.round_id, state.seq))
}

fn after_answer(state: &State, text: &str, delivery: Delivery, at: i64) -> Move {
    let heard = state.hear(text, delivery);
    let answer = state.as_answer(text, delivery);
    let Some(question) = state.asked() else { return go_on(state, at, "there is no question open") };
    if let Gradeable::No { reason } = &heard.gradeable {
        let back = redirect::back(state, &format!("could not be judged: {reason}"));
        return back.unwrap_or_else(|| go_on(state, at, "could not be judged a second time"));
    }
    if only_asks(text, &heard) {
        return clarify(state, text);
    }
    if let Some(made) = redirect::after(state, question, text, &answer, &heard, at) {
        return made;
    }
    let late = state.is_late(at);
    if let Some(probe) = probing::probe_for(state, question, &answer, &heard, at) {
        return probe;
    }
    if !state.challenged && !late {
        let defended = [Signal::Decision, Signal::Tradeoff, Signal::Estimate, Signal::Complexity, Signal::Holds];
        let position = heard.findings.iter().find(|finding| defended.contains(&finding.signal));
        if let Some(position) = position {
            return Move {
                kind: MoveKind::Challenge,
                text: question.challenge.clone(),
                why: because(
                    Some(position.signal),
                    Some(position.quote.clone()),
                    "a position was taken; does it hold when somebody doubts it?".into(),
                ),
                question: None,
                phrasing: None,
            };
        }
    }
    go_on(state, at, "the question can be scored from what was said, or its follow-ups are used up")
}

/// Whether a turn does nothing but ask the interviewer something.
pub fn only_asks(text: &str, heard: &Heard) -> bool {
    let asked: usize = heard.asks.iter().map(|ask| ask.quote.split_whitespace().count()).sum();
    let words = text.split_whitespace().count();
    asked > 0 && words <= 40 && asked * 3 >= words * 2
}

/// The next question, or the candidate's turn, or the end.
pub(crate) fn go_on(state: &State, at: i64, reason: &str) -> Move {
    let elapsed = state.elapsed_at(at);
    let next = state.question + 1;
    let late = elapsed as f32 >= state.brief.time_box_ms() as f32 * OWN_QUESTIONS_AT;
    match state.brief.agenda.get(next) {
        Some(question) if !late => {
            let (phrasing, lead) = pick("next", lines::NEXT, &state.used, seed(state));
            Move {
                kind: MoveKind::Ask,
                text: format!("{lead} {}", question.text),
                why: because(None, None, format!("{reason}; {}", why_asked(question))),
                question: Some(next),
                phrasing: Some(phrasing),
            }
        }
        _ if elapsed >= state.brief.time_box_ms() => close(state, "the time box of this round is used up"),
        _ => Move {
            kind: MoveKind::Ask,
            text: lines::YOUR_QUESTIONS.to_owned(),
            why: because(None, None, "what a candidate asks is heard too".into()),
            question: None,
            phrasing: None,
        },
    }
}

fn nudge(state: &State) -> Vec<Move> {
    if state.nudged >= NUDGES {
        return Vec::new();
    }
    let (phrasing, text) = match state.phase {
        Phase::CandidateQuestions => {
            ("own".to_owned(), "Is there anything you want to know before we stop?".to_owned())
        }
        _ => pick("nudge", lines::NUDGES, &state.used, seed(state)),
    };
    let why = because(None, None, "it has been quiet for a while".into());
    vec![Move { kind: MoveKind::Nudge, text, why, question: None, phrasing: Some(phrasing) }]
}

/// What is said when nobody has thought of the question.
pub(crate) fn unknown_fact(state: &State, text: &str) -> Move {
    let (id, line) = pick("answer", lines::NO_FACT, &state.used, seed(state));
    let why = because(Some(Signal::Clarifying), Some(text.to_owned()), "the candidate asked".into());
    Move { kind: MoveKind::Answer, text: line, why, question: None, phrasing: Some(id) }
}

/// Answers a question about the task from what the question's author knows.
fn clarify(state: &State, text: &str) -> Move {
    let lower = text.to_lowercase();
    let facts = state.asked().map(|question| question.facts.as_slice()).unwrap_or_default();
    let known = facts.iter().find(|fact| fact.asked_by.iter().any(|word| asking::starts_word(&lower, word)));
    let (phrasing, said) = match known {
        Some(fact) => (None, fact.answer.clone()),
        None => {
            let lines = match state.brief.kind {
                RoundKind::Coding | RoundKind::SystemDesign | RoundKind::TakeHome => lines::NO_FACT,
                _ => lines::STORY_ASKED,
            };
            let (id, line) = pick("answer", lines, &state.used, seed(state));
            (Some(id), line)
        }
    };
    let why = because(Some(Signal::Clarifying), Some(text.to_owned()), "the candidate asked".into());
    Move { kind: MoveKind::Answer, text: said, why, question: None, phrasing }
}

fn candidate_question(state: &State, text: &str, at: i64) -> Move {
    if asking::has_none(text) {
        return close(state, "you had no further questions");
    }
    if state.candidate_questions.len() + 1 >= OWN_QUESTIONS || state.elapsed_at(at) >= state.brief.time_box_ms() {
        return close(state, "you have asked as much as the time allows");
    }
    let why = because(None, Some(text.to_owned()), "a rehearsal can't speak for the company".into());
    let (phrasing, said) = pick("own", lines::HEARD_QUESTION, &state.used, seed(state));
    let text = match state.brief.mode {
        Mode::Interview => said,
        Mode::Coach => format!("{} {said}", asking::opinion(text, state.brief.company.as_deref()).opinion),
    };
    Move { kind: MoveKind::Answer, text, why, question: None, phrasing: Some(phrasing) }
}

fn close(state: &State, reason: &str) -> Move {
    Move {
        kind: MoveKind::Close,
        text: lines::goodbye(&state.brief),
        why: because(None, None, reason.to_owned()),
        question: None,
        phrasing: None,
    }
}

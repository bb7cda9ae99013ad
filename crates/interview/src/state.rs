//! What a session has come to: a fold over its entries.

use listen::second::SecondReading;
use listen::{Answer, Delivery, Heard, Wanted};
use script::{Question, Signal};
use std::collections::BTreeSet;

use crate::standing::Asked;
use crate::{Answered, Attempt, Brief, Event, Move, MoveKind, Turn};

/// Part of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The interviewer asks.
    Question,
    /// The candidate asks.
    CandidateQuestions,
    /// It is over.
    Closed,
}

/// Everything the interviewer remembers.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What was known at the start.
    pub brief: Brief,
    /// Part of the conversation.
    pub phase: Phase,
    /// Whether the candidate has left for now.
    pub paused: bool,
    /// Time spent in the session, in milliseconds, without breaks.
    pub elapsed_ms: i64,
    /// Entries applied so far; the next one has this number.
    pub seq: usize,
    /// The transcript.
    pub turns: Vec<Turn>,
    /// Answers in order.
    pub answers: Vec<Answered>,
    /// Questions the candidate put to the interviewer at the end.
    pub candidate_questions: Vec<String>,
    /// Question of the agenda now being asked.
    pub question: usize,
    /// The desk of a coding round.
    pub coding: Option<crate::CodingDesk>,
    /// The board of a system-design round.
    pub design: Option<crate::DesignBoard>,
    pub(crate) last_at: i64,
    pub(crate) used: Vec<String>,
    /// The line that waits for a reply.
    pub line: String,
    pub(crate) line_kind: MoveKind,
    pub(crate) line_signal: Option<Signal>,
    pub(crate) probed: Vec<Signal>,
    pub(crate) challenged: bool,
    pub(crate) nudged: u32,
    pub(crate) redirected: u32,
}

impl State {
    pub(crate) fn new(brief: Brief, at: i64) -> State {
        let coding = brief.problem.as_ref().map(|_| crate::CodingDesk::default());
        let design = brief.scenario.as_ref().map(|_| crate::DesignBoard::default());
        State {
            brief,
            coding,
            design,
            phase: Phase::Question,
            paused: false,
            elapsed_ms: 0,
            seq: 0,
            turns: Vec::new(),
            answers: Vec::new(),
            candidate_questions: Vec::new(),
            question: 0,
            last_at: at,
            used: Vec::new(),
            line: String::new(),
            line_kind: MoveKind::Ask,
            line_signal: None,
            probed: Vec::new(),
            challenged: false,
            nudged: 0,
            redirected: 0,
        }
    }

    /// The interviewer's line that waits for a reply, unless the session is over.
    pub fn awaiting(&self) -> Option<&str> {
        (self.phase != Phase::Closed).then_some(self.line.as_str())
    }

    /// Time left in the box, in milliseconds, never below 0.
    pub fn remaining_ms(&self) -> i64 {
        self.brief.time_box_ms().saturating_sub(self.elapsed_ms).max(0)
    }

    /// Time spent if something happens at `at`, in milliseconds. A clock that jumps back counts as no time.
    pub fn elapsed_at(&self, at: i64) -> i64 {
        if self.paused {
            self.elapsed_ms
        } else {
            self.elapsed_ms.saturating_add(at.saturating_sub(self.last_at).max(0))
        }
    }

    /// Whether the time for the candidate's own questions has come.
    pub(crate) fn is_late(&self, at: i64) -> bool {
        self.elapsed_at(at) as f32 >= self.brief.time_box_ms() as f32 * crate::decide::OWN_QUESTIONS_AT
    }

    /// Whether a wording was used, by its id, and the quote it hung on.
    pub fn used_phrasing(&self, id: &str) -> Option<Option<String>> {
        self.turns.iter().find_map(|turn| match turn {
            Turn::Interviewer { made, .. } => {
                let ids = made.phrasing.as_deref()?;
                ids.split(' ').any(|known| known == id).then(|| made.why.quote.clone())
            }
            _ => None,
        })
    }

    /// The number of the entry in which a wording was first used, by its id.
    pub fn seq_of(&self, id: &str) -> Option<usize> {
        self.turns.iter().find_map(|turn| match turn {
            Turn::Interviewer { seq, made } => {
                made.phrasing.as_deref()?.split(' ').any(|known| known == id).then_some(*seq)
            }
            _ => None,
        })
    }

    /// Hears a text as a reply to the current line.
    pub fn hear(&self, text: &str, delivery: Delivery) -> Heard {
        listen::hear(&self.as_answer(text, delivery))
    }

    /// A text as a reply to the current line.
    pub fn as_answer<'a>(&'a self, text: &'a str, delivery: Delivery) -> Answer<'a> {
        Answer {
            round: self.brief.kind,
            question: self.asked().map_or(self.line.as_str(), |question| question.text.as_str()),
            challenge: (self.line_kind == MoveKind::Challenge).then_some(self.line.as_str()),
            delivery,
            text,
        }
    }

    /// An answer given before, as the listener takes it.
    pub fn given<'a>(&'a self, answered: &'a Answered, attempt: &'a Attempt) -> Answer<'a> {
        Answer {
            round: self.brief.kind,
            question: &self.brief.agenda[answered.question].text,
            challenge: answered.challenge.as_deref(),
            delivery: attempt.delivery,
            text: &attempt.text,
        }
    }

    /// The question of the agenda now being asked.
    pub fn asked(&self) -> Option<&Question> {
        self.brief.agenda.get(self.question)
    }

    /// Signals already heard in answers to a question of the agenda, where they count.
    pub fn heard_in(&self, question: usize) -> BTreeSet<Signal> {
        let answers = self.answers.iter().filter(|answered| answered.question == question);
        answers.flat_map(|answered| answered.first().counted().map(|finding| finding.signal)).collect()
    }

    /// What an answer given now replies to.
    pub(crate) fn asking(&self) -> Asked<'_> {
        let main = matches!(self.line_kind, MoveKind::Ask | MoveKind::Redirect);
        Asked { brief: &self.brief, question: self.question, main, earlier: &self.answers }
    }

    /// Ids of the wordings of the last redirect within the question at hand.
    pub(crate) fn redirected_with(&self) -> Option<&str> {
        let moves = self.turns.iter().rev().filter_map(|turn| match turn {
            Turn::Interviewer { made, .. } => Some(made),
            _ => None,
        });
        let mut within = moves.take_while(|made| made.kind != MoveKind::Ask);
        within.find(|made| made.kind == MoveKind::Redirect)?.phrasing.as_deref()
    }

    /// Takes an event and the moves made then into the state.
    pub fn apply(&mut self, event: &Event, moves: &[Move], at: i64) {
        self.elapsed_ms = self.elapsed_at(at);
        self.last_at = self.last_at.max(at);
        let seq = self.seq;
        crate::coding::observe(self, event);
        match event {
            Event::Start { .. } | Event::End => {}
            Event::Idle => self.nudged += 1,
            Event::Code { step } => crate::coding::apply(self, step, at),
            Event::Design { step } => crate::design::apply(self, step, at),
            Event::Answer { text, delivery, took_ms } if self.phase == Phase::Question => {
                let attempt = self.attempt(text, *delivery, *took_ms, at);
                self.turns.push(Turn::Answer { seq, answer: self.answers.len() });
                self.answers.push(Answered {
                    question: self.question,
                    line: self.line.clone(),
                    challenge: (self.line_kind == MoveKind::Challenge).then(|| self.line.clone()),
                    probed: (self.line_kind == MoveKind::Probe).then_some(self.line_signal).flatten(),
                    attempts: vec![attempt],
                    second: None,
                });
            }
            Event::Answer { text, .. } | Event::Ask { text } => {
                if self.phase == Phase::CandidateQuestions && !crate::asking::has_none(text) {
                    self.candidate_questions.push(text.clone());
                }
                self.turns.push(Turn::Asked { seq, text: text.clone() });
            }
            Event::Retry { answer, text, delivery } => {
                let answered = &self.answers[*answer];
                let heard = listen::hear(&Answer {
                    round: self.brief.kind,
                    question: &self.brief.agenda[answered.question].text,
                    challenge: answered.challenge.as_deref(),
                    delivery: *delivery,
                    text,
                });
                let main = answered.challenge.is_none() && answered.probed.is_none();
                let earlier = &self.answers[..*answer];
                let asked = Asked { brief: &self.brief, question: answered.question, main, earlier };
                let (standing, said_before) = asked.standing(text, &heard);
                let (text, delivery) = (text.clone(), *delivery);
                let attempt = Attempt { text, delivery, took_ms: None, at, heard, standing, said_before };
                self.answers[*answer].attempts.push(attempt);
            }
            Event::Skip => {}
            Event::Leave => self.paused = true,
            Event::Resume => self.paused = false,
        }
        for made in moves {
            self.take(made, seq);
        }
        self.seq += 1;
    }

    /// Takes what a language model made of the latest answer.
    pub fn read_again(&mut self, second: SecondReading) {
        if let Some(answered) = self.answers.last_mut() {
            answered.second = Some(second);
        }
    }

    fn attempt(&self, text: &str, delivery: Delivery, took_ms: Option<u64>, at: i64) -> Attempt {
        let mut heard = self.hear(text, delivery);
        if let Some(took_ms) = took_ms.filter(|took| *took > 0) {
            heard.delivery.words_per_minute = Some(heard.delivery.words as f32 * 60_000.0 / took_ms as f32);
        }
        let (standing, said_before) = self.asking().standing(text, &heard);
        Attempt { text: text.to_owned(), delivery, took_ms, at, heard, standing, said_before }
    }

    fn take(&mut self, made: &Move, seq: usize) {
        self.turns.push(Turn::Interviewer { seq, made: made.clone() });
        let phrasings = made.phrasing.iter().flat_map(|ids| ids.split(' '));
        self.used.extend(phrasings.map(str::to_owned));
        match made.kind {
            MoveKind::Ask => {
                match made.question {
                    Some(question) => self.question = question,
                    // At a desk or a board the interviewer asks on within the same question.
                    None if made.phrasing.as_deref().is_some_and(within) => {}
                    None => self.phase = Phase::CandidateQuestions,
                }
                self.probed.clear();
                self.challenged = false;
                self.nudged = 0;
                self.redirected = 0;
            }
            MoveKind::Probe => self.probed.extend(made.why.signal),
            MoveKind::Challenge => self.challenged = true,
            MoveKind::Redirect => self.redirected += 1,
            MoveKind::Close => self.phase = Phase::Closed,
            MoveKind::Twist | MoveKind::Extend => self.challenged = false,
            MoveKind::Nudge | MoveKind::Answer => return,
        }
        // A nudge or an answer leaves the question standing; everything else is the line now replied to.
        self.line = made.text.clone();
        self.line_kind = made.kind;
        self.line_signal = made.why.signal;
    }
}

/// Whether a line goes on within the question at hand, by the ids of its wordings.
fn within(phrasing: &str) -> bool {
    phrasing.starts_with("design/") || phrasing.starts_with("code/")
}

/// What a question wants to hear in this round from this persona, heaviest first.
///
/// The question's own expectations, each multiplied by the persona's emphasis; behind them the warnings that the kind of
/// round confronts.
pub fn wanted_for(brief: &Brief, question: &Question) -> Vec<Wanted> {
    let emphasis = |signal: Signal| brief.emphasis.get(&signal).copied().unwrap_or(1.0);
    let mut wanted: Vec<Wanted> = question
        .expects
        .iter()
        .map(|expected| Wanted { signal: expected.signal, weight: expected.weight * emphasis(expected.signal) })
        .collect();
    wanted.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.signal.cmp(&b.signal)));
    for more in listen::wanted(brief.kind, &brief.persona, &question.text) {
        if more.signal.is_warning() && !wanted.iter().any(|known| known.signal == more.signal) {
            wanted.push(more);
        }
    }
    wanted
}

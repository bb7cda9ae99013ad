//! What the interviewer does in a coding round.

use listen::{Delivery, Gradeable, Heard};
use script::Signal;

use super::cases::{named_cases, says};
use super::complexity::time_claim;
use super::desk::{CodeRun, CodeStep, CodingDesk, ProblemBrief, RunKind, WRITING_MS, extension};
use super::lines as said;
use super::told::stated_cost;
use crate::agenda::shuffled;
use crate::decide::{OWN_QUESTIONS_AT, go_on, only_asks, probe_after, redirect_once, unknown_fact};
use crate::inquiry::{Fact, told};
use crate::lines::{NUDGES, pick};
use crate::{Event, Mode, Move, MoveKind, Phase, State};

/// Most facts in one reply.
const FACTS: usize = 4;
/// Silence while writing after which the interviewer asks what is being written, in milliseconds.
const ALOUD_AFTER_MS: i64 = 180_000;
/// Least time before the candidate's own questions for another part of the problem, in milliseconds.
const EXTENSION_MS: i64 = 300_000;
/// Most probes while the code is being written.
const PROBES: usize = 2;

/// Moves where they differ from other rounds'.
pub(crate) fn decide(state: &State, event: &Event, at: i64) -> Option<Vec<Move>> {
    let problem = state.brief.problem.as_deref()?;
    let desk = state.coding.as_ref()?;
    if state.phase != Phase::Question || state.question != 0 {
        return None;
    }
    let room = Room { state, problem, desk, at };
    Some(match event {
        Event::Ask { text } => vec![room.reply(text)],
        Event::Answer { text, delivery, .. } => room.after_answer(text, *delivery),
        Event::Code { step } => match &**step {
            CodeStep::Submitting => room.before_submit().into_iter().collect(),
            CodeStep::Ran { run } => room.after_run(run).into_iter().collect(),
            CodeStep::Measured { growth } => room.after_measurement(growth).into_iter().collect(),
            CodeStep::ReadStatement | CodeStep::Edited { .. } => Vec::new(),
        },
        Event::Idle => room.after_silence().into_iter().collect(),
        Event::Skip if room.accepted() => vec![room.onwards()],
        _ => return None,
    })
}

/// The round as the interviewer sees it when a move is due.
pub(super) struct Room<'a> {
    pub(super) state: &'a State,
    pub(super) problem: &'a ProblemBrief,
    pub(super) desk: &'a CodingDesk,
    pub(super) at: i64,
}

impl Room<'_> {
    pub(super) fn used(&self, id: &str) -> bool {
        self.state.used.iter().any(|known| known == id)
    }

    pub(super) fn used_like(&self, start: &str) -> usize {
        self.state.used.iter().filter(|known| known.starts_with(start)).count()
    }

    pub(super) fn part(&self) -> Option<&str> {
        extension(self.state).map(|extension| extension.id.as_str())
    }

    pub(super) fn accepted(&self) -> bool {
        self.desk.accepted(self.part())
    }

    fn coach(&self) -> bool {
        self.state.brief.mode == Mode::Coach
    }

    /// One of several wordings; `id` marks in the transcript that it was said.
    fn line(&self, kind: MoveKind, id: &str, lines: &[&str], signal: Option<Signal>, reason: &str) -> Move {
        let seed = shuffled(self.state.brief.seed, &format!("{id}:{}", self.state.seq));
        let (phrasing, text) = pick(id, lines, &self.state.used, seed);
        Move::made(kind, text, format!("{id} {phrasing}"), signal, None, reason)
    }

    fn ask(&self, id: &str, lines: &[&str], signal: Option<Signal>, reason: &str) -> Move {
        self.line(MoveKind::Ask, id, lines, signal, reason)
    }

    /// What the problem knows about a question, if anything.
    fn facts(&self, question: &str) -> Option<Move> {
        let facts: Vec<Fact<'_>> = self
            .problem
            .facts
            .clarifying
            .iter()
            .map(|fact| Fact {
                id: format!("code/fact/{}", fact.id),
                question: &fact.question,
                answer: &fact.answer,
                words: fact.words.iter().map(String::as_str).collect(),
                general: false,
            })
            .collect();
        told(&facts, &self.problem.facts.prompt, question, FACTS, |id| self.used(id))
    }

    /// The next hint, from a nudge to almost the answer.
    fn hint(&self, asked: Option<&str>, reason: &str) -> Option<Move> {
        let number = self.used_like("code/hint/");
        let hint = self.problem.facts.hints.get(number)?;
        let quote = asked.map(|words| words.trim().to_owned());
        Some(Move::made(MoveKind::Nudge, hint.clone(), format!("code/hint/{number}"), None, quote, reason))
    }

    fn wants_hint(&self, text: &str) -> bool {
        says(text, &["hint", "a hint", "i'm stuck", "i am stuck", "help me", "clue", "point me"]).is_some()
    }

    fn reply(&self, question: &str) -> Move {
        if self.wants_hint(question) && !self.accepted() && self.part().is_none() {
            if let Some(hint) = self.hint(Some(question), "the candidate asked for help") {
                return hint;
            }
            let text = "You have had all the help I can give. Take the simplest thing that works and make it better.";
            return Move::made(MoveKind::Answer, text.to_owned(), "code/no-hint".into(), None, None, "no hint is left");
        }
        self.facts(question).unwrap_or_else(|| unknown_fact(self.state, question))
    }

    fn after_answer(&self, text: &str, delivery: Delivery) -> Vec<Move> {
        let heard = self.state.hear(text, delivery);
        if matches!(heard.gradeable, Gradeable::No { .. }) {
            return vec![redirect_once(self.state).unwrap_or_else(|| self.following())];
        }
        if only_asks(text, &heard) || self.wants_hint(text) && text.split_whitespace().count() <= 20 {
            return vec![self.reply(text)];
        }
        let mut moves = Vec::new();
        if !heard.asks.is_empty() {
            let questions: Vec<&str> = heard.asks.iter().map(|ask| ask.quote.as_str()).collect();
            moves.extend(self.facts(&questions.join(" ")));
        }
        moves.push(self.next(text, &heard));
        moves
    }

    fn following(&self) -> Move {
        self.line(MoveKind::Answer, "code/following", said::FOLLOWING, None, "the candidate is thinking aloud")
    }

    /// The next thing after something was said.
    fn next(&self, text: &str, heard: &Heard) -> Move {
        let (state, at) = (self.state, self.at);
        if state.is_late(at) {
            return go_on(state, at, "the time for the problem is up");
        }
        if let Some(doubt) = self.doubt_claim(text) {
            return doubt;
        }
        if self.accepted() {
            return match probe_after(state, text, heard, at) {
                Some(probe) if state.probed.is_empty() && state.line_kind != MoveKind::Challenge => probe,
                _ => self.onwards(),
            };
        }
        let coded = self.desk.has_code();
        if !coded && self.part().is_none() {
            if self.used_like("code/fact/") == 0 && !self.used("code/ask-me") {
                let reason = "nothing has been clarified yet";
                return self.ask("code/ask-me", said::ASK_ME, Some(Signal::Clarifying), reason);
            }
            if !self.used("code/plan") && !heard.has(Signal::Tradeoff) && !heard.has(Signal::Complexity) {
                return self.ask("code/plan", said::PLAN, Some(Signal::Tradeoff), "an approach comes before code");
            }
            if !self.used("code/go") {
                return self.ask("code/go", said::GO, None, "there is an approach");
            }
        }
        if self.last_line_is("code/tests") {
            return self.ask("code/submit-now", said::SUBMIT, None, "the tests have been talked about");
        }
        let elapsed = state.elapsed_at(at);
        let (_, edited) = self.desk.last_moments();
        if coded && elapsed - edited < 2 * WRITING_MS {
            // Whoever is writing is not interrupted with the agenda.
            return self.following();
        }
        self.without_code(text, heard)
    }

    /// The agenda while nothing is accepted and nobody writes: it ends even where no code can be run.
    fn without_code(&self, text: &str, heard: &Heard) -> Move {
        let probe = probe_after(self.state, text, heard, self.at).filter(|_| self.state.probed.len() < PROBES);
        if let Some(probe) = probe {
            return probe;
        }
        if named_cases(self.state).is_empty() && !self.used("code/tests") {
            return self.ask("code/tests", said::TESTS, Some(Signal::EdgeCase), "no edge case has been named");
        }
        if self.desk.has_code() && self.desk.runs.is_empty() && !self.used("code/run") {
            return self.ask("code/run", said::RUN, None, "there is code that has not been run");
        }
        if !self.used("code/cost") && time_claim(text).is_none() && stated_cost(self.state).is_none() {
            let lines = &["What will it cost, in time and in memory, and why?"];
            return self.ask("code/cost", lines, Some(Signal::Complexity), "no cost has been stated");
        }
        match self.talk_point() {
            Some(point) => point,
            None => go_on(self.state, self.at, "the problem has been talked through"),
        }
    }

    fn last_line_is(&self, id: &str) -> bool {
        let last = self.state.turns.iter().rev().find_map(|turn| match turn {
            crate::Turn::Interviewer { made, .. } if made.kind == MoveKind::Ask => made.phrasing.as_deref(),
            _ => None,
        });
        last.is_some_and(|ids| ids.split(' ').any(|known| known == id))
    }

    /// After acceptance: the cost, what there is to discuss, another part, the end.
    fn onwards(&self) -> Move {
        let (state, at) = (self.state, self.at);
        if state.is_late(at) {
            return go_on(state, at, "the time for the problem is up");
        }
        if self.part().is_none() && !self.used("code/cost") && stated_cost(state).is_none() {
            return self.ask(
                "code/cost",
                said::COST,
                Some(Signal::Complexity),
                "the code passes; its cost was not stated",
            );
        }
        // One point of discussion for each part, then the next part.
        let parts = self.used_like("code/extend/");
        if self.used_like("code/talk/") <= parts
            && let Some(point) = self.talk_point()
        {
            return point;
        }
        if let Some(extended) = self.extend() {
            return extended;
        }
        self.talk_point().unwrap_or_else(|| go_on(state, at, "the problem is solved and has been talked through"))
    }

    fn talk_point(&self) -> Option<Move> {
        let number = self.used_like("code/talk/");
        let point = self.problem.facts.talk.get(number)?;
        let id = format!("code/talk/{number}");
        Some(Move::made(
            MoveKind::Ask,
            point.ask.clone(),
            id,
            Some(Signal::Tradeoff),
            None,
            "what becomes of the code later",
        ))
    }

    /// The next part, while there is time for one.
    fn extend(&self) -> Option<Move> {
        let left = (self.state.brief.time_box_ms() as f32 * OWN_QUESTIONS_AT) as i64 - self.state.elapsed_at(self.at);
        let number = self.used_like("code/extend/");
        let extension = self.problem.facts.extensions.get(number).filter(|_| left >= EXTENSION_MS)?;
        // Without its statement there would be nothing to judge by.
        self.problem.extensions.iter().find(|known| known.id == extension.id)?;
        let id = format!("code/extend/{}", extension.id);
        Some(Move::made(MoveKind::Extend, extension.ask.clone(), id, None, None, "it is solved and there is time"))
    }

    /// Asks for tests before the first submission, if none were named.
    fn before_submit(&self) -> Option<Move> {
        let first = self.desk.submissions(self.part()).next().is_none() && self.part().is_none();
        let tried = self.desk.runs.iter().any(|ran| ran.run.kind == RunKind::Custom);
        if !first || tried || self.used("code/tests") || !named_cases(self.state).is_empty() {
            return None;
        }
        Some(self.ask(
            "code/tests",
            said::TESTS,
            Some(Signal::EdgeCase),
            "no test was named before the first submission",
        ))
    }

    fn after_run(&self, run: &CodeRun) -> Option<Move> {
        if run.kind != RunKind::Submit || run.verdict == "JE" || self.accepted() {
            return None;
        }
        if self.state.is_late(self.at) {
            return Some(go_on(self.state, self.at, "the time for the problem is up"));
        }
        if run.accepted() {
            return Some(match (run.part.is_none(), stated_cost(self.state)) {
                (true, None) => {
                    let reason = "the code passes; what it costs was not stated";
                    self.ask("code/cost", said::COST, Some(Signal::Complexity), reason)
                }
                _ => self.onwards(),
            });
        }
        let (lines, signal): (&[&str], Option<Signal>) = match run.verdict.as_str() {
            "TLE" => (said::SLOW, Some(Signal::Complexity)),
            "MLE" => (said::MEMORY, Some(Signal::Complexity)),
            "RTE" => (said::CRASHED, Some(Signal::EdgeCase)),
            "WA" => (said::WRONG, Some(Signal::EdgeCase)),
            // The compiler speaks for itself.
            _ => return None,
        };
        let mut failed = self.ask("code/failed", lines, signal, &format!("the verdict is {}", run.verdict));
        if self.coach()
            && run.part.is_none()
            && let Some(test) = run.tests.last()
            && let Some(case) = self.problem.facts.edge_cases.iter().find(|case| case.tests.contains(&test.name))
        {
            failed.text = format!("{} It is about this: {}.", failed.text, case.what);
        }
        Some(failed)
    }

    /// After silence: a word to whoever writes in silence, help to whoever is stuck, nothing to whoever thinks.
    fn after_silence(&self) -> Option<Move> {
        let elapsed = self.state.elapsed_at(self.at);
        let (last_said, last_edit) = self.desk.last_moments();
        if !self.desk.edited.is_empty() && elapsed - last_edit < WRITING_MS {
            let due = elapsed - last_said >= ALOUD_AFTER_MS * (1 + self.used_like("code/aloud/") as i64);
            return due
                .then(|| self.line(MoveKind::Nudge, "code/aloud", said::ALOUD, None, "code is written in silence"));
        }
        // A coach helps at once; an interviewer asks first, and helps every other time.
        let helps = if self.coach() { true } else { self.desk.idle % 2 == 1 };
        if helps && !self.accepted() && self.part().is_none() {
            return self.hint(None, "there was no progress for a while");
        }
        let most = if self.coach() { 1 } else { 6 };
        (self.desk.idle < most).then(|| {
            let seed = shuffled(self.state.brief.seed, &format!("quiet:{}", self.state.seq));
            let (phrasing, text) = pick("nudge", NUDGES, &self.state.used, seed);
            Move::made(MoveKind::Nudge, text, phrasing, None, None, "it has been quiet for a while")
        })
    }
}

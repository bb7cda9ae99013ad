//! What the interviewer does in a system-design round.

use listen::Gradeable;
use script::{Scenario, Signal};

use crate::decide::{go_on, only_asks, redirect_once};
use crate::design::board::{DesignBoard, DesignStep};
use crate::design::claims::claims_of;
use crate::design::estimates::estimates;
use crate::design::measured::readable;
use crate::design::sums;
use crate::inquiry::{Fact, told};
use crate::{Event, Move, MoveKind, Phase, State};

/// Estimates that are asked for; more would be a quiz.
const ESTIMATES: usize = 2;
/// Facts given in one reply.
const FACTS: usize = 3;

/// Moves where they differ from other rounds'.
pub(crate) fn decide(state: &State, event: &Event, at: i64) -> Option<Vec<Move>> {
    let scenario = &state.brief.scenario.as_ref()?.scenario;
    let board = state.design.as_ref()?;
    if state.phase != Phase::Question || state.question != 0 {
        return None;
    }
    let talk = Talk { state, scenario, board };
    match event {
        Event::Ask { text } => Some(vec![talk.reply(text)]),
        Event::Answer { text, delivery, .. } => {
            let heard = state.hear(text, *delivery);
            if matches!(heard.gradeable, Gradeable::No { .. }) {
                return redirect_once(state).map(|made| vec![made]);
            }
            let questions: Vec<&str> = heard.asks.iter().map(|ask| ask.quote.as_str()).collect();
            if only_asks(text, &heard) {
                return Some(vec![talk.reply(text)]);
            }
            let mut moves = Vec::new();
            if !questions.is_empty()
                && let Some(reply) = talk.facts(&questions.join(" "))
            {
                moves.push(reply);
            }
            if state.line_kind == MoveKind::Challenge || state.line_kind == MoveKind::Twist {
                // The reply to a doubt is listened to like any other: caving and digging in are asked about.
                let probe = crate::decide::probe_after(state, text, &heard, at);
                if let Some(probe) = probe {
                    moves.push(probe);
                    return Some(moves);
                }
            }
            moves.push(talk.next(text, at));
            Some(moves)
        }
        Event::Design { step } => Some(match &**step {
            DesignStep::Ran { run } if !run.second => vec![talk.after_run(run)],
            _ => Vec::new(),
        }),
        Event::Skip => Some(vec![talk.next("", at)]),
        _ => None,
    }
}

/// The round as the interviewer sees it when a move is due.
pub(super) struct Talk<'a> {
    pub(super) state: &'a State,
    pub(super) scenario: &'a Scenario,
    pub(super) board: &'a DesignBoard,
}

/// Whether one of `words` stands in `text` as whole words.
pub(super) fn says(text: &str, words: &[String]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| {
        lower.match_indices(word.as_str()).any(|(at, _)| {
            let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            open(lower[..at].chars().next_back()) && open(lower[at + word.len()..].chars().next())
        })
    })
}

impl Talk<'_> {
    pub(super) fn used(&self, id: &str) -> bool {
        self.state.used.iter().any(|known| known == id)
    }

    pub(super) fn used_like(&self, start: &str) -> usize {
        self.state.used.iter().filter(|known| known.starts_with(start)).count()
    }

    /// What the scenario knows about a question, if anything.
    fn facts(&self, question: &str) -> Option<Move> {
        let own = self.scenario.requirements.iter().map(|fact| Fact {
            id: format!("design/fact/{}", fact.id),
            question: &fact.question,
            answer: &fact.answer,
            words: fact.words.iter().map(String::as_str).collect(),
            general: false,
        });
        let frame: [(&str, &[&str], &str); 4] = [
            (
                "scale",
                &["scale", "how many users", "users", "traffic", "how much data", "volume", "requests per second"],
                &self.scenario.constraints.scale,
            ),
            ("latency", &["latency", "how fast", "how quickly", "response time"], &self.scenario.constraints.latency),
            ("cost", &["cost", "budget", "money", "spend"], &self.scenario.constraints.cost),
            ("team", &["team", "engineers", "how many people", "who runs", "on call"], &self.scenario.constraints.team),
        ];
        let frame = frame.map(|(id, words, answer)| Fact {
            id: format!("design/fact/{id}"),
            question: "",
            answer,
            words: words.to_vec(),
            general: true,
        });
        let facts: Vec<Fact<'_>> = own.chain(frame).collect();
        told(&facts, &self.scenario.prompt, question, FACTS, |id| self.used(id))
    }

    fn reply(&self, question: &str) -> Move {
        if says(question, &["run it".to_owned(), "run the design".to_owned(), "simulate it".to_owned()])
            && self.board.drawn_something()
        {
            return self.run_now(Some(question));
        }
        self.facts(question).unwrap_or_else(|| crate::decide::unknown_fact(self.state, question))
    }

    fn run_now(&self, quote: Option<&str>) -> Move {
        Move::made(
            MoveKind::Ask,
            "Let's run it as it stands on the board and look at the figures together.".to_owned(),
            "design/run-now".to_owned(),
            None,
            quote.map(str::to_owned),
            "the design is there and can be measured",
        )
    }

    /// The next thing after an answer.
    fn next(&self, text: &str, at: i64) -> Move {
        let state = self.state;
        if state.is_late(at) {
            return go_on(state, at, "the time for the design is up");
        }
        if says(text, &["run it".to_owned(), "let's run".to_owned(), "simulate it".to_owned()])
            && self.board.drawn_something()
        {
            return self.run_now(Some(text));
        }
        if let Some(wrong) = sums(text).into_iter().find(|sum| !sum.holds) {
            let said =
                format!("“{}”: I get {} there. Go through it once more, please.", wrong.quote, readable(wrong.is));
            let id = "design/sum".to_owned();
            if self.used_like("design/sum") < 2 {
                return Move::made(
                    MoveKind::Probe,
                    said,
                    id,
                    Some(Signal::Estimate),
                    Some(wrong.quote),
                    "the sum does not come out",
                );
            }
        }
        if let Some(doubt) = self.doubt_estimate(text) {
            return doubt;
        }
        self.agenda(at)
    }

    fn agenda(&self, at: i64) -> Move {
        let state = self.state;
        let asked_facts = self.used_like("design/fact/");
        if asked_facts == 0 && !self.used("design/ask-me") && !self.board.drawn_something() {
            let text = "Before you draw: what do you need to know from me?".to_owned();
            let reason = "nothing has been clarified yet";
            return Move::made(MoveKind::Ask, text, "design/ask-me".into(), Some(Signal::Clarifying), None, reason);
        }
        let given = estimates(state);
        let open = self.scenario.estimates.iter().find(|asked| {
            !given.iter().any(|known| known.id == asked.id) && !self.used(&format!("design/estimate/{}", asked.id))
        });
        if let Some(asked) = open.filter(|_| self.used_like("design/estimate/") < ESTIMATES) {
            let id = format!("design/estimate/{}", asked.id);
            return Move::made(
                MoveKind::Ask,
                asked.ask.clone(),
                id,
                Some(Signal::Estimate),
                None,
                "a design follows from its numbers",
            );
        }
        if !self.board.drawn_something() {
            if !self.used("design/draw") {
                let text = "Good. Put it on the board: the parts, who calls whom, and the load. Talk me through it while you draw.";
                return Move::made(
                    MoveKind::Ask,
                    text.into(),
                    "design/draw".into(),
                    None,
                    None,
                    "there is nothing on the board yet",
                );
            }
            return self.challenge_or(at);
        }
        let expects = claims_of(state);
        if self.board.runs.is_empty() {
            if expects.is_empty() && !self.used("design/expect") {
                let text = "Before we run it, commit to a number: which latency do you expect at the 99th percentile, at which rate?";
                let reason = "a number stated before the run can be held against it";
                return Move::made(
                    MoveKind::Ask,
                    text.into(),
                    "design/expect".into(),
                    Some(Signal::Quantified),
                    None,
                    reason,
                );
            }
            if !self.used("design/run-now") {
                return self.run_now(expects.last().map(|claim| claim.quote.as_str()));
            }
        }
        self.challenge_or(at)
    }

    /// Doubts and twists in turn, the small team once, then the questions of the end.
    fn challenge_or(&self, at: i64) -> Move {
        let (doubts, twists) = (self.used_like("design/challenge/"), self.used_like("design/twist/"));
        if doubts + twists >= 3 && !self.used("design/small-team") {
            let small = &self.scenario.small_team;
            let reason = "the same design is not right for three people";
            return Move::made(
                MoveKind::Twist,
                small.say.clone(),
                "design/small-team".into(),
                Some(Signal::Tradeoff),
                None,
                reason,
            );
        }
        let twist = || (!self.board.runs.is_empty()).then(|| self.twist()).flatten();
        let chosen =
            if twists < doubts { twist().or_else(|| self.challenge()) } else { self.challenge().or_else(twist) };
        if let Some(chosen) = chosen {
            return chosen;
        }
        let open =
            self.scenario.talk.iter().enumerate().find(|(number, _)| !self.used(&format!("design/talk/{number}")));
        if let Some((number, text)) = open {
            let id = format!("design/talk/{number}");
            return Move::made(
                MoveKind::Ask,
                text.clone(),
                id,
                None,
                None,
                "what becomes of the design after the first day",
            );
        }
        go_on(self.state, at, "the design has been talked through")
    }
}

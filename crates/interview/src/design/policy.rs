//! What the interviewer does in a system-design round.

use listen::Gradeable;
use script::{DesignChallenge, Scenario, Signal};

use crate::decide::{go_on, only_asks, redirect_once};
use crate::design::board::{BoardRun, DesignBoard, DesignStep};
use crate::design::claims::{ClaimHeld, Measure, claims_of, hold};
use crate::design::estimates::{estimates, find};
use crate::design::sums;
use crate::{Event, Move, MoveKind, Phase, State, Why, asking};

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
            DesignStep::Ran { run } => vec![talk.after_run(run)],
            DesignStep::Drew { .. } | DesignStep::Sketched { .. } => Vec::new(),
        }),
        Event::Skip => Some(vec![talk.next("", at)]),
        _ => None,
    }
}

struct Talk<'a> {
    state: &'a State,
    scenario: &'a Scenario,
    board: &'a DesignBoard,
}

fn made(kind: MoveKind, text: String, id: String, signal: Option<Signal>, quote: Option<String>, reason: &str) -> Move {
    Move { kind, text, why: Why { signal, quote, reason: reason.to_owned() }, question: None, phrasing: Some(id) }
}

/// Whether one of `words` stands in `text` as whole words.
fn says(text: &str, words: &[String]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| {
        lower.match_indices(word.as_str()).any(|(at, _)| {
            let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            open(lower[..at].chars().next_back()) && open(lower[at + word.len()..].chars().next())
        })
    })
}

impl Talk<'_> {
    fn used(&self, id: &str) -> bool {
        self.state.used.iter().any(|known| known == id)
    }

    fn used_like(&self, start: &str) -> usize {
        self.state.used.iter().filter(|known| known.starts_with(start)).count()
    }

    /// What the scenario knows about a question, if anything.
    fn facts(&self, question: &str) -> Option<Move> {
        let mut told: Vec<(String, &str)> = Vec::new();
        for requirement in self.scenario.requirements.iter().filter(|fact| says(question, &fact.words)) {
            told.push((format!("design/fact/{}", requirement.id), &requirement.answer));
        }
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
        let lower = question.to_lowercase();
        for (id, words, answer) in frame {
            if words.iter().any(|word| asking::starts_word(&lower, word)) {
                told.push((format!("design/fact/{id}"), answer));
            }
        }
        // What has been said already comes last, and only when nothing new fits.
        let fresh = told.iter().any(|(id, _)| !self.used(id));
        told.retain(|(id, _)| !fresh || !self.used(id));
        told.truncate(FACTS);
        if told.is_empty() {
            return None;
        }
        let ids: Vec<&str> = told.iter().map(|(id, _)| id.as_str()).collect();
        let text: Vec<&str> = told.iter().map(|(_, answer)| *answer).collect();
        let (signal, quote) = (Some(Signal::Clarifying), Some(question.trim().to_owned()));
        Some(made(MoveKind::Answer, text.join(" "), ids.join(" "), signal, quote, "the candidate asked"))
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
        made(
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
                return made(
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

    /// An estimate just given that is out of range.
    fn doubt_estimate(&self, text: &str) -> Option<Move> {
        let line = &self.state.line;
        let asked = self.scenario.estimates.iter().find(|asked| line.contains(&asked.ask))?;
        let given = find(asked, text, self.state.answers.len(), true)?;
        let id = format!("design/doubt/{}", asked.id);
        if given.holds || self.used(&id) {
            return None;
        }
        let far = if given.value > asked.high { "well above" } else { "well below" };
        let words = format!(
            "You said “{}”. That is {far} what I get for {}. Which figures did you start from?",
            given.quote, asked.unit
        );
        let reason = "the estimate is out of range";
        Some(made(MoveKind::Probe, words, id, Some(Signal::Estimate), Some(given.quote), reason))
    }

    fn agenda(&self, at: i64) -> Move {
        let state = self.state;
        let asked_facts = self.used_like("design/fact/");
        if asked_facts == 0 && !self.used("design/ask-me") && !self.board.drawn_something() {
            let text = "Before you draw: what do you need to know from me?".to_owned();
            let reason = "nothing has been clarified yet";
            return made(MoveKind::Ask, text, "design/ask-me".into(), Some(Signal::Clarifying), None, reason);
        }
        let given = estimates(state);
        let open = self.scenario.estimates.iter().find(|asked| {
            !given.iter().any(|known| known.id == asked.id) && !self.used(&format!("design/estimate/{}", asked.id))
        });
        if let Some(asked) = open.filter(|_| self.used_like("design/estimate/") < ESTIMATES) {
            let id = format!("design/estimate/{}", asked.id);
            return made(
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
                return made(
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
                return made(
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
            return made(
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
            return made(MoveKind::Ask, text.clone(), id, None, None, "what becomes of the design after the first day");
        }
        go_on(self.state, at, "the design has been talked through")
    }

    fn challenge(&self) -> Option<Move> {
        let said = |words: &[String]| {
            self.state.answers.iter().rev().find(|answered| says(&answered.first().text, words)).map(|answered| {
                let text = &answered.first().text;
                let lower = text.to_lowercase();
                words
                    .iter()
                    .find_map(|word| lower.find(word.as_str()).and_then(|at| text.get(at..at + word.len())))
                    .unwrap_or_default()
                    .to_owned()
            })
        };
        let fitting = self.scenario.challenges.iter().filter(|doubt| {
            !self.used(&format!("design/challenge/{}", doubt.id))
                && doubt.has.iter().all(|kind| self.board.has(kind))
                && !doubt.lacks.iter().any(|kind| self.board.has(kind))
                && (doubt.lacks.is_empty() || self.board.drawn_something())
                && (doubt.said.is_empty() || said(&doubt.said).is_some())
        });
        // What was said comes first, then what is missing, then what is there, then what fits everybody; among equals the
        // scenario's own order.
        let rank = |doubt: &&DesignChallenge| {
            (doubt.said.is_empty(), doubt.lacks.is_empty(), doubt.has.is_empty(), std::cmp::Reverse(doubt.has.len()))
        };
        let doubt = fitting.min_by_key(rank)?;
        let quote = if doubt.said.is_empty() { None } else { said(&doubt.said) };
        let reason = match (doubt.has.first(), doubt.lacks.first()) {
            (Some(kind), _) => format!("there is a {} in the design", kind.replace('_', " ")),
            (None, Some(kind)) => format!("there is no {} in the design", kind.replace('_', " ")),
            _ => "a choice was made; does it hold when somebody doubts it?".to_owned(),
        };
        let id = format!("design/challenge/{}", doubt.id);
        Some(made(MoveKind::Challenge, doubt.say.clone(), id, Some(Signal::Tradeoff), quote, &reason))
    }

    fn twist(&self) -> Option<Move> {
        let twist = self.scenario.twists.iter().find(|twist| {
            !self.used(&format!("design/twist/{}", twist.id)) && (twist.on == "any" || self.board.has(&twist.on))
        })?;
        let id = format!("design/twist/{}", twist.id);
        let signal = twist.listens_for.first().copied();
        Some(made(
            MoveKind::Twist,
            twist.say.clone(),
            id,
            signal,
            None,
            "a design shows itself when something goes wrong",
        ))
    }

    /// The run is over: the figures are held against what was said.
    fn after_run(&self, run: &BoardRun) -> Move {
        let held: Vec<ClaimHeld> = claims_of(self.state).iter().filter_map(|claim| hold(claim, run)).collect();
        let number = self.board.runs.len();
        let id = format!("design/measured/{number}");
        if run.twist.is_none() {
            if let Some(refuted) = held.iter().find(|held| held.holds == Some(false)) {
                let text = format!(
                    "You said “{}”. The run shows {}{}. {} Where does the difference come from?",
                    refuted.claim.quote,
                    told(refuted.claim.measure, refuted.measured, refuted.low, refuted.high, &run.currency),
                    rate_note(refuted),
                    limit(run)
                );
                let (signal, quote) = (Some(Signal::Quantified), Some(refuted.claim.quote.clone()));
                return made(
                    MoveKind::Challenge,
                    text,
                    id,
                    signal,
                    quote,
                    "the measurement contradicts the stated number",
                );
            }
            if let Some(confirmed) = held.iter().find(|held| held.holds == Some(true)) {
                let text = format!(
                    "You said “{}”, and the run shows {}{}. {} What would have to change for it not to hold?",
                    confirmed.claim.quote,
                    told(confirmed.claim.measure, confirmed.measured, confirmed.low, confirmed.high, &run.currency),
                    rate_note(confirmed),
                    limit(run)
                );
                let (signal, quote) = (Some(Signal::FailureMode), Some(confirmed.claim.quote.clone()));
                return made(
                    MoveKind::Challenge,
                    text,
                    id,
                    signal,
                    quote,
                    "the measurement bears the stated number out",
                );
            }
        }
        let load = |metric: &str| run.figure("load", metric);
        let p99 = load("p99").map(|figure| told(Measure::P99, figure.mean, figure.low, figure.high, &run.currency));
        let failed = load("error_share").map_or(0.0, |figure| figure.mean);
        let mut text = match (&run.twist, p99) {
            (_, None) => "Nothing was answered at all in this run.".to_owned(),
            (None, Some(p99)) => format!("The run shows {p99}."),
            (Some(_), Some(p99)) => {
                let calm = self.board.calm_run().and_then(|calm| calm.figure("load", "p99")).map(|figure| figure.mean);
                let before = calm.map_or(String::new(), |calm| format!(" It was {} before.", duration(calm)));
                format!("With that happening, the run shows {p99}.{before}")
            }
        };
        if failed > 0.0005 {
            text += &format!(" {:.1} % of requests failed.", failed * 100.0);
        }
        let warned = run.warnings.first().map_or(String::new(), |warning| format!(" ({warning})"));
        let text = format!("{text}{warned} {} What do you make of it, and what would you change?", limit(run));
        made(MoveKind::Challenge, text, id, Some(Signal::FailureMode), None, "figures are there to be explained")
    }
}

fn rate_note(held: &ClaimHeld) -> String {
    match held.claim.at_rate {
        Some(rate) if held.rate < 0.9 * rate => {
            format!(", and that at only {} requests a second, not {}", readable(held.rate), readable(rate))
        }
        _ => format!(" at {} requests a second", readable(held.rate)),
    }
}

fn limit(run: &BoardRun) -> String {
    match (&run.bottleneck, &run.why) {
        (Some(part), Some(why)) => format!("What gives first is “{part}”: {why}."),
        _ => String::new(),
    }
}

/// A figure in words with its unit: times in seconds come as ms or s, shares as per cent.
pub fn told_measure(measure: Measure, value: f64) -> String {
    match measure {
        Measure::P50 | Measure::P95 | Measure::P99 | Measure::Mean => duration(value),
        Measure::Throughput => format!("{} a second", readable(value)),
        Measure::ErrorShare | Measure::HitRatio => format!("{:.2} %", value * 100.0),
        Measure::Cost => format!("{} a month", readable(value)),
    }
}

/// A figure in words, with its interval.
fn told(measure: Measure, mean: f64, low: Option<f64>, high: Option<f64>, currency: &str) -> String {
    let one = |value: f64| match measure {
        Measure::Cost => format!("{currency} {}", told_measure(measure, value)),
        _ => told_measure(measure, value),
    };
    let name = match measure {
        Measure::P50 => "a median of ",
        Measure::P95 => "a P95 of ",
        Measure::P99 => "a P99 of ",
        Measure::Mean => "a mean of ",
        Measure::Throughput => "",
        Measure::ErrorShare => "failures of ",
        Measure::HitRatio => "a hit ratio of ",
        Measure::Cost => "",
    };
    match (low, high) {
        (Some(low), Some(high)) if high - low > 1e-9 => {
            format!("{name}{} (95 % interval {} to {})", one(mean), one(low.max(0.0)), one(high))
        }
        _ => format!("{name}{}", one(mean)),
    }
}

fn duration(seconds: f64) -> String {
    match seconds {
        s if s < 1e-3 => format!("{:.0} µs", s * 1e6),
        s if s < 0.01 => format!("{:.1} ms", s * 1e3),
        s if s < 1.0 => format!("{:.0} ms", s * 1e3),
        s => format!("{s:.1} s"),
    }
}

/// A number with its thousands set apart, to three figures.
fn readable(value: f64) -> String {
    if value.abs() < 100.0 {
        let text = format!("{value:.2}");
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    let step = 10_f64.powf(value.abs().log10().floor() - 2.0).max(1.0);
    let digits = format!("{:.0}", (value / step).round() * step);
    let mut text = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(' ');
        }
        text.push(c);
    }
    text
}

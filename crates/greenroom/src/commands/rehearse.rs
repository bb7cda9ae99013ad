use app::{App, Choice, NewPractice, NewRehearsal, PhaseView, RehearsalView, SessionView, TurnView};
use clap::{Args, ValueEnum};
use interview::{Event, Mode};
use listen::Delivery;
use std::io::{BufRead, IsTerminal};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::desk::{self, Desk};
use super::{Context, show};
use crate::exit::Failure;
use crate::output::{heading, line, wrapped};

const HELP: &str = "\
An answer ends with an empty line. Instead of an answer:
  /ask …     ask the interviewer (about the task, or at the end about the job)
  /skip      next question          /retry N …  give answer N again, compared with the first
  /time      how much is left       /leave      stop here; `greenroom rehearse --resume ID` goes on
  /end       end the round          /help       this";

const NO_LOOP: &str = "\
which loop? `greenroom loop list` lists them

Usage: greenroom rehearse LOOP [--persona ID] [--level ID] [--location ID] [--round ROUND] [--mode interview|coach]
       greenroom rehearse --problem PROBLEM      one coding round; `greenroom problem list` lists the problems
       greenroom rehearse --scenario SCENARIO    one system-design round; `greenroom scenario list` lists the scenarios
       greenroom rehearse --resume REHEARSAL     go on where you left";

/// Rehearse a loop in the terminal, round by round, up to the debrief.
#[derive(Args)]
pub struct Rehearse {
    /// Loop id (see `greenroom loop list`)
    loop_id: Option<String>,
    /// Persona id [default: the loop's first]
    #[arg(long)]
    persona: Option<String>,
    /// Level id [default: the one marked in `greenroom loop list`]
    #[arg(long)]
    level: Option<String>,
    /// Location id, where the loop differs by place
    #[arg(long)]
    location: Option<String>,
    /// Interview as in the real room, or coach with live findings
    #[arg(long, value_enum, default_value = "interview")]
    mode: ModeName,
    /// Only this round
    #[arg(long, value_name = "ROUND")]
    round: Option<String>,
    /// Hold one coding round on this problem (see `greenroom problem list`); without a loop, the general engineer's
    #[arg(long, value_name = "PROBLEM", conflicts_with_all = ["scenario", "resume"])]
    problem: Option<String>,
    /// Hold one system-design round on this scenario (see `greenroom scenario list`)
    #[arg(long, value_name = "SCENARIO", conflicts_with = "resume")]
    scenario: Option<String>,
    /// Go on with a rehearsal that was left
    #[arg(long, value_name = "REHEARSAL", conflicts_with_all = ["loop_id", "persona", "level", "location", "mode"])]
    resume: Option<String>,
    /// Repeat the choices of another session
    #[arg(long)]
    seed: Option<u64>,
}

#[derive(Clone, Copy, ValueEnum)]
enum ModeName {
    Interview,
    Coach,
}

/// How a round was left.
enum Left {
    Closed,
    Paused,
}

impl Rehearse {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        if self.loop_id.is_none() && self.resume.is_none() && self.problem.is_none() && self.scenario.is_none() {
            return Err(Failure::Misuse(NO_LOOP.to_owned()));
        }
        let app = Arc::new(context.places.open().await?);
        let (mut rehearsal, choice) = match &self.resume {
            Some(id) => (app::show_rehearsal(&app, id).await?, Choice::default()),
            None => self.start(&app).await?,
        };
        line(&format!("{} · rehearsal {}", heading(&rehearsal.process.role), rehearsal.id))?;
        line(HELP)?;
        let mut only = self.round.clone();
        while let Some((round, session)) = next(&rehearsal, only.as_deref())? {
            let view = match session {
                Some(id) => resume(&app, &id).await?,
                None => app::start_session_on(&app, &rehearsal.id, &round, self.seed, &choice).await?,
            };
            let id = view.id.clone();
            if let Left::Paused = converse(&app, view).await? {
                return line(&format!("\nLeft. Go on with: greenroom rehearse --resume {}", rehearsal.id));
            }
            line("")?;
            show::scorecard(&app::view_scorecard(&app, &id).await?)?;
            line(&format!("Session {id}"))?;
            rehearsal = app::show_rehearsal(&app, &rehearsal.id).await?;
            if only.take().is_some() {
                break;
            }
            if rehearsal.next.is_some() && !go_on()? {
                return line(&format!("Go on later with: greenroom rehearse --resume {}", rehearsal.id));
            }
        }
        if rehearsal.single {
            // One interviewer is no panel.
            return Ok(());
        }
        line("")?;
        show::debrief(&app::hold_debrief(&app, &rehearsal.id).await?)
    }

    async fn start(&self, app: &App) -> Result<(RehearsalView, Choice), Failure> {
        let mode = match self.mode {
            ModeName::Interview => Mode::Interview,
            ModeName::Coach => Mode::Coach,
        };
        if self.problem.is_some() || self.scenario.is_some() {
            let practice = NewPractice {
                problem: self.problem.clone(),
                scenario: self.scenario.clone(),
                loop_id: self.loop_id.clone(),
                round: self.round.clone(),
                persona: self.persona.clone(),
                level: self.level.clone(),
                location: self.location.clone(),
                mode,
            };
            let (new, choice) = app::plan_practice(app, &practice)?;
            return Ok((app::start_rehearsal(app, &new).await?, choice));
        }
        let id = self.loop_id.clone().unwrap_or_default();
        let view = app::show_loop(app.library()?, &id)?;
        let process = &view.process;
        let new = NewRehearsal {
            loop_id: id,
            persona: self.persona.clone().unwrap_or_else(|| process.personas[0].clone()),
            level: self.level.clone().unwrap_or_else(|| process.levels[0].clone()),
            location: self.location.clone(),
            round: None,
            mode,
        };
        Ok((app::start_rehearsal(app, &new).await?, Choice::default()))
    }
}

/// The round to hold now, and its open session if there is one.
fn next(rehearsal: &RehearsalView, only: Option<&str>) -> Result<Option<(String, Option<String>)>, Failure> {
    let open = |round: &app::RoundLine| {
        let last = round.sessions.last().filter(|session| session.state == app::SessionState::Open);
        last.map(|session| session.id.clone())
    };
    let Some(only) = only else {
        let next = rehearsal.next.as_ref();
        let round = next.and_then(|next| rehearsal.rounds.iter().find(|round| round.round_id == next.round_id));
        return Ok(round.map(|round| (round.round_id.clone(), open(round))));
    };
    match rehearsal.rounds.iter().find(|round| round.round_id == only) {
        Some(round) => Ok(Some((round.round_id.clone(), open(round)))),
        None => {
            let known: Vec<&str> = rehearsal.rounds.iter().map(|round| round.round_id.as_str()).collect();
            Err(Failure::Misuse(format!("there is no round `{only}`; one of {}", known.join(", "))))
        }
    }
}

async fn resume(app: &App, id: &str) -> Result<SessionView, Failure> {
    let view = app::view_session(app, id).await?;
    if !view.paused {
        return Ok(view);
    }
    Ok(app::take_turn(app, id, view.seq, Event::Resume).await?)
}

/// One round, from the line that waits to its end.
async fn converse(app: &Arc<App>, mut view: SessionView) -> Result<Left, Failure> {
    let role = view.round.interviewer.role.clone();
    line(&format!("\n{}", heading(&format!("{} — {role}, {} minutes", view.round.name, view.round.minutes))))?;
    match view.turns.len() {
        0 | 1 => say(&view, 0)?,
        _ => {
            let waiting = view.awaiting.as_ref().map_or("", |awaiting| awaiting.text.as_str());
            line(&wrapped(waiting, 0, 96))?;
        }
    }
    if let Some(draft) = &view.draft {
        line(&wrapped(&format!("(You had begun: “{draft}”)"), 2, 96))?;
    }
    let mut table = Desk::open(app, &view)?;
    while view.phase != PhaseView::Closed {
        let asked_at = Instant::now();
        let input = listen_and_watch(app, &mut table).await?;
        if table.is_some() {
            // What was stored of the file has moved the session on.
            view = app::view_session(app, &view.id).await?;
        }
        let Some(input) = input else {
            app::take_turn(app, &view.id, view.seq, Event::Leave).await?;
            return Ok(Left::Paused);
        };
        let took_ms = u64::try_from(asked_at.elapsed().as_millis()).ok();
        let event = match command(&input) {
            Some(("leave", _)) => {
                app::take_turn(app, &view.id, view.seq, Event::Leave).await?;
                return Ok(Left::Paused);
            }
            Some(("help", _)) => {
                line(HELP)?;
                continue;
            }
            Some(("time", _)) => {
                let now = app::view_session(app, &view.id).await?;
                line(&format!("{} minutes left", now.remaining_ms / 60_000))?;
                continue;
            }
            Some((name @ ("run" | "submit" | "statement"), rest)) if table.is_some() => {
                let before = view.turns.len();
                if name == "statement" {
                    view = app::read_statement(app, &view.id).await?;
                    desk::statement(&view)?;
                } else if let Some(what) = to_run(name, rest)?
                    && let Some(table) = &mut table
                {
                    table.run(app, what).await?;
                    view = app::view_session(app, &view.id).await?;
                }
                say(&view, before)?;
                continue;
            }
            Some(("hint", _)) if table.is_some() => Event::Ask { text: "Could I have a hint?".to_owned() },
            Some(("skip", _)) => Event::Skip,
            Some(("end", _)) => Event::End,
            Some(("ask", text)) => Event::Ask { text: text.to_owned() },
            Some(("retry", rest)) => {
                retry(app, &mut view, rest).await?;
                continue;
            }
            Some((other, _)) => {
                line(&format!("there is no /{other}\n{HELP}"))?;
                continue;
            }
            None => Event::Answer { text: input, delivery: Delivery::Typed, took_ms },
        };
        let before = view.turns.len();
        match app::take_turn(app, &view.id, view.seq, event).await {
            Ok(after) => view = after,
            // The candidate can mend this; the session stands as it was.
            Err(error @ (app::Error::Invalid { .. } | app::Error::Conflict(_))) => {
                line(&format!("({error})"))?;
                view = app::view_session(app, &view.id).await?;
                continue;
            }
            Err(error) => return Err(error.into()),
        }
        say(&view, before)?;
    }
    Ok(Left::Closed)
}

/// What is to be run, by the words of a command.
fn to_run(name: &str, rest: &str) -> Result<Option<app::RunWhat>, Failure> {
    Ok(match (name, rest) {
        ("submit", _) => Some(app::RunWhat::Submit),
        (_, "") => Some(app::RunWhat::Samples),
        (_, file) => match std::fs::read(file) {
            Ok(bytes) => Some(app::RunWhat::Custom { input: String::from_utf8_lossy(&bytes).into_owned() }),
            Err(error) => {
                line(&format!("({file} can't be read: {error})"))?;
                None
            }
        },
    })
}

/// Waits for the next turn; meanwhile the file of a coding round is stored whenever it changes.
async fn listen_and_watch(app: &App, table: &mut Option<Desk>) -> Result<Option<String>, Failure> {
    let Some(table) = table else { return read_turn() };
    let mut reading = tokio::task::spawn_blocking(read_turn);
    let mut look = tokio::time::interval(Duration::from_millis(500));
    loop {
        tokio::select! {
            read = &mut reading => {
                table.keep(app).await?;
                return read.map_err(|error| Failure::from(app::Error::Damaged(format!("reading broke off: {error}"))))?;
            }
            _ = look.tick() => table.keep(app).await?,
        }
    }
}

/// Prints what was said since `from`, and in coach mode what was heard.
fn say(view: &SessionView, from: usize) -> Result<(), Failure> {
    for turn in &view.turns[from.min(view.turns.len())..] {
        match turn {
            TurnView::Interviewer { text, why, .. } => {
                line(&format!("\n{}", wrapped(text, 0, 96)))?;
                if let (Mode::Coach, Some(why)) = (view.mode, why) {
                    line(&wrapped(&format!("({})", why.reason), 4, 96))?;
                }
            }
            TurnView::Candidate { findings, .. } if view.mode == Mode::Coach => {
                for finding in findings {
                    line(&wrapped(&format!("· heard {}: “{}”", finding.signal, finding.quote), 4, 96))?;
                }
            }
            TurnView::Candidate { .. } => {}
        }
    }
    Ok(())
}

async fn retry(app: &App, view: &mut SessionView, rest: &str) -> Result<(), Failure> {
    let (number, text) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let Some(answer) = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) else {
        return line("say which: /retry 1 and the new words");
    };
    let event = Event::Retry { answer, text: text.trim().to_owned(), delivery: Delivery::Typed };
    match app::take_turn(app, &view.id, view.seq, event).await {
        Ok(after) => *view = after,
        Err(error) => return line(&format!("({error})")),
    }
    let comparison = app::compare_attempts(app, &view.id, answer).await?;
    let scores: Vec<String> = comparison
        .attempts
        .iter()
        .map(|attempt| attempt.score.map_or("not graded".to_owned(), |score| score.to_string()))
        .collect();
    line(&format!("  {}", scores.join(" → ")))?;
    for change in comparison.signals {
        let word = match change.change {
            interview::Change::Gained => "new",
            interview::Change::Lost => "gone",
            interview::Change::Kept => "kept",
            interview::Change::Absent => "still missing",
        };
        let quote = change.after.or(change.before).map_or(String::new(), |words| format!(": “{}”", words.quote));
        line(&wrapped(&format!("{} — {word}{quote}", change.title), 4, 96))?;
    }
    Ok(())
}

/// The command of an input and its words, if it is one.
fn command(input: &str) -> Option<(&str, &str)> {
    let rest = input.trim().strip_prefix(['/', ':'])?;
    let (name, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    Some((name, words.trim()))
}

/// Lines up to an empty one, or nothing at the end of the input. A command is complete with its line.
fn read_turn() -> Result<Option<String>, Failure> {
    let mut text = String::new();
    let mut input = std::io::stdin().lock();
    loop {
        let mut bytes = Vec::new();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok((!text.trim().is_empty()).then_some(text));
        }
        let read = String::from_utf8_lossy(&bytes).into_owned();
        if read.trim().is_empty() {
            if !text.trim().is_empty() {
                return Ok(Some(text.trim_end().to_owned()));
            }
            continue;
        }
        let first = text.is_empty();
        text.push_str(&read);
        if first && read.starts_with(['/', ':']) {
            return Ok(Some(text.trim_end().to_owned()));
        }
    }
}

/// Asks whether to go on to the next round; someone who pipes answers in goes on.
fn go_on() -> Result<bool, Failure> {
    if !std::io::stdin().is_terminal() {
        return Ok(true);
    }
    line("\nOn to the next round? [Y/n]")?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(!answer.trim().to_lowercase().starts_with('n'))
}

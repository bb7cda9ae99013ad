//! The board of a system-design round: drawing, running, looking back.

use interview::{BoardPart, BoardRun, DesignStep, Event, Figure, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use simulate::{Method, Model, Outcome, Seconds, Twist, TwistKind};

use crate::app::{EntryBody, body};
use crate::price_table::{PricesInUse, prices_in_use};
use crate::{App, Detail, Error, RunModel, SessionView, run_model, take_turn};

/// Figures of an outcome that a reader needs, in the order in which they are shown.
pub const FIGURES: [&str; 19] = [
    "arrivals",
    "throughput",
    "goodput",
    "goodput_share",
    "error_share",
    "mean",
    "p50",
    "p95",
    "p99",
    "utilisation",
    "threads_used",
    "wait_mean",
    "queue_mean",
    "hit_ratio",
    "stale_share",
    "lag_p50",
    "lag_p99",
    "backlog",
    "dead_letters",
];

/// The board as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BoardView {
    /// Scenario id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// The architecture as it was last stored.
    pub model: Option<Value>,
    /// The freehand drawing as it was last stored.
    pub scene: Option<Value>,
    /// How often the design was run.
    pub runs: usize,
    /// A twist the interviewer has thrown and under which the design has not been run yet.
    pub twist: Option<TwistView>,
    /// Whether the interviewer waits for a run.
    pub run_wanted: bool,
    /// The second design, where one stands beside the first.
    pub second: Option<Value>,
}

/// A twist as it was put to the candidate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TwistView {
    /// Its id in the scenario.
    pub id: String,
    /// What the interviewer said.
    pub say: String,
}

/// What came of storing a drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Drawn {
    /// The session.
    pub session: SessionView,
    /// What keeps the drawing from being run, with the part it is about.
    pub problems: Vec<Detail>,
}

/// What came of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DesignRunView {
    /// The session, with what the interviewer says to it.
    pub session: SessionView,
    /// The whole result.
    pub outcome: Outcome,
    /// Number of the run's event.
    pub seq: usize,
    /// Whether it was priced with the user's own table.
    pub own_prices: bool,
}

/// A moment of a round at the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Moment {
    /// Number of the event.
    pub seq: usize,
    /// Milliseconds since the round began.
    pub at_ms: i64,
    /// What the candidate said.
    pub said: Option<String>,
    /// What the interviewer said.
    pub replies: Vec<String>,
    /// The architecture, where it changed.
    pub model: Option<Value>,
    /// The run, where there was one.
    pub run: Option<BoardRun>,
}

/// A round at the board from its beginning, to be looked through.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BoardReplay {
    /// Every moment in order.
    pub moments: Vec<Moment>,
}

/// The board of a state, if its round has one.
pub(crate) fn board_view(state: &State) -> Option<BoardView> {
    let brief = state.brief.scenario.as_ref()?;
    let board = state.design.as_ref()?;
    let run_since = board.runs.last().map_or(0, |(seq, _, _)| *seq);
    let last = state.turns.iter().rev().find_map(|turn| match turn {
        interview::Turn::Interviewer { seq, made } => {
            let phrasing = made.phrasing.as_deref()?;
            let id = phrasing.strip_prefix("design/twist/")?;
            Some((*seq, id.to_owned(), made.text.clone()))
        }
        _ => None,
    });
    let ran = |id: &str| board.runs.iter().any(|(_, _, run)| run.twist.as_deref() == Some(id));
    let wanted = state.turns.iter().rev().find_map(|turn| match turn {
        interview::Turn::Interviewer { seq, made } if made.phrasing.as_deref() == Some("design/run-now") => Some(*seq),
        _ => None,
    });
    Some(BoardView {
        scenario: brief.scenario.id.clone(),
        title: brief.scenario.title.clone(),
        model: board.model.clone(),
        scene: board.scene.clone(),
        runs: board.runs.len(),
        twist: last.filter(|(_, id, _)| !ran(id)).map(|(_, id, say)| TwistView { id, say }),
        run_wanted: wanted.is_some_and(|seq| seq >= run_since && (board.runs.is_empty() || seq > run_since)),
        second: board.second.clone(),
    })
}

/// Stores the architecture as it now stands, sound or not: nothing that was drawn is lost.
///
/// # Errors
/// When the session has moved on, has no board, or the drawing is too large.
pub async fn draw(app: &App, session: &str, seq: usize, model: Value) -> Result<Drawn, Error> {
    let problems = problems(&model);
    let step = Box::new(DesignStep::Drew { parts: parts(&model), model });
    let session = take_turn(app, session, seq, Event::Design { step }).await?;
    Ok(Drawn { session, problems })
}

/// Stores the second design, which stands beside the first for comparison; without one, takes it away.
///
/// # Errors
/// As [`draw`].
pub async fn draw_second(app: &App, session: &str, seq: usize, model: Option<Value>) -> Result<Drawn, Error> {
    let problems = model.as_ref().map(problems).unwrap_or_default();
    let step = Box::new(DesignStep::DrewSecond { model });
    let session = take_turn(app, session, seq, Event::Design { step }).await?;
    Ok(Drawn { session, problems })
}

fn problems(model: &Value) -> Vec<Detail> {
    match simulate::from_value("board", model) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.into_iter().map(|p| Detail { path: p.part, message: p.message }).collect(),
    }
}

/// Stores the freehand drawing.
///
/// # Errors
/// As [`draw`].
pub async fn sketch(app: &App, session: &str, seq: usize, scene: Value) -> Result<SessionView, Error> {
    take_turn(app, session, seq, Event::Design { step: Box::new(DesignStep::Sketched { scene }) }).await
}

fn parts(model: &Value) -> Vec<BoardPart> {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let nodes = model["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let part = |node: &Value| {
        let (id, kind, label) = (text(node, "id"), text(node, "kind"), text(node, "label"));
        BoardPart { name: if label.is_empty() { id.clone() } else { label }, id, kind }
    };
    nodes.iter().map(part).filter(|part| !part.id.is_empty() && !part.kind.is_empty()).collect()
}

/// Runs the architecture on the board, under a twist of the scenario if one is named, and has the interviewer look at it. The second
/// design is run beside it: the interviewer holds nothing against that one.
///
/// # Errors
/// When nothing sound is on the board, with the parts at fault; when the user's own prices can't be used; or as [`draw`].
pub async fn run_design(
    app: &App,
    session: &str,
    seq: usize,
    twist: Option<String>,
    second: bool,
) -> Result<DesignRunView, Error> {
    let state = app.state(session).await?;
    let (Some(brief), Some(board)) = (&state.brief.scenario, &state.design) else {
        return Err(Error::invalid("this round has no board; talk the design through instead"));
    };
    let value = if second {
        board.second.clone().ok_or_else(|| Error::invalid("there is no second design; duplicate the first one"))?
    } else {
        board.model.clone().ok_or_else(|| Error::invalid("there is nothing on the board yet; draw the parts first"))?
    };
    let mut model = crate::simulate::sound(&value)?;
    if let Some(id) = &twist {
        let ids = brief.scenario.twists.iter().map(|twist| &twist.id);
        let known = brief.scenario.twists.iter().find(|known| known.id == *id);
        let known = known.ok_or_else(|| Error::not_found("twist", id, ids))?;
        add_twist(&mut model, known)?;
    }
    let seed = state.brief.seed & 0xffff_ffff;
    let PricesInUse { table, own } = prices_in_use(app).await?;
    let choices = RunModel { seed: Some(seed), prices: Some(table), ..RunModel::default() };
    let outcome = tokio::task::spawn_blocking(move || run_model(&model, &choices))
        .await
        .map_err(|error| Error::Damaged(format!("the run broke off: {error}")))??;
    let run = BoardRun { own_prices: own, second, ..board_run(twist, value, &outcome) };
    let step = Box::new(DesignStep::Ran { run: Box::new(run) });
    let session = take_turn(app, session, seq, Event::Design { step }).await?;
    Ok(DesignRunView { session, outcome, seq, own_prices: own })
}

/// Lets a scenario's twist happen at the first part of its kind on the board.
pub(crate) fn add_twist(model: &mut Model, twist: &script::ScenarioTwist) -> Result<(), Error> {
    let kind: TwistKind = serde_json::from_value(Value::String(twist.twist.clone()))
        .map_err(|_| Error::Damaged(format!("the scenario's twist `{}` is not known", twist.twist)))?;
    let seconds = |text: &str| Seconds::parse(text).map_err(Error::Damaged);
    let kind_of = |node: &simulate::Node| parts_kind(node);
    let fits = |node: &&simulate::Node| {
        twist.on == "any" || kind_of(node) == twist.on || twist.on == "service" && kind_of(node) == "workers"
    };
    let everywhere = twist.on == "any"
        && matches!(kind, TwistKind::ZoneDown | TwistKind::Deploy | TwistKind::Budget | TwistKind::Traffic);
    let node = if everywhere { None } else { model.nodes.iter().find(fits).map(|node| node.id.clone()) };
    if node.is_none() && !everywhere {
        return Err(Error::invalid(format!(
            "there is no {} on the board for this to happen to",
            twist.on.replace('_', " ")
        )));
    }
    let lasts = twist.lasts.as_deref().map(seconds).transpose()?;
    model.twists.push(Twist { kind, node, at: seconds(&twist.at)?, lasts, amount: twist.amount });
    // What happens must have happened before the end.
    let end = seconds(&twist.at)?.0 + lasts.map_or(20.0, |lasts| lasts.0) + 10.0;
    let duration = model.head.duration.map_or(60.0, |duration| duration.0).max(end);
    model.head.duration = Some(Seconds(duration));
    Ok(())
}

pub(crate) fn parts_kind(node: &simulate::Node) -> String {
    serde_json::to_value(&node.part)
        .ok()
        .and_then(|value| value["kind"].as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The figures of an outcome that a conversation needs.
fn board_run(twist: Option<String>, model: Value, outcome: &Outcome) -> BoardRun {
    let all = outcome.end_to_end.iter().chain(&outcome.components);
    let figures = all.flat_map(|component| {
        component.metrics.iter().filter(|(metric, _)| FIGURES.contains(&metric.as_str())).map(|(metric, estimate)| {
            Figure {
                of: component.id.clone(),
                name: component.name.clone(),
                kind: component.kind.clone(),
                metric: metric.clone(),
                mean: estimate.mean,
                low: estimate.low,
                high: estimate.high,
            }
        })
    });
    let named = |id: &String| outcome.component(id).map_or_else(|| id.clone(), |component| component.name.clone());
    BoardRun {
        twist,
        model,
        method: match outcome.method {
            Method::Simulated => "simulated".to_owned(),
            Method::Analytic => "analytic".to_owned(),
        },
        seed: outcome.seed,
        figures: figures.collect(),
        bottleneck: outcome.bottleneck.as_ref().map(|bottleneck| named(&bottleneck.id)),
        why: outcome.bottleneck.as_ref().map(|bottleneck| bottleneck.why.clone()),
        cost_per_month: outcome.cost.per_month,
        currency: outcome.cost.currency.clone(),
        prices_of: Some(outcome.cost.prices_of.clone()),
        own_prices: false,
        second: false,
        warnings: outcome.warnings.clone(),
    }
}

/// A round at the board from its beginning.
///
/// # Errors
/// When there is no such session.
pub async fn board_replay(app: &App, session: &str) -> Result<BoardReplay, Error> {
    app.store.session(session).await?;
    let rows = app.store.events(session).await?;
    let start = rows.first().map_or(0, |row| row.at);
    let mut moments = Vec::new();
    for row in rows {
        let entry: EntryBody = body("event", row.body)?;
        let mut moment = Moment {
            seq: usize::try_from(row.seq).unwrap_or_default(),
            at_ms: row.at - start,
            said: None,
            replies: entry.moves.iter().map(|made| made.text.clone()).collect(),
            model: None,
            run: None,
        };
        match entry.event {
            Event::Answer { text, .. } | Event::Ask { text } => moment.said = Some(text),
            Event::Design { step } => match *step {
                DesignStep::Drew { model, .. } => moment.model = Some(model),
                DesignStep::Ran { run } => moment.run = Some(*run),
                DesignStep::DrewSecond { .. } | DesignStep::Sketched { .. } | DesignStep::Compared { .. } => {}
            },
            _ => {}
        }
        moments.push(moment);
    }
    Ok(BoardReplay { moments })
}

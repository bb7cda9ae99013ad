use app::{RunModel, read_model, run_model};
use clap::{Args, Subcommand};
use simulate::{Component, Estimate, Outcome, Seconds};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::exit::Failure;
use crate::output::{heading, json, line, wrapped};

/// Run an architecture under load and measure it.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Simulate {
    #[command(subcommand)]
    command: Option<SimulateCommand>,
    /// Model file (YAML or JSON); `-` for standard input
    #[arg(required = true)]
    model: Option<PathBuf>,
    #[command(flatten)]
    choices: Choices,
}

/// How to run.
#[derive(Args, Default)]
pub struct Choices {
    /// Seed of the random numbers
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Independent replications; intervals come from them
    #[arg(long, value_name = "R")]
    replications: Option<u32>,
    /// Simulated seconds of one replication
    #[arg(long, value_name = "S")]
    duration: Option<f64>,
    /// Price table (YAML or JSON) instead of the one that ships; `simulate prices` prints that one
    #[arg(long, value_name = "FILE")]
    prices: Option<PathBuf>,
}

impl Choices {
    /// As the operation takes it.
    pub fn run_model(&self) -> Result<RunModel, Failure> {
        let prices = self.prices.as_deref().map(|path| {
            let sheet = app::read_price_sheet(&path.display().to_string(), &bytes(path)?)?;
            Ok::<_, Failure>(sheet.table)
        });
        let (seed, replications, duration) = (self.seed, self.replications, self.duration);
        Ok(RunModel { seed, replications, duration, prices: prices.transpose()? })
    }
}

#[derive(Subcommand)]
enum SimulateCommand {
    /// Hold the simulator against queueing theory: every case with its 99.9 % interval
    Validate {
        /// Seed of the random numbers
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Print the page of the documentation instead of lines
        #[arg(long)]
        page: bool,
    },
    /// Print the JSON Schema of model files
    Schema,
    /// Print every default with its source
    Defaults,
    /// Print the price table that ships, to be edited and given with --prices
    Prices,
    /// Make a model of a drawing: Excalidraw (JSON), draw.io (XML) or Mermaid
    Import {
        /// The drawing; `-` for standard input
        file: PathBuf,
    },
    /// Print a model as Mermaid or SVG
    Export {
        /// Model file
        model: PathBuf,
        /// What to print
        #[arg(long, value_enum, default_value_t = Format::Mermaid)]
        format: Format,
    },
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// A Mermaid flowchart
    Mermaid,
    /// A picture
    Svg,
}

impl Simulate {
    pub fn run(self, as_json: bool) -> Result<(), Failure> {
        match self.command {
            Some(SimulateCommand::Validate { seed, page }) => validate(seed, page, as_json),
            Some(SimulateCommand::Schema) => json(&simulate::model_schema()),
            Some(SimulateCommand::Prices) => json(&simulate::prices()),
            Some(SimulateCommand::Defaults) => defaults(as_json),
            Some(SimulateCommand::Import { file }) => import(&file, as_json),
            Some(SimulateCommand::Export { model, format }) => {
                let model = read_model(&model.display().to_string(), &bytes(&model)?)?;
                line(
                    match format {
                        Format::Mermaid => simulate::mermaid(&model),
                        Format::Svg => simulate::svg(&model),
                    }
                    .trim_end(),
                )
            }
            None => {
                let Some(path) = self.model else { return Err(Failure::Misuse("which model?".to_owned())) };
                let model = read_model(&path.display().to_string(), &bytes(&path)?)?;
                let outcome = run_model(&model, &self.choices.run_model()?)?;
                if as_json { json(&outcome) } else { show(&outcome) }
            }
        }
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(path).map_err(|error| Failure::Misuse(format!("{} can't be read: {error}", path.display())))
}

fn defaults(as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(&simulate::DEFAULTS);
    }
    for row in simulate::DEFAULTS {
        line(&format!("{:<14} {:<24} {:<44} {}", row.of, row.parameter, row.value, row.source))?;
    }
    Ok(())
}

fn import(file: &Path, as_json: bool) -> Result<(), Failure> {
    let text = String::from_utf8(bytes(file)?)
        .map_err(|_| Failure::Misuse(format!("{} is not UTF-8; save it as text", file.display())))?;
    let imported =
        simulate::import(&text).map_err(|message| app::Error::invalid(format!("{}: {message}", file.display())))?;
    if as_json {
        return json(&imported);
    }
    let model = simulate::from_value("import", &imported.model).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        app::Error::invalid(format!("the drawing makes no sound model: {}", told.join("; ")))
    })?;
    line(simulate::yaml(&model).trim_end())?;
    for guess in &imported.guesses {
        // What became a service for want of a better word stands among the notes.
        if let Some(word) = &guess.because {
            eprintln!(
                "greenroom: `{}` is taken as a {} (“{word}”); change `kind` if that is wrong",
                guess.id, guess.kind
            );
        }
    }
    for note in &imported.notes {
        eprintln!("greenroom: {note}");
    }
    Ok(())
}

/// A figure with its interval, as time where it is one.
fn told(metric: &str, estimate: Estimate) -> String {
    let times = ["mean", "p50", "p90", "p95", "p99", "p999"];
    let time =
        times.contains(&metric) || metric.contains("wait_m") || metric.contains("wait_p") || metric.starts_with("lag");
    let share =
        metric.ends_with("share") || metric.ends_with("ratio") || metric.contains("used") || metric == "utilisation";
    let one = |value: f64| {
        if time {
            Seconds(value.max(0.0)).to_string()
        } else if share {
            format!("{:.2} %", value * 100.0)
        } else if value.abs() >= 100.0 {
            format!("{value:.0}")
        } else {
            format!("{value:.2}")
        }
    };
    match (estimate.low, estimate.high) {
        (Some(low), Some(high)) => format!("{} ({} to {})", one(estimate.mean), one(low), one(high)),
        _ => one(estimate.mean),
    }
}

/// Prints an outcome for people.
pub fn show(outcome: &Outcome) -> Result<(), Failure> {
    line(&heading(&outcome.model))?;
    match outcome.method {
        simulate::Method::Simulated => line(&format!(
            "{} replications of {} s, the first {} s not counted, seed {}; figures with their 95 % intervals",
            outcome.replications, outcome.duration, outcome.warmup, outcome.seed
        ))?,
        simulate::Method::Analytic => line("an analytic answer, not simulated")?,
    }
    for warning in &outcome.warnings {
        line(&wrapped(&format!("! {warning}"), 0, 96))?;
    }
    let each = |component: &Component| -> Result<(), Failure> {
        line(&format!("\n{} ({})", heading(&component.name), component.kind.replace('_', " ")))?;
        for metric in app::FIGURES {
            if let Some(estimate) = component.metrics.get(metric) {
                line(&format!("  {metric:<14} {}", told(metric, *estimate)))?;
            }
        }
        for (cause, share) in &component.errors {
            line(&format!("  failed: {cause:<12} {}", told("share", *share)))?;
        }
        Ok(())
    };
    outcome.end_to_end.iter().try_for_each(each)?;
    outcome.components.iter().try_for_each(each)?;
    line("")?;
    if let Some(bottleneck) = &outcome.bottleneck {
        line(&wrapped(&format!("Bottleneck: {}: {}", bottleneck.id, bottleneck.why), 0, 96))?;
    }
    for form in &outcome.closed_forms {
        line(&format!(
            "Theory: {} is an {}: {} should be {}, measured {}",
            form.id,
            form.form,
            form.metric,
            told(&form.metric, Estimate::exact(form.theory)),
            told(&form.metric, form.measured)
        ))?;
    }
    line(&format!(
        "Cost: {:.0} {} a month (prices of {})",
        outcome.cost.per_month, outcome.cost.currency, outcome.cost.prices_of
    ))
}

fn validate(seed: u64, page: bool, as_json: bool) -> Result<(), Failure> {
    let row = |check: &simulate::Check| {
        format!(
            "{:>2}  {:<40} {:<44} theory {:>10.5}  simulated {:>10.5} ± {:.5}  {}",
            check.case,
            check.title,
            check.what,
            check.theory,
            check.simulated.mean,
            check.simulated.half_width(),
            if check.holds { "holds" } else { "FAILS" }
        )
    };
    let quiet = as_json || page;
    let mut failed = None;
    let checks = app::validate_simulator(seed, &mut |check| {
        if !quiet && let Err(error) = line(&row(check)) {
            failed = Some(error);
        }
    })?;
    if let Some(error) = failed {
        return Err(error);
    }
    if as_json {
        json(&checks)?;
    } else if page {
        line(
            "| | case | figure | theory | simulated | 99.9 % interval | model |\n| --- | --- | --- | --- | --- | --- | --- |",
        )?;
        for check in &checks {
            let (low, high) = (
                check.simulated.low.unwrap_or(check.simulated.mean),
                check.simulated.high.unwrap_or(check.simulated.mean),
            );
            let slack = if check.slack > 0.0 { format!(" (± {} allowed)", check.slack) } else { String::new() };
            line(&format!(
                "| {} | {} | {} | {:.5} | {:.5} | {:.5} to {:.5}{slack} | `{}` |",
                check.case, check.title, check.what, check.theory, check.simulated.mean, low, high, check.model
            ))?;
        }
    } else {
        let held = checks.iter().filter(|check| check.holds).count();
        line(&format!("{held} of {} checks hold", checks.len()))?;
    }
    if checks.iter().all(|check| check.holds) { Ok(()) } else { Err(Failure::Failed) }
}

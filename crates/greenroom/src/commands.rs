//! The commands, one a file.

mod completions;
mod data;
mod debrief;
mod desk;
mod doctor;
mod evaluate;
mod listen;
mod loops;
mod packs;
mod problems;
mod questions;
mod rehearse;
mod scenarios;
mod serve;
mod sessions;
mod show;
mod simulate;
mod tried;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

use crate::configuration::Places;
use crate::exit::Failure;

/// Rehearse the interview loop you are walking into.
///
/// Without a command, starts the server on this machine only and opens the browser. Everything stays in one folder; no
/// account, no network.
#[derive(Parser)]
#[command(name = "greenroom", version, max_term_width = 100, infer_subcommands = false)]
pub struct Arguments {
    #[command(flatten)]
    places: Places,
    /// Print JSON: one document, or a line each for streams; errors as {"code","message"} on standard error
    #[arg(long, global = true)]
    json: bool,
    /// Tell more on standard error (twice for even more)
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    verbose: u8,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Start the server and open the browser (what happens without a command)
    Serve(serve::Serve),
    /// Rehearse a loop in the terminal, round by round
    Rehearse(rehearse::Rehearse),
    /// Listen to answers: JSON lines in, findings out
    Listen(listen::Listen),
    /// Look at loops
    #[command(subcommand)]
    Loop(loops::Loops),
    /// Look at questions
    #[command(subcommand)]
    Question(questions::Questions),
    /// Look at coding problems, check their packages, and run programs before their tests
    #[command(subcommand)]
    Problem(problems::ProblemCommands),
    /// Look at system-design scenarios and run their reference designs
    #[command(subcommand)]
    Scenario(scenarios::Scenarios),
    /// Run an architecture under load: throughput, latency, bottleneck, cost
    Simulate(simulate::Simulate),
    /// Look at sessions and their scorecards
    #[command(subcommand)]
    Session(sessions::Sessions),
    /// Hear the panel's debrief of a rehearsal or of some sessions
    Debrief(debrief::Debrief),
    /// Write and check packs of loops and questions
    #[command(subcommand)]
    Pack(packs::Packs),
    /// Print all of your data as one JSON document
    Export(data::Export),
    /// Add the records of an export
    Import(data::Import),
    /// Delete a session, a rehearsal, or everything, for real
    Delete(data::Delete),
    /// Check that everything works
    Doctor(doctor::Doctor),
    /// Print shell completions
    Completions(completions::Completions),
}

/// What every command may use.
pub struct Context {
    /// Where things are.
    pub places: Places,
    /// Whether to print JSON.
    pub json: bool,
}

/// Runs a command to its exit code.
pub fn run(arguments: Arguments) -> ExitCode {
    let level = match arguments.verbose {
        0 => "warn",
        1 => "info",
        _ => "debug",
    };
    let filter = tracing_subscriber::EnvFilter::try_from_env("GREENROOM_LOG").unwrap_or_else(|_| level.into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let context = Context { places: arguments.places, json: arguments.json };
    let json = context.json;
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("greenroom: can't start: {error}");
            return ExitCode::from(crate::exit::INTERNAL);
        }
    };
    let command = arguments.command.unwrap_or_else(|| Command::Serve(serve::Serve::default()));
    match runtime.block_on(dispatch(command, context)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            tell(&failure, json);
            ExitCode::from(failure.code())
        }
    }
}

async fn dispatch(command: Command, context: Context) -> Result<(), Failure> {
    match command {
        Command::Serve(command) => command.run(&context).await,
        Command::Rehearse(command) => command.run(&context).await,
        Command::Listen(command) => command.run(context.json),
        Command::Loop(command) => command.run(&context),
        Command::Question(command) => command.run(&context),
        Command::Problem(command) => command.run(&context).await,
        Command::Scenario(command) => command.run(&context).await,
        Command::Simulate(command) => tokio::task::block_in_place(|| command.run(context.json)),
        Command::Session(command) => command.run(&context).await,
        Command::Debrief(command) => command.run(&context).await,
        Command::Pack(command) => tokio::task::block_in_place(|| command.run(&context)),
        Command::Export(command) => command.run(&context).await,
        Command::Import(command) => command.run(&context).await,
        Command::Delete(command) => command.run(&context).await,
        Command::Doctor(command) => command.run(&context).await,
        Command::Completions(command) => command.run(),
    }
}

fn tell(failure: &Failure, json: bool) {
    let message = failure.to_string();
    if message.is_empty() {
        return;
    }
    if json {
        eprintln!("{}", serde_json::json!({ "code": failure.word(), "message": message }));
        return;
    }
    eprintln!("greenroom: {message}");
    if let Failure::Operation(app::Error::Invalid { details, .. }) = failure
        && details.len() > 1
    {
        for detail in details {
            eprintln!("  {}: {}", detail.path, detail.message);
        }
    }
}

//! The `greenroom` program: commands, configuration, wiring.

mod commands;
mod configuration;
mod exit;
mod output;

use clap::Parser;
use std::process::ExitCode;

use commands::Arguments;

fn main() -> ExitCode {
    // The sandbox starts this program again as its own runner; that must happen before there are threads.
    sandbox::enter_if_runner();
    let arguments = Arguments::parse();
    std::panic::set_hook(Box::new(|panic| {
        eprintln!("greenroom: internal error, please report it: {panic}");
    }));
    // A panic in a task unwinds into the runtime's join; one on this thread ends here.
    let outcome = std::panic::catch_unwind(|| commands::run(arguments));
    match outcome {
        Ok(code) => code,
        Err(_) => ExitCode::from(exit::INTERNAL),
    }
}

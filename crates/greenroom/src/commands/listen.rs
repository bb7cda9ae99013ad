use ::listen::Listener;
use clap::{Args, Subcommand};
use std::io::{BufRead, Read};
use std::path::PathBuf;

use super::evaluate::Evaluate;

use crate::exit::Failure;
use crate::output;

/// Longest line, in bytes.
const MAX_LINE: u64 = 4 << 20;

/// Listen to answers: a JSON object a line in, a line of findings, probe and score out.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Listen {
    #[command(subcommand)]
    command: Option<ListenCommand>,
    /// Folder of another model, or `none` for the rules alone
    #[arg(long, value_name = "FOLDER", global = true)]
    model: Option<PathBuf>,
    /// File of answers; `-` or nothing for standard input
    #[arg(default_value = "-")]
    file: PathBuf,
}

#[derive(Subcommand)]
enum ListenCommand {
    Evaluate(Evaluate),
}

impl Listen {
    pub fn run(self, json: bool) -> Result<(), Failure> {
        let other = match &self.model {
            Some(folder) if folder.as_os_str() == "none" => Some(Listener::rules()),
            Some(folder) => Some(app::load_listener(folder)?),
            None => None,
        };
        let listener = other.as_ref().unwrap_or_else(|| Listener::shipped());
        if let Some(ListenCommand::Evaluate(command)) = self.command {
            return command.run(json, listener);
        }
        let packs = app::Packs::load(None)?;
        let mut input: Box<dyn BufRead> = if self.file.as_os_str() == "-" {
            Box::new(std::io::stdin().lock())
        } else {
            let file = std::fs::File::open(&self.file)
                .map_err(|error| Failure::Misuse(format!("{} can't be read: {error}", self.file.display())))?;
            Box::new(std::io::BufReader::new(file))
        };
        let mut failed = false;
        let mut number = 0_u64;
        loop {
            let mut bytes = Vec::new();
            number += 1;
            if (&mut input).take(MAX_LINE + 1).read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
            if bytes.len() as u64 > MAX_LINE {
                eprintln!("greenroom: line {number}: longer than {MAX_LINE} bytes; left out");
                failed = true;
                skip_line(&mut input)?;
                continue;
            }
            let outcome = match std::str::from_utf8(&bytes) {
                Ok(text) if text.trim().is_empty() => continue,
                Ok(text) => {
                    app::listen_line(&packs.library, listener, text.trim_end_matches(['\n', '\r'])).map_err(|e| e.0)
                }
                Err(_) => Err("not UTF-8".to_owned()),
            };
            match outcome {
                Ok(line) => output::line(&line)?,
                Err(message) => {
                    eprintln!("greenroom: line {number}: {message}");
                    failed = true;
                }
            }
        }
        if failed { Err(Failure::Failed) } else { Ok(()) }
    }
}

fn skip_line(input: &mut Box<dyn BufRead>) -> Result<(), Failure> {
    loop {
        let available = input.fill_buf()?;
        if available.is_empty() {
            return Ok(());
        }
        match available.iter().position(|byte| *byte == b'\n') {
            Some(end) => {
                input.consume(end + 1);
                return Ok(());
            }
            None => {
                let length = available.len();
                input.consume(length);
            }
        }
    }
}

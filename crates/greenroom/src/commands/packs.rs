use app::{check_packs, new_pack};
use clap::Subcommand;
use std::path::{Path, PathBuf};

use super::Context;
use crate::exit::Failure;
use crate::output::{json, line};

/// Write and check packs.
#[derive(Subcommand)]
pub enum Packs {
    /// Check packs with everything they refer to, and run their embedded tests
    Check {
        /// Pack folders; nothing for the packs that ship
        folders: Vec<PathBuf>,
    },
    /// Write a small sound pack to start from
    New {
        /// New folder; its name becomes the pack's id
        folder: PathBuf,
    },
    /// Print the JSON Schema of a kind of pack file
    Schema {
        /// pack, competency, persona, level, loop or question
        kind: String,
    },
}

impl Packs {
    pub fn run(self, context: &Context) -> Result<(), Failure> {
        match self {
            Packs::Check { folders } => {
                let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
                let report = check_packs(&folders)?;
                if context.json {
                    json(&report)?;
                } else {
                    for problem in &report.problems {
                        line(&problem.to_string())?;
                    }
                    let count = report.problems.len();
                    line(&format!(
                        "{} files, {} loops, {} questions with their tests: {}",
                        report.files,
                        report.loops,
                        report.questions,
                        if count == 0 { "all sound".to_owned() } else { format!("{count} problems") }
                    ))?;
                }
                if report.problems.is_empty() { Ok(()) } else { Err(Failure::Failed) }
            }
            Packs::New { folder } => {
                let written = new_pack(&folder)?;
                if context.json {
                    return json(&written);
                }
                for path in &written {
                    line(&format!("wrote {}", path.display()))?;
                }
                line(&format!("Check it: greenroom pack check {}", folder.display()))
            }
            Packs::Schema { kind } => match script::schema(&kind) {
                Some(schema) => json(&schema),
                None => {
                    let kinds: Vec<&str> = script::SCHEMAS.iter().map(|(kind, _)| *kind).collect();
                    Err(Failure::Misuse(format!("there is no kind `{kind}`; one of {}", kinds.join(", "))))
                }
            },
        }
    }
}

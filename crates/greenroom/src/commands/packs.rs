use app::{Problems, check_packs, check_problem, new_pack};
use clap::Subcommand;
use judge::{CheckOptions, CheckReport};
use std::io::IsTerminal;
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
        /// Read the coding problems' files only; run none of their programs
        #[arg(long)]
        files_only: bool,
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
            Packs::Check { folders, files_only } => {
                let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
                let report = check_packs(&folders)?;
                let coding = problems_of(context, &folders, files_only)?;
                if context.json {
                    let mut document = serde_json::to_value(&report).map_err(|e| app::Error::Damaged(e.to_string()))?;
                    document["coding_problems"] = serde_json::json!(coding);
                    json(&document)?;
                } else {
                    for problem in &report.problems {
                        line(&problem.to_string())?;
                    }
                    for problem in &coding {
                        for fault in problem.faults.iter().filter(|fault| fault.is_error()) {
                            line(&format!("{}: {fault}", problem.package))?;
                        }
                        for wrong in problem.submissions.iter().filter(|submission| !submission.as_expected) {
                            let verdict = wrong.verdict.map_or("not run".to_owned(), |verdict| verdict.to_string());
                            line(&format!("{}: {}: {verdict}, not as its folder says", problem.package, wrong.name))?;
                        }
                    }
                    let unsound = coding.iter().filter(|problem| !problem.ok).count();
                    let count = report.problems.len();
                    line(&format!(
                        "{} files, {} loops, {} questions with their tests, {} scenarios with their designs: {}",
                        report.files,
                        report.loops,
                        report.questions,
                        report.scenarios,
                        if count == 0 { "all sound".to_owned() } else { format!("{count} problems") }
                    ))?;
                    line(&format!(
                        "{} coding problems{}: {}",
                        coding.len(),
                        if files_only { ", their files only" } else { " with their programs" },
                        if unsound == 0 { "all sound".to_owned() } else { format!("{unsound} unsound") }
                    ))?;
                }
                let sound = report.problems.is_empty() && coding.iter().all(|problem| problem.ok);
                if sound { Ok(()) } else { Err(Failure::Failed) }
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

/// Checks the coding problems of the packs, or those that ship.
fn problems_of(context: &Context, packs: &[&Path], files_only: bool) -> Result<Vec<CheckReport>, Failure> {
    let problems = Problems::new(&context.places.home()?);
    let mut packages: Vec<String> = Vec::new();
    if packs.is_empty() {
        packages = problems.shipped();
    }
    for pack in packs {
        let mut folders: Vec<PathBuf> = match std::fs::read_dir(pack.join("problems")) {
            Ok(entries) => entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect(),
            Err(_) => continue,
        };
        folders.retain(|folder| folder.is_dir());
        folders.sort();
        packages.extend(folders.iter().map(|folder| folder.display().to_string()));
    }
    let options = CheckOptions { mutants: false, files_only };
    let mut reports = Vec::new();
    for (at, package) in packages.iter().enumerate() {
        if !files_only && std::io::stderr().is_terminal() {
            eprintln!("greenroom: {} of {}: {package}", at + 1, packages.len());
        }
        reports.push(check_problem(&problems, package, options, false, &mut |_| ())?);
    }
    Ok(reports)
}

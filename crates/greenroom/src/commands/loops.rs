use app::{LoopView, list_loops, show_loop};
use clap::Subcommand;

use super::{Context, questions::content};
use crate::exit::Failure;
use crate::output::{heading, json, line, wrapped};

/// Look at loops.
#[derive(Subcommand)]
pub enum Loops {
    /// All loops
    List,
    /// One loop: stages, people, what each round is really for, and where the sources disagree
    Show {
        /// Loop id
        id: String,
    },
}

impl Loops {
    pub fn run(self, context: &Context) -> Result<(), Failure> {
        let library = content(context)?;
        match self {
            Loops::List => {
                let loops = list_loops(&library)?;
                if context.json {
                    return json(&loops);
                }
                for found in loops {
                    let who = found.company.map_or(found.role.clone(), |company| format!("{company} · {}", found.role));
                    line(&format!(
                        "{}\n  {who}; {} rounds, {} minutes",
                        heading(&found.id),
                        found.rounds,
                        found.minutes
                    ))?;
                    let usual = library.loops.get(&found.id).and_then(|held| held.levels.first());
                    let level = |id: String| if usual == Some(&id) { format!("{id} (default)") } else { id };
                    let levels: Vec<String> = found.levels.into_iter().map(|named| level(named.id)).collect();
                    line(&format!("  levels: {}", levels.join(", ")))?;
                }
                Ok(())
            }
            Loops::Show { id } => {
                let view = show_loop(&library, &id)?;
                if context.json { json(&view) } else { print(&view) }
            }
        }
    }
}

fn print(view: &LoopView) -> Result<(), Failure> {
    let process = &view.process;
    let company = process.company.as_deref().map_or(String::new(), |company| format!("{company} · "));
    line(&heading(&format!("{company}{}", process.role)))?;
    line(&wrapped(&process.summary, 0, 96))?;
    for stage in &process.stages {
        let wait = stage.wait.as_ref().map_or(String::new(), |wait| {
            format!(" (after {}–{} days [{}])", wait.min_days, wait.max_days, wait.sources.join(", "))
        });
        line(&format!("\n{}{wait}", heading(&stage.name)))?;
        for note in &stage.notes {
            line(&wrapped(&format!("{} [{}]", note.text, note.sources.join(", ")), 2, 96))?;
        }
        for round in &stage.rounds {
            let people: Vec<&str> = round.interviewers.iter().map(|who| who.role.as_str()).collect();
            line(&format!(
                "  {} — {}, {} min, with {}",
                heading(&round.id),
                round.name,
                round.minutes,
                people.join(", ")
            ))?;
            line(&wrapped(&format!("Decides: {} [{}]", round.purpose.text, round.purpose.sources.join(", ")), 4, 96))?;
            line(&wrapped(&format!("Works: {} [{}]", round.works.text, round.works.sources.join(", ")), 4, 96))?;
            for failure in &round.failures {
                line(&wrapped(&format!("Fails: {} [{}]", failure.text, failure.sources.join(", ")), 4, 96))?;
            }
        }
    }
    if !process.facts.is_empty() {
        line(&format!("\n{}", heading("Facts, with their sources")))?;
    }
    for fact in &process.facts {
        let mark = if fact.disagree { " (the sources disagree)" } else { "" };
        line(&format!("  {}{mark}", fact.topic))?;
        for statement in &fact.statements {
            line(&wrapped(&format!("[{}] {}", statement.sources.join(", "), statement.text), 4, 96))?;
        }
    }
    line(&format!("\n{}", heading("Sources")))?;
    for source in &view.sources {
        line(&wrapped(&format!("[{}] {}", source.key, source.title), 2, 96))?;
    }
    Ok(())
}

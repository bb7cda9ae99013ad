use app::{find_questions, show_question};
use clap::{Args, Subcommand};
use script::{Library, QuestionFilter, RoundKind};

use super::Context;
use crate::exit::Failure;
use crate::output::{heading, json, line, wrapped};

/// Look at questions.
#[derive(Subcommand)]
pub enum Questions {
    /// Questions that pass all filters given
    List(Filter),
    /// One question: what is expected, follow-ups, challenge, and why it is asked
    Show {
        /// Question id
        id: String,
    },
}

/// Which questions.
#[derive(Args)]
pub struct Filter {
    /// Words that must all occur
    words: Vec<String>,
    /// Kind of round
    #[arg(long, value_parser = parse_round)]
    round: Option<RoundKind>,
    /// Competency id
    #[arg(long)]
    competency: Option<String>,
    /// Persona id it suits
    #[arg(long)]
    persona: Option<String>,
    /// Level id it suits
    #[arg(long)]
    level: Option<String>,
    /// Company it belongs to
    #[arg(long)]
    company: Option<String>,
    /// Topic
    #[arg(long)]
    topic: Option<String>,
}

/// A round kind from its name, with the names there are in the error.
pub fn parse_round(name: &str) -> Result<RoundKind, String> {
    RoundKind::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = RoundKind::ALL.iter().map(|kind| kind.name()).collect();
        format!("one of {}", known.join(", "))
    })
}

/// The content, without opening the store.
pub fn content(context: &Context) -> Result<Library, Failure> {
    let packs = app::Packs::load(Some(&context.places.home()?.join("packs")))?;
    for problem in &packs.problems {
        eprintln!("greenroom: {problem}");
    }
    Ok(packs.library)
}

impl Questions {
    pub fn run(self, context: &Context) -> Result<(), Failure> {
        let library = content(context)?;
        match self {
            Questions::List(filter) => {
                let filter = QuestionFilter {
                    words: filter.words.join(" "),
                    round: filter.round,
                    competency: filter.competency,
                    persona: filter.persona,
                    level: filter.level,
                    company: filter.company,
                    topic: filter.topic,
                };
                let found = find_questions(&library, &filter)?;
                if context.json {
                    return json(&found);
                }
                for question in &found.questions {
                    line(&format!("{}\n{}", heading(&question.id), wrapped(&question.text, 2, 96)))?;
                }
                line(&format!("{} questions", found.total))
            }
            Questions::Show { id } => {
                let view = show_question(&library, &id)?;
                if context.json {
                    return json(&view);
                }
                let question = &view.question;
                line(&wrapped(&question.text, 0, 96))?;
                line(&wrapped(&format!("Why it is asked: {}", question.why), 2, 96))?;
                let expects: Vec<String> =
                    question.expects.iter().map(|w| format!("{} ({})", w.signal, w.weight)).collect();
                line(&format!("  Expects: {}", expects.join(", ")))?;
                for follow in &question.follow_ups {
                    line(&wrapped(&format!("{}: {}", follow.signal, follow.text), 2, 96))?;
                }
                line(&wrapped(&format!("Challenge: {}", question.challenge), 2, 96))
            }
        }
    }
}

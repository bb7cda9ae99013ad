use app::{debrief_sessions, hold_debrief};
use clap::Args;

use super::{Context, show};
use crate::exit::Failure;
use crate::output::json;

/// Hear the panel's debrief.
#[derive(Args)]
pub struct Debrief {
    /// Sessions of one loop at one level
    #[arg(required_unless_present = "rehearsal", conflicts_with = "rehearsal")]
    sessions: Vec<String>,
    /// All rounds of a rehearsal instead
    #[arg(long, value_name = "ID")]
    rehearsal: Option<String>,
}

impl Debrief {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let app = context.places.open().await?;
        let view = match &self.rehearsal {
            Some(rehearsal) => hold_debrief(&app, rehearsal).await?,
            None => debrief_sessions(&app, &self.sessions).await?,
        };
        if context.json { json(&view) } else { show::debrief(&view) }
    }
}

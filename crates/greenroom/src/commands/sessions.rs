use app::{SessionState, list_sessions, view_scorecard, view_session};
use clap::Subcommand;

use super::{Context, show};
use crate::exit::Failure;
use crate::output::{heading, json, line};

/// Look at sessions and their scorecards.
#[derive(Subcommand)]
pub enum Sessions {
    /// All sessions, newest first
    List,
    /// The transcript of a session
    Show {
        /// Session id
        id: String,
    },
    /// The scorecard of a session
    Scorecard {
        /// Session id
        id: String,
    },
}

impl Sessions {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let app = context.places.open().await?;
        match self {
            Sessions::List => {
                let sessions = list_sessions(&app).await?;
                if context.json {
                    return json(&sessions.iter().map(|(_, session)| session).collect::<Vec<_>>());
                }
                if sessions.is_empty() {
                    line("No sessions yet. Start one: greenroom rehearse")?;
                }
                for (round, session) in sessions {
                    let state = match (session.state, session.overall) {
                        (SessionState::Open, _) => "open".to_owned(),
                        (SessionState::Closed, Some(score)) => format!("{score} of 4"),
                        (SessionState::Closed, None) => "not graded".to_owned(),
                    };
                    line(&format!("{}  {round}  {state}", heading(&session.id)))?;
                }
                Ok(())
            }
            Sessions::Show { id } => {
                let view = view_session(&app, &id).await?;
                if context.json { json(&view) } else { show::transcript(&view) }
            }
            Sessions::Scorecard { id } => {
                let view = view_scorecard(&app, &id).await?;
                if context.json { json(&view) } else { show::scorecard(&view) }
            }
        }
    }
}

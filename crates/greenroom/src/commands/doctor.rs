use clap::Args;
use sandbox::State;
use serde::Serialize;

use super::Context;
use crate::exit::Failure;
use crate::output::{json, line};

/// Check that everything works.
#[derive(Args)]
pub struct Doctor {}

#[derive(Serialize)]
struct Finding {
    name: &'static str,
    ok: bool,
    tells: String,
    /// Missing, but only what needs it is concerned.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    optional: bool,
}

impl Doctor {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let mut findings = Vec::new();
        let mut add = |name, ok, tells: String| findings.push(Finding { name, ok, tells, optional: false });
        let home = context.places.home()?;
        add("home", true, home.display().to_string());
        match context.places.open().await {
            Err(error) => add("store", false, error.to_string()),
            Ok(app) => {
                match app.store.check().await {
                    Ok(health) => {
                        let ok = health.problems.is_empty();
                        let tells = if ok {
                            format!("{}: sound, format {}", app.store_location, health.format)
                        } else {
                            format!("{}: {}", app.store_location, health.problems.join("; "))
                        };
                        add("store", ok, tells);
                    }
                    Err(error) => add("store", false, error.to_string()),
                }
                match app::list_sessions(&app).await {
                    Ok(sessions) => add("sessions", true, format!("{} can be replayed", sessions.len())),
                    Err(error) => add("sessions", false, error.to_string()),
                }
            }
        }
        match app::Packs::load(Some(&home.join("packs"))) {
            Ok(packs) => {
                let library = &packs.library;
                let tells = format!("{} loops, {} questions", library.loops.len(), library.questions.len());
                add("packs", true, tells);
                for problem in &packs.problems {
                    add("your packs", false, problem.to_string());
                }
            }
            Err(error) => add("packs", false, error.to_string()),
        }
        let listener = ::listen::Listener::shipped();
        let told = listener.why_rules().map_or_else(String::new, |why| format!(" ({why})"));
        add("listener", listener.why_rules().is_none(), format!("{}{told}", listener.engine()));
        let client = server::has_client();
        let tells = if client { "inside this binary" } else { "not in this build; run `make build`" };
        add("web client", client, tells.to_owned());
        judging(&mut findings);
        let sound = findings.iter().all(|finding| finding.ok || finding.optional);
        if context.json {
            json(&findings)?;
        } else {
            for finding in &findings {
                let mark = match (finding.ok, finding.optional) {
                    (true, _) => "ok     ",
                    (false, true) => "missing",
                    (false, false) => "not ok ",
                };
                line(&format!("{mark} {}: {}", finding.name, finding.tells))?;
            }
        }
        if sound { Ok(()) } else { Err(Failure::Failed) }
    }
}

/// The sandbox's protections, and the languages that submissions can be written in.
fn judging(findings: &mut Vec<Finding>) {
    let (protections, languages) = app::judging_tools();
    for protection in protections {
        let state = match protection.state {
            State::On => "on",
            State::Fallback => "by weaker means",
            State::Off => "off",
        };
        let tells = format!("{} {state}: {}", protection.name, protection.detail);
        let ok = protection.state != State::Off;
        findings.push(Finding { name: "sandbox", ok, tells, optional: true });
    }
    for language in languages {
        let (ok, tells) = match &language.version {
            Some(version) => (true, format!("{}: {version}", language.name)),
            None => (false, format!("{}; on Debian: apt install {}", language.name, language.debian)),
        };
        findings.push(Finding { name: "language", ok, tells, optional: true });
    }
}

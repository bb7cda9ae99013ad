use clap::Subcommand;

use super::questions::content;
use super::{Context, simulate, tried};
use crate::exit::Failure;
use crate::output::{heading, json, line, wrapped};

/// Look at system-design scenarios (`greenroom rehearse --scenario ID` holds a round on one) and run their reference designs.
#[derive(Subcommand)]
pub enum Scenarios {
    /// All scenarios
    List,
    /// One scenario with everything its interviewer knows
    Show {
        /// Scenario id
        id: String,
    },
    /// Run a reference design of a scenario
    Run {
        /// Scenario id
        id: String,
        /// Design id; all of them where absent
        design: Option<String>,
        #[command(flatten)]
        choices: simulate::Choices,
    },
}

impl Scenarios {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let before = match self {
            Scenarios::List => tried::before(context).await?,
            _ => app::TriedBefore::default(),
        };
        // Running a design takes its time and blocks; nothing else is going on in this process.
        tokio::task::block_in_place(|| self.told(context, &before))
    }

    fn told(self, context: &Context, before: &app::TriedBefore) -> Result<(), Failure> {
        let library = content(context)?;
        match self {
            Scenarios::List => {
                let mut view = app::list_scenarios(&library);
                view.mark(before);
                if context.json {
                    return json(&view);
                }
                for scenario in &view.scenarios {
                    let tried = tried::told(scenario.tried.as_ref());
                    line(&format!("{}  {} ({} min{tried})", heading(&scenario.id), scenario.title, scenario.minutes))?;
                    line(&wrapped(&scenario.prompt, 2, 96))?;
                }
                line(&format!("{} scenarios", view.scenarios.len()))
            }
            Scenarios::Show { id } => {
                let view = app::show_scenario(&library, &id)?;
                if context.json {
                    return json(&view);
                }
                let scenario = &view.scenario;
                line(&heading(&scenario.title))?;
                line(&wrapped(&scenario.prompt, 0, 96))?;
                line(&heading("\nComes out when asked"))?;
                for requirement in &scenario.requirements {
                    line(&wrapped(&format!("{} {}", requirement.question, requirement.answer), 2, 96))?;
                }
                line(&heading("\nEstimates"))?;
                for estimate in &scenario.estimates {
                    line(&wrapped(
                        &format!(
                            "{} {} to {} {}: {}",
                            estimate.ask, estimate.low, estimate.high, estimate.unit, estimate.working
                        ),
                        2,
                        96,
                    ))?;
                }
                line(&heading("\nReference designs"))?;
                for design in &scenario.designs {
                    line(&wrapped(
                        &format!("{} ({}), for {}: {}", design.name, design.id, design.suits, design.summary),
                        2,
                        96,
                    ))?;
                }
                line(&heading("\nTwists"))?;
                for twist in &scenario.twists {
                    line(&wrapped(&format!("{} → {}", twist.say, twist.good), 2, 96))?;
                }
                line(&heading("\nChallenges"))?;
                for challenge in &scenario.challenges {
                    line(&wrapped(&format!("{} → {}", challenge.say, challenge.good), 2, 96))?;
                }
                Ok(())
            }
            Scenarios::Run { id, design, choices } => {
                let scenario = app::show_scenario(&library, &id)?.scenario;
                let designs: Vec<String> = match design {
                    Some(design) => vec![design],
                    None => scenario.designs.iter().map(|design| design.id.clone()).collect(),
                };
                let mut runs = Vec::new();
                for design in &designs {
                    let run = app::run_scenario(&library, &id, design, &choices.run_model()?)?;
                    if !context.json {
                        simulate::show(&run.outcome)?;
                        for expectation in &run.expectations {
                            let e = &expectation.expected;
                            let bound = e.below.map_or_else(
                                || format!("above {}", e.above.unwrap_or_default()),
                                |below| format!("below {below}"),
                            );
                            let measured =
                                expectation.measured.map_or("not there".to_owned(), |value| format!("{value:.4}"));
                            let word = if expectation.holds { "holds" } else { "FAILS" };
                            line(&format!("Expected: {} of {} {bound}: {measured}, {word}", e.metric, e.of))?;
                        }
                        line("")?;
                    }
                    runs.push(run);
                }
                if context.json {
                    json(&runs)?;
                }
                if runs.iter().all(|run| run.holds) { Ok(()) } else { Err(Failure::Failed) }
            }
        }
    }
}

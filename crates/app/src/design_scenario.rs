//! Which scenario a system-design round is held on, and how its conversation is scored.

use interview::ScenarioBrief;
use script::{FollowUp, HiddenFact, Library, Question, QuestionTests, Round, RoundKind, Scenario, Signal, Weighted};
use std::collections::BTreeSet;

use crate::Error;

/// Chooses a scenario that suits the level: one not met before if there is one, by the seed among equals.
pub(crate) fn choose<'a>(library: &'a Library, level: &str, met: &BTreeSet<String>, seed: u64) -> Option<&'a Scenario> {
    let suits = |scenario: &Scenario| scenario.levels.is_empty() || scenario.levels.iter().any(|known| known == level);
    let mut fitting: Vec<&Scenario> = library.scenarios.values().map(|held| &held.item).filter(|s| suits(s)).collect();
    if fitting.is_empty() {
        fitting = library.scenarios.values().map(|held| &held.item).collect();
    }
    fitting.sort_by_key(|scenario| (met.contains(&scenario.id), interview::shuffled(seed, &scenario.id)));
    fitting.first().copied()
}

/// The scenario of an id.
///
/// # Errors
/// There is none; near names are told.
pub(crate) fn find<'a>(library: &'a Library, id: &str) -> Result<&'a Scenario, Error> {
    let held = library.scenarios.get(id);
    held.map(|held| &held.item).ok_or_else(|| Error::not_found("scenario", id, library.scenarios.keys()))
}

/// What the interviewer knows of a scenario, and the question its conversation is scored by.
pub(crate) fn brief(scenario: &Scenario, round: &Round) -> (ScenarioBrief, Question) {
    let weighted = |signal, weight| Weighted { signal, weight };
    let expects = vec![
        weighted(Signal::Tradeoff, 3.0),
        weighted(Signal::Estimate, 2.0),
        weighted(Signal::FailureMode, 2.0),
        weighted(Signal::Clarifying, 2.0),
        weighted(Signal::Decision, 1.0),
        weighted(Signal::Quantified, 1.0),
    ];
    let follow = |signal, text: &str| FollowUp { signal, text: text.to_owned() };
    let follow_ups = vec![
        follow(Signal::Tradeoff, "What did you give up by choosing that, and when would you choose otherwise?"),
        follow(Signal::Tradeoff, "Which simpler design did you set aside, and what was wrong with it?"),
        follow(Signal::Estimate, "Put a number on that: how many, how large, how often?"),
        follow(Signal::Estimate, "Which figure decides whether this works, and what is it here?"),
        follow(Signal::FailureMode, "Which part fails first, and what do users notice?"),
        follow(Signal::FailureMode, "What happens while that part is away, and what when it comes back?"),
        follow(Signal::Clarifying, "What would you have to know about the use of it to be sure?"),
        follow(Signal::Clarifying, "Which requirement would change the design most if you had it wrong?"),
    ];
    let fact =
        |asked_by: &[String], answer: &str| HiddenFact { asked_by: asked_by.to_vec(), answer: answer.to_owned() };
    let question = Question {
        id: format!("scenario-{}", scenario.id),
        text: scenario.prompt.clone(),
        rounds: vec![RoundKind::SystemDesign],
        company: None,
        topic: scenario.title.clone(),
        competencies: round.competencies.iter().map(|competency| competency.id.clone()).collect(),
        personas: Vec::new(),
        levels: scenario.levels.clone(),
        expects,
        follow_ups,
        challenge: scenario.challenges.first().map(|challenge| challenge.say.clone()).unwrap_or_default(),
        why: "the design is drawn, its numbers are stated, and then it is run".to_owned(),
        facts: scenario.requirements.iter().map(|known| fact(&known.words, &known.answer)).collect(),
        minutes: scenario.minutes.min(40),
        tests: QuestionTests { strong: String::new(), weak: String::new() },
        sources: scenario.sources.clone(),
    };
    (ScenarioBrief { scenario: scenario.clone() }, question)
}

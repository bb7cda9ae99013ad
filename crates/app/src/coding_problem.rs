//! Which problem a coding round is held on, and how its conversation is scored.

use interview::{ExtensionBrief, ProblemBrief, ProblemSample};
use script::{Difficulty, Document, FollowUp, HiddenFact, Question, QuestionTests, Round, RoundKind, Signal, Weighted};
use std::collections::BTreeSet;

use crate::list_problems::facts;
use crate::{Error, ProblemFilter, ProblemLine, Problems, list_problems};

/// Chooses a problem that suits level and time: one not met before if there is one, by the seed among equals.
///
/// # Errors
/// Only if a problem vanishes while it is read.
pub(crate) fn choose(
    problems: &Problems,
    level: &str,
    minutes: u32,
    met: &BTreeSet<String>,
    seed: u64,
) -> Result<Option<String>, Error> {
    let mut fitting = list_problems(problems, &ProblemFilter::default())?.problems;
    fitting.sort_by_key(|line| {
        let apart = unsuited(line.difficulty, level) + u32::from(line.minutes > minutes);
        (met.contains(&line.id), apart, interview::shuffled(seed, &line.id))
    });
    Ok(fitting.into_iter().next().map(|line: ProblemLine| line.id))
}

/// 0 where a difficulty is usual at a level; interviews are mostly of medium difficulty (source L).
fn unsuited(difficulty: Difficulty, level: &str) -> u32 {
    let rank = level.trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().unwrap_or(5);
    match difficulty {
        Difficulty::Medium => 0,
        Difficulty::Easy => u32::from(rank > 3),
        Difficulty::Hard => u32::from(rank < 6),
    }
}

/// What the interviewer knows of a problem, and the question its conversation is scored by.
///
/// # Errors
/// No such problem, or its files are unsound.
pub(crate) fn brief(problems: &Problems, id: &str, round: &Round) -> Result<(ProblemBrief, Question), Error> {
    let (line, facts) = facts(problems, id)?.map_err(Error::invalid)?;
    let mut extensions = Vec::new();
    for extension in &facts.extensions {
        let folder = format!("interview/extensions/{}", extension.id);
        let metadata = text(problems, id, &format!("{folder}/problem.yaml"))?;
        let title = Document::read("problem.yaml", metadata.as_bytes()).ok().and_then(|metadata| {
            let name = &metadata.value["name"];
            name.as_str().or_else(|| name["en"].as_str()).map(str::to_owned)
        });
        extensions.push(ExtensionBrief {
            id: extension.id.clone(),
            title: title.unwrap_or_else(|| extension.id.clone()),
            statement: text(problems, id, &format!("{folder}/statement/problem.en.md"))?,
            samples: samples(problems, id, &format!("{folder}/data/sample"))?,
        });
    }
    let weighted = |signal, weight| Weighted { signal, weight };
    let follow = |signal, text: &str| FollowUp { signal, text: text.to_owned() };
    let fact =
        |asked_by: &[String], answer: &str| HiddenFact { asked_by: asked_by.to_vec(), answer: answer.to_owned() };
    let question = Question {
        id: format!("problem-{id}"),
        text: facts.prompt.trim().to_owned(),
        rounds: vec![RoundKind::Coding],
        company: None,
        topic: line.title.clone(),
        competencies: round.competencies.iter().map(|competency| competency.id.clone()).collect(),
        personas: Vec::new(),
        levels: Vec::new(),
        expects: vec![
            weighted(Signal::EdgeCase, 3.0),
            weighted(Signal::Complexity, 3.0),
            weighted(Signal::Clarifying, 2.0),
            weighted(Signal::Tradeoff, 2.0),
            weighted(Signal::Uncertainty, 1.0),
        ],
        follow_ups: vec![
            follow(Signal::EdgeCase, "Which smallest input would already show a mistake there?"),
            follow(Signal::EdgeCase, "Name an input with its result that you would put into the first test."),
            follow(Signal::Complexity, "Count it for me: what is done to each element, and how often?"),
            follow(Signal::Complexity, "What happens to the time when the input doubles, and why?"),
            follow(Signal::Clarifying, "What did you take for granted about the input there?"),
            follow(Signal::Clarifying, "Which part of the task would you want confirmed before you rely on it?"),
            follow(Signal::Tradeoff, "Which other way did you leave aside, and when would it be the better one?"),
            follow(Signal::Tradeoff, "What do you pay for doing it this way?"),
        ],
        challenge: "I would have expected a simpler way. What does yours buy that the obvious one does not?".to_owned(),
        why: "a problem is solved the way it would be at work: asked about, written, tried and explained".to_owned(),
        facts: facts.clarifying.iter().map(|known| fact(&known.words, &known.answer)).collect(),
        minutes: facts.minutes.min(40),
        tests: QuestionTests { strong: String::new(), weak: String::new() },
        sources: facts.sources.clone(),
    };
    let brief = ProblemBrief {
        id: id.to_owned(),
        title: line.title,
        statement: text(problems, id, "statement/problem.en.md")?,
        samples: samples(problems, id, "data/sample")?,
        extensions,
        facts,
    };
    Ok((brief, question))
}

fn text(problems: &Problems, id: &str, file: &str) -> Result<String, Error> {
    let bytes = problems.file(id, file)?.ok_or_else(|| Error::invalid(format!("the problem {id} has no {file}")))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn samples(problems: &Problems, id: &str, folder: &str) -> Result<Vec<ProblemSample>, Error> {
    let mut samples = Vec::new();
    for file in problems.files(id, folder)? {
        if let Some(name) = file.strip_suffix(".in") {
            let input = text(problems, id, &format!("{folder}/{file}"))?;
            let answer = text(problems, id, &format!("{folder}/{name}.ans"))?;
            samples.push(ProblemSample { name: name.to_owned(), input, answer });
        }
    }
    Ok(samples)
}

//! The coding problems there are, and one of them as a candidate sees it.

use schemars::JsonSchema;
use script::{Difficulty, Document, ProblemFacts, Topic};
use serde::Serialize;

use crate::{Error, Problems, Tried, TriedBefore};

/// A problem in a list.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProblemLine {
    /// Id, which is the name of its package.
    pub id: String,
    /// Shown name.
    pub title: String,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Minutes it fills.
    pub minutes: u32,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Ids of its extensions, in order.
    pub extensions: Vec<String>,
    /// How it went before; nothing where it was not met, or where nobody has looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tried: Option<Tried>,
}

/// What to look for; an empty field takes all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProblemFilter {
    /// Words that must all occur in id, title or topics; case is ignored.
    pub words: String,
    /// Topic.
    pub topic: Option<Topic>,
    /// Difficulty.
    pub difficulty: Option<Difficulty>,
}

/// The problems that pass a filter, and what is wrong with problems of the user's own.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProblemsView {
    /// How many pass.
    pub total: usize,
    /// They, by id.
    pub problems: Vec<ProblemLine>,
    /// Problems that can't be listed, in a sentence each; `problem check` tells everything.
    pub unreadable: Vec<String>,
}

/// A problem as a candidate sees it: nothing that the interviewer keeps for later.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ProblemView {
    /// What the list says.
    #[serde(flatten)]
    pub line: ProblemLine,
    /// The statement, Markdown.
    pub statement: String,
    /// Samples in order.
    pub samples: Vec<SampleView>,
    /// What the interviewer says to begin with.
    pub prompt: String,
}

/// A sample.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SampleView {
    /// Its name, e.g. `1`.
    pub name: String,
    /// The input.
    pub input: String,
    /// The answer.
    pub answer: String,
}

/// The problems that pass a filter.
///
/// # Errors
/// Only if a problem vanishes while it is read.
pub fn list_problems(problems: &Problems, filter: &ProblemFilter) -> Result<ProblemsView, Error> {
    let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
    let (mut found, mut unreadable) = (Vec::new(), Vec::new());
    for id in problems.ids() {
        match facts(problems, &id)? {
            Ok((line, _)) => {
                let topics: Vec<&str> = line.topics.iter().map(|topic| topic.name()).collect();
                let text = format!("{} {} {}", line.id, line.title, topics.join(" ")).to_lowercase();
                let passes = words.iter().all(|word| text.contains(word))
                    && filter.topic.is_none_or(|topic| line.topics.contains(&topic))
                    && filter.difficulty.is_none_or(|difficulty| line.difficulty == difficulty);
                found.extend(passes.then_some(line));
            }
            Err(problem) => unreadable.push(format!("{id}: {problem}")),
        }
    }
    Ok(ProblemsView { total: found.len(), problems: found, unreadable })
}

impl ProblemsView {
    /// Says of each problem whether it was met before.
    pub fn mark(&mut self, before: &TriedBefore) {
        for line in &mut self.problems {
            line.tried = before.problems.get(&line.id).cloned();
        }
    }
}

/// One problem.
///
/// # Errors
/// No such problem, or its files are unsound.
pub fn show_problem(problems: &Problems, id: &str) -> Result<ProblemView, Error> {
    let (line, facts) = facts(problems, id)?.map_err(Error::invalid)?;
    let text = |file: &str| -> Result<String, Error> {
        let bytes = problems.file(id, file)?.ok_or_else(|| Error::invalid(format!("{id} has no {file}")))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    let mut samples = Vec::new();
    for file in problems.files(id, "data/sample")? {
        if let Some(name) = file.strip_suffix(".in") {
            let (input, answer) = (text(&format!("data/sample/{file}"))?, text(&format!("data/sample/{name}.ans"))?);
            samples.push(SampleView { name: name.to_owned(), input, answer });
        }
    }
    Ok(ProblemView { line, statement: text("statement/problem.en.md")?, samples, prompt: facts.prompt })
}

/// What a problem's two YAML files say, or the first thing wrong with them.
pub(crate) fn facts(problems: &Problems, id: &str) -> Result<Result<(ProblemLine, ProblemFacts), String>, Error> {
    let read = |file: &str| -> Result<Result<Vec<u8>, String>, Error> {
        Ok(problems.file(id, file)?.ok_or_else(|| format!("{file} is missing")))
    };
    let (metadata, facts) = match (read("problem.yaml")?, read("interview/interview.yaml")?) {
        (Ok(metadata), Ok(facts)) => (metadata, facts),
        (Err(missing), _) | (_, Err(missing)) => return Ok(Err(missing)),
    };
    let first = |problems: Vec<script::Problem>| problems.first().map(ToString::to_string).unwrap_or_default();
    let metadata = match Document::read("problem.yaml", &metadata) {
        Ok(metadata) => metadata,
        Err(problems) => return Ok(Err(first(problems))),
    };
    let facts = match ProblemFacts::read("interview/interview.yaml", &facts) {
        Ok(facts) => facts,
        Err(problems) => return Ok(Err(first(problems))),
    };
    let name = &metadata.value["name"];
    let Some(title) = name.as_str().or_else(|| name["en"].as_str()) else {
        return Ok(Err("problem.yaml: `name` is missing".to_owned()));
    };
    let line = ProblemLine {
        id: id.to_owned(),
        title: title.to_owned(),
        difficulty: facts.difficulty,
        minutes: facts.minutes,
        topics: facts.topics.clone(),
        extensions: facts.extensions.iter().map(|extension| extension.id.clone()).collect(),
        tried: None,
    };
    Ok(Ok((line, facts)))
}

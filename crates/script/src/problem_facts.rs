//! `interview/interview.yaml` of a coding problem: what the interviewer knows beside statement and tests.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::{Difficulty, Document, Growth, Problem, Topic, read_part};

/// Everything in `interview.yaml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProblemFacts {
    /// Format of the file; 1 today.
    pub format_version: u32,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Minutes it fills, 10 to 90.
    pub minutes: u32,
    /// What it is about.
    #[schemars(length(min = 1))]
    pub topics: Vec<Topic>,
    /// Where the idea comes from: `L` is the style of a guide for engineers, `G` our own.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
    /// What the interviewer says; leaves out what a good candidate asks about.
    pub prompt: String,
    /// Facts that come out when asked.
    #[schemars(length(min = 1))]
    pub clarifying: Vec<Clarifying>,
    /// Cases that a good candidate names.
    #[schemars(length(min = 1))]
    pub edge_cases: Vec<EdgeCase>,
    /// From a nudge to almost the answer.
    #[schemars(length(min = 3, max = 4))]
    pub hints: Vec<String>,
    /// What the best solution costs.
    pub complexity: Complexity,
    /// Approaches, the best among them.
    #[schemars(length(min = 2))]
    pub ideas: Vec<Idea>,
    /// What is discussed once the code is accepted.
    #[schemars(length(min = 2))]
    pub talk: Vec<TalkPoint>,
    /// How the problem goes on, in order; each is a package in `extensions/`.
    pub extensions: Vec<Extension>,
}

/// A fact that comes out when asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clarifying {
    /// Id, unique among the facts.
    pub id: String,
    /// How a candidate might ask.
    pub question: String,
    /// What the interviewer replies.
    pub answer: String,
    /// Lower-case words and phrases; one of them in a question means that this is asked.
    #[schemars(length(min = 1))]
    pub words: Vec<String>,
}

/// A case that a good candidate names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EdgeCase {
    /// Id, unique among the cases.
    pub id: String,
    /// What it is.
    pub what: String,
    /// Lower-case words and phrases; one of them means that it was named.
    #[schemars(length(min = 1))]
    pub words: Vec<String>,
    /// Tests that check it, e.g. `secret/01-empty`.
    #[schemars(length(min = 1))]
    pub tests: Vec<String>,
}

/// What the best solution costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Complexity {
    /// What `n` is.
    pub n: String,
    /// Time.
    pub time: Growth,
    /// Memory.
    pub space: Growth,
    /// Sizes at which growth is measured, rising.
    #[schemars(length(min = 4))]
    pub sizes: Vec<u64>,
    /// Why.
    pub why: String,
}

/// An approach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    /// What it is called.
    pub name: String,
    /// Time.
    pub time: Growth,
    /// Memory.
    pub space: Growth,
    /// When it is the right one.
    pub when: String,
}

/// Something to discuss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TalkPoint {
    /// What the interviewer asks.
    pub ask: String,
    /// What a good reply holds.
    pub good: String,
}

/// How the problem goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// Folder below `extensions/`.
    pub id: String,
    /// What the interviewer says.
    pub ask: String,
}

impl ProblemFacts {
    /// Reads `interview.yaml`.
    ///
    /// # Errors
    /// Everything wrong with it, with lines.
    pub fn read(file: &str, bytes: &[u8]) -> Result<ProblemFacts, Vec<Problem>> {
        let document = Document::read(file, bytes)?;
        let facts: ProblemFacts = read_part(&document, "", &document.value).map_err(|mut problems| {
            problems.sort();
            problems.dedup();
            problems
        })?;
        let mut problems = Vec::new();
        facts.check(&document, &mut problems);
        problems.sort();
        if problems.is_empty() { Ok(facts) } else { Err(problems) }
    }

    fn check(&self, document: &Document, problems: &mut Vec<Problem>) {
        let mut add = |pointer: &str, message: String| problems.push(document.problem(pointer, message));
        if self.format_version != 1 {
            add(
                "/format_version",
                format!("format_version {} is not known; this program reads 1", self.format_version),
            );
        }
        if !(10..=90).contains(&self.minutes) {
            add("/minutes", format!("{} minutes; a problem takes 10 to 90", self.minutes));
        }
        for (index, source) in self.sources.iter().enumerate() {
            if source != "L" && source != "G" {
                add(&format!("/sources/{index}"), format!("source `{source}` is not known; one of L, G"));
            }
        }
        let lists = [
            ("clarifying", self.clarifying.iter().map(|fact| (&fact.id, Some(&fact.words))).collect::<Vec<_>>()),
            ("edge_cases", self.edge_cases.iter().map(|case| (&case.id, Some(&case.words))).collect()),
            ("extensions", self.extensions.iter().map(|extension| (&extension.id, None)).collect()),
        ];
        for (list, items) in lists {
            let mut ids = BTreeSet::new();
            for (index, (id, words)) in items.into_iter().enumerate() {
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if !id.chars().all(plain) {
                    add(&format!("/{list}/{index}/id"), format!("`{id}`: an id is lower-case words joined with `-`"));
                }
                if !ids.insert(id) {
                    add(&format!("/{list}/{index}/id"), format!("`{id}` stands twice; keep one"));
                }
                for (at, word) in words.into_iter().flatten().enumerate() {
                    if word.to_lowercase() != *word {
                        add(&format!("/{list}/{index}/words/{at}"), format!("`{word}` must be written in lower case"));
                    }
                }
            }
        }
        if !self.complexity.sizes.windows(2).all(|pair| pair[0] < pair[1]) || self.complexity.sizes[0] == 0 {
            add("/complexity/sizes", "the sizes must rise, from at least 1".to_owned());
        }
        if !self.ideas.iter().any(|idea| idea.time == self.complexity.time) {
            let message =
                format!("none of the ideas has the time `{}` that complexity.time promises", self.complexity.time);
            add("/ideas", message);
        }
    }
}

//! All items of all packs, by id.

use std::collections::BTreeMap;

use crate::{Competency, Level, Loop, Pack, Persona, Question, Round, RoundKind, Scenario, Source, Stage};

/// An item and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Held<T> {
    /// Id of its pack.
    pub pack: String,
    /// File it was read from.
    pub file: String,
    /// The item.
    pub item: T,
}

impl<T> std::ops::Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.item
    }
}

/// Checked content: every reference in it leads somewhere.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Packs by id.
    pub packs: BTreeMap<String, Pack>,
    /// What interviewers score.
    pub competencies: BTreeMap<String, Held<Competency>>,
    /// Types of candidates.
    pub personas: BTreeMap<String, Held<Persona>>,
    /// Bars.
    pub levels: BTreeMap<String, Held<Level>>,
    /// Processes.
    pub loops: BTreeMap<String, Held<Loop>>,
    /// What is asked.
    pub questions: BTreeMap<String, Held<Question>>,
    /// Systems to design.
    pub scenarios: BTreeMap<String, Held<Scenario>>,
    /// Reference designs: model files by scenario id and design id.
    pub models: BTreeMap<(String, String), ModelFile>,
}

/// A model file that stands beside a scenario, unread.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelFile {
    /// File it stands in.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What to look for among the questions; an empty field takes all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionFilter {
    /// Words that must all occur in text, topic, why or id; case is ignored.
    pub words: String,
    /// Round it is asked in.
    pub round: Option<RoundKind>,
    /// Competency id.
    pub competency: Option<String>,
    /// Persona id it suits.
    pub persona: Option<String>,
    /// Level id it suits.
    pub level: Option<String>,
    /// Company it belongs to.
    pub company: Option<String>,
    /// Topic.
    pub topic: Option<String>,
}

impl Library {
    /// The stage and round of that id in a loop.
    pub fn round<'a>(&self, of: &'a Loop, round: &str) -> Option<(&'a Stage, &'a Round)> {
        of.stages.iter().find_map(|stage| {
            let found = stage.rounds.iter().find(|candidate| candidate.id == round)?;
            Some((stage, found))
        })
    }

    /// The source a pack means by a key: its own first, then those of the packs it requires.
    pub fn source(&self, pack: &str, key: &str) -> Option<&Source> {
        let pack = self.packs.get(pack)?;
        let own = pack.sources.iter().find(|source| source.key == key);
        own.or_else(|| {
            let required = pack.requires.iter().filter_map(|id| self.packs.get(id));
            required.flat_map(|pack| &pack.sources).find(|source| source.key == key)
        })
    }

    /// Questions that pass the filter, by id.
    pub fn find_questions(&self, filter: &QuestionFilter) -> Vec<&Held<Question>> {
        let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
        let same = |wanted: &Option<String>, found: &str| {
            wanted.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(found))
        };
        let suits = |wanted: &Option<String>, list: &[String]| {
            wanted.as_ref().is_none_or(|wanted| list.is_empty() || list.contains(wanted))
        };
        self.questions
            .values()
            .filter(|question| {
                filter.round.is_none_or(|round| question.rounds.contains(&round))
                    && filter.competency.as_ref().is_none_or(|id| question.competencies.contains(id))
                    && suits(&filter.persona, &question.personas)
                    && suits(&filter.level, &question.levels)
                    && same(&filter.company, question.company.as_deref().unwrap_or(""))
                    && same(&filter.topic, &question.topic)
            })
            .filter(|question| {
                let text =
                    format!("{} {} {} {}", question.id, question.text, question.topic, question.why).to_lowercase();
                words.iter().all(|word| text.contains(word))
            })
            .collect()
    }
}

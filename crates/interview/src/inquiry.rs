//! Clarifying questions → the facts they ask for, among those that a problem or a scenario knows.
//!
//! A fact is asked for by one of its own words, or by enough that the question shares with it: word stems, which count more the
//! fewer facts have them, and the topic that is asked about however it is put ("sorted", "in ascending order"). A question of
//! several parts is answered part by part; a part nobody foresaw belongs to no fact, and the interviewer says so.

mod stems;
mod vocabulary;

use std::collections::BTreeMap;

use self::stems::{Bag, bag, is_question, parts, topics};
use crate::coding::says;
use crate::{Move, MoveKind};
use script::Signal;

/// What a stem is worth that the fact's question, its words or its answer has.
const OF_QUESTION: f64 = 1.0;
const OF_WORDS: f64 = 0.8;
const OF_ANSWER: f64 = 0.6;
/// What a shared topic is worth.
const OF_TOPIC: f64 = 0.9;
/// What one of the fact's own words is worth, and by how much more with each further word of a phrase.
const OWN_WORD: f64 = 0.7;
const LONGER: f64 = 0.25;
/// What a stem is still worth that the task's text has: it tells little about what is asked.
const IN_TASK: f64 = 0.6;
/// What a general fact is worth beside the task's own.
const GENERAL: f64 = 0.75;
/// Least worth that counts; least of one that stands [`CLEAR`] times above the next.
const ENOUGH: f64 = 1.0;
const ENOUGH_ALONE: f64 = 0.75;
const CLEAR: f64 = 1.25;
/// Least share of the question's stems that the fact must have where no topic is shared.
const COVERED: f64 = 0.34;
/// A fact further below the best one is not told.
const NEAR_BEST: f64 = 0.75;

/// A fact that can be asked for.
pub(crate) struct Fact<'a> {
    /// Its id in transcripts.
    pub id: String,
    /// How a candidate might ask; empty for the general ones.
    pub question: &'a str,
    /// What the interviewer says.
    pub answer: &'a str,
    /// Words that ask for it.
    pub words: Vec<&'a str>,
    /// Whether it is asked in every task alike, such as the budget: then only its words and its answer tell it, and beginnings
    /// of words do.
    pub general: bool,
}

/// The interviewer's reply to a question: at most `most` facts, those not told yet if there are any, and a word on each part that
/// nobody foresaw. Nothing where no fact fits at all.
pub(crate) fn told(
    facts: &[Fact<'_>],
    task: &str,
    question: &str,
    most: usize,
    used: impl Fn(&str) -> bool,
) -> Option<Move> {
    let Asked { facts: asked, open } = asked(facts, task, question);
    let mut told: Vec<&Fact<'_>> = asked.into_iter().map(|at| &facts[at]).collect();
    // What has been said already is said again only when nothing new fits.
    let fresh = told.iter().any(|fact| !used(&fact.id));
    told.retain(|fact| !fresh || !used(&fact.id));
    told.truncate(most);
    if told.is_empty() {
        return None;
    }
    let ids: Vec<&str> = told.iter().map(|fact| fact.id.as_str()).collect();
    let mut text: Vec<String> = told.iter().map(|fact| fact.answer.to_owned()).collect();
    let left = open.iter().filter(|part| is_question(part)).map(|part| part.trim_end_matches('?'));
    text.extend(left.map(|part| format!("As for “{part}”: I leave that to you.")));
    let (signal, quote) = (Some(Signal::Clarifying), Some(question.trim().to_owned()));
    Some(Move::made(MoveKind::Answer, text.join(" "), ids.join(" "), signal, quote, "the candidate asked"))
}

/// What a question asks for.
#[derive(Debug, Default)]
struct Asked {
    /// Places of the facts among those given, in their order.
    facts: Vec<usize>,
    /// Parts of the question that ask for none of them, verbatim.
    open: Vec<String>,
}

/// The facts a question asks for; `task` is what the candidate was told at first.
fn asked(facts: &[Fact<'_>], task: &str, question: &str) -> Asked {
    let known = Known::new(facts, task);
    let mut found = Asked::default();
    for part in parts(question) {
        let told = known.asked_by(&part);
        if told.is_empty() {
            found.open.push(part);
        }
        found.facts.extend(told);
    }
    found.facts.sort_unstable();
    found.facts.dedup();
    found
}

/// A fact's stems and topics.
struct Described {
    question: Bag,
    words: Bag,
    answer: Bag,
    topics: Vec<usize>,
}

/// All facts of a task, with how many of them have a stem or a topic.
struct Known<'a> {
    facts: &'a [Fact<'a>],
    described: Vec<Described>,
    stems: BTreeMap<String, usize>,
    topics: BTreeMap<usize, usize>,
    task: Bag,
}

/// How well a fact fits.
struct Fit {
    worth: f64,
    covered: f64,
    named: bool,
    topical: bool,
    /// Whether all that the fact's own question says is there.
    whole: bool,
}

impl<'a> Known<'a> {
    fn new(facts: &'a [Fact<'a>], task: &str) -> Known<'a> {
        let described: Vec<Described> = facts
            .iter()
            .map(|fact| Described {
                question: bag(fact.question),
                words: if fact.general { Bag::new() } else { bag(&fact.words.join(" ")) },
                answer: bag(fact.answer),
                topics: topics(&format!("{} | {}", fact.question, fact.words.join(" | "))),
            })
            .collect();
        let mut stems = BTreeMap::new();
        let mut kinds = BTreeMap::new();
        for fact in &described {
            let all: Bag = [&fact.question, &fact.words, &fact.answer].into_iter().flatten().cloned().collect();
            all.into_iter().for_each(|stem| *stems.entry(stem).or_insert(0) += 1);
            fact.topics.iter().for_each(|topic| *kinds.entry(*topic).or_insert(0) += 1);
        }
        Known { facts, described, stems, topics: kinds, task: bag(task) }
    }

    /// From 0, where all facts have it, to 1, where one at most does.
    fn rarity(&self, having: Option<&usize>) -> f64 {
        let all = self.facts.len() as f64 + 1.0;
        (all / having.copied().unwrap_or(1).max(1) as f64).ln() / all.ln()
    }

    fn stem_worth(&self, stem: &str) -> f64 {
        self.rarity(self.stems.get(stem)) * if self.task.contains(stem) { IN_TASK } else { 1.0 }
    }

    /// The facts that one part of a question asks for.
    fn asked_by(&self, part: &str) -> Vec<usize> {
        let (stems, about) = (bag(part), topics(part));
        let fits: Vec<Fit> = (0..self.facts.len()).map(|at| self.fit(at, part, &stems, &about)).collect();
        let mut worths: Vec<f64> = fits.iter().map(|fit| fit.worth).collect();
        worths.sort_by(|a, b| b.total_cmp(a));
        let (Some(&best), next) = (worths.first(), worths.get(1).copied().unwrap_or(0.0)) else { return Vec::new() };
        let least = if best >= CLEAR * next { ENOUGH_ALONE } else { ENOUGH };
        let counts = |fit: &Fit| {
            let least = if fit.worth >= best { least } else { ENOUGH };
            let near = fit.worth >= NEAR_BEST * best
                && (fit.named || fit.worth >= least && (fit.covered >= COVERED || fit.topical));
            fit.whole || near
        };
        fits.iter().enumerate().filter(|(_, fit)| counts(fit)).map(|(at, _)| at).collect()
    }

    fn fit(&self, at: usize, part: &str, stems: &Bag, about: &[usize]) -> Fit {
        let (fact, described) = (&self.facts[at], &self.described[at]);
        let (mut worth, mut shared, mut all) = (0.0, 0.0, 0.0);
        for stem in stems {
            let rare = self.stem_worth(stem);
            let place =
                [(&described.question, OF_QUESTION), (&described.words, OF_WORDS), (&described.answer, OF_ANSWER)];
            all += rare;
            if let Some((_, of)) = place.into_iter().find(|(bag, _)| bag.contains(stem)) {
                worth += of * rare;
                shared += rare;
            }
        }
        let topic: f64 = described
            .topics
            .iter()
            .filter(|topic| about.contains(topic))
            .map(|topic| self.rarity(self.topics.get(topic)))
            .sum();
        worth += OF_TOPIC * topic;
        let named = fact
            .words
            .iter()
            .filter(|word| match fact.general {
                true => crate::asking::starts_word(&part.to_lowercase(), word),
                false => says(part, &[*word]).is_some(),
            })
            .map(|word| OWN_WORD * (1.0 + LONGER * word.split_whitespace().skip(1).count() as f64))
            .max_by(f64::total_cmp);
        worth += named.unwrap_or(0.0);
        if fact.general {
            worth *= GENERAL;
        }
        let covered = if all > 0.0 { shared / all } else { 0.0 };
        let own = &described.question;
        let whole = !own.is_empty() && own.is_subset(stems) && (topic > 0.0 || own.len() > 2);
        Fit { worth, covered, named: named.is_some(), topical: topic > 0.0, whole }
    }
}

//! What a schema can't say: references, uniqueness, ranges, sources.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Competency, Document, Fact, Held, Level, Library, Loop, Persona, Problem, Question, Reading, Scenario, Signal,
};

/// Source key of advice that is our own; it can't carry a fact about a company.
const OWN_ADVICE: &str = "G";

/// Adds every problem between and inside the sound items.
pub(crate) fn check(reading: &mut Reading) {
    let Reading { library, problems, documents } = reading;
    let check = Check { library, documents };
    for (folder, pack) in &library.packs {
        let Some(document) =
            documents.values().find(|d| d.value["id"] == pack.id.as_str() && d.file.ends_with("pack.yaml"))
        else {
            continue;
        };
        if pack.format_version != 1 {
            let message = format!("format_version {} is not known; this program reads 1", pack.format_version);
            problems.push(document.problem("/format_version", message));
        }
        for (index, required) in pack.requires.iter().enumerate() {
            if !library.packs.contains_key(required) || required == folder {
                let message = format!("required pack `{required}` is not there");
                problems.push(document.problem(&format!("/requires/{index}"), message));
            }
        }
        unique(document, "/sources", pack.sources.iter().map(|source| source.key.as_str()), "key", problems);
    }
    library.competencies.values().for_each(|held| check.competency(held, problems));
    library.personas.values().for_each(|held| check.persona(held, problems));
    library.levels.values().for_each(|held| check.level(held, problems));
    library.loops.values().for_each(|held| check.process(held, problems));
    library.questions.values().for_each(|held| check.question(held, problems));
    library.scenarios.values().for_each(|held| check.scenario(held, problems));
    for ((scenario, design), model) in &library.models {
        let known =
            library.scenarios.get(scenario).is_some_and(|held| held.designs.iter().any(|known| known.id == *design));
        let unsound = documents.values().any(|document| document.value["id"] == scenario.as_str());
        if !known && (library.scenarios.contains_key(scenario) || !unsound) {
            let message = format!(
                "no design of the scenario `{scenario}` is called `{design}`; add it there or take the file out"
            );
            problems.push(Problem::new(&model.file, 1, 1, "", message));
        }
    }
    same_texts(library, documents, problems);
}

struct Check<'a> {
    library: &'a Library,
    documents: &'a BTreeMap<String, Document>,
}

impl Check<'_> {
    fn sources(&self, pack: &str, document: &Document, at: &str, keys: &[String], problems: &mut Vec<Problem>) {
        for (index, key) in keys.iter().enumerate() {
            if self.library.source(pack, key).is_none() {
                let message = format!("source `{key}` is not in the pack's sources, nor in a required pack's");
                problems.push(document.problem(&format!("{at}/{index}"), message));
            }
        }
    }

    /// `shelf` holds the ids there are; each id used at `at/index` must be one of them.
    fn refers<'a, T>(
        &self,
        (document, at): (&Document, &str),
        what: &str,
        shelf: &BTreeMap<String, T>,
        ids: impl Iterator<Item = &'a String>,
        problems: &mut Vec<Problem>,
    ) {
        for (index, id) in ids.enumerate() {
            // An item whose own file is unsound is there all the same; its problems are told where they stand.
            let unsound = || self.documents.values().any(|document| document.value["id"] == id.as_str());
            if !shelf.contains_key(id) && !unsound() {
                let near = nearest(id, shelf.keys());
                let message = format!("there is no {what} `{id}`{near}");
                problems.push(document.problem(&format!("{at}/{index}"), message));
            }
        }
    }

    fn competency(&self, held: &Held<Competency>, problems: &mut Vec<Problem>) {
        let document = &self.documents[&held.file];
        let rising = held.thresholds.windows(2).all(|pair| pair[0] < pair[1]);
        if !rising || held.thresholds.iter().any(|share| !(0.0..=1.0).contains(share)) {
            let message = "the thresholds must rise and lie between 0 and 1".to_owned();
            problems.push(document.problem("/thresholds", message));
        }
        for (name, list) in [("proven_by", &held.proven_by), ("cost_by", &held.cost_by)] {
            for (index, weighted) in list.iter().enumerate() {
                let at = format!("/{name}/{index}");
                positive(document, &format!("{at}/weight"), weighted.weight, problems);
                if weighted.signal.is_warning() != (name == "cost_by") {
                    let message =
                        format!("`{}` does not belong in {name}: warnings cost, the others prove", weighted.signal);
                    problems.push(document.problem(&format!("{at}/signal"), message));
                }
            }
            unique(document, &format!("/{name}"), list.iter().map(|w| w.signal.name()), "signal", problems);
        }
    }

    fn persona(&self, held: &Held<Persona>, problems: &mut Vec<Problem>) {
        let document = &self.documents[&held.file];
        for (signal, factor) in &held.emphasis {
            if !(0.0..=3.0).contains(factor) {
                let message = format!("an emphasis lies between 0 and 3, not at {factor}");
                problems.push(document.problem(&format!("/emphasis/{signal}"), message));
            }
        }
        for (index, sourced) in held.proves.iter().enumerate() {
            self.sources(&held.pack, document, &format!("/proves/{index}/sources"), &sourced.sources, problems);
        }
    }

    fn scenario(&self, held: &Held<Scenario>, problems: &mut Vec<Problem>) {
        let document = &self.documents[&held.file];
        self.sources(&held.pack, document, "/sources", &held.sources, problems);
        self.refers((document, "/levels"), "level", &self.library.levels, held.levels.iter(), problems);
        unique(document, "/requirements", held.requirements.iter().map(|item| item.id.as_str()), "id", problems);
        unique(document, "/estimates", held.estimates.iter().map(|item| item.id.as_str()), "id", problems);
        unique(document, "/designs", held.designs.iter().map(|item| item.id.as_str()), "id", problems);
        unique(document, "/twists", held.twists.iter().map(|item| item.id.as_str()), "id", problems);
        unique(document, "/challenges", held.challenges.iter().map(|item| item.id.as_str()), "id", problems);
        unique(document, "/red_flags", held.red_flags.iter().map(|item| item.id.as_str()), "id", problems);
        for (index, estimate) in held.estimates.iter().enumerate() {
            if !(estimate.low > 0.0 && estimate.low < estimate.high) {
                let message = "`low` must be above 0 and below `high`".to_owned();
                problems.push(document.problem(&format!("/estimates/{index}"), message));
            }
        }
        for (index, design) in held.designs.iter().enumerate() {
            if !self.library.models.contains_key(&(held.id.clone(), design.id.clone())) {
                let message = format!("there is no model `{}.yaml` beside this file", design.id);
                problems.push(document.problem(&format!("/designs/{index}/id"), message));
            }
            for (e, expected) in design.expects.iter().enumerate() {
                if expected.below.is_none() == expected.above.is_none() {
                    let message = "an expectation has either `below` or `above`".to_owned();
                    problems.push(document.problem(&format!("/designs/{index}/expects/{e}"), message));
                }
            }
        }
        let mut views: Vec<_> = held.rubric.iter().map(|line| line.id).collect();
        views.sort_unstable();
        views.dedup();
        if views.len() != 4 {
            let message = "the rubric has breadth, depth, reasoning and verification, once each".to_owned();
            problems.push(document.problem("/rubric", message));
        }
        for (index, line) in held.rubric.iter().enumerate() {
            for level in held.levels.iter().filter(|level| !line.levels.contains_key(*level)) {
                let message = format!("nothing is said for level `{level}`");
                problems.push(document.problem(&format!("/rubric/{index}/levels"), message));
            }
        }
    }

    fn level(&self, held: &Held<Level>, problems: &mut Vec<Problem>) {
        let document = &self.documents[&held.file];
        self.sources(&held.pack, document, "/sources", &held.sources, problems);
        if !(1.0..=4.0).contains(&held.mean_at_least) {
            problems.push(document.problem("/mean_at_least", "must lie between 1 and 4".into()));
        }
        for (index, expected) in held.expects.iter().enumerate() {
            if expected.answers == 0 {
                problems.push(document.problem(&format!("/expects/{index}/answers"), "must be at least 1".into()));
            }
            if expected.signal.is_warning() {
                let message = "a level expects signals, not warnings".to_owned();
                problems.push(document.problem(&format!("/expects/{index}/signal"), message));
            }
        }
    }

    fn process(&self, held: &Held<Loop>, problems: &mut Vec<Problem>) {
        let document = &self.documents[&held.file];
        let library = self.library;
        self.refers((document, "/levels"), "level", &library.levels, held.levels.iter(), problems);
        self.refers((document, "/personas"), "persona", &library.personas, held.personas.iter(), problems);
        for (index, level) in held.levels.iter().enumerate() {
            if library.levels.get(level).is_some_and(|level| level.track != held.track) {
                let message = format!("level `{level}` is on another ladder than the loop ({})", held.track);
                problems.push(document.problem(&format!("/levels/{index}"), message));
            }
        }
        self.sources(&held.pack, document, "/sources", &held.sources, problems);
        for (index, fact) in held.facts.iter().enumerate() {
            self.fact(held, document, &format!("/facts/{index}"), fact, problems);
        }
        let rounds = held.stages.iter().flat_map(|stage| &stage.rounds);
        unique(document, "/stages", held.stages.iter().map(|stage| stage.id.as_str()), "stage id", problems);
        let mut seen = BTreeSet::new();
        let mut failures = BTreeSet::new();
        for (s, stage) in held.stages.iter().enumerate() {
            let at = format!("/stages/{s}");
            if let Some(wait) = &stage.wait {
                if wait.min_days > wait.max_days {
                    problems.push(document.problem(&format!("{at}/wait"), "min_days is above max_days".into()));
                }
                self.sources(&held.pack, document, &format!("{at}/wait/sources"), &wait.sources, problems);
            }
            for (n, note) in stage.notes.iter().enumerate() {
                self.sources(&held.pack, document, &format!("{at}/notes/{n}/sources"), &note.sources, problems);
            }
            for (r, round) in stage.rounds.iter().enumerate() {
                let at = format!("{at}/rounds/{r}");
                if !seen.insert(&round.id) {
                    let message = format!("the round id `{}` stands twice in this loop", round.id);
                    problems.push(document.problem(&format!("{at}/id"), message));
                }
                self.round(held, document, &at, round, &mut failures, problems);
            }
        }
        if rounds.count() == 0 {
            problems.push(document.problem("/stages", "no stage holds a round: there is nothing to rehearse".into()));
        }
        for (index, location) in held.locations.iter().enumerate() {
            let at = format!("/locations/{index}");
            for (d, sourced) in location.differs.iter().enumerate() {
                self.sources(&held.pack, document, &format!("{at}/differs/{d}/sources"), &sourced.sources, problems);
            }
            let questions = (document, format!("{at}/questions"));
            self.refers(
                (questions.0, &questions.1),
                "question",
                &library.questions,
                location.questions.iter(),
                problems,
            );
        }
        unique(document, "/locations", held.locations.iter().map(|place| place.id.as_str()), "location id", problems);
        for (index, pay) in held.pay.iter().enumerate() {
            let at = format!("/pay/{index}");
            if !held.levels.contains(&pay.level) {
                let message = format!("level `{}` is not one of this loop's", pay.level);
                problems.push(document.problem(&format!("{at}/level"), message));
            }
            if pay.min > pay.max {
                problems.push(document.problem(&at, "min is above max".into()));
            }
            self.sources(&held.pack, document, &format!("{at}/sources"), &pay.sources, problems);
        }
        for (index, block) in held.study.iter().enumerate() {
            self.sources(&held.pack, document, &format!("/study/{index}/sources"), &block.sources, problems);
        }
    }

    fn fact(&self, held: &Held<Loop>, document: &Document, at: &str, fact: &Fact, problems: &mut Vec<Problem>) {
        if fact.disagree && fact.statements.len() < 2 {
            problems.push(document.problem(at, "a disagreement needs at least two statements".into()));
        }
        for (index, statement) in fact.statements.iter().enumerate() {
            let at = format!("{at}/statements/{index}/sources");
            self.sources(&held.pack, document, &at, &statement.sources, problems);
            if held.company.is_some() && statement.sources.iter().all(|key| key == OWN_ADVICE) {
                let message = "a fact about a company needs a source of its own, not our advice".to_owned();
                problems.push(document.problem(&at, message));
            }
        }
    }

    fn round<'a>(
        &self,
        held: &Held<Loop>,
        document: &Document,
        at: &str,
        round: &'a crate::Round,
        failures: &mut BTreeSet<&'a str>,
        problems: &mut Vec<Problem>,
    ) {
        let library = self.library;
        for (index, competency) in round.competencies.iter().enumerate() {
            let at = format!("{at}/competencies/{index}");
            if !library.competencies.contains_key(&competency.id) {
                let near = nearest(&competency.id, library.competencies.keys());
                let message = format!("there is no competency `{}`{near}", competency.id);
                problems.push(document.problem(&format!("{at}/id"), message));
            }
            positive(document, &format!("{at}/weight"), competency.weight, problems);
            for (persona, weight) in &competency.by_persona {
                let at = format!("{at}/by_persona/{persona}");
                positive(document, &at, *weight, problems);
                if !library.personas.contains_key(persona) {
                    problems.push(document.problem(&at, format!("there is no persona `{persona}`")));
                }
            }
        }
        let ids = round.competencies.iter().map(|c| c.id.as_str());
        unique(document, &format!("{at}/competencies"), ids.clone(), "competency", problems);
        for (index, interviewer) in round.interviewers.iter().enumerate() {
            if !ids.clone().any(|id| id == interviewer.dimension) {
                let message = format!("`{}` is not scored in this round", interviewer.dimension);
                problems.push(document.problem(&format!("{at}/interviewers/{index}/dimension"), message));
            }
        }
        for (index, failure) in round.failures.iter().enumerate() {
            let at = format!("{at}/failures/{index}");
            if !failures.insert(&failure.id) {
                let message = format!("the failure id `{}` stands twice in this loop", failure.id);
                problems.push(document.problem(&format!("{at}/id"), message));
            }
            if failure.heard.is_empty() && failure.missing.is_empty() {
                let message =
                    "nothing triggers this: name warnings under `heard` or signals under `missing`".to_owned();
                problems.push(document.problem(&at, message));
            }
            if let Some(odd) = failure.heard.iter().find(|signal| !signal.is_warning()) {
                problems.push(document.problem(&format!("{at}/heard"), format!("`{odd}` is not a warning")));
            }
            if let Some(odd) = failure.missing.iter().find(|signal: &&Signal| signal.is_warning()) {
                problems.push(document.problem(&format!("{at}/missing"), format!("`{odd}` is a warning")));
            }
            self.sources(&held.pack, document, &format!("{at}/sources"), &failure.sources, problems);
        }
        for (name, sourced) in [("purpose", &round.purpose), ("works", &round.works)] {
            self.sources(&held.pack, document, &format!("{at}/{name}/sources"), &sourced.sources, problems);
        }
        for (index, tip) in round.tips.iter().enumerate() {
            self.sources(&held.pack, document, &format!("{at}/tips/{index}/sources"), &tip.sources, problems);
        }
        self.sources(&held.pack, document, &format!("{at}/sources"), &round.sources, problems);
        let at = format!("{at}/questions");
        self.refers((document, &at), "question", &library.questions, round.questions.iter(), problems);
    }

    fn question(&self, held: &Held<Question>, problems: &mut Vec<Problem>) {
        let document = &self.documents[&held.file];
        let library = self.library;
        let refers = |at: &'static str| (document, at);
        let competencies = held.competencies.iter();
        self.refers(refers("/competencies"), "competency", &library.competencies, competencies, problems);
        self.refers(refers("/personas"), "persona", &library.personas, held.personas.iter(), problems);
        self.refers(refers("/levels"), "level", &library.levels, held.levels.iter(), problems);
        self.sources(&held.pack, document, "/sources", &held.sources, problems);
        unique(document, "/expects", held.expects.iter().map(|w| w.signal.name()), "signal", problems);
        for (index, expected) in held.expects.iter().enumerate() {
            let at = format!("/expects/{index}");
            positive(document, &format!("{at}/weight"), expected.weight, problems);
            if expected.signal.is_warning() {
                problems.push(
                    document.problem(&at, format!("`{}` is a warning, not something to expect", expected.signal)),
                );
            }
            let follow_ups = held.follow_ups.iter().filter(|follow| follow.signal == expected.signal).count();
            if expected.weight >= 2.0 && follow_ups < 2 {
                let message = format!(
                    "`{}` matters here (weight {}) but has {follow_ups} follow-up(s); write at least two",
                    expected.signal, expected.weight
                );
                problems.push(document.problem(&at, message));
            }
        }
        unique(document, "/follow_ups", held.follow_ups.iter().map(|f| f.text.as_str()), "text", problems);
    }
}

/// Two questions, follow-ups or challenges with the same words are filler.
fn same_texts(library: &Library, documents: &BTreeMap<String, Document>, problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for question in library.questions.values() {
        let texts = [("/text", &question.text), ("/challenge", &question.challenge), ("/why", &question.why)];
        let own = texts.into_iter().map(|(at, text)| (at.to_owned(), text));
        let follow_ups = question.follow_ups.iter().enumerate();
        let follow_ups = follow_ups.map(|(index, follow)| (format!("/follow_ups/{index}/text"), &follow.text));
        for (at, text) in own.chain(follow_ups) {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            if let Some(other) = seen.insert(words, &question.id)
                && other != question.id
            {
                let message = format!("the same words stand in question `{other}`; write them for this one");
                problems.push(documents[&question.file].problem(&at, message));
            }
        }
    }
}

fn positive(document: &Document, at: &str, weight: f32, problems: &mut Vec<Problem>) {
    if !(weight > 0.0 && weight <= 100.0) {
        problems.push(document.problem(at, format!("a weight is above 0 and at most 100, not {weight}")));
    }
}

fn unique<'a>(
    document: &Document,
    at: &str,
    names: impl Iterator<Item = &'a str>,
    what: &str,
    problems: &mut Vec<Problem>,
) {
    let mut seen = BTreeSet::new();
    for (index, name) in names.enumerate() {
        if !seen.insert(name) {
            problems.push(document.problem(&format!("{at}/{index}"), format!("the {what} `{name}` stands twice")));
        }
    }
}

/// “did you mean”: the id that shares the longest beginning, if it shares three letters.
fn nearest<'a>(id: &str, ids: impl Iterator<Item = &'a String>) -> String {
    let shared = |other: &str| id.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    match ids.max_by_key(|other| shared(other)) {
        Some(other) if shared(other) >= 3 => format!("; did you mean `{other}`?"),
        _ => String::new(),
    }
}

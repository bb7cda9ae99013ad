//! `problem.yaml` and the statements.

use script::Document;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::keys::Keys;
use super::{Kind, Limits, Metadata, Version};
use crate::fault::Faults;

const LICENSES: &[&str] = &["unknown", "public domain", "cc0", "cc by", "cc by-sa", "educational", "permission"];
const MIB: u64 = 1 << 20;

/// Reads `problem.yaml`. `None` only if it isn't a mapping or its version isn't known.
pub(crate) fn read(problem: &Document, faults: &Faults) -> Option<Metadata> {
    let keys = Keys::top(problem, faults)?;
    let version = match keys.text("problem_format_version").as_deref() {
        None if keys.has("problem_format_version") => return None,
        None | Some("legacy") => Version::Legacy,
        Some("legacy-icpc") => Version::LegacyIcpc,
        Some("2025-09") => Version::Modern,
        Some(other) => {
            let message = format!(
                "version `{other}` is not read by this program; it reads 2025-09, legacy and legacy-icpc (a draft is \
                 best moved to 2025-09)"
            );
            keys.error("problem_format_version", message);
            return None;
        }
    };
    let mut metadata = Metadata {
        version,
        kind: Kind::default(),
        names: BTreeMap::new(),
        uuid: keys.text("uuid"),
        license: keys.choice("license", LICENSES).unwrap_or("unknown").to_owned(),
        keywords: Vec::new(),
        languages: None,
        limits: Limits::default(),
        constants: BTreeMap::new(),
        custom_validation: false,
        custom_score: false,
        validator_flags: Vec::new(),
        minimise: false,
    };
    match &metadata.uuid {
        Some(uuid) if !is_uuid(uuid) => {
            keys.error("uuid", format!("`{uuid}` is not a UUID (8-4-4-4-12 hexadecimal digits)"));
        }
        None if version == Version::Modern && !keys.has("uuid") => {
            keys.error("uuid", "`uuid` is missing; add a fresh one (`uuidgen` prints one)");
        }
        _ => {}
    }
    if version.is_legacy() {
        old(&keys, &mut metadata);
    } else {
        new(&keys, &mut metadata);
    }
    if metadata.license == "unknown" {
        keys.warn("license", "the license is unknown, which means that the problem can't be used; say which it is");
    }
    keys.finish();
    Some(metadata)
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] && text.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
}

fn owned(keys: &Keys<'_>, license: &str, owner: bool, author: bool, source: bool) {
    match license {
        "public domain" if owner => {
            keys.error("rights_owner", "a problem in the public domain has no owner; remove `rights_owner`");
        }
        "unknown" | "public domain" => {}
        _ if !owner && !author && !source => {
            keys.error("license", "this license needs an owner: give an author, a source or `rights_owner`");
        }
        _ => {}
    }
}

fn old(keys: &Keys<'_>, metadata: &mut Metadata) {
    let icpc = metadata.version == Version::LegacyIcpc;
    if let Some(name) = keys.text("name") {
        metadata.names.insert("en".to_owned(), name);
    }
    let author = keys.text("author").is_some();
    let source = keys.text("source").is_some();
    if keys.text("source_url").is_some() && !source {
        keys.error("source_url", "`source_url` needs `source`; add it");
    }
    let owner = keys.text("rights_owner").is_some();
    owned(keys, &metadata.license, owner, author, source);
    if !icpc {
        metadata.kind.scoring = keys.choice("type", &["pass-fail", "scoring"]) == Some("scoring");
        if let Some(grading) = keys.mapping("grading") {
            if !metadata.kind.scoring && grading.has("show_test_data_groups") {
                grading.error("show_test_data_groups", "test groups are shown for scoring problems only");
            }
            metadata.minimise = grading.choice("objective", &["max", "min"]) == Some("min");
            grading.flag("show_test_data_groups");
            for key in ["accept_score", "reject_score", "range", "on_reject"] {
                if grading.value(key).is_some() {
                    grading.warn(key, format!("`{key}` belongs into data/testdata.yaml; here it is ignored"));
                }
            }
            grading.finish();
        }
    }
    metadata.keywords =
        keys.text("keywords").map(|words| words.split_whitespace().map(str::to_owned).collect()).unwrap_or_default();
    metadata.validator_flags = keys
        .text("validator_flags")
        .map(|flags| flags.split_whitespace().map(str::to_owned).collect())
        .unwrap_or_default();
    validation(keys, metadata, icpc);
    if let Some(limits) = keys.mapping("limits") {
        // The old names stand for the same two ratios; the factor of 5 is the format's.
        metadata.limits.accepted_to_limit = limits.number("time_multiplier", 1.0).unwrap_or(5.0);
        metadata.limits.limit_to_slow = limits.number("time_safety_margin", 1.0).unwrap_or(2.0);
        sizes(&limits, &mut metadata.limits);
        limits.finish();
    } else {
        metadata.limits.accepted_to_limit = 5.0;
        metadata.limits.limit_to_slow = 2.0;
    }
}

fn validation(keys: &Keys<'_>, metadata: &mut Metadata, icpc: bool) {
    let Some(text) = keys.text("validation") else { return };
    let mut words = text.split_whitespace();
    match words.next() {
        Some("default") => {
            if words.next().is_some() {
                keys.error("validation", "nothing may follow `default`; options need `custom`");
            }
        }
        Some("custom") => {
            metadata.custom_validation = true;
            for word in words {
                match word {
                    "interactive" => metadata.kind.interactive = true,
                    "score" if icpc => keys.error("validation", "legacy-icpc knows no `score`"),
                    "score" => {
                        metadata.custom_score = true;
                        if !metadata.kind.scoring {
                            keys.error("validation", "`score` needs `type: scoring`");
                        }
                    }
                    other => {
                        keys.error("validation", format!("`{other}` is not known; only `score` and `interactive`"))
                    }
                }
            }
        }
        other => {
            let message = format!("must begin with `default` or `custom`, not `{}`", other.unwrap_or(""));
            keys.error("validation", message);
        }
    }
}

fn new(keys: &Keys<'_>, metadata: &mut Metadata) {
    kinds(keys, metadata);
    match keys.value("name") {
        None => keys.error("name", "`name` is missing; add the problem's name"),
        Some(serde_json::Value::Object(_)) => {
            if let Some(names) = keys.mapping("name") {
                for language in names.all() {
                    if let Some(name) = names.text(language) {
                        metadata.names.insert(language.to_owned(), name);
                    }
                }
            }
        }
        Some(_) => {
            if let Some(name) = keys.text("name") {
                metadata.names.insert("en".to_owned(), name);
            }
        }
    }
    keys.text("version");
    let author = credits(keys);
    let source = sources(keys);
    let owner = keys.text("rights_owner").is_some();
    owned(keys, &metadata.license, owner, author, source);
    if let Some(date) = keys.text("embargo_until") {
        let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        if shape != "0000-00-00" && shape != "0000-00-00T00:00:00Z" {
            keys.error("embargo_until", format!("`{date}` must be written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ"));
        }
    }
    metadata.keywords = keys.texts("keywords").unwrap_or_default();
    metadata.languages = match keys.one_or_more("languages") {
        Some(list) if list == ["all"] => None,
        Some(list) if list.is_empty() => {
            keys.error("languages", "at least one language must be allowed; or write `all`");
            None
        }
        other => other,
    };
    keys.flag("allow_file_writing");
    if let Some(constants) = keys.scalars("constants") {
        for name in constants.keys() {
            let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
            if name.is_empty() || !name.chars().all(word) || name.starts_with(|c: char| c.is_ascii_digit()) {
                let message = format!("`{name}` is no name for a constant; letters, digits and underscore only");
                keys.error("constants", message);
            }
        }
        metadata.constants = constants;
    }
    if let Some(limits) = keys.mapping("limits") {
        if let Some(factors) = limits.mapping("time_multipliers") {
            metadata.limits.accepted_to_limit = factors.number("ac_to_time_limit", 1.0).unwrap_or(2.0);
            metadata.limits.limit_to_slow = factors.number("time_limit_to_tle", 1.0).unwrap_or(1.5);
            factors.finish();
        }
        metadata.limits.time_limit = limits.positive("time_limit").map(seconds);
        if let Some(resolution) = limits.positive("time_resolution") {
            metadata.limits.time_resolution = seconds(resolution);
        }
        if let Some(passes) = limits.whole("validation_passes", 2) {
            metadata.limits.validation_passes = u32::try_from(passes).unwrap_or(u32::MAX);
            if !metadata.kind.multi_pass {
                limits.error("validation_passes", "only multi-pass problems have `validation_passes`");
            }
        }
        sizes(&limits, &mut metadata.limits);
        limits.finish();
    }
}

fn kinds(keys: &Keys<'_>, metadata: &mut Metadata) {
    let Some(kinds) = keys.one_or_more("type") else { return };
    if kinds.is_empty() {
        keys.error("type", "at least one type must be given; or leave `type` out");
    }
    let mut seen = BTreeSet::new();
    for kind in &kinds {
        if !seen.insert(kind.as_str()) {
            keys.error("type", format!("`{kind}` stands twice"));
        }
        match kind.as_str() {
            "pass-fail" => {}
            "scoring" => metadata.kind.scoring = true,
            "multi-pass" => metadata.kind.multi_pass = true,
            "interactive" => metadata.kind.interactive = true,
            "submit-answer" => metadata.kind.submit_answer = true,
            other => keys.error(
                "type",
                format!("`{other}` is not known; one of pass-fail, scoring, multi-pass, interactive, submit-answer"),
            ),
        }
    }
    for (a, b) in [("pass-fail", "scoring"), ("multi-pass", "submit-answer"), ("interactive", "submit-answer")] {
        if seen.contains(a) && seen.contains(b) {
            keys.error("type", format!("`{a}` and `{b}` exclude each other; keep one"));
        }
    }
}

/// Checks `credits`; whether it names an author.
fn credits(keys: &Keys<'_>) -> bool {
    match keys.value("credits") {
        None => false,
        Some(serde_json::Value::Object(_)) => {
            let Some(credits) = keys.mapping("credits") else { return false };
            let mut authors = false;
            for key in ["authors", "contributors", "testers", "packagers", "acknowledgements"] {
                let there = persons(&credits, key);
                authors |= key == "authors" && there;
            }
            if let Some(translators) = credits.mapping("translators") {
                for language in translators.all() {
                    persons(&translators, language);
                }
            }
            credits.finish();
            authors
        }
        Some(_) => keys.text("credits").is_some(),
    }
}

/// Checks a person or a list of them; whether there is one.
pub(super) fn persons(keys: &Keys<'_>, key: &str) -> bool {
    let person = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => !text.trim().is_empty(),
        serde_json::Value::Object(map) => {
            let known = ["name", "email", "orcid", "kattis"];
            map.get("name").is_some_and(serde_json::Value::is_string)
                && map.iter().all(|(key, value)| known.contains(&key.as_str()) && value.is_string())
        }
        _ => false,
    };
    let sound = match keys.value(key) {
        None => return false,
        Some(serde_json::Value::Array(items)) => !items.is_empty() && items.iter().all(person),
        Some(value) => person(value),
    };
    if !sound {
        keys.error(
            key,
            format!("`{key}` must name a person (`Name <mail>`, or name, email, orcid, kattis) or several"),
        );
    }
    true
}

/// Checks `source`; whether there is one.
fn sources(keys: &Keys<'_>) -> bool {
    let source = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => !text.trim().is_empty(),
        serde_json::Value::Object(map) => {
            map.get("name").is_some_and(serde_json::Value::is_string)
                && map.iter().all(|(key, value)| ["name", "url"].contains(&key.as_str()) && value.is_string())
        }
        _ => false,
    };
    let sound = match keys.value("source") {
        None => return false,
        Some(serde_json::Value::Array(items)) => !items.is_empty() && items.iter().all(source),
        Some(value) => source(value),
    };
    if !sound {
        keys.error("source", "`source` must be a text, a mapping with `name` and perhaps `url`, or a list of such");
    }
    true
}

fn sizes(keys: &Keys<'_>, limits: &mut Limits) {
    let size = |key: &str, unit: u64, into: &mut u64| {
        if let Some(value) = keys.whole(key, 1) {
            *into = value.saturating_mul(unit);
        }
    };
    size("memory", MIB, &mut limits.memory);
    size("output", MIB, &mut limits.output);
    size("code", 1 << 10, &mut limits.code);
    size("compilation_memory", MIB, &mut limits.compilation_memory);
    size("validation_memory", MIB, &mut limits.validation_memory);
    size("validation_output", MIB, &mut limits.validation_output);
    if let Some(time) = keys.whole("compilation_time", 1) {
        limits.compilation_time = Duration::from_secs(time);
    }
    if let Some(time) = keys.whole("validation_time", 1) {
        limits.validation_time = Duration::from_secs(time);
    }
}

/// Seconds of a file as a duration; a day is more than any limit needs.
fn seconds(value: f64) -> Duration {
    Duration::from_secs_f64(value.min(86_400.0))
}

//! The tests as a tree of groups; how old packages (`testdata.yaml`) configure it.

use std::collections::BTreeMap;

use super::files::Files;
use super::keys::{Keys, document};
use super::tests::{self, Test};
use super::{OutputValidator, Package};
use crate::fault::Faults;

/// Arguments of input validators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValidatorArguments {
    /// The same for all.
    All(Vec<String>),
    /// By the validator's name; the others get none.
    Named(BTreeMap<String, Vec<String>>),
}

impl Default for ValidatorArguments {
    fn default() -> ValidatorArguments {
        ValidatorArguments::All(Vec::new())
    }
}

impl ValidatorArguments {
    /// The arguments of one validator.
    pub fn of(&self, validator: &str) -> &[String] {
        match self {
            ValidatorArguments::All(arguments) => arguments,
            ValidatorArguments::Named(by_name) => by_name.get(validator).map_or(&[], Vec::as_slice),
        }
    }
}

/// A group of tests.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Path below `data/`; empty for the whole.
    pub name: String,
    /// How its result is made.
    pub grading: Grading,
    /// Its tests, by name.
    pub tests: Vec<Test>,
    /// Its groups, by name.
    pub groups: Vec<Group>,
}

/// A part of a group.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// A test.
    Test(&'a Test),
    /// A group.
    Group(&'a Group),
}

impl Group {
    /// The group around everything, empty.
    pub(crate) fn root() -> Group {
        let grading = Grading::Legacy(LegacyGrading::default());
        Group { name: String::new(), grading, tests: Vec::new(), groups: Vec::new() }
    }

    /// Tests and groups in the order in which they are judged: by name, samples before secret tests.
    pub fn parts(&self) -> Vec<Part<'_>> {
        let mut parts: Vec<(&str, Part<'_>)> =
            self.tests.iter().map(|test| (test.name.as_str(), Part::Test(test))).collect();
        parts.extend(self.groups.iter().map(|group| (group.name.as_str(), Part::Group(group))));
        parts.sort_by_key(|(name, _)| *name);
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// All tests below, in the order in which they are judged.
    pub fn all_tests(&self) -> Vec<&Test> {
        let tests = self.parts().into_iter().map(|part| match part {
            Part::Test(test) => vec![test],
            Part::Group(group) => group.all_tests(),
        });
        tests.collect::<Vec<_>>().concat()
    }

    /// The group of that name, if it is this one or below.
    pub fn find(&self, name: &str) -> Option<&Group> {
        if self.name == name {
            return Some(self);
        }
        self.groups.iter().find_map(|group| group.find(name))
    }
}

/// How the result of a group is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Grading {
    /// By `testdata.yaml`.
    Legacy(LegacyGrading),
    /// By `test_group.yaml`.
    Modern(ModernGrading),
}

/// What happens after a rejected part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnReject {
    /// The group is graded at once.
    Break,
    /// The rest is judged as well.
    Continue,
}

/// `testdata.yaml`.
#[derive(Clone, Debug, PartialEq)]
pub struct LegacyGrading {
    /// What happens after a rejected part.
    pub on_reject: OnReject,
    /// Whether the package's own grader is asked.
    pub custom: bool,
    /// Arguments of the grader.
    pub grader_flags: Vec<String>,
    /// Score of an accepted test.
    pub accept_score: f64,
    /// Score of a rejected test.
    pub reject_score: f64,
    /// Least and greatest score.
    pub range: (f64, f64),
}

impl Default for LegacyGrading {
    fn default() -> LegacyGrading {
        LegacyGrading {
            on_reject: OnReject::Break,
            custom: false,
            grader_flags: Vec::new(),
            accept_score: 1.0,
            reject_score: 0.0,
            range: (f64::NEG_INFINITY, f64::INFINITY),
        }
    }
}

/// How scores of a group are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// All or nothing.
    PassFail,
    /// The sum.
    Sum,
    /// The least.
    Min,
}

/// `test_group.yaml`.
#[derive(Clone, Debug, PartialEq)]
pub struct ModernGrading {
    /// Greatest score; `None` is unbounded.
    pub max_score: Option<u64>,
    /// How scores are put together.
    pub aggregation: Aggregation,
    /// Groups that must be accepted before this one is judged.
    pub require_pass: Vec<String>,
}

#[derive(Clone, Default)]
struct Settings {
    grading: LegacyGrading,
    input: ValidatorArguments,
    output: Vec<String>,
}

/// Reads the tests of an old package into `package.data`.
pub(crate) fn legacy(files: &Files, package: &mut Package, validators: &[String], grader: bool, faults: &Faults) {
    let mut start = Settings { output: package.metadata.validator_flags.clone(), ..Settings::default() };
    let scoring = package.metadata.kind.scoring;
    let reader = Reader { files, faults, scoring, grader, validators, flags: package.metadata.validator_flags.clone() };
    if let Some(settings) = reader.settings("data") {
        start = settings;
    }
    let mut root = Group { grading: Grading::Legacy(start.grading.clone()), ..Group::root() };
    for name in ["sample", "secret"] {
        let folder = format!("data/{name}");
        if files.has_folder(&folder) {
            root.groups.push(reader.group(&folder, &start));
        }
    }
    if root.find("secret").is_none_or(|group| group.all_tests().is_empty()) {
        faults.error("data/secret", 1, "there is no secret test; add data/secret/<name>.in and .ans");
    }
    package.data = root;
    if let OutputValidator::Default = package.output_validator {
        for test in package.data.all_tests() {
            check_default_flags(&test.output_arguments, &format!("data/{}.in", test.name), faults);
        }
    }
}

/// Tells of flags that the default validator doesn't know.
pub(crate) fn check_default_flags(arguments: &[String], file: &str, faults: &Faults) {
    if let Err(message) = crate::default_validator::Flags::parse(arguments) {
        faults.error(file, 1, message);
    }
}

struct Reader<'a> {
    files: &'a Files,
    faults: &'a Faults,
    scoring: bool,
    grader: bool,
    validators: &'a [String],
    flags: Vec<String>,
}

impl Reader<'_> {
    fn group(&self, folder: &str, above: &Settings) -> Group {
        let settings = self.settings(folder).unwrap_or_else(|| above.clone());
        let mut found = tests::tests(self.files, folder, &tests::LEGACY, self.faults);
        let sample = folder == "data/sample";
        for test in &mut found {
            test.input_arguments = settings.input.clone();
            test.output_arguments = settings.output.clone();
            test.full_feedback = sample;
            let text = |extension: &str| {
                let bytes = self.files.read(&format!("data/{}.{extension}", test.name), self.faults)?;
                Some(String::from_utf8_lossy(&bytes).trim().to_owned())
            };
            (test.hint, test.description) = (text("hint"), text("desc"));
        }
        let children = self.files.children(folder);
        let folders =
            children.iter().filter_map(|name| name.strip_suffix('/')).filter(|name| !name.ends_with(".files"));
        let groups = folders.map(|name| self.group(&format!("{folder}/{name}"), &settings)).collect();
        Group {
            name: folder.strip_prefix("data/").unwrap_or(folder).to_owned(),
            grading: Grading::Legacy(settings.grading),
            tests: found,
            groups,
        }
    }

    /// `testdata.yaml` of a folder, if it has one.
    fn settings(&self, folder: &str) -> Option<Settings> {
        let file = format!("{folder}/testdata.yaml");
        let bytes = self.files.read(&file, self.faults)?;
        let document = document(&file, &bytes, self.faults)?;
        let keys = Keys::top(&document, self.faults)?;
        let mut grading = LegacyGrading::default();
        if keys.choice("on_reject", &["break", "continue"]) == Some("continue") {
            grading.on_reject = OnReject::Continue;
        }
        grading.custom = keys.choice("grading", &["default", "custom"]) == Some("custom");
        if grading.custom && !self.grader {
            keys.error("grading", "`custom` needs a program in graders/; add it or remove this");
        }
        grading.grader_flags = words(keys.text("grader_flags"));
        if !grading.custom {
            let known = ["worst_error", "first_error", "always_accept", "sum", "avg", "min", "max"];
            let flags = ["ignore_sample", "accept_if_any_accepted"];
            for flag in
                grading.grader_flags.iter().filter(|f| !known.contains(&f.as_str()) && !flags.contains(&f.as_str()))
            {
                keys.error("grader_flags", format!("the default grader knows no `{flag}`"));
            }
            if grading.grader_flags.iter().any(|flag| flag == "ignore_sample") && folder != "data" {
                keys.error("grader_flags", "`ignore_sample` may stand in data/testdata.yaml only");
            }
        }
        for key in ["accept_score", "reject_score", "range"] {
            if keys.has(key) && !self.scoring {
                keys.error(key, format!("`{key}` is for scoring problems; this one is pass-fail"));
            }
        }
        grading.accept_score = keys.number("accept_score", f64::NEG_INFINITY).unwrap_or(1.0);
        grading.reject_score = keys.number("reject_score", f64::NEG_INFINITY).unwrap_or(0.0);
        if let Some(range) = keys.text("range") {
            let ends: Vec<Option<f64>> = range.split_whitespace().map(|end| end.parse().ok()).collect();
            match ends[..] {
                [Some(low), Some(high)] if low <= high => grading.range = (low, high),
                _ => keys.error("range", "`range` must be two numbers, the smaller first, e.g. `0 100`"),
            }
        }
        let input = match keys.value("input_validator_flags") {
            Some(serde_json::Value::Object(_)) => {
                let named = keys.mapping("input_validator_flags")?;
                let name = named.text("name").unwrap_or_default();
                if !self.validators.contains(&name) {
                    named.error("name", format!("there is no input validator `{name}`"));
                }
                let flags = words(named.text("flags"));
                named.finish();
                ValidatorArguments::Named(BTreeMap::from([(name, flags)]))
            }
            _ => ValidatorArguments::All(words(keys.text("input_validator_flags"))),
        };
        let output = match keys.value("output_validator_flags") {
            Some(serde_json::Value::Object(_)) => {
                let named = keys.mapping("output_validator_flags")?;
                named.text("name");
                let flags = words(named.text("flags"));
                named.finish();
                flags
            }
            // The specification calls a bare text the validator's name; every tool takes it as flags.
            _ => words(keys.text("output_validator_flags")),
        };
        keys.finish();
        Some(Settings { grading, input, output: self.flags.iter().cloned().chain(output).collect() })
    }
}

fn words(text: Option<String>) -> Vec<String> {
    text.map(|text| text.split_whitespace().map(str::to_owned).collect()).unwrap_or_default()
}

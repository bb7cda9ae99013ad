//! How 2025-09 packages configure their tests: `test_group.yaml` and a YAML file per test.

use std::collections::BTreeMap;

use super::data::{Aggregation, Grading, Group, ModernGrading, ValidatorArguments, check_default_flags};
use super::files::Files;
use super::keys::{Keys, document};
use super::tests::{self, Extensions, Sample, Test};
use super::{OutputValidator, Package};
use crate::fault::Faults;

/// What tests inherit.
#[derive(Clone, Default)]
struct Inherited {
    args: Vec<String>,
    input: ValidatorArguments,
    output: Vec<String>,
    full_feedback: bool,
}

/// Where a `test_group.yaml` stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Sample,
    Secret,
    Group,
    /// `invalid_input` and its like.
    Check,
}

struct Reader<'a> {
    files: &'a Files,
    faults: &'a Faults,
    scoring: bool,
    constants: &'a Package,
    validators: &'a [String],
}

/// Reads the tests of a 2025-09 package.
pub(crate) fn data(files: &Files, package: &mut Package, validators: &[String], faults: &Faults) {
    let scoring = package.metadata.kind.scoring;
    let default = package.output_validator == OutputValidator::Default;
    let kind = package.metadata.kind;
    if default && (kind.interactive || kind.multi_pass) {
        faults.error("output_validator", 1, "interactive and multi-pass problems need an output validator; add it");
    }
    let (root, checks) = {
        let reader = Reader { files, faults, scoring, constants: package, validators };
        (reader.root(), reader.checks())
    };
    for test in root.all_tests().into_iter().filter(|_| default) {
        check_default_flags(&test.output_arguments, &format!("data/{}.in", test.name), faults);
    }
    package.data = root;
    (package.invalid_inputs, package.invalid_outputs, package.valid_outputs) = checks;
}

impl Reader<'_> {
    fn root(&self) -> Group {
        let everything = ModernGrading { max_score: None, aggregation: Aggregation::Sum, require_pass: Vec::new() };
        let mut root = Group { grading: Grading::Modern(everything), ..Group::root() };
        if self.files.has_folder("data/sample") {
            let (grading, inherited) = self.settings("data/sample", Place::Sample, &Inherited::default());
            let tests = self.tests("data/sample", &tests::MODERN, &inherited);
            let folders = self.folders("data/sample");
            for folder in folders {
                self.faults.error(&format!("data/sample/{folder}"), 1, "samples can't be grouped; move the tests up");
            }
            root.groups.push(Group { name: "sample".into(), grading: Grading::Modern(grading), tests, groups: vec![] });
        }
        root.groups.push(self.secret());
        if root.groups.iter().all(|group| group.name != "secret" || group.all_tests().is_empty()) {
            self.faults.error("data/secret", 1, "there is no secret test; add data/secret/<name>.in and .ans");
        }
        self.dependencies(&root);
        root
    }

    fn secret(&self) -> Group {
        let (grading, inherited) = self.settings("data/secret", Place::Secret, &Inherited::default());
        let tests = self.tests("data/secret", &tests::MODERN, &inherited);
        let mut groups = Vec::new();
        for name in self.folders("data/secret") {
            let folder = format!("data/secret/{name}");
            let (grading, inherited) = self.settings(&folder, Place::Group, &inherited);
            let mut tests = self.tests(&folder, &tests::MODERN, &inherited);
            let mut below: Vec<String> =
                self.folders(&folder).into_iter().map(|name| format!("{folder}/{name}")).collect();
            while let Some(folder) = below.pop() {
                if self.files.files.contains_key(&format!("{folder}/test_group.yaml")) {
                    self.faults.error(&format!("{folder}/test_group.yaml"), 1, "groups can't hold groups; move it up");
                }
                tests.extend(self.tests(&folder, &tests::MODERN, &inherited));
                below.extend(self.folders(&folder).into_iter().map(|name| format!("{folder}/{name}")));
            }
            if tests.is_empty() {
                self.faults.error(&folder, 1, "the group holds no test; add one or remove the folder");
            }
            tests.sort_by(|a, b| a.name.cmp(&b.name));
            let name = format!("secret/{name}");
            groups.push(Group { name, grading: Grading::Modern(grading), tests, groups: Vec::new() });
        }
        if !groups.is_empty() && !tests.is_empty() {
            self.faults.error("data/secret", 1, "there are tests beside groups; put every test into a group");
        }
        let group = Group { name: "secret".to_owned(), grading: Grading::Modern(grading), tests, groups };
        self.scores(&group);
        group
    }

    fn folders(&self, folder: &str) -> Vec<String> {
        let children = self.files.children(folder).into_iter();
        let folders = children.filter_map(|name| name.strip_suffix('/').map(str::to_owned));
        folders.filter(|name| !name.ends_with(".files")).collect()
    }

    fn tests(&self, folder: &str, extensions: &Extensions, inherited: &Inherited) -> Vec<Test> {
        let mut found = tests::tests(self.files, folder, extensions, self.faults);
        for test in &mut found {
            test.args.clone_from(&inherited.args);
            test.input_arguments = inherited.input.clone();
            test.output_arguments.clone_from(&inherited.output);
            test.full_feedback = inherited.full_feedback;
            self.configure(test);
            self.shown(test);
        }
        found
    }

    /// The YAML file of one test.
    fn configure(&self, test: &mut Test) {
        let file = format!("data/{}.yaml", test.name);
        let Some(bytes) = self.files.read(&file, self.faults) else { return };
        let Some(document) = document(&file, &bytes, self.faults) else { return };
        let Some(keys) = Keys::top(&document, self.faults) else { return };
        if let Some(args) = keys.texts("args") {
            test.args = args;
        }
        if let Some(arguments) = self.validator_arguments(&keys) {
            test.input_arguments = arguments;
        }
        if let Some(arguments) = keys.texts("output_validator_args") {
            test.output_arguments = arguments;
        }
        keys.texts("input_visualizer_args");
        keys.texts("output_visualizer_args");
        if let Some(full) = keys.flag("full_feedback") {
            test.full_feedback = full;
        }
        test.hint = keys.text("hint");
        test.description = keys.text("description");
        keys.finish();
    }

    /// Files that change what is shown of a test.
    fn shown(&self, test: &Test) {
        let has = |extension: &str| self.files.files.contains_key(&format!("data/{}.{extension}", test.name));
        let error = |message: &str| self.faults.error(&format!("data/{}.in", test.name), 1, message);
        if has("out") && has("ans.statement") {
            error("there are both .out and .ans.statement; keep one");
        }
        if has("interaction") && (has("out") || has("in.statement") || has("ans.statement")) {
            error("an .interaction stands alone; remove .out, .in.statement and .ans.statement");
        }
        for kind in ["in", "ans"] {
            if has(&format!("{kind}.download")) != has(&format!("{kind}.statement")) {
                error(&format!(".{kind}.download and .{kind}.statement go together; add the other or remove both"));
            }
        }
    }

    fn validator_arguments(&self, keys: &Keys<'_>) -> Option<ValidatorArguments> {
        const KEY: &str = "input_validator_args";
        match keys.value(KEY)? {
            serde_json::Value::Object(_) => {
                let by_name = keys.mapping(KEY)?;
                let mut named = BTreeMap::new();
                for name in by_name.all() {
                    if !self.validators.iter().any(|validator| validator == name) {
                        by_name.error(name, format!("there is no input validator `{name}`"));
                    }
                    named.insert(name.to_owned(), by_name.texts(name).unwrap_or_default());
                }
                Some(ValidatorArguments::Named(named))
            }
            _ => keys.texts(KEY).map(ValidatorArguments::All),
        }
    }

    /// `test_group.yaml` of a folder, or what holds without one.
    fn settings(&self, folder: &str, place: Place, above: &Inherited) -> (ModernGrading, Inherited) {
        let secret = place == Place::Secret;
        let mut grading = ModernGrading {
            max_score: (secret && self.scoring).then_some(100),
            aggregation: if secret { Aggregation::Sum } else { Aggregation::PassFail },
            require_pass: Vec::new(),
        };
        // Arguments of `secret` hold for groups without their own; the format leaves it to the group otherwise.
        let mut inherited = Inherited { full_feedback: place == Place::Sample, ..above.clone() };
        let file = format!("{folder}/test_group.yaml");
        let Some(bytes) = self.files.read(&file, self.faults) else { return (grading, inherited) };
        let bytes = self.constants.with_constants(&bytes);
        let Some(document) = document(&file, &bytes, self.faults) else { return (grading, inherited) };
        let Some(keys) = Keys::top(&document, self.faults) else { return (grading, inherited) };
        for key in ["max_score", "score_aggregation", "require_pass"] {
            if keys.has(key) && matches!(place, Place::Sample | Place::Check) {
                keys.error(key, format!("`{key}` may stand in data/secret and its groups only"));
            } else if keys.has(key) && !self.scoring {
                keys.error(key, format!("`{key}` is for scoring problems; this one is pass-fail"));
            }
        }
        match keys.value("max_score") {
            Some(serde_json::Value::String(text)) if text == "unbounded" => grading.max_score = None,
            Some(_) => grading.max_score = keys.whole("max_score", 0),
            None => {}
        }
        match keys.choice("score_aggregation", &["pass-fail", "sum", "min"]) {
            Some("pass-fail") => grading.aggregation = Aggregation::PassFail,
            Some("sum") => grading.aggregation = Aggregation::Sum,
            Some("min") => grading.aggregation = Aggregation::Min,
            _ => {}
        }
        grading.require_pass = keys.one_or_more("require_pass").unwrap_or_default();
        if keys.value("static_validation_score").is_some() || keys.texts("static_validator_args").is_some() {
            keys.warn("static_validation_score", "static validators are not run by this program");
        }
        if let Some(args) = keys.texts("args") {
            inherited.args = args;
        }
        if let Some(arguments) = self.validator_arguments(&keys) {
            inherited.input = arguments;
        }
        if let Some(arguments) = keys.texts("output_validator_args") {
            inherited.output = arguments;
        }
        keys.texts("input_visualizer_args");
        keys.texts("output_visualizer_args");
        if let Some(full) = keys.flag("full_feedback") {
            inherited.full_feedback = full;
        }
        if place == Place::Check {
            keys.text("description");
        }
        keys.finish();
        (grading, inherited)
    }

    /// Rules between the scores of `secret` and its groups.
    fn scores(&self, secret: &Group) {
        let Grading::Modern(own) = &secret.grading else { return };
        if !self.scoring {
            return;
        }
        let file = |group: &Group| format!("data/{}/test_group.yaml", group.name);
        if own.aggregation == Aggregation::PassFail && own.max_score.is_none() {
            self.faults.error(&file(secret), 1, "pass-fail aggregation needs a bounded max_score");
        }
        for group in &secret.groups {
            let Grading::Modern(grading) = &group.grading else { continue };
            if own.max_score.is_some() && grading.max_score.is_none() {
                let message =
                    "max_score is missing: `secret` is bounded (100 unless it says otherwise), so must its groups be";
                self.faults.error(&file(group), 1, message);
            }
            if grading.aggregation == Aggregation::PassFail && grading.max_score.is_none() && own.max_score.is_none() {
                self.faults.error(&file(group), 1, "pass-fail aggregation needs a bounded max_score");
            }
            if own.aggregation == Aggregation::PassFail && grading.aggregation != Aggregation::PassFail {
                let message = "`secret` is pass-fail, so must its groups be; change score_aggregation";
                self.faults.error(&file(group), 1, message);
            }
        }
        let bounded: Option<Vec<u64>> = secret
            .groups
            .iter()
            .map(|group| match &group.grading {
                Grading::Modern(grading) => grading.max_score,
                Grading::Legacy(_) => None,
            })
            .collect();
        if let (Some(most), Some(scores)) = (own.max_score, bounded)
            && !scores.is_empty()
        {
            let reachable: u64 = match own.aggregation {
                Aggregation::Sum => scores.iter().sum(),
                Aggregation::Min => scores.iter().copied().min().unwrap_or(0),
                Aggregation::PassFail => most,
            };
            if reachable > most {
                let message = format!("the groups' scores come to {reachable}, more than max_score {most} of `secret`");
                self.faults.error(&file(secret), 1, message);
            } else if reachable < most {
                let message = format!("the groups' scores come to {reachable}, less than max_score {most} of `secret`");
                self.faults.warn(&file(secret), 1, message);
            }
        }
    }

    /// `require_pass` must name earlier groups that pass or fail as a whole.
    fn dependencies(&self, root: &Group) {
        let Some(secret) = root.find("secret") else { return };
        for group in std::iter::once(secret).chain(&secret.groups) {
            let Grading::Modern(grading) = &group.grading else { continue };
            let file = format!("data/{}/test_group.yaml", group.name);
            for required in &grading.require_pass {
                let error = |message: String| self.faults.error(&file, 1, message);
                if required == "sample" {
                    continue;
                }
                match root.find(required) {
                    _ if group.name == "secret" => error("`secret` may only require `sample`".to_owned()),
                    None => error(format!("require_pass names `{required}`, which is not there")),
                    Some(_) if *required >= group.name => {
                        error(format!(
                            "require_pass names `{required}`, which comes later; rename or reorder the groups"
                        ));
                    }
                    Some(other) => {
                        if let Grading::Modern(other) = &other.grading
                            && other.aggregation != Aggregation::PassFail
                        {
                            error(format!("require_pass names `{required}`, whose aggregation is not pass-fail"));
                        }
                    }
                }
            }
        }
    }

    fn checks(&self) -> (Vec<Test>, Vec<Sample>, Vec<Sample>) {
        let read = |folder: &str, extensions: &Extensions| {
            let mut tests = Vec::new();
            let mut open = vec![format!("data/{folder}")];
            while let Some(folder) = open.pop().filter(|folder| self.files.has_folder(folder)) {
                let (_, inherited) = self.settings(&folder, Place::Check, &Inherited::default());
                tests.extend(self.tests(&folder, extensions, &inherited));
                open.extend(self.folders(&folder).into_iter().map(|name| format!("{folder}/{name}")));
            }
            tests.sort_by(|a, b| a.name.cmp(&b.name));
            tests
        };
        let outputs = |folder: &str| {
            let with = read(folder, &tests::WITH_OUTPUT).into_iter().filter_map(|test| {
                let output = self.files.files.get(&format!("data/{}.out", test.name)).cloned();
                if output.is_none() {
                    self.faults.error(&format!("data/{}.in", test.name), 1, "there is no .out beside it; add it");
                }
                Some(Sample { output: output?, test })
            });
            with.collect()
        };
        (read("invalid_input", &tests::INPUT_ONLY), outputs("invalid_output"), outputs("valid_output"))
    }
}

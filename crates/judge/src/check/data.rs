//! Inputs before the input validators, answers before the output validator.

use sandbox::{Observation, Source};
use std::collections::BTreeMap;

use crate::compile::{NotCompiled, Workshop};
use crate::executable::Executable;
use crate::fault::Faults;
use crate::package::{OutputValidator, Package, Test};
use crate::run::tools;
use crate::validate::{self, ACCEPT, Feedback, Judgement};
use crate::verdict::Verdict;

fn shown(test: &Test) -> String {
    format!("data/{}.in", test.name)
}

/// Tests with the same input and the same settings say the same twice.
pub(super) fn duplicates(package: &Package, faults: &Faults) {
    let mut seen: BTreeMap<(Vec<u8>, Vec<String>), String> = BTreeMap::new();
    for test in package.tests() {
        let Ok(bytes) = std::fs::read(&test.input) else { continue };
        if bytes.contains(&b'\r') {
            faults.warn(&shown(test), 1, "the file holds carriage returns; save it with Unix line ends");
        }
        if bytes.last().is_some_and(|byte| *byte != b'\n') {
            let line = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
            faults.warn(&shown(test), line, "the last line has no line end; add one");
        }
        if !test.files.is_empty() {
            continue;
        }
        if let Some(other) = seen.insert((bytes, test.args.clone()), test.name.clone()) {
            // A sample among the secret tests is usual.
            if !other.starts_with("sample/") && !test.is_sample() {
                faults.warn(&shown(test), 1, format!("the input is the same as of {other}; keep one"));
            }
        }
    }
}

/// Every input must be accepted by every validator; what is no input at all must not be.
pub(super) fn inputs(workshop: Workshop<'_>, package: &Package, faults: &Faults) {
    let mut validators = Vec::new();
    for program in &package.input_validators {
        match workshop.program(package, program) {
            Ok(executable) => validators.push((program, executable)),
            Err(NotCompiled::Rejected(message)) => {
                faults.error(&program.place, 1, format!("does not compile:\n{message}"))
            }
            Err(NotCompiled::Impossible(message)) => {
                faults.warn(&program.place, 1, format!("could not be run here: {message}"))
            }
        }
    }
    let run = |executable: &Executable, name: &str, test: &Test, input: Source| {
        let arguments: Vec<String> = test.input_arguments.of(name).iter().chain(&test.args).cloned().collect();
        let mut job = executable.job(&arguments, validate::allowance(&package.metadata.limits));
        job.stdin = Some(input);
        for file in &test.files {
            job.files.push(sandbox::Placed {
                name: (&file.name).into(),
                source: Source::File(file.path.clone()),
                executable: false,
            });
        }
        workshop.runs.run(&job)
    };
    let outputs = package.invalid_outputs.iter().chain(&package.valid_outputs).map(|sample| &sample.test);
    for test in package.tests().into_iter().chain(outputs) {
        for (program, executable) in &validators {
            let seen = run(executable, &program.name, test, Source::File(test.input.clone()));
            if let Some(why) = refused(&seen) {
                faults.error(&shown(test), told_line(&seen), format!("{} {why}", program.place));
            }
        }
    }
    for test in &package.invalid_inputs {
        let rejected = validators.iter().any(|(program, executable)| {
            refused(&run(executable, &program.name, test, Source::File(test.input.clone()))).is_some()
        });
        if !rejected && !validators.is_empty() {
            faults.error(&shown(test), 1, "the input is meant to be invalid, but every input validator accepts it");
        }
    }
    let Some(test) = package.tests().into_iter().find(|test| !is_empty(test)) else { return };
    for (what, bytes) in junk(test) {
        let accepted = !validators.is_empty()
            && validators.iter().all(|(program, executable)| {
                refused(&run(executable, &program.name, test, Source::Bytes(bytes.clone()))).is_none()
            });
        if accepted && package.tests().iter().all(|test| std::fs::read(&test.input).ok().as_ref() != Some(&bytes)) {
            let place = &package.input_validators[0].place;
            faults.warn(
                place,
                1,
                format!("the input validators accept {what}; let one of them check the syntax strictly"),
            );
        }
    }
}

fn is_empty(test: &Test) -> bool {
    std::fs::metadata(&test.input).map_or(0, |meta| meta.len()) == 0
}

/// Inputs that no strict validator accepts, made from one that is right.
fn junk(test: &Test) -> Vec<(&'static str, Vec<u8>)> {
    let right = std::fs::read(&test.input).unwrap_or_default();
    let text = String::from_utf8_lossy(&right).into_owned();
    let trimmed = text.trim_end_matches('\n').to_owned();
    let mut junk = vec![
        ("an empty file", Vec::new()),
        ("random bytes", (0..200_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
        ("its input followed by another word", format!("{text}extra\n").into_bytes()),
        ("its input followed by an empty line", format!("{text}\n").into_bytes()),
        ("its input without the last line end", trimmed.clone().into_bytes()),
        ("its input with a blank at the end", format!("{trimmed} \n").into_bytes()),
        ("its input with a blank at the start", format!(" {text}").into_bytes()),
        ("its input with carriage returns", text.replace('\n', "\r\n").into_bytes()),
    ];
    if text.contains(' ') {
        junk.push(("its input with two blanks for one", text.replacen(' ', "  ", 1).into_bytes()));
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        junk.push(("its input with a leading zero", format!("0{text}").into_bytes()));
    }
    junk.retain(|(_, bytes)| *bytes != right);
    junk
}

/// Why an input validator did not accept; `None` if it did.
fn refused(seen: &Observation) -> Option<String> {
    let told = crate::report::cut(String::from_utf8_lossy(&seen.stderr).trim(), 300);
    let told = if told.is_empty() { told } else { format!(": {told}") };
    match (&seen.broken, seen.exceeded, seen.signal, seen.exit) {
        (Some(why), ..) => Some(format!("could not be run: the sandbox failed: {why}")),
        (None, Some(limit), ..) => Some(format!("exceeded its limit ({limit:?})")),
        (None, None, Some(signal), _) => Some(format!("was ended by signal {signal}{told}")),
        (None, None, None, Some(ACCEPT)) => None,
        (None, None, None, status) => Some(format!("rejects the input (status {}){told}", status.unwrap_or(-1))),
    }
}

/// The line of the input that a validator speaks of, if it says `line 3` somewhere.
fn told_line(seen: &Observation) -> usize {
    let text = String::from_utf8_lossy(&seen.stderr).to_lowercase();
    let after = text.split("line ").nth(1).unwrap_or_default();
    after
        .split(|c: char| !c.is_ascii_digit())
        .next()
        .and_then(|digits| digits.parse().ok())
        .filter(|line| *line > 0)
        .unwrap_or(1)
}

/// Answers must be accepted as outputs, `valid_output` as well; `invalid_output` and junk must not be.
pub(super) fn answers(workshop: Workshop<'_>, package: &Package, faults: &Faults) {
    let kind = package.metadata.kind;
    let tools = match tools(workshop, package) {
        Ok(tools) => tools,
        Err(message) => return faults.error("output_validator", 1, message),
    };
    if kind.interactive || kind.multi_pass {
        return;
    }
    let judge = |test: &Test, output: &[u8]| -> Judgement {
        if tools.validators.is_empty() {
            return validate::by_default(test, output);
        }
        let (limits, input) = (&package.metadata.limits, Source::File(test.input.clone()));
        validate::by_programs(workshop.runs, &tools.validators, limits, test, &input, output, &Feedback::new())
    };
    for test in package.tests() {
        let stem = test.input.with_extension("");
        let overridden =
            test.is_sample() && (stem.with_extension("out").exists() || stem.with_extension("ans.statement").exists());
        for (extension, path) in [("ans", test.answer.clone()), ("out", stem.with_extension("out"))] {
            let skipped =
                (extension == "ans" && overridden) || (extension == "out" && package.metadata.version.is_legacy());
            let Some(output) = std::fs::read(&path).ok().filter(|_| !skipped) else { continue };
            let said = judge(test, &output);
            if said.verdict() != Verdict::Ac {
                let message = format!("the output validator does not accept it: {}: {}", said.verdict(), said.message);
                faults.error(&format!("data/{}.{extension}", test.name), 1, message);
            }
        }
    }
    for (samples, wanted) in [(&package.valid_outputs, Verdict::Ac), (&package.invalid_outputs, Verdict::Wa)] {
        for sample in samples {
            let place = format!("data/{}.out", sample.test.name);
            let Ok(output) = std::fs::read(&sample.output) else { continue };
            let said = judge(&sample.test, &output);
            if said.verdict() != wanted {
                let message = format!("the output validator says {}, not {wanted}: {}", said.verdict(), said.message);
                faults.error(&place, 1, message);
            }
        }
    }
    if let OutputValidator::Custom(programs) = &package.output_validator {
        let Some(test) = package.tests().into_iter().next() else { return };
        let random: Vec<u8> = (0..300_u32).map(|i| (i.wrapping_mul(2_246_822_519) >> 11) as u8).collect();
        let junk =
            [("an empty output", Vec::new()), ("random bytes", random), ("words", b"no answer at all\n".to_vec())];
        for (what, output) in junk {
            let said = judge(test, &output);
            match said.verdict() {
                Verdict::Wa => {}
                Verdict::Ac => {
                    faults.warn(
                        &programs[0].place,
                        1,
                        format!("the output validator accepts {what} for {}", test.name),
                    );
                }
                _ => faults.error(&programs[0].place, 1, format!("given {what} for {}: {}", test.name, said.message)),
            }
        }
    }
}

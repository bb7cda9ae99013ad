//! The listener's own report: how well it hears labelled answers, with its uncertainty.
//!
//! All of it is measured on the answers given and nothing else; whether those answers were seen when the rules or the
//! model were made is for whoever passes them to say.

mod deletion;
mod noise;
mod quotes;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use script::{RoundKind, Signal};
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Delivery};
use crate::heard::{Finding, Heard, Origin};
use crate::listener::Listener;
use crate::probe::probe;
use crate::score::score;
use crate::wanted::wanted;
use crate::wording::scrambled;

pub use deletion::Deletion;
pub use noise::Noise;
pub use quotes::Quotes;

/// An answer with what careful readers heard in it.
#[derive(Clone, Debug, Deserialize)]
pub struct Labelled {
    /// Names it in the report.
    pub id: String,
    /// The conversation it is part of.
    pub round: RoundKind,
    /// The candidate's type.
    pub persona: String,
    /// What was asked.
    pub question: String,
    /// The interviewer's pushback, where the answer replies to one.
    #[serde(default)]
    pub challenge: Option<String>,
    /// Typed or spoken.
    pub mode: Delivery,
    /// The answer.
    pub text: String,
    /// The signals it holds, each with verbatim quotes.
    pub labels: BTreeMap<Signal, Vec<String>>,
    /// Acceptable probe targets, best first; `none` is one.
    pub probe: Vec<String>,
}

impl Labelled {
    /// The answer as the listener takes it.
    pub fn answer(&self) -> Answer<'_> {
        Answer {
            round: self.round,
            question: &self.question,
            challenge: self.challenge.as_deref(),
            delivery: self.mode,
            text: &self.text,
        }
    }

    fn evidence(&self, signal: Signal) -> impl Iterator<Item = std::ops::Range<usize>> {
        let quotes = self.labels.get(&signal).into_iter().flatten();
        quotes.filter_map(|quote| self.text.find(quote.as_str()).map(|at| at..at + quote.len()))
    }
}

/// A share with the count it is of and its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Share {
    /// 0 to 1; 0 where there is nothing to count.
    pub value: f64,
    /// Out of how many.
    pub of: usize,
    /// Lower and upper end: Wilson's interval for a share, resampled answers for a mean.
    pub interval: [f64; 2],
}

/// How one signal is heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SignalReport {
    /// The signal.
    pub signal: Signal,
    /// Answers that hold it.
    pub support: usize,
    /// Answers it was heard in, rightly or wrongly.
    pub heard: usize,
    /// Share of what was heard that is there.
    pub precision: f64,
    /// Share of what is there that was heard.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
    /// The middle 95 % of F1 over resampled answers.
    pub interval: [f64; 2],
}

/// Something heard that is not there, or the other way round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Miss {
    /// The answer.
    pub id: String,
    /// The signal.
    pub signal: Signal,
    /// Whether it was heard though it is not there; else it was missed.
    pub invented: bool,
    /// How sure the listener was of an invention; 0 for something missed.
    pub confidence: f32,
    /// The words heard, or the words missed.
    pub quote: String,
}

/// A probe that no reader would accept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProbeMiss {
    /// The answer.
    pub id: String,
    /// What was asked about.
    pub target: String,
    /// What should have been.
    pub accepted: Vec<String>,
}

/// How sure the listener was against how often it was right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CalibrationBin {
    /// Confidences from here, inclusive.
    pub from: f64,
    /// Up to here.
    pub to: f64,
    /// Signals heard with such a confidence.
    pub count: usize,
    /// Their mean confidence.
    pub confidence: f64,
    /// The share of them that is there.
    pub right: f64,
}

/// The whole report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// What listened.
    pub engine: String,
    /// Answers.
    pub answers: usize,
    /// One for each signal that is there or was heard anywhere.
    pub signals: Vec<SignalReport>,
    /// Mean of their F1.
    pub macro_f1: Share,
    /// Share of signals heard rightly whose words overlap the readers' words.
    pub evidence: Share,
    /// What is quoted for those signals.
    pub quotes: Quotes,
    /// Share of probes that a reader accepts.
    pub probe: Share,
    /// The same over answers for which `none` is not the best target.
    pub probe_without_none: Share,
    /// The same over all answers if the listener heard exactly what the readers did: what the choice itself is worth.
    pub probe_given_labels: Share,
    /// The mean distance between confidence and the share of right, over ten bins.
    pub calibration_error: f64,
    /// The bins that hold anything.
    pub calibration: Vec<CalibrationBin>,
    /// Share of answers heard the same, byte for byte, when heard again from scratch.
    pub repeated: Share,
    /// What noise in the words does.
    pub noise: Noise,
    /// What deleting the evidence does.
    pub deletion: Deletion,
    /// What was got wrong, surest inventions first, then what was missed.
    pub misses: Vec<Miss>,
    /// Probes nobody accepts.
    pub probe_misses: Vec<ProbeMiss>,
}

/// One answer, heard.
struct Outcome<'a> {
    labelled: &'a Labelled,
    heard: Heard,
    target: &'static str,
}

/// How often answers are drawn again for an interval.
const DRAWS: u64 = 400;

/// Hears every answer and reports. Deterministic for the same answers and listener.
pub fn evaluate(listener: &Listener, answers: &[Labelled]) -> Report {
    let outcomes: Vec<Outcome<'_>> = answers.iter().map(|labelled| outcome(listener, labelled)).collect();
    let all: Vec<usize> = (0..outcomes.len()).collect();
    let full = counts(&outcomes, &all);
    let draws: Vec<Vec<Counts>> = (0..DRAWS)
        .map(|draw| {
            let pick = |at: usize| (scrambled(draw << 32 | at as u64) % outcomes.len().max(1) as u64) as usize;
            counts(&outcomes, &all.iter().map(|at| pick(*at)).collect::<Vec<_>>())
        })
        .collect();
    let met: Vec<usize> = (0..Signal::ALL.len()).filter(|at| full[*at].met()).collect();
    let signals = met
        .iter()
        .map(|at| {
            let counts = full[*at];
            SignalReport {
                signal: Signal::ALL[*at],
                support: counts.there,
                heard: counts.heard,
                precision: ratio(counts.right, counts.heard),
                recall: ratio(counts.right, counts.there),
                f1: counts.f1(),
                interval: middle(draws.iter().map(|draw| draw[*at].f1()).collect()),
            }
        })
        .collect();
    let mean = |counts: &[Counts]| {
        let met: Vec<f64> = counts.iter().filter(|counts| counts.met()).map(Counts::f1).collect();
        if met.is_empty() { 0.0 } else { met.iter().sum::<f64>() / met.len() as f64 }
    };
    let macro_f1 = Share {
        value: mean(&full),
        of: answers.len(),
        interval: middle(draws.iter().map(|draw| mean(draw)).collect()),
    };
    let probes = |wanted: &dyn Fn(&Outcome<'_>) -> bool| {
        let some: Vec<bool> =
            outcomes.iter().filter(|one| wanted(one)).map(|one| accepts(one.labelled, one.target)).collect();
        share(some.iter().filter(|hit| **hit).count(), some.len())
    };
    let by_labels: Vec<bool> = outcomes
        .iter()
        .map(|one| accepts(one.labelled, target(one.labelled, &as_labelled(one.labelled, &one.heard))))
        .collect();
    let (calibration, calibration_error) = calibration(&outcomes);
    let repeated = answers
        .iter()
        .zip(&outcomes)
        .filter(|(labelled, known)| {
            listener.forget();
            listener.hear(&labelled.answer()) == known.heard
        })
        .count();
    Report {
        engine: listener.engine().to_owned(),
        answers: answers.len(),
        signals,
        macro_f1,
        evidence: evidence(&outcomes),
        quotes: quotes::measure(&outcomes),
        probe: probes(&|_| true),
        probe_without_none: probes(&|one| one.labelled.probe.first().is_some_and(|best| best != "none")),
        probe_given_labels: share(by_labels.iter().filter(|hit| **hit).count(), by_labels.len()),
        calibration_error,
        calibration,
        repeated: share(repeated, answers.len()),
        noise: noise::measure(listener, answers),
        deletion: deletion::measure(listener, answers),
        misses: misses(&outcomes),
        probe_misses: outcomes
            .iter()
            .filter(|one| !accepts(one.labelled, one.target))
            .map(|one| ProbeMiss {
                id: one.labelled.id.clone(),
                target: one.target.to_owned(),
                accepted: one.labelled.probe.clone(),
            })
            .collect(),
    }
}

fn accepts(labelled: &Labelled, target: &str) -> bool {
    labelled.probe.iter().any(|accepted| accepted == target)
}

fn outcome<'a>(listener: &Listener, labelled: &'a Labelled) -> Outcome<'a> {
    let answer = labelled.answer();
    let heard = listener.hear(&answer);
    Outcome { labelled, target: target(labelled, &heard), heard }
}

/// The name of the probe's target after an answer.
fn target(labelled: &Labelled, heard: &Heard) -> &'static str {
    let wanted = wanted(labelled.round, &labelled.persona, &labelled.question);
    probe(&labelled.answer(), heard, &wanted, &[]).target.map_or("none", Signal::name)
}

/// What would have been heard by a listener that hears what the readers heard.
fn as_labelled(labelled: &Labelled, heard: &Heard) -> Heard {
    let finding = |signal: &Signal, range: std::ops::Range<usize>| Finding {
        signal: *signal,
        quote: labelled.text[range.clone()].to_owned(),
        start: range.start,
        end: range.end,
        confidence: 1.0,
        origin: Origin::Rule,
    };
    let labels = labelled.labels.keys();
    let findings =
        labels.flat_map(|signal| labelled.evidence(*signal).map(move |range| finding(signal, range))).collect();
    Heard { findings, ..heard.clone() }
}

fn overall(labelled: &Labelled, answer: &Answer<'_>, heard: &Heard) -> Option<u8> {
    score(answer, heard, &wanted(labelled.round, &labelled.persona, &labelled.question)).overall
}

#[derive(Clone, Copy, Default)]
struct Counts {
    right: usize,
    heard: usize,
    there: usize,
}

impl Counts {
    fn met(&self) -> bool {
        self.heard + self.there > 0
    }

    fn f1(&self) -> f64 {
        ratio(2 * self.right, self.heard + self.there)
    }
}

fn counts(outcomes: &[Outcome<'_>], chosen: &[usize]) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); Signal::ALL.len()];
    for one in chosen.iter().map(|at| &outcomes[*at]) {
        for (slot, signal) in counts.iter_mut().zip(Signal::ALL) {
            let (heard, there) = (one.heard.has(*signal), one.labelled.labels.contains_key(signal));
            slot.right += usize::from(heard && there);
            slot.heard += usize::from(heard);
            slot.there += usize::from(there);
        }
    }
    counts
}

fn evidence(outcomes: &[Outcome<'_>]) -> Share {
    let (mut overlapping, mut right) = (0, 0);
    for one in outcomes {
        for signal in one.labelled.labels.keys().filter(|signal| one.heard.has(**signal)) {
            right += 1;
            let overlaps = one.labelled.evidence(*signal).any(|known| {
                let mut found = one.heard.findings.iter().filter(|finding| finding.signal == *signal);
                found.any(|finding| finding.start < known.end && known.start < finding.end)
            });
            overlapping += usize::from(overlaps);
        }
    }
    share(overlapping, right)
}

fn calibration(outcomes: &[Outcome<'_>]) -> (Vec<CalibrationBin>, f64) {
    let mut bins = [(0usize, 0.0f64, 0usize); 10];
    for one in outcomes {
        for signal in Signal::ALL {
            let Some(finding) = one.heard.first(*signal) else { continue };
            let bin = &mut bins[((f64::from(finding.confidence) * 10.0) as usize).min(9)];
            bin.0 += 1;
            bin.1 += f64::from(finding.confidence);
            bin.2 += usize::from(one.labelled.labels.contains_key(signal));
        }
    }
    let total: usize = bins.iter().map(|bin| bin.0).sum();
    let held = bins.iter().enumerate().filter(|(_, bin)| bin.0 > 0);
    let table: Vec<CalibrationBin> = held
        .map(|(at, (count, confidence, right))| CalibrationBin {
            from: at as f64 / 10.0,
            to: (at + 1) as f64 / 10.0,
            count: *count,
            confidence: confidence / *count as f64,
            right: ratio(*right, *count),
        })
        .collect();
    let error = table.iter().map(|bin| (bin.confidence - bin.right).abs() * bin.count as f64).sum::<f64>();
    (table, if total == 0 { 0.0 } else { error / total as f64 })
}

fn misses(outcomes: &[Outcome<'_>]) -> Vec<Miss> {
    let mut misses = Vec::new();
    for one in outcomes {
        for signal in Signal::ALL {
            let id = one.labelled.id.clone();
            match (one.heard.first(*signal), one.labelled.labels.get(signal)) {
                (Some(finding), None) => misses.push(Miss {
                    id,
                    signal: *signal,
                    invented: true,
                    confidence: finding.confidence,
                    quote: finding.quote.clone(),
                }),
                (None, Some(quotes)) => misses.push(Miss {
                    id,
                    signal: *signal,
                    invented: false,
                    confidence: 0.0,
                    quote: quotes.first().cloned().unwrap_or_default(),
                }),
                _ => {}
            }
        }
    }
    misses.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    misses
}

fn ratio(some: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { some as f64 / of as f64 }
}

/// A share with Wilson's score interval (E. B. Wilson, 1927, JASA 22), z = 1.96.
fn share(some: usize, of: usize) -> Share {
    if of == 0 {
        return Share { value: 0.0, of, interval: [0.0, 1.0] };
    }
    let (n, p, z) = (of as f64, some as f64 / of as f64, 1.96f64);
    let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    Share { value: p, of, interval: [(middle - half).max(0.0), (middle + half).min(1.0)] }
}

/// The middle 95 %.
fn middle(mut values: Vec<f64>) -> [f64; 2] {
    values.sort_by(f64::total_cmp);
    let at = |share: f64| values.get(((values.len().max(1) - 1) as f64 * share).round() as usize).copied();
    [at(0.025).unwrap_or(0.0), at(0.975).unwrap_or(1.0)]
}

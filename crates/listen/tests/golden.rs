//! The labelled answers: how well the engine hears them, with floors that a change may not fall below.
//!
//! `cargo test -p listen --test golden -- --nocapture` prints the table.

use std::collections::BTreeMap;

use listen::{Answer, Delivery, RoundKind, Signal, hear, probe, score, wanted};
use serde::Deserialize;

/// Floors, a little below what the rules reach.
struct Floors {
    /// Mean of the signals' F1.
    macro_f1: f64,
    /// Share of answers whose probe is one of the accepted ones.
    probe_hits: f64,
    /// Share of signals heard rightly whose words overlap with the labelled ones.
    evidence: f64,
}

#[derive(Deserialize)]
struct Labelled {
    id: String,
    round: RoundKind,
    persona: String,
    question: String,
    challenge: Option<String>,
    mode: Delivery,
    text: String,
    labels: BTreeMap<Signal, Vec<String>>,
    probe: Vec<String>,
}

#[derive(Default)]
struct Counts {
    right: usize,
    invented: Vec<String>,
    missed: Vec<String>,
}

impl Counts {
    fn f1(&self) -> f64 {
        let wrong = self.invented.len() + self.missed.len();
        if self.right == 0 { 0.0 } else { 2.0 * self.right as f64 / (2 * self.right + wrong) as f64 }
    }
}

/// The answers that the rules were written with.
#[test]
fn the_golden_answers_are_heard() {
    measure(include_str!("../golden/dev.jsonl"), &Floors { macro_f1: 0.88, probe_hits: 0.84, evidence: 0.92 });
}

/// Answers on other subjects, written after the rules, which scored macro-F1 .53 and probe hits .52 on first sight; the
/// rules were then widened with these in view, so that they guard against loss and measure nothing.
#[test]
fn fresh_answers_are_heard() {
    measure(include_str!("../golden/fresh.jsonl"), &Floors { macro_f1: 0.88, probe_hits: 0.85, evidence: 0.92 });
}

/// Answers written after that, which no cue was taken from: the nearest here to what a stranger gets. On first sight
/// macro-F1 was .41 and probe hits .40, nearly all of it lost to recall; two changes of structure (how a story ends, how
/// an eventless answer is told) brought macro-F1 to .48. A cue made to mend one of these turns this into another
/// training set.
#[test]
fn unseen_answers_are_heard() {
    measure(include_str!("../golden/unseen.jsonl"), &Floors { macro_f1: 0.46, probe_hits: 0.38, evidence: 0.85 });
}

fn measure(lines: &str, floors: &Floors) {
    let answers = lines.lines().map(|line| serde_json::from_str::<Labelled>(line).expect("a labelled answer"));
    let mut table: BTreeMap<Signal, Counts> = Signal::ALL.iter().map(|signal| (*signal, Counts::default())).collect();
    let (mut probes, mut overlapping, mut heard_right, mut all) = (Vec::new(), 0, 0, 0);
    for labelled in answers {
        let answer = Answer {
            round: labelled.round,
            question: &labelled.question,
            challenge: labelled.challenge.as_deref(),
            delivery: labelled.mode,
            text: &labelled.text,
        };
        let heard = hear(&answer);
        all += 1;
        for (signal, counts) in &mut table {
            let label = labelled.labels.get(signal);
            match (heard.has(*signal), label) {
                (true, Some(quotes)) => {
                    counts.right += 1;
                    heard_right += 1;
                    let overlaps = quotes
                        .iter()
                        .filter_map(|quote| labelled.text.find(quote).map(|at| at..at + quote.len()))
                        .any(|known| {
                            let mut found = heard.findings.iter().filter(|finding| finding.signal == *signal);
                            found.any(|finding| finding.start < known.end && known.start < finding.end)
                        });
                    overlapping += usize::from(overlaps);
                }
                (true, None) => counts.invented.push(labelled.id.clone()),
                (false, Some(_)) => counts.missed.push(labelled.id.clone()),
                (false, None) => {}
            }
        }
        let wanted = wanted(labelled.round, &labelled.persona, &labelled.question);
        let target = probe(&answer, &heard, &wanted, &[]).target.map_or("none", Signal::name);
        let score = score(&answer, &heard, &wanted).overall;
        probes.push((
            labelled.probe.iter().any(|accepted| accepted == target),
            labelled.id,
            target,
            labelled.probe,
            score,
        ));
    }
    for (signal, counts) in &table {
        println!(
            "{:20} F1 {:.2}  right {:3}  invented {:?}  missed {:?}",
            signal.name(),
            counts.f1(),
            counts.right,
            counts.invented,
            counts.missed
        );
    }
    for (_, id, target, accepted, score) in probes.iter().filter(|(hit, ..)| !hit) {
        println!("{id}: probed {target}, accepted {accepted:?}, score {score:?}");
    }
    let macro_f1 = mean(&table);
    let hits = probes.iter().filter(|(hit, ..)| *hit).count() as f64 / f64::from(all);
    let evidence = overlapping as f64 / heard_right as f64;
    println!("macro-F1 {macro_f1:.3}, probe hit rate {hits:.3}, evidence overlap {evidence:.3}");
    assert!(macro_f1 >= floors.macro_f1, "macro-F1 fell to {macro_f1:.3}");
    assert!(hits >= floors.probe_hits, "probe hit rate fell to {hits:.3}");
    assert!(evidence >= floors.evidence, "evidence overlap fell to {evidence:.3}");
}

/// Over the signals that are heard or labelled at all.
fn mean(table: &BTreeMap<Signal, Counts>) -> f64 {
    let met: Vec<f64> =
        table.values().filter(|c| c.right + c.invented.len() + c.missed.len() > 0).map(Counts::f1).collect();
    met.iter().sum::<f64>() / met.len() as f64
}

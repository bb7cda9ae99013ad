//! The signals, one a file: what each means, how it is heard, how it is asked for, what to do next time.

use std::ops::Range;

use script::Signal;
use serde::Serialize;

use crate::heard::{Finding, Origin, Span};
use crate::reading::{Hit, Reading};

/// What a signal means, in our own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Definition {
    /// The signal.
    pub signal: Signal,
    /// A few words, fit for a heading.
    pub title: &'static str,
    /// Continues "The answer …".
    pub present_when: &'static str,
    /// What looks like it and does not count.
    pub not_enough: &'static str,
}

/// Everything this crate knows about a signal.
pub(crate) struct Card {
    pub definition: Definition,
    /// Hears it. May look at what earlier detectors heard.
    pub detect: fn(&Reading<'_>, &Found) -> Vec<Hit>,
    /// What an interviewer may say to draw it out, or to confront it: an opener with `{quote}` and what follows.
    pub phrasings: &'static [Phrasing],
    /// One concrete thing to do next time.
    pub next_try: &'static str,
    /// Which findings a question about this signal had best hang on, best first.
    pub hooks: &'static [Signal],
}

/// A way to ask: the candidate's words set off as a quotation, then the question.
pub(crate) struct Phrasing {
    /// Holds `{quote}`; left out when there is nothing to quote.
    pub opener: &'static str,
    /// Stands on its own.
    pub ask: &'static str,
}

/// What has been heard so far in this answer.
#[derive(Default)]
pub(crate) struct Found {
    hits: Vec<(Signal, Hit)>,
}

impl Found {
    /// The hits of a signal.
    pub fn of(&self, signal: Signal) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |(known, _)| *known == signal).map(|(_, hit)| hit)
    }

    /// Whether a signal was heard.
    pub fn has(&self, signal: Signal) -> bool {
        self.of(signal).next().is_some()
    }

    /// How many of these were heard.
    pub fn count_of(&self, signals: &[Signal]) -> usize {
        signals.iter().filter(|signal| self.has(**signal)).count()
    }
}

macro_rules! registry {
    ($(($variant:ident, $name:ident, $family:ident))*) => {
        $(mod $name;)*

        fn card(signal: Signal) -> &'static Card {
            match signal {
                $(Signal::$variant => &$name::CARD,)*
            }
        }
    };
}

script::for_each_signal!(registry);

/// What a signal means.
pub fn definition(signal: Signal) -> &'static Definition {
    &card(signal).definition
}

/// One concrete thing to do next time: say what was missing, or leave out what was a warning.
pub fn next_try(signal: Signal) -> &'static str {
    card(signal).next_try
}

pub(crate) fn phrasings(signal: Signal) -> &'static [Phrasing] {
    card(signal).phrasings
}

pub(crate) fn hooks(signal: Signal) -> &'static [Signal] {
    card(signal).hooks
}

/// Whether the signal is spoken of as something heard only when the rest of the answer is known.
fn comes_last(signal: Signal) -> bool {
    matches!(signal, Signal::Vague)
}

/// At most this many findings of one signal; more evidence adds nothing.
const EVIDENCE: usize = 4;

/// Runs all detectors, each on what those before it heard.
pub(crate) fn detect_all(reading: &Reading<'_>) -> Vec<Finding> {
    let mut found = Found::default();
    let (last, first): (Vec<Signal>, Vec<Signal>) = Signal::ALL.iter().partition(|signal| comes_last(**signal));
    for signal in first.into_iter().chain(last) {
        if signal.family() == script::Family::Reply && reading.answer.challenge.is_none() {
            continue;
        }
        let mut hits = (card(signal).detect)(reading, &found);
        hits.retain(|hit| !hit.range.is_empty());
        // Surest first, so that the limit keeps the best evidence and overlaps leave the surer one.
        hits.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.range.start.cmp(&b.range.start)));
        let mut kept: Vec<Hit> = Vec::new();
        for hit in hits {
            let apart = |known: &Hit| known.range.end <= hit.range.start || hit.range.end <= known.range.start;
            if kept.len() < EVIDENCE && kept.iter().all(apart) {
                kept.push(hit);
            }
        }
        found.hits.extend(kept.into_iter().map(|hit| (signal, hit)));
    }
    let mut findings: Vec<Finding> = found.hits.iter().map(|(signal, hit)| finding(reading, *signal, hit)).collect();
    findings.sort_by(|a, b| a.start.cmp(&b.start).then(a.signal.cmp(&b.signal)));
    findings
}

fn finding(reading: &Reading<'_>, signal: Signal, hit: &Hit) -> Finding {
    let Span { quote, start, end } = reading.span(&hit.range);
    let confidence = (hit.confidence.clamp(0.0, 1.0) * 100.0).round() / 100.0;
    Finding { signal, quote, start, end, confidence, origin: Origin::Rule }
}

/// Questions that the candidate put to the interviewer.
pub(crate) fn asks(reading: &Reading<'_>) -> Vec<Span> {
    clarifying::asked(reading).iter().map(|range: &Range<usize>| reading.span(range)).collect()
}

#[cfg(test)]
pub(crate) mod testing {
    //! Table tests: an answer and whether a signal is heard in it.

    use script::{RoundKind, Signal};

    use crate::{Answer, Delivery, Listener};

    /// Checks one signal over answers to one question.
    pub fn check(
        signal: Signal,
        round: RoundKind,
        question: &str,
        challenge: Option<&str>,
        present: &[&str],
        absent: &[&str],
    ) {
        let has = |text: &str| {
            let heard = Listener::rules().hear(&Answer { round, question, challenge, delivery: Delivery::Typed, text });
            heard.findings.iter().any(|finding| finding.signal == signal)
        };
        let missed: Vec<_> = present.iter().filter(|text| !has(text)).collect();
        let invented: Vec<_> = absent.iter().filter(|text| has(text)).collect();
        assert!(missed.is_empty() && invented.is_empty(), "{signal}: missed {missed:#?}, invented {invented:#?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_is_filled_in() {
        for signal in Signal::ALL {
            let card = card(*signal);
            assert_eq!(card.definition.signal, *signal);
            assert!(card.next_try.len() > 30, "{signal}");
            if signal.family() != script::Family::Reply {
                assert!(card.phrasings.len() >= 6, "{signal} has {} phrasings", card.phrasings.len());
            }
            for phrasing in card.phrasings {
                assert!(phrasing.opener.contains("“{quote}”"), "{signal}: {}", phrasing.opener);
                assert!(phrasing.ask.len() < 160, "{signal}: {}", phrasing.ask);
                let asked = phrasing.ask.to_lowercase();
                for praise in ["great", "thank", "interesting", "good point", "excellent", "love "] {
                    assert!(!asked.contains(praise), "{signal}: {asked}");
                }
            }
        }
    }
}

//! What deleting the evidence of a signal does: it should be heard no more, and be asked for where it matters.

use std::ops::Range;

use schemars::JsonSchema;
use script::{Family, Signal};
use serde::{Deserialize, Serialize};

use super::{Labelled, Share, as_labelled, share, target};
use crate::Listener;
use crate::answer::Answer;
use crate::heard::Heard;
use crate::plain::Plain;
use crate::wanted::wanted;

/// Each story and reasoning signal heard rightly, its sentences taken out of the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Deletion {
    /// Share that is heard no more.
    pub vanished: Share,
    /// The same where nothing that was quoted for the signal is left standing: what a reader left unmarked, and the
    /// listener had quoted as well, may carry the signal on.
    pub vanished_with_its_quotes: Share,
    /// Of those that are heard no more and that the round wants: share of probes that turn to the signal.
    pub probed: Share,
    /// Of those that are heard no more and that the probe would turn to, had the listener heard in the rest exactly what
    /// readers did: share of probes that do. The others are rightly passed over: more of what matters is missing, or the
    /// question can be scored without.
    pub probed_as_by_readers: Share,
}

/// Deletes the sentences with a signal's labelled quotes, one signal at a time.
pub(super) fn measure(listener: &Listener, answers: &[Labelled]) -> Deletion {
    let mut vanished = Vec::new();
    let (mut bare, mut probed, mut due) = (Vec::new(), Vec::new(), Vec::new());
    for labelled in answers {
        let answer = labelled.answer();
        let heard = listener.hear(&answer);
        let wanted = wanted(labelled.round, &labelled.persona, &labelled.question);
        for signal in labelled.labels.keys().copied() {
            if !matches!(signal.family(), Family::Story | Family::Reasoning) || !heard.has(signal) {
                continue;
            }
            let left = without(labelled, signal);
            let rest: String = left.iter().flat_map(|part| [&labelled.text[part.clone()], " "]).collect();
            if rest.split_whitespace().count() < 15 {
                continue;
            }
            let after = listener.hear(&Answer { text: &rest, ..answer });
            let gone = !after.has(signal);
            vanished.push(gone);
            if !quoted_in(&heard, signal, &left) {
                bare.push(gone);
            }
            if !gone {
                continue;
            }
            let shortened = Labelled { text: rest.clone(), ..labelled.clone() };
            let turns = target(&shortened, &after) == signal.name();
            if wanted.iter().any(|wanted| wanted.signal == signal && wanted.weight >= 0.5) {
                probed.push(turns);
            }
            let mut by_readers = as_labelled(labelled, &heard);
            by_readers.findings.retain(|finding| finding.signal != signal);
            if target(labelled, &by_readers) == signal.name() {
                due.push(turns);
            }
        }
    }
    let share = |cases: &[bool]| share(cases.iter().filter(|yes| **yes).count(), cases.len());
    Deletion {
        vanished: share(&vanished),
        vanished_with_its_quotes: share(&bare),
        probed: share(&probed),
        probed_as_by_readers: share(&due),
    }
}

/// Whether anything that was quoted for the signal stands in these parts of the answer.
fn quoted_in(heard: &Heard, signal: Signal, parts: &[Range<usize>]) -> bool {
    let mut quoted = heard.findings.iter().filter(|finding| finding.signal == signal);
    quoted.any(|finding| parts.iter().any(|part| part.start < finding.end && finding.start < part.end))
}

/// What is left of the answer without the sentences that hold a quote of the signal; in running speech without the clauses.
fn without(labelled: &Labelled, signal: Signal) -> Vec<Range<usize>> {
    let plain = Plain::of(&labelled.text);
    let quotes: Vec<_> = labelled.evidence(signal).collect();
    let mut left = Vec::new();
    for sentence in crate::clauses::split(&plain.text) {
        let long = plain.text[sentence.range.clone()].split_whitespace().count() > 26;
        for part in if long { sentence.clauses } else { vec![sentence.range] } {
            let part = plain.original(part.start)..plain.original(part.end);
            if !quotes.iter().any(|quote| part.start < quote.end && quote.start < part.end)
                && labelled.text.get(part.clone()).is_some()
            {
                left.push(part);
            }
        }
    }
    left
}

//! The one gap that matters most after an answer.

use schemars::JsonSchema;
use script::{Family, RoundKind, Signal};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::heard::{Gradeable, Heard, Origin, Span};
use crate::signals::definition;
use crate::wanted::Wanted;
use crate::wording::hook;

/// What to ask about next, if anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Probe {
    /// A missing signal to draw out or a warning to confront; none when the question can be scored as it stands.
    pub target: Option<Signal>,
    /// The candidate's words it hangs on.
    pub quote: Option<Span>,
    /// Why this one, for a log or a coach.
    pub reason: String,
}

/// Warnings to confront, most pressing first.
const CONFRONT: &[Signal] = &[
    Signal::Caves,
    Signal::DigsIn,
    Signal::Blame,
    Signal::SalaryEarly,
    Signal::PolishedMistake,
    Signal::Slogan,
    Signal::NameDrop,
    Signal::ExplainsCompany,
    Signal::WeOnly,
    Signal::Vague,
];

/// A warning that the model heard is confronted only where it is more likely there than not: a candidate who is wrongly
/// told off loses more than one whose slip goes by, and the finding itself still counts in the score. The confidence of
/// rules is no probability, so what they hear is always confronted.
const SURE_ENOUGH: f32 = 0.5;

/// Chooses one gap or none. A gap that was asked about before is left alone.
pub fn probe(answer: &Answer<'_>, heard: &Heard, wanted: &[Wanted], already_asked: &[Signal]) -> Probe {
    if let Gradeable::No { reason } = &heard.gradeable {
        return Probe { target: None, quote: None, reason: reason.clone() };
    }
    let open = |signal: Signal| !already_asked.contains(&signal);
    for warning in CONFRONT.iter().copied().filter(|warning| open(*warning)) {
        if surely(warning, heard) && confronted(warning, answer, heard) {
            let quote = hook(warning, answer, heard);
            return Probe { target: Some(warning), quote, reason: format!("{} heard", definition(warning).title) };
        }
    }
    let weight = |signal| wanted.iter().find(|wanted| wanted.signal == signal).map_or(0.0, |wanted| wanted.weight);
    let mut missing: Vec<&Wanted> = wanted
        .iter()
        .filter(|wanted| matches!(wanted.signal.family(), Family::Story | Family::Reasoning))
        .filter(|wanted| wanted.weight > 0.0 && !heard.has(wanted.signal) && open(wanted.signal))
        .collect();
    missing.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.signal.cmp(&b.signal)));
    let Some(first) = missing.first() else {
        return none("nothing that the round asks for is missing");
    };
    // A disagreement with one side told is not done, whatever else was said.
    let one_sided = heard.has(Signal::Friction) && !heard.has(Signal::OtherView) && open(Signal::OtherView);
    let enough = scorable(answer, heard);
    if enough && one_sided && weight(Signal::OtherView) >= 1.2 {
        return gap(Signal::OtherView, answer, heard, "a disagreement with one side told");
    }
    if enough {
        return none("the question can be scored from what was said");
    }
    gap(first.signal, answer, heard, "missing, and weighs most of what is missing here")
}

fn surely(warning: Signal, heard: &Heard) -> bool {
    heard.first(warning).is_some_and(|finding| finding.origin != Origin::Model || finding.confidence >= SURE_ENOUGH)
}

/// A warning is confronted where the guide's list for the round has it, or anywhere.
fn confronted(warning: Signal, answer: &Answer<'_>, heard: &Heard) -> bool {
    use Signal::*;
    let stories = !matches!(answer.round, RoundKind::Coding | RoundKind::SystemDesign | RoundKind::TakeHome);
    match warning {
        // A thin answer to a challenge is confronted as such.
        Vague => !heard.has(Caves) && !heard.has(DigsIn),
        WeOnly | PolishedMistake => stories,
        _ => true,
    }
}

/// Whether a fair interviewer could score the question from this answer.
fn scorable(answer: &Answer<'_>, heard: &Heard) -> bool {
    use Signal::*;
    let count = |signals: &[Signal]| signals.iter().filter(|signal| heard.has(**signal)).count();
    let replied = answer.challenge.is_some() && count(&[Acknowledges, Holds, WouldChange]) >= 2;
    replied
        || match answer.round {
            RoundKind::Recruiter => {
                heard.has(SpecificMotivation) || count(&[Decision, Quantified, Outcome, Information]) >= 3
            }
            RoundKind::Coding | RoundKind::TakeHome => {
                heard.has(EdgeCase) && count(&[Clarifying, Complexity, Tradeoff, Uncertainty]) >= 1
            }
            RoundKind::SystemDesign => count(&[Clarifying, Tradeoff, Estimate, FailureMode, Uncertainty]) >= 3,
            _ => {
                heard.has(Decision)
                    && count(&[Friction, OtherView, Mistake]) >= 1
                    && heard.has(Outcome)
                    && count(&[Friction, OtherView, Mistake, Information, Change, Tradeoff]) >= 3
            }
        }
}

fn gap(target: Signal, answer: &Answer<'_>, heard: &Heard, why: &str) -> Probe {
    let reason = format!("{}: {why}", definition(target).title);
    Probe { target: Some(target), quote: hook(target, answer, heard), reason }
}

fn none(why: &str) -> Probe {
    Probe { target: None, quote: None, reason: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heard::Finding;
    use crate::{Delivery, Listener, wanted};

    const TEXT: &str =
        "It was the vendor who broke the release and I told everybody so in the review on Monday morning.";

    fn target(confidence: f32, origin: Origin) -> Option<Signal> {
        let question = "Tell me about a mistake.";
        let round = RoundKind::Behavioural;
        let answer = Answer { round, question, challenge: None, delivery: Delivery::Typed, text: TEXT };
        let finding =
            Finding { signal: Signal::Blame, quote: TEXT[..23].to_owned(), start: 0, end: 23, confidence, origin };
        let heard = Heard { findings: vec![finding], ..Listener::rules().hear(&answer) };
        probe(&answer, &heard, &wanted(round, "mid_level_engineer", question), &[]).target
    }

    #[test]
    fn a_warning_is_confronted_where_it_is_likely() {
        assert_eq!(target(0.5, Origin::Model), Some(Signal::Blame));
        assert_eq!(target(0.49, Origin::Model), Some(Signal::Mistake));
        assert_eq!(target(0.49, Origin::Rule), Some(Signal::Blame));
    }
}

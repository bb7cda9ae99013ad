//! What a round asks for, most important first.

use schemars::JsonSchema;
use script::{RoundKind, Signal};
use serde::{Deserialize, Serialize};

use crate::cues::cues;
use crate::plain::Plain;

/// A signal and how much it matters; a warning's weight is how much it costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Wanted {
    /// What is listened for.
    pub signal: Signal,
    /// 0 and up; 1 is usual.
    pub weight: f32,
}

cues!(
    DISAGREEMENT = [
        r"\b(?:disagree|conflict|push(?:ed)? back|argu|difficult conversation|hard to work with|settle|against a review|refused|feedback|peer|persuade|convince|stakeholder)"
    ]
);
cues!(
    FAULT = [
        r"\b(?:mistake|fail|wrong|went badly|regret|least proud|did not work out|didn't work out|slipped|off track|let you down|hard to hear|critical feedback|differently|revers)"
    ]
);
cues!(
    CALL = [
        r"\b(?:decision|decide|call|judge?ment|risk|choice|choose|chose|bet|went against|changed? your mind|quickly|without your manager|own|ownership|responsib|scope|refused|let (?:somebody|someone) go)"
    ]
);
cues!(
    PARTIAL = [
        r"\b(?:without (?:full|all|complete)|incomplete|uncertain|not know|under pressure|missing information|ambigu)"
    ]
);
cues!(
    MOTIVE = [
        r"\b(?:why (?:us|this|here|netflix|would you|are you|this job|do you want)|interest|attract|want to move|looking for in|bring you|thinking of leaving|looking to leave|leave|excites?|move from|why )"
    ]
);
cues!(RESULT = [r"\b(?:result|impact|outcome|measure|success|achieve|proud|deliver|happened with)"]);
cues!(SIZE = [r"\b(?:scope|how (?:many|big|large)|size|scale|biggest|responsible for)"]);
cues!(LEARNT = [r"\b(?:learn|taught|since|differently|feedback|changed your mind)"]);
cues!(
    SWITCH = [r"\b(?:background|coming from|from [a-z ]+ (?:do we|that we|into)|what would you bring|got from|switch)"]
);

/// The guide's order for the round, the persona's shifts, and before all that what the question itself asks for.
pub fn wanted(round: RoundKind, persona: &str, question: &str) -> Vec<Wanted> {
    use Signal::*;
    let mut list: Vec<(Signal, f32)> = match round {
        RoundKind::Recruiter => vec![
            (SpecificMotivation, 1.0),
            (Decision, 0.8),
            (Quantified, 0.7),
            (Outcome, 0.4),
            (SalaryEarly, 0.8),
            (Vague, 0.7),
            (ExplainsCompany, 0.7),
            (NameDrop, 0.6),
            (Slogan, 0.6),
            (WeOnly, 0.6),
            (Blame, 0.7),
        ],
        RoundKind::HiringManager => vec![
            (Decision, 1.0),
            (Information, 0.9),
            (Friction, 0.8),
            (Mistake, 0.7),
            (Outcome, 0.6),
            (OtherView, 0.4),
            (Quantified, 0.3),
            (Change, 0.3),
            (Tradeoff, 0.3),
            (ExplainsCompany, 0.8),
            (NameDrop, 0.8),
            (SalaryEarly, 0.8),
            (Blame, 0.8),
            (Vague, 0.8),
            (PolishedMistake, 0.7),
            (WeOnly, 0.7),
            (Slogan, 0.7),
        ],
        RoundKind::Coding | RoundKind::TakeHome => vec![
            (Clarifying, 1.0),
            (EdgeCase, 0.95),
            (Complexity, 0.9),
            (Tradeoff, 0.6),
            (Uncertainty, 0.3),
            (NameDrop, 0.7),
            (Vague, 0.6),
        ],
        RoundKind::SystemDesign => vec![
            (Clarifying, 1.0),
            (Tradeoff, 0.95),
            (Estimate, 0.8),
            (FailureMode, 0.8),
            (Uncertainty, 0.3),
            (EdgeCase, 0.2),
            (NameDrop, 0.9),
            (Vague, 0.8),
            (ExplainsCompany, 0.8),
        ],
        RoundKind::Behavioural => vec![
            (Friction, 1.0),
            (Decision, 0.95),
            (Mistake, 0.7),
            (OtherView, 0.7),
            (Change, 0.6),
            (Outcome, 0.5),
            (Information, 0.4),
            (Quantified, 0.2),
            (PolishedMistake, 0.9),
            (WeOnly, 0.8),
            (Slogan, 0.8),
            (Blame, 0.8),
            (Vague, 0.8),
        ],
        RoundKind::Leadership => vec![
            (Decision, 1.0),
            (Friction, 0.95),
            (Mistake, 0.7),
            (OtherView, 0.7),
            (Outcome, 0.5),
            (Information, 0.4),
            (Change, 0.4),
            (Quantified, 0.2),
            (Slogan, 0.9),
            (PolishedMistake, 0.9),
            (WeOnly, 0.8),
            (Blame, 0.8),
            (ExplainsCompany, 0.8),
            (Vague, 0.8),
        ],
    };
    let stories = !matches!(round, RoundKind::Coding | RoundKind::SystemDesign | RoundKind::TakeHome);
    if stories && persona == "career_switcher" {
        raise(&mut list, &[(Decision, 0.2), (Information, 0.2), (Change, 0.15), (ExplainsCompany, 0.2)]);
    }
    if round == RoundKind::Leadership && matches!(persona, "senior_manager" | "director" | "vp") {
        raise(&mut list, &[(Decision, 0.1), (Friction, 0.1)]);
    }
    if stories {
        let question = Plain::of(question).text.into_bytes();
        // Each asked-for signal goes above everything the round would put first; the heaviest is named first.
        for (cues, asked) in [
            (&*DISAGREEMENT, &[(Friction, 0.6), (OtherView, 0.8)][..]),
            (&*FAULT, &[(Mistake, 0.9), (Friction, 0.3)]),
            (&*CALL, &[(Decision, 0.6)]),
            (&*PARTIAL, &[(Information, 0.6)]),
            (&*RESULT, &[(Outcome, 0.3)]),
            (&*SIZE, &[(Quantified, 0.5)]),
            (&*LEARNT, &[(Change, 0.4)]),
            (&*SWITCH, &[(Decision, 0.3)]),
        ] {
            if cues.found_in(&question) {
                raise(&mut list, asked);
            }
        }
        if MOTIVE.found_in(&question) && matches!(round, RoundKind::Recruiter | RoundKind::HiringManager) {
            raise(&mut list, &[(SpecificMotivation, 0.8)]);
        }
    }
    let mut wanted: Vec<Wanted> = list.into_iter().map(|(signal, weight)| Wanted { signal, weight }).collect();
    wanted.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.signal.cmp(&b.signal)));
    wanted
}

fn raise(list: &mut Vec<(Signal, f32)>, by: &[(Signal, f32)]) {
    for (signal, more) in by {
        match list.iter_mut().find(|(known, _)| known == signal) {
            Some((_, weight)) => *weight += more,
            None => list.push((*signal, 0.5 + more)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(round: RoundKind, question: &str) -> Signal {
        wanted(round, "mid_level_engineer", question)[0].signal
    }

    #[test]
    fn the_question_comes_first() {
        assert_eq!(first(RoundKind::Behavioural, "Tell me about a mistake."), Signal::Mistake);
        assert_eq!(first(RoundKind::Behavioural, "Tell me about a decision you made."), Signal::Decision);
        assert_eq!(first(RoundKind::Recruiter, "Why this team?"), Signal::SpecificMotivation);
        assert_eq!(first(RoundKind::Coding, "Merge two lists."), Signal::Clarifying);
    }
}

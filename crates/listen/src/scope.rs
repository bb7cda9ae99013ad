//! How far the speaker's own work reached, as the answer tells it.

use script::Scope;

use crate::cues::cues;
use crate::heard::ScopeHeard;
use crate::reading::Reading;

cues!(
    COMPANY = [
        r"{I} (?:ran|run|led|lead|own|owned|was responsible for|moved|changed|set) (?:[a-z'-]+ ){0,5}(?:the (?:whole |entire )?company|company-wide|every (?:team|office|country)|the (?:whole |entire )?group)\b",
        r"\bi took the board\b",
        r"\bi (?:was|am|'m) (?:the )?(?:cto|ceo|vp|founder|co-founder|head of engineering)\b",
    ]
);
cues!(
    ORGANISATION = [
        r"\bmy (?:organisation|organization|org|directors?|managers|department|leaders)\b",
        r"\bi(?:'ve)? (?:ran|run|led|lead|managed|manage) (?:[a-z'-]+ ){0,4}(?:organisations?|organizations?|departments?|orgs?)\b",
        r"\btwo of my (?:directors|managers|leaders)\b",
    ]
);
cues!(
    SEVERAL_TEAMS = [
        r"\b(?:two|three|four|five|six|seven|eight|nine|\d+) (?:of my )?teams\b",
        r"\bacross (?:the )?(?:teams|several teams|other teams)\b",
        r"\bmy (?:leads|team leads|tech leads|head of [a-z]+)\b",
    ]
);
cues!(
    TEAM = [
        r"\bmy team\b",
        r"\bi (?:led|lead|ran|run|managed|manage|hired|coached)\b",
        r"\bas (?:the )?(?:tech lead|team lead|lead|manager|head chef|sous chef|charge nurse)\b",
        r"\bi was (?:the )?(?:tech lead|team lead|lead|manager|sous chef|charge nurse)\b",
    ]
);
cues!(
    FEATURE = [
        r"{I} (?:built|owned|own|designed|rewrote|moved|shipped|launched|replaced|migrated|switched off|chose|dropped|pulled|stopped)\b",
        r"\bmy (?:own )?(?:call|decision)\b",
    ]
);
cues!(
    TASK = [
        r"{I} (?:fixed|wrote|tested|updated|picked up|helped|was asked to|was given|was told to|worked on|picked the ticket)\b"
    ]
);

/// One statement a clause at most, the widest.
pub(crate) fn find(reading: &Reading<'_>) -> Vec<ScopeHeard> {
    let widest_first = [
        (Scope::Company, &COMPANY),
        (Scope::Organisation, &ORGANISATION),
        (Scope::SeveralTeams, &SEVERAL_TEAMS),
        (Scope::Team, &TEAM),
        (Scope::Feature, &FEATURE),
        (Scope::Task, &TASK),
    ];
    let in_clause = |clause: &crate::reading::Clause| {
        let words = reading.bytes(&clause.range);
        if clause.traits.hypothetical {
            return None;
        }
        let (scope, _) = widest_first.iter().find(|(_, cues)| cues.found_in(words))?;
        let span = reading.span(&clause.range);
        Some(ScopeHeard { scope: *scope, quote: span.quote, start: span.start, end: span.end })
    };
    reading.clauses.iter().filter_map(in_clause).collect()
}

#[cfg(test)]
mod tests {
    use script::RoundKind;

    use super::*;
    use crate::{Answer, Delivery};

    #[test]
    fn reach_is_told() {
        for (text, scope) in [
            ("I fixed a bug in the importer.", Some(Scope::Task)),
            ("I rewrote the importer.", Some(Scope::Feature)),
            ("I led it with two others.", Some(Scope::Team)),
            ("I run five teams there.", Some(Scope::SeveralTeams)),
            ("Attrition in my organisation fell.", Some(Scope::Organisation)),
            ("I took the board a paper.", Some(Scope::Company)),
            ("It rained.", None),
        ] {
            let answer =
                Answer { round: RoundKind::Recruiter, question: "", challenge: None, delivery: Delivery::Typed, text };
            assert_eq!(find(&Reading::of(&answer)).first().map(|heard| heard.scope), scope, "{text}");
        }
    }
}

//! `failure_mode`: the answer says how a system or process breaks, and what then happens or is done.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::FailureMode,
        title: "How it breaks",
        present_when: "says how a system or process breaks, and what then happens or is done.",
        not_enough: "“It is fault tolerant”, or retries with no failure named.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Your words were “{quote}”.", ask: "What happens when that dies half way through?" },
        Phrasing { opener: "You said “{quote}”.", ask: "How does that break first?" },
        Phrasing { opener: "I noted “{quote}”.", ask: "Walk me through the minute after it fails." },
        Phrasing {
            opener: "Take me back to “{quote}”.", ask: "What does the user see when it is slow and not down?"
        },
        Phrasing { opener: "Go back to “{quote}”.", ask: "Which part would wake you up, and why that one?" },
        Phrasing {
            opener: "I want to stop at “{quote}”.", ask: "What happens there on the worst day of the year?"
        },
    ],
    next_try: "Pick one box in your design, kill it aloud, and walk through the next minute.",
    hooks: &[Signal::Estimate, Signal::Tradeoff, Signal::NameDrop, Signal::Clarifying],
};

cues!(
    BREAKS = [
        r"\b(?:can't (?:hand|reach|write|accept|connect)|unreachable|stalls?|stalled|hangs|hung|is lost|are lost|gets lost|go(?:es)? stale|loops? forever|fails? and|is down|is full|never arrives|arrives twice|is killed|restarts?|wrong order|half[- ]written|duplicates? (?:the|a) )\b",
        r"\b(?:dies|died|crash(?:es|ed)?|fails? (?:half|between|after|before|over)|falls? (?:behind|over)|fell (?:behind|over)|falling over|goes down|went down|times? out|timed out|time-?outs?|expired|expires|runs out|fills? up|filled up|cut off|loses power|overloads?|overloaded|lock themselves|deadlocks?|corrupts?|corrupted|split brain|stampede|thundering herd|queue behind|all queue|piles? up|breaks? (?:if|when|is|because)|it breaks|backs up|dropped silently|take (?:every|the) [a-z]+ down|partition(?:ed)?|leaks?|thrash(?:es)?|starves?|disagreed|drops (?:packets|messages|the connection)|out of memory|out of sync)\b",
    ]
);
cues!(
    CAUSE = [
        r"\b(?:if|when|once|because|since|where|while|until|the bad case|worst case|before|as soon as|after|cause|had|with an empty|a bad|every|would)\b"
    ]
);
cues!(
    THEN = [
        r"\b(?:so|then|and|which means|until|therefore|gets?|nobody|waiting|twice|lost|behind|back|but|by hand|next)\b"
    ]
);
cues!(
    SYSTEM = [
        r"\b(?:service|server|site|system|database|databases|queue|pool|threads?|cache|gateway|machines?|network|certificate|messages?|retry|retries|consumers?|worker|ledger|bank|migration|flag|cluster|disk|node|release|pipeline|api|clients?|lock|partition|writes?|region|rows?|mail)\b"
    ]
);
cues!(
    GENERIC =
        [r"\b(?:if something fails|fault[- ]tolerant|gracefully|highly available|failover is automatic|resilient)\b"]
);

fn detect(reading: &Reading<'_>, _: &Found) -> Vec<Hit> {
    if reading.answer.round == script::RoundKind::Coding {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = Vec::new();
    for (index, clause) in reading.clauses.iter().enumerate() {
        if !BREAKS.found_in(reading.bytes(&clause.range)) {
            continue;
        }
        // Cause and consequence stand within a clause or two on either side.
        let from = index.saturating_sub(2);
        let range = reading.clauses[from].range.start..reading.run(index, 2).end;
        let words = reading.bytes(&range);
        if CAUSE.found_in(words) && THEN.found_in(words) && SYSTEM.found_in(words) && !GENERIC.found_in(words) {
            let start = if from < index && reading.clauses[index - 1].sentence == clause.sentence {
                reading.clauses[index - 1].range.start
            } else {
                clause.range.start
            };
            let hit = Hit { range: start..reading.run(index, 1).end, confidence: 0.7 };
            if hits.last().is_none_or(|last| last.range.end <= hit.range.start) {
                hits.push(hit);
            }
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::FailureMode,
            RoundKind::SystemDesign,
            "Design a scheduler.",
            None,
            &[
                "If the worker dies after it sent the mail, the lease runs out and the next worker sends it again.",
                "When a region is cut off both sides keep accepting writes and then disagree, so old rows come back once the queue fills up.",
            ],
            &["It should be fault tolerant, so if something fails it recovers.", "We would add retries."],
        );
    }
}

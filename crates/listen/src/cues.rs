//! Cues: lists of patterns over simplified text, and the traits of a clause that most detectors need.
//!
//! Patterns see bytes, not characters, and their classes are ASCII: that keeps building and matching fast. What they
//! find is widened to whole characters when it is translated back to the answer's own text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::bytes::{Regex, RegexBuilder};

use crate::numbers::NUMBER;

/// Stands for `i`, with the auxiliaries and adverbs that may follow before the verb.
const I: &str = r"\bi(?:'d|'ve| had| have)?(?: (?:just|then|also|basically|actually|simply|finally|eventually|deliberately|still|really|personally|even|only|probably|immediately|quietly|kind of|sort of|went and|went ahead and|myself))*";
/// Stands for somebody in a story who is not the speaker.
const WHO: &str = r"(?:he|she|they|(?:the|my|our|his|her|their|one|another|a) (?:[a-z'-]+ ){0,3}?(?:lead|manager|director|boss|colleague|teammate|engineer|engineers|team|teams|designer|owner|officer|head|consultant|analyst|client|customer|customers|chef|nurse|teacher|guy|guys|people|person|woman|man|ceo|cto|vp|founder|architect|architects|reviewer|vendor|supplier|department|board|side|peer|stakeholder|stakeholders|developer|developers|administrator|accountants|accountant|chief|chiefs|half|others|staff|assistant|partner|scientist|tester|surveyor|sergeant|doctor|parents|father|mother|union|regulator|council|principal|editor|producer|pm|lawyer|lawyers)|finance|sales|legal|product|hr|marketing|operations|security|ops|compliance|support|procurement|someone|somebody|everyone|everybody|nobody|the others|half the (?:team|room))";

/// Bytes of automaton that a pattern may keep of the texts it has met: there are about a hundred patterns, and what they keep
/// grows with every new answer. Half of the usual limit costs no time that could be measured, a seventh a third of a millisecond an answer.
const REMEMBERED: usize = 1 << 20;

/// Builds one pattern. The patterns are constants of this crate, so a bad one is a bug that every test run meets.
pub(crate) fn regex(source: &str) -> Regex {
    let built =
        RegexBuilder::new(&expanded(source)).unicode(false).size_limit(64 << 20).dfa_size_limit(REMEMBERED).build();
    built.unwrap_or_else(|error| panic!("pattern {source}: {error}"))
}

fn expanded(source: &str) -> String {
    source.replace("{I}", I).replace("{WHO}", WHO).replace("{NUM}", NUMBER)
}

/// A list of patterns, any of which will do: one expression of all, which is half the memory of a set of them beside it.
pub(crate) struct Cues(Regex);

impl Cues {
    /// From the sources of the patterns; `{I}`, `{WHO}` and `{NUM}` stand for a first person, another person, a number.
    pub fn new(sources: &[&str]) -> Cues {
        let sources: Vec<String> = sources.iter().map(|source| format!(r"(?:{source})")).collect();
        Cues(regex(&sources.join("|")))
    }

    /// Whether any pattern is found.
    pub fn found_in(&self, text: &[u8]) -> bool {
        self.0.is_match(text)
    }

    /// Where patterns are found, without overlaps.
    pub fn spans(&self, text: &[u8]) -> Vec<Range<usize>> {
        self.0.find_iter(text).map(|found| found.range()).collect()
    }

    /// How often patterns are found, without overlaps.
    pub fn count(&self, text: &[u8]) -> usize {
        self.spans(text).len()
    }
}

/// Declares a lazily built list of patterns.
macro_rules! cues {
    ($(#[$meta:meta])* pub $name:ident = [$($source:expr),* $(,)?]) => {
        $(#[$meta])*
        pub(crate) static $name: std::sync::LazyLock<$crate::cues::Cues> =
            std::sync::LazyLock::new(|| $crate::cues::Cues::new(&[$($source),*]));
    };
    ($(#[$meta:meta])* $name:ident = [$($source:expr),* $(,)?]) => {
        $(#[$meta])*
        static $name: std::sync::LazyLock<$crate::cues::Cues> =
            std::sync::LazyLock::new(|| $crate::cues::Cues::new(&[$($source),*]));
    };
}
pub(crate) use cues;

/// What a clause is like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits {
    /// The speaker is the subject of something.
    pub first: bool,
    /// "We" is.
    pub we: bool,
    /// Somebody else is.
    pub other: bool,
    /// It tells what happened.
    pub past: bool,
    /// It tells what would, could or should happen.
    pub hypothetical: bool,
    /// It tells what usually happens.
    pub habit: bool,
    /// Something is denied.
    pub negated: bool,
    /// It holds a number.
    pub number: bool,
}

cues!(FIRST = [r"\bi(?:'[a-z]+)?\b", r"\bmy (?:own |)(?:call|decision|idea|job|part|fault|mistake)\b"]);
cues!(WE = [r"\bwe(?:'[a-z]+)?\b", r"\bthe team\b"]);
cues!(OTHER = [r"\b{WHO}(?:'d|'s)? "]);
cues!(
    PAST = [
        r"\b(?:was|were|had|did|went|said|told|took|gave|got|came|made|put|cut|let|left|lost|kept|held|found|felt|thought|knew|wrote|built|ran|sent|set|shut|chose|broke|brought|bought|fell|met|paid|rang|sat|saw|sold|spent|stood|stuck|taught|threw|won|woke|wasn't|weren't|hadn't|didn't|couldn't|wouldn't|began|became|drove|grew|hid|hung|led|rose|drew|spoke|swore|understood|wore|binned|quit|meant|missed|forgot|drank|ate|flew|swept|hurt|cost|dealt|slept|split|spread|struck|froze)\b",
        r"\b[a-z]+[^e\W]ed\b",
    ]
);
cues!(
    HYPOTHETICAL = [
        r"\b(?:would|wouldn't|could|might)\b",
        r"'d (?:just |probably |also |then |always |never |honestly |still |want to |try to |definitely |rather |maybe |have to )*(?:go|do|say|be|have|use|take|make|ask|want|start|look|try|keep|talk|need|add|build|give|get|check|sort|count|split|rather|love|like|support|tell|bring|treat|move|store|write|pull|push|test|measure|show|call|pick|choose|argue|explain|sit|find|work|run|send|store|cache|shard)\b",
        r"\bif (?:i|we|you|it|that|there|they|somebody|someone)(?:'d| were| was| had| ever| came| happened)",
    ]
);
cues!(
    HABIT = [
        r"\b(?:usually|generally|typically|always|never|tend to|i try to|i believe|i like to|i'm (?:a|very|someone|somebody)|every (?:day|week|other|second|friday|monday|month)|whenever|as a rule|over the years|throughout my)\b",
    ]
);
cues!(
    NEGATED = [
        r"n't\b",
        r"\b(?:not|no|never|nobody|nothing|none|neither|without|dont|didnt|wasnt|cant|couldnt|wouldnt|hadnt|havent|isnt)\b"
    ]
);
static ANY_NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"\b{NUM}\b"));

/// Reads the traits of a clause.
pub(crate) fn traits(clause: &[u8]) -> Traits {
    Traits {
        first: FIRST.found_in(clause),
        we: WE.found_in(clause),
        other: OTHER.found_in(clause),
        past: PAST.found_in(clause),
        hypothetical: HYPOTHETICAL.found_in(clause),
        habit: HABIT.found_in(clause),
        negated: NEGATED.found_in(clause),
        number: ANY_NUMBER.is_match(clause),
    }
}

#[cfg(test)]
mod tests {
    use super::traits;

    #[test]
    fn traits_are_told_apart() {
        assert!(traits(b"i pulled the launch").past);
        assert!(traits(b"i pulled the launch").first);
        assert!(!traits(b"i need more speed").past);
        assert!(traits(b"i'd talk to her first").hypothetical);
        assert!(!traits(b"i'd chosen him").hypothetical);
        assert!(traits(b"the product manager wanted it").other);
        assert!(traits(b"eleven out of forty died").number);
        assert!(traits(b"we moved it").we);
        assert!(traits(b"i usually decide with data").habit);
    }
}

//! What an answer counts for: whether it answers what was asked, and whether it was given before.

use std::ops::Range;

use listen::{Finding, Gradeable, Heard, Reason, Score};
use script::Signal;

use crate::{Answered, Attempt, Brief, State, astray, declines, repeats, wanted_for};

/// How an answer stands to its question and to the answers before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It is heard for what it says.
    #[default]
    Counts,
    /// It was given before, to an earlier answer's line; it earns nothing a second time.
    Repeats {
        /// Index of the earlier answer.
        answer: usize,
    },
    /// It plainly answers something else; nothing in it is credited to this question.
    Astray,
    /// The candidate says that there is no such case.
    NoExample,
}

/// What an answer replies to.
pub(crate) struct Asked<'a> {
    /// What is known of the round.
    pub brief: &'a Brief,
    /// Question of the agenda.
    pub question: usize,
    /// Whether it replies to the question itself and not to a follow-up or a doubt.
    pub main: bool,
    /// The answers given before it.
    pub earlier: &'a [Answered],
}

impl Asked<'_> {
    /// At a desk or a board one works on one question for the whole round, in any order: nothing there is astray, and
    /// whoever says a thing twice earns it once anyway.
    fn at_work(&self) -> bool {
        self.question == 0 && (self.brief.problem.is_some() || self.brief.scenario.is_some())
    }

    /// Whether the question was answered with something else so far: then a follow-up leaves it open.
    fn still_unanswered(&self) -> bool {
        let mut to_it = self.earlier.iter().filter(|answered| answered.question == self.question);
        let astray = to_it.clone().any(|answered| answered.first().standing == Standing::Astray);
        astray && !to_it.any(|answered| answered.first().counted().any(|finding| !finding.signal.is_warning()))
    }

    /// How an answer stands, and which of its words were said in an answer to another question.
    pub fn standing(&self, text: &str, heard: &Heard) -> (Standing, Vec<Range<usize>>) {
        let Some(question) = self.brief.agenda.get(self.question) else { return Default::default() };
        if self.at_work() || heard.gradeable != Gradeable::Yes {
            return Default::default();
        }
        let main = self.main || self.still_unanswered();
        let said = repeats::Said::before(self.earlier, self.question, text);
        let standing = if let Some(answer) = said.all_in {
            Standing::Repeats { answer }
        } else if main && declines::has_no_case(&question.text, text, heard) {
            Standing::NoExample
        } else if main && astray::is_astray(self.brief, question, text, heard) {
            Standing::Astray
        } else {
            Standing::Counts
        };
        (standing, said.elsewhere)
    }
}

impl Attempt {
    /// Whether a finding in it counts, for or against. What was said before counts once; what answers another question
    /// earns nothing, though a warning in it is still one.
    pub fn counts(&self, finding: &Finding) -> bool {
        let again = self.said_before.iter().any(|range| range.start <= finding.start && finding.end <= range.end);
        match self.standing {
            Standing::Counts => !again,
            Standing::Repeats { .. } => false,
            Standing::Astray | Standing::NoExample => !again && finding.signal.is_warning(),
        }
    }

    /// The findings that count.
    pub fn counted(&self) -> impl Iterator<Item = &Finding> {
        self.heard.findings.iter().filter(|finding| self.counts(finding))
    }

    /// Whether a signal was heard that counts.
    pub fn earned(&self, signal: Signal) -> bool {
        self.counted().any(|finding| finding.signal == signal)
    }
}

/// The score of an attempt at an answer: the listener's of what counts in it, or the lowest with the reason why nothing
/// does.
pub fn judge(state: &State, answered: &Answered, attempt: &Attempt) -> Score {
    let wanted = wanted_for(&state.brief, &state.brief.agenda[answered.question]);
    let heard = Heard { findings: attempt.counted().cloned().collect(), ..attempt.heard.clone() };
    let mut score = listen::score(&state.given(answered, attempt), &heard, &wanted);
    let why = match &attempt.standing {
        Standing::Counts => {
            let left_out = attempt.heard.findings.iter().find(|finding| !attempt.counts(finding));
            if let Some(finding) = left_out {
                let text = "Said before in answer to another question, so it earns nothing again.".to_owned();
                score.reasons.push(quoting(text, finding.start..finding.end, &attempt.text));
            }
            return score;
        }
        Standing::Repeats { answer } => {
            let to = asked_first(state, *answer);
            format!("You gave this answer before, to “{to}”. It earns nothing a second time.")
        }
        Standing::Astray => "It answers something else, so nothing in it counts for this question.".to_owned(),
        Standing::NoExample => "No example was given.".to_owned(),
    };
    score.overall = score.overall.map(|_| 1);
    score.reasons.retain(|reason| reason.signal.is_some());
    score.reasons.insert(0, quoting(why, opening(&attempt.text), &attempt.text));
    score
}

/// The first sentence of the question that an earlier answer replied to.
pub(crate) fn asked_first(state: &State, answer: usize) -> String {
    let question = &state.brief.agenda[state.answers[answer].question];
    question.text[opening(&question.text)].to_owned()
}

fn quoting(text: String, range: Range<usize>, said: &str) -> Reason {
    let quote = Some(said[range.clone()].to_owned());
    Reason { text, signal: None, points: 0.0, quote, start: Some(range.start), end: Some(range.end) }
}

/// The first sentence of a text, at most some 24 words.
pub fn opening(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    let body = text[start..].trim_end();
    let sentence = body.find(['.', '?', '!', '\n']).map_or(body.len(), |end| end + 1);
    let words = body[..sentence].split_whitespace().take(24).last();
    // Where the last of those words ends; a text of white space alone has none.
    let end = words.map_or(0, |word| word.as_ptr() as usize - body.as_ptr() as usize + word.len());
    start..start + end
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn an_opening_is_a_sentence_or_some_words() {
        for (text, open) in [
            ("  No. Never, I think.", "No."),
            ("", ""),
            (" \n ", ""),
            ("é😀 and so\non", "é😀 and so"),
            (&"word ".repeat(40), "word ".repeat(24).trim_end()),
        ] {
            assert_eq!(&text[opening(text)], open);
        }
    }
}

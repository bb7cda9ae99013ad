//! An answer read once: its simplified text, sentences, clauses and what each clause is like.

use std::ops::Range;

use script::RoundKind;

use crate::answer::Answer;
use crate::clauses;
use crate::cues::{self, Cues, Traits};
use crate::heard::Span;
use crate::plain::Plain;

/// A clause and what it is like.
pub(crate) struct Clause {
    /// Where in the simplified text.
    pub range: Range<usize>,
    /// Which sentence it is part of.
    pub sentence: usize,
    /// Person, tense, mood, numbers.
    pub traits: Traits,
}

/// An answer as the detectors get it.
pub(crate) struct Reading<'a> {
    pub answer: Answer<'a>,
    pub plain: Plain,
    pub sentences: Vec<Range<usize>>,
    pub clauses: Vec<Clause>,
    /// Words of the answer, fillers among them.
    pub words: usize,
    /// The question in small letters.
    pub question: String,
}

/// Words a detector points at, in the simplified text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hit {
    pub range: Range<usize>,
    /// 0 to 1.
    pub confidence: f32,
}

impl<'a> Reading<'a> {
    pub fn of(answer: &Answer<'a>) -> Reading<'a> {
        let plain = Plain::of(answer.text);
        let mut sentences = Vec::new();
        let mut parts = Vec::new();
        for (index, sentence) in clauses::split(&plain.text).into_iter().enumerate() {
            sentences.push(sentence.range.clone());
            for range in sentence.clauses {
                let traits = cues::traits(&plain.text.as_bytes()[range.clone()]);
                parts.push(Clause { range, sentence: index, traits });
            }
        }
        let words = plain
            .text
            .split_ascii_whitespace()
            .filter(|word| word.bytes().any(|b| b.is_ascii_alphanumeric() || b >= 0x80))
            .count();
        let question = Plain::of(answer.question).text;
        Reading { answer: *answer, plain, sentences, clauses: parts, words, question }
    }

    /// The bytes of a range of the simplified text.
    pub fn bytes(&self, range: &Range<usize>) -> &[u8] {
        &self.plain.text.as_bytes()[range.clone()]
    }

    /// Rounds whose questions ask for stories.
    pub fn asks_for_stories(&self) -> bool {
        !matches!(self.answer.round, RoundKind::Coding | RoundKind::SystemDesign | RoundKind::TakeHome)
    }

    /// Clauses that tell of something that happened.
    pub fn events(&self) -> usize {
        self.clauses.iter().filter(|clause| clause.traits.past && !clause.traits.hypothetical).count()
    }

    /// A clause with what follows in the same sentence, up to `more` further clauses.
    pub fn run(&self, index: usize, more: usize) -> Range<usize> {
        let first = &self.clauses[index];
        let mut end = first.range.end;
        for clause in self.clauses[index + 1..].iter().take(more) {
            if clause.sentence != first.sentence {
                break;
            }
            end = clause.range.end;
        }
        first.range.start..end
    }

    /// A hit for each clause that has one of the cues and passes the test.
    pub fn clauses_with(&self, cues: &Cues, confidence: f32, passes: impl Fn(usize, &Clause) -> bool) -> Vec<Hit> {
        let with = |(index, clause): (usize, &Clause)| {
            (cues.found_in(self.bytes(&clause.range)) && passes(index, clause))
                .then(|| Hit { range: clause.range.clone(), confidence })
        };
        self.clauses.iter().enumerate().filter_map(with).collect()
    }

    /// A hit for each sentence that has one of the cues; in unpunctuated speech the words around the cue.
    pub fn sentences_with(&self, cues: &Cues, confidence: f32) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for sentence in &self.sentences {
            for found in cues.spans(self.bytes(sentence)) {
                let range = self.around(sentence, sentence.start + found.start..sentence.start + found.end);
                if hits.last().is_none_or(|last| last.range.end <= range.start) {
                    hits.push(Hit { range, confidence });
                }
            }
        }
        hits
    }

    /// The sentence a range stands in, or where that is very long the clauses the range touches.
    pub fn around(&self, sentence: &Range<usize>, range: Range<usize>) -> Range<usize> {
        if sentence.len() <= 220 {
            return sentence.clone();
        }
        let from = self.clauses.partition_point(|clause| clause.range.end <= range.start);
        let to = self.clauses.partition_point(|clause| clause.range.start < range.end);
        match (self.clauses.get(from), to.checked_sub(1).and_then(|last| self.clauses.get(last))) {
            (Some(first), Some(last)) if from < to => first.range.start..last.range.end,
            _ => range,
        }
    }

    /// The words of a range of the simplified text, in the original.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let text = self.answer.text;
        let start = text.floor_char_boundary(self.plain.original(range.start));
        let end = text.ceil_char_boundary(self.plain.original(range.end)).max(start);
        Span { quote: text[start..end].to_owned(), start, end }
    }
}

//! Answers that plainly answer something else.
//!
//! Three kinds of question want three kinds of talk: why one wants a job, what happened, how one would build a thing. A
//! question of one kind that gets talk of another was not answered. Whether two stories are about the same matter is not
//! judged here: that can't be told surely enough, and nobody is to be told off for an answer to the point.

mod words;

use listen::Heard;
use script::{Family, Question, RoundKind, Signal};
use std::collections::BTreeSet;

use crate::Brief;
use crate::asking::starts_word;
use words::{
    ADDRESSED, EVENTS, GENERAL_YOU, IRREGULAR, JOB, MOTIVES, NOT_MOTIVES, NOW, OWN, PEOPLE, STOP, TASKS_DONE,
    TECHNICAL, WANTING, WHO_WANTS, WORKED_OUT, is_in, phrases,
};

/// What a question wants to hear about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Why somebody wants, leaves or takes a job.
    Motive,
    /// Something that happened.
    Event,
    /// How to build or solve something.
    Task,
    /// Anything else; no answer to it is astray.
    Other,
}

/// Fewest words of an answer that can be astray: shorter ones are thin, not astray.
const FEWEST: usize = 12;
/// Points below which an answer is of another kind than its question.
const BELOW: f32 = -5.0;

/// What speaks for an answer being of a kind, each 0 to 1, in the order of [`Points`].
const TRAITS: usize = 17;
/// Points for each trait, and before all of them.
struct Points {
    traits: [f32; TRAITS],
    start: f32,
}

// Fitted to the labelled answers a01 to f12 (logistic regression, each answer to its own question and to one of each other
// kind, as the listener hears it there), rounded. No answer of these to its own question has -4 points or less, not even
// where it was left out of the fit; the limit is a point below. In order: the company addressed, wishes, words of jobs,
// own person, other persons, own past, other past, technical words, the present, words shared with the question, then what
// the listener heard: motivation, terms or the company's business, something worked out, friction, outcome, decision,
// mistake or change or the other side.
const MOTIVE: Points = Points {
    traits: [4.0, 6.0, 4.0, 4.0, -8.0, -2.0, -1.0, -6.0, 1.0, 5.0, 2.0, 5.0, -3.0, -1.0, 2.0, 4.0, -4.0],
    start: -7.0,
};
const EVENT: Points = Points {
    traits: [-4.0, -4.0, -2.0, 0.0, 6.0, 6.0, 5.0, -5.0, 0.0, 6.0, 0.0, -1.0, -3.0, 2.0, 0.0, 0.0, 1.0],
    start: -4.0,
};
const TASK: Points = Points {
    traits: [-1.0, -3.0, -3.0, -1.0, -2.0, -5.0, -3.0, 7.0, -1.0, 6.0, 0.0, -2.0, 3.0, -4.0, -4.0, -3.0, 0.0],
    start: 2.0,
};

/// Whether an answer to a question itself, not to a follow-up, is of quite another kind than the question.
pub(crate) fn is_astray(brief: &Brief, question: &Question, text: &str, heard: &Heard) -> bool {
    // A complaint is confronted as such; it may well be to the point.
    if heard.delivery.words < FEWEST || heard.has(Signal::Blame) {
        return false;
    }
    // It has to say something else: what says nothing, or next to nothing, is thin.
    let says_something = |signal: Signal| {
        matches!(signal.family(), Family::Story | Family::Reasoning)
            || matches!(signal, Signal::SalaryEarly | Signal::ExplainsCompany | Signal::NameDrop)
    };
    let said: BTreeSet<Signal> =
        heard.findings.iter().map(|finding| finding.signal).filter(|signal| says_something(*signal)).collect();
    if said.len() < if heard.has(Signal::Vague) { 2 } else { 1 } {
        return false;
    }
    let points = match kind(brief, question) {
        Kind::Motive => &MOTIVE,
        Kind::Event => &EVENT,
        Kind::Task => &TASK,
        Kind::Other => return false,
    };
    let traits = traits(brief.company.as_deref(), &question.text, text, heard);
    points.traits.iter().zip(traits).map(|(points, trait_)| points * trait_).sum::<f32>() + points.start <= BELOW
}

/// What a question of a round wants.
fn kind(brief: &Brief, question: &Question) -> Kind {
    let text = plain(&question.text);
    let says = |list: &str| phrases(list).any(|phrase| starts_word(&text, phrase));
    match brief.kind {
        RoundKind::Coding | RoundKind::SystemDesign if says(TASKS_DONE) => Kind::Other,
        RoundKind::Coding | RoundKind::SystemDesign => Kind::Task,
        // What was built is told and argued at once.
        RoundKind::TakeHome => Kind::Other,
        RoundKind::Recruiter if !says(NOT_MOTIVES) && wants_motive(question, &text) => Kind::Motive,
        // A recruiter asks about jobs and deeds in one breath.
        RoundKind::Recruiter => Kind::Other,
        _ => match asks_for(&question.text) {
            // Elsewhere the words of motives stand in questions for stories too.
            Kind::Other if brief.kind == RoundKind::HiringManager && wants_motive(question, &text) => Kind::Motive,
            kind => kind,
        },
    }
}

fn wants_motive(question: &Question, text: &str) -> bool {
    question.expects.iter().any(|expected| expected.signal == Signal::SpecificMotivation)
        || phrases(MOTIVES).any(|phrase| starts_word(text, phrase))
}

/// Whether the words of a question ask for something that happened.
pub(crate) fn asks_for(question: &str) -> Kind {
    let text = plain(question);
    if phrases(EVENTS).any(|phrase| starts_word(&text, phrase)) { Kind::Event } else { Kind::Other }
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

/// Words of letters and apostrophes, in small letters.
fn words(plain: &str) -> Vec<&str> {
    let words = plain.split(|c: char| !c.is_alphabetic() && c != '\'');
    words.map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty()).collect()
}

fn traits(company: Option<&str>, question: &str, text: &str, heard: &Heard) -> [f32; TRAITS] {
    let (text, question) = (plain(text), plain(question));
    let words = words(&text);
    let company = company.map(plain).unwrap_or_default();
    let company: Vec<&str> = self::words(&company);
    let at = |index: Option<usize>| index.and_then(|index| words.get(index)).copied().unwrap_or_default();
    let mut count = [0_usize; 9];
    for (index, word) in words.iter().copied().enumerate() {
        let (before, earlier) = (at(index.checked_sub(1)), at(index.checked_sub(2)));
        let next = at(Some(index + 1));
        let general = word == "you" && (is_in(GENERAL_YOU, next) || before == "thank");
        count[0] += usize::from(is_in(ADDRESSED, word) && !general);
        let wants = is_in(WHO_WANTS, before) || is_in(WHO_WANTS, earlier) || next == "me";
        count[1] += usize::from(is_in(WANTING, word) && wants);
        count[2] += usize::from(is_in(JOB, word) || company.contains(&word));
        count[3] += usize::from(is_in(OWN, word));
        count[4] += usize::from(is_in(PEOPLE, word));
        if is_in(IRREGULAR, word) || (word.len() >= 5 && word.ends_with("ed")) {
            let mine = |word: &str| word == "i" || word == "we";
            count[if mine(before) || mine(earlier) { 5 } else { 6 }] += 1;
        }
        count[7] += usize::from(is_in(TECHNICAL, word));
        count[8] += usize::from(is_in(NOW, word));
    }
    let up_to = |count: f32, most: f32| count.min(most) / most;
    let plainly = |index: usize, most: f32| up_to(count[index] as f32, most);
    let rate = |index: usize, most: f32| up_to(count[index] as f32 * 100.0 / words.len().max(1) as f32, most);
    let shared = content(&question).intersection(&content(&text)).count() as f32;
    let has = |signals: &[Signal]| f32::from(u8::from(signals.iter().any(|signal| heard.has(*signal))));
    [
        plainly(0, 3.0),
        plainly(1, 3.0),
        plainly(2, 5.0),
        rate(3, 8.0),
        rate(4, 5.0),
        rate(5, 6.0),
        rate(6, 10.0),
        rate(7, 10.0),
        plainly(8, 3.0),
        up_to(shared, 2.0),
        has(&[Signal::SpecificMotivation]),
        has(&[Signal::SalaryEarly, Signal::ExplainsCompany]),
        has(WORKED_OUT),
        has(&[Signal::Friction]),
        has(&[Signal::Outcome]),
        has(&[Signal::Decision]),
        has(&[Signal::Mistake, Signal::Change, Signal::OtherView]),
    ]
}

/// The beginnings of the words that say what a text is about.
fn content(plain: &str) -> BTreeSet<String> {
    let long = words(plain).into_iter().filter(|word| word.chars().count() >= 3 && !is_in(STOP, word));
    long.map(|word| word.chars().take(5).collect()).collect()
}

//! Back to the question: what the interviewer says where an answer can't be heard for what was asked.

use listen::{Answer, Gradeable, Heard, NOT_ENGLISH, Tone};
use script::{Family, Question, Signal};

use crate::decide::{because, go_on, seed};
use crate::lines::{self, pick};
use crate::standing::{Standing, asked_first, opening};
use crate::{Event, Move, MoveKind, Phase, State, declines};

/// Most redirects within one question.
const REDIRECTS: u32 = 1;
/// Marks that the listener's language was named.
const ENGLISH: &str = "english";
/// Beginning of the ids of lines that ask for the nearest case.
const CLOSEST: &str = "closest";

/// What is said to an answer that does not answer, if it is one; `None` where it is to be heard.
pub(crate) fn after(
    state: &State,
    question: &Question,
    text: &str,
    answer: &Answer<'_>,
    heard: &Heard,
    at: i64,
) -> Option<Move> {
    let (standing, _) = state.asking().standing(text, heard);
    let asked_for_closest = state.redirected_with().is_some_and(|ids| ids.starts_with(CLOSEST));
    let room = state.redirected < REDIRECTS;
    let heard_something = heard.findings.iter().any(|finding| finding.signal.family() == Family::Story);
    if state.line_kind == MoveKind::Probe && declines::declines(text, heard) {
        // The follow-up found nothing; another one would dig in the same place.
        return Some(go_on(state, at, "there is nothing more to tell about it"));
    }
    Some(match standing {
        Standing::NoExample if asked_for_closest => go_on(state, at, "there is no example"),
        Standing::NoExample => closest(state, text),
        Standing::Repeats { answer } if room => repeated(state, text, answer),
        Standing::Repeats { .. } => go_on(state, at, "the same answer was given again"),
        Standing::Astray if room => astray(state, question, answer, heard),
        Standing::Astray => go_on(state, at, "the answer was to something else a second time"),
        // Whatever else is asked would presume a story that there isn't.
        Standing::Counts if asked_for_closest && !heard_something => go_on(state, at, "there is no example"),
        Standing::Counts if untouched(question, text, heard) => {
            back(state, "nothing in the answer takes up the question")?
        }
        Standing::Counts => return None,
    })
}

/// Back to the question, unless that was said before.
pub(crate) fn redirect_once(state: &State) -> Option<Move> {
    back(state, "could not be judged")
}

/// Back to the question for a reason, unless that was said before.
pub(crate) fn back(state: &State, reason: &str) -> Option<Move> {
    let question = state.asked().filter(|_| state.redirected < REDIRECTS)?;
    let (phrasing, lead) = pick("back", lines::BACK, &state.used, seed(state));
    Some(redirect(format!("{lead} {}", question.text), phrasing, None, reason))
}

/// After the first answer in another language of a session: which one is understood.
pub(crate) fn to_english(state: &State, event: &Event) -> Option<Move> {
    let Event::Answer { text, delivery, .. } = event else { return None };
    if state.phase != Phase::Question || state.used.iter().any(|id| id == ENGLISH) {
        return None;
    }
    let question = state.asked()?;
    let heard = state.hear(text, *delivery);
    let foreign = matches!(&heard.gradeable, Gradeable::No { reason } if reason == NOT_ENGLISH);
    foreign.then(|| {
        let text = format!("{} {}", lines::ENGLISH_ONLY, question.text);
        redirect(text, ENGLISH.to_owned(), None, "could not be judged: it is in another language")
    })
}

fn redirect(text: String, phrasing: String, quote: Option<String>, reason: &str) -> Move {
    let why = because(None, quote, reason.to_owned());
    Move { kind: MoveKind::Redirect, text, why, question: None, phrasing: Some(phrasing) }
}

fn closest(state: &State, text: &str) -> Move {
    let (phrasing, said) = pick(CLOSEST, lines::CLOSEST, &state.used, seed(state));
    let quote = text[opening(text)].to_owned();
    redirect(said, phrasing, Some(quote), "there is no such case; the nearest one tells something too")
}

fn repeated(state: &State, text: &str, answer: usize) -> Move {
    let (phrasing, lead) = pick("repeated", lines::REPEATED, &state.used, seed(state));
    let lead = lead.replace("{quote}", &format!("“{}”", asked_first(state, answer)));
    // A line that came back to the question before is not said in full again.
    let open = match state.line_kind {
        MoveKind::Probe | MoveKind::Challenge => state.line.as_str(),
        _ => state.asked().map_or(state.line.as_str(), |question| question.text.as_str()),
    };
    let quote = text[opening(text)].to_owned();
    redirect(format!("{lead} {open}"), phrasing, Some(quote), "the same answer was given before")
}

fn astray(state: &State, question: &Question, answer: &Answer<'_>, heard: &Heard) -> Move {
    let told = heard.findings.iter().find(|finding| !finding.signal.is_warning());
    let signal = told.map_or(Signal::Decision, |finding| finding.signal);
    let words = listen::word(signal, answer, heard, &[], seed(state), Tone::Interview).picked_up;
    let Some(words) = words.map(|span| span.quote) else {
        let (phrasing, lead) = pick("back", lines::BACK, &state.used, seed(state));
        return redirect(format!("{lead} {}", question.text), phrasing, None, "the answer is to something else");
    };
    let (phrasing, lead) = pick("astray", lines::ASTRAY, &state.used, seed(state));
    let lead = lead.replace("{quote}", &format!("“{words}”"));
    redirect(format!("{lead} {}", question.text), phrasing, Some(words), "the answer is to something else")
}

/// Whether an answer of some length shares nothing with its question and says nothing that counts.
fn untouched(question: &Question, text: &str, heard: &Heard) -> bool {
    let lower = text.to_lowercase();
    let words = question.text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 4);
    let touches = words.map(str::to_lowercase).any(|word| lower.contains(&word[..word.floor_char_boundary(5)]));
    heard.delivery.words >= 12 && heard.findings.is_empty() && !touches
}

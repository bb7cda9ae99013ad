//! Follow-ups: which one, in whose words.

use listen::{Delivery, Finding, Heard, Span, Tone};
use script::{Question, RoundKind, Signal};

use crate::agenda::shuffled;
use crate::decide::{because, seed};
use crate::lines::{self, pick};
use crate::{Mode, Move, MoveKind, State, blames, wanted_for};

/// Most probes into one question; a third would be an interrogation.
const PROBES: usize = 2;

/// A probe into the one gap that matters most, while there is time and room for one.
pub(crate) fn probe_for(
    state: &State,
    question: &Question,
    answer: &listen::Answer<'_>,
    heard: &Heard,
    at: i64,
) -> Option<Move> {
    if state.probed.len() >= PROBES || state.is_late(at) {
        return None;
    }
    let before = state.heard_in(state.question);
    let wanted: Vec<_> = wanted_for(&state.brief, question)
        .into_iter()
        .filter(|wanted| wanted.signal.is_warning() || !before.contains(&wanted.signal))
        .collect();
    let mut closed = state.probed.clone();
    closed.extend(state.line_signal);
    let stories = !matches!(answer.round, RoundKind::Coding | RoundKind::SystemDesign | RoundKind::TakeHome);
    let probe = listen::probe(answer, heard, &wanted, &closed);
    let confronts = probe.target.is_some_and(Signal::is_warning);
    if stories
        && !confronts
        && !closed.contains(&Signal::Blame)
        && let Some(words) = blames::fault_of_others(answer.text, heard)
    {
        return Some(own_part(state, words.quote));
    }
    let quote = probe.quote.map(|span| span.quote);
    Some(probe_move(state, question, answer, heard, probe.target?, quote, probe.reason))
}

/// A probe into an answer that was just given, for rounds with an agenda of their own.
pub(crate) fn probe_after(state: &State, text: &str, heard: &Heard, at: i64) -> Option<Move> {
    let delivery = Delivery::Typed;
    probe_for(state, state.asked()?, &state.as_answer(text, delivery), heard, at)
}

/// Words the follow-up for a gap: the question's own follow-ups first, then the listener's phrasings.
fn probe_move(
    state: &State,
    question: &Question,
    answer: &listen::Answer<'_>,
    heard: &Heard,
    target: Signal,
    quote: Option<String>,
    reason: String,
) -> Move {
    let tone = match state.brief.mode {
        Mode::Interview => Tone::Interview,
        Mode::Coach => Tone::Coach,
    };
    let wording = listen::word(target, answer, heard, &state.used, seed(state), tone);
    let stands_in = |span: &Span, finding: &Finding| finding.start <= span.start && span.end <= finding.end;
    // The quotation belongs to what is asked about, or at least to something that was heard and is no mere remark.
    let of_target = |span: &Span| heard.findings.iter().any(|f| f.signal == target && stands_in(span, f));
    let of_any = |span: &Span| heard.findings.iter().any(|f| stands_in(span, f));
    let picked_up = wording.picked_up;
    let mut written: Vec<(usize, &str)> = question
        .follow_ups
        .iter()
        .enumerate()
        .filter(|(_, follow)| follow.signal == target)
        .map(|(index, follow)| (index, follow.text.as_str()))
        .collect();
    written.sort_by_key(|(index, _)| shuffled(seed(state), &format!("{}/{index}", question.id)));
    let id = |index: usize| format!("{}/{index}", question.id);
    let fits = |text: &str| !text.contains("{quote}") || picked_up.as_ref().is_some_and(of_any);
    let fresh = written.into_iter().find(|(index, text)| !state.used.contains(&id(*index)) && fits(text));
    let quoted = |lead: &str, span: &Span| lead.replace("{quote}", &format!("“{}”", span.quote));
    let (text, phrasing, picked_up) = match (fresh, picked_up) {
        (Some((index, text)), Some(span)) if text.contains("{quote}") => (quoted(text, &span), id(index), Some(span)),
        (Some((index, text)), Some(span)) if of_target(&span) => {
            let (lead_id, lead) = pick("lead", lines::LEAD_INS, &state.used, seed(state));
            (format!("{} {text}", quoted(&lead, &span)), format!("{} {lead_id}", id(index)), Some(span))
        }
        // A follow-up of the question's author stands by itself: beside other words it would ask about something else.
        (Some((index, text)), _) => (text.to_owned(), id(index), None),
        (None, Some(span)) if target == Signal::Blame => return own_part(state, span.quote),
        (None, span) => (wording.text, wording.phrasing, span),
    };
    let quote = quote.filter(|_| picked_up.is_some()).or(picked_up.map(|span| span.quote));
    Move {
        kind: MoveKind::Probe,
        text,
        why: because(Some(target), quote, reason),
        question: None,
        phrasing: Some(phrasing),
    }
}

/// After the fault was put on others: what the candidates themselves could have done.
fn own_part(state: &State, words: String) -> Move {
    let (id, line) = pick("own-part", lines::OWN_PART, &state.used, seed(state));
    let mut text = line.replace("{quote}", &format!("“{words}”"));
    if state.brief.mode == Mode::Coach {
        text.push_str(" (I heard the fault put on others; I am listening for your own part.)");
    }
    let reason = "the fault is put on others; what was their own part?";
    Move::made(MoveKind::Probe, text, id, Some(Signal::Blame), Some(words), reason)
}

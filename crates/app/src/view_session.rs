//! A session as the candidate sees it.

use interview::{Mode, Phase, State, Turn};
use listen::{Delivery, Finding};

use crate::{
    App, Awaiting, Error, FindingView, InterviewerView, LoopName, PhaseView, RoundView, SessionView, Topics, TurnView,
    WhyView,
};

/// A session with its transcript. In interview mode nothing of the rubric shows before the end.
pub async fn view_session(app: &App, session: &str) -> Result<SessionView, Error> {
    let state = app.state(session).await?;
    let row = app.store.session(session).await?;
    let draft = app.store.draft(session).await?;
    let elapsed = match state.phase {
        Phase::Closed => state.elapsed_ms,
        _ => state.elapsed_at(app.world.now_ms()),
    };
    Ok(view(&state, session, row.rehearsal_id, draft.map(|draft| draft.text), elapsed))
}

fn view(state: &State, id: &str, rehearsal_id: Option<String>, draft: Option<String>, elapsed_ms: i64) -> SessionView {
    let brief = &state.brief;
    let open_book = brief.mode == Mode::Coach || state.phase == Phase::Closed;
    let turns = state.turns.iter().map(|turn| turn_view(state, turn, open_book)).collect();
    SessionView {
        id: id.to_owned(),
        rehearsal_id,
        round: RoundView {
            id: brief.round_id.clone(),
            name: brief.round_name.clone(),
            kind: brief.kind,
            minutes: brief.minutes,
            interviewer: InterviewerView {
                role: brief.interviewer.role.clone(),
                listens_for: brief.interviewer.listens_for.clone(),
            },
        },
        process: LoopName { id: brief.loop_id.clone(), company: brief.company.clone(), role: brief.role.clone() },
        persona: brief.persona.clone(),
        level: brief.level.clone(),
        mode: brief.mode,
        seq: state.seq,
        phase: match state.phase {
            Phase::Question => PhaseView::Question,
            Phase::CandidateQuestions => PhaseView::CandidateQuestions,
            Phase::Closed => PhaseView::Closed,
        },
        paused: state.paused,
        elapsed_ms,
        remaining_ms: brief.time_box_ms().saturating_sub(elapsed_ms).max(0),
        nudge_after_ms: interview::NUDGE_AFTER_MS,
        topics: Topics {
            done: if state.phase == Phase::Question { state.question } else { state.question + 1 },
            total: brief.agenda.len(),
        },
        draft: draft.filter(|draft| !draft.is_empty()),
        turns,
        awaiting: state.awaiting().map(|text| Awaiting {
            question_id: state.asked().filter(|_| state.phase == Phase::Question).map(|question| question.id.clone()),
            text: text.to_owned(),
        }),
        board: crate::design_board::board_view(state),
        desk: crate::code_desk::desk_view(state),
    }
}

fn turn_view(state: &State, turn: &Turn, open_book: bool) -> TurnView {
    match turn {
        Turn::Interviewer { seq, made } => TurnView::Interviewer {
            seq: *seq,
            made: made.kind,
            text: made.text.clone(),
            why: open_book.then(|| WhyView {
                signal: made.why.signal,
                quote: made.why.quote.clone(),
                reason: made.why.reason.clone(),
            }),
        },
        Turn::Answer { seq, answer } => {
            let answered = &state.answers[*answer];
            let first = answered.first();
            TurnView::Candidate {
                seq: *seq,
                answer: Some(*answer),
                text: first.text.clone(),
                delivery: first.delivery,
                findings: if open_book { findings(&first.text, &first.heard.findings) } else { Vec::new() },
                attempts: answered.attempts.len(),
            }
        }
        Turn::Asked { seq, text } => TurnView::Candidate {
            seq: *seq,
            answer: None,
            text: text.clone(),
            delivery: Delivery::Typed,
            findings: Vec::new(),
            attempts: 1,
        },
    }
}

/// Findings with offsets in UTF-16 units, in one pass over the text.
pub(crate) fn findings(text: &str, findings: &[Finding]) -> Vec<FindingView> {
    let units = Utf16::new(text);
    let view = |finding: &Finding| FindingView {
        signal: finding.signal,
        quote: finding.quote.clone(),
        start: units.at(finding.start),
        end: units.at(finding.end),
        confidence: finding.confidence,
        origin: finding.origin,
    };
    findings.iter().map(view).collect()
}

/// Byte offsets of a text, as UTF-16 offsets.
pub(crate) struct Utf16 {
    /// (byte offset, UTF-16 offset) behind every character that is not one unit for one byte.
    steps: Vec<(usize, usize)>,
}

impl Utf16 {
    pub(crate) fn new(text: &str) -> Utf16 {
        let mut units = 0;
        let mut steps = vec![(0, 0)];
        for (at, c) in text.char_indices() {
            units += c.len_utf16();
            if c.len_utf8() != c.len_utf16() {
                steps.push((at + c.len_utf8(), units));
            }
        }
        Utf16 { steps }
    }

    /// The UTF-16 offset of a byte offset that lies on a character's border.
    pub(crate) fn at(&self, byte: usize) -> usize {
        let index = self.steps.partition_point(|(at, _)| *at <= byte) - 1;
        let (at, units) = self.steps[index];
        units + (byte - at)
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16;

    #[test]
    fn byte_offsets_become_utf16_offsets() {
        let text = "aé😀z";
        let units = Utf16::new(text);
        let found: Vec<usize> = text.char_indices().map(|(at, _)| units.at(at)).chain([units.at(text.len())]).collect();
        assert_eq!(found, [0, 1, 2, 4, 5]);
    }
}

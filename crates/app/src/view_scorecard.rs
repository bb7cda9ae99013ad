//! One interviewer's scorecard.

use interview::Phase;

use crate::view_session::Utf16;
use crate::{App, Error, ScorecardView};

/// The scorecard of a session, of what has been said so far. Offsets are turned into UTF-16 units.
pub async fn view_scorecard(app: &App, session: &str) -> Result<ScorecardView, Error> {
    let state = app.state(session).await?;
    let row = app.store.session(session).await?;
    let mut card = debrief::scorecard(&state);
    let units: Vec<Utf16> = card.answers.iter().map(|answer| Utf16::new(&answer.text)).collect();
    for answer in &mut card.answers {
        let units = &units[answer.answer];
        for finding in &mut answer.findings {
            (finding.start, finding.end) = (units.at(finding.start), units.at(finding.end));
        }
        for finding in answer.second.iter_mut().flat_map(|second| &mut second.findings) {
            (finding.start, finding.end) = (units.at(finding.start), units.at(finding.end));
        }
        for reason in &mut answer.reasons {
            reason.start = reason.start.map(|at| units.at(at));
            reason.end = reason.end.map(|at| units.at(at));
        }
    }
    for point in card.competencies.iter_mut().flat_map(|competency| &mut competency.points) {
        let units = &units[point.answer];
        (point.start, point.end) = (units.at(point.start), units.at(point.end));
    }
    Ok(ScorecardView {
        session_id: session.to_owned(),
        rehearsal_id: row.rehearsal_id,
        closed: state.phase == Phase::Closed,
        card,
    })
}

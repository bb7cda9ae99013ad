//! An answer given again, against its first attempt.

use crate::view_session::findings;
use crate::{App, AttemptView, ComparisonView, Error, Quoted, SignalChangeView};

/// The attempts at an answer, signal by signal.
pub async fn compare_attempts(app: &App, session: &str, answer: usize) -> Result<ComparisonView, Error> {
    let state = app.state(session).await?;
    let comparison = interview::compare(&state, answer).ok_or_else(|| Error::NotFound {
        what: "answer",
        id: answer.to_string(),
        hint: format!("; {} have been given", state.answers.len()),
    })?;
    let attempts = state.answers[answer].attempts.iter().zip(&comparison.scores);
    let quoted = |quote: Option<String>| quote.map(|quote| Quoted { quote });
    Ok(ComparisonView {
        answer,
        question: comparison.line,
        attempts: attempts
            .map(|(attempt, score)| AttemptView {
                text: attempt.text.clone(),
                score: *score,
                findings: findings(&attempt.text, &attempt.heard.findings),
            })
            .collect(),
        signals: comparison
            .signals
            .into_iter()
            .map(|change| SignalChangeView {
                signal: change.signal,
                title: listen::definition(change.signal).title.to_owned(),
                before: quoted(change.before),
                after: quoted(change.after),
                change: change.change,
            })
            .collect(),
    })
}

//! A second reading of an answer by the language model that the user connected, where there is one.

use interview::{Event, Move, MoveKind, Phase, State};
use listen::second::{SecondReading, Wish};

use crate::{App, Error, LanguageModel};

/// Asks for a second reading and lets it put a probe into words. Whatever goes wrong is told in what comes back and
/// changes nothing else: the gap asked about, the findings and the scores are the listener's own.
pub(crate) async fn second_reading(
    app: &App,
    state: &State,
    event: &Event,
    moves: &mut [Move],
) -> Result<Option<SecondReading>, Error> {
    let Event::Answer { text, delivery, .. } = event else { return Ok(None) };
    if state.phase != Phase::Question {
        return Ok(None);
    }
    let settings = app.store.settings().await?;
    let Some(setting) = settings.into_iter().find(|(key, value)| key == LanguageModel::SETTING && !value.is_null())
    else {
        return Ok(None);
    };
    let failed = |by: &str, why: String| {
        Ok(Some(SecondReading { by: by.to_owned(), failed: Some(why), ..SecondReading::default() }))
    };
    let model = match LanguageModel::of(&setting.1) {
        Ok(model) => model,
        Err(error) => return failed("language model", error.to_string()),
    };
    let connection = match model.connection() {
        Ok(connection) => connection,
        Err(error) => return failed(&model.model, error.to_string()),
    };
    let probe = moves.iter_mut().find(|made| made.kind == MoveKind::Probe);
    let wish = Wish { target: probe.as_ref().and_then(|made| made.why.signal) };
    match llm::second_reading(&connection, &state.as_answer(text, *delivery), &wish).await {
        Ok(second) => {
            if let (Some(made), Some(question)) = (probe, &second.question) {
                made.text.clone_from(question);
                made.why.reason.push_str(&format!("; put into words by {}", second.by));
            }
            Ok(Some(second))
        }
        Err(error) => failed(&model.model, error.to_string()),
    }
}

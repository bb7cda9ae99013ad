//! Looking for questions.

use script::{Library, QuestionFilter};

use crate::{Error, Named, QuestionLine, QuestionView, QuestionsView};

/// The questions that pass a filter.
pub fn find_questions(library: &Library, filter: &QuestionFilter) -> Result<QuestionsView, Error> {
    let questions: Vec<QuestionLine> = library
        .find_questions(filter)
        .into_iter()
        .map(|question| QuestionLine {
            id: question.id.clone(),
            text: question.text.clone(),
            rounds: question.rounds.clone(),
            company: question.company.clone(),
            topic: question.topic.clone(),
            competencies: question.competencies.clone(),
            minutes: question.minutes,
        })
        .collect();
    Ok(QuestionsView { total: questions.len(), questions })
}

/// One question with everything it refers to.
pub fn show_question(library: &Library, id: &str) -> Result<QuestionView, Error> {
    let held = library.questions.get(id).ok_or_else(|| Error::not_found("question", id, library.questions.keys()))?;
    let competency = |id: &String| {
        let name = library.competencies.get(id).map_or(id, |held| &held.name);
        Named { id: id.clone(), name: name.clone() }
    };
    Ok(QuestionView {
        competencies: held.competencies.iter().map(competency).collect(),
        sources: held.sources.iter().filter_map(|key| library.source(&held.pack, key)).cloned().collect(),
        question: held.item.clone(),
    })
}

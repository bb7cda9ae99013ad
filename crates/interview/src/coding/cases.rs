//! Edge cases that were named.

use crate::{RunKind, State};

/// An edge case that was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedCase {
    /// Id among the problem's cases.
    pub id: String,
    /// What it is.
    pub what: String,
    /// The sentence it was named in.
    pub quote: String,
    /// The answer it was named in; nothing if it was in a question.
    pub answer: Option<usize>,
    /// Time spent in the session then, milliseconds.
    pub elapsed_ms: i64,
    /// Whether it was named before anybody asked for tests and before any test had failed.
    pub unprompted: bool,
}

/// Edge cases of the problem that were named, in the order in which they were.
pub fn named_cases(state: &State) -> Vec<NamedCase> {
    let (Some(brief), Some(desk)) = (&state.brief.problem, &state.coding) else { return Vec::new() };
    let judged = desk.runs.iter().filter(|ran| ran.run.kind != RunKind::Custom);
    let failed = judged.filter(|ran| !ran.run.accepted()).map(|ran| ran.seq).min();
    let asked = state.seq_of("code/tests");
    let prompted = failed.into_iter().chain(asked).min().unwrap_or(usize::MAX);
    let mut named: Vec<NamedCase> = Vec::new();
    for said in &desk.said {
        for case in &brief.facts.edge_cases {
            if named.iter().any(|known| known.id == case.id) {
                continue;
            }
            if let Some(quote) = sentence_with(&said.text, &case.words) {
                named.push(NamedCase {
                    id: case.id.clone(),
                    what: case.what.clone(),
                    quote,
                    answer: said.answer,
                    elapsed_ms: said.elapsed_ms,
                    unprompted: said.seq <= prompted,
                });
            }
        }
    }
    named
}

/// Where one of `words` stands in `text` as whole words: byte offset of the first.
pub(crate) fn says(text: &str, words: &[impl AsRef<str>]) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let at = |word: &str| {
        let found = lower.match_indices(word).find(|(at, _)| {
            let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            open(lower[..*at].chars().next_back()) && open(lower[*at + word.len()..].chars().next())
        });
        found.map(|(at, _)| at)
    };
    words.iter().filter_map(|word| at(word.as_ref())).min()
}

fn sentence_with(text: &str, words: &[String]) -> Option<String> {
    let at = says(text, words)?;
    let from = text[..at].rfind(['.', '!', '?', '\n']).map_or(0, |stop| stop + 1);
    let to = text[at..].find(['.', '!', '?', '\n']).map_or(text.len(), |stop| at + stop + 1);
    Some(text[from..to].trim().to_owned())
}

//! `listen evaluate`: the listener's report on labelled answers, and the page that shows its worst misses.

use std::fmt::Write;
use std::path::Path;

use listen::Listener;
use listen::evaluate::{Labelled, Report, evaluate};

use crate::Error;

/// Reads labelled answers from files of JSON lines.
///
/// # Errors
/// Names the file and line of what can't be read, of a quote that does not stand in its answer and of an unknown probe
/// target; and when there are no answers at all.
pub fn read_labelled(files: &[&Path]) -> Result<Vec<Labelled>, Error> {
    let mut answers = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Error::invalid(format!("{} can't be read: {error}", file.display())))?;
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let wrong = |what: String| Error::invalid(format!("{}:{}: {what}", file.display(), index + 1));
            let labelled: Labelled = serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
            if let Some((signal, quote)) = misquoted(&labelled) {
                return Err(wrong(format!("the quote of {signal} does not stand in the text: {quote:?}")));
            }
            if let Some(target) = labelled.probe.iter().find(|target| !is_target(target)) {
                return Err(wrong(format!("`{target}` is neither a signal nor `none`")));
            }
            answers.push(labelled);
        }
    }
    if answers.is_empty() {
        return Err(Error::invalid("there are no answers in it".to_owned()));
    }
    Ok(answers)
}

fn is_target(name: &str) -> bool {
    name == "none" || listen::Signal::ALL.iter().any(|signal| signal.name() == name)
}

fn misquoted(labelled: &Labelled) -> Option<(listen::Signal, &str)> {
    let quotes = labelled.labels.iter().flat_map(|(signal, quotes)| quotes.iter().map(|quote| (*signal, quote)));
    quotes.map(|(signal, quote)| (signal, quote.as_str())).find(|(_, quote)| !labelled.text.contains(quote))
}

/// Hears the answers and reports.
pub fn evaluate_listener(listener: &Listener, answers: &[Labelled]) -> Report {
    evaluate(listener, answers)
}

/// The worst misses as one HTML page without scripts: what was invented, surest first, what was missed, and the probes
/// that nobody accepts, each with the whole answer.
pub fn misses_page(report: &Report, answers: &[Labelled]) -> String {
    let mut page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>What the listener got wrong</title><style>:root{{color-scheme:light dark}}body{{font:1rem/1.5 Georgia,\
         serif;max-width:46rem;margin:2rem auto;padding:0 1rem}}mark{{background:#ffd75e;color:#000}}article{{border-top:\
         1px solid;padding:.5rem 0}}h3{{font-size:1rem;margin:.5rem 0}}p{{white-space:pre-wrap}}</style>\
         <h1>What the listener got wrong</h1><p>{} answers, heard by {}. Macro-F1 {:.3}, probes accepted {:.3}.</p>",
        report.answers,
        escaped(&report.engine),
        report.macro_f1.value,
        report.probe.value
    );
    let mut entry = |id: &str, heading: String, quote: &str| {
        let Some(labelled) = answers.iter().find(|answer| answer.id == id) else { return };
        let text = escaped(&labelled.text);
        let quote = escaped(quote);
        let marked = if quote.is_empty() { text } else { text.replacen(&quote, &format!("<mark>{quote}</mark>"), 1) };
        let challenge = labelled.challenge.as_deref().map(|said| format!("<br>{}", escaped(said))).unwrap_or_default();
        // Writing to a string can't fail.
        let _ = write!(
            page,
            "<article><h3>{}: {}</h3><p><em>{}{challenge}</em></p><p>{marked}</p></article>",
            escaped(id),
            escaped(&heading),
            escaped(&labelled.question)
        );
    };
    for miss in &report.misses {
        let heading = if miss.invented {
            format!("{} heard, {:.0} % sure, and it is not there", miss.signal, miss.confidence * 100.0)
        } else {
            format!("{} not heard", miss.signal)
        };
        entry(&miss.id, heading, &miss.quote);
    }
    for miss in &report.probe_misses {
        entry(&miss.id, format!("asked about {}, readers accept {}", miss.target, miss.accepted.join(", ")), "");
    }
    page.push_str("</html>\n");
    page
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

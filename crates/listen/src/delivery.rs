//! Fillers and length: shown beside a score, never part of it.

use crate::cues::cues;
use crate::heard::DeliveryNotes;
use crate::reading::Reading;

cues!(
    FILLERS = [
        r"\b(?:um+|uh+|er+|erm|hm+|mm+|you know|i mean|sort of|kind of|basically)\b",
        r"\b(?:like),? (?:the|a|um|uh|you know)\b"
    ]
);

pub(crate) fn note(reading: &Reading<'_>) -> DeliveryNotes {
    let longest =
        reading.sentences.iter().map(|sentence| reading.plain.text[sentence.clone()].split_ascii_whitespace().count());
    DeliveryNotes {
        words: reading.words,
        fillers: FILLERS.count(reading.plain.text.as_bytes()),
        longest_sentence_words: longest.max().unwrap_or(0),
        words_per_minute: None,
    }
}

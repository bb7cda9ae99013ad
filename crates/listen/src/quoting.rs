//! Choosing a few words of the candidate's to hang a question on.

use crate::answer::Answer;
use crate::heard::Span;

const FEWEST: usize = 3;
const MOST: usize = 12;

/// Words that start or end no quotation well.
const WEAK_START: &[&str] = &[
    "and",
    "but",
    "so",
    "um",
    "uh",
    "er",
    "erm",
    "yeah",
    "well",
    "okay",
    "ok",
    "like",
    "right",
    "anyway",
    "then",
    "because",
    "cause",
    "also",
    "oh",
    "no",
    "mm",
    "hm",
    "now",
    "or",
    "honestly",
    "basically",
    "actually",
    "sure",
    "yes",
    "which",
    "just",
    "if",
];
const WEAK_END: &[&str] = &[
    "and", "but", "so", "the", "a", "an", "of", "to", "in", "on", "at", "for", "with", "that", "which", "because",
    "cause", "or", "um", "uh", "like", "my", "his", "her", "their", "our", "your", "its", "was", "were", "is", "are",
    "had", "has", "i", "we", "he", "she", "they", "it", "by", "from", "as", "than", "into", "if", "when", "who",
    "what", "one", "this", "be", "would", "could", "not", "where", "every", "each", "about", "up", "i'm", "i'd",
    "it's", "very", "really",
];

/// Three to twelve words that stand in `start..end` of the text, as they stand there.
pub(crate) fn shortened(text: &str, start: usize, end: usize) -> Option<Span> {
    let slice = text.get(start..end)?;
    let words: Vec<(usize, usize)> = {
        let at = |word: &str| word.as_ptr() as usize - slice.as_ptr() as usize;
        slice.split_whitespace().map(|word| (at(word), at(word) + word.len())).collect()
    };
    let bare = |(from, to): (usize, usize)| slice[from..to].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut first = 0;
    while first + FEWEST < words.len() && WEAK_START.contains(&bare(words[first]).as_str()) {
        first += 1;
    }
    let mut last = words.len().min(first + MOST);
    // A quotation ends where a sentence does, or at a comma near its limit.
    if let Some(stop) = (first + FEWEST..last)
        .find(|index| slice[words[index - 1].0..words[index - 1].1].ends_with(['.', '!', '?', ';', ':']))
    {
        last = stop;
    } else if let Some(comma) =
        (first + FEWEST + 2..=last).rev().find(|index| slice[words[index - 1].0..words[index - 1].1].ends_with(','))
    {
        last = comma;
    }
    while last > first + FEWEST && WEAK_END.contains(&bare(words[last - 1]).as_str()) {
        last -= 1;
    }
    if last < first + FEWEST {
        return None;
    }
    let (mut from, mut to) = (words[first].0, words[last - 1].1);
    let quoted = &slice[from..to];
    from += quoted.len() - quoted.trim_start_matches(|c: char| !c.is_alphanumeric() && !"£$€".contains(c)).len();
    to -= quoted.len() - quoted.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '%').len();
    // What was cut off at the ends may have been whole “words”: emoji, dashes.
    let left = slice.get(from..to).map_or(0, |quote| quote.split_whitespace().count());
    if left < FEWEST
        || slice[from..to].contains(['\n', '\r', '“', '”', '"'])
        || slice[from..to].chars().any(char::is_control)
    {
        return None;
    }
    Some(Span { quote: slice[from..to].to_owned(), start: start + from, end: start + to })
}

/// The most telling words of an answer in which nothing better was found: the clause with most long words.
pub(crate) fn telling(answer: &Answer<'_>) -> Option<Span> {
    let plain = crate::plain::Plain::of(answer.text);
    let mut best: Option<(usize, Span)> = None;
    for clause in crate::clauses::split(&plain.text).into_iter().flat_map(|sentence| sentence.clauses) {
        let (start, end) = (plain.original(clause.start), plain.original(clause.end));
        let Some(span) = shortened(answer.text, start, end) else { continue };
        let weight = span.quote.split_whitespace().filter(|word| word.len() > 4).count() * 2
            + usize::from(crate::cues::traits(&plain.text.as_bytes()[clause]).past);
        if best.as_ref().is_none_or(|(known, _)| weight > *known) {
            best = Some((weight, span));
        }
    }
    best.map(|(_, span)| span)
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn quotations_are_short_and_verbatim() {
        for (text, quote) in [
            (
                "and um I cut the menu to the cold starters and the braises, which one person can plate",
                Some("I cut the menu to the cold starters and the braises"),
            ),
            ("no idea", None),
            ("👩‍👩‍👧‍👦 fine — …", None),
            ("He refused. Then we left.", None),
            ("We lost £1,100 on it.", Some("We lost £1,100")),
        ] {
            let got = shortened(text, 0, text.len());
            assert!(got.as_ref().is_none_or(|span| text[span.start..span.end] == span.quote));
            if quote.is_some() || text.contains('—') {
                assert_eq!(got.as_ref().map(|span| span.quote.as_str()), quote);
            }
        }
    }
}

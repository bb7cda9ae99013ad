//! Choosing a few words of the candidate's to hang a question on.

use crate::answer::Answer;
use crate::heard::Span;

const FEWEST: usize = 3;
const MOST: usize = 12;

/// Words that start no quotation well.
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
    "cuz",
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
    "of",
    "than",
    "as",
];
/// Words that end no quotation well: what belongs to them comes after.
const WEAK_END: &[&str] = &[
    // Articles, owners and other words before a noun.
    "the", "a", "an", "my", "his", "her", "their", "our", "your", "its", "this", "these", "those", "every", "each",
    "no", "some", "any", "both", "such", "whose", "another", "other", "one", "several", "few",
    // Words before a place, a time, a person.
    "of", "to", "in", "on", "at", "for", "with", "by", "from", "into", "about", "up", "onto", "over", "under",
    "between", "through", "without", "against", "during", "per", "like", "via", "towards", "toward", "within", "upon",
    "behind", "until", "till", "since", "before", "after", "around", "across", "off", "out",
    // Words that open or tie.
    "and", "but", "so", "that", "which", "because", "cause", "cuz", "or", "nor", "as", "than", "if", "when", "who",
    "whom", "what", "where", "why", "how", "while", "whether", "though", "although", "unless", "then", "once",
    // Helpers of verbs, and what denies or weighs.
    "was", "were", "is", "are", "am", "be", "been", "being", "had", "has", "have", "do", "does", "did", "will", "would",
    "could", "can", "should", "may", "might", "must", "shall", "not", "never", "very", "really", "just", "only",
    "even", "quite", "too", "more", "most", "less", "also", "gonna", "kind", "sort", "almost", "nearly",
    // Who does it, and fillers.
    "i", "we", "he", "she", "they", "it", "you", "there", "um", "uh", "er", "erm", "well", "oh",
];
/// Words before which a phrase often ends.
const OPENS: &[&str] = &[
    "and", "but", "so", "because", "cause", "cuz", "which", "when", "while", "if", "where", "since", "until", "before",
    "after", "then", "or", "although", "though", "unless", "whereas", "except", "instead",
];
/// Words before a thing.
const BEFORE_NOUN: &[&str] = &[
    "the", "a", "an", "my", "his", "her", "their", "our", "your", "its", "this", "that", "these", "those", "every",
    "each", "no", "some", "any", "both", "another", "one", "two", "three",
];
/// Words before a place, a time, a person.
const BEFORE_PLACE: &[&str] = &[
    "of", "to", "at", "for", "with", "in", "on", "into", "onto", "from", "by", "about", "over", "under", "through",
    "without", "against", "during", "per", "via", "off", "out", "up", "than", "between", "behind", "within", "across",
];
/// Words that go on with what stands before them.
const BELONGS: &[&str] = &["of", "to", "that", "than", "who", "whose", "whom", "which"];
/// Words that lean on others but may stand at the end of a sentence.
const CAN_CLOSE: &[&str] = &[
    "it", "you", "there", "one", "up", "off", "out", "over", "about", "in", "on", "too", "so", "then", "though",
    "more", "less", "once", "before", "after", "around", "through", "across", "behind", "this", "some", "any", "both",
    "no", "each", "other", "another", "several", "few", "not", "never", "really", "also", "have", "had", "has", "did",
    "do", "does", "was", "were", "is", "are", "am", "been", "could", "would", "should", "can", "will", "what", "why",
    "how", "where", "who", "most", "only", "well", "at", "for", "with", "to", "from", "by", "his", "her", "these",
    "those",
];
/// Who does something.
const DOER: &[&str] = &["i", "we", "he", "she", "they", "it", "you", "there", "who", "everybody", "nobody", "someone"];

/// How well a quotation ends behind a word, best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// The phrase goes on.
    Within,
    /// Perhaps the phrase goes on.
    Possible,
    /// A thing was named, and what comes next is not part of its name.
    Thing,
    /// The next word opens another one.
    BeforeOpening,
    /// A comma or a dash stands there.
    Pause,
    /// The words that were found end here.
    Whole,
    /// A sentence ends here.
    Sentence,
}

/// Without the punctuation around it, in small letters, apostrophes straight.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
}

/// Whether what belongs to the last of `words[..last]` comes after it.
fn leans_on_next(words: &[&str], last: usize) -> bool {
    let end = ending(words, last);
    let closed = end >= End::Pause;
    let words = &words[..last];
    let at = |back: usize| words.len().checked_sub(back).map(|index| bare(words[index])).unwrap_or_default();
    let word = at(1);
    // “look at it” is whole, “before it” is not, and in front of a comma “we took it off” is.
    let whole = matches!(word.as_str(), "it" | "you") && BEFORE_PLACE.contains(&at(2).as_str());
    if end == End::Sentence || whole || (closed && CAN_CLOSE.contains(&word.as_str())) {
        return false;
    }
    let short = ["n't", "'s", "s'", "'d", "'ve", "'re", "'ll", "'m"];
    WEAK_END.contains(&word.as_str()) || short.iter().any(|end| word.ends_with(end))
}

/// Whether the last of these words is the name of a thing, as far as the words before it tell: “the old server”.
fn names_thing(words: &[&str]) -> bool {
    let before = words.iter().rev().skip(1).take(3).map(|word| bare(word));
    for word in before {
        if BEFORE_NOUN.contains(&word.as_str()) {
            return true;
        }
        if BEFORE_PLACE.contains(&word.as_str()) || DOER.contains(&word.as_str()) {
            return false;
        }
    }
    false
}

/// How a quotation of `words[..last]` would end.
fn ending(words: &[&str], last: usize) -> End {
    let word = words[last - 1];
    let closed = |marks: &[char]| word.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(marks);
    if closed(&['.', '!', '?', ';', ':', '…']) {
        return End::Sentence;
    }
    let Some(next) = words.get(last) else { return End::Whole };
    if closed(&[',', '—', '–']) || next.starts_with(['—', '–', '(']) || *next == "-" {
        return End::Pause;
    }
    let next = bare(next);
    if BELONGS.contains(&next.as_str()) {
        return End::Within;
    }
    let listed = |lists: &[&[&str]]| lists.iter().any(|list| list.contains(&next.as_str()));
    if OPENS.contains(&next.as_str()) {
        return End::BeforeOpening;
    }
    match (names_thing(&words[..last]), listed(&[BEFORE_PLACE, BEFORE_NOUN, DOER])) {
        (true, true) => End::Thing,
        (false, false) if !WEAK_END.contains(&next.as_str()) => End::Possible,
        _ => End::Within,
    }
}

/// Where a quotation of three to twelve of these words ends best: after a sentence, else as late as a phrase does.
fn best_end(words: &[&str]) -> Option<usize> {
    let ends = FEWEST..=words.len().min(MOST);
    if let Some(stop) = ends.clone().find(|last| ending(words, *last) == End::Sentence) {
        return Some(stop);
    }
    // A pause or an opening right behind the first words leaves too little.
    let worth = |last: usize| match ending(words, last) {
        End::Pause | End::BeforeOpening if last < FEWEST + 2 => End::Possible,
        end => end,
    };
    ends.max_by_key(|last| (!leans_on_next(words, *last), worth(*last), *last))
}

/// Three to twelve words that stand in `start..end` of the text, as they stand there.
pub(crate) fn shortened(text: &str, start: usize, end: usize) -> Option<Span> {
    let slice = text.get(start..end)?;
    let all: Vec<&str> = slice.split_whitespace().collect();
    let weak = all.iter().take_while(|word| WEAK_START.contains(&bare(word).as_str())).count();
    let words = &all[weak.min(all.len().saturating_sub(FEWEST))..];
    let last = best_end(words)?;
    let at = |word: &str| word.as_ptr() as usize - slice.as_ptr() as usize;
    let (mut from, mut to) = (at(words[0]), at(words[last - 1]) + words[last - 1].len());
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
    use super::{FEWEST, MOST, WEAK_START, bare, leans_on_next, shortened};

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
            ("We lost £1,100 on it.", Some("We lost £1,100 on it")),
            (
                "We moved the nightly reconciliation job off the old server to a queue that nobody else could see",
                Some("We moved the nightly reconciliation job"),
            ),
        ] {
            let got = shortened(text, 0, text.len());
            assert!(got.as_ref().is_none_or(|span| text[span.start..span.end] == span.quote));
            if quote.is_some() || text.contains('—') {
                assert_eq!(got.as_ref().map(|span| span.quote.as_str()), quote);
            }
        }
    }

    #[test]
    fn a_phrase_is_not_cut_before_what_belongs_to_it() {
        for (text, quote) in [
            ("I think that the way to look at it is that we do this and so on", "I think that the way to look at it"),
            (
                "it was mostly the other team's fault and they never tested anything at all",
                "it was mostly the other team's fault",
            ),
        ] {
            assert_eq!(shortened(text, 0, text.len()).map(|span| span.quote).as_deref(), Some(quote));
        }
    }

    /// The labelled answers without their marks.
    fn labelled() -> Vec<String> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../training/answers");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut texts = Vec::new();
        for file in files {
            let held = std::fs::read_to_string(file).unwrap();
            for answer in held.split("\nA: ").skip(1) {
                let marked = answer.split("\nP: ").next().unwrap_or_default();
                let mut pieces = marked.split("<<");
                let mut text = pieces.next().unwrap_or_default().to_owned();
                text.extend(pieces.filter_map(|piece| piece.split_once('|')).map(|(_, words)| words.replace(">>", "")));
                texts.push(text.replace(">>", ""));
            }
        }
        texts
    }

    /// Whatever stretch of an answer is quoted, the quotation neither begins nor ends with a word that leans on others,
    /// where the stretch has another end to offer.
    #[test]
    fn quotations_of_the_labelled_answers_end_where_a_phrase_does() {
        let texts = labelled();
        assert!(texts.len() > 2_500, "{}", texts.len());
        let mut checked = 0;
        // One answer in six: a debug build takes its time.
        for text in texts.iter().step_by(6) {
            for sentence in crate::clauses::split(&crate::plain::Plain::of(text).text) {
                let ranges = sentence.clauses.into_iter().chain([sentence.range]);
                for range in ranges {
                    let (Some(stretch), Some(span)) =
                        (text.get(range.clone()), shortened(text, range.start, range.end))
                    else {
                        continue;
                    };
                    let quoted: Vec<&str> = span.quote.split_whitespace().collect();
                    let words: Vec<&str> = stretch.split_whitespace().collect();
                    if words.iter().any(|word| bare(word).is_empty()) {
                        // Dashes and the like are trimmed at the ends.
                        continue;
                    }
                    assert!((FEWEST..=MOST).contains(&quoted.len()), "{}", span.quote);
                    let first = words.iter().take_while(|word| WEAK_START.contains(&bare(word).as_str())).count();
                    let whole = words.len() >= first + FEWEST;
                    let first = first.min(words.len() - FEWEST);
                    if whole {
                        assert!(!WEAK_START.contains(&bare(quoted[0]).as_str()), "“{}” of: {stretch}", span.quote);
                    }
                    let most = words.len().min(first + MOST);
                    let offers = (first + FEWEST..=most).any(|last| !leans_on_next(&words[first..], last - first));
                    let leans = leans_on_next(&words[first..], quoted.len());
                    assert!(!offers || !leans || quoted.len() == words.len() - first, "“{}” of: {stretch}", span.quote);
                    checked += 1;
                }
            }
        }
        assert!(checked > 4_000, "{checked}");
    }
}

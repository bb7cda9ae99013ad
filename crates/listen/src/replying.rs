//! Cues of replies to a challenge, which the reply signals and two warnings share.

use crate::cues::cues;

cues!(
    /// A concession on the substance, or the challenge restated as true.
    pub CONCEDES = [
        r"\b(?:that's|it's|that is|it is|that was) (?:true|fair|right|real|a fair)\b|\bfair way to put it\b|\bis real\b|\byou win\b|\bno question\b",
        r"\b(?:i did|i'd (?:think|ask|say|have asked) (?:the same|about it)|i'd think|looks bad|is a lot|is a long time|would be (?:the )?(?:wrong|faster|cheaper|simpler)|it does\b|costs more|is cheaper|wrong way)",
        r"\b(?:if that's true|then (?:one|the|a) [a-z ]+ is out|on speed|we would only|it's true)\b",
        r"^(?:oh |yes|yeah|right|sure|okay|true|no )[^.]*\b(?:is|are|was|does|would|costs?|adds?|means?)\b",
        r", yes\b|\byes, (?:that|it|there)\b|\bi accept (?:that|the)\b|\bi see (?:that|why)\b|\bthere was some truth\b",
    ]
);
cues!(
    /// Giving way to the person and not to the point.
    pub DEFERS = [
    r"\bwhatever (?:is|works|suits)\b|\byou(?:'re| are) the expert\b|\byou(?:'d| would) know\b|\bi'd (?:follow|take) your (?:lead|advice|word)\b",
        r"\bif you(?:'d rather|'ve done| (?:say|think|prefer|want|like|insist))\b|\bwhatever you\b|\byou know (?:these|this|that|it|the) ?[a-z]* ?better\b",
        r"\b(?:i'd|i would|i'll|i can|i could|happy to) (?:agree with you|defer|trust that|go with (?:that|yours|it|your|whatever)|go either way|take it off|scrap)\b",
        r"\bif (?:that's) how it's done\b|\bi guess i'd\b|\bi suppose (?:if|you)\b",
    ]
);
cues!(
    /// Giving way outright.
    pub GIVES_UP = [
    r"\b(?:sure|okay|ok|fine|yes|yeah|right),? (?:we|i|let's) (?:can|could|will|drop|remove|skip)\b|\bmost [a-z]+ have (?:them|one|it)\b|\bno (?:real|particular|strong) (?:reason|preference)\b|\bi only (?:put|added|had)\b|\bi take it back\b|\bforget (?:what i|that|the)\b|\bfair enough\b.*\b(?:yours|your way|do that|go with)\b",
        r"\byou(?:'re| are) (?:probably |absolutely |completely )?right\b",
        r"\b(?:let's|let us) (?:do|go with|use|drop) (?:that|it|yours|a)\b|\bthat works too\b|\bwe can do (?:that|it your way)\b",
        r"\bi (?:don't|do not) (?:really )?have a strong (?:preference|opinion|view)\b|\bi'm easy\b|\beither way\b|\bi'm (?:very |quite |pretty )?(?:adaptable|flexible|open)\b",
        r"\bi (?:wasn't|hadn't|was not) (?:that sure|really thought|thought of it)\b|\bi don't know why we\b|\bi'll (?:just )?(?:scrap|change|take|drop|remove)\b|\bi'd probably do it\b",
        r"\bgood point\b.*\bi(?:'d| would|'ll)\b",
    ]
);
cues!(
    /// Keeping the position.
    pub KEEPS = [
        r"\b(?:i'd|i would|i'm|we'd) (?:still|keep|stay|do it again|do that part again|take|hold|stick)\b|\bso i keep\b|\bi keep the\b|\ball the same\b|\bstill\b",
        r"\b(?:the reason|the thing is|the point is|what i'm buying|what matters)\b",
        r"\bbut\b|\bisn't that\b|\bwasn't (?:a|that)\b|\bnot that i\b|\bi can't justify\b|\bi turned\b|\bi chose\b|\bhowever\b|\bthese are\b|\band yet\b",
    ]
);
cues!(
    /// A reason.
    pub MEETS = [
        r"\b(?:because|since|cause|so|means|meaning|would (?:mean|have|let)|means that|it was|they're|that's|and for|needs?|in order)\b",
        r"\b{NUM}\b",
    ]
);

/// How many longer words of the challenge stand in these words too, by their first five letters.
pub(crate) fn shared_words(challenge: &str, words: &str) -> usize {
    let stem = |word: &str| word.chars().take(5).collect::<String>().to_ascii_lowercase();
    let long = |text: &str| -> std::collections::BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() > 3 && !COMMON.contains(&word.to_ascii_lowercase().as_str()))
            .map(stem)
            .collect()
    };
    long(challenge).intersection(&long(words)).count()
}

const COMMON: &[&str] = &[
    "that", "this", "what", "with", "have", "would", "your", "from", "they", "them", "were", "there", "than", "then",
    "when", "which", "does", "could", "should", "about", "more", "most", "just", "been", "same", "into", "some",
    "like", "make", "will", "want",
];

#[cfg(test)]
mod tests {
    use super::shared_words;

    #[test]
    fn words_are_compared_by_stem() {
        assert_eq!(
            shared_words("Why poll at all? Sockets are instant.", "with a socket it would be there instantly"),
            2
        );
    }
}

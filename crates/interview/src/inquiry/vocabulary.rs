//! What clarifying questions ask for, and the phrases that ask for it: questions and facts that share one may belong together.

/// Ways to ask for one thing, or to speak of it; lower case, found as whole words.
pub(super) const TOPICS: &[&[&str]] = &[
    // how much there is and between which bounds
    &[
        "how large",
        "how big",
        "how many",
        "how much data",
        "biggest",
        "largest",
        "size",
        "sizes",
        "limits",
        "maximum",
        "max",
        "bounds",
        "constraints",
        "memory",
        "at most",
        "range",
        "how deep",
        "how deeply",
        "large",
    ],
    // whether it is ordered
    &[
        "sorted",
        "ordered",
        "sort",
        "ascending",
        "descending",
        "chronological",
        "chronologically",
        "unsorted",
        "in order",
        "time order",
        "never decrease",
        "never decreases",
        "increasing",
        "monotonic",
        "order of time",
        "particular order",
        "any order",
    ],
    // whether an end counts
    &[
        "inclusive",
        "exclusive",
        "included",
        "exactly",
        "precisely",
        "equals",
        "boundary",
        "half open",
        "very moment",
        "strictly",
        "equal to",
        "edge",
    ],
    // what decides between equals
    &[
        "tie",
        "ties",
        "tied",
        "equally",
        "same sum",
        "same number",
        "same number of times",
        "same amount",
        "same count",
        "same frequency",
        "same score",
        "equal count",
        "equal score",
        "several choices",
        "wins",
    ],
    // nothing at all
    &["empty", "no input", "none", "nothing at all"],
    // the bounds of a number
    &["limits", "range", "overflow", "bounds", "constraints", "be zero", "be negative", "be 0"],
    // zero
    &["zero", "be 0", "zero length"],
    // below zero
    &["negative"],
    // what comes out
    &["output", "print", "printed", "return", "report", "produce", "display", "give back", "hand back", "result"],
    // what the input looks like
    &[
        "format",
        "fields",
        "columns",
        "separated",
        "whitespace",
        "spaces",
        "look like",
        "line look",
        "input look",
        "describe the input",
        "input format",
        "syntax",
    ],
    // something a second time
    &[
        "twice",
        "duplicate",
        "duplicates",
        "repeated",
        "repeat",
        "same time",
        "same second",
        "same moment",
        "same timestamp",
        "same instant",
        "identical",
        "two times",
        "second time",
        "several times",
        "again",
        "already",
        "more than once",
    ],
    // what makes room
    &[
        "evict",
        "evicted",
        "eviction",
        "throw out",
        "throw away",
        "kick out",
        "drop",
        "dropped",
        "discard",
        "least recently used",
        "lru",
        "no space",
        "out of space",
    ],
    // something that is not there
    &[
        "not stored",
        "isn't there",
        "is not there",
        "does not exist",
        "doesn't exist",
        "not there",
        "not listed",
        "missing",
        "unknown",
        "lacks",
        "does not have",
        "unseen",
        "never",
    ],
    // circles
    &["cycle", "cycles", "circular", "circle", "each other"],
    // itself
    &["itself", "on itself"],
    // what breaks
    &[
        "fails",
        "fail",
        "failure",
        "outage",
        "down",
        "unavailable",
        "broken",
        "unreachable",
        "cannot be reached",
        "crashes",
        "breaks",
    ],
    // what gets lost
    &["lose", "lost", "loss", "miss", "missed"],
    // how exact
    &["exact", "accurate", "accuracy", "precise", "approximate", "estimate", "tolerance", "exactness"],
    // how late
    &[
        "stale",
        "how old",
        "fresh",
        "freshness",
        "up to date",
        "how quickly",
        "how fast",
        "how soon",
        "quickly",
        "delay",
        "latency",
    ],
    // where
    &["where", "country", "countries", "region", "regions", "data centres", "data centers", "geography", "location"],
    // how long it is kept
    &["history", "retention", "kept", "keep", "store old", "retain", "how long do we store", "archive"],
    // how often
    &["how often", "how frequently", "frequency", "frequently"],
    // money
    &["cost", "budget", "money", "spend"],
    // who builds it
    &["engineers", "team", "how many of us"],
    // what is turned away
    &["refused", "reject", "rejected", "denied", "turned away", "turn away", "refuse"],
    // peaks
    &["burst", "bursts", "spike", "spikes"],
    // how long it lives
    &["expire", "expires", "lifetime", "live", "lives"],
    // who chooses
    &["choose", "pick", "own", "custom", "select"],
    // directions
    &["both directions", "directed", "direction"],
    // known beforehand
    &["offline", "up front", "in advance", "read the whole", "everything first", "beforehand"],
    // several
    &["more than one", "several", "both", "multiple"],
    // mistyped
    &["typo", "typos", "mistakes", "misspell"],
    // opting out
    &["opt out", "switch off", "unsubscribe", "consent"],
    // out of reach
    &["no path", "cannot be reached", "unreachable"],
    // even numbers
    &["even number", "evenly", "divided"],
    // the best possible
    &["minimise", "minimize", "smallest possible", "as early as possible", "optimal", "fewest"],
    // sharing out
    &["divided evenly", "split", "shared by"],
    // each by itself
    &["each", "every", "individual", "individually", "separate", "separately", "own", "per"],
    // newcomers
    &[
        "nothing yet",
        "brand-new",
        "new users",
        "new user",
        "new members",
        "new member",
        "cold start",
        "no history",
        "newcomers",
    ],
    // devices
    &["device", "devices", "phones", "phone", "laptop"],
    // unsound input
    &["invalid", "well-formed", "correct", "wrong", "malformed", "validate"],
];

/// Words that say nothing about what a question is about.
#[rustfmt::skip]
pub(super) const EMPTY: &[&str] = &[
    "a", "able", "about", "acceptable", "all", "allowed", "already", "also", "am", "an", "and", "any", "anybody",
    "anything", "are", "aren", "as", "asked", "assume", "at", "be", "been", "begin", "being", "both", "but", "by",
    "can", "case", "certain", "come", "comes", "could", "d", "did", "do", "does", "doesn", "doesn't", "don", "don't",
    "done", "down", "each", "either", "enough", "ever", "every", "exactly", "expect", "few", "for", "from", "get",
    "gets", "give", "given", "gives", "go", "goes", "got", "had", "happen", "happens", "has", "have", "he", "her",
    "here", "him", "how", "i", "i'm", "if", "in", "into", "is", "isn", "isn't", "it", "it's", "its", "just", "kind",
    "know", "let", "like", "ll", "look", "looks", "make", "makes", "many", "may", "maybe", "me", "mean", "means",
    "might", "most", "much", "must", "my", "need", "needs", "never", "no", "not", "of", "off", "okay", "on", "one",
    "ones", "only", "or", "our", "out", "over", "own", "people", "perhaps", "person", "place", "please", "possible",
    "problem", "put", "question", "re", "really", "rely", "right", "roughly", "s", "said", "say", "says", "see",
    "shall", "she", "should", "so", "some", "somebody", "someone", "something", "sort", "still", "such", "supposed",
    "t", "take", "takes", "talking", "tell", "ten", "than", "that", "the", "their", "them", "then", "there",
    "there's", "these", "they", "thing", "things", "this", "those", "three", "to", "told", "too", "treat", "trigger",
    "two", "up", "us", "use", "used", "using", "ve", "very", "want", "was", "we", "we're", "well", "were", "what",
    "what's", "when", "where", "which", "who", "whole", "whom", "whose", "why", "will", "with", "would", "yes", "you",
    "your",
];

/// Words a question begins with.
#[rustfmt::skip]
pub(super) const OPENS: &[&str] = &[
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "may", "might", "must", "shall", "should",
    "will", "would", "what", "what's", "which", "who", "whom", "whose", "when", "where", "why", "how", "if", "am",
    "has", "have", "roughly",
];

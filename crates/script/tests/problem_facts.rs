use script::{Growth, ProblemFacts};

const SOUND: &str = "format_version: 1
difficulty: medium
minutes: 35
topics: [intervals, sorting]
sources: [G]
prompt: Merge these windows.
clarifying:
- id: touching
  question: Do touching windows overlap?
  answer: Yes.
  words: [touch]
edge_cases:
- id: empty
  what: no windows
  words: [empty]
  tests: [secret/01-empty]
hints: [Sort., Sweep., Compare ends.]
complexity:
  n: the number of windows
  time: n log n
  space: n
  sizes: [1000, 2000, 4000, 8000]
  why: Sorting.
ideas:
- {name: sweep, time: n log n, space: n, when: always}
- {name: pairs, time: n^2, space: '1', when: never}
talk:
- {ask: Streams?, good: Ordered set.}
- {ask: Tests?, good: Ties.}
extensions:
- {id: streaming, ask: Now one by one.}
";

#[test]
fn a_sound_file_is_read() {
    let facts = ProblemFacts::read("interview.yaml", SOUND.as_bytes()).unwrap();
    assert_eq!(facts.complexity.time, Growth::Linearithmic);
    assert_eq!((facts.ideas[1].space, facts.extensions[0].id.as_str()), (Growth::Constant, "streaming"));
}

#[test]
fn every_fault_is_told_with_its_line() {
    for (from, to, line, words) in [
        ("minutes: 35", "minutes: 350", 3, "10 to 90"),
        ("medium", "middling", 2, "is not known; one of easy"),
        ("topics: [intervals, sorting]", "topics: [knots]", 4, "is not known"),
        ("sources: [G]", "sources: [X]", 5, "source `X`"),
        ("words: [touch]", "words: [Touch]", 11, "lower case"),
        ("words: [touch]", "words: [404]", 11, "404"),
        ("id: touching", "id: Is It", 8, "joined with `-`"),
        ("hints: [Sort., Sweep., Compare ends.]", "hints: [Sort.]", 17, "needs at least 3"),
        ("sizes: [1000, 2000, 4000, 8000]", "sizes: [1000, 2000, 2000, 8000]", 22, "must rise"),
        ("time: n log n\n  space", "time: n^3\n  space", 24, "none of the ideas"),
        ("time: n log n\n  space", "time: n!\n  space", 20, "n!"),
        ("prompt: Merge these windows.", "prompt: ''", 6, "empty"),
        ("prompt: Merge these windows.\n", "", 1, "`prompt` is missing"),
        ("format_version: 1", "format_version: 2\nextra: 1", 2, "unknown key `extra`"),
    ] {
        let text = SOUND.replacen(from, to, 1);
        assert_ne!(text, SOUND, "{from}");
        let problems = ProblemFacts::read("interview.yaml", text.as_bytes()).unwrap_err();
        let found = problems.iter().any(|problem| problem.line == line && problem.message.contains(words));
        assert!(found, "{to}: {problems:?}");
    }
}

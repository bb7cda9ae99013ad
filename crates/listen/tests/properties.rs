//! What must hold for any answer at all.

mod elements;

use std::time::{Duration, Instant};

use elements::ELEMENTS;
use listen::{Answer, Delivery, Heard, RoundKind, Score, Signal, Tone, Wanted, hear, probe, score, wanted, word};
use proptest::prelude::*;

fn answer<'a>(round: RoundKind, challenge: bool, text: &'a str) -> Answer<'a> {
    Answer {
        round,
        question: "Tell me about a mistake you made.",
        challenge: challenge.then_some("Would a single cut-over not have been less risky?"),
        delivery: if text.len().is_multiple_of(2) { Delivery::Spoken } else { Delivery::Typed },
        text,
    }
}

/// Goes all the way and checks what every result owes its reader.
fn check(answer: &Answer<'_>) -> (Heard, Score) {
    let heard = hear(answer);
    let spans = heard.findings.iter().map(|f| (&f.quote, f.start, f.end));
    let spans = spans.chain(heard.claims.iter().map(|c| (&c.quote, c.start, c.end)));
    let spans = spans.chain(heard.scopes.iter().map(|s| (&s.quote, s.start, s.end)));
    for (quote, start, end) in spans.chain(heard.asks.iter().map(|a| (&a.quote, a.start, a.end))) {
        assert_eq!(Some(quote.as_str()), answer.text.get(start..end));
        assert!(!quote.is_empty());
    }
    for finding in &heard.findings {
        assert!((0.0..=1.0).contains(&finding.confidence));
        let reply = matches!(
            finding.signal,
            Signal::Acknowledges | Signal::Holds | Signal::WouldChange | Signal::Caves | Signal::DigsIn
        );
        assert!(!reply || answer.challenge.is_some());
    }
    assert!(heard.findings.is_sorted_by_key(|finding| (finding.start, finding.signal)));
    let wanted = wanted(answer.round, "director", answer.question);
    let probe = probe(answer, &heard, &wanted, &[]);
    if let Some(target) = probe.target {
        let wording = word(target, answer, &heard, &[], 7, Tone::Interview);
        if let Some(span) = wording.picked_up {
            assert_eq!(Some(span.quote.as_str()), answer.text.get(span.start..span.end));
            assert!(wording.text.contains(&format!("“{}”", span.quote)));
            assert!((3..=12).contains(&span.quote.split_whitespace().count()), "{}", span.quote);
        }
    }
    let scored = score(answer, &heard, &wanted);
    assert!(scored.overall.is_none_or(|overall| (1..=4).contains(&overall)));
    (heard, scored)
}

const PIECES: &[&str] = &[
    "I pulled the launch on the Friday.",
    "um and the whole site went down",
    "She shouted at me in front of the team because the date had moved.",
    "what I didn't know was how many would retry",
    "We moved 400 jobs — “all of them”…",
    "if it was billing I’d wait",
    "ναι",
    "👩‍👩‍👧‍👦",
    "\u{0}",
    "\n\n",
    "…",
    "you're right, let's do that",
    "I'm on £84,000",
    "Kafka, Redis, Flink, Istio, Go, Helm",
    "O(n log n) because of the sort",
    "Why?",
    "ﬁne",
    "é",
    "\u{202e}",
    "100%",
    "I should've asked her first.",
    "I never asked her.",
    "Since then I send a page two days before.",
    "it's all about communication",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_heard(text in "\\PC{0,200}", round in 0..RoundKind::ALL.len(), challenge: bool) {
        check(&answer(RoundKind::ALL[round], challenge, &text));
    }

    #[test]
    fn any_mixture_is_heard_the_same_twice(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..14), round in 0..RoundKind::ALL.len(), challenge: bool,
    ) {
        let text = pieces.join(" ");
        let answer = answer(RoundKind::ALL[round], challenge, &text);
        prop_assert_eq!(check(&answer), check(&answer));
    }

    #[test]
    fn hearing_one_more_wanted_signal_never_lowers_the_score(
        held in prop::collection::btree_set(0..Signal::ALL.len(), 0..8), more in 0..19usize, weights in prop::collection::vec(0.0f32..3.0, 29),
    ) {
        let text = "a story of some length that holds what the findings say it holds";
        let answer = answer(RoundKind::Behavioural, true, text);
        let asked: Vec<Wanted> = Signal::ALL.iter().zip(&weights).map(|(signal, weight)| Wanted { signal: *signal, weight: *weight }).collect();
        let finding = |index: usize| listen::Finding {
            signal: Signal::ALL[index], quote: "a story".into(), start: 0, end: 7, confidence: 0.5, origin: listen::Origin::Rule,
        };
        let mut heard = hear(&answer);
        heard.findings = held.iter().copied().map(finding).collect();
        let before = score(&answer, &heard, &asked).overall;
        heard.findings.push(finding(more));
        prop_assert!(score(&answer, &heard, &asked).overall >= before);
    }
}

/// The score never falls for one more signal (above), and what the model hears in an answer it still hears with one more
/// unit at its end. What it had heard without the last unit alone may be lost, and a warning may come. Three sentences that
/// have nothing to do with each other are the worst for that; `golden.rs` has answers as people give them.
#[test]
fn appending_a_missing_element_hardly_ever_lowers_the_score() {
    const PIECES: &[&str] = &[
        "The vendor was late with the second delivery.",
        "I cancelled the order on the Monday.",
        "She refused to sign the new one.",
        "We had about forty customers on it.",
        "Her argument was that the old price would come back.",
    ];
    // Typed before and after: another delivery is another answer.
    let scored = |text: &str| {
        check(&Answer { delivery: Delivery::Typed, ..answer(RoundKind::Behavioural, false, text) }).1.overall
    };
    let (mut cases, mut fallen) = (0, Vec::new());
    for first in PIECES {
        for second in PIECES {
            for third in PIECES {
                let before = [*first, second, third].join(" ");
                let had = scored(&before).expect("prose is graded");
                for element in ELEMENTS {
                    let after = format!("{before} {element}");
                    let has = scored(&after).expect("prose is graded");
                    assert!(has + 1 >= had, "falls by more than a step: {after}");
                    cases += 1;
                    if has < had {
                        fallen.push(after);
                    }
                }
            }
        }
    }
    assert!(fallen.len() * 100 <= cases * 7, "{} of {cases} fall: {fallen:#?}", fallen.len());
    println!("{} of {cases} fall", fallen.len());
}

#[test]
fn nothing_and_next_to_nothing_score_one_and_say_why() {
    for text in ["", "   \n", "fine", "no idea", "Yes.", "…", "it was ok I guess, all good really"] {
        let (_, scored) = check(&answer(RoundKind::Behavioural, false, text));
        assert_eq!(scored.overall, Some(1), "{text:?}");
        assert!(!scored.reasons.is_empty(), "{text:?}");
    }
}

#[test]
fn what_is_not_english_is_not_graded() {
    for text in [
        "Ich habe entschieden, das Projekt zu stoppen, und das Team war nicht froh.",
        "我决定推迟发布因为数据不完整",
        "asdf qwer zxcv sdfg hjkl",
    ] {
        let (heard, scored) = check(&answer(RoundKind::Behavioural, false, text));
        assert_eq!(scored.overall, None, "{text}");
        assert!(heard.findings.is_empty());
    }
}

#[test]
fn strange_texts_do_no_harm() {
    let long_word = "a".repeat(50_000);
    let quotes = "“”’’".repeat(2_000);
    let questions = "? ".repeat(10_000);
    for text in [
        "\u{feff}I pulled it.\u{0}",
        "’",
        "“I",
        "I’d’ve… I refused—at 5%",
        "\r\n\r\n",
        "İ̇ I refused",
        &long_word,
        &quotes,
        &questions,
    ] {
        for round in RoundKind::ALL {
            check(&answer(*round, true, text));
        }
    }
}

#[test]
fn time_grows_with_the_length_and_no_faster() {
    let sentence = "I pulled the launch because she refused to sign and the queue went down so 400 customers left. ";
    let once = |times: usize| {
        let text = sentence.repeat(times);
        let started = Instant::now();
        hear(&answer(RoundKind::Behavioural, true, &text));
        started.elapsed()
    };
    once(10);
    let (short, long) = (once(300).max(Duration::from_millis(1)), once(3_000));
    assert!(long < short * 40, "{short:?} for a tenth of {long:?}");
}

#[test]
fn phrasings_are_used_up_before_any_comes_again() {
    let text = "I pulled the launch on the Friday and the biggest customer left for good.";
    let answer = answer(RoundKind::Behavioural, false, text);
    let heard = hear(&answer);
    let mut used: Vec<String> = Vec::new();
    for seed in 0..6 {
        let wording = word(Signal::Friction, &answer, &heard, &used, seed, Tone::Interview);
        assert!(!used.contains(&wording.phrasing));
        used.push(wording.phrasing);
    }
    for seed in 6..20 {
        let wording = word(Signal::Friction, &answer, &heard, &used, seed, Tone::Coach);
        used.push(wording.phrasing);
    }
    assert_ne!(used[18], used[19]);
}

//! Any text as an answer: what is heard is quoted from it, twice the same, and nothing panics.

#![no_main]

use libfuzzer_sys::fuzz_target;
use listen::{Answer, Delivery, Listener, RoundKind, probe, score, wanted, word};

fuzz_target!(|input: (String, String, bool, u8)| {
    let (text, challenge, spoken, round) = input;
    let rounds = [RoundKind::Recruiter, RoundKind::Coding, RoundKind::SystemDesign, RoundKind::Behavioural];
    let round = rounds[usize::from(round) % rounds.len()];
    let answer = Answer {
        round,
        question: "Tell me about a decision you made.",
        challenge: (!challenge.is_empty()).then_some(challenge.as_str()),
        delivery: if spoken { Delivery::Spoken } else { Delivery::Typed },
        text: &text,
    };
    let listener = Listener::shipped();
    let heard = listener.hear(&answer);
    for finding in &heard.findings {
        assert_eq!(text.get(finding.start..finding.end), Some(finding.quote.as_str()));
    }
    for claim in &heard.claims {
        assert_eq!(text.get(claim.start..claim.end), Some(claim.quote.as_str()));
    }
    listener.forget();
    assert_eq!(listener.hear(&answer), heard);
    let wanted = wanted(round, "backend_engineer", answer.question);
    score(&answer, &heard, &wanted);
    if let Some(target) = probe(&answer, &heard, &wanted, &[]).target {
        let wording = word(target, &answer, &heard, &[], 7, listen::Tone::Coach);
        assert!(wording.picked_up.is_none_or(|span| text.contains(&span.quote)));
    }
});

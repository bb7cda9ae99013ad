//! The model that ships: the same numbers however an answer arrives, and an honest word when it can't be used.

use std::path::PathBuf;

use listen::{Answer, Delivery, Files, Gradeable, Listener, Model, ModelError, Origin, RoundKind, Signal};

struct Shipped {
    card: Vec<u8>,
    encoder: Vec<u8>,
    weights: Vec<u8>,
    context: Vec<u8>,
    vocabulary: Vec<u8>,
}

impl Shipped {
    fn read() -> Shipped {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("model");
        let read = |name: &str| std::fs::read(folder.join(name)).expect("the model ships with the sources");
        Shipped {
            card: read("listener.json"),
            encoder: read("encoder.onnx"),
            weights: read("encoder.onnx_data"),
            context: read("context.onnx"),
            vocabulary: read("vocab.txt"),
        }
    }

    fn files(&self) -> Files<'_> {
        let Shipped { card, encoder, weights, context, vocabulary } = self;
        Files { card, encoder, weights: weights.clone().into(), context, vocabulary }
    }
}

fn answer(text: &str) -> Answer<'_> {
    Answer {
        round: RoundKind::Behavioural,
        question: "Tell me about a hard call.",
        challenge: None,
        delivery: Delivery::Spoken,
        text,
    }
}

const STORY: &str = "so we ran the tills for a garden centre and the night before Easter I pulled the new release, nobody \
    asked me to. all I had was two stores of logs and a feeling. the head of retail rang me at home and she was furious \
    because for her the discount was the whole weekend. in the end we lost about nine thousand pounds in discounts, and \
    the tills stayed up. I should have told her before I did it, and now I ring first";

#[test]
fn it_is_used() {
    let listener = Listener::shipped();
    assert_eq!(listener.why_rules(), None);
    let heard = listener.hear(&answer(STORY));
    assert!(heard.findings.iter().all(|finding| finding.origin == Origin::Model));
    assert!(heard.findings.iter().all(|finding| STORY[finding.start..finding.end] == finding.quote));
    for signal in [Signal::Decision, Signal::Friction, Signal::Outcome] {
        assert!(heard.has(signal), "{signal} in {:?}", heard.findings);
    }
}

#[test]
fn an_answer_is_heard_the_same_however_it_arrives() {
    let shipped = Shipped::read();
    let at_once = Listener::with_files(shipped.files());
    let word_by_word = Listener::with_files(shipped.files());
    for (end, _) in STORY.match_indices(' ').step_by(5) {
        word_by_word.hear(&answer(&STORY[..end]));
    }
    let heard = at_once.hear(&answer(STORY));
    assert_eq!(word_by_word.hear(&answer(STORY)), heard);
    at_once.forget();
    assert_eq!(at_once.hear(&answer(STORY)), heard);
    let others = ["I decided it.", "um what do you mean by that?", "The team was great and we shipped on time."];
    let beside: Vec<_> = std::thread::scope(|scope| {
        let hear = |text| {
            let listener = &at_once;
            scope.spawn(move || (listener.hear(&answer(text)), listener.hear(&answer(STORY))))
        };
        let running: Vec<_> = others.into_iter().map(hear).collect();
        running.into_iter().map(|one| one.join().expect("no panic")).collect()
    });
    assert!(beside.iter().all(|(_, story)| *story == heard));
}

#[test]
fn a_damaged_model_is_told_and_the_rules_go_on() {
    let shipped = Shipped::read();
    let mut encoder = shipped.encoder.clone();
    let middle = encoder.len() / 2;
    encoder[middle] ^= 1;
    let mut weights = shipped.weights.clone();
    weights[middle] ^= 1;
    let short = &shipped.context[..shipped.context.len() - 1];
    let cases = [
        (Files { encoder: &encoder, ..shipped.files() }, ModelError::Damaged { file: "encoder.onnx" }),
        (Files { weights: weights.into(), ..shipped.files() }, ModelError::Damaged { file: "encoder.onnx_data" }),
        (Files { context: short, ..shipped.files() }, ModelError::Damaged { file: "context.onnx" }),
        (Files { vocabulary: b"", ..shipped.files() }, ModelError::Damaged { file: "vocab.txt" }),
    ];
    for (files, wanted) in cases {
        assert_eq!(Model::load(files.clone()).err(), Some(wanted.clone()));
        let listener = Listener::with_files(files);
        assert_eq!(listener.why_rules(), Some(wanted.to_string().as_str()));
        let heard = listener.hear(&answer(STORY));
        assert!(heard.engine.contains("alone"), "{}", heard.engine);
        assert!(heard.findings.iter().all(|finding| finding.origin == Origin::Rule));
        assert_eq!(heard.findings, Listener::rules().hear(&answer(STORY)).findings);
    }
    for card in [&b""[..], b"{", b"{}", b"[]"] {
        let error = Model::load(Files { card, ..shipped.files() }).err();
        assert!(matches!(error, Some(ModelError::Card(_))), "{error:?}");
    }
}

#[test]
fn strange_and_endless_answers_do_no_harm() {
    let listener = Listener::shipped();
    let long = "I stopped the launch and she was angry about it. ".repeat(10_000);
    for text in [
        "",
        "no",
        "👩‍👩‍👧‍👦 🚀 fine 🎉",
        "قررت إيقاف الإطلاق \u{202e}and I stopped it\u{202c} لأن البيانات ناقصة",
        "\u{0}\u{7}\u{1b}[31mI stopped\u{9b} it\u{feff}",
        "ﷺ".repeat(400).as_str(),
        "a".repeat(20_000).as_str(),
        "e\u{301}".repeat(3_000).as_str(),
        long.as_str(),
    ] {
        let heard = listener.hear(&answer(text));
        for finding in &heard.findings {
            assert_eq!(text.get(finding.start..finding.end), Some(finding.quote.as_str()));
        }
    }
    let varied: String =
        (0..12_000).map(|n| format!("In week {n} I stopped line {n} and it cost {n} pounds. ")).collect();
    assert!(varied.split_whitespace().count() > 100_000);
    let heard = listener.hear(&answer(&varied));
    assert_eq!(heard.gradeable, Gradeable::Yes);
    assert!(!heard.findings.is_empty());
}

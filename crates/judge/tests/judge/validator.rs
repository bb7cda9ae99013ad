//! The default validator: a table, and properties that must hold for all outputs.

use judge::{Flags, LegacyGrading, OnReject, Outcome, Verdict, compare, grader_said, legacy_grade, matches};
use proptest::prelude::*;

fn flags(words: &str) -> Flags {
    Flags::parse(&words.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).unwrap()
}

#[test]
fn outputs_are_compared_as_the_format_says() {
    for (arguments, answer, output, accepted) in [
        ("", "1 2\n", "1 2\n", true),
        ("", "1 2\n", "  1\t\t2  \n\n", true),
        ("", "1 2\n", "1 2", true),
        ("", "Yes\n", "YES\n", true),
        ("case_sensitive", "Yes\n", "YES\n", false),
        ("", "1 2\n", "1\n", false),
        ("", "1 2\n", "1 2 3\n", false),
        ("", "", "", true),
        ("", "", "x", false),
        ("space_change_sensitive", "1 2\n", "1 2\n", true),
        ("space_change_sensitive", "1 2\n", "1  2\n", false),
        ("space_change_sensitive", "1 2\n", "1\t2\n", false),
        ("space_change_sensitive", "1 2\n", "1 2", false),
        ("space_change_sensitive", "1 2\n", " 1 2\n", false),
        ("", "0.5\n", "0.50\n", false),
        ("float_tolerance 1e-6", "0.5\n", "0.50\n", true),
        ("float_tolerance 1e-6", "0.5\n", "5e-1\n", true),
        ("float_tolerance 1e-6", "0.5\n", ".5\n", true),
        ("float_tolerance 1e-6", "0.5\n", "0.5000004\n", true),
        ("float_tolerance 1e-6", "0.5\n", "0.500002\n", false),
        ("float_tolerance 1e-6", "100\n", "1e2\n", true),
        ("float_tolerance 1e-6", "100\n", "abc\n", false),
        ("float_tolerance 1e-6", "100\n", "nan\n", false),
        ("float_tolerance 1e-6", "100\n", "0x64\n", false),
        ("float_tolerance 1e-6", "yes 1.0\n", "YES 1\n", true),
        ("float_tolerance 1e-6", "yes\n", "1\n", false),
        ("float_absolute_tolerance 1e-6", "1000000000\n", "1000000001\n", false),
        ("float_relative_tolerance 1e-6", "1000000000\n", "1000000001\n", true),
        ("float_relative_tolerance 1e-6", "0\n", "1e-9\n", false),
        ("float_absolute_tolerance 1e-6 float_relative_tolerance 1e-9", "0\n", "1e-9\n", true),
        ("float_tolerance 0", "1\n", "1.0\n", true),
        ("float_tolerance 1e-6", "1e400\n", "1e500\n", true),
        ("float_tolerance 1e-6", "1e400\n", "-1e500\n", false),
    ] {
        let outcome = compare(answer.as_bytes(), output.as_bytes(), &flags(arguments));
        assert_eq!(outcome.is_ok(), accepted, "{arguments}: {output:?} for {answer:?}: {outcome:?}");
    }
}

#[test]
fn wrong_flags_are_refused() {
    for (arguments, words) in [
        ("float_tolerence 1", "no flag `float_tolerence`"),
        ("float_tolerance", "needs a number"),
        ("float_tolerance x", "not `x`"),
        ("float_tolerance -1", "at least 0"),
        ("float_tolerance 1 float_absolute_tolerance 2", "twice"),
        ("float_relative_tolerance 1 float_relative_tolerance 1", "twice"),
    ] {
        let words_given: Vec<String> = arguments.split_whitespace().map(str::to_owned).collect();
        let message = Flags::parse(&words_given).unwrap_err();
        assert!(message.contains(words), "{arguments}: {message}");
    }
}

#[test]
fn differences_are_told_with_their_place() {
    let told =
        |answer: &str, output: &str| compare(answer.as_bytes(), output.as_bytes(), &Flags::default()).unwrap_err();
    assert_eq!(told("1\n2 3\n", "1\n2 4\n"), "line 2, word 2: `4` instead of `3`");
    assert_eq!(told("1\n2\n", "1\n"), "the output ends too early: `2` is missing");
    assert_eq!(told("1\n", "1\n\n5\n"), "the output goes on after its end with `5` at line 3, word 1");
    assert!(told("a", &"b".repeat(500)).chars().count() < 120);
}

fn token() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z]{1,6}", "-?[0-9]{1,6}", "-?[0-9]{1,4}\\.[0-9]{1,4}", "[0-9]e-?[0-9]"]
}

fn text() -> impl Strategy<Value = (Vec<String>, String)> {
    (prop::collection::vec(token(), 0..20), "[ \t\n]{1,3}")
}

proptest! {
    #[test]
    fn the_answer_itself_is_accepted_under_all_flags((tokens, space) in text(), tolerance in 0.0_f64..1.0) {
        let answer = tokens.join(&space);
        for arguments in ["", "case_sensitive", "space_change_sensitive", "case_sensitive space_change_sensitive"] {
            for floats in [String::new(), format!("float_tolerance {tolerance}")] {
                let flags = flags(&format!("{arguments} {floats}"));
                prop_assert!(compare(answer.as_bytes(), answer.as_bytes(), &flags).is_ok());
            }
        }
    }

    #[test]
    fn spacing_never_matters_unless_told((tokens, space) in text(), other in "[ \t\r\n]{1,4}") {
        let (answer, output) = (tokens.join(&space), format!("{other}{}{other}", tokens.join(&other)));
        prop_assert!(compare(answer.as_bytes(), output.as_bytes(), &Flags::default()).is_ok());
        prop_assert!(compare(answer.as_bytes(), output.as_bytes(), &flags("space_change_sensitive")).is_err());
    }

    #[test]
    fn one_token_more_or_less_is_rejected((tokens, space) in text(), extra in token()) {
        let answer = tokens.join(&space);
        let longer = format!("{answer}{space}{extra}");
        prop_assert!(compare(answer.as_bytes(), longer.as_bytes(), &Flags::default()).is_err());
        prop_assert!(compare(longer.as_bytes(), answer.as_bytes(), &Flags::default()).is_err());
    }

    #[test]
    fn tolerance_accepts_inside_and_rejects_outside(value in -1e6_f64..1e6, share in 0.01_f64..0.99, exponent in 1_i32..9) {
        let tolerance = 10_f64.powi(-exponent);
        let absolute = flags(&format!("float_absolute_tolerance {tolerance}"));
        let near = |off: f64| format!("{:.17}", value + off);
        let answer = format!("{value:.17}");
        prop_assert!(compare(answer.as_bytes(), near(tolerance * share).as_bytes(), &absolute).is_ok());
        prop_assert!(compare(answer.as_bytes(), near(tolerance * (2.0 + share)).as_bytes(), &absolute).is_err());
    }

    #[test]
    fn any_bytes_are_compared_without_panic(answer: Vec<u8>, output: Vec<u8>) {
        for arguments in ["", "space_change_sensitive", "float_tolerance 1e-3"] {
            let _ = compare(&answer, &output, &flags(arguments));
        }
    }

    #[test]
    fn patterns_never_panic(pattern in "[a-z*{},/]{0,12}", path in "[a-z/]{0,8}") {
        let _ = matches(&pattern, &path);
        prop_assert!(matches("*", &path) || path.is_empty() || path.starts_with('/'));
    }
}

#[test]
fn old_graders_aggregate_as_the_format_says() {
    let part = |verdict, score| Outcome { verdict, score };
    let (ac, wa, tle) = (part(Verdict::Ac, 10.0), part(Verdict::Wa, 0.0), part(Verdict::Tle, 0.0));
    for (flags, on_reject, parts, verdict, score) in [
        ("", OnReject::Continue, vec![ac, ac], Verdict::Ac, 20.0),
        ("avg", OnReject::Continue, vec![ac, part(Verdict::Ac, 20.0)], Verdict::Ac, 15.0),
        ("min", OnReject::Continue, vec![ac, part(Verdict::Ac, 20.0)], Verdict::Ac, 10.0),
        ("max sum min", OnReject::Continue, vec![ac, part(Verdict::Ac, 20.0)], Verdict::Ac, 10.0),
        ("", OnReject::Continue, vec![wa, tle], Verdict::Tle, 0.0),
        ("", OnReject::Break, vec![wa, tle], Verdict::Wa, 0.0),
        ("first_error", OnReject::Continue, vec![ac, wa, tle], Verdict::Wa, 0.0),
        ("always_accept", OnReject::Continue, vec![ac, wa], Verdict::Ac, 10.0),
        ("accept_if_any_accepted", OnReject::Continue, vec![ac, wa], Verdict::Ac, 10.0),
        ("accept_if_any_accepted", OnReject::Break, vec![wa, ac], Verdict::Wa, 0.0),
        ("ignore_sample", OnReject::Continue, vec![wa, ac], Verdict::Ac, 10.0),
        ("", OnReject::Continue, vec![], Verdict::Ac, 0.0),
    ] {
        let grader_flags = flags.split_whitespace().map(str::to_owned).collect();
        let grading = LegacyGrading { on_reject, grader_flags, ..LegacyGrading::default() };
        assert_eq!(legacy_grade(&grading, &parts, true), part(verdict, score), "{flags} {on_reject:?} {parts:?}");
    }
    assert_eq!(grader_said(b"AC 12.5\n"), Ok(part(Verdict::Ac, 12.5)));
    assert_eq!(grader_said(b"WA 3"), Ok(part(Verdict::Wa, 0.0)));
    for wrong in [&b""[..], b"AC", b"FINE 3", b"AC x", b"AC 1 2", b"AC inf"] {
        assert!(grader_said(wrong).is_err(), "{wrong:?}");
    }
}

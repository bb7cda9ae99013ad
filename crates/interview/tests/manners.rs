//! How the interviewer takes answers that don't answer: to something else, given before, none at all, in another
//! language, the fault of others.

mod room;

use interview::{Event, MoveKind, Standing, judge};
use listen::Delivery;
use room::{Driven, STORY, brief, question};
use script::{RoundKind, Signal};

const MIGRATION: &str = "We moved our orders from Oracle to Postgres last spring. I decided to copy the tables in \
    batches at night and to compare the row counts every morning. The second batch failed on a column with a time \
    zone, and two hundred orders had the wrong day. I wrote a script that repaired them, and the error rate fell to \
    zero after a week.";
const WHY_LEAVE: &str = "Why leave now, and not a year ago?";
const MOTIVE: &str = "A year ago I had promised my manager to see the ledger through, so I stayed. It was done in June, and \
    the next two years there will be maintenance only. I want to build payment systems again, and your team is the \
    only one near me that does.";

fn recruiter() -> Driven {
    let mut brief = brief(interview::Mode::Interview, 3);
    brief.kind = RoundKind::Recruiter;
    let mut first = question("leave", WHY_LEAVE);
    first.follow_ups.clear();
    brief.agenda = vec![first, question("path", "Tell me about a time you stopped something that was under way.")];
    Driven::new(brief)
}

#[test]
fn an_answer_to_something_else_is_sent_back_once_in_a_neutral_way_and_earns_nothing() {
    let mut session = recruiter();
    let back = session.say(MIGRATION);
    assert_eq!(back.kind, MoveKind::Redirect, "{back:?}");
    assert!(back.text.ends_with(WHY_LEAVE), "{}", back.text);
    let quote = back.text.split(['“', '”']).nth(1).unwrap();
    assert!(MIGRATION.contains(quote), "{quote}");
    let first = session.state.answers[0].clone();
    assert_eq!(first.first().standing, Standing::Astray);
    assert!(first.first().heard.has(Signal::Decision) && !first.first().earned(Signal::Decision));
    let score = judge(&session.state, &first, first.first());
    assert_eq!(score.overall, Some(1));
    assert!(score.reasons[0].text.contains("something else"), "{:?}", score.reasons);

    assert_ne!(session.say(MOTIVE).kind, MoveKind::Redirect);
    assert_eq!(session.state.answers[1].first().standing, Standing::Counts);
    let mut stubborn = recruiter();
    stubborn.say(MIGRATION);
    let other = MIGRATION.replace("Oracle", "a mainframe").replace("last spring", "in two years of work on weekends");
    assert_eq!(stubborn.say(&other).kind, MoveKind::Ask, "once, and then on");
    let mut evasive = recruiter();
    evasive.say(MIGRATION);
    evasive.say("Hm.");
    evasive.say(MIGRATION);
    let earned = |answered: &interview::Answered| answered.first().counted().count();
    assert_eq!(evasive.state.answers.iter().map(earned).sum::<usize>(), 0, "nor by way of a follow-up");
}

#[test]
fn an_answer_given_before_is_named_and_earns_nothing_new() {
    let mut session = Driven::new(brief(interview::Mode::Interview, 3));
    while session.state.question == 0 {
        session.say(STORY);
    }
    let answers = session.state.answers.len();
    let asked = session.state.asked().unwrap().text.clone();
    // Other punctuation, capitals and one word changed make it no other answer.
    let again = STORY.to_uppercase().replace(". ", " - ").replace("MARCH", "APRIL");
    let back = session.say(&again);
    assert_eq!(back.kind, MoveKind::Redirect);
    assert!(
        back.text.starts_with("You gave me this answer before, to “Tell me about a time you stopped"),
        "{}",
        back.text
    );
    assert!(back.text.ends_with(&asked), "{}", back.text);
    let repeated = session.state.answers[answers].clone();
    assert_eq!(repeated.first().standing, Standing::Repeats { answer: 0 });
    assert_eq!(repeated.first().counted().count(), 0);
    let score = judge(&session.state, &repeated, repeated.first());
    assert_eq!(score.overall, Some(1));
    assert_eq!(score.reasons[0].quote.as_deref(), Some(&again[..score.reasons[0].end.unwrap()]));
    assert_eq!(session.say(&again).kind, MoveKind::Ask, "named once, and then on");
}

#[test]
fn a_part_of_an_earlier_answer_earns_nothing_and_the_rest_does() {
    let mut session = Driven::new(brief(interview::Mode::Interview, 3));
    while session.state.question == 0 {
        session.say(STORY);
    }
    let new = "My manager wanted the old queue kept for another year because two customers still polled it. I refused \
        and switched it off in May, and one of them left us over it. That was my mistake: I had never asked what they \
        polled it for, and nobody had told me.";
    let sentence = "In March I decided to pull the launch of our invoice export two days before the date.";
    session.say(&format!("{new} {sentence}"));
    let answer = session.state.answers.last().unwrap().first();
    assert_eq!(answer.standing, Standing::Counts);
    assert_eq!(answer.said_before.len(), 1);
    assert_eq!(&answer.text[answer.said_before[0].clone()], sentence);
    assert!(answer.counted().count() > 0);
    assert!(answer.counted().all(|finding| finding.quote != sentence));
}

#[test]
fn short_answers_and_other_words_are_no_repetition() {
    let mut session = Driven::new(brief(interview::Mode::Interview, 3));
    session.say("We asked the customer.");
    session.take(Event::Skip);
    session.say("We asked the customer.");
    assert!(session.state.answers.iter().all(|answer| !matches!(answer.first().standing, Standing::Repeats { .. })));
}

#[test]
fn no_is_taken_and_the_nearest_case_asked_for_once() {
    for no in ["No.", "I don't have such a case.", "Nothing comes to mind, I'm afraid.", "No, never had to."] {
        let mut session = Driven::new(brief(interview::Mode::Interview, 3));
        let closest = session.say(no);
        assert_eq!(closest.kind, MoveKind::Redirect, "{no}: {closest:?}");
        assert!(["closest", "nearest"].iter().any(|word| closest.text.contains(word)), "{}", closest.text);
        assert_eq!(closest.why.quote.as_deref(), Some(no.split_inclusive('.').next().unwrap()));
        let next = session.say("No.");
        assert_eq!((next.kind, next.question), (MoveKind::Ask, Some(1)), "{no}");
        let first = session.state.answers[0].clone();
        let score = judge(&session.state, &first, first.first());
        assert_eq!((score.overall, score.reasons[0].text.as_str()), (Some(1), "No example was given."));
        assert!(no.starts_with(score.reasons[0].quote.as_deref().unwrap()));
    }
    let mut session = Driven::new(brief(interview::Mode::Interview, 3));
    session.say("No.");
    let hypothetical = session.say("I would probably go to them first and hear what they think about it.");
    assert_eq!(hypothetical.kind, MoveKind::Ask, "nothing that presumes a story: {hypothetical:?}");
    let mut session = Driven::new(brief(interview::Mode::Interview, 3));
    session.say("No.");
    assert_ne!(session.say(STORY).kind, MoveKind::Ask, "a story after all is asked about");
    let mut session = Driven::new(brief(interview::Mode::Interview, 3));
    session.say("No, I pulled the launch of the export in March, two days before the date.");
    assert_ne!(session.state.answers[0].first().standing, Standing::NoExample);
}

#[test]
fn another_language_is_named_once() {
    let mut session = Driven::new(brief(interview::Mode::Interview, 3));
    let german = "Ich habe damals entschieden, dass wir die Einführung um zwei Wochen verschieben, weil wir zu wenig \
        wussten, und der Vertrieb war darüber gar nicht glücklich, aber am Ende hat es gestimmt.";
    let back = session.say(german);
    assert_eq!(back.kind, MoveKind::Redirect);
    assert!(back.text.contains("in English only"), "{}", back.text);
    session.say(STORY);
    session.take(Event::Skip);
    let later = session.say(&german.replace("zwei", "drei"));
    assert!(!later.text.contains("in English only"), "{}", later.text);
}

#[test]
fn fault_put_on_others_is_met_with_the_question_for_ones_own_part() {
    let mut brief = brief(interview::Mode::Interview, 3);
    brief.agenda[0] = question("failed", "Tell me about a release of yours that failed.");
    let mut session = Driven::new(brief);
    let answer = "The release broke on a Friday in May and two hundred customers could not pay for three hours. It was mostly \
        the other team's fault. They never tested anything.";
    let probe = session.say(answer);
    assert_eq!((probe.kind, probe.why.signal), (MoveKind::Probe, Some(Signal::Blame)), "{probe:?}");
    let quote = probe.why.quote.unwrap();
    assert!(answer.contains(&quote) && probe.text.contains(&quote), "{}", probe.text);
}

#[test]
fn a_follow_up_of_the_pack_stands_without_words_that_belong_elsewhere() {
    for seed in 0..30 {
        let mut session = Driven::new(brief(interview::Mode::Interview, seed));
        session.say("We moved the reports to Postgres because the old box was full, and it took us a weekend.");
        for made in session.entries.iter().flat_map(|entry| &entry.moves).filter(|made| made.kind == MoveKind::Probe) {
            let Some((lead, _)) =
                made.text.split_once(" Who was against it?").or(made.text.split_once(" What did it cost you?"))
            else {
                continue;
            };
            assert!(lead.is_empty(), "seed {seed}: {}", made.text);
        }
    }
}

#[test]
fn a_retry_stands_on_its_own() {
    let mut session = recruiter();
    session.say(MIGRATION);
    session.take(Event::Retry { answer: 0, text: MOTIVE.into(), delivery: Delivery::Typed });
    let standings: Vec<&Standing> = session.state.answers[0].attempts.iter().map(|attempt| &attempt.standing).collect();
    assert_eq!(standings, [&Standing::Astray, &Standing::Counts]);
}

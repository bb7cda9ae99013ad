//! Scorecards and debriefs of sessions that were really held, through public functions only.

use debrief::{Debrief, Decision, Seat, Vote, debrief, scorecard};
use interview::{Brief, Event, InterviewerBrief, Mode, Phase, ScoredCompetency, State, next, start};
use listen::Delivery;
use script::{Expectation, Failure, Level, Question, QuestionTests, RoundKind, Scope, Signal, Track, Weighted};

const STRONG: &str = "In March I decided to pull the launch of our invoice export two days before the date. I led the team \
    of six that built it. We had one day of logs and no view of what the mobile clients sent. The head of sales told me in \
    front of my team that I was costing him the quarter, because he had promised it to three customers, and I could see \
    why he was angry. Error rates went from four percent to almost none a week later, and two customers left all the \
    same. I should have told him on Friday instead of Monday; that was my mistake, and since then I send the state of a \
    launch every Thursday.";
const STRONG_AFTER: &str = "A week more would have shown us the mobile clients, that is true. I would still pull it, because three \
    customers would have had wrong invoices by then.";
const STRONG_TWO: &str = "The nightly import was mine, and in May I chose to run it without the comparison that it needed, \
    because nobody had asked for one and I was in a hurry. What I did not know was that the bank sends some days twice. \
    Finance found four hundred entries doubled, and Ruth, who leads them, told me to my face that she could not trust a \
    number of ours any more; she had signed the quarter with them, so I saw her point. That was my fault. I corrected them \
    by hand over two weekends. Since then no import of mine goes live before somebody else has read its first night.";
const STRONG_TWO_AFTER: &str = "Waiting for the comparison would have cost us two weeks, and the two weekends cost more than that. \
    Today I would hold it back; if there were a deadline in law, I would run it and tell Ruth first.";
const WEAK: &str = "We usually decide things like that as a team and we try to communicate well with everybody involved, \
    because communication is key.";
const WEAK_TWO: &str = "Well, nothing really big ever goes wrong with us, we always look ahead and stay positive, and a \
    challenge is an opportunity for everybody to grow.";
const BLAMING: &str = "The rollout failed because the vendor kept shipping us the wrong version and the project manager \
    never chased them. I had my part done in June and it just sat there. The depot did not send their people to the \
    training. I told them every week, what else can you do, it was a failure of how that company ran projects, and it \
    was their fault.";
const BLAMING_TWO: &str = "The other one was the warehouse system, and that was management. They picked the supplier over our \
    heads, they never listened, and when it fell over they looked for somebody to pin it on. I did what I was told and \
    my side worked from the first day. It was their fault and nobody else's.";

/// What a candidate says: an answer to each question, and what follows a doubt or a follow-up.
#[derive(Clone, Copy)]
struct Told<'a> {
    answers: [&'a str; 2],
    after: [&'a str; 2],
}

const CANDID: Told<'_> = Told { answers: [STRONG, STRONG_TWO], after: [STRONG_AFTER, STRONG_TWO_AFTER] };
const VAGUE: Told<'_> = Told { answers: [WEAK, WEAK_TWO], after: ["It depends.", "Not really."] };
const COMPLAINING: Told<'_> = Told { answers: [BLAMING, BLAMING_TWO], after: ["There was nothing I could do.", "No."] };

fn competency(id: &str, proven: &[(Signal, f32)]) -> ScoredCompetency {
    ScoredCompetency {
        id: id.into(),
        name: id.into(),
        weight: 1.0,
        proven_by: proven.iter().map(|(signal, weight)| Weighted { signal: *signal, weight: *weight }).collect(),
        cost_by: [Signal::Vague, Signal::Blame, Signal::WeOnly].map(|signal| Weighted { signal, weight: 1.0 }).into(),
        anchors: ["nothing", "something", "good", "outstanding"].map(String::from).into(),
        thresholds: vec![0.2, 0.45, 0.7],
    }
}

fn question(id: &str, text: &str, competencies: &[&str]) -> Question {
    let expects =
        [(Signal::Decision, 3.0), (Signal::Friction, 2.0), (Signal::Mistake, 2.0), (Signal::Information, 1.0)];
    Question {
        id: id.into(),
        text: text.into(),
        rounds: vec![RoundKind::Behavioural],
        company: None,
        topic: id.into(),
        competencies: competencies.iter().map(|id| (*id).into()).collect(),
        personas: Vec::new(),
        levels: Vec::new(),
        expects: expects.map(|(signal, weight)| Weighted { signal, weight }).into(),
        follow_ups: Vec::new(),
        challenge: "Why not wait?".into(),
        why: "It shows what somebody weighs.".into(),
        facts: Vec::new(),
        minutes: 8,
        tests: QuestionTests { strong: STRONG.into(), weak: WEAK.into() },
        sources: Vec::new(),
    }
}

fn brief(interviewer: &str, dimension: &str, red_flag: bool) -> Brief {
    Brief {
        loop_id: "acme".into(),
        company: None,
        role: "Engineer".into(),
        round_id: interviewer.into(),
        round_name: format!("Round with the {interviewer}"),
        kind: RoundKind::Behavioural,
        minutes: 45,
        interviewer: InterviewerBrief {
            role: interviewer.into(),
            dimension: dimension.into(),
            listens_for: "calls".into(),
        },
        persona: "mid_level_engineer".into(),
        level: "l5".into(),
        mode: Mode::Interview,
        seed: 1,
        competencies: vec![
            competency("judgement", &[(Signal::Decision, 3.0), (Signal::Information, 2.0), (Signal::Friction, 1.0)]),
            competency("candour", &[(Signal::Mistake, 3.0), (Signal::Change, 1.0), (Signal::Friction, 2.0)]),
        ],
        failures: vec![
            Failure {
                id: "blame".into(),
                text: "Puts the fault on others.".into(),
                heard: vec![Signal::Blame],
                missing: Vec::new(),
                red_flag,
                sources: vec!["G".into()],
            },
            Failure {
                id: "happy".into(),
                text: "Only the happy outcome.".into(),
                heard: Vec::new(),
                missing: vec![Signal::Friction, Signal::Mistake],
                red_flag: false,
                sources: vec!["G".into()],
            },
        ],
        emphasis: Default::default(),
        problem: None,
        scenario: None,
        agenda: vec![
            question(
                "one",
                "Tell me about a time you stopped something that was under way.",
                &["judgement", "candour"],
            ),
            question("two", "Tell me about something of yours that went wrong.", &["judgement", "candour"]),
        ],
    }
}

/// A whole round: each question gets its own answer.
fn held(interviewer: &str, dimension: &str, red_flag: bool, told: Told<'_>) -> State {
    let event = Event::Start { brief: Box::new(brief(interviewer, dimension, red_flag)) };
    let (mut state, _) = start(&event, 0).unwrap();
    let mut at = 0;
    while state.phase != Phase::Closed {
        at += 60_000;
        let question = state.question;
        let answered = state.answers.iter().any(|answered| answered.question == question);
        let text = match state.phase {
            Phase::Question if answered => told.after[question],
            Phase::Question => told.answers[question],
            _ => "No questions.",
        };
        let event = Event::Answer { text: text.into(), delivery: Delivery::Typed, took_ms: Some(50_000) };
        state = next(&state, &event, at).unwrap().0;
    }
    state
}

fn level(id: &str, rank: u32, scope: Scope, answers: u32) -> Level {
    Level {
        id: id.into(),
        name: id.to_uppercase(),
        track: Track::Engineer,
        rank,
        description: "x".into(),
        scope,
        expects: vec![Expectation { signal: Signal::Decision, answers, looks_like: "a call of one's own".into() }],
        mean_at_least: 2.0,
        sources: vec!["G".into()],
    }
}

fn panel(states: &[State], bar: &Level, below: &[&Level]) -> Debrief {
    let seats: Vec<Seat<'_>> =
        states.iter().enumerate().map(|(index, state)| Seat::new(&format!("s{index}"), state)).collect();
    debrief(&seats, Vec::new(), bar, below)
}

#[test]
fn every_point_quotes_the_answer_it_names() {
    let state = held("manager", "judgement", false, CANDID);
    let card = scorecard(&state);
    assert!(card.graded && card.overall.unwrap() >= 3, "{card:#?}");
    let points: Vec<_> = card.competencies.iter().flat_map(|competency| &competency.points).collect();
    assert!(!points.is_empty());
    for point in points {
        let text = &card.answers[point.answer].text;
        assert_eq!(&text[point.start..point.end], point.quote);
    }
    for strength in &card.strengths {
        assert!(card.answers[strength.answer].text.contains(&strength.quote));
    }
    assert_eq!(card, scorecard(&state), "the same session gets the same score");
}

#[test]
fn weak_answers_score_low_and_say_what_to_do() {
    let card = scorecard(&held("manager", "judgement", false, VAGUE));
    assert!(card.overall.unwrap() <= 2, "{card:#?}");
    assert!((1..=3).contains(&card.fixes.len()));
    for fix in &card.fixes {
        assert!(card.answers[fix.answer].text.contains(&fix.quote) && !fix.quote.is_empty(), "{fix:?}");
        assert!(fix.next_try.len() > 20);
    }
    let happy = card.rejections.iter().find(|rejection| rejection.id == "happy").unwrap();
    assert!(!happy.evidence.is_empty() && !happy.red_flag);
}

#[test]
fn nothing_said_is_not_graded() {
    let event = Event::Start { brief: Box::new(brief("manager", "judgement", false)) };
    let (state, _) = start(&event, 0).unwrap();
    let (state, _) = next(&state, &Event::End, 1).unwrap();
    let card = scorecard(&state);
    assert_eq!((card.graded, card.overall, card.fixes.len()), (false, None, 0));
    assert_eq!(card.not_graded_reason.as_deref(), Some("no question was answered"));
    let debrief = panel(&[state], &level("l5", 5, Scope::Task, 1), &[]);
    assert_eq!(debrief.votes[0].vote, Vote::NotGraded);
    assert_eq!(debrief.verdict.decision, Decision::NotEnough);
}

#[test]
fn a_consistent_panel_hires_at_the_level_that_was_shown() {
    let states = [held("manager", "judgement", false, CANDID), held("engineer", "candour", false, CANDID)];
    let (l4, l5, l6) =
        (level("l4", 4, Scope::Task, 1), level("l5", 5, Scope::Team, 2), level("l6", 6, Scope::Organisation, 2));
    let hired = panel(&states, &l5, &[&l4]);
    assert_eq!(
        (hired.verdict.decision, hired.verdict.level.as_deref()),
        (Decision::Hire, Some("l5")),
        "{:#?}",
        hired.verdict
    );
    let lower = panel(&states, &l6, &[&l5, &l4]);
    assert_eq!(
        (lower.verdict.decision, lower.verdict.level.as_deref()),
        (Decision::DownLevel, Some("l5")),
        "{:#?}",
        lower.verdict
    );
    assert!(
        lower.verdict.missing.iter().any(|missing| missing.text.contains("an organisation")),
        "{:#?}",
        lower.verdict
    );
    let nobody = panel(&states, &level("l5", 5, Scope::Team, 40), &[]);
    assert_eq!(nobody.verdict.decision, Decision::NoHire);
}

#[test]
fn dissent_is_kept_and_a_strong_no_is_not_outvoted() {
    let states = [
        held("manager", "judgement", false, CANDID),
        held("engineer", "candour", false, CANDID),
        held("director", "judgement", false, VAGUE),
    ];
    let debrief = panel(&states, &level("l5", 5, Scope::Task, 1), &[]);
    assert!(debrief.votes[2].vote <= Vote::No, "{:#?}", debrief.votes[2]);
    assert!(debrief.votes[0].vote >= Vote::Yes, "{:#?}", debrief.votes[0]);
    assert!(!debrief.dissent.is_empty(), "{:#?}", debrief.verdict);
    if debrief.votes[2].vote == Vote::StrongNo {
        assert_eq!(debrief.verdict.decision, Decision::NoHire);
        assert_eq!(debrief.dissent.len(), 2, "both who would have hired");
    }
    for vote in &debrief.votes {
        assert!(vote.why.iter().all(|why| !why.quote.is_empty()), "{vote:#?}");
    }
}

#[test]
fn a_red_flag_blocks_whatever_the_others_say() {
    let others = || [held("manager", "judgement", false, CANDID), held("engineer", "candour", false, CANDID)];
    let bar = level("l5", 5, Scope::Task, 1);
    let [first, second] = others();
    let flagged = panel(&[first, second, held("director", "candour", true, COMPLAINING)], &bar, &[]);
    assert_eq!(flagged.red_flags.len(), 1, "{:#?}", flagged.votes[2]);
    let quote = &flagged.red_flags[0].quote;
    assert!(BLAMING.contains(quote) || BLAMING_TWO.contains(quote), "{quote}");
    assert_eq!(flagged.verdict.decision, Decision::NoHire);
    assert!(flagged.verdict.text.contains("red flag"), "{}", flagged.verdict.text);
    assert_eq!(flagged.votes[2].vote, Vote::StrongNo);
}

#[test]
fn one_story_is_read_on_each_axis_and_its_claims_must_agree() {
    let twelve = STRONG.replace("team of six", "team of twelve");
    let other = Told { answers: [&twelve, STRONG_TWO], ..CANDID };
    let states = [held("manager", "judgement", false, CANDID), held("engineer", "candour", false, other)];
    let debrief = panel(&states, &level("l5", 5, Scope::Task, 1), &[]);
    let story = debrief.stories.first().expect("the story was told twice");
    let axes: Vec<&str> = story.readings.iter().map(|reading| reading.competency.as_str()).collect();
    assert_eq!(axes, ["judgement", "candour"]);
    let conflict =
        debrief.conflicts.iter().find(|conflict| conflict.subject == "team_size").expect("six against twelve");
    assert!(conflict.first.quote.contains("six") && conflict.second.quote.contains("twelve"), "{conflict:#?}");
    let same = panel(
        &[held("manager", "judgement", false, CANDID), held("engineer", "candour", false, CANDID)],
        &level("l5", 5, Scope::Task, 1),
        &[],
    );
    assert_eq!(same.conflicts, []);
}

#[test]
fn noise_said_twice_is_no_story_and_a_quote_is_one_reason() {
    const NOISE: &str = "asdkj qwoei zxmcn qpwoe alskdj zmxnc qowie laksjd";
    let told = Told { answers: [NOISE; 2], after: [NOISE; 2] };
    let noise = [held("manager", "judgement", false, told), held("engineer", "candour", false, told)];
    assert_eq!(panel(&noise, &level("l5", 5, Scope::Task, 1), &[]).stories, []);
    let same = [held("manager", "judgement", false, CANDID)];
    for vote in panel(&same, &level("l5", 5, Scope::Task, 1), &[]).votes {
        for (index, why) in vote.why.iter().enumerate() {
            assert!(
                vote.why[..index].iter().all(|known| (&known.text, &known.quote) != (&why.text, &why.quote)),
                "{vote:#?}"
            );
        }
    }
}

#[test]
fn open_rounds_leave_the_panel_undecided() {
    let state = held("manager", "judgement", false, CANDID);
    let seats = [Seat::new("s0", &state)];
    let debrief = debrief(&seats, vec!["System design".into()], &level("l5", 5, Scope::Task, 1), &[]);
    assert_eq!(debrief.verdict.decision, Decision::NotEnough);
    assert!(debrief.verdict.text.contains("System design"));
}

#[test]
fn the_same_words_earn_once_however_often_they_are_said() {
    let once = scorecard(&held("manager", "judgement", false, Told { answers: [STRONG, "It depends."], ..VAGUE }));
    let again = Told { answers: [STRONG, STRONG], after: [STRONG_AFTER, STRONG_AFTER] };
    let twice = scorecard(&held("manager", "judgement", false, again));
    let earned = |card: &debrief::Scorecard| -> Vec<(usize, String)> {
        let points = card.competencies.iter().flat_map(|competency| &competency.points).filter(|p| p.points > 0.0);
        points.map(|point| (point.answer, point.quote.clone())).collect()
    };
    let repeated: Vec<_> = twice.answers.iter().filter(|card| card.text == STRONG).map(|card| card.answer).collect();
    assert!(repeated.len() >= 2, "{repeated:?}");
    assert!(earned(&twice).iter().all(|(answer, _)| !repeated[1..].contains(answer)), "{:?}", earned(&twice));
    assert!(twice.mean <= once.mean, "{:?} {:?}", twice.mean, once.mean);
    let second = &twice.answers[repeated[1]];
    assert_eq!((second.score, second.findings.len()), (Some(1), 0));
    assert!(second.reasons[0].text.starts_with("You gave this answer before, to “Tell me about a time you stopped"));
    assert!(STRONG.starts_with(second.reasons[0].quote.as_deref().unwrap()));
}

#[test]
fn what_is_not_graded_is_not_quoted_in_a_fix() {
    const GERMAN: &str = "Ich habe damals entschieden, dass wir die Einführung um zwei Wochen verschieben, weil wir zu \
        wenig wussten, und der Vertrieb war darüber gar nicht glücklich, aber am Ende hat es gestimmt.";
    let told = Told { answers: [GERMAN, WEAK_TWO], after: [GERMAN, "It depends."] };
    let card = scorecard(&held("manager", "judgement", false, told));
    assert!(card.answers.iter().any(|answer| answer.score.is_none()));
    assert!(!card.fixes.is_empty(), "{card:#?}");
    for fix in &card.fixes {
        assert!(card.answers[fix.answer].score.is_some() && !GERMAN.contains(&fix.quote), "{fix:?}");
    }
}

#[test]
fn no_example_is_said_with_the_words() {
    let told = Told { answers: ["No.", "I don't have such a case."], after: ["No."; 2] };
    let card = scorecard(&held("manager", "judgement", false, told));
    let reason = &card.answers[0].reasons[0];
    assert_eq!((reason.text.as_str(), reason.quote.as_deref()), ("No example was given.", Some("No.")));
    assert!(card.fixes.iter().any(|fix| fix.text.starts_with("No example was given")), "{:#?}", card.fixes);
    assert_eq!(card.overall, Some(1));
}

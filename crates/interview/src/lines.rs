//! What the interviewer says where no question and no gap supplies the words: greetings, transitions, nudges.

use script::RoundKind;

use crate::{Brief, agenda::shuffled};

/// A line by chance of the seed, never one whose id is in `used` while another is left. Returns id and text.
pub(crate) fn pick(name: &str, lines: &[&str], used: &[String], seed: u64) -> (String, String) {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|index| shuffled(seed, &format!("{name}/{index}")));
    let id = |index: usize| format!("{name}/{index}");
    let uses = |index: usize| used.iter().filter(|known| **known == id(index)).count();
    let index = order.into_iter().min_by_key(|index| uses(*index)).unwrap_or(0);
    (id(index), lines[index].to_owned())
}

pub(crate) const NUDGES: &[&str] = &[
    "Take your time. Which part would you start with?",
    "If it helps, think aloud: what is the first thing that comes back to you?",
    "No hurry. Would you like me to put the question differently?",
    "We can sit with it. What makes it hard to answer?",
    "Start anywhere. We can put it in order afterwards.",
    "Say what you are weighing, even if it is half a thought.",
];

pub(crate) const NEXT: &[&str] = &[
    "Let's go on.",
    "All right, something else.",
    "I'd like to turn to another topic.",
    "Let me take you somewhere different.",
    "We can leave that one there.",
    "Next question.",
];

pub(crate) const BACK: &[&str] = &[
    "Let me bring you back to what I asked.",
    "I'd like to stay with my question.",
    "I don't think that reached the question yet. Once more:",
    "Let me put it again, because I want to hear this one.",
];

/// After an answer to something else; `{quote}` is taken from it and the question follows.
pub(crate) const ASTRAY: &[&str] = &[
    "You told me about {quote}. My question was another one:",
    "That was about {quote}. What I asked is this:",
    "I heard about {quote}. I still have my question open:",
    "{quote}: I have noted that. It is not what I asked, so once more:",
];

/// After an answer that was given before; `{quote}` is the question it was given to, and the line that waits follows.
pub(crate) const REPEATED: &[&str] = &[
    "You gave me this answer before, to {quote}. What do you say to this one:",
    "You gave me this answer before, to {quote}. I would like another one here:",
    "You gave me this answer before, to {quote}. This is what I am asking now:",
];

/// After “no” to a question for a case.
pub(crate) const CLOSEST: &[&str] = &[
    "All right, then not that. Take the closest you came to it: what happened, and what was your part?",
    "I take that as it is. What comes nearest to it, even if it was smaller? If nothing does, say what you would do.",
    "Understood. Then the nearest thing you did live through; or, if there is none, what you would do if it came tomorrow.",
];

/// After the fault was put on others: what was in the candidate's own hands.
pub(crate) const OWN_PART: &[&str] = &[
    "You said {quote}. Suppose that is so: what could you yourself have done, and when?",
    "{quote}: leave them out of it for a moment. What was in your hands, and what did you do with it?",
    "I hear what others did: {quote}. What did you see coming, and whom did you tell in time?",
    "Let me press you on {quote}. Which one thing of yours would have changed the end?",
];

/// After the first answer in another language.
pub(crate) const ENGLISH_ONLY: &str =
    "I can listen in English only, so I have not heard what you said. Please give me the answer in English.";

pub(crate) const LEAD_INS: &[&str] = &[
    "You said {quote}.",
    "I noted {quote}.",
    "Let me stay with {quote}.",
    "Coming back to {quote}:",
    "You mentioned {quote}.",
    "I want to pick up {quote}.",
    "One thing: {quote}.",
    "Earlier in that answer: {quote}.",
];

pub(crate) const NO_FACT: &[&str] = &[
    "I don't have that for you. Take the assumption that suits you, say it aloud, and go on.",
    "Assume whatever you find reasonable, and tell me what changes if it is wrong.",
    "I leave that to you. Which assumption would you make, and why that one?",
];

pub(crate) const STORY_ASKED: &[&str] = &[
    "Choose whichever case is most yours. One concrete case is worth more than three.",
    "Either is fine, as long as it happened and you were in it.",
    "I leave the choice to you; take the one you can tell in detail.",
];

pub(crate) const HEARD_QUESTION: &[&str] = &[
    "In the real room I would answer that from my own team; here I can only take it down. What else would you ask?",
    "Noted. A person of the team would answer that; I am a rehearsal and will not make the answer up. Anything else?",
    "I have written that down. I can't speak for the company in a rehearsal. Your next question?",
    "Taken down. Go on, what else do you want to know before you would join?",
];

/// The first words of a session.
pub(crate) fn greeting(brief: &Brief) -> String {
    let purpose = match brief.kind {
        RoundKind::Recruiter => "I'd like to hear where you come from and what you are after",
        RoundKind::HiringManager => "I'd like to understand how you work and how you make calls",
        RoundKind::Coding => "we will talk a problem or two through; think aloud, and ask me whatever you need",
        RoundKind::SystemDesign => {
            "we will design something together in words; ask me whatever you need before you build"
        }
        RoundKind::Behavioural => "I'd like to hear about situations you were in, as they really went",
        RoundKind::Leadership => "I'd like to hear about decisions of yours, and about people",
        RoundKind::TakeHome => "we will talk about what you built and why",
    };
    format!(
        "Hello, I'm the {} for this conversation. We have {} minutes: {purpose}. I'll leave time for your questions at \
         the end.",
        lower_first(&brief.interviewer.role),
        brief.minutes
    )
}

/// The line that hands over to the candidate.
pub(crate) const YOUR_QUESTIONS: &str = "That is what I wanted to ask. What would you like to know from me? Send one question at a time; say that you have none when you are done.";

/// The last line.
pub(crate) fn goodbye(brief: &Brief) -> String {
    format!("Thank you, that is our time for “{}”. Your scorecard is ready when you are.", brief.round_name)
}

fn lower_first(role: &str) -> String {
    let mut letters = role.chars();
    match (letters.next(), letters.next()) {
        // An abbreviation ("VP of …") keeps its capitals.
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(role.chars().skip(1)).collect()
        }
        _ => role.to_owned(),
    }
}

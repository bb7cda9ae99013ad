//! Which questions a round asks: chosen from the bank so that every competency is asked about and nothing twice.

use script::{Question, Round, RoundKind};
use std::collections::BTreeSet;

/// What an agenda is planned for.
#[derive(Clone, Debug)]
pub struct Agenda<'a> {
    /// The round.
    pub round: &'a Round,
    /// Company of the loop.
    pub company: Option<&'a str>,
    /// Persona id.
    pub persona: &'a str,
    /// Level id.
    pub level: &'a str,
    /// Question ids of the chosen place, asked after the round's own.
    pub local: &'a [String],
    /// Question ids asked before; taken only when nothing else is left.
    pub asked_before: &'a BTreeSet<String>,
    /// Decides between equally good questions.
    pub seed: u64,
}

/// Time kept for greetings and the candidate's own questions, as a share of the round.
const RESERVE: f32 = 0.2;
/// Most questions in a round; more would leave no time to follow up.
const MOST: usize = 6;

/// Chooses the questions of a round from `bank`, in the order they are asked. At least one, if the bank has any that fits.
///
/// Greedy: each pick covers the weight of competencies not yet asked about, then what suits company, persona and level
/// most closely, then what has not been asked before; ties fall by the seed. Same arguments, same agenda.
pub fn plan<'b>(agenda: &Agenda<'_>, bank: impl Iterator<Item = &'b Question>) -> Vec<Question> {
    let mut pool: Vec<&Question> = bank.filter(|question| fits(agenda, question)).collect();
    pool.sort_by_key(|question| shuffled(agenda.seed, &question.id));
    let mut minutes = (agenda.round.minutes as f32 * (1.0 - RESERVE)).max(2.0) as u32;
    let mut covered: Vec<(&str, u32)> = Vec::new();
    let mut topics = BTreeSet::new();
    let mut chosen: Vec<Question> = Vec::new();
    while chosen.len() < MOST {
        let room = |question: &&Question| chosen.is_empty() || question.minutes <= minutes;
        let best = pool.iter().copied().filter(room).max_by_key(|question| {
            (
                named(agenda, question),
                !agenda.asked_before.contains(&question.id),
                cover(agenda, question, &covered),
                !topics.contains(question.topic.as_str()),
                closeness(agenda, question),
            )
        });
        let Some(best) = best else { break };
        for id in &best.competencies {
            match covered.iter_mut().find(|(known, _)| known == id) {
                Some((_, times)) => *times += 1,
                None => covered.push((id, 1)),
            }
        }
        topics.insert(best.topic.as_str());
        minutes = minutes.saturating_sub(best.minutes);
        pool.retain(|question| question.id != best.id);
        chosen.push(best.clone());
    }
    chosen
}

fn fits(agenda: &Agenda<'_>, question: &Question) -> bool {
    let round = agenda.round;
    if named(agenda, question) > 0 {
        return true;
    }
    let suits = |list: &[String], id: &str| list.is_empty() || list.iter().any(|known| known == id);
    let kind = match round.kind {
        // What is talked over after a take-home is what a coding conversation asks.
        RoundKind::TakeHome => {
            question.rounds.iter().any(|kind| matches!(kind, RoundKind::TakeHome | RoundKind::Coding))
        }
        kind => question.rounds.contains(&kind),
    };
    kind && question.company.as_deref().is_none_or(|company| agenda.company == Some(company))
        && suits(&question.personas, agenda.persona)
        && suits(&question.levels, agenda.level)
}

/// 2 for a question the round names, 1 for one the place names.
fn named(agenda: &Agenda<'_>, question: &Question) -> u32 {
    if agenda.round.questions.contains(&question.id) { 2 } else { u32::from(agenda.local.contains(&question.id)) }
}

/// Weight of the round's competencies the question would newly ask about, in hundredths; each repeat counts a quarter.
fn cover(agenda: &Agenda<'_>, question: &Question, covered: &[(&str, u32)]) -> u32 {
    let weight = |id: &String| {
        let competency = agenda.round.competencies.iter().find(|competency| competency.id == *id)?;
        let weight = competency.by_persona.get(agenda.persona).copied().unwrap_or(competency.weight);
        let times = covered.iter().find(|(known, _)| known == id).map_or(0, |(_, times)| *times);
        Some((weight * 100.0) as u32 / 4_u32.saturating_pow(times))
    };
    question.competencies.iter().filter_map(weight).sum()
}

/// How closely a question is meant for this candidate.
fn closeness(agenda: &Agenda<'_>, question: &Question) -> u32 {
    let company = u32::from(question.company.is_some());
    let persona = u32::from(question.personas.iter().any(|id| id == agenda.persona));
    let level = u32::from(question.levels.iter().any(|id| id == agenda.level));
    company + persona + level
}

/// A stable pseudo-random number for an id: FNV-1a over seed and id, then the finaliser of SplitMix64.
pub fn shuffled(seed: u64, id: &str) -> u64 {
    let bytes = seed.to_le_bytes().into_iter().chain(id.bytes());
    let mut hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

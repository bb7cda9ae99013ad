//! What is shown: the shapes that both the HTTP API and `--json` speak. Times are Unix milliseconds, ids are strings.

use interview::{Mode, MoveKind};
use listen::Delivery;
use schemars::JsonSchema;
use script::{Competency, Family, Level, Loop, Persona, Question, RoundKind, Signal, Source, Track};
use serde::{Deserialize, Serialize};

/// An id with its shown name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Named {
    /// Stable id.
    pub id: String,
    /// Shown name.
    pub name: String,
}

/// A loop among others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LoopLine {
    /// Loop id.
    pub id: String,
    /// Company, if it has one.
    pub company: Option<String>,
    /// Role.
    pub role: String,
    /// Ladder.
    pub track: Track,
    /// Levels it is held for.
    pub levels: Vec<Named>,
    /// Who walks into it.
    pub personas: Vec<Named>,
    /// Two or three sentences.
    pub summary: String,
    /// How many stages.
    pub stages: usize,
    /// How many conversations.
    pub rounds: usize,
    /// Minutes of all conversations.
    pub minutes: u32,
}

/// A loop with everything it refers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LoopView {
    /// The loop.
    #[serde(rename = "loop")]
    pub process: Loop,
    /// Every source its parts name.
    pub sources: Vec<Source>,
    /// Its levels.
    pub levels: Vec<Level>,
    /// Its personas.
    pub personas: Vec<Persona>,
    /// Its competencies.
    pub competencies: Vec<Competency>,
}

/// A question among others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionLine {
    /// Question id.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Where it is asked.
    pub rounds: Vec<RoundKind>,
    /// Company, if it belongs to one.
    pub company: Option<String>,
    /// Topic.
    pub topic: String,
    /// Competency ids.
    pub competencies: Vec<String>,
    /// Minutes it takes.
    pub minutes: u32,
}

/// Questions that were looked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionsView {
    /// How many there are.
    pub total: usize,
    /// They.
    pub questions: Vec<QuestionLine>,
}

/// A question with everything it refers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionView {
    /// The question.
    pub question: Question,
    /// Its competencies.
    pub competencies: Vec<Named>,
    /// Its sources.
    pub sources: Vec<Source>,
}

/// A signal as it is explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SignalView {
    /// Its name.
    pub signal: Signal,
    /// What kind of statement it makes.
    pub family: Family,
    /// Shown name.
    pub title: String,
    /// When it is heard.
    pub present_when: String,
    /// What does not count.
    pub not_enough: String,
    /// What to do next time.
    pub next_try: String,
}

/// The loop of a rehearsal or session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LoopName {
    /// Loop id.
    pub id: String,
    /// Company, if it has one.
    pub company: Option<String>,
    /// Role.
    pub role: String,
}

/// Whether a session goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// It can be continued.
    Open,
    /// It has been held to its end.
    Closed,
}

/// A session of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SessionLine {
    /// Session id.
    pub id: String,
    /// Whether it goes on.
    pub state: SessionState,
    /// When it was started.
    pub created_at: i64,
    /// Score of the round, 1 to 4, once closed and if graded.
    pub overall: Option<u8>,
    /// Title of the problem or scenario it is held on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
}

/// A round of a rehearsal with its sessions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoundLine {
    /// Stage id.
    pub stage_id: String,
    /// Stage name.
    pub stage: String,
    /// Round id.
    pub round_id: String,
    /// Round name.
    pub name: String,
    /// Kind of conversation.
    pub kind: RoundKind,
    /// Time box.
    pub minutes: u32,
    /// Role of the interviewer.
    pub interviewer: String,
    /// Its sessions, oldest first.
    pub sessions: Vec<SessionLine>,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NextRound {
    /// Round id.
    pub round_id: String,
    /// The open session of it, if one was left.
    pub session_id: Option<String>,
}

/// One walk through a loop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RehearsalView {
    /// Rehearsal id.
    pub id: String,
    /// When it was started.
    pub created_at: i64,
    /// Its loop.
    #[serde(rename = "loop")]
    pub process: LoopName,
    /// Who rehearses.
    pub persona: Named,
    /// For which bar.
    pub level: Named,
    /// Where, if the loop differs by place.
    pub location: Option<Named>,
    /// Interview or coach.
    pub mode: Mode,
    /// Whether a single round of the loop is practised.
    pub single: bool,
    /// The loop's rounds in order; only one where a single one is practised.
    pub rounds: Vec<RoundLine>,
    /// What to do next, or nothing once every round has been held.
    pub next: Option<NextRound>,
}

/// A finding with offsets that JavaScript's strings count by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FindingView {
    /// The signal.
    pub signal: Signal,
    /// The words.
    pub quote: String,
    /// Start in UTF-16 units.
    pub start: usize,
    /// End in UTF-16 units.
    pub end: usize,
    /// 0 to 1.
    pub confidence: f32,
    /// Who heard it.
    pub origin: listen::Origin,
}

/// Why the interviewer said something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WhyView {
    /// The gap or warning.
    pub signal: Option<Signal>,
    /// The words it hangs on.
    pub quote: Option<String>,
    /// In words.
    pub reason: String,
}

/// A line of the transcript.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TurnView {
    /// The interviewer's.
    Interviewer {
        /// Entry it was made in.
        seq: usize,
        /// What kind of move.
        #[serde(rename = "move")]
        made: MoveKind,
        /// What is said.
        text: String,
        /// Why; only in coach mode or once the session is closed.
        why: Option<WhyView>,
    },
    /// The candidate's.
    Candidate {
        /// Entry it came in.
        seq: usize,
        /// Which answer, or nothing for a question of the candidate's.
        answer: Option<usize>,
        /// Words, verbatim.
        text: String,
        /// Typed or spoken.
        delivery: Delivery,
        /// What was heard; only in coach mode or once the session is closed.
        findings: Vec<FindingView>,
        /// How often it has been given.
        attempts: usize,
    },
}

/// Part of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PhaseView {
    /// The interviewer asks.
    Question,
    /// The candidate asks.
    CandidateQuestions,
    /// It is over.
    Closed,
}

/// The round of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoundView {
    /// Round id.
    pub id: String,
    /// Round name.
    pub name: String,
    /// Kind of conversation.
    pub kind: RoundKind,
    /// Time box.
    pub minutes: u32,
    /// Who asks.
    pub interviewer: InterviewerView,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct InterviewerView {
    /// Role.
    pub role: String,
    /// How they listen.
    pub listens_for: String,
}

/// How far the agenda has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Topics {
    /// Questions behind us.
    pub done: usize,
    /// Questions planned.
    pub total: usize,
}

/// The line that waits for a reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Awaiting {
    /// Question of the packs.
    pub question_id: Option<String>,
    /// What was said.
    pub text: String,
}

/// A session as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SessionView {
    /// Session id.
    pub id: String,
    /// The rehearsal it belongs to.
    pub rehearsal_id: Option<String>,
    /// The round.
    pub round: RoundView,
    /// The loop.
    #[serde(rename = "loop")]
    pub process: LoopName,
    /// Persona id.
    pub persona: String,
    /// Level id.
    pub level: String,
    /// Interview or coach.
    pub mode: Mode,
    /// Number of the next event.
    pub seq: usize,
    /// Part of the conversation.
    pub phase: PhaseView,
    /// Whether the candidate has left for now.
    pub paused: bool,
    /// Time spent, without breaks.
    pub elapsed_ms: i64,
    /// Time left in the box.
    pub remaining_ms: i64,
    /// Silence after which an `idle` event is due.
    pub nudge_after_ms: i64,
    /// How far the agenda has come.
    pub topics: Topics,
    /// The answer being written, as last saved.
    pub draft: Option<String>,
    /// The transcript.
    pub turns: Vec<TurnView>,
    /// The line that waits for a reply.
    pub awaiting: Option<Awaiting>,
    /// The board, in a system-design round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub board: Option<crate::BoardView>,
    /// The desk, in a coding round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desk: Option<crate::DeskView>,
}

/// A saved draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DraftSaved {
    /// When.
    pub saved_at: i64,
    /// What is heard in it so far; only in coach mode.
    pub findings: Option<Vec<FindingView>>,
}

/// An attempt at an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AttemptView {
    /// Words, verbatim.
    pub text: String,
    /// 1 to 4, or nothing where not graded.
    pub score: Option<u8>,
    /// What was heard.
    pub findings: Vec<FindingView>,
}

/// Words of an attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quoted {
    /// The words.
    pub quote: String,
}

/// A signal in two attempts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SignalChangeView {
    /// The signal.
    pub signal: Signal,
    /// Shown name.
    pub title: String,
    /// In the first attempt.
    pub before: Option<Quoted>,
    /// In the last.
    pub after: Option<Quoted>,
    /// What became of it.
    pub change: interview::Change,
}

/// The attempts at an answer, compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ComparisonView {
    /// Which answer.
    pub answer: usize,
    /// The line it replies to.
    pub question: String,
    /// The attempts, oldest first.
    pub attempts: Vec<AttemptView>,
    /// Signal by signal.
    pub signals: Vec<SignalChangeView>,
}

/// A scorecard with its session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScorecardView {
    /// Session id.
    pub session_id: String,
    /// The rehearsal it belongs to.
    pub rehearsal_id: Option<String>,
    /// Whether the session has been held to its end.
    pub closed: bool,
    /// The scorecard. Offsets in it are UTF-16 units.
    #[serde(flatten)]
    pub card: debrief::Scorecard,
}

/// A debrief with its rehearsal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DebriefView {
    /// The rehearsal, if it is one's.
    pub rehearsal_id: Option<String>,
    /// The loop.
    #[serde(rename = "loop")]
    pub process: LoopName,
    /// The level asked for.
    pub level: Named,
    /// The level offered, if the verdict offers one.
    pub offered: Option<Named>,
    /// Rounds heard to their end.
    pub rounds_heard: usize,
    /// Rounds of the loop.
    pub rounds_total: usize,
    /// What the panel said.
    #[serde(flatten)]
    pub debrief: debrief::Debrief,
}

/// A pack that is in use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PackLine {
    /// Pack id.
    pub id: String,
    /// Shown name.
    pub title: String,
    /// How many items it brings.
    pub items: usize,
}

/// Where records are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StoreView {
    /// `sqlite` or `postgres`.
    pub kind: String,
    /// Path, or URL without its password.
    pub location: String,
    /// Number of the store's format.
    pub format: i64,
}

/// What runs here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StatusView {
    /// Version of the program.
    pub version: String,
    /// The engine that listens.
    pub engine: String,
    /// Where records are kept.
    pub store: StoreView,
    /// Packs in use.
    pub packs: Vec<PackLine>,
    /// What is wrong with packs in the user's folder.
    pub pack_problems: Vec<String>,
    /// Folder that holds everything.
    pub data_folder: String,
}

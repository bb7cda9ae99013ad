//! What one can do with Greenroom: one file per operation; each loads, decides and saves.
//!
//! Server and terminal are thin drivers of this crate. Here the pure engines meet the store, the packs and the clock.
//! Never here: HTTP, terminals, flags.

mod app;
mod check_packs;
mod check_problem;
mod code_desk;
mod coding_problem;
mod compare_attempts;
mod compare_designs;
mod data;
mod delete;
mod design_board;
mod design_differences;
mod design_pairs;
mod design_scenario;
mod error;
mod evaluate_listener;
mod export_model;
mod find_questions;
mod hold_debrief;
mod judging_tools;
mod language_model;
mod list_problems;
mod listen_lines;
mod listener_files;
mod look_back;
mod loops;
mod near_names;
mod new_pack;
mod packs;
mod practise;
mod price_table;
mod problems;
mod rehearsals;
mod run_code;
mod run_problem;
mod save_draft;
mod scenarios;
mod second_reading;
mod sessions;
mod settings;
mod signals;
mod simulate;
mod start_rehearsal;
mod start_session;
mod status;
mod take_turn;
mod tried;
mod view;
mod view_scorecard;
mod view_session;
mod world;

pub use self::simulate::{RunModel, import_drawing, read_model, run_model, run_value, validate_simulator};
pub use app::App;
pub use check_packs::{PackReport, check_packs};
pub use check_problem::check_problem;
pub use code_desk::{CodeRunView, CodeSaved, CodeTestView, DeskView, PartView, read_statement, save_code};
pub use compare_attempts::compare_attempts;
pub use compare_designs::{
    Comparable, ComparableReference, ComparableRun, Compared, Comparison, Side, comparable, compare_designs,
};
pub use data::{ImportReport, ImportedCounts, export, import};
pub use delete::{delete_everything, delete_rehearsal, delete_session};
pub use design_board::{
    BoardReplay, BoardView, DesignRunView, Drawn, FIGURES, Moment, TwistView, board_replay, draw, draw_second,
    run_design, sketch,
};
pub use design_differences::{About, Change, Difference};
pub use design_pairs::ComparedFigure;
pub use error::{Detail, Error};
pub use evaluate_listener::{evaluate_listener, misses_page, read_labelled};
pub use export_model::{ModelFile, ModelFormat, export_model};
pub use find_questions::{find_questions, show_question};
pub use hold_debrief::{debrief_sessions, hold_debrief};
pub use judging_tools::{LanguageLine, judging_tools, list_languages};
pub use language_model::LanguageModel;
pub use list_problems::{
    ProblemFilter, ProblemLine, ProblemView, ProblemsView, SampleView, list_problems, show_problem,
};
pub use listen_lines::{LineError, listen_line};
pub use listener_files::load_listener;
pub use look_back::{
    CodeEdit, CodeMoment, CodeReplay, CodeRunMoment, CodeText, OwnCode, WorkedPart, WorkedSolution, code_replay,
    once_more, worked_solution,
};
pub use loops::{list_loops, show_loop};
pub use new_pack::new_pack;
pub use packs::{Packs, pack_files, shipped_files};
pub use practise::{NewPractice, plan_practice, practise};
pub use price_table::{PriceLine, PriceSheet, PricesView, put_prices, read_price_sheet, reset_prices, show_prices};
pub use problems::Problems;
pub use rehearsals::{list_rehearsals, show_rehearsal};
pub use run_code::{CodeJob, CodeProgress, RunWhat, begin_run};
pub use run_problem::{JudgingRoom, RunChoices, RunOutcome, run_problem};
pub use save_draft::save_draft;
pub use scenarios::{
    DesignRun, Expectation, ScenarioLine, ScenarioView, ScenariosView, design_model, list_scenarios, reference_model,
    run_scenario, show_scenario,
};
pub use sessions::{list_sessions, load_session};
pub use settings::{put_setting, settings};
pub use signals::list_signals;
pub use start_rehearsal::{NewRehearsal, start_rehearsal};
pub use start_session::{Choice, start_session, start_session_on};
pub use status::status;
pub use take_turn::take_turn;
pub use tried::{Tried, TriedBefore, tried_before};
pub use view::*;
pub use view_scorecard::view_scorecard;
pub use view_session::view_session;
pub use world::{SystemWorld, World};

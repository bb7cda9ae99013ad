//! The judge from outside: packages read and checked, submissions judged in the real sandbox.

mod faults;
mod growth;
mod languages;
mod oracle;
mod packages;
mod support;
mod validator;
mod verdicts;
#[path = "../../../sandbox/tests/sandbox/without_powers.rs"]
mod without_powers;

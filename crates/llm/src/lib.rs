//! A language model that the user connected: the only crate that opens a connection to somebody else's program.
//!
//! It carries one question there and one reply back. What is asked and what of the reply is believed is decided by
//! [`listen::second`], which is pure. Never here: judgement, the store, a connection nobody asked for.

mod connection;
mod second_reading;

pub use connection::{Connection, Kind};
pub use second_reading::{Failed, second_reading};

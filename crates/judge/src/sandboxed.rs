//! The real sandbox, as the judge uses it.

use sandbox::{Job, Observation, Sandbox, Side};

use crate::run_with::{Conversation, First, Runs};

impl Runs for Sandbox {
    fn run(&self, job: &Job) -> Observation {
        Sandbox::run(self, job)
    }

    fn talk(&self, a: &Job, b: &Job) -> Conversation {
        let talk = Sandbox::talk(self, a, b);
        // Without a first one something is broken, and the observations say so.
        let first = if talk.first == Some(Side::B) { First::B } else { First::A };
        Conversation { a: talk.a, b: talk.b, first }
    }
}

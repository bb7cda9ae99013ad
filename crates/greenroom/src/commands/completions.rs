use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Arguments;
use crate::exit::Failure;

/// Print shell completions.
#[derive(Args)]
pub struct Completions {
    /// Shell they are for
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Arguments::command(), "greenroom", &mut script);
        crate::output::line(String::from_utf8_lossy(&script).trim_end())
    }
}

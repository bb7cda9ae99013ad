//! What this machine offers for judging: for `doctor` and the editor.

use judge::{Found, Presence};
use sandbox::Protection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// Every protection of the sandbox, and every language with what was found of it.
pub fn judging_tools() -> (Vec<Protection>, Vec<Presence>) {
    (sandbox::protections(), judge::presences(&Found::new()))
}

/// A programming language as it is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LanguageLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The version that is installed; nothing where it is missing.
    pub version: Option<String>,
    /// The Debian packages that bring it.
    pub debian: String,
}

/// Programming languages, with what this machine has of them. Looked for once, which starts programs.
pub fn list_languages() -> Vec<LanguageLine> {
    static FOUND: OnceLock<Vec<LanguageLine>> = OnceLock::new();
    let line = |presence: Presence| LanguageLine {
        id: presence.code.to_owned(),
        name: presence.name.to_owned(),
        version: presence.version,
        debian: presence.debian.to_owned(),
    };
    FOUND.get_or_init(|| judge::presences(&Found::new()).into_iter().map(line).collect()).clone()
}

//! What this machine offers for judging: for `doctor`.

use judge::{Found, Presence};
use sandbox::Protection;

/// Every protection of the sandbox, and every language with what was found of it.
pub fn judging_tools() -> (Vec<Protection>, Vec<Presence>) {
    (sandbox::protections(), judge::presences(&Found::new()))
}

//! Any bytes as a stored session: what can be read comes out again the same, and replays or is refused, never panics.
#![no_main]

use interview::{Entry, replay};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(entries) = serde_json::from_slice::<Vec<Entry>>(bytes) else { return };
    let written = serde_json::to_vec(&entries).expect("what was read can be written");
    let again: Vec<Entry> = serde_json::from_slice(&written).expect("what was written can be read");
    assert_eq!(again, entries);
    // A stored session may be of a damaged file: it must be refused, not believed.
    let _ = replay(&entries);
});

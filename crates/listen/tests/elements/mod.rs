//! Sentences that each add one element of a story, whatever stands before them.

pub const ELEMENTS: &[&str] = &[
    "I decided to stop the rollout.",
    "I never asked the night shift, and that was my mistake.",
    "In the end the customer left.",
    "What I didn't know was whether they would retry.",
    "Since then I ring the night shift before I change anything.",
];

//! What the interviewer says at the desk where the problem does not supply the words.

pub(super) const ASK_ME: &[&str] = &[
    "Before you solve it: what do you need to know from me?",
    "I left some things open on purpose. What would you ask me first?",
    "What is not clear yet? Ask me before you decide on an approach.",
];

pub(super) const PLAN: &[&str] = &[
    "How would you go about it? Say it in words before you write.",
    "Talk me through your approach first, and what you would not do.",
    "Which ways do you see, and which of them do you take?",
];

pub(super) const GO: &[&str] = &[
    "All right, write it. Think aloud while you do.",
    "Go ahead and code it, and keep telling me what you are doing.",
    "Let's see it in code. Say what you are thinking as you write.",
];

pub(super) const FOLLOWING: &[&str] = &[
    "I'm following. Go on.",
    "All right, go on.",
    "I see where you are. Carry on.",
    "Understood. Keep going.",
    "Go on.",
];

pub(super) const TESTS: &[&str] = &[
    "Before you submit: which inputs would you try, and what should come out?",
    "One moment before that. Which cases could break it? Name them with values.",
    "Not yet, please: how would you test it first? Give me concrete inputs.",
];

pub(super) const SUBMIT: &[&str] = &[
    "All right. Try what you want to try, and submit when you are ready.",
    "Good, I have noted those. Submit when you trust it.",
];

pub(super) const RUN: &[&str] =
    &["Let's run it. Start with the samples.", "I would like to see it run. Take the samples first."];

pub(super) const ALOUD: &[&str] = &[
    "You have been quiet for a while. What are you writing?",
    "Tell me what you are doing there; I can't see what you think.",
    "Say a word about what you just wrote, so that I can follow.",
];

pub(super) const WRONG: &[&str] = &[
    "It gives a wrong answer on one of my tests. Which input could that be? Think before you change anything.",
    "One of my tests gets a wrong answer. Find an input on which yours is wrong.",
    "Still a wrong answer on a test. Go through your code by hand with an odd input and tell me what you see.",
];

pub(super) const SLOW: &[&str] = &[
    "It is right as far as it gets, but too slow on a large input. Where does the time go?",
    "It runs out of time. Which line runs most often, and how often?",
];

pub(super) const CRASHED: &[&str] = &[
    "It breaks off on one of my tests. Which input could do that?",
    "It crashes on a test. Which line could that be, and on what?",
];

pub(super) const MEMORY: &[&str] = &["It needs more than it may hold. What do you keep that you don't need?"];

pub(super) const COST: &[&str] = &[
    "That passes. What does it cost, in time and in memory, and why?",
    "Accepted. How does it grow with the input, in time and memory? Give me the reason too.",
];

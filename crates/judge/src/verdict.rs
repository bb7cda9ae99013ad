//! Verdicts, and which one an observation of a submission means before its output is looked at.

use sandbox::{Exceeded, Observation};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What a run comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Verdict {
    /// Accepted.
    Ac,
    /// Wrong answer.
    Wa,
    /// Time limit exceeded.
    Tle,
    /// Memory limit exceeded.
    Mle,
    /// Run-time error: it crashed or ended with another status than 0.
    Rte,
    /// Compile error.
    Ce,
    /// Output limit exceeded.
    Ole,
    /// Judge error: the judge or the package is at fault, and nothing is said about the submission.
    Je,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 8] =
        [Verdict::Ac, Verdict::Wa, Verdict::Tle, Verdict::Mle, Verdict::Rte, Verdict::Ce, Verdict::Ole, Verdict::Je];

    /// The short name, e.g. `AC`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Ac => "AC",
            Verdict::Wa => "WA",
            Verdict::Tle => "TLE",
            Verdict::Mle => "MLE",
            Verdict::Rte => "RTE",
            Verdict::Ce => "CE",
            Verdict::Ole => "OLE",
            Verdict::Je => "JE",
        }
    }

    /// The words for people.
    pub fn title(self) -> &'static str {
        match self {
            Verdict::Ac => "accepted",
            Verdict::Wa => "wrong answer",
            Verdict::Tle => "time limit exceeded",
            Verdict::Mle => "memory limit exceeded",
            Verdict::Rte => "run-time error",
            Verdict::Ce => "compile error",
            Verdict::Ole => "output limit exceeded",
            Verdict::Je => "judge error",
        }
    }

    /// The verdict a word of `@EXPECTED_RESULTS@` means; DOMjudge's names and the short ones.
    pub fn from_word(word: &str) -> Option<Verdict> {
        let word: String = word.trim().to_ascii_uppercase().replace(['_', ' '], "-");
        Some(match word.as_str() {
            "AC" | "CORRECT" | "ACCEPTED" => Verdict::Ac,
            "WA" | "WRONG-ANSWER" | "NO-OUTPUT" | "PRESENTATION-ERROR" => Verdict::Wa,
            "TLE" | "TIMELIMIT" | "TIME-LIMIT-EXCEEDED" => Verdict::Tle,
            "MLE" | "MEMORY-LIMIT" | "MEMORY-LIMIT-EXCEEDED" => Verdict::Mle,
            "RTE" | "RUN-ERROR" | "RUN-TIME-ERROR" => Verdict::Rte,
            "CE" | "COMPILER-ERROR" | "COMPILE-ERROR" => Verdict::Ce,
            "OLE" | "OUTPUT-LIMIT" | "OUTPUT-LIMIT-EXCEEDED" => Verdict::Ole,
            "JE" | "JUDGE-ERROR" => Verdict::Je,
            _ => return None,
        })
    }

    /// The verdict as packages speak of it: they know AC, WA, TLE and RTE only, and count what breaks another limit
    /// as a crash.
    pub fn in_package_terms(self) -> Verdict {
        match self {
            Verdict::Mle | Verdict::Ole | Verdict::Ce => Verdict::Rte,
            other => other,
        }
    }
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// What an observed submission comes to before its output is looked at; `None` if it ended well within `limit`.
///
/// The reason comes with it, in words.
pub fn before_validation(seen: &Observation, limit: Duration) -> Option<(Verdict, String)> {
    if let Some(why) = &seen.broken {
        return Some((Verdict::Je, format!("the sandbox failed: {why}")));
    }
    let reason = match seen.exceeded {
        Some(Exceeded::Output) => (Verdict::Ole, "it wrote more than the output limit".to_owned()),
        Some(Exceeded::Memory) => (Verdict::Mle, "it needed more than the memory limit".to_owned()),
        Some(Exceeded::Cpu) => (Verdict::Tle, "it ran longer than the time limit".to_owned()),
        Some(Exceeded::Wall) if seen.cpu > limit => (Verdict::Tle, "it ran longer than the time limit".to_owned()),
        Some(Exceeded::Wall) => (Verdict::Tle, "it did not end, though it used little CPU time".to_owned()),
        None if seen.oom_kills > 0 => (Verdict::Mle, "one of its processes was ended for want of memory".to_owned()),
        None if seen.cpu > limit => (Verdict::Tle, "it ran longer than the time limit".to_owned()),
        None => match (seen.signal, seen.exit) {
            (Some(signal), _) => (Verdict::Rte, format!("it was ended by signal {signal}{}", signal_name(signal))),
            (None, Some(0)) => return None,
            (None, Some(status)) => (Verdict::Rte, format!("it ended with status {status}")),
            (None, None) => (Verdict::Je, "the sandbox saw no end of it".to_owned()),
        },
    };
    let (verdict, mut why) = reason;
    // A garbage-collected runtime that meets its own heap limit ends with a message, not with the sandbox's limit.
    let told = String::from_utf8_lossy(&seen.stderr);
    let heap = ["java.lang.OutOfMemoryError", "JavaScript heap out of memory", "fatal error: out of memory"];
    if verdict == Verdict::Rte && heap.iter().any(|words| told.contains(words)) {
        return Some((Verdict::Mle, "its runtime found no more memory within the limit".to_owned()));
    }
    if verdict == Verdict::Rte && !seen.denied.is_empty() {
        why.push_str(&format!("; refused: {}", seen.denied.join(", ")));
    }
    Some((verdict, why))
}

fn signal_name(signal: i32) -> &'static str {
    match signal {
        4 => " (illegal instruction)",
        6 => " (abort)",
        7 => " (bus error)",
        8 => " (arithmetic error)",
        9 => " (killed)",
        11 => " (segmentation fault)",
        13 => " (broken pipe)",
        31 => " (forbidden system call)",
        _ => "",
    }
}

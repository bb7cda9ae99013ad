//! What is wrong with a pack, and where.

use serde::{Deserialize, Serialize};

/// Something an author has to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Problem {
    /// The file, as given to the reader.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// JSON pointer of the part, e.g. `/stages/0/rounds/1/kind`; empty for the whole file.
    pub part: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(file: &str, line: usize, column: usize, part: &str, message: String) -> Problem {
        Problem { file: file.to_owned(), line, column, part: part.to_owned(), message }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if !self.part.is_empty() {
            write!(f, "{}: ", self.part)?;
        }
        f.write_str(&self.message)
    }
}

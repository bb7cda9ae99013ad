//! Any bytes as files of a pack: the reader reports problems with places inside the file, and never panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use script::{PackFile, read};

const PATHS: [&str; 6] =
    ["pack.yaml", "questions/x.yaml", "loops/x.yaml", "levels/x.yaml", "competencies/x.yaml", "personas/x.yaml"];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let path = PATHS[usize::from(*first) % PATHS.len()];
    let file = PackFile { pack: "x".into(), path: path.into(), shown: path.into(), bytes: bytes.to_vec() };
    let lines = 1 + bytes.iter().filter(|byte| **byte == b'\n' || **byte == b'\r').count();
    for problem in read(&[file]).problems {
        assert!(problem.line >= 1 && (problem.line <= lines || problem.file != path), "{problem}");
    }
});

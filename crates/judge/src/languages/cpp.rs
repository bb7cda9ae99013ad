//! C++.

use super::c::{compiler, native, run_native};
use super::{Build, Language, Sources, Start, Toolchain};

/// C++20 with GNU extensions, by GCC or Clang.
pub(super) struct Cpp;

impl Language for Cpp {
    fn code(&self) -> &'static str {
        "cpp"
    }

    fn name(&self) -> &'static str {
        "C++"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["cpp", "cc", "cxx", "c++", "C"]
    }

    fn debian(&self) -> &'static str {
        "g++"
    }

    fn find(&self) -> Option<Toolchain> {
        compiler(&["g++", "c++", "clang++"])
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, _entry: Option<&str>) -> Result<Build, String> {
        Ok(native(tools, sources, &["-std=gnu++20"], &[".cpp", ".cc", ".cxx", ".c++", ".C", ".c"]))
    }

    fn start(&self, _tools: &Toolchain, _sources: &Sources, _entry: Option<&str>, _memory: u64) -> Start {
        run_native()
    }
}

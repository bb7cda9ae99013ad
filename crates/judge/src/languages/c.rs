//! C.

use super::find::{on_path, real, version};
use super::{Build, Language, Sources, Start, Toolchain};
use std::collections::BTreeMap;

/// C17 with GNU extensions, by GCC or Clang.
pub(super) struct C;

impl Language for C {
    fn code(&self) -> &'static str {
        "c"
    }

    fn name(&self) -> &'static str {
        "C"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["c"]
    }

    fn debian(&self) -> &'static str {
        "gcc libc6-dev"
    }

    fn find(&self) -> Option<Toolchain> {
        compiler(&["gcc", "cc", "clang"])
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, _entry: Option<&str>) -> Result<Build, String> {
        Ok(native(tools, sources, &["-std=gnu17"], &[".c"]))
    }

    fn start(&self, _tools: &Toolchain, _sources: &Sources, _entry: Option<&str>, _memory: u64) -> Start {
        run_native()
    }
}

/// The first of some compilers that is there.
pub(super) fn compiler(names: &[&str]) -> Option<Toolchain> {
    let program = real(&names.iter().find_map(|name| on_path(name))?)?;
    let version = version(&program, &["--version"])?;
    Some(Toolchain { version, programs: BTreeMap::from([("compiler", program)]), shown: Vec::new(), env: Vec::new() })
}

/// One command that compiles all files of some endings into `./program`.
pub(super) fn native(tools: &Toolchain, sources: &Sources, flags: &[&str], endings: &[&str]) -> Build {
    let mut argv = vec![tools.program("compiler"), "-g0".into(), "-O2".into(), "-pipe".into(), "-pthread".into()];
    argv.extend(flags.iter().map(|flag| (*flag).to_owned()));
    argv.extend(["-I.", "-o", "program"].map(str::to_owned));
    argv.extend(sources.keys().filter(|name| endings.iter().any(|ending| name.ends_with(ending))).cloned());
    argv.push("-lm".to_owned());
    Build { argv: Some(argv), makes: vec!["program".to_owned()], ..Build::default() }
}

/// Runs `./program`.
pub(super) fn run_native() -> Start {
    Start { argv: vec!["./program".to_owned()], env: Vec::new(), extra_memory: 0, processes: 32 }
}

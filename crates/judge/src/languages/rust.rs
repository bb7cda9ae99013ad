//! Rust.

use super::c::run_native;
use super::find::{on_path, real, says, shown, version};
use super::{Build, Language, Sources, Start, Toolchain};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Rust 2021 with the standard library only.
pub(super) struct Rust;

impl Language for Rust {
    fn code(&self) -> &'static str {
        "rust"
    }

    fn name(&self) -> &'static str {
        "Rust"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["rs"]
    }

    fn debian(&self) -> &'static str {
        "rustc gcc"
    }

    fn find(&self) -> Option<Toolchain> {
        // rustup puts a proxy on the path; the compiler behind it says where it lives.
        let sysroot = PathBuf::from(says(&on_path("rustc")?, &["--print", "sysroot"])?);
        let compiler = real(&sysroot.join("bin/rustc"))?;
        let version = version(&compiler, &["--version"])?;
        let programs = BTreeMap::from([("compiler", compiler)]);
        Some(Toolchain { version, programs, shown: shown(&sysroot), env: Vec::new() })
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>) -> Result<Build, String> {
        let main = main(sources, entry).ok_or("there are several files and none is main.rs; rename one")?;
        let options = "--edition 2021 -C opt-level=2 -C strip=symbols -C codegen-units=1 --cap-lints allow -o program";
        let mut argv = vec![tools.program("compiler")];
        argv.extend(options.split(' ').map(str::to_owned));
        argv.push(main);
        Ok(Build { argv: Some(argv), makes: vec!["program".to_owned()], ..Build::default() })
    }

    fn start(&self, _tools: &Toolchain, _sources: &Sources, _entry: Option<&str>, _memory: u64) -> Start {
        run_native()
    }
}

fn main(sources: &Sources, entry: Option<&str>) -> Option<String> {
    let mut candidates = entry.into_iter().chain(["main.rs", "src/main.rs"]);
    if let Some(found) = candidates.find(|name| sources.contains_key(*name)) {
        return Some(found.to_owned());
    }
    let mut files = sources.keys().filter(|name| name.ends_with(".rs"));
    files.next().filter(|_| files.next().is_none()).cloned()
}

//! Go.

use super::c::run_native;
use super::find::{on_path, real, says, shown, version};
use super::{Build, Language, Sources, Start, Toolchain};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Go with the standard library only, without cgo.
pub(super) struct Go;

impl Language for Go {
    fn code(&self) -> &'static str {
        "go"
    }

    fn name(&self) -> &'static str {
        "Go"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["go"]
    }

    fn debian(&self) -> &'static str {
        "golang-go"
    }

    fn find(&self) -> Option<Toolchain> {
        let root = PathBuf::from(says(&on_path("go")?, &["env", "GOROOT"])?);
        let compiler = real(&root.join("bin/go"))?;
        let version = version(&compiler, &["version"])?;
        let programs = BTreeMap::from([("compiler", compiler)]);
        let env = [("GOROOT", root.display().to_string()), ("GOCACHE", "/work/.gocache".into())].into_iter();
        let fixed = [("GO111MODULE", "off"), ("GOPATH", "/work/.go"), ("CGO_ENABLED", "0"), ("GOFLAGS", "-p=2")];
        let fixed = fixed.into_iter().chain([("GOTOOLCHAIN", "local"), ("GOTELEMETRY", "off")]);
        let env = env.chain(fixed.map(|(name, value)| (name, value.to_owned())));
        let env = env.map(|(name, value)| (name.to_owned(), value)).collect();
        Some(Toolchain { version, programs, shown: shown(&root), env })
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, _entry: Option<&str>) -> Result<Build, String> {
        let mut argv = vec![tools.program("compiler")];
        argv.extend(["build", "-o", "program"].map(str::to_owned));
        argv.extend(sources.keys().filter(|name| name.ends_with(".go")).cloned());
        Ok(Build { argv: Some(argv), makes: vec!["program".to_owned()], ..Build::default() })
    }

    fn start(&self, _tools: &Toolchain, _sources: &Sources, _entry: Option<&str>, memory: u64) -> Start {
        let limit = format!("{}B", memory.saturating_sub(memory / 10));
        let env = vec![("GOMEMLIMIT".to_owned(), limit), ("GOMAXPROCS".to_owned(), "2".to_owned())];
        Start { env, processes: 64, ..run_native() }
    }
}

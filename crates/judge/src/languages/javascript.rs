//! JavaScript.

use super::find::{on_path, real, shown, version};
use super::{Build, Language, Sources, Start, Toolchain};
use std::collections::BTreeMap;

/// JavaScript, by Node.js.
pub(super) struct JavaScript;

const MIB: u64 = 1 << 20;

impl Language for JavaScript {
    fn code(&self) -> &'static str {
        "javascript"
    }

    fn name(&self) -> &'static str {
        "JavaScript"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["js", "mjs", "cjs"]
    }

    fn debian(&self) -> &'static str {
        "nodejs"
    }

    fn find(&self) -> Option<Toolchain> {
        node()
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>) -> Result<Build, String> {
        let main = main(sources, entry).ok_or("there are several files and none is main.js; rename one")?;
        let argv = vec![tools.program("runtime"), "--check".to_owned(), main];
        Ok(Build { argv: Some(argv), keeps_sources: true, ..Build::default() })
    }

    fn start(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>, memory: u64) -> Start {
        run_node(tools, &main(sources, entry).unwrap_or_default(), memory)
    }
}

/// Node.js, found.
pub(super) fn node() -> Option<Toolchain> {
    let runtime = real(&on_path("node").or_else(|| on_path("nodejs"))?)?;
    let version = format!("Node.js {}", version(&runtime, &["--version"])?);
    let prefix = runtime.parent()?.parent()?.to_path_buf();
    Some(Toolchain {
        version,
        programs: BTreeMap::from([("runtime", runtime)]),
        shown: shown(&prefix),
        env: Vec::new(),
    })
}

/// Runs a script with a heap of `memory` bytes.
pub(super) fn run_node(tools: &Toolchain, main: &str, memory: u64) -> Start {
    let heap = (memory / MIB).max(32);
    Start {
        argv: vec![tools.program("runtime"), format!("--max-old-space-size={heap}"), main.to_owned()],
        env: Vec::new(),
        extra_memory: 192 * MIB,
        processes: 64,
    }
}

fn main(sources: &Sources, entry: Option<&str>) -> Option<String> {
    let mut candidates = entry.into_iter().chain(["main.js", "main.mjs", "index.js"]);
    if let Some(found) = candidates.find(|name| sources.contains_key(*name)) {
        return Some(found.to_owned());
    }
    let mut scripts = sources.keys().filter(|name| name.ends_with("js"));
    scripts.next().filter(|_| scripts.next().is_none()).cloned()
}

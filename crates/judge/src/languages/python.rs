//! Python 3.

use super::find::{on_path, real, says, shown};
use super::{Build, Language, Sources, Start, Toolchain};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Python 3, as CPython.
pub(super) struct Python;

/// Compiles each file in memory, so that a syntax error is a compile error and no test is run.
const CHECK: &str = "import sys
for name in sys.argv[1:]:
    with open(name, 'rb') as file:
        source = file.read()
    try:
        compile(source, name, 'exec', dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        import traceback
        sys.stderr.write(''.join(traceback.format_exception_only(type(error), error)))
        sys.exit(1)
";

impl Language for Python {
    fn code(&self) -> &'static str {
        "python3"
    }

    fn name(&self) -> &'static str {
        "Python 3"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["py", "py3"]
    }

    fn debian(&self) -> &'static str {
        "python3"
    }

    fn find(&self) -> Option<Toolchain> {
        // What stands on the path may be a shim of a version manager: the interpreter itself says where it is.
        let told = says(
            &on_path("python3")?,
            &["-c", "import sys; print(sys.executable); print(sys.base_prefix); print(sys.version.split()[0])"],
        )?;
        let mut lines = told.lines();
        let (program, prefix) = (real(&PathBuf::from(lines.next()?))?, PathBuf::from(lines.next()?));
        let version = format!("Python {}", lines.next()?);
        let programs = BTreeMap::from([("interpreter", program)]);
        Some(Toolchain { version, programs, shown: shown(&prefix), env: Vec::new() })
    }

    fn build(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>) -> Result<Build, String> {
        main(sources, entry).ok_or("there are several files and none is main.py or __main__.py; rename one")?;
        let mut argv = vec![tools.program("interpreter"), "-IS".into(), "-c".into(), CHECK.into()];
        argv.extend(sources.keys().filter(|name| name.ends_with(".py")).cloned());
        Ok(Build { argv: Some(argv), keeps_sources: true, ..Build::default() })
    }

    fn start(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>, _memory: u64) -> Start {
        let main = main(sources, entry).unwrap_or_default();
        let env = [("PYTHONHASHSEED", "0"), ("PYTHONDONTWRITEBYTECODE", "1"), ("PYTHONIOENCODING", "utf-8")];
        Start {
            argv: vec![tools.program("interpreter"), main],
            env: env.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
            extra_memory: 0,
            processes: 32,
        }
    }
}

fn main(sources: &Sources, entry: Option<&str>) -> Option<String> {
    let mut candidates = entry.into_iter().chain(["main.py", "__main__.py"]);
    if let Some(found) = candidates.find(|name| sources.contains_key(*name)) {
        return Some(found.to_owned());
    }
    let mut scripts = sources.keys().filter(|name| name.ends_with(".py") || name.ends_with(".py3"));
    scripts.next().filter(|_| scripts.next().is_none()).cloned()
}

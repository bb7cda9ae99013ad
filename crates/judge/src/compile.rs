//! Programs made ready to run: sources → compiled files, by way of the cache. Compilers run in the sandbox too.

use sandbox::{Exceeded, Job, Limits, Observation, Placed, Shown, Source};
use std::path::{Component, Path};
use std::time::Duration;

use crate::cache::{Cache, Hasher, Key};
use crate::executable::Executable;
use crate::languages::{self, Found, Language, Sources, Toolchain};
use crate::package::{self, Package, Program};
use crate::run_with::Runs;

/// Most bytes of a compiler's messages that are kept.
const MOST_MESSAGE: usize = 4000;
/// Where shells and tools are looked for inside.
const PATH: &str = "/usr/local/bin:/usr/bin:/bin";
const MIB: u64 = 1 << 20;

/// Why a program can't be run.
#[derive(Clone, Debug, PartialEq)]
pub enum NotCompiled {
    /// Its author's fault; the compiler's message, shortened.
    Rejected(String),
    /// Not its author's fault: the language is missing, the sandbox failed.
    Impossible(String),
}

impl std::fmt::Display for NotCompiled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NotCompiled::Rejected(message) | NotCompiled::Impossible(message) => f.write_str(message),
        }
    }
}

/// What compiling needs.
#[derive(Clone, Copy)]
pub struct Workshop<'a> {
    /// Runs commands.
    pub runs: &'a dyn Runs,
    /// Languages of this machine.
    pub found: &'a Found,
    /// Compiled programs.
    pub cache: &'a Cache,
}

impl Workshop<'_> {
    /// Compiles a submission, with the files that the package includes.
    ///
    /// # Errors
    /// See [`NotCompiled`].
    pub fn submission(&self, package: &Package, submission: &package::Submission) -> Result<Executable, NotCompiled> {
        let mut sources = read(&submission.program)?;
        let size: u64 = sources.values().map(|bytes| bytes.len() as u64).sum();
        let most = package.metadata.limits.code;
        if size > most {
            let message = format!("the source has {size} bytes; this problem takes at most {most}");
            return Err(NotCompiled::Rejected(message));
        }
        let language = match &submission.language {
            Some(code) => languages::by_code(code)
                .ok_or_else(|| NotCompiled::Impossible(format!("this program runs no language `{code}`")))?,
            None => languages::of_files(sources.keys().map(String::as_str)).map_err(NotCompiled::Rejected)?,
        };
        if let Some(allowed) = &package.metadata.languages
            && !allowed.iter().any(|code| code == language.code())
        {
            let message = format!("this problem takes {}, not {}", allowed.join(", "), language.name());
            return Err(NotCompiled::Rejected(message));
        }
        for of in ["default", language.code()] {
            for file in package.include.get(of).into_iter().flatten() {
                sources.insert(file.name.clone(), bytes_of(&file.path)?);
            }
        }
        // Only the package's own programs are written with its constants.
        if submission.program.place.starts_with("submissions/") || !package.include.is_empty() {
            sources.values_mut().for_each(|bytes| *bytes = package.with_constants(bytes));
        }
        let entry = submission.entry_point.as_deref();
        self.compile(language, sources, entry, &package.metadata.limits)
    }

    /// Compiles a validator, grader or generator.
    ///
    /// # Errors
    /// See [`NotCompiled`].
    pub fn program(&self, package: &Package, program: &Program) -> Result<Executable, NotCompiled> {
        let mut sources = read(program)?;
        sources.values_mut().for_each(|bytes| *bytes = package.with_constants(bytes));
        let limits = &package.metadata.limits;
        if program.has_scripts() {
            return self.scripts(sources, limits);
        }
        let language = languages::of_files(sources.keys().map(String::as_str)).map_err(NotCompiled::Impossible)?;
        self.compile(language, sources, None, limits)
    }

    /// A Python script of the judge's own.
    pub(crate) fn script(&self, name: &str, text: &[u8], package: &Package) -> Result<Executable, NotCompiled> {
        let sources = Sources::from([(name.to_owned(), text.to_vec())]);
        let language = languages::of_files([name].into_iter()).map_err(NotCompiled::Impossible)?;
        self.compile(language, sources, None, &package.metadata.limits)
    }

    /// The toolchain of a language.
    ///
    /// # Errors
    /// That it is missing, with the Debian package that brings it.
    pub fn tools(&self, language: &dyn Language) -> Result<std::sync::Arc<Toolchain>, NotCompiled> {
        self.found.of(language).ok_or_else(|| {
            let message = format!("{} is not installed; on Debian: apt install {}", language.name(), language.debian());
            NotCompiled::Impossible(message)
        })
    }

    fn compile(
        &self,
        language: &dyn Language,
        sources: Sources,
        entry: Option<&str>,
        limits: &package::Limits,
    ) -> Result<Executable, NotCompiled> {
        let tools = self.tools(language)?;
        let build = language.build(&tools, &sources, entry).map_err(NotCompiled::Rejected)?;
        let mut hasher = Hasher::default();
        hasher.add(crate::ENGINE.as_bytes());
        hasher.add(language.code().as_bytes());
        hasher.add(tools.version.as_bytes());
        for word in build.argv.iter().flatten() {
            hasher.add(word.as_bytes());
        }
        for (name, bytes) in build.extra.iter().map(|(name, bytes)| (name, bytes)).chain(&sources) {
            hasher.add(name.as_bytes());
            hasher.add(bytes);
        }
        let key = hasher.key();
        let start = language.start(&tools, &sources, entry, limits.memory);
        let ready = |files: Vec<Placed>, cached: bool| Executable {
            language: language.code().to_owned(),
            version: tools.version.clone(),
            key: key.as_str().to_owned(),
            cached,
            argv: start.argv.clone(),
            env: environment(&tools, &start.env),
            files,
            shown: tools.shown.clone(),
            extra_memory: start.extra_memory,
            processes: start.processes,
        };
        if let Some((note, files)) = self.cache.get(&key) {
            return stored(&note, files).map(|files| ready(files, true));
        }
        let mut made: Vec<(String, Vec<u8>)> = Vec::new();
        if build.keeps_sources {
            made.extend(sources.iter().map(|(name, bytes)| (name.clone(), bytes.clone())));
        }
        if let Some(argv) = &build.argv {
            let mut files: Vec<Placed> = sources.iter().map(|(name, bytes)| placed(name, bytes.clone())).collect();
            files.extend(build.extra.iter().map(|(name, bytes)| placed(name, bytes.clone())));
            let mut job = Job {
                argv: argv.iter().map(Into::into).collect(),
                env: environment(&tools, &[]),
                stdin: None,
                files,
                shown: tools.shown.clone(),
                keep: build.makes.iter().map(Into::into).collect(),
                limits: compile_limits(limits),
            };
            job.limits.output = MIB;
            let seen = self.runs.run(&job);
            if let Some(message) = self.rejected(&key, &seen, limits)? {
                return Err(NotCompiled::Rejected(message));
            }
            made.extend(kept(&seen, ""));
            if !build.makes.is_empty() && seen.kept.is_empty() {
                return Err(NotCompiled::Rejected("the compiler wrote no program".to_owned()));
            }
        }
        self.store(&key, &made)?;
        let (note, files) = self.cache.get(&key).ok_or_else(lost)?;
        stored(&note, files).map(|files| ready(files, false))
    }

    /// A program with `build` or `run`.
    fn scripts(&self, sources: Sources, limits: &package::Limits) -> Result<Executable, NotCompiled> {
        let mut hasher = Hasher::default();
        hasher.add(crate::ENGINE.as_bytes());
        hasher.add(b"scripts");
        // The scripts use what is there: other compilers make another program.
        let used: Vec<_> =
            ["python3", "c", "cpp"].iter().filter_map(|code| self.found.of(languages::by_code(code)?)).collect();
        used.iter().for_each(|tools| hasher.add(tools.version.as_bytes()));
        for (name, bytes) in &sources {
            hasher.add(name.as_bytes());
            hasher.add(bytes);
        }
        let key = hasher.key();
        let python = used.iter().find_map(|tools| tools.programs.get("interpreter"));
        let path = match python.and_then(|python| python.parent()) {
            Some(folder) => format!("{}:{PATH}", folder.display()),
            None => PATH.to_owned(),
        };
        let env: Vec<(String, String)> = base_environment().into_iter().chain([("PATH".to_owned(), path)]).collect();
        let shown: Vec<Shown> = used.iter().flat_map(|tools| tools.shown.clone()).collect();
        let ready = |files: Vec<Placed>, cached: bool| Executable {
            language: String::new(),
            version: String::new(),
            key: key.as_str().to_owned(),
            cached,
            argv: vec!["./run".to_owned()],
            env: env.clone(),
            files,
            shown: shown.clone(),
            extra_memory: 0,
            processes: 64,
        };
        if let Some((note, files)) = self.cache.get(&key) {
            return stored(&note, files).map(|files| ready(files, true));
        }
        let made: Vec<(String, Vec<u8>)> = if sources.contains_key("build") {
            let inside = |name: &String| format!("program/{name}");
            let files = sources.iter().map(|(name, bytes)| Placed {
                executable: name == "build" || name == "run" || is_executable(bytes),
                ..placed(&inside(name), bytes.clone())
            });
            let job = Job {
                argv: ["/bin/sh", "-c", "cd program && exec ./build"].map(Into::into).to_vec(),
                env: env.clone(),
                stdin: None,
                files: files.collect(),
                shown: shown.clone(),
                keep: vec!["program".into()],
                limits: compile_limits(limits),
            };
            let seen = self.runs.run(&job);
            if let Some(message) = self.rejected(&key, &seen, limits)? {
                return Err(NotCompiled::Rejected(message));
            }
            kept(&seen, "program/").collect()
        } else {
            sources.into_iter().collect()
        };
        if !made.iter().any(|(name, _)| name == "run") {
            return Err(NotCompiled::Rejected("`build` made no `run`".to_owned()));
        }
        self.store(&key, &made)?;
        let (note, files) = self.cache.get(&key).ok_or_else(lost)?;
        stored(&note, files).map(|mut files| {
            files.iter_mut().filter(|file| file.name == Path::new("run")).for_each(|file| file.executable = true);
            ready(files, false)
        })
    }

    /// The message for a compiler that refused; what it says is remembered.
    fn rejected(&self, key: &Key, seen: &Observation, limits: &package::Limits) -> Result<Option<String>, NotCompiled> {
        if let Some(why) = &seen.broken {
            return Err(NotCompiled::Impossible(format!("the sandbox failed: {why}")));
        }
        let seconds = limits.compilation_time.as_secs();
        let memory = limits.compilation_memory / MIB;
        let message = match (seen.exceeded, seen.exit, seen.signal) {
            (Some(Exceeded::Cpu | Exceeded::Wall), ..) => format!("compiling took longer than {seconds} s"),
            (Some(Exceeded::Memory), ..) => format!("compiling took more than {memory} MiB"),
            (Some(Exceeded::Output), ..) => "the compiler had more to say than is read".to_owned(),
            _ if seen.oom_kills > 0 => format!("compiling took more than {memory} MiB"),
            (None, Some(0), None) => return Ok(None),
            (None, status, signal) => {
                let mut message = shortened(&seen.stderr, &seen.stdout);
                if message.is_empty() {
                    message = match (status, signal) {
                        (_, Some(signal)) => format!("the compiler was ended by signal {signal}"),
                        (status, _) => format!("the compiler ended with status {}", status.unwrap_or(-1)),
                    };
                }
                // Only what the compiler itself said is sure to be said again.
                if signal.is_none() {
                    let note = format!("rejected\n{message}");
                    self.cache.put(key, note.as_bytes(), &[]).map_err(unwritable)?;
                }
                message
            }
        };
        Ok(Some(message))
    }

    fn store(&self, key: &Key, files: &[(String, Vec<u8>)]) -> Result<(), NotCompiled> {
        self.cache.put(key, b"ready\n", files).map_err(unwritable)
    }
}

fn unwritable(error: std::io::Error) -> NotCompiled {
    NotCompiled::Impossible(format!("the cache of compiled programs can't be written: {error}"))
}

fn lost() -> NotCompiled {
    NotCompiled::Impossible(
        "the cache of compiled programs lost an entry just written; is it being deleted?".to_owned(),
    )
}

fn stored(note: &[u8], files: Vec<(String, std::path::PathBuf)>) -> Result<Vec<Placed>, NotCompiled> {
    if let Some(message) = String::from_utf8_lossy(note).strip_prefix("rejected\n") {
        return Err(NotCompiled::Rejected(message.to_owned()));
    }
    let placed = files.into_iter().map(|(name, path)| {
        let executable = name == "run" || head(&path).is_ok_and(|head| is_executable(&head));
        Placed { name: name.into(), source: Source::File(path), executable }
    });
    Ok(placed.collect())
}

fn head(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut head = Vec::new();
    std::fs::File::open(path)?.take(4).read_to_end(&mut head)?;
    Ok(head)
}

/// A compiled program or a script, by its first bytes: permissions don't travel through the sandbox.
fn is_executable(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x7fELF") || bytes.starts_with(b"#!") || bytes.starts_with(b"\xcf\xfa\xed\xfe")
}

fn placed(name: &str, bytes: Vec<u8>) -> Placed {
    let executable = is_executable(&bytes);
    Placed { name: name.into(), source: Source::Bytes(bytes), executable }
}

/// Files a run left, names cleaned of what was put before them.
fn kept<'a>(seen: &'a Observation, strip: &'a str) -> impl Iterator<Item = (String, Vec<u8>)> + 'a {
    seen.kept.iter().filter_map(move |(path, bytes)| {
        let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
        let name = path.to_str().filter(|_| plain)?;
        Some((name.strip_prefix(strip).unwrap_or(name).to_owned(), bytes.clone()))
    })
}

fn compile_limits(limits: &package::Limits) -> Limits {
    Limits {
        cpu: limits.compilation_time,
        wall: limits.compilation_time * 2 + Duration::from_secs(5),
        memory: limits.compilation_memory,
        processes: 256,
        output: MIB,
        files: 512 * MIB,
        inodes: 20_000,
    }
}

fn base_environment() -> Vec<(String, String)> {
    let fixed = [("HOME", "/work"), ("TMPDIR", "."), ("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8")];
    fixed.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
}

fn environment(tools: &Toolchain, more: &[(String, String)]) -> Vec<(String, String)> {
    let mut env = base_environment();
    env.push(("PATH".to_owned(), PATH.to_owned()));
    env.extend(tools.env.iter().chain(more).cloned());
    env
}

/// What a compiler said, its first lines.
fn shortened(stderr: &[u8], stdout: &[u8]) -> String {
    let text = if stderr.is_empty() { stdout } else { stderr };
    crate::report::cut(&String::from_utf8_lossy(text), MOST_MESSAGE).trim().to_owned()
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, NotCompiled> {
    std::fs::read(path).map_err(|error| NotCompiled::Impossible(format!("{} can't be read: {error}", path.display())))
}

fn read(program: &Program) -> Result<Sources, NotCompiled> {
    program.files.iter().map(|file| Ok((file.name.clone(), bytes_of(&file.path)?))).collect()
}

//! [`crate::Mode::OwnCode`]: a child process with resource limits in a folder of its own. No isolation.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Component, Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::pool::Pool;
use crate::pump::{self, Flow};
use crate::{Exceeded, Job, Limits, Observation, Side, Source, Talk};

/// Time between two looks at whether a command has ended.
const LOOK: Duration = Duration::from_millis(5);

static NEXT: AtomicU64 = AtomicU64::new(0);

/// Runs as many commands at a time as it has places.
pub struct OwnCode {
    places: Pool<()>,
}

/// A command that goes on.
struct Going {
    child: Child,
    folder: Folder,
    out: Flow,
    err: Flow,
    started: Instant,
    limits: Limits,
    keep: Vec<PathBuf>,
    exceeded: Option<Exceeded>,
    ended: Option<(libc::c_int, libc::rusage, Duration)>,
}

impl OwnCode {
    pub fn new(workers: usize) -> OwnCode {
        // A talk takes two places.
        OwnCode { places: Pool::new((0..workers.max(2)).map(|_| None)) }
    }

    pub fn run(&self, job: &Job) -> Observation {
        let place = self.places.take::<1>();
        let observation = match begin(job, None) {
            Ok(mut going) => {
                drive(std::slice::from_mut(&mut going));
                going.finish()
            }
            Err(error) => Observation::broken(error.to_string()),
        };
        self.places.give_back(place);
        observation
    }

    pub fn talk(&self, a: &Job, b: &Job) -> Talk {
        let places = self.places.take::<2>();
        let talk = talk(a, b).unwrap_or_else(|error| Talk::broken(error.to_string()));
        self.places.give_back(places);
        talk
    }
}

fn talk(a: &Job, b: &Job) -> io::Result<Talk> {
    let (heard_a, heard_b) = (pump::pipe()?, pump::pipe()?);
    let first = begin(a, Some((heard_a.read, heard_b.write)))?;
    let second = begin(b, Some((heard_b.read, heard_a.write)))?;
    let mut going = [first, second];
    drive(&mut going);
    let end = |going: &Going| going.ended.as_ref().map(|(.., wall)| going.started + *wall);
    let first = Some(if end(&going[0]) <= end(&going[1]) { Side::A } else { Side::B });
    let (a_to_b, b_to_a) = (going[0].out.count, going[1].out.count);
    let [a, b] = going.map(Going::finish);
    Ok(Talk { a, b, first, a_to_b, b_to_a })
}

/// The run's folder, gone when dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[allow(unsafe_code)]
fn begin(job: &Job, talk: Option<(OwnedFd, OwnedFd)>) -> io::Result<Going> {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("greenroom-run-{}-{number}", std::process::id()));
    fs::create_dir(&folder)?;
    let folder = Folder(folder);
    place_files(job, &folder.0)?;
    let place = |text: &OsString| outside(text, job, &folder.0);
    let program = job.argv.first().ok_or_else(|| io::Error::other("the command has no program"))?;
    let program = folder.0.join(place(program));
    let mut command = Command::new(program);
    command.args(job.argv.iter().skip(1).map(place)).current_dir(&folder.0).env_clear().process_group(0);
    command.envs(job.env.iter().map(|(name, value)| (name, outside(&value.into(), job, &folder.0))));
    let (stdin, to) = match talk {
        Some((read, write)) => (Stdio::from(read), Some(write)),
        None => (stdin(job, &folder.0)?, None),
    };
    let (out, err) = (pump::pipe()?, pump::pipe()?);
    command.stdin(stdin).stdout(out.write).stderr(err.write);
    let limits = job.limits.clone();
    let own = limits.clone();
    // SAFETY: the closure only calls setrlimit, which may be called between fork and exec.
    unsafe { command.pre_exec(move || set_limits(&own)) };
    let started = Instant::now();
    let child = command.spawn()?;
    // The command holds the pipes' other ends until it is dropped.
    drop(command);
    Ok(Going {
        child,
        folder,
        out: Flow::new(out.read, to, limits.output)?,
        err: Flow::new(err.read, None, limits.output)?,
        started,
        limits,
        keep: job.keep.clone(),
        exceeded: None,
        ended: None,
    })
}

fn stdin(job: &Job, folder: &Path) -> io::Result<Stdio> {
    Ok(match &job.stdin {
        None => Stdio::null(),
        Some(Source::File(path)) => Stdio::from(File::open(path)?),
        Some(Source::Bytes(bytes)) => {
            let path = folder.join(".standard-input");
            File::create_new(&path)?.write_all(bytes)?;
            let file = File::open(&path)?;
            fs::remove_file(&path)?;
            Stdio::from(file)
        }
    })
}

/// Nothing is mounted, so paths of the sandbox are replaced by those they stand for.
fn outside(text: &OsString, job: &Job, folder: &Path) -> OsString {
    let shown = job.shown.iter().map(|shown| (shown.inside.as_path(), shown.host.as_path()));
    for (inside, host) in shown.chain([(Path::new("/work"), folder)]) {
        if let Ok(rest) = Path::new(text).strip_prefix(inside) {
            let joined = if rest.as_os_str().is_empty() { host.to_path_buf() } else { host.join(rest) };
            return joined.into_os_string();
        }
        // Within a longer argument, such as `-I/work/include`.
        let (bytes, prefix) = (text.as_bytes(), [inside.as_os_str().as_bytes(), b"/"].concat());
        if let Some(at) = bytes.windows(prefix.len()).position(|window| window == prefix) {
            let host = host.as_os_str().as_bytes();
            let rest = &bytes[at + prefix.len() - 1..];
            return OsString::from_vec([&bytes[..at], host, rest].concat());
        }
    }
    text.clone()
}

fn stays_below(path: &Path) -> bool {
    path.components().next().is_some() && path.components().all(|part| matches!(part, Component::Normal(_)))
}

fn place_files(job: &Job, folder: &Path) -> io::Result<()> {
    for placed in &job.files {
        if !stays_below(&placed.name) {
            let name = placed.name.display();
            return Err(io::Error::other(format!("the file {name} would lie outside the work folder")));
        }
        let path = folder.join(&placed.name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mode = if placed.executable { 0o755 } else { 0o644 };
        let mut file = File::options().write(true).create_new(true).mode(mode).open(&path)?;
        match &placed.source {
            Source::Bytes(bytes) => file.write_all(bytes)?,
            Source::File(from) => drop(io::copy(&mut File::open(from)?, &mut file)?),
        }
    }
    Ok(())
}

#[allow(unsafe_code)]
fn set_limits(limits: &Limits) -> io::Result<()> {
    let seconds = limits.cpu.as_secs() + u64::from(limits.cpu.subsec_nanos() > 0);
    let pairs = [
        (libc::RLIMIT_CPU, seconds, seconds + 1),
        (libc::RLIMIT_CORE, 0, 0),
        (libc::RLIMIT_FSIZE, limits.files, limits.files),
    ];
    for (resource, soft, hard) in pairs {
        let value = libc::rlimit { rlim_cur: soft as libc::rlim_t, rlim_max: hard as libc::rlim_t };
        // SAFETY: `value` is valid for reading during the call.
        if unsafe { libc::setrlimit(resource, &raw const value) } != 0 {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

fn drive(going: &mut [Going]) {
    while going.iter().any(|run| run.ended.is_none()) {
        let flows = going.iter().flat_map(|run| [&run.out, &run.err]);
        // Ends of processes wake nobody here, so they are looked for.
        if pump::wait(flows, &[], LOOK).is_err() {
            going.iter_mut().for_each(|run| run.end(None));
        }
        for run in going.iter_mut() {
            run.out.advance();
            run.err.advance();
            run.look();
        }
    }
}

impl Going {
    fn look(&mut self) {
        if self.ended.is_some() {
            return;
        }
        self.reap(false);
        let over = self.out.is_over() || self.err.is_over();
        if over {
            self.end(Some(Exceeded::Output));
        } else if self.started.elapsed() >= self.limits.wall {
            self.end(Some(Exceeded::Wall));
        }
    }

    fn end(&mut self, exceeded: Option<Exceeded>) {
        if self.ended.is_none() {
            self.exceeded = exceeded;
            self.kill_group();
            self.reap(true);
        }
    }

    #[allow(unsafe_code)]
    fn kill_group(&self) {
        // SAFETY: numbers only; the group is the child's own, and the child is not yet waited for.
        unsafe { libc::kill(-(self.child.id() as i32), libc::SIGKILL) };
    }

    #[allow(unsafe_code)]
    fn reap(&mut self, block: bool) {
        let mut status = 0;
        // SAFETY: all-zero bytes are a valid `rusage`; both are valid for writing during the call.
        let (pid, usage) = unsafe {
            let mut usage: libc::rusage = std::mem::zeroed();
            let options = if block { 0 } else { libc::WNOHANG };
            (libc::wait4(self.child.id() as i32, &raw mut status, options, &raw mut usage), usage)
        };
        if pid != 0 {
            let wall = self.started.elapsed();
            // Whatever it left behind in its group.
            self.kill_group();
            self.ended = Some((status, usage, wall));
        }
    }

    fn finish(mut self) -> Observation {
        self.out.finish();
        self.err.finish();
        let mut observation = Observation::broken("");
        observation.broken = None;
        if let Some((status, usage, wall)) = &self.ended {
            let time = |value: libc::timeval| Duration::new(value.tv_sec as u64, value.tv_usec as u32 * 1000);
            observation.exit = libc::WIFEXITED(*status).then(|| libc::WEXITSTATUS(*status));
            observation.signal = libc::WIFSIGNALED(*status).then(|| libc::WTERMSIG(*status));
            observation.cpu = time(usage.ru_utime) + time(usage.ru_stime);
            observation.wall = *wall;
            // The unit is the platform's: kibibytes, but bytes on Apple's.
            let unit = if cfg!(target_vendor = "apple") { 1 } else { 1024 };
            observation.peak_memory = Some(usage.ru_maxrss as u64 * unit);
        }
        observation.exceeded = self.exceeded.or_else(|| {
            let over = self.out.is_over() || self.err.is_over();
            let cpu = observation.cpu >= self.limits.cpu || observation.signal == Some(libc::SIGXCPU);
            let memory = observation.peak_memory > Some(self.limits.memory);
            if over {
                Some(Exceeded::Output)
            } else if cpu {
                Some(Exceeded::Cpu)
            } else {
                memory.then_some(Exceeded::Memory)
            }
        });
        observation.stdout = std::mem::take(&mut self.out.bytes);
        observation.stderr = std::mem::take(&mut self.err.bytes);
        let mut room = self.limits.files;
        for name in self.keep.iter().filter(|name| stays_below(name)) {
            keep(&self.folder.0, name, &mut room, &mut observation);
        }
        observation
    }
}

/// Reads a file back, or those of a folder; links are not followed.
fn keep(folder: &Path, name: &Path, room: &mut u64, observation: &mut Observation) {
    let path = folder.join(name);
    let Ok(status) = path.symlink_metadata() else { return };
    if status.is_dir() {
        let mut names: Vec<_> =
            fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        names.iter().for_each(|entry| keep(folder, &name.join(entry), room, observation));
    } else if status.is_file() && status.len() <= *room {
        if let Ok(content) = fs::read(&path) {
            *room = room.saturating_sub(content.len() as u64);
            observation.kept.push((name.to_path_buf(), content));
        }
    } else {
        observation.denied.push(format!("{} was not read back: no file, or too large", name.display()));
    }
}

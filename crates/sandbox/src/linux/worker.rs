//! The program's side of one runner.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use rustix::fs::{MemfdFlags, SealFlags};

use crate::{Config, Job, RUNNER, Source};

use super::cgroup::Group;
use super::failure::{During, Failure, Step};
use super::probe::Facts;
use super::socket;
use super::wire::{self, Order, Outcome, Ready, Setup, kind};
use super::{mounts, namespaces, payload, root};

/// What a runner that lives takes for any answer, beyond the run's own time.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Counts runners of this program, for the names of their groups and their ids.
static NEXT: AtomicU64 = AtomicU64::new(0);
/// Counts them for their ids outside, which are few.
static NEXT_IDS: AtomicU32 = AtomicU32::new(0);

/// One runner and what belongs to it.
#[derive(Debug)]
pub struct Worker {
    socket: UnixStream,
    process: Child,
    privileged: bool,
    /// Kills for want of memory that runs have reported.
    oom_kills: u32,
    pub ready: Ready,
    group: Group,
}

/// What the runner said.
#[derive(Debug)]
pub enum Said {
    /// The run is over and nothing is left of it.
    Outcome(Box<Outcome>),
    /// The runner is gone, or mad.
    Gone(String),
}

impl Worker {
    /// Starts a runner and waits until it is ready; the name of its control group begins with `mark`.
    pub fn start(config: &Config, facts: &Facts, mark: &str) -> Step<Worker> {
        let (socket, theirs) = UnixStream::pair().during("making a connection")?;
        socket.set_read_timeout(Some(PATIENCE)).during("making a connection")?;
        socket.set_write_timeout(Some(PATIENCE)).during("making a connection")?;
        let process = Command::new(&config.runner)
            .arg(RUNNER)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .during(format_args!("starting the runner {}", config.runner.display()))?;
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut worker = Worker {
            socket,
            process,
            privileged: facts.privileged,
            oom_kills: 0,
            ready: Ready::default(),
            group: Group::default(),
        };
        worker.group =
            Group::make(&facts.hierarchies, mark, number, worker.process.id()).during("making a control group")?;
        let first_id = if facts.privileged {
            let index = NEXT_IDS.fetch_add(1, Ordering::Relaxed);
            namespaces::first_id(index).ok_or_else(|| Failure("this container has no spare user ids".into()))?
        } else {
            0
        };
        let setup = Setup {
            privileged: facts.privileged,
            first_id,
            toolchains: config.toolchains.clone(),
            group: worker.group.files.clone(),
        };
        socket::send(&worker.socket, kind::SETUP, &wire::encode(&setup), &[]).map_err(|_| no_runner(&config.runner))?;
        loop {
            let Ok(Some(message)) = socket::receive(&worker.socket) else { return Err(no_runner(&config.runner)) };
            match message.kind {
                kind::MAP_ME => worker.write_maps(&setup)?,
                kind::READY => {
                    worker.ready = wire::decode(&message.body).during("setting the runner up")?;
                    return Ok(worker);
                }
                kind::FAILED => return Err(Failure(String::from_utf8_lossy(&message.body).into_owned())),
                other => return Err(Failure(format!("the runner said {other} instead of being ready"))),
            }
        }
    }

    fn write_maps(&self, setup: &Setup) -> Step<()> {
        let map = namespaces::map(setup);
        for name in ["uid_map", "gid_map"] {
            let path = format!("/proc/{}/{name}", self.process.id());
            std::fs::write(&path, &map).during(format_args!("writing {path}"))?;
        }
        socket::send(&self.socket, kind::MAPPED, &[], &[]).during("setting the runner up")
    }

    /// Orders a run. Standard output and error are the descriptors given; standard input too, unless the job brings it.
    pub fn order(
        &mut self,
        job: &Job,
        stdin: Option<BorrowedFd<'_>>,
        stdout: BorrowedFd<'_>,
        stderr: BorrowedFd<'_>,
    ) -> Step<()> {
        let own_stdin = match (&stdin, &job.stdin) {
            (None, Some(source)) => Some(sealed(source)?),
            _ => None,
        };
        let stdin = stdin.or(own_stdin.as_ref().map(AsFd::as_fd));
        let contents = contents(job, stdin.is_some())?;
        let trees = if self.privileged {
            job.shown.iter().map(|shown| root::read_only_tree(&shown.host)).collect::<Step<Vec<_>>>()?
        } else {
            Vec::new()
        };
        let mut descriptors = vec![contents.as_fd(), stdout, stderr];
        descriptors.extend(stdin);
        descriptors.extend(trees.iter().map(AsFd::as_fd));
        if descriptors.len() > socket::MOST_DESCRIPTORS {
            return Err(Failure(format!("{} folders are more than can be shown to one run", job.shown.len())));
        }
        socket::send(&self.socket, kind::ORDER, &[], &descriptors).during("ordering the run")
    }

    /// Asks for the end of the run that goes on; what it had done until then is still reported.
    pub fn stop(&self) {
        // If the runner is gone, that will be read.
        let _ = socket::send(&self.socket, kind::STOP, &[], &[]);
    }

    /// Readable when [`Worker::listen`] has something.
    pub fn connection(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }

    /// What the runner says next.
    pub fn listen(&mut self) -> Said {
        let gone = |why: String| Said::Gone(format!("the sandbox's runner failed: {why}"));
        match socket::receive(&self.socket) {
            Ok(None) => gone("it ended".into()),
            Err(error) => gone(error.to_string()),
            Ok(Some(message)) => match message.kind {
                kind::OUTCOME => match wire::decode::<Outcome>(&message.body) {
                    Ok(outcome) => {
                        self.oom_kills += outcome.oom_kills;
                        Said::Outcome(Box::new(outcome))
                    }
                    Err(error) => gone(error.to_string()),
                },
                other => gone(format!("it said {other}")),
            },
        }
    }

    /// Kills for want of memory that no run has reported: the kernel may have chosen the runner.
    pub fn oom_kills(&self) -> u32 {
        self.group.oom_kills().saturating_sub(self.oom_kills)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Init dies with the runner, and with init everything in its process name space.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A runner that did not listen, or went away.
pub fn no_runner(path: &Path) -> Failure {
    Failure(format!("{} ended at once; does its main begin with enter_if_runner()?", path.display()))
}

fn memory_file(name: &str) -> Step<File> {
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    // Nothing in it is a program; some systems allow no other kind. Linux before 6.3 does not know the difference.
    let made = rustix::fs::memfd_create(name, flags | MemfdFlags::NOEXEC_SEAL)
        .or_else(|_| rustix::fs::memfd_create(name, flags));
    made.map(File::from).during("making a file in memory")
}

/// A copy nobody can change, whose name says nothing: the command could open it again through `/proc`.
fn sealed(source: &Source) -> Step<OwnedFd> {
    let mut file = memory_file("stdin")?;
    match source {
        Source::Bytes(bytes) => file.write_all(bytes).during("copying standard input")?,
        Source::File(path) => {
            let mut from = File::open(path).during(format_args!("opening {}", path.display()))?;
            std::io::copy(&mut from, &mut file).during(format_args!("copying {}", path.display()))?;
        }
    }
    file.seek(SeekFrom::Start(0)).during("copying standard input")?;
    let seals = SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE | SealFlags::SEAL;
    rustix::fs::fcntl_add_seals(&file, seals).during("sealing standard input")?;
    Ok(file.into())
}

/// The order's length, the order, its files.
fn contents(job: &Job, stdin: bool) -> Step<File> {
    let mut files = Vec::new();
    let mut sources = Vec::new();
    for placed in &job.files {
        if !mounts::stays_below(&placed.name) {
            return Err(Failure(format!("the file {} would lie outside the work folder", placed.name.display())));
        }
        let length = match &placed.source {
            Source::Bytes(bytes) => {
                sources.push(None);
                bytes.len() as u64
            }
            Source::File(path) => {
                let file = File::open(path).during(format_args!("opening {}", path.display()))?;
                let length = file.metadata().during(format_args!("opening {}", path.display()))?.len();
                sources.push(Some(file));
                length
            }
        };
        files.push((placed.name.clone(), placed.executable, length));
    }
    let order = Order {
        argv: job.argv.clone(),
        env: job.env.clone(),
        stdin,
        files,
        shown: job.shown.iter().map(|shown| (absolute(&shown.host), shown.inside.clone())).collect(),
        keep: job.keep.clone(),
        limits: job.limits.clone(),
    };
    if let Some(bad) = order.argv.iter().find(|text| !payload::is_usable(text)) {
        return Err(Failure(format!("the argument {} holds a zero byte", bad.to_string_lossy())));
    }
    let order_bytes = wire::encode(&order);
    let mut file = memory_file("order")?;
    let step = "writing the order";
    file.write_all(&(order_bytes.len() as u64).to_le_bytes()).during(step)?;
    file.write_all(&order_bytes).during(step)?;
    for ((placed, source), (_, _, length)) in job.files.iter().zip(sources).zip(&order.files) {
        match (&placed.source, source) {
            (Source::Bytes(bytes), _) => file.write_all(bytes).during(step)?,
            (Source::File(path), Some(from)) => {
                let copied = std::io::copy(&mut from.take(*length), &mut file).during(step)?;
                if copied != *length {
                    return Err(Failure(format!("{} changed while it was copied", path.display())));
                }
            }
            (Source::File(path), None) => return Err(Failure(format!("{} was not opened", path.display()))),
        }
    }
    file.seek(SeekFrom::Start(0)).during(step)?;
    Ok(file)
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

//! The runner: sets itself up once, then forks once per order, until the program is gone.

use std::fs::File;
use std::io::Read;
use std::os::fd::{AsFd, FromRawFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, Mode};
use seccompiler::BpfProgram;

use super::counters::Counters;
use super::failure::{During, Failure, Step};
use super::kernel::{self, Ended, Forked, Stack};
use super::meter::{Meter, cpu_source};
use super::root::{self, Root};
use super::socket::{self, Message};
use super::wire::{self, Order, Ready, Setup, kind};
use super::{init, janitor, mounts, namespaces, seccomp};

/// Runs until the program closes the connection, which is standard input.
pub fn enter() -> ! {
    #[allow(unsafe_code)]
    // SAFETY: the program starts the runner with the connection as descriptor 0, and nothing here has touched it.
    let socket = UnixStream::from(unsafe { OwnedFd::from_raw_fd(0) });
    // A terminal's signals are for the program; its end ends the runner.
    let _ = rustix::process::setsid();
    let status = match begin(&socket) {
        Ok(()) => 0,
        Err(failure) => {
            // If the program still listens: the runner could not be set up.
            let _ = socket::send(&socket, kind::FAILED, failure.0.as_bytes(), &[]);
            70
        }
    };
    kernel::leave(status)
}

fn begin(socket: &UnixStream) -> Step<()> {
    match socket::receive(socket).during("waiting for the program")? {
        Some(message) if message.kind == kind::SETUP => Runner::set_up(&message, socket)?.serve(socket),
        Some(message) if message.kind == kind::SWEEP => janitor::serve(&message, socket),
        _ => Err(Failure("waiting for the program: it is gone".into())),
    }
}

/// Memory for init's calls, which are few and not deep.
const STACK: usize = 1 << 20;

struct Runner {
    privileged: bool,
    toolchains: Vec<PathBuf>,
    root: Root,
    meter: Meter,
    filter: BpfProgram,
    stack: Stack,
    ready: Ready,
}

impl Runner {
    fn set_up(message: &Message, socket: &UnixStream) -> Step<Runner> {
        let setup: Setup = wire::decode(&message.body).during("reading the setup")?;
        only_thread()?;
        rustix::process::umask(Mode::from_raw_mode(0o022));
        let mut meter = Meter::open(&setup.group)?;
        if setup.privileged {
            namespaces::enter_mounts_as_root()?;
        } else {
            namespaces::enter_as_user()?;
        }
        let mut root = root::build(&setup)?;
        if setup.privileged {
            namespaces::leave_root(socket)?;
            root.own = root::own_namespace()?;
        }
        namespaces::harden()?;
        let filter = seccomp::compile()?;
        let counters = Counters::open(true, true);
        let cpu = match (meter.has_cpu(), counters.has_clock()) {
            (true, _) => cpu_source::GROUP,
            (false, true) => cpu_source::COUNTER,
            (false, false) => cpu_source::WAITING,
        };
        let ready = Ready {
            proc: proc_can_be_mounted()?,
            landlock: kernel::landlock_version(),
            cpu,
            peak: meter.has_peak(),
            instructions: counters.has_instructions(),
        };
        meter.calibrate();
        socket::send(socket, kind::READY, &wire::encode(&ready), &[]).during("saying that the runner is ready")?;
        Ok(Runner {
            privileged: setup.privileged,
            toolchains: setup.toolchains,
            root,
            meter,
            filter,
            stack: Stack::new(STACK),
            ready,
        })
    }

    fn serve(mut self, socket: &UnixStream) -> Step<()> {
        while let Some(message) = socket::receive(socket).during("waiting for an order")? {
            match message.kind {
                kind::ORDER => self.run(message, socket)?,
                // Came when the run had just ended.
                kind::STOP => continue,
                _ => return Err(Failure("the program sent something that is no order".into())),
            }
        }
        Ok(())
    }

    /// One run. An error ends the runner, and the program calls the run broken.
    fn run(&mut self, message: Message, socket: &UnixStream) -> Step<()> {
        let mut descriptors = message.descriptors.into_iter();
        let mut next = || descriptors.next().ok_or_else(|| Failure("an order came without its files".into()));
        let mut contents = File::from(next()?);
        let (stdout, stderr) = (next()?, next()?);
        let mut length = [0u8; 8];
        contents.read_exact(&mut length).during("reading an order")?;
        let length = u64::from_le_bytes(length);
        let mut bytes = Vec::new();
        contents.by_ref().take(length).read_to_end(&mut bytes).during("reading an order")?;
        let order: Order = wire::decode(&bytes).during("reading an order")?;
        let stdin = if order.stdin { Some(next()?) } else { None };
        let mut made = Vec::new();
        let prepared = self.make_places(&order, descriptors.collect(), &mut made);
        let shown = match prepared.and_then(|shown| self.meter.arm(&order.limits).map(|()| shown)) {
            Ok(shown) => shown,
            Err(failure) => {
                self.remove_places(&made);
                return report(socket, &wire::Outcome { broken: Some(failure.0), ..wire::Outcome::default() });
            }
        };
        let mut outcome = None;
        let mut init = || {
            outcome = Some(init::observe(init::Run {
                order: &order,
                contents: &contents,
                offset: 8 + length,
                stdin: stdin.as_ref().map(AsFd::as_fd),
                stdout: stdout.as_fd(),
                stderr: stderr.as_fd(),
                shown: &shown,
                socket,
                meter: &self.meter,
                filter: &self.filter,
                ready: &self.ready,
                privileged: self.privileged,
            }));
            0
        };
        let flags = libc::CLONE_NEWPID | libc::CLONE_NEWNS;
        let pid = kernel::spawn_sharing(flags, &mut self.stack, &mut init).during("starting init")?;
        let ended = kernel::reap(pid, true).during("waiting for init")?;
        self.remove_places(&made);
        // Readers wait for the last writer to be gone.
        drop((stdin, stdout, stderr, shown));
        match (ended, outcome) {
            (Some((_, Ended::Exit(0))), Some(outcome)) => {
                report(socket, &outcome)?;
                if !order.keep.is_empty() {
                    drop(outcome);
                    kernel::return_memory();
                    self.meter.forget();
                }
                Ok(())
            }
            (other, _) => Err(Failure(format!("init ended with {other:?}"))),
        }
    }

    /// Opens what is shown to this run and makes the folders it is mounted on.
    fn make_places(&self, order: &Order, passed: Vec<OwnedFd>, made: &mut Vec<PathBuf>) -> Step<Vec<OwnedFd>> {
        for (_, inside) in &order.shown {
            let mut path = PathBuf::new();
            let below = inside.strip_prefix("/").during("showing a folder")?;
            if !mounts::stays_below(below) {
                return Err(Failure(format!("{} is no place to show a folder at", inside.display())));
            }
            let taken = ["/work", mounts::BOX, "/proc", "/dev", "/tmp", "/etc"].iter().map(Path::new);
            if taken.chain(self.toolchains.iter().map(PathBuf::as_path)).any(|taken| inside.starts_with(taken)) {
                return Err(Failure(format!(
                    "{} belongs to every run; choose a path that no toolchain has",
                    inside.display()
                )));
            }
            for part in below.components() {
                path.push(part);
                match rustix::fs::mkdirat(&self.root.writable, &path, Mode::from_raw_mode(0o755)) {
                    Ok(()) => made.push(path.clone()),
                    Err(rustix::io::Errno::EXIST) if path != below => {}
                    Err(error) => {
                        let place = Path::new("/").join(&path);
                        let why = "choose a path that no toolchain has";
                        return Err(Failure(format!("showing a folder at {}: {error}; {why}", place.display())));
                    }
                }
            }
        }
        if let Some(host) = &self.root.host
            && !order.shown.is_empty()
        {
            kernel::enter_mounts(host.as_fd()).during("looking at the host")?;
            let trees = order.shown.iter().map(|(host, _)| root::read_only_tree(host)).collect();
            kernel::enter_mounts(self.root.own.as_fd()).during("coming back from the host")?;
            return trees;
        }
        Ok(passed)
    }

    fn remove_places(&self, made: &[PathBuf]) {
        for place in made.iter().rev() {
            // What fails here fails again, and loudly, when the next run wants the place.
            let _ = rustix::fs::unlinkat(&self.root.writable, place, AtFlags::REMOVEDIR);
        }
    }
}

fn report(socket: &UnixStream, outcome: &wire::Outcome) -> Step<()> {
    socket::send(socket, kind::OUTCOME, &wire::encode(outcome), &[]).during("reporting a run")
}

/// A thread more would be missing in every fork, with whatever locks it held.
fn only_thread() -> Step<()> {
    match std::fs::read_dir("/proc/self/task").during("counting threads")?.count() {
        1 => Ok(()),
        count => Err(Failure(format!("the runner has {count} threads; enter_if_runner() must come first in main"))),
    }
}

/// Tries `/proc` as a run would mount it. Containers that hide parts of their own `/proc` do not allow it.
fn proc_can_be_mounted() -> Step<bool> {
    match kernel::fork_into(libc::CLONE_NEWPID | libc::CLONE_NEWNS).during("trying to fork")? {
        Forked::Child => kernel::leave(i32::from(mounts::mount_proc(true).is_err())),
        Forked::Parent(pid) => Ok(matches!(kernel::reap(pid, true).during("trying /proc")?, Some((_, Ended::Exit(0))))),
    }
}

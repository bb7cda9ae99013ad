//! Process 1 of a run: mounts, starts the command, watches it, ends everything, reports.

use std::fs::File;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Signal;
use seccompiler::sock_filter;

use crate::Exceeded;

use super::counters::Counters;
use super::failure::{During, Step};
use super::kernel::{self, Ended};
use super::meter::Meter;
use super::payload::Payload;
use super::polling::{self, Held};
use super::wire::{Order, Outcome, Ready};
use super::{clock, keep, landlock, mounts};

/// Longest time between two looks at what a run has used.
const LOOK: Duration = Duration::from_millis(50);
/// The same where memory is only known by looking.
const LOOK_FOR_MEMORY: Duration = Duration::from_millis(10);
const SHORTEST: Duration = Duration::from_millis(1);

/// All that one run begins with; borrowed, because init has its own copy of the descriptors but not of the memory.
pub struct Run<'a> {
    pub order: &'a Order,
    pub contents: &'a File,
    /// Where the files begin in `contents`.
    pub offset: u64,
    pub stdin: Option<BorrowedFd<'a>>,
    pub stdout: BorrowedFd<'a>,
    pub stderr: BorrowedFd<'a>,
    pub shown: &'a [OwnedFd],
    pub socket: &'a UnixStream,
    pub meter: &'a Meter,
    pub filter: &'a [sock_filter],
    pub ready: &'a Ready,
    pub privileged: bool,
}

/// Does the run and says what was seen. Never panics on purpose: a panic ends init, and with it the run, as `broken`.
pub fn observe(run: Run<'_>) -> Outcome {
    match Watch::begin(run) {
        Ok(watch) => watch.until_the_end(),
        Err(failure) => Outcome { broken: Some(failure.0), ..Outcome::default() },
    }
}

struct Watch<'a> {
    order: &'a Order,
    socket: &'a UnixStream,
    meter: &'a Meter,
    counters: Counters,
    signals: OwnedFd,
    command: i32,
    ended: Option<Ended>,
    started: u64,
    /// What the group had used before the command was there, and init itself.
    before: (Option<Duration>, Duration),
    oom_kills: u64,
    /// The highest of all runs before, and the highest seen of this one.
    peak_before: u64,
    peak_seen: u64,
}

impl<'a> Watch<'a> {
    fn begin(run: Run<'a>) -> Step<Watch<'a>> {
        rustix::process::set_parent_process_death_signal(Some(Signal::KILL)).during("tying init to the runner")?;
        mounts::prepare(run.order, run.shown, run.ready, run.privileged)?;
        mounts::place_files(run.order, run.contents, run.offset)?;
        let signals = kernel::child_signals().during("waiting for children")?;
        let rules = if run.ready.landlock > 0 { Some(landlock::rules()?) } else { None };
        let counters = Counters::open(run.ready.instructions, !run.meter.has_cpu());
        let payload = Payload {
            order: run.order,
            stdin: run.stdin,
            stdout: run.stdout,
            stderr: run.stderr,
            filter: run.filter,
            rules,
            change_ids: run.privileged,
            grouped: run.meter.has_memory(),
        };
        let oom_kills = run.meter.oom_kills().unwrap_or(0);
        let peak_before = run.meter.peak_ever().unwrap_or(0);
        let before = (run.meter.cpu(), kernel::usage(false).0);
        let started = clock::now();
        let command = payload.start()?;
        let (socket, meter) = (run.socket, run.meter);
        let order = run.order;
        Ok(Watch {
            order,
            socket,
            meter,
            counters,
            signals,
            command,
            ended: None,
            started,
            before,
            oom_kills,
            peak_before,
            peak_seen: 0,
        })
    }

    fn until_the_end(mut self) -> Outcome {
        let limits = self.order.limits.clone();
        let mut exceeded = None;
        let mut stopped = false;
        loop {
            self.reap(false);
            if self.ended.is_some() {
                break;
            }
            let wall = self.wall();
            let held = self.look();
            let cpu = self.cpu(held.cpu);
            exceeded = if self.new_oom_kills() > 0 || held.memory > limits.memory {
                Some(Exceeded::Memory)
            } else if cpu >= limits.cpu {
                Some(Exceeded::Cpu)
            } else if wall >= limits.wall {
                Some(Exceeded::Wall)
            } else {
                None
            };
            if exceeded.is_some() || stopped {
                break;
            }
            // All processors together cannot use the rest sooner than this.
            let soonest = (limits.cpu - cpu) / kernel::processors();
            let longest = if self.meter.has_memory() { LOOK } else { LOOK_FOR_MEMORY };
            stopped = self.wait(soonest.min(limits.wall - wall).min(longest).max(SHORTEST));
        }
        let ended_at = clock::now();
        kernel::kill_all_others();
        self.reap(true);
        self.report(exceeded, ended_at)
    }

    /// Sleeps until something happens; true if the program wants the end.
    fn wait(&self, timeout: Duration) -> bool {
        let mut watched =
            [PollFd::new(&self.signals, PollFlags::IN), PollFd::from_borrowed_fd(self.socket.as_fd(), PollFlags::IN)];
        let timeout = Timespec { tv_sec: timeout.as_secs() as i64, tv_nsec: i64::from(timeout.subsec_nanos()) };
        let _ = poll(&mut watched, Some(&timeout));
        if !watched[0].revents().is_empty() {
            let mut due = [0u8; 128];
            let _ = rustix::io::read(&self.signals, &mut due);
        }
        // Whatever it is, the program sends nothing else during a run; gone, it also wants no more.
        !watched[1].revents().is_empty()
    }

    /// Waits for the dead; for all there are where `block`, after everything was killed.
    fn reap(&mut self, block: bool) {
        while let Ok(Some((pid, ended))) = kernel::reap(-1, block) {
            if pid == self.command {
                self.ended = Some(ended);
            }
        }
    }

    fn wall(&self) -> Duration {
        Duration::from_nanos(clock::now().saturating_sub(self.started))
    }

    /// What only looking shows, where no control group does.
    fn look(&mut self) -> Held {
        let mut held = Held::default();
        if !self.meter.has_peak()
            && let Some(usage) = self.meter.usage()
        {
            self.peak_seen = self.peak_seen.max(usage.saturating_sub(self.meter.own()));
        }
        if self.meter.has_memory() && (self.meter.has_cpu() || self.counters.has_clock()) {
            return held;
        }
        held = polling::held();
        if !self.meter.has_memory() {
            held.memory += work_folder_bytes();
            self.peak_seen = self.peak_seen.max(held.memory);
        } else {
            held.memory = 0;
        }
        held
    }

    fn cpu(&self, alive: Duration) -> Duration {
        if let (Some(now), Some(before)) = (self.meter.cpu(), self.before.0) {
            let own = kernel::usage(false).0.saturating_sub(self.before.1);
            return now.saturating_sub(before).saturating_sub(own);
        }
        let waited_for = kernel::usage(true).0 + alive;
        self.counters.cpu().map_or(waited_for, |counted| counted.max(waited_for))
    }

    fn new_oom_kills(&self) -> u64 {
        self.meter.oom_kills().unwrap_or(0).saturating_sub(self.oom_kills)
    }

    fn report(self, mut exceeded: Option<Exceeded>, ended: u64) -> Outcome {
        let limits = &self.order.limits;
        let cpu = self.cpu(Duration::ZERO);
        let oom_kills = self.new_oom_kills();
        let mut peak_memory = match self.meter.peak() {
            Some(peak) => Some(peak.saturating_sub(self.meter.own())),
            None => {
                // Higher than ever before in this group: then it was this run.
                let ever = self.meter.peak_ever().filter(|ever| *ever > self.peak_before);
                let highest = ever.map_or(0, |ever| ever.saturating_sub(self.meter.own()));
                Some(highest.max(self.peak_seen).max(kernel::usage(true).1))
            }
        };
        if oom_kills > 0 {
            exceeded = Some(Exceeded::Memory);
        } else if exceeded.is_none() && cpu >= limits.cpu {
            exceeded = Some(Exceeded::Cpu);
        } else if exceeded.is_none() && !self.meter.has_memory() && peak_memory > Some(limits.memory) {
            exceeded = Some(Exceeded::Memory);
        }
        if exceeded == Some(Exceeded::Memory) {
            peak_memory = peak_memory.map(|peak| peak.max(limits.memory));
        }
        if !self.order.keep.is_empty() {
            // What is read back is held twice for a moment, and by init.
            self.meter.lift();
        }
        let kept = keep::read(self.order);
        let (exit, signal) = match self.ended {
            Some(Ended::Exit(status)) => (Some(status), None),
            Some(Ended::Signal(signal)) => (None, Some(signal)),
            None => (None, None),
        };
        let mut denied = kept.left;
        if signal == Some(libc::SIGSYS) {
            denied.push("a system call that the sandbox refuses ended the run (SIGSYS)".into());
        }
        Outcome {
            exit,
            signal,
            exceeded,
            cpu,
            wall: Duration::from_nanos(ended.saturating_sub(self.started)),
            ended,
            peak_memory,
            oom_kills: oom_kills as u32,
            instructions: self.counters.instructions(),
            kept: kept.files,
            denied,
            broken: None,
        }
    }
}

/// Bytes that files of the run take.
fn work_folder_bytes() -> u64 {
    rustix::fs::statfs("/work")
        .map_or(0, |status| status.f_blocks.saturating_sub(status.f_bfree) * status.f_bsize as u64)
}

//! A runner's control group from inside: limits are set and use is read for each run.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::time::Duration;

use crate::Limits;

use super::cgroup::{field, role};
use super::failure::{During, Step};

/// What measures CPU time.
pub mod cpu_source {
    pub const GROUP: u8 = 1;
    pub const COUNTER: u8 = 2;
    pub const WAITING: u8 = 3;
}

/// The sandbox's own processes that count against a group's number: runner and init.
const OWN_PROCESSES: u64 = 2;

/// A group's files, open.
#[derive(Debug, Default)]
pub struct Meter {
    files: Vec<(u8, File)>,
    /// Bytes held by the runner itself, on top of which a run's limit comes.
    own: u64,
    /// Limits as last written: memory and processes.
    written: (u64, u64),
    /// Whether the peak can be set back.
    exact: bool,
}

impl Meter {
    /// Opens the files; called by the runner while it still sees them.
    pub fn open(paths: &[(u8, PathBuf)]) -> Step<Meter> {
        let mut meter = Meter::default();
        for (role, path) in paths {
            let writable = [role::MEMORY_LIMIT, role::SWAP_LIMIT, role::PROCESSES].contains(role);
            let file = match File::options().read(true).write(true).open(path) {
                Ok(file) => Ok(file),
                Err(_) if !writable => File::open(path),
                Err(error) => Err(error),
            };
            meter.files.push((*role, file.during(format_args!("opening {}", path.display()))?));
        }
        meter.exact = meter.write(role::MEMORY_PEAK, 0).is_ok() && meter.has(role::MEMORY_PEAK);
        Ok(meter)
    }

    /// Takes note of what the runner holds when idle.
    pub fn calibrate(&mut self) {
        self.own = self.usage().unwrap_or(0);
    }

    /// Bytes the runner itself holds when idle.
    pub fn own(&self) -> u64 {
        self.own
    }

    pub fn has_memory(&self) -> bool {
        self.has(role::MEMORY_LIMIT)
    }

    pub fn has_processes(&self) -> bool {
        self.has(role::PROCESSES)
    }

    pub fn has_cpu(&self) -> bool {
        self.has(role::CPU_NANOSECONDS) || self.has(role::CPU_TABLE)
    }

    /// Whether [`Meter::peak`] is exact.
    pub fn has_peak(&self) -> bool {
        self.exact
    }

    /// Sets the limits of the next run, and the peak back.
    pub fn arm(&mut self, limits: &Limits) -> Step<()> {
        let memory = limits.memory.saturating_add(self.own).min(i64::MAX as u64);
        let processes = u64::from(limits.processes) + OWN_PROCESSES;
        if self.has_memory() && self.written.0 != memory {
            // With swap the limit of both must never be below that of memory alone (version 1), so it comes last or
            // first.
            let swap = if self.swap_is_sum() { memory } else { 0 };
            let raised = memory > self.written.0;
            if raised {
                let _ = self.write(role::SWAP_LIMIT, swap);
            }
            self.write(role::MEMORY_LIMIT, memory).during("limiting memory")?;
            if !raised {
                let _ = self.write(role::SWAP_LIMIT, swap);
            }
            self.written.0 = memory;
        }
        if self.has_processes() && self.written.1 != processes {
            self.write(role::PROCESSES, processes).during("limiting processes")?;
            self.written.1 = processes;
        }
        if self.exact {
            self.write(role::MEMORY_PEAK, 0).during("setting the peak of memory back")?;
        }
        Ok(())
    }

    /// Takes the memory limit away until the next run, for reading back what the last one left.
    pub fn lift(&self) {
        // Where this fails, reading back is what fails next.
        let most = i64::MAX as u64;
        if self.has_memory() && self.write(role::SWAP_LIMIT, most).and(self.write(role::MEMORY_LIMIT, most)).is_err() {
            let _ = self.write(role::MEMORY_LIMIT, most);
        }
    }

    /// Has the limits written anew, after [`Meter::lift`].
    pub fn forget(&mut self) {
        self.written.0 = i64::MAX as u64;
    }

    /// Most memory since [`Meter::arm`].
    pub fn peak(&self) -> Option<u64> {
        self.exact.then(|| self.number(role::MEMORY_PEAK)).flatten()
    }

    /// Most memory since the group was made, where it cannot be set back.
    pub fn peak_ever(&self) -> Option<u64> {
        self.number(role::MEMORY_PEAK)
    }

    /// Bytes held now.
    pub fn usage(&self) -> Option<u64> {
        self.number(role::MEMORY_USAGE)
    }

    /// Kills for want of memory since the group was made.
    pub fn oom_kills(&self) -> Option<u64> {
        field(&self.text(role::OOM_KILLS)?, "oom_kill")
    }

    /// CPU time of everything in the group since it was made.
    pub fn cpu(&self) -> Option<Duration> {
        match self.number(role::CPU_NANOSECONDS) {
            Some(nanoseconds) => Some(Duration::from_nanos(nanoseconds)),
            None => field(&self.text(role::CPU_TABLE)?, "usage_usec").map(Duration::from_micros),
        }
    }

    /// In version 1 the swap limit is for memory and swap together.
    fn swap_is_sum(&self) -> bool {
        self.has(role::CPU_NANOSECONDS)
    }

    fn has(&self, role: u8) -> bool {
        self.files.iter().any(|(other, _)| *other == role)
    }

    fn file(&self, role: u8) -> Option<&File> {
        self.files.iter().find(|(other, _)| *other == role).map(|(_, file)| file)
    }

    fn write(&self, role: u8, value: u64) -> io::Result<()> {
        match self.file(role) {
            Some(file) => file.write_at(value.to_string().as_bytes(), 0).map(|_| ()),
            None => Ok(()),
        }
    }

    fn text(&self, role: u8) -> Option<String> {
        let mut bytes = [0u8; 4096];
        let count = self.file(role)?.read_at(&mut bytes, 0).ok()?;
        Some(String::from_utf8_lossy(&bytes[..count]).into_owned())
    }

    fn number(&self, role: u8) -> Option<u64> {
        self.text(role)?.trim().parse().ok()
    }
}

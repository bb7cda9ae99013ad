//! The kernel's own counters over a tree of processes, which see children that nobody waited for.

use std::fs::File;
use std::io::Read;
use std::time::Duration;

use super::kernel;

const HARDWARE: u32 = 0;
const INSTRUCTIONS: u64 = 1;
const SOFTWARE: u32 = 1;
const TASK_CLOCK: u64 = 1;

/// Counts over everything the calling process starts from now on.
pub struct Counters {
    instructions: Option<File>,
    task_clock: Option<File>,
}

impl Counters {
    /// The counters there are; `clock` says whether CPU time is wanted, which control groups measure where they exist.
    pub fn open(instructions: bool, clock: bool) -> Counters {
        let counter = |wanted: bool, kind, event| {
            wanted.then(|| kernel::open_counter(kind, event).ok().map(File::from)).flatten()
        };
        Counters {
            instructions: counter(instructions, HARDWARE, INSTRUCTIONS),
            task_clock: counter(clock, SOFTWARE, TASK_CLOCK),
        }
    }

    pub fn has_instructions(&self) -> bool {
        self.instructions.is_some()
    }

    pub fn has_clock(&self) -> bool {
        self.task_clock.is_some()
    }

    /// Instructions executed in user mode so far.
    pub fn instructions(&self) -> Option<u64> {
        read(self.instructions.as_ref()?)
    }

    /// CPU time used so far.
    pub fn cpu(&self) -> Option<Duration> {
        read(self.task_clock.as_ref()?).map(Duration::from_nanos)
    }
}

fn read(mut counter: &File) -> Option<u64> {
    let mut value = [0u8; 8];
    counter.read_exact(&mut value).ok()?;
    Some(u64::from_le_bytes(value))
}

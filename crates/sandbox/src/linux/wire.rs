//! How program and runner write things down for each other. Both are always the same build, so there is no version.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::Duration;

use crate::{Exceeded, Limits};

/// What is sent, by its first byte.
pub mod kind {
    /// Program → runner: [`super::Setup`].
    pub const SETUP: u8 = b'S';
    /// Program → janitor: what to remove when the program is gone.
    pub const SWEEP: u8 = b'J';
    /// Runner → program: the user name space is there, its ids are not.
    pub const MAP_ME: u8 = b'M';
    /// Program → runner: its ids are there.
    pub const MAPPED: u8 = b'm';
    /// Runner → program: ready, with [`super::Ready`].
    pub const READY: u8 = b'R';
    /// Runner → program: the runner cannot be set up; the text says why.
    pub const FAILED: u8 = b'F';
    /// Program → runner: [`super::Order`].
    pub const ORDER: u8 = b'O';
    /// Program → init: end the run now.
    pub const STOP: u8 = b'K';
    /// Runner → program: [`super::Outcome`]; nothing of the run is left, and the next may come.
    pub const OUTCOME: u8 = b'X';
}

/// What a runner is told once.
#[derive(Debug, Default, PartialEq)]
pub struct Setup {
    /// Whether it begins as root of the host.
    pub privileged: bool,
    /// First of the two ids outside that stand for ids inside; only where privileged.
    pub first_id: u32,
    pub toolchains: Vec<PathBuf>,
    /// Control group files by role; see `meter::Meter`.
    pub group: Vec<(u8, PathBuf)>,
}

/// What a runner found out while setting itself up.
#[derive(Debug, Default, PartialEq, Clone)]
pub struct Ready {
    /// Whether `/proc` could be mounted.
    pub proc: bool,
    /// Landlock's version, 0 without.
    pub landlock: u32,
    /// What measures CPU time: `meter::cpu_source`.
    pub cpu: u8,
    /// Whether peak memory is exact.
    pub peak: bool,
    /// Whether instructions are counted.
    pub instructions: bool,
}

/// One run. The contents of `files` follow one another behind it.
#[derive(Debug, PartialEq)]
pub struct Order {
    pub argv: Vec<OsString>,
    pub env: Vec<(String, String)>,
    pub stdin: bool,
    pub files: Vec<(PathBuf, bool, u64)>,
    /// Host folder and where it is seen.
    pub shown: Vec<(PathBuf, PathBuf)>,
    pub keep: Vec<PathBuf>,
    pub limits: Limits,
}

/// What init saw.
#[derive(Debug, Default, PartialEq)]
pub struct Outcome {
    pub exit: Option<i32>,
    pub signal: Option<i32>,
    pub exceeded: Option<Exceeded>,
    pub cpu: Duration,
    pub wall: Duration,
    /// When the command ended, nanoseconds of the monotonic clock.
    pub ended: u64,
    pub peak_memory: Option<u64>,
    pub oom_kills: u32,
    pub instructions: Option<u64>,
    pub kept: Vec<(PathBuf, Vec<u8>)>,
    pub denied: Vec<String>,
    pub broken: Option<String>,
}

/// Bytes that are no message.
#[derive(Debug, thiserror::Error)]
#[error("a message between program and runner is damaged")]
pub struct Damaged;

/// A value that can be written and read back.
pub trait Wire: Sized {
    fn write(&self, out: &mut Vec<u8>);
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged>;
}

/// The value alone in its bytes.
pub fn encode(value: &impl Wire) -> Vec<u8> {
    let mut out = Vec::new();
    value.write(&mut out);
    out
}

/// The value that the bytes begin with.
pub fn decode<T: Wire>(mut bytes: &[u8]) -> Result<T, Damaged> {
    T::read(&mut bytes)
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], Damaged> {
    let (head, tail) = rest.split_at_checked(count).ok_or(Damaged)?;
    *rest = tail;
    Ok(head)
}

macro_rules! number {
    ($($kind:ty),*) => {$(
        impl Wire for $kind {
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }
            fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
                let bytes = take(rest, size_of::<$kind>())?;
                Ok(<$kind>::from_le_bytes(bytes.try_into().map_err(|_| Damaged)?))
            }
        }
    )*};
}
number!(u8, u32, u64, i32);

impl Wire for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        Ok(u8::read(rest)? != 0)
    }
}

impl Wire for Duration {
    fn write(&self, out: &mut Vec<u8>) {
        u64::try_from(self.as_nanos()).unwrap_or(u64::MAX).write(out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        Ok(Duration::from_nanos(u64::read(rest)?))
    }
}

/// Bytes of any length; a wrapper because a `Vec` of other things is written item by item.
struct Bytes(Vec<u8>);

fn write_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    (bytes.len() as u64).write(out);
    out.extend_from_slice(bytes);
}

impl Wire for Bytes {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(&self.0, out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        let length = usize::try_from(u64::read(rest)?).map_err(|_| Damaged)?;
        Ok(Bytes(take(rest, length)?.to_vec()))
    }
}

impl Wire for OsString {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(self.as_bytes(), out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        Ok(OsStr::from_bytes(&Bytes::read(rest)?.0).to_os_string())
    }
}

impl Wire for PathBuf {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(self.as_os_str().as_bytes(), out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        Ok(OsString::read(rest)?.into())
    }
}

impl Wire for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_bytes(self.as_bytes(), out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        String::from_utf8(Bytes::read(rest)?.0).map_err(|_| Damaged)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        Ok(if bool::read(rest)? { Some(T::read(rest)?) } else { None })
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        (self.len() as u64).write(out);
        self.iter().for_each(|item| item.write(out));
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        let count = u64::read(rest)?;
        (0..count).map(|_| T::read(rest)).collect()
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        Ok((A::read(rest)?, B::read(rest)?))
    }
}

impl<A: Wire, B: Wire, C: Wire> Wire for (A, B, C) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
        self.2.write(out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        Ok((A::read(rest)?, B::read(rest)?, C::read(rest)?))
    }
}

impl Wire for Exceeded {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(match self {
            Exceeded::Cpu => 0,
            Exceeded::Wall => 1,
            Exceeded::Memory => 2,
            Exceeded::Output => 3,
        });
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        [Exceeded::Cpu, Exceeded::Wall, Exceeded::Memory, Exceeded::Output]
            .get(usize::from(u8::read(rest)?))
            .copied()
            .ok_or(Damaged)
    }
}

macro_rules! record {
    ($name:ident { $($field:ident),* }) => {
        impl Wire for $name {
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$field.write(out);)*
            }
            fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
                Ok($name { $($field: Wire::read(rest)?),* })
            }
        }
    };
}
record!(Limits { cpu, wall, memory, processes, output, files, inodes });
record!(Setup { privileged, first_id, toolchains, group });
record!(Ready { proc, landlock, cpu, peak, instructions });
record!(Order { argv, env, stdin, files, shown, keep, limits });

impl Wire for Outcome {
    fn write(&self, out: &mut Vec<u8>) {
        (self.exit, self.signal, self.exceeded).write(out);
        (self.cpu, self.wall, self.ended).write(out);
        (self.peak_memory, self.oom_kills, self.instructions).write(out);
        (self.kept.len() as u64).write(out);
        for (name, content) in &self.kept {
            name.write(out);
            write_bytes(content, out);
        }
        self.denied.write(out);
        self.broken.write(out);
    }
    fn read(rest: &mut &[u8]) -> Result<Self, Damaged> {
        let (exit, signal, exceeded) = Wire::read(rest)?;
        let (cpu, wall, ended) = Wire::read(rest)?;
        let (peak_memory, oom_kills, instructions) = Wire::read(rest)?;
        let kept: Vec<(PathBuf, Bytes)> = Wire::read(rest)?;
        let kept = kept.into_iter().map(|(name, content)| (name, content.0)).collect();
        let (denied, broken) = Wire::read(rest)?;
        Ok(Outcome {
            exit,
            signal,
            exceeded,
            cpu,
            wall,
            ended,
            peak_memory,
            oom_kills,
            instructions,
            kept,
            denied,
            broken,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_comes_back_as_it_went() {
        let outcome = Outcome {
            signal: Some(6),
            exceeded: Some(Exceeded::Memory),
            cpu: Duration::from_micros(17),
            kept: vec![("a/b".into(), vec![0, 255]), ("c".into(), vec![])],
            denied: vec!["ptrace".into()],
            peak_memory: Some(1 << 40),
            ..Outcome::default()
        };
        assert_eq!(decode::<Outcome>(&encode(&outcome)).unwrap(), outcome);
    }

    #[test]
    fn a_cut_message_is_damaged_at_every_length() {
        let bytes = encode(&Outcome { broken: Some("no memory".into()), ..Outcome::default() });
        for length in 0..bytes.len() {
            assert!(decode::<Outcome>(&bytes[..length]).is_err(), "{length} bytes were taken for a message");
        }
    }

    #[test]
    fn a_count_beyond_the_message_is_damaged() {
        assert!(decode::<Vec<u64>>(&u64::MAX.to_le_bytes()).is_err());
    }
}

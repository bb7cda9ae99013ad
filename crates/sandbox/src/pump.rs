//! Moves what commands write, with its limits, while they run.

use std::collections::VecDeque;
use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, OwnedFd};

/// Most bytes waiting between one command and another.
const WAITING: usize = 64 << 10;
const PIECE: usize = 64 << 10;

/// A pipe's ends.
pub struct Pipe {
    pub read: OwnedFd,
    pub write: OwnedFd,
}

/// A pipe whose ends close at exec.
pub fn pipe() -> io::Result<Pipe> {
    let (read, write) = std::io::pipe()?;
    Ok(Pipe { read: read.into(), write: write.into() })
}

/// One stream out of a command: kept up to its limit, and passed on where somebody reads it.
#[derive(Debug)]
pub struct Flow {
    from: Option<OwnedFd>,
    to: Option<OwnedFd>,
    waiting: VecDeque<u8>,
    /// The first bytes, at most `limit`.
    pub bytes: Vec<u8>,
    /// All bytes, those beyond the limit that were seen included.
    pub count: u64,
    limit: u64,
}

impl Flow {
    /// Reads from one end of a pipe; writes into one of another, if given.
    pub fn new(from: OwnedFd, to: Option<OwnedFd>, limit: u64) -> io::Result<Flow> {
        for end in [Some(&from), to.as_ref()].into_iter().flatten() {
            never_wait(end)?;
        }
        Ok(Flow { from: Some(from), to, waiting: VecDeque::new(), bytes: Vec::new(), count: 0, limit })
    }

    /// Whether more was written than allowed.
    pub fn is_over(&self) -> bool {
        self.count > self.limit
    }

    /// Descriptors to be watched, with whether for reading.
    pub fn watched(&self) -> impl Iterator<Item = (i32, bool)> {
        let from = self.from.as_ref().filter(|_| self.waiting.len() < WAITING).map(|end| (end.as_raw_fd(), true));
        let to = self.to.as_ref().filter(|_| !self.waiting.is_empty()).map(|end| (end.as_raw_fd(), false));
        from.into_iter().chain(to)
    }

    /// Moves whatever can be moved now.
    pub fn advance(&mut self) {
        let mut piece = [0u8; PIECE];
        while self.waiting.len() < WAITING && !self.is_over() {
            let Some(from) = &self.from else { break };
            match read(from, &mut piece) {
                Ok(0) => self.from = None,
                Ok(count) => self.take(&piece[..count]),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => self.from = None,
            }
        }
        if self.is_over() {
            self.from = None;
        }
        while !self.waiting.is_empty() {
            let Some(to) = &self.to else { break };
            match write(to, self.waiting.as_slices().0) {
                Ok(count) => drop(self.waiting.drain(..count)),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // Nobody reads any more; what is still written is counted and goes nowhere.
                Err(_) => self.to = None,
            }
        }
        if self.to.is_none() {
            self.waiting.clear();
        }
        if self.from.is_none() && self.waiting.is_empty() {
            self.to = None;
        }
    }

    /// Ends it: what is in the pipe now is the last of it. Called when all writers are gone.
    pub fn finish(&mut self) {
        self.to = None;
        self.waiting.clear();
        self.advance();
        self.from = None;
    }

    fn take(&mut self, piece: &[u8]) {
        let room = usize::try_from(self.limit).unwrap_or(usize::MAX).saturating_sub(self.bytes.len());
        self.bytes.extend_from_slice(&piece[..piece.len().min(room)]);
        self.count += piece.len() as u64;
        if self.to.is_some() {
            self.waiting.extend(piece);
        }
    }
}

#[allow(unsafe_code)]
fn never_wait(end: &OwnedFd) -> io::Result<()> {
    // SAFETY: numbers only.
    let result = unsafe { libc::fcntl(end.as_raw_fd(), libc::F_SETFL, libc::O_NONBLOCK) };
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

#[allow(unsafe_code)]
fn read(from: &OwnedFd, into: &mut [u8]) -> io::Result<usize> {
    // SAFETY: `into` is valid for writing for its length during the call.
    let count = unsafe { libc::read(from.as_raw_fd(), into.as_mut_ptr().cast(), into.len()) };
    usize::try_from(count).map_err(|_| io::Error::last_os_error())
}

/// Rust programs ignore SIGPIPE, so that a lost reader is an error and not the end.
#[allow(unsafe_code)]
fn write(to: &OwnedFd, bytes: &[u8]) -> io::Result<usize> {
    // SAFETY: `bytes` is valid for reading for its length during the call.
    let count = unsafe { libc::write(to.as_raw_fd(), bytes.as_ptr().cast(), bytes.len()) };
    usize::try_from(count).map_err(|_| io::Error::last_os_error())
}

/// Waits until one of the descriptors is ready or the time is over; those of `others` are watched for reading.
#[allow(unsafe_code)]
pub fn wait<'a>(
    flows: impl IntoIterator<Item = &'a Flow>,
    others: &[BorrowedFd<'_>],
    timeout: std::time::Duration,
) -> io::Result<Vec<bool>> {
    let entry = |fd: i32, reading: bool| libc::pollfd {
        fd,
        events: if reading { libc::POLLIN } else { libc::POLLOUT },
        revents: 0,
    };
    let mut watched: Vec<libc::pollfd> = others.iter().map(|fd| entry(fd.as_raw_fd(), true)).collect();
    watched.extend(flows.into_iter().flat_map(Flow::watched).map(|(fd, reading)| entry(fd, reading)));
    // Rounded up: a rest below a millisecond must not become a busy loop.
    let milliseconds = i32::try_from(timeout.as_millis() + 1).unwrap_or(i32::MAX);
    // SAFETY: the entries are valid for reading and writing during the call, and the number is theirs.
    let result = unsafe { libc::poll(watched.as_mut_ptr(), watched.len() as libc::nfds_t, milliseconds) };
    if result < 0 {
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
        return Ok(vec![false; others.len()]);
    }
    Ok(watched[..others.len()].iter().map(|entry| entry.revents != 0).collect())
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io::{Read, Write};

    use super::*;

    #[test]
    fn a_flow_keeps_its_limit_and_says_so() {
        let pipe = pipe().unwrap();
        let mut flow = Flow::new(pipe.read, None, 4).unwrap();
        File::from(pipe.write).write_all(b"123456").unwrap();
        flow.advance();
        assert!(flow.is_over());
        assert_eq!(flow.bytes, b"1234");
    }

    #[test]
    fn a_flow_passes_on_and_closes_behind_itself() {
        let (source, sink) = (pipe().unwrap(), pipe().unwrap());
        let mut flow = Flow::new(source.read, Some(sink.write), 100).unwrap();
        File::from(source.write).write_all(b"over").unwrap();
        flow.advance();
        let mut passed = String::new();
        File::from(sink.read).read_to_string(&mut passed).unwrap();
        assert_eq!((passed.as_str(), flow.count), ("over", 4));
    }

    #[test]
    fn a_flow_goes_on_when_its_reader_is_gone() {
        let (source, sink) = (pipe().unwrap(), pipe().unwrap());
        let mut flow = Flow::new(source.read, Some(sink.write), 100).unwrap();
        drop(sink.read);
        let mut writer = File::from(source.write);
        writer.write_all(b"one").unwrap();
        flow.advance();
        writer.write_all(b"two").unwrap();
        flow.advance();
        assert_eq!(flow.count, 6);
    }
}

//! One process beside the runners that outlives the program: it removes control groups that a program which ended
//! abruptly could not.

use std::fs;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::failure::{During, Step};
use super::socket::{self, Message};
use super::wire::{self, kind};
use super::worker::no_runner;
use crate::RUNNER;

/// The program's side; when it is dropped, or the program ends in whatever way, the janitor does its work.
#[derive(Debug)]
pub struct Janitor {
    connection: Option<UnixStream>,
    process: Child,
}

impl Janitor {
    /// Starts one for all groups whose name begins with `mark`.
    pub fn start(runner: &Path, folders: Vec<PathBuf>, mark: &str) -> Step<Janitor> {
        let (connection, theirs) = UnixStream::pair().during("making a connection")?;
        let process = Command::new(runner)
            .arg(RUNNER)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .during(format_args!("starting {}", runner.display()))?;
        let body = wire::encode(&(PathBuf::from(mark), folders));
        socket::send(&connection, kind::SWEEP, &body, &[]).map_err(|_| no_runner(runner))?;
        Ok(Janitor { connection: Some(connection), process })
    }
}

impl Drop for Janitor {
    fn drop(&mut self) {
        self.connection = None;
        let _ = self.process.wait();
    }
}

/// The janitor's side: waits for the program's end, then for that of its runners.
pub fn serve(message: &Message, program: &UnixStream) -> Step<()> {
    let (mark, folders): (PathBuf, Vec<PathBuf>) = wire::decode(&message.body).during("reading what to remove")?;
    let mark = mark.to_string_lossy().into_owned();
    while socket::receive(program).during("waiting for the program's end")?.is_some() {}
    // Runners end when the program does; a run that goes on is ended by its init, which takes a moment.
    const TRIES: u32 = 1000;
    for _ in 0..TRIES {
        let mut left = false;
        for folder in &folders {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.file_name().to_string_lossy().starts_with(&mark) {
                    left |= fs::remove_dir(entry.path()).is_err();
                }
            }
        }
        if !left {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

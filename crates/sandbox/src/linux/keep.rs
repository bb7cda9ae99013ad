//! Files read back after a run, when nothing of it is alive any more.

use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Dir, FileType, Mode, OFlags, ResolveFlags};

use super::mounts::stays_below;
use super::wire::Order;

/// Folders inside folders that are followed.
const DEPTH: usize = 16;

/// What was read, and in words what was not.
#[derive(Debug, Default)]
pub struct Kept {
    pub files: Vec<(PathBuf, Vec<u8>)>,
    pub left: Vec<String>,
}

/// Reads the files asked for; together they may be as large as the work folder.
pub fn read(order: &Order) -> Kept {
    let mut kept = Kept::default();
    if order.keep.is_empty() {
        return kept;
    }
    let work = match open(CWD, Path::new("/work"), ResolveFlags::empty()) {
        Ok(work) => work,
        Err(error) => {
            kept.left.push(format!("the work folder could not be read back: {error}"));
            return kept;
        }
    };
    let mut room = order.limits.files;
    for name in &order.keep {
        if stays_below(name) {
            kept.take(&work, name, &mut room, DEPTH);
        } else {
            kept.left.push(format!("{} lies outside the work folder", name.display()));
        }
    }
    kept
}

/// Opens without following any link and without waiting for a named pipe's other end.
fn open(folder: impl std::os::fd::AsFd, name: &Path, resolve: ResolveFlags) -> rustix::io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
    rustix::fs::openat2(folder, name, flags, Mode::empty(), resolve)
}

impl Kept {
    fn take(&mut self, work: &OwnedFd, name: &Path, room: &mut u64, depth: usize) {
        let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_XDEV;
        let file = match open(work, name, resolve) {
            Ok(file) => file,
            Err(rustix::io::Errno::NOENT) => return,
            Err(error) => return self.left.push(format!("{} was not read back: {error}", name.display())),
        };
        let Ok(status) = rustix::fs::fstat(&file) else { return };
        match FileType::from_raw_mode(status.st_mode) {
            FileType::RegularFile => self.take_file(file, name, status.st_size as u64, room),
            FileType::Directory if depth > 0 => self.take_folder(work, &file, name, room, depth),
            FileType::Directory => self.left.push(format!("{} lies too deep to be read back", name.display())),
            _ => self.left.push(format!("{} is no file and was not read back", name.display())),
        }
    }

    fn take_file(&mut self, file: OwnedFd, name: &Path, size: u64, room: &mut u64) {
        // A file with holes may say that it is larger than all the memory there is.
        if size > *room {
            return self.left.push(format!("{} is larger than the work folder and was not read back", name.display()));
        }
        let mut content = Vec::new();
        match File::from(file).take(*room).read_to_end(&mut content) {
            Ok(_) => {
                *room -= content.len() as u64;
                self.files.push((name.to_path_buf(), content));
            }
            Err(error) => self.left.push(format!("{} was not read back: {error}", name.display())),
        }
    }

    fn take_folder(&mut self, work: &OwnedFd, folder: &OwnedFd, name: &Path, room: &mut u64, depth: usize) {
        use std::os::unix::ffi::OsStrExt;
        let Ok(entries) = Dir::read_from(folder) else { return };
        let mut names: Vec<PathBuf> = entries
            .flatten()
            .map(|entry| name.join(std::ffi::OsStr::from_bytes(entry.file_name().to_bytes())))
            .filter(|path| path.file_name().is_some())
            .collect();
        names.retain(|path| path != name && !path.ends_with("..") && !path.ends_with("."));
        names.sort();
        for name in names {
            self.take(work, &name, room, depth - 1);
        }
    }
}

//! Looking for tools: on the search path, behind links and shims.

use sandbox::Shown;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Folders that the sandbox shows to every run.
const SYSTEM: &[&str] = &["/usr", "/lib", "/lib64", "/bin", "/sbin"];

/// The first program of that name on the search path.
pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| is_program(candidate))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// What a program prints first, on standard output or else on standard error; `None` if it fails.
pub(super) fn says(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    let text = if output.stdout.is_empty() { output.stderr } else { output.stdout };
    let text = String::from_utf8_lossy(&text).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// The first line of what a program prints.
pub(super) fn version(program: &Path, arguments: &[&str]) -> Option<String> {
    says(program, arguments)?.lines().next().map(|line| line.trim().to_owned())
}

/// The file behind all links.
pub(super) fn real(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

/// The folder shown to runs at the same place, unless every run sees it anyway.
pub(super) fn shown(folder: &Path) -> Vec<Shown> {
    if SYSTEM.iter().any(|system| folder.starts_with(system)) {
        return Vec::new();
    }
    vec![Shown { host: folder.to_path_buf(), inside: folder.to_path_buf() }]
}

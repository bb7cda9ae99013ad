//! A throw-away PostgreSQL server.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A running server on a socket in a folder of its own; stopped and removed when dropped.
pub struct Server {
    folder: tempfile::TempDir,
    binaries: PathBuf,
}

/// Where PostgreSQL's binaries are: `PATH`, or where Debian puts them.
fn binaries() -> Option<PathBuf> {
    let in_path =
        std::env::var_os("PATH").into_iter().flat_map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let debian =
        std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let mut debian: Vec<PathBuf> = debian.collect();
    debian.sort();
    // A wrapper of initdb in PATH may lack its neighbours; the folder must hold the server itself.
    debian
        .into_iter()
        .rev()
        .chain(in_path)
        .find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

/// The command, run as `postgres` where we are root: the server refuses root.
fn command(binaries: &Path, name: &str) -> Command {
    let binary = binaries.join(name);
    if !is_root() {
        return Command::new(binary);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(binary);
    command
}

impl Server {
    /// Starts a server, or says on standard error that PostgreSQL is not installed.
    ///
    /// With `GREENROOM_REQUIRE_POSTGRES=1`, as in CI, a missing PostgreSQL is a failure.
    pub fn start() -> Option<Server> {
        let Some(binaries) = binaries() else {
            assert!(
                std::env::var_os("GREENROOM_REQUIRE_POSTGRES").is_none(),
                "PostgreSQL is required but its server is not installed"
            );
            eprintln!("NOT TESTED: PostgreSQL's server is not installed, so the suite ran on SQLite alone");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("greenroom-pg").tempdir().unwrap();
        if is_root() {
            let owned = Command::new("chown").arg("postgres").arg(folder.path()).status().unwrap();
            assert!(owned.success());
        }
        let data = folder.path().join("data");
        let mut initdb = command(&binaries, "initdb");
        initdb.args(["--auth=trust", "--username=greenroom", "--encoding=UTF8", "--no-sync", "-D"]).arg(&data);
        let output = initdb.current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "initdb: {}", String::from_utf8_lossy(&output.stderr));
        let options =
            format!("-c listen_addresses='' -c unix_socket_directories='{}' -c fsync=off", folder.path().display());
        let mut start = command(&binaries, "pg_ctl");
        start
            .args(["start", "-w", "-t", "60", "-o", &options, "-l"])
            .arg(folder.path().join("log"))
            .arg("-D")
            .arg(&data);
        let started = start.current_dir(folder.path()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        let server = Server { folder, binaries };
        let log = std::fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
        assert!(started.success(), "pg_ctl start: {log}");
        Some(server)
    }

    /// The address of a database of the server.
    pub fn url(&self, database: &str) -> String {
        let socket = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://greenroom@{socket}/{database}")
    }

    /// Runs SQL in the server's first database.
    pub fn sql(&self, database: &str, statement: &str) {
        let mut psql = Command::new(self.binaries.join("psql"));
        psql.arg("-h").arg(self.folder.path()).args(["-U", "greenroom", "-d", database, "-q", "-c", statement]);
        let output = psql.output().unwrap();
        assert!(output.status.success(), "psql: {}", String::from_utf8_lossy(&output.stderr));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = command(&self.binaries, "pg_ctl");
        stop.args(["stop", "-w", "-m", "immediate", "-D"]).arg(self.folder.path().join("data"));
        // Whether it stopped or had died before: the folder goes either way.
        let _ = stop.current_dir("/").stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

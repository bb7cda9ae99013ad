//! The program under measurement, as a process of its own.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running `greenroom serve`, killed when dropped.
pub struct Program {
    child: Child,
    /// `http://127.0.0.1:PORT`
    pub base: String,
    /// This start's token.
    pub token: String,
    client: reqwest::Client,
}

impl Program {
    /// Starts the server on a free port, on the given processor only if one is named.
    pub fn start(binary: &Path, home: &Path, processor: Option<&str>) -> Result<Program> {
        let mut command = match processor {
            Some(processor) => {
                let mut command = Command::new("taskset");
                command.args(["-c", processor]).arg(binary);
                command
            }
            None => Command::new(binary),
        };
        let mut child = command
            .args(["serve", "--no-browser", "--json", "--port", "0", "--home"])
            .arg(home)
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} can't be started", binary.display()))?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        let told: Value = serde_json::from_str(&line).context("the program did not print its link")?;
        let link = told["link"].as_str().context("no link")?;
        let (base, token) = link.split_once("/open?token=").context("an odd link")?;
        let client = reqwest::Client::builder().pool_max_idle_per_host(512).build()?;
        Ok(Program { child, base: base.to_owned(), token: token.to_owned(), client })
    }

    /// Asks for the first page.
    pub async fn first_page(&self) -> Result<()> {
        self.client.get(format!("{}/", self.base)).send().await?.error_for_status()?.bytes().await?;
        Ok(())
    }

    /// Waits until packs and store are there.
    pub async fn ready(&self) -> Result<()> {
        self.client.get(format!("{}/readyz", self.base)).send().await?.error_for_status()?;
        Ok(())
    }

    /// Sends JSON, gets JSON.
    pub async fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.client.post(format!("{}{path}", self.base)).bearer_auth(&self.token).json(body);
        let reply = request.send().await?;
        let status = reply.status();
        let value: Value = reply.json().await?;
        if !status.is_success() {
            bail!("{path}: {status}: {value}");
        }
        Ok(value)
    }

    /// Resident memory now, in bytes, as the kernel counts it.
    pub fn resident_bytes(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kib: u64 = line.split_whitespace().next().context("no number")?.parse()?;
        Ok(kib * 1024)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // The process may have ended by itself; there is nothing to do about it then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

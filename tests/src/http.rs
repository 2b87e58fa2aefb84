//! The engine behind the HTTP server: the program itself, started on a free port.
//!
//! It is no `Host`, since a server prepares the packs of its tenants and no others; it is asked the
//! same corpus. Requests go side by side, as they do to a server.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use reqwest::{Client, StatusCode};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::built::{checkout, program_path};

/// Requests under way at a time.
const AT_A_TIME: usize = 16;
/// How long the server may take to be ready, on a busy machine.
const READY_MAX: Duration = Duration::from_secs(60);

/// A running server with the repository's packs.
pub struct Http {
    process: Child,
    base: String,
}

/// What the server answered.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The body.
    pub body: Vec<u8>,
    /// Whether it was recorded as a decision.
    pub recorded: bool,
}

impl Http {
    /// Starts the built program on a database.
    ///
    /// # Errors
    /// Where the program was not built, or does not get ready.
    pub fn start(database: &str) -> anyhow::Result<Self> {
        let mut process = Command::new(program_path()?)
            .args(["serve", "--listen", "127.0.0.1:0", "--database", database, "--rules"])
            .arg(checkout()?.join("rules"))
            .env("RUST_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .context("the server cannot be started")?;
        let output = process.stdout.take().context("the server's output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let base = line.trim().strip_prefix("listening on ").map(str::to_owned);
        let base = base.with_context(|| format!("the server said `{line}`"))?;
        Ok(Self { process, base })
    }

    /// Waits until the server is ready to record.
    ///
    /// # Errors
    /// Where it is not ready in time.
    pub async fn until_ready(&self) -> anyhow::Result<()> {
        let started = Instant::now();
        let client = Client::new();
        while client.get(format!("{}/readyz", self.base)).send().await?.status() != StatusCode::OK {
            if started.elapsed() > READY_MAX {
                bail!("the server is not ready after {READY_MAX:?}");
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Puts each request to a tenant's pack through the one door, and returns the answers in the
    /// order of the requests.
    ///
    /// # Errors
    /// Where the server does not answer.
    pub async fn call_all(
        &self,
        tenant: &str,
        requests: &[Vec<u8>],
        further: &str,
    ) -> anyhow::Result<Vec<Answer>> {
        let url: Arc<str> = format!("{}/api/v1/call?tenant={tenant}{further}", self.base).into();
        let (client, places) = (Client::new(), Arc::new(Semaphore::new(AT_A_TIME)));
        let mut asking = JoinSet::new();
        for (index, request) in requests.iter().cloned().enumerate() {
            let place = Arc::clone(&places).acquire_owned().await?;
            let (client, url) = (client.clone(), Arc::clone(&url));
            asking.spawn(async move {
                let answer = ask(&client, &url, request).await;
                drop(place);
                (index, answer)
            });
        }
        let mut answers = asking.join_all().await;
        answers.sort_by_key(|(index, _)| *index);
        answers.into_iter().map(|(_, answer)| answer).collect()
    }
}

async fn ask(client: &Client, url: &str, request: Vec<u8>) -> anyhow::Result<Answer> {
    let asked = client.post(url).header("Content-Type", "application/json").body(request);
    let response = asked.send().await?;
    let (status, recorded) =
        (response.status(), response.headers().contains_key("carreau-decision"));
    Ok(Answer { status, body: response.bytes().await?.to_vec(), recorded })
}

/// Replays every decision of a database by the built program; what it says, and whether all are
/// identical.
///
/// # Errors
/// Where the program was not built.
pub fn replay_all(database: &str) -> anyhow::Result<(bool, String)> {
    let arguments = ["replay", "--all", "--database", database];
    let ended = Command::new(program_path()?).args(arguments).output()?;
    let said = [ended.stdout, ended.stderr].concat();
    Ok((ended.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

/// The address of a SQLite database in a folder.
#[must_use]
pub fn sqlite(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("conformance.sqlite").display())
}

impl Drop for Http {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.process.kill();
        let _reaped = self.process.wait();
    }
}

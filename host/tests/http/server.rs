//! Starting a server and asking it.

use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a server may take until it is ready, on a busy machine.
const READY_MAX: Duration = Duration::from_secs(30);

/// The packs of the repository.
pub(crate) fn rules() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules")
}

/// Runs the program to its end: its exit code, its output, its errors.
pub(crate) fn carreau(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carreau"));
    run(command.args(arguments), input)
}

/// The same, with a folder for compiled engines.
pub(crate) fn cached(cache: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carreau"));
    run(command.args(arguments).env("CARREAU_CACHE", cache), b"")
}

fn run(command: &mut Command, input: &[u8]) -> (i32, String, String) {
    let mut child = command
        .env("LANG", "C")
        .env_remove("DATABASE_URL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    let mut to_child = child.stdin.take().expect("input");
    to_child.write_all(input).expect("written");
    drop(to_child);
    let ended = child.wait_with_output().expect("ended");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (ended.status.code().expect("a code"), text(ended.stdout), text(ended.stderr))
}

/// A server under test; it is killed where a test does not end it.
pub(crate) struct Server {
    process: Child,
    /// Where it runs: what it writes there by itself, as mails beside a database without a file,
    /// goes with it.
    _folder: TempDir,
    base: String,
    client: Client,
}

impl Server {
    /// Starts a server on this database, with the packs of a folder.
    pub(crate) fn start(database: &str, rules: &Path, further: &[&str]) -> Self {
        Self::start_in(&[], database, rules, further)
    }

    /// The same, with more in its environment.
    pub(crate) fn start_in(
        environment: &[(&str, &str)],
        database: &str,
        rules: &Path,
        further: &[&str],
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // A file that may not grow is an error and not the end, as a full disk is.
        let mut process = Command::new("sh")
            .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_carreau")])
            .args(["serve", "--listen", "127.0.0.1:0", "--database", database, "--rules"])
            .arg(rules)
            .args(further)
            .current_dir(folder.path())
            .env("RUST_LOG", "warn")
            .envs(environment.iter().copied())
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let mut line = String::new();
        let output = process.stdout.take().expect("output");
        BufReader::new(output).read_line(&mut line).expect("a first line");
        let base = line.trim().strip_prefix("listening on ").expect(&line).to_owned();
        Self { process, _folder: folder, base, client: Client::new() }
    }

    /// Starts a server and waits until it is ready.
    pub(crate) async fn ready(database: &str, rules: &Path, further: &[&str]) -> Self {
        let server = Self::start(database, rules, further);
        server.until_status("/readyz", StatusCode::OK).await;
        server
    }

    /// Where it is: scheme, address and port.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// A request to a path of this server.
    pub(crate) fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }

    /// The answer to a GET.
    pub(crate) async fn get(&self, path: &str) -> Response {
        self.ask(Method::GET, path).send().await.expect(path)
    }

    /// The answer to a POST of JSON.
    pub(crate) async fn post(&self, path: &str, body: &Value) -> Response {
        self.ask(Method::POST, path).json(body).send().await.expect(path)
    }

    /// The tokens of an account of the demonstration.
    pub(crate) async fn log_in(&self, email: &str) -> Value {
        let body = json!({ "email": email, "password": "carreau" });
        let response = self.post("/api/v1/auth/login", &body).await;
        assert_eq!(response.status(), StatusCode::OK, "{email}");
        json_of(response).await
    }

    /// A request of somebody who logs in first.
    pub(crate) async fn ask_as(&self, email: &str, method: Method, path: &str) -> RequestBuilder {
        let tokens = self.log_in(email).await;
        self.ask(method, path).bearer_auth(tokens["access_token"].as_str().expect("a token"))
    }

    /// Asks until the answer has a status.
    pub(crate) async fn until_status(&self, path: &str, wanted: StatusCode) {
        let started = Instant::now();
        loop {
            let found = self.get(path).await;
            let (status, body) = (found.status(), found.text().await.unwrap_or_default());
            if status == wanted {
                return;
            }
            assert!(started.elapsed() < READY_MAX, "{path} is {status} and not {wanted}: {body}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Limits the size of the files that the server writes: `0` as on a full disk, `unlimited`.
    #[cfg(target_os = "linux")]
    pub(crate) fn limit_files(&self, bytes: &str) {
        let mut command = Command::new("prlimit");
        command.arg(format!("--pid={}", self.process.id())).arg(format!("--fsize={bytes}:"));
        assert!(command.status().expect("`prlimit`").success());
    }

    /// The memory the server holds, in bytes, where the system says so.
    pub(crate) fn resident_bytes(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().strip_suffix(" kB")?.parse::<u64>().ok()?.checked_mul(1024)
    }

    /// Kills the server as a power cut would.
    pub(crate) fn kill(mut self) {
        self.process.kill().expect("killed");
        self.process.wait().expect("ended");
    }

    /// Asks the server to end, and waits until it has.
    pub(crate) fn end(mut self) {
        let id = self.process.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status().expect("`kill`");
        assert!(told.success());
        let ended = self.process.wait().expect("ended");
        assert!(ended.success(), "{ended}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.process.kill();
        let _reaped = self.process.wait();
    }
}

/// A fresh SQLite database in a folder that goes with the test.
pub(crate) fn sqlite() -> (TempDir, String) {
    let folder = TempDir::new().expect("a folder");
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    (folder, url)
}

/// A licence request that has an answer in France.
pub(crate) fn license() -> Value {
    json!({
        "op": "license_fee.calculate",
        "on": "2026-03-15",
        "input": {
            "season": "2026",
            "license_type": "junior",
            "player": { "birth_date": "2010-05-04" },
            "org": { "district": "CD13", "club": "13001" },
        },
    })
}

/// The path of the licence calculation.
pub(crate) const LICENSE: &str = "/api/v1/license-fees/calculate?tenant=france";

/// A response's header.
pub(crate) fn header(response: &Response, name: &str) -> String {
    let value = response.headers().get(name).expect(name);
    value.to_str().expect("ASCII").to_owned()
}

/// A response's JSON.
pub(crate) async fn json_of(response: Response) -> Value {
    let text = response.text().await.expect("a body");
    serde_json::from_str(&text).expect(&text)
}

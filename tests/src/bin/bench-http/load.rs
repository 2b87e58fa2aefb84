//! Asking the same question over many connections, as cheaply as can be.
//!
//! A request is written as bytes made once, an answer is read to the length it declares: the load
//! costs the processors as little as possible, since the server runs on the same.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::server::Server;

/// How long a server may take until it answers.
const ANSWER_MAX: Duration = Duration::from_secs(30);

/// A question to a server.
pub(crate) struct Load<'s> {
    server: &'s Server,
    /// Asked one after the other, again and again.
    requests: Arc<[Vec<u8>]>,
    /// How many were asked, in all turns.
    asked: Arc<AtomicUsize>,
}

/// What a turn came to.
pub(crate) struct Figures {
    /// Answers a second.
    pub(crate) per_second: f64,
    /// Processor time of the server for each, in microseconds.
    pub(crate) processor_us: f64,
}

impl<'s> Load<'s> {
    /// A POST of JSON.
    pub(crate) fn new(server: &'s Server, path: &str, body: &str) -> Self {
        Self::with(server, ("POST", path), "", &[body])
    }

    /// A request with further headers, each ended by a line's end; its bodies in turns.
    pub(crate) fn with(
        server: &'s Server,
        (method, path): (&str, &str),
        headers: &str,
        bodies: &[&str],
    ) -> Self {
        let request = |body: &&str| {
            format!(
                "{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
                 {headers}Content-Length: {}\r\n\r\n{body}",
                server.address,
                body.len()
            )
            .into_bytes()
        };
        Self { server, requests: bodies.iter().map(request).collect(), asked: Arc::default() }
    }

    /// The body of the first answer that is one.
    ///
    /// # Errors
    /// Where there is none in time.
    pub(crate) async fn until_answered(&self) -> anyhow::Result<Vec<u8>> {
        let started = Instant::now();
        loop {
            let mut connection = Connection::open(&self.server.address).await?;
            let first = self.requests.first().context("a request")?;
            let answered = connection.ask(first).await;
            match answered {
                Ok(body) => return Ok(body),
                Err(error) if started.elapsed() > ANSWER_MAX => return Err(error),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Asks for a while over some connections.
    ///
    /// # Errors
    /// Where an answer is none.
    pub(crate) async fn run(&self, connections: usize, turn: Duration) -> anyhow::Result<Figures> {
        let mut open = Vec::new();
        for _ in 0..connections {
            open.push(Connection::open(&self.server.address).await?);
        }
        let (used, started) = (self.server.processor_time()?, Instant::now());
        let mut asking = JoinSet::new();
        for mut connection in open {
            let (requests, asked) = (Arc::clone(&self.requests), Arc::clone(&self.asked));
            asking.spawn(async move {
                let mut answers: u32 = 0;
                while started.elapsed() < turn {
                    let next = asked.fetch_add(1, Ordering::Relaxed).checked_rem(requests.len());
                    let request = next.and_then(|next| requests.get(next)).context("a request")?;
                    connection.ask(request).await?;
                    answers = answers.saturating_add(1);
                }
                anyhow::Ok(answers)
            });
        }
        let mut answers = 0.0;
        for asked in asking.join_all().await {
            answers += f64::from(asked?);
        }
        let elapsed = started.elapsed().as_secs_f64();
        let used = self.server.processor_time()?.saturating_sub(used).as_secs_f64();
        Ok(Figures { per_second: answers / elapsed, processor_us: used * 1e6 / answers })
    }
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(address: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(32 * 1024) })
    }

    /// Asks and reads the whole answer.
    async fn ask(&mut self, request: &[u8]) -> anyhow::Result<Vec<u8>> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head = loop {
            self.more().await?;
            if let Some(end) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end.saturating_add(4);
            }
        };
        let text = std::str::from_utf8(self.buffer.get(..head).unwrap_or_default())?;
        ensure!(text.starts_with("HTTP/1.1 20"), "{text}");
        let length = text.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then_some(value.trim())
        });
        let length: usize = length.context("no length")?.parse()?;
        while self.buffer.len() < head.saturating_add(length) {
            self.more().await?;
        }
        Ok(self.buffer.split_off(head))
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        let read = self.stream.read_buf(&mut self.buffer).await?;
        ensure!(read > 0, "the server closed the connection");
        Ok(())
    }
}

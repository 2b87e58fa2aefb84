//! What the server is told when it starts, by arguments or by the environment.
//!
//! Nothing here is a rule: rules are in packs. A value that cannot be right is refused before the
//! server listens.

use crate::clock;
use anyhow::anyhow;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

const MIB: usize = 1024 * 1024;

/// Where decisions and revisions are kept.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct DatabaseOption {
    /// The database: `sqlite:<file>` or `postgres://…`
    #[arg(
        global = true,
        long = "database",
        env = "DATABASE_URL",
        value_name = "URL",
        default_value = "sqlite:carreau.sqlite",
        hide_env_values = true
    )]
    pub(crate) url: String,
}

/// The instant it is.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct ClockOption {
    /// Live from this instant on, for tests and demonstrations
    #[arg(long = "clock", env = "CARREAU_CLOCK", value_name = "INSTANT")]
    instant: Option<String>,
}

impl ClockOption {
    /// Sets the clock, where one is said.
    ///
    /// # Errors
    /// Where it is no instant.
    pub(crate) fn set(&self) -> anyhow::Result<()> {
        let Some(instant) = &self.instant else { return Ok(()) };
        clock::set(instant).map_err(|error| anyhow!("--clock {instant}: {error}"))
    }
}

/// The arguments of `carreau serve`.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Config {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, env = "CARREAU_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    #[command(flatten)]
    pub(crate) database: DatabaseOption,
    /// A folder with a pack's folder for each tenant; what differs from the live revision is
    /// published as the next one
    #[arg(long, env = "CARREAU_RULES", value_name = "FOLDER")]
    pub(crate) rules: Option<PathBuf>,
    /// Fill in demonstration clubs for the tenants that have none
    #[arg(long)]
    pub(crate) demo: bool,
    /// Fill in a demonstration season for the tenants that have no licences of it: most players
    /// get theirs, most licences are paid
    #[arg(long)]
    pub(crate) demo_season: bool,
    /// The address people reach the server by; with https, browsers are told to insist on it
    #[arg(long, env = "CARREAU_PUBLIC_URL", value_name = "URL")]
    pub(crate) public_url: Option<String>,
    /// Requests come through a proxy of ours: where they are from is what it says last in
    /// X-Forwarded-For
    #[arg(long, env = "CARREAU_BEHIND_PROXY")]
    pub(crate) behind_proxy: bool,
    /// Who may show pages of this server in a frame, as in Content-Security-Policy
    #[arg(
        long,
        env = "CARREAU_FRAME_ANCESTORS",
        value_name = "SOURCES",
        default_value = "'self'",
        value_parser = frame_ancestors
    )]
    pub(crate) frame_ancestors: String,
    /// Where mails go: `file:<folder>`, `smtp://user:password@host:587?tls=required`, `smtps://…`;
    /// where nothing is said, into the folder `outbox` beside the database's file
    #[arg(long, env = "CARREAU_MAIL", value_name = "ADDRESS", hide_env_values = true)]
    pub(crate) mail: Option<String>,
    /// Who mails are from
    #[arg(
        long,
        env = "CARREAU_MAIL_FROM",
        value_name = "MAILBOX",
        default_value = "Carreau <carreau@localhost>"
    )]
    pub(crate) mail_from: String,
    /// Who takes payments online: `test`, a provider by which no money moves
    #[arg(long, env = "CARREAU_PAYMENTS", value_name = "PROVIDER", value_parser = ["test"])]
    pub(crate) payments: Option<String>,
    /// What the provider signs its messages with: base64, `whsec_` may stand before it; where
    /// nothing is said, another at each start
    #[arg(long, env = "CARREAU_PAYMENTS_SECRET", value_name = "SECRET", hide_env_values = true)]
    pub(crate) payments_secret: Option<String>,
    #[command(flatten)]
    pub(crate) clock: ClockOption,
    /// Memory for idle instances of the engine, in MiB
    #[arg(long, env = "CARREAU_RESIDENT_MIB", value_name = "MIB", default_value_t = 512)]
    pub(crate) resident_mib: usize,
    /// Memory one instance of the engine may use, in MiB; its own limit is 64
    #[arg(long, env = "CARREAU_ENGINE_MIB", value_name = "MIB", default_value_t = 64)]
    pub(crate) engine_mib: usize,
    /// Write the log as JSON, one event a line
    #[arg(long, env = "CARREAU_LOG_JSON")]
    pub(crate) log_json: bool,
}

impl Config {
    /// Memory for idle instances, in bytes.
    pub(crate) const fn resident_bytes(&self) -> usize {
        self.resident_mib.saturating_mul(MIB)
    }

    /// What one instance of the engine may use.
    pub(crate) fn limits(&self) -> carreau_sandbox::Limits {
        let memory_bytes = self.engine_mib.saturating_mul(MIB);
        carreau_sandbox::Limits { memory_bytes, ..carreau_sandbox::Limits::default() }
    }

    /// Where mails go.
    pub(crate) fn mail(&self) -> String {
        let beside = || {
            let file = self.database.url.strip_prefix("sqlite:").unwrap_or_default();
            let file = file.trim_start_matches("//").split('?').next().unwrap_or_default();
            let folder = Path::new(file).parent().unwrap_or(Path::new(""));
            format!("file:{}", folder.join("outbox").display())
        };
        self.mail.clone().unwrap_or_else(beside)
    }

    /// The address people reach the server by, without a slash at its end.
    pub(crate) fn address(&self) -> String {
        let listened = || format!("http://{}", self.listen);
        self.public_url.clone().unwrap_or_else(listened).trim_end_matches('/').to_owned()
    }

    /// Whether people reach the server by https, as they do behind a proxy.
    pub(crate) fn is_https(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
    }
}

/// Sources that can stand in a header and cannot begin another directive.
fn frame_ancestors(text: &str) -> Result<String, String> {
    let plain =
        text.bytes().all(|byte| (0x20..0x7f).contains(&byte) && byte != b';' && byte != b',');
    if plain && !text.trim().is_empty() {
        Ok(text.to_owned())
    } else {
        Err("write sources such as 'self' https://example.org, parted by blanks".to_owned())
    }
}

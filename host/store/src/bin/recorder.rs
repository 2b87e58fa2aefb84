//! Records decisions until it is killed, printing the id of each once it is answered.
//!
//! `recorder <database> <tenant> <engine hash> <pack hash> <round>`, which must be kept already.
//! It exists to be killed by `tests/store/killed.rs`; nothing else runs it.

use carreau_store::Db;
use carreau_store::decisions::{Decision, DecisionWriter, Outcome, Payload, Purpose, commitment};
use std::error::Error;
use std::io::{Write, stdout};
use tokio::task::JoinSet;

/// Decisions on their way at a time.
const TASKS: u64 = 32;

struct Arguments {
    tenant: String,
    engine_hash: String,
    pack_hash: String,
    round: u64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let mut next = |name: &str| words.next().ok_or_else(|| format!("no <{name}> was given"));
    let url = next("database")?;
    let arguments = Arguments {
        tenant: next("tenant")?,
        engine_hash: next("engine hash")?,
        pack_hash: next("pack hash")?,
        round: next("round")?.parse()?,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(record(&url, arguments))
}

async fn record(url: &str, arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let writer = DecisionWriter::start(Db::open(url).await?);
    let mut tasks: JoinSet<Result<(), String>> = JoinSet::new();
    for number in 0.. {
        while tasks.len() as u64 >= TASKS {
            if let Some(ended) = tasks.join_next().await {
                ended??;
            }
        }
        let decision = arguments.decision(number);
        let writer = writer.clone();
        tasks.spawn(async move {
            let id = decision.id.clone();
            writer.record(decision).await.map_err(|error| error.to_string())?;
            writeln!(stdout(), "{id}").map_err(|error| error.to_string())
        });
    }
    Ok(())
}

impl Arguments {
    fn decision(&self, number: u64) -> Decision {
        let round = self.round;
        let request = format!(r#"{{"input":{{"number":{number},"round":{round}}}}}"#);
        let result = r#"{"total":"14.50"}"#.to_owned();
        let salt = vec![7; 32];
        Decision {
            id: format!("{round:08x}-0000-7000-8000-{number:012x}"),
            tenant: self.tenant.clone(),
            op: "license_fee.calculate".to_owned(),
            on: "2026-01-15".to_owned(),
            purpose: Purpose::Quote,
            outcome: Outcome::Ok,
            commitment: commitment(&salt, &request, &result),
            payload: Payload::Kept { request, result, salt },
            reply_sha256: format!("{number:064x}"),
            engine_hash: self.engine_hash.clone(),
            pack_hash: self.pack_hash.clone(),
            script_operations: 0,
            subject: None,
            decided_at: "2026-01-15T10:20:30.123Z".to_owned(),
            decided_by: None,
            request_id: format!("round {round}"),
        }
    }
}

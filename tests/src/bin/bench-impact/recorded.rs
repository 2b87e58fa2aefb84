//! The same facts as recorded decisions in a database, compared by the program: `carreau rules
//! impact`, from its start to its end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, bail, ensure};
use carreau_engine::compare::Report;
use carreau_store::decisions::{self, Decision, Outcome, Payload, Purpose, Subject};
use carreau_store::modules::{self, NewModule};
use carreau_store::{Db, packs};
use carreau_tests::built::{checkout, engine_wasm_path};
use sha2::{Digest, Sha256};

use crate::season;

const AT: &str = "2026-05-15T09:00:00.000Z";
/// Decisions written in one transaction.
const AT_ONCE: usize = 20_000;

/// A database with so many decisions, and the folders compared.
pub(crate) struct Recorded {
    folder: tempfile::TempDir,
    count: usize,
}

impl Recorded {
    /// Writes the database: France's rules, and a licence a decision.
    pub(crate) fn write(count: usize) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let recorded = Self { folder, count };
        recorded.folder("live", false, false)?;
        for (name, script) in [("plain", false), ("scripted", true)] {
            recorded.folder(name, true, script)?;
        }
        recorded.run(&["migrate"])?;
        recorded.run(&["rules", "push", "live", "--reason", "measured"])?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(recorded.decide())?;
        Ok(recorded)
    }

    /// Seconds the program takes to compare them, with the script or without.
    pub(crate) fn compare(&self, with_script: bool) -> anyhow::Result<f64> {
        let draft = if with_script { "scripted" } else { "plain" };
        let start = Instant::now();
        let reply = self.run(&["rules", "impact", draft, "--json"])?;
        let seconds = start.elapsed().as_secs_f64();
        let report = Report::read(reply.trim_ascii()).context("a report")?;
        ensure!(report.facts == u64::try_from(self.count)?, "{} compared", report.facts);
        ensure!(report.changed > 0, "the draft is dearer");
        Ok(seconds)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn database(&self) -> String {
        format!("sqlite:{}", self.path("c.sqlite").display())
    }

    /// A folder with the rules.
    fn folder(&self, name: &str, dearer: bool, script: bool) -> anyhow::Result<()> {
        copied(&checkout()?.join("rules/france"), &self.path(name))?;
        if dearer {
            let fees = self.path(name).join("fees/2026.toml");
            let text = fs::read_to_string(&fees)?;
            fs::write(&fees, text.replacen("\"12.00\"", "\"99.00\"", 1))?;
        }
        if script {
            fs::write(self.path(name).join("scripts/own.rhai"), season::SCRIPT)?;
        }
        Ok(())
    }

    /// What the program prints.
    fn run(&self, arguments: &[&str]) -> anyhow::Result<Vec<u8>> {
        let mut program = std::env::current_exe()?;
        program.set_file_name(format!("carreau{}", std::env::consts::EXE_SUFFIX));
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.folder.path());
        let done = command.env("DATABASE_URL", self.database()).output()?;
        if !done.status.success() {
            bail!("carreau {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(done.stdout)
    }

    async fn decide(&self) -> anyhow::Result<()> {
        let db = Db::open(&self.database()).await?;
        let wasm = fs::read(engine_wasm_path()?)?;
        let engine_hash = hash(&wasm);
        let module = NewModule { hash: engine_hash.clone(), wasm, first_used_at: AT.to_owned() };
        modules::put(&db, module).await?;
        let live = packs::live(&db, "france").await?.context("a revision")?;
        let pins = (engine_hash, live.pack_hash);
        let mut number = 0_usize;
        for chunk in season::facts(self.count, AT_ONCE * 200) {
            let lines = chunk.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
            let mut made = Vec::new();
            for line in lines {
                made.push(decision(number, std::str::from_utf8(line)?, &pins)?);
                number += 1;
            }
            db.write(made, |tx, made| {
                Box::pin(async move {
                    for decision in made {
                        decisions::insert(tx, decision).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        }
        db.close().await;
        Ok(())
    }
}

/// The decision of a fact, as the server keeps one of a licence.
fn decision(number: usize, fact: &str, pins: &(String, String)) -> anyhow::Result<Decision> {
    let mut request: serde_json::Value = serde_json::from_str(fact)?;
    request.as_object_mut().context("an object")?.remove("id");
    let (request, result) = (request.to_string(), "{\"total\":\"0.00\"}".to_owned());
    let salt = vec![7; 32];
    Ok(Decision {
        id: format!("01900000-0000-7000-8000-{number:012x}"),
        tenant: "france".to_owned(),
        op: "license_fee.calculate".to_owned(),
        on: "2026-05-15".to_owned(),
        purpose: Purpose::Binding,
        outcome: Outcome::Ok,
        commitment: decisions::commitment(&salt, &request, &result),
        reply_sha256: hash(result.as_bytes()),
        payload: Payload::Kept { request, result, salt },
        engine_hash: pins.0.clone(),
        pack_hash: pins.1.clone(),
        script_operations: 0,
        subject: Some(Subject {
            kind: "license".to_owned(),
            id: format!("01900000-0000-7000-9000-{number:012x}"),
        }),
        decided_at: AT.to_owned(),
        decided_by: None,
        request_id: "bench".to_owned(),
    })
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Copies a folder of rules, but for its tests: those are the other rules'.
fn copied(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_name() == "tests" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copied(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

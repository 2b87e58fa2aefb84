//! A process that is killed while it records: what it was answered is there afterwards.

use crate::databases::{Database, both};
use crate::given::{self, TENANT};
use carreau_store::decisions;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const ROUNDS: u64 = 4;

/// The ids a recorder was answered for until it was killed, at least `enough`.
fn answered_until_killed(database: &Database, round: u64, enough: usize) -> Vec<String> {
    let mut recorder = Command::new(env!("CARGO_BIN_EXE_recorder"))
        .args([&database.url, TENANT, &given::engine_hash(), &given::pack_hash()])
        .arg(round.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a recorder");
    let mut lines = BufReader::new(recorder.stdout.take().expect("its output")).lines();
    let mut answered: Vec<String> = Vec::new();
    while answered.len() < enough {
        answered.push(lines.next().expect("it goes on until it is killed").expect("a line"));
    }
    recorder.kill().expect("killed");
    recorder.wait().expect("ended");
    // What it had written to the pipe was answered, too; a line that was cut off may not have been.
    answered.extend(lines.map_while(Result::ok).filter(|id| id.len() == 36));
    answered
}

#[tokio::test]
async fn a_killed_process_loses_no_answered_decision() {
    for database in both("killed").await {
        given::ready(&database.db).await;
        let mut answered = Vec::new();
        for round in 0..ROUNDS {
            let enough = usize::try_from(50 + 83 * round).expect("a small number");
            answered.extend(answered_until_killed(&database, round, enough));
        }
        for id in &answered {
            decisions::find(&database.db, id).await.expect("it was answered");
        }
        let kept = decisions::count(&database.db, "").await.expect("counted");
        let kept = usize::try_from(kept).expect("a count");
        assert!(kept >= answered.len(), "{}: {kept} kept", database.db.name());
    }
}

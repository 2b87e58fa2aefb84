//! A season of a demonstration: what its desks are to show is there.

use crate::officers::Officer;
use crate::patience::until;
use crate::server::{Server, carreau, rules, sqlite};
use serde_json::Value;
use std::path::Path;

/// How many a board counts in a state.
fn count(board: &Value, status: &str) -> u64 {
    let states = board["states"].as_array().expect("states");
    let found = states.iter().find(|it| it["status"] == status).expect(status);
    found["count"].as_u64().expect("a count")
}

/// The board of certificates, once so many of a state are on it.
async fn board_with(officer: &Officer<'_>, (status, most): (&str, u64)) -> Value {
    let board = async || officer.get("itc/board").await.done();
    until(board, |board| count(board, status) >= most).await
}

#[tokio::test]
async fn a_season_has_transfers_and_certificates_that_wait() {
    let (_folder, url) = sqlite();
    let (folder, at) = (rules(), "2026-11-05T10:00:00Z");
    let folder = folder.to_str().expect("a path");
    let demo = ["demo", "--players", "400", "--clock", at, "--rules", folder, "--database", &url];
    let filled = carreau(&demo, b"");
    assert_eq!(filled.0, 0, "{}", filled.2);
    let options = ["--demo", "--demo-season", "--clock", at];
    let server = Server::ready(&url, &rules(), &options).await;
    // One federation after the other is filled in. Sweden is the last: it has released a player to
    // Germany, and of its own certificates that from Germany is released last of all.
    let swedish = Officer::of(&server, "officer@sweden.example", "sweden").await;
    board_with(&swedish, ("released", 2)).await;
    // The federation approves first: of those from abroad one waits for that, one for the release.
    let german = Officer::of(&server, "officer@germany.example", "germany").await;
    let board = german.get("itc/board").await.done();
    assert_eq!(count(&board, "pending_federation_approval"), 1);
    assert!(count(&board, "pending_release") > 0, "{board}");
    let awaiting = board["awaiting"].as_array().expect("those that wait");
    assert_eq!(awaiting[0]["player"]["given_name"], "João");
    for tenant in ["france", "germany"] {
        let account = format!("officer@{tenant}.example");
        let officer = Officer::of(&server, &account, tenant).await;
        let transfers = officer.get("transfers/board").await.done();
        assert!(count(&transfers, "pending_old_club") > 0, "{transfers}");
    }
}

#[test]
fn a_clock_that_is_none_is_refused_before_anything_is_written() {
    let (_folder, url) = sqlite();
    let refused = carreau(&["demo", "--clock", "yesterday", "--database", &url], b"");
    assert_ne!(refused.0, 0);
    assert!(refused.2.contains("--clock yesterday: write an instant such as"), "{}", refused.2);
    assert!(!Path::new(url.trim_start_matches("sqlite:")).exists(), "a database was begun");
}

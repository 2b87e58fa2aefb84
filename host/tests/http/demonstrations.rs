//! A season of a demonstration: what its desks are to show is there.

use crate::officers::Officer;
use crate::server::{Server, carreau, rules, sqlite};
use serde_json::Value;
use std::time::{Duration, Instant};

/// How long a season may take to be filled in, on a busy machine.
const FILLED_MAX: Duration = Duration::from_secs(120);

/// How many a board counts in a state.
fn count(board: &Value, status: &str) -> u64 {
    let states = board["states"].as_array().expect("states");
    let found = states.iter().find(|it| it["status"] == status).expect(status);
    found["count"].as_u64().expect("a count")
}

/// The board of certificates, once so many of a state are on it.
async fn board_with(officer: &Officer<'_>, (status, most): (&str, u64)) -> Value {
    let begun = Instant::now();
    loop {
        let board = officer.get("itc/board").await.done();
        if count(&board, status) >= most {
            return board;
        }
        assert!(begun.elapsed() < FILLED_MAX, "{status}: {board}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn a_season_has_transfers_and_certificates_that_wait() {
    let (_folder, url) = sqlite();
    let (folder, at) = (rules(), "2026-11-05T10:00:00Z");
    let folder = folder.to_str().expect("a path");
    let filled = carreau(&["demo", "--players", "400", "--rules", folder, "--database", &url], b"");
    assert_eq!(filled.0, 0, "{}", filled.2);
    let options = ["--demo", "--demo-season", "--clock", at];
    let server = Server::ready(&url, &rules(), &options).await;
    let german = Officer::of(&server, "officer@germany.example", "germany").await;
    // The federation approves first: of those from abroad one waits for that, one for the release.
    let board = board_with(&german, ("pending_release", 1)).await;
    assert_eq!(count(&board, "pending_federation_approval"), 1);
    let awaiting = board["awaiting"].as_array().expect("those that wait");
    assert_eq!(awaiting[0]["player"]["given_name"], "João");
    let french = Officer::of(&server, "officer@france.example", "france").await;
    let transfers = french.get("transfers/board").await.done();
    assert!(count(&transfers, "pending_old_club") > 0, "{transfers}");
    // The last federation's last: from Germany, completed where no fee is in the way.
    let swedish = Officer::of(&server, "officer@sweden.example", "sweden").await;
    board_with(&swedish, ("released", 1)).await;
}

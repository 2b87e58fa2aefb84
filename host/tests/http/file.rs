//! A database file that cannot be written, or is another one, while the server runs.

use crate::patience::until;
use crate::server::{LICENSE, Server, carreau, header, json_of, license, rules, sqlite};
use reqwest::StatusCode;
use std::fs;

/// Records a calculation: the decision's id, or the problem's code.
async fn record(server: &Server) -> Result<String, (u16, String)> {
    let response = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
    let status = response.status();
    if status == StatusCode::CREATED {
        return Ok(header(&response, "carreau-decision"));
    }
    let code = json_of(response).await["code"].as_str().expect("a code").to_owned();
    Err((status.as_u16(), code))
}

fn unavailable() -> Result<String, (u16, String)> {
    Err((503, "database_unavailable".to_owned()))
}

/// What `/readyz` says of the database.
async fn reason(server: &Server) -> String {
    let ready = json_of(server.get("/readyz").await).await;
    assert_eq!(ready["ready"], false, "{ready}");
    ready["database"]["error"].as_str().expect("a reason").to_owned()
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_is_said_and_recorded_on_when_there_is_room() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    record(&server).await.expect("recorded");
    server.limit_files("0");
    assert_eq!(record(&server).await, unavailable());
    assert_eq!(record(&server).await, unavailable());
    let reason = reason(&server).await;
    assert!(reason.contains("the database is not available"), "{reason}");
    server.limit_files("unlimited");
    let id = record(&server).await.expect("recorded");
    server.until_status("/readyz", StatusCode::OK).await;
    let found = server.get(&format!("/api/v1/decisions/{id}")).await;
    assert_eq!(found.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_file_that_was_moved_away_is_not_recorded_in() {
    let (folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &[]).await;
    let before = record(&server).await.expect("recorded");
    let moved = folder.path().join("moved.sqlite");
    fs::rename(folder.path().join("test.sqlite"), &moved).expect("moved");
    assert_eq!(record(&server).await, unavailable());
    server.until_status("/readyz", StatusCode::OK).await;
    let after = record(&server).await.expect("recorded");
    server.end();
    for (id, url) in [(before, format!("sqlite:{}", moved.display())), (after, url)] {
        let (code, output, errors) = carreau(&["replay", &id, "--database", &url], b"");
        assert_eq!((code, output), (0, format!("{id} identical\n")), "{errors}");
    }
}

#[tokio::test]
async fn a_database_that_may_only_be_read_says_so() {
    let (_folder, url) = sqlite();
    Server::ready(&url, &rules(), &[]).await.end();
    let server = Server::start(&format!("{url}?mode=ro"), &rules(), &[]);
    let said = until(async || reason(&server).await, |said| said.contains("readonly")).await;
    assert!(said.contains("attempt to write a readonly database"), "{said}");
    assert_eq!(record(&server).await, unavailable());
}

//! A killed server: what was answered as recorded is recorded.

use crate::server::{LICENSE, Server, carreau, header, license, rules, sqlite};
use reqwest::{Method, StatusCode};
use std::sync::Arc;
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_answered_decision_is_lost() {
    let (_folder, url) = sqlite();
    let server = Arc::new(Server::ready(&url, &rules(), &[]).await);
    let mut asking = JoinSet::new();
    for _ in 0..8 {
        let server = Arc::clone(&server);
        asking.spawn(async move {
            let mut answered = Vec::new();
            for _ in 0..10 {
                let response = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
                assert_eq!(response.status(), StatusCode::CREATED);
                answered.push(header(&response, "carreau-decision"));
            }
            answered
        });
    }
    let answered: Vec<String> = asking.join_all().await.into_iter().flatten().collect();
    // More are under way when it is killed; they were answered or not.
    let mut cut_off = JoinSet::new();
    for _ in 0..8 {
        let path = format!("{LICENSE}&record=quote");
        cut_off.spawn(server.ask(Method::POST, &path).json(&license()).send());
    }
    let mut late = Vec::new();
    if let Some(Ok(Ok(response))) = cut_off.join_next().await {
        late.push(header(&response, "carreau-decision"));
    }
    let server = Arc::into_inner(server).expect("nobody else holds it");
    server.kill();
    while let Some(ended) = cut_off.join_next().await {
        if let Ok(Ok(response)) = ended {
            late.push(header(&response, "carreau-decision"));
        }
    }
    let server = Server::ready(&url, &rules(), &[]).await;
    for id in answered.iter().chain(&late) {
        let found = server.get(&format!("/api/v1/decisions/{id}")).await;
        assert_eq!(found.status(), StatusCode::OK, "{id} was answered and is lost");
    }
    server.end();
    let (code, output, errors) = carreau(&["replay", "--all", "--database", &url], b"");
    assert_eq!(code, 0, "{output}{errors}");
}

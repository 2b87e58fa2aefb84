//! The database away, at start and later: what needs none goes on, and all comes back by itself.

use crate::server::{LICENSE, Server, header, json_of, license, rules};
use carreau_postgres::Cluster;
use reqwest::StatusCode;
use std::fs;
use tempfile::TempDir;

async fn serves_without(server: &Server) {
    assert_eq!(server.post(LICENSE, &license()).await.status(), StatusCode::OK);
    for path in ["/api/v1/tenants", "/api/v1/tenants/france/pack", "/healthz"] {
        assert_eq!(server.get(path).await.status(), StatusCode::OK, "{path}");
    }
    let recorded = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
    assert_eq!(recorded.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(header(&recorded, "retry-after").parse::<u32>().is_ok());
    assert_eq!(json_of(recorded).await["code"], "database_unavailable");
    let clubs = server.get("/api/v1/tenants/france/clubs").await;
    assert_eq!(json_of(clubs).await["code"], "database_unavailable");
    let ready = json_of(server.get("/readyz").await).await;
    assert_eq!(
        (&ready["ready"], &ready["database"]["state"]),
        (&false.into(), &"unavailable".into())
    );
    assert!(ready["database"]["error"].is_string());
}

async fn records(server: &Server) {
    server.until_status("/readyz", StatusCode::OK).await;
    let recorded = server.post(&format!("{LICENSE}&record=quote"), &license()).await;
    assert_eq!(recorded.status(), StatusCode::CREATED);
}

#[tokio::test]
async fn sqlite_away_at_start_is_waited_for() {
    let folder = TempDir::new().expect("a folder");
    let inside = folder.path().join("later");
    let url = format!("sqlite:{}", inside.join("test.sqlite").display());
    let server = Server::start(&url, &rules(), &[]);
    serves_without(&server).await;
    fs::create_dir(&inside).expect("a folder");
    records(&server).await;
}

#[tokio::test]
async fn postgresql_away_at_start_and_later_is_waited_for() {
    let cluster = Cluster::start().expect("PostgreSQL");
    let url = cluster.database("away").expect("a database");
    cluster.stop().expect("stopped");
    let server = Server::start(&url, &rules(), &[]);
    serves_without(&server).await;
    cluster.resume().expect("started");
    records(&server).await;
    cluster.stop().expect("stopped");
    serves_without(&server).await;
    cluster.resume().expect("started");
    records(&server).await;
}

//! What stays of transfers and certificates once the player is erased: that they were, and no word.

use crate::mailbox::mailed;
use crate::officers::{Officer, PAPER};
use crate::server::{Server, rules, sqlite};
use reqwest::Method;
use serde_json::{Value, json};

const ADMIN: &str = "tenant_admin@france.example";

async fn at(database: &str, clock: &str) -> Server {
    Server::ready(database, &rules(), &["--demo", "--clock", clock]).await
}

fn events(steps: &Value) -> Vec<&str> {
    let steps = steps.as_array().expect("steps").iter();
    steps.map(|step| step["event"].as_str().expect("an event")).collect()
}

/// What people wrote and brought in goes with the player; that there was a transfer stays.
#[tokio::test]
async fn of_an_erased_player_no_word_and_no_paper_stays() {
    let (folder, url) = sqlite();
    let server = at(&url, "2026-03-15T10:00:00Z").await;
    let admin = Officer::of(&server, ADMIN, "france").await;
    let player = admin.enters("E-1", "13101").await;
    let query = format!("player={player}&kind=other&name=Moreau.pdf");
    let paper = admin.brings(&query, PAPER).await.done();
    let wanted = json!({ "player": player, "to_club": "06101", "comment": "Inès moves",
        "documents": [paper["id"]] });
    let made = admin.post("transfers/", &wanted).await.done();
    let path = format!("transfers/{}", made["id"].as_str().expect("an id"));
    let said = admin.post(&format!("{path}/comments"), &json!({ "text": "to Nice" })).await.done();
    assert_eq!(events(&said["steps"]), ["request", "comment"]);
    admin
        .post(&format!("{path}/comments"), &json!({ "text": " " }))
        .await
        .refused(422, "missing_field");
    let export = admin.get(&format!("players/{player}/export")).await.done();
    assert_eq!(export["transfers"][0]["steps"][1]["comment"], "to Nice");
    // Whoever decides next is told.
    let told = mailed(folder.path(), "club.13101@france.example", "Inès Moreau").await;
    assert!(told.contains("30 mars 2026"), "as its language writes it: {told}");
    assert!(told.contains(&format!("/{path}?tenant=france\r\n")), "{told}");

    let players = format!("players/{player}");
    let erased = admin.send(Method::DELETE, &players, (Some(1), &json!({}))).await;
    assert_eq!(erased.status, 204);
    let left = admin.get(&path).await.done();
    assert_eq!(
        (&left["player"]["family_name"], &left["status"]),
        (&Value::Null, &json!("pending_old_club"))
    );
    assert_eq!(
        (&left["steps"][0]["comment"], &left["documents"][0]["name"]),
        (&Value::Null, &json!(""))
    );
    let read = format!("transfer-documents/{}", paper["id"].as_str().expect("an id"));
    admin.get(&read).await.refused(404, "unknown_document");
    admin.finds_forgotten("transfer").await;
    // Of whom nothing is known nothing new is written down.
    let word = json!({ "text": "to Nice" });
    admin.post(&format!("{path}/comments"), &word).await.refused(409, "player_erased");
    for about in [format!("player={player}"), path.replace("transfers/", "transfer=")] {
        let query = format!("{about}&kind=other&name=Moreau.pdf");
        admin.brings(&query, PAPER).await.refused(409, "player_erased");
    }
    let log = admin
        .get(&format!(
            "audit/?entity_kind=transfer&entity_id={}",
            made["id"].as_str().expect("an id")
        ))
        .await
        .done();
    assert_eq!(log["entries"][0]["payload"], Value::Null);
}

#[tokio::test]
async fn of_an_erased_players_certificate_no_word_and_no_paper_stays() {
    let (_folder, url) = sqlite();
    let server = at(&url, "2026-03-15T10:00:00Z").await;
    let admin = Officer::of(&server, ADMIN, "france").await;
    let french = Officer::of(&server, "officer@france.example", "france").await;
    let player = admin.enters("E-2", "13101").await;
    let wanted = json!({ "player": player, "releasing": "BR", "releasing_number": "CBBP-1",
        "club": "13101", "comment": "Inès comes home" });
    let number = french.post("itc/", &wanted).await.done()["number"].clone();
    let path = format!("itc/{}", number.as_str().expect("a number"));
    let query = format!("{}&kind=other&name=Moreau.pdf", path.replace("itc/", "itc="));
    let paper = french.brings(&query, PAPER).await.done();
    let letter = paper["id"].as_str().expect("an id");
    let refusal = json!({ "decision": "refuse", "reason": "Moreau owes us", "document": letter });
    french.certifies(&number, "release", &refusal).await.done();
    let export = admin.get(&format!("players/{player}/export")).await.done();
    assert_eq!(export["certificates"][0]["steps"][0]["comment"], "Inès comes home", "{export}");

    let players = format!("players/{player}");
    let erased = admin.send(Method::DELETE, &players, (Some(1), &json!({}))).await;
    assert_eq!(erased.status, 204);
    let left = french.get(&path).await.done();
    assert_eq!(left["status"], "rejected");
    for gone in ["family_name", "given_name", "birth_date"] {
        assert_eq!(left["player"][gone], Value::Null, "{left}");
    }
    let text = left.to_string();
    for word in ["Moreau", "Inès", "CBBP-1"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
    french.get(&format!("transfer-documents/{letter}")).await.refused(404, "unknown_document");
    let log = french.get(&format!("{path}/audit")).await.done();
    assert!(!log.to_string().contains("Moreau"), "{log}");
    let word = json!({ "text": "still here" });
    french.post(&format!("{path}/comments"), &word).await.refused(409, "player_erased");
    let again = admin.brings(&query, PAPER).await;
    again.refused(409, "player_erased");
}

//! Boards of certificates: everything that waits is there, for whom it waits, and of a club its
//! own.

use crate::mailbox::mailed;
use crate::officers::{Officer, PAPER};
use crate::server::{Server, rules, sqlite};
use serde_json::{Value, json};

/// Asks for a certificate of a new player.
async fn ask(officer: &Officer<'_>, name: &str, club: &str) -> Value {
    let who = json!({ "given_name": name, "family_name": "Silva", "birth_date": "1992-02-29" });
    let wanted = json!({ "new_player": who, "releasing": "BR", "club": club });
    officer.post("itc/", &wanted).await.done()
}

fn column<'b>(board: &'b Value, status: &str) -> &'b Value {
    let states = board["states"].as_array().expect("states");
    states.iter().find(|it| it["status"] == status).expect(status)
}

#[tokio::test]
async fn what_waits_for_long_is_first_however_much_there_is() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let german = Officer::of(&server, "officer@germany.example", "germany").await;
    for index in 0..22 {
        ask(&german, &format!("João {index}"), "NRW-K-21").await;
    }
    let board = german.get("itc/board").await.done();
    let pending = column(&board, "pending_federation_approval");
    assert_eq!(pending["count"], json!(22));
    assert_eq!(pending["certificates"].as_array().map(Vec::len), Some(20));
    let awaiting = board["awaiting"].as_array().expect("those that wait");
    assert_eq!(awaiting.len(), 22);
    assert_eq!(awaiting[0]["player"]["given_name"], "João 0");
    // Who decides nothing has nothing that waits.
    let auditor = Officer::of(&server, "auditor@germany.example", "germany").await;
    let board = auditor.get("itc/board").await.done();
    assert_eq!(board["awaiting"], json!([]));
    assert_eq!(column(&board, "pending_federation_approval")["count"], json!(22));
}

#[tokio::test]
async fn officers_of_a_club_see_its_own() {
    let (_folder, url) = sqlite();
    let server = Server::ready(&url, &rules(), &["--demo"]).await;
    let french = Officer::of(&server, "officer@france.example", "france").await;
    let own = ask(&french, "João", "13101").await;
    let other = ask(&french, "Maria", "06101").await;
    let club = Officer::of(&server, "club.13101@france.example", "france").await;
    let board = club.get("itc/board").await.done();
    let pending = column(&board, "pending_release");
    assert_eq!(
        (&pending["count"], &pending["certificates"][0]["number"]),
        (&json!(1), &own["number"])
    );
    let list = club.get("itc/?status=pending_release").await.done();
    assert_eq!(list["certificates"].as_array().map(Vec::len), Some(1));
    let path = format!("itc/{}", other["number"].as_str().expect("a number"));
    club.get(&path).await.refused(403, "forbidden");
    club.get("itc/board?org_node=06101").await.refused(403, "forbidden");
    let south = french.get("itc/?status=pending_release&org_node=CD06").await.done();
    assert_eq!(south["certificates"][0]["number"], other["number"]);
}

/// Germany's handling fee stands in the way: until Germany says that it is paid it is Germany's
/// turn, and nobody is offered what would be refused.
#[tokio::test]
async fn a_fee_that_stands_in_the_way_is_the_releasing_federations_turn() {
    let (folder, url) = sqlite();
    let server =
        Server::ready(&url, &rules(), &["--demo", "--clock", "2026-04-01T10:00:00Z"]).await;
    let german = Officer::of(&server, "officer@germany.example", "germany").await;
    let french = Officer::of(&server, "officer@france.example", "france").await;
    german.enters("DE-7", "NRW-K-21").await;
    let ines = json!({ "given_name": "Inès", "family_name": "Moreau", "birth_date": "1990-05-04",
        "email": "ines@example.org" });
    let wanted = json!({ "new_player": ines, "releasing": "DE", "releasing_number": "DE-7",
        "club": "06101" });
    let number = &french.post("itc/", &wanted).await.done()["number"];
    let path = format!("itc/{}", number.as_str().expect("a number"));
    german.certifies(number, "release", &json!({ "decision": "release" })).await.done();
    let asked = mailed(folder.path(), "officer@france.example", "C’est à la CEP").await;
    assert!(
        asked.contains("Allemagne → France. C’est à la CEP de décider, qui n’a pas de compte ici"),
        "{asked}"
    );
    let query = format!("{}&kind=other&name=CEP.pdf", path.replace("itc/", "itc="));
    let paper = french.brings(&query, PAPER).await.done();
    let approve = json!({ "decision": "approve", "reference": "CEP-5", "document": paper["id"] });
    let released = french.certifies(number, "fipjp-approve", &approve).await.done();
    assert_eq!(
        (&released["status"], &released["may"]["complete"]),
        (&json!("released"), &json!(false))
    );
    french.certifies(number, "complete", &json!({})).await.refused(409, "guard_not_met");
    assert_eq!((&released["next"], &released["is_turn"]), (&json!("pay"), &json!(false)));
    assert_eq!(french.get("itc/board").await.done()["awaiting"], json!([]));
    let awaiting = german.get("itc/board").await.done()["awaiting"].clone();
    assert_eq!((&awaiting[0]["number"], &awaiting[0]["may"]["pay"]), (number, &json!(true)));
    assert_eq!((&awaiting[0]["next"], &awaiting[0]["is_turn"]), (&json!("pay"), &json!(true)));
    // Who is to pay is told how much, and by no link: a player does not read the certificate.
    let owed = mailed(folder.path(), "ines@example.org", "frais de dossier").await;
    assert!(owed.contains("25,00"), "{owed}");
    assert!(!owed.contains("http"), "{owed}");

    let turn = mailed(folder.path(), "officer@germany.example", "trägt in der Freigabe ein").await;
    assert!(turn.contains(&format!("/transfers/{path}?tenant=germany")), "{turn}");
    let treasurer = Officer::of(&server, "treasurer@germany.example", "germany").await;
    let awaiting = treasurer.get("itc/board").await.done()["awaiting"].clone();
    assert_eq!((&awaiting[0]["number"], &awaiting[0]["may"]["pay"]), (number, &json!(true)));

    german.certifies(number, "fee/pay", &json!({})).await.done();
    let paid = mailed(folder.path(), "officer@france.example", "sont payés").await;
    assert!(paid.contains(&format!("/transfers/{path}?tenant=france")), "{paid}");
    assert_eq!(german.get("itc/board").await.done()["awaiting"], json!([]));
    let awaiting = french.get("itc/board").await.done()["awaiting"].clone();
    assert_eq!((&awaiting[0]["number"], &awaiting[0]["may"]["complete"]), (number, &json!(true)));
    assert_eq!((&awaiting[0]["next"], &awaiting[0]["is_turn"]), (&json!("complete"), &json!(true)));
    let done = french.certifies(number, "complete", &json!({})).await.done();
    assert_eq!((&done["next"], &done["is_turn"]), (&Value::Null, &json!(false)));
}

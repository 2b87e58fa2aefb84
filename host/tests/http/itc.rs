//! International certificates: Brazil to Germany, Germany to France, who sees them and who decides,
//! on both databases.

use crate::officers::{Officer, PAPER, own_rules};
use crate::server::{Server, json_of, rules, sqlite};
use reqwest::Method;
use serde_json::{Value, json};

const GERMAN: &str = "officer@germany.example";
const FRENCH: &str = "officer@france.example";
const SWEDISH: &str = "officer@sweden.example";
/// Works for the international federation.
const FIPJP: &str = "customer@sweden.example";

async fn at(database: &str, clock: &str) -> Server {
    Server::ready(database, &rules(), &["--demo", "--clock", clock]).await
}

fn joao() -> Value {
    json!({ "given_name": "João", "family_name": "Silva", "birth_date": "1992-02-29",
        "email": "joao@example.org" })
}

/// The answer to anybody.
async fn open(server: &Server, path: &str) -> Value {
    json_of(server.get(&format!("/api/v1/{path}")).await).await
}

/// Has the platform found the international federation, and grants somebody its decisions.
async fn found_fipjp(server: &Server) {
    let body = json!({ "code": "fipjp", "name": "FIPJP", "federation": "FIPJP", "currency": "EUR",
        "time_zone": "Europe/Paris", "languages": ["en"] });
    let asked = server.ask_as("admin@platform.example", Method::POST, "/api/v1/tenants").await;
    let made = asked.json(&body).send().await.expect("an answer");
    assert!(made.status().is_success(), "{}", made.text().await.unwrap_or_default());
    let platform = Officer::of(server, "admin@platform.example", "fipjp").await;
    platform.grants(FIPJP, "officer", "FIPJP").await;
}

/// Intercontinental: the German federation approves, Brazil's release is written down with its
/// letter, the international federation approves with a reference; 15 days after its completion the
/// player competes.
async fn brazil_to_germany(database: &str) {
    let server = at(database, "2026-03-01T10:00:00Z").await;
    found_fipjp(&server).await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    let wanted = json!({ "new_player": joao(), "releasing": "BR", "club": "NRW-K-21" });
    let judged = german.post("itc/check", &wanted).await.done();
    assert_eq!(judged["reply"]["ok"]["authority"], "FIPJP");
    let made = german.post("itc/", &wanted).await.done();
    let number = &made["number"];
    assert_eq!(
        (number, &made["status"]),
        (&json!("ITC-2026-000001"), &json!("pending_federation_approval"))
    );
    assert_eq!((&made["is_intercontinental"], &made["authority"]), (&json!(true), &json!("FIPJP")));
    assert_eq!(made["confederations"], json!({ "receiving": "CEP", "releasing": "COPAB" }));
    assert_eq!(made["fee"], Value::Null);
    german.get("itc/ITC-2026-000001/fee").await.refused(404, "itc_without_fee");
    german.certifies(number, "fee/pay", &json!({})).await.refused(400, "itc_without_fee");
    let again = json!({ "player": made["player"]["id"], "releasing": "BR", "club": "NRW-K-21" });
    german.post("itc/", &again).await.refused(409, "itc_open");

    let release = json!({ "decision": "release" });
    german.certifies(number, "release", &release).await.refused(409, "event_not_allowed");
    let approve = json!({ "decision": "approve" });
    let approved = german.certifies(number, "federation-approve", &approve).await.done();
    assert_eq!(
        (&approved["status"], &approved["federation_approval_status"]),
        (&json!("pending_release"), &json!("approved"))
    );
    german
        .certifies(number, "federation-approve", &approve)
        .await
        .refused(409, "event_not_allowed");

    released(&server, &german, number).await;
    completed(&server, &german, number).await;
}

/// Brazil is not here: its answer is written down, with its letter; then the international
/// federation decides, and sees the certificate.
async fn released(server: &Server, german: &Officer<'_>, number: &Value) {
    let release = json!({ "decision": "release" });
    // Neither France nor, so far, the international federation sees it.
    let french = Officer::of(server, FRENCH, "france").await;
    french.get("itc/ITC-2026-000001").await.refused(404, "unknown_itc");
    let fipjp = Officer::of(server, FIPJP, "fipjp").await;
    fipjp.get("itc/ITC-2026-000001").await.refused(404, "unknown_itc");

    // Brazil is not here: its answer is written down, with its letter.
    german.certifies(number, "release", &release).await.refused(422, "missing_field");
    let query = "itc=ITC-2026-000001&kind=other&name=CBBP.pdf";
    let letter = german.brings(query, PAPER).await.done();
    let release = json!({ "decision": "release", "document": letter["id"] });
    let released = german.certifies(number, "release", &release).await.done();
    assert_eq!(released["status"], "pending_fipjp");
    let approve = json!({ "decision": "approve", "reference": "FIPJP-77" });
    german.certifies(number, "fipjp-approve", &approve).await.refused(403, "forbidden");
    let seen = fipjp.get("itc/ITC-2026-000001").await.done();
    assert_eq!((&seen["side"], &seen["may"]["fipjp_approve"]), (&json!("authority"), &json!(true)));
    assert_eq!(fipjp.get("itc/board").await.done()["awaiting"][0]["number"], *number);
    let unsaid = json!({ "decision": "approve" });
    fipjp.certifies(number, "fipjp-approve", &unsaid).await.refused(422, "missing_field");
    let released = fipjp.certifies(number, "fipjp-approve", &approve).await.done();
    assert_eq!(
        (&released["status"], &released["fipjp_reference"]),
        (&json!("released"), &json!("FIPJP-77"))
    );
}

/// From its completion on 15 days go by until the player competes.
async fn completed(server: &Server, german: &Officer<'_>, number: &Value) {
    let early = open(server, "itc/ITC-2026-000001/eligibility").await;
    assert_eq!(
        (&early["eligible"], &early["reason"]["key"]),
        (&json!(false), &json!("itc.not_completed"))
    );
    let done = german.certifies(number, "complete", &json!({})).await.done();
    assert_eq!(done["competition_eligible_from"], "2026-03-16");
    let player = done["player"]["id"].as_str().expect("an id");
    assert_eq!(german.get(&format!("players/{player}")).await.done()["club"]["code"], "NRW-K-21");
    // A week later it is too early still; on the day itself it is not.
    for (day, eligible) in [("2026-03-08", false), ("2026-03-15", false), ("2026-03-16", true)] {
        let answer =
            open(server, &format!("itc/ITC-2026-000001/eligibility?check_date={day}")).await;
        assert_eq!(
            (&answer["eligible"], &answer["competition_eligible_from"]),
            (&json!(eligible), &json!("2026-03-16"))
        );
        assert!(answer["sentence"].as_str().expect("words").contains("16 March 2026"), "{answer}");
        assert!(!answer.to_string().contains("Silva"));
    }
    let log = german.get("itc/ITC-2026-000001/audit").await.done();
    let events: Vec<&str> = log["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter_map(|entry| entry["event"].as_str())
        .collect();
    assert_eq!(
        events,
        [
            "requested",
            "federation_approved",
            "document.added",
            "released",
            "fipjp_approved",
            "completed"
        ]
    );
    let history = german.get(&format!("itc/history/{player}?include_audit=true")).await.done();
    assert_eq!(history["certificates"][0]["audit"].as_array().map(Vec::len), Some(6));
}

#[tokio::test]
async fn from_brazil_to_germany_the_international_federation_decides() {
    let (_folder, url) = sqlite();
    brazil_to_germany(&url).await;
}

#[tokio::test]
async fn from_brazil_to_germany_on_postgresql_the_international_federation_decides() {
    brazil_to_germany(&carreau_postgres::database("certificates").expect("PostgreSQL")).await;
}

/// Both federations are here, the European confederation is not: its answer is written down. The
/// handling fee is Germany's; the player leaves the one and joins the other.
#[tokio::test]
async fn from_germany_to_france_the_player_leaves_the_one_and_joins_the_other() {
    let (_folder, url) = sqlite();
    let server = at(&url, "2026-04-01T10:00:00Z").await;
    let (german, french) = (
        Officer::of(&server, GERMAN, "germany").await,
        Officer::of(&server, FRENCH, "france").await,
    );
    let left = german.enters("DE-7", "NRW-K-21").await;
    let licence =
        json!({ "player": left, "season": "2026", "license_type": "adult", "approve": true });
    let licence = german.post("licenses", &licence).await.done();
    let who = json!({ "given_name": "Ines", "family_name": "MOREAU", "birth_date": "1990-05-04" });
    let mut wanted = json!({ "new_player": who, "releasing": "DE", "releasing_number": "DE-7",
        "club": "06101" });
    wanted["new_player"]["birth_date"] = json!("1990-05-05");
    french.post("itc/", &wanted).await.refused(422, "releasing_player_unknown");
    wanted["new_player"]["birth_date"] = json!("1990-05-04");
    let made = french.post("itc/", &wanted).await.done();
    let number = &made["number"];
    assert_eq!((&made["status"], &made["authority"]), (&json!("pending_release"), &json!("CEP")));
    assert_eq!(
        (&made["fee"]["amount"], &made["fee"]["payer"]),
        (&json!("25.00"), &json!("player"))
    );

    // The other side sees its own record and its own number, and decides.
    let seen = german.get("itc/ITC-2026-000001").await.done();
    assert_eq!(
        (&seen["side"], &seen["player"]["id"], &seen["player"]["number"]),
        (&json!("releasing"), &json!(left), &json!("DE-7"))
    );
    let release = json!({ "decision": "release" });
    french.certifies(number, "release", &release).await.refused(403, "forbidden");
    let refuse = json!({ "decision": "refuse" });
    german.certifies(number, "release", &refuse).await.refused(422, "missing_field");
    assert_eq!(
        german.certifies(number, "release", &release).await.done()["status"],
        "pending_fipjp"
    );
    french.certifies(number, "fee/pay", &json!({})).await.refused(403, "forbidden");
    let paid = german.certifies(number, "fee/pay", &json!({})).await.done();
    let again = german.certifies(number, "fee/pay", &json!({})).await.done();
    assert_eq!(
        (&paid["fee"]["paid_on"], &again["version"]),
        (&json!("2026-04-01"), &paid["version"])
    );
    assert_eq!(french.get("itc/ITC-2026-000001/fee").await.done()["paid_on"], "2026-04-01");

    let letter = french.brings("itc=ITC-2026-000001&kind=other&name=CEP.pdf", PAPER).await.done();
    let approve = json!({ "decision": "approve", "reference": "CEP-5", "document": letter["id"] });
    french.certifies(number, "fipjp-approve", &approve).await.done();
    let read = format!("transfer-documents/{}", letter["id"].as_str().expect("an id"));
    let swedish = Officer::of(&server, SWEDISH, "sweden").await;
    swedish.get(&read).await.refused(404, "unknown_document");
    let done = french.certifies(number, "complete", &json!({})).await.done();
    assert_eq!(
        (&done["status"], &done["competition_eligible_from"]),
        (&json!("completed"), &json!("2026-05-01"))
    );
    french.certifies(number, "cancel", &json!({})).await.refused(409, "event_not_allowed");

    let licence = format!("licenses/{}", licence["id"].as_str().expect("an id"));
    assert_eq!(german.get(&licence).await.done()["status"], "expired");
    let memberships = german.get(&format!("players/{left}/memberships")).await.done();
    assert_eq!(
        (&memberships["memberships"][0]["status"], &memberships["memberships"][0]["until"]),
        (&json!("expired"), &json!("2026-03-31"))
    );
    let joined = made["player"]["id"].as_str().expect("an id");
    let joined = french.get(&format!("players/{joined}")).await.done();
    assert_eq!(joined["club"]["code"], "06101");
    let before = german.get(&format!("players/{left}")).await.done();
    assert_eq!(before["person_id"], joined["person_id"], "one person, two records");
    logged_alike(&german, &french).await;
}

/// Both logs say the same, the papers too.
async fn logged_alike(german: &Officer<'_>, french: &Officer<'_>) {
    for side in [german, french] {
        let log = side.get("itc/ITC-2026-000001/audit").await.done();
        let said = log["entries"].as_array().expect("entries").iter();
        let said = said.filter(|it| it["event"] != "player.created").count();
        assert_eq!(said, 6, "{log}");
    }
}

#[tokio::test]
async fn federations_that_are_none_or_suspended_are_refused() {
    let (folder, url) = sqlite();
    let suspended = "\n[[itc.suspended]]\nfederation = \"MG\"\nvalid_from = \"2026-01-01\"\n";
    let blocks = "fee_blocks_completion = true\n";
    let after = format!("{blocks}{suspended}");
    let own = own_rules(folder.path(), &[("germany/transfers.toml", blocks, &after)]);
    let clock = ["--demo", "--clock", "2026-03-01T10:00:00Z"];
    let server = Server::ready(&url, &own, &clock).await;
    let german = Officer::of(&server, GERMAN, "germany").await;
    for (releasing, code) in [
        ("XX", "unknown_federation_code"),
        ("GB", "several_federations"),
        ("DE", "same_federation"),
        ("MG", "federation_suspended"),
    ] {
        let wanted = json!({ "new_player": joao(), "releasing": releasing, "club": "NRW-K-21" });
        german.post("itc/", &wanted).await.refused(422, code);
    }
    let both =
        json!({ "player": "x", "new_player": joao(), "releasing": "BR", "club": "NRW-K-21" });
    assert_eq!(german.post("itc/", &both).await.status, 422);
    let nobody = json!({ "releasing": "BR", "club": "NRW-K-21" });
    german.post("itc/", &nobody).await.refused(422, "missing_field");
    let nowhere = json!({ "new_player": joao(), "releasing": "BR", "club": "NRW" });
    german.post("itc/", &nowhere).await.refused(422, "org_node_unknown");
    assert_eq!(open(&server, "confederations/GP").await["federation"], "FR");
    assert_eq!(open(&server, "confederations/BR").await["confederation"], "COPAB");
    assert_eq!(open(&server, "confederations/XX").await["code"], "unknown_federation_code");
    assert_eq!(open(&server, "itc/ITC-2026-999999/eligibility").await["code"], "unknown_itc");
    let listed = german.get("transfers/federations").await.done();
    let here: Vec<&Value> = listed["federations"]
        .as_array()
        .expect("federations")
        .iter()
        .filter(|it| !it["tenant"].is_null())
        .map(|it| &it["code"])
        .collect();
    assert_eq!(here, [&json!("DE"), &json!("FR"), &json!("SE")]);
}

//! The invented accounts of a demonstration: one for each role in each tenant, all with one
//! password that anybody can read here. Only where nobody was granted anything yet.

use super::password;
use crate::app::App;
use crate::clock;
use crate::keys::fold;
use crate::tenants::Live;
use carreau_access::Role;
use carreau_store::grants::{self, Grant};
use carreau_store::org_nodes::{self, Level, Search};
use carreau_store::players;
use carreau_store::users::{self, NewUser};
use carreau_store::{StoreError, Tx};

/// The password of them all.
const PASSWORD: &str = "carreau";
/// Nodes that have an account where they are there; else the first of their level has it.
const PREFERRED: [(Level, &str); 2] = [(Level::Region, "PACA"), (Level::Club, "13101")];

/// An invented account.
struct Account {
    email: String,
    name: String,
    role: Role,
    place: Option<(String, String)>,
    /// The person whose own record it is.
    person: Option<String>,
}

/// Makes a tenant's invented accounts, and the platform's, where there are none.
///
/// # Errors
/// Those of the store.
pub(crate) async fn plant(app: &App, live: &Live) -> Result<(), StoreError> {
    let db = app.database.db();
    let tenant = live.pinned.tenant.as_str();
    if users::any_of_tenant(db, tenant).await? {
        return Ok(());
    }
    let Some(root) = org_nodes::root(db, tenant).await? else { return Ok(()) };
    let mut accounts = vec![Account {
        email: "admin@platform.example".to_owned(),
        name: "Platform administrator".to_owned(),
        role: Role::PlatformAdmin,
        place: None,
        person: None,
    }];
    let of_tenant = Role::ALL.into_iter().filter(|role| role.is_of_tenant());
    accounts.extend(of_tenant.map(|role| account(role, tenant, &root, role.as_str())));
    for level in [Level::Region, Level::District] {
        if let Some(code) = first(app, tenant, level).await? {
            let email = format!("treasurer.{}", code.to_lowercase());
            accounts.push(account(Role::Treasurer, tenant, &code, &email));
        }
    }
    if let Some(code) = first(app, tenant, Level::Club).await? {
        let email = format!("club.{}", code.to_lowercase());
        accounts.push(account(Role::ClubOfficer, tenant, &code, &email));
        let person = member(app, tenant, &code).await?;
        let player = accounts.iter_mut().find(|account| account.role == Role::Player);
        if let (Some(player), Some((person, name))) = (player, person) {
            player.person = Some(person);
            player.name = name;
        }
    }
    let language = live.about.languages.first().cloned().unwrap_or_else(|| "en".to_owned());
    let hash = tokio::task::spawn_blocking(|| password::hash(PASSWORD)).await;
    let Ok(Ok(hash)) = hash else { return Ok(()) };
    db.write((accounts, language, hash), |tx, (accounts, language, hash)| {
        Box::pin(async move {
            for account in accounts {
                put(tx, account, language, hash).await?;
            }
            Ok(())
        })
    })
    .await?;
    tracing::info!(tenant, "accounts of the demonstration, all with the password `{PASSWORD}`");
    Ok(())
}

/// The first member of a club by name: the person, and what they are called.
async fn member(
    app: &App,
    tenant: &str,
    club: &str,
) -> Result<Option<(String, String)>, StoreError> {
    let node = Some((Level::Club, club));
    let search = players::Search { tenant, node, words: "", after: None, limit: 1 };
    let found = players::search(app.database.db(), search).await?;
    let named =
        found.into_iter().next().and_then(|player| player.facts.zip(Some(player.person_id)));
    Ok(named.map(|(facts, person)| (person, format!("{} {}", facts.given_name, facts.family_name))))
}

fn account(role: Role, tenant: &str, node: &str, name: &str) -> Account {
    let title = role.as_str().replace('_', " ");
    Account {
        email: format!("{name}@{tenant}.example"),
        name: format!("{title} of {node}"),
        role,
        place: Some((tenant.to_owned(), node.to_owned())),
        person: None,
    }
}

/// The node of a level that is preferred, or the first by its name.
async fn first(app: &App, tenant: &str, level: Level) -> Result<Option<String>, StoreError> {
    let preferred = PREFERRED.into_iter().filter(|(of, _)| *of == level).map(|(_, code)| code);
    for words in preferred.chain([""]) {
        let words = fold(words);
        let search = Search { tenant, level, words: &words, after: None, limit: 1 };
        let found = org_nodes::search(app.database.db(), search).await?;
        if let Some(node) = found.into_iter().next() {
            return Ok(Some(node.code));
        }
    }
    Ok(None)
}

async fn put(tx: &mut Tx, account: &Account, language: &str, hash: &str) -> Result<(), StoreError> {
    let Account { email, name, role, place, person } = account;
    let user = match users::of_email(tx, email).await? {
        Some(user) => user.id,
        None => {
            let user = NewUser {
                id: clock::new_id().to_string(),
                email: email.clone(),
                name: name.clone(),
                language: language.to_owned(),
                search_key: fold(&format!("{name} {email}")),
                password_hash: Some(hash.to_owned()),
                person_id: person.clone(),
                created_at: clock::instant(),
            };
            users::add(tx, &user).await?;
            user.id
        }
    };
    let (tenant, org_node) = place.clone().unzip();
    let grant = Grant {
        id: clock::new_id().to_string(),
        user_id: user,
        tenant,
        org_node,
        role: role.as_str().to_owned(),
        created_at: clock::instant(),
        created_by: None,
    };
    grants::add(tx, &grant).await.map(drop)
}

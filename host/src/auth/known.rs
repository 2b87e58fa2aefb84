//! Who is behind an access token or an API key, remembered for a moment.
//!
//! A request that proves who sends it need not ask the database again within [`REMEMBERED`]; what
//! changes on this host is forgotten at once ([`super::Auth::forget`]).

use super::token::{self, sha256};
use crate::app::App;
use crate::clock;
use crate::error::Error;
use carreau_access::{ApiKey, Held, Principal, Role, User};
use carreau_store::{api_keys, sessions};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// How long it is remembered: another host's change is seen after as much.
const REMEMBERED: Duration = Duration::from_secs(2);
/// Most that are remembered.
const MOST: usize = 10_000;
/// How often the use of a key is noted.
const NOTED: Duration = Duration::from_secs(60);

/// Somebody known.
pub(crate) struct Known {
    /// Who.
    pub(crate) principal: Principal,
    /// The session; none of a key.
    pub(crate) session: Option<String>,
    /// From when it is nobody; none of a session, whose tokens say it.
    expires_at: Option<String>,
    /// What was asked and answered: action, tenant and node.
    pub(crate) answered: Mutex<HashMap<(String, String, String), bool>>,
    /// When the database said so.
    since: Instant,
}

/// Those who were behind tokens and keys a moment ago.
#[derive(Default)]
pub(crate) struct Remembered(RwLock<HashMap<String, Arc<Known>>>);

impl Remembered {
    fn get(&self, id: &str) -> Option<Arc<Known>> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        all.get(id).filter(|known| known.since.elapsed() < REMEMBERED).cloned()
    }

    fn put(&self, id: &str, known: &Arc<Known>) {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(id.to_owned(), Arc::clone(known));
    }

    /// Forgets them all.
    pub(super) fn clear(&self) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl App {
    /// Who is behind an access token or an API key.
    ///
    /// # Errors
    /// `token_invalid`, `token_expired`, `session_ended`, `user_disabled`, `api_key_expired`,
    /// `api_key_revoked`, `database_unavailable`.
    pub(super) async fn known(&self, token: &str) -> Result<Arc<Known>, Error> {
        if token.starts_with(token::API_KEY) {
            let known = self.behind_key(&sha256(token.as_bytes())).await?;
            let now = clock::instant();
            return match &known.expires_at {
                Some(end) if *end <= now => Err(Error::Denied { code: "api_key_expired" }),
                _ => Ok(known),
            };
        }
        let session = self.session_of(token).await?;
        if let Some(known) = self.auth.remembered.get(&session) {
            return Ok(known);
        }
        let behind = sessions::behind(self.database.db(), &session).await?;
        let behind = behind.ok_or(Error::Denied { code: "token_invalid" })?;
        if behind.disabled {
            return Err(Error::Denied { code: "user_disabled" });
        }
        if behind.ended {
            return Err(Error::Denied { code: "session_ended" });
        }
        let held = behind.grants.into_iter().filter_map(|grant| {
            let role = Role::read(&grant.role)?;
            let (tenant, node) = (grant.tenant.unwrap_or_default(), grant.org_node);
            Some(Held { role, tenant, node: node.unwrap_or_default() })
        });
        let user = User { id: behind.user, person: behind.person_id, held: held.collect() };
        let known = Known::new(Principal::User(user), Some(session.clone()), None);
        self.auth.remembered.put(&session, &known);
        Ok(known)
    }

    async fn behind_key(&self, secret_sha256: &str) -> Result<Arc<Known>, Error> {
        if let Some(known) = self.auth.remembered.get(secret_sha256) {
            return Ok(known);
        }
        let key = api_keys::by_secret(self.database.db(), secret_sha256).await?;
        let key = key.ok_or(Error::Denied { code: "token_invalid" })?;
        if key.revoked_at.is_some() {
            return Err(Error::Denied { code: "api_key_revoked" });
        }
        let recent = clock::instant_before(NOTED);
        if key.last_used_at.is_none_or(|last| last < recent) {
            self.note(key.id.clone());
        }
        let scopes = key.scopes.split(' ').map(str::to_owned).collect();
        let api_key = ApiKey { id: key.id, tenant: key.tenant, node: key.org_node, scopes };
        let known = Known::new(Principal::ApiKey(api_key), None, Some(key.expires_at));
        self.auth.remembered.put(secret_sha256, &known);
        Ok(known)
    }

    /// Notes that a key was used; nobody waits for it.
    fn note(&self, key: String) {
        let db = self.database.db().clone();
        tokio::spawn(async move {
            let noted = db.write((key, clock::instant()), |tx, (key, at)| {
                Box::pin(api_keys::touch(tx, key, at))
            });
            if let Err(error) = noted.await {
                tracing::warn!(%error, "the use of an API key is not noted");
            }
        });
    }
}

impl Known {
    fn new(principal: Principal, session: Option<String>, expires_at: Option<String>) -> Arc<Self> {
        let (answered, since) = (Mutex::default(), Instant::now());
        Arc::new(Self { principal, session, expires_at, answered, since })
    }

    /// Whoever it is.
    pub(super) fn anonymous() -> Arc<Self> {
        Self::new(Principal::Anonymous, None, None)
    }
}

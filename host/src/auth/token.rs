//! Access tokens, and the secrets of everything else.
//!
//! An access token is a JWT signed by a key the hosts of a database share. It says which session it
//! is of and until when it is good, and nothing of the person. Other tokens are random: they prove
//! that their bearer was given them, and only their hash is kept.

use crate::app::App;
use crate::clock;
use crate::error::Error;
use carreau_store::signing_keys::{self, SigningKey};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

/// How long an access token is good, in seconds.
pub(crate) const ACCESS_SECONDS: i64 = 60 * 60;
/// What an API key begins with.
pub(crate) const API_KEY: &str = "ck_";

/// Bytes of a signing key, and of a random token.
const KEY_BYTES: usize = 32;
const TOKEN_BYTES: usize = 32;
/// How often at most the keys are read again for a token that names none of them.
const READ_AGAIN: Duration = Duration::from_secs(1);

/// What an access token says.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Claims {
    /// The user's id.
    sub: String,
    /// The session's id.
    sid: String,
    /// The token's own id.
    jti: String,
    /// When it was made, in seconds since 1970.
    iat: i64,
    /// From when it is of no use.
    exp: i64,
}

/// What access tokens are signed with, read from the database when it is first needed.
#[derive(Default)]
pub(crate) struct Keys {
    read: RwLock<Option<Arc<Ring>>>,
    /// When a token last made us read them again.
    again: Mutex<Option<Instant>>,
}

/// The keys of a database.
struct Ring {
    /// The newest, by its name.
    signs: (String, EncodingKey),
    verify: BTreeMap<String, DecodingKey>,
}

/// A secret for whoever it is given to, and what is kept of it.
pub(crate) struct Secret {
    /// The secret itself.
    pub(crate) text: String,
    /// Its SHA-256.
    pub(crate) sha256: String,
}

impl Secret {
    /// A new one that begins with a text.
    ///
    /// # Errors
    /// `internal` where the system gives no random numbers.
    pub(crate) fn new(begin: &str) -> Result<Self, Error> {
        let text = format!("{begin}{}", hexadecimal(&random::<TOKEN_BYTES>()?));
        Ok(Self { sha256: sha256(text.as_bytes()), text })
    }
}

/// SHA-256 in hexadecimal: what is kept of a secret.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    carreau_engine::canonical::sha256(bytes)
}

/// Random bytes.
///
/// # Errors
/// `internal` where the system gives none.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        tracing::error!(%error, "the system gives no random numbers");
        Error::Internal
    })?;
    Ok(bytes)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl App {
    /// An access token of a session.
    ///
    /// # Errors
    /// `database_unavailable`, `internal`.
    pub(crate) async fn access_token(&self, user: &str, session: &str) -> Result<String, Error> {
        let ring = self.ring().await?;
        let (id, key) = &ring.signs;
        let iat = clock::epoch_seconds();
        let claims = Claims {
            sub: user.to_owned(),
            sid: session.to_owned(),
            jti: clock::new_id().to_string(),
            iat,
            exp: iat.saturating_add(ACCESS_SECONDS),
        };
        let header = Header { kid: Some(id.clone()), ..Header::new(Algorithm::HS256) };
        encode(&header, &claims, key).map_err(|error| {
            tracing::error!(%error, "a token cannot be signed");
            Error::Internal
        })
    }

    /// The session an access token is of.
    ///
    /// # Errors
    /// `token_invalid`, `token_expired`, `database_unavailable`.
    pub(super) async fn session_of(&self, token: &str) -> Result<String, Error> {
        let invalid = || Error::Denied { code: "token_invalid" };
        let header = jsonwebtoken::decode_header(token).map_err(|_| invalid())?;
        let id = header.kid.ok_or_else(invalid)?;
        let mut ring = self.ring().await?;
        if !ring.verify.contains_key(&id) && self.auth.keys.may_read_again() {
            ring = self.read_keys().await?;
        }
        let key = ring.verify.get(&id).ok_or_else(invalid)?;
        let claims = decode::<Claims>(token, key, &validation()).map_err(|_| invalid())?.claims;
        if claims.exp <= clock::epoch_seconds() {
            return Err(Error::Denied { code: "token_expired" });
        }
        Ok(claims.sid)
    }

    async fn ring(&self) -> Result<Arc<Ring>, Error> {
        match self.auth.keys.get() {
            Some(ring) => Ok(ring),
            None => self.read_keys().await,
        }
    }

    /// Reads the keys, and makes the first where there is none.
    async fn read_keys(&self) -> Result<Arc<Ring>, Error> {
        let db = self.database.db();
        let mut keys = signing_keys::list(db).await?;
        if keys.is_empty() {
            let (id, secret) = (clock::new_id().to_string(), random::<KEY_BYTES>()?.to_vec());
            let first = (SigningKey { number: 1, id, secret }, clock::instant());
            db.write(first, |tx, (key, at)| Box::pin(signing_keys::add(tx, key, at))).await?;
            // Another host's, where it was quicker.
            keys = signing_keys::list(db).await?;
        }
        let ring = Arc::new(Ring::of(keys).ok_or(Error::Internal)?);
        self.auth.keys.put(&ring);
        Ok(ring)
    }
}

impl Keys {
    fn get(&self) -> Option<Arc<Ring>> {
        self.read.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put(&self, ring: &Arc<Ring>) {
        *self.read.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(ring));
    }

    /// Whether the keys may be read for a token's sake: not for each of a forger's.
    fn may_read_again(&self) -> bool {
        let mut again = self.again.lock().unwrap_or_else(PoisonError::into_inner);
        let may = again.is_none_or(|last| last.elapsed() > READ_AGAIN);
        if may {
            *again = Some(Instant::now());
        }
        may
    }
}

impl Ring {
    /// Of keys, the newest first.
    fn of(keys: Vec<SigningKey>) -> Option<Self> {
        let newest = keys.first()?;
        let signs = (newest.id.clone(), EncodingKey::from_secret(&newest.secret));
        let verify = keys.into_iter().map(|key| (key.id, DecodingKey::from_secret(&key.secret)));
        Some(Self { signs, verify: verify.collect() })
    }
}

/// The signature is checked by the library, the time by our own clock.
fn validation() -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.required_spec_claims = HashSet::new();
    validation.validate_exp = false;
    validation
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn ring(byte: u8) -> Ring {
        let key = SigningKey { number: 1, id: "k".to_owned(), secret: vec![byte; KEY_BYTES] };
        Ring::of(vec![key]).expect("a key")
    }

    fn claims() -> Claims {
        let text = |text: &str| text.to_owned();
        Claims { sub: text("u"), sid: text("s"), jti: text("j"), iat: 1, exp: 2 }
    }

    #[test]
    fn a_token_is_good_by_its_signature_alone() {
        let (ours, theirs) = (ring(7), ring(8));
        let key = ours.verify.get("k").expect("a key");
        let token = |ring: &Ring, algorithm| {
            encode(&Header::new(algorithm), &claims(), &ring.signs.1).expect("signed")
        };
        let good = decode::<Claims>(token(&ours, Algorithm::HS256), key, &validation());
        assert_eq!(good.expect("good").claims.sid, "s");
        for forged in [
            token(&theirs, Algorithm::HS256),
            // Signed by the right key and another algorithm.
            token(&ours, Algorithm::HS512),
            format!("{}x", token(&ours, Algorithm::HS256)),
            "e30.e30.".to_owned(),
            "eyJhbGciOiJub25lIn0.eyJzaWQiOiJzIn0.".to_owned(),
            String::new(),
        ] {
            assert!(decode::<Claims>(&forged, key, &validation()).is_err(), "{forged}");
        }
    }

    #[test]
    fn secrets_are_long_unlike_and_kept_as_their_hash() {
        let (one, other) = (Secret::new("ck_").expect("one"), Secret::new("ck_").expect("other"));
        assert_ne!(one.text, other.text);
        assert_eq!((one.text.len(), one.sha256.len()), (3 + 2 * TOKEN_BYTES, 64));
        assert_eq!(one.sha256, sha256(one.text.as_bytes()));
    }
}

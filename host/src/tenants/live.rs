//! A pack that answers, with what the server says of its tenant; or why it does not answer.
//!
//! The engine judges a pack by preparing it. The server reads no more of it than the tenant's own
//! section, the audiences of the sections, and, for sentences, the names.

use crate::clock;
use crate::language::{Language, Sentences, with_messages};
use crate::names::Names;
use crate::residents::{NotPrepared, Pinned, Residents};
use carreau_engine::pack::check::{self, Sections};
use carreau_engine::pack::sections::{self, Names as Translations};
use carreau_engine::pack::{Audience, Document};
use carreau_engine::{canonical, wire};
use carreau_sandbox::Module;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// A pack that answers.
pub(crate) struct Live {
    /// What decisions are pinned to.
    pub(crate) pinned: Arc<Pinned>,
    /// The tenant's own section.
    pub(crate) about: sections::Tenant,
    /// The tenant's time zone.
    pub(crate) zone: TimeZone,
    /// What a browser may see of the pack.
    pub(crate) public: Public,
    /// The pack's document.
    pub(crate) document: Document,
    /// Read when the first sentence needs a name.
    sections: OnceLock<Option<Arc<Sections>>>,
}

/// The public sections of a pack, as a document.
pub(crate) struct Public {
    /// Its hash: that of the pack where every section is public.
    pub(crate) hash: String,
    /// Its canonical text.
    pub(crate) text: axum::body::Bytes,
}

/// Why a tenant has no pack that answers.
pub(crate) struct Failure {
    /// The pack's hash, where the pack could be read.
    pub(crate) pack_hash: Option<String>,
    /// What is wrong and what to do.
    pub(crate) sentence: String,
    /// The errors found: code, path, sentence, and file and line where there are files.
    pub(crate) findings: Vec<Value>,
}

impl fmt::Debug for Live {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at {}", self.pinned.tenant, self.pinned.pack_hash)
    }
}

impl Live {
    /// Has the engine prepare a document, and keeps the instance for the first request.
    ///
    /// # Errors
    /// Why the pack does not answer.
    pub(crate) async fn load(
        document: Document,
        module: &Module,
        residents: &Arc<Residents>,
    ) -> Result<Self, Failure> {
        let pinned = Arc::new(Pinned {
            tenant: document.manifest.tenant.clone(),
            module: module.clone(),
            pack_hash: document.pack_hash(),
            pack: canonical::text(&document.to_value()).into_bytes(),
        });
        if let Err(not_prepared) = welcome(&pinned, residents).await {
            return Err(Failure::of(not_prepared, pinned.pack_hash.clone()));
        }
        let section = document.sections.get("tenant").unwrap_or(&Value::Null);
        let about = wire::read::<sections::Tenant>(section, "$").map_err(|refusal| {
            Failure::new(format!("the section `tenant` cannot be read: {}", refusal.code.name()))
        })?;
        let zone = clock::zone(&about.time_zone).map_err(|error| Failure {
            pack_hash: Some(pinned.pack_hash.clone()),
            ..Failure::new(format!("{error}"))
        })?;
        let public = Public::of(&document, &pinned.pack_hash, &pinned.pack);
        Ok(Self { pinned, about, zone, public, document, sections: OnceLock::new() })
    }

    /// What the pack's codes are called in a language.
    pub(crate) fn names(&self, language: Language) -> Option<Names> {
        let read = || check::sections(&self.document).map(Arc::new);
        let sections = self.sections.get_or_init(read).as_ref()?;
        Some(Names::of(Arc::clone(sections), language))
    }

    /// The tenant's name in each of its languages.
    pub(crate) fn name(&self) -> BTreeMap<String, String> {
        match &self.about.name {
            Translations::Translated(names) => names.clone(),
            Translations::Proper(name) => {
                let languages = self.about.languages.iter();
                languages.map(|language| (language.clone(), name.clone())).collect()
            }
        }
    }
}

/// Has a pack prepared; after a fault once more, since a fault is no answer.
async fn welcome(pinned: &Arc<Pinned>, residents: &Arc<Residents>) -> Result<(), NotPrepared> {
    match residents.welcome(Arc::clone(pinned)).await {
        Err(NotPrepared::Fault(fault)) => {
            tracing::warn!(tenant = pinned.tenant, %fault, "the pack is prepared once more");
            residents.welcome(Arc::clone(pinned)).await
        }
        done => done,
    }
}

impl Public {
    /// The public part of a document, which has this hash and this canonical text.
    pub(crate) fn of(document: &Document, hash: &str, text: &[u8]) -> Self {
        let entries = &document.manifest.sections;
        if entries.values().all(|entry| entry.audience == Audience::Public) {
            return Self { hash: hash.to_owned(), text: text.to_vec().into() };
        }
        let public = document.sections.iter().filter(|(name, _)| {
            entries.get(*name).is_some_and(|entry| entry.audience == Audience::Public)
        });
        let public =
            public.map(|(name, section)| (name.clone(), (Audience::Public, section.clone())));
        let public = Document::assemble(&document.manifest.tenant, public.collect());
        Self { hash: public.pack_hash(), text: canonical::text(&public.to_value()).into() }
    }
}

impl Failure {
    /// A failure that is one sentence.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self { pack_hash: None, sentence: sentence.into(), findings: Vec::new() }
    }

    fn of(not_prepared: NotPrepared, pack_hash: String) -> Self {
        let reply = match not_prepared {
            NotPrepared::Fault(fault) => {
                let pack_hash = Some(pack_hash);
                return Self { pack_hash, ..Self::new(fault.to_string()) };
            }
            NotPrepared::Refused(reply) => serde_json::from_slice::<Value>(&reply),
        };
        let refusal = reply.ok().and_then(|mut reply| reply.get_mut("refused").map(Value::take));
        let refusal = refusal.unwrap_or_default();
        let listed = refusal.get("arguments").and_then(|given| given.get("findings"));
        let findings = match listed.and_then(Value::as_array) {
            Some(listed) => listed.iter().map(finding).collect(),
            None => vec![finding(&refusal)],
        };
        let sentence = "the pack has errors; run `carreau rules check` on its folder".to_owned();
        Self { pack_hash: Some(pack_hash), sentence, findings }
    }
}

/// A finding with its sentence, in English as the other words for operators are.
pub(crate) fn finding(refusal: &Value) -> Value {
    let member = |name: &str| refusal.get(name).cloned().unwrap_or_default();
    let said = with_messages(Language::En, |messages| {
        Sentences::new(messages, None).refusal(refusal).joined()
    });
    json!({ "code": member("code"), "path": member("path"), "sentence": said })
}

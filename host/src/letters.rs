//! Letters: mails in a person's language, to be put into the outbox with what they tell of.

use crate::clock;
use crate::error::Error;
use crate::language::{Language, with_messages};
use crate::tenants::Live;
use carreau_store::mails::NewMail;
use fluent_bundle::FluentArgs;

/// To whom a letter goes, and of whom it comes.
pub(crate) struct Envelope<'a> {
    /// The tenant it is about; none where it is about none.
    pub(crate) tenant: Option<&'a str>,
    /// The address.
    pub(crate) recipient: &'a str,
    /// In which language.
    pub(crate) language: Language,
    /// The player it is about, where it names them to somebody else.
    pub(crate) player: Option<&'a str>,
}

/// A letter of a kind: the sentences `mail-<kind>-subject` and `mail-<kind>-body`.
///
/// # Errors
/// `internal` where the language has no such sentences.
pub(crate) fn letter(
    kind: &str,
    envelope: &Envelope<'_>,
    arguments: &FluentArgs<'_>,
) -> Result<NewMail, Error> {
    let language = envelope.language;
    let say = |part: &str| {
        let id = format!("mail-{kind}-{part}");
        with_messages(language, |messages| messages.with(&id, arguments)).ok_or(Error::Internal)
    };
    Ok(NewMail {
        id: clock::new_id().to_string(),
        job: clock::new_id().to_string(),
        tenant: envelope.tenant.map(str::to_owned),
        kind: kind.replace('-', "_"),
        recipient: envelope.recipient.to_owned(),
        language: language.code().to_owned(),
        subject: say("subject")?,
        body: say("body")?,
        player: envelope.player.map(str::to_owned),
        created_at: clock::instant(),
    })
}

/// The language a tenant writes in: the first of its own.
pub(crate) fn spoken(live: &Live) -> Language {
    live.about.languages.first().map_or(Language::En, |code| Language::of_code(code))
}

/// What a tenant is called in a language, else in any.
pub(crate) fn federation(live: &Live, language: Language) -> String {
    let names = live.name();
    names.get(language.code()).or_else(|| names.values().next()).cloned().unwrap_or_default()
}

/// An amount as a language writes it.
pub(crate) fn money(amount: &str, currency: &str, language: Language) -> String {
    let money = with_messages(language, |messages| messages.money(amount, currency));
    money.unwrap_or_else(|| format!("{amount} {currency}"))
}

/// A national federation, called by its country.
pub(crate) fn nation(code: &str, language: Language) -> String {
    with_messages(language, |messages| messages.nation(code)).unwrap_or_else(|| code.to_owned())
}

/// A day as a language writes it, `none` where there is none: as the sentences of letters ask.
pub(crate) fn day(iso: Option<&str>, language: Language) -> String {
    let Some(iso) = iso else { return "none".to_owned() };
    with_messages(language, |messages| messages.date(iso)).unwrap_or_else(|| iso.to_owned())
}

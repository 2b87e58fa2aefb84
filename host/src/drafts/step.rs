//! What an event makes of a draft, by the engine's workflow `rules_draft`.
//!
//! The facts are found here: whether checks and tests pass, whether the draft is made on what is
//! live, who decides, and when. What follows is the engine's.

use super::judge::{Held, Judged};
use super::publish::{self, Publishing};
use super::{content::Content, due, notice};
use crate::app::App;
use crate::clock;
use crate::configuration::Written;
use crate::creating::Told;
use crate::error::Error;
use crate::language::Language;
use crate::tenants::Live;
use carreau_store::drafts::{self, Draft, Named};
use carreau_store::jobs::{self, NewJob};
use carreau_store::mails::{self, NewMail};
use carreau_store::{Tx, audit};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// What is to happen, and what is said with it.
pub(crate) struct Asked<'a> {
    /// The event.
    pub(crate) event: &'a str,
    /// Why, in the actor's words.
    pub(crate) reason: Option<&'a str>,
    /// Although golden cases fail.
    pub(crate) acknowledged: bool,
    /// Not before; none: at once.
    pub(crate) publish_at: Option<&'a str>,
}

/// What follows, as the engine says it.
#[derive(Deserialize)]
struct Step {
    effects: Vec<String>,
    to: String,
}

/// A draft, judged for an event.
struct Weighed {
    content: Content,
    judged: Judged,
    failed: Vec<Value>,
    next: Option<Arc<Live>>,
}

/// Brings about what an event makes of a draft; what was published, where it was.
///
/// # Errors
/// `event_not_allowed`, `guard_not_met`; `draft_invalid`, `draft_tests_failed`, `draft_behind`
/// where that is what stands in the way; `precondition_failed` where it was changed meanwhile.
pub(crate) async fn happen(
    app: &Arc<App>,
    told: &Told,
    named: &Named,
    asked: &Asked<'_>,
) -> Result<(Draft, Option<Written>), Error> {
    let before = &named.draft;
    let (live, revision) = app.fresh(&before.tenant).await?;
    let needs = ["submit", "publish", "approve", "come_due"].contains(&asked.event);
    let weighed = if needs { Some(weigh(app, before).await?) } else { None };
    let step = decided(app, (&live, revision), (before, asked), (told, weighed.as_ref())).await;
    let step = match step {
        Ok(step) => step,
        Err(error) => {
            let Some(weighed) = weighed else { return Err(error) };
            if let Some(next) = &weighed.next {
                app.residents.dismiss(&next.pinned);
            }
            return Err(in_the_way(app, (&live, revision), before, &weighed, asked, error).await);
        }
    };
    let after = after(before, (told, asked), &step.to);
    let does = |effect: &str| step.effects.iter().any(|named| named == effect);
    let mut mails = Vec::new();
    if does("ask") {
        mails = notice::asked(app, &live, &after, told).await?;
    } else if does("notify") {
        // Of what happened by itself everybody is told, whoever had set the time too.
        let by = Some(told.actor.as_str()).filter(|_| asked.event != "come_due");
        mails = notice::decided(app, &live, (before, &after), (told, by)).await?;
    }
    let next = weighed.as_ref().and_then(|weighed| weighed.next.clone());
    if let (true, Some(weighed), Some(next)) = (does("publish"), weighed, &next) {
        let (content, next) = (weighed.content, Arc::clone(next));
        let publishing = Publishing { content, next, before, after, mails, told, live };
        return publish::publish(app, publishing).await;
    }
    if let Some(next) = next {
        app.residents.dismiss(&next.pinned);
    }
    let job = does("schedule").then(|| due::job(&after));
    write(app, told, (before, &after), (mails, job, asked.event)).await?;
    let version = after.version.saturating_add(1);
    Ok((Draft { version, ..after }, None))
}

/// Whether an event may happen, where nothing else is asked: as a draft is edited.
///
/// # Errors
/// `event_not_allowed`.
pub(crate) async fn may(app: &App, draft: &Draft, event: &str) -> Result<(), Error> {
    let (live, _) = app.fresh(&draft.tenant).await?;
    let input = json!({ "workflow": "rules_draft", "state": draft.state, "event": event });
    app.asked(&live, "workflow.step", &input).await.map(drop)
}

/// Reads a draft, checks it, and runs its golden cases.
async fn weigh(app: &Arc<App>, draft: &Draft) -> Result<Weighed, Error> {
    let content = Content::of(app, draft).await?;
    let judged = Judged::of(content.texts());
    let next = match judged.sound() {
        Some(document) if document.manifest.tenant == draft.tenant => {
            Some(app.prepared_document(document.clone()).await?)
        }
        _ => None,
    };
    let held = match &next {
        Some(next) => judged.tested(app, next).await?,
        None => Vec::new(),
    };
    let failed = held.iter().filter(|held| !held.holds()).map(Held::to_value).collect();
    Ok(Weighed { content, judged, failed, next })
}

/// What the engine says becomes of it.
async fn decided(
    app: &App,
    (live, revision): (&Arc<Live>, i64),
    (draft, asked): (&Draft, &Asked<'_>),
    (told, weighed): (&Told, Option<&Weighed>),
) -> Result<Step, Error> {
    let fit = |holds: bool, yes: &str, no: &str| if holds { yes.to_owned() } else { no.to_owned() };
    let mut facts = json!({});
    if let Some(weighed) = weighed {
        let acknowledged = asked.acknowledged || (asked.event != "publish" && draft.acknowledged);
        let tests = match (weighed.failed.is_empty(), acknowledged) {
            (true, _) => "passed",
            (false, true) => "acknowledged",
            (false, false) => "failed",
        };
        let at = asked.publish_at.or(draft.publish_at.as_deref());
        let later = at.is_some_and(|at| at > clock::instant().as_str());
        facts = json!({
            "checks": fit(weighed.next.is_some(), "passed", "failed"),
            "tests": tests,
            "base": fit(revision == draft.base, "live", "behind"),
            "at": fit(later, "later", "now"),
        });
    }
    let actor = if wrote(app, draft, &told.actor).await? { "author" } else { "another" };
    if let Some(members) = facts.as_object_mut() {
        members.insert("actor".to_owned(), actor.into());
    }
    let input = json!({ "workflow": "rules_draft", "state": draft.state, "event": asked.event,
        "facts": facts });
    let step = app.asked(live, "workflow.step", &input).await?;
    serde_json::from_value(step).map_err(|error| {
        tracing::error!(%error, "the engine's step does not read");
        Error::Internal
    })
}

/// Whether somebody wrote something of a draft.
pub(crate) async fn wrote(app: &App, draft: &Draft, actor: &str) -> Result<bool, Error> {
    let editors = drafts::editors(app.database.db(), &draft.id).await?;
    Ok(draft.created_by == actor
        || draft.submitted_by.as_deref() == Some(actor)
        || editors.iter().any(|editor| editor == actor))
}

/// What stands in the way of an event, said more closely than by the name of a guard.
async fn in_the_way(
    app: &App,
    (live, revision): (&Arc<Live>, i64),
    draft: &Draft,
    weighed: &Weighed,
    asked: &Asked<'_>,
    error: Error,
) -> Error {
    if error.code() != "guard_not_met" {
        return error;
    }
    if revision != draft.base {
        return publish::behind(app, live, revision, draft).await.unwrap_or_else(|other| other);
    }
    if weighed.next.is_none() {
        let findings = weighed.judged.findings(Language::En);
        let arguments = json!({ "count": weighed.judged.errors(), "findings": findings });
        return Error::Draft { code: "draft_invalid", arguments };
    }
    if !weighed.failed.is_empty() && !asked.acknowledged {
        let (count, failed) = (weighed.failed.len(), weighed.failed.clone());
        let arguments = json!({ "count": count, "failed": failed });
        return Error::Draft { code: "draft_tests_failed", arguments };
    }
    error
}

/// A draft as an event leaves it.
fn after(before: &Draft, (told, asked): (&Told, &Asked<'_>), to: &str) -> Draft {
    let now = clock::instant();
    let mut after = Draft { state: to.to_owned(), updated_at: now.clone(), ..before.clone() };
    if ["submit", "publish"].contains(&asked.event) {
        after.reason = asked.reason.unwrap_or(&before.reason).to_owned();
        after.acknowledged = asked.acknowledged;
        after.publish_at = asked.publish_at.map(str::to_owned);
    }
    if asked.event == "approve" {
        // Whoever approves may set another time, and see failing tests that its author did not.
        after.acknowledged |= asked.acknowledged;
        after.publish_at = asked.publish_at.map(str::to_owned).or(after.publish_at);
    }
    match asked.event {
        "submit" => {
            after.submitted_by = Some(told.actor.clone());
            after.submitted_at = Some(now);
            (after.decided_by, after.decided_at, after.answer) = (None, None, None);
        }
        "publish" | "approve" | "reject" => {
            after.decided_by = Some(told.actor.clone());
            after.decided_at = Some(now);
            after.answer = asked.reason.filter(|reason| !reason.is_empty()).map(str::to_owned);
        }
        _ => {}
    }
    if to == "open" {
        (after.submitted_by, after.submitted_at, after.publish_at) = (None, None, None);
        after.acknowledged = false;
    }
    after
}

/// What is written with a change of state that publishes nothing.
type Change = (String, i64, Draft, Vec<NewMail>, Option<NewJob>, audit::NewEntry);

async fn write(
    app: &App,
    told: &Told,
    (before, after): (&Draft, &Draft),
    (mails, job, event): (Vec<NewMail>, Option<NewJob>, &str),
) -> Result<(), Error> {
    let payload = json!({ "name": after.name, "reason": after.reason, "answer": after.answer,
        "base": after.base, "publish_at": after.publish_at });
    let states = (Some(before.state.as_str()), Some(after.state.as_str()));
    let entry = told.stated(&format!("draft.{event}"), ("draft", &after.id), states, payload)?;
    let change: Change = (before.state.clone(), before.version, after.clone(), mails, job, entry);
    let written = app.database.db().write(change, |tx, change| Box::pin(put(tx, change)));
    if written.await? { Ok(()) } else { Err(Error::PreconditionFailed) }
}

async fn put(tx: &mut Tx, change: &Change) -> Result<bool, carreau_store::StoreError> {
    let (state, version, after, letters, job, entry) = change;
    if !drafts::update(tx, (state, *version), after).await? {
        return Ok(false);
    }
    for letter in letters {
        mails::put(tx, letter).await?;
    }
    if let Some(job) = job {
        jobs::put(tx, job).await?;
    }
    audit::append(tx, entry).await?;
    Ok(true)
}

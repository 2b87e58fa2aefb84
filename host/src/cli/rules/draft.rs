//! `carreau rules draft …`: drafts in the database, as the studio has them.

use crate::cli::desk::{open, said, told};
use crate::cli::{Outcome, runtime};
use crate::clock;
use crate::config::DatabaseOption;
use crate::drafts::content::Content;
use crate::drafts::rebase::{self, Whose};
use crate::drafts::step::{self, Asked};
use crate::drafts::texts;
use crate::error::Error;
use crate::pack::Pack;
use crate::routes::drafts::begun;
use anyhow::bail;
use carreau_store::{audit, drafts};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// The arguments of `carreau rules draft`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    database: DatabaseOption,
}

/// What is done with a draft.
#[derive(clap::Subcommand)]
enum Command {
    /// List a tenant's drafts, the newest first
    List {
        /// The tenant's code
        tenant: String,
    },
    /// Make a draft of a pack's folder
    New {
        /// The pack's folder
        folder: PathBuf,
        /// What it is for
        #[arg(long, value_name = "WORDS")]
        name: String,
    },
    /// Ask another person to publish a draft
    Submit(Step),
    /// Publish a draft: one that is open, or one that was submitted
    Publish(Step),
    /// Send back a draft that was submitted
    Reject(Step),
    /// Take back a draft that was submitted or is scheduled
    Withdraw(Step),
    /// Give up a draft
    Discard(Step),
    /// Make a draft on the revision that is live
    Rebase {
        /// The tenant's code
        tenant: String,
        /// The draft's id
        draft: String,
        /// A file that both changed, kept as the draft has it
        #[arg(long, value_name = "FILE")]
        keep_draft: Vec<String>,
        /// A file that both changed, taken as the live revision has it
        #[arg(long, value_name = "FILE")]
        keep_live: Vec<String>,
    },
}

/// An event of a draft.
#[derive(clap::Args)]
struct Step {
    /// The tenant's code
    tenant: String,
    /// The draft's id
    draft: String,
    /// Why, for the change log
    #[arg(long, value_name = "WORDS")]
    reason: Option<String>,
    /// Although golden cases fail
    #[arg(long)]
    acknowledge: bool,
    /// Not before this instant
    #[arg(long, value_name = "INSTANT", value_parser = clock::read_instant)]
    at: Option<String>,
}

/// Does what the command says.
///
/// # Errors
/// Where the database is away, or what is asked does not happen.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    runtime()?.block_on(async {
        match &arguments.command {
            Command::List { tenant } => list(arguments, tenant, output).await,
            Command::New { folder, name } => new(arguments, folder, name, output).await,
            Command::Submit(step) => happen(arguments, "submit", step, output).await,
            Command::Publish(step) => happen(arguments, "publish", step, output).await,
            Command::Reject(step) => happen(arguments, "reject", step, output).await,
            Command::Withdraw(step) => happen(arguments, "withdraw", step, output).await,
            Command::Discard(step) => happen(arguments, "discard", step, output).await,
            Command::Rebase { tenant, draft, keep_draft, keep_live } => {
                let mut keep: BTreeMap<String, Whose> = BTreeMap::new();
                keep.extend(keep_draft.iter().map(|file| (file.clone(), Whose::Draft)));
                keep.extend(keep_live.iter().map(|file| (file.clone(), Whose::Live)));
                made_on_live(arguments, (tenant, draft), &keep, output).await
            }
        }
    })
}

async fn list(
    arguments: &Arguments,
    tenant: &str,
    output: &mut impl Write,
) -> anyhow::Result<Outcome> {
    let app = open(&arguments.database).await?;
    let (_, live) = app.fresh(tenant).await.map_err(|error| said(&error))?;
    let mut before: Option<String> = None;
    loop {
        let db = app.database.db();
        let page = drafts::list(db, tenant, "", before.as_deref(), 200).await?;
        let Some(last) = page.last() else { break };
        before = Some(last.draft.id.clone());
        for named in page {
            let draft = named.draft;
            let by = named.author_name.unwrap_or(draft.created_by);
            let behind = if draft.state == "open" && draft.base != live { " (behind)" } else { "" };
            let (id, state, base, name) = (draft.id, draft.state, draft.base, draft.name);
            writeln!(output, "{id}  {state:<10} on {base}{behind}  {name}, {by}")?;
        }
    }
    writeln!(output, "{tenant}: revision {live} is live")?;
    Ok(Outcome::Yes)
}

async fn new(
    arguments: &Arguments,
    path: &std::path::Path,
    name: &str,
    output: &mut impl Write,
) -> anyhow::Result<Outcome> {
    let (pack, folder) = Pack::read_folder(path)?;
    let tenant = pack.document.manifest.tenant;
    let app = open(&arguments.database).await?;
    let (live, revision) = app.fresh(&tenant).await.map_err(|error| said(&error))?;
    let told = told(&tenant, "rules-draft");
    let base = texts::of(&app, (&tenant, revision), &live.document).await;
    let base = base.map_err(|error| said(&error))?;
    let content = Content { base, changed: Vec::new() };
    let now = clock::instant();
    let gone = content.base.keys().filter(|file| !folder.files.contains_key(*file));
    let mut texts: Vec<(String, Option<String>)> = gone.map(|file| (file.clone(), None)).collect();
    texts.extend(folder.files.into_iter().map(|(file, text)| (file, Some(text))));
    let of = (told.actor.as_str(), now.as_str());
    let files: Vec<drafts::DraftFile> =
        texts.into_iter().filter_map(|(file, text)| content.differing(&file, text, of)).collect();
    if files.is_empty() {
        writeln!(
            output,
            "{tenant}: the folder is as revision {revision} has it; no draft is made"
        )?;
        return Ok(Outcome::No);
    }
    let draft = begun(&told.actor, &tenant, (name.to_owned(), revision), &now);
    let payload = json!({ "name": draft.name, "base": revision });
    let entry = told.entry("draft.create", ("draft", &draft.id), payload);
    let entry = entry.map_err(|error| said(&error))?;
    let input = (draft.clone(), files.clone(), entry);
    app.database
        .db()
        .write(input, |tx, (draft, files, entry)| {
            Box::pin(async move {
                drafts::insert(tx, draft).await?;
                drafts::put_files(tx, (&draft.id, &draft.created_by), files).await?;
                audit::append(tx, entry).await
            })
        })
        .await?;
    for file in files {
        let mark = if file.content.is_none() { " (removed)" } else { "" };
        writeln!(output, "{}{mark}", file.file)?;
    }
    writeln!(output, "{tenant}: draft {} on revision {revision}", draft.id)?;
    Ok(Outcome::Yes)
}

async fn happen(
    arguments: &Arguments,
    event: &str,
    step: &Step,
    output: &mut impl Write,
) -> anyhow::Result<Outcome> {
    let app = open(&arguments.database).await?;
    let named = app.draft(&step.tenant, &step.draft).await.map_err(|error| said(&error))?;
    let reason = step.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    // Publishing one that another submitted is approving it.
    let event = match (event, named.draft.state.as_str()) {
        ("publish", "submitted") => "approve",
        (event, _) => event,
    };
    if ["submit", "publish", "reject"].contains(&event) && reason.is_none() {
        bail!("say why, for the change log, by --reason");
    }
    let told = told(&step.tenant, "rules-draft");
    let asked =
        Asked { event, reason, acknowledged: step.acknowledge, publish_at: step.at.as_deref() };
    match step::happen(&app, &told, &named, &asked).await {
        Ok((after, _)) => {
            let revision = after.published_as.map(|number| format!(" as revision {number}"));
            let at = after.publish_at.filter(|_| after.state == "scheduled");
            let at = at.map(|at| format!(" from {at}"));
            let (revision, at) = (revision.unwrap_or_default(), at.unwrap_or_default());
            writeln!(
                output,
                "{}: draft {} is {}{revision}{at}",
                step.tenant, after.id, after.state
            )?;
            Ok(Outcome::Yes)
        }
        Err(error) => refused(&error, output),
    }
}

/// What stands in the way, and where: the command's answer is no.
fn refused(error: &Error, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let Error::Draft { arguments, .. } = error else { return Err(said(error)) };
    let list = |name: &str| arguments.get(name).and_then(Value::as_array).cloned();
    let text = |value: &Value, name: &str| match value.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => "–".to_owned(),
    };
    for finding in list("findings").unwrap_or_default() {
        let [file, line, column, message] =
            ["file", "line", "column", "message"].map(|name| text(&finding, name));
        writeln!(output, "{file}:{line}:{column}: {message}")?;
    }
    for case in list("failed").unwrap_or_default() {
        writeln!(
            output,
            "{}:{}: {}",
            text(&case, "file"),
            text(&case, "line"),
            text(&case, "name")
        )?;
        for it in case.get("differences").and_then(Value::as_array).into_iter().flatten() {
            let [path, expected, found] = ["path", "expected", "found"].map(|name| text(it, name));
            writeln!(output, "  {path}: expected {expected}, found {found}")?;
        }
    }
    for change in list("changes").unwrap_or_default() {
        let key = change.get("key").and_then(Value::as_array).cloned().unwrap_or_default();
        let key: Vec<&str> = key.iter().filter_map(Value::as_str).collect();
        let [kind, before, after] = ["change", "before", "after"].map(|name| text(&change, name));
        writeln!(output, "  {kind} {}: {before} → {after}", key.join("/"))?;
    }
    for file in list("files").unwrap_or_default() {
        writeln!(output, "  {}", file.as_str().unwrap_or_default())?;
    }
    writeln!(output, "{}", said(error))?;
    Ok(Outcome::No)
}

async fn made_on_live(
    arguments: &Arguments,
    (tenant, draft): (&str, &str),
    keep: &BTreeMap<String, Whose>,
    output: &mut impl Write,
) -> anyhow::Result<Outcome> {
    let app = open(&arguments.database).await?;
    let named = app.draft(tenant, draft).await.map_err(|error| said(&error))?;
    match rebase::rebase(&app, &told(tenant, "rules-draft"), &named.draft, keep).await {
        Ok(after) => {
            writeln!(output, "{tenant}: draft {} is on revision {}", after.id, after.base)?;
            Ok(Outcome::Yes)
        }
        Err(error) => refused(&error, output),
    }
}

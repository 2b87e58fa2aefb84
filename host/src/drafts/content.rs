//! A draft's files: those of the revision it is made on, with what differs.

use super::texts::{self, Texts};
use crate::app::App;
use crate::error::Error;
use carreau_store::drafts::{self, Draft, DraftFile};
use serde::Serialize;
use utoipa::ToSchema;

/// The files of a draft.
pub(crate) struct Content {
    /// Those of its revision.
    pub(crate) base: Texts,
    /// Those that differ.
    pub(crate) changed: Vec<DraftFile>,
}

/// How a file of a draft stands to its revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileChange {
    /// It is as it was.
    None,
    /// It is new.
    Added,
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
}

impl Content {
    /// The files of a draft.
    ///
    /// # Errors
    /// `database_unavailable`; `internal` where something kept does not read.
    pub(crate) async fn of(app: &App, draft: &Draft) -> Result<Self, Error> {
        let document = app.revision(&draft.tenant, draft.base).await?;
        let base = texts::of(app, (&draft.tenant, draft.base), &document).await?;
        let changed = drafts::files(app.database.db(), &draft.id).await?;
        Ok(Self { base, changed })
    }

    /// The texts of all files.
    pub(crate) fn texts(&self) -> Texts {
        let mut texts = self.base.clone();
        for file in &self.changed {
            match &file.content {
                Some(content) => texts.insert(file.file.clone(), content.clone()),
                None => texts.remove(&file.file),
            };
        }
        texts
    }

    /// How a file stands to the revision.
    pub(crate) fn change(&self, name: &str) -> FileChange {
        let own = self.changed.iter().find(|file| file.file == name);
        match (own.map(|file| file.content.is_some()), self.base.contains_key(name)) {
            (None, _) => FileChange::None,
            (Some(true), true) => FileChange::Changed,
            (Some(true), false) => FileChange::Added,
            (Some(false), _) => FileChange::Removed,
        }
    }

    /// Every file there is or was, by name, and how it stands to the revision.
    pub(crate) fn listed(&self) -> Vec<(String, FileChange)> {
        let names = self.base.keys().chain(self.changed.iter().map(|file| &file.file));
        let mut names: Vec<String> = names.cloned().collect();
        names.sort_unstable();
        names.dedup();
        names
            .into_iter()
            .map(|name| {
                let change = self.change(&name);
                (name, change)
            })
            .collect()
    }

    /// What is kept of a file with this text (none: it is gone): nothing, where it is as the
    /// revision has it.
    pub(crate) fn differing(
        &self,
        name: &str,
        content: Option<String>,
        (actor, at): (&str, &str),
    ) -> Option<DraftFile> {
        if self.base.get(name) == content.as_ref() {
            return None;
        }
        Some(DraftFile {
            file: name.to_owned(),
            content,
            updated_by: actor.to_owned(),
            updated_at: at.to_owned(),
        })
    }
}

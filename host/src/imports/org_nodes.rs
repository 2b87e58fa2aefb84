//! Lines of the tree: regions first, clubs last, whatever their order in the file.

use super::file::Line;
use super::tally::Outcome;
use super::{Broken, Course, Importing, field};
use crate::error::Error;
use crate::tree::{self, NewNode};
use carreau_engine::wire;
use carreau_store::org_nodes::{self, Change, Entry, Level};
use carreau_store::{StoreError, Tx};

/// The lines in the order in which they can be written: what stands above first.
pub(super) fn in_order(lines: Vec<Result<Line, Broken>>) -> Vec<Result<Line, Broken>> {
    let mut lines = lines;
    lines.sort_by_key(|line| match line {
        Ok(line) => Level::read(line.text("level")),
        Err(_) => None,
    });
    lines
}

/// Writes a line, and tells of it.
///
/// # Errors
/// Those of a write.
pub(super) async fn write(
    tx: &mut Tx,
    of: &Importing,
    course: &mut Course,
    line: &Line,
) -> Result<Result<Outcome, Broken>, StoreError> {
    let code = line.text("code");
    if let Some(first) = course.first(code, line.number) {
        let error = field("line_repeated", "$.code", &first.to_string());
        return Ok(Err(Broken::with(line, error)));
    }
    let written = match org_nodes::find_in(tx, of.tenant(), code).await? {
        Some(before) => change(tx, of, line, before).await?,
        None => create(tx, of, line).await?,
    };
    Ok(written.map_err(|error| Broken::with(line, error)))
}

async fn create(
    tx: &mut Tx,
    of: &Importing,
    line: &Line,
) -> Result<Result<Outcome, Error>, StoreError> {
    let read = wire::read::<NewNode>(&line.given(), "$").map_err(Error::from);
    let node = match read.and_then(tree::new_node) {
        Ok(node) => node,
        Err(error) => return Ok(Err(error)),
    };
    Ok(tree::create(tx, &of.told, &node).await?.map(|_made| Outcome::Created))
}

async fn change(
    tx: &mut Tx,
    of: &Importing,
    line: &Line,
    before: Entry,
) -> Result<Result<Outcome, Error>, StoreError> {
    let level = line.text("level");
    if level != before.level.as_str() {
        // A node stays of its level.
        let allowed = vec![before.level.as_str().to_owned()];
        let (path, found) = ("$.level".to_owned(), level.chars().take(60).collect());
        return Ok(Err(Error::Field { code: "level_unfit", path, found, allowed }));
    }
    let given = |column: &str| line.members.get(column).map(|value| value.as_str());
    let name = line.text("name").to_owned();
    let town = given("town").map_or(before.town.clone(), |town| town.map(str::to_owned));
    let parent = given("parent").flatten().map(str::to_owned).or_else(|| before.parent.clone());
    if (&name, &town, &parent) == (&before.name, &before.town, &before.parent) {
        return Ok(Ok(Outcome::Unchanged));
    }
    let change = match tree::changed(&before.code, (&name, town.as_deref()), parent) {
        Ok(change) => change,
        Err(error) => return Ok(Err(error)),
    };
    let of_it = (before.code.as_str(), before.version, before.level);
    let changed = written(tx, of, of_it, &change).await?;
    Ok(changed.map(|()| Outcome::Updated))
}

async fn written(
    tx: &mut Tx,
    of: &Importing,
    node: (&str, i64, Level),
    change: &Change,
) -> Result<Result<(), Error>, StoreError> {
    Ok(tree::change(tx, &of.told, node, change).await?.map(drop))
}

//! A draft of a tenant's rules, from the first edit until it is published or given up.
//!
//! It is published once its checks and tests pass and it is made on the revision that is live, at
//! once or from a set time. Its author publishes it, or submits it to another: whoever may not
//! publish does, and everybody where the tenant wants a second person.
//! A draft that is not fit when its time comes is open again: nothing is published unseen.

use super::facts::Facts;
use super::{Guard, Table, row};
use crate::refusal::Refusal;

const OPEN: &str = "open";
const SUBMITTED: &str = "submitted";
const SCHEDULED: &str = "scheduled";
const PUBLISHED: &str = "published";
const DISCARDED: &str = "discarded";

/// It becomes the live revision.
const PUBLISH: &str = "publish";
/// It is published when its time comes.
const SCHEDULE: &str = "schedule";
/// Those who may approve it are told.
const ASK: &str = "ask";
/// Whoever wrote it is told.
const NOTIFY: &str = "notify";

/// The table.
pub static TABLE: Table = Table {
    name: "rules_draft",
    facts: &["checks", "tests", "base", "actor", "at"],
    states: &[OPEN, SUBMITTED, SCHEDULED, PUBLISHED, DISCARDED],
    rows: &[
        row(OPEN, "edit", None, OPEN, &[]),
        row(OPEN, "submit", Some(FIT), SUBMITTED, &[ASK]),
        row(OPEN, "publish", Some(ALONE_NOW), PUBLISHED, &[PUBLISH]),
        row(OPEN, "publish", Some(ALONE_LATER), SCHEDULED, &[SCHEDULE]),
        row(OPEN, "discard", None, DISCARDED, &[]),
        row(SUBMITTED, "approve", Some(ANOTHER_NOW), PUBLISHED, &[PUBLISH, NOTIFY]),
        row(SUBMITTED, "approve", Some(ANOTHER_LATER), SCHEDULED, &[SCHEDULE, NOTIFY]),
        row(SUBMITTED, "reject", Some(ANOTHER), OPEN, &[NOTIFY]),
        row(SUBMITTED, "withdraw", None, OPEN, &[]),
        row(SUBMITTED, "discard", None, DISCARDED, &[]),
        row(SCHEDULED, "come_due", Some(FIT), PUBLISHED, &[PUBLISH, NOTIFY]),
        row(SCHEDULED, "come_due", Some(UNFIT), OPEN, &[NOTIFY]),
        row(SCHEDULED, "withdraw", None, OPEN, &[]),
        row(SCHEDULED, "discard", None, DISCARDED, &[]),
    ],
};

/// Checks and tests pass, and it is made on the live revision.
const FIT: Guard = Guard { name: "fit", holds: is_fit };

/// One of them is not so.
const UNFIT: Guard = Guard { name: "unfit", holds: |facts| Ok(!is_fit(facts)?) };

/// It is fit, the tenant wants no second person, and its time is now.
const ALONE_NOW: Guard = Guard {
    name: "alone_now",
    holds: |facts| Ok(is_fit(facts)? && !wants_another(facts) && is_now(facts)?),
};

/// The same, and its time is to come.
const ALONE_LATER: Guard = Guard {
    name: "alone_later",
    holds: |facts| Ok(is_fit(facts)? && !wants_another(facts) && !is_now(facts)?),
};

/// Whoever decides is another than who wrote it.
const ANOTHER: Guard = Guard { name: "another", holds: is_another };

/// It is fit, whoever approves is another than who wrote it, and its time is now.
const ANOTHER_NOW: Guard = Guard {
    name: "another_now",
    holds: |facts| Ok(is_fit(facts)? && is_another(facts)? && is_now(facts)?),
};

/// The same, and its time is to come.
const ANOTHER_LATER: Guard = Guard {
    name: "another_later",
    holds: |facts| Ok(is_fit(facts)? && is_another(facts)? && !is_now(facts)?),
};

/// Each fact is asked for, so that one that is missing is told whatever the others say.
fn is_fit(facts: &Facts<'_>) -> Result<bool, Refusal> {
    let checks = facts.word("checks", &["passed", "failed"])? == "passed";
    let tests = facts.word("tests", &["passed", "acknowledged", "failed"])? != "failed";
    let base = facts.word("base", &["live", "behind"])? == "live";
    Ok(checks && tests && base)
}

fn is_another(facts: &Facts<'_>) -> Result<bool, Refusal> {
    Ok(facts.word("actor", &["author", "another"])? == "another")
}

fn is_now(facts: &Facts<'_>) -> Result<bool, Refusal> {
    Ok(facts.word("at", &["now", "later"])? == "now")
}

/// Whether the tenant lets nobody publish what they wrote.
fn wants_another(facts: &Facts<'_>) -> bool {
    facts.asked.pack.rules().policy.publishing.second_person
}

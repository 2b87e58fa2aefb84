//! Every check there is, for authors of packs: what `carreau rules checks` tells.

use super::{
    Check, cases, citations, codes, currency, dated_values, dates, files, keys, overlaps,
    overrides, reference_price, references, sections, shares, sizes, steps, taxes, tenant,
    transfers, translations, unreachable, values,
};
use crate::script;

/// The checks of folders and sections, in the order they look; those of scripts follow.
const CHECKS: &[&Check] = &[
    &files::CHECK,
    &sections::CHECK,
    &currency::CHECK,
    &tenant::CHECK,
    &sizes::CHECK,
    &keys::CHECK,
    &codes::CHECK,
    &values::CHECK,
    &references::CHECK,
    &taxes::CHECK,
    &dates::CHECK,
    &steps::CHECK,
    &overrides::CHECK,
    &overlaps::CHECK,
    &dated_values::CHECK,
    &unreachable::CHECK,
    &reference_price::CHECK,
    &shares::CHECK,
    &transfers::CHECK,
    &translations::CHECK,
    &citations::CHECK,
    &cases::CHECK,
];

/// Every check.
pub fn catalogue() -> impl Iterator<Item = &'static Check> {
    CHECKS.iter().chain(script::check::CHECKS).copied()
}

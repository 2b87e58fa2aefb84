//! A line of facts: read once, and priced by both packs.

use super::answer::{Answer, Asks};
use super::groups::Groups;
use super::report::Report;
use super::sums::{Priced, Touched};
use crate::calendar::Date;
use crate::call::MOST_REQUEST_BYTES;
use crate::explanation::Explanation;
use crate::fees::{Asked, affiliation, entry, license, sanction, suspension};
use crate::pack::Prepared;
use crate::refusal::Refusal;
use crate::wire;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The first line, where it says how the others are asked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub(super) compare: Options,
}

/// How facts are asked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Options {
    /// The day they are asked on; default each one's own.
    pub(super) on: Option<Date>,
}

/// The first line, where it says how the others are asked.
pub(super) fn header(line: &[u8]) -> Option<Header> {
    wire::from_str(str::from_utf8(line).ok()?).ok()
}

/// A line: a request, and the name it has in the report. Its input is read once its operation is
/// known, or at once where it is guessed.
#[derive(Deserialize)]
struct Line<'r, I> {
    #[serde(borrow)]
    id: Option<Cow<'r, str>>,
    #[serde(borrow)]
    op: Cow<'r, str>,
    on: Date,
    input: I,
}

/// What facts are added to.
type Into<'t, 'p> = (&'t mut Report, &'t mut Groups<'p>);

/// Has both packs price an input that was read.
macro_rules! priced {
    ($operation:ident, $packs:expr, $input:expr, ($name:expr, $on:expr), $into:expr) => {{
        let (live, draft): (&Prepared, &Prepared) = $packs;
        let (report, groups): Into<'_, '_> = $into;
        let (input, on) = (&$input, $on);
        let ask =
            |pack| $operation::calculate(Asked { pack, on }, input, &mut Explanation::new(false));
        let (before, after) = (ask(live), ask(draft));
        let same = match (&before, &after) {
            (Ok(before), Ok(after)) => before == after,
            _ => false,
        };
        let touched = Touched {
            name: $name,
            fee: <$operation::Input as Asks>::FEE.name(),
            license_type: input.license_type(),
            path: input.path(&live.rules().tree).ok(),
        };
        report.add(groups, &touched, (priced(&before), priced(&after)), same)
    }};
}

/// What is compared of an answer.
fn priced<'q, A: Answer>(answer: &'q Result<A, Refusal>) -> Priced<'q> {
    match answer {
        Ok(answer) => Priced::Total(answer.total(), answer.split()),
        Err(refusal) => Priced::Refused(refusal.code.name()),
    }
}

/// The operation of a licence's fee, which most facts are of.
const LICENSE_FEE: &str = "license_fee.calculate";

/// Prices a line by the live pack and by the draft, and adds what comes of it to the report. What
/// no operation of a fee reads is passed over.
///
/// # Errors
/// `amount_too_large` for a sum beyond 64-bit minor units.
pub(super) fn price(
    packs: (&Prepared, &Prepared),
    (line, number, day): (&[u8], u64, Option<Date>),
    into: Into<'_, '_>,
) -> Result<(), Refusal> {
    let text = str::from_utf8(line).ok().filter(|text| text.len() <= MOST_REQUEST_BYTES);
    let Some(text) = text else { return into.0.pass_over() };
    let numbered = || Cow::Owned(number.to_string());
    // Read in one go where that is what it is, as most are.
    if let Ok(line) = wire::from_str::<Line<'_, license::Input>>(text)
        && line.op == LICENSE_FEE
    {
        let name = line.id.unwrap_or_else(numbered);
        return priced!(license, packs, line.input, (&name, day.unwrap_or(line.on)), into);
    }
    let Ok(line) = wire::from_str::<Line<'_, &RawValue>>(text) else { return into.0.pass_over() };
    let name = line.id.unwrap_or_else(numbered);
    let of = (name.as_ref(), day.unwrap_or(line.on));
    macro_rules! read {
        ($operation:ident) => {
            match wire::from_str::<$operation::Input>(line.input.get()) {
                Ok(input) => priced!($operation, packs, input, (of.0, of.1), into),
                Err(_) => into.0.pass_over(),
            }
        };
    }
    match line.op.as_ref() {
        "affiliation_fee.calculate" => read!(affiliation),
        "entry_fee.calculate" => read!(entry),
        "sanction_fee.calculate" => read!(sanction),
        "suspension_fee.calculate" => read!(suspension),
        _ => into.0.pass_over(),
    }
}

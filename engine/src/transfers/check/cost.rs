//! What a transfer costs (F03.07.10).

use super::Request;
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::fees::player::Person;
use crate::fees::quote::Quote;
use crate::fees::worksheet::Worksheet;
use crate::pack::rules::surcharges::Scope;
use crate::pack::rules::transfers::TransferRules;
use crate::pack::sections::transfers::{FeeChargedAt, FeePayer, Kind};
use crate::pack::sections::{FeeCategory, Level};
use crate::pack::tree::Path;
use crate::refusal::Refusal;

/// What a transfer costs, and how it is charged.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TransferCost<'a> {
    /// When it is charged.
    pub charged_at: FeeChargedAt,
    /// Who owes it.
    pub payer: FeePayer,
    /// The amount, and who receives it.
    pub quote: Quote<'a>,
    /// Whether one charged with the request is given back where that is rejected or cancelled.
    pub refundable: bool,
}

canonical::object!(TransferCost<'_> { charged_at, payer, quote, refundable });

impl<'a> Request<'a> {
    /// What it costs: the fee of its kind, waivers taken off, to the district of the club left.
    pub(super) fn fee(
        &self,
        kind: Kind,
        path: Path<'a>,
        person: Person<'a>,
        explanation: &mut Explanation<'a>,
    ) -> Result<Option<TransferCost<'a>>, Refusal> {
        let Some(rule) = self.transfers.fee(kind, self.asked.on) else {
            explanation.say(Reason::TransferFree { kind });
            return Ok(None);
        };
        let by = self.input.reason.as_ref().filter(|code| rule.waived_for.contains(code));
        if let Some(exception) = by {
            let reason = Reason::TransferFeeWaived { exception, fee: &rule.code };
            explanation.cite(reason, rule.origin.source());
            return Ok(None);
        }
        let amount = rule.amount;
        let reason = Reason::TransferFee { amount, fee: &rule.code, kind };
        explanation.cite(reason, rule.origin.source());
        let fee_category = FeeCategory::Transfer;
        let scope = Scope { fee_category, license_type: None, class: None };
        let recipient = rule.recipient.as_deref();
        let recipient = recipient.or(path.at_or_above(Level::District).map(|node| node.code));
        let mut sheet = Worksheet::new(self.asked, self.season, path, scope);
        let recipient = recipient.unwrap_or_default();
        sheet.place_taxed(&rule.code, recipient, amount, rule.tax.as_deref());
        sheet.stages(&[person], explanation)?;
        let mut quote = sheet.finish(explanation)?;
        quote.age = Some(person.age);
        let TransferRules { fee_charged_at, fee_payer, refundable, .. } = *self.transfers;
        Ok(Some(TransferCost { charged_at: fee_charged_at, payer: fee_payer, quote, refundable }))
    }
}

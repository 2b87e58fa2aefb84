//! Names that lead nowhere: licence types, classes, nodes, recipients, taxes, sources, components.

use super::declaration::declare;
use super::values::one_of;
use super::{Check, Findings, Pack, row_path, section_path};
use crate::ordered::set;
use crate::pack::sections::Conditions;
use crate::pack::sections::tenant::Word;
use crate::refusal::{Code, Refusal};
use crate::wire::member;
use std::collections::BTreeSet;

pub(super) static CHECK: Check = declare! {
    name: "references",
    demands: "What a row names is there: licence types, categories, classes, nodes, recipients, \
              taxes, sources, components.",
    reports: [
        Error UnknownLicenseType,
        Error UnknownCategory,
        Error UnknownFlag,
        Error UnknownLevel,
        Error UnknownClass,
        Error UnknownNode,
        Error UnknownRecipient,
        Error UnknownTax,
        Error UnknownReference,
        Error UnknownComponent,
        Error MissingField,
        Error FieldNotApplicable,
    ],
    good: {
        "waivers.toml": r#"
            [[waivers]]
            code = "welcome"
            name = "Welcome"
            kind = "custom"
            mode = "full"
            when = { flags = ["low_income"], license_types = ["senior"] }
            applies_to = ["regional"]
            illustrative = true
        "#
    },
    bad: {
        "waivers.toml": r#"
            [[waivers]]
            code = "welcome"
            name = "Welcome"
            kind = "custom"
            mode = "full"
            when = { flags = ["low-income"], license_types = ["senoir"] }
            #                 ^ unknown_flag
            #                                                 ^ unknown_license_type
            applies_to = ["regionale"]
            #             ^ unknown_component
            reference = "statutes"
            #           ^ unknown_reference
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "regional"
            name = "Regional share"
            owner_node = "RGE"
            #            ^ unknown_node
            recipient = "insurers"
            #           ^ unknown_recipient
            tax = "exempt"
            #     ^ unknown_tax
            prices = [{ amount = "10.00", illustrative = true }]
        "#
        "surcharges/2026.toml": r#"
            season = "2026"

            [[surcharges]]
            code = "late"
            name = "Late fee"
            kind = "late_fee"
            tax = "exempt"
            #     ^ unknown_tax
            #     ^ field_not_applicable
            illustrative = true
            steps = [{ from = "2026-10-01", amount = "5.00" }]
        "#
    },
};

/// The names a pack defines.
struct Known<'p> {
    license_types: BTreeSet<&'p str>,
    categories: BTreeSet<&'p str>,
    flags: BTreeSet<&'p str>,
    levels: BTreeSet<&'p str>,
    classes: BTreeSet<&'p str>,
    nodes: BTreeSet<&'p str>,
    recipients: BTreeSet<&'p str>,
    taxes: BTreeSet<&'p str>,
    sources: BTreeSet<&'p str>,
}

impl<'p> Known<'p> {
    fn of(pack: &Pack<'p>) -> Self {
        let sections = pack.sections;
        let codes = |words: &'p [Word]| set(words.iter().map(|word| word.code.as_str()));
        let vocabulary = &sections.vocabulary;
        let nodes = set(sections.organisation.nodes.iter().map(|node| node.code.as_str()));
        let accounts = codes(&sections.organisation.accounts);
        Self {
            license_types: set(vocabulary.license_types.iter().map(|k| k.code.as_str())),
            categories: codes(&vocabulary.categories),
            flags: codes(&vocabulary.flags),
            levels: codes(&vocabulary.levels),
            classes: codes(&vocabulary.classes),
            recipients: set(nodes.union(&accounts).copied()),
            nodes,
            taxes: set(sections.taxes.taxes.iter().map(|tax| tax.code.as_str())),
            sources: set(sections.sources.sources.iter().map(|s| s.code.as_str())),
        }
    }
}

/// One list of names, and what a name that is not in it is refused as.
struct Names<'k, 'p> {
    known: &'k BTreeSet<&'p str>,
    code: Code,
    argument: &'static str,
}

impl Names<'_, '_> {
    fn one(&self, name: Option<&String>, path: &str, findings: &mut Findings) {
        let Some(name) = name.filter(|name| !self.known.contains(name.as_str())) else { return };
        findings.error(
            &CHECK,
            Refusal::new(self.code)
                .at(path)
                .with(self.argument, name.as_str())
                .allowing(self.known.iter().copied()),
        );
    }

    fn all(&self, names: &[String], path: &str, findings: &mut Findings) {
        for (index, name) in names.iter().enumerate() {
            self.one(Some(name), &format!("{path}[{index}]"), findings);
        }
    }
}

macro_rules! names {
    ($known:expr, $list:ident, $code:ident, $argument:literal) => {
        Names { known: &$known.$list, code: Code::$code, argument: $argument }
    };
}

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let known = Known::of(pack);
    fees(pack, &known, findings);
    surcharges(pack, &known, findings);
    waivers(pack, &known, findings);
    schedules(pack, &known, findings);
    transfers(pack, &known, findings);
    let recipients = names!(known, recipients, UnknownRecipient, "recipient");
    let sources = names!(known, sources, UnknownReference, "reference");
    for (index, row) in pack.sections.distribution.distributions.iter().enumerate() {
        let path = row_path("distribution", "distributions", index);
        sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
        for (at, share) in row.shares.iter().enumerate() {
            let path = format!("{path}.shares[{at}]");
            recipients.one(share.recipient.as_ref(), &format!("{path}.recipient"), findings);
            let (level, recipient) = (share.level.is_some(), share.recipient.is_some());
            one_of(level, recipient, ["level", "recipient"], &path, findings);
        }
    }
    let taxes = names!(known, taxes, UnknownTax, "tax");
    for (index, row) in pack.sections.vocabulary.labels.iter().enumerate() {
        let path = row_path("vocabulary", "labels", index);
        taxes.one(row.tax.as_ref(), &format!("{path}.tax"), findings);
        sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
    }
    for (index, row) in pack.sections.taxes.taxes.iter().enumerate() {
        let path = row_path("taxes", "taxes", index);
        sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
    }
    let taxed = pack.sections.taxes.taxes.iter().any(|tax| tax.rate.is_some());
    let account = pack.sections.tenant.tax_account.as_ref();
    let path = format!("{}.tax_account", section_path("tenant"));
    recipients.one(account, &path, findings);
    if taxed && account.is_none() {
        let refusal = Refusal::new(Code::MissingField).at(path);
        findings.error(&CHECK, refusal.with("field", "tax_account"));
    }
    if let Some(accounts) = &pack.sections.tenant.accounts {
        let path = format!("{}.accounts.revenue", section_path("tenant"));
        for recipient in accounts.revenue.keys() {
            recipients.one(Some(recipient), &member(&path, recipient), findings);
        }
    }
}

fn transfers(pack: &Pack<'_>, known: &Known<'_>, findings: &mut Findings) {
    let Some(section) = &pack.sections.transfers else { return };
    let recipients = names!(known, recipients, UnknownRecipient, "recipient");
    let taxes = names!(known, taxes, UnknownTax, "tax");
    let sources = names!(known, sources, UnknownReference, "reference");
    for (index, row) in section.transfer_fee.iter().enumerate() {
        let path = row_path("transfers", "transfer_fee", index);
        recipients.one(row.recipient.as_ref(), &format!("{path}.recipient"), findings);
        taxes.one(row.tax.as_ref(), &format!("{path}.tax"), findings);
        sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
    }
    for (index, row) in section.exception_conditions.iter().enumerate() {
        let path = row_path("transfers", "exception_conditions", index);
        sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
    }
    for (index, row) in section.itc.iter().flat_map(|itc| &itc.suspended).enumerate() {
        let path = format!("{}.itc.suspended[{index}].reference", section_path("transfers"));
        sources.one(row.reference.as_ref(), &path, findings);
    }
}

fn conditions(when: &Conditions, known: &Known<'_>, path: &str, findings: &mut Findings) {
    let path = format!("{path}.when");
    let types = names!(known, license_types, UnknownLicenseType, "license_type");
    types.all(&when.license_types, &format!("{path}.license_types"), findings);
    let categories = names!(known, categories, UnknownCategory, "category");
    categories.all(&when.categories, &format!("{path}.categories"), findings);
}

fn fees(pack: &Pack<'_>, known: &Known<'_>, findings: &mut Findings) {
    let nodes = names!(known, nodes, UnknownNode, "node");
    let recipients = names!(known, recipients, UnknownRecipient, "recipient");
    let taxes = names!(known, taxes, UnknownTax, "tax");
    let sources = names!(known, sources, UnknownReference, "reference");
    for (season, fees) in &pack.sections.fees {
        for (index, row) in fees.components.iter().enumerate() {
            let path = row_path(&format!("fees/{season}"), "components", index);
            nodes.one(row.owner_node.as_ref(), &format!("{path}.owner_node"), findings);
            recipients.one(row.recipient.as_ref(), &format!("{path}.recipient"), findings);
            taxes.one(row.tax.as_ref(), &format!("{path}.tax"), findings);
            for (at, price) in row.prices.iter().enumerate() {
                let path = format!("{path}.prices[{at}]");
                conditions(&price.when, known, &path, findings);
                sources.one(price.reference.as_ref(), &format!("{path}.reference"), findings);
            }
        }
    }
    for (season, overrides) in &pack.sections.overrides {
        for (index, row) in overrides.overrides.iter().enumerate() {
            let path = row_path(&format!("overrides/{season}"), "overrides", index);
            nodes.one(Some(&row.node), &format!("{path}.node"), findings);
            nodes.one(row.set_by.as_ref(), &format!("{path}.set_by"), findings);
            conditions(&row.when, known, &path, findings);
            sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
        }
    }
}

/// Codes of the components a surcharge or waiver may name in a season.
fn components<'p>(pack: &Pack<'p>, season: &str) -> BTreeSet<&'p str> {
    let sections = pack.sections;
    let fees = sections.fees.get(season).map(|fees| fees.components.as_slice());
    let mut codes = set(fees.unwrap_or_default().iter().map(|row| row.code.as_str()));
    if let Some(schedules) = sections.schedules.get(season) {
        codes.extend(schedules.affiliation.iter().map(|row| row.code.as_str()));
        codes.extend(schedules.competition_entry.iter().map(|row| row.code.as_str()));
    }
    codes
}

fn surcharges(pack: &Pack<'_>, known: &Known<'_>, findings: &mut Findings) {
    for (season, section) in &pack.sections.surcharges {
        let components = components(pack, season);
        let components =
            Names { known: &components, code: Code::UnknownComponent, argument: "component" };
        let types = names!(known, license_types, UnknownLicenseType, "license_type");
        let classes = names!(known, classes, UnknownClass, "class");
        let recipients = names!(known, recipients, UnknownRecipient, "recipient");
        let sources = names!(known, sources, UnknownReference, "reference");
        let taxes = names!(known, taxes, UnknownTax, "tax");
        for (index, row) in section.surcharges.iter().enumerate() {
            let path = row_path(&format!("surcharges/{season}"), "surcharges", index);
            types.all(&row.license_types, &format!("{path}.license_types"), findings);
            classes.all(&row.classes, &format!("{path}.classes"), findings);
            components.all(&row.applies_to, &format!("{path}.applies_to"), findings);
            recipients.one(row.recipient.as_ref(), &format!("{path}.recipient"), findings);
            taxes.one(row.tax.as_ref(), &format!("{path}.tax"), findings);
            if row.tax.is_some() && row.recipient.is_none() {
                let refusal = Refusal::new(Code::FieldNotApplicable).at(format!("{path}.tax"));
                findings.error(&CHECK, refusal.with("field", "tax"));
            }
            sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
        }
    }
}

fn waivers(pack: &Pack<'_>, known: &Known<'_>, findings: &mut Findings) {
    let mut all = BTreeSet::new();
    for season in &pack.sections.seasons.seasons {
        all.extend(components(pack, &season.code));
    }
    let transfers = pack.sections.transfers.iter().flat_map(|section| &section.transfer_fee);
    all.extend(transfers.map(|row| row.code.as_str()));
    let components = Names { known: &all, code: Code::UnknownComponent, argument: "component" };
    let types = names!(known, license_types, UnknownLicenseType, "license_type");
    let classes = names!(known, classes, UnknownClass, "class");
    let flags = names!(known, flags, UnknownFlag, "flag");
    let sources = names!(known, sources, UnknownReference, "reference");
    for (index, row) in pack.sections.waivers.waivers.iter().enumerate() {
        let path = row_path("waivers", "waivers", index);
        types.all(&row.when.license_types, &format!("{path}.when.license_types"), findings);
        classes.all(&row.when.classes, &format!("{path}.when.classes"), findings);
        flags.all(&row.when.flags, &format!("{path}.when.flags"), findings);
        components.all(&row.applies_to, &format!("{path}.applies_to"), findings);
        sources.one(row.reference.as_ref(), &format!("{path}.reference"), findings);
    }
}

fn schedules(pack: &Pack<'_>, known: &Known<'_>, findings: &mut Findings) {
    let nodes = names!(known, nodes, UnknownNode, "node");
    let recipients = names!(known, recipients, UnknownRecipient, "recipient");
    let taxes = names!(known, taxes, UnknownTax, "tax");
    let sources = names!(known, sources, UnknownReference, "reference");
    let levels = names!(known, levels, UnknownLevel, "level");
    let classes = names!(known, classes, UnknownClass, "class");
    let types = names!(known, license_types, UnknownLicenseType, "license_type");
    for (season, section) in &pack.sections.schedules {
        let name = format!("schedules/{season}");
        let common = |path: &str,
                      recipient: Option<&String>,
                      tax: Option<&String>,
                      reference: Option<&String>,
                      findings: &mut Findings| {
            recipients.one(recipient, &format!("{path}.recipient"), findings);
            taxes.one(tax, &format!("{path}.tax"), findings);
            sources.one(reference, &format!("{path}.reference"), findings);
        };
        for (index, row) in section.affiliation.iter().enumerate() {
            let path = row_path(&name, "affiliation", index);
            let (tax, reference) = (row.tax.as_ref(), row.reference.as_ref());
            common(&path, row.recipient.as_ref(), tax, reference, findings);
        }
        for (index, row) in section.competition_entry.iter().enumerate() {
            let path = row_path(&name, "competition_entry", index);
            let (tax, reference) = (row.tax.as_ref(), row.reference.as_ref());
            common(&path, row.recipient.as_ref(), tax, reference, findings);
        }
        for (index, row) in section.sanction.iter().enumerate() {
            let path = row_path(&name, "sanction", index);
            let (tax, reference) = (row.tax.as_ref(), row.reference.as_ref());
            common(&path, row.recipient.as_ref(), tax, reference, findings);
        }
        for (index, row) in section.suspension.iter().enumerate() {
            let path = row_path(&name, "suspension", index);
            let (tax, reference) = (row.tax.as_ref(), row.reference.as_ref());
            common(&path, row.recipient.as_ref(), tax, reference, findings);
            let kind = row.reference_license_type.as_ref();
            types.one(kind, &format!("{path}.reference_license_type"), findings);
        }
        for (index, row) in section.affiliation.iter().enumerate() {
            let path = row_path(&name, "affiliation", index);
            nodes.one(row.owner_node.as_ref(), &format!("{path}.owner_node"), findings);
        }
        for (index, row) in section.competition_entry.iter().enumerate() {
            let path = row_path(&name, "competition_entry", index);
            nodes.one(row.owner_node.as_ref(), &format!("{path}.owner_node"), findings);
            levels.all(&row.levels, &format!("{path}.levels"), findings);
            classes.all(&row.classes, &format!("{path}.classes"), findings);
        }
        for (index, row) in section.sanction.iter().enumerate() {
            let path = row_path(&name, "sanction", index);
            levels.all(&row.levels, &format!("{path}.levels"), findings);
            classes.all(&row.classes, &format!("{path}.classes"), findings);
        }
    }
}

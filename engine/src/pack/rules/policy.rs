//! The tenant's settings and words, compiled.

use super::{Days, Origin, always, amount};
use crate::calendar::Date;
use crate::money::{Currency, Money, Rate, Rounding};
use crate::ordered::map;
use crate::pack::sections::ledger::{Accounts, DebtBlocks, Overpayment};
use crate::pack::sections::tenant::{
    AgePolicy, IssuesOn, Label, Prices, Publishing, Stacking, Stage, TaxCategory, Taxes, Tenant,
    Vocabulary, Word,
};
use crate::refusal::{Code, Refusal};
use std::collections::BTreeMap;

/// How the tenant calculates.
#[derive(Debug)]
pub struct Policy {
    /// Currency of every amount.
    pub currency: Currency,
    /// How age is taken.
    pub age: AgePolicy,
    /// Order of the stages after the components.
    pub order: Vec<Stage>,
    /// How several waivers combine.
    pub stacking: Stacking,
    /// Whether amounts contain tax.
    pub prices: Prices,
    /// Rounding where a rule names none.
    pub rounding: Rounding,
    /// A coarser rounding of the total: increment and mode.
    pub final_rounding: Option<(Money, Rounding)>,
    /// Account that receives tax.
    pub tax_account: Option<String>,
    /// When a licence that costs something is issued.
    pub issues_on: IssuesOn,
    /// What becomes of money beyond what is due.
    pub overpayment: Overpayment,
    /// Which debts block.
    pub debt_blocks: DebtBlocks,
    /// Months after its due date from which a debt blocks no longer.
    pub debt_max_age_months: Option<u16>,
    /// Days between a charge and its due date.
    pub payment_terms_days: u16,
    /// How the tenant's rules are published.
    pub publishing: Publishing,
    /// Codes of the accounts of journals.
    pub accounts: Option<AccountCodes>,
    taxes: BTreeMap<String, Vec<TaxRule>>,
}

/// Codes of the accounts of journals.
#[derive(Debug)]
pub struct AccountCodes {
    /// Money in the bank.
    pub bank: String,
    /// What debtors owe.
    pub receivable: String,
    /// What debtors paid beyond what they owed.
    pub credit: String,
    default: String,
    revenue: Vec<(String, String)>,
}

impl AccountCodes {
    fn compile(accounts: &Accounts) -> Self {
        let revenue = accounts.revenue.iter();
        Self {
            bank: accounts.bank.clone(),
            receivable: accounts.receivable.clone(),
            credit: accounts.credit.clone(),
            default: accounts.default.clone(),
            revenue: revenue.map(|(who, account)| (who.clone(), account.clone())).collect(),
        }
    }

    /// The account of a recipient's revenue.
    #[must_use]
    pub fn revenue(&self, recipient: &str) -> &str {
        let named = self.revenue.iter().find(|(who, _)| who == recipient);
        named.map_or(&self.default, |(_, account)| account)
    }
}

/// A tax treatment in force.
#[derive(Debug)]
pub struct TaxRule {
    /// Code.
    pub code: String,
    /// Category.
    pub category: TaxCategory,
    /// Rate; none for categories without.
    pub rate: Option<Rate>,
    valid_from: Date,
    /// Where it comes from.
    pub origin: Origin,
}

impl Policy {
    pub(super) fn compile(tenant: &Tenant, taxes: &Taxes) -> Result<Self, Refusal> {
        let currency = Currency::parse(&tenant.currency)
            .ok_or_else(|| Refusal::new(Code::InvalidValue).with("found", &*tenant.currency))?;
        let final_rounding = match &tenant.final_rounding {
            Some(rule) => Some((amount(&rule.increment, currency)?, rule.rounding)),
            None => None,
        };
        let Days { from: always, .. } = always()?;
        let mut by_code: BTreeMap<String, Vec<TaxRule>> = BTreeMap::new();
        for tax in &taxes.taxes {
            by_code.entry(tax.code.clone()).or_default().push(TaxRule {
                code: tax.code.clone(),
                category: tax.category,
                rate: tax.rate,
                valid_from: tax.valid_from.unwrap_or(always),
                origin: Origin::new("taxes", &tax.code, tax.reference.as_ref(), tax.illustrative),
            });
        }
        Ok(Self {
            currency,
            age: tenant.age,
            order: tenant.order.clone(),
            stacking: tenant.stacking,
            prices: tenant.prices,
            rounding: tenant.rounding,
            final_rounding,
            tax_account: tenant.tax_account.clone(),
            issues_on: tenant.issues_on,
            overpayment: tenant.overpayment,
            debt_blocks: tenant.debt_blocks,
            debt_max_age_months: tenant.debt_max_age_months,
            payment_terms_days: tenant.payment_terms_days,
            publishing: tenant.publishing,
            accounts: tenant.accounts.as_ref().map(AccountCodes::compile),
            taxes: by_code,
        })
    }

    /// The treatment of a code in force on a day.
    #[must_use]
    pub fn tax(&self, code: &str, on: Date) -> Option<&TaxRule> {
        let rows = self.taxes.get(code)?.iter().filter(|tax| tax.valid_from <= on);
        super::latest(rows, |tax| tax.valid_from)
    }
}

/// What requests may name.
#[derive(Debug)]
pub struct Words {
    license_types: BTreeMap<String, LicenseTypeRule>,
    license_type_codes: Vec<String>,
    /// Player categories.
    pub categories: Vec<String>,
    /// Flags.
    pub flags: Vec<String>,
    /// Competition levels.
    pub levels: Vec<String>,
    /// Competition classes.
    pub classes: Vec<String>,
    labels: BTreeMap<String, LabelRule>,
}

/// What a script's adjustment or explanation names.
#[derive(Debug)]
pub struct LabelRule {
    /// Tax treatment of an adjustment with a recipient of its own.
    pub tax: Option<String>,
    /// Where it comes from.
    pub origin: Origin,
}

fn label(label: &Label) -> (String, LabelRule) {
    let reference = label.reference.as_ref();
    let origin = Origin::new("vocabulary", &label.code, reference, label.illustrative);
    (label.code.clone(), LabelRule { tax: label.tax.clone(), origin })
}

/// A licence type.
#[derive(Debug)]
pub struct LicenseTypeRule {
    /// Its place in the vocabulary.
    pub index: u16,
    age_from: Option<u16>,
    age_to: Option<u16>,
}

impl LicenseTypeRule {
    /// Whether it is issued at that age.
    #[must_use]
    pub fn fits(&self, age: u16) -> bool {
        self.age_from.is_none_or(|from| age >= from) && self.age_to.is_none_or(|to| age <= to)
    }
}

impl Words {
    pub(super) fn compile(vocabulary: &Vocabulary) -> Self {
        let codes = |words: &[Word]| words.iter().map(|word| word.code.clone()).collect();
        let license_types = (0..).zip(&vocabulary.license_types).map(|(index, kind)| {
            let rule = LicenseTypeRule { index, age_from: kind.age_from, age_to: kind.age_to };
            (kind.code.clone(), rule)
        });
        Self {
            license_types: map(license_types),
            license_type_codes: vocabulary.license_types.iter().map(|k| k.code.clone()).collect(),
            categories: codes(&vocabulary.categories),
            flags: codes(&vocabulary.flags),
            levels: codes(&vocabulary.levels),
            classes: codes(&vocabulary.classes),
            labels: map(vocabulary.labels.iter().map(label)),
        }
    }

    /// What a script's label stands for, if the vocabulary knows it.
    #[must_use]
    pub fn label(&self, code: &str) -> Option<&LabelRule> {
        self.labels.get(code)
    }

    /// The labels by code.
    pub fn labels(&self) -> impl Iterator<Item = (&str, &LabelRule)> {
        self.labels.iter().map(|(code, label)| (code.as_str(), label))
    }

    /// A licence type by code.
    #[must_use]
    pub fn license_type(&self, code: &str) -> Option<&LicenseTypeRule> {
        self.license_types.get(code)
    }

    /// Codes of the licence types, in declared order.
    #[must_use]
    pub fn license_type_codes(&self) -> &[String] {
        &self.license_type_codes
    }

    /// The places of licence types in the vocabulary; codes it does not have are left out.
    #[must_use]
    pub fn license_type_places(&self, codes: &[String]) -> Vec<u16> {
        codes.iter().filter_map(|code| self.license_type(code)).map(|kind| kind.index).collect()
    }

    /// Number of licence types.
    #[must_use]
    pub fn license_type_count(&self) -> usize {
        self.license_type_codes.len()
    }
}

//! Section `transfers`: windows without their days, words that lead nowhere, federations nobody
//! knows (F03.07).

use super::declaration::declare;
use super::values::invalid;
use super::{Check, Findings, Pack, row_path, section_path};
use crate::money::{Currency, Money};
use crate::ordered::set;
use crate::pack::sections::Amount;
use crate::pack::sections::transfers::{Itc, Transfers, WindowType};
use crate::refusal::{Code, Refusal};
use crate::transfers::confederations::{self, Confederation, is_known, parts};
use std::collections::BTreeSet;

pub(super) static CHECK: Check = declare! {
    name: "transfers",
    demands: "A window has its days, whoever approves does so once, documents, federations and \
              confederations are known: a request is judged by what is written, all of it.",
    reports: [
        Error MissingField,
        Error FieldNotApplicable,
        Error InvalidValue,
        Error DuplicateKey,
        Error PeriodReversed,
        Error UnknownEvidence,
        Error UnknownException,
        Error UnknownFederationCode,
        Error SeveralFederations,
        Error UnknownConfederation,
        Warning RowUnreachable,
    ],
    good: {
        "transfers.toml": r#"
            window_type = "strict_period"
            window_start = "11-01"
            window_end = "12-31"
            max_per_season = 1
            required_approvals = ["old_club", "new_club"]
            evidence = [{ code = "registration", name = "Certificate of registration" }]

            [[exception_conditions]]
            code = "residence_change"
            name = "Change of residence"
            evidence = ["registration"]
            illustrative = true

            [itc]
            federation = "FR"
            competition_eligibility_delay_days = 30
        "#
    },
    bad: {
        "transfers.toml": r#"
            window_type = "strict_period" # <- missing_field
            window_end = "12-31"
            deadline = "06-30"
            #          ^ field_not_applicable
            required_approvals = ["old_club", "old_club"]
            #                                 ^ duplicate_key
            max_per_season = 0
            #                ^ invalid_value

            [[exception_conditions]]
            code = "residence_change"
            name = "Change of residence"
            evidence = ["registration"]
            #           ^ unknown_evidence
            illustrative = true

            [[transfer_fee]]
            code = "transfer"
            name = "Transfer"
            amount = "10.00"
            waived_for = ["club_dissolved"]
            #             ^ unknown_exception
            valid_from = "2026-07-01"
            valid_to = "2026-06-30"
            #          ^ period_reversed
            illustrative = true

            [itc]
            federation = "XX"
            #            ^ unknown_federation_code
            confederations = [{ federation = "FR", confederation = "UEFA" }]
            #                                                      ^ unknown_confederation
            suspended = [{ federation = "RE", valid_from = "2026-01-01" }]
            #                           ^ row_unreachable
        "#
    },
};

/// Longest term for an approval, in days.
const MOST_APPROVAL_DAYS: u16 = 365;
/// Longest delay, and longest validity of a certificate, in days.
const MOST_DAYS: u16 = 730;
/// Most requests of a season that a limit may say.
const MOST_REQUESTS: u16 = 100;

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let Some(section) = &pack.sections.transfers else { return };
    let mut checker = Checker { path: section_path("transfers"), findings };
    checker.window(section);
    checker.approvals(section);
    checker.within("max_per_season", section.max_per_season, 1, MOST_REQUESTS);
    checker.within("approval_days", section.approval_days, 1, MOST_APPROVAL_DAYS);
    checker.evidence(section);
    checker.waived_for(section);
    for (index, row) in section.transfer_fee.iter().enumerate() {
        checker.reversed(
            row.valid_from.zip(row.valid_to),
            &row_path("transfers", "transfer_fee", index),
        );
    }
    if let Some(itc) = &section.itc {
        checker.path.push_str(".itc");
        checker.itc(pack, itc);
    }
}

struct Checker<'f> {
    path: String,
    findings: &'f mut Findings,
}

impl Checker<'_> {
    fn error(&mut self, refusal: Refusal) {
        self.findings.error(&CHECK, refusal);
    }

    /// What a type of window needs, and what means nothing beside it.
    fn window(&mut self, section: &Transfers) {
        let of = section.window_type;
        let fields = [
            ("window_start", section.window_start.is_some(), WindowType::StrictPeriod, true),
            ("window_end", section.window_end.is_some(), WindowType::StrictPeriod, true),
            ("deadline", section.deadline.is_some(), WindowType::Deadline, true),
            (
                "further_periods",
                !section.further_periods.is_empty(),
                WindowType::StrictPeriod,
                false,
            ),
        ];
        for (field, given, needs, required) in fields {
            let code = match (of == needs, given) {
                (true, false) if required => Code::MissingField,
                (false, true) => Code::FieldNotApplicable,
                _ => continue,
            };
            let path = format!("{}.{field}", self.path);
            self.error(Refusal::new(code).at(path).with("field", field));
        }
    }

    fn approvals(&mut self, section: &Transfers) {
        for (index, approver) in section.required_approvals.iter().enumerate() {
            if section.required_approvals.iter().take(index).any(|other| other == approver) {
                let path = format!("{}.required_approvals[{index}]", self.path);
                let key = approver.name();
                self.error(Refusal::new(Code::DuplicateKey).at(path).with("key", key));
            }
        }
    }

    fn within(&mut self, field: &str, value: Option<u16>, least: u16, most: u16) {
        let Some(value) = value.filter(|value| !(least..=most).contains(value)) else { return };
        let path = format!("{}.{field}", self.path);
        let refusal = invalid(&path, "integer", &value.to_string());
        self.error(refusal.with("least", least).with("most", most));
    }

    /// The documents exceptions need.
    fn evidence(&mut self, section: &Transfers) {
        let known: BTreeSet<&str> = set(section.evidence.iter().map(|kind| kind.code.as_str()));
        for (index, row) in section.exception_conditions.iter().enumerate() {
            for (at, kind) in row.evidence.iter().enumerate() {
                if !known.contains(kind.as_str()) {
                    let row = row_path("transfers", "exception_conditions", index);
                    let refusal = Refusal::new(Code::UnknownEvidence);
                    let refusal = refusal.at(format!("{row}.evidence[{at}]"));
                    let refusal = refusal.with("evidence", kind.as_str());
                    self.error(refusal.allowing(known.iter().copied()));
                }
            }
        }
    }

    /// The exceptions by which a fee is not charged.
    fn waived_for(&mut self, section: &Transfers) {
        let known = section.exception_conditions.iter().map(|row| row.code.as_str());
        let known: BTreeSet<&str> = set(known);
        for (index, row) in section.transfer_fee.iter().enumerate() {
            for (at, code) in row.waived_for.iter().enumerate() {
                if !known.contains(code.as_str()) {
                    let row = row_path("transfers", "transfer_fee", index);
                    let refusal = Refusal::new(Code::UnknownException);
                    let refusal = refusal.at(format!("{row}.waived_for[{at}]"));
                    let refusal = refusal.with("exception", code.as_str());
                    self.error(refusal.allowing(known.iter().copied()));
                }
            }
        }
    }

    fn reversed<D: Ord + ToString>(&mut self, days: Option<(D, D)>, row: &str) {
        let Some((from, to)) = days.filter(|(from, to)| to < from) else { return };
        let refusal = Refusal::new(Code::PeriodReversed).at(format!("{row}.valid_to"));
        self.error(refusal.with("from", from.to_string()).with("to", to.to_string()));
    }

    /// A federation is of the table, or the section says its confederation; a country of several
    /// is none.
    fn federation(&mut self, itc: &Itc, code: &str, path: &str) {
        let refusal = match parts(code) {
            Some(parts) => Refusal::new(Code::SeveralFederations).allowing(parts.iter().copied()),
            None if is_known(code) => return,
            None if itc.confederations.iter().any(|row| row.federation == code) => return,
            None => Refusal::new(Code::UnknownFederationCode),
        };
        self.error(refusal.at(path).with("federation", code));
    }

    /// A territory goes by the federation of the country it is under: a row of its own is never
    /// looked at.
    fn own(&mut self, code: &str, row: &str) {
        if confederations::federation(code) != code {
            let refusal = Refusal::new(Code::RowUnreachable).at(format!("{row}.federation"));
            self.findings.warning(&CHECK, refusal.with("key", code));
        }
    }

    fn itc(&mut self, pack: &Pack<'_>, itc: &Itc) {
        let path = self.path.clone();
        self.federation(itc, &itc.federation, &format!("{path}.federation"));
        self.own(&itc.federation, &path);
        let delay = Some(itc.competition_eligibility_delay_days);
        self.within("competition_eligibility_delay_days", delay, 0, MOST_DAYS);
        self.within("validity_days", itc.validity_days, 1, MOST_DAYS);
        self.fee(pack, itc);
        for (index, row) in itc.confederations.iter().enumerate() {
            let row_path = format!("{path}.confederations[{index}]");
            if Confederation::parse(&row.confederation).is_none() {
                let refusal = Refusal::new(Code::UnknownConfederation);
                let refusal = refusal.at(format!("{row_path}.confederation"));
                let refusal = refusal.with("confederation", row.confederation.as_str());
                self.error(refusal.allowing(Confederation::ALL.map(Confederation::name)));
            }
            self.own(&row.federation, &row_path);
            self.reversed(row.valid_from.zip(row.valid_to), &row_path);
        }
        for (index, row) in itc.suspended.iter().enumerate() {
            let row_path = format!("{path}.suspended[{index}]");
            self.federation(itc, &row.federation, &format!("{row_path}.federation"));
            self.own(&row.federation, &row_path);
            self.reversed(row.valid_to.map(|to| (row.valid_from, to)), &row_path);
        }
    }

    /// The handling fee, in its own currency; what says how it is paid means nothing without it.
    fn fee(&mut self, pack: &Pack<'_>, itc: &Itc) {
        let path = self.path.clone();
        let currency = match &itc.fee_currency {
            None => Some(pack.currency),
            Some(code) => Currency::parse(code),
        };
        let (Some(currency), Some(Amount(text))) = (currency, &itc.fee_amount) else {
            if let (None, Some(code)) = (currency, &itc.fee_currency) {
                self.error(invalid(&format!("{path}.fee_currency"), "currency", code));
            } else {
                for (field, given) in [
                    ("fee_currency", itc.fee_currency.is_some()),
                    ("fee_blocks_completion", itc.fee_blocks_completion),
                ] {
                    if given {
                        let refusal = Refusal::new(Code::FieldNotApplicable);
                        let refusal = refusal.at(format!("{path}.{field}"));
                        self.error(refusal.with("field", field));
                    }
                }
            }
            return;
        };
        if Money::parse(text, currency).is_none_or(|amount| amount.minor <= 0) {
            let refusal = invalid(&format!("{path}.fee_amount"), "amount_above_zero", text);
            self.error(refusal.with("currency", currency.code()));
        }
    }
}

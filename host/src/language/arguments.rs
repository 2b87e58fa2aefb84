//! What the arguments of steps and refusals are, by their names.

use crate::names::Of;

/// Every argument a refusal can have, so that one left out is `none`.
pub(super) const REFUSAL_ARGUMENTS: &[&str] = &[
    "age",
    "allowed_more",
    "amount",
    "birth_date",
    "budget",
    "category",
    "class",
    "club",
    "column",
    "component",
    "confederation",
    "count",
    "currency",
    "date",
    "district",
    "due",
    "ends_on",
    "event",
    "evidence",
    "exception",
    "excerpt",
    "expected",
    "federation",
    "fee_category",
    "field",
    "file",
    "findings",
    "flag",
    "format",
    "found",
    "from",
    "guards",
    "handle",
    "hook",
    "id",
    "issuers",
    "key",
    "kind",
    "language",
    "least",
    "left",
    "level",
    "license_type",
    "limit",
    "limit_bytes",
    "line",
    "message",
    "most",
    "node",
    "on",
    "op",
    "other",
    "owner",
    "paid",
    "place",
    "players",
    "rank",
    "reason",
    "reason_code",
    "recipient",
    "reference",
    "region",
    "releasing",
    "season",
    "section",
    "set_by",
    "severity",
    "size",
    "size_bytes",
    "state",
    "sum",
    "tax",
    "team_size",
    "to",
    "total",
    "unit",
    "until",
    "workflow",
];

/// What an argument of that name is a code of.
pub(super) fn kind(name: &str) -> Option<Of> {
    match name {
        "component" | "fee" => Some(Of::Component),
        "exception" => Some(Of::Exception),
        "evidence" => Some(Of::Evidence),
        "surcharge" => Some(Of::Surcharge),
        "waiver" | "used" => Some(Of::Waiver),
        "license_type" => Some(Of::LicenseType),
        "class" => Some(Of::Class),
        "label" | "text" | "message" => Some(Of::Label),
        "owner" | "node" | "recipient" | "debtor" | "district" | "region" | "club" => {
            Some(Of::Recipient)
        }
        _ => None,
    }
}

/// What the values a refusal would accept are codes of.
pub(super) fn allowed_kind(code: &str) -> Option<Of> {
    match code {
        "unknown_license_type" | "license_type_not_for_age" => Some(Of::LicenseType),
        "unknown_category" => Some(Of::Category),
        "unknown_flag" => Some(Of::Flag),
        "unknown_level" => Some(Of::Level),
        "unknown_class" => Some(Of::Class),
        "unknown_component" => Some(Of::Component),
        "unknown_exception" => Some(Of::Exception),
        "unknown_evidence" => Some(Of::Evidence),
        "unknown_federation"
        | "unknown_region"
        | "unknown_district"
        | "district_not_in_region"
        | "club_not_in_path" => Some(Of::Recipient),
        _ => None,
    }
}

/// Whether an argument of that name is an amount.
pub(super) fn is_amount(name: &str) -> bool {
    const AMOUNTS: &[&str] = &[
        "after",
        "amount",
        "base",
        "before",
        "increment",
        "price",
        "reference_amount",
        "tax",
        "wanted",
    ];
    AMOUNTS.contains(&name)
}

/// Whether an argument of that name is a national federation, called by its country: in a step, or
/// in a refusal of a code that is about federations there are.
pub(super) fn is_nation(name: &str, refused: Option<&str>) -> bool {
    const ABOUT: [&str; 3] =
        ["federation_suspended", "not_the_receiving_federation", "same_federation"];
    match (name, refused) {
        ("federation", None) => true,
        ("federation" | "releasing", Some(code)) => ABOUT.contains(&code),
        _ => false,
    }
}

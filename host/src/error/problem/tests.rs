//! Every error is said in every language, to whoever reads it.

use super::*;
use std::collections::BTreeSet;

const DENIED: [&str; 10] = [
    "unauthenticated",
    "token_invalid",
    "token_expired",
    "token_reused",
    "session_ended",
    "user_disabled",
    "wrong_credentials",
    "api_key_expired",
    "api_key_revoked",
    "signature_invalid",
];
const FIELDS: [&str; 34] = [
    "level_unfit",
    "person_unknown",
    "email_unreadable",
    "password_unfit",
    "name_unfit",
    "language_unknown",
    "session_kind_unknown",
    "role_unknown",
    "role_not_of_tenant",
    "org_node_unknown",
    "scope_unknown",
    "expiry_unfit",
    "grants_unfit",
    "state_unknown",
    "one_time_token_unknown",
    "one_time_token_used",
    "one_time_token_expired",
    "column_unknown",
    "column_missing",
    "column_repeated",
    "file_not_utf8",
    "file_empty",
    "line_uneven",
    "line_repeated",
    "player_number_unknown",
    "currency_unknown",
    "time_zone_unknown",
    "other_currency",
    "op_unfit",
    "releasing_player_unknown",
    "document_unknown",
    "document_unreadable",
    "document_kind_unknown",
    "decision_unknown",
];
const CONFLICTS: [&str; 35] = [
    "player_known",
    "federation_of_the_platform",
    "documents_full",
    "decision_erased",
    "grant_exists",
    "last_admin",
    "user_exists",
    "org_node_exists",
    "org_node_of_pack",
    "org_node_in_use",
    "player_number_taken",
    "person_has_record",
    "player_erased",
    "membership_exists",
    "member_elsewhere",
    "left_the_club",
    "tenant_exists",
    "license_exists",
    "player_without_club",
    "price_changed",
    "already_split",
    "nothing_due",
    "callback_repeated",
    "amount_differs",
    "several_debtors",
    "no_provider",
    "period_closed",
    "nothing_to_settle",
    "suspension_open",
    "account_unfit",
    "payment_of_settlement",
    "transfer_open",
    "itc_open",
    "itc_ended",
    "federation_of_several_tenants",
];
const UNKNOWN: [&str; 18] = [
    "unknown_export",
    "unknown_user",
    "unknown_grant",
    "unknown_api_key",
    "unknown_org_node",
    "unknown_player",
    "unknown_membership",
    "unknown_import",
    "unknown_license",
    "unknown_due",
    "unknown_payment",
    "unknown_provider",
    "unknown_settlement",
    "unknown_suspension",
    "unknown_renewal",
    "unknown_transfer",
    "unknown_itc",
    "unknown_document",
];

/// One of each of the server's own errors.
fn every() -> Vec<Error> {
    let text = || "words".to_owned();
    let denied = DENIED.map(|code| Error::Denied { code });
    let field = |code| Error::Field { code, path: text(), found: text(), allowed: vec![text()] };
    let conflict = CONFLICTS.map(|code| Error::Conflict { code, found: text() });
    let unknown = UNKNOWN.map(|code| Error::Unknown { code, id: text() });
    let named = denied.into_iter().chain(FIELDS.map(field)).chain(conflict).chain(unknown);
    named.chain(single()).collect()
}

fn single() -> Vec<Error> {
    let text = || "words".to_owned();
    vec![
        Error::Forbidden { action: text() },
        Error::TooManyAttempts { seconds: 7 },
        Error::PreconditionRequired,
        Error::PreconditionFailed,
        Error::NoFee { number: text() },
        Error::UnknownParameter { name: text(), known: &["tenant"] },
        Error::MissingParameter { name: "tenant" },
        Error::RepeatedParameter { name: "tenant" },
        Error::InvalidParameter { name: "record", found: text(), allowed: &["quote"] },
        Error::BodyBroken,
        Error::BodyLate,
        Error::RepeatedMember,
        Error::OpMismatch { op: text(), expected: "words" },
        Error::SeasonMismatch { season: text(), expected: text() },
        Error::NotJson { found: text() },
        Error::NotCsv { found: text() },
        Error::TooLarge { limit_bytes: 7 },
        Error::UnknownTenant { tenant: text(), known: vec![text()] },
        Error::UnknownDecision { id: text() },
        Error::UnknownEngine { sha256: text() },
        Error::UnknownPack { sha256: text() },
        Error::UnknownRoute,
        Error::MethodNotAllowed,
        Error::TenantUnavailable { tenant: text() },
        Error::DatabaseUnavailable,
        Error::EngineFault,
        Error::Timeout,
        Error::Internal,
    ]
}

#[test]
fn every_error_is_said_in_every_language() {
    let codes: BTreeSet<String> = every().iter().map(|error| error.code().to_owned()).collect();
    assert_eq!(codes.len(), every().len(), "codes are distinct");
    for language in Language::ALL {
        let mut said = BTreeSet::new();
        for error in every() {
            let problem = Problem::of(&error, language, "id");
            let Problem { detail, title, .. } = problem;
            let raw = detail.contains(['{', '}', '$', '_']) || detail.contains("problem-");
            assert!(!raw && detail != title && detail.ends_with(['.', '!']), "{detail}");
            assert!(said.insert(detail.clone()), "{language:?}: {detail}");
        }
    }
}

#[test]
fn where_no_parameter_is_taken_none_is_listed() {
    for language in Language::ALL {
        let error = Error::UnknownParameter { name: "words".to_owned(), known: &[] };
        let detail = Problem::of(&error, language, "id").detail;
        assert!(detail.contains("words") && !detail.contains([':', '_']), "{detail}");
    }
}

#[test]
fn a_reader_is_given_the_best_of_the_languages() {
    let check = |accepted: &str, expected: Language| {
        let header = HeaderValue::from_str(accepted).ok();
        assert_eq!(preferred(header.as_ref()), expected, "{accepted}");
    };
    check("fr-CA,fr;q=0.9", Language::Fr);
    check("en;q=0.1, de;q=0.9", Language::De);
    check("ja, sv;q=0.2", Language::Sv);
    check("ja", Language::En);
    check(";;q=,", Language::En);
}

//! Every way the server does not answer as it was asked: code, status, and what to say.
//!
//! One match gives the status. A handler returns an [`Error`]; `problem` turns it into
//! `application/problem+json` on the way out, in the reader's language. What the engine refuses is
//! [`Error::Refused`] and carries the engine's own code; the others are the server's.

pub(crate) mod problem;

use crate::tenants::Live;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use carreau_engine::refusal::Refusal;
use serde_json::Value;
use std::sync::Arc;

/// Why a request has no answer of the usual kind.
#[derive(Clone, Debug)]
pub(crate) enum Error {
    /// The engine refuses what is asked, or cannot read it.
    Refused(Arc<Refused>),
    /// A query parameter nobody knows.
    UnknownParameter { name: String, known: &'static [&'static str] },
    /// A query parameter that must be there.
    MissingParameter { name: &'static str },
    /// A query parameter that stands twice.
    RepeatedParameter { name: &'static str },
    /// A query parameter with a value that means nothing.
    InvalidParameter { name: &'static str, found: String, allowed: &'static [&'static str] },
    /// The body's operation is not the route's.
    OpMismatch { op: String, expected: &'static str },
    /// The body's season is not the path's.
    SeasonMismatch { season: String, expected: String },
    /// The body did not arrive whole.
    BodyBroken,
    /// The body took too long to arrive.
    BodyLate,
    /// The body has a member twice, which cannot be recorded.
    RepeatedMember,
    /// The body is not declared as JSON.
    NotJson { found: String },
    /// The body is not declared as CSV.
    NotCsv { found: String },
    /// The body is larger than the server reads.
    TooLarge { limit_bytes: usize },
    /// No such tenant.
    UnknownTenant { tenant: String, known: Vec<String> },
    /// No such decision.
    UnknownDecision { id: String },
    /// No such engine.
    UnknownEngine { sha256: String },
    /// The tenant never had a pack of that hash.
    UnknownPack { sha256: String },
    /// Nobody known asks, or by what proves nothing: the code says which.
    Denied { code: &'static str },
    /// Who asks may not do this.
    Forbidden { action: String },
    /// Too many attempts to log in.
    TooManyAttempts { seconds: u32 },
    /// A field of the body does not fit: the code says why.
    Field { code: &'static str, path: String, found: String, allowed: Vec<String> },
    /// It is there already, or has to stay: the code says which.
    Conflict { code: &'static str, found: String },
    /// No such thing: the code says of which kind.
    Unknown { code: &'static str, id: String },
    /// A change does not say which version it is of.
    PreconditionRequired,
    /// What is to be changed was changed since it was read.
    PreconditionFailed,
    /// Golden cases fail that held before.
    TestsFailed { failed: Value },
    /// A draft of the rules is not published, or not made on what is live: the code says why.
    Draft { code: &'static str, arguments: Value },
    /// A transfer is not allowed: everything that stands in its way.
    NotAllowed(Arc<NotAllowed>),
    /// A certificate has no fee that could be paid.
    NoFee { number: String },
    /// The idempotency key was another request's.
    IdempotencyMismatch,
    /// A header that does not read.
    InvalidHeader { name: &'static str, found: String },
    /// No such route.
    UnknownRoute,
    /// The route does not take the method.
    MethodNotAllowed,
    /// The tenant's pack could not be loaded.
    TenantUnavailable { tenant: String },
    /// The database is away.
    DatabaseUnavailable,
    /// The engine had a fault.
    EngineFault,
    /// The answer took too long.
    Timeout,
    /// Something broke in the server itself.
    Internal,
}

/// A refusal of the engine, with the tenant whose names its sentence uses.
#[derive(Debug)]
pub(crate) struct Refused {
    /// `allowed`, `arguments`, `code`, `path`.
    pub(crate) refusal: Value,
    /// The tenant; none where it is none's.
    pub(crate) live: Option<Arc<Live>>,
}

/// What stands in the way of a transfer, with the tenant whose names its sentences use.
#[derive(Debug)]
pub(crate) struct NotAllowed {
    /// Each with its `key`, `arguments` and, where it is known, `next_on`.
    pub(crate) reasons: Vec<Value>,
    /// The first day on which nothing does, where that is known.
    pub(crate) next_on: Option<String>,
    /// The tenant.
    pub(crate) live: Arc<Live>,
}

impl From<Refusal> for Error {
    /// What the engine's own reader says of a body.
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Arc::new(Refused { refusal: refusal.to_value(), live: None }))
    }
}

impl Refused {
    /// The engine's code.
    pub(crate) fn code(&self) -> &str {
        self.refusal.get("code").and_then(Value::as_str).unwrap_or("refused")
    }
}

impl Error {
    /// The stable code.
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::Refused(refused) => refused.code(),
            Self::UnknownParameter { .. } => "unknown_parameter",
            Self::MissingParameter { .. } => "missing_parameter",
            Self::RepeatedParameter { .. } => "repeated_parameter",
            Self::InvalidParameter { .. } => "invalid_parameter",
            Self::OpMismatch { .. } => "op_mismatch",
            Self::SeasonMismatch { .. } => "season_mismatch",
            Self::BodyBroken => "body_broken",
            Self::BodyLate => "body_late",
            Self::RepeatedMember => "repeated_member",
            Self::NotJson { .. } => "not_json",
            Self::NotCsv { .. } => "not_csv",
            Self::TooLarge { .. } => "request_too_large",
            Self::UnknownTenant { .. } => "unknown_tenant",
            Self::UnknownDecision { .. } => "unknown_decision",
            Self::UnknownEngine { .. } => "unknown_engine",
            Self::UnknownPack { .. } => "unknown_pack",
            Self::Denied { code }
            | Self::Field { code, .. }
            | Self::Conflict { code, .. }
            | Self::Draft { code, .. }
            | Self::Unknown { code, .. } => code,
            Self::Forbidden { .. } => "forbidden",
            Self::TooManyAttempts { .. } => "too_many_attempts",
            Self::PreconditionRequired => "precondition_required",
            Self::PreconditionFailed => "precondition_failed",
            Self::TestsFailed { .. } => "tests_failed",
            Self::NotAllowed(_) => "transfer_refused",
            Self::NoFee { .. } => "itc_without_fee",
            Self::IdempotencyMismatch => "idempotency_mismatch",
            Self::InvalidHeader { .. } => "invalid_header",
            Self::UnknownRoute => "unknown_route",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::TenantUnavailable { .. } => "tenant_unavailable",
            Self::DatabaseUnavailable => "database_unavailable",
            Self::EngineFault => "engine_fault",
            Self::Timeout => "timeout",
            Self::Internal => "internal",
        }
    }

    /// The status: 400 what cannot be read, 401 who is not known, 403 who may not, 404 what is not
    /// there, 408 what came too late, 409 what is there already, 412 and 428 what was read too long
    /// ago, 422 what is refused, 429 what is tried too often, 503 what may be asked again.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refused) if is_unreadable(refused.code()) => StatusCode::BAD_REQUEST,
            Self::Refused(refused) if refused.code() == "unknown_entry" => StatusCode::NOT_FOUND,
            Self::Refused(refused) if is_conflict(refused.code()) => StatusCode::CONFLICT,
            Self::Refused(refused) if refused.code() == "changed_since" => {
                StatusCode::PRECONDITION_FAILED
            }
            Self::Refused(refused) if refused.code() == "request_too_large" => {
                StatusCode::PAYLOAD_TOO_LARGE
            }
            Self::UnknownParameter { .. }
            | Self::MissingParameter { .. }
            | Self::RepeatedParameter { .. }
            | Self::InvalidParameter { .. }
            | Self::InvalidHeader { .. }
            | Self::BodyBroken
            | Self::NoFee { .. }
            | Self::RepeatedMember => StatusCode::BAD_REQUEST,
            Self::Refused(_)
            | Self::TestsFailed { .. }
            | Self::NotAllowed(_)
            | Self::IdempotencyMismatch
            | Self::OpMismatch { .. }
            | Self::SeasonMismatch { .. }
            | Self::Field { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Denied { .. } => StatusCode::UNAUTHORIZED,
            Self::Forbidden { .. } => StatusCode::FORBIDDEN,
            Self::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Draft { code: "draft_invalid" | "draft_tests_failed", .. } => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Conflict { .. } | Self::Draft { .. } => StatusCode::CONFLICT,
            Self::PreconditionRequired => StatusCode::PRECONDITION_REQUIRED,
            Self::PreconditionFailed => StatusCode::PRECONDITION_FAILED,
            Self::BodyLate => StatusCode::REQUEST_TIMEOUT,
            Self::NotJson { .. } | Self::NotCsv { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnknownTenant { .. }
            | Self::UnknownDecision { .. }
            | Self::UnknownEngine { .. }
            | Self::UnknownPack { .. }
            | Self::Unknown { .. }
            | Self::UnknownRoute => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TenantUnavailable { .. }
            | Self::DatabaseUnavailable
            | Self::EngineFault
            | Self::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Seconds after which to ask again, where asking again is worth it.
    pub(crate) const fn retry_after_seconds(&self) -> Option<u32> {
        match self {
            Self::TooManyAttempts { seconds } => Some(*seconds),
            Self::EngineFault | Self::Timeout => Some(1),
            Self::DatabaseUnavailable => Some(2),
            Self::TenantUnavailable { .. } => Some(30),
            _ => None,
        }
    }
}

impl IntoResponse for Error {
    /// The status alone; `problem::render` writes the body, since it knows the reader's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
/// Whether a refusal is of a body that cannot be read, rather than of what it says.
fn is_unreadable(code: &str) -> bool {
    ["invalid_json", "nested_too_deep", "number_out_of_range"].contains(&code)
}

/// Whether a refusal is of what is there already, of a change of state that does not happen, or of
/// money that is not owed, or not there.
fn is_conflict(code: &str) -> bool {
    const CONFLICTS: [&str; 10] = [
        "above_due",
        "above_paid",
        "debt_blocks",
        "draft_only",
        "duplicate_entry",
        "event_not_allowed",
        "guard_not_met",
        "itc_open",
        "not_whole",
        "overpayment",
    ];
    CONFLICTS.contains(&code)
}

//! Every route on one page.

use crate::app::App;
use crate::auth::guard::guard;
use crate::cases::papers::PAPER_BYTES_MAX;
use crate::imports::FILE_BYTES_MAX;
use crate::layers;
use crate::openapi;
use crate::routes::{
    accounts, api_keys, audit, auth, calculations, charges, clubs, configuration, decisions,
    drafts, engines, exports, fee_audit, fee_management, health, imports, itc, licenses, me,
    memberships, org_nodes, outbox, own, page, payments, players, reference, revenue, revisions,
    suspensions, tenants, transfers, users,
};
use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};
use std::sync::Arc;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// A calculation with a route of its own.
pub(crate) struct Calculation {
    /// The path; one that ends in a season says so.
    pub(crate) path: &'static str,
    /// The engine's operation.
    pub(crate) op: &'static str,
}

/// The calculations with routes of their own, in the order they are described.
pub(crate) const CALCULATIONS: [Calculation; 8] = [
    Calculation { path: "/api/v1/license-fees/calculate", op: "license_fee.calculate" },
    Calculation { path: "/api/v1/affiliation-fees/calculate", op: "affiliation_fee.calculate" },
    Calculation { path: "/api/v1/entry-fees/calculate", op: "entry_fee.calculate" },
    Calculation {
        path: "/api/v1/sanction-fee-configs/calculate/{season_id}",
        op: "sanction_fee.calculate",
    },
    Calculation {
        path: "/api/v1/suspension-fee-configs/calculate/{season_id}",
        op: "suspension_fee.calculate",
    },
    Calculation { path: "/api/v1/fee-surcharges/calculate", op: "surcharge.calculate" },
    Calculation { path: "/api/v1/fee-waivers/calculate", op: "waiver.calculate" },
    Calculation { path: "/api/v1/fee-splitting/calculate", op: "split.calculate" },
];

/// The route of every operation.
pub(crate) const ANY_OPERATION: &str = "/api/v1/call";

/// A kind of the configuration's entries, with routes of its own.
pub(crate) struct Noun {
    /// What it is called in paths.
    pub(crate) path: &'static str,
    /// The engine's name of the entries.
    pub(crate) entity: &'static str,
    /// The fee category it is a view of, where it is one.
    pub(crate) category: Option<&'static str>,
}

const fn noun(path: &'static str, entity: &'static str) -> Noun {
    Noun { path, entity, category: None }
}

/// The kinds of the configuration's entries, in the order they are described.
pub(crate) static NOUNS: [Noun; 11] = [
    noun("seasons", "season"),
    noun("license-fee-configs", "license_fee_config"),
    noun("license-fee-overrides", "license_fee_override"),
    noun("fee-surcharges", "fee_surcharge"),
    noun("fee-schedules", "fee_schedule"),
    Noun { category: Some("sanction"), ..noun("sanction-fee-configs", "fee_schedule") },
    Noun { category: Some("suspension"), ..noun("suspension-fee-configs", "fee_schedule") },
    noun("waiver-types", "waiver_type"),
    noun("revenue-distribution-rules", "revenue_distribution_rule"),
    noun("transfer-configs", "transfer_config"),
    noun("transfer-fees", "transfer_fee"),
];

impl Noun {
    /// What one is called in operations: `license_fee_config`.
    pub(crate) fn base(&self) -> String {
        self.path.trim_end_matches('s').replace('-', "_")
    }

    /// Whether its entries are of a season.
    pub(crate) fn is_seasonal(&self) -> bool {
        const LASTING: [&str; 5] = [
            "season",
            "waiver_type",
            "revenue_distribution_rule",
            "transfer_config",
            "transfer_fee",
        ];
        !LASTING.contains(&self.entity)
    }

    /// Whether its entries are of several fee categories.
    pub(crate) fn has_categories(&self) -> bool {
        self.entity == "fee_schedule" && self.category.is_none()
    }
}

impl Calculation {
    /// Whether the path ends in a season.
    pub(crate) fn is_seasonal(&self) -> bool {
        self.path.ends_with("{season_id}")
    }
}

/// The routes, with what describes them.
pub(crate) fn described() -> OpenApiRouter<Arc<App>> {
    let described = OpenApiRouter::with_openapi(openapi::head())
        .routes(routes!(health::healthz))
        .routes(routes!(health::readyz))
        .routes(routes!(health::metrics))
        .routes(routes!(reference::description))
        .routes(routes!(reference::reader))
        .routes(routes!(reference::scripts))
        .routes(routes!(auth::log_in))
        .routes(routes!(auth::refresh))
        .routes(routes!(auth::log_out))
        .routes(routes!(auth::change_password))
        .routes(routes!(accounts::ask_reset))
        .routes(routes!(accounts::reset))
        .routes(routes!(accounts::accept))
        .routes(routes!(me::read))
        .routes(routes!(me::access))
        .routes(routes!(users::list, users::grants::invite))
        .routes(routes!(users::read, users::update, users::disable))
        .routes(routes!(users::record::set))
        .routes(routes!(users::grants::add))
        .routes(routes!(users::grants::remove))
        .routes(routes!(api_keys::list, api_keys::create))
        .routes(routes!(api_keys::revoke))
        .routes(routes!(tenants::list, tenants::create))
        .routes(routes!(tenants::pack))
        .routes(routes!(tenants::pack_of_hash))
        .routes(routes!(clubs::list))
        .routes(routes!(org_nodes::list, org_nodes::change::create))
        .routes(routes!(org_nodes::read, org_nodes::change::change, org_nodes::change::remove))
        .routes(routes!(players::list, players::change::create))
        .routes(routes!(players::read, players::change::change, players::change::erase))
        .routes(routes!(players::export::whole))
        .routes(routes!(players::export::facts))
        .routes(routes!(memberships::list, memberships::create))
        .routes(routes!(memberships::change))
        .routes(routes!(exports::table))
        .merge(files())
        .routes(routes!(imports::read))
        .merge(money())
        .merge(moves())
        .routes(routes!(engines::module))
        .routes(routes!(fee_management::copy_season))
        .routes(routes!(revisions::list))
        .routes(routes!(revisions::read))
        .routes(routes!(revisions::difference))
        .routes(routes!(revisions::restore))
        .merge(rules())
        .routes(routes!(fee_audit::list))
        .routes(routes!(fee_audit::of_entry))
        .routes(routes!(audit::list))
        .routes(routes!(outbox::mails))
        .routes(routes!(outbox::jobs))
        .routes(routes!(outbox::retry))
        .routes(routes!(decisions::read))
        .routes(routes!(decisions::replay))
        .routes(routes!(decisions::to_test))
        .route(ANY_OPERATION, calculations::any_operation());
    let described = NOUNS.iter().fold(described, |routes, noun| {
        routes
            .route(&format!("/api/v1/{}/", noun.path), configuration::all(noun))
            .route(&format!("/api/v1/{}/{{id}}", noun.path), configuration::one(noun))
    });
    CALCULATIONS.iter().fold(described, |routes, calculation| {
        let handler = if calculation.is_seasonal() {
            calculations::operation_of_season(calculation.op)
        } else {
            calculations::operation(calculation.op)
        };
        routes.route(calculation.path, handler)
    })
}

/// Licences, and the ledger: what is owed, paid, received.
fn money() -> OpenApiRouter<Arc<App>> {
    OpenApiRouter::new()
        .routes(routes!(licenses::list, licenses::create))
        .routes(routes!(licenses::read))
        .routes(routes!(licenses::happen))
        .routes(routes!(licenses::renewals::create))
        .routes(routes!(licenses::renewals::read))
        .routes(routes!(suspensions::list))
        .routes(routes!(suspensions::request))
        .routes(routes!(suspensions::create))
        .routes(routes!(suspensions::decide))
        .routes(routes!(own::read))
        .routes(routes!(licenses::season::of_club))
        .routes(routes!(licenses::season::sums))
        .routes(routes!(charges::list, charges::create))
        .routes(routes!(charges::read))
        .routes(routes!(charges::give_up))
        .routes(routes!(charges::check_debts))
        .routes(routes!(payments::list, payments::create))
        .routes(routes!(payments::read))
        .routes(routes!(payments::back::refund))
        .routes(routes!(payments::back::reverse))
        .routes(routes!(payments::back::execute))
        .routes(routes!(payments::online::create))
        .routes(routes!(payments::online::callback))
        .routes(routes!(payments::online::test_read, payments::online::test_end))
        .routes(routes!(revenue::statement))
        .routes(routes!(revenue::entries))
        .routes(routes!(revenue::flow))
        .routes(routes!(revenue::journal::export))
        .routes(routes!(revenue::settlements::list, revenue::settlements::close))
        .routes(routes!(revenue::settlements::unsettled))
        .routes(routes!(revenue::payouts::pay))
}

/// Changes of clubs and of nations.
fn moves() -> OpenApiRouter<Arc<App>> {
    let papers = OpenApiRouter::new().routes(routes!(transfers::papers::create));
    OpenApiRouter::new()
        .routes(routes!(transfers::find_player))
        .routes(routes!(transfers::check))
        .routes(routes!(transfers::board::read))
        .routes(routes!(transfers::list, transfers::create))
        .routes(routes!(transfers::history::read))
        .routes(routes!(transfers::read))
        .routes(routes!(transfers::events::comment))
        .routes(routes!(transfers::events::happen))
        .merge(papers.layer(DefaultBodyLimit::max(PAPER_BYTES_MAX)))
        .routes(routes!(transfers::papers::read))
        .routes(routes!(itc::open_to_all::federations))
        .routes(routes!(itc::open_to_all::confederation))
        .routes(routes!(itc::open_to_all::eligibility))
        .routes(routes!(itc::check))
        .routes(routes!(itc::board))
        .routes(routes!(itc::list, itc::create))
        .routes(routes!(itc::told::history))
        .routes(routes!(itc::told::log))
        .routes(routes!(itc::read))
        .routes(routes!(itc::events::federation_approve))
        .routes(routes!(itc::events::release))
        .routes(routes!(itc::events::fipjp_approve))
        .routes(routes!(itc::events::complete))
        .routes(routes!(itc::events::cancel))
        .routes(routes!(itc::fees::fee))
        .routes(routes!(itc::fees::pay))
        .routes(routes!(itc::events::comment))
}

/// The rules, written in drafts.
fn rules() -> OpenApiRouter<Arc<App>> {
    OpenApiRouter::new()
        .routes(routes!(drafts::list, drafts::create))
        .routes(routes!(drafts::read))
        .routes(routes!(drafts::files::read, drafts::files::put))
        .routes(routes!(drafts::judged::check))
        .routes(routes!(drafts::judged::pack))
        .routes(routes!(drafts::judged::difference))
        .routes(routes!(drafts::impact::find, drafts::impact::read_kept))
        .routes(routes!(drafts::events::rebase))
        .routes(routes!(drafts::events::happen))
}

/// The routes that take a file, which is larger than a body of JSON.
fn files() -> OpenApiRouter<Arc<App>> {
    let files = OpenApiRouter::new().routes(routes!(imports::create));
    files.layer(DefaultBodyLimit::max(FILE_BYTES_MAX))
}

/// The routes with all that surrounds them.
pub(crate) fn router(app: &Arc<App>) -> Router {
    let (routes, _) = described().split_for_parts();
    let routes = routes
        // Before every route, and not before the page.
        .route_layer(middleware::from_fn_with_state(Arc::clone(app), guard))
        .fallback(page::fallback)
        .method_not_allowed_fallback(async || crate::error::Error::MethodNotAllowed)
        .with_state(Arc::clone(app));
    layers::around(routes, app)
}

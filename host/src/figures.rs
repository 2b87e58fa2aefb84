//! Figures of requests for Prometheus: how many there were, and how long they took.
//!
//! A figure with its labels is looked up here, without making a text of any, rather than described
//! to the recorder anew at every request.

use metrics::{Counter, Histogram, counter, histogram};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// The figures of every route. There are as many as routes, whatever is asked.
#[derive(Default)]
pub(crate) struct Figures(RwLock<BTreeMap<String, Arc<Route>>>);

/// The figures of one route.
struct Route {
    seconds: Histogram,
    /// By method and status.
    requests: RwLock<BTreeMap<(&'static str, u16), Counter>>,
}

impl Figures {
    /// Counts a request.
    pub(crate) fn count(&self, route: &str, method: &'static str, status: u16, elapsed: Duration) {
        let figures = self.route(route);
        figures.seconds.record(elapsed.as_secs_f64());
        let kind = (method, status);
        let known = figures.requests.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(requests) = known.get(&kind) {
            return requests.increment(1);
        }
        drop(known);
        let requests = counter!("carreau_http_requests_total", "route" => route.to_owned(),
            "method" => method, "status" => status.to_string());
        requests.increment(1);
        figures.requests.write().unwrap_or_else(PoisonError::into_inner).insert(kind, requests);
    }

    fn route(&self, route: &str) -> Arc<Route> {
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(route) {
            return Arc::clone(known);
        }
        let mut routes = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let made = routes.entry(route.to_owned()).or_insert_with(|| {
            let seconds = histogram!("carreau_http_request_seconds", "route" => route.to_owned());
            Arc::new(Route { seconds, requests: RwLock::default() })
        });
        Arc::clone(made)
    }
}

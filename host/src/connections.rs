//! Connections: taking them, speaking HTTP on each, ending when what is under way is answered.
//!
//! As `axum::serve` does it, with a limit on how long a connection may keep its place without
//! asking anything: one that sends no request, or half of one, for ever would hold it for ever.

use axum::Router;
use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::serve::Listener;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::convert::Infallible;
use std::future::Future;
use std::net::IpAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tower::Service;

/// How long the head of a request may take from the end of the one before. Longer than proxies keep
/// an idle connection, since one that is closed as they use it again is an error to them.
pub(crate) const HEAD_MAX: Duration = Duration::from_secs(75);

/// The address a request comes from, where it is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().copied().unwrap_or(Self(None)))
    }
}

/// Serves until `told`, and then until the requests under way are answered.
pub(crate) async fn serve(
    mut listener: TcpListener,
    routes: Router,
    head_max: Duration,
    told: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(head_max);
    let graceful = GracefulShutdown::new();
    let mut told = std::pin::pin!(told);
    loop {
        let (connection, address) = tokio::select! {
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut told => break,
        };
        // Answers are short: none waits for another to fill a packet.
        if let Err(error) = connection.set_nodelay(true) {
            tracing::debug!(%error, "a connection answers later");
        }
        let (routes, peer) = (routes.clone(), Peer(Some(address.ip())));
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(peer);
            routes.clone().call(request)
        });
        let serving = graceful.watch(http.serve_connection(TokioIo::new(connection), service));
        tokio::spawn(async move {
            if let Err(error) = serving.await {
                tracing::debug!(%error, "a connection broke off");
            }
        });
    }
    drop(listener);
    graceful.shutdown().await;
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;
    use tokio::sync::oneshot;
    use tokio::time::{sleep, timeout};

    /// What is answered until the connection is closed.
    async fn read(connection: &mut TcpStream) -> String {
        let mut answer = String::new();
        let reading = connection.read_to_string(&mut answer);
        timeout(Duration::from_secs(10), reading).await.expect("closed").expect("text");
        answer
    }

    #[tokio::test]
    async fn a_connection_that_asks_nothing_is_closed_and_one_that_asks_is_answered() {
        let slow = get(async || {
            sleep(Duration::from_millis(600)).await;
            "at last"
        });
        let routes = Router::new().route("/slow", slow).route("/", get(async || "at once"));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let (tell, told) = oneshot::channel::<()>();
        let head_max = Duration::from_millis(200);
        let serving = tokio::spawn(serve(listener, routes, head_max, async { drop(told.await) }));

        for head in ["", "GET / HTTP/1.1\r\nHost: a"] {
            let mut connection = TcpStream::connect(address).await.expect("connected");
            connection.write_all(head.as_bytes()).await.expect("sent");
            assert!(!read(&mut connection).await.contains("200 OK"), "{head}");
        }
        let mut connection = TcpStream::connect(address).await.expect("connected");
        for path in ["/", "/slow"] {
            let request = format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n");
            connection.write_all(request.as_bytes()).await.expect("sent");
            sleep(Duration::from_millis(100)).await;
        }
        // Told to end with a request under way, which is answered first.
        tell.send(()).expect("it serves");
        let answers = read(&mut connection).await;
        assert!(answers.contains("at once") && answers.ends_with("at last"), "{answers}");
        timeout(Duration::from_secs(10), serving).await.expect("it ends").expect("no panic");
        assert!(TcpStream::connect(address).await.is_err(), "it listens no more");
    }
}

//! Bodies that are written while they are read, page by page, so that nothing is held whole.

use axum::body::{Body, Bytes, HttpBody};
use carreau_store::StoreError;
use hyper::body::Frame;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc;

/// Pages that wait for the reader.
const PAGES_AHEAD: usize = 2;

/// A page, or why there are no more.
type Sent = Result<Bytes, StoreError>;

/// Takes the pages.
pub(crate) type Sender = mpsc::Sender<Sent>;

/// Pages as they come.
struct Pages(mpsc::Receiver<Sent>);

impl HttpBody for Pages {
    type Data = Bytes;
    type Error = StoreError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StoreError>>> {
        self.0.poll_recv(context).map(|page| page.map(|page| page.map(Frame::data)))
    }
}

/// A body of the pages that are sent; where they break off, whoever reads is told.
pub(crate) fn streamed<W, F>(write: W) -> Body
where
    W: FnOnce(Sender) -> F,
    F: Future<Output = Result<(), StoreError>> + Send + 'static,
{
    let (sender, receiver) = mpsc::channel(PAGES_AHEAD);
    let writing = write(sender.clone());
    tokio::spawn(async move {
        if let Err(error) = writing.await {
            tracing::warn!(%error, "a body broke off");
            // Whoever reads is told that it is not whole; there may be nobody any more.
            let _told = sender.send(Err(error)).await;
        }
    });
    Body::new(Pages(receiver))
}

//! Questions from the network to [`answer`](super::answer), and its answers back. On this computer only.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HOST, LOCATION, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use futures_core::Stream;
use tokio::sync::mpsc::UnboundedReceiver;

use super::answer::{Answer, Question, Reply, answer};
use super::content_type::EVENTS;
use super::stage::Stage;

/// On which port the preview is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// On this one; 0 is any that is free.
    Exactly(u16),
    /// On this one or one of the next, else on any that is free.
    From(u16),
}

/// How many ports are tried before any is good.
const TRIED: u16 = 20;
/// Tells browsers that pages of other hosts may not show what stands here (Fetch standard, section 3.7).
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Takes the port, on the address of this computer that no other one reaches.
///
/// # Errors
/// Those of the system: [`io::ErrorKind::AddrInUse`] when another program has the port.
pub fn bind(port: Port) -> io::Result<TcpListener> {
    let take = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Port::Exactly(port) => take(port),
        Port::From(first) => (first..first.saturating_add(TRIED))
            .find_map(|port| take(port).ok())
            .map_or_else(|| take(0), Ok),
    }
}

/// The address that a browser is given.
pub fn address(port: u16) -> String {
    format!("http://127.0.0.1:{port}/")
}

/// Answers until the process ends. `stop` is called when Ctrl-C is pressed.
///
/// # Errors
/// When the system gives no more connections.
pub fn serve(door: TcpListener, stage: Arc<Stage>, stop: impl FnOnce() + Send + 'static) -> io::Result<()> {
    door.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        tokio::spawn(async {
            // Without a way to hear it, Ctrl-C ends the process as it ends any other.
            if tokio::signal::ctrl_c().await.is_ok() {
                stop();
            }
        });
        let door = tokio::net::TcpListener::from_std(door)?;
        let router = Router::new().fallback(reply).with_state(stage);
        axum::serve(door, router).await
    })
}

async fn reply(State(stage): State<Arc<Stage>>, request: Request) -> Response<Body> {
    let question = Question {
        method: request.method().as_str(),
        path: request.uri().path(),
        query: request.uri().query(),
        host: request.headers().get(HOST).and_then(|host| host.to_str().ok()),
    };
    let mut response = match answer(&question, &stage) {
        Answer::Reply(reply) => with_body(reply, question.method == "HEAD"),
        Answer::News => news(&stage, question.method == "HEAD"),
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    response
}

fn with_body(reply: Reply, only_head: bool) -> Response<Body> {
    let length = reply.body.len();
    let mut response = Response::new(match only_head {
        true => Body::empty(),
        false => Body::from(reply.body),
    });
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(reply.content_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    if reply.status == 405 {
        headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    // It comes from a request line, so it can stand in a header.
    if let Some(location) = reply.location.and_then(|l| HeaderValue::try_from(l).ok()) {
        headers.insert(LOCATION, location);
    }
    response
}

fn news(stage: &Stage, only_head: bool) -> Response<Body> {
    let mut response = Response::new(match only_head {
        true => Body::empty(),
        false => Body::from_stream(Events(stage.listen())),
    });
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(EVENTS));
    response
}

/// News as server-sent events (HTML standard, section 9.2), each one line of data.
struct Events(UnboundedReceiver<String>);

impl Stream for Events {
    type Item = Result<String, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let event = |news: String| Ok(format!("retry: 1000\ndata: {news}\n\n"));
        self.0.poll_recv(context).map(|news| news.map(event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_refused_or_passed_over() {
        let first = bind(Port::Exactly(0)).unwrap();
        let port = first.local_addr().unwrap().port();
        assert!(first.local_addr().unwrap().ip().is_loopback());
        let refused = bind(Port::Exactly(port)).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AddrInUse);
        let other = bind(Port::From(port)).unwrap().local_addr().unwrap().port();
        assert_ne!(other, port);
        // There is no port after the last.
        assert!(bind(Port::From(u16::MAX)).is_ok());
    }
}

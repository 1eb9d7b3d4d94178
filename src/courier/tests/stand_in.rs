//! A stand-in for Telegram on loopback: it shows each request to the test and answers as the test says.

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::courier::Courier;

/// One request, waiting for its answer.
pub(in crate::courier) struct Call {
    pub(in crate::courier) path: String,
    pub(in crate::courier) body: Value,
    answer: oneshot::Sender<(u16, String)>,
}

impl Call {
    /// The method's name.
    pub(in crate::courier) fn method(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The text that was sent.
    pub(in crate::courier) fn text(&self) -> &str {
        self.body["text"].as_str().unwrap_or_default()
    }

    pub(in crate::courier) fn answer(self, status: u16, body: impl Into<String>) {
        let _ = self.answer.send((status, body.into()));
    }

    pub(in crate::courier) fn accept(self) {
        self.answer(
            200,
            json!({"ok": true, "result": {"message_id": 7}}).to_string(),
        );
    }

    pub(in crate::courier) fn refuse(self, code: u16, description: &str) {
        let body = json!({"ok": false, "error_code": code, "description": description});
        self.answer(code, body.to_string());
    }
}

/// The requests in the order in which they came.
pub(in crate::courier) type Calls = mpsc::UnboundedReceiver<Call>;

/// A courier to a new stand-in, and the requests that reach it.
pub(in crate::courier) async fn stand_in() -> (Courier, Calls) {
    let (calls, received) = mpsc::unbounded_channel();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().fallback(show).with_state(calls);
    tokio::spawn(async move { axum::serve(listener, router).await });
    (Courier::connect("1:token", &url).unwrap(), received)
}

async fn show(
    State(calls): State<mpsc::UnboundedSender<Call>>,
    request: Request,
) -> (StatusCode, String) {
    let path = request.uri().path().to_owned();
    let body = to_bytes(request.into_body(), usize::MAX).await.unwrap();
    let body = serde_json::from_slice(&body).unwrap();
    let (answer, answered) = oneshot::channel();
    let _ = calls.send(Call { path, body, answer });
    let (status, body) = answered.await.unwrap_or((500, String::new()));
    (StatusCode::from_u16(status).unwrap(), body)
}

//! The Bot API over HTTP on loopback: one route, long polling, and the faults on the way.

use std::{io, sync::Arc, time::Duration};

use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::any,
    serve::ListenerExt,
};
use futures_util::stream;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    time::{Instant, sleep, timeout_at},
};

use super::{
    Hub,
    calls::{self, Refusal, Weight},
    faults::Fault,
    methods::{self, Budget, Call, Mistake, Name},
};

/// In seconds, as the Bot API has it.
const LONGEST_POLL: u64 = 50;

/// Serves for as long as the runtime runs.
pub(super) fn serve(listener: TcpListener, hub: Arc<Hub>) {
    let app = Router::new()
        .route("/{token}/{method}", any(call))
        .with_state(hub);
    // A connection that does not take the option is slower, and works.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    tokio::spawn(async move { axum::serve(listener, app).await });
}

async fn call(
    State(hub): State<Arc<Hub>>,
    Path((token, method)): Path<(String, String)>,
    body: Bytes,
) -> Response {
    if !token
        .strip_prefix("bot")
        .is_some_and(|token| token.contains(':'))
    {
        return failure(404, "Not Found", None);
    }
    let call = match methods::read(&method, &body) {
        Ok(call) => call,
        Err(Mistake::UnknownMethod) => {
            hub.surprise(format!("{method}: unknown method"));
            return failure(404, "Not Found: method not found", None);
        }
        Err(Mistake::Parameters(problem)) => {
            return answer(&hub, &method, Err(Refusal::surprise(problem)));
        }
    };
    if call.method.name == Name::GetUpdates {
        let result = poll(&hub, &call).await;
        return answer(&hub, &method, result);
    }
    match call.method.budget {
        Budget::Free => carry_out(&hub, &call),
        Budget::Counted => send(hub, call).await,
    }
}

/// Carries out a call that sends or edits, unless something goes wrong on purpose.
async fn send(hub: Arc<Hub>, call: Call) -> Response {
    let fault = {
        let mut world = hub.world();
        let (chat, now) = (call.args.chat().unwrap_or_default(), world.now);
        world.plan.strike(chat, now, Instant::now())
    };
    match fault {
        None => carry_out(&hub, &call),
        Some(Fault::TooMany { retry_after, .. }) => {
            let description = format!("Too Many Requests: retry after {retry_after}");
            failure(429, &description, Some(retry_after))
        }
        Some(Fault::ServerError) => failure(500, "Internal Server Error", None),
        Some(Fault::BadGateway) => {
            let page = Html("<html><head><title>502 Bad Gateway</title></head></html>");
            (StatusCode::BAD_GATEWAY, page).into_response()
        }
        Some(Fault::LostAnswer) => {
            carry_out(&hub, &call);
            let broken = stream::iter([Err::<Bytes, _>(io::Error::other("lost on purpose"))]);
            Body::from_stream(broken).into_response()
        }
        Some(Fault::Unreadable) => {
            carry_out(&hub, &call);
            let json = (header::CONTENT_TYPE, "application/json");
            ([json], r#"{"ok":true,"resu"#).into_response()
        }
        Some(Fault::Slow(delay)) => {
            let response = carry_out(&hub, &call);
            sleep(delay).await;
            response
        }
        Some(Fault::Late(delay)) => {
            // On a task of its own, since a request whose sender hangs up is dropped.
            let delivery = tokio::spawn(async move {
                sleep(delay).await;
                carry_out(&hub, &call)
            });
            delivery
                .await
                .unwrap_or_else(|_| failure(500, "Internal Server Error", None))
        }
    }
}

fn carry_out(hub: &Hub, call: &Call) -> Response {
    let result = calls::carry_out(&mut hub.world(), call);
    if call.method.name == Name::AnswerCallbackQuery {
        hub.stir();
    }
    answer(hub, call.method.called, result)
}

/// Waits for updates as long as the bot asked to, unless another poll begins meanwhile.
async fn poll(hub: &Hub, call: &Call) -> Result<Value, Refusal> {
    let mut stirred = hub.stirred.subscribe();
    let turn = begin_poll(hub, call)?;
    let seconds = call.args.integer("timeout").unwrap_or_default();
    let seconds = u64::try_from(seconds).unwrap_or_default().min(LONGEST_POLL);
    let deadline = Instant::now() + Duration::from_secs(seconds);
    loop {
        {
            let mut world = hub.world();
            if world.poll != turn {
                return Err(Refusal {
                    code: 409,
                    description: "Conflict: terminated by other getUpdates request; make sure that only one bot \
                        instance is running"
                        .to_owned(),
                    weight: Weight::Foreseen,
                });
            }
            let updates = calls::carry_out(&mut world, call)?;
            if updates != json!([]) {
                return Ok(updates);
            }
        }
        if timeout_at(deadline, stirred.changed()).await.is_err() {
            return Ok(json!([]));
        }
    }
}

/// Takes what a poll says, ends any other, and returns its turn.
fn begin_poll(hub: &Hub, call: &Call) -> Result<u64, Refusal> {
    let turn = {
        let mut world = hub.world();
        if let Some(kinds) = call.args.get("allowed_updates") {
            let kinds = serde_json::from_value(kinds.clone())
                .map_err(|_| Refusal::surprise("allowed_updates has the wrong type"))?;
            world.allow(kinds);
        }
        if let Some(offset) = call.args.integer("offset") {
            world.confirm(offset);
        }
        world.poll += 1;
        world.poll
    };
    hub.stir();
    Ok(turn)
}

fn answer(hub: &Hub, method: &str, result: Result<Value, Refusal>) -> Response {
    match result {
        Ok(result) => Json(json!({ "ok": true, "result": result })).into_response(),
        Err(refusal) => {
            if refusal.weight == Weight::Surprise {
                hub.surprise(format!("{method}: {}", refusal.description));
            }
            failure(refusal.code, &refusal.description, None)
        }
    }
}

fn failure(code: u16, description: &str, retry_after: Option<u32>) -> Response {
    let mut body = json!({ "ok": false, "error_code": code, "description": description });
    if let Some(seconds) = retry_after {
        body["parameters"] = json!({ "retry_after": seconds });
    }
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(body)).into_response()
}

//! The Bot API over HTTP on loopback: one route, long polling, and the faults on the way.

use std::{io, sync::Arc, time::Duration};

use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::any,
};
use futures_util::stream;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    time::{Instant, sleep, timeout_at},
};

use crate::clock::steady;

use super::{
    Hub,
    call::{self, Call, CallError},
    calls,
    connection::{Connections, Outage, PollBehaviour},
    fault::InjectedFault,
    faults::FaultMoment,
    journal::CallEnd,
    members::AdministratorQueries,
    methods::{MethodName, Quota},
    refusal::{CallRefusal, Severity},
};

/// In seconds, as the Bot API has it.
const LONGEST_POLL: u64 = 50;

/// More than the largest file, whose limit `documents` checks.
const LARGEST_BODY: usize = 64 << 20;

/// Serves for as long as the runtime runs.
pub(super) fn serve(listener: TcpListener, hub: Arc<Hub>) {
    let app = Router::new()
        .route("/{token}/{method}", any(call))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .with_state(Arc::clone(&hub));
    let lines = Connections { listener, hub };
    tokio::spawn(async move { axum::serve(lines, app).await });
}

/// Answers a call, dated by this Telegram's clock.
async fn call(
    State(hub): State<Arc<Hub>>,
    Path((token, method)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let content_type = headers.get(header::CONTENT_TYPE);
    let content_type = content_type.and_then(|it| it.to_str().ok());
    let call = call::read(&method, content_type.unwrap_or_default(), &body);
    let mut response = respond(Arc::clone(&hub), &token, method, call).await;
    let date = hub.world().now().format("%a, %d %b %Y %H:%M:%S GMT");
    if let Ok(date) = date.to_string().parse() {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

async fn respond(
    hub: Arc<Hub>,
    token: &str,
    method: String,
    call: Result<Call, CallError>,
) -> Response {
    if let Some(cut_off) = of_outage(&hub) {
        return cut_off;
    }
    if !token
        .strip_prefix("bot")
        .is_some_and(|token| token.contains(':'))
    {
        return failure(404, "Not Found", None);
    }
    let call = match call {
        Ok(call) => call,
        Err(CallError::UnknownMethod) => {
            hub.surprise(format!("{method}: unknown method"));
            return failure(404, "Not Found: method not found", None);
        }
        Err(CallError::Parameters(problem)) => {
            return answer(&hub, &method, Err(CallRefusal::surprise(problem)));
        }
    };
    if call.method.name == MethodName::GetUpdates {
        let result = poll(&hub, &call).await;
        if let Some(cut_off) = of_outage(&hub) {
            return cut_off;
        }
        return match result {
            Ok(updates) => updates_answer(&updates),
            Err(refusal) => answer(&hub, &method, Err(refusal)),
        };
    }
    *hub.world().asked.entry(call.method.name).or_default() += 1;
    if call.method.name == MethodName::GetChatAdministrators {
        let mut administrators = hub.administrators.subscribe();
        let are_told = |it: &AdministratorQueries| *it == AdministratorQueries::Told;
        let _ = administrators.wait_for(are_told).await;
    }
    match call.method.quota {
        Quota::Free => carry_out(&hub, &call),
        Quota::Counted => send(hub, call).await,
    }
}

/// Carries out a call that sends or edits, unless something goes wrong on purpose.
async fn send(hub: Arc<Hub>, call: Call) -> Response {
    let (number, fault) = {
        let mut world = hub.world();
        let now = FaultMoment {
            set: world.now(),
            real: Instant::from_std(steady()),
        };
        let fault = world.plan.strike(call.args.chat().unwrap_or_default(), now);
        (world.journal.count(), fault)
    };
    let deliver = move |hub: &Hub, end| deliver(hub, &call, number, end);
    match fault {
        None => deliver(&hub, CallEnd::Clean).response,
        Some(InjectedFault::TooMany { retry_after, .. }) => {
            let description = format!("Too Many Requests: retry after {retry_after}");
            let parameters = json!({ "retry_after": retry_after });
            failure(429, &description, Some(parameters))
        }
        Some(InjectedFault::Refused(description)) => failure(400, description, None),
        Some(InjectedFault::ServerError) => failure(500, "Internal Server Error", None),
        Some(InjectedFault::BadGateway) => bad_gateway(),
        Some(InjectedFault::LostAnswer) => {
            deliver(&hub, CallEnd::Ambiguous);
            let broken = stream::iter([Err::<Bytes, _>(io::Error::other("lost on purpose"))]);
            Body::from_stream(broken).into_response()
        }
        Some(InjectedFault::Unreadable) => {
            deliver(&hub, CallEnd::Ambiguous);
            let json = (header::CONTENT_TYPE, "application/json");
            ([json], r#"{"ok":true,"resu"#).into_response()
        }
        // A request whose sender hangs up is dropped, and with it what comes after the wait.
        Some(InjectedFault::Slow(delay)) => {
            let delivered = deliver(&hub, CallEnd::Ambiguous);
            sleep(delay).await;
            delivered.read(&hub)
        }
        Some(InjectedFault::Late(delay)) => {
            let late = Arc::clone(&hub);
            let delivery = tokio::spawn(async move {
                sleep(delay).await;
                deliver(&late, CallEnd::Ambiguous)
            });
            match delivery.await {
                Ok(delivered) => delivered.read(&hub),
                Err(_) => failure(500, "Internal Server Error", None),
            }
        }
    }
}

/// A call that was carried out.
struct DeliveredCall {
    response: Response,
    /// Where the journal has it, if it reached a chat.
    place: Option<usize>,
}

impl DeliveredCall {
    /// The answer, to a sender who is still there.
    fn read(self, hub: &Hub) -> Response {
        if let Some(place) = self.place {
            hub.world().journal.answered(place);
        }
        self.response
    }
}

fn deliver(hub: &Hub, call: &Call, number: u64, end: CallEnd) -> DeliveredCall {
    let (result, place) = {
        let mut world = hub.world();
        let place = world.journal.received.len();
        world.journal.begin(number, end);
        let result = calls::carry_out(&mut world, call);
        (
            result,
            (world.journal.received.len() > place).then_some(place),
        )
    };
    DeliveredCall {
        response: answer(hub, call.method.called, result),
        place,
    }
}

fn carry_out(hub: &Hub, call: &Call) -> Response {
    let result = calls::carry_out(&mut hub.world(), call);
    if let MethodName::AnswerCallbackQuery | MethodName::AnswerInlineQuery = call.method.name {
        hub.stir();
    }
    answer(hub, call.method.called, result)
}

/// Waits for updates as long as the bot asked to, unless another poll begins meanwhile.
async fn poll(hub: &Hub, call: &Call) -> Result<Vec<Vec<u8>>, CallRefusal> {
    let mut stirred = hub.stirred.subscribe();
    let turn = begin_poll(hub, call)?;
    let seconds = call.args.integer("timeout").unwrap_or_default();
    let seconds = u64::try_from(seconds).unwrap_or_default().min(LONGEST_POLL);
    let deadline = Instant::from_std(steady()) + Duration::from_secs(seconds);
    loop {
        {
            let mut world = hub.world();
            if let Some((code, description)) = no_news(world.news, world.poll == turn) {
                return Err(CallRefusal {
                    code,
                    description: description.to_owned(),
                    weight: Severity::Foreseen,
                    migrate_to: None,
                });
            }
            let updates = world.waiting(calls::limit(&call.args)?);
            if !updates.is_empty() || hub.outage() != Outage::Off {
                return Ok(updates);
            }
        }
        if timeout_at(deadline, stirred.changed()).await.is_err() {
            return Ok(Vec::new());
        }
    }
}

/// Why a poll gets no news, if it gets none: it may not be the newest any more.
fn no_news(news: PollBehaviour, is_newest: bool) -> Option<(u16, &'static str)> {
    match news {
        PollBehaviour::None => Some((502, "Bad Gateway")),
        PollBehaviour::Refused => Some((401, "Unauthorized")),
        PollBehaviour::AsUsual if is_newest => None,
        PollBehaviour::AsUsual | PollBehaviour::ToAnother => Some((
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        )),
    }
}

/// Takes what a poll says, ends any other, and returns its turn.
fn begin_poll(hub: &Hub, call: &Call) -> Result<u64, CallRefusal> {
    let turn = {
        let mut world = hub.world();
        if let Some(kinds) = call.args.get("allowed_updates") {
            let kinds = serde_json::from_value(kinds.clone())
                .map_err(|_| CallRefusal::surprise("allowed_updates has the wrong type"))?;
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

fn answer(hub: &Hub, method: &str, result: Result<Value, CallRefusal>) -> Response {
    match result {
        Ok(result) => Json(json!({ "ok": true, "result": result })).into_response(),
        Err(refusal) => {
            if refusal.weight == Severity::Surprise {
                hub.surprise(format!("{method}: {}", refusal.description));
            }
            let parameters = refusal
                .migrate_to
                .map(|id| json!({ "migrate_to_chat_id": id }));
            failure(refusal.code, &refusal.description, parameters)
        }
    }
}

/// The updates as they are: what somebody sent may be no JSON.
fn updates_answer(updates: &[Vec<u8>]) -> Response {
    let all = updates.join(&b","[..]);
    let body = [br#"{"ok":true,"result":["#, all.as_slice(), b"]}"].concat();
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// The answer to every call while something is wrong with the whole of Telegram.
fn of_outage(hub: &Hub) -> Option<Response> {
    match hub.outage() {
        Outage::Off => None,
        // Of it nothing arrives.
        Outage::HangsUp | Outage::BadGateway => Some(bad_gateway()),
        Outage::RefusesToken => Some(failure(401, "Unauthorized", None)),
    }
}

fn bad_gateway() -> Response {
    let page = Html("<html><head><title>502 Bad Gateway</title></head></html>");
    (StatusCode::BAD_GATEWAY, page).into_response()
}

fn failure(code: u16, description: &str, parameters: Option<Value>) -> Response {
    let mut body = json!({ "ok": false, "error_code": code, "description": description });
    if let Some(parameters) = parameters {
        body["parameters"] = parameters;
    }
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(body)).into_response()
}

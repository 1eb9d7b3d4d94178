//! What a bot offers to whoever types behind its name.

use super::*;

/// What was offered last.
fn offered(telegram: &Telegram) -> Option<Observation> {
    let heard = telegram.take_heard().pop();
    heard.filter(|heard| heard.how == ObservationKind::Offered)
}

/// The id of the query that waits, as the bot reads it.
async fn query(telegram: &Telegram) -> String {
    let updates = json!({ "offset": -1, "timeout": 0 });
    let (_, updates) = call(telegram, "getUpdates", updates).await;
    let query = &updates[0]["inline_query"];
    query["id"].as_str().unwrap().to_owned()
}

fn article(id: &str, text: &str) -> Value {
    json!({
        "type": "article", "id": id, "title": "A case", "description": "Tomorrow",
        "input_message_content": { "message_text": text },
        "reply_markup": { "inline_keyboard": [[{ "text": "Open", "url": "https://t.me/x" }]] },
    })
}

#[tokio::test]
async fn what_is_offered_is_shown_with_what_would_be_posted() {
    let (telegram, _) = with_people().await;
    telegram.asks_inline("anna", "as");
    telegram.asks_inline("anna", "asan");
    let id = query(&telegram).await;
    let answer = json!({ "inline_query_id": id, "results": [article("a", "Where it stands")] });
    assert_eq!(
        call(&telegram, "answerInlineQuery", answer.clone()).await.0,
        200
    );
    let shown = offered(&telegram).unwrap().text;
    assert_eq!(shown, "A case\nTomorrow\n| Where it stands\n| [Open]");
    // It is answered once.
    assert_eq!(call(&telegram, "answerInlineQuery", answer).await.0, 400);
    assert!(telegram.unanswered().is_empty());
}

#[tokio::test]
async fn what_is_offered_has_limits() {
    let (telegram, _) = with_people().await;
    let many: Vec<Value> = (0..51).map(|n| article(&n.to_string(), "x")).collect();
    let button = |parameter: &str| json!({ "text": "All", "start_parameter": parameter });
    for (answer, problem) in [
        (json!({ "results": many }), "RESULTS_TOO_MUCH"),
        (
            json!({ "results": [article("", "x")] }),
            "RESULT_ID_INVALID",
        ),
        (
            json!({ "results": [article(&"x".repeat(65), "x")] }),
            "RESULT_ID_INVALID",
        ),
        (
            json!({ "results": [article("a", "x"), article("a", "y")] }),
            "RESULT_ID_DUPLICATE",
        ),
        (json!({ "results": [article("a", "")] }), "MESSAGE_EMPTY"),
        (
            json!({ "results": [article("a", &"x".repeat(4_097))] }),
            "MESSAGE_TOO_LONG",
        ),
        (
            json!({ "results": [], "button": button("two words") }),
            "START_PARAM_INVALID",
        ),
        (
            json!({ "results": [] , "button": button("cases") }),
            "query is too old and response timeout expired or query ID is invalid",
        ),
    ] {
        telegram.asks_inline("anna", "as");
        let mut answer = answer;
        answer["inline_query_id"] = json!("0");
        let refused = call(&telegram, "answerInlineQuery", answer).await;
        assert_eq!(refused, (400, json!(format!("Bad Request: {problem}"))));
    }
    assert!(offered(&telegram).is_none());
}

//! Files that the bot sends.

use reqwest::multipart::{Form, Part};
use serde_json::json;

use super::*;

/// A file of so many bytes, with words under it; the status, and the result or the description of the error.
async fn send(telegram: &Telegram, chat: i64, bytes: usize, caption: &str) -> (u16, Value) {
    let file = Part::bytes(vec![b'x'; bytes]).file_name("a.txt");
    let form = Form::new()
        .text("chat_id", chat.to_string())
        .text("caption", caption.to_owned())
        .part("document", file);
    let client = default_reqwest_settings().no_proxy().build().unwrap();
    let url = format!("{}/bot1:x/SendDocument", telegram.url());
    let answer = client.post(url).multipart(form).send().await.unwrap();
    let status = answer.status().as_u16();
    let mut body: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
    let said = match body.get("result") {
        Some(_) => "result",
        None => "description",
    };
    (status, body[said].take())
}

#[tokio::test]
async fn a_file_is_shown_under_its_caption() {
    let (telegram, anna) = with_people().await;
    let (status, message) = send(&telegram, anna, 3, "Yours").await;
    assert_eq!(status, 200);
    assert_eq!(message["caption"], "Yours");
    assert_eq!(message["document"]["file_name"], "a.txt");
    assert_eq!(message.get("text"), None);
    let shown = telegram.messages_of("anna").pop().unwrap();
    assert_eq!(shown.text, "Yours\na.txt:\nxxx");
    // It has no text that could be edited.
    let text = json!({ "chat_id": anna, "message_id": shown.id, "text": "Mine" });
    let no_text = "Bad Request: there is no text in the message to edit";
    let edited = call(&telegram, "editMessageText", text).await;
    assert_eq!(edited, (400, json!(no_text)));
}

#[tokio::test]
async fn a_file_has_limits() {
    let (telegram, anna) = with_people().await;
    let longest = "ә".repeat(1024);
    assert_eq!(send(&telegram, anna, 1, &longest).await.0, 200);
    for (bytes, caption, code, problem) in [
        (0, "", 400, "Bad Request: file must be non-empty"),
        (
            1,
            &*format!("{longest}x"),
            400,
            "Bad Request: message caption is too long",
        ),
        ((50 << 20) + 1, "", 413, "Request Entity Too Large"),
    ] {
        let refused = send(&telegram, anna, bytes, caption).await;
        assert_eq!(refused, (code, json!(problem)));
    }
    let no_file = json!({ "chat_id": anna, "document": "a.txt" });
    call(&telegram, "sendDocument", no_file).await;
    assert_eq!(
        telegram.surprises(),
        ["sendDocument: Bad Request: document has the wrong type"]
    );
}

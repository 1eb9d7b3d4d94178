//! Sending a file. It goes as a form: no JSON can carry it.

use reqwest::multipart::{Form, Part};
use teloxide::payloads::SendDocument;
use teloxide::requests::Payload;

use super::{Courier, classified};
use crate::courier::Outcome;
use crate::domain::chat::Address;
use crate::domain::message::Document;

impl Courier {
    /// Sends a file.
    pub async fn send_document(&self, to: Address, document: &Document) -> Outcome {
        let request = self.request_to(SendDocument::NAME);
        let answer = self.exchange(request.multipart(form(to, document))).await;
        self.note(SendDocument::NAME, classified(answer, Some(to.chat)))
    }
}

/// The parameters of `sendDocument`, each a part of the form.
fn form(to: Address, document: &Document) -> Form {
    let file = Part::bytes(document.content.clone()).file_name(document.name.clone());
    let form = Form::new()
        .text("chat_id", to.chat.0.to_string())
        .part("document", file)
        .text("caption", document.caption.as_str().to_owned());
    match to.topic {
        Some(topic) => form.text("message_thread_id", topic.0.to_string()),
        None => form,
    }
}

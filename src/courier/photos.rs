//! Sending a picture: with its bytes as a form, or by the id under which Telegram keeps it.

use reqwest::multipart::{Form, Part};
use serde::{Deserialize, Serialize};
use teloxide::payloads::SendPhoto;
use teloxide::requests::Payload;

use super::entities::MessageText;
use super::payloads::keyboard;
use super::{Courier, Outcome, body::readable, classified};
use crate::domain::chat::Address;
use crate::domain::message::{Image, Message, Photo};

impl Courier {
    /// Sends a picture. With it comes the id under which Telegram keeps it, where it says one.
    pub async fn send_photo(&self, to: Address, photo: &Photo) -> (Outcome, Option<String>) {
        let request = self.request_to(SendPhoto::NAME);
        let form = with_words(form(to, &photo.image), &photo.words);
        let answer = self.exchange(request.multipart(form)).await;
        let (outcome, body) = classified(answer, Some(to.chat));
        let kept = match outcome {
            Outcome::Delivered { .. } => file_id(&body),
            Outcome::RetryAfter { .. }
            | Outcome::InDoubt
            | Outcome::NotSent
            | Outcome::Refused(_) => None,
        };
        (self.note(SendPhoto::NAME, (outcome, body)), kept)
    }
}

fn form(to: Address, image: &Image) -> Form {
    let form = Form::new().text("chat_id", to.chat.0.to_string());
    let form = match image {
        Image::Png(png) => form.part("photo", Part::bytes(png.clone()).file_name("picture.png")),
        Image::Drawing {
            kept: Some(file_id),
            ..
        } => form.text("photo", file_id.clone()),
        // One that nobody has drawn: Telegram says that there is none.
        Image::Drawing { kept: None, .. } => form,
    };
    match to.topic {
        Some(topic) => form.text("message_thread_id", topic.0.to_string()),
        None => form,
    }
}

fn with_words(form: Form, words: &Message) -> Form {
    let caption = MessageText::styled(&words.text);
    let form = form.text("caption", words.text.as_str().to_owned());
    let form = with_json(form, "caption_entities", caption.entities);
    let rows = (!words.rows.is_empty()).then(|| keyboard(&words.rows));
    with_json(form, "reply_markup", rows)
}

/// In a form, what is no text is its JSON.
fn with_json(form: Form, name: &'static str, value: Option<impl Serialize>) -> Form {
    match value.map(|value| serde_json::to_string(&value)) {
        Some(Ok(json)) => form.text(name, json),
        Some(Err(_)) | None => form,
    }
}

/// The id of a picture that was sent: of its largest size, the last one.
fn file_id(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Answer {
        result: Sent,
    }
    #[derive(Deserialize)]
    struct Sent {
        photo: Vec<Size>,
    }
    #[derive(Deserialize)]
    struct Size {
        file_id: String,
    }
    let answer: Answer = serde_json::from_str(&readable(body)).ok()?;
    answer
        .result
        .photo
        .into_iter()
        .last()
        .map(|size| size.file_id)
}

//! Sending and editing messages, styled or, where Telegram refuses that, plain.

use serde::Serialize;
use teloxide::requests::Payload;

use super::entities::MessageText;
use super::payloads::{edited, new_message, reply_keyboard};
use super::{Courier, Outcome, RefusalReason, ReplyTarget, RequestFault};
use crate::domain::chat::{Address, ChatKey};
use crate::domain::message::{BroadcastRate, Message, ReplyKeyboard};
use crate::domain::rich_text::RichText;

impl Courier {
    /// Sends a new message. If Telegram refuses its styles or its length, it is sent once more as plain text, cut to what
    /// fits: that serves a reader better than nothing.
    pub async fn send(&self, to: Address, message: &Message) -> Outcome {
        self.send_new(to, message, None).await
    }

    /// Sends a new message as a reply. One that is gone is replied to by a message that is no reply.
    pub async fn reply(&self, to: Address, message: &Message, target: ReplyTarget<'_>) -> Outcome {
        self.send_new(to, message, Some(target)).await
    }

    async fn send_new(
        &self,
        to: Address,
        message: &Message,
        target: Option<ReplyTarget<'_>>,
    ) -> Outcome {
        if self.broadcast_rate == BroadcastRate::Paid {
            let styled = MessageText::styled(&message.text);
            let mut payload = new_message(to, message, styled, target);
            payload.payload.allow_paid_broadcast = Some(true);
            match self.attempt(&payload, Some(to.chat)).await.0 {
                // Telegram does not say how it refuses a bot that cannot pay: there is still the way that costs nothing.
                Outcome::Refused(RefusalReason::OurFault(_)) => {
                    tracing::warn!("a message was not taken for payment; sending it for nothing");
                    self.unpaid.send_modify(|unpaid| *unpaid += 1);
                }
                outcome => {
                    self.count(outcome);
                    return outcome;
                }
            }
        }
        self.styled_or_plain(to.chat, message, |text| {
            new_message(to, message, text, target)
        })
        .await
    }

    /// Edits a message that was sent before: another text, other buttons; without rows its buttons go.
    pub async fn edit(&self, chat: ChatKey, message_id: i32, message: &Message) -> Outcome {
        self.styled_or_plain(chat, message, |text| {
            edited(chat, message_id, message, text)
        })
        .await
    }

    /// Sends a new message to a person, with another keyboard in place of theirs.
    pub async fn send_keyboard(
        &self,
        chat: ChatKey,
        text: &RichText,
        keyboard: &ReplyKeyboard,
    ) -> Outcome {
        let message = Message::from(text.clone());
        self.styled_or_plain(chat, &message, |text| {
            let mut request = new_message(chat.into(), &message, text, None);
            request.payload.reply_markup = Some(reply_keyboard(keyboard));
            request
        })
        .await
    }

    /// Makes a request with the styled text of a message and, if Telegram refuses that form, once more with plain text.
    async fn styled_or_plain<P: Payload + Serialize>(
        &self,
        chat: ChatKey,
        message: &Message,
        request: impl Fn(MessageText<'_>) -> P,
    ) -> Outcome {
        let styled = request(MessageText::styled(&message.text));
        match self.call(&styled, Some(chat)).await {
            Outcome::Refused(RefusalReason::OurFault(
                RequestFault::Unparsable | RequestFault::TooLong,
            )) => {
                let plain = request(MessageText::plain(&message.text));
                self.call(&plain, Some(chat)).await
            }
            outcome => outcome,
        }
    }
}

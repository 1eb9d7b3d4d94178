//! Replies, and what is learned of them.

use crate::domain::chat::Address;
use crate::domain::message::{Document, Message, Photo, PictureKey, ReplyKeyboard};
use crate::domain::rich_text::RichText;
use crate::domain::role::Rank;

/// A reply to a person who waits for it.
#[derive(Clone, PartialEq, Eq)]
pub enum Reply {
    /// A new message.
    Send(Message),
    /// A file.
    Document(Document),
    /// A picture; where Telegram does not take it, its words alone.
    Photo(Photo),
    /// An edit of the message of this id; if that is gone, a new message.
    Edit(i32, Message),
    /// A new message that gives the person another keyboard or takes it away.
    Keyboard(RichText, ReplyKeyboard),
    /// The answer to a callback, which ends the wait of a pressed button. It leaves in its turn, but counts towards no rate
    /// limit.
    CallbackAnswer {
        /// The id of the callback query.
        callback_id: String,
        /// What it does.
        answer: ButtonAnswer,
    },
}

/// What was learned of a picture when it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureNews {
    /// Which.
    pub key: PictureKey,
    /// The id under which Telegram keeps it; `None` if it knows the one no more that it was sent by.
    pub kept: Option<String>,
}

/// The answer to whoever pressed a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ButtonAnswer {
    /// Nothing is shown.
    Silent,
    /// A text for a moment, of at most 200 characters.
    Words(String),
    /// This link of the bot is opened.
    Opens(String),
}

/// A reply to be queued, with its address and rank.
#[derive(Clone)]
pub struct Outgoing {
    /// Where it goes.
    pub to: Address,
    /// Whose it is.
    pub rank: Rank,
    /// Why it is sent.
    pub purpose: ReplyPurpose,
    /// What it says.
    pub reply: Reply,
}

/// The purpose of a reply: whether a newer one may replace it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyPurpose {
    /// It answers a question. If the same person asks something else before it has left, it is dropped.
    Shows,
    /// It tells what was done or asks for a decision, or answers a callback. Only an equal reply right after it takes its
    /// place.
    Tells,
}

impl Outgoing {
    /// Whether an older waiting reply to the same address becomes useless with this one.
    pub(super) fn answers_anew(&self, older: &Self) -> bool {
        self.purpose == ReplyPurpose::Shows && older.purpose == ReplyPurpose::Shows
    }
}

//! A message as the bot means it: a text and its buttons.

use std::fmt;

use super::{language::Language, rich_text::RichText, slug::Slug};

/// What is sent to one chat. Its `Debug` shows sizes only, so that no log or error can repeat what somebody was told.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub text: RichText,
    /// The buttons under the text, row by row; with no rows there is no keyboard.
    pub rows: Vec<Vec<Button>>,
    /// Whether a new message makes a sound.
    pub sound: Sound,
}

impl Message {
    /// A text with buttons under it. Its first line is what a lock screen shows.
    pub fn new(text: RichText, rows: Vec<Vec<Button>>) -> Self {
        Self {
            text: text.with_short_first_line(),
            rows,
            sound: Sound::Loud,
        }
    }
}

impl From<RichText> for Message {
    fn from(text: RichText) -> Self {
        Self::new(text, Vec::new())
    }
}

/// A file that is sent to one chat, with a few words under it. Its `Debug` shows its size only.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// The name of the file.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
    /// What is said under it: at most 1,024 characters (Bot API, `sendDocument`), and without styles.
    pub caption: RichText,
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("bytes", &self.content.len())
            .finish()
    }
}

/// A picture that is sent to one chat, with its words under it: they say what it shows to whoever does not see it. Its `Debug`
/// shows its size only.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    /// The picture.
    pub image: Image,
    /// What is said under it: at most 1,024 characters (Bot API, `sendPhoto`). It is sent alone where the picture is not taken.
    pub words: Message,
    /// What it shows, if Telegram's copy of it is to be sent from then on.
    pub key: Option<PictureKey>,
}

/// Where a picture comes from.
#[derive(Clone, PartialEq, Eq)]
pub enum Image {
    /// From here, as a PNG.
    Png(Vec<u8>),
    /// From an SVG, which is drawn when it is sent.
    Drawing {
        /// The SVG.
        svg: String,
        /// The `file_id` under which Telegram keeps the picture, for this bot alone: it is sent by it, and drawn where Telegram
        /// knows it no more.
        kept: Option<String>,
    },
}

/// A picture of a case, by what is drawn in it. It depends on more than the case's revision: a case file that is imported once
/// more changes its texts, another version of the bot its looks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PictureKey {
    /// The case.
    pub case: Slug,
    /// A digest of what is drawn.
    pub digest: String,
    /// The language of its words.
    pub language: Language,
}

impl fmt::Debug for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = match &self.image {
            Image::Png(png) => png.len(),
            Image::Drawing { svg, .. } => svg.len(),
        };
        f.debug_struct("Photo").field("bytes", &bytes).finish()
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("bytes", &self.text.as_str().len())
            .field("rows", &self.rows.len())
            .finish()
    }
}

/// Whether a message makes a sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sound {
    /// The phone decides.
    Loud,
    /// None (Bot API, `disable_notification`).
    Silent,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What the person reads on it.
    pub label: String,
    /// What a press does.
    pub action: ButtonAction,
}

/// What the press of a button does (Bot API, `InlineKeyboardButton`). The bot hears of the first alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ButtonAction {
    /// This comes back to the bot: at most 64 bytes.
    Press(String),
    /// This address is opened.
    Open(String),
    /// This text is copied: at most 256 characters.
    Copy(String),
    /// The person chooses a chat, in which the bot is asked for these words.
    AskIn(String),
}

/// What can be posted in any chat, for somebody who types behind the bot's name (Bot API, `answerInlineQuery`).
#[derive(Clone, PartialEq, Eq)]
pub struct InlineAnswer {
    /// At most 50.
    pub results: Vec<InlineResult>,
    /// A button above them that opens a chat with the bot.
    pub above: Option<String>,
}

/// One of them.
#[derive(Clone, PartialEq, Eq)]
pub struct InlineResult {
    /// What tells it from the others: at most 64 bytes.
    pub id: String,
    /// What the person chooses by.
    pub title: String,
    /// More of that.
    pub description: String,
    /// What is posted.
    pub message: Message,
}

/// The keyboard that stands in place of a person's own.
#[derive(Clone, PartialEq, Eq)]
pub enum ReplyKeyboard {
    /// One button a row, each to choose a group or a channel that the person administers.
    Requests(Vec<ChatRequest>),
    /// None: one that was there goes.
    Removed,
}

/// A button to choose a group or a channel.
#[derive(Clone, PartialEq, Eq)]
pub struct ChatRequest {
    /// What the person reads on it.
    pub label: String,
    /// What comes back with the choice.
    pub id: i32,
    /// What can be chosen.
    pub choice: ChatChoice,
}

/// What can be chosen with a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatChoice {
    /// A group or supergroup.
    Group,
    /// A channel.
    Channel,
}

/// The rate at which a broadcast may leave, and what that costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BroadcastRate {
    /// The rate that costs nothing.
    Free,
    /// Telegram's paid broadcast (`allow_paid_broadcast`): faster; each message above the free rate costs 0.1 Star.
    Paid,
}

impl BroadcastRate {
    /// The most that a broadcast to so many can cost, in whole Stars; `None` if it costs nothing.
    pub fn highest_price(self, recipients: u64) -> Option<u64> {
        match (self, recipients) {
            (Self::Free, _) | (Self::Paid, 0) => None,
            (Self::Paid, recipients) => Some(recipients.div_ceil(10)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_repeats_no_word_of_a_message() {
        let button = Button {
            label: "Secret".to_owned(),
            action: ButtonAction::Press("secret".to_owned()),
        };
        let message = Message {
            text: RichText::plain("a secret"),
            rows: vec![vec![button]],
            sound: Sound::Loud,
        };
        assert_eq!(format!("{message:?}"), "Message { bytes: 8, rows: 1 }");
        let document = Document {
            name: "secret.json".to_owned(),
            content: b"secret".to_vec(),
            caption: RichText::plain("a secret"),
        };
        assert_eq!(format!("{document:?}"), "Document { bytes: 6 }");
        let photo = Photo {
            image: Image::Png(b"secret".to_vec()),
            words: message,
            key: None,
        };
        assert_eq!(format!("{photo:?}"), "Photo { bytes: 6 }");
    }

    #[test]
    fn a_tenth_of_a_star_each_is_rounded_up() {
        for (recipients, stars) in [
            (0, None),
            (1, Some(1)),
            (10, Some(1)),
            (11, Some(2)),
            (1_000_000, Some(100_000)),
        ] {
            assert_eq!(BroadcastRate::Paid.highest_price(recipients), stars);
            assert_eq!(BroadcastRate::Free.highest_price(recipients), None);
        }
    }
}

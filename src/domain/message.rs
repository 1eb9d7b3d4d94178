//! What is sent to a chat.

/// One message as Telegram shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The text, in the Bot API's HTML.
    pub html: String,
    /// The buttons under it, row by row.
    pub rows: Vec<Vec<Button>>,
    /// Whether the phone makes a sound.
    pub alert: Alert,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What Telegram gives back when it is pressed.
    pub data: String,
}

/// Whether the phone makes a sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    /// It does.
    Loud,
    /// It does not.
    Silent,
}

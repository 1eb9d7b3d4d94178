//! What people see of what the bot does.

/// Something the bot did that a person sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The person's name, or the group's title; with a topic that has a name, `title/topic`.
    pub chat: String,
    /// How it reached the chat.
    pub how: ObservationKind,
    /// As a reader sees it: no tags, `~~struck~~`, `` `code` ``.
    pub text: String,
    /// The labels of the buttons, row by row.
    pub buttons: Vec<Vec<String>>,
}

/// How something reached a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObservationKind {
    /// A new message.
    Sent,
    /// A new message for which no phone makes a sound.
    SentSilently,
    /// A message changed in place; the whole of it is shown.
    Edited,
    /// The text of an answer to a button, shown for a moment.
    Toast,
    /// What a person can post in another chat, to choose from.
    Offered,
    /// A message taken back; its last text is shown.
    Deleted,
}

//! What keeps the bot from telling a group or channel what it follows.

/// Something that only its administrators can mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The bot may not write there.
    Barred,
    /// The topic in which it told is closed or gone; it tells in the general one.
    NoTopic,
}

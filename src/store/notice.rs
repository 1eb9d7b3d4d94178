//! A notice: a reference to what a chat is to be told, never a text.

use crate::domain::{
    chat::{Chat, ChatId, Topic},
    hearing::HearingNo,
};

use super::CaseId;

/// A notice that is about to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedNotice {
    /// What it is a copy of.
    pub broadcast: i64,
    /// To whom.
    pub chat: Chat,
    /// In which topic, if the chat is a forum.
    pub topic: Option<Topic>,
    /// About which case.
    pub case: CaseId,
    /// The case's revision when it was claimed: what its chat will be taken to know if the bot stops before it hears more.
    pub revision: u32,
    /// What to tell.
    pub what: NoticeKind,
}

/// What a notice is a reference to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Everything since the revision that this chat was told.
    Change {
        /// That revision.
        told: u32,
        /// The first later one that it may know: from an answer, a reminder, or a message of which nobody knows whether
        /// it arrived.
        maybe: Option<u32>,
    },
    /// A hearing to come.
    Reminder(HearingNo),
    /// A hearing nobody has reported on; to an editor.
    Question(HearingNo),
    /// What became of a posting; to its editor.
    Posting(i64),
}

/// What to claim.
#[derive(Clone, Copy, Debug)]
pub struct ClaimRequest<'a> {
    /// At most so many.
    pub limit: u32,
    /// The chats to which something is on its way, or may be. What else was claimed surely is not, and is claimed again.
    pub busy: &'a [ChatId],
    /// Which kinds.
    pub what: Claimable,
}

/// What may be claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimable {
    /// All that waits.
    Everything,
    /// Nothing whose words or moment rest on what the clock says: no reminders and no questions.
    NothingOfTheClock,
}

impl NoticeKind {
    /// Its name in the store.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Change { .. } => "change",
            Self::Reminder(_) => "reminder",
            Self::Question(_) => "question",
            Self::Posting(_) => "posting",
        }
    }
}

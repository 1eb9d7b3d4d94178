//! A notice: a reference to what a chat is to be told, never a text.

use std::sync::Arc;

use serde::Deserialize;

use crate::domain::{
    chat::{Chat, ChatId, Topic},
    closing::KeepQuestion,
    hearing::HearingNo,
    preferences::Preferences,
    reminder::{HearingQuestion, Leads},
    views::FollowState,
};

use super::{CaseId, Error, Result};

/// A claimed notice, which is about to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedNotice {
    /// The broadcast of which it is one copy.
    pub broadcast: i64,
    /// To whom.
    pub chat: Chat,
    /// In which topic, if the chat is a forum.
    pub topic: Option<Topic>,
    /// About which case; none of a digest.
    pub case: Option<CaseId>,
    /// The case's revision when it was claimed: if the bot is killed, its chat is taken to know it.
    pub revision: u32,
    /// What to tell.
    pub what: NoticeKind,
    /// The message of this chat that carried what the last correction of the case is about, if there is one.
    pub carrier: Option<Carrier>,
    /// What its chat chose.
    pub preferences: Arc<Preferences>,
    /// Other notices for the same chat, which leave in the same message.
    pub along: Vec<ClaimedNotice>,
}

impl ClaimedNotice {
    /// It and those that leave in the same message.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.along)
    }

    /// The case that it is about.
    ///
    /// # Errors
    /// If it is a digest, which is about none.
    pub fn case(&self) -> Result<CaseId> {
        self.case.ok_or(Error::Unreadable("broadcast"))
    }
}

/// A message that carried events of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub struct Carrier {
    /// Its number in its chat.
    pub message: i32,
    /// The revision after which it carried each,
    pub from: u32,
    /// up to this one.
    pub to: u32,
    /// Whether it carried the corrections of them alone.
    pub is_correction: u8,
}

/// The kind of a notice, and what it refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Everything since the revision that this chat was told.
    Change {
        /// That revision.
        told: u32,
        /// The first later one that it may know: from an answer, a reminder, or a message in doubt.
        maybe: Option<u32>,
    },
    /// A hearing to come, by these leads.
    Reminder(HearingNo, Leads),
    /// All that its chat is to be told of its cases by now.
    Digest,
    /// Whether to keep following a case that is at its end.
    Closing(KeepQuestion),
    /// That there is a case with what its chat subscribed to.
    Offer,
    /// A date of a hearing in such a case, by the hearing's number and how often its date was set.
    Date(HearingNo, u32),
    /// That its chat follows the case of an appeal too, and where that stands.
    CarriedOver {
        /// The case that it is of.
        first: CaseId,
        /// The revision from which on its chat follows.
        told: u32,
    },
    /// A question about a hearing; to an editor.
    Question(HearingNo, HearingQuestion),
    /// A report on a posting; to its editor.
    Posting(i64),
    /// The corrections since the revision that this chat was told last; to one that follows no more.
    Correction {
        /// That revision.
        told: u32,
    },
    /// What a message carried was wrong: it is corrected in its place, as far as its chat was told so.
    Edit {
        /// Up to this revision.
        told: u32,
        /// Whether its chat follows the case still.
        follows: FollowState,
    },
}

/// A request to claim notices. A claim is a lease without an end: it is settled, or brought back once its chat is not busy.
#[derive(Clone, Copy, Debug)]
pub struct ClaimRequest<'a> {
    /// At most so many.
    pub limit: u32,
    /// The chats with a notice in flight or in quarantine. Claimed notices of other chats are surely not in flight, and are
    /// claimed again.
    pub busy: &'a [ChatId],
    /// Which kinds.
    pub what: Claimable,
}

/// The kinds of notices that may be claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claimable {
    /// All that waits.
    Everything,
    /// No reminders, no digests, no questions and nothing of closed cases, whose text and moment depend on the clock.
    NothingOfTheClock,
}

impl NoticeKind {
    /// What it asks the follower of a case that is at its end.
    pub(super) fn question_to_keep(self) -> Option<KeepQuestion> {
        match self {
            Self::Closing(question) => Some(question),
            Self::Change { .. }
            | Self::Reminder(..)
            | Self::Digest
            | Self::Offer
            | Self::Date(..)
            | Self::CarriedOver { .. }
            | Self::Question(..)
            | Self::Posting(_)
            | Self::Correction { .. }
            | Self::Edit { .. } => None,
        }
    }

    /// Its name in the store.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Change { .. } => "change",
            Self::Reminder(..) => "reminder",
            Self::Digest => "digest",
            Self::Closing(_) => "closing",
            Self::Offer => "offer",
            Self::Date(..) => "date",
            Self::CarriedOver { .. } => "carried",
            Self::Question(..) => "question",
            Self::Posting(_) => "posting",
            Self::Correction { .. } => "correction",
            Self::Edit { .. } => "edit",
        }
    }
}

//! The export: all that is kept of one chat, as the JSON file that it is given.
//!
//! Whatever new table has rows of a chat has its list here, so that its people can read them.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{event::AttributedChange, preferences::Preferences, subscription::Subject};

/// The version of the file's form: it grows when a name in it changes or goes, not when one is added.
const FORMAT: u32 = 1;

/// The name of the file.
pub const FILE_NAME: &str = "my-data.json";

/// The export of one chat. Nothing in it is about anybody else, and nothing is sealed.
#[derive(Serialize)]
pub struct ChatExport {
    /// What the file is, in its reader's language.
    about: String,
    format: u32,
    /// When it was made.
    made: DateTime<Utc>,
    #[serde(flatten)]
    kept: KeptData,
}

/// What is kept of a chat. Lists that only editors and owners have rows in are left out where they are empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct KeptData {
    /// The language's code.
    pub language: String,
    /// Whether it was chosen; else it follows the phone's.
    pub language_chosen: bool,
    /// Whether the chat asked for silence.
    pub paused: bool,
    /// Until when Telegram asked to write nothing here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write_nothing_until: Option<DateTime<Utc>>,
    /// The roles of the chat.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<KeptRole>,
    /// What it chose with /settings.
    pub preferences: Preferences,
    /// The cases that it follows.
    pub following: Vec<KeptFollow>,
    /// Its notes on them.
    pub notes: Vec<KeptNote>,
    /// What it subscribed to.
    pub subscriptions: Vec<KeptSubscription>,
    /// What is to be sent to it.
    pub waiting: Vec<KeptNotice>,
    /// What was sent to it.
    pub messages: Vec<KeptDelivery>,
    /// How many questions there are whose answers are offered to it as buttons.
    pub offered_choices: i64,
    /// The changes that it has in hand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<KeptDraft>,
    /// The changes that it sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<KeptPosting>,
    /// The invitations that it made and nobody has opened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub invitations: Vec<KeptInvite>,
    /// Its acts in the audit, and those of others about its role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audit: Vec<KeptAct>,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptRole {
    /// Which; none where it was taken away.
    pub role: Option<String>,
    /// Where it comes from: the settings, a code, an invitation.
    pub given_by: String,
}

/// A followed case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptFollow {
    /// Its short name.
    pub case: String,
    /// The number of the last event that was told.
    pub told: i64,
    /// The first later event that an answer may have shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maybe_told: Option<i64>,
    /// The topic of a forum in which it is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<i64>,
    /// The case whose appeal it is, as long as that it is followed for that was not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because_of: Option<String>,
    /// Of a case that is at its end: whether to keep following it was asked, warned of, or answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_keep: Option<String>,
    /// The last day on which it is followed, where that was warned of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<String>,
}

/// A note on a followed case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptNote {
    /// The case.
    pub case: String,
    /// What it says; none of one that can be read no more.
    pub text: Option<String>,
}

/// A subscription to a person, a court or a city.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptSubscription {
    /// To what; none that can be read no more.
    pub to: Option<Subject>,
    /// The topic of a forum in which it is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<i64>,
    /// The cases that are found by it.
    pub cases: Vec<KeptSubscribedCase>,
}

/// A case that is found by a subscription.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptSubscribedCase {
    /// Its short name.
    pub case: String,
    /// Whether the chat was told that there is the case.
    pub shown: bool,
}

/// Something that waits to be sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptNotice {
    /// The case; none of a digest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// What sort of message it will be.
    pub kind: String,
    /// Its state.
    pub state: String,
    /// When it is tried again at the earliest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<DateTime<Utc>>,
}

/// A message that was sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptDelivery {
    /// The case.
    pub case: String,
    /// What sort of message it is.
    pub kind: String,
    /// It tells what happened after this event …
    pub after_event: i64,
    /// … up to this one.
    pub up_to_event: i64,
    /// Its number in the chat; 0 where Telegram did not tell.
    pub message: i64,
    /// When this row goes.
    pub keep_until: DateTime<Utc>,
    /// Whether it is to be corrected in its place.
    pub to_be_corrected: bool,
    /// Up to which event it was.
    pub corrected_up_to_event: i64,
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptDraft {
    /// The case.
    pub case: String,
    /// The line as it was written; none that can be read no more.
    pub line: Option<String>,
    /// The hour.
    pub hour: DateTime<Utc>,
}

/// A change that was sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptPosting {
    /// The case.
    pub case: String,
    /// What sort of change it is.
    pub kind: String,
    /// Its state.
    pub state: String,
    /// The number of the event that it became.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<i64>,
    /// When it goes out; of one that is taken back or refused, the hour of that.
    pub moment: DateTime<Utc>,
    /// What it changes, while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<AttributedChange>,
}

/// An open invitation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptInvite {
    /// Until when it can be opened.
    pub expires: DateTime<Utc>,
}

/// An act in the audit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptAct {
    /// Its number.
    pub number: i64,
    /// Whether it is by this chat or about its role.
    pub part: String,
    /// What sort of act it is.
    pub kind: String,
    /// The case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The hour.
    pub hour: DateTime<Utc>,
}

impl ChatExport {
    /// The export of what is kept at this moment.
    pub fn new(about: String, kept: KeptData, now: DateTime<Utc>) -> Self {
        Self {
            about,
            format: FORMAT,
            made: now,
            kept,
        }
    }

    /// The file.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("it is plain data with text keys")
    }
}

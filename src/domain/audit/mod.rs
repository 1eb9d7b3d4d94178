//! The audit: what editors did, each act chained to the one before, so that a change of any shows.
//!
//! A row's hash is the SHA-256 of the hash before it and of the row, field by field with their lengths. The row of a release has
//! a digest of the event as it was stored then, so that a change of the event shows too. Whoever can write the database can make
//! the whole chain anew; the [head](AuditHead) that owners were sent before shows that.
//!
//! What counts as an act: a change sent, taken back, approved or rejected by a
//! second editor, released, lapsed or refused at its release, whoever sent it; a role given, by
//! the settings, a claim or an invitation, and one taken away; an invitation made, withdrawn; a case brought in from a file; an
//! editor's wish to be forgotten. What is only looked at, drafted or discarded is none, and nothing that followers do.

mod head;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::chat::ChatId;

pub use head::{AuditHash, AuditHead, NotAHead, NotedHead};

/// The kind of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditKind {
    /// A change was sent.
    Sent,
    /// A change was taken back before its release.
    Undone,
    /// A second editor approved a change.
    Approved,
    /// A second editor rejected a change.
    Rejected,
    /// A change became an event.
    Released,
    /// A change did not apply any more when it was to be released.
    Refused,
    /// No second editor approved a change in time.
    Lapsed,
    /// Somebody was given a role.
    RoleGiven,
    /// Somebody lost their roles.
    RoleTaken,
    /// An invitation was made.
    InviteMade,
    /// An invitation was withdrawn.
    InviteWithdrawn,
    /// A case was brought in from its file.
    Imported,
    /// Somebody with a role was forgotten, as they wished.
    Forgotten,
}

impl AuditKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Sent,
        Self::Undone,
        Self::Approved,
        Self::Rejected,
        Self::Released,
        Self::Refused,
        Self::Lapsed,
        Self::RoleGiven,
        Self::RoleTaken,
        Self::InviteMade,
        Self::InviteWithdrawn,
        Self::Imported,
        Self::Forgotten,
    ];

    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Undone => "undone",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Released => "released",
            Self::Refused => "refused",
            Self::Lapsed => "lapsed",
            Self::RoleGiven => "role-given",
            Self::RoleTaken => "role-taken",
            Self::InviteMade => "invite-made",
            Self::InviteWithdrawn => "invite-withdrawn",
            Self::Imported => "imported",
            Self::Forgotten => "forgotten",
        }
    }
}

/// A row of the audit, as its bytes are: whatever stands there can be checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditRow {
    /// Its number, from 1.
    pub number: i64,
    /// The hour, in milliseconds since 1970.
    pub hour: i64,
    /// The word of its kind.
    pub kind: Vec<u8>,
    /// The short name of the case.
    pub case: Option<Vec<u8>>,
    /// What sort of change, or which role.
    pub detail: Option<Vec<u8>>,
    /// The posting.
    pub posting: Option<i64>,
    /// The number of the event.
    pub event: Option<i64>,
    /// The digest of the event; `None` where there is no event, and in rows that are older than digests.
    pub digest: Option<Vec<u8>>,
    /// The commitment to who did it.
    pub by: Option<Vec<u8>>,
    /// The commitment to whom it was done to.
    pub of: Option<Vec<u8>>,
    /// The hash that stands with it.
    pub hash: Vec<u8>,
}

impl AuditRow {
    /// Of how many acts it says that nobody knows any more who did them, for they were forgotten.
    pub fn forgotten(&self) -> u64 {
        let detail = self.detail.as_deref().map(String::from_utf8_lossy);
        let is_one = self.kind == AuditKind::Forgotten.word().as_bytes();
        let acts = detail.filter(|_| is_one);
        let acts = acts.as_deref().and_then(|detail| detail.split_once(' '));
        acts.and_then(|(_, acts)| acts.parse().ok())
            .unwrap_or_default()
    }
}

/// An act as owners read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its number.
    pub number: i64,
    /// The hour.
    pub hour: DateTime<Utc>,
    /// Its kind.
    pub kind: AuditKind,
    /// The short name of the case.
    pub case: Option<String>,
    /// What sort of change, or which role.
    pub detail: Option<String>,
    /// The number of the event.
    pub event: Option<i64>,
    /// Who did it.
    pub by: AuditPerson<ChatId>,
    /// Whom it was done to.
    pub of: AuditPerson<ChatId>,
}

/// Who did an act, or whom it was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditPerson<P> {
    /// No person: the clock, the settings or the command line.
    Nobody,
    /// Somebody who was forgotten since.
    Forgotten,
    /// This one.
    Known(P),
}

/// What is wrong with a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuditFault {
    /// A row is not there.
    #[error("act {0} is missing: it was dropped, or moved")]
    Missing(i64),
    /// A row stands where none can be.
    #[error("an act has the number {0}, which no act can have: it was put in")]
    Impossible(i64),
    /// A row does not follow from the one before.
    #[error("act {0} is not as it was: it was changed, put in or moved")]
    Changed(i64),
    /// There are fewer rows than the head that was noted says.
    #[error("the acts from {0} on are missing: the end was cut off")]
    Cut(i64),
    /// The chain fits, and is another than the one whose head was noted.
    #[error(
        "act {0} is not the one whose head was noted: the acts up to it were made anew, or the head is mistyped"
    )]
    Anew(i64),
    /// Who did some acts is gone, and nobody was forgotten who accounts for all of them.
    #[error(
        "of {gone} acts it is gone who did them, and whoever was forgotten accounts for {forgotten} of these: the others were dropped"
    )]
    Dropped {
        /// Of how many it is gone.
        gone: u64,
        /// How many of these are accounted for.
        forgotten: u64,
    },
    /// An event is not as it was released.
    #[error("the event that act {0} released is not as it was: it was changed, moved or removed")]
    Event(i64),
    /// Another person stands with an act than did it.
    #[error("act {0} is another person's than stands with it")]
    Person(i64),
}

/// The hash of a row behind another's.
pub fn chained(before: &[u8], row: &AuditRow) -> AuditHash {
    let mut hasher = Sha256::new();
    field(&mut hasher, Some(before));
    for number in [Some(row.number), Some(row.hour), row.posting, row.event] {
        field(
            &mut hasher,
            number
                .map(i64::to_be_bytes)
                .as_ref()
                .map(|bytes| &bytes[..]),
        );
    }
    field(&mut hasher, Some(&row.kind));
    for text in [&row.case, &row.detail, &row.by, &row.of] {
        field(&mut hasher, text.as_deref());
    }
    // Nothing is added where there is none: rows that are older than digests keep their hash.
    if let Some(digest) = &row.digest {
        field(&mut hasher, Some(digest));
    }
    hasher.finalize().into()
}

/// The digest of an event as its row is: when it was recorded, how it came into the log, and what it says.
pub fn event_digest(recorded: i64, origin: &[u8], change: &[u8]) -> AuditHash {
    let mut hasher = Sha256::new();
    for part in [&recorded.to_be_bytes()[..], origin, change] {
        field(&mut hasher, Some(part));
    }
    hasher.finalize().into()
}

/// The commitment to a person: with the salt it can be checked, without it nobody finds out who it was.
pub fn commitment(salt: &[u8], chat: ChatId) -> AuditHash {
    let mut hasher = Sha256::new();
    field(&mut hasher, Some(salt));
    field(&mut hasher, Some(&chat.0.to_be_bytes()));
    hasher.finalize().into()
}

/// Checks rows in the order of their numbers, and that they lead to the head that was noted, if one was.
///
/// # Errors
/// The first fault.
pub fn verify(rows: &[AuditRow], noted: Option<NotedHead>) -> Result<AuditHead, AuditFault> {
    let mut head = AuditHead::default();
    for row in rows {
        let expected = head.number + 1;
        if row.number < expected {
            return Err(AuditFault::Impossible(row.number));
        }
        if row.number > expected {
            return Err(AuditFault::Missing(expected));
        }
        let hash = chained(&head.hash, row);
        if row.hash != hash {
            return Err(AuditFault::Changed(row.number));
        }
        head = AuditHead {
            number: row.number,
            hash,
        };
        if let Some(noted) = noted.filter(|noted| noted.number == head.number)
            && noted != NotedHead::from(head)
        {
            return Err(AuditFault::Anew(head.number));
        }
    }
    match noted {
        Some(noted) if noted.number > head.number => Err(AuditFault::Cut(head.number + 1)),
        Some(_) | None => Ok(head),
    }
}

/// Adds a field: whether there is one, how long it is, and its bytes, so that no two rows give the same.
fn field(hasher: &mut Sha256, bytes: Option<&[u8]>) {
    let Some(bytes) = bytes else {
        hasher.update([0]);
        return;
    };
    hasher.update([1]);
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

#[cfg(test)]
mod tests;

//! The acts, each as it is appended.

use chrono::{DateTime, Utc};

use crate::domain::{
    audit::{AuditHash, AuditKind, event_digest},
    chat::ChatId,
    event::Event,
    role::{Role, RoleOrigin},
};

use super::{
    super::{CaseId, Posting, PostingState, Result, Tx},
    append::{Act, append},
};

/// An editor sent a change of this kind.
pub(in crate::store) async fn sent(
    tx: &mut Tx,
    (posting, editor): (i64, ChatId),
    (case, kind): (CaseId, &str),
    now: DateTime<Utc>,
) -> Result<()> {
    let act = Act {
        case: Some(case),
        detail: Some(kind),
        posting: Some(posting),
        by: Some(editor),
        ..Act::of_kind(AuditKind::Sent)
    };
    append(tx, act, now).await
}

/// An editor took back a change that waited.
pub(in crate::store) async fn undone(
    tx: &mut Tx,
    posting: &Posting,
    by: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    append(tx, of_waiting(AuditKind::Undone, posting, by), now).await
}

/// A change was withdrawn with the role or the wish of its author.
pub(in crate::store) async fn withdrawn(
    tx: &mut Tx,
    (posting, case): (i64, CaseId),
    kind: &str,
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let act = Act {
        case: Some(case),
        detail: Some(kind),
        posting: Some(posting),
        by,
        ..Act::of_kind(AuditKind::Undone)
    };
    append(tx, act, now).await
}

/// A second editor approved a change.
pub(in crate::store) async fn approved(
    tx: &mut Tx,
    posting: &Posting,
    by: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    append(tx, of_waiting(AuditKind::Approved, posting, by), now).await
}

/// A second editor rejected a change.
pub(in crate::store) async fn rejected(
    tx: &mut Tx,
    posting: &Posting,
    by: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    append(tx, of_waiting(AuditKind::Rejected, posting, by), now).await
}

/// What an editor does about a change that waits.
fn of_waiting(kind: AuditKind, posting: &Posting, by: ChatId) -> Act<'_> {
    let change = match &posting.state {
        PostingState::Waiting(change) => Some(change.change.kind()),
        PostingState::Released { .. }
        | PostingState::Refused(_)
        | PostingState::Undone
        | PostingState::Unreadable => None,
    };
    Act {
        case: Some(posting.case),
        detail: change,
        posting: Some(posting.id),
        by: Some(by),
        ..Act::of_kind(kind)
    }
}

/// A change became an event; its posting says who sent it.
pub(in crate::store) async fn released(
    tx: &mut Tx,
    posting: i64,
    case: CaseId,
    event: &Event,
) -> Result<()> {
    let act = Act {
        case: Some(case),
        detail: Some(event.change.kind()),
        posting: Some(posting),
        event: Some(event.number),
        digest: Some(digest(tx, case, event.number).await?),
        ..Act::of_kind(AuditKind::Released)
    };
    append(tx, act, event.recorded).await
}

/// The digest of an event as it is stored.
async fn digest(tx: &mut Tx, case: CaseId, number: u32) -> Result<AuditHash> {
    let (recorded, origin, change): (i64, String, String) = sqlx::query_as(
        "select recorded, origin, change from event where case_id = $1 and number = $2",
    )
    .bind(case.0)
    .bind(i64::from(number))
    .fetch_one(tx)
    .await?;
    Ok(event_digest(recorded, origin.as_bytes(), change.as_bytes()))
}

/// A change did not apply any more.
pub(in crate::store) async fn refused(
    tx: &mut Tx,
    posting: i64,
    case: CaseId,
    now: DateTime<Utc>,
) -> Result<()> {
    not_released(tx, AuditKind::Refused, (posting, case), now).await
}

/// Nobody approved a change in time.
pub(in crate::store) async fn lapsed(
    tx: &mut Tx,
    posting: i64,
    case: CaseId,
    now: DateTime<Utc>,
) -> Result<()> {
    not_released(tx, AuditKind::Lapsed, (posting, case), now).await
}

async fn not_released(
    tx: &mut Tx,
    kind: AuditKind,
    (posting, case): (i64, CaseId),
    now: DateTime<Utc>,
) -> Result<()> {
    let act = Act {
        case: Some(case),
        posting: Some(posting),
        ..Act::of_kind(kind)
    };
    append(tx, act, now).await
}

/// Somebody was given a role: by an owner, if an invitation gave it.
pub(in crate::store) async fn role_given(
    tx: &mut Tx,
    of: ChatId,
    role: (Role, RoleOrigin),
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<()> {
    role_changed(tx, AuditKind::RoleGiven, (of, by), role, now).await
}

/// Somebody lost a role: by an owner, or by the settings or the command line.
pub(in crate::store) async fn role_taken(
    tx: &mut Tx,
    of: ChatId,
    role: (Role, RoleOrigin),
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<()> {
    role_changed(tx, AuditKind::RoleTaken, (of, by), role, now).await
}

async fn role_changed(
    tx: &mut Tx,
    kind: AuditKind,
    (of, by): (ChatId, Option<ChatId>),
    (role, origin): (Role, RoleOrigin),
    now: DateTime<Utc>,
) -> Result<()> {
    let detail = format!("{} {}", role.word(), origin.word());
    let act = Act {
        detail: Some(&detail),
        by,
        of: Some(of),
        ..Act::of_kind(kind)
    };
    append(tx, act, now).await
}

/// An owner made an invitation.
pub(in crate::store) async fn invite_made(
    tx: &mut Tx,
    owner: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    let act = Act {
        by: Some(owner),
        ..Act::of_kind(AuditKind::InviteMade)
    };
    append(tx, act, now).await
}

/// An owner withdrew one.
pub(in crate::store) async fn invite_withdrawn(
    tx: &mut Tx,
    owner: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    let act = Act {
        by: Some(owner),
        ..Act::of_kind(AuditKind::InviteWithdrawn)
    };
    append(tx, act, now).await
}

/// A case was brought in from its file.
pub(in crate::store) async fn imported(
    tx: &mut Tx,
    case: CaseId,
    now: DateTime<Utc>,
) -> Result<()> {
    let act = Act {
        case: Some(case),
        ..Act::of_kind(AuditKind::Imported)
    };
    append(tx, act, now).await
}

/// Somebody was forgotten who has a role or did something: of how many acts it is gone who it was, and not whose.
pub(in crate::store) async fn forgotten(
    tx: &mut Tx,
    (role, acts): (Option<Role>, u64),
    now: DateTime<Utc>,
) -> Result<()> {
    let detail = format!("{} {acts}", role.map_or("former", Role::word));
    let act = Act {
        detail: Some(&detail),
        ..Act::of_kind(AuditKind::Forgotten)
    };
    append(tx, act, now).await
}

//! The revocation of roles, and what ends with the last one.

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::ChatId,
    role::{Role, RoleOrigin},
};

use super::{
    super::{Result, Tx, audit, broadcasts::finish, chats::role_of, undo::withdraw_all_of},
    is_editor,
};

/// The revocation of a person's roles, and what they lost with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revocation {
    /// The roles.
    pub roles: Vec<(Role, RoleOrigin)>,
    /// How many of their drafts were removed.
    pub drafts: u64,
    /// How many of their waiting changes were withdrawn.
    pub postings: u64,
}

/// Revokes the roles of these origins, and with the last one what only an editor may have.
pub(super) async fn take_away(
    tx: &mut Tx,
    chat: ChatId,
    origins: &[RoleOrigin],
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<Revocation> {
    let mut roles = Vec::new();
    for origin in origins {
        let role = granted(tx, chat, *origin).await?;
        revoke(tx, chat, *origin).await?;
        if let Some(role) = role {
            roles.push((role, *origin));
            audit::role_taken(tx, chat, (role, *origin), by, now).await?;
        }
    }
    if !is_owner(tx, chat).await? {
        delete_invites(tx, chat).await?;
    }
    let (drafts, postings) = if is_editor(tx, chat).await? {
        (0, 0)
    } else {
        withdraw_all(tx, chat, by, now).await?
    };
    Ok(Revocation {
        roles,
        drafts,
        postings,
    })
}

/// Withdraws all drafts, dialogues and unreleased changes of a chat, and the notices to it as an editor.
async fn withdraw_all(
    tx: &mut Tx,
    chat: ChatId,
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<(u64, u64)> {
    let drafts = delete_drafts(tx, chat).await?;
    delete_choices(tx, chat).await?;
    let postings = withdraw_all_of(tx, chat, by, now).await? as u64;
    let of = delete_notices_of_editor(tx, chat).await?;
    finish(tx, of).await?;
    Ok((drafts, postings))
}

/// The role of that origin.
async fn granted(tx: &mut Tx, chat: ChatId, origin: RoleOrigin) -> Result<Option<Role>> {
    let role: Option<String> = sqlx::query_scalar(
        "select role from role_grant
         where chat_id = $1 and origin = $2 and role in ('editor', 'owner')",
    )
    .bind(chat.0)
    .bind(origin.word())
    .fetch_optional(tx)
    .await?;
    Ok(role.as_deref().and_then(role_of))
}

async fn revoke(tx: &mut Tx, chat: ChatId, origin: RoleOrigin) -> Result<()> {
    sqlx::query("update role_grant set role = null where chat_id = $1 and origin = $2")
        .bind(chat.0)
        .bind(origin.word())
        .execute(tx)
        .await?;
    Ok(())
}

/// Whether a chat is an owner's.
pub(super) async fn is_owner(tx: &mut Tx, chat: ChatId) -> Result<bool> {
    let is_owner = sqlx::query_scalar(
        "select exists (select 1 from editor where chat_id = $1 and role = 'owner')",
    )
    .bind(chat.0)
    .fetch_one(tx)
    .await?;
    Ok(is_owner)
}

/// Deletes the drafts of a chat; returns how many.
async fn delete_drafts(tx: &mut Tx, chat: ChatId) -> Result<u64> {
    let deleted = sqlx::query("delete from draft where editor = $1")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(deleted.rows_affected())
}

/// Deletes the dialogues of a chat, and the other lines that it was offered.
async fn delete_choices(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("delete from choice where chat_id = $1")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Deletes the open invitations of whoever is no owner any more.
async fn delete_invites(tx: &mut Tx, owner: ChatId) -> Result<()> {
    sqlx::query("delete from invite where owner = $1")
        .bind(owner.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Deletes what a chat was to be told as an editor, apart from a notice in flight; returns of which broadcasts it was.
async fn delete_notices_of_editor(tx: &mut Tx, chat: ChatId) -> Result<Vec<i64>> {
    let of = sqlx::query_scalar(
        "delete from notice where chat_id = $1 and state <> 'sending' and broadcast_id in (
             select id from broadcast where kind in ('question', 'posting'))
         returning broadcast_id",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(of)
}

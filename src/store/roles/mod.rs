//! Roles: who may post, and how roles end.
//!
//! A role is read at each use, so one that is revoked here, by another process too, is gone at once.

mod invites;
mod removal;
mod revocation;

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::{Asker, Chat, ChatId, ChatKey},
    role::{Role, RoleOrigin},
};

use super::{
    Error, Receipt, Result, Roles, Table, Tx, audit,
    chats::{ChatRow, role_of},
    list_proposals,
};

use revocation::take_away;

pub(super) use invites::check_invite;
pub use invites::{InviteOutcome, InviteWithdrawal, NewInvite};
pub use removal::{Member, RemovalOutcome};
pub use revocation::Revocation;

/// A granted role and its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Whose it is; `None` for a row that does not open.
    pub key: Option<ChatKey>,
    /// What it is.
    pub role: Role,
    /// Its origin.
    pub origin: RoleOrigin,
}

/// The outcome of a claim with the right code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnershipOutcome {
    /// Whoever brought it is an owner.
    Granted,
    /// Somebody else was first.
    TooLate,
}

impl Roles<'_> {
    /// Makes a chat with the right code the owner, if there is none yet.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn claim_ownership(
        self,
        asker: Asker,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<OwnershipOutcome> {
        self.store
            .write(Some(receipt), async |tx| {
                let known = self.store.known(tx, asker.key()).await?;
                let claim = if count_other_owners(tx, known).await? > 0 {
                    OwnershipOutcome::TooLate
                } else {
                    let chat = self.store.keep_chat(tx, asker).await?;
                    grant(tx, chat, (Role::Owner, RoleOrigin::Claim), None, now).await?;
                    OwnershipOutcome::Granted
                };
                Ok(claim)
            })
            .await
    }

    /// Whether there is an owner.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn has_owner(self) -> Result<bool> {
        let owners: i64 = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query_scalar("select count(*) from editor where role = 'owner'")
                        .fetch_one(reader)
                        .await?,
                )
            })
            .await?;
        Ok(owners > 0)
    }

    /// Applies the owners that the settings name: whoever is no longer named loses that role, and with their last role their
    /// drafts and unreleased changes; whoever is named becomes an owner once the bot has met them.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn follow_settings(self, owners: &[ChatKey], now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| {
                for (chat, sealed) in granted_by_settings(tx).await? {
                    // An id that does not open is named by no settings.
                    let is_named = self
                        .store
                        .key_of(&sealed)
                        .is_ok_and(|key| owners.contains(&key));
                    if !is_named {
                        take_away(tx, ChatId(chat), &[RoleOrigin::Settings], None, now).await?;
                    }
                }
                for owner in owners {
                    if let Some(chat) = self.store.known(tx, *owner).await? {
                        grant(tx, chat, (Role::Owner, RoleOrigin::Settings), None, now).await?;
                    }
                }
                Ok(())
            })
            .await
    }

    /// Grants the role of the settings to a chat, at its first update, and returns the chat with it. A role that was revoked
    /// since is not granted again before the next start.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn appoint_by_settings(
        self,
        asker: Asker,
        role: Role,
        now: DateTime<Utc>,
    ) -> Result<Chat> {
        let chat = self
            .store
            .write(None, async |tx| {
                let chat = self.store.keep_chat(tx, asker).await?;
                grant_unless_revoked(tx, chat, (role, RoleOrigin::Settings), now).await?;
                Ok(chat)
            })
            .await?;
        self.store.chats().chat(chat).await
    }

    /// Everybody's roles.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn grants(self) -> Result<Vec<Grant>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
                    "select chat.id, chat.sealed, role_grant.role, role_grant.origin
             from role_grant join chat on chat.id = role_grant.chat_id
             where role_grant.role is not null",
                )
                .fetch_all(reader)
                .await?)
            })
            .await?;
        let read = |(_, sealed, role, origin): (i64, Vec<u8>, String, String)| {
            Ok(Grant {
                key: self.store.key_of(&sealed).ok(),
                role: role_of(&role).ok_or(Error::Unreadable("role"))?,
                origin: origin_of(&origin)?,
            })
        };
        let mut grants = self.store.read_each(Table::Role, &rows, read).read;
        grants.sort_by_key(|grant| (grant.key, grant.origin.word()));
        Ok(grants)
    }

    /// Revokes every role of a person, with their drafts and unreleased changes. What was released stays. `None` if they
    /// have no role.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn revoke_roles(
        self,
        key: ChatKey,
        now: DateTime<Utc>,
    ) -> Result<Option<Revocation>> {
        self.store
            .write(None, async |tx| {
                let Some(chat) = self.store.known(tx, key).await? else {
                    return Ok(None);
                };
                let revoked = take_away(tx, chat, &RoleOrigin::ALL, None, now).await?;
                Ok((!revoked.roles.is_empty()).then_some(revoked))
            })
            .await
    }

    /// The former editors who may still be shown the editors' menu.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn former_editors(self) -> Result<Vec<Chat>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
                    "select id, sealed, language, null as role, null as chosen from chat
             where id in (select chat_id from role_grant where role is null)
                 and id not in (select chat_id from editor)",
                )
                .fetch_all(reader)
                .await?)
            })
            .await?;
        // A row that does not open names nobody who could be shown anything.
        let read = |row: ChatRow| self.store.chat_of(&row);
        Ok(self.store.read_each(Table::Chat, &rows, read).read)
    }

    /// Forgets a former editor, who is shown no menu any more.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn forget_former_editor(self, chat: ChatId) -> Result<()> {
        self.store
            .write(None, async |tx| {
                sqlx::query("delete from role_grant where chat_id = $1 and role is null")
                    .bind(chat.0)
                    .execute(&mut *tx)
                    .await?;
                Ok(())
            })
            .await
    }
}

fn origin_of(word: &str) -> Result<RoleOrigin> {
    RoleOrigin::ALL
        .into_iter()
        .find(|origin| origin.word() == word)
        .ok_or(Error::Unreadable("role"))
}

/// Whether a chat may post.
pub(super) async fn is_editor(tx: &mut Tx, chat: ChatId) -> Result<bool> {
    let is_editor = sqlx::query_scalar("select exists (select 1 from editor where chat_id = $1)")
        .bind(chat.0)
        .fetch_one(tx)
        .await?;
    Ok(is_editor)
}

/// How many owners there are beside this chat.
async fn count_other_owners(tx: &mut Tx, chat: Option<ChatId>) -> Result<i64> {
    let others = sqlx::query_scalar(
        "select count(*) from editor where role = 'owner' and chat_id is distinct from $1",
    )
    .bind(chat.map(|chat| chat.0))
    .fetch_one(tx)
    .await?;
    Ok(others)
}

/// The chats, each with its sealed key, that have a role by the settings.
async fn granted_by_settings(tx: &mut Tx) -> Result<Vec<(i64, Vec<u8>)>> {
    let granted = sqlx::query_as(
        "select chat.id, chat.sealed from role_grant join chat on chat.id = role_grant.chat_id
         where role_grant.origin = 'settings' and role_grant.role is not null",
    )
    .fetch_all(tx)
    .await?;
    Ok(granted)
}

/// Grants a role: by an owner, if an invitation gives it.
async fn grant(
    tx: &mut Tx,
    chat: ChatId,
    granted: (Role, RoleOrigin),
    by: Option<ChatId>,
    now: DateTime<Utc>,
) -> Result<()> {
    if upsert(tx, chat, granted).await? > 0 {
        audit::role_given(tx, chat, granted, by, now).await?;
        // Those before them may be gone, and nobody has what court lists propose.
        list_proposals::none_is_shown(tx).await?;
    }
    Ok(())
}

/// Grants a role, unless it was revoked: then its row is still there.
async fn grant_unless_revoked(
    tx: &mut Tx,
    chat: ChatId,
    granted: (Role, RoleOrigin),
    now: DateTime<Utc>,
) -> Result<()> {
    if insert_new(tx, chat, granted).await? > 0 {
        audit::role_given(tx, chat, granted, None, now).await?;
        list_proposals::none_is_shown(tx).await?;
    }
    Ok(())
}

/// Sets a role; returns how many changed: one or none.
async fn upsert(tx: &mut Tx, chat: ChatId, (role, origin): (Role, RoleOrigin)) -> Result<u64> {
    let set = sqlx::query(
        "insert into role_grant (chat_id, origin, role) values ($1, $2, $3)
         on conflict (chat_id, origin) do update set role = excluded.role
             where role_grant.role is distinct from excluded.role",
    )
    .bind(chat.0)
    .bind(origin.word())
    .bind(role.word())
    .execute(tx)
    .await?;
    Ok(set.rows_affected())
}

/// Sets a role that was never set; returns how many were: one or none.
async fn insert_new(tx: &mut Tx, chat: ChatId, (role, origin): (Role, RoleOrigin)) -> Result<u64> {
    let set = sqlx::query(
        "insert into role_grant (chat_id, origin, role) values ($1, $2, $3)
         on conflict (chat_id, origin) do nothing",
    )
    .bind(chat.0)
    .bind(origin.word())
    .bind(role.word())
    .execute(tx)
    .await?;
    Ok(set.rows_affected())
}

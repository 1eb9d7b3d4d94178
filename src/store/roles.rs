//! Roles: who may post, and how roles end.
//!
//! A role is read at each use, so one that is revoked here, by another process too, is gone at once.

use crate::domain::{
    chat::{Asker, Chat, ChatId, ChatKey},
    role::{Role, RoleOrigin},
};

use super::{
    Error, HOUR, Receipt, Result, Roles, Table, Tx,
    broadcasts::finish,
    chats::{ChatRow, role_of},
};

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

impl Roles<'_> {
    /// Makes a chat with the right code the owner, if there is none yet.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn claim_ownership(self, asker: Asker, receipt: Receipt) -> Result<OwnershipOutcome> {
        self.store
            .write(Some(receipt), async |tx| {
                let known = self.store.known(tx, asker.key()).await?;
                let others: i64 = sqlx::query_scalar(
                "select count(*) from editor where role = 'owner' and chat_id is distinct from $1",
            )
            .bind(known.map(|chat| chat.0))
            .fetch_one(&mut *tx)
            .await?;
                let claim = if others > 0 {
                    OwnershipOutcome::TooLate
                } else {
                    let chat = self.store.keep_chat(tx, asker).await?;
                    grant(tx, chat, Role::Owner, RoleOrigin::Claim).await?;
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
    pub async fn follow_settings(self, owners: &[ChatKey]) -> Result<()> {
        self.store.write(None, async |tx| {
            let given: Vec<(i64, Vec<u8>)> = sqlx::query_as(
                "select chat.id, chat.sealed from role_grant join chat on chat.id = role_grant.chat_id
                 where role_grant.origin = 'settings' and role_grant.role is not null",
            )
            .fetch_all(&mut *tx)
            .await?;
            for (chat, sealed) in given {
                // An id that does not open is named by no settings.
                let is_named = self.store.key_of(&sealed).is_ok_and(|key| owners.contains(&key));
                if !is_named {
                    take_away(tx, ChatId(chat), &[RoleOrigin::Settings]).await?;
                }
            }
            for owner in owners {
                if let Some(chat) = self.store.known(tx, *owner).await? {
                    grant(tx, chat, Role::Owner, RoleOrigin::Settings).await?;
                }
            }
            Ok(())
        }).await
    }

    /// Grants the role of the settings to a chat, at its first update, and returns the chat with it. A role that was revoked
    /// since is not granted again before the next start.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn appoint_by_settings(self, asker: Asker, role: Role) -> Result<Chat> {
        let chat = self
            .store
            .write(None, async |tx| {
                let chat = self.store.keep_chat(tx, asker).await?;
                sqlx::query(
                    "insert into role_grant (chat_id, origin, role) values ($1, $2, $3)
                 on conflict (chat_id, origin) do nothing",
                )
                .bind(chat.0)
                .bind(RoleOrigin::Settings.word())
                .bind(role.word())
                .execute(&mut *tx)
                .await?;
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
    pub async fn revoke_roles(self, key: ChatKey) -> Result<Option<Revocation>> {
        self.store
            .write(None, async |tx| {
                let Some(chat) = self.store.known(tx, key).await? else {
                    return Ok(None);
                };
                let revoked =
                    take_away(tx, chat, &[RoleOrigin::Settings, RoleOrigin::Claim]).await?;
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
                    "select id, sealed, language, null as role from chat
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

/// Grants a role.
async fn grant(tx: &mut Tx, chat: ChatId, role: Role, origin: RoleOrigin) -> Result<()> {
    sqlx::query(
        "insert into role_grant (chat_id, origin, role) values ($1, $2, $3)
         on conflict (chat_id, origin) do update set role = excluded.role
             where role_grant.role is distinct from excluded.role",
    )
    .bind(chat.0)
    .bind(origin.word())
    .bind(role.word())
    .execute(tx)
    .await?;
    Ok(())
}

/// Revokes the roles of these origins, and with the last one what only an editor may have.
async fn take_away(tx: &mut Tx, chat: ChatId, origins: &[RoleOrigin]) -> Result<Revocation> {
    let mut roles = Vec::new();
    for origin in origins {
        let taken: Option<String> = sqlx::query_scalar(
            "select role from role_grant
             where chat_id = $1 and origin = $2 and role in ('editor', 'owner')",
        )
        .bind(chat.0)
        .bind(origin.word())
        .fetch_optional(&mut *tx)
        .await?;
        let role = taken.as_deref().and_then(role_of);
        roles.extend(role.map(|role| (role, *origin)));
        sqlx::query("update role_grant set role = null where chat_id = $1 and origin = $2")
            .bind(chat.0)
            .bind(origin.word())
            .execute(&mut *tx)
            .await?;
    }
    let left: i64 = sqlx::query_scalar("select count(*) from editor where chat_id = $1")
        .bind(chat.0)
        .fetch_one(&mut *tx)
        .await?;
    let (drafts, postings) = if left == 0 {
        withdraw_all(tx, chat).await?
    } else {
        (0, 0)
    };
    Ok(Revocation {
        roles,
        drafts,
        postings,
    })
}

/// Withdraws all drafts and unreleased changes of a chat, and the notices to it as an editor.
async fn withdraw_all(tx: &mut Tx, chat: ChatId) -> Result<(u64, u64)> {
    let drafts = sqlx::query("delete from draft where editor = $1")
        .bind(chat.0)
        .execute(&mut *tx)
        .await?;
    let postings =
        sqlx::query(
            "update posting set state = 'undone', change = null, release_at = release_at - release_at % $2
             where editor = $1 and state = 'waiting'",
        )
            .bind(chat.0)
            .bind(HOUR)
            .execute(&mut *tx)
            .await?;
    let unread: Vec<i64> = sqlx::query_scalar(
        "delete from notice where chat_id = $1 and state <> 'sending' and broadcast_id in (
             select id from broadcast where kind in ('question', 'posting'))
         returning broadcast_id",
    )
    .bind(chat.0)
    .fetch_all(&mut *tx)
    .await?;
    finish(tx, unread).await?;
    Ok((drafts.rows_affected(), postings.rows_affected()))
}

fn origin_of(word: &str) -> Result<RoleOrigin> {
    match word {
        "settings" => Ok(RoleOrigin::Settings),
        "claim" => Ok(RoleOrigin::Claim),
        _ => Err(Error::Unreadable("role")),
    }
}

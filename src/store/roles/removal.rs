//! The people with a role, and the removal of one by an owner.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, sqlite::SqliteRow};

use crate::domain::{
    chat::{Chat, ChatId},
    person::Standing,
    role::RoleOrigin,
};

use super::{
    super::{Error, Receipt, Result, Roles, Table, Tx, chats::ChatRow},
    Revocation, count_other_owners, origin_of,
    revocation::{is_owner, take_away},
};

/// A person with a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their chat.
    pub chat: Chat,
    /// What they may do, and where that comes from.
    pub standing: Standing,
}

/// What became of a removal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemovalOutcome {
    /// The roles are gone, and what went with them.
    Removed(Revocation),
    /// Without this person there would be no owner.
    LastOwner,
    /// The settings name this person: the next start would give the role again.
    BySettings,
    /// This person has no role any more.
    NoRole,
    /// Whoever wanted it is no owner any more.
    NotAnOwner,
}

#[derive(FromRow)]
struct MemberRow {
    #[sqlx(flatten)]
    chat: ChatRow,
    origin: String,
}

impl Roles<'_> {
    /// The people with a role, in no order; a row that cannot be read is left out.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn members(self) -> Result<Vec<Member>> {
        let rows: Vec<SqliteRow> = self
            .store
            .read(async |reader| {
                // Of the origins, the settings come last in the alphabet.
                Ok(sqlx::query(
                    "select chat.id, chat.sealed, chat.language, editor.role, cast(preference.content as text) as chosen,
                         (select max(origin) from role_grant
                             where role_grant.chat_id = chat.id and role_grant.role is not null) as origin
                     from editor join chat on chat.id = editor.chat_id
                         left join preference on preference.id = chat.preference_id",
                )
                .fetch_all(reader)
                .await?)
            })
            .await?;
        let read = |row: MemberRow| {
            let chat = self.store.chat_of(&row.chat)?;
            let standing = Standing {
                role: chat.role.ok_or(Error::Unreadable("role"))?,
                origin: origin_of(&row.origin)?,
            };
            Ok(Member { chat, standing })
        };
        Ok(self.store.read_each(Table::Role, &rows, read).read)
    }

    /// Takes every role from a person, with their drafts, dialogues and unreleased changes. What was released stays.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn remove_member(
        self,
        by: ChatId,
        of: ChatId,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<RemovalOutcome> {
        self.store
            .write(Some(receipt), async |tx| remove(tx, by, of, now).await)
            .await
    }
}

async fn remove(tx: &mut Tx, by: ChatId, of: ChatId, now: DateTime<Utc>) -> Result<RemovalOutcome> {
    if !is_owner(tx, by).await? {
        return Ok(RemovalOutcome::NotAnOwner);
    }
    let origins = origins(tx, of).await?;
    if origins.is_empty() {
        return Ok(RemovalOutcome::NoRole);
    }
    if origins
        .iter()
        .any(|origin| origin == RoleOrigin::Settings.word())
    {
        return Ok(RemovalOutcome::BySettings);
    }
    if count_other_owners(tx, Some(of)).await? == 0 {
        return Ok(RemovalOutcome::LastOwner);
    }
    let revoked = take_away(tx, of, &RoleOrigin::ALL, Some(by), now).await?;
    Ok(RemovalOutcome::Removed(revoked))
}

/// Where the roles of a chat come from.
async fn origins(tx: &mut Tx, chat: ChatId) -> Result<Vec<String>> {
    let origins = sqlx::query_scalar(
        "select origin from role_grant where chat_id = $1 and role in ('editor', 'owner')",
    )
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(origins)
}

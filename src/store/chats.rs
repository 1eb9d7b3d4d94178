//! The chats the bot knows: a sealed id, a language, whether they want to hear.

use sqlx::SqliteConnection;

use crate::domain::{
    chat::{Chat, ChatId, ChatKey},
    language::Language,
    role::Role,
};

use super::{Error, Receipt, Result, Store, broadcasts::finish, inbox, random_id, seal::Kind};

/// Whether a chat hears from the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It does.
    Active,
    /// It does not: it blocked the bot or asked for a pause. What it chose is kept.
    Paused,
}

impl Presence {
    fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
        }
    }
}

impl Store {
    /// The chat of that key, which is made known with `language` if it is new. A paused chat that speaks is active
    /// again, and knows how its cases stand now. `role` is what the settings say of it; what it was given before stays.
    ///
    /// # Errors
    /// If it could not be read or kept.
    pub async fn meet(&self, key: ChatKey, language: Language, role: Option<Role>) -> Result<Chat> {
        if let Some((chat, Presence::Active)) = self.find(key).await?
            && chat.role >= role
        {
            return Ok(chat);
        }
        let mut tx = self.begin().await?;
        let id = self.insert(&mut tx, key, language).await?;
        if let Some(role) = role {
            appoint(&mut tx, id, role).await?;
        }
        let state: String = sqlx::query_scalar("select state from chat where id = $1")
            .bind(id.0)
            .fetch_one(&mut *tx)
            .await?;
        if state != Presence::Active.word() {
            set_presence(&mut tx, id, Presence::Active).await?;
        }
        tx.commit().await?;
        let (chat, _) = self.find(key).await?.ok_or(Error::Unreadable("chat"))?;
        Ok(chat)
    }

    /// The chat of that key and whether it hears, if it is known.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn find(&self, key: ChatKey) -> Result<Option<(Chat, Presence)>> {
        for form in self.seal.forms(Kind::Chat, &key.0.to_be_bytes()) {
            let row: Option<(i64, String, String, Option<String>)> = sqlx::query_as(
                "select chat.id, chat.language, chat.state, editor.role
                 from chat left join editor on editor.chat_id = chat.id
                 where chat.sealed = $1",
            )
            .bind(form)
            .fetch_optional(&self.readers)
            .await?;
            if let Some((id, language, state, role)) = row {
                let chat = Chat {
                    id: ChatId(id),
                    key,
                    language: language_of(&language)?,
                    role: role_of(role.as_deref())?,
                };
                let presence = if state == "active" {
                    Presence::Active
                } else {
                    Presence::Paused
                };
                return Ok(Some((chat, presence)));
            }
        }
        Ok(None)
    }

    /// Makes a chat speak another language.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn speak(&self, chat: ChatId, language: Language, receipt: Receipt) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query("update chat set language = $2 where id = $1")
            .bind(chat.0)
            .bind(language.code())
            .execute(&mut *tx)
            .await?;
        inbox::close(&mut tx, receipt).await?;
        Ok(tx.commit().await?)
    }

    /// Pauses a chat, or makes it hear again. A chat that hears again is taken to know how its cases stand: what it
    /// missed is not sent late.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn set_presence(
        &self,
        chat: ChatId,
        presence: Presence,
        receipt: Receipt,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        set_presence(&mut tx, chat, presence).await?;
        inbox::close(&mut tx, receipt).await?;
        Ok(tx.commit().await?)
    }

    /// Gives a chat a role.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn appoint(&self, chat: ChatId, role: Role, receipt: Receipt) -> Result<()> {
        let mut tx = self.begin().await?;
        appoint(&mut tx, chat, role).await?;
        inbox::close(&mut tx, receipt).await?;
        Ok(tx.commit().await?)
    }

    /// Whether anybody is owner.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn has_owner(&self) -> Result<bool> {
        let owners: i64 = sqlx::query_scalar("select count(*) from editor where role = 'owner'")
            .fetch_one(&self.readers)
            .await?;
        Ok(owners > 0)
    }

    /// A group became a supergroup, which has another key: what it follows goes with it.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn migrate(&self, from: ChatKey, to: ChatKey, receipt: Receipt) -> Result<()> {
        let known = self.find(from).await?;
        let mut tx = self.begin().await?;
        if let Some((chat, _)) = known {
            self.move_chat(&mut tx, chat.id, to).await?;
        }
        inbox::close(&mut tx, receipt).await?;
        Ok(tx.commit().await?)
    }

    /// Opens a sealed key.
    pub(super) fn key_of(&self, sealed: &[u8]) -> Result<ChatKey> {
        let plain = self.seal.open(Kind::Chat, sealed)?;
        let bytes = plain.try_into().map_err(|_| Error::Unreadable("chat"))?;
        Ok(ChatKey(i64::from_be_bytes(bytes)))
    }

    /// Gives a chat the key that its group has since it became a supergroup. If that key is known as another chat,
    /// what the two followed becomes one.
    pub(super) async fn move_chat(
        &self,
        tx: &mut SqliteConnection,
        chat: ChatId,
        to: ChatKey,
    ) -> Result<()> {
        let mut known = None;
        for form in self.seal.forms(Kind::Chat, &to.0.to_be_bytes()) {
            let id: Option<i64> = sqlx::query_scalar("select id from chat where sealed = $1")
                .bind(form)
                .fetch_optional(&mut *tx)
                .await?;
            known = known.or(id);
        }
        if known == Some(chat.0) {
            // Somebody else has moved it already.
            return Ok(());
        }
        let Some(known) = known else {
            sqlx::query("update chat set sealed = $2, key_no = $3 where id = $1")
                .bind(chat.0)
                .bind(self.seal.seal(Kind::Chat, &to.0.to_be_bytes()))
                .bind(self.seal.key_no())
                .execute(tx)
                .await?;
            return Ok(());
        };
        for merge in [
            "insert into follow (case_id, chat_id, topic, told, maybe_told)
             select case_id, $2, topic, told, maybe_told from follow where chat_id = $1
             on conflict (case_id, chat_id) do nothing",
            "insert into notice (broadcast_id, chat_id, state)
             select broadcast_id, $2, 'waiting' from notice where chat_id = $1
             on conflict (broadcast_id, chat_id) do nothing",
        ] {
            sqlx::query(merge)
                .bind(chat.0)
                .bind(known)
                .execute(&mut *tx)
                .await?;
        }
        sqlx::query("delete from chat where id = $1")
            .bind(chat.0)
            .execute(tx)
            .await?;
        Ok(())
    }

    async fn insert(
        &self,
        tx: &mut SqliteConnection,
        key: ChatKey,
        language: Language,
    ) -> Result<ChatId> {
        for form in self.seal.forms(Kind::Chat, &key.0.to_be_bytes()) {
            let known: Option<i64> = sqlx::query_scalar("select id from chat where sealed = $1")
                .bind(form)
                .fetch_optional(&mut *tx)
                .await?;
            if let Some(id) = known {
                return Ok(ChatId(id));
            }
        }
        let id = random_id();
        sqlx::query(
            "insert into chat (id, key_no, sealed, language, state) values ($1, $2, $3, $4, 'active')",
        )
        .bind(id)
        .bind(self.seal.key_no())
        .bind(self.seal.seal(Kind::Chat, &key.0.to_be_bytes()))
        .bind(language.code())
        .execute(tx)
        .await?;
        Ok(ChatId(id))
    }
}

/// Pauses or revives inside another use case's transaction.
pub(super) async fn set_presence(
    tx: &mut SqliteConnection,
    chat: ChatId,
    presence: Presence,
) -> Result<()> {
    sqlx::query(
        "update chat set state = $2, not_found = 0, held_until = 0, trouble = null where id = $1",
    )
    .bind(chat.0)
    .bind(presence.word())
    .execute(&mut *tx)
    .await?;
    match presence {
        Presence::Paused => {
            // The ledger of every change that it will not hear.
            sqlx::query(
                "update posting set unreachable = unreachable + 1
                 where state = 'released' and exists (
                     select 1 from notice
                         cross join broadcast on broadcast.id = notice.broadcast_id and broadcast.kind = 'change'
                         cross join follow on follow.case_id = broadcast.case_id and follow.chat_id = notice.chat_id
                     where notice.chat_id = $1 and broadcast.case_id = posting.case_id
                         and follow.told < posting.number)",
            )
            .bind(chat.0)
            .execute(&mut *tx)
            .await?;
            // What is on its way goes on, and nothing may overtake it if the chat soon hears again.
            let of: Vec<i64> = sqlx::query_scalar(
                "delete from notice where chat_id = $1 and state <> 'sending' returning broadcast_id",
            )
            .bind(chat.0)
            .fetch_all(&mut *tx)
            .await?;
            finish(tx, of).await?;
        }
        Presence::Active => {
            for revived in [
                "update follow
                 set maybe_told = null,
                     told = (select court_case.revision from court_case where court_case.id = follow.case_id)
                 where chat_id = $1",
                "update notice set revived = 1 where chat_id = $1 and state = 'sending'",
            ] {
                sqlx::query(revived).bind(chat.0).execute(&mut *tx).await?;
            }
        }
    }
    Ok(())
}

pub(super) fn language_of(code: &str) -> Result<Language> {
    Language::from_tag(code).ok_or(Error::Unreadable("language"))
}

pub(super) fn role_of(word: Option<&str>) -> Result<Option<Role>> {
    match word {
        None => Ok(None),
        Some("owner") => Ok(Some(Role::Owner)),
        Some("editor") => Ok(Some(Role::Editor)),
        Some(_) => Err(Error::Unreadable("role")),
    }
}

async fn appoint(tx: &mut SqliteConnection, chat: ChatId, role: Role) -> Result<()> {
    let word = match role {
        Role::Editor => "editor",
        Role::Owner => "owner",
    };
    sqlx::query(
        "insert into editor (chat_id, role) values ($1, $2)
         on conflict (chat_id) do update set role = excluded.role",
    )
    .bind(chat.0)
    .bind(word)
    .execute(tx)
    .await?;
    Ok(())
}

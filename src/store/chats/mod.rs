//! Stored chats: a sealed id, a language, whether the chat hears from the bot.
//!
//! Whoever only asks leaves no row. A row is made with the first thing worth storing (a follow, a chosen language, a role),
//! in the same transaction, and is swept once it has nothing any more.

mod kind;
mod migration;
mod row;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{
    chat::{Asker, Chat, ChatId, ChatKey, ChatKind},
    language::Language,
};

use kind::{correct_kind, kind_word};

pub(super) use kind::kind_of;
pub(super) use row::{ChatRow, language_of, role_of};

use super::{
    Chats, Receipt, Result, Store, Tx,
    presence::{Presence, mark_reachable},
    random_id,
    seal::SealedKind,
};

/// The row of a chat with its state, looked up by its key.
#[derive(FromRow)]
struct StoredChatRow {
    #[sqlx(flatten)]
    chat: ChatRow,
    language_chosen: bool,
    state: Vec<u8>,
    /// Whether Telegram does not find it.
    is_missing: bool,
    /// Whether it follows anything.
    follows: bool,
}

/// A stored chat with its state.
struct StoredChat {
    chat: Chat,
    language: LanguageSource,
    presence: Presence,
    follows: FollowsAny,
}

/// Whether a chat follows any case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FollowsAny {
    Something,
    Nothing,
}

/// The source of a chat's language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LanguageSource {
    /// It was chosen.
    Chosen,
    /// It is that of its phone, and follows that.
    OfThePhone,
    /// It cannot be read any more: the bot's default.
    Spoiled,
}

impl Chats<'_> {
    /// The chat of an update, if it is stored, and its presence before. As long as it has chosen no language, or none that
    /// can be read, it takes that of its `phone`, if known. An update is a sign of life of a chat that was unreachable.
    ///
    /// # Errors
    /// If it could not be read or kept.
    pub async fn recognise_chat(
        self,
        key: ChatKey,
        phone: Option<Language>,
        now: DateTime<Utc>,
    ) -> Result<Option<(Asker, Presence)>> {
        let Some(kept) = self.store.kept_of(key).await? else {
            return Ok(None);
        };
        let chat = kept.chat;
        let adopted = match kept.language {
            LanguageSource::Chosen => None,
            LanguageSource::OfThePhone => phone.filter(|phone| *phone != chat.language),
            LanguageSource::Spoiled => Some(phone.unwrap_or(chat.language)),
        };
        let is_back = kept.presence == Presence::Unreachable;
        if !is_back && adopted.is_none() {
            return Ok(Some((kept.asker(), kept.presence)));
        }
        self.store
            .write(None, async |tx| {
                if let Some(language) = adopted {
                    adopt_language(tx, chat.id, language).await?;
                }
                if is_back {
                    mark_reachable(self.store, tx, chat.id, now).await?;
                }
                Ok(())
            })
            .await?;
        let language = adopted.unwrap_or(chat.language);
        let chat = Chat { language, ..chat };
        Ok(Some((StoredChat { chat, ..kept }.asker(), kept.presence)))
    }

    /// The chat of that key and its presence, if it is stored.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn find_chat(self, key: ChatKey) -> Result<Option<(Chat, Presence)>> {
        let kept = self.store.kept_of(key).await?;
        Ok(kept.map(|kept| (kept.chat, kept.presence)))
    }

    /// The asker of that key, if it is stored.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn asker(self, key: ChatKey) -> Result<Option<Asker>> {
        let kept = self.store.kept_of(key).await?;
        Ok(kept.map(|kept| kept.asker()))
    }

    /// A stored chat.
    ///
    /// # Errors
    /// If it could not be read, or is not there.
    pub async fn chat(self, id: ChatId) -> Result<Chat> {
        let row: ChatRow = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_as(
                    "select chat.id, chat.sealed, chat.language, editor.role, cast(preference.content as text) as chosen
             from chat left join editor on editor.chat_id = chat.id
                 left join preference on preference.id = chat.preference_id
             where chat.id = $1",
                )
                .bind(id.0)
                .fetch_one(reader)
                .await?)
            })
            .await?;
        self.store.chat_of(&row)
    }

    /// Stores the language that a chat chose.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn choose_language(
        self,
        asker: Asker,
        language: Language,
        receipt: Receipt,
    ) -> Result<()> {
        self.store
            .write(Some(receipt), async |tx| {
                let chat = self.store.keep_chat(tx, asker).await?;
                choose_language(tx, chat, language).await
            })
            .await
    }
}

impl Store {
    /// The chat of that key with its state.
    async fn kept_of(&self, key: ChatKey) -> Result<Option<StoredChat>> {
        let row: Option<StoredChatRow> = self
            .read(async |reader| {
                Ok(sqlx::query_as(
            "select chat.id, chat.sealed, chat.language, editor.role, cast(preference.content as text) as chosen,
                 chat.language_chosen, chat.state, chat.not_found > 0 as is_missing,
                 exists (select 1 from follow where follow.chat_id = chat.id) as follows
             from chat left join editor on editor.chat_id = chat.id
                 left join preference on preference.id = chat.preference_id
             where chat.sealed = $1",
        )
        .bind(self.sealed(key))
        .fetch_optional(reader).await?)
            })
            .await?;
        row.map(|row| self.kept(&row)).transpose()
    }

    fn sealed(&self, key: ChatKey) -> Vec<u8> {
        self.seal.seal(SealedKind::Chat, &key.0.to_be_bytes())
    }

    fn kept(&self, row: &StoredChatRow) -> Result<StoredChat> {
        let chat = self.chat_of(&row.chat)?;
        Ok(StoredChat {
            chat,
            language: match language_of(&row.chat.language) {
                None => LanguageSource::Spoiled,
                Some(_) if row.language_chosen => LanguageSource::Chosen,
                Some(_) => LanguageSource::OfThePhone,
            },
            presence: match self.presence_of(chat.id, &row.state) {
                // It is tried again, and that is no sign of it.
                Presence::Active if row.is_missing => Presence::Unreachable,
                presence => presence,
            },
            follows: if row.follows {
                FollowsAny::Something
            } else {
                FollowsAny::Nothing
            },
        })
    }

    /// The chat of that key, inside another use case's transaction.
    pub(super) async fn known(&self, tx: &mut Tx, key: ChatKey) -> Result<Option<ChatId>> {
        let id = id_of_key(tx, &self.sealed(key)).await?;
        Ok(id.map(ChatId))
    }

    /// The row of a chat that is to be stored; it may have been swept since it was looked up.
    pub(super) async fn keep_chat(&self, tx: &mut Tx, asker: Asker) -> Result<ChatId> {
        let key = asker.key();
        if let Some(known) = self.known(tx, key).await? {
            correct_kind(tx, known, key.kind()).await?;
            return Ok(known);
        }
        let chat = ChatId(random_id());
        let new = (chat, key.kind());
        insert_chat(tx, new, &self.sealed(key), asker.language()).await?;
        Ok(chat)
    }
}

impl StoredChat {
    fn asker(&self) -> Asker {
        match self.follows {
            FollowsAny::Something => Asker::Follower(self.chat),
            FollowsAny::Nothing => Asker::Known(self.chat),
        }
    }
}

/// The id of the chat with that sealed key.
async fn id_of_key(tx: &mut Tx, sealed: &[u8]) -> Result<Option<i64>> {
    let id = sqlx::query_scalar("select id from chat where sealed = $1")
        .bind(sealed)
        .fetch_optional(tx)
        .await?;
    Ok(id)
}

async fn insert_chat(
    tx: &mut Tx,
    (chat, kind): (ChatId, ChatKind),
    sealed: &[u8],
    language: Language,
) -> Result<()> {
    sqlx::query(
        "insert into chat (id, sealed, language, kind, state) values ($1, $2, $3, $4, 'active')",
    )
    .bind(chat.0)
    .bind(sealed)
    .bind(language.code())
    .bind(kind_word(kind))
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets the language of a chat that has chosen none, or none that can be read.
async fn adopt_language(tx: &mut Tx, chat: ChatId, language: Language) -> Result<()> {
    sqlx::query(
        "update chat set language = $2
         where id = $1 and (language_chosen = 0 or language not in ('en', 'ru', 'kk'))",
    )
    .bind(chat.0)
    .bind(language.code())
    .execute(tx)
    .await?;
    Ok(())
}

async fn choose_language(tx: &mut Tx, chat: ChatId, language: Language) -> Result<()> {
    sqlx::query("update chat set language = $2, language_chosen = 1 where id = $1")
        .bind(chat.0)
        .bind(language.code())
        .execute(tx)
        .await?;
    Ok(())
}

/// Deletes a chat with everything that hangs on it.
pub(super) async fn delete_chat(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query("delete from chat where id = $1")
        .bind(chat.0)
        .execute(tx)
        .await?;
    Ok(())
}

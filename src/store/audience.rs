//! Who would be told of a change: how many chats, never which.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{
    ledger::{Audience, SilentFollowers},
    news::News,
    preferences::{Preferences, Timing},
    zone::Zone,
};

use super::{
    CaseId, Follows, Reader, Result, Store,
    chats::{kind_of, language_of},
};

/// How many active followers of a case have this language, as bytes, this kind and this choice.
#[derive(FromRow)]
struct FollowerCount {
    language: Vec<u8>,
    kind: Vec<u8>,
    preference_id: Option<i64>,
    chats: i64,
}

impl Follows<'_> {
    /// How many chats this news of a case would be told to now, by language and kind, and how many of them later.
    ///
    /// # Errors
    /// If they could not be counted.
    pub async fn audience(
        self,
        case: CaseId,
        (news, zone): (&[News], Zone),
        now: DateTime<Utc>,
    ) -> Result<Audience> {
        self.store
            .read(async |reader| audience(self.store, reader, case, (news, zone, now)).await)
            .await
    }

    /// How many chats follow this case and would not be told of a change now.
    ///
    /// # Errors
    /// If they could not be counted.
    pub async fn silent_followers(self, case: CaseId) -> Result<SilentFollowers> {
        let (stopped, unreachable) = self
            .store
            .read(async |reader| stopped_and_unreachable(reader, case).await)
            .await?;
        Ok(SilentFollowers {
            stopped: stopped.unsigned_abs(),
            unreachable: unreachable.unsigned_abs(),
        })
    }
}

async fn audience(
    store: &Store,
    reader: &mut Reader,
    case: CaseId,
    (news, zone, now): (&[News], Zone, DateTime<Utc>),
) -> Result<Audience> {
    let counts = active_followers(reader, case).await?;
    let chosen = counts.iter().filter_map(|count| count.preference_id);
    let chosen = store.known_preferences(reader, chosen).await?;
    let nothing = Preferences::default();
    let mut audience = Audience::default();
    for count in counts {
        let preferences = count.preference_id.and_then(|id| chosen.get(&id));
        let preferences = preferences.map_or(&nothing, AsRef::as_ref);
        let chats = count.chats.unsigned_abs();
        match preferences.timing_of_news(news, zone, (store.defaults, now)) {
            Timing::Now(_) => {}
            Timing::Held(_) => audience.held += chats,
            Timing::WithDigest => audience.in_digest += chats,
            Timing::Never => {
                audience.declined += chats;
                continue;
            }
        }
        let language = language_of(&count.language).unwrap_or(store.defaults.language);
        audience.add(language, kind_of(&count.kind), chats);
    }
    Ok(audience)
}

async fn active_followers(reader: &mut Reader, case: CaseId) -> Result<Vec<FollowerCount>> {
    let counts = sqlx::query_as(
        "select chat.language, chat.kind, chat.preference_id, count(*) as chats
         from follow join chat on chat.id = follow.chat_id
         where follow.case_id = $1 and chat.state = 'active' and chat.not_found = 0
         group by chat.language, chat.kind, chat.preference_id",
    )
    .bind(case.0)
    .fetch_all(reader)
    .await?;
    Ok(counts)
}

/// How many followers of a case are stopped, and how many are out of reach.
async fn stopped_and_unreachable(reader: &mut Reader, case: CaseId) -> Result<(i64, i64)> {
    let counts = sqlx::query_as(
        "-- SQLite's own: cross join.
         select coalesce(sum(case when silent.state = 'stopped' then 1 else 0 end), 0),
             coalesce(sum(case when silent.state <> 'stopped' then 1 else 0 end), 0)
         from (
                 select id, state from chat where state <> 'active'
                 union all
                 select id, state from chat where state = 'active' and not_found > 0) as silent
             cross join follow on follow.case_id = $1 and follow.chat_id = silent.id",
    )
    .bind(case.0)
    .fetch_one(reader)
    .await?;
    Ok(counts)
}

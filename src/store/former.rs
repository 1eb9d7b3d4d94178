//! Those who follow a case no more, and were told what a correction is about.

use crate::domain::{
    chat::ChatKind,
    language::Language,
    ledger::{Audience, SilentFollowers},
};

use super::{
    CaseId, Follows, Reader, Result, Store,
    chats::{kind_of, language_of},
};

/// Their presence, language and kind, as bytes, and how many there are of each.
type FormerRow = (Vec<u8>, Vec<u8>, Vec<u8>, i64);

impl Follows<'_> {
    /// Who follows a case no more and was told this event of it, or what an earlier correction said of it: how many a correction
    /// would be told to now, and how many hear nothing.
    ///
    /// # Errors
    /// If they could not be counted.
    pub async fn former(self, case: CaseId, event: u32) -> Result<(Audience, SilentFollowers)> {
        let rows = self
            .store
            .read(async |reader| former(reader, case, event).await)
            .await?;
        let mut active: Vec<(Language, ChatKind, u64)> = Vec::new();
        let mut silent = SilentFollowers::default();
        for (presence, language, kind, count) in rows {
            let count = count.unsigned_abs();
            match presence.as_slice() {
                b"active" => {
                    let language = language_of(&language).unwrap_or(self.store.defaults.language);
                    active.push((language, kind_of(&kind), count));
                }
                b"stopped" => silent.stopped += count,
                _ => silent.unreachable += count,
            }
        }
        Ok((Audience::new(active), silent))
    }
}

impl Store {
    /// Who follows a case no more, was told what its correction of that number is about, and was not told that: how many hear
    /// nothing, cannot be written to or had their notice given up, each under the word for it.
    pub(super) async fn former_untold(
        &self,
        case: CaseId,
        correction: u32,
    ) -> Result<Vec<(Vec<u8>, i64)>> {
        self.read(async |reader| untold(reader, case, correction).await)
            .await
    }
}

/// Each chat that does not follow is looked up among the deliveries, whose tree is in the order of chats and cases.
async fn former(reader: &mut Reader, case: CaseId, event: u32) -> Result<Vec<FormerRow>> {
    let rows = sqlx::query_as(
        "select presence, language, kind, count(*) from (
             select id, language, kind,
                 case when state = 'active' and not_found > 0 then 'unreachable' else state end as presence
             from chat) as chat
         where not exists (select 1 from follow where follow.case_id = $1 and follow.chat_id = chat.id)
             and exists (
                 select 1 from delivery
                 where chat_id = chat.id and case_id = $1 and kind in ('change', 'correction') and (
                     delivery.kind = 'change' and from_revision < $2 and $2 <= to_revision
                     or exists (
                         select 1 from correction
                         where correction.case_id = $1 and correction.wrong = $2
                             and correction.number > from_revision and correction.number <= to_revision)))
         group by presence, language, kind",
    )
    .bind(case.0)
    .bind(i64::from(event))
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

/// Of the silent there are few, and of what was given up fewer.
async fn untold(reader: &mut Reader, case: CaseId, correction: u32) -> Result<Vec<(Vec<u8>, i64)>> {
    let counts = sqlx::query_as(
        "select why, count(*) from (
             select id, state as why from chat where state <> 'active'
             union all
             select chat.id, case when notice.state in ('barred', 'failed') then notice.state else 'unreachable' end as why
             from broadcast join notice on notice.broadcast_id = broadcast.id join chat on chat.id = notice.chat_id
             where broadcast.case_id = $1 and broadcast.kind = 'correction' and chat.state = 'active'
                 and (chat.not_found > 0 or notice.state in ('barred', 'failed', 'unreadable'))) as chat
         where not exists (select 1 from follow where follow.case_id = $1 and follow.chat_id = chat.id)
             and $2 > (
                 select max(to_revision) from delivery
                 where chat_id = chat.id and case_id = $1 and kind in ('change', 'correction'))
             and exists (
                 select 1 from delivery join correction on correction.case_id = delivery.case_id
                 where delivery.chat_id = chat.id and delivery.case_id = $1 and delivery.kind in ('change', 'correction')
                     and correction.number = $2 and (
                         delivery.kind = 'change' and from_revision < correction.wrong and correction.wrong <= to_revision
                         or exists (
                             select 1 from correction as earlier
                             where earlier.case_id = $1 and earlier.wrong = correction.wrong
                                 and earlier.number > from_revision and earlier.number <= to_revision)))
         group by why",
    )
    .bind(case.0)
    .bind(i64::from(correction))
    .fetch_all(reader)
    .await?;
    Ok(counts)
}

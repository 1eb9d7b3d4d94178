//! Those who follow a case no more, and were told what a correction is about.

use crate::domain::{
    chat::ChatKind,
    language::Language,
    ledger::{Audience, SilentFollowers},
};

use super::{
    CaseId, Follows, Reader, Result,
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
                    let language = language_of(&language).unwrap_or(self.store.default_language);
                    active.push((language, kind_of(&kind), count));
                }
                b"stopped" => silent.stopped += count,
                _ => silent.unreachable += count,
            }
        }
        Ok((Audience::new(active), silent))
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

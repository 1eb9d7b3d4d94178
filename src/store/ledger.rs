//! The ledgers of released changes: counts, never names.

use sqlx::{FromRow, sqlite::SqliteRow};

use crate::domain::ledger::Ledger;

use super::{CaseId, Error, Postings, Reader, Result, Store, Table, from_millis};

/// The most ledgers that are shown at once.
const MOST_RELEASES: i64 = 10;

#[derive(FromRow)]
struct LedgerRow {
    case_id: i64,
    kind: String,
    slug: String,
    #[sqlx(try_from = "i64")]
    number: u32,
    released: i64,
    told: i64,
    waiting: i64,
    held: i64,
    for_digest: i64,
    stopped: i64,
    unreachable: i64,
    barred: i64,
    failed: i64,
    doubted: i64,
    corrected: i64,
    uncorrected: i64,
    correcting: i64,
}

impl LedgerRow {
    /// The ledger, and the case of a correction.
    fn read(self) -> Result<(Ledger, Option<CaseId>)> {
        let corrected = (self.kind == "correct").then_some(CaseId(self.case_id));
        let ledger = Ledger {
            case: self
                .slug
                .parse()
                .map_err(|_| Error::Unreadable("short name"))?,
            number: self.number,
            released: from_millis(self.released),
            told: self.told.unsigned_abs(),
            waiting: self.waiting.unsigned_abs(),
            held: self.held.unsigned_abs(),
            for_digest: self.for_digest.unsigned_abs(),
            stopped: self.stopped.unsigned_abs(),
            unreachable: self.unreachable.unsigned_abs(),
            barred: self.barred.unsigned_abs(),
            failed: self.failed.unsigned_abs(),
            doubted: self.doubted.unsigned_abs(),
            corrected: self.corrected.unsigned_abs(),
            uncorrected: self.uncorrected.unsigned_abs(),
            correcting: self.correcting.unsigned_abs(),
        };
        Ok((ledger, corrected))
    }
}

impl Postings<'_> {
    /// The ledger of a released posting; `None` if it is not released, or has been swept.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn ledger(self, posting: i64) -> Result<Option<Ledger>> {
        Ok(self.store.ledgers(Some(posting)).await?.pop())
    }

    /// The ledgers of the last released changes, latest first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn last_ledgers(self) -> Result<Vec<Ledger>> {
        self.store.ledgers(None).await
    }

    /// The most recipients of any of the last released changes; `None` if there is none.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn usual_recipients(self) -> Result<Option<u64>> {
        let most: Option<i64> = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query_scalar("select max(told) from posting where state = 'released'")
                        .fetch_one(reader)
                        .await?,
                )
            })
            .await?;
        Ok(most.map(i64::unsigned_abs))
    }
}

impl Store {
    async fn ledgers(&self, posting: Option<i64>) -> Result<Vec<Ledger>> {
        let rows = self
            .read(async |reader| ledger_rows(reader, posting).await)
            .await?;
        let mut ledgers = Vec::with_capacity(rows.len());
        for (mut ledger, corrected) in self.read_each(Table::Posting, &rows, LedgerRow::read).read {
            if let Some(case) = corrected {
                let untold = self.former_untold(case, ledger.number);
                add_former(&mut ledger, untold.await?);
            }
            ledgers.push(ledger);
        }
        Ok(ledgers)
    }
}

/// Adds those who follow no more and were not told of a correction to its ledger.
fn add_former(ledger: &mut Ledger, untold: Vec<(Vec<u8>, i64)>) {
    for (why, chats) in untold {
        let count = match why.as_slice() {
            b"stopped" => &mut ledger.stopped,
            b"barred" => &mut ledger.barred,
            b"failed" => &mut ledger.failed,
            _ => &mut ledger.unreachable,
        };
        *count += chats.unsigned_abs();
    }
}

/// The ledger of a posting, or those of the last ones that were released.
async fn ledger_rows(reader: &mut Reader, posting: Option<i64>) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "-- SQLite's own: cross join.
         select posting.id, posting.case_id, posting.kind, court_case.slug, posting.number, posting.released, posting.told,
             posting.stopped, posting.doubted, posting.corrected, posting.uncorrected,
             -- And who is to get a notice.
             coalesce(sum(case when untold.state in ('waiting', 'later', 'sending') and not untold.is_missing then 1 else 0 end), 0) + (
                 select count(*) from broadcast
                     join follow on follow.case_id = broadcast.case_id and follow.chat_id > broadcast.cursor
                     join chat on chat.id = follow.chat_id and chat.state not in ('stopped', 'unreachable')
                 where broadcast.case_id = posting.case_id and broadcast.kind = 'change'
                     and follow.told < posting.number and not exists (
                         select 1 from notice
                         where broadcast_id = broadcast.id and notice.chat_id = follow.chat_id)) + (
                 -- Who carries what a correction is about and follows no more.
                 select count(*) from broadcast left join notice on notice.broadcast_id = broadcast.id
                     and notice.state in ('waiting', 'later', 'sending')
                     and notice.chat_id not in (select id from chat where not_found > 0)
                 where posting.kind = 'correct' and broadcast.case_id = posting.case_id
                     and broadcast.kind = 'correction'
                     and (broadcast.cursor is not null or notice.chat_id is not null)) as waiting,
             coalesce(sum(case when untold.state = 'held' and untold.not_before is not null then 1 else 0 end), 0) as held,
             coalesce(sum(case when untold.state = 'held' and untold.not_before is null then 1 else 0 end), 0) as for_digest,
             (select count(*) from broadcast join notice on notice.broadcast_id = broadcast.id
                 where posting.kind = 'correct' and broadcast.case_id = posting.case_id and broadcast.kind = 'edit'
                     and notice.state in ('waiting', 'later', 'sending')
                     and notice.chat_id not in (select id from chat where not_found > 0)) as correcting,
             -- Whose address cannot be read is no more to be reached than who is gone.
             cast(posting.unreachable
                 + coalesce(sum(case when untold.state in ('waiting', 'later', 'sending') and untold.is_missing then 1 else 0 end), 0)
                 + coalesce(sum(case when untold.state = 'unreadable' then 1 else 0 end), 0) as bigint) as unreachable,
             coalesce(sum(case when untold.state = 'barred' then 1 else 0 end), 0) as barred,
             coalesce(sum(case when untold.state = 'failed' then 1 else 0 end), 0) as failed
         from (
                 select * from posting where state = 'released' and ($1 is null or id = $1)
                 order by released desc, number desc limit +$2) as posting
             join court_case on court_case.id = posting.case_id
             left join (
                 select broadcast.case_id, notice.state, notice.not_before, follow.told,
                     notice.chat_id in (select id from chat where not_found > 0) as is_missing
                 from broadcast cross join notice on notice.broadcast_id = broadcast.id
                     cross join follow
                         on follow.case_id = broadcast.case_id and follow.chat_id = notice.chat_id
                 where broadcast.kind = 'change'
                     -- One that is on its way to a chat which is silent since.
                     and notice.chat_id not in (
                         select id from chat where state <> 'active' and state in ('stopped', 'unreachable'))) as untold
                 on untold.case_id = posting.case_id
                 -- What nobody can have been told is not known.
                 and (untold.told < posting.number or untold.told > (
                     select revision from case_of_log where id = posting.case_id))
         group by posting.id, court_case.slug, posting.number, posting.released, posting.told, posting.stopped, posting.doubted, posting.corrected, posting.uncorrected, posting.unreachable, posting.case_id, posting.kind
         order by posting.released desc, posting.number desc",
    )
    .bind(posting)
    .bind(MOST_RELEASES)
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

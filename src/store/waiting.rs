//! The waiting changes of a case, and conflicts with them.

use chrono::{DateTime, Utc};

use crate::domain::{case_state::ChangeRefusal, event::AttributedChange};

use super::{
    CaseId, Posting, PostingState, Postings, Reader, Result, Store, Table, Tx, case_log, case_rows,
    from_millis, posting_rows,
};

/// A waiting change: it waits out its undo window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingChange {
    /// The posting.
    pub posting: Posting,
    /// What it changes.
    pub change: AttributedChange,
    /// The case's revision that its editor had seen.
    pub seen: u32,
    /// When the window ends.
    pub release_at: DateTime<Utc>,
}

/// A conflict: why a draft cannot be posted. It stays a draft.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and on its way to its editor: it is kept nowhere"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftConflict {
    /// The case has changed since its editor saw it.
    Case {
        /// Which.
        case: CaseId,
        /// The revision that its editor saw.
        seen: u32,
        /// Why the change does not apply.
        refusal: ChangeRefusal,
    },
    /// It would not apply after this waiting change.
    Waiting(WaitingChange),
}

/// The parsed row of a draft that is submitted.
pub(super) struct DraftRow {
    pub(super) case: CaseId,
    pub(super) seen: u32,
    pub(super) change: AttributedChange,
    pub(super) sealed: Vec<u8>,
}

impl Postings<'_> {
    /// The readable waiting changes of a case, in the order of their release.
    ///
    /// # Errors
    /// If it could not be looked for.
    pub async fn waiting(self, case: CaseId) -> Result<Vec<WaitingChange>> {
        self.store
            .read(async |reader| self.store.waiting_by(reader, case).await)
            .await
    }
}

impl Store {
    async fn waiting_by(
        &self,
        connection: &mut Reader,
        case: CaseId,
    ) -> Result<Vec<WaitingChange>> {
        let rows: Vec<(i64, i64, i64)> = sqlx::query_as(
            "select id, seen, release_at from posting where case_id = $1 and state = 'waiting'
             order by release_at, sequence",
        )
        .bind(case.0)
        .fetch_all(&mut *connection)
        .await?;
        let mut waiting = Vec::new();
        for (id, seen, release_at) in rows {
            let Some(row) = posting_rows::one(&mut *connection, id).await? else {
                continue;
            };
            let posting = self.posting_of(row);
            if let PostingState::Waiting(change) = posting.state.clone() {
                waiting.push(WaitingChange {
                    posting,
                    change: *change,
                    seen: u32::try_from(seen).unwrap_or_default(),
                    release_at: from_millis(release_at),
                });
            }
        }
        Ok(waiting)
    }

    /// The conflict of a draft, apart from the change whose place it takes: decided as it will be when its window ends, on
    /// the case after all that is released before. `None` also where the case cannot be read; the draft waits for it.
    pub(super) async fn in_the_way(
        &self,
        tx: &mut Tx,
        in_hand: &DraftRow,
        instead_of: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<Option<DraftConflict>> {
        let (case, seen, change) = (in_hand.case, in_hand.seen, &in_hand.change);
        let loaded = case_rows::load(&mut *tx, case).await;
        let Some(loaded) = self.if_readable(Table::Case, case.0, loaded)? else {
            return Ok(None);
        };
        let record = case_log::record(self, tx, (case, loaded.state)).await;
        let Some(record) = self.if_readable(Table::Case, case.0, record)? else {
            return Ok(None);
        };
        if let Err(refusal) = record.accept_as_seen(change.clone(), seen, now) {
            return Ok(Some(DraftConflict::Case {
                case,
                seen,
                refusal,
            }));
        }
        let mut others = self.waiting_by(&mut *tx, case).await?;
        others.retain(|other| Some(other.posting.id) != instead_of);
        let before = others
            .iter()
            .map(|other| (&other.change.change, other.seen));
        let first = record.first_in_the_way((&change.change, seen), before, now);
        Ok(first.map(|place| DraftConflict::Waiting(others.swap_remove(place))))
    }
}

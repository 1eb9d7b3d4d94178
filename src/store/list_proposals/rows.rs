//! The rows of proposals, a function for each statement.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::chat::ChatId;

use super::{
    super::{
        CaseId, Error, Result, Store, Tx, random_id,
        seal::{SealedKind, hex},
        to_count, to_hour, to_json,
    },
    ListProposal, NewProposal,
};

/// A row, without its line. Its state is `decided` where an editor has discarded it; what one of them took is a draft and no
/// proposal any more.
#[derive(FromRow)]
pub(super) struct ProposalRow {
    pub(super) id: i64,
    case_id: i64,
    pub(super) seen: i64,
    list: Vec<u8>,
    pub(super) change: Vec<u8>,
    pub(super) state: Vec<u8>,
}

impl Store {
    pub(super) fn proposal_of(&self, row: &ProposalRow) -> Result<ListProposal> {
        Ok(ListProposal {
            id: row.id,
            case: CaseId(row.case_id),
            seen: to_count(row.seen, "proposal")?,
            change: self.change_of(&row.change)?,
            list: String::from_utf8_lossy(&row.list).into_owned(),
        })
    }

    /// The ids of the rows that cannot be read.
    pub(in crate::store) async fn proposal_rows(&self) -> Result<Vec<i64>> {
        let read = |(_, seen, change, line, state): (i64, i64, Vec<u8>, Vec<u8>, String)| {
            to_count(seen, "proposal")?;
            self.change_of(&change)?;
            self.line_of(&line)?;
            let is_one = ["waiting", "shown", "decided"].contains(&state.as_str());
            is_one.then_some(()).ok_or(Error::Unreadable("word"))
        };
        self.each(
            "select id, seen, change, line, state from list_proposal",
            read,
        )
        .await
    }

    /// A list of many thousand rows has as many proposals: those of a case are stored at once.
    pub(super) async fn insert_proposals(
        &self,
        tx: &mut Tx,
        of: (&str, CaseId, u32),
        proposals: &[&NewProposal],
        now: DateTime<Utc>,
    ) -> Result<()> {
        let rows = proposals.iter().map(|proposal| {
            let change = to_json(&proposal.change);
            let change = self.seal.seal(SealedKind::Change, change.as_bytes());
            let line = self.seal.seal(SealedKind::Line, proposal.line.as_bytes());
            (random_id(), hex(&change), hex(&line))
        });
        let rows = to_json(&rows.collect::<Vec<_>>());
        insert_rows(tx, of, &rows, now).await
    }
}

async fn insert_rows(
    tx: &mut Tx,
    (list, case, seen): (&str, CaseId, u32),
    rows: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>, unhex.
         insert into list_proposal (id, case_id, seen, list, change, line, place, created)
         select value ->> 0, $1, $2, $3, unhex(value ->> 1), unhex(value ->> 2),
             (select coalesce(max(place), 0) + 1 from list_proposal where state <> 'decided') + key, $4
         from json_each($5)",
    )
    .bind(case.0)
    .bind(i64::from(seen))
    .bind(list)
    .bind(to_hour(now))
    .bind(rows)
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn of_list(tx: &mut Tx, list: &str, case: CaseId) -> Result<Vec<ProposalRow>> {
    let rows = sqlx::query_as(
        "select id, case_id, seen, list, change, state from list_proposal
         where case_id = $1 and list = $2 order by place",
    )
    .bind(case.0)
    .bind(list)
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// The sealed changes of a case that editors have drafted since then, or sent and not released.
pub(super) async fn in_hand(
    tx: &mut Tx,
    case: CaseId,
    since: DateTime<Utc>,
) -> Result<Vec<Vec<u8>>> {
    let sealed = sqlx::query_scalar(
        "select change from draft where case_id = $1 and created >= $2
         union all
         select change from posting where case_id = $1 and state = 'waiting'",
    )
    .bind(case.0)
    .bind(to_hour(since))
    .fetch_all(tx)
    .await?;
    Ok(sealed)
}

pub(super) async fn open(tx: &mut Tx, id: i64) -> Result<Option<ProposalRow>> {
    let row = sqlx::query_as(
        "select id, case_id, seen, list, change, state from list_proposal
         where id = $1 and state <> 'decided'",
    )
    .bind(id)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

pub(super) async fn first_waiting(tx: &mut Tx) -> Result<Option<ProposalRow>> {
    let row = sqlx::query_as(
        "select id, case_id, seen, list, change, state from list_proposal
         where state = 'waiting' order by place limit 1",
    )
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

pub(super) async fn shown(tx: &mut Tx) -> Result<i64> {
    let shown = sqlx::query_scalar("select count(*) from list_proposal where state = 'shown'")
        .fetch_one(tx)
        .await?;
    Ok(shown)
}

pub(super) async fn set_state(tx: &mut Tx, id: i64, state: &'static str) -> Result<()> {
    sqlx::query("update list_proposal set state = $2 where id = $1")
        .bind(id)
        .bind(state)
        .execute(tx)
        .await?;
    Ok(())
}

/// No editor has a card: each is shown again.
pub(in crate::store) async fn none_is_shown(tx: &mut Tx) -> Result<()> {
    sqlx::query("update list_proposal set state = 'waiting' where state = 'shown'")
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, id: i64) -> Result<()> {
    sqlx::query("delete from list_proposal where id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn is_drafted(tx: &mut Tx, id: i64, editor: ChatId) -> Result<bool> {
    let is_drafted =
        sqlx::query_scalar("select exists (select 1 from draft where id = $1 and editor = $2)")
            .bind(id)
            .bind(editor.0)
            .fetch_one(tx)
            .await?;
    Ok(is_drafted)
}

pub(super) async fn insert_draft(
    tx: &mut Tx,
    (id, editor): (i64, ChatId),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into draft (id, editor, case_id, seen, change, line, created)
         select id, $2, case_id, seen, change, line, $3 from list_proposal where id = $1",
    )
    .bind(id)
    .bind(editor.0)
    .bind(to_hour(now))
    .execute(tx)
    .await?;
    Ok(())
}

//! What an editor has sent: it waits out the undo window, in which it can be taken back.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, SqliteConnection};

use crate::domain::{chat::ChatId, event::Change, hearing::HearingNo, standing::Refusal};

use super::{
    CaseId, Error, Receipt, Result, Store, broadcasts, from_json, from_millis, inbox, random_id,
    to_millis,
};

/// A change that an editor has sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Its id.
    pub id: i64,
    /// Who sent it.
    pub editor: Option<ChatId>,
    /// The case.
    pub case: CaseId,
    /// The change.
    pub change: Change,
    /// The message with its “Undo” button.
    pub card: i32,
    /// What became of it.
    pub state: PostingState,
}

/// What became of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostingState {
    /// It waits out the undo window.
    Waiting,
    /// It is an event.
    Released {
        /// The event's number.
        number: u32,
    },
    /// It did not apply any more.
    Refused(Refusal),
    /// It was taken back.
    Undone,
}

/// What an editor found who wants to take something back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undone {
    /// There is nothing.
    Nothing,
    /// This, as it was: if it waited, it is taken back.
    Found(Box<Posting>),
    /// Each of these waits, and all are other editors': which one is meant?
    OneOf(Vec<Posting>),
}

/// How many of those that wait are offered to be taken back.
const MOST_OFFERED: i64 = 8;

#[derive(FromRow)]
pub(super) struct PostingRow {
    pub(super) id: i64,
    pub(super) editor: Option<i64>,
    case_id: i64,
    pub(super) seen: u32,
    change: String,
    card: i32,
    state: String,
    refusal: Option<String>,
    number: Option<u32>,
}

impl PostingRow {
    pub(super) fn read(self) -> Result<Posting> {
        let state = match (self.state.as_str(), self.refusal, self.number) {
            ("waiting", _, _) => PostingState::Waiting,
            ("released", _, Some(number)) => PostingState::Released { number },
            ("undone", _, _) => PostingState::Undone,
            ("refused", Some(refusal), _) => PostingState::Refused(from_json(&refusal, "refusal")?),
            _ => return Err(Error::Unreadable("posting")),
        };
        let change = from_json(&self.change, "change")?;
        Ok(Posting {
            id: self.id,
            editor: self.editor.map(ChatId),
            case: CaseId(self.case_id),
            change,
            card: self.card,
            state,
        })
    }
}

impl Store {
    /// Sends a draft: it becomes a posting that only editors see until `release_at`. `None` if the draft is not there
    /// any more, as after a second press, or if its editor has just lost the role.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn post(
        &self,
        editor: ChatId,
        draft: i64,
        card: i32,
        release_at: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<Option<Posting>> {
        let id = random_id();
        let mut tx = self.begin().await?;
        let row: Option<(i64, u32, String)> = sqlx::query_as(
            "delete from draft where id = $1 and editor = $2 and editor in (select chat_id from editor)
             returning case_id, seen, change",
        )
        .bind(draft)
        .bind(editor.0)
        .fetch_optional(&mut *tx)
        .await?;
        let Some((case, seen, change)) = row else {
            inbox::close(&mut tx, receipt).await?;
            tx.commit().await?;
            return Ok(None);
        };
        let read: Change = from_json(&change, "change")?;
        let hearing = hearing_of(&read);
        sqlx::query(
            "insert into posting (id, editor, case_id, seen, change, hearing_no, card, release_at, turn, state)
             values ($1, $2, $3, $4, $5, $6, $7, $8,
                 (select coalesce(max(turn), 0) + 1 from posting), 'waiting')",
        )
        .bind(id)
        .bind(editor.0)
        .bind(case)
        .bind(seen)
        .bind(change)
        .bind(hearing.map(|hearing| hearing.0))
        .bind(card)
        .bind(to_millis(release_at))
        .execute(&mut *tx)
        .await?;
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        let case = CaseId(case);
        Ok(Some(Posting {
            id,
            editor: Some(editor),
            case,
            change: read,
            card,
            state: PostingState::Waiting,
        }))
    }

    /// Takes a posting back if it has not been released: the one of that id, or else the editor's own last, or another
    /// editor's if that is the only one that waits. Another's author is told.
    ///
    /// # Errors
    /// If it could not be read or removed.
    pub async fn undo(
        &self,
        by: ChatId,
        id: Option<i64>,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<Undone> {
        let mut tx = self.begin().await?;
        let meant = match id {
            Some(id) => one(&mut tx, id).await?.into_iter().collect(),
            None => meant(&mut tx, by).await?,
        };
        let meant = meant
            .into_iter()
            .map(PostingRow::read)
            .collect::<Result<Vec<Posting>>>()?;
        let undone = match <[Posting; 1]>::try_from(meant) {
            Ok([posting]) => {
                if posting.state == PostingState::Waiting {
                    withdraw(&mut tx, &posting, by, now).await?;
                }
                Undone::Found(Box::new(posting))
            }
            Err(none) if none.is_empty() => Undone::Nothing,
            Err(several) => Undone::OneOf(several),
        };
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        Ok(undone)
    }

    /// A posting, to tell its editor what became of it.
    ///
    /// # Errors
    /// If it could not be read, or is not there.
    pub async fn posting(&self, id: i64) -> Result<Posting> {
        let row: PostingRow = sqlx::query_as(
            "select id, editor, case_id, seen, change, card, state, refusal, number
             from posting where id = $1",
        )
        .bind(id)
        .fetch_one(&self.readers)
        .await?;
        row.read()
    }

    /// Lets nothing wait for longer than until `latest`: the window that begins now. A clock that was wrong when something was
    /// sent, and is right at this start, would hold it back.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn release_by(&self, latest: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query(
            "update posting set release_at = $1 where state = 'waiting' and release_at > $1",
        )
        .bind(to_millis(latest))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// When the next posting leaves its undo window.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_release(&self) -> Result<Option<DateTime<Utc>>> {
        let at: Option<i64> =
            sqlx::query_scalar("select min(release_at) from posting where state = 'waiting'")
                .fetch_one(&self.readers)
                .await?;
        at.map(from_millis).transpose()
    }
}

async fn one(tx: &mut SqliteConnection, id: i64) -> Result<Option<PostingRow>> {
    let row = sqlx::query_as(
        "select id, editor, case_id, seen, change, card, state, refusal, number
         from posting where id = $1",
    )
    .bind(id)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

/// What an editor can mean who names none: the last of their own that waits, else those of others that wait, the earliest
/// first, else the last of their own, which is too late.
async fn meant(tx: &mut SqliteConnection, by: ChatId) -> Result<Vec<PostingRow>> {
    let own: Option<i64> = sqlx::query_scalar(
        "select id from posting where state = 'waiting' and editor = $1 order by turn desc limit 1",
    )
    .bind(by.0)
    .fetch_optional(&mut *tx)
    .await?;
    if let Some(own) = own {
        return Ok(one(tx, own).await?.into_iter().collect());
    }
    let others: Vec<PostingRow> = sqlx::query_as(
        "select id, editor, case_id, seen, change, card, state, refusal, number
         from posting where state = 'waiting' order by turn limit +$1",
    )
    .bind(MOST_OFFERED)
    .fetch_all(&mut *tx)
    .await?;
    if !others.is_empty() {
        return Ok(others);
    }
    let last: Option<i64> =
        sqlx::query_scalar("select id from posting where editor = $1 order by turn desc limit 1")
            .bind(by.0)
            .fetch_optional(&mut *tx)
            .await?;
    match last {
        Some(last) => Ok(one(tx, last).await?.into_iter().collect()),
        None => Ok(Vec::new()),
    }
}

/// Takes back what waits. Who sent it hears of it, unless it was they who took it back.
async fn withdraw(
    tx: &mut SqliteConnection,
    posting: &Posting,
    by: ChatId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("update posting set state = 'undone' where id = $1")
        .bind(posting.id)
        .execute(&mut *tx)
        .await?;
    if posting.editor != Some(by) {
        broadcasts::report(tx, posting.id, (posting.editor, posting.case), now, now).await?;
    }
    Ok(())
}

fn hearing_of(change: &Change) -> Option<HearingNo> {
    match change {
        Change::Move { hearing, .. }
        | Change::Adjourn { hearing, .. }
        | Change::Cancel { hearing, .. }
        | Change::Hold { hearing, .. } => Some(*hearing),
        Change::Schedule { .. }
        | Change::Access { .. }
        | Change::Custody { .. }
        | Change::Stage { .. }
        | Change::Verdict { .. }
        | Change::Statement { .. }
        | Change::Check => None,
    }
}

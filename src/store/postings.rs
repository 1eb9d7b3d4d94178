//! From an editor's line to an event: a draft, then a posting that waits out the undo window, then its release.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, SqliteConnection};

use crate::domain::{
    case::Case,
    chat::ChatId,
    event::{Change, Event, Origin},
    hearing::HearingNo,
    notice::{self, Lane, News},
    reminder::Plan,
    standing::{Refusal, Standing},
    when::local_day,
};

use super::{
    CaseId, Error, Receipt, Result, Store, cases, from_json, from_millis, hearings, inbox,
    random_id, seal::Kind, to_json, to_millis,
};

/// A change that an editor has in hand.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// Whose it is.
    pub editor: ChatId,
    /// The case.
    pub case: CaseId,
    /// The case's revision that the editor was shown.
    pub seen: u32,
    /// The change.
    pub change: Change,
    /// The line as it was written.
    pub line: String,
}

/// A draft that an editor pressed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The case.
    pub case: CaseId,
    /// The change.
    pub change: Change,
    /// The line as it was written.
    pub line: String,
}

/// A change that an editor has sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Its id.
    pub id: i64,
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
        /// How many chats were to be told.
        recipients: u64,
    },
    /// It did not apply any more.
    Refused(Refusal),
}

/// What a release did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Released {
    /// The event is in the log and followers will be told.
    Event(CaseId),
    /// The change no longer applied; its editor will be told.
    Refused(CaseId),
}

#[derive(FromRow)]
struct PostingRow {
    id: i64,
    editor: i64,
    case_id: i64,
    seen: u32,
    change: String,
    card: i32,
    state: String,
    refusal: Option<String>,
    number: Option<u32>,
    recipients: Option<i64>,
}

impl PostingRow {
    fn read(self) -> Result<Posting> {
        let state = match (self.state.as_str(), self.refusal, self.number) {
            ("waiting", _, _) => PostingState::Waiting,
            ("released", _, Some(number)) => {
                let recipients = self.recipients.unwrap_or_default().unsigned_abs();
                PostingState::Released { number, recipients }
            }
            ("refused", Some(refusal), _) => PostingState::Refused(from_json(&refusal, "refusal")?),
            _ => return Err(Error::Unreadable("posting")),
        };
        let change = from_json(&self.change, "change")?;
        Ok(Posting {
            id: self.id,
            case: CaseId(self.case_id),
            change,
            card: self.card,
            state,
        })
    }
}

impl Store {
    /// Keeps a draft, and returns the id for its buttons.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn draft(
        &self,
        draft: &NewDraft,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<i64> {
        let id = random_id();
        let mut tx = self.begin().await?;
        sqlx::query(
            "insert into draft (id, editor, case_id, seen, change, line, created)
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(draft.editor.0)
        .bind(draft.case.0)
        .bind(draft.seen)
        .bind(to_json(&draft.change))
        .bind(self.seal.seal(Kind::Line, draft.line.as_bytes()))
        .bind(to_millis(now))
        .execute(&mut *tx)
        .await?;
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Takes a draft away from its editor, to be written anew or forgotten; `None` if it is not there any more.
    ///
    /// # Errors
    /// If it could not be read or removed.
    pub async fn withdraw(
        &self,
        editor: ChatId,
        id: i64,
        receipt: Receipt,
    ) -> Result<Option<Draft>> {
        let mut tx = self.begin().await?;
        let row: Option<(i64, String, Vec<u8>)> = sqlx::query_as(
            "delete from draft where id = $1 and editor = $2 returning case_id, change, line",
        )
        .bind(id)
        .bind(editor.0)
        .fetch_optional(&mut *tx)
        .await?;
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        let Some((case, change, line)) = row else {
            return Ok(None);
        };
        let line = String::from_utf8(self.seal.open(Kind::Line, &line)?)
            .map_err(|_| Error::Unreadable("line"))?;
        Ok(Some(Draft {
            case: CaseId(case),
            change: from_json(&change, "change")?,
            line,
        }))
    }

    /// Sends a draft: it becomes a posting that only editors see until `release_at`. `None` if the draft is not there
    /// any more, as after a second press.
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
            "delete from draft where id = $1 and editor = $2 returning case_id, seen, change",
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
            case,
            change: read,
            card,
            state: PostingState::Waiting,
        }))
    }

    /// Takes a posting back if it has not been released: the one of that id, or the editor's last. Returns the posting
    /// as it was, `None` if there is none.
    ///
    /// # Errors
    /// If it could not be read or removed.
    pub async fn undo(
        &self,
        editor: ChatId,
        id: Option<i64>,
        receipt: Receipt,
    ) -> Result<Option<Posting>> {
        let mut tx = self.begin().await?;
        let row: Option<PostingRow> = sqlx::query_as(
            "select id, editor, case_id, seen, change, card, state, refusal, number, recipients
             from posting where editor = $1 and ($2 is null or id = $2)
             order by state = 'waiting' desc, turn desc limit 1",
        )
        .bind(editor.0)
        .bind(id)
        .fetch_optional(&mut *tx)
        .await?;
        let posting = row.map(PostingRow::read).transpose()?;
        if let Some(posting) = posting
            .as_ref()
            .filter(|posting| posting.state == PostingState::Waiting)
        {
            sqlx::query("delete from posting where id = $1")
                .bind(posting.id)
                .execute(&mut *tx)
                .await?;
        }
        inbox::close(&mut tx, receipt).await?;
        tx.commit().await?;
        Ok(posting)
    }

    /// A posting, to tell its editor what became of it.
    ///
    /// # Errors
    /// If it could not be read, or is not there.
    pub async fn posting(&self, id: i64) -> Result<Posting> {
        let row: PostingRow = sqlx::query_as(
            "select id, editor, case_id, seen, change, card, state, refusal, number, recipients
             from posting where id = $1",
        )
        .bind(id)
        .fetch_one(&self.readers)
        .await?;
        row.read()
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

    /// Releases the posting whose undo window ended first: decided again on the case as it stands at this moment, then
    /// event, standing, plans and fan-out are kept together. `None` if no window has ended.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn release(&self, plan: &Plan, now: DateTime<Utc>) -> Result<Option<Released>> {
        let mut tx = self.begin().await?;
        let row: Option<PostingRow> = sqlx::query_as(
            "select id, editor, case_id, seen, change, card, state, refusal, number, recipients
             from posting where state = 'waiting' and release_at <= $1
             order by release_at, turn limit 1",
        )
        .bind(to_millis(now))
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (editor, seen) = (ChatId(row.editor), row.seen);
        let posting = row.read()?;
        let case = cases::load(&mut tx, posting.case).await?;
        let released = match decide(&case, posting.change.clone(), seen, now) {
            Ok((after, event)) => {
                cases::append(&mut tx, posting.case, &event, Some(editor)).await?;
                cases::save_standing(&mut tx, posting.case, &after).await?;
                let zone = case.description.court.zone;
                hearings::project(&mut tx, posting.case, &after, zone, plan, now).await?;
                let news = notice::difference(&case.standing, &after);
                if !news.is_empty() {
                    announce(&mut tx, posting.case, &case, &news, now).await?;
                }
                settle_released(&mut tx, &posting, event.number).await?;
                Released::Event(posting.case)
            }
            Err(refusal) => {
                sqlx::query("update posting set state = 'refused', refusal = $2 where id = $1")
                    .bind(posting.id)
                    .bind(to_json(&refusal))
                    .execute(&mut *tx)
                    .await?;
                Released::Refused(posting.case)
            }
        };
        sqlx::query(
            "insert into notice (kind, chat_id, case_id, posting_id, lane, deadline, state)
             values ('posting', $1, $2, $3, $4, $5, 'waiting')",
        )
        .bind(editor.0)
        .bind(posting.case.0)
        .bind(posting.id)
        .bind(lane_no(Lane::Urgent))
        .bind(to_millis(now))
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Some(released))
    }
}

/// A lane as it is kept: smaller goes first.
pub(super) fn lane_no(lane: Lane) -> i64 {
    match lane {
        Lane::Urgent => 0,
        Lane::Change => 1,
        Lane::Reminder => 2,
    }
}

fn decide(
    case: &Case,
    change: Change,
    seen: u32,
    now: DateTime<Utc>,
) -> std::result::Result<(Standing, Event), Refusal> {
    if case.standing.last_touched(&change) > seen {
        return Err(Refusal::ChangedMeanwhile);
    }
    case.standing.accept(change, Origin::Posted, now)
}

async fn announce(
    tx: &mut SqliteConnection,
    id: CaseId,
    case: &Case,
    news: &[News],
    now: DateTime<Utc>,
) -> Result<()> {
    let zone = case.description.court.zone;
    let lane = notice::lane(news, local_day(now, zone));
    let deadline = news
        .iter()
        .filter_map(News::day)
        .map(|when| when.is_past_from(zone))
        .min()
        .unwrap_or(now);
    sqlx::query("insert into fanout (case_id, kind, lane, deadline) values ($1, 'change', $2, $3)")
        .bind(id.0)
        .bind(lane_no(lane))
        .bind(to_millis(deadline))
        .execute(tx)
        .await?;
    Ok(())
}

async fn settle_released(tx: &mut SqliteConnection, posting: &Posting, number: u32) -> Result<()> {
    sqlx::query(
        "update posting set state = 'released', number = $2, recipients = (
             select count(*) from follow join chat on chat.id = follow.chat_id
             where follow.case_id = posting.case_id and chat.state = 'active')
         where id = $1",
    )
    .bind(posting.id)
    .bind(number)
    .execute(tx)
    .await?;
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

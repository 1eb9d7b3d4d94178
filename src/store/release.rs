//! The moment at which a change becomes an event: decided once more on the case as it stands, and kept with everything
//! that follows from it in one transaction.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::domain::{
    case::Case,
    chat::ChatId,
    event::{Change, Event, Origin},
    notice::{self, Lane, News},
    reminder::Plan,
    standing::{Refusal, Standing},
    when::local_day,
};

use super::{
    CaseId, Posting, Result, Store, cases, hearings,
    postings::{PostingRow, lane_no},
    to_json, to_millis,
};

/// What a release did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Released {
    /// The event is in the log and followers will be told.
    Event(CaseId),
    /// The change no longer applied; its editor will be told.
    Refused(CaseId),
}

impl Store {
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

//! The moment at which a change becomes an event: decided once more on the case as it stands, and kept with everything
//! that follows from it in one transaction.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use sqlx::SqliteConnection;

use crate::domain::{
    case::Case,
    chat::ChatId,
    event::{Change, Event, Origin},
    notice::{self, News},
    reminder::Plan,
    standing::{Refusal, Standing},
    when,
};

use super::{
    CaseId, Posting, Result, Store,
    broadcasts::{self, Urgency},
    cases, hearings,
    postings::PostingRow,
    to_json, to_millis,
};

/// How long an editor waits for a first word of how it goes. Most changes are told to everybody by then, and the first
/// word is the last.
const FIRST_REPORT: TimeDelta = TimeDelta::seconds(2);

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
            "select id, editor, case_id, seen, change, card, state, refusal, number
             from posting where state = 'waiting' and release_at <= $1
             order by release_at, turn limit 1",
        )
        .bind(to_millis(now))
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (editor, seen) = (row.editor.map(ChatId), row.seen);
        let posting = row.read()?;
        let case = cases::load(&mut tx, posting.case).await?;
        let released = match decide(&case, posting.change.clone(), seen, now) {
            Ok((after, event)) => {
                cases::append(&mut tx, posting.case, &event, editor).await?;
                cases::save_standing(&mut tx, posting.case, &after).await?;
                let zone = case.description.court.zone;
                hearings::project(&mut tx, posting.case, &after, zone, plan, now).await?;
                let news = notice::difference(&case.standing, &after);
                let mut first_report = now;
                if !news.is_empty() {
                    announce(&mut tx, posting.case, &case, &news, now).await?;
                    first_report += FIRST_REPORT;
                }
                settle_released(&mut tx, &posting, &event, &news).await?;
                let to = (editor, posting.case);
                broadcasts::report(&mut tx, posting.id, to, first_report, now).await?;
                Released::Event(posting.case)
            }
            Err(refusal) => {
                sqlx::query("update posting set state = 'refused', refusal = $2 where id = $1")
                    .bind(posting.id)
                    .bind(to_json(&refusal))
                    .execute(&mut *tx)
                    .await?;
                broadcasts::report(&mut tx, posting.id, (editor, posting.case), now, now).await?;
                Released::Refused(posting.case)
            }
        };
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
    let urgency = urgency(news, case.description.court.zone, now);
    broadcasts::tell_change(tx, id, urgency, now).await
}

/// How soon news of a case whose court is in that zone must be told.
pub(super) fn urgency(news: &[News], zone: Tz, now: DateTime<Utc>) -> Urgency {
    let today = when::local_day(now, zone);
    let ends = news
        .iter()
        .filter_map(News::day)
        .map(|when| when.is_past_from(zone));
    Urgency {
        lane: notice::lane(news, today),
        deadline: ends.min().unwrap_or(now),
        urgent_from: notice::urgent_from(news, today).map(|day| when::begins(day, zone)),
    }
}

async fn settle_released(
    tx: &mut SqliteConnection,
    posting: &Posting,
    event: &Event,
    news: &[News],
) -> Result<()> {
    // Followers are looked through only where there is something to tell them.
    let counted_to = (!news.is_empty()).then_some(-1);
    sqlx::query(
        "update posting set state = 'released', number = $2, released = $3, counted_to = $4 where id = $1",
    )
        .bind(posting.id)
        .bind(event.number)
        .bind(to_millis(event.recorded))
        .bind(counted_to)
        .execute(tx)
        .await?;
    Ok(())
}

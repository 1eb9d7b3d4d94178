//! What the clock brings: reminders that are due, and hearings nobody has reported on.

use chrono::{DateTime, Days, NaiveDate, Utc};
use sqlx::FromRow;

use crate::domain::{notice::Lane, reminder::Plan, when::local_day};

use super::{Error, Result, Store, from_millis, hearings::zone_of, postings::lane_no, to_millis};

#[derive(FromRow)]
struct Due {
    hearing_id: i64,
    case_id: i64,
    date_revision: u32,
    day: String,
    past_from: i64,
    zone: String,
}

impl Store {
    /// When the clock next brings something.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_due(&self) -> Result<Option<DateTime<Utc>>> {
        let at: Option<i64> = sqlx::query_scalar(
            "select min(at) from (
                 select min(reminder.due) as at from reminder
                     join hearing on hearing.id = reminder.hearing_id
                     where not exists (
                         select 1 from posting where posting.state = 'waiting'
                             and posting.case_id = hearing.case_id and posting.hearing_no = hearing.no)
                 union all
                 select min(ask_at) from hearing where ask_at is not null)",
        )
        .fetch_one(&self.readers)
        .await?;
        at.map(from_millis).transpose()
    }

    /// Starts to remind of every hearing whose time has come. Several reminders of one hearing that came due while the
    /// bot was down become one; for a hearing that has begun there is none; those of a hearing about which a change is
    /// waiting in its undo window wait with it.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn remind(&self, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let due: Vec<Due> = sqlx::query_as(
            "select distinct hearing.id as hearing_id, hearing.case_id, hearing.date_revision, hearing.day,
                 hearing.past_from, court_case.zone
             from reminder
                 join hearing on hearing.id = reminder.hearing_id
                 join court_case on court_case.id = hearing.case_id
             where reminder.due <= $1 and not exists (
                 select 1 from posting where posting.state = 'waiting'
                     and posting.case_id = hearing.case_id and posting.hearing_no = hearing.no)",
        )
        .bind(to_millis(now))
        .fetch_all(&mut *tx)
        .await?;
        for hearing in due {
            sqlx::query("delete from reminder where hearing_id = $1 and due <= $2")
                .bind(hearing.hearing_id)
                .bind(to_millis(now))
                .execute(&mut *tx)
                .await?;
            if hearing.past_from <= to_millis(now) {
                continue;
            }
            sqlx::query(
                "insert into fanout (case_id, kind, hearing_id, date_revision, lane, deadline)
                 values ($1, 'reminder', $2, $3, $4, $5)",
            )
            .bind(hearing.case_id)
            .bind(hearing.hearing_id)
            .bind(hearing.date_revision)
            .bind(lane_no(lane(&hearing, now)?))
            .bind(hearing.past_from)
            .execute(&mut *tx)
            .await?;
        }
        Ok(tx.commit().await?)
    }

    /// Asks every editor what became of the hearings whose day has passed with no outcome: once, and once more.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn ask(&self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let rows: Vec<(i64, i64, i64, String)> = sqlx::query_as(
            "select hearing.id, hearing.case_id, hearing.asked, court_case.zone
             from hearing join court_case on court_case.id = hearing.case_id
             where hearing.ask_at <= $1 and hearing.state = 'set'",
        )
        .bind(to_millis(now))
        .fetch_all(&mut *tx)
        .await?;
        for (hearing, case, asked, zone) in rows {
            let again = if asked == 0 {
                plan.asks_again(zone_of(&zone)?, now)
            } else {
                None
            };
            sqlx::query("update hearing set asked = asked + 1, ask_at = $2 where id = $1")
                .bind(hearing)
                .bind(again.map(to_millis))
                .execute(&mut *tx)
                .await?;
            sqlx::query(
                "insert into notice (kind, chat_id, case_id, hearing_id, lane, deadline, state)
                 select 'question', chat.id, $1, $2, $3, $4, 'waiting'
                 from editor join chat on chat.id = editor.chat_id where chat.state = 'active'",
            )
            .bind(case)
            .bind(hearing)
            .bind(lane_no(Lane::Change))
            .bind(to_millis(now))
            .execute(&mut *tx)
            .await?;
        }
        Ok(tx.commit().await?)
    }
}

fn lane(hearing: &Due, now: DateTime<Utc>) -> Result<Lane> {
    let day: NaiveDate = hearing.day.parse().map_err(|_| Error::Unreadable("day"))?;
    let today = local_day(now, zone_of(&hearing.zone)?);
    Ok(if day <= today + Days::new(1) {
        Lane::Urgent
    } else {
        Lane::Reminder
    })
}

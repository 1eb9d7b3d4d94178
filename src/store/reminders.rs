//! What the clock brings: reminders that are due, and hearings nobody has reported on.

use chrono::{DateTime, Days, NaiveDate, Utc};
use sqlx::FromRow;

use crate::domain::{
    notice::Lane,
    reminder::Plan,
    when::{begins, local_day},
};

use super::{
    CaseId, Error, Result, Store,
    broadcasts::{self, Reminded, Urgency},
    from_millis,
    hearings::zone_of,
    to_millis,
};

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
                 select due as at from (
                     select reminder.due
                     from reminder indexed by reminder_by_due
                         cross join hearing on hearing.id = reminder.hearing_id
                     where reminder.state = 'waiting' and not exists (
                         select 1 from posting where posting.state = 'waiting'
                             and posting.case_id = hearing.case_id and posting.hearing_no = hearing.no)
                     order by reminder.due limit 1)
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
             where reminder.state = 'waiting' and reminder.due <= $1 and not exists (
                 select 1 from posting where posting.state = 'waiting'
                     and posting.case_id = hearing.case_id and posting.hearing_no = hearing.no)",
        )
        .bind(to_millis(now))
        .fetch_all(&mut *tx)
        .await?;
        for hearing in due {
            sqlx::query(
                "update reminder set state = case when $3 then 'skipped' else 'sent' end
                 where hearing_id = $1 and state = 'waiting' and due <= $2",
            )
            .bind(hearing.hearing_id)
            .bind(to_millis(now))
            .bind(hearing.past_from <= to_millis(now))
            .execute(&mut *tx)
            .await?;
            if hearing.past_from <= to_millis(now) {
                continue;
            }
            let of = Reminded {
                case: CaseId(hearing.case_id),
                hearing: hearing.hearing_id,
                date_revision: hearing.date_revision,
            };
            broadcasts::remind(&mut tx, of, urgency(&hearing, now)?, now).await?;
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
            broadcasts::ask_editors(&mut tx, CaseId(case), hearing, now).await?;
        }
        Ok(tx.commit().await?)
    }
}

fn urgency(hearing: &Due, now: DateTime<Utc>) -> Result<Urgency> {
    let day: NaiveDate = hearing.day.parse().map_err(|_| Error::Unreadable("day"))?;
    let zone = zone_of(&hearing.zone)?;
    let eve = day - Days::new(1);
    Ok(Urgency {
        lane: if local_day(now, zone) >= eve {
            Lane::Urgent
        } else {
            Lane::Reminder
        },
        deadline: from_millis(hearing.past_from)?,
        urgent_from: Some(begins(eve, zone)),
    })
}

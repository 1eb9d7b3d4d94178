//! Scheduled work: due reminders.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, sqlite::SqliteRow};

use crate::domain::{
    lane::{self, Urgency},
    reminder::{Lead, Leads, ReminderState},
};

use super::{
    CaseId, Error, Reader, Result, Schedule, Table, Tx,
    broadcasts::{self, ReminderTarget},
    from_millis,
    hearing_row::{became, when_of, zone_of},
    plan_basis::{DerivedBy, derived_by},
    to_millis,
    write::apart,
};

#[derive(FromRow)]
struct DueHearing {
    hearing_id: i64,
    case_id: i64,
    #[sqlx(try_from = "i64")]
    date_revision: u32,
    day: String,
    time: Option<String>,
    past_from: i64,
    zone: String,
}

impl Schedule<'_> {
    /// When the next reminder or question is due.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_reminder_at(self) -> Result<Option<DateTime<Utc>>> {
        self.next_due_after(DateTime::<Utc>::MIN_UTC).await
    }

    /// When the next reminder or question is due that is not due yet: one that is due and was not announced depends on a row
    /// that cannot be read.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_due_after(self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let at = self
            .store
            .read(async |reader| first_due_after(reader, now).await)
            .await?;
        Ok(at.map(from_millis))
    }

    /// Begins the broadcasts of due reminders. Several reminders of one hearing that became due while the bot was down
    /// become one; a hearing that has begun gets none; those of a hearing with a change, or a check of its case, in its undo
    /// window wait for it. A failure for one hearing does not stop the others.
    ///
    /// # Errors
    /// If nothing could be committed, or not of all; of the others it was.
    pub async fn begin_reminders(self, now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let rows = hearings_to_remind_of(tx, now).await?;
                if rows.is_empty() {
                    return Ok(Ok(()));
                }
                let by = derived_by(tx).await?;
                let wanted = self.store.wanted_leads(tx).await?;
                let read = |due: DueHearing| urgency(&due, by, now).map(|urgency| (due, urgency));
                let mut failed = Ok(());
                for (due, urgency) in self.store.read_each(Table::Hearing, &rows, read).read {
                    let done = apart(tx, async |tx| {
                        remind_of(tx, &due, (urgency, wanted), now).await
                    });
                    let done = done.await?;
                    self.store.isolate_failure(
                        Table::Hearing,
                        due.hearing_id,
                        done,
                        &mut failed,
                    )?;
                }
                Ok(failed)
            })
            .await?
    }
}

async fn remind_of(
    tx: &mut Tx,
    hearing: &DueHearing,
    (urgency, wanted): (Urgency, Leads),
    now: DateTime<Utc>,
) -> Result<()> {
    if hearing.past_from <= to_millis(now) {
        return settle_reminders(tx, hearing.hearing_id, ReminderState::Skipped, now).await;
    }
    let leads = due_leads(tx, hearing.hearing_id, now).await?;
    settle_reminders(tx, hearing.hearing_id, ReminderState::Sent, now).await?;
    let leads = leads.common(wanted);
    if leads.is_empty() {
        return Ok(());
    }
    let of = ReminderTarget {
        leads,
        case: CaseId(hearing.case_id),
        hearing: hearing.hearing_id,
        date_revision: hearing.date_revision,
    };
    broadcasts::remind(tx, of, urgency, now).await
}

fn urgency(hearing: &DueHearing, by: DerivedBy, now: DateTime<Utc>) -> Result<Urgency> {
    let when = when_of(&hearing.day, hearing.time.as_deref())?;
    let zone = zone_of(&hearing.zone)?;
    // Derived from the two; a hearing that seems to be over would lose its reminders in silence.
    let differs = to_millis(when.is_past_from(zone)) != hearing.past_from;
    if differs && by == DerivedBy::DataInUse {
        return Err(Error::Unreadable("end of a hearing"));
    }
    lane::of_reminder(when, zone, now).ok_or(Error::Unreadable("day"))
}

/// When the first reminder or question after `now` is due, apart from the reminders that wait for a change of their hearing.
async fn first_due_after(reader: &mut Reader, now: DateTime<Utc>) -> Result<Option<i64>> {
    let at = sqlx::query_scalar(
        "-- SQLite's own: indexed by, cross join.
         select min(at) from (
             select due as at from (
                 select reminder.due
                 from reminder indexed by reminder_by_due
                     cross join hearing on hearing.id = reminder.hearing_id
                 where reminder.state = 'waiting' and reminder.due > $1 and not exists (
                     select 1 from posting where posting.state = 'waiting'
                         and posting.case_id = hearing.case_id and posting.hearing_no = hearing.no)
                 order by reminder.due limit 1) as first
             union all
             select min(ask_at) from hearing where ask_at > $1) as moment",
    )
    .bind(to_millis(now))
    .fetch_one(reader)
    .await?;
    Ok(at)
}

/// The hearings with a reminder that is due, without those with a change, or a check of their case, in its undo window.
async fn hearings_to_remind_of(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select distinct hearing.id as hearing_id, hearing.case_id, hearing.date_revision, hearing.day,
             hearing.time, hearing.past_from, court_case.zone
         from reminder
             join hearing on hearing.id = reminder.hearing_id
             join court_case on court_case.id = hearing.case_id
         where reminder.state = 'waiting' and reminder.due <= $1 and not exists (
             select 1 from posting where posting.state = 'waiting'
                 and posting.case_id = hearing.case_id
                 and (posting.hearing_no = hearing.no or (posting.kind = 'check' and posting.release_at > $1)))",
    )
    .bind(to_millis(now))
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// The leads of the reminders of a hearing that are due. One that cannot be read is none.
async fn due_leads(tx: &mut Tx, hearing: i64, now: DateTime<Utc>) -> Result<Leads> {
    let leads: Vec<Vec<u8>> = sqlx::query_scalar(
        "select lead from reminder where hearing_id = $1 and state = 'waiting' and due <= $2",
    )
    .bind(hearing)
    .bind(to_millis(now))
    .fetch_all(tx)
    .await?;
    let read = |lead: &Vec<u8>| std::str::from_utf8(lead).ok()?.parse::<Lead>().ok();
    Ok(leads.iter().filter_map(read).collect())
}

/// Gives every reminder of a hearing that is due this state.
async fn settle_reminders(
    tx: &mut Tx,
    hearing: i64,
    state: ReminderState,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "update reminder set state = $3 where hearing_id = $1 and state = 'waiting' and due <= $2",
    )
    .bind(hearing)
    .bind(to_millis(now))
    .bind(became(state))
    .execute(tx)
    .await?;
    Ok(())
}

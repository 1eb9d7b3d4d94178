//! The table of hearings by date, with their reminders and questions: derived from the state, never the other way.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::{Row, sqlite::SqliteRow};

use crate::domain::{
    case_state::CaseState,
    hearing::Hearing,
    reminder::{AnnouncedDate, Lead, Plan, Reminder, ReminderState},
    zone::Zone,
};

use super::{
    CaseId, Result, Tx, broadcasts, from_millis,
    hearing_row::{HearingColumns, became, status_word},
    new_hearings, to_json, to_millis,
};

/// Derives the hearing rows of a case from its state: what the last event changed is planned anew, and reminders of an
/// outdated date are removed.
pub(super) async fn project(
    tx: &mut Tx,
    case: CaseId,
    case_state: &CaseState,
    zone: Zone,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<()> {
    let known = case_state.hearings.iter().map(|hearing| hearing.no.0);
    let known = to_json(&known.collect::<Vec<u32>>());
    for id in left_out(tx, case, &known).await? {
        broadcasts::call_off(tx, id).await?;
        delete(tx, id).await?;
    }
    let hearings = case_state.hearings.iter();
    let words = hearings.map(|one| (one.no, one.date_revision, status_word(one.status)));
    let words = to_json(&words.collect::<Vec<_>>());
    let differ: HashMap<u32, bool> = unprojected(tx, case, &words).await?.into_iter().collect();
    let (mut new, mut known) = (Vec::new(), Vec::new());
    for hearing in &case_state.hearings {
        match differ.get(&hearing.no.0) {
            Some(true) => known.push(hearing),
            Some(false) => new.push(hearing),
            None => {}
        }
    }
    new_hearings::insert(tx, case, (&new, zone), plan, now).await?;
    for hearing in known {
        let id = upsert(tx, case, hearing, zone, now).await?;
        delete_outdated_reminders(tx, id, hearing.date_revision).await?;
        broadcasts::call_off(tx, id).await?;
        forget_question(tx, id).await?;
        if hearing.is_open() {
            plan_one(tx, id, hearing, zone, plan, now).await?;
        }
    }
    Ok(())
}

/// The rows of hearings that a correction has left out: of those with none of these numbers, a JSON list.
async fn left_out(tx: &mut Tx, case: CaseId, known: &str) -> Result<Vec<i64>> {
    let left_out = sqlx::query_scalar(
        "-- SQLite's own: json_each.
         select id from hearing where case_id = $1 and no not in (select value from json_each($2))",
    )
    .bind(case.0)
    .bind(known)
    .fetch_all(tx)
    .await?;
    Ok(left_out)
}

/// Plans the open hearings of a case anew, as in another zone or by other settings.
pub(super) async fn plan_open(
    tx: &mut Tx,
    case: CaseId,
    case_state: &CaseState,
    zone: Zone,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<()> {
    for hearing in case_state
        .hearings
        .iter()
        .filter(|hearing| hearing.is_open())
    {
        let id = upsert(tx, case, hearing, zone, now).await?;
        plan_one(tx, id, hearing, zone, plan, now).await?;
    }
    Ok(())
}

/// Derives a hearing row anew that differs from the state of its case, or whose reminders differ from it. Its date was
/// announced by then.
pub(super) async fn derive(
    tx: &mut Tx,
    case: CaseId,
    (hearing, known): &(Hearing, DateTime<Utc>),
    zone: Zone,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<()> {
    let id = upsert(tx, case, hearing, zone, *known).await?;
    if hearing.is_open() {
        return plan_one(tx, id, hearing, zone, plan, now).await;
    }
    delete_waiting_reminders(tx, id).await?;
    forget_question(tx, id).await?;
    broadcasts::call_off(tx, id).await
}

/// The numbers of the hearings, a JSON list of numbers, date revisions and words of status, whose rows have not that date and
/// status, each with whether it has a row. Compared where they stand: what cannot be read there is written anew.
async fn unprojected(tx: &mut Tx, case: CaseId, hearings: &str) -> Result<Vec<(u32, bool)>> {
    let rows = sqlx::query_as(
        "-- SQLite's own: json_each, ->>.
         select value ->> 0, exists (select 1 from hearing where case_id = $1 and no = value ->> 0)
         from json_each($2)
         where not exists (
             select 1 from hearing
             where case_id = $1 and no = value ->> 0 and date_revision = value ->> 1 and state = value ->> 2)",
    )
    .bind(case.0)
    .bind(hearings)
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// Deletes a hearing row.
pub(super) async fn delete(tx: &mut Tx, id: i64) -> Result<()> {
    sqlx::query("delete from hearing where id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// Writes a hearing row; a new date counts as announced at that moment.
async fn upsert(
    tx: &mut Tx,
    case: CaseId,
    hearing: &Hearing,
    zone: Zone,
    known: DateTime<Utc>,
) -> Result<i64> {
    let kept = HearingColumns::of(hearing, zone);
    Ok(sqlx::query_scalar(
        "insert into hearing (case_id, no, day, time, date_revision, state, past_from, known_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (case_id, no) do update set
             known_from = case hearing.date_revision
                 when excluded.date_revision then hearing.known_from else excluded.known_from end,
             day = excluded.day, time = excluded.time, date_revision = excluded.date_revision,
             state = excluded.state, past_from = excluded.past_from
         returning id",
    )
    .bind(case.0)
    .bind(i64::from(hearing.no.0))
    .bind(kept.day)
    .bind(kept.time)
    .bind(kept.date_revision)
    .bind(kept.state)
    .bind(kept.past_from)
    .bind(to_millis(known))
    .fetch_one(tx)
    .await?)
}

async fn plan_one(
    tx: &mut Tx,
    id: i64,
    hearing: &Hearing,
    zone: Zone,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<()> {
    let date = AnnouncedDate {
        when: hearing.when,
        zone,
        known: known_from(tx, id).await?,
    };
    let sent = sent_reminders(tx, id, hearing.date_revision).await?;
    let sent = readable(&sent);
    delete_reminders(tx, id).await?;
    for reminder in plan.reminders(&sent, date, now) {
        insert_reminder(tx, id, hearing.date_revision, reminder).await?;
    }
    // A question that is due, or planned for a hearing that is past since, stays as it is.
    if let Some(at) = plan.first_question_at(hearing.when, zone, now) {
        plan_question(tx, id, at, now).await?;
    }
    Ok(())
}

/// When the date of a hearing was announced.
async fn known_from(tx: &mut Tx, hearing: i64) -> Result<DateTime<Utc>> {
    let known = sqlx::query_scalar("select known_from from hearing where id = $1")
        .bind(hearing)
        .fetch_one(tx)
        .await?;
    Ok(from_millis(known))
}

/// The reminders of a date that were sent, each with its lead and when it was due.
async fn sent_reminders(tx: &mut Tx, hearing: i64, date_revision: u32) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select lead, due from reminder where hearing_id = $1 and date_revision = $2 and state = 'sent'",
    )
    .bind(hearing)
    .bind(i64::from(date_revision))
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// Parses the reminders that were sent. An unreadable row counts as not sent: a reminder too many is better than none.
fn readable(sent: &[SqliteRow]) -> Vec<Reminder> {
    let read = |row: &SqliteRow| {
        let lead: Lead = row.try_get::<String, _>(0).ok()?.parse().ok()?;
        Some(Reminder {
            lead,
            due: from_millis(row.try_get(1).ok()?),
            state: ReminderState::Sent,
        })
    };
    sent.iter().filter_map(read).collect()
}

async fn insert_reminder(
    tx: &mut Tx,
    hearing: i64,
    date_revision: u32,
    reminder: Reminder,
) -> Result<()> {
    sqlx::query(
        "insert into reminder (hearing_id, lead, date_revision, due, state) values ($1, $2, $3, $4, $5)",
    )
    .bind(hearing)
    .bind(reminder.lead.to_string())
    .bind(i64::from(date_revision))
    .bind(to_millis(reminder.due))
    .bind(became(reminder.state))
    .execute(tx)
    .await?;
    Ok(())
}

async fn delete_reminders(tx: &mut Tx, hearing: i64) -> Result<()> {
    sqlx::query("delete from reminder where hearing_id = $1")
        .bind(hearing)
        .execute(tx)
        .await?;
    Ok(())
}

async fn delete_waiting_reminders(tx: &mut Tx, hearing: i64) -> Result<()> {
    sqlx::query("delete from reminder where hearing_id = $1 and state = 'waiting'")
        .bind(hearing)
        .execute(tx)
        .await?;
    Ok(())
}

/// Deletes the reminders of other dates of a hearing, and of this one those that wait.
async fn delete_outdated_reminders(tx: &mut Tx, hearing: i64, date_revision: u32) -> Result<()> {
    sqlx::query(
        "delete from reminder where hearing_id = $1 and (date_revision <> $2 or state = 'waiting')",
    )
    .bind(hearing)
    .bind(i64::from(date_revision))
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets when the editors are asked about a hearing, if no question is due and they were not asked what became of it.
async fn plan_question(
    tx: &mut Tx,
    hearing: i64,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "update hearing set ask_at = $2 where id = $1 and asked = 0 and (ask_at is null or ask_at > $3)",
    )
    .bind(hearing)
    .bind(to_millis(at))
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

async fn forget_question(tx: &mut Tx, hearing: i64) -> Result<()> {
    sqlx::query("update hearing set ask_at = null, asked = 0 where id = $1")
        .bind(hearing)
        .execute(tx)
        .await?;
    Ok(())
}

//! Questions to editors about hearings: whether each is still on, and what became of it.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, sqlite::SqliteRow};

use crate::domain::reminder::{DueQuestion, HearingQuestion, Plan, QuestionStep};

use super::{
    CaseId, Result, Schedule, Table, Tx, broadcasts, from_millis,
    hearing_row::{when_of, zone_of},
    to_millis,
    write::apart,
};

#[derive(FromRow)]
struct DueRow {
    id: i64,
    case_id: i64,
    day: String,
    time: Option<String>,
    zone: String,
    asked: i64,
    as_of: Option<i64>,
}

impl Schedule<'_> {
    /// Begins the questions to every editor that are due: on the morning of a hearing whether it is still on, and after it
    /// what became of it, once and once more. A question after it that was due while the bot was down is asked when the night
    /// at the court is over; one of the morning only until the hearing may have begun. While a change of its case can be taken
    /// back, nothing is asked.
    ///
    /// # Errors
    /// If nothing could be committed, or not of all; of the others it was.
    pub async fn ask_editors(self, plan: &Plan, now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let rows = hearings_to_ask_about(tx, now).await?;
                let mut failed = Ok(());
                for (row, due) in self.store.read_each(Table::Hearing, &rows, read).read {
                    let step = plan.due_question(due, now);
                    let done = apart(tx, async |tx| take(tx, &row, step, now).await);
                    let done = done.await?;
                    self.store
                        .isolate_failure(Table::Hearing, row.id, done, &mut failed)?;
                }
                Ok(failed)
            })
            .await?
    }
}

fn read(row: DueRow) -> Result<(DueRow, DueQuestion)> {
    let due = DueQuestion {
        when: when_of(&row.day, row.time.as_deref())?,
        zone: zone_of(&row.zone)?,
        asked: row.asked,
        as_of: row.as_of.map(from_millis),
    };
    Ok((row, due))
}

/// Takes the step of a question that is due.
///
/// A hearing counts as asked about once its outcome is asked for: that tells the two questions apart on their way.
async fn take(tx: &mut Tx, due: &DueRow, step: QuestionStep, now: DateTime<Utc>) -> Result<()> {
    match step {
        QuestionStep::Wait(at) => return ask_later(tx, due.id, at).await,
        QuestionStep::Ask(HearingQuestion::StillOn, next) => ask_later(tx, due.id, next).await?,
        QuestionStep::Ask(HearingQuestion::Outcome, next) => {
            broadcasts::call_off_questions(tx, due.id).await?;
            mark_asked(tx, due.id, next).await?;
        }
    }
    broadcasts::ask_editors(tx, CaseId(due.case_id), due.id, now).await
}

/// The open hearings about which a question is due, without those with a change of their case in its undo window.
async fn hearings_to_ask_about(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select hearing.id, hearing.case_id, hearing.day, hearing.time, court_case.zone, hearing.asked, (
             select event.recorded from event
             where event.case_id = hearing.case_id and event.origin = 'posted'
             order by event.number desc limit 1) as as_of
         from hearing join court_case on court_case.id = hearing.case_id
         where hearing.ask_at <= $1 and hearing.state = 'set' and not exists (
             select 1 from posting where posting.state = 'waiting'
                 and posting.case_id = hearing.case_id and posting.release_at > $1
                 and posting.release_at is distinct from posting.lapses_at)",
    )
    .bind(to_millis(now))
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// Sets when the next question about a hearing is due, if there is one.
async fn ask_later(tx: &mut Tx, hearing: i64, at: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query("update hearing set ask_at = $2 where id = $1")
        .bind(hearing)
        .bind(at.map(to_millis))
        .execute(tx)
        .await?;
    Ok(())
}

/// Notes that the editors are asked what became of a hearing, and when they are asked again. Twice is enough, whatever was
/// counted.
async fn mark_asked(tx: &mut Tx, hearing: i64, again: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query(
        "update hearing set asked = case when cast($2 as bigint) is null then 2 else 1 end, ask_at = $2 where id = $1",
    )
    .bind(hearing)
    .bind(again.map(to_millis))
    .execute(tx)
    .await?;
    Ok(())
}

//! Hearings that have no row yet, all of a case at once: a court list has hundreds of one case.

use chrono::{DateTime, Utc};

use crate::domain::{
    hearing::Hearing,
    reminder::{AnnouncedDate, Plan},
    zone::Zone,
};

use super::{
    CaseId, Result, Tx,
    hearing_row::{HearingColumns, became},
    to_json, to_millis,
};

/// Writes the rows of hearings, with their reminders and questions. Their dates count as announced now.
pub(super) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    (hearings, zone): (&[&Hearing], Zone),
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<()> {
    if hearings.is_empty() {
        return Ok(());
    }
    let open = hearings.iter().filter(|hearing| hearing.is_open());
    let reminders = open.flat_map(|hearing| {
        let date = AnnouncedDate {
            when: hearing.when,
            zone,
            known: now,
        };
        let planned = plan.reminders(&[], date, now).into_iter();
        planned.map(|reminder| {
            let (lead, due) = (reminder.lead.to_string(), to_millis(reminder.due));
            let state = became(reminder.state);
            (hearing.no, lead, hearing.date_revision, due, state)
        })
    });
    let reminders = to_json(&reminders.collect::<Vec<_>>());
    let rows = hearings.iter().map(|hearing| {
        let kept = HearingColumns::of(hearing, zone);
        let question = plan.first_question_at(hearing.when, zone, now);
        let ask_at = question.filter(|_| hearing.is_open()).map(to_millis);
        let date = (kept.day, kept.time, kept.date_revision);
        (hearing.no, date, kept.state, kept.past_from, ask_at)
    });
    insert_rows(tx, case, &to_json(&rows.collect::<Vec<_>>()), now).await?;
    insert_reminders(tx, case, &reminders).await
}

async fn insert_rows(tx: &mut Tx, case: CaseId, rows: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>.
         insert into hearing (case_id, no, day, time, date_revision, state, past_from, known_from, ask_at)
         select $1, value ->> 0, value ->> '$[1][0]', value ->> '$[1][1]', value ->> '$[1][2]', value ->> 2, value ->> 3, $3,
             value ->> 4
         from json_each($2)",
    )
    .bind(case.0)
    .bind(rows)
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

async fn insert_reminders(tx: &mut Tx, case: CaseId, reminders: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, ->>, cross join.
         insert into reminder (hearing_id, lead, date_revision, due, state)
         select hearing.id, value ->> 1, value ->> 2, value ->> 3, value ->> 4
         from json_each($2) cross join hearing on hearing.case_id = $1 and hearing.no = value ->> 0",
    )
    .bind(case.0)
    .bind(reminders)
    .execute(tx)
    .await?;
    Ok(())
}

//! What followers of a closed case were asked, and that they keep following.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use crate::domain::{
    chat::ChatId,
    closing::{ClosingStep, KeepAnswer, KeepQuestion},
};

use super::{
    super::{CaseId, Error, Result, Tx, hearing_row::zone_of},
    closing,
};

/// A case that is at its end and what a chat was asked of it, as one value of a row.
#[derive(Clone, Debug, Deserialize)]
pub(in crate::store) struct AskedRow {
    closed_at: i64,
    zone: String,
    /// None of who was asked nothing.
    state: Option<String>,
    last_day: Option<String>,
}

impl AskedRow {
    /// What there is to ask now, if anything.
    pub(in crate::store) fn question(&self, now: DateTime<Utc>) -> Result<Option<KeepQuestion>> {
        let answer = answer_of(self.state.as_deref(), self.last_day.as_deref())?;
        let closing = closing(self.closed_at, zone_of(&self.zone)?, now);
        Ok(match closing.due(answer, now) {
            Some(ClosingStep::Say(question)) => Some(question),
            Some(ClosingStep::End) | None => None,
        })
    }
}

/// Checks a row of a case that is at its end.
pub(in crate::store) fn check(_: (i64, i64, Option<i64>)) -> Result<()> {
    Ok(())
}

/// Checks the row of what a follower was asked.
pub(in crate::store) fn check_asked(row: (i64, String, Option<String>)) -> Result<()> {
    let (_, state, last_day) = row;
    answer_of(Some(&state), last_day.as_deref()).map(drop)
}

/// What a follower was asked and answered, by the columns of its row.
fn answer_of(state: Option<&str>, last_day: Option<&str>) -> Result<KeepAnswer> {
    let unreadable = || Error::Unreadable("follow of a closed case");
    Ok(match (state, last_day) {
        (None, _) => KeepAnswer::Unasked,
        (Some("asked"), None) => KeepAnswer::Asked,
        (Some("kept"), None) => KeepAnswer::Kept,
        (Some("warned"), Some(day)) => {
            let day: NaiveDate = day.parse().map_err(|_| unreadable())?;
            KeepAnswer::Warned(day)
        }
        (Some(_), _) => return Err(unreadable()),
    })
}

/// Notes that a follower keeps following a case that is at its end, whatever they were asked. Returns how many had not said so
/// before: one or none.
pub(in crate::store) async fn keep(tx: &mut Tx, case: CaseId, chat: ChatId) -> Result<u64> {
    let kept = sqlx::query(
        "insert into closed_follow (case_id, chat_id, state) select case_id, $2, 'kept' from closing where case_id = $1
         on conflict (case_id, chat_id) do update set state = 'kept', last_day = null where closed_follow.state <> 'kept'",
    )
    .bind(case.0)
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(kept.rows_affected())
}

/// Copies what a chat was asked to another, which follows the same, unless that was asked itself.
pub(in crate::store) async fn copy(tx: &mut Tx, from: ChatId, to: ChatId) -> Result<()> {
    sqlx::query(
        "insert into closed_follow (case_id, chat_id, state, last_day)
         select asked.case_id, $2, asked.state, asked.last_day
         from follow join closed_follow as asked on asked.case_id = follow.case_id and asked.chat_id = follow.chat_id
         where follow.chat_id = $1
         on conflict (case_id, chat_id) do nothing",
    )
    .bind(from.0)
    .bind(to.0)
    .execute(tx)
    .await?;
    Ok(())
}

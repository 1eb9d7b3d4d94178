//! The broadcast of a closed case: its followers are asked whether to keep following.

use chrono::{DateTime, Utc};

use crate::domain::lane::Lane;

use super::{
    super::{CaseId, Result, Tx, to_millis},
    BEFORE_ALL, lane_no,
};

/// Begins it, or makes one that is under way go out once more. It is as urgent as a digest.
pub(in crate::store) async fn ask_to_keep(
    tx: &mut Tx,
    case: CaseId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into broadcast (kind, case_id, lane, deadline, since, cursor, cursor_again)
         values ('closing', $1, $2, $3, $3, $4, $4)
         on conflict (case_id) where kind = 'closing' do update set
             void = 0, cursor = excluded.cursor, cursor_again = excluded.cursor_again",
    )
    .bind(case.0)
    .bind(lane_no(Lane::Digest))
    .bind(to_millis(now))
    .bind(BEFORE_ALL)
    .execute(tx)
    .await?;
    Ok(())
}

/// Calls it off.
pub(in crate::store) async fn call_off_closing(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query(
        "update broadcast set void = 1, cursor = null, cursor_again = null where case_id = $1 and kind = 'closing'",
    )
    .bind(case.0)
    .execute(tx)
    .await?;
    Ok(())
}

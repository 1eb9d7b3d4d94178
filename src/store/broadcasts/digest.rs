//! The broadcast of a digest: to everybody who made the same choice.

use chrono::{DateTime, Utc};

use crate::domain::lane::Lane;

use super::{
    super::{Result, Tx, to_millis},
    BEFORE_ALL, lane_no,
};

/// Begins the digest of those with these preferences, or makes one that is under way go out once more.
pub(in crate::store) async fn digest(
    tx: &mut Tx,
    preference: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into broadcast (kind, preference_id, lane, deadline, since, cursor, cursor_again)
         values ('digest', $1, $2, $3, $3, $4, $4)
         on conflict (preference_id) where kind = 'digest' do update set
             void = 0, cursor = excluded.cursor, cursor_again = excluded.cursor_again",
    )
    .bind(preference)
    .bind(lane_no(Lane::Digest))
    .bind(to_millis(now))
    .bind(BEFORE_ALL)
    .execute(tx)
    .await?;
    Ok(())
}

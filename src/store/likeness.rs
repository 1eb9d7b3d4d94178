//! Which cases may be one and the same.

use sqlx::SqliteConnection;

use crate::domain::{case::Description, likeness};

use super::{CaseId, Result, Store, to_json};

/// Cases that are looked at for one, at most.
const MOST: i64 = 50;

impl Store {
    /// The cases that have something in common with this one that mostly one case has: those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn similar_cases(&self, id: CaseId) -> Result<Vec<CaseId>> {
        let alike: Vec<i64> = sqlx::query_scalar(
            "select other.case_id
             from likeness join likeness as other on other.key = likeness.key and other.case_id <> likeness.case_id
             where likeness.case_id = $1
             group by other.case_id order by count(*) desc, other.case_id limit +$2",
        )
        .bind(id.0)
        .bind(MOST)
        .fetch_all(&self.readers)
        .await?;
        Ok(alike.into_iter().map(CaseId).collect())
    }
}

/// Replaces all by which a case may be known as another.
pub(super) async fn keep(
    tx: &mut SqliteConnection,
    case: CaseId,
    description: &Description,
) -> Result<()> {
    sqlx::query("delete from likeness where case_id = $1")
        .bind(case.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query("insert into likeness (key, case_id) select value, $2 from json_each($1)")
        .bind(to_json(&likeness::keys(description)))
        .bind(case.0)
        .execute(tx)
        .await?;
    Ok(())
}

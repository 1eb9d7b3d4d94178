//! Possible duplicates, looked up by the keys that two cases share.

use crate::domain::{case::Description, duplicate};

use super::{CaseId, Cases, Reader, Result, Tx, to_json};

/// How many possible duplicates of a case are looked at, at most.
const MOST: i64 = 50;

impl Cases<'_> {
    /// The cases that share a duplicate key with this one: those that share most first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn possible_duplicates(self, id: CaseId) -> Result<Vec<CaseId>> {
        let alike = self
            .store
            .read(async |reader| sharing_keys(reader, id).await)
            .await?;
        Ok(alike.into_iter().map(CaseId).collect())
    }
}

/// Replaces the duplicate keys of a case.
pub(super) async fn keep(tx: &mut Tx, case: CaseId, description: &Description) -> Result<()> {
    delete_keys(tx, case).await?;
    insert_keys(tx, case, &to_json(&duplicate::keys(description))).await
}

async fn sharing_keys(reader: &mut Reader, case: CaseId) -> Result<Vec<i64>> {
    let cases = sqlx::query_scalar(
        "select other.case_id
         from duplicate_key join duplicate_key as other on other.key = duplicate_key.key and other.case_id <> duplicate_key.case_id
         where duplicate_key.case_id = $1
         group by other.case_id order by count(*) desc, other.case_id limit +$2",
    )
    .bind(case.0)
    .bind(MOST)
    .fetch_all(reader)
    .await?;
    Ok(cases)
}

async fn delete_keys(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query("delete from duplicate_key where case_id = $1")
        .bind(case.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Adds these duplicate keys, a JSON list, of a case.
async fn insert_keys(tx: &mut Tx, case: CaseId, keys: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         insert into duplicate_key (key, case_id) select value, $2 from json_each($1)",
    )
    .bind(keys)
    .bind(case.0)
    .execute(tx)
    .await?;
    Ok(())
}

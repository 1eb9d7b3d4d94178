//! The check that a key is the one with which a database was sealed.

use std::path::Path;

use sqlx::SqlitePool;

use super::{
    super::{
        OpenError, private,
        seal::{Seal, SealedKind},
    },
    open_error::explain,
    schema,
};

/// The text that is sealed for the check.
pub(super) const KEY_CHECK: &[u8] = b"hearing-bot";

/// Whether opening made a new key file, of which the owner must be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFile {
    /// It was there.
    Found,
    /// It was made now.
    Made,
}

/// Whether the key and the database are on one device: whoever takes one then takes both.
pub fn is_key_beside(database: &Path, key_file: &Path) -> bool {
    private::share_a_device(database, key_file)
}

/// The key of an existing database of this version.
pub(super) async fn read_seal(
    readers: &SqlitePool,
    database: &Path,
    key_file: &Path,
) -> Result<Seal, OpenError> {
    let path = database.display().to_string();
    schema::must_be_up_to_date(readers, &path).await?;
    schema::must_be_whole(readers, &path).await?;
    match key_check(readers, &path).await? {
        Some(check) => fitting_seal(&check, database, key_file),
        None => Err(schema::without_its_own_row(&path)),
    }
}

/// The key with which a database was sealed. A missing file is an error then, not a reason for a new key.
pub(super) fn fitting_seal(
    check: &[u8],
    database: &Path,
    key_file: &Path,
) -> Result<Seal, OpenError> {
    let seal = Seal::read(key_file)?;
    let wrong = |_| OpenError::WrongKey {
        key: key_file.display().to_string(),
        database: database.display().to_string(),
    };
    seal.open(SealedKind::Check, check).map_err(wrong)?;
    Ok(seal)
}

/// The sealed text of the check; `None` for a database in which nothing was sealed yet.
pub(super) async fn key_check(pool: &SqlitePool, path: &str) -> Result<Option<Vec<u8>>, OpenError> {
    let instance: Option<i64> = sqlx::query_scalar(
        "select 1 from sqlite_schema where type = 'table' and name = 'instance'",
    )
    .fetch_optional(pool)
    .await
    .map_err(|error| explain(error, path))?;
    match instance {
        Some(_) => schema::own_row(pool, path).await,
        None => Ok(None),
    }
}

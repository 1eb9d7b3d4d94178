//! Opening the file.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};

use crate::domain::preferences::ChatDefaults;

use super::{
    super::{
        KeyFile, OpenError, Purpose, Store, Table, plan_basis,
        private::{self, beside},
        seal::{Seal, SealedKind},
    },
    ballast,
    connection::{
        connect_checkpointer, connect_writer, must_be_durable, only_to_read, options, pool,
        reader_options,
    },
    disk_space::DiskReserve,
    health::{self, FileCondition},
    key_check::{KEY_CHECK, fitting_seal, key_check, read_seal},
    lock::{self, Lock},
    open_error::explain,
    repair::{self, RepairOutcome},
    schema,
};

/// The first SQLite whose WAL mode does not lose committed writes (<https://sqlite.org/wal.html#walresetbug>).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

impl Store {
    /// Opens a database with its key. Unless it is only to be read, both are made where neither exists, and the tables are
    /// migrated.
    ///
    /// # Errors
    /// Each in a sentence for the owner, with nothing changed.
    pub async fn open(
        database: &Path,
        key_file: &Path,
        purpose: Purpose,
    ) -> Result<(Self, KeyFile), OpenError> {
        let database = &lock::real(database);
        if purpose == Purpose::Read {
            let store = Self::open_to_read(database, key_file).await?;
            return Ok((store, KeyFile::Found));
        }
        let opened = Self::open_with(database, key_file, purpose, options(database)).await;
        match opened {
            // What SQLite needs to open a file may fit where the ballast was.
            Err(OpenError::Full(_)) if ballast::remove(&ballast::of(database)).is_some() => {
                Self::open_with(database, key_file, purpose, options(database)).await
            }
            opened => opened,
        }
    }

    async fn open_with(
        database: &Path,
        key_file: &Path,
        purpose: Purpose,
        options: SqliteConnectOptions,
    ) -> Result<(Self, KeyFile), OpenError> {
        let path = database.display().to_string();
        let mut lock = match purpose {
            Purpose::Serve => Some(Lock::take(database)?),
            Purpose::Tool | Purpose::Read => {
                lock::make(database)?;
                None
            }
        };
        let condition = health::look(database).await?;
        if purpose != Purpose::Serve {
            must_be_whole(&condition, database)?;
        }
        must_be_private(database)?;
        let writer = connect_writer(options.clone())
            .await
            .map_err(|error| explain(error, &path))?;
        let verified = verify_and_migrate(&writer, database, key_file, &condition).await;
        let (seal, key, repaired) = match verified {
            Ok(verified) => verified,
            Err(refused) => {
                // Dropped, it would be closed some time later.
                writer.close().await;
                return Err(refused);
            }
        };
        if let Some(lock) = &mut lock {
            lock.is_served();
        }
        let checkpointer = connect_checkpointer(options.clone())
            .await
            .map_err(|error| explain(error, &path))?;
        let readers = pool(4)
            .connect_with(reader_options(options))
            .await
            .map_err(|error| explain(error, &path))?;
        let store = Self {
            writer,
            checkpointer,
            readers,
            seal,
            reserve: Arc::new(DiskReserve::new(database, purpose)),
            erased: Arc::default(),
            unreadable: Arc::default(),
            defaults: ChatDefaults::default(),
            damage_met: Arc::default(),
            condition: Arc::default(),
            examined: Arc::default(),
            purpose,
            lock: Arc::new(lock),
        };
        store.note_repaired(&repaired);
        Ok((store, key))
    }

    /// Opens a database for reading only: a use case that writes fails.
    async fn open_to_read(database: &Path, key_file: &Path) -> Result<Self, OpenError> {
        let path = database.display().to_string();
        health::must_not_be_empty(database)?;
        must_be_whole(&health::look(database).await?, database)?;
        must_be_private(database)?;
        let readers = pool(4)
            .connect_with(only_to_read(options(database), database))
            .await
            .map_err(|error| explain(error, &path))?;
        let seal = match read_seal(&readers, database, key_file).await {
            Ok(seal) => seal,
            Err(refused) => {
                readers.close().await;
                return Err(refused);
            }
        };
        Ok(Self {
            erased: Arc::default(),
            writer: readers.clone(),
            checkpointer: readers.clone(),
            readers,
            seal,
            reserve: Arc::new(DiskReserve::new(database, Purpose::Read)),
            unreadable: Arc::default(),
            defaults: ChatDefaults::default(),
            damage_met: Arc::default(),
            condition: Arc::default(),
            examined: Arc::default(),
            purpose: Purpose::Read,
            lock: Arc::new(None),
        })
    }
}

/// Verifies an open database and its key, migrates the tables, and repairs what can be repaired of the file. Returns the
/// number of repaired rows of each table.
async fn verify_and_migrate(
    writer: &SqlitePool,
    database: &Path,
    key_file: &Path,
    condition: &FileCondition,
) -> Result<(Seal, KeyFile, BTreeMap<Table, u64>), OpenError> {
    let path = database.display().to_string();
    must_be_durable(writer, &path).await?;
    let sqlite = sqlite_version(writer)
        .await
        .map_err(|error| explain(error, &path))?;
    if is_too_old(&sqlite) {
        return Err(OpenError::OldSqlite(sqlite));
    }
    let (seal, key) = match key_check(writer, &path).await? {
        Some(check) => (fitting_seal(&check, database, key_file)?, KeyFile::Found),
        None => {
            let key = if key_file.exists() {
                KeyFile::Found
            } else {
                KeyFile::Made
            };
            (Seal::create(key_file)?, key)
        }
    };
    schema::migrate(writer, &path).await?;
    schema::must_be_whole(writer, &path).await?;
    let repaired = match condition {
        FileCondition::Whole => BTreeMap::new(),
        FileCondition::RowsToRepair | FileCondition::ToRepair(_) => {
            set_right(writer, &path).await?
        }
    };
    insert_own_row(writer, &seal.seal(SealedKind::Check, KEY_CHECK))
        .await
        .map_err(|error| explain(error, &path))?;
    Ok((seal, key, repaired))
}

async fn sqlite_version(writer: &SqlitePool) -> Result<String, sqlx::Error> {
    sqlx::query_scalar("select sqlite_version()")
        .fetch_one(writer)
        .await
}

/// Adds the database's own row, unless it is there.
async fn insert_own_row(writer: &SqlitePool, key_check: &[u8]) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into instance (id, key_check, plan_basis) values (1, $1, $2) on conflict do nothing",
    )
    .bind(key_check)
    .bind(plan_basis::of_no_settings())
    .execute(writer)
    .await
    .map(drop)
}

async fn set_right(writer: &SqlitePool, path: &str) -> Result<BTreeMap<Table, u64>, OpenError> {
    let repaired = async {
        let mut connection = writer.acquire().await?;
        repair::repair(&mut connection).await
    };
    match repaired.await.map_err(|error| explain(error, path))? {
        RepairOutcome::Whole(rows) => Ok(rows),
        RepairOutcome::Beyond(what) => Err(OpenError::Damaged {
            path: path.to_owned(),
            what,
        }),
    }
}

/// Refuses a file that needs a repair, which only the bot that serves it makes.
fn must_be_whole(condition: &FileCondition, database: &Path) -> Result<(), OpenError> {
    match condition {
        FileCondition::Whole | FileCondition::RowsToRepair => Ok(()),
        FileCondition::ToRepair(what) => Err(OpenError::ToRepair {
            path: database.display().to_string(),
            what: what.clone(),
        }),
    }
}

/// Refuses a database that others can read, or whose write-ahead log they can.
fn must_be_private(database: &Path) -> Result<(), OpenError> {
    let log = ["-wal", "-shm"].map(|ending| beside(database, ending));
    let mut files = std::iter::once(database).chain(log.iter().map(PathBuf::as_path));
    match files.find(|file| private::is_exposed(file)) {
        Some(exposed) => Err(OpenError::Exposed(exposed.display().to_string())),
        None => Ok(()),
    }
}

fn is_too_old(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) < OLDEST_SQLITE
}

#[cfg(test)]
mod tests {
    use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};

    use super::*;

    #[tokio::test]
    async fn what_would_not_survive_a_power_cut_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let broken = [
            (
                options(&database).synchronous(SqliteSynchronous::Normal),
                "synchronous is 1",
            ),
            (
                options(&database).journal_mode(SqliteJournalMode::Delete),
                "journal_mode is delete",
            ),
            (
                options(&database).foreign_keys(false),
                "foreign_keys is off",
            ),
        ];
        for (options, expected) in broken {
            let refused = Store::open_with(&database, &key, Purpose::Serve, options).await;
            let refused = refused.unwrap_err().to_string();
            assert!(refused.contains(expected), "{refused}");
        }
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        store.close().await;
    }

    #[tokio::test]
    async fn no_connection_makes_temporary_files() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        for purpose in [Purpose::Serve, Purpose::Tool, Purpose::Read] {
            let (store, _) = Store::open(&database, &key, purpose).await.unwrap();
            for connections in [&store.writer, &store.checkpointer, &store.readers] {
                let place: i64 = sqlx::query_scalar("pragma temp_store")
                    .fetch_one(connections)
                    .await
                    .unwrap();
                // 2 is memory: https://sqlite.org/pragma.html#pragma_temp_store
                assert_eq!(place, 2, "{purpose:?}");
            }
            store.close().await;
        }
    }

    #[tokio::test]
    async fn a_write_that_found_no_room_does_not_stand_in_the_way_of_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let pages = |most: &'static str| sqlx::query(most).execute(&store.writer);
        pages("pragma max_page_count = 1").await.unwrap();
        let now = chrono::DateTime::UNIX_EPOCH;
        let large = crate::store::RawUpdate {
            id: 1,
            json: "x".repeat(1 << 20),
        };
        let refused = store
            .inbox()
            .keep_updates(std::slice::from_ref(&large), now)
            .await;
        let refused = refused.err().unwrap();
        assert!(refused.is_full() && refused.may_pass(), "{refused}");
        pages("pragma max_page_count = 1000000").await.unwrap();
        store
            .inbox()
            .keep_updates(std::slice::from_ref(&large), now)
            .await
            .unwrap();
        assert_eq!(store.inbox().kept_updates().await.unwrap().len(), 1);
    }
}

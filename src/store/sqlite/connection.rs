//! Connections: the settings of SQLite, and whether commits are durable.

use std::{path::Path, time::Duration};

use sqlx::{
    Connection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{
    super::{OpenError, private::beside},
    error_code::is_busy,
    open_error::explain,
};

/// The attempts to open a database that another process is making, and the pause between them.
const ATTEMPTS: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

pub(super) fn options(database: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(database)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // What was acknowledged survives a power cut.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        // What was deleted is overwritten.
        .pragma("secure_delete", "on")
        .pragma("trusted_schema", "off")
        // There may be no place for temporary files that can be written, and what stands in them is nobody's business.
        .pragma("temp_store", "memory")
        // The write-ahead log is checkpointed beside the writer; a commit has to do it only where nobody does.
        .pragma("wal_autocheckpoint", "10000")
        // A claim and a settlement come back to the pages of the broadcasts around them: with the 2 MiB that SQLite keeps by itself
        // a tenth of their time goes into reading these again (`benches`, `choices`).
        .pragma("cache_size", "-6144")
}

/// The options of a reader. A search among 100,000 cases reads more pages than fit into the 2 MiB that SQLite keeps by
/// itself, and each page that it does not keep costs a call of the system.
pub(super) fn reader_options(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options.read_only(true).pragma("cache_size", "-8192")
}

/// A pool whose connections stay open as long as the file is; they need not be tested before each use.
pub(super) fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
}

/// The writer: the connection through which everything is written. Where another process makes the database at the same
/// moment, SQLite refuses at once to set its journal mode, whatever the busy time-out is.
pub(super) async fn connect_writer(
    options: SqliteConnectOptions,
) -> Result<SqlitePool, sqlx::Error> {
    for _ in 0..ATTEMPTS {
        match try_to_connect_writer(options.clone()).await {
            Err(error) if is_busy(&error) => tokio::time::sleep(PAUSE).await,
            connected => return connected,
        }
    }
    try_to_connect_writer(options).await
}

/// The connection that checkpoints and truncates the write-ahead log. It waits for nobody: what it cannot do now it does the
/// next time.
pub(super) async fn connect_checkpointer(
    options: SqliteConnectOptions,
) -> Result<SqlitePool, sqlx::Error> {
    let options = options
        .busy_timeout(Duration::from_millis(50))
        .synchronous(SqliteSynchronous::Normal);
    pool(1).connect_with(options).await
}

async fn try_to_connect_writer(options: SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    pool(1)
        // Where a commit finds no room, SQLite ends the transaction and sqlx still counts it: on such a connection
        // nothing could begin any more.
        .after_release(|connection, _| {
            Box::pin(async move {
                if connection.is_in_transaction() {
                    // What was dropped may still be rolling back.
                    connection.ping().await?;
                }
                Ok(!connection.is_in_transaction())
            })
        })
        .connect_with(options)
        .await
}

/// Options for read-only connections. SQLite checks no CHECK constraint through them: an invalid row costs itself alone, and
/// is met when it is read. If there is no file beside the database, nobody is at work on it, and none is made: SQLite would
/// leave an empty write-ahead log and its index.
pub(super) fn only_to_read(options: SqliteConnectOptions, database: &Path) -> SqliteConnectOptions {
    let is_closed = !beside(database, "-wal").exists();
    options
        .create_if_missing(false)
        .read_only(true)
        .immutable(is_closed)
}

/// Checks that commits are durable and foreign keys enforced: the settings are read back, for a file system may refuse them.
///
/// # Errors
/// The setting that is not as it was asked for.
pub(super) async fn must_be_durable(
    writer: &SqlitePool,
    path: &str,
) -> std::result::Result<(), OpenError> {
    let (mode, synchronous, foreign_keys): (String, i64, i64) = sqlx::query_as(
        "select journal_mode, synchronous, foreign_keys
         from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys",
    )
    .fetch_one(writer)
    .await
    .map_err(|error| explain(error, path))?;
    let wrong = [
        (mode != "wal").then(|| format!("journal_mode is {mode}, not wal")),
        // 2 is FULL, 3 EXTRA: https://sqlite.org/pragma.html#pragma_synchronous
        (synchronous < 2).then(|| format!("synchronous is {synchronous}, not 2")),
        (foreign_keys != 1).then(|| "foreign_keys is off".to_owned()),
    ];
    match wrong.into_iter().flatten().next() {
        Some(what) => Err(OpenError::NotDurable {
            path: path.to_owned(),
            what,
        }),
        None => Ok(()),
    }
}

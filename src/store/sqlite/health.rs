//! The health of the file: a quick check before it is opened for writing, and a full one while the bot runs.

use std::{collections::BTreeMap, fs, path::Path};

use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{
    super::{OpenError, private::beside},
    connection::only_to_read,
    integrity::{EVERYTHING, found_by, table_of, walk},
    lock,
    open_error::explain,
    tree_fault::can_be_repaired,
};

/// A file up to this size, in bytes, is checked in full at every start, each index against its table: that takes a fraction
/// of a second.
const SMALL: u64 = 8 << 20;

/// Whether a database is small enough for a full check at the start.
pub(super) fn is_small(database: &Path) -> bool {
    fs::metadata(database).map_or(0, |file| file.len()) <= SMALL
}

/// The tables that are checked in a larger file: those without which the bot could not start.
const VITAL: [&str; 5] = [
    "pragma quick_check('instance')",
    "pragma quick_check('_sqlx_migrations')",
    "pragma quick_check('run')",
    "pragma quick_check('role_grant')",
    "pragma quick_check('broadcast')",
];

/// The condition of a database that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FileCondition {
    /// Nothing is wrong with it.
    Whole,
    /// Only single rows violate their tables' types. They are repaired before it is served.
    RowsToRepair,
    /// This must be repaired before it is served.
    ToRepair(String),
}

/// Checks a database before anything can write to it, for at most a fraction of a second.
///
/// # Errors
/// The first fault, if it cannot be repaired.
pub(super) async fn look(database: &Path) -> std::result::Result<FileCondition, OpenError> {
    let size = lock::size(database)?;
    if size == 0 {
        return not_emptied(database).map(|()| FileCondition::Whole);
    }
    let path = database.display().to_string();
    let found = if size <= SMALL {
        findings(database, &[EVERYTHING], Trees::Walked).await
    } else {
        findings(database, &VITAL, Trees::Trusted).await
    };
    let mut found = found.map_err(|error| explain(error, &path))?;
    if let Some(what) = found.iter().find(|line| !can_be_repaired(line)) {
        let what = what.clone();
        return Err(OpenError::Damaged { path, what });
    }
    let is_whole = found.is_empty();
    found.retain(|line| table_of(line).is_none());
    match found.into_iter().next() {
        Some(what) if size <= SMALL => Ok(FileCondition::ToRepair(what)),
        Some(what) => Err(OpenError::Damaged { path, what }),
        None if is_whole || size > SMALL => Ok(FileCondition::Whole),
        None => Ok(FileCondition::RowsToRepair),
    }
}

/// Whether every table and index is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trees {
    Walked,
    Trusted,
}

/// The depth of an examination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScanDepth {
    /// Every page, up to some that are damaged, and every index of a small file: seconds for a large one, beside a running
    /// bot.
    Pages,
    /// Every page and every index, and the type of each value.
    Everything,
}

/// The findings of an examination.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What is wrong with the file, a line each.
    pub damage: Vec<String>,
    /// How many rows of each table violate its types.
    pub rows: BTreeMap<String, u64>,
}

impl Findings {
    /// Whether there is a fault that the bot repairs by itself.
    pub fn can_be_repaired(&self) -> bool {
        let mut damage = self.damage.iter();
        !self.damage.is_empty() && damage.all(|line| can_be_repaired(line))
    }
}

/// Examines a database, which may be too damaged to be opened for writing: every page and every value.
///
/// # Errors
/// If it cannot be read at all.
pub async fn examine(database: &Path) -> std::result::Result<Findings, OpenError> {
    examine_to(database, ScanDepth::Everything).await
}

/// The same as far as it can be done beside a running bot.
///
/// # Errors
/// If it cannot be read at all.
pub async fn examine_quickly(database: &Path) -> std::result::Result<Findings, OpenError> {
    examine_to(database, ScanDepth::Pages).await
}

/// Examines a database to this depth.
pub(super) async fn examine_to(
    database: &Path,
    depth: ScanDepth,
) -> std::result::Result<Findings, OpenError> {
    let database = &lock::real(database);
    let path = database.display().to_string();
    must_not_be_empty(database)?;
    let (check, trees) = match depth {
        ScanDepth::Pages if is_small(database) => (EVERYTHING, Trees::Walked),
        // What a row holds must not be all that is found.
        ScanDepth::Pages => ("pragma quick_check(100)", Trees::Trusted),
        ScanDepth::Everything => (EVERYTHING, Trees::Walked),
    };
    let lines = findings(database, &[check], trees).await;
    let mut found = Findings::default();
    for line in lines.map_err(|error| explain(error, &path))? {
        match table_of(&line) {
            Some(table) => *found.rows.entry(table.to_owned()).or_default() += 1,
            None => found.damage.push(line),
        }
    }
    Ok(found)
}

/// The findings of these checks, through a read-only connection.
async fn findings(
    database: &Path,
    checks: &[&'static str],
    trees: Trees,
) -> std::result::Result<Vec<String>, sqlx::Error> {
    loop {
        let was_closed = !beside(database, "-wal").exists();
        let found = findings_of_now(database, checks, trees).await?;
        // Somebody may have begun to write meanwhile, into what was taken to stand still.
        if found.is_empty() || !was_closed || !beside(database, "-wal").exists() {
            return Ok(found);
        }
    }
}

async fn findings_of_now(
    database: &Path,
    checks: &[&'static str],
    trees: Trees,
) -> std::result::Result<Vec<String>, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(database)
        .pragma("temp_store", "memory");
    let mut connection: SqliteConnection = only_to_read(options, database)
        // A large file takes its time: that is no fault to be logged.
        .disable_statement_logging()
        .connect()
        .await?;
    let mut found = found_by(&mut connection, checks).await?;
    if trees == Trees::Walked {
        found.extend(walk(&mut connection).await?);
    }
    connection.close().await?;
    Ok(found)
}

/// Nothing can be read in an empty file.
pub(super) fn must_not_be_empty(database: &Path) -> std::result::Result<(), OpenError> {
    if lock::size(database)? > 0 {
        return Ok(());
    }
    not_emptied(database)?;
    Err(OpenError::Damaged {
        path: database.display().to_string(),
        what: "it is empty".to_owned(),
    })
}

/// An empty file is a new database, unless something of an old one lies beside it.
fn not_emptied(database: &Path) -> std::result::Result<(), OpenError> {
    if fs::metadata(beside(database, "-wal")).is_ok_and(|log| log.len() > 0) {
        return Err(OpenError::Damaged {
            path: database.display().to_string(),
            what: "it is empty, and its log is not".to_owned(),
        });
    }
    Ok(())
}

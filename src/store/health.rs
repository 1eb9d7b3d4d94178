//! Whether the file can be trusted: looked at before it is opened for writing, read through while the bot runs.

use std::{collections::BTreeMap, fs, path::Path};

use sqlx::{
    ConnectOptions, Connection, SqliteConnection, SqlitePool, sqlite::SqliteConnectOptions,
};

use super::{Error, OpenError, lock, open_error::explain, private::beside, repair};

/// A file up to this size, in bytes, is read through at every start, with a look from each index at its table: that takes a
/// fraction of a second.
const SMALL: u64 = 8 << 20;

/// Whether a database is read through within a moment.
pub fn is_small(database: &Path) -> bool {
    fs::metadata(database).map_or(0, |file| file.len()) <= SMALL
}

/// What is looked at in a larger file: everything without which it could not even start.
const VITAL: [&str; 5] = [
    "pragma quick_check('instance')",
    "pragma quick_check('_sqlx_migrations')",
    "pragma quick_check('run')",
    "pragma quick_check('role_grant')",
    "pragma quick_check('broadcast')",
];

/// In what state a database is that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// Nothing is wrong with it.
    Whole,
    /// Only single rows hold what their tables do not take. Before it is served that is set right.
    RowsToRepair,
    /// Before it is served this has to be set right.
    ToRepair(String),
}

/// Looks at a database before anything can write to it, for at most a fraction of a second.
///
/// # Errors
/// What was found first, if it cannot be set right.
pub(super) async fn look(database: &Path) -> std::result::Result<Condition, OpenError> {
    let size = lock::size(database)?;
    if size == 0 {
        return not_emptied(database).map(|()| Condition::Whole);
    }
    let path = database.display().to_string();
    let found = if size <= SMALL {
        findings(database, &[EVERYTHING], Trees::Walked).await
    } else {
        findings(database, &VITAL, Trees::Trusted).await
    };
    let mut found = found.map_err(|error| explain(error, &path))?;
    if let Some(what) = found.iter().find(|line| !repair::can_be_repaired(line)) {
        let what = what.clone();
        return Err(OpenError::Damaged { path, what });
    }
    let is_whole = found.is_empty();
    found.retain(|line| table_of(line).is_none());
    match found.into_iter().next() {
        Some(what) if size <= SMALL => Ok(Condition::ToRepair(what)),
        Some(what) => Err(OpenError::Damaged { path, what }),
        None if is_whole || size > SMALL => Ok(Condition::Whole),
        None => Ok(Condition::RowsToRepair),
    }
}

/// What SQLite finds wrong, through a connection that is at work.
pub(super) async fn everything_wrong(
    connection: &mut SqliteConnection,
) -> std::result::Result<Vec<String>, sqlx::Error> {
    let mut found = found_by(connection, &[EVERYTHING]).await?;
    found.extend(walk(connection).await?);
    Ok(found)
}

/// Every page, every index and the type of each value.
const EVERYTHING: &str = "pragma integrity_check(10000)";

/// Whether every table and index is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trees {
    Walked,
    Trusted,
}

/// How much of a file is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Every page, until some that are damaged, and every index of a small file: seconds for a large one, beside a running
    /// bot.
    Pages,
    /// Every page and every index, and the type of each value.
    Everything,
}

/// What SQLite finds wrong with a database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What is wrong with the file, a line each.
    pub damage: Vec<String>,
    /// How many rows of each table do not hold what it demands.
    pub rows: BTreeMap<String, u64>,
}

impl Findings {
    /// Whether something is wrong with the file that the bot sets right by itself.
    pub fn can_be_repaired(&self) -> bool {
        let mut damage = self.damage.iter();
        !self.damage.is_empty() && damage.all(|line| repair::can_be_repaired(line))
    }
}

/// What SQLite finds wrong with a database that may be too damaged to be opened for writing.
///
/// # Errors
/// If it cannot be read at all.
pub async fn examine(database: &Path, depth: Depth) -> std::result::Result<Findings, OpenError> {
    let database = &lock::real(database);
    let path = database.display().to_string();
    must_not_be_empty(database)?;
    let (check, trees) = match depth {
        Depth::Pages if is_small(database) => (EVERYTHING, Trees::Walked),
        // What a row holds must not be all that is found.
        Depth::Pages => ("pragma quick_check(100)", Trees::Trusted),
        Depth::Everything => (EVERYTHING, Trees::Walked),
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

/// The table of which SQLite says that a row does not hold what it demands: nothing where something must be, or a value of
/// another type.
pub(super) fn table_of(line: &str) -> Option<&str> {
    let (_, column) = line
        .split_once("NULL value in ")
        .or_else(|| line.split_once(" value in "))?;
    let (table, _) = column.split_once('.')?;
    // The instance's own row is no row among others, nor is what says which tables there are.
    (!["instance", "_sqlx_migrations"].contains(&table)).then_some(table)
}

impl Error {
    /// Whether the disk, or what this process may use of it, is full. The write it stands for did not happen.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Database(error) if is_full(error))
    }

    /// Whether the same write may succeed later, with nothing else done about it: there was no room, the file was locked or
    /// could not be reached. Anything else fails as often as it is tried.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Database(
                sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_),
            ) => true,
            // The low byte is the kind of error (<https://sqlite.org/rescode.html>): `BUSY`, `LOCKED`, `NOMEM`, `READONLY`,
            // `IOERR`, `FULL`, `CANTOPEN`.
            Self::Database(error) => matches!(code(error) & 0xff, 5..=8 | 10 | 13 | 14),
            Self::Gone => true,
            Self::WrongKey(_) | Self::Unreadable(_) | Self::CaseUnreadable => false,
        }
    }

    /// Whether it is what one row holds that cannot be read: that row fails as often as it is tried, and no other does.
    pub fn is_unreadable(&self) -> bool {
        match self {
            Self::Database(error) => matches!(
                error,
                sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_)
            ),
            Self::Gone => false,
            Self::WrongKey(_) | Self::Unreadable(_) | Self::CaseUnreadable => true,
        }
    }

    /// Whether the file is damaged.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Database(error) if is_damage(error))
    }
}

/// Whether an error says that there is no room: `SQLITE_FULL` for a full disk, `SQLITE_IOERR_WRITE` for a file that may not
/// grow, `SQLITE_IOERR_SHMSIZE` for the index of the log.
pub(super) fn is_full(error: &sqlx::Error) -> bool {
    matches!(code(error), 13 | 778 | 4874)
}

/// Whether an error says that the file is damaged, or no database.
pub(super) fn is_damage(error: &sqlx::Error) -> bool {
    matches!(code(error) & 0xff, 11 | 26)
}

/// Whether an error says that somebody else is at it, `SQLITE_BUSY`.
pub(super) fn is_busy(error: &sqlx::Error) -> bool {
    code(error) & 0xff == 5
}

/// The extended result code (<https://sqlite.org/rescode.html>); 0 for what did not come from SQLite.
pub(super) fn code(error: &sqlx::Error) -> u32 {
    error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code)
        .and_then(|code| code.parse().ok())
        .unwrap_or(0)
}

/// What was acknowledged is on the disk, and no row names one that is gone: read back, for a file system may refuse.
///
/// # Errors
/// What is not as it was asked for.
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

/// Options for connections that can change nothing. Through them SQLite looks at no CHECK: what a row holds costs that row
/// alone, and is met when it is read. Where nothing lies beside the database, nobody is at work on it, and
/// nothing is put there either: SQLite would leave an empty log and its index.
pub(super) fn only_to_read(options: SqliteConnectOptions, database: &Path) -> SqliteConnectOptions {
    let is_closed = !beside(database, "-wal").exists();
    options
        .create_if_missing(false)
        .read_only(true)
        .immutable(is_closed)
}

/// What these checks find, through a connection that can change nothing.
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

/// What these checks say.
async fn found_by(
    connection: &mut SqliteConnection,
    checks: &[&'static str],
) -> std::result::Result<Vec<String>, sqlx::Error> {
    let mut found = Vec::new();
    for check in checks {
        match sqlx::query_scalar::<_, String>(*check)
            .fetch_all(&mut *connection)
            .await
        {
            Ok(rows) => found.extend(rows.iter().flat_map(|row| lines(row))),
            Err(error) if is_damage(&error) => found.push(error.to_string()),
            // A database that was never served has not all tables yet.
            Err(error) if error.to_string().contains("no such table") => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// Goes through every table and index, and says which cannot be gone through: SQLite's own check takes an empty page of the
/// wrong kind for none at all.
async fn walk(connection: &mut SqliteConnection) -> std::result::Result<Vec<String>, sqlx::Error> {
    let trees = sqlx::query_as(
        "select name, tbl_name, sql from sqlite_schema where type in ('table', 'index') and rootpage > 0",
    )
    .fetch_all(&mut *connection)
    .await;
    let trees: Vec<(String, String, Option<String>)> = match trees {
        Ok(trees) => trees,
        Err(error) if is_damage(&error) => return Ok(vec![error.to_string()]),
        Err(error) => return Err(error),
    };
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let mut found = Vec::new();
    for (name, table, sql) in trees {
        let count = if name == table {
            format!("select count(*) from {}", quoted(&table))
        } else {
            // A part of a table is gone through by what it is a part of.
            let part = sql.as_deref().and_then(|sql| sql.split_once(" where "));
            let part = part.map_or_else(String::new, |(_, part)| format!(" where {part}"));
            let (table, name) = (quoted(&table), quoted(&name));
            format!("select count(*) from {table} indexed by {name}{part}")
        };
        let walked = sqlx::query(sqlx::AssertSqlSafe(count))
            .fetch_all(&mut *connection)
            .await;
        match walked {
            Err(error) if is_damage(&error) => found.push(format!("{name}: {error}")),
            // What SQLite cannot be asked so is not ours.
            Ok(_) | Err(_) => {}
        }
    }
    Ok(found)
}

/// What a row of a check says: several lines under a heading, or that all is well.
fn lines(row: &str) -> impl Iterator<Item = String> {
    row.lines()
        .filter(|line| *line != "ok" && !line.starts_with("***"))
        .map(str::to_owned)
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

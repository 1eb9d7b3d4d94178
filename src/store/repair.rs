//! What of a damaged file can be set right: indexes that do not agree with their tables, and rows out of their order.
//!
//! A row is the truth, and an index only leads to it. Both are made anew from the rows, in one transaction, which is kept
//! only if SQLite finds nothing wrong with the file after it; else the file stays as it is. What a flipped bit did to a row
//! itself is met by those who read it.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{Connection, SqliteConnection};

use super::{
    DiskSpace, Error, Result, Store, Table,
    health::{self, table_of},
    types,
};

/// What SQLite's check finds wrong.
#[derive(Debug, PartialEq, Eq)]
enum TreeFault<'a> {
    /// A row does not hold what its table demands: whoever reads it meets that.
    Row,
    /// An index does not agree with its table, perhaps on the row of this number.
    Index(&'a str, Option<&'a str>),
    /// The rows of a table are not in their order.
    Order(&'a str),
    /// So are those of the table whose tree begins on this page.
    OrderOfTree(i64),
    /// Anything else: pages, what the tables are, what the bot keeps of itself.
    Structure,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Repaired {
    /// It is whole, and so many rows of each table were concerned.
    Whole(BTreeMap<Table, u64>),
    /// It was left as it is, because of this.
    Beyond(String),
}

/// A tree in the file: the page on which it begins, its name, and the table that it is or is an index of.
type Tree = (i64, String, String);

/// What is to be made anew, by table, and how many of its rows are concerned.
#[derive(Debug, Default)]
struct TreesToRebuild {
    types: bool,
    indexes: BTreeMap<String, BTreeSet<String>>,
    order: BTreeSet<String>,
}

/// Whether a line of SQLite's check is of what can be set right, or at least costs no more than a row.
pub(super) fn can_be_repaired(line: &str) -> bool {
    match fault(line) {
        TreeFault::Row | TreeFault::Index(..) | TreeFault::Order(_) => true,
        // The first is the list of all tables.
        TreeFault::OrderOfTree(page) => page > 1,
        TreeFault::Structure => false,
    }
}

/// The wording is that of `PRAGMA integrity_check` (SQLite 3.51, `pragma.c` and `btree.c`).
fn fault(line: &str) -> TreeFault<'_> {
    if table_of(line).is_some() {
        return TreeFault::Row;
    }
    for of_an_index in [
        " missing from index ",
        " values differ from index ",
        "rowid not at end-of-record for row ",
        "wrong # of entries in index ",
        "non-unique entry in index ",
    ] {
        if line.contains(of_an_index)
            && let Some((_, index)) = line.rsplit_once(" index ")
        {
            let numbered = line.strip_prefix("row ");
            let row = numbered.and_then(|row| row.split(' ').next());
            return TreeFault::Index(index, row);
        }
    }
    if let Some((_, table)) = line.split_once("row not in PRIMARY KEY order for ") {
        return TreeFault::Order(table);
    }
    if line.ends_with(" out of order") && line.contains(": Rowid ") {
        let page = line.strip_prefix("Tree ");
        let page = page.and_then(|page| page.split(' ').next()?.parse().ok());
        return page.map_or(TreeFault::Structure, TreeFault::OrderOfTree);
    }
    TreeFault::Structure
}

impl TreesToRebuild {
    /// # Errors
    /// The first line of what cannot be set right.
    fn of(found: &[String], trees: &[Tree]) -> std::result::Result<Self, String> {
        let mut spoiled = Self::default();
        for line in found {
            let known = match fault(line) {
                TreeFault::Row => {
                    spoiled.types = true;
                    true
                }
                TreeFault::Index(index, row) => {
                    let tree = trees.iter().find(|(_, name, _)| name == index);
                    tree.is_some_and(|(.., table)| spoiled.index(table, row))
                }
                TreeFault::Order(table) => spoiled.order(table),
                TreeFault::OrderOfTree(page) => {
                    let tree = trees.iter().find(|(root, ..)| *root == page);
                    tree.is_some_and(|(.., table)| spoiled.order(table))
                }
                TreeFault::Structure => false,
            };
            if !known {
                return Err(line.clone());
            }
        }
        Ok(spoiled)
    }

    fn index(&mut self, table: &str, row: Option<&str>) -> bool {
        let rows = self.indexes.entry(table.to_owned()).or_default();
        rows.extend(row.map(str::to_owned));
        named(table).is_some()
    }

    fn order(&mut self, table: &str) -> bool {
        self.order.insert(table.to_owned());
        named(table).is_some()
    }

    async fn set_right(
        &self,
        tx: &mut SqliteConnection,
    ) -> std::result::Result<BTreeMap<Table, u64>, sqlx::Error> {
        let mut rows = BTreeMap::new();
        if self.types {
            rows.extend(types::retype_all(tx).await?);
        }
        let mut note = |table: &str, count: u64| {
            if let Some(table) = named(table) {
                *rows.entry(table).or_default() += count.max(1);
            }
        };
        for table in &self.order {
            rebuild(tx, table).await?;
            note(table, 1);
        }
        for (table, of) in &self.indexes {
            let mut alone = tx.begin().await?;
            let made = run(&mut alone, &format!("reindex main.{}", quoted(table))).await;
            match made {
                Ok(()) => alone.commit().await?,
                // Two rows are alike now of which there can be one.
                Err(error) if is_refused(&error) => {
                    alone.rollback().await?;
                    rebuild(tx, table).await?;
                }
                Err(error) => return Err(error),
            }
            note(table, of.len() as u64);
        }
        Ok(rows)
    }
}

/// Sets right what can be. Nobody else may be in a transaction on this connection.
///
/// # Errors
/// If the database failed for another reason than that it is damaged; it stays as it is.
pub(super) async fn repair(
    connection: &mut SqliteConnection,
) -> std::result::Result<Repaired, sqlx::Error> {
    // Rows are moved as they are, whatever they hold.
    for as_it_is in [
        "pragma foreign_keys = off",
        "pragma ignore_check_constraints = on",
    ] {
        run(connection, as_it_is).await?;
    }
    let repaired = match repair_or_leave(connection).await {
        Err(error) if health::is_damage(&error) => Ok(Repaired::Beyond(error.to_string())),
        repaired => repaired,
    };
    for as_before in [
        "pragma foreign_keys = on",
        "pragma ignore_check_constraints = off",
    ] {
        run(connection, as_before).await?;
    }
    repaired
}

async fn repair_or_leave(
    connection: &mut SqliteConnection,
) -> std::result::Result<Repaired, sqlx::Error> {
    let mut tx = connection.begin_with("begin immediate").await?;
    let trees: Vec<Tree> =
        sqlx::query_as("select rootpage, name, tbl_name from sqlite_schema where rootpage > 0")
            .fetch_all(&mut *tx)
            .await?;
    let spoiled = match TreesToRebuild::of(&health::everything_wrong(&mut tx).await?, &trees) {
        Ok(spoiled) => spoiled,
        Err(what) => {
            tx.rollback().await?;
            return Ok(Repaired::Beyond(what));
        }
    };
    let rows = match spoiled.set_right(&mut tx).await {
        Ok(rows) => rows,
        Err(error) => {
            tx.rollback().await?;
            return Err(error);
        }
    };
    let left = health::everything_wrong(&mut tx).await?;
    if let Some(what) = left.into_iter().find(|line| fault(line) != TreeFault::Row) {
        tx.rollback().await?;
        return Ok(Repaired::Beyond(what));
    }
    tx.commit().await?;
    Ok(Repaired::Whole(rows))
}

/// Writes the rows of a table anew, as they are found from the first page to the last. One of which there is another
/// already, or that the table does not take, is lost.
async fn rebuild(tx: &mut SqliteConnection, table: &str) -> std::result::Result<(), sqlx::Error> {
    let table = quoted(table);
    for moved in [
        &format!("create temp table kept as select * from main.{table} not indexed"),
        &format!("delete from main.{table}"),
    ] {
        run(tx, moved).await?;
    }
    let back = format!("insert or ignore into main.{table} select * from temp.kept");
    let mut alone = tx.begin().await?;
    match run(&mut alone, &back).await {
        Ok(()) => alone.commit().await?,
        Err(error) if is_refused(&error) => {
            alone.rollback().await?;
            let rows: Vec<i64> = sqlx::query_scalar("select rowid from temp.kept")
                .fetch_all(&mut *tx)
                .await?;
            for row in rows {
                match run(tx, &format!("{back} where rowid = {row}")).await {
                    Err(error) if !is_refused(&error) => return Err(error),
                    Ok(()) | Err(_) => {}
                }
            }
        }
        Err(error) => return Err(error),
    }
    run(tx, "drop table temp.kept").await
}

async fn run(
    connection: &mut SqliteConnection,
    statement: &str,
) -> std::result::Result<(), sqlx::Error> {
    let statement = sqlx::AssertSqlSafe(statement.to_owned());
    sqlx::query(statement).execute(connection).await.map(drop)
}

/// Whether a table did not take a row, `SQLITE_CONSTRAINT`.
fn is_refused(error: &sqlx::Error) -> bool {
    health::code(error) & 0xff == 19
}

/// The table of that name, of which each row costs only itself.
fn named(table: &str) -> Option<Table> {
    types::named(table).filter(|table| *table != Table::Instance)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

impl Store {
    /// Sets right what of a damaged file can be, while nobody else writes. Returns whether it is whole now.
    ///
    /// # Errors
    /// If that could not be tried.
    pub async fn repair_file(&self) -> Result<bool> {
        if self.disk_space() == DiskSpace::Gone {
            return Err(Error::Gone);
        }
        let mut writer = self.writer.acquire().await?;
        Ok(match repair(&mut writer).await? {
            Repaired::Whole(rows) => {
                self.note_repaired(&rows);
                true
            }
            Repaired::Beyond(_) => false,
        })
    }

    /// Takes note of rows whose indexes were made anew. Of a row in which a bit flipped may be left what can be read and is
    /// wrong: the owners hear of it in any case.
    pub(super) fn note_repaired(&self, rows: &BTreeMap<Table, u64>) {
        for (table, count) in rows {
            tracing::error!(
                table = table.name(),
                count,
                "rows of the database did not agree with its indexes, as after a bit that flipped on the disk; the indexes \
                 were made anew"
            );
            // Which rows they were SQLite does not say.
            for nth in 0..i64::try_from(*count).unwrap_or(i64::MAX).min(1_000) {
                self.is_mended(*table, i64::MIN + nth);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_repaired_is_told_from_what_cannot() {
        for (line, expected) in [
            (
                "row 7 missing from index follow_by_chat",
                TreeFault::Index("follow_by_chat", Some("7")),
            ),
            (
                "row 7 values differ from index chat_penalised",
                TreeFault::Index("chat_penalised", Some("7")),
            ),
            (
                "wrong # of entries in index sqlite_autoindex_chat_1",
                TreeFault::Index("sqlite_autoindex_chat_1", None),
            ),
            (
                "non-unique entry in index broadcast_one_change",
                TreeFault::Index("broadcast_one_change", None),
            ),
            (
                "row not in PRIMARY KEY order for follow",
                TreeFault::Order("follow"),
            ),
            (
                "Tree 5 page 9 cell 3: Rowid 77 out of order",
                TreeFault::OrderOfTree(5),
            ),
            ("NULL value in chat.language", TreeFault::Row),
            ("non-INTEGER value in follow.told", TreeFault::Row),
            ("NULL value in instance.penalty_until", TreeFault::Structure),
            (
                "Tree 5 page 9 cell 3: Extends off end of page",
                TreeFault::Structure,
            ),
            ("Page 12: never used", TreeFault::Structure),
            ("database disk image is malformed", TreeFault::Structure),
        ] {
            assert_eq!(fault(line), expected, "{line}");
        }
        assert!(!can_be_repaired(
            "Tree 1 page 1 cell 3: Rowid 77 out of order"
        ));
        let trees = [(
            3,
            "_sqlx_migrations".to_owned(),
            "_sqlx_migrations".to_owned(),
        )];
        for line in [
            "Tree 3 page 3 cell 0: Rowid 7 out of order",
            "row 1 missing from index _sqlx_migrations",
        ] {
            TreesToRebuild::of(&[line.to_owned()], &trees).unwrap_err();
        }
    }
}

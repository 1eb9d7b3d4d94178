//! Repair of a damaged file: indexes that disagree with their tables, and rows out of their order.
//!
//! The rows are the truth, and an index only points to them. Both indexes and order are rebuilt from the rows in one
//! transaction, which is committed only if SQLite finds no fault after it; else the file stays as it is. What a flipped bit
//! did to a row itself is met by those who read it.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{Connection, SqliteConnection};

use super::{
    super::{Error, Result, Store, StoreFault, Table},
    error_code::{code, is_damage},
    integrity::everything_wrong,
    tree_fault::{TreeFault, fault},
    types,
};

/// The outcome of a repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RepairOutcome {
    /// It is whole now; so many rows of each table were rebuilt.
    Whole(BTreeMap<Table, u64>),
    /// It was left as it is, because of this.
    Beyond(String),
}

/// A tree in the file: the page on which it begins, its name, and the table that it is or is an index of.
type Tree = (i64, String, String);

/// The trees to rebuild, by table, and how many of its rows are affected.
#[derive(Debug, Default)]
struct TreesToRebuild {
    types: bool,
    indexes: BTreeMap<String, BTreeSet<String>>,
    order: BTreeSet<String>,
}

impl TreesToRebuild {
    /// # Errors
    /// The first line of what cannot be repaired.
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

/// Repairs what can be repaired. No other transaction may be open on this connection.
///
/// # Errors
/// If the database failed for another reason than that it is damaged; it stays as it is.
pub(super) async fn repair(
    connection: &mut SqliteConnection,
) -> std::result::Result<RepairOutcome, sqlx::Error> {
    // Rows are moved as they are, whatever they hold.
    for as_it_is in [
        "pragma foreign_keys = off",
        "pragma ignore_check_constraints = on",
    ] {
        run(connection, as_it_is).await?;
    }
    let repaired = match repair_or_leave(connection).await {
        Err(error) if is_damage(&error) => Ok(RepairOutcome::Beyond(error.to_string())),
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
) -> std::result::Result<RepairOutcome, sqlx::Error> {
    let mut tx = connection.begin_with("begin immediate").await?;
    let trees: Vec<Tree> =
        sqlx::query_as("select rootpage, name, tbl_name from sqlite_schema where rootpage > 0")
            .fetch_all(&mut *tx)
            .await?;
    let spoiled = match TreesToRebuild::of(&everything_wrong(&mut tx).await?, &trees) {
        Ok(spoiled) => spoiled,
        Err(what) => {
            tx.rollback().await?;
            return Ok(RepairOutcome::Beyond(what));
        }
    };
    let rows = match spoiled.set_right(&mut tx).await {
        Ok(rows) => rows,
        Err(error) => {
            tx.rollback().await?;
            return Err(error);
        }
    };
    let left = everything_wrong(&mut tx).await?;
    if let Some(what) = left.into_iter().find(|line| fault(line) != TreeFault::Row) {
        tx.rollback().await?;
        return Ok(RepairOutcome::Beyond(what));
    }
    tx.commit().await?;
    Ok(RepairOutcome::Whole(rows))
}

/// Rebuilds a table from its rows in the order of its pages. A row whose key exists already, or that the table rejects, is
/// lost. Its triggers are off meanwhile: what may only be appended to is to be rebuilt too.
async fn rebuild(tx: &mut SqliteConnection, table: &str) -> std::result::Result<(), sqlx::Error> {
    let triggers: Vec<(String, String)> = sqlx::query_as(
        "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = $1",
    )
    .bind(table)
    .fetch_all(&mut *tx)
    .await?;
    for (name, _) in &triggers {
        run(tx, &format!("drop trigger main.{}", quoted(name))).await?;
    }
    rebuild_rows(tx, &quoted(table)).await?;
    for (_, trigger) in &triggers {
        run(tx, trigger).await?;
    }
    Ok(())
}

async fn rebuild_rows(
    tx: &mut SqliteConnection,
    table: &str,
) -> std::result::Result<(), sqlx::Error> {
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

/// Whether a table rejected a row, `SQLITE_CONSTRAINT`.
fn is_refused(error: &sqlx::Error) -> bool {
    code(error) & 0xff == 19
}

/// The table of that name, if its rows are independent of each other.
fn named(table: &str) -> Option<Table> {
    types::named(table).filter(|table| *table != Table::Instance)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

impl Store {
    /// Repairs a damaged file as far as possible, while nobody else writes. Returns whether it is whole now.
    ///
    /// # Errors
    /// If that could not be tried.
    pub async fn repair_file(&self) -> Result<bool> {
        if self.condition.borrow().has(StoreFault::Gone) {
            return Err(Error::Gone);
        }
        let mut writer = self.writer.acquire().await?;
        Ok(match repair(&mut writer).await? {
            RepairOutcome::Whole(rows) => {
                self.note_repaired(&rows);
                true
            }
            RepairOutcome::Beyond(_) => false,
        })
    }

    /// Notes rows whose indexes were rebuilt. A row in which a bit flipped may have a readable wrong value now: the owners
    /// are told in any case.
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
    use super::{super::super::Purpose, *};

    #[tokio::test]
    async fn every_table_can_be_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let mut all = TreesToRebuild {
            types: true,
            ..TreesToRebuild::default()
        };
        for table in Table::ALL.map(Table::name) {
            let can_be = table != Table::Instance.name();
            assert_eq!(all.order(table) && all.index(table, None), can_be);
        }
        for table in ["name_key", "slug_key", "duplicate_key"] {
            assert!(all.order(table) && all.index(table, None), "{table}");
        }
        let mut writer = store.writer.acquire().await.unwrap();
        let mut tx = writer.begin_with("begin immediate").await.unwrap();
        let row = "insert into audit (number, hour, kind, hash) values (1, 1, 'note', x'00')";
        run(&mut tx, row).await.unwrap();
        all.set_right(&mut tx).await.unwrap();
        let rows: i64 = sqlx::query_scalar("select count(*) from audit")
            .fetch_one(&mut *tx)
            .await
            .unwrap();
        assert_eq!(rows, 1);
        // What may only be appended to still may.
        for cut in ["delete from audit", "update audit set hour = 2"] {
            assert!(is_refused(&run(&mut tx, cut).await.unwrap_err()), "{cut}");
        }
        tx.rollback().await.unwrap();
        drop(writer);
        store.close().await;
    }

    #[test]
    fn what_says_which_tables_there_are_cannot_be_made_anew() {
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

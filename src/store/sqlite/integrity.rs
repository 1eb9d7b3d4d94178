//! SQLite's integrity check, and which table its lines are about.

use sqlx::SqliteConnection;

use super::error_code::is_damage;

/// The findings of the full check, through a connection in use.
pub(super) async fn everything_wrong(
    connection: &mut SqliteConnection,
) -> std::result::Result<Vec<String>, sqlx::Error> {
    let mut found = found_by(connection, &[EVERYTHING]).await?;
    found.extend(walk(connection).await?);
    Ok(found)
}

/// The full check: every page, every index and the type of each value.
pub(super) const EVERYTHING: &str = "pragma integrity_check(10000)";

/// The table of a line that reports a row with a null, or a value of the wrong type.
pub(super) fn table_of(line: &str) -> Option<&str> {
    let (_, column) = line
        .split_once("NULL value in ")
        .or_else(|| line.split_once(" value in "))?;
    let (table, _) = column.split_once('.')?;
    // The instance's own row is no row among others, nor is what says which tables there are.
    (!["instance", "_sqlx_migrations"].contains(&table)).then_some(table)
}

/// Runs these checks and returns the lines of their reports.
pub(super) async fn found_by(
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

/// The name of a table or index, its table, and the statement that made it.
type Tree = (String, String, Option<String>);

const TREES: &str = "select name, tbl_name, sql from sqlite_schema where type in ('table', 'index') and rootpage > 0";

/// Walks every table and index, and reports those that cannot be walked: SQLite's own check takes an empty page of the wrong
/// kind for no page at all.
pub(super) async fn walk(
    connection: &mut SqliteConnection,
) -> std::result::Result<Vec<String>, sqlx::Error> {
    let trees = match trees(connection).await {
        Ok(trees) => trees,
        Err(error) if is_damage(&error) => return Ok(vec![error.to_string()]),
        Err(error) => return Err(error),
    };
    let mut found = Vec::new();
    for tree in trees {
        let (name, count) = (&tree.0, count(&tree));
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

/// The statement that walks a tree.
fn count((name, table, sql): &Tree) -> String {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    if name == table {
        return format!("select count(*) from {}", quoted(table));
    }
    // A part of a table is gone through by what it is a part of.
    let part = sql.as_deref().and_then(|sql| sql.split_once(" where "));
    let part = part.map_or_else(String::new, |(_, part)| format!(" where {part}"));
    let (table, name) = (quoted(table), quoted(name));
    format!("select count(*) from {table} indexed by {name}{part}")
}

/// Every tree of the file.
async fn trees(connection: &mut SqliteConnection) -> std::result::Result<Vec<Tree>, sqlx::Error> {
    sqlx::query_as(TREES).fetch_all(connection).await
}

/// The lines of a row of the report, without headings and the one that says that all is well.
fn lines(row: &str) -> impl Iterator<Item = String> {
    row.lines()
        .filter(|line| *line != "ok" && !line.starts_with("***"))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Purpose, Store};

    #[tokio::test]
    async fn every_tree_can_be_walked() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let trees: Vec<Tree> = sqlx::query_as(TREES)
            .fetch_all(&store.readers)
            .await
            .unwrap();
        assert!(trees.len() > 50, "{}", trees.len());
        for tree in trees {
            let count = sqlx::query(sqlx::AssertSqlSafe(count(&tree)));
            let walked = count.fetch_all(&store.readers).await;
            assert!(walked.is_ok(), "{tree:?}: {walked:?}");
        }
        store.close().await;
    }
}

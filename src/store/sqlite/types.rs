//! Values of the wrong type, or null where there must be one: what is left by a bit that flips in the header of a row.
//!
//! SQLite rejects any update of such a row, and of any row that is updated with it. So the value is replaced by an empty one
//! of the right type; what is then implausible is met by those who read it.

use super::super::{Reader, Result, Store, Table, Tx};

/// The tables whose rows are updated; a log and the audit are only appended to.
const CHANGED: [&str; 29] = [
    "chat",
    "preference",
    "role_grant",
    "invite",
    "audit_person",
    "court_case",
    "hearing",
    "reminder",
    "picture",
    "name",
    "name_key",
    "slug_key",
    "duplicate_key",
    "follow",
    "closing",
    "closed_follow",
    "follow_note",
    "subscription",
    "subscription_match",
    "draft",
    "list_proposal",
    "posting",
    "broadcast",
    "notice",
    "delivery",
    "inbox",
    "choice",
    "run",
    "instance",
];

/// A column, with the condition for values of the wrong type.
struct TypedColumn {
    name: String,
    /// The empty value of its type.
    nothing: &'static str,
    is_another: String,
}

impl Store {
    /// How many rows of a table have a value of the wrong type.
    pub(in crate::store) async fn of_another_type(&self, table: &str) -> Result<usize> {
        let columns = self
            .read(async |reader| Ok(columns(reader, table).await?))
            .await?;
        let is_another: Vec<String> = columns
            .into_iter()
            .map(|column| column.is_another)
            .collect();
        let count = format!(
            "select count(*) from {table} where {}",
            is_another.join(" or ")
        );
        let count: i64 = self
            .read(async |reader| {
                Ok(sqlx::query_scalar(sqlx::AssertSqlSafe(count))
                    .fetch_one(reader)
                    .await?)
            })
            .await?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// Replaces values of the wrong type, as far as SQLite accepts the update, and notes their rows.
    ///
    /// # Errors
    /// If nothing could be committed of a table; of those before it was.
    pub async fn retype(&self) -> Result<()> {
        for table in CHANGED {
            if self.of_another_type(table).await? == 0 {
                continue;
            }
            let rows = self
                .write(None, async |tx| Ok(retype_table(tx, table).await?))
                .await?;
            self.note_repaired(
                &named(table)
                    .map(|table| (table, rows))
                    .into_iter()
                    .collect(),
            );
        }
        Ok(())
    }
}

/// Replaces values of the wrong type, and returns in how many rows of which tables.
pub(super) async fn retype_all(tx: &mut Tx) -> std::result::Result<Vec<(Table, u64)>, sqlx::Error> {
    let mut all = Vec::new();
    for table in CHANGED {
        let rows = retype_table(tx, table).await?;
        all.extend(named(table).filter(|_| rows > 0).map(|table| (table, rows)));
    }
    Ok(all)
}

/// The table of that name, or the one that stands for it in alarms.
pub(super) fn named(table: &str) -> Option<Table> {
    match table {
        "name_key" | "slug_key" | "duplicate_key" => Some(Table::Name),
        "subscription_match" => Some(Table::Subscription),
        table => Table::ALL.into_iter().find(|known| known.name() == table),
    }
}

/// All columns of a row at once: SQLite rejects an update that leaves another of them as it is.
async fn retype_table(tx: &mut Tx, table: &str) -> std::result::Result<u64, sqlx::Error> {
    let columns = columns(tx, table).await?;
    let set = columns.iter().map(|column| {
        let TypedColumn {
            name,
            nothing,
            is_another,
        } = column;
        format!("\"{name}\" = case when {is_another} then {nothing} else \"{name}\" end")
    });
    let set: Vec<String> = set.collect();
    let is_another: Vec<&str> = columns.iter().map(|it| it.is_another.as_str()).collect();
    // Where there is such a row already, that one is lost.
    let retype = format!(
        "update or replace {table} set {} where {}",
        set.join(", "),
        is_another.join(" or ")
    );
    let retyped = sqlx::query(sqlx::AssertSqlSafe(retype)).execute(tx).await?;
    Ok(retyped.rows_affected())
}

async fn columns(
    connection: &mut Reader,
    table: &str,
) -> std::result::Result<Vec<TypedColumn>, sqlx::Error> {
    let columns: Vec<(String, String, bool)> = sqlx::query_as(
        "select name, lower(type), \"notnull\" or pk > 0 from pragma_table_info($1)",
    )
    .bind(table)
    .fetch_all(connection)
    .await?;
    let column = |(name, kind, must_be): (String, String, bool)| {
        let or_nothing = if must_be { "" } else { ", 'null'" };
        TypedColumn {
            nothing: match kind.as_str() {
                _ if !must_be => "null",
                "text" => "''",
                "blob" => "x''",
                _ => "0",
            },
            is_another: format!("typeof(\"{name}\") not in ('{kind}'{or_nothing})"),
            name,
        }
    };
    Ok(columns.into_iter().map(column).collect())
}

#[cfg(test)]
mod tests {
    use super::{super::super::Purpose, *};

    /// The tables of the schema, but those of SQLite and sqlx.
    async fn tables(store: &Store) -> Vec<String> {
        let tables = sqlx::query_scalar(
            "select name from sqlite_schema
             where type = 'table' and name not like 'sqlite%' and name <> '_sqlx_migrations'",
        );
        tables.fetch_all(&store.readers).await.unwrap()
    }

    #[tokio::test]
    async fn every_table_but_those_only_appended_to_is_changed_by_statements_that_fit_it() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        for table in tables(&store).await {
            assert!(named(&table).is_some(), "{table}");
            assert_eq!(
                CHANGED.contains(&table.as_str()),
                ![Table::Event.name(), Table::Audit.name()].contains(&table.as_str()),
                "{table}"
            );
            let other = store.of_another_type(&table).await;
            assert_eq!(other.unwrap(), 0, "{table}");
        }
        let retyped = store
            .write(None, async |tx| Ok(retype_all(tx).await?))
            .await;
        assert_eq!(retyped.unwrap(), []);
        store.close().await;
    }
}

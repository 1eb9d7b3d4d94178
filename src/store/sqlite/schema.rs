//! The schema: whether the tables are those of this version, and whether the database's own row is intact. Both are checked
//! before anything is done: an unreadable row of another table costs itself alone, but nothing works without these.

use chrono::DateTime;
use sqlx::{
    Connection, FromRow, SqliteConnection, SqlitePool,
    migrate::{MigrateError, Migrator},
    sqlite::SqlitePoolOptions,
};

use super::{super::OpenError, open_error::explain};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// The database's own row.
#[derive(FromRow)]
struct InstanceRow {
    key_check: Vec<u8>,
    // Read, so that a start finds out whether they can be.
    _plan_basis: String,
    _last_batch: Option<Vec<u8>>,
    penalty_until: i64,
    _swept: Option<i64>,
}

/// Applies the migrations. A process that starts at the same time waits, and finds them applied.
pub(super) async fn migrate(writer: &SqlitePool, path: &str) -> Result<(), OpenError> {
    apply(&MIGRATIONS, writer, path).await
}

async fn apply(migrations: &Migrator, writer: &SqlitePool, path: &str) -> Result<(), OpenError> {
    let explained = |error| explain(error, path);
    let mut connection = writer.acquire().await.map_err(explained)?;
    // A migration may make a table anew: whatever refers to its rows must not go with the old one. Inside of a transaction
    // this cannot be said (https://sqlite.org/pragma.html#pragma_foreign_keys).
    let off = set(&mut connection, "pragma foreign_keys = off").await;
    off.map_err(explained)?;
    let applied = apply_in_one(migrations, &mut connection, path).await;
    let on = set(&mut connection, "pragma foreign_keys = on").await;
    on.map_err(explained)?;
    applied
}

async fn set(connection: &mut SqliteConnection, pragma: &'static str) -> Result<(), sqlx::Error> {
    sqlx::query(pragma).execute(connection).await.map(drop)
}

/// Applies the migrations in one transaction.
async fn apply_in_one(
    migrations: &Migrator,
    connection: &mut SqliteConnection,
    path: &str,
) -> Result<(), OpenError> {
    let explained = |error| explain(error, path);
    let mut tx = connection
        .begin_with("begin immediate")
        .await
        .map_err(explained)?;
    // `run` does not take a connection that somebody else's task may go on with.
    let migrated = migrations.run_direct(None, &mut *tx, false).await;
    migrated.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => {
            OpenError::Newer(path.to_owned())
        }
        MigrateError::VersionMismatch(_) => OpenError::Foreign(path.to_owned()),
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
            explain(error, path)
        }
        other => OpenError::Other {
            path: path.to_owned(),
            error: sqlx::Error::Migrate(Box::new(other)),
        },
    })?;
    tx.commit().await.map_err(explained)
}

/// Checks that exactly the migrations of this version were applied; applies none.
pub(super) async fn must_be_up_to_date(readers: &SqlitePool, path: &str) -> Result<(), OpenError> {
    let applied = sqlx::query_as("select version, checksum from _sqlx_migrations where success")
        .fetch_all(readers)
        .await;
    let applied: Vec<(i64, Vec<u8>)> = match applied {
        Ok(applied) => applied,
        Err(error) if error.to_string().contains("no such table") => Vec::new(),
        Err(error) => return Err(explain(error, path)),
    };
    for (version, checksum) in &applied {
        let ours = MIGRATIONS.iter().find(|ours| ours.version == *version);
        match ours {
            None => return Err(OpenError::Newer(path.to_owned())),
            Some(ours) if ours.checksum.as_ref() != checksum.as_slice() => {
                return Err(OpenError::Foreign(path.to_owned()));
            }
            Some(_) => {}
        }
    }
    if applied.len() < MIGRATIONS.iter().count() {
        return Err(OpenError::Older(path.to_owned()));
    }
    Ok(())
}

/// Checks that every table, index and trigger is as the migrations make it. Additional ones do no harm.
pub(super) async fn must_be_whole(pool: &SqlitePool, path: &str) -> Result<(), OpenError> {
    let found: Vec<(String, String)> =
        sqlx::query_as("select name, sql from sqlite_schema where sql is not null")
            .fetch_all(pool)
            .await
            .map_err(|error| explain(error, path))?;
    for made in as_made().await.map_err(|error| explain(error, path))? {
        if !found.contains(&made) {
            let (name, _) = made;
            let what = format!("its `{name}` is not as it was made");
            let path = path.to_owned();
            return Err(OpenError::Damaged { path, what });
        }
    }
    Ok(())
}

/// The schema that the migrations make of an empty database.
async fn as_made() -> Result<Vec<(String, String)>, sqlx::Error> {
    let nothing = SqlitePoolOptions::new()
        .max_connections(1)
        .connect("sqlite::memory:")
        .await?;
    MIGRATIONS.run(&nothing).await?;
    let made = sqlx::query_as("select name, sql from sqlite_schema where sql is not null")
        .fetch_all(&nothing)
        .await?;
    nothing.close().await;
    Ok(made)
}

/// The sealed text in the database's own row; `None` while nothing was stored in it yet.
pub(super) async fn own_row(pool: &SqlitePool, path: &str) -> Result<Option<Vec<u8>>, OpenError> {
    let unreadable = |_| OpenError::Damaged {
        path: path.to_owned(),
        what: "the row that says what it is cannot be read".to_owned(),
    };
    let row = sqlx::query(
        "select key_check, plan_basis as _plan_basis, last_batch as _last_batch, penalty_until, swept as _swept
         from instance where id = 1",
    )
    .fetch_optional(pool)
    .await
    .map_err(|error| explain(error, path))?;
    let Some(row) = row else {
        let lived_in = is_lived_in(pool).await;
        // A first start may have been cut off before it.
        return if lived_in.map_err(|error| explain(error, path))? {
            Err(without_its_own_row(path))
        } else {
            Ok(None)
        };
    };
    let instance = InstanceRow::from_row(&row).map_err(unreadable)?;
    if DateTime::from_timestamp_millis(instance.penalty_until).is_none() {
        return Err(unreadable(sqlx::Error::RowNotFound));
    }
    Ok(Some(instance.key_check))
}

/// Whether anything was ever stored.
async fn is_lived_in(pool: &SqlitePool) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("select exists (select 1 from chat) or exists (select 1 from court_case)")
        .fetch_one(pool)
        .await
}

/// The error of a database without its own row: it does not say with which key it was sealed, and a new key would open
/// nothing.
pub(super) fn without_its_own_row(path: &str) -> OpenError {
    OpenError::Damaged {
        path: path.to_owned(),
        what: "the row that says what it is is not there".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, fs, path::Path};

    use super::{Migrator, apply};
    use crate::store::{Purpose, Store};

    #[tokio::test]
    async fn a_table_that_is_made_anew_takes_nothing_with_it() {
        let folder =
            spoiled("insert into role_grant (chat_id, origin, role) values (1, 'claim', 'owner')")
                .await;
        let store = opens(folder.path(), Purpose::Serve).await.unwrap();
        let migrations = tempfile::tempdir().unwrap();
        let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        for migration in fs::read_dir(known).unwrap() {
            let migration = migration.unwrap();
            fs::copy(
                migration.path(),
                migrations.path().join(migration.file_name()),
            )
            .unwrap();
        }
        let anew = "create table other as select * from chat; drop table chat; alter table other rename to chat;";
        fs::write(migrations.path().join("9999_anew.sql"), anew).unwrap();
        let migrations = Migrator::new(migrations.path()).await.unwrap();
        apply(&migrations, &store.writer, "a.db").await.unwrap();
        let counts: (i64, i64, i64) = sqlx::query_as(
            "select (select count(*) from chat), (select count(*) from role_grant), foreign_keys from pragma_foreign_keys",
        )
        .fetch_one(&store.writer)
        .await
        .unwrap();
        assert_eq!(counts, (1, 1, 1));
        store.close().await;
    }

    #[tokio::test]
    async fn two_that_begin_at_the_same_time_make_one_database() {
        for _ in 0..10 {
            let folder = tempfile::tempdir().unwrap();
            let one = opens(folder.path(), Purpose::Serve);
            let other = opens(folder.path(), Purpose::Tool);
            let (one, other) = tokio::join!(one, other);
            for store in [one, other] {
                store.unwrap().close().await;
            }
        }
    }

    async fn opens(folder: &Path, purpose: Purpose) -> Result<Store, String> {
        let (database, key) = (folder.join("a.db"), folder.join("a.key"));
        let opened = Store::open(&database, &key, purpose).await;
        opened
            .map(|(store, _)| store)
            .map_err(|refused| refused.to_string())
    }

    /// A database in which somebody was met, changed by this statement.
    async fn spoiled(by: &'static str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let store = opens(folder.path(), Purpose::Serve).await.unwrap();
        for statement in [
            "insert into chat (id, sealed, language, state) values (1, x'00', 'en', 'active')",
            by,
        ] {
            sqlx::query(statement).execute(&store.writer).await.unwrap();
        }
        store.close().await;
        folder
    }

    #[tokio::test]
    async fn without_its_tables_or_its_own_row_a_database_is_refused_in_a_sentence() {
        for (spoil, expected) in [
            ("drop index broadcast_queue", "broadcast_queue"),
            ("drop table choice", "choice"),
            ("drop trigger event_is_append_only", "event_is_append_only"),
            (
                "alter table chat add column more text",
                "its `chat` is not as it was made",
            ),
            ("delete from instance", "is not there"),
            (
                "update instance set penalty_until = 9223372036854775807",
                "cannot be read",
            ),
            (
                "update instance set plan_basis = cast(x'ff' as text)",
                "cannot be read",
            ),
            ("update instance set key_check = x'00'", "the key file"),
        ] {
            let folder = spoiled(spoil).await;
            for purpose in [Purpose::Serve, Purpose::Tool, Purpose::Read] {
                let refused = opens(folder.path(), purpose).await.unwrap_err();
                assert!(refused.contains(expected), "{spoil}: {refused}");
            }
        }
    }

    #[tokio::test]
    async fn what_another_row_holds_and_what_was_added_refuse_nothing() {
        for spoil in [
            "create index of_mine on chat (language)",
            "pragma ignore_check_constraints = on; update chat set state = 'x', language = cast(x'ff' as text)",
        ] {
            let folder = spoiled(spoil).await;
            for purpose in [Purpose::Serve, Purpose::Tool, Purpose::Read] {
                opens(folder.path(), purpose).await.unwrap().close().await;
            }
        }
    }

    fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        entries
            .map(|entry| {
                let name = entry.file_name().into_string().unwrap();
                (name, fs::read(entry.path()).unwrap())
            })
            .collect()
    }

    #[tokio::test]
    async fn opened_to_be_read_it_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        opens(folder.path(), Purpose::Read).await.unwrap_err();
        assert!(files(folder.path()).is_empty(), "nothing is made");
        let store = opens(folder.path(), Purpose::Serve).await.unwrap();
        store.close().await;
        drop(store);
        let before = files(folder.path());
        let store = opens(folder.path(), Purpose::Read).await.unwrap();
        store.roles().has_owner().await.unwrap();
        let refused = store
            .schedule()
            .has_run("sweep", chrono::DateTime::UNIX_EPOCH)
            .await;
        let refused = refused.unwrap_err().to_string();
        assert!(refused.contains("readonly"), "{refused}");
        store.close().await;
        assert!(
            files(folder.path()) == before,
            "{:?}",
            fs::read_dir(folder.path()).unwrap()
        );
    }

    #[tokio::test]
    async fn a_database_that_is_not_up_to_date_is_not_read() {
        let folder = spoiled("delete from _sqlx_migrations").await;
        let refused = opens(folder.path(), Purpose::Read).await.unwrap_err();
        assert!(refused.contains("older hearing-bot"), "{refused}");
        let folder = spoiled("update _sqlx_migrations set checksum = x'00'").await;
        let refused = opens(folder.path(), Purpose::Read).await.unwrap_err();
        assert!(refused.contains("another build"), "{refused}");
    }
}

//! Migrations go forward only: a database of every schema that ever was is kept here with rows in each of its tables, is
//! migrated, and what it holds goes on. `migrations/stored` has them, each beside the key of its chats, which is no secret.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "migrations/made.rs"]
mod made;

use std::{
    fs,
    path::{Path, PathBuf},
};

use expect_test::expect;
use futures_util::{StreamExt, stream};
use hearing_bot::{
    app,
    demo::{
        stage::DemoStage,
        telegram::{ChatKind, Telegram},
        transcript,
    },
    store::{Purpose, Store},
};
use sqlx::{
    Connection, SqliteConnection,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqlitePool},
};
use tempfile::TempDir;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// How to store the database of a schema that is new.
const STORE_IT: &str =
    "UPDATE_EXPECT=1 cargo test --test migrations the_database_of_this_schema_is_stored";

/// Where the database of a schema is stored, and its key.
fn stored(version: i64) -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations/stored");
    let file = |ending| folder.join(format!("{version:04}.{ending}"));
    (file("sqlite"), file("test-key"))
}

/// A folder with the stored database of a schema, as a bot would find it.
fn found(version: i64) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (database, key) = stored(version);
    for (from, name) in [(database, "bot.db"), (key, "bot.key")] {
        let to = folder.path().join(name);
        let copied = fs::copy(&from, &to);
        copied.unwrap_or_else(|error| panic!("{}: {error}; {STORE_IT}", from.display()));
        made::make_private(&to);
    }
    folder
}

async fn connect(database: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(database);
    SqliteConnection::connect_with(&options).await.unwrap()
}

fn versions() -> Vec<i64> {
    MIGRATIONS.iter().map(|it| it.version).collect()
}

#[tokio::test]
async fn no_migration_is_changed_once_a_database_has_it() {
    for version in versions() {
        let folder = found(version);
        let mut database = connect(&folder.path().join("bot.db")).await;
        let applied: Vec<(i64, Vec<u8>)> =
            sqlx::query_as("select version, checksum from _sqlx_migrations order by version")
                .fetch_all(&mut database)
                .await
                .unwrap();
        let last = applied.last().unwrap().0;
        assert_eq!(
            last, version,
            "the database of {version:04} is of {last:04}"
        );
        for (migration, (number, checksum)) in MIGRATIONS.iter().zip(applied) {
            assert_eq!(migration.version, number);
            assert!(
                *migration.checksum == *checksum,
                "migrations/{number:04} was changed, and databases have it as it was: take that back and write {:04}",
                MIGRATIONS.iter().count() + 1
            );
        }
    }
}

#[tokio::test]
async fn every_table_of_a_stored_database_has_rows() {
    for version in versions() {
        let folder = found(version);
        let mut database = connect(&folder.path().join("bot.db")).await;
        let tables: Vec<String> = sqlx::query_scalar(
            "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'",
        )
        .fetch_all(&mut database)
        .await
        .unwrap();
        let mut empty = Vec::new();
        for table in tables {
            let any = format!("select exists (select 1 from \"{table}\")");
            let any: bool = sqlx::query_scalar(sqlx::AssertSqlSafe(any))
                .fetch_one(&mut database)
                .await
                .unwrap();
            if !any {
                empty.push(table);
            }
        }
        assert!(empty.is_empty(), "{version:04} has no row of {empty:?}");
    }
}

/// What a schema is made of.
async fn schema(database: &mut SqliteConnection) -> Vec<(String, String, Option<String>)> {
    sqlx::query_as("select type, name, sql from sqlite_schema order by type, name")
        .fetch_all(database)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_every_schema_becomes_one_of_this_and_goes_on() {
    let each = stream::iter(versions()).map(becomes_one_of_this);
    let said: Vec<String> = each.buffered(4).collect().await;
    for (version, other) in versions().into_iter().zip(&said) {
        assert_eq!(*other, said[0], "{version:04}");
    }
    expect![[r#"
        (+2 h)
        bot → anna: The case of two at the city court

            Today’s hearing: time not announced. No report yet.
            Next hearing: Wed 11 Mar, 11:00
            Access: closed
            Stage: trial (since early February 2026)
            Court: City Court

            Objection: The lawyers object.

            Defendants:
            A. Asanov: no information on measure of restraint or lawyer
            U. Usenov: no information on measure of restraint or lawyer

            Latest:
            Change no. 5, Wed 25 Feb
            MOVED: ~~Tue 10 Mar, 10:00~~ → Wed 11 Mar, 11:00
            Change no. 4, Tue 24 Feb
            HEARING SET: Tue 10 Mar, 10:00

            As of 25 February, 21:32 (Almaty, local time), change no. 5
            [Stop following]
            [Calendar file] [Timeline]
            [Hearings] [History]
            [People] [Charges]
            [Statements] [Other cases, sources]
            [Share]
        bot → anna: CANCELLED: ~~Tue 10 Mar, 10:00~~
            The case of two at the city court

            The hearing of 10 March will not take place.

            Today’s hearing: time not announced. No report yet.
            Access: closed
            As of 25 February, 21:31 (Almaty, local time), change no. 6
            [The case] [Stop following]
            [Calendar file]
        bot → boris: НЕ СОСТОИТСЯ: ~~вт, 10 мар., 10:00~~
            Дело двоих в городском суде

            Заседание 10 марта не состоится.

            Сегодняшнее заседание: время не объявлено. Сообщений пока нет.
            Доступ в зал: закрыт
            Данные на 25 февраля, 21:31 (Алматы, местное время), изменение № 6
            [Карточка дела] [Отписаться]
            [В календарь]
        bot → dana: ОТЫРЫС БОЛМАЙДЫ: ~~10 наурыз, сейсенбі, 10:00~~
            Қалалық соттағы екі адамның ісі

            10 наурыздағы отырыс болмайды.

            Бүгінгі отырыс: уақыты хабарланбаған. Әзірге хабар жоқ.
            Залға кіру: жабық
            Соңғы дерек: 25 ақпан, 21:31 (Алматы, жергілікті уақыт), 6-өзгеріс
            [Іс карточкасы] [Жазылымнан шығу]
            [Күнтізбеге]
    "#]]
    .assert_eq(&said[0]);
}

/// What its followers hear when it goes on.
async fn becomes_one_of_this(version: i64) -> String {
    let folder = found(version);
    let database = folder.path().join("bot.db");
    let mut stage = DemoStage::open(&[], &made::EDITORS, made::at())
        .await
        .unwrap();
    open_chats(stage.telegram());
    let restarted = stage.restart_with(|config| {
        config.store.database.clone_from(&database);
        config.store.key_file = folder.path().join("bot.key");
    });
    restarted.await.unwrap();

    let wrong = app::check(stage.config(), made::at()).await.unwrap();
    assert!(wrong.is_empty(), "{version:04}: {wrong:?}");
    let loose = sqlx::query("pragma foreign_key_check")
        .fetch_all(&mut connect(&database).await)
        .await;
    assert!(loose.unwrap().is_empty(), "{version:04}");
    let fresh = SqlitePool::connect("sqlite::memory:").await.unwrap();
    MIGRATIONS.run(&fresh).await.unwrap();
    assert_eq!(
        schema(&mut connect(&database).await).await,
        schema(&mut fresh.acquire().await.unwrap()).await,
        "{version:04}"
    );

    let said = followers_hear(&mut stage, "(+2 h)").await;
    let left = stage.left_undone();
    assert!(left.is_empty(), "{version:04}: {left:?}");
    stage.close().await;
    said
}

/// What comes of an update that nobody has handled, of notices that were waiting, put off or on their way, and of a change
/// that waits for its release.
async fn followers_hear(stage: &mut DemoStage, script: &str) -> String {
    let mut said = String::new();
    for entry in transcript::read(script).unwrap() {
        let heard = stage.perform(&entry).await.unwrap().into_iter();
        let heard = heard.filter(|heard| made::FOLLOWERS.contains(&heard.chat.as_str()));
        said += &entry.written;
        said.extend(heard.map(|heard| transcript::bot_lines(&heard)));
    }
    said
}

/// The people of the stored database, who have met its bot.
fn open_chats(telegram: &Telegram) {
    for name in made::EDITORS.into_iter().chain(made::FOLLOWERS) {
        telegram.opens(ChatKind::Private, name);
    }
}

/// Stores it where it is asked for, and there is none yet.
#[tokio::test]
async fn the_database_of_this_schema_is_stored() {
    let (database, key) = stored(versions().pop().unwrap());
    if std::env::var_os("UPDATE_EXPECT").is_some() && !database.exists() {
        made::store(&database, &key).await;
    }
    assert!(database.exists() && key.exists(), "{STORE_IT}");
}

#[tokio::test]
async fn cases_that_were_closed_before_count_from_when_that_was_recorded() {
    let folder = found(11);
    let file = folder.path().join("bot.db");
    let mut database = connect(&file).await;
    for closes in [
        "update hearing set state = 'held'",
        "update court_case set case_state = json_set(case_state, '$.stage',
             json_object('stage', 'closed', 'since', null, 'changed_in', 2))",
    ] {
        sqlx::query(closes).execute(&mut database).await.unwrap();
    }
    database.close().await.unwrap();
    let key = folder.path().join("bot.key");
    let (store, _) = Store::open(&file, &key, Purpose::Serve).await.unwrap();
    store.close().await;
    let mut database = connect(&file).await;
    let closed: Vec<(i64, i64, i64)> = sqlx::query_as(
        "select closing.closed_at, closing.look_at, event.recorded
         from closing join event on event.case_id = closing.case_id and event.number = 2",
    )
    .fetch_all(&mut database)
    .await
    .unwrap();
    assert_eq!(closed.len(), 1);
    for (closed_at, look_at, recorded) in closed {
        assert_eq!((closed_at, look_at), (recorded, recorded));
    }
}

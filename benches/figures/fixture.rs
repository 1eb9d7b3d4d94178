//! A database with a case and those who follow it, made fast and then put on the disk.

use std::{fs, path::Path, time::Duration};

use chrono::{DateTime, Days, NaiveDate, Utc};
use hearing_bot::{
    casefile,
    clock::Clock,
    config::Config,
    domain::{
        chat::{Asker, Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::Language,
        reminder::Plan,
        role::Role,
        when::When,
    },
    flow::import,
    store::{
        CaseId, DraftLookup, DraftSubmission, NewDraft, Purpose, RawUpdate, Store,
        SubmissionOutcome,
    },
};
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

pub(crate) const CASE: &str = include_str!("../../tests/chat/city-2026.toml");

/// Telegram's id of the first follower; the others count on from it.
pub(crate) const FIRST: i64 = 10_000_000;

/// Telegram's id of the editor.
pub(crate) const EDITOR: i64 = 9_000_000;

/// A database that nobody has open.
pub(crate) struct Fixture {
    pub(crate) dir: TempDir,
    pub(crate) config: Config,
}

/// Who follows the case.
#[derive(Clone, Copy)]
pub(crate) struct Followers {
    /// So many can be written to.
    pub(crate) real: i64,
    /// So many more are only counted: their addresses cannot be opened. They come after the others.
    pub(crate) unreachable: i64,
}

/// A fixture in which so many follow a case whose hearing is in a year.
pub(crate) async fn fixture(followers: Followers) -> Fixture {
    let memory = tempfile::tempdir_in("/dev/shm").unwrap();
    let store = open(memory.path()).await;
    let now = Clock::machine().now();
    let day = now.date_naive() + Days::new(365);
    let case = CASE.replace("2026-02-25", &day.to_string());
    let case = casefile::read("city-2026.toml", &case).unwrap();
    import::bring_in(&store, &case, &plan(), now).await.unwrap();
    for place in 0..followers.real {
        let key = ChatKey(FIRST + place);
        speaking_english(&store, key).await;
    }
    store.close().await;
    paint(&memory.path().join("bot.db"), followers).await;

    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    for file in ["bot.db", "bot.key"] {
        fs::copy(memory.path().join(file), dir.path().join(file)).unwrap();
    }
    let mut config = Config::load(None).unwrap();
    config.store.database = dir.path().join("bot.db");
    config.store.key_file = dir.path().join("bot.key");
    Fixture { dir, config }
}

async fn paint(database: &Path, followers: Followers) {
    let options = SqliteConnectOptions::new().filename(database);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    // Ids of real chats are random; these come after almost all of them.
    sqlx::query(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
         insert into chat (id, sealed, language, state)
         select 9223372036854775807 - i, cast('unreachable ' || i as blob), 'en', 'active' from n where $1 > 0",
    )
    .bind(followers.unreachable)
    .execute(&pool)
    .await
    .unwrap();
    sqlx::query(
        "insert into follow (case_id, chat_id, told)
         select case_of_log.id, chat.id, case_of_log.revision from case_of_log, chat order by 1, 2",
    )
    .execute(&pool)
    .await
    .unwrap();
    sqlx::query("pragma wal_checkpoint(truncate)")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
}

pub(crate) async fn open(dir: &Path) -> Store {
    let (database, key) = (dir.join("bot.db"), dir.join("bot.key"));
    Store::open(&database, &key, Purpose::Serve)
        .await
        .unwrap()
        .0
}

/// Does the work while the database is kept well beside it, as by the bot: where nobody does, commits checkpoint the write-ahead log.
/// What a start examines and sets aside on the disk is over by then.
pub(crate) async fn beside_upkeep<T>(store: &Store, work: impl Future<Output = T>) -> T {
    let clock = Clock::machine();
    let time = || (clock.moment(), clock.verdict());
    let (plan, stop) = (plan(), CancellationToken::new());
    store.upkeep_once(&plan, time()).await;
    let later = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        work.await
    };
    tokio::select! {
        done = later => done,
        () = store.upkeep(&plan, time, &stop) => unreachable!("nobody stops it"),
    }
}

/// Somebody of whom no more is kept than that they chose English.
pub(crate) async fn speaking_english(store: &Store, key: ChatKey) -> Chat {
    let (id, language) = (1, Language::En);
    let json = String::new();
    let receipt = RawUpdate { id, json }.receipt();
    let asker = Asker::Stranger { key, language };
    store
        .chats()
        .choose_language(asker, language, receipt)
        .await
        .unwrap();
    store.chats().find_chat(key).await.unwrap().unwrap().0
}

pub(crate) fn plan() -> Plan {
    Config::load(None).unwrap().plan()
}

/// The case, and how many changes it has had.
pub(crate) async fn the_case(store: &Store) -> (CaseId, u32) {
    let stored = store
        .cases()
        .case(&"city-2026".parse().unwrap())
        .await
        .unwrap();
    let stored = stored.unwrap();
    (stored.id, stored.case.state.revision)
}

/// Releases a change: the hearing is moved by a day.
pub(crate) async fn release(store: &Store, now: DateTime<Utc>) {
    let (case, _) = the_case(store).await;
    let case_state = store.cases().case_by_id(case).await.unwrap().case.state;
    let day = case_state.hearing(HearingNo(1)).unwrap().when.day;
    post(store, day + Days::new(1), now, now).await;
    store
        .postings()
        .release_posting(&plan(), now)
        .await
        .unwrap()
        .unwrap();
}

/// Posts a change that is released later: the hearing is moved to that day.
pub(crate) async fn post(
    store: &Store,
    day: NaiveDate,
    now: DateTime<Utc>,
    release_at: DateTime<Utc>,
) {
    let (case, seen) = the_case(store).await;
    let asker = Asker::Known(speaking_english(store, ChatKey(EDITOR)).await);
    let editor = store
        .roles()
        .appoint_by_settings(asker, Role::Editor, chrono::DateTime::UNIX_EPOCH)
        .await
        .unwrap();
    let change = Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: When::day(day),
        reason: None,
    };
    let draft = NewDraft {
        editor: editor.id,
        case,
        seen,
        change: change.into(),
        line: String::new(),
    };
    let receipt = || RawUpdate {
        id: 1,
        json: String::new(),
    };
    let draft = store
        .drafts()
        .keep_draft(&draft, now, receipt().receipt())
        .await
        .unwrap();
    let sending = DraftSubmission {
        draft,
        instead_of: None,
        card: 7,
        release_at,
        lapses_at: None,
    };
    let sent = store
        .postings()
        .send_draft(editor.id, sending, now, receipt().receipt());
    let sent = sent.await.unwrap();
    assert!(matches!(
        sent,
        DraftLookup::Draft(SubmissionOutcome::Posted { .. })
    ));
}

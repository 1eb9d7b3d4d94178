//! P10 and P11: what the files say of somebody, without the key, and after they were forgotten.

use std::{fs, path::Path};

use aes_siv::{KeyInit, siv::Aes256Siv};
use hearing_bot::{
    config::Config,
    demo::telegram::{ChatKind, Telegram},
    domain::chat::ChatKey,
    store::{Erasure, Settlement, StoreFault},
};
use serde_json::{Value, json};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    fixture::{adjourn, at, delivered, fixture, update},
    served::{Listening, imported, until},
};

/// A chat whose id no other number looks like.
const CANARY: i64 = 7_316_904_255_113;

/// What that person writes, and is called.
const WORDS: [&str; 5] = [
    "Xqzlorvant",
    "Brunkelwitt",
    "по словам Жыргалбекова",
    "Quornfeltsam",
    "Wilthamprok Jessenford",
];

/// Whom editors name in what is not released: in a draft in hand, in one that is given up, in what waits for its release, in
/// what is taken back, and in a line of which the bot asks what it means. They stand in no case.
const UNSENT: [&str; 5] = [
    "Vornbladt Trizzelpont",
    "Мурзабраков Қанарбек",
    "Ülkeczy Brandisford",
    "Жүзбауова Зейнегүл",
    "Kwistelmann Orrebjark",
];

/// Every way in which a number may stand in a file.
fn forms(number: i64) -> Vec<Vec<u8>> {
    let (big, little) = (number.to_be_bytes(), number.to_le_bytes());
    let hex: String = big.iter().map(|byte| format!("{byte:02x}")).collect();
    let short = hex.trim_start_matches('0').to_owned();
    // SQLite keeps a number that fits in six bytes.
    let six = big[2..].to_vec();
    vec![
        six,
        little[..6].to_vec(),
        number.to_string().into_bytes(),
        short.to_uppercase().into_bytes(),
        short.into_bytes(),
        base64(&big).into_bytes(),
        base64(number.to_string().as_bytes()).into_bytes(),
    ]
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().enumerate().fold(0, |bits, (place, byte)| {
            bits | (usize::from(*byte) << (16 - 8 * place))
        });
        for place in 0..=chunk.len() {
            text.push(char::from(DIGITS[(bits >> (18 - 6 * place)) & 63]));
        }
    }
    text
}

/// A chat's id as it is sealed.
pub(crate) fn sealed(key_file: &Path, chat: i64) -> Vec<u8> {
    let text = fs::read_to_string(key_file).unwrap();
    let digits = text.trim().split_once(' ').unwrap().1.as_bytes();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    let key: [u8; 64] = digits
        .chunks(2)
        .map(byte)
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    let header: &[u8] = b"chat";
    Aes256Siv::new(&key.into())
        .encrypt([header], &chat.to_be_bytes())
        .unwrap()
}

/// What of these is in a file of this folder, the key's apart.
pub(crate) fn found(folder: &Path, needles: &[Vec<u8>]) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".key") {
            continue;
        }
        let content = fs::read(&path).unwrap();
        for needle in needles {
            if content.windows(needle.len()).any(|at| at == needle) {
                found.push(format!("{name}: {needle:x?}"));
            }
        }
    }
    found
}

/// What must not stand in any file without the key.
fn in_clear() -> Vec<Vec<u8>> {
    let words = WORDS.map(|word| word.as_bytes().to_vec());
    forms(CANARY).into_iter().chain(words).collect()
}

struct Stage {
    telegram: Telegram,
    bot: Listening,
    dir: tempfile::TempDir,
    config: Config,
}

impl Stage {
    /// Somebody who follows, asks, posts, and has more in hand.
    async fn open() -> Self {
        let telegram = Telegram::open().await.unwrap();
        let (dir, mut config) = imported(&telegram).await;
        config.editors.owners = vec![ChatKey(CANARY)];
        config.delivery.undo_seconds = 0;
        telegram.opens_many(ChatKind::Private, CANARY..=CANARY);
        let bot = Listening::start(&config).await;
        let stage = Self {
            telegram,
            bot,
            dir,
            config,
        };
        for line in [
            "/follow city-2026".to_owned(),
            format!("/note city-2026 | {}", WORDS[3]),
            WORDS[0].to_owned(),
            "/calendar".to_owned(),
            "/share city-2026".to_owned(),
            "/timeline city-2026".to_owned(),
            "/stop".to_owned(),
            "/start".to_owned(),
            format!("/move city-2026 27.02 | {}", WORDS[2]),
        ] {
            stage.says(&line).await;
        }
        stage.types_inline(WORDS[4]).await;
        stage.presses(&stage.send_button().await).await;
        stage.bot.app.catch_up().await.unwrap();
        stage.says("/move city-2026 1.03").await;
        stage.says("/move cty-2026 1.03").await;
        stage
    }

    fn person() -> Value {
        json!({ "id": CANARY, "is_bot": false, "first_name": WORDS[1], "language_code": "en" })
    }

    fn chat() -> Value {
        json!({ "id": CANARY, "type": "private", "first_name": WORDS[1] })
    }

    async fn says(&self, line: &str) {
        let message = json!({
            "message_id": 1, "date": 0, "from": Self::person(), "chat": Self::chat(), "text": line,
        });
        self.telegram.push("message", &message);
        self.is_handled().await;
    }

    /// Types this behind the bot's name in another chat.
    async fn types_inline(&self, words: &str) {
        let query = json!({ "id": "1", "from": Self::person(), "query": words, "offset": "" });
        self.telegram.push("inline_query", &query);
        self.is_handled().await;
    }

    /// Presses a button under a message that Telegram no longer shows.
    async fn presses(&self, data: &str) {
        let query = json!({
            "id": "1", "from": Self::person(), "chat_instance": "1", "data": data,
        });
        self.telegram.push("callback_query", &query);
        self.is_handled().await;
    }

    async fn is_handled(&self) {
        let left = async || self.number("select count(*) from inbox").await;
        until(async || self.telegram.unread() == 0 && left().await == 0).await;
    }

    /// They press [Erase everything] and read the goodbye.
    async fn is_forgotten(&self) {
        self.says("/forget").await;
        self.presses("x:e").await;
        let received = async || self.telegram.received(0);
        let goodbye = |text: &str| text.contains("I keep nothing about this chat any more");
        until(async || received().await.iter().any(|it| goodbye(&it.text))).await;
    }

    /// Writes something that a side said, and returns the draft that came of it.
    async fn drafts(&self, about: &str) -> i64 {
        let before = self.drafted().await;
        self.says(&format!("/statement city-2026 defence | {about}"))
            .await;
        let now = self.drafted().await;
        let new: Vec<i64> = now.into_iter().filter(|id| !before.contains(id)).collect();
        new[0]
    }

    async fn drafted(&self) -> Vec<i64> {
        let mut connection = self.connect("on").await;
        let ids = sqlx::query_scalar("select id from draft")
            .fetch_all(&mut connection)
            .await;
        connection.close().await.unwrap();
        ids.unwrap()
    }

    /// Everything that is sealed and was written by an editor.
    async fn sealed_texts(&self) -> Vec<Vec<u8>> {
        let mut connection = self.connect("on").await;
        let sealed = sqlx::query_scalar(
            "select change from draft union all select line from draft
             union all select change from posting where change is not null
             union all select lines from choice union all select sealed from follow_note",
        )
        .fetch_all(&mut connection)
        .await;
        connection.close().await.unwrap();
        sealed.unwrap()
    }

    /// Every note, as it is sealed.
    async fn notes(&self) -> Vec<Vec<u8>> {
        let mut connection = self.connect("on").await;
        let sealed = sqlx::query_scalar("select sealed from follow_note")
            .fetch_all(&mut connection)
            .await;
        connection.close().await.unwrap();
        sealed.unwrap()
    }

    /// Nobody writes any more: what the bot then does with its log.
    async fn rests(&self) {
        let cut = "pragma wal_checkpoint(truncate)";
        until(async || self.number(cut).await == 0).await;
    }

    /// The data of the button of the draft in hand.
    async fn send_button(&self) -> String {
        let id = self.number("select id from draft").await;
        format!("s:{id}:0")
    }

    async fn number(&self, query: &'static str) -> i64 {
        let mut connection = self.connect("on").await;
        let number = sqlx::query_scalar(query).fetch_one(&mut connection).await;
        connection.close().await.unwrap();
        number.unwrap()
    }

    async fn connect(&self, secure_delete: &'static str) -> SqliteConnection {
        SqliteConnectOptions::new()
            .filename(&self.config.store.database)
            .foreign_keys(true)
            .pragma("secure_delete", secure_delete)
            .connect()
            .await
            .unwrap()
    }

    /// Whatever is left of this person, also with the key at hand.
    fn traces(&self, local: i64) -> Vec<String> {
        let mut needles = in_clear();
        needles.push(sealed(&self.config.store.key_file, CANARY));
        needles.push(local.to_be_bytes().to_vec());
        needles.push(local.to_le_bytes().to_vec());
        needles.push(local.to_string().into_bytes());
        // What was posted is the case's, and stays.
        needles.retain(|needle| needle != WORDS[2].as_bytes());
        found(self.dir.path(), &needles)
    }

    async fn close(self) {
        self.bot.stop().await.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn p10_without_the_key_no_file_names_anybody() {
    let stage = Stage::open().await;
    let mut needles = in_clear();
    needles.retain(|needle| needle != WORDS[2].as_bytes());
    assert_eq!(found(stage.dir.path(), &needles), Vec::<String>::new());
    // Calendars and pictures leave no file behind.
    let mut files: Vec<_> = fs::read_dir(stage.dir.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert_eq!(
        files,
        [
            "bot.db",
            "bot.db-shm",
            "bot.db-wal",
            "bot.db.lock",
            "bot.key"
        ]
    );
    // The scan sees what is there.
    let sealed = [sealed(&stage.config.store.key_file, CANARY)];
    assert_ne!(found(stage.dir.path(), &sealed), Vec::<String>::new());
    let seen = fs::write(stage.dir.path().join("bot.db-note"), format!("{CANARY}"));
    seen.unwrap();
    assert_ne!(found(stage.dir.path(), &needles), Vec::<String>::new());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn p10_whom_an_editor_names_in_what_is_not_released_is_read_by_nobody() {
    let stage = Stage::open().await;
    let [in_hand, given_up, waits, taken_back, asked] = UNSENT;
    let given_up = stage.drafts(given_up).await;
    let taken_back = stage.drafts(taken_back).await;
    stage.presses(&format!("s:{taken_back}:0")).await;
    stage
        .says(&format!("/statement cty-2026 defence | {asked}"))
        .await;
    let clear = UNSENT.map(|name| name.as_bytes().to_vec());
    assert_eq!(found(stage.dir.path(), &clear), Vec::<String>::new());

    // What is not wanted any more is gone with the log, also for who has the key.
    let unwanted = stage.sealed_texts().await;
    stage.presses(&format!("d:d:{given_up}")).await;
    stage.says("/undo").await;
    let kept = stage.sealed_texts().await;
    let gone: Vec<_> = unwanted
        .into_iter()
        .filter(|text| !kept.contains(text))
        .collect();
    assert_eq!(
        gone.len(),
        3,
        "a draft's change and line, and a posting's change"
    );
    assert_ne!(found(stage.dir.path(), &gone), Vec::<String>::new());
    stage.rests().await;
    assert_eq!(found(stage.dir.path(), &gone), Vec::<String>::new());

    // What is in hand and what waits is there for who has the key, and for nobody else.
    stage.drafts(in_hand).await;
    let waiting = stage.drafts(waits).await;
    stage.presses(&format!("s:{waiting}:0")).await;
    for _ in 0..2 {
        assert_eq!(found(stage.dir.path(), &clear), Vec::<String>::new());
        assert_ne!(found(stage.dir.path(), &kept), Vec::<String>::new());
        stage.rests().await;
    }
    // The scan sees what is released.
    stage.bot.app.catch_up().await.unwrap();
    let released = [waits.as_bytes().to_vec()];
    assert_ne!(found(stage.dir.path(), &released), Vec::<String>::new());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn p11_who_was_forgotten_has_left_no_trace() {
    let stage = Stage::open().await;
    let local = stage.number("select id from chat").await;
    assert_ne!(stage.traces(local), Vec::<String>::new());
    let mut notes = stage.notes().await;
    stage
        .says(&format!("/note city-2026 | not {}", WORDS[3]))
        .await;
    notes.extend(stage.notes().await);
    assert_eq!(notes.len(), 2);
    assert_ne!(found(stage.dir.path(), &notes[1..]), Vec::<String>::new());
    stage.is_forgotten().await;
    assert_eq!(stage.traces(local), Vec::<String>::new());
    assert_eq!(found(stage.dir.path(), &notes), Vec::<String>::new());
    let posted = stage.number("select count(*) from event where origin = 'posted'");
    assert_eq!(posted.await, 1, "what was posted stays, without a name");
    // What ends later brings nothing back.
    stage.bot.app.catch_up().await.unwrap();
    assert_eq!(stage.number("select count(*) from chat").await, 0);
    assert_eq!(stage.traces(local), Vec::<String>::new());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_deleted_without_being_overwritten_or_left_in_the_log_is_seen() {
    for (secure_delete, log) in [
        ("off", "pragma wal_checkpoint(truncate)"),
        ("on", "pragma wal_checkpoint(passive)"),
    ] {
        let stage = Stage::open().await;
        let local = stage.number("select id from chat").await;
        let mut connection = stage.connect(secure_delete).await;
        for statement in ["delete from chat", log] {
            sqlx::query(statement)
                .execute(&mut connection)
                .await
                .unwrap();
        }
        assert_ne!(stage.traces(local), Vec::<String>::new(), "{log}");
        connection.close().await.unwrap();
        stage.close().await;
    }
}

#[tokio::test]
async fn p11_holds_among_thousands_whose_rows_moved_about() {
    let fixture = fixture().await;
    let key_file = fixture.dir.path().join("bot.key");
    let chats = 2_000;
    for key in 1..=chats {
        fixture.follower(key).await;
    }
    let forgotten: Vec<i64> = (1..=chats).step_by(40).collect();
    for key in &forgotten {
        let receipt = update(&fixture.store, *key).await.receipt();
        fixture
            .store
            .chats()
            .forget_chat(ChatKey(*key), at("2026-02-24T10:00"), receipt)
            .await
            .unwrap();
    }
    let sealed: Vec<_> = forgotten
        .iter()
        .map(|key| sealed(&key_file, *key))
        .collect();
    let left = found(fixture.dir.path(), &sealed);
    // SQLite (3.51.3, `editPage`) gives up inserting cells into a page when they do not fit, and makes the page anew: the cells
    // that it had inserted so far stand in the unused part of the page until that is needed, and a deletion overwrites the
    // others alone. Of 48,000 rows deleted like these by SQLite alone, six were left.
    assert!(left.len() <= 1, "{} of {}", left.len(), forgotten.len());
}

/// What somebody else still reads is not erased, and nobody is told that it is: it goes as soon as they have done.
#[tokio::test]
async fn what_somebody_else_reads_is_erased_when_they_have_done() {
    let fixture = fixture().await;
    let (database, key_file) = (
        fixture.dir.path().join("bot.db"),
        fixture.dir.path().join("bot.key"),
    );
    fixture.follower(CANARY).await;
    let traces = || found(fixture.dir.path(), &[sealed(&key_file, CANARY)]);
    let mut reader = SqliteConnection::connect(database.to_str().unwrap())
        .await
        .unwrap();
    for read in ["begin", "select count(*) from chat"] {
        sqlx::query(read).execute(&mut reader).await.unwrap();
    }
    let receipt = update(&fixture.store, 9).await.receipt();
    let is_kept = || {
        let condition = fixture.store.condition();
        condition.borrow().has(StoreFault::DeletedDataKept)
    };
    let erased = fixture
        .store
        .chats()
        .forget_chat(ChatKey(CANARY), at("2026-02-24T10:00"), receipt)
        .await
        .unwrap();
    assert_eq!(erased, Erasure::TracesLeft);
    assert!(!traces().is_empty() && is_kept());
    reader.close().await.unwrap();
    assert!(fixture.store.purge_deleted().await.unwrap());
    assert!(!is_kept());
    assert_eq!(traces(), Vec::<String>::new());
    let receipt = update(&fixture.store, 10).await.receipt();
    let erased = fixture
        .store
        .chats()
        .forget_chat(ChatKey(CANARY), at("2026-02-24T10:00"), receipt)
        .await
        .unwrap();
    assert_eq!(erased, Erasure::Done);
}

#[tokio::test]
async fn what_waits_for_who_was_forgotten_does_not_leave_and_brings_nothing_back() {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-24T10:00");
    fixture.post(editor, adjourn(), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim(now).await.remove(0);
    let receipt = update(&fixture.store, 9).await.receipt();
    fixture
        .store
        .chats()
        .forget_chat(follower.key, at("2026-02-24T10:00"), receipt)
        .await
        .unwrap();
    assert!(fixture.store.chats().is_erased(claimed.chat.id));
    for end in [
        delivered(2),
        Settlement::Gone,
        Settlement::InDoubt { revision: 2 },
        Settlement::Moved { to: ChatKey(-3) },
        Settlement::NotSent,
    ] {
        fixture.settle(&claimed, end, now).await;
    }
    fixture
        .store
        .outbox()
        .keep_penalty(Some(follower.key), now)
        .await
        .unwrap();
    assert!(
        !fixture.store.chats().is_erased(claimed.chat.id),
        "it has ended"
    );
    assert!(fixture.claim(now).await.is_empty());
    for key in [follower.key, ChatKey(-3)] {
        assert!(
            fixture
                .store
                .chats()
                .find_chat(key)
                .await
                .unwrap()
                .is_none()
        );
    }
}

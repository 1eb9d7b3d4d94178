//! A damaged database: refused with one sentence, and left as it is.

use std::fs;

use super::fixture::{Fixture, refuses};

const PAGE: usize = 4096;

type Damage = fn(&mut Vec<u8>);

/// Each way in which a file can be damaged.
fn damages() -> [(&'static str, Damage); 5] {
    [
        ("another header", |file| file[..100].fill(0xA5)),
        ("one byte of the header", |file| file[28] ^= 0x40),
        ("pages overwritten", |file| {
            let middle = file.len() / PAGE / 2 * PAGE;
            file[middle..middle + 2 * PAGE].fill(0xA5);
        }),
        ("a page of nothing", |file| {
            let late = file.len() / PAGE * 3 / 4 * PAGE;
            file[late..late + PAGE].fill(0);
        }),
        ("cut in the middle", |file| {
            file.truncate(file.len() / 2 + 100);
        }),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_refused_in_a_sentence_and_left_as_it_is() {
    let fixture = Fixture::new().await;
    let whole = fixture.bytes();
    for (title, damage) in damages() {
        let mut damaged = whole.clone();
        damage(&mut damaged);
        fs::write(fixture.database(), &damaged).unwrap();
        let words = ["hearing-bot.db is damaged", "Restore it from a backup"];
        refuses(&fixture.runs(&[]).ended(), &words);
        assert!(fixture.bytes() == damaged, "{title}: the file was changed");
        let checked = fixture.check();
        assert_eq!(checked.code, Some(1), "{title}: {checked:?}");
        assert!(
            checked.stderr.contains("is damaged"),
            "{title}: {checked:?}"
        );
        assert!(fixture.bytes() == damaged, "{title}: the file was changed");
    }
    fs::write(fixture.database(), &whole).unwrap();
    fixture.check().said();
}

/// As a copy leaves it that found no room.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_emptied_is_no_new_one() {
    let fixture = Fixture::new().await;
    let running = fixture.runs(&[]);
    running.prints("is running on");
    fixture.says("follower", "/follow almaty-2025").await;
    // Its log stays.
    running.killed();
    fs::write(fixture.database(), "").unwrap();
    let words = [
        "hearing-bot.db is gone or empty",
        "Restore it from a backup",
    ];
    refuses(&fixture.runs(&[]).ended(), &words);
    let checked = fixture.check();
    assert_eq!(checked.code, Some(1), "{checked:?}");
    assert!(checked.stderr.contains("empty"), "{checked:?}");
    fs::remove_file(fixture.database()).unwrap();
    refuses(&fixture.runs(&[]).ended(), &words);
}

/// A backup that was moved into its place, say.
#[tokio::test(flavor = "multi_thread")]
async fn while_another_file_lies_in_its_place_nothing_is_kept_and_nothing_lost() {
    let fixture = Fixture::lived_in().await;
    let running = fixture.runs(&[]);
    running.prints("is running on");
    let away = fixture.folder.path().join("away");
    fs::rename(fixture.database(), &away).unwrap();
    fs::copy(&away, fixture.database()).unwrap();
    fixture.hears("owner", "My database file is gone").await;
    fixture.telegram.says("follower", "/unfollow almaty-2025");
    running.logs("updates cannot be kept");
    fs::rename(&away, fixture.database()).unwrap();
    fixture
        .hears("owner", "My database file is in its place again")
        .await;
    fixture.telegram.settled("follower").await.unwrap();
    assert_eq!(running.stopped().code, Some(0));
    let running = fixture.runs(&[]);
    running.prints("is running on");
    fixture.adjourns().await;
    assert_eq!(running.stopped().code, Some(0));
    assert_eq!(fixture.heard("follower", "ADJOURNED: "), 0);
}

/// A start has no time to read a large file through; that is done while the bot runs.
#[tokio::test(flavor = "multi_thread")]
async fn damage_in_a_large_file_is_found_while_the_bot_runs_and_the_owner_is_told() {
    let fixture = Fixture::lived_in().await;
    let database = fixture.database();
    let pool = sqlx::SqlitePool::connect(database.to_str().unwrap()).await;
    let pool = pool.unwrap();
    sqlx::query(
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < 60000)
         insert into name_key (key, word) select hex(randomblob(100)), 'nobody' from n",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    let mut file = fixture.bytes();
    assert!(file.len() > 12 << 20, "{}", file.len());
    let middle = file.len() / PAGE / 2 * PAGE;
    file[middle..middle + PAGE].fill(0xA5);
    fs::write(&database, &file).unwrap();

    let running = fixture.runs(&[]);
    running.prints("is running on");
    running.logs("the database is damaged: restore it from a backup");
    fixture.hears("owner", "My database is damaged").await;
    fixture.says("follower", "/case almaty-2025").await;
    assert_eq!(running.stopped().code, Some(0));
}

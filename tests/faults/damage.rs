//! A damaged database: refused with one sentence, and left as it is.

use std::fs;

use super::house::{House, refuses};

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
    let house = House::new().await;
    let whole = house.bytes();
    for (title, damage) in damages() {
        let mut damaged = whole.clone();
        damage(&mut damaged);
        fs::write(house.database(), &damaged).unwrap();
        let words = ["hearing-bot.db is damaged", "Restore it from a backup"];
        refuses(&house.runs(&[]).ended(), &words);
        assert!(house.bytes() == damaged, "{title}: the file was changed");
        let checked = house.check();
        assert_eq!(checked.code, Some(1), "{title}: {checked:?}");
        assert!(
            checked.stderr.contains("is damaged"),
            "{title}: {checked:?}"
        );
        assert!(house.bytes() == damaged, "{title}: the file was changed");
    }
    fs::write(house.database(), &whole).unwrap();
    house.check().said();
}

/// As a copy leaves it that found no room.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_emptied_is_no_new_one() {
    let house = House::new().await;
    let running = house.runs(&[]);
    running.prints("is running on");
    house.says("follower", "/follow almaty-2025").await;
    // Its log stays.
    running.killed();
    fs::write(house.database(), "").unwrap();
    let words = [
        "hearing-bot.db is gone or empty",
        "Restore it from a backup",
    ];
    refuses(&house.runs(&[]).ended(), &words);
    let checked = house.check();
    assert_eq!(checked.code, Some(1), "{checked:?}");
    assert!(checked.stderr.contains("empty"), "{checked:?}");
    fs::remove_file(house.database()).unwrap();
    refuses(&house.runs(&[]).ended(), &words);
}

/// A backup that was moved into its place, say.
#[tokio::test(flavor = "multi_thread")]
async fn while_another_file_lies_in_its_place_nothing_is_kept_and_nothing_lost() {
    let house = House::lived_in().await;
    let running = house.runs(&[]);
    running.prints("is running on");
    let away = house.folder.path().join("away");
    fs::rename(house.database(), &away).unwrap();
    fs::copy(&away, house.database()).unwrap();
    house.hears("owner", "My database file is gone").await;
    house.telegram.says("follower", "/unfollow almaty-2025");
    running.logs("updates cannot be kept");
    fs::rename(&away, house.database()).unwrap();
    house
        .hears("owner", "My database file is in its place again")
        .await;
    house.telegram.settled("follower").await.unwrap();
    assert_eq!(running.stopped().code, Some(0));
    let running = house.runs(&[]);
    running.prints("is running on");
    house.adjourns().await;
    assert_eq!(running.stopped().code, Some(0));
    assert_eq!(house.heard("follower", "ADJOURNED: "), 0);
}

/// A start has no time to read a large file through; that is done while the bot runs.
#[tokio::test(flavor = "multi_thread")]
async fn damage_in_a_large_file_is_found_while_the_bot_runs_and_the_owner_is_told() {
    let house = House::lived_in().await;
    let database = house.database();
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
    let mut file = house.bytes();
    assert!(file.len() > 12 << 20, "{}", file.len());
    let middle = file.len() / PAGE / 2 * PAGE;
    file[middle..middle + PAGE].fill(0xA5);
    fs::write(&database, &file).unwrap();

    let running = house.runs(&[]);
    running.prints("is running on");
    running.logs("the database is damaged: restore it from a backup");
    house.hears("owner", "My database is damaged").await;
    house.says("follower", "/case almaty-2025").await;
    assert_eq!(running.stopped().code, Some(0));
}

//! One flipped bit in one of ten followers' rows: the other nine are told, and `check` says which table it is.

use super::fixture::Fixture;

#[tokio::test(flavor = "multi_thread")]
async fn one_flipped_bit_costs_one_of_ten() {
    let fixture = Fixture::lived_in().await;
    let names: Vec<String> = (0..9)
        .map(|follower| format!("follower {follower}"))
        .collect();
    let running = fixture.runs(&[]);
    running.prints("is running on");
    for name in &names {
        fixture.telegram.speaks(name, "en");
        fixture.says(name, "/follow almaty-2025").await;
    }
    assert_eq!(running.stopped().code, Some(0));
    fixture.check().said();
    let database = fixture.database();
    let pool = sqlx::SqlitePool::connect(database.to_str().unwrap()).await;
    let pool = pool.unwrap();
    sqlx::query(
        "update chat set sealed = cast(x'01' || substr(sealed, 2) as blob)
         where id = (select min(chat_id) from follow)",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;

    let checked = fixture.check();
    assert_eq!(checked.code, Some(1), "{checked:?}");
    let said = &checked.stderr;
    assert!(said.contains("`chat`: 1 row cannot be read"), "{said}");
    let running = fixture.runs(&[]);
    running.prints("is running on");
    fixture.adjourns().await;
    fixture.hears("owner", "Cannot be reached: 1").await;
    fixture.hears("owner", "I cannot read: ").await;
    let everybody = names.iter().map(String::as_str).chain(["follower"]);
    let told = everybody.filter(|name| fixture.heard(name, "ADJOURNED: ") == 1);
    assert_eq!(told.count(), 9);
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    // Said once, and not every two seconds.
    let said = ended.stderr.matches("a row of the database cannot be used");
    assert_eq!(said.count(), 1, "{ended:?}");
}

/// The same on the disk itself, under the index by which chats are found.
#[tokio::test(flavor = "multi_thread")]
async fn one_bit_that_flipped_on_the_disk_costs_one_of_ten() {
    let fixture = Fixture::lived_in().await;
    let names: Vec<String> = (0..9)
        .map(|follower| format!("follower {follower}"))
        .collect();
    let running = fixture.runs(&[]);
    running.prints("is running on");
    for name in &names {
        fixture.telegram.speaks(name, "en");
        fixture.says(name, "/follow almaty-2025").await;
    }
    assert_eq!(running.stopped().code, Some(0));
    let database = fixture.database();
    let pool = sqlx::SqlitePool::connect(database.to_str().unwrap()).await;
    let pool = pool.unwrap();
    let sealed: Vec<u8> =
        sqlx::query_scalar("select sealed from chat where id = (select min(chat_id) from follow)")
            .fetch_one(&pool)
            .await
            .unwrap();
    pool.close().await;
    let mut bytes = fixture.bytes();
    let places: Vec<usize> = (0..bytes.len() - sealed.len())
        .filter(|place| bytes[*place..].starts_with(&sealed))
        .collect();
    // In the table, whose page comes before that of its index.
    let [in_the_table, _] = places.as_slice() else {
        panic!("{places:?}")
    };
    bytes[in_the_table + 5] ^= 0x10;
    std::fs::write(&database, &bytes).unwrap();

    let checked = fixture.check();
    assert_eq!(checked.code, Some(1), "{checked:?}");
    let said = "its indexes do not agree with its tables: the next start";
    assert!(checked.stderr.contains(said), "{checked:?}");
    assert!(fixture.bytes() == bytes, "check writes nothing");
    let running = fixture.runs(&[]);
    running.prints("is running on");
    fixture.adjourns().await;
    fixture.hears("owner", "Cannot be reached: 1").await;
    fixture.hears("owner", "I cannot read: chats").await;
    let everybody = names.iter().map(String::as_str).chain(["follower"]);
    let told = everybody.filter(|name| fixture.heard(name, "ADJOURNED: ") == 1);
    assert_eq!(told.count(), 9);
    let ended = running.stopped();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let checked = fixture.check();
    let said = "`chat`: 1 row cannot be read";
    assert!(checked.stderr.contains(said), "{checked:?}");
}

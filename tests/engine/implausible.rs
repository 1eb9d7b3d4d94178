//! P14 and P15: values that can be read and cannot be so, bits that flipped in the file, and plans by a wrong clock: none of
//! them is silence.

use std::path::Path;

use chrono::TimeDelta;
use hearing_bot::{
    domain::{alarm::UnreadableTable as Part, event::Change},
    store::{self, CaseIndex, NoticeKind, Purpose, Store, Table},
};
use sqlx::{Connection, SqliteConnection};

use super::{
    rows::sql,
    spoiled::{is_known, later, ledger, news, now, released, told},
};
use crate::fixture::{Fixture, adjourn, at, day, description, fixture, update};

/// How many rows of a table hold what cannot be.
async fn counted(fixture: &Fixture, table: Table) -> u64 {
    let found = fixture.store.read_through(now()).await.unwrap();
    found.get(&table).copied().unwrap_or_default()
}

/// Each value can be read, and would mean silence: it is counted, whether or not it can be set right.
#[tokio::test]
async fn what_cannot_be_so_is_counted_as_what_cannot_be_read() {
    let far = (now() + TimeDelta::days(32)).timestamp_millis();
    for (spoil, table) in [
        ("update instance set penalty_until = $", Table::Instance),
        ("update instance set last_batch = x'00'", Table::Instance),
        (
            "update chat set penalty_until = $ where id in (select chat_id from follow)",
            Table::Chat,
        ),
        (
            "update chat set not_found = 1, retry_at = $ where id in (select chat_id from follow)",
            Table::Chat,
        ),
        (
            "update broadcast set retry_at = $ where kind = 'change'",
            Table::Broadcast,
        ),
        (
            "update notice set state = 'later', not_before = $ where chat_id in (select chat_id from follow)",
            Table::Notice,
        ),
        ("update follow set told = told + 64", Table::Follow),
        ("update follow set maybe_told = 64", Table::Follow),
        (
            "update reminder set due = $ where state = 'waiting'",
            Table::Reminder,
        ),
        (
            "delete from chat where id in (select chat_id from follow)",
            Table::Follow,
        ),
        ("delete from broadcast where kind = 'change'", Table::Notice),
        (
            "delete from chat where id in (select chat_id from role_grant)",
            Table::Role,
        ),
    ] {
        let (fixture, _) = released().await;
        fixture.fan_out(now()).await;
        assert_eq!(counted(&fixture, table).await, 0, "{spoil}");
        sql(&fixture.dir, &spoil.replace('$', &far.to_string())).await;
        assert!(counted(&fixture, table).await > 0, "{spoil}");
    }
}

/// What the bot sets right itself is told of all the same, until everything was read once more.
#[tokio::test]
async fn what_is_set_right_is_known_until_everything_is_read_once_more() {
    let far = (now() + TimeDelta::days(32)).timestamp_millis();
    for spoil in [
        "update chat set penalty_until = $ where id in (select chat_id from follow)",
        "delete from broadcast where kind = 'change'",
    ] {
        let (fixture, _) = released().await;
        fixture.fan_out(now()).await;
        sql(&fixture.dir, &spoil.replace('$', &far.to_string())).await;
        fixture.store.mend_implausible(now()).await.unwrap();
        assert!(is_known(&fixture, Part::Chats), "{spoil}");
        fixture.store.read_through(now()).await.unwrap();
        assert!(is_known(&fixture, Part::Chats), "{spoil}");
        fixture.store.read_through(now()).await.unwrap();
        assert!(!is_known(&fixture, Part::Chats), "{spoil}");
    }
    let (fixture, _) = released().await;
    let spoil = format!("update instance set penalty_until = {far}");
    sql(&fixture.dir, &spoil).await;
    assert_eq!(fixture.store.outbox().penalties(now()).await.unwrap(), []);
    fixture.store.mend_implausible(now()).await.unwrap();
    assert!(is_known(&fixture, Part::House));
}

/// Where nobody knows how far a fan-out has come it begins anew, and nobody is passed over.
#[tokio::test]
async fn a_fan_out_that_lost_its_place_passes_nobody_over() {
    for spoil in [
        "update broadcast set cursor = 4611686018427387904",
        "update broadcast set cursor = null",
        "update broadcast set cursor_again = 1",
    ] {
        let (fixture, _) = released().await;
        sql(&fixture.dir, spoil).await;
        assert_eq!(told(&fixture, now()).await, [news(1)], "{spoil}");
        assert!(is_known(&fixture, Part::Cases), "{spoil}");
        assert_eq!(told(&fixture, later()).await, [], "{spoil}");
    }
}

/// Whose chat is gone is out of reach, and its editor's card comes to an end.
#[tokio::test]
async fn a_follower_whose_chat_is_gone_is_counted_and_waited_for_by_nobody() {
    for is_gone_before_the_fan_out in [true, false] {
        let (fixture, _) = released().await;
        if !is_gone_before_the_fan_out {
            fixture.fan_out(now()).await;
        }
        let gone = "delete from chat where id in (select chat_id from follow)";
        sql(&fixture.dir, gone).await;
        assert_eq!(told(&fixture, now()).await, []);
        let counted = ledger(&fixture).await;
        assert_eq!((counted.unreachable, counted.waiting), (1, 0));
    }
}

/// Whom nobody can have told what a row says is counted where it fails.
#[tokio::test]
async fn a_follower_who_was_told_what_has_not_happened_is_in_the_ledger() {
    let (fixture, _) = released().await;
    sql(&fixture.dir, "update follow set told = 64").await;
    assert_eq!(told(&fixture, now()).await, []);
    let counted = ledger(&fixture).await;
    assert_eq!((counted.told, counted.failed), (0, 1));
    assert!(is_known(&fixture, Part::Chats));
}

/// A number beyond all that Telegram has would be asked for in vain, and what people write dropped.
#[tokio::test]
async fn a_last_number_that_is_spoiled_asks_for_all_there_is() {
    let (fixture, _) = released().await;
    update(&fixture.store, 2_007).await;
    assert_eq!(
        fixture.store.inbox().next_update(now()).await.unwrap(),
        2_008
    );
    sql(
        &fixture.dir,
        "update instance set last_batch = x'00112233445566778899'",
    )
    .await;
    assert_eq!(fixture.store.inbox().next_update(now()).await.unwrap(), 0);
    assert!(is_known(&fixture, Part::House));
    update(&fixture.store, 2_008).await;
    assert_eq!(
        fixture.store.inbox().next_update(now()).await.unwrap(),
        2_009
    );
}

/// Where a tree begins in the file, and how large its pages are.
async fn root_of(database: &Path, tree: &str) -> (usize, usize) {
    let mut connection = SqliteConnection::connect(database.to_str().unwrap())
        .await
        .unwrap();
    let (page, size): (i64, i64) = sqlx::query_as(
        "select rootpage, page_size from sqlite_schema, pragma_page_size where name = $1",
    )
    .bind(tree)
    .fetch_one(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    let (page, size) = (
        usize::try_from(page).unwrap(),
        usize::try_from(size).unwrap(),
    );
    ((page - 1) * size, size)
}

/// One bit of an index is another: what is looked for in it is not found, and nothing fails; or everything does, and
/// SQLite's own check sees nothing. The former is made anew by the bot that serves it, and by nobody else.
#[tokio::test]
async fn a_bit_that_flipped_in_an_index_is_found_before_anything_rests_on_it() {
    // From the end of its page, or from its beginning.
    let flips: [(&str, bool, u8); 4] = [
        ("posting_waiting", true, 0x08),
        ("follow_by_chat", true, 0x01),
        ("broadcast_retry", false, 0x08),
        ("sqlite_autoindex_chat_1", true, 0x01),
    ];
    for (tree, from_its_end, bit) in flips {
        let fixture = fixture().await;
        let editor = fixture.editor(1).await;
        fixture.follower(2).await;
        fixture.post(editor, adjourn(), now()).await;
        fixture.store.close().await;
        let Fixture { dir, store, .. } = fixture;
        drop(store);
        let (database, key) = (dir.path().join("bot.db"), dir.path().join("bot.key"));
        let (page, size) = root_of(&database, tree).await;
        let mut bytes = std::fs::read(&database).unwrap();
        let place = if from_its_end { page + size - 1 } else { page };
        bytes[place] ^= bit;
        std::fs::write(&database, &bytes).unwrap();
        let found = store::examine(&database).await.unwrap();
        assert!(!found.damage.is_empty(), "{tree}");
        let found = store::examine_quickly(&database).await.unwrap();
        assert!(!found.damage.is_empty(), "{tree}");
        let opens = async |purpose| {
            let opened = Store::open(&database, &key, purpose).await;
            opened
                .map(|(store, _)| store)
                .map_err(|refused| refused.to_string())
        };
        if !from_its_end {
            let refused = opens(Purpose::Serve).await.unwrap_err();
            let to_do = "Restore it from a backup";
            assert!(refused.contains(to_do), "{tree}: {refused}");
            assert!(std::fs::read(&database).unwrap() == bytes, "{tree}");
            continue;
        }
        for purpose in [Purpose::Tool, Purpose::Read] {
            let refused = opens(purpose).await.unwrap_err();
            let to_do = "Start hearing-bot on it once with `run`";
            assert!(refused.contains(to_do), "{tree}: {refused}");
            assert!(std::fs::read(&database).unwrap() == bytes, "{tree}");
        }
        let store = opens(Purpose::Serve).await.unwrap();
        assert!(!store.unreadable().is_empty(), "{tree}");
        store.close().await;
        let found = store::examine(&database).await.unwrap();
        assert_eq!(found.damage, [""; 0], "{tree}");
    }
}

/// What an import took for past by a clock that was ahead is planned by one that is right; by a right one it stays planned.
#[tokio::test]
async fn what_was_imported_by_a_clock_ahead_is_reminded_of() {
    let right = at("2026-02-20T10:00");
    let eve = at("2026-03-04T20:00");
    for (ahead, confirmed_at) in [(20, right), (20, at("2026-02-21T10:00")), (0, eve)] {
        for is_planned_anew in [true, false] {
            let fixture = fixture().await;
            let slug = "another".parse().unwrap();
            let history = vec![Change::Schedule {
                when: day("2026-03-05"),
                room: None,
                note: None,
            }];
            let (store, index) = (&fixture.store, CaseIndex::default());
            let imported = right + TimeDelta::days(ahead);
            store
                .cases()
                .import_case(
                    &slug,
                    &description(),
                    &index,
                    history,
                    &fixture.plan,
                    imported,
                )
                .await
                .unwrap();
            let case = store.cases().case(&slug).await.unwrap().unwrap().id;
            fixture.follower_of(case, 2).await;
            if is_planned_anew {
                store
                    .schedule()
                    .plan_imported(&fixture.plan, confirmed_at)
                    .await
                    .unwrap();
            }
            store.schedule().begin_reminders(eve).await.unwrap();
            let told = told(&fixture, eve).await;
            let is_reminded = told
                .iter()
                .any(|what| matches!(what, NoticeKind::Reminder(..)));
            assert_eq!(
                is_reminded,
                is_planned_anew || ahead == 0,
                "{ahead} {told:?}"
            );
        }
    }
}

//! P14: what follows from something else is compared with it. A value that can be read and is wrong is told of, and derived
//! anew where that is possible.

use std::sync::atomic::{AtomicBool, Ordering};

use hearing_bot::{
    domain::{
        event::Change,
        hearing::{HearingNo, RoomChange},
    },
    store::{NoticeKind, Table},
};
use sqlx::{Connection, SqliteConnection};

use super::{
    rows::sql,
    spoiled::{now, told},
};
use crate::fixture::{Fixture, at, day, delivered, fixture, leads};

const ANNA: i64 = 2;

/// All that is derived.
const DERIVED: [&str; 3] = [
    "select json_array(slug, listing, zone, case_state) from court_case order by id",
    "select json_array(case_id, no, day, time, date_revision, state, past_from, ask_at) from hearing order by case_id, no",
    "select json_array(no, lead, reminder.date_revision, due, reminder.state) from reminder join hearing on hearing.id = hearing_id
     order by no, lead",
];

async fn derived(fixture: &Fixture) -> Vec<String> {
    let file = fixture.dir.path().join("bot.db");
    let mut connection = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    let mut all = Vec::new();
    for query in DERIVED {
        let rows: Vec<String> = sqlx::query_scalar(query)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        all.extend(rows);
    }
    connection.close().await.unwrap();
    all
}

async fn counted(fixture: &Fixture, table: Table) -> u64 {
    let found = fixture.store.read_through(now()).await.unwrap();
    found.get(&table).copied().unwrap_or_default()
}

#[tokio::test]
async fn what_is_wrong_and_derived_is_told_of_and_derived_anew() {
    for (spoil, table) in [
        ("update hearing set day = '2026-03-25'", Table::Hearing),
        ("update hearing set day = '2026-02-24'", Table::Hearing),
        ("update hearing set time = '10:00:00'", Table::Hearing),
        ("update hearing set state = 'held'", Table::Hearing),
        ("update hearing set state = 'cancelled'", Table::Hearing),
        ("update hearing set date_revision = 3", Table::Hearing),
        (
            "update hearing set past_from = past_from + 1",
            Table::Hearing,
        ),
        ("update hearing set no = 7", Table::Hearing),
        ("delete from hearing", Table::Hearing),
        (
            "insert into hearing (case_id, no, day, date_revision, state, past_from) values (1, 2, '2026-02-26', 1, 'set', 0)",
            Table::Hearing,
        ),
        (
            "update reminder set due = due + 86400000 where lead = '1d'",
            Table::Reminder,
        ),
        (
            "update reminder set due = due - 86400000 where lead = 'morning'",
            Table::Reminder,
        ),
        (
            "update reminder set lead = '3d' where lead = '1d'",
            Table::Reminder,
        ),
        ("update court_case set zone = 'Asia/Tokyo'", Table::Case),
        ("update court_case set listing = 'unlisted'", Table::Case),
        (
            "update court_case set case_state = replace(case_state, '2026-02-25', '2026-02-26')",
            Table::Case,
        ),
        (
            "update court_case set case_state = '?' || case_state",
            Table::Case,
        ),
        (
            "update court_case set case_state = json_set(case_state, '$.revision', 0)",
            Table::Case,
        ),
    ] {
        let fixture = fixture().await;
        fixture.follower(ANNA).await;
        let before = derived(&fixture).await;
        fixture
            .store
            .derive_anew(&fixture.plan, now())
            .await
            .unwrap();
        assert_eq!(derived(&fixture).await, before, "nothing is wrong yet");
        assert_eq!(counted(&fixture, table).await, 0, "{spoil}");
        sql(&fixture.dir, spoil).await;
        assert!(counted(&fixture, table).await > 0, "{spoil}");
        fixture
            .store
            .derive_anew(&fixture.plan, now())
            .await
            .unwrap();
        // `ask_at` of a row that was lost is planned as of now, which is the same.
        assert_eq!(derived(&fixture).await, before, "{spoil}");
        assert_eq!(counted(&fixture, table).await, 0, "{spoil}");
        assert!(
            !fixture.store.unreadable().is_empty(),
            "known until it was read once more: {spoil}"
        );
        fixture.store.read_through(now()).await.unwrap();
        assert_eq!(fixture.store.unreadable(), [], "{spoil}");
        let morning = at("2026-02-25T08:00");
        fixture
            .store
            .schedule()
            .begin_reminders(morning)
            .await
            .unwrap();
        let reminded = [NoticeKind::Reminder(HearingNo(1), leads("1d morning"))];
        assert_eq!(told(&fixture, morning).await, reminded, "{spoil}");
    }
}

/// What was sent of a date is not sent again, whatever of its hearing is derived anew.
#[tokio::test]
async fn what_was_sent_is_not_sent_again() {
    for spoil in [
        "update hearing set day = '2026-03-25'",
        "update hearing set state = 'held'",
        "update reminder set due = due + 86400000 where state = 'waiting'",
    ] {
        let fixture = fixture().await;
        fixture.follower(ANNA).await;
        let eve = at("2026-02-24T08:00");
        fixture.store.schedule().begin_reminders(eve).await.unwrap();
        assert_eq!(
            told(&fixture, eve).await,
            [NoticeKind::Reminder(HearingNo(1), leads("1d"))]
        );
        sql(&fixture.dir, spoil).await;
        fixture.store.derive_anew(&fixture.plan, eve).await.unwrap();
        fixture
            .store
            .schedule()
            .begin_reminders(now())
            .await
            .unwrap();
        assert_eq!(told(&fixture, now()).await, [], "{spoil}");
    }
}

/// A reminder under way is not called off because the row of its hearing was wrong for a while.
#[tokio::test]
async fn what_is_under_way_goes_on() {
    let fixture = fixture().await;
    fixture.follower(ANNA).await;
    let eve = at("2026-02-24T08:00");
    fixture.store.schedule().begin_reminders(eve).await.unwrap();
    fixture.fan_out(eve).await;
    sql(&fixture.dir, "update hearing set day = '2026-03-25'").await;
    fixture.store.derive_anew(&fixture.plan, eve).await.unwrap();
    let claimed = fixture.claim_one(eve).await;
    assert_eq!(
        claimed.what,
        NoticeKind::Reminder(HearingNo(1), leads("1d"))
    );
    fixture.settle(&claimed, delivered(1), eve).await;
}

/// Where the log and the state differ and nothing says which of them is right, nothing is changed; the owners hear of it.
#[tokio::test]
async fn what_nobody_can_say_is_left_as_it_is_and_told() {
    for spoil in [
        "update event set change = replace(change, '2026-02-25', '2026-02-26')",
        "update court_case set case_state = json_set(case_state, '$.access.status', 'open')",
        "update event set number = 2",
        "delete from event",
    ] {
        let fixture = fixture().await;
        sql(&fixture.dir, spoil).await;
        let before = derived(&fixture).await;
        assert!(counted(&fixture, Table::Case).await > 0, "{spoil}");
        fixture
            .store
            .derive_anew(&fixture.plan, now())
            .await
            .unwrap();
        assert_eq!(derived(&fixture).await, before, "{spoil}");
        assert!(counted(&fixture, Table::Case).await > 0, "{spoil}");
    }
}

/// Nothing where something must be is told of in whatever column it stands, and starves nobody.
#[tokio::test]
async fn nothing_where_something_must_be_is_told_of() {
    for (table, column) in [
        ("broadcast", "lane integer not null"),
        ("broadcast", "deadline integer not null"),
        ("broadcast", "round integer not null default 0"),
        ("chat", "penalty_until integer not null default 0"),
        ("chat", "not_found integer not null default 0"),
        ("follow", "told integer not null"),
        ("posting", "release_at integer not null"),
    ] {
        let (fixture, _) = super::spoiled::released().await;
        let name = column.split(' ').next().unwrap();
        let without = column.replace(" not null", "");
        // As a bit does it that flips in the head of a row: what the table demands is not asked.
        for spoil in [
            format!(
                "pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '{column}', '{without}') where name = '{table}'"
            ),
            format!("update {table} set {name} = null"),
            format!(
                "pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '{without}', '{column}') where name = '{table}'"
            ),
        ] {
            sql(&fixture.dir, &spoil).await;
        }
        let found = fixture.store.read_through(now()).await.unwrap();
        fixture.store.retype().await.unwrap();
        assert_eq!(fixture.store.unreadable().len(), 1, "{column}");
        let is_counted = found.iter().any(|(found, _)| found.name() == table);
        assert!(is_counted, "{column}: {found:?}");
        let news = told(&fixture, now()).await;
        assert_eq!(news.len(), 1, "{column}: {news:?}");
    }
}

#[tokio::test]
async fn what_is_released_while_it_is_compared_is_not_taken_for_wrong() {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let is_over = AtomicBool::new(false);
    let releasing = async {
        for nth in 1..=40 {
            let moved = Change::Move {
                hearing: HearingNo(1),
                to: day(&format!("2026-03-{:02}", nth % 28 + 1)),
                room: RoomChange::Stays,
                reason: None,
            };
            fixture.post(editor, moved, now()).await;
            fixture.release(now()).await;
        }
        is_over.store(true, Ordering::SeqCst);
    };
    let comparing = async {
        while !is_over.load(Ordering::SeqCst) {
            let found = fixture.store.read_through(now()).await.unwrap();
            assert!(found.is_empty(), "{found:?}");
        }
    };
    tokio::join!(releasing, comparing);
}

/// Newer zone data moves what was derived by the data before: until everything is planned anew by it that is no damage, and
/// then every instant is derived anew.
#[tokio::test]
async fn what_was_derived_by_other_zone_data_is_no_damage_and_derived_anew() {
    let fixture = fixture().await;
    fixture.follower(ANNA).await;
    let (store, plan) = (&fixture.store, &fixture.plan);
    store
        .schedule()
        .replan_reminders(plan, now())
        .await
        .unwrap();
    let before = derived(&fixture).await;
    // By that data the court was elsewhere on the globe, a day behind.
    for moved in [
        "update hearing set past_from = past_from + 86400000",
        "update reminder set due = due + 86400000 where state = 'waiting'",
    ] {
        sql(&fixture.dir, moved).await;
    }
    let by_other_data = derived(&fixture).await;
    assert_ne!(by_other_data, before);
    let wrong = async || {
        let hearings = counted(&fixture, Table::Hearing).await;
        (hearings, counted(&fixture, Table::Reminder).await)
    };
    assert_eq!(wrong().await.0, 1, "by this data it is wrong");
    let named =
        "update instance set plan_basis = '2025b' || substr(plan_basis, instr(plan_basis, ';'))";
    sql(&fixture.dir, named).await;
    assert_eq!(wrong().await, (0, 0));
    store.derive_anew(plan, now()).await.unwrap();
    assert_eq!(derived(&fixture).await, by_other_data);
    store.schedule().doubt_plans().await.unwrap();
    assert_eq!(wrong().await, (0, 0), "the data is still known");
    // What no zone data says is compared all the same.
    sql(&fixture.dir, "update hearing set date_revision = 3").await;
    assert_eq!(wrong().await.0, 1);
    sql(&fixture.dir, "update hearing set date_revision = 1").await;

    store
        .schedule()
        .replan_reminders(plan, now())
        .await
        .unwrap();
    assert_eq!(derived(&fixture).await, before);
    assert_eq!(wrong().await, (0, 0));
    let spoiled = "update hearing set past_from = past_from + 1";
    sql(&fixture.dir, spoiled).await;
    assert_eq!(wrong().await.0, 1, "compared again");
}

/// A hearing that could not be planned anew by newer zone data is reminded of as it was planned.
#[tokio::test]
async fn what_was_planned_by_other_zone_data_is_reminded_of() {
    for (data, expected) in [("2025b", 1), ("", 0)] {
        let fixture = fixture().await;
        fixture.follower(ANNA).await;
        let plan = &fixture.plan;
        fixture
            .store
            .schedule()
            .replan_reminders(plan, now())
            .await
            .unwrap();
        let moved = "update hearing set past_from = past_from + 3600000";
        sql(&fixture.dir, moved).await;
        if !data.is_empty() {
            let named = format!("update instance set plan_basis = '{data}'");
            sql(&fixture.dir, &named).await;
        }
        let morning = at("2026-02-25T08:00");
        fixture
            .store
            .schedule()
            .begin_reminders(morning)
            .await
            .unwrap();
        assert_eq!(told(&fixture, morning).await.len(), expected, "{data}");
    }
}

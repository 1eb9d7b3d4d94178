//! P14: one row that cannot be read costs only itself. Each column of each table is spoiled in turn, and everything that
//! does not rest on that row goes on: others are told, reminded, asked; what is old is swept.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    app,
    config::Config,
    domain::{
        chat::{Asker, ChatKey},
        event::Change,
        hearing::HearingNo,
        language::{Language, Words},
        message::PictureKey,
        note::Note,
        preferences::{Choice, Preferences, UrgentNews},
        role::Role,
        subscription::{Sought, Subject, SubjectKind},
    },
    flow::{change, fan_out, schedule, sweep},
    store::{CaseId, NewDraft, NewProposal, NoteEffect, NoticeKind, Table},
};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use crate::fixture::{
    Fixture, adjourn, at, change_settings, day, delivered, fixture, folder, import, open, update,
};

/// The case for which everything goes on.
const OTHER: &str = "other";

/// Who follows the case whose rows are spoiled, whose own rows are, and who follows the other.
const ANNA: i64 = 2;
const CAROL: i64 = 3;
const BORIS: i64 = 4;
const EDITOR: i64 = 1;
/// Who has made an invitation.
const OWNER: i64 = 5;
/// Who follows neither case: one finds that whose rows are spoiled by a subscription, one the other.
const DANA: i64 = 6;
const ERLAN: i64 = 7;

/// Everybody of whom there are rows.
pub(super) const PEOPLE: [i64; 7] = [ANNA, CAROL, BORIS, EDITOR, OWNER, DANA, ERLAN];

/// When all of it happens: the changes are posted, and the other case's hearing is on the 27th.
fn begun() -> DateTime<Utc> {
    at("2026-02-24T10:00")
}

/// A folder in which every table has rows of both cases.
pub(super) async fn lived_in() -> TempDir {
    let fixture = fixture().await;
    let other = import(&fixture.store, &fixture.plan, OTHER, "2026-02-27").await;
    let (anna, carol) = (fixture.follower(ANNA).await, fixture.follower(CAROL).await);
    fixture.follower_of(other, BORIS).await;
    let receipt = update(&fixture.store, 1004).await.receipt();
    let chosen = Preferences::default();
    let chosen = chosen.with(Choice::Urgent(UrgentNews::Waits), fixture.store.defaults());
    let chats = fixture.store.chats();
    let chosen = chats.choose_preferences(Asker::Known(anna), &chosen, receipt, begun());
    chosen.await.unwrap();
    // The first case is found by it, and the other was.
    let subject = Subject {
        kind: SubjectKind::City,
        name: Words::only(Language::En, "Almaty"),
        city: None,
        sought: Sought::default(),
    };
    let (dana, erlan) = (fixture.person(DANA).await, fixture.person(ERLAN).await);
    let both = [fixture.case, other];
    for (person, shown) in [
        (anna, &both[..]),
        (carol, &both[..]),
        (dana, &both[..1]),
        (erlan, &both[1..]),
    ] {
        let receipt = update(&fixture.store, 1005).await.receipt();
        let subscribed = fixture.store.subscriptions().subscribe(
            Asker::Known(person),
            None,
            (&subject, shown),
            receipt,
        );
        subscribed.await.unwrap();
    }
    let boris = fixture.person(BORIS).await;
    for (person, case) in [(anna, fixture.case), (carol, fixture.case), (boris, other)] {
        let note = Note::new("because of somebody").unwrap();
        let receipt = update(&fixture.store, 1006).await.receipt();
        let follows = fixture.store.follows();
        let kept = follows.keep_note((person.id, case), &note, receipt).await;
        assert!(matches!(kept.unwrap(), NoteEffect::Kept(_)));
    }
    let editor = fixture.editor(EDITOR).await;
    let asker = Asker::Known(fixture.person(OWNER).await);
    let owner = fixture
        .store
        .roles()
        .appoint_by_settings(asker, Role::Owner, begun());
    let owner = owner.await.unwrap();
    let receipt = update(&fixture.store, 1003).await.receipt();
    let invited = fixture
        .store
        .roles()
        .make_invite(owner.id, begun(), receipt);
    assert!(invited.await.unwrap().is_some());
    let old = begun() - TimeDelta::days(9);
    for case in [fixture.case, other] {
        for created in [old, begun()] {
            let draft = NewDraft {
                editor: editor.id,
                case,
                seen: 1,
                change: adjourn().into(),
                line: "line".into(),
            };
            let receipt = update(&fixture.store, 1000).await.receipt();
            fixture
                .store
                .drafts()
                .keep_draft(&draft, created, receipt)
                .await
                .unwrap();
        }
    }
    for case in [fixture.case, other] {
        let proposals = [NewProposal {
            change: adjourn().into(),
            line: "line".into(),
        }];
        let of = ("list", case, 1);
        let proposed = fixture
            .store
            .drafts()
            .propose_listed(of, &proposals, begun());
        proposed.await.unwrap();
    }
    // One change of each case was told, and another waits for its release.
    for (case, to) in [(fixture.case, "2026-02-26"), (other, "2026-02-26")] {
        let moved = |to| Change::Move {
            room: hearing_bot::domain::hearing::RoomChange::Stays,
            hearing: HearingNo(1),
            to: day(to),
            reason: None,
        };
        let before = begun() - TimeDelta::hours(1);
        fixture.post_on(case, editor, moved(to), before).await;
        fixture.release(before).await;
        for one in fixture.claim_up_to(10, before).await {
            fixture.settle(&one, delivered(2), before).await;
        }
        fixture.post_on(case, editor, adjourn(), begun()).await;
    }
    let receipt = update(&fixture.store, 1002).await.receipt();
    let lines = ["/case a-case".to_owned()];
    let offered = fixture
        .store
        .drafts()
        .keep_choices(anna.id, &lines, begun(), receipt)
        .await;
    offered.unwrap();
    fixture
        .store
        .schedule()
        .last_run("sweep", begun())
        .await
        .unwrap();
    for id in [2000, 2001] {
        update(&fixture.store, id).await;
    }
    fixture
        .store
        .outbox()
        .keep_penalty(Some(carol.key), begun())
        .await
        .unwrap();
    for case in ["a-case", OTHER] {
        let key = PictureKey {
            case: case.parse().unwrap(),
            digest: "5f".repeat(32),
            language: Language::Kk,
        };
        let kept = fixture.store.cases().keep_picture(&key, "AgACAgIAAxkB");
        kept.await.unwrap();
    }
    fixture.store.close().await;
    let Fixture { dir, .. } = fixture;
    // The followers of the first case were warned, as if it had been closed long ago.
    sql(
        &dir,
        "insert into closing (case_id, closed_at, look_at) values (1, 1748736000000, 1748736000000)",
    )
    .await;
    sql(
        &dir,
        "insert into closed_follow (case_id, chat_id, state, last_day)
         select case_id, chat_id, 'warned', '2026-03-01' from follow where case_id = 1",
    )
    .await;
    dir
}

/// The rows that are spoiled: those of one case, of one follower, of one broadcast, or all of a table on which nothing else
/// rests.
const ROWS: [(&str, &str); 29] = [
    ("preference", "1"),
    ("role_grant", "1"),
    ("invite", "1"),
    ("audit", "number = (select max(number) from audit)"),
    ("audit_person", "1"),
    ("chat", "id = (select min(chat_id) from choice)"),
    ("court_case", "slug = 'a-case'"),
    ("event", "case_id = 1 and number = 1"),
    ("hearing", "case_id = 1"),
    ("reminder", "hearing_id = 1"),
    ("picture", "case_id = 1"),
    ("name", "case_id = 1"),
    ("name_key", "1"),
    (
        "follow",
        "case_id = 1 and chat_id = (select min(chat_id) from choice)",
    ),
    ("closing", "1"),
    (
        "closed_follow",
        "chat_id = (select min(chat_id) from choice)",
    ),
    ("follow_note", "chat_id = (select min(chat_id) from choice)"),
    (
        "subscription",
        "chat_id = (select min(chat_id) from choice)",
    ),
    ("subscription_match", "case_id = 1"),
    ("draft", "case_id = 1"),
    ("list_proposal", "case_id = 1"),
    ("posting", "case_id = 1 and state = 'waiting'"),
    ("posting", "case_id = 1 and state = 'released'"),
    ("broadcast", "case_id = 1"),
    (
        "notice",
        "broadcast_id in (select id from broadcast where case_id = 1)",
    ),
    ("delivery", "case_id = 1"),
    ("inbox", "id = 2000"),
    ("choice", "1"),
    ("run", "1"),
];

#[test]
fn every_table_is_spoiled() {
    // The one row of the instance, which holds no case of its own, is spoiled in `implausible`.
    for table in Table::ALL {
        let is_spoiled = ROWS.iter().any(|(spoiled, _)| *spoiled == table.name());
        assert_eq!(is_spoiled, table != Table::Instance, "{table:?}");
    }
}

/// Values that no row should hold, by the type of their column.
fn garbage(kind: &str) -> &'static [&'static str] {
    match kind {
        "TEXT" => &["'garbage'", "cast(x'ff00' as text)", "''"],
        "BLOB" => &["x''", "x'00112233445566778899aabbccddeeff00'"],
        _ => &["9223372036854775807", "-9223372036854775808", "-1"],
    }
}

/// Every way to spoil a column that says something: what names a row says only which it is.
async fn spoils(dir: &TempDir) -> Vec<String> {
    let mut connection = raw(dir).await;
    let mut spoils = Vec::new();
    for (table, rows) in ROWS {
        let columns: Vec<(String, String, i64)> =
            sqlx::query_as("select name, type, pk from pragma_table_info($1)")
                .bind(table)
                .fetch_all(&mut connection)
                .await
                .unwrap();
        for (column, kind, key) in columns {
            let names = [
                "id",
                "case_id",
                "chat_id",
                "hearing_id",
                "broadcast_id",
                "posting_id",
                "editor",
            ];
            if names.contains(&column.as_str()) || (key > 0 && kind != "TEXT") {
                continue;
            }
            for value in garbage(&kind) {
                spoils.push(format!(
                    "update or ignore {table} set {column} = {value} where {rows}"
                ));
            }
        }
    }
    connection.close().await.unwrap();
    spoils
}

pub(super) async fn raw(dir: &TempDir) -> SqliteConnection {
    let file = dir.path().join("bot.db");
    SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap()
}

pub(super) async fn number(dir: &TempDir, question: &'static str) -> i64 {
    let mut connection = raw(dir).await;
    let number = sqlx::query_scalar(question)
        .fetch_one(&mut connection)
        .await;
    connection.close().await.unwrap();
    number.unwrap()
}

pub(super) async fn sql(dir: &TempDir, statement: &str) {
    let mut connection = raw(dir).await;
    for statement in [
        "pragma ignore_check_constraints = on",
        "pragma foreign_keys = off",
        "drop trigger event_is_append_only",
        "drop trigger audit_is_append_only",
    ] {
        sqlx::query(statement)
            .execute(&mut connection)
            .await
            .unwrap();
    }
    let statement = sqlx::AssertSqlSafe(statement.to_owned());
    sqlx::query(statement)
        .execute(&mut connection)
        .await
        .unwrap();
    for made in [
        "create trigger event_is_append_only
before update on event
begin
    select raise(abort, 'the log is append-only');
end",
        "create trigger audit_is_append_only
before update on audit
begin
    select raise(abort, 'the audit is append-only');
end",
    ] {
        sqlx::query(made).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

/// What reached the follower of the other case and the editors, and what of it could be done.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    told: usize,
    reminded: usize,
    asked: usize,
    /// Whether the other follower of the spoiled case was told of its change.
    carol: usize,
    /// Whether who subscribed was told the dates of the other case, and of the spoiled one.
    dates: usize,
    dates_of_the_spoiled: usize,
}

/// Everything that is due by then is done: each step whatever became of the others, as the bot takes them.
async fn live(fixture: &Fixture, other: CaseId, now: DateTime<Utc>, seen: &mut Seen) {
    let schedule = Config::load(None).unwrap().housekeeping.sweep;
    // How a step ends is not looked at: that it stops no other is.
    for _ in 0..50 {
        let _ = change::step(&fixture.store, &fixture.plan, &change_settings(), now).await;
        schedule::step(&fixture.store, &fixture.plan, now).await;
        let more = fan_out::step(&fixture.store, now).await;
        let zone = "Asia/Almaty".parse().unwrap();
        let _ = sweep::step(&fixture.store, &schedule, zone, now).await;
        while let Ok(Some(next)) = fixture.store.drafts().next_listed(5).await {
            let drafts = fixture.store.drafts();
            drafts.listed_is_shown(next.id).await.unwrap();
        }
        if !matches!(more, Ok(Some(_))) {
            break;
        }
    }
    for _ in 0..20 {
        let claimed = fixture.claim_up_to(20, now).await;
        for one in &claimed {
            let key = one.chat.key.0;
            let count = match one.what {
                NoticeKind::Change { .. } if one.case == Some(other) && key == BORIS => {
                    &mut seen.told
                }
                NoticeKind::Change { .. } if key == CAROL => &mut seen.carol,
                NoticeKind::Date(..) if one.case == Some(other) && key == ERLAN => &mut seen.dates,
                NoticeKind::Date(..) if key == DANA => &mut seen.dates_of_the_spoiled,
                NoticeKind::Reminder(..) if one.case == Some(other) && key == BORIS => {
                    &mut seen.reminded
                }
                NoticeKind::Question(..) if one.case == Some(other) && key == EDITOR => {
                    &mut seen.asked
                }
                _ => &mut 0,
            };
            *count += 1;
            fixture.settle(one, delivered(one.revision), now).await;
        }
        if claimed.is_empty() {
            return;
        }
    }
    panic!("what was told is told for ever");
}

/// Whether a bot on this database does all that does not rest on what was spoiled.
async fn goes_on(lived_in: &TempDir, spoil: &str) -> Result<(), String> {
    let dir = folder();
    for file in ["bot.db", "bot.key"] {
        std::fs::copy(lived_in.path().join(file), dir.path().join(file)).unwrap();
    }
    sql(&dir, spoil).await;
    let store = open(&dir).await;
    let plan = Config::load(None).unwrap().plan();
    let slug = OTHER.parse().unwrap();
    let Ok(Some(other)) = store.cases().case(&slug).await else {
        return Err("the other case cannot be read".to_owned());
    };
    let other = other.id;
    let fixture = Fixture {
        dir,
        store,
        case: other,
        plan,
    };
    let store = &fixture.store;
    store
        .schedule()
        .replan_reminders(&fixture.plan, begun())
        .await
        .unwrap();
    store.outbox().notices_in_flight().await.unwrap();
    store
        .outbox()
        .penalties(DateTime::UNIX_EPOCH)
        .await
        .unwrap();
    let mut seen = Seen::default();
    // Posted in the morning of the 24th, adjourned to the 27th: reminded on the 26th and the 27th, asked in the evenings.
    for moment in [
        "2026-02-24T10:00",
        "2026-02-24T10:02",
        "2026-02-25T03:30",
        "2026-02-26T08:00",
        "2026-02-26T08:02",
        "2026-02-27T08:00",
        "2026-02-27T20:00",
        "2026-02-27T20:02",
    ] {
        live(&fixture, other, at(moment), &mut seen).await;
    }
    // Whose role cannot be read is no editor.
    let is_of_the_editor = spoil.contains(" role_grant ");
    if seen.told == 0 || seen.reminded == 0 || (seen.asked == 0 && !is_of_the_editor) {
        return Err(format!("{seen:?}"));
    }
    let rests_on_its_case = [
        "court_case",
        "event",
        "hearing",
        "posting",
        "broadcast",
        "notice",
    ];
    let is_of_the_case = rests_on_its_case
        .iter()
        .any(|table| spoil.contains(&format!(" {table} ")));
    if seen.carol == 0 && !is_of_the_case {
        return Err(format!("the other follower was not told: {seen:?}"));
    }
    // Whether it was offered is not asked for a date; what is neither found nor not is found once its case is imported again.
    let is_found = !spoil.contains(" subscription_match set current ");
    if seen.dates == 0 || (seen.dates_of_the_spoiled == 0 && is_found && !is_of_the_case) {
        return Err(format!("who subscribed was not told: {seen:?}"));
    }
    store.roles().editors().await.unwrap();
    store.roles().owners().await.unwrap();
    store.chats().troubled().await.unwrap();
    store.postings().last_ledgers().await.unwrap();
    store.postings().usual_recipients().await.unwrap();
    store.counts(begun()).await.unwrap();
    store.outbox().next_notice_at().await.unwrap();
    let today = begun().date_naive();
    let listed = store
        .cases()
        .public_cases(today, 0, 10)
        .await
        .unwrap()
        .cases;
    let coming = store.cases().coming_cases(today, 10).await.unwrap().cases;
    let slugs = store.cases().slugs().await.unwrap();
    let kept = store.inbox().kept_updates().await.unwrap();
    if !listed.iter().any(|case| case.id == other) || !slugs.contains(&slug) {
        return Err("the other case is not listed".to_owned());
    }
    if !coming.iter().any(|case| case.id == other) {
        return Err("what comes is not listed".to_owned());
    }
    if !kept.iter().any(|update| update.id == 2001) {
        return Err("the other update is lost".to_owned());
    }
    let boris = store
        .chats()
        .find_chat(ChatKey(BORIS))
        .await
        .unwrap()
        .unwrap()
        .0;
    for key in PEOPLE {
        // Whose own row is spoiled is not found.
        if let Ok(Some((chat, _))) = store.chats().find_chat(ChatKey(key)).await {
            store.chats().export_chat(chat.id).await.unwrap();
        }
    }
    if store.follows().followed_by(boris.id).await.unwrap() != [other] {
        return Err("what somebody follows is lost".to_owned());
    }
    let mut connection = raw(&fixture.dir).await;
    let old: i64 =
        sqlx::query_scalar("select count(*) from draft where case_id = $1 and created < $2")
            .bind(2)
            .bind((begun() - TimeDelta::days(8)).timestamp_millis())
            .fetch_one(&mut connection)
            .await
            .unwrap();
    connection.close().await.unwrap();
    store.close().await;
    if old > 0 {
        return Err("nothing is swept".to_owned());
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn p14_holds_for_every_column_of_every_table() {
    let lived_in = lived_in().await;
    let spoils = spoils(&lived_in).await;
    assert!(spoils.len() > 200, "{}", spoils.len());
    let mut broken = Vec::new();
    for spoil in &spoils {
        if let Err(what) = goes_on(&lived_in, spoil).await {
            broken.push(format!("{spoil}: {what}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Of a case that is neither found nor not by a subscription nothing is told, until it is imported again.
#[tokio::test]
async fn what_a_subscription_finds_is_right_again_with_the_next_import() {
    let lived_in = lived_in().await;
    for value in garbage("INTEGER") {
        let dir = folder();
        for file in ["bot.db", "bot.key"] {
            std::fs::copy(lived_in.path().join(file), dir.path().join(file)).unwrap();
        }
        let spoil = format!("update subscription_match set current = {value} where case_id = 1");
        sql(&dir, &spoil).await;
        let store = open(&dir).await;
        let plan = Config::load(None).unwrap().plan();
        // Others than its followers.
        let told = async |case| store.subscriptions().told_dates_of(case).await.unwrap();
        let slug = OTHER.parse().unwrap();
        let other = store.cases().case(&slug).await.unwrap().unwrap();
        let first = store.cases().case(&"a-case".parse().unwrap()).await;
        let first = first.unwrap().unwrap();
        assert_eq!(
            (told(first.id).await, told(other.id).await),
            (0, 3),
            "{value}"
        );
        import(&store, &plan, "a-case", "2026-02-27").await;
        assert_eq!(told(first.id).await, 2, "{value}");
        store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_on_which_everything_rests_is_seen() {
    let lived_in = lived_in().await;
    for spoil in [
        "update court_case set case_state = '{}' where slug = 'other'",
        "update follow set told = 9 where case_id = 2",
        "update chat set sealed = x'00' where id = (select chat_id from follow where case_id = 2)",
        "update run set last = 9223372036854775806; create trigger broken before delete on draft begin select raise(abort, ''); end",
    ] {
        assert!(goes_on(&lived_in, spoil).await.is_err(), "{spoil}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn check_names_the_table_and_what_to_do_and_changes_nothing() {
    let lived_in = lived_in().await;
    let mut config = Config::load(None).unwrap();
    config.store.database = lived_in.path().join("bot.db");
    config.store.key_file = lived_in.path().join("bot.key");
    assert_eq!(app::check(&config, begun()).await.unwrap(), [""; 0]);
    for (spoil, table) in [
        (
            "update chat set sealed = x'00' where id = (select min(chat_id) from choice)",
            "chat",
        ),
        (
            "update chat set language = 'garbage' where id = (select min(chat_id) from choice)",
            "chat",
        ),
        (
            "update chat set state = 'garbage' where id = (select min(chat_id) from choice)",
            "chat",
        ),
        ("update role_grant set role = 'garbage'", "role_grant"),
        (
            "update court_case set case_state = '{}' where id = 1",
            "court_case",
        ),
        (
            "update court_case set description = '{}' where id = 1",
            "court_case",
        ),
        (
            "update court_case set zone = 'garbage' where id = 1",
            "court_case",
        ),
        (
            "update court_case set case_state = json_set(case_state, '$.revision', 1) where id = 1",
            "court_case",
        ),
        (
            "delete from event where case_id = 1 and number = 2",
            "court_case",
        ),
        ("update event set change = '{}' where case_id = 1", "event"),
        (
            "update hearing set day = 'garbage' where case_id = 1",
            "hearing",
        ),
        (
            "update hearing set past_from = 0 where case_id = 1 and state = 'set'",
            "hearing",
        ),
        (
            "update reminder set state = 'garbage' where hearing_id = 1",
            "reminder",
        ),
        ("update follow set told = -1 where case_id = 1", "follow"),
        ("update subscription set sealed = x'00'", "subscription"),
        ("update draft set line = x'00' where case_id = 1", "draft"),
        ("update draft set change = x'00' where case_id = 1", "draft"),
        (
            "update posting set change = x'00' where state = 'waiting' and case_id = 1",
            "posting",
        ),
        (
            "update posting set kind = 'garbage' where state = 'waiting' and case_id = 1",
            "posting",
        ),
        (
            "update delivery set from_revision = -1 where case_id = 1",
            "delivery",
        ),
        ("update inbox set sealed = x'00' where id = 2000", "inbox"),
        ("update choice set lines = x'00'", "choice"),
        ("update run set job = cast(x'ff' as text)", "run"),
    ] {
        let dir = folder();
        for file in ["bot.db", "bot.key"] {
            std::fs::copy(lived_in.path().join(file), dir.path().join(file)).unwrap();
        }
        sql(&dir, spoil).await;
        config.store.database = dir.path().join("bot.db");
        config.store.key_file = dir.path().join("bot.key");
        let before = std::fs::read(&config.store.database).unwrap();
        let found = app::check(&config, begun()).await.unwrap();
        let [sentence] = found.as_slice() else {
            panic!("{spoil}: {found:?}")
        };
        assert!(
            sentence.starts_with(&format!("`{table}`: ")),
            "{spoil}: {sentence}"
        );
        assert!(
            std::fs::read(&config.store.database).unwrap() == before,
            "{spoil}"
        );
    }
}

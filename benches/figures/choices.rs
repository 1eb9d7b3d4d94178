//! What followers choose, at a size: a change for a million of them, the digests and the reminders of a hundred thousand.

use std::time::Instant;

use chrono::{DateTime, Days, Utc};
use hearing_bot::{
    casefile,
    clock::Clock,
    domain::preferences::{Choice, DigestPlan, Preset, QuietHours},
    flow::import,
    store::{ClaimRequest, Claimable, ClaimedNotice, Progress, SettledNotice, Settlement, Store},
};
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};

use crate::{
    Row,
    fixture::{CASE, Fixture, Followers, beside_upkeep, fixture, open, plan, release},
    row, run,
};

const FOLLOWERS: i64 = 1_000_000;
const CHATS: i64 = 100_000;

/// So many different choices there are.
const CHOICES: u32 = 200;

/// So many notices are claimed at once.
const BATCH: u32 = 256;

pub(crate) fn measure() -> Vec<Row> {
    let fanned = run(fan_out());
    let planned = run(digests());
    let (merged, settled, messages) = run(reminders());
    vec![
        row(
            "fan-out to 1,000,000 followers of whom three in four chose something, in 200 ways",
            "≤ 10 s",
            format!("{fanned:.1} s"),
            fanned <= 10.0,
        ),
        row(
            "digests of 100,000 chats planned",
            "≤ 5 s",
            format!("{planned:.1} s"),
            planned <= 5.0,
        ),
        row(
            "reminders of three hearings at one hour for 100,000 chats, merged into one message each and claimed",
            "≤ 5 s",
            format!("{merged:.1} s, {messages} messages; {settled:.1} s to settle them"),
            merged <= 5.0 && messages == CHATS,
        ),
    ]
}

async fn fan_out() -> f64 {
    let fixture = fixture(Followers {
        real: 0,
        unreachable: FOLLOWERS,
    })
    .await;
    let store = open(fixture.dir.path()).await;
    let now = Clock::machine().now();
    choose(&fixture, &store, now).await;
    release(&store, now).await;
    let taken = beside_upkeep(&store, expand(&store, now)).await;
    store.close().await;
    taken
}

async fn digests() -> f64 {
    let fixture = fixture(Followers {
        real: 0,
        unreachable: CHATS,
    })
    .await;
    let store = open(fixture.dir.path()).await;
    let now = Clock::machine().now();
    choose(&fixture, &store, now).await;
    sql(&fixture, "update preference set digest_at = 1").await;
    sql(&fixture, "update chat set preference_id = (select min(id) from preference) where preference_id is null").await;
    let planning = async {
        let begun = Instant::now();
        store.schedule().begin_digests(now).await.unwrap();
        expand(&store, now).await;
        begun.elapsed().as_secs_f64()
    };
    let taken = beside_upkeep(&store, planning).await;
    store.close().await;
    taken
}

async fn reminders() -> (f64, f64, i64) {
    let fixture = fixture(Followers {
        real: CHATS,
        unreachable: 0,
    })
    .await;
    let store = open(fixture.dir.path()).await;
    let now = Clock::machine().now();
    let day = now.date_naive() + Days::new(365);
    for slug in ["city-2027", "city-2028"] {
        let text = CASE.replace("city-2026", slug);
        let text = text.replace("2026-02-25", &day.to_string());
        let case = casefile::read(&format!("{slug}.toml"), &text).unwrap();
        import::bring_in(&store, &case, &plan(), now).await.unwrap();
    }
    sql(
        &fixture,
        "insert into follow (case_id, chat_id, told)
         select case_of_log.id, chat.id, case_of_log.revision from case_of_log, chat order by 1, 2
         on conflict do nothing",
    )
    .await;
    sql(&fixture, "update reminder set due = 1 where lead = '7d'").await;
    let merging = async {
        let begun = Instant::now();
        store.schedule().begin_reminders(now).await.unwrap();
        expand(&store, now).await;
        let begun = begun.elapsed().as_secs_f64();
        (begun, claim_all(&store, now).await)
    };
    let (begun, (claimed, settled, messages)) = beside_upkeep(&store, merging).await;
    store.close().await;
    (begun + claimed, settled, messages)
}

/// Claims and settles all that waits, as a delivery would to which nothing is answered late: how long the claims took, how long the
/// settlements, and how many messages they were.
async fn claim_all(store: &Store, now: DateTime<Utc>) -> (f64, f64, i64) {
    let told = |claimed: &ClaimedNotice| SettledNotice {
        end: Settlement::Delivered {
            revision: claimed.revision,
            message: 7,
            keep_until: now,
            is_shared: true,
        },
        claimed: ClaimedNotice {
            along: Vec::new(),
            ..claimed.clone()
        },
    };
    let claim = ClaimRequest {
        limit: BATCH,
        busy: &[],
        what: Claimable::Everything,
    };
    let (mut claims, mut settlements, mut messages) = (0.0, 0.0, 0);
    loop {
        let begun = Instant::now();
        let batch = store.outbox().settle_and_claim(&[], claim, now).await;
        let claimed = batch.unwrap().claimed;
        claims += begun.elapsed().as_secs_f64();
        if claimed.is_empty() {
            return (claims, settlements, messages);
        }
        messages += i64::try_from(claimed.len()).unwrap();
        let parts = claimed.iter().flat_map(ClaimedNotice::all);
        let settled: Vec<SettledNotice> = parts.map(told).collect();
        let begun = Instant::now();
        store.outbox().settle(&settled, now).await.unwrap();
        settlements += begun.elapsed().as_secs_f64();
    }
}

async fn expand(store: &Store, now: DateTime<Utc>) -> f64 {
    let begun = Instant::now();
    while store.outbox().expand_broadcast(now).await.unwrap() == Progress::More {}
    begun.elapsed().as_secs_f64()
}

/// Three in four choose something: quiet hours, a digest, what fits them.
async fn choose(fixture: &Fixture, store: &Store, now: DateTime<Utc>) {
    let defaults = store.defaults();
    for number in 0..CHOICES {
        let hour = |hour: u32| chrono::NaiveTime::from_hms_opt(hour % 24, 0, 0).unwrap();
        let quiet = QuietHours::new(hour(number), hour(number + 9)).unwrap();
        let preset = Preset::ALL[usize::try_from(number).unwrap() % 4];
        let digest = DigestPlan {
            at: hour(number / 4),
            on: None,
        };
        let choices = [
            Choice::Preset(preset),
            Choice::Quiet((number % 2 == 0).then_some(quiet)),
            Choice::Digest(Some(digest)),
        ];
        let chosen = hearing_bot::domain::preferences::Preferences::default();
        let chosen = choices
            .into_iter()
            .fold(chosen, |chosen, choice| chosen.with(choice, defaults));
        let content = serde_json::to_string(&chosen).unwrap();
        let next = chosen.next_digest(defaults, now).unwrap();
        let insert = "insert into preference (id, content, digest_at) values ($1, $2, $3) on conflict do nothing";
        let pool = pool(fixture).await;
        sqlx::query(insert)
            .bind(i64::from(number) + 1)
            .bind(content)
            .bind(next.timestamp_millis())
            .execute(&pool)
            .await
            .unwrap();
        pool.close().await;
    }
    sql(
        fixture,
        "update chat set preference_id = (
             select id from preference where id >= abs(chat.id) / 4 % 200 + 1 order by id limit 1)
         where abs(chat.id) % 4 > 0",
    )
    .await;
}

async fn sql(fixture: &Fixture, statement: &'static str) {
    let pool = pool(fixture).await;
    sqlx::query(statement).execute(&pool).await.unwrap();
    pool.close().await;
}

async fn pool(fixture: &Fixture) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(&fixture.config.store.database);
    SqlitePool::connect_with(options).await.unwrap()
}

//! What is due next, with few and with many hearings ahead.

use std::time::Instant;

use hearing_bot::store::Store;
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};

use crate::{
    Row,
    fixture::{Fixture, Followers, fixture, open},
    quantile, row, run,
};

/// How often each of the two is asked.
const QUESTIONS: usize = 2_000;

pub(crate) fn measure() -> Vec<Row> {
    let (few, many) = run(medians());
    vec![row(
        "what is due next: 1,000,000 hearings ahead against 10,000",
        "≤ 2 × and < 1 ms",
        format!("{:.2} × ({many:.3} ms)", many / few),
        many <= 2.0 * few && many < 1.0,
    )]
}

/// With few and with many ahead, in milliseconds. They are asked in turn: most of so short a time is the way to SQLite's
/// thread and back, and how long that is changes from one second to the next.
async fn medians() -> (f64, f64) {
    let (few, many) = (ahead(10_000).await, ahead(1_000_000).await);
    let stores = [open(few.dir.path()).await, open(many.dir.path()).await];
    let mut samples = [Vec::new(), Vec::new()];
    for _ in 0..QUESTIONS {
        for (store, samples) in stores.iter().zip(&mut samples) {
            samples.push(asked(store).await);
        }
    }
    for store in stores {
        store.close().await;
    }
    let [few, many] = samples.map(|mut samples| quantile(&mut samples, 0.5));
    (few, many)
}

async fn asked(store: &Store) -> f64 {
    let begun = Instant::now();
    store.schedule().next_reminder_at().await.unwrap().unwrap();
    begun.elapsed().as_secs_f64() * 1_000.0
}

async fn ahead(hearings: i64) -> Fixture {
    let fixture = fixture(Followers {
        real: 0,
        unreachable: 0,
    })
    .await;
    fill(&fixture, hearings).await;
    fixture
}

/// Hearings a minute apart, each with a reminder a day before and a question in the evening.
async fn fill(fixture: &Fixture, hearings: i64) {
    let options = SqliteConnectOptions::new().filename(&fixture.config.store.database);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    for statement in [
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < $1)
         insert into hearing (case_id, no, day, date_revision, state, past_from, ask_at)
         select 1, 100 + i, '2030-01-01', 1, 'set', 1900000000000 + i * 60000, 1900000000000 + i * 60000 from n",
        "insert into reminder (hearing_id, lead, date_revision, due)
         select id, '1d', 1, past_from - 86400000 from hearing where no > 100 and no <= 100 + $1",
    ] {
        sqlx::query(statement).bind(hearings).execute(&pool).await.unwrap();
    }
    pool.close().await;
}

//! Delivery at the rate limit, to a Telegram that counts.

use std::{
    num::NonZeroU32,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use hearing_bot::{
    app::{Delivery, DeliveryContext, change_settings},
    bot::{render_notice, render_quote},
    clock::Clock,
    courier::{Courier, RateLimiter, RateShare},
    demo::telegram::{ChatKind, Limits, Telegram},
    flow::delivery::ComposeSettings,
    store::Progress,
};

use crate::{
    Row,
    fixture::{EDITOR, FIRST, Followers, fixture, open, release},
    row, run,
};

const A_SECOND: u32 = 30;
const SECONDS: u32 = 60;

pub(crate) fn measure() -> Vec<Row> {
    let (share, refused) = run(deliver());
    vec![row(
        "at the rate limit of 30/s for 60 s: of what is allowed, and answers of 429",
        "≥ 99 %, 0",
        format!("{:.1} %, {refused}", share * 100.0),
        share >= 0.99 && refused == 0,
    )]
}

async fn deliver() -> (f64, usize) {
    let followers = i64::from(A_SECOND * (SECONDS + 10));
    let fixture = fixture(Followers {
        real: followers,
        unreachable: 0,
    })
    .await;
    let telegram = Telegram::open().await.unwrap();
    telegram.opens_many(ChatKind::Private, FIRST..=FIRST + followers);
    telegram.opens_many(ChatKind::Private, EDITOR..=EDITOR);
    telegram.limit(Some(Limits {
        per_second: A_SECOND,
        per_chat_per_second: 1,
        chat_burst: 3,
        group_per_minute: 20,
    }));
    let store = open(fixture.dir.path()).await;
    let clock = Clock::machine();
    release(&store, clock.now()).await;
    while store.outbox().expand_broadcast(clock.now()).await.unwrap() == Progress::More {}
    let courier = Courier::connect("1:token", &telegram.url()).unwrap();
    let rate = NonZeroU32::new(A_SECOND).unwrap();
    let limiter = Arc::new(Mutex::new(RateLimiter::new(
        rate,
        RateShare::Half,
        Instant::now(),
    )));
    let quarantine = fixture.config.quarantine();
    let delivery = Delivery::resume(
        store.clone(),
        DeliveryContext {
            courier,
            limiter,
            compose: Arc::new(ComposeSettings {
                render_notice,
                render_quote,
                plan: fixture.config.plan(),
                changes: Arc::new(change_settings(&fixture.config)),
            }),
        },
        quarantine,
        clock.moment(),
    )
    .await;
    let mut delivery = delivery.unwrap();
    let end = Instant::now() + Duration::from_secs(SECONDS.into());
    while Instant::now() < end {
        let now = clock.moment();
        let next = delivery.step(now).next;
        let wait = next.map_or(Duration::MAX, |next| {
            (next - now.wall).to_std().unwrap_or_default()
        });
        let is_idle = delivery.is_idle();
        tokio::select! {
            () = tokio::time::sleep(wait.min(end - Instant::now())) => {}
            _ = delivery.wait(), if !is_idle => {}
        }
    }
    let sent = telegram.calls();
    let refused = telegram.refused();
    store.close().await;
    #[expect(clippy::cast_precision_loss, reason = "a count of some thousands")]
    let share = sent as f64 / f64::from(A_SECOND * SECONDS);
    (share, refused)
}

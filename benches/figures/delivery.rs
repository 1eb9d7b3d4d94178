//! Delivery with the budget off, durable, against a bare loop of teloxide's that sends as many to the same Telegram.

use std::{
    sync::{Arc, Mutex},
    time::Instant,
};

use futures_util::{StreamExt, stream};
use hearing_bot::{
    clock::Clock,
    courier::{Budget, Courier},
    demo::telegram::{ChatKind, Telegram},
    flow::deliver::Delivery,
    store::Slice,
};
use teloxide::{
    Bot,
    payloads::SendMessageSetters,
    prelude::Requester,
    types::{ChatId, ParseMode},
};

use crate::{
    Row, row, run,
    town::{EDITOR, FIRST, Followers, open, release, town},
};

const MESSAGES: i64 = 20_000;

/// Requests of the bare loop under way at once: as many as the delivery has.
const AT_ONCE: usize = 256;

pub(crate) fn measure() -> Vec<Row> {
    let (ours, bare) = run(async { (deliver().await, loop_bare().await) });
    vec![row(
        "delivery, durable, against a bare teloxide loop",
        "≥ 0.5, aim 0.9",
        format!("{:.2} ({ours:.0}/s against {bare:.0}/s)", ours / bare),
        ours / bare >= 0.5,
    )]
}

async fn telegram() -> Telegram {
    let telegram = Telegram::open().await.unwrap();
    telegram.opens_many(ChatKind::Private, FIRST..=FIRST + MESSAGES);
    telegram.opens_many(ChatKind::Private, EDITOR..=EDITOR);
    telegram
}

async fn deliver() -> f64 {
    let town = town(Followers {
        real: MESSAGES,
        painted: 0,
    })
    .await;
    let telegram = telegram().await;
    let store = open(town.dir.path()).await;
    let clock = Clock::machine();
    release(&store, clock.now()).await;
    while store.expand(clock.now()).await.unwrap() == Slice::More {}
    let courier = Courier::connect("1:token", &telegram.url()).unwrap();
    let budget = Arc::new(Mutex::new(Budget::without_limits(Instant::now())));
    let hold = town.config.hold();
    let delivery = Delivery::resume(store.clone(), courier, budget, hold, clock.moment()).await;
    let mut delivery = delivery.unwrap();
    let begun = Instant::now();
    let all = u64::try_from(MESSAGES).unwrap();
    loop {
        delivery.step(clock.moment()).await.unwrap();
        if delivery.is_idle() {
            break;
        }
        delivery.wait().await;
    }
    let rate = per_second(begun);
    let ledger = store.last_ledgers().await.unwrap().remove(0);
    assert_eq!(ledger.told, all);
    store.close().await;
    rate
}

async fn loop_bare() -> f64 {
    let telegram = telegram().await;
    // What followers are told, about as long.
    let text = format!("<b>MOVED: {}</b>\n\n{}", "Wed 25 Feb", "x".repeat(300));
    let bot = Bot::new("1:token").set_api_url(telegram.url().parse().unwrap());
    let begun = Instant::now();
    stream::iter(0..MESSAGES)
        .for_each_concurrent(AT_ONCE, |place| {
            let request = bot
                .send_message(ChatId(FIRST + place), &text)
                .parse_mode(ParseMode::Html);
            async move {
                request.await.unwrap();
            }
        })
        .await;
    per_second(begun)
}

fn per_second(begun: Instant) -> f64 {
    f64::from(i32::try_from(MESSAGES).unwrap()) / begun.elapsed().as_secs_f64()
}

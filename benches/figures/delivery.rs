//! Delivery with the rate limiter off, durable, against a bare loop of teloxide's that sends the same to as many at the same
//! Telegram.

use std::{
    num::NonZeroU32,
    sync::{Arc, Mutex},
    time::Instant,
};

use futures_util::{StreamExt, stream};
use hearing_bot::{
    app::{Delivery, DeliveryContext, change_settings},
    bot::{cards::notices, render_notice, render_quote},
    clock::Clock,
    courier::{Courier, RateLimiter, RateShare},
    demo::{
        limits::{LIMITS, MESSAGES_PER_SECOND},
        telegram::{ChatKind, Telegram},
    },
    domain::{
        language::Language,
        message::{Button, ButtonAction, Message},
        news,
        reader::Reader,
    },
    flow::delivery::ComposeSettings,
    store::Progress,
};
use teloxide::{
    Bot,
    payloads::SendMessageSetters,
    prelude::Requester,
    types::{ChatId, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity},
};

use crate::{
    Row,
    fixture::{EDITOR, FIRST, Followers, beside_upkeep, fixture, open, release, the_case},
    quantile, row, run,
};

const MESSAGES: i64 = 20_000;

/// Requests of the bare loop under way at once: as many as the delivery has.
const AT_ONCE: usize = 256;

/// The machine is not equally fast all the time: the two take turns, and the middle of their ratios counts.
const ROUNDS: usize = 5;

pub(crate) fn measure() -> Vec<Row> {
    let (mut ours, mut bare, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (our_rate, bare_rate) = run(async {
            let (ours, message) = deliver().await;
            (ours, loop_bare(&message).await)
        });
        ours.push(our_rate);
        bare.push(bare_rate);
        ratios.push(our_rate / bare_rate);
    }
    let [ours, bare, ratio] = [ours, bare, ratios].map(|mut it| quantile(&mut it, 0.5));
    vec![row(
        "delivery, durable, against a bare teloxide loop",
        "≥ 0.75, aim 0.9",
        format!("{ratio:.2} ({ours:.0}/s against {bare:.0}/s)"),
        ratio >= 0.75,
    )]
}

async fn telegram() -> Telegram {
    let telegram = Telegram::open().await.unwrap();
    telegram.opens_many(ChatKind::Private, FIRST..=FIRST + MESSAGES);
    telegram.opens_many(ChatKind::Private, EDITOR..=EDITOR);
    telegram
}

/// Messages a second, and the message.
async fn deliver() -> (f64, Message) {
    let fixture = fixture(Followers {
        real: MESSAGES,
        unreachable: 0,
    })
    .await;
    let telegram = telegram().await;
    let store = open(fixture.dir.path()).await;
    let clock = Clock::machine();
    release(&store, clock.now()).await;
    while store.outbox().expand_broadcast(clock.now()).await.unwrap() == Progress::More {}
    let courier = Courier::connect("1:token", &telegram.url()).unwrap();
    let rate = NonZeroU32::new(MESSAGES_PER_SECOND).unwrap();
    let limiter = RateLimiter::new(rate, RateShare::Half, Instant::now());
    let limiter = limiter.with_chat_limits(LIMITS.chats);
    let limiter = Arc::new(Mutex::new(limiter));
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
    let delivering = async {
        let begun = Instant::now();
        loop {
            delivery
                .step(clock.moment())
                .stored
                .unwrap_or(Ok(()))
                .unwrap();
            if delivery.is_idle() {
                break;
            }
            delivery.wait().await;
        }
        per_second(begun)
    };
    let rate = beside_upkeep(&store, delivering).await;
    let all = u64::try_from(MESSAGES).unwrap();
    let ledger = store.postings().last_ledgers().await.unwrap().remove(0);
    assert_eq!(ledger.told, all);
    let (case, revision) = the_case(&store).await;
    let before = store
        .cases()
        .case_state_at(case, revision - 1)
        .await
        .unwrap();
    let case = store.cases().case_by_id(case).await.unwrap().case;
    let news = news::difference(&before, &case.state);
    let message = notices::change(
        &case,
        &news,
        Reader {
            language: Language::En,
            chat: hearing_bot::domain::chat::ChatKind::Private,
            zone: None,
            now: clock.now(),
        },
    );
    store.close().await;
    (rate, message)
}

async fn loop_bare(message: &Message) -> f64 {
    let telegram = telegram().await;
    let bot = Bot::new("1:token").set_api_url(telegram.url().parse().unwrap());
    let button = |button: &Button| match &button.action {
        ButtonAction::Press(data) => Some(InlineKeyboardButton::callback(&button.label, data)),
        ButtonAction::Open(_) | ButtonAction::Copy(_) | ButtonAction::AskIn(_) => None,
    };
    let buttons = message.rows.iter();
    let buttons = buttons.map(|row| row.iter().filter_map(button));
    let buttons = InlineKeyboardMarkup::new(buttons);
    // As many styles as the message has; which of its text they are on costs nothing.
    let spans = message.text.spans().iter();
    let entities: Vec<MessageEntity> = spans.map(|_| MessageEntity::bold(0, 1)).collect();
    let begun = Instant::now();
    stream::iter(0..MESSAGES)
        .for_each_concurrent(AT_ONCE, |place| {
            let request = bot
                .send_message(ChatId(FIRST + place), message.text.as_str())
                .entities(entities.clone())
                .reply_markup(buttons.clone());
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

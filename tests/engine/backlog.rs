//! P16: whoever sends more than can be handled costs nobody but themselves, and the owners hear of it.

use hearing_bot::{
    demo::telegram::Telegram,
    domain::{chat::ChatKey, traffic_limits::TrafficLimits},
};

use crate::served::{Listening, imported, until};

/// Whoever holds a lost phone writes without end, with all the rights of its owner.
#[tokio::test(flavor = "multi_thread")]
async fn one_editors_account_stops_nobody_from_being_heard() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, mut config) = imported(&telegram).await;
    for name in ["owner", "thief", "follower"] {
        telegram.speaks(name, "en");
    }
    config.editors.owners = ["owner", "thief"]
        .map(|name| ChatKey(telegram.id_of(name)))
        .into();
    let bot = Listening::within(&config, TrafficLimits::default()).await;
    telegram.says("owner", "/help");
    telegram.settled("owner").await.unwrap();
    for _ in 0..1_000 {
        telegram.says("thief", "/help");
    }
    telegram.says("follower", "/following");
    let heard = |name: &str, words: &str| {
        let messages = telegram.messages_of(name).into_iter();
        messages.filter(|it| it.text.contains(words)).count()
    };
    until(async || heard("follower", "You are not following any case.") == 1).await;
    until(async || heard("thief", "You are writing faster than I can read.") > 0).await;
    assert_eq!(heard("thief", "You are writing faster than I can read."), 1);
    bot.app.catch_up().await.unwrap();
    let alarm = "Some followers who asked got no answer from me";
    until(async || heard("owner", alarm) == 1).await;
    bot.stop().await.close().await;
}

//! Updates that no JSON parser takes: whoever sends one silences nobody.

use hearing_bot::demo::telegram::Telegram;

use crate::served::{Listening, imported};

/// What a client may put under a button, as Telegram passes it on.
const SPOILED: [&[u8]; 8] = [
    b"\xff",
    b"f:\xc3\x28",
    br"\ud800",
    br"\udfff\ud800",
    b"\x00\x1b",
    br#"","x":1e999,"y":""#,
    br#"","x":01,"y":""#,
    br"\q",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_button_with_bytes_under_it_silences_nobody() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    for name in ["stranger", "follower"] {
        telegram.speaks(name, "en");
    }
    let bot = Listening::start(&config).await;
    telegram.says("stranger", "/start");
    telegram.settled("stranger").await.unwrap();
    for (nth, data) in SPOILED.into_iter().enumerate() {
        telegram.taps_bytes("stranger", data).unwrap();
        let line = ["/follow city-2026", "/unfollow city-2026"][nth % 2];
        telegram.says("follower", line);
        // It is patient for some seconds only.
        telegram.settled("follower").await.unwrap();
        assert_eq!(telegram.messages_of("follower").len(), nth + 1);
    }
    assert_eq!(telegram.unread(), 0);
    bot.stop().await.close().await;
}

//! What an answer shows of a change that is not told yet is remembered.

use hearing_bot::{
    config::Config,
    demo::telegram::Telegram,
    domain::chat::ChatKey,
    store::{ClaimRequest, Claimable, NoticeKind, Progress, Purpose, Store},
};

use crate::{
    fixture::at,
    served::{Listening, imported},
};

/// What anna may know of a change, who follows, after she said or pressed this.
async fn known_after(line: &str) -> Option<u32> {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, mut config) = imported(&telegram).await;
    for name in ["editor", "anna"] {
        telegram.speaks(name, "en");
    }
    config.editors.owners = vec![ChatKey(telegram.id_of("editor"))];
    config.delivery.undo_seconds = 0;
    let bot = Listening::start(&config).await;
    let (database, key) = (&config.store.database, &config.store.key_file);
    let (store, _) = Store::open(database, key, Purpose::Tool).await.unwrap();
    telegram.says("anna", "/follow city-2026");
    telegram.settled("anna").await.unwrap();
    telegram.says("editor", "/move city-2026 27.02");
    telegram.settled("editor").await.unwrap();
    telegram.taps("editor", "Send").unwrap();
    telegram.settled("editor").await.unwrap();
    // Released, and not told yet.
    let now = at("2026-02-24T10:00");
    let plan = Config::load(None).unwrap().plan();
    store
        .postings()
        .release_posting(&plan, now)
        .await
        .unwrap()
        .unwrap();
    while store.outbox().expand_broadcast(now).await.unwrap() == Progress::More {}

    if telegram.taps("anna", line).is_err() {
        telegram.says("anna", line);
    }
    telegram.settled("anna").await.unwrap();
    let claim = ClaimRequest {
        limit: 10,
        busy: &[],
        what: Claimable::Everything,
    };
    let claimed = store
        .outbox()
        .settle_and_claim(&[], claim, now)
        .await
        .unwrap()
        .claimed;
    let maybe = claimed.iter().find_map(|one| match one.what {
        NoticeKind::Change { maybe, .. } => Some(maybe),
        _ => None,
    });
    store.close().await;
    bot.stop().await.close().await;
    maybe.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_answered_may_know_what_is_not_told_yet() {
    for line in ["/case city-2026", "/follow city-2026", "The case"] {
        assert!(known_after(line).await.is_some(), "{line}");
    }
    assert_eq!(known_after("/start@another_bot").await, None);
}

//! P5: what somebody said is applied once and in its order, whatever goes wrong.

use std::{
    num::NonZeroU32,
    path::Path,
    sync::{Arc, Mutex},
    time::Instant,
};

use chrono::{DateTime, TimeDelta};
use hearing_bot::{
    bot::{
        AdministratorCache, AlarmBoard, ChatLimiter, Context, Dispatcher, Inbound, InlineMode,
        InlineQueue, Menus, OwnerClaim, ParsedUpdate, PollingHealth, SenderLimiter,
    },
    clock::Clock,
    courier::{Courier, RateLimiter, RateShare, Replies},
    demo::telegram::{PollBehaviour, Telegram},
    domain::{
        chat::ChatKey,
        dialogue::{Dialogue, Happening},
        hearing::HearingNo,
        holidays::Holidays,
        language::Language,
        traffic_limits::SenderLimits,
        zone::Zone,
    },
    flow::{
        Turn,
        change::ChangeSettings,
        dialogue::{self, DialogueOutcome},
    },
    store::{Purpose, Store},
};
use sqlx::{Connection, SqliteConnection};
use teloxide::payloads::{GetUpdates, GetUpdatesSetters};
use tempfile::TempDir;
use tokio::sync::Notify;

use crate::{
    fixture::{at, change_settings, fixture, folder, open, update},
    served::{Listening, config, imported, until},
    wal::{commits, copy_as_after},
};

/// The first words of everything that a person read.
fn read(telegram: &Telegram, name: &str) -> Vec<String> {
    let messages = telegram.messages_of(name);
    let words = |text: &str| {
        text.split(['.', '\n'])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    messages.iter().map(|it| words(&it.text)).collect()
}

const FOLLOWS: &str = "You now follow this case";
const NO_LONGER: &str = "You no longer follow this case";

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_updates_at_once_are_neither_lost_nor_reordered() {
    let (people, lines) = (200, 50);
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    let name = |person| format!("person {person}");
    for line in 0..lines {
        for person in 0..people {
            telegram.speaks(&name(person), "en");
            let command = ["/follow", "/unfollow"][line % 2];
            telegram.says(&name(person), &format!("{command} city-2026"));
        }
    }
    let bot = Listening::start(&config).await;
    until(async || telegram.received(0).len() == people * lines).await;
    bot.stop().await.close().await;
    let expected = [FOLLOWS, NO_LONGER].repeat(lines / 2);
    for person in 0..people {
        assert_eq!(read(&telegram, &name(person)), expected, "{person}");
    }
    assert_eq!(telegram.unread(), 0);
}

/// Whether the disk kept its word.
#[derive(Clone, Copy, PartialEq)]
enum Disk {
    Honest,
    /// Broken on purpose: it lost the last commit, of which Telegram has heard.
    LosesTheLastCommit,
}

/// What two people say, in an order of their own.
fn everything_is_said(telegram: &Telegram) {
    for (name, line) in [
        ("anna", "/follow city-2026"),
        ("boris", "/follow city-2026"),
        ("anna", "/unfollow city-2026"),
        ("anna", "/follow city-2026"),
        ("boris", "/unfollow city-2026"),
    ] {
        telegram.speaks(name, "en");
        telegram.says(name, line);
    }
}

/// Lets a bot go on from what lay on the disk after so many commits, and looks at what came of everything that was said.
async fn go_on(after: usize, lived: &Path, disk: Disk) -> Result<(), String> {
    // The same people say the same: Telegram has forgotten nothing but what the bot confirmed.
    let telegram = Telegram::open().await.unwrap();
    everything_is_said(&telegram);
    let found = folder();
    copy_as_after(after, lived, found.path());
    if disk == Disk::LosesTheLastCommit {
        let store = open(&found).await;
        let next = store
            .inbox()
            .next_update(at("2026-02-24T10:00"))
            .await
            .unwrap();
        store.close().await;
        drop(store);
        let confirm = GetUpdates::new().offset(i32::try_from(next).unwrap());
        let courier = Courier::connect("1:stage", &telegram.url()).unwrap();
        courier.request(&confirm).await.unwrap();
        copy_as_after(after - 1, lived, found.path());
    }
    let bot = Listening::start(&config(found.path(), &telegram)).await;
    for name in ["anna", "boris"] {
        telegram.settled(name).await.unwrap();
    }
    bot.stop().await.close().await;

    for name in ["anna", "boris"] {
        let read = read(&telegram, name);
        // What was answered before is not answered again: the answers are the last ones, each once.
        let all = match name {
            "anna" => &[FOLLOWS, NO_LONGER, FOLLOWS][..],
            _ => &[FOLLOWS, NO_LONGER][..],
        };
        if !all.ends_with(&read.iter().map(String::as_str).collect::<Vec<_>>()) {
            return Err(format!("P5: after {after} commits {name} read {read:?}"));
        }
    }
    let store = open(&found).await;
    let kept = store.inbox().kept_updates().await.unwrap().len();
    let case = store
        .cases()
        .case(&"city-2026".parse().unwrap())
        .await
        .unwrap();
    let followers = store
        .follows()
        .audience(case.unwrap().id, (&[], Zone::utc()), DateTime::UNIX_EPOCH)
        .await
        .unwrap()
        .total();
    let anna = store
        .chats()
        .find_chat(ChatKey(telegram.id_of("anna")))
        .await
        .unwrap();
    let follows = match anna {
        Some((anna, _)) => store.follows().followed_by(anna.id).await.unwrap().len(),
        None => 0,
    };
    store.close().await;
    if (kept, followers, follows) != (0, 1, 1) {
        return Err(format!(
            "P5: after {after} commits {kept} updates are left, {followers} follow, {follows} of them anna"
        ));
    }
    Ok(())
}

/// A life in which everything was said and done, with every commit of it in the log.
async fn lived() -> (TempDir, usize) {
    let telegram = Telegram::open().await.unwrap();
    let (dir, config) = imported(&telegram).await;
    everything_is_said(&telegram);
    let bot = Listening::start(&config).await;
    until(async || telegram.received(0).len() == 5).await;
    let app = bot.stop().await;
    let lived = folder();
    let commits = commits(dir.path());
    copy_as_after(commits, dir.path(), lived.path());
    app.close().await;
    (lived, commits)
}

#[tokio::test(flavor = "multi_thread")]
async fn p5_holds_at_every_commit() {
    let (lived, commits) = lived().await;
    assert!(commits > 5, "{commits}");
    for after in 0..=commits {
        if let Err(broken) = go_on(after, lived.path(), Disk::Honest).await {
            panic!("{broken}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_loses_an_update_is_seen() {
    let (lived, commits) = lived().await;
    let mut seen = Vec::new();
    for after in 1..=commits {
        let disk = Disk::LosesTheLastCommit;
        seen.extend(go_on(after, lived.path(), disk).await.err());
    }
    assert!(!seen.is_empty());
}

const CODE: &str = "ABCDEFGH";

/// A context in which updates are handled one by one, without a Telegram that sends them.
pub(super) async fn context(
    dir: &Path,
    telegram: &Telegram,
    undo_window: TimeDelta,
) -> Arc<Context> {
    let (database, key) = (dir.join("bot.db"), dir.join("bot.key"));
    let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
    let courier = Courier::connect("1:stage", &telegram.url()).unwrap();
    let limiter = RateLimiter::new(
        NonZeroU32::new(28).unwrap(),
        RateShare::Half,
        Instant::now(),
    );
    let (clock, _) = Clock::manual(at("2026-02-24T10:00"));
    let alarms = AlarmBoard::new(clock.clone());
    Arc::new(Context {
        store,
        replies: Replies::new(courier.clone(), Arc::new(Mutex::new(limiter)), |_| None),
        courier,
        clock,
        id: ChatKey(6_000_000_001),
        username: "hearing_bot".to_owned(),
        inline_mode: InlineMode::On,
        owners: vec![ChatKey(telegram.id_of("owner"))],
        default_language: Language::En,
        zone: "Asia/Almaty".parse().unwrap(),
        changes: Arc::new(ChangeSettings {
            holidays: Holidays::default(),
            window: undo_window,
            ..ChangeSettings::clone(&change_settings())
        }),
        wake_scheduler: Arc::new(Notify::new()),
        alarms,
        senders: SenderLimiter::new(SenderLimits::default()),
        inline: InlineQueue::default(),
        groups: ChatLimiter::default(),
        returns: ChatLimiter::default(),
        administrators: AdministratorCache::default(),
        menus: Menus::default(),
        claim: OwnerClaim::new(CODE.to_owned(), dir.join("claim")),
    })
}

/// What people have said since the last time, kept and not handled.
async fn arrived(context: &Arc<Context>) -> Vec<ParsedUpdate> {
    let polling_health = PollingHealth::new(context.clock.clone());
    let mut inbound = Inbound::new(Arc::clone(context), 1, polling_health);
    inbound.next().await.unwrap()
}

/// Locks the database as another program would, for longer than SQLite waits for it.
async fn locked(dir: &Path) -> SqliteConnection {
    let file = dir.join("bot.db");
    let mut other = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    sqlx::query("begin immediate")
        .execute(&mut other)
        .await
        .unwrap();
    other
}

const STILL_TRYING: &str = "That cannot be done right now";

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_done_yet_is_tried_again_before_what_came_after_it() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, _) = imported(&telegram).await;
    let context = context(dir.path(), &telegram, TimeDelta::zero()).await;
    let dispatcher = Dispatcher::new(Arc::clone(&context));
    telegram.says("anna", "/follow city-2026");
    telegram.says("anna", "/unfollow city-2026");
    let said = arrived(&context).await;
    let other = locked(dir.path()).await;
    dispatcher.dispatch(said).await;
    until(async || read(&telegram, "anna") == [STILL_TRYING]).await;
    other.close().await.unwrap();
    until(async || read(&telegram, "anna") == [STILL_TRYING, FOLLOWS, NO_LONGER]).await;
    dispatcher.close().await;
    assert!(
        context
            .store
            .inbox()
            .kept_updates()
            .await
            .unwrap()
            .is_empty()
    );
    context.store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_that_cannot_be_kept_yet_keeps_its_code() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, _) = imported(&telegram).await;
    let context = context(dir.path(), &telegram, TimeDelta::zero()).await;
    let dispatcher = Dispatcher::new(Arc::clone(&context));
    telegram.speaks("anna", "en");
    telegram.says("anna", &format!("/claim {CODE}"));
    let said = arrived(&context).await;
    let other = locked(dir.path()).await;
    dispatcher.dispatch(said).await;
    until(async || read(&telegram, "anna").len() == 1).await;
    other.close().await.unwrap();
    until(async || read(&telegram, "anna").len() == 2).await;
    assert_eq!(read(&telegram, "anna")[1], "You are the owner now");
    dispatcher.close().await;
    context.store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_leaves_what_cannot_be_done_yet_and_what_came_after_it_in_the_inbox() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, _) = imported(&telegram).await;
    let context = context(dir.path(), &telegram, TimeDelta::zero()).await;
    let dispatcher = Dispatcher::new(Arc::clone(&context));
    telegram.says("anna", "/follow city-2026");
    telegram.says("anna", "/unfollow city-2026");
    let said = arrived(&context).await;
    let other = locked(dir.path()).await;
    dispatcher.dispatch(said.clone()).await;
    until(async || read(&telegram, "anna") == [STILL_TRYING]).await;
    dispatcher.close().await;
    other.close().await.unwrap();
    let kept = context.store.inbox().kept_updates().await.unwrap();
    assert!(
        kept.iter()
            .map(|update| update.id)
            .eq(said.iter().map(ParsedUpdate::number))
    );
    context.store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handler_that_panics_harms_no_other_and_whoever_asked_hears_of_it() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, _) = imported(&telegram).await;
    // No settings allow such a window: nothing can be added to it.
    let context = context(dir.path(), &telegram, TimeDelta::MAX).await;
    let dispatcher = Dispatcher::new(Arc::clone(&context));
    telegram.speaks("owner", "en");
    telegram.says("owner", "/adjourn city-2026");
    dispatcher.dispatch(arrived(&context).await).await;
    until(async || telegram.messages_of("owner").len() == 1).await;

    telegram.taps("owner", "Send").unwrap();
    telegram.says("owner", "/follow city-2026");
    telegram.says("anna", "/follow city-2026");
    dispatcher.dispatch(arrived(&context).await).await;
    until(async || read(&telegram, "anna") == [FOLLOWS]).await;
    until(async || telegram.messages_of("owner").len() == 3).await;
    let owner = read(&telegram, "owner");
    assert_eq!(owner[1..], ["Something went wrong on our side", FOLLOWS]);
    dispatcher.close().await;
    assert!(
        context
            .store
            .inbox()
            .kept_updates()
            .await
            .unwrap()
            .is_empty()
    );
    context.store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_a_senders_limit_is_confirmed_and_never_kept() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, _) = imported(&telegram).await;
    let context = context(dir.path(), &telegram, TimeDelta::zero()).await;
    telegram.speaks("anna", "en");
    for _ in 0..40 {
        telegram.says("anna", "/help");
    }
    telegram.says("anna", "/unfollow city-2026");
    telegram.says("anna", "one more");
    assert_eq!(arrived(&context).await.len(), 31);
    assert_eq!(
        context.store.inbox().kept_updates().await.unwrap().len(),
        31
    );
    until(async || read(&telegram, "anna") == ["You are writing faster than I can read"]).await;

    for _ in 0..40 {
        telegram.says("owner", "/help");
    }
    telegram.says("anna", "and more");
    assert_eq!(arrived(&context).await.len(), 40);
    telegram.says("boris", "/help");
    assert_eq!(arrived(&context).await.len(), 1);
    assert_eq!(telegram.unread(), 1, "confirmed by the next question");
    context.store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn presses_with_half_a_letter_are_counted_against_who_pressed() {
    let telegram = Telegram::open().await.unwrap();
    let (dir, _) = imported(&telegram).await;
    let context = context(dir.path(), &telegram, TimeDelta::zero()).await;
    telegram.speaks("anna", "en");
    for _ in 0..60 {
        telegram.taps_bytes("anna", br"\ud83d").unwrap();
    }
    assert_eq!(arrived(&context).await.len(), 30);
    // Of nobody: nothing is to be done about it, and so it is not kept.
    telegram.push("callback_query", &serde_json::json!({ "data": "x" }));
    telegram.says("boris", "/help");
    assert_eq!(arrived(&context).await.len(), 1);
    assert_eq!(
        context.store.inbox().kept_updates().await.unwrap().len(),
        31
    );
    context.store.close().await;
}

/// Once, Telegram said so of a good token, and the bot was gone for ever.
#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_of_the_token_that_passes_is_lived_through() {
    let telegram = Telegram::open().await.unwrap();
    let (_dir, config) = imported(&telegram).await;
    telegram.speaks("anna", "en");
    let bot = Listening::start(&config).await;
    telegram.gives_no_news(PollBehaviour::Refused);
    // The one that was open ends so, and so does the first after it.
    let asked = telegram.polls();
    until(async || telegram.polls() > asked).await;
    telegram.gives_no_news(PollBehaviour::AsUsual);
    telegram.says("anna", "/follow city-2026");
    telegram.settled("anna").await.unwrap();
    assert_eq!(telegram.messages_of("anna").len(), 1);
    bot.stop().await.close().await;
}

#[tokio::test]
async fn a_last_answer_whose_preview_a_crash_cut_off_is_still_that_answer() {
    let fixture = fixture().await;
    let (store, chat) = (&fixture.store, fixture.editor(1).await);
    let now = at("2026-02-25T18:00");
    let today = "2026-02-25".parse().unwrap();
    let turn = async |id| Turn {
        chat,
        topic: None,
        now,
        receipt: update(store, id).await.receipt(),
    };
    let about = Dialogue::about("a-case".parse().unwrap(), HearingNo(1), Happening::Held);
    let begun = dialogue::begin_about(store, turn(10).await, about, today).await;
    assert!(matches!(begun.unwrap(), DialogueOutcome::Asks(_)));
    let text = "a witness was heard | source: the court";
    for _ in 0..2 {
        let typed = dialogue::type_answer(store, turn(11).await, text, today).await;
        let Ok(DialogueOutcome::Says { post, .. }) = typed.unwrap() else {
            panic!("nothing is said");
        };
        let line = post.canonical();
        assert!(line.contains("a witness was heard"), "{line}");
    }
    let typed = dialogue::type_answer(store, turn(12).await, text, today).await;
    assert!(typed.unwrap().is_err());
}

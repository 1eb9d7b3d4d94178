//! A closer look at some alarms, and at whom they reach.

use hearing_bot::{
    demo::telegram::{InjectedFault, PollBehaviour},
    domain::chat::ChatKey,
    store::{Purpose, Store},
};
use tempfile::TempDir;

use super::watched::Watched;
use crate::fixture::folder;

async fn begin() -> (TempDir, Watched) {
    let dir = folder();
    let watched = Watched::begin(dir.path(), |_| {}).await;
    (dir, watched)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_message_is_told_hourly_while_more_are_refused_and_then_that_it_is_over() {
    let (_dir, mut watched) = begin().await;
    let refused = InjectedFault::Refused("Bad Request: message is too long");
    let title = "Telegram refuses some of my messages";
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    assert_eq!(watched.after(0).await, [title]);
    assert_eq!(watched.after(30).await, [""; 0]);
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    assert_eq!(watched.after(1).await, [""; 0]);
    let still = format!("{title}: still so 1 h 1 min later");
    assert_eq!(watched.after(30).await, [still]);
    let status = watched.status().await;
    assert!(
        status.contains(&format!("Now: {title} (for 1 h 1 min)")),
        "{status}"
    );
    let over = watched.after(31).await;
    assert!(
        over[0].starts_with("For an hour Telegram has accepted"),
        "{over:?}"
    );
    let status = watched.status().await;
    assert!(!status.contains("Now:"), "{status}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_lost_the_role_meanwhile_hears_of_no_alarm() {
    let (dir, mut watched) = begin().await;
    let (database, key) = (dir.path().join("bot.db"), dir.path().join("bot.key"));
    let (tool, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
    let owner = ChatKey(watched.telegram.id_of("owner"));
    let revoked = tool
        .roles()
        .revoke_roles(owner, chrono::DateTime::UNIX_EPOCH);
    assert!(revoked.await.unwrap().is_some());
    tool.close().await;
    // The settings with which the bot was started still name this person.
    let refused = InjectedFault::Refused("Bad Request: message is too long");
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    assert_eq!(watched.after(0).await, [""; 0]);
}

/// Telegram tells of somebody who blocked the bot; an alarm is tried all the same.
#[tokio::test(flavor = "multi_thread")]
async fn an_owner_whom_the_bot_believes_not_to_reach_is_told() {
    let (_dir, mut watched) = begin().await;
    watched.sql("update chat set state = 'unreachable'").await;
    let refused = InjectedFault::Refused("Bad Request: message is too long");
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    // In the language that was chosen, which stands only in that chat's row.
    let title = "Telegram refuses some of my messages";
    assert_eq!(watched.after(0).await, [title]);
}

/// Polls are answered with an error while messages are taken: the owners hear of it at once.
#[tokio::test(flavor = "multi_thread")]
async fn deafness_is_told_while_messages_can_be_sent() {
    let (_dir, mut watched) = begin().await;
    // The open question ends with that.
    watched.fails_to_hear(PollBehaviour::None).await;
    assert_eq!(watched.after(1).await, [""; 0]);
    let title = "I do not hear you";
    assert_eq!(watched.after(1).await, [title]);
    assert_eq!(
        watched.after(60).await,
        [format!("{title}: still so 1 h later")]
    );
    watched.hears_again().await;
    watched.says("owner", "/status").await;
    let heard = watched.telegram.take_heard();
    let status = heard.iter().find(|heard| heard.text.contains("Status"));
    assert!(status.is_some(), "{heard:?}");
    assert_eq!(
        watched.after(0).await,
        ["I hear you again. (The trouble lasted 1 h.)"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_reader_is_told_at_once_with_the_first_step_of_the_drill() {
    let (_dir, mut watched) = begin().await;
    watched.fails_to_hear(PollBehaviour::ToAnother).await;
    let title = "Another program is taking my messages";
    let heard = watched.read_after(0).await;
    assert!(heard[0].starts_with(title), "{heard:?}");
    assert!(
        heard[0].contains("@BotFather now, send /revoke"),
        "{heard:?}"
    );
    watched.hears_again().await;
    let status = watched.status().await;
    assert!(status.contains(&format!("Now: {title}")), "{status}");
    let over = watched.after(15).await;
    assert!(
        over[0].starts_with("For ten minutes no other program"),
        "{over:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_without_a_word_is_told_when_messages_go_out() {
    let (_dir, mut watched) = begin().await;
    // What the owner is asked then goes out.
    let title = "Nothing has reached me for a week";
    let heard = watched.after(8 * 24 * 60).await;
    assert!(heard.iter().any(|line| line == title), "{heard:?}");
    let status = watched.status().await;
    assert!(status.contains(&format!("Now: {title}")), "{status}");
    let over = watched.after(1).await;
    assert!(over[0].starts_with("Messages reach me again."), "{over:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_did_not_reach_an_owner_is_tried_until_it_does_and_said_in_status() {
    for why in [
        "Forbidden: bot was blocked by the user",
        "Bad Request: chat not found",
    ] {
        let (_dir, mut watched) = begin().await;
        let refused = InjectedFault::Refused("Bad Request: message is too long");
        watched.telegram.fails_for("follower", refused);
        watched.says("follower", "/case city-2026").await;
        watched
            .telegram
            .fails_for("owner", InjectedFault::Refused(why));
        assert_eq!(watched.after(0).await, [""; 0], "{why}");
        let status = watched.status().await;
        let untold = "Owners whom I could not reach with an alarm: 1";
        assert!(status.contains(untold), "{why}: {status}");
        // A second time in vain, by an answer that never came.
        watched
            .telegram
            .fails_for("owner", InjectedFault::ServerError);
        assert_eq!(watched.after(1).await, [""; 0], "{why}");
        let title = "Telegram refuses some of my messages";
        let still = format!("{title}: still so 3 min later");
        assert_eq!(watched.after(2).await, [still], "{why}");
        assert_eq!(watched.after(20).await, [""; 0], "{why}");
        let status = watched.status().await;
        assert!(!status.contains(untold), "{why}: {status}");
    }
}

/// One owner who cannot be reached keeps no other from hearing of it.
#[tokio::test(flavor = "multi_thread")]
async fn an_owner_who_cannot_be_reached_keeps_nothing_from_the_others() {
    let dir = folder();
    let mut watched = Watched::begin(dir.path(), |config| {
        // Nobody has met this one.
        config.editors.owners.insert(0, ChatKey(77_777));
        // Of each morning's message nothing is looked at here.
        config.editors.audit_head = "0 0 0 1 1 *".parse().unwrap();
    })
    .await;
    let refused = InjectedFault::Refused("Bad Request: message is too long");
    watched.telegram.fails_for("follower", refused);
    watched.says("follower", "/case city-2026").await;
    let title = "Telegram refuses some of my messages";
    assert_eq!(watched.after(0).await, [title]);
    let status = watched.status().await;
    let untold = "Owners whom I could not reach with an alarm: 1";
    assert!(status.contains(untold), "{status}");
    // What is over is told too, and in the end nobody tries any more.
    let over = watched.after(60).await;
    assert!(
        over[0].starts_with("For an hour Telegram has accepted"),
        "{over:?}"
    );
    assert_eq!(watched.after(25 * 60).await, [""; 0]);
    let status = watched.status().await;
    assert!(!status.contains(untold), "{status}");
}

//! Replies as Telegram sees them: in order, independent, and never for ever.

use std::num::NonZeroU32;
use std::time::Duration;

use teloxide::payloads::GetChatMemberCount;
use teloxide::types::ChatId;
use tokio::net::TcpListener;

use super::queue::MOST_IN_A_CHAT;
use super::retry::{self, RetryPolicy};
use super::*;
use crate::courier::tests::stand_in::{Call, Calls, stand_in};
use crate::courier::{Backoff, RateShare};
use crate::domain::message::{Image, Message, Photo};
use crate::domain::rich_text::RichText;

mod queue;

const ALICE: ChatKey = ChatKey(1);
const BOB: ChatKey = ChatKey(2);
const LONG: Duration = Duration::from_secs(30);

fn replies(courier: Courier, policy: RetryPolicy) -> Replies {
    let limiter = RateLimiter::new(NonZeroU32::new(28).unwrap(), RateShare::Half, steady());
    let queue = ReplyQueue::with_retry_policy(policy);
    Replies::with_queue(courier, Arc::new(Mutex::new(limiter)), (queue, |_| None))
}

fn hasty() -> RetryPolicy {
    RetryPolicy {
        unsent_for: Duration::from_millis(20),
        backoff: Backoff::new(Duration::from_millis(5), Duration::from_secs(8)),
        doubt_pause: Duration::from_millis(1),
        ..retry::USUAL
    }
}

async fn started() -> (Replies, Calls) {
    let (courier, calls) = stand_in().await;
    (replies(courier, hasty()), calls)
}

fn message(text: &str) -> Message {
    RichText::plain(text).into()
}

fn send(text: &str) -> Reply {
    Reply::Send(message(text))
}

/// Alice's button is answered.
fn press(replies: &Replies, callback_id: &str) {
    replies.answer_button(ALICE, callback_id.to_owned(), ButtonAnswer::Silent);
}

async fn next(calls: &mut Calls) -> Call {
    let call = tokio::time::timeout(LONG, calls.recv()).await;
    call.expect("the bot falls silent").unwrap()
}

#[tokio::test]
async fn replies_of_a_chat_keep_their_order_through_a_refusal() {
    let (replies, mut calls) = started().await;
    replies.push(ALICE, Rank::Follower, send("first"));
    press(&replies, "press");
    replies.push(ALICE, Rank::Follower, Reply::Edit(7, message("second")));
    next(&mut calls)
        .await
        .refuse(429, "Too Many Requests: retry after 1");
    let mut seen = Vec::new();
    for _ in 0..3 {
        let call = next(&mut calls).await;
        seen.push((call.method().to_owned(), call.text().to_owned()));
        call.accept();
    }
    let expected = [
        ("SendMessage", "first"),
        ("AnswerCallbackQuery", ""),
        ("EditMessageText", "second"),
    ];
    assert_eq!(
        seen,
        expected.map(|(method, text)| (method.to_owned(), text.to_owned()))
    );
    assert_eq!(replies.drain(LONG).await, 0);
}

#[tokio::test]
async fn a_chat_without_an_answer_or_in_penalty_delays_no_other() {
    let (replies, mut calls) = started().await;
    replies.push(ALICE, Rank::Follower, send("slow"));
    let slow = next(&mut calls).await;
    replies.push(BOB, Rank::Follower, send("quick"));
    let quick = next(&mut calls).await;
    assert_eq!(quick.text(), "quick");
    quick.accept();
    slow.refuse(429, "Too Many Requests: retry after 300");
    replies.push(BOB, Rank::Follower, send("quick again"));
    let quick = next(&mut calls).await;
    assert_eq!(quick.text(), "quick again");
    quick.accept();
}

#[tokio::test]
async fn a_doubtful_reply_is_tried_once_more() {
    let (replies, mut calls) = started().await;
    replies.push(ALICE, Rank::Follower, send("lost"));
    replies.push(ALICE, Rank::Follower, send("next"));
    for expected in ["lost", "lost", "next"] {
        let call = next(&mut calls).await;
        assert_eq!(call.text(), expected);
        call.answer(502, "<html>502 Bad Gateway</html>");
    }
}

#[tokio::test]
async fn a_reply_that_cannot_leave_is_dropped_in_the_end() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    let courier = Courier::connect("1:token", &url).unwrap();
    let replies = replies(courier, hasty());
    replies.push(ALICE, Rank::Follower, send("into the void"));
    assert_eq!(replies.drain(LONG).await, 0);
}

#[tokio::test]
async fn of_a_picture_that_cannot_be_drawn_the_words_are_sent() {
    let (replies, mut calls) = started().await;
    let image = Image::Drawing {
        svg: "<svg/>".to_owned(),
        kept: None,
    };
    let photo = Photo {
        image,
        words: message("words"),
        key: None,
    };
    replies.push(ALICE, Rank::Follower, Reply::Photo(photo));
    let call = next(&mut calls).await;
    assert_eq!((call.method(), call.text()), ("SendMessage", "words"));
    call.accept();
    assert_eq!(replies.drain(LONG).await, 0);
}

#[tokio::test]
async fn an_edit_whose_message_is_gone_becomes_a_new_one() {
    let (replies, mut calls) = started().await;
    replies.push(ALICE, Rank::Follower, Reply::Edit(7, message("card")));
    next(&mut calls)
        .await
        .refuse(400, "Bad Request: message to edit not found");
    let anew = next(&mut calls).await;
    assert_eq!((anew.method(), anew.text()), ("SendMessage", "card"));
    anew.accept();
    assert_eq!(replies.drain(LONG).await, 0);
}

#[tokio::test]
async fn a_group_that_moves_takes_its_queue_along() {
    let (replies, mut calls) = started().await;
    let group = ChatKey(-5);
    replies.push(group, Rank::Follower, send("first"));
    replies.push(group, Rank::Follower, send("second"));
    let moved = r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1005}}"#;
    next(&mut calls).await.answer(400, moved);
    for expected in ["first", "second"] {
        let call = next(&mut calls).await;
        assert_eq!(call.text(), expected);
        assert_eq!(call.body["chat_id"], -1005);
        call.accept();
    }
}

#[tokio::test]
async fn beyond_the_bound_the_oldest_goes() {
    let (replies, mut calls) = started().await;
    press(&replies, "under way");
    let under_way = next(&mut calls).await;
    for number in 0..=MOST_IN_A_CHAT {
        press(&replies, &number.to_string());
    }
    under_way.accept();
    let mut seen = Vec::new();
    for _ in 0..MOST_IN_A_CHAT {
        let call = next(&mut calls).await;
        seen.push(call.body["callback_query_id"].as_str().map(str::to_owned));
        call.accept();
    }
    let expected: Vec<_> = (1..=MOST_IN_A_CHAT).map(|n| Some(n.to_string())).collect();
    assert_eq!(seen, expected);
    assert_eq!(replies.drain(LONG).await, 0);
}

#[tokio::test]
async fn draining_ends_at_the_deadline_and_says_what_is_left() {
    let (replies, mut calls) = started().await;
    press(&replies, "under way");
    press(&replies, "waiting");
    let under_way = next(&mut calls).await;
    assert_eq!(replies.drain(Duration::ZERO).await, 2);
    under_way.accept();
    next(&mut calls).await.accept();
    assert_eq!(replies.drain(LONG).await, 0);
    assert!(lock(&replies.shared.waiting).queue.busy_chats() == 0);
}

#[tokio::test]
async fn a_reply_that_is_too_old_does_not_leave() {
    let (courier, mut calls) = stand_in().await;
    let life = Duration::ZERO;
    let replies = replies(courier, RetryPolicy { life, ..hasty() });
    replies.push(ALICE, Rank::Follower, send("stale"));
    press(&replies, "stale");
    assert_eq!(replies.drain(LONG).await, 0);
    assert!(calls.try_recv().is_err());
}

#[tokio::test]
async fn nothing_is_asked_about_a_chat_that_is_to_wait() {
    let (replies, mut calls) = started().await;
    let question = GetChatMemberCount::new(ChatId(1));
    let answer = replies.request(ALICE, &question);
    let refusal = async {
        let call = next(&mut calls).await;
        call.refuse(429, "Too Many Requests: retry after 300");
    };
    let (answer, ()) = tokio::join!(answer, refusal);
    assert!(matches!(answer, Err(Outcome::RetryAfter { .. })));
    let again = replies.request(ALICE, &question).await;
    assert!(matches!(again, Err(Outcome::RetryAfter { after, .. }) if after > LONG));
    let other = replies.request(BOB, &question);
    let answered = async {
        let call = next(&mut calls).await;
        call.answer(200, r#"{"ok":true,"result":3}"#);
    };
    assert!(matches!(tokio::join!(other, answered), (Ok(3), ())));
    lock(&replies.shared.limiter).penalise(None, steady() + LONG);
    let asked = replies.request(BOB, &question).await;
    assert!(matches!(asked, Err(Outcome::RetryAfter { .. })));
    assert!(calls.try_recv().is_err());
}

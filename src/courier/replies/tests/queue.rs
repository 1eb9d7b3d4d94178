//! Who is answered first, and what is not answered any more: the queue on a clock that is moved by hand.

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use super::super::queue::MOST_IN_A_CHAT;
use super::super::*;
use crate::courier::{RateShare, RefusalReason, RequestFault, RetryScope, TrafficClass};
use crate::domain::chat::Topic;
use crate::domain::message::Image;
use crate::domain::rich_text::RichText;

const DELIVERED: Outcome = Outcome::Delivered { message_id: None };

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A queue, the rate limiter that it asks, and the time.
struct Fixture {
    queue: ReplyQueue,
    limiter: RateLimiter,
    now: Instant,
}

impl Fixture {
    fn open() -> Self {
        let now = steady();
        Self {
            queue: ReplyQueue::new(),
            limiter: RateLimiter::new(NonZeroU32::new(28).unwrap(), RateShare::Half, now),
            now,
        }
    }

    /// A fixture of which the rate limit of this second is used up.
    fn busy() -> Self {
        let mut fixture = Self::open();
        let mut chat = 1_000_000;
        while fixture
            .limiter
            .take(ChatKey(chat), TrafficClass::Reply, fixture.now)
            .is_ok()
        {
            chat += 1;
        }
        fixture
    }

    fn push(&mut self, chat: i64, rank: Rank, purpose: ReplyPurpose, text: &str) {
        let outgoing = Outgoing {
            to: ChatKey(chat).into(),
            rank,
            purpose,
            reply: send(text),
        };
        self.queue.push(outgoing, self.now);
    }

    fn tell(&mut self, chat: i64, rank: Rank, text: &str) {
        self.push(chat, rank, ReplyPurpose::Tells, text);
    }

    fn show(&mut self, chat: i64, text: &str) {
        self.push(chat, Rank::Stranger, ReplyPurpose::Shows, text);
    }

    /// What leaves next, however long that takes; the clock moves on.
    fn departs(&mut self) -> Option<Departure> {
        loop {
            match self.queue.next(&mut self.limiter, self.now) {
                QueueAction::Send(departure) => return Some(departure),
                QueueAction::Wait(at) => {
                    assert!(at > self.now);
                    self.now = at;
                }
                QueueAction::Nothing => return None,
            }
        }
    }

    /// The texts of everything that leaves, each delivered at once.
    fn all(&mut self) -> Vec<String> {
        let mut texts = Vec::new();
        while let Some(departure) = self.departs() {
            texts.push(text(&departure));
            self.queue.ended(departure, &DELIVERED, self.now);
        }
        texts
    }
}

fn send(text: &str) -> Reply {
    Reply::Send(RichText::plain(text).into())
}

fn text(departure: &Departure) -> String {
    match departure.reply() {
        Reply::Send(message) | Reply::Edit(_, message) => message.text.as_str().to_owned(),
        Reply::Document(document) => document.name.clone(),
        Reply::Photo(photo) => photo.words.text.as_str().to_owned(),
        Reply::Keyboard(text, _) => text.as_str().to_owned(),
        Reply::CallbackAnswer { callback_id, .. } => format!("[{callback_id}]"),
    }
}

#[test]
fn editors_come_before_followers_before_strangers_and_else_who_came_first() {
    let mut fixture = Fixture::busy();
    let arrivals = [
        (1, Rank::Stranger, "stranger 1"),
        (2, Rank::Follower, "follower 1"),
        (3, Rank::Stranger, "stranger 2"),
        (4, Rank::Editor, "editor 1"),
        (5, Rank::Follower, "follower 2"),
        (6, Rank::Editor, "editor 2"),
    ];
    for (chat, rank, text) in arrivals {
        fixture.tell(chat, rank, text);
        // It looked at the rate limiter in vain meanwhile, which costs nobody the place.
        assert!(matches!(
            fixture.queue.next(&mut fixture.limiter, fixture.now),
            QueueAction::Wait(_)
        ));
    }
    let expected = [
        "editor 1",
        "editor 2",
        "follower 1",
        "follower 2",
        "stranger 1",
        "stranger 2",
    ];
    assert_eq!(fixture.all(), expected);
}

#[test]
fn a_chat_is_in_order_and_has_the_rank_of_its_best() {
    let mut fixture = Fixture::busy();
    fixture.tell(1, Rank::Follower, "follower");
    fixture.tell(2, Rank::Stranger, "hello");
    fixture.tell(2, Rank::Editor, "you are the owner");
    assert_eq!(fixture.all(), ["hello", "you are the owner", "follower"]);
}

#[test]
fn many_of_one_chat_let_others_of_their_rank_have_their_turn() {
    let mut fixture = Fixture::busy();
    for text in ["a1", "a2", "a3"] {
        fixture.tell(1, Rank::Stranger, text);
    }
    fixture.tell(2, Rank::Stranger, "b1");
    assert_eq!(fixture.all(), ["a1", "b1", "a2", "a3"]);
}

#[test]
fn who_asked_again_gets_the_newer_answer_only() {
    let mut fixture = Fixture::busy();
    fixture.show(1, "the cases");
    fixture.tell(1, Rank::Stranger, "you follow");
    fixture.show(2, "help");
    fixture.show(1, "the hearings");
    assert_eq!(fixture.all(), ["you follow", "help", "the hearings"]);
    assert_eq!(fixture.queue.len(), 0);
}

#[test]
fn what_was_done_undone_and_done_again_is_told_in_its_order() {
    let mut fixture = Fixture::busy();
    for what in [
        "you follow",
        "no longer",
        "no longer",
        "you follow",
        "no longer",
    ] {
        fixture.tell(1, Rank::Stranger, what);
    }
    let told = ["you follow", "no longer", "you follow", "no longer"];
    assert_eq!(fixture.all(), told);
}

#[test]
fn nothing_takes_the_place_of_what_was_done_nor_of_another_topics_answer() {
    let mut fixture = Fixture::busy();
    fixture.show(-1, "general");
    let to = Address {
        chat: ChatKey(-1),
        topic: Some(Topic(3)),
    };
    let outgoing = Outgoing {
        to,
        rank: Rank::Stranger,
        purpose: ReplyPurpose::Shows,
        reply: send("topic"),
    };
    fixture.queue.push(outgoing, fixture.now);
    fixture.tell(-1, Rank::Stranger, "done");
    assert_eq!(fixture.all(), ["general", "topic", "done"]);
}

#[test]
fn what_is_under_way_is_not_taken_back() {
    let mut fixture = Fixture::open();
    fixture.show(1, "first");
    let first = fixture.departs().unwrap();
    fixture.show(1, "second");
    fixture.show(1, "third");
    // Until it is known how the first ended, nothing else leaves for its chat.
    assert!(fixture.departs().is_none());
    let now = fixture.now;
    fixture.queue.ended(first, &DELIVERED, now);
    assert_eq!(fixture.all(), ["third"]);
}

#[test]
fn a_button_is_answered_though_the_bot_has_used_up_its_rate() {
    let mut fixture = Fixture::busy();
    fixture.tell(1, Rank::Editor, "editor");
    let outgoing = Outgoing {
        to: ChatKey(2).into(),
        rank: Rank::Stranger,
        purpose: ReplyPurpose::Tells,
        reply: Reply::CallbackAnswer {
            callback_id: "press".to_owned(),
            answer: ButtonAnswer::Silent,
        },
    };
    fixture.queue.push(outgoing, fixture.now);
    let begun = fixture.now;
    assert_eq!(text(&fixture.departs().unwrap()), "[press]");
    assert_eq!(fixture.now, begun);
}

#[test]
fn a_chat_that_telegram_lets_wait_delays_no_other() {
    let mut fixture = Fixture::open();
    let begun = fixture.now;
    fixture.tell(1, Rank::Editor, "slow");
    let slow = fixture.departs().unwrap();
    let refused = Outcome::RetryAfter {
        scope: RetryScope::ThisChat,
        after: seconds(300),
    };
    fixture.limiter.note(ChatKey(1), &refused, begun);
    fixture.queue.ended(slow, &refused, begun);
    fixture.tell(2, Rank::Stranger, "other");
    assert_eq!(text(&fixture.departs().unwrap()), "other");
    assert_eq!(fixture.now, begun);
    assert_eq!(fixture.all(), ["slow"]);
    assert_eq!(fixture.now, begun + seconds(300));
}

#[test]
fn what_is_too_old_is_dropped_when_its_turn_comes() {
    let mut fixture = Fixture::open();
    fixture.tell(1, Rank::Stranger, "stale");
    fixture.now += seconds(601);
    fixture.tell(2, Rank::Stranger, "fresh");
    assert_eq!(fixture.all(), ["fresh"]);
    assert_eq!(fixture.queue.busy_chats(), 0);
}

#[test]
fn any_number_of_strangers_takes_no_more_than_so_much_memory_and_no_place_of_others() {
    let mut fixture = Fixture::busy();
    for chat in 1..=100_000 {
        fixture.show(chat, "hello");
    }
    assert_eq!(fixture.queue.len(), 2_000);
    fixture.tell(200_000, Rank::Follower, "follower");
    fixture.tell(200_001, Rank::Editor, "editor");
    assert_eq!(text(&fixture.departs().unwrap()), "editor");
    assert_eq!(text(&fixture.departs().unwrap()), "follower");
}

#[test]
fn what_was_lost_on_its_way_leaves_the_chat_free() {
    let mut fixture = Fixture::open();
    fixture.tell(1, Rank::Stranger, "panics");
    let lost = fixture.departs().unwrap();
    fixture.tell(1, Rank::Stranger, "next");
    fixture.queue.lost(lost.line());
    assert_eq!(fixture.all(), ["next"]);
}

#[test]
fn what_already_waits_for_a_chat_is_not_queued_twice() {
    let mut fixture = Fixture::busy();
    for _ in 0..200 {
        fixture.tell(1, Rank::Follower, "paused");
    }
    fixture.tell(2, Rank::Follower, "paused");
    assert_eq!(fixture.queue.len(), 2);
    assert_eq!(fixture.all(), ["paused", "paused"]);
}

#[test]
fn whoever_does_and_undoes_the_same_fills_its_own_place_only() {
    let mut fixture = Fixture::busy();
    for _ in 0..200 {
        for text in ["paused", "here again"] {
            fixture.tell(1, Rank::Follower, text);
        }
    }
    assert_eq!(fixture.queue.len(), MOST_IN_A_CHAT);
    assert_eq!(fixture.all().last().map(String::as_str), Some("here again"));
}

#[test]
fn whoever_fills_the_places_of_a_rank_keeps_no_newer_answer_of_its_own_chat_out() {
    let mut fixture = Fixture::busy();
    for chat in 1..=3_000 {
        fixture.show(chat, "old");
    }
    fixture.show(1, "new");
    assert_eq!(fixture.queue.len(), 2_000);
    assert_eq!(
        fixture.all().iter().filter(|text| *text == "new").count(),
        1
    );
}

#[test]
fn followers_and_editors_who_are_not_answered_are_counted_and_strangers_are_not() {
    let mut fixture = Fixture::busy();
    for chat in 1..=2_003 {
        fixture.tell(chat, Rank::Stranger, "hello");
    }
    assert_eq!(fixture.queue.owed(), 0);
    for chat in 100_001..=110_003 {
        fixture.tell(chat, Rank::Follower, "answer");
    }
    assert_eq!(fixture.queue.owed(), 3, "no room");
    fixture.now += seconds(601);
    assert_eq!(fixture.all(), [""; 0]);
    assert_eq!(fixture.queue.owed(), 10_003, "too late");
    for (chat, rank, outcome, owed) in [
        (1, Rank::Follower, Outcome::Refused(RefusalReason::Gone), 0),
        (2, Rank::Stranger, Outcome::NotSent, 0),
        (3, Rank::Editor, refused(601), 1),
        (4, Rank::Follower, refused(601), 1),
    ] {
        let before = fixture.queue.owed();
        fixture.tell(chat, rank, "answer");
        let departure = fixture.departs().unwrap();
        let now = fixture.now;
        fixture.queue.ended(departure, &outcome, now);
        while let Some(again) = fixture.departs() {
            fixture.queue.ended(again, &outcome, fixture.now);
        }
        assert_eq!(fixture.queue.owed() - before, owed, "{rank:?} {outcome:?}");
    }
}

fn refused(after: u64) -> Outcome {
    Outcome::RetryAfter {
        scope: RetryScope::ThisChat,
        after: seconds(after),
    }
}

#[test]
fn where_a_picture_is_not_taken_its_words_are_sent() {
    let fault = RefusalReason::OurFault(RequestFault::Other);
    for (reason, expected) in [
        (RefusalReason::NotAllowed, 1),
        (RefusalReason::Lost, 1),
        (fault, 1),
        (RefusalReason::Gone, 0),
        (RefusalReason::Expired, 0),
    ] {
        let mut fixture = Fixture::open();
        let photo = Photo {
            image: Image::Png(Vec::new()),
            words: RichText::plain("words").into(),
            key: None,
        };
        let outgoing = Outgoing {
            to: ChatKey(1).into(),
            rank: Rank::Follower,
            purpose: ReplyPurpose::Tells,
            reply: Reply::Photo(photo),
        };
        fixture.queue.push(outgoing, fixture.now);
        let departure = fixture.departs().unwrap();
        fixture
            .queue
            .ended(departure, &Outcome::Refused(reason), fixture.now);
        let left = fixture.all();
        assert_eq!(left, vec!["words"; expected], "{reason:?}");
    }
}

/// A picture that Telegram keeps no more is drawn anew; what it takes in no form is told in words.
#[test]
fn a_picture_that_telegram_keeps_no_more_is_sent_anew() {
    let fault = RefusalReason::OurFault(RequestFault::Other);
    let photo = Photo {
        image: Image::Drawing {
            svg: "<svg/>".to_owned(),
            kept: Some("file".to_owned()),
        },
        words: RichText::plain("words").into(),
        key: None,
    };
    let drawn = Photo {
        image: Image::Drawing {
            svg: "<svg/>".to_owned(),
            kept: None,
        },
        ..photo.clone()
    };
    // Telegram has words for it that are not known.
    for reason in [RefusalReason::Lost, fault] {
        let mut fixture = Fixture::open();
        let outgoing = Outgoing {
            to: ChatKey(1).into(),
            rank: Rank::Follower,
            purpose: ReplyPurpose::Tells,
            reply: Reply::Photo(photo.clone()),
        };
        fixture.queue.push(outgoing, fixture.now);
        let mut left = Vec::new();
        for _ in 0..3 {
            let departure = fixture.departs().unwrap();
            left.push(departure.reply().clone());
            let refused = Outcome::Refused(reason);
            fixture.queue.ended(departure, &refused, fixture.now);
        }
        let [kept, drawn] = [&photo, &drawn].map(|photo| Reply::Photo(photo.clone()));
        let words = Reply::Send(photo.words.clone());
        assert!(left == [kept, drawn, words], "{reason:?}");
    }
}

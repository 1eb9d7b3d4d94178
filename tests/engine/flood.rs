//! P16: nobody's traffic takes the place of what is owed. The clock is virtual; the rate limiter, the queue of replies and
//! Telegram's limits are real.

use std::{
    num::NonZeroU32,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use hearing_bot::{
    courier::{
        Outcome, Outgoing, QueueAction, RateLimiter, RateShare, Reply, ReplyPurpose, ReplyQueue,
        TrafficClass, Waiter,
    },
    demo::telegram::{Limiter, Limits},
    domain::{chat::ChatKey, message::Message, rich_text::RichText, role::Rank},
};

/// How often the world is looked at.
const STEP: Duration = Duration::from_millis(10);

/// When the change is released, and when the editor asks: strangers have filled everything by then.
const RELEASED: Duration = Duration::from_secs(20);

const EDITOR: ChatKey = ChatKey(9_000_000);

/// Strangers who write without end.
#[derive(Clone, Copy)]
enum Strangers {
    /// So many people, so many messages a second in all.
    People(i64, u32),
    /// So many groups.
    Groups(i64, u32),
    /// Ever new people.
    New(u32),
}

impl Strangers {
    fn chat(self, number: i64) -> ChatKey {
        ChatKey(match self {
            Self::People(count, _) => 1 + number % count,
            Self::Groups(count, _) => -1 - number % count,
            Self::New(_) => 1 + number,
        })
    }

    fn a_second(self) -> u32 {
        match self {
            Self::People(_, rate) | Self::Groups(_, rate) | Self::New(rate) => rate,
        }
    }
}

/// A flood, and what is owed meanwhile.
struct World {
    limiter: Arc<Mutex<RateLimiter>>,
    queue: ReplyQueue,
    telegram: Limiter,
    begun: Instant,
    now: Instant,
    written: i64,
    /// Followers who were not told yet, those that wait for the rate limiter with when they ask again.
    untold: i64,
    ready: Vec<(Waiter, Instant)>,
    told: i64,
    told_at: Option<Duration>,
    answered_at: Option<Duration>,
    refused: usize,
}

impl World {
    fn new(rate: u32, reserve: RateShare) -> Self {
        let now = Instant::now();
        let rate = NonZeroU32::new(rate).unwrap();
        Self {
            limiter: Arc::new(Mutex::new(RateLimiter::new(rate, reserve, now))),
            queue: ReplyQueue::new(),
            telegram: Limiter::new(Limits {
                per_second: 30,
                per_chat_per_second: 1,
                chat_burst: 3,
                group_per_minute: 20,
            }),
            begun: now,
            now,
            written: 0,
            untold: 0,
            ready: Vec::new(),
            told: 0,
            told_at: None,
            answered_at: None,
            refused: 0,
        }
    }

    fn live(&mut self, strangers: Strangers, followers: i64, lasting: Duration) {
        while self.now < self.begun + lasting {
            let passed = self.now - self.begun;
            let due = passed.as_millis() * u128::from(strangers.a_second()) / 1_000;
            while u128::try_from(self.written).unwrap() < due {
                self.writes(strangers.chat(self.written), Rank::Stranger);
                self.written += 1;
            }
            if passed == RELEASED {
                self.untold = followers;
                self.writes(EDITOR, Rank::Editor);
            }
            // Whoever wrote is looked at first: that is the worst for notices.
            self.reply();
            self.notify(followers);
            self.now += STEP;
        }
    }

    fn writes(&mut self, chat: ChatKey, rank: Rank) {
        let message = Message::from(RichText::plain("an answer"));
        let outgoing = Outgoing {
            to: chat.into(),
            rank,
            purpose: ReplyPurpose::Shows,
            reply: Reply::Send(message),
        };
        self.queue.push(outgoing, self.now);
    }

    fn reply(&mut self) {
        loop {
            let next = self.queue.next(&mut self.limiter.lock().unwrap(), self.now);
            let QueueAction::Send(departure) = next else {
                return;
            };
            let outcome = self.send(departure.to().chat);
            self.queue.ended(departure, &outcome, self.now);
        }
    }

    /// Claims as delivery does, and sends what may leave.
    fn notify(&mut self, followers: i64) {
        let worth = self
            .limiter
            .lock()
            .unwrap()
            .worth_making(self.ready.len(), 0, self.now);
        for _ in 0..worth.unwrap_or_default() {
            if self.untold > 0 {
                self.untold -= 1;
                let waiting = Waiter::begin(&self.limiter, TrafficClass::Broadcast);
                self.ready.push((waiting, self.now));
            }
        }
        for (waiting, asks) in std::mem::take(&mut self.ready) {
            if asks > self.now {
                self.ready.push((waiting, asks));
                continue;
            }
            let chat = ChatKey(5_000_000 + self.told);
            let taken = self
                .limiter
                .lock()
                .unwrap()
                .take(chat, TrafficClass::Broadcast, self.now);
            match taken {
                Ok(()) => {
                    self.send(chat);
                    self.told += 1;
                }
                Err(later) => self.ready.push((waiting, later)),
            }
        }
        if self.told == followers && self.told_at.is_none() {
            self.told_at = Some(self.now - self.begun - RELEASED);
        }
    }

    fn send(&mut self, chat: ChatKey) -> Outcome {
        let now = tokio::time::Instant::from_std(self.now);
        if self.telegram.take(chat.0, now).is_some() {
            self.refused += 1;
        }
        if chat == EDITOR && self.answered_at.is_none() {
            self.answered_at = Some(self.now - self.begun - RELEASED);
        }
        let outcome = Outcome::Delivered { message_id: None };
        self.limiter.lock().unwrap().note(chat, &outcome, self.now);
        outcome
    }
}

const FLOODS: [Strangers; 5] = [
    Strangers::People(30, 30),
    Strangers::People(60, 60),
    Strangers::Groups(100, 40),
    Strangers::New(300),
    Strangers::New(10),
];

#[test]
fn p16_followers_are_told_and_editors_answered_whoever_writes() {
    for (number, strangers) in FLOODS.into_iter().enumerate() {
        for (rate, followers) in [(28, 20), (28, 1_000), (7, 20), (1, 20), (28, 1)] {
            let mut world = World::new(rate, RateShare::Half);
            // As promised: within five seconds or, if that is more, 2n/r.
            let allowed = Duration::from_secs_f64(2.0 * followers as f64 / f64::from(rate));
            let allowed = allowed.max(Duration::from_secs(5));
            let lasting = RELEASED + allowed.max(Duration::from_secs(10)) + STEP;
            world.live(strangers, followers, lasting);
            let told = world.told_at.unwrap_or(Duration::MAX);
            let answered = world.answered_at.unwrap_or(Duration::MAX);
            let of = format!("flood {number}, {followers} followers at {rate}/s");
            assert!(told <= allowed, "{of}: told after {told:?}, {}", world.told);
            assert!(
                answered <= Duration::from_secs(2),
                "{of}: answered after {answered:?}"
            );
            assert_eq!(world.refused, 0, "{of}");
        }
    }
}

#[test]
fn without_a_reserve_a_flood_keeps_notices_back() {
    let mut world = World::new(28, RateShare::None);
    world.live(
        Strangers::People(60, 60),
        20,
        RELEASED + Duration::from_secs(60),
    );
    assert!(world.told_at.is_none(), "told after {:?}", world.told_at);
}

#[test]
fn without_ranks_an_editor_waits_behind_strangers() {
    let mut world = World::new(28, RateShare::Half);
    while world.now < world.begun + RELEASED {
        for number in 0..3 {
            world.writes(ChatKey(1 + world.written + number), Rank::Editor);
        }
        world.written += 3;
        world.reply();
        world.now += STEP;
    }
    world.writes(EDITOR, Rank::Editor);
    for _ in 0..200 {
        world.reply();
        world.now += STEP;
    }
    assert!(world.answered_at.is_none());
}

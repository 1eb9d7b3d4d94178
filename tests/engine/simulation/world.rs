//! One world: what happens in it, and what must never happen.

use std::{
    collections::{BTreeMap, HashMap},
    num::NonZeroU32,
    time::{Duration, Instant},
};

use chrono::{DateTime, Days, TimeDelta, Utc};
use hearing_bot::{
    courier::{Budget, Errand, Outcome},
    domain::{
        chat::{Chat, ChatId, ChatKey},
        event::Change,
        hearing::HearingNo,
        language::Language,
        reminder::Plan,
        when::When,
    },
    flow::deliver::{Attempt, settlement},
    store::{
        CaseId, Claim, Claimed, Expansion, NewDraft, Presence, Settled, Settlement, Store, What,
    },
};

use super::{
    Broken,
    chance::Chance,
    telegram::{Fate, Telegram, Weather, understood},
};
use crate::house::{HOLD, description, update};

/// How long things happen and go wrong, in milliseconds; then the world comes to rest.
const TROUBLED: i64 = 150_000;

/// By then everything must have come to rest.
const END: i64 = 3_600_000;

const CHATS: i64 = 4;

#[derive(Clone, Copy, Debug)]
enum Event {
    Post,
    Follow(usize),
    Unfollow(usize),
    Block(usize),
    Unblock(usize),
    Crash,
    /// Something may be claimed.
    Claim,
    Start(usize),
    Arrive(usize),
    Answer(usize),
}

/// A notice on its way.
struct Flight {
    claimed: Claimed,
    attempt: Attempt,
    state: State,
    claimed_at: i64,
    arrives: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Claimed,
    Started(Outcome),
    Ended,
}

#[derive(Default)]
struct Follower {
    follows: bool,
    /// When it last ceased to.
    left: i64,
    /// What it knew when it began to follow, or came back.
    knew: u32,
    /// The revisions that arrived.
    arrived: Vec<u32>,
}

struct World<'a> {
    store: &'a Store,
    plan: &'a Plan,
    broken: Broken,
    chance: Chance,
    case: CaseId,
    editor: Chat,
    chats: Vec<Chat>,
    followers: HashMap<ChatId, Follower>,
    telegram: Telegram,
    budget: Budget,
    begun: DateTime<Utc>,
    /// The steady clock's beginning.
    base: Instant,
    now: i64,
    events: BTreeMap<(i64, u64), Event>,
    turn: u64,
    flights: Vec<Flight>,
    revision: u32,
    ambiguous: usize,
    /// What happened, for who has to find out why a promise broke.
    history: String,
}

fn slug(seed: u64) -> String {
    format!("world-{seed}")
}

/// The case of a world: a hearing three weeks after its beginning.
pub(super) async fn case(store: &Store, seed: u64, begun: DateTime<Utc>) {
    let history = vec![Change::Schedule {
        when: day(begun, 18),
        room: None,
        note: None,
    }];
    let plan = hearing_bot::config::Config::load(None).unwrap().plan();
    let slug = slug(seed).parse().unwrap();
    store
        .import(&slug, &description(), &[], history, &plan, begun)
        .await
        .unwrap();
}

fn day(begun: DateTime<Utc>, days: u64) -> When {
    When::day(begun.date_naive() + Days::new(days))
}

/// Lives a world to its end.
///
/// # Errors
/// The promise that was broken.
pub(super) async fn live(
    store: &Store,
    plan: &Plan,
    seed: u64,
    begun: DateTime<Utc>,
    broken: Broken,
) -> Result<(), String> {
    let case = store.case(&slug(seed).parse().unwrap()).await.unwrap();
    let key = |place| ChatKey(i64::try_from(seed).unwrap() * 100 + place + 1);
    let mut chats = Vec::new();
    for place in 0..CHATS {
        chats.push(store.meet(key(place), Language::En, None).await.unwrap());
    }
    // Their ids are random, and the order of claims follows them.
    chats.sort_by_key(|chat| chat.id);
    let base = Instant::now();
    let mut world = World {
        store,
        plan,
        broken,
        chance: Chance::of(seed),
        case: case.unwrap().id,
        editor: store.meet(key(CHATS), Language::En, None).await.unwrap(),
        chats,
        followers: HashMap::new(),
        telegram: Telegram::default(),
        budget: budget(base),
        begun,
        base,
        now: 0,
        events: BTreeMap::new(),
        turn: 0,
        flights: Vec::new(),
        revision: 1,
        ambiguous: 0,
        history: String::new(),
    };
    world.plan_events();
    while let Some(((at, _), event)) = world.events.pop_first() {
        if at > END {
            return Err("P1: nothing comes to rest".to_owned());
        }
        world.now = at;
        let happened = world.happen(event).await;
        happened.map_err(|broken| format!("{broken}{}", world.history))?;
    }
    let well = world.is_well();
    well.map_err(|broken| format!("{broken}{}", world.history))
}

fn budget(now: Instant) -> Budget {
    Budget::new(NonZeroU32::new(28).unwrap(), now)
}

impl World<'_> {
    fn wall(&self) -> DateTime<Utc> {
        self.begun + TimeDelta::milliseconds(self.now)
    }

    fn steady(&self) -> Instant {
        self.base + Duration::from_millis(u64::try_from(self.now).unwrap())
    }

    fn weather(&self) -> Weather {
        if self.now < TROUBLED {
            Weather::Bad
        } else {
            Weather::Fair
        }
    }

    fn at(&mut self, when: i64, event: Event) {
        self.turn += 1;
        self.events.insert((when, self.turn), event);
    }

    fn plan_events(&mut self) {
        for chat in 0..self.chats.len() {
            self.at(0, Event::Follow(chat));
        }
        for _ in 0..self.chance.within(2..7) {
            let when = self.chance.within(1..TROUBLED);
            self.at(when, Event::Post);
        }
        for _ in 0..self.chance.within(0..6) {
            let chat = usize::try_from(self.chance.within(0..CHATS)).unwrap();
            let when = self.chance.within(1..TROUBLED);
            let back = when + self.chance.within(1..60_000);
            let (goes, comes) = match self.chance.within(0..3) {
                0 => (Event::Block(chat), Event::Unblock(chat)),
                _ => (Event::Unfollow(chat), Event::Follow(chat)),
            };
            self.at(when, goes);
            self.at(back, comes);
        }
        for _ in 0..self.chance.within(0..3) {
            let when = self.chance.within(1..TROUBLED);
            self.at(when, Event::Crash);
        }
    }

    async fn happen(&mut self, event: Event) -> Result<(), String> {
        self.history += &format!("\n{:>7} {event:?}", self.now);
        if let Event::Start(number) | Event::Arrive(number) | Event::Answer(number) = event {
            let flight = &self.flights[number];
            let chat = self
                .chats
                .iter()
                .position(|chat| chat.id == flight.claimed.chat.id);
            let (revision, state) = (flight.attempt.revision, flight.state);
            self.history += &format!(", chat {chat:?}, revision {revision}, {state:?}");
        }
        match event {
            Event::Post => self.post().await,
            Event::Follow(chat) => self.follow(chat).await,
            Event::Unfollow(chat) => self.unfollow(chat).await,
            Event::Block(chat) => self.block(chat).await,
            Event::Unblock(chat) => self.unblock(chat).await,
            Event::Crash => self.crash().await,
            Event::Claim => self.claim().await?,
            Event::Start(flight) => self.start(flight).await?,
            Event::Arrive(flight) => self.arrive(flight)?,
            Event::Answer(flight) => self.answer(flight).await,
        }
        Ok(())
    }

    async fn post(&mut self) {
        let now = self.wall();
        // Each change names a day of its own, so that there is always something to tell.
        let change = Change::Move {
            hearing: HearingNo(1),
            to: day(self.begun, 18 + u64::from(self.revision)),
            reason: None,
        };
        let draft = NewDraft {
            editor: self.editor.id,
            case: self.case,
            seen: self.revision,
            change,
            line: "line".into(),
        };
        let store = self.store;
        let receipt = update(store, 1).await.receipt();
        let draft = store.draft(&draft, now, receipt).await.unwrap();
        let receipt = update(store, 2).await.receipt();
        let posted = store.post(self.editor.id, draft, 7, now, receipt).await;
        posted.unwrap().unwrap();
        store.release(self.plan, now).await.unwrap().unwrap();
        self.revision += 1;
        while store.expand().await.unwrap() == Expansion::More {}
        self.at(self.now, Event::Claim);
    }

    async fn follow(&mut self, chat: usize) {
        let chat = self.chats[chat];
        let receipt = update(self.store, 3).await.receipt();
        let done = self.store.follow(chat.id, self.case, receipt).await;
        let follower = self.followers.entry(chat.id).or_default();
        if done.unwrap() == hearing_bot::store::Followed::Now {
            follower.follows = true;
            follower.knew = self.revision;
        }
    }

    async fn unfollow(&mut self, chat: usize) {
        let chat = self.chats[chat];
        let receipt = update(self.store, 4).await.receipt();
        let done = self.store.unfollow(chat.id, self.case, receipt).await;
        done.unwrap();
        let follower = self.followers.entry(chat.id).or_default();
        follower.follows = false;
        follower.left = self.now;
    }

    /// Telegram says so, or the bot finds out by itself.
    async fn block(&mut self, chat: usize) {
        let chat = self.chats[chat].id;
        self.telegram.block(chat);
        if self.chance.within(0..2) == 0 {
            let paused = self.store.set_presence(chat, Presence::Paused).await;
            paused.unwrap();
        }
    }

    async fn unblock(&mut self, chat: usize) {
        let chat = self.chats[chat].id;
        self.telegram.unblock(chat);
        let back = self.store.set_presence(chat, Presence::Active).await;
        back.unwrap();
        self.followers.entry(chat).or_default().knew = self.revision;
    }

    /// What was on its way goes on; who sent it knows nothing of it any more.
    async fn crash(&mut self) {
        for flight in &mut self.flights {
            if let State::Started(_) = flight.state {
                self.ambiguous += 1;
            }
            flight.state = State::Ended;
        }
        self.budget = budget(self.steady());
        for (chat, until) in self.store.held(self.wall()).await.unwrap() {
            let left = (until - self.wall()).to_std().unwrap_or_default();
            self.budget.hold(chat, self.steady() + left);
        }
        self.at(self.now, Event::Claim);
    }

    async fn claim(&mut self) -> Result<(), String> {
        let allowed = match self.budget.available(self.steady()) {
            Ok(allowed) => u32::try_from(allowed.min(8)).unwrap(),
            Err(later) => {
                let at = self.millis(later);
                self.at(at, Event::Claim);
                return Ok(());
            }
        };
        let here: Vec<ChatId> = self
            .flights
            .iter()
            .filter(|flight| flight.state != State::Ended)
            .map(|flight| flight.claimed.chat.id)
            .collect();
        let hold = if self.broken == Broken::NoHold {
            TimeDelta::zero()
        } else {
            HOLD
        };
        let claim = Claim {
            limit: allowed,
            hold,
            here: &here,
        };
        let claimed = self.store.claim(claim, self.wall()).await.unwrap();
        if claimed.is_empty() {
            let next = self.store.next_wake(hold, &here).await.unwrap();
            if let Some(next) = next {
                let at = (next - self.begun).num_milliseconds().max(self.now + 1);
                self.at(at, Event::Claim);
            }
            return Ok(());
        }
        for claimed in claimed {
            self.depart(claimed).await?;
        }
        self.at(self.now, Event::Claim);
        Ok(())
    }

    /// Composes a notice and lets it leave, as soon as the budget does.
    async fn depart(&mut self, claimed: Claimed) -> Result<(), String> {
        let attempt = Attempt {
            revision: self.revision,
            keep_until: self.wall(),
            again: None,
        };
        if !matches!(claimed.what, What::Change { .. }) {
            let outcome = Outcome::Delivered { message_id: None };
            let end = settlement(attempt, outcome, self.wall());
            self.settle(claimed, end).await;
            return Ok(());
        }
        let follower = &self.followers[&claimed.chat.id];
        if !follower.follows {
            return Err("P4: claimed for a chat that does not follow".to_owned());
        }
        let pause = match self.broken {
            Broken::Dawdling => self.chance.within(100_000..400_000),
            Broken::Nothing
            | Broken::NoHold
            | Broken::DoubtIsDelivery
            | Broken::DeliveryIsDoubt
            | Broken::PenaltiesIgnored => self.chance.within(0..1_500),
        };
        self.flights.push(Flight {
            claimed,
            attempt,
            state: State::Claimed,
            claimed_at: self.now,
            arrives: None,
        });
        self.at(self.now + pause, Event::Start(self.flights.len() - 1));
        Ok(())
    }

    async fn start(&mut self, number: usize) -> Result<(), String> {
        let flight = &self.flights[number];
        if flight.state == State::Ended {
            return Ok(());
        }
        let (chat, claimed_at) = (flight.claimed.chat, flight.claimed_at);
        let now = self.steady();
        if let Err(later) = self.budget.take(chat.key, Errand::Broadcast, now) {
            let at = self.millis(later);
            if at - claimed_at <= 2_000 || self.broken == Broken::Dawdling {
                self.at(at, Event::Start(number));
                return Ok(());
            }
            let end = Settlement::Later {
                at: self.begun + TimeDelta::milliseconds(at),
            };
            return self.end(number, end).await;
        }
        let follower = &self.followers[&chat.id];
        if !follower.follows && self.now - follower.left > 5_000 {
            return Err("P4: sent long after the chat ceased to follow".to_owned());
        }
        let on_its_way = |other: &Flight| {
            other.claimed.chat.id == chat.id && other.arrives.is_some_and(|at| at > self.now)
        };
        if self.flights.iter().any(on_its_way) {
            return Err(format!(
                "P2: a second message to a chat with one on its way, at {} ms",
                self.now
            ));
        }
        let weather = self.weather();
        let Fate {
            arrives,
            answers,
            outcome,
        } = self
            .telegram
            .request(chat.id, self.now, weather, &mut self.chance)?;
        let flight = &mut self.flights[number];
        flight.state = State::Started(outcome);
        flight.arrives = arrives;
        if let Some(arrives) = arrives {
            self.at(arrives, Event::Arrive(number));
        }
        self.at(answers, Event::Answer(number));
        Ok(())
    }

    fn arrive(&mut self, number: usize) -> Result<(), String> {
        let flight = &mut self.flights[number];
        flight.arrives = None;
        let revision = flight.attempt.revision;
        let follower = self.followers.entry(flight.claimed.chat.id).or_default();
        if follower.arrived.last().is_some_and(|last| *last > revision) {
            return Err(format!(
                "P2: an older revision after a newer, at {} ms",
                self.now
            ));
        }
        follower.arrived.push(revision);
        Ok(())
    }

    async fn answer(&mut self, number: usize) {
        let flight = &self.flights[number];
        let State::Started(outcome) = flight.state else {
            return;
        };
        let chat = flight.claimed.chat;
        self.telegram.heard(chat.id, &outcome, self.now);
        if outcome == Outcome::InDoubt {
            self.ambiguous += 1;
        }
        let outcome = understood(outcome, self.broken, &mut self.chance);
        let now = self.steady();
        self.budget.note(chat.key, &outcome, now);
        for (chat, until) in self.budget.new_penalties() {
            let until = self.begun + TimeDelta::milliseconds(self.millis(until));
            self.store.hold(chat, until).await.unwrap();
        }
        let end = settlement(flight.attempt, outcome, self.wall());
        let ended = self.end(number, end).await;
        debug_assert!(ended.is_ok());
    }

    async fn end(&mut self, number: usize, end: Settlement) -> Result<(), String> {
        self.flights[number].state = State::Ended;
        let claimed = self.flights[number].claimed.clone();
        self.settle(claimed, end).await;
        self.at(self.now, Event::Claim);
        Ok(())
    }

    async fn settle(&mut self, claimed: Claimed, end: Settlement) {
        let settled = [Settled { claimed, end }];
        self.store.settle(&settled, self.wall()).await.unwrap();
    }

    fn millis(&self, at: Instant) -> i64 {
        let since = at.saturating_duration_since(self.base);
        i64::try_from(since.as_millis()).unwrap() + 1
    }

    /// When everything has come to rest.
    fn is_well(&self) -> Result<(), String> {
        let mut copies = 0;
        for follower in self.followers.values() {
            let mut seen = follower.arrived.clone();
            seen.dedup();
            copies += follower.arrived.len() - seen.len();
            let knows = seen.last().copied().unwrap_or_default().max(follower.knew);
            if follower.follows && knows < self.revision {
                return Err(format!(
                    "P1: a follower knows revision {knows} of {}",
                    self.revision
                ));
            }
        }
        if copies > self.ambiguous {
            return Err(format!(
                "P3: {copies} copies after {} ambiguous ends",
                self.ambiguous
            ));
        }
        Ok(())
    }
}

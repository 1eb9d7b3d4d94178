//! One world: who lives in it, what happens when, and the clocks.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    num::NonZeroU32,
    path::Path,
    time::{Duration, Instant},
};

use chrono::{DateTime, Days, TimeDelta, Utc};
use hearing_bot::{
    clock::{Clock, ManualClock},
    courier::{RateLimiter, RateShare},
    domain::{
        case::Listing,
        chat::{Chat, ChatId, ChatKey},
        clock_check::ClockVerdict,
        event::Change,
        moment::Moment,
        reminder::{AnnouncedDate, Plan, ReminderState},
        when::{When, local_day},
    },
    flow::delivery::{Action, Event as Ended, Machine, Quarantine},
    store::{CaseId, CaseIndex, Claimable, Store},
};

use super::{
    Broken,
    correction::{Messages, Moves, Pending},
    farewell::has_farewell,
    flight::Flight,
    follower::Follower,
    has_subscribers,
    offer::OtherCase,
    subscriber::Subscriber,
    telegram::{Telegram, Weather},
    timing::Chosen,
};
use crate::{
    chance::Chance,
    fixture::{QUARANTINE, description, editing, speaking_english},
};

/// How long things happen and go wrong, in milliseconds; then the world comes to rest.
pub(super) const TROUBLED: i64 = 150_000;

/// By then everything must have come to rest: the hearing's last reminder is some weeks away.
const END: i64 = 60 * 86_400_000;

/// So many chats follow, more or less.
pub(super) const CHATS: usize = 4;

/// How long it takes at most until Telegram has answered a question for news, in milliseconds.
pub(super) const POLL: i64 = 8_000;

#[derive(Clone, Copy)]
pub(super) enum Event {
    /// An editor sends a change, which waits for so long.
    Post(i64),
    /// The editor takes back the last one, if it still waits.
    Undo,
    Follow(usize),
    Unfollow(usize),
    Block(usize),
    Unblock(usize),
    /// Somebody asks how the case stands.
    Ask(usize),
    /// Somebody chooses when and how they are told.
    Choose(usize),
    /// Somebody chooses another zone.
    Move(usize),
    Subscribe(usize),
    Unsubscribe(usize),
    /// Somebody wants to be forgotten, and is.
    Forget(usize),
    Pause(usize),
    Resume(usize),
    /// Another case comes in, or is described anew.
    Import(Listing),
    /// Somebody follows it.
    FollowOther(usize),
    Crash,
    /// Somebody sets the clock so many hours ahead, or behind, or right.
    Jump(i64),
    /// Something may be due.
    Tick,
    /// Something may be delivered.
    Deliver,
    /// An action of delivery is executed.
    Execute(usize),
    /// Delivery learns how one ended.
    Ended(usize),
    Start(usize),
    Arrive(usize),
    Answer(usize),
}

/// A date of the hearing, and the reminders of it.
pub(super) struct Date {
    pub(super) when: When,
    /// Those to come.
    pub(super) armed: Vec<DateTime<Utc>>,
    /// How often one or several of them came due.
    pub(super) due: usize,
    /// How often that was when nothing went wrong any more.
    pub(super) due_in_peace: usize,
}

pub(super) struct World<'a> {
    pub(super) store: &'a Store,
    /// The folder of its files.
    pub(super) folder: &'a Path,
    pub(super) plan: &'a Plan,
    pub(super) broken: Broken,
    pub(super) chance: Chance,
    pub(super) case: CaseId,
    pub(super) editor: Chat,
    pub(super) chats: Vec<Chat>,
    pub(super) followers: HashMap<ChatId, Follower>,
    pub(super) subscribers: HashMap<ChatId, Subscriber>,
    pub(super) chosen: HashMap<ChatId, Chosen>,
    /// Who leaves with the first that is claimed for them from then on.
    pub(super) is_leaving: Option<(ChatId, i64)>,
    pub(super) forgotten: HashSet<ChatId>,
    /// Whom something must reach at once, and since when.
    pub(super) pressing: HashMap<ChatId, i64>,
    /// When each chat was sent something last.
    pub(super) last_sent: HashMap<ChatId, i64>,
    /// The hearing's date by its revision, and since when.
    pub(super) dated: (u32, i64),
    pub(super) other: OtherCase,
    pub(super) telegram: Telegram,
    pub(super) limiter: RateLimiter,
    pub(super) machine: Machine,
    /// The actions that are to be executed, unless a crash comes first.
    pub(super) actions: Vec<Option<Action>>,
    /// How those ended that were.
    pub(super) ended: Vec<Option<Ended>>,
    /// The revision that the last text for each chat is of.
    pub(super) composed_from: HashMap<ChatId, u32>,
    pub(super) flights: Vec<Flight>,
    /// The dates that the hearing has had: one a revision.
    pub(super) dates: Vec<Date>,
    /// The change that is waiting.
    pub(super) pending: Option<Pending>,
    pub(super) moves: Moves,
    /// The messages that stand in chats.
    pub(super) messages: Messages,
    pub(super) revision: u32,
    pub(super) now: i64,
    /// By how many hours the clock is wrong, and when somebody last set it.
    ahead: i64,
    pub(super) jumped: i64,
    begun: DateTime<Utc>,
    clock: Clock,
    pub(super) manual: ManualClock,
    /// What was seen to be wrong.
    pub(super) broke: Option<String>,
    /// The steady clock's beginning.
    base: Instant,
    events: BTreeMap<(i64, u64), Event>,
    turn: u64,
    pub(super) history: String,
}

/// Lives through the world of a seed.
pub(super) async fn live(
    store: (&Store, &Path),
    plan: &Plan,
    seed: u64,
    broken: Broken,
) -> Result<(), String> {
    let mut world = World::of(store, plan, seed, broken).await;
    let has_subscribers = has_subscribers(seed);
    world.plan_events();
    if has_subscribers {
        world.plan_subscriptions();
        world.plan_offers();
    }
    if has_farewell(seed) {
        world.plan_farewell();
    }
    let lived = world.lives().await;
    let lived = lived.map_err(|broken| world.told(&broken));
    // Their digests would go on in the next world, as would what was not released.
    world.choose_nothing().await;
    if has_subscribers {
        world.end_subscriptions().await;
    }
    world.undo().await;
    lived
}

impl World<'_> {
    async fn lives(&mut self) -> Result<(), String> {
        while let Some(((at, _), event)) = self.events.pop_first() {
            if at > END {
                return Err("P1: nothing comes to rest".to_owned());
            }
            self.now = at;
            self.manual.set(self.begun + TimeDelta::milliseconds(at));
            let happened = self.happen(event).await;
            happened.and(self.broke.take().map_or(Ok(()), Err))?;
        }
        self.is_well().await?;
        self.is_without_trace().await
    }
}

pub(super) fn limiter(now: Instant) -> RateLimiter {
    RateLimiter::new(NonZeroU32::new(28).unwrap(), RateShare::Half, now)
}

impl<'a> World<'a> {
    /// Each world begins after the one before it has come to rest.
    async fn of(
        (store, folder): (&'a Store, &'a Path),
        plan: &'a Plan,
        seed: u64,
        broken: Broken,
    ) -> Self {
        let number = i64::try_from(seed).unwrap();
        let begun = crate::fixture::at("2026-02-20T10:00") + TimeDelta::days(number * 100);
        let when = When::day(begun.date_naive() + Days::new(3));
        let case = case(store, plan, seed, begun, when).await;
        let key = |place: usize| ChatKey(number * 100 + i64::try_from(place).unwrap() + 1);
        let mut chats = Vec::new();
        for place in 0..CHATS {
            chats.push(speaking_english(store, key(place)).await);
        }
        // Their ids are random, and the order of claims follows them.
        chats.sort_by_key(|chat| chat.id);
        let (clock, manual) = Clock::manual(begun);
        let base = clock.moment().steady;
        clock.hears(begun, base);
        let steady = Moment {
            wall: begun,
            steady: base,
        };
        let mut world = Self {
            store,
            folder,
            plan,
            broken,
            chance: Chance::of(seed),
            case,
            editor: editing(store, key(CHATS)).await,
            chats,
            followers: HashMap::new(),
            subscribers: HashMap::new(),
            chosen: HashMap::new(),
            is_leaving: None,
            forgotten: HashSet::new(),
            pressing: HashMap::new(),
            last_sent: HashMap::new(),
            dated: (1, 0),
            other: OtherCase::of(seed),
            telegram: Telegram::default(),
            limiter: limiter(base),
            machine: Machine::new(Quarantine::resume(broken.quarantine(), &[], steady)),
            actions: Vec::new(),
            ended: Vec::new(),
            composed_from: HashMap::new(),
            flights: Vec::new(),
            dates: Vec::new(),
            pending: None,
            moves: Moves {
                standing: vec![(1, when.day)],
                corrections: Vec::new(),
            },
            messages: Messages::new(),
            revision: 1,
            now: 0,
            ahead: 0,
            jumped: -POLL,
            begun,
            clock,
            manual,
            broke: None,
            base,
            events: BTreeMap::new(),
            turn: 1,
            history: String::new(),
        };
        world.arm(when);
        world
    }

    pub(super) fn wall(&self) -> DateTime<Utc> {
        if self.broken == Broken::AnyClockIsBelieved {
            return self.manual.now() + TimeDelta::hours(self.ahead);
        }
        self.clock.now()
    }

    pub(super) fn verdict(&self) -> ClockVerdict {
        if self.broken == Broken::AnyClockIsBelieved {
            return ClockVerdict::Right;
        }
        self.clock.verdict()
    }

    pub(super) fn claimable(&self) -> Claimable {
        match self.verdict() {
            ClockVerdict::Right => Claimable::Everything,
            ClockVerdict::Wrong(_) => Claimable::NothingOfTheClock,
        }
    }

    pub(super) fn steady(&self) -> Instant {
        self.base + Duration::from_millis(u64::try_from(self.now).unwrap())
    }

    pub(super) fn moment(&self) -> Moment {
        Moment {
            wall: self.wall(),
            steady: self.steady(),
        }
    }

    /// When it will be that late on the wall clock, if nobody sets it.
    pub(super) fn millis_of_wall(&self, at: DateTime<Utc>) -> i64 {
        let millis = self.now + (at - self.wall()).num_milliseconds();
        millis.max(self.now + 1)
    }

    pub(super) fn weather(&self) -> Weather {
        if self.now < TROUBLED {
            Weather::Bad
        } else {
            Weather::Fair
        }
    }

    pub(super) fn at(&mut self, when: i64, event: Event) {
        self.turn += 1;
        let turn = match event {
            // Once at a time is enough.
            Event::Tick => 0,
            Event::Deliver => 1,
            _ => self.turn,
        };
        self.events.insert((when, turn), event);
    }

    /// From now on the hearing is on that day.
    pub(super) fn arm(&mut self, when: When) {
        let date = AnnouncedDate {
            when,
            zone: "Asia/Almaty".parse().unwrap(),
            known: self.wall(),
        };
        let reminders = self.plan.reminders(&[], date, self.wall()).into_iter();
        let waiting = reminders.filter(|it| it.state == ReminderState::Waiting);
        self.dates.push(Date {
            when,
            armed: waiting.map(|it| it.due).collect(),
            due: 0,
            due_in_peace: 0,
        });
    }

    fn plan_events(&mut self) {
        for chat in 0..CHATS {
            self.at(0, Event::Follow(chat));
            if self.chance.within(0..2) == 0 {
                let when = self.chance.one_of(&[1, 1, TROUBLED / 2]);
                self.at(when, Event::Choose(chat));
                if self.chance.within(0..2) == 0 {
                    let later = self.chance.within(1..3 * 86_400_000);
                    self.at(when + later, Event::Move(chat));
                }
            }
        }
        self.at(0, Event::Tick);
        for _ in 0..self.chance.within(2..7) {
            let when = self.chance.within(1..TROUBLED);
            let window = self.chance.one_of(&[0, 0, 0, 5_000, 60_000]);
            self.at(when, Event::Post(window));
            if window > 0 && self.chance.within(0..2) == 0 {
                let later = self.chance.within(1..90_000);
                self.at(when + later, Event::Undo);
            }
        }
        if self.chance.within(0..2) == 0 {
            let later = self.chance.within(1..3 * 86_400_000);
            self.at(TROUBLED + later, Event::Post(0));
        }
        for _ in 0..self.chance.within(0..6) {
            let chat = usize::try_from(self.chance.within(0..4)).unwrap();
            let when = self.chance.within(1..TROUBLED);
            let back = when + self.chance.within(1..60_000);
            let (goes, comes) = match self.chance.within(0..3) {
                0 => (Event::Block(chat), Event::Unblock(chat)),
                _ => (Event::Unfollow(chat), Event::Follow(chat)),
            };
            self.at(when, goes);
            let is_for_good = matches!(goes, Event::Unfollow(_)) && self.chance.within(0..3) == 0;
            if !is_for_good {
                self.at(back, comes);
            }
        }
        for _ in 0..self.chance.within(0..4) {
            let chat = usize::try_from(self.chance.within(0..4)).unwrap();
            let when = self.chance.within(1..TROUBLED);
            self.at(when, Event::Ask(chat));
        }
        for _ in 0..self.chance.within(0..3) {
            let when = self.chance.within(1..TROUBLED);
            self.at(when, Event::Crash);
        }
        for _ in 0..self.chance.within(0..8) {
            let when = self.chance.within(1..TROUBLED);
            let hours = self.chance.one_of(&[1, -1, 24, 24, -24, 72]);
            self.jumps(when, hours);
        }
        // And when nothing else goes wrong.
        for day in 1..self.chance.within(1..4) {
            let hours = self.chance.one_of(&[1, -1, 24, -24, 72]);
            let when = day * 86_400_000 + self.chance.within(0..80_000_000);
            self.jumps(when, hours);
        }
    }

    fn plan_subscriptions(&mut self) {
        for chat in 0..CHATS {
            if self.chance.within(0..3) > 0 {
                continue;
            }
            self.at(1, Event::Subscribe(chat));
            if self.chance.within(0..3) > 0 {
                self.at(1, Event::Unfollow(chat));
            }
            if self.chance.within(0..3) == 0 {
                let when = self.chance.within(1..TROUBLED);
                self.at(when, Event::Unsubscribe(chat));
                if self.chance.within(0..2) == 0 {
                    let back = when + self.chance.within(1..60_000);
                    self.at(back, Event::Subscribe(chat));
                }
            }
            if self.chance.within(0..4) == 0 {
                let when = self.chance.within(1..TROUBLED);
                self.at(when, Event::Pause(chat));
                let back = when + self.chance.within(1..60_000);
                self.at(back, Event::Resume(chat));
            }
        }
    }

    fn plan_offers(&mut self) {
        for _ in 0..self.chance.one_of(&[0, 1, 3]) {
            let when = self.chance.within(1..TROUBLED);
            let listing = [Listing::Public, Listing::Public, Listing::Unlisted];
            let listing = self.chance.one_of(&listing);
            self.at(when, Event::Import(listing));
        }
        for chat in 0..CHATS {
            if self.chance.within(0..6) == 0 {
                let when = self.chance.within(1..TROUBLED);
                self.at(when, Event::FollowOther(chat));
            }
        }
    }

    /// Somebody sets the clock, and sooner or later it is set right.
    fn jumps(&mut self, when: i64, hours: i64) {
        self.at(when, Event::Jump(hours));
        let lasts = self.chance.within(1..3 * 3_600_000);
        self.at(when + lasts, Event::Jump(0));
    }

    async fn happen(&mut self, event: Event) -> Result<(), String> {
        if let Event::Tick | Event::Deliver = event
            && self.now >= self.jumped + POLL
        {
            self.clock.hears(self.manual.now(), self.steady());
        }
        if self.is_of_the_forgotten(event) {
            return Ok(());
        }
        match event {
            Event::Post(window) => self.post(window).await,
            Event::Undo => self.undo().await,
            Event::Follow(chat) => self.follow(chat).await,
            Event::Unfollow(chat) => self.unfollow(chat).await,
            Event::Block(chat) => self.block(chat).await,
            Event::Unblock(chat) => self.unblock(chat).await,
            Event::Ask(chat) => self.ask(chat).await,
            Event::Choose(chat) => self.choose(chat).await,
            Event::Move(chat) => self.move_to_a_zone(chat).await,
            Event::Subscribe(chat) => self.subscribe(chat).await,
            Event::Unsubscribe(chat) => self.unsubscribe(chat).await,
            Event::Forget(chat) => self.forget(chat).await,
            Event::Pause(chat) => self.pause(chat).await,
            Event::Resume(chat) => self.resume(chat).await,
            Event::Import(listing) => self.import(listing).await,
            Event::FollowOther(chat) => self.follow_other(chat).await,
            Event::Crash => self.crash().await,
            Event::Jump(hours) => self.jump(hours).await,
            Event::Tick => self.tick().await,
            Event::Deliver => self.deliver()?,
            Event::Execute(action) => self.execute(action).await?,
            Event::Ended(action) => self.hear(action),
            Event::Start(flight) => self.start(flight)?,
            Event::Arrive(flight) => self.arrive(flight)?,
            Event::Answer(flight) => self.answer(flight),
        }
        Ok(())
    }

    /// What was on its way goes on; who sent it knows nothing of it any more.
    async fn crash(&mut self) {
        let cut_off = self.flights.iter_mut().filter_map(Flight::is_cut_off);
        let cut_off: Vec<ChatId> = cut_off.collect();
        self.note("the bot crashes and starts again");
        for chat in cut_off {
            self.followers.entry(chat).or_default().ambiguous += 1;
            self.is_doubted(chat);
            let who = self.name(chat);
            self.note(&format!("  what {who} was sent is in doubt"));
        }
        self.actions.fill_with(|| None);
        self.ended.fill_with(|| None);
        let left = self.store.outbox().notices_in_flight().await.unwrap();
        let quarantine = Quarantine::resume(self.broken.quarantine(), &left, self.moment());
        self.machine = Machine::new(quarantine);
        self.limiter = limiter(self.steady());
        let mut stored = HashMap::new();
        for (key, until) in self.store.outbox().penalties(self.wall()).await.unwrap() {
            let left = (until - self.wall()).to_std().unwrap_or_default();
            self.limiter.penalise(key, self.steady() + left);
            let mut everybody = self.chats.iter().chain([&self.editor]);
            let whose = key.map(|key| everybody.find(|chat| chat.key == key));
            // An earlier world that broke a promise may have left a penalty of somebody of its own.
            let Some(scope) = whose.map_or(Some(None), |of| of.map(|of| Some(of.id))) else {
                continue;
            };
            stored.insert(scope, self.millis_of_wall(until));
        }
        self.telegram.is_not_known_but_for(&stored);
        // Before anything else, Telegram is asked who the bot is.
        self.clock.hears(self.manual.now(), self.steady());
        self.at(self.now, Event::Tick);
        self.wakes();
    }

    async fn jump(&mut self, hours: i64) {
        let before = std::mem::replace(&mut self.ahead, hours);
        self.manual.is_ahead(TimeDelta::hours(hours));
        self.jumped = self.now;
        if hours != before {
            self.note(&match hours {
                0 => "the clock is set right".to_owned(),
                1.. => format!("the clock is set {hours} h ahead"),
                _ => format!("the clock is set {} h behind", -hours),
            });
        }
        if self.verdict() == ClockVerdict::Right {
            let leads = self.plan.leads.iter().copied().cycle();
            let plan = Plan {
                // The same leads, written so that they look like other settings: whatever was sent is not sent again.
                leads: leads.take(4 + self.dates.len()).collect(),
                ..self.plan.clone()
            };
            self.store
                .schedule()
                .replan_reminders(&plan, self.wall())
                .await
                .unwrap();
            // What was due on an earlier day is not sent any more.
            let court = "Asia/Almaty".parse().unwrap();
            let today = local_day(self.wall(), court);
            let date = self.dates.last_mut().unwrap();
            date.armed.retain(|due| local_day(*due, court) >= today);
        }
        self.at(self.now, Event::Tick);
        self.wakes();
    }
}

/// The case of a world, with one hearing.
async fn case(store: &Store, plan: &Plan, seed: u64, begun: DateTime<Utc>, when: When) -> CaseId {
    let slug = format!("world-{seed}").parse().unwrap();
    let history = vec![Change::Schedule {
        when,
        room: None,
        note: None,
    }];
    store
        .cases()
        .import_case(
            &slug,
            &description(),
            &CaseIndex::default(),
            history,
            plan,
            begun,
        )
        .await
        .unwrap();
    store.cases().case(&slug).await.unwrap().unwrap().id
}

impl Broken {
    fn quarantine(self) -> Duration {
        if self == Self::NoQuarantine {
            Duration::ZERO
        } else {
            QUARANTINE
        }
    }
}

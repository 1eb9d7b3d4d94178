//! What this Telegram remembers: chats, messages, updates that wait, buttons that wait for an answer.

use std::{
    collections::{BTreeMap, HashMap},
    ops::RangeInclusive,
};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use crate::clock::Clock;

use super::{
    attachment::KeptPhoto,
    chat::{BotMembership, Chat, ChatKind},
    connection::PollBehaviour,
    faults::FaultPlan,
    journal::Journal,
    methods::MethodName,
    observation::{Observation, ObservationKind},
};

/// Wider than 32 bits, as ids of new accounts are.
const FIRST_PERSON: i64 = 7_000_000_001;
const FIRST_GROUP: i64 = -4_000_000_001;
/// Supergroups and channels carry the prefix -100.
const FIRST_SUPERGROUP: i64 = -1_002_000_000_001;
/// How long Telegram keeps a pressed button waiting.
const QUERY_LIFE: TimeDelta = TimeDelta::seconds(150);
/// How long it keeps what somebody types behind the bot's name.
const INLINE_LIFE: TimeDelta = TimeDelta::seconds(30);

pub(super) struct World {
    pub(super) clock: Clock,
    /// By how much it is ahead of that clock.
    pub(super) ahead: TimeDelta,
    pub(super) chats: HashMap<i64, Chat>,
    pub(super) heard: Vec<Observation>,
    pub(super) surprises: Vec<String>,
    pub(super) plan: FaultPlan,
    pub(super) journal: Journal,
    /// The commands that are offered, as `/command: description`.
    pub(super) menus: HashMap<MenuPlace, Vec<String>>,
    /// Which call of getUpdates is the newest; an older one still open has lost.
    pub(super) poll: u64,
    /// How many calls of each name came in.
    pub(super) asked: HashMap<MethodName, u64>,
    pub(super) news: PollBehaviour,
    /// Those that are kept.
    pub(super) photos: Vec<KeptPhoto>,
    crowds: Vec<Crowd>,
    names: HashMap<String, i64>,
    updates: BTreeMap<i64, PendingUpdate>,
    pub(super) last_update: i64,
    allowed: Vec<String>,
    queries: BTreeMap<i64, PendingQuery>,
    last_query: i64,
}

/// Where a menu is shown.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct MenuPlace {
    pub(super) scope: MenuScope,
    /// The language to which it is shown; any that has none of its own.
    pub(super) language: Option<String>,
}

/// Whom a menu is shown to.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum MenuScope {
    Chat(i64),
    /// A scope that is no single chat, by its name.
    Shared(String),
}

/// Chats without a name; of them only the journal is kept.
struct Crowd {
    kind: ChatKind,
    ids: RangeInclusive<i64>,
    /// The last message's id, of all of them together.
    last_message: i64,
}

/// An update that the bot has not confirmed.
struct PendingUpdate {
    kind: String,
    /// As it goes over the wire: what people send need not be JSON any more.
    bytes: Vec<u8>,
}

/// A pressed button, or words typed behind the bot's name, that the bot has not answered.
struct PendingQuery {
    chat: i64,
    pressed: QueryOrigin,
    at: DateTime<Utc>,
}

/// Where a query comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum QueryOrigin {
    /// A person pressed a button; what they saw on it.
    Person(String),
    /// A person types in another chat.
    Inline,
    /// This Telegram, to learn when the bot has come to it. Nobody hears of it.
    Probe,
}

impl World {
    pub(super) fn new() -> Self {
        Self {
            clock: Clock::machine(),
            ahead: TimeDelta::zero(),
            chats: HashMap::new(),
            heard: Vec::new(),
            surprises: Vec::new(),
            plan: FaultPlan::default(),
            journal: Journal::default(),
            menus: HashMap::new(),
            asked: HashMap::new(),
            poll: 0,
            news: PollBehaviour::AsUsual,
            photos: Vec::new(),
            crowds: Vec::new(),
            names: HashMap::new(),
            updates: BTreeMap::new(),
            last_update: 0,
            allowed: Vec::new(),
            queries: BTreeMap::new(),
            last_query: 0,
        }
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.clock.now() + self.ahead
    }

    /// How many calls of that name came in.
    pub(super) fn asked_for(&self, name: MethodName) -> u64 {
        self.asked.get(&name).copied().unwrap_or_default()
    }

    /// The chat's id; a name not heard before becomes a person whom the bot cannot write to yet.
    pub(super) fn id_of(&mut self, name: &str) -> i64 {
        match self.names.get(name) {
            Some(id) => *id,
            None => self.add(ChatKind::Private, name, BotMembership::NeverStarted),
        }
    }

    pub(super) fn known(&self, name: &str) -> Option<(i64, &Chat)> {
        let id = self.names.get(name)?;
        Some((*id, self.chats.get(id)?))
    }

    /// Lets the bot write to a chat, which is added if the name has not been heard before.
    pub(super) fn open(&mut self, kind: ChatKind, name: &str) -> i64 {
        let known = self.names.get(name).copied();
        let Some((id, chat)) = known.and_then(|id| Some((id, self.chats.get_mut(&id)?))) else {
            return self.add(kind, name, BotMembership::Open);
        };
        chat.membership = BotMembership::Open;
        id
    }

    pub(super) fn open_many(&mut self, kind: ChatKind, ids: RangeInclusive<i64>) {
        self.crowds.push(Crowd {
            kind,
            ids,
            last_message: 0,
        });
    }

    /// Writes to a chat of a crowd; the chat, for the answer, and the message's id. `None` if it is in no crowd.
    pub(super) fn write_to_crowd(&mut self, id: i64) -> Option<(Chat, i64)> {
        let crowd = self.crowds.iter_mut().find(|it| it.ids.contains(&id))?;
        crowd.last_message += 1;
        Some((
            Chat::new(crowd.kind, "one of many", BotMembership::Open),
            crowd.last_message,
        ))
    }

    pub(super) fn add(&mut self, kind: ChatKind, name: &str, membership: BotMembership) -> i64 {
        let nth = i64::try_from(self.chats.len()).unwrap_or(i64::MAX);
        let id = match kind {
            ChatKind::Private => FIRST_PERSON + nth,
            ChatKind::Group => FIRST_GROUP - nth,
            ChatKind::Supergroup | ChatKind::Channel => FIRST_SUPERGROUP - nth,
        };
        self.names.insert(name.to_owned(), id);
        self.chats.insert(id, Chat::new(kind, name, membership));
        id
    }

    /// Puts an update in the queue and returns its id.
    pub(super) fn push(&mut self, kind: &str, body: &Value) -> i64 {
        self.last_update += 1;
        let number = self.last_update;
        let bytes = format!(r#"{{"update_id":{number},"{kind}":{body}}}"#).into();
        let kind = kind.to_owned();
        self.updates.insert(number, PendingUpdate { kind, bytes });
        number
    }

    /// Spoils the newest update as it goes over the wire: these bytes stand in place of those, where they first occur.
    pub(super) fn spoil(&mut self, sound: &[u8], spoiled: &[u8]) {
        if let Some(mut newest) = self.updates.last_entry() {
            let bytes = &mut newest.get_mut().bytes;
            let place = bytes.windows(sound.len()).position(|at| at == sound);
            if let Some(at) = place {
                bytes.splice(at..at + sound.len(), spoiled.iter().copied());
            }
        }
    }

    /// Updates that the bot has not confirmed.
    pub(super) fn unread(&self) -> usize {
        self.updates.len()
    }

    pub(super) fn is_unread(&self, update: i64) -> bool {
        self.updates.contains_key(&update)
    }

    /// Forgets what the bot has confirmed: everything below `offset`, or, if negative, all but that many of the last.
    pub(super) fn confirm(&mut self, offset: i64) {
        let first = if offset < 0 {
            let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let forgotten = self.updates.len().saturating_sub(kept);
            match self.updates.keys().nth(forgotten) {
                Some(first) => *first,
                None => return,
            }
        } else {
            offset
        };
        while self
            .updates
            .first_key_value()
            .is_some_and(|(id, _)| *id < first)
        {
            self.updates.pop_first();
        }
    }

    pub(super) fn forget_updates(&mut self) {
        self.updates.clear();
    }

    /// Which kinds of updates the bot wants from now on; none named means the usual ones.
    pub(super) fn allow(&mut self, kinds: Vec<String>) {
        self.allowed = kinds;
    }

    /// The updates that wait, oldest first.
    ///
    /// Unwanted kinds are dropped here and not when they arise, as Telegram does: a test must not depend on whether
    /// the bot's first poll or the first update came first.
    pub(super) fn waiting(&mut self, limit: usize) -> Vec<Vec<u8>> {
        let allowed = &self.allowed;
        let wanted = |update: &PendingUpdate| allowed.is_empty() || allowed.contains(&update.kind);
        let mut waiting = Vec::new();
        let mut unwanted = Vec::new();
        for (id, update) in &self.updates {
            if waiting.len() == limit {
                break;
            } else if wanted(update) {
                waiting.push(update.bytes.clone());
            } else {
                unwanted.push(*id);
            }
        }
        for id in unwanted {
            self.updates.remove(&id);
        }
        waiting
    }

    /// Notes a pressed button; returns the query's id.
    pub(super) fn press(&mut self, chat: i64, pressed: QueryOrigin) -> i64 {
        self.last_query += 1;
        let at = self.now();
        let query = PendingQuery { chat, pressed, at };
        self.queries.insert(self.last_query, query);
        self.last_query
    }

    /// Takes the bot's answer to a pressed button; `None` if there is none of this id that still waits.
    pub(super) fn answer(&mut self, query: &str) -> Option<(i64, QueryOrigin)> {
        let query = self.queries.remove(&query.parse().ok()?)?;
        let life = match query.pressed {
            QueryOrigin::Probe => TimeDelta::MAX,
            QueryOrigin::Person(_) => QUERY_LIFE,
            QueryOrigin::Inline => INLINE_LIFE,
        };
        let alive = self.now() - query.at <= life;
        alive.then_some((query.chat, query.pressed))
    }

    /// Forgets what somebody had typed behind the bot's name.
    pub(super) fn forget_inline(&mut self, person: i64) {
        let is_older =
            |query: &PendingQuery| query.chat == person && query.pressed == QueryOrigin::Inline;
        self.queries.retain(|_, query| !is_older(query));
    }

    /// Whether somebody waits for what they can post.
    pub(super) fn awaits_offers(&self) -> bool {
        let mut queries = self.queries.values();
        queries.any(|query| query.pressed == QueryOrigin::Inline)
    }

    pub(super) fn is_unanswered(&self, query: i64) -> bool {
        self.queries.contains_key(&query)
    }

    /// The presses of people that the bot never answered, as `name: [label]`.
    pub(super) fn unanswered(&self) -> Vec<String> {
        let people = self.queries.values().filter_map(|query| {
            let QueryOrigin::Person(label) = &query.pressed else {
                return None;
            };
            Some(format!("{}: [{label}]", self.chats.get(&query.chat)?.name))
        });
        people.collect()
    }

    /// Shows the people of a chat, or of a topic of it, something of the bot's.
    pub(super) fn hear(
        &mut self,
        (chat, topic): (i64, Option<i64>),
        how: ObservationKind,
        text: &str,
        buttons: Option<Vec<Vec<String>>>,
    ) {
        if let Some(chat) = self.chats.get(&chat) {
            let topic = topic.and_then(|topic| chat.group.name_of(topic));
            self.heard.push(Observation {
                chat: match topic {
                    Some(topic) => format!("{}/{topic}", chat.name),
                    None => chat.name.clone(),
                },
                how,
                text: text.to_owned(),
                buttons: buttons.unwrap_or_default(),
            });
        }
    }
}

//! The machine: decides what delivery does next, without I/O. Its driver executes the actions and hands in what happened;
//! the product's is `app/delivery`, the simulation in the tests has another.

use std::{
    collections::HashMap,
    mem,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};

use super::{
    Attempt, Quarantine,
    batch::Composition,
    compose::{ComposedMessage, Part},
    departures::{Departure, Departures},
    exchange::{Exchange, Exchanged},
    exchanges::{Claiming, Exchanges},
    settlement::{is_served, of_others, settlement},
};
use crate::{
    courier::{Outcome, RateLimiter},
    domain::{chat::ChatId, moment::Moment},
    store::{Claimable, ClaimedNotice, NoticeKind, SettledNotice, Settlement},
};

/// The most notices in flight: enough for Telegram's highest rate while each takes a quarter of a second.
pub const MOST_IN_FLIGHT: usize = 256;

/// The smallest batch worth claiming: what is claimed together is committed together.
const WORTH_A_CLAIM: usize = MOST_IN_FLIGHT / 4;

/// When enough is composed, how soon to look whether some of it has left.
const RECHECK: Duration = Duration::from_millis(60);

/// An action of delivery, to be executed by the driver. Each brings one [`Event`].
#[derive(Debug)]
pub enum Action {
    /// Store what ended and claim the next notices, in one commit: brings [`Event::Exchanged`].
    Exchange(Exchange),
    /// Compose these notices: brings [`Event::Composed`].
    Compose(Vec<ClaimedNotice>),
    /// Send this message, now: brings [`Event::Answered`], or [`Event::Erased`].
    Send(Departure),
}

/// An event: how an action ended.
#[derive(Debug)]
pub enum Event {
    /// What was to be stored is committed, with what was claimed; `None` if nothing could be committed.
    Exchanged(Exchange, Option<Exchanged>),
    /// The composition of each notice of a batch.
    Composed(Vec<(ClaimedNotice, Composition)>),
    /// The outcome of the request.
    Answered(Departure, Outcome),
    /// The message was not sent, for its chat was erased meanwhile.
    Erased(ClaimedNotice),
    /// An exchange panicked; the chats of what it was to settle.
    ExchangeLost(Vec<ChatId>),
    /// Composing or sending panicked; the chats of these notices.
    Lost(Vec<ChatId>),
}

/// A step of the machine.
#[derive(Debug)]
pub struct Step {
    /// To be executed now.
    pub actions: Vec<Action>,
    /// When the next step is due, if nothing happens earlier.
    pub next: Option<DateTime<Utc>>,
}

/// The stage of a notice in flight.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    Composing,
    /// It waits for the rate limiter.
    Waiting,
    Sent,
}

/// The state of delivery.
#[derive(Debug)]
pub struct Machine {
    quarantine: Quarantine,
    exchanges: Exchanges,
    departures: Departures,
    /// Claimed notices that are still to be composed.
    claimed: Vec<ClaimedNotice>,
    /// The notices that were claimed and have not ended: at most one a chat.
    in_flight: HashMap<ChatId, Stage>,
    /// How many of them were sent and are not answered.
    sent: usize,
    served: u64,
    is_closing: bool,
}

impl Machine {
    /// Delivery with nothing in flight but what an earlier run left in quarantine.
    pub fn new(quarantine: Quarantine) -> Self {
        Self {
            quarantine,
            exchanges: Exchanges::default(),
            departures: Departures::default(),
            claimed: Vec::new(),
            in_flight: HashMap::new(),
            sent: 0,
            served: 0,
            is_closing: false,
        }
    }

    /// Restricts what is claimed from now on.
    pub fn claims(&mut self, what: Claimable) {
        self.exchanges.claims(what);
    }

    /// There may be something new to claim.
    pub fn wake(&mut self) {
        self.exchanges.wake();
    }

    /// From now on nothing is claimed and nothing leaves: what is in flight ends, and is stored.
    pub fn close(&mut self) {
        self.is_closing = true;
    }

    /// Whether an exchange with the store is under way.
    pub fn is_exchanging(&self) -> bool {
        self.exchanges.is_running()
    }

    /// How many notices were served so far, whatever the outcome.
    pub fn served(&self) -> u64 {
        self.served
    }

    /// Decides what to do now.
    pub fn step(&mut self, limiter: &mut RateLimiter, now: Moment) -> Step {
        let mut actions = Vec::new();
        let claimed = std::mem::take(&mut self.claimed);
        if self.is_closing {
            for claimed in claimed.into_iter().chain(self.departures.give_back()) {
                self.end(claimed, Settlement::NotSent, now);
            }
        } else if !claimed.is_empty() {
            actions.push(Action::Compose(claimed));
        }
        let leaving = self.departures.leave(limiter, self.sent, now.steady);
        for (claimed, end) in leaving.put_back {
            self.end(claimed, end, now);
        }
        for departure in leaving.now {
            let chat = departure.claimed.chat.id;
            self.in_flight.insert(chat, Stage::Sent);
            self.sent += 1;
            actions.push(Action::Send(departure));
        }
        let later = leaving.next.map(|at| now.on_the_wall(at));
        let claiming = self.claiming(limiter, now);
        let penalties = limiter.penalties().into_iter();
        let penalties = penalties
            .map(|(chat, until)| (chat, now.on_the_wall(until)))
            .collect();
        let (in_flight, quarantine) = (&self.in_flight, &mut self.quarantine);
        let busy = || {
            let in_quarantine = quarantine.chats(now.steady);
            in_flight.keys().copied().chain(in_quarantine).collect()
        };
        let (exchange, due) = self.exchanges.next(claiming, penalties, busy, now);
        actions.extend(exchange.map(Action::Exchange));
        Step {
            actions,
            next: later.into_iter().chain(due).min(),
        }
    }

    /// Learns what happened.
    pub fn on(&mut self, event: Event, limiter: &mut RateLimiter, now: Moment) {
        match event {
            Event::Exchanged(exchange, Some(exchanged)) => {
                limiter.kept_penalties(exchange.penalties.len());
                for claimed in &exchanged.claimed {
                    self.in_flight.insert(claimed.chat.id, Stage::Composing);
                }
                self.exchanges.committed(&exchange, &exchanged);
                self.claimed.extend(exchanged.claimed);
            }
            Event::Exchanged(exchange, None) => self.exchanges.failed(exchange, now.steady),
            Event::Composed(batch) => {
                for (claimed, composition) in batch {
                    self.composed(claimed, composition, now);
                }
            }
            Event::Answered(departure, outcome) => {
                limiter.note(departure.claimed.chat.key, &outcome, now.steady);
                self.answered(departure, outcome, now);
            }
            Event::Erased(claimed) => {
                limiter.never_left(claimed.chat.key);
                self.end(claimed, Settlement::NotSent, now);
            }
            Event::ExchangeLost(chats) => {
                self.exchanges.lost(now.steady);
                self.doubts(chats, now.steady);
            }
            Event::Lost(chats) => {
                self.doubts(chats, now.steady);
                self.wake();
            }
        }
    }

    fn composed(&mut self, claimed: ClaimedNotice, composition: Composition, now: Moment) {
        let composed = match composition {
            Composition::Composed(composed) => composed,
            Composition::Failed => {
                self.exchanges.pause(now.steady);
                return self.end(claimed, Settlement::NotSent, now);
            }
        };
        if !composed.is_of(&claimed) {
            // A change was released in between.
            return self.end(claimed, Settlement::NotSent, now);
        }
        if composed.text.is_some() {
            self.in_flight.insert(claimed.chat.id, Stage::Waiting);
            let departure = Departure { claimed, composed };
            self.departures.add(departure, now.steady);
        } else {
            let is_over = |part: &Part| matches!(part, Part::Unsaid(Settlement::Nothing { .. }));
            let is_over = composed.parts.iter().all(is_over);
            self.served += u64::from(is_over && is_counted(&claimed));
            self.end_parts((claimed, &composed), Outcome::NotSent, now);
        }
    }

    fn answered(&mut self, departure: Departure, outcome: Outcome, now: Moment) {
        let Departure { claimed, composed } = departure;
        if outcome == Outcome::InDoubt {
            self.quarantine.begin(claimed.chat.id, now.steady);
        }
        if composed.fails(outcome) {
            composed
                .span
                .in_scope(|| tracing::warn!(?outcome, "a notice could not be delivered"));
        }
        self.served += u64::from(is_counted(&claimed) && is_served(outcome));
        self.end_parts((claimed, &composed), outcome, now);
    }

    /// A message is in flight no longer: each of its notices ends as it must, those first that only went along.
    fn end_parts(
        &mut self,
        (mut claimed, composed): (ClaimedNotice, &ComposedMessage),
        outcome: Outcome,
        now: Moment,
    ) {
        self.lands(claimed.chat.id);
        let others = mem::take(&mut claimed.along);
        let mut notices: Vec<_> = [claimed]
            .into_iter()
            .chain(others)
            .zip(&composed.parts)
            .collect();
        let is_said = |(_, part): &(ClaimedNotice, &Part)| matches!(part, Part::Said(_));
        let is_shared = notices.iter().filter(|notice| is_said(notice)).count() > 1;
        let first = notices.iter().position(is_said).unwrap_or_default();
        let first = notices.remove(first);
        let settled = |(claimed, part): (ClaimedNotice, &Part),
                       of: fn(Settlement) -> Settlement| {
            let end = match part {
                Part::Said(attempt) => {
                    let attempt = Attempt {
                        is_shared,
                        ..*attempt
                    };
                    of(settlement(attempt, outcome))
                }
                Part::Unsaid(end) => end.clone(),
            };
            SettledNotice { claimed, end }
        };
        for notice in notices {
            self.exchanges.add(settled(notice, of_others), now.steady);
        }
        self.exchanges.add(settled(first, |end| end), now.steady);
    }

    /// A message is in flight no longer: its first notice ends so, and the others were not sent.
    fn end(&mut self, mut claimed: ClaimedNotice, end: Settlement, now: Moment) {
        self.lands(claimed.chat.id);
        for other in mem::take(&mut claimed.along) {
            let end = of_others(end.clone());
            self.exchanges.add(
                SettledNotice {
                    claimed: other,
                    end,
                },
                now.steady,
            );
        }
        self.exchanges
            .add(SettledNotice { claimed, end }, now.steady);
    }

    /// Whether anything arrived in these chats is not known.
    fn doubts(&mut self, chats: Vec<ChatId>, now: Instant) {
        for chat in chats {
            self.lands(chat);
            self.quarantine.begin(chat, now);
        }
    }

    fn lands(&mut self, chat: ChatId) {
        if self.in_flight.remove(&chat) == Some(Stage::Sent) {
            self.sent -= 1;
        }
    }

    /// How many notices to claim now.
    fn claiming(&self, limiter: &mut RateLimiter, now: Moment) -> Claiming {
        if self.is_closing {
            return Claiming::Over;
        }
        let quarantine_ends = self.quarantine.next_end();
        if !self.exchanges.may_find_more(quarantine_ends, now) {
            return Claiming::Nothing {
                until: quarantine_ends.map(|end| now.on_the_wall(end)),
            };
        }
        let room = MOST_IN_FLIGHT.saturating_sub(self.in_flight.len());
        if room < WORTH_A_CLAIM {
            return Claiming::NoRoom;
        }
        let ready = self.in_flight.len() - self.sent;
        match limiter.worth_making(ready, self.sent, now.steady) {
            Ok(0) => Claiming::NotBefore(now.steady + RECHECK),
            Ok(worth) => Claiming::UpTo(u32::try_from(worth.min(room)).unwrap_or(u32::MAX)),
            Err(later) => Claiming::NotBefore(later),
        }
    }
}

/// Whether it is a notice to a follower. An editor's report is not counted: it leaves again and again.
fn is_counted(claimed: &ClaimedNotice) -> bool {
    !matches!(claimed.what, NoticeKind::Posting(_))
}

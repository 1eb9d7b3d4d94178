//! What goes wrong on purpose: planned faults, faults by chance, and the penalties that follow from them.

use std::{collections::HashMap, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

use super::{
    Telegram,
    connection::Outage,
    fault::{InjectedFault, PenaltyScope},
    limits::{Limiter, Limits},
    random_faults::{FaultSource, RandomFaults},
};

impl Telegram {
    /// The next message or edit meets this fault; faults meet calls in the order in which they were added.
    pub fn fails(&self, fault: InjectedFault) {
        self.world().plan.add(None, fault);
    }

    /// The next message or edit to this chat meets this fault.
    pub fn fails_for(&self, name: &str, fault: InjectedFault) {
        let mut world = self.world();
        let id = world.id_of(name);
        world.plan.add(Some(id), fault);
    }

    /// Edits of what stands in this chat are refused from now on; what is new still arrives.
    pub fn refuses_edits(&self, name: &str) {
        let mut world = self.world();
        let id = world.id_of(name);
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.is_final = true;
        }
    }

    /// Lets faults strike messages and edits by chance from now on, or no more.
    pub fn random_faults(&self, faults: Option<RandomFaults>) {
        self.world().plan.random_faults(faults);
    }

    /// Nothing works for the bot from now on, polls under way included, or everything does again.
    pub fn outage(&self, outage: Outage) {
        self.hub.outage.send_replace(outage);
        self.hub.stir();
    }

    /// Enforces limits from now on, or none.
    pub fn limit(&self, limits: Option<Limits>) {
        self.world().plan.limit(limits);
    }

    /// How many calls were answered with 429 so far.
    pub fn refused(&self) -> usize {
        self.world().plan.refused
    }
}

/// The faults to come, random faults, the penalties that run, and the limits.
#[derive(Default)]
pub(super) struct FaultPlan {
    /// Each for one chat, or for any.
    pub(super) next: Vec<(Option<i64>, InjectedFault)>,
    /// Of one chat, or of the whole bot.
    penalties: HashMap<Option<i64>, PenaltyEnd>,
    source: Option<FaultSource>,
    limiter: Option<Limiter>,
    /// How many calls were answered with 429.
    pub(super) refused: usize,
}

/// When a penalty ends.
#[derive(Clone, Copy)]
enum PenaltyEnd {
    Set(DateTime<Utc>),
    Real(Instant),
}

/// The moment of a call, by both clocks.
#[derive(Clone, Copy)]
pub(super) struct FaultMoment {
    pub(super) set: DateTime<Utc>,
    pub(super) real: Instant,
}

impl PenaltyEnd {
    /// Seconds that are left, at least one; `None` when it is over.
    fn left(self, now: FaultMoment) -> Option<u32> {
        let millis = match self {
            Self::Set(until) => (until - now.set).num_milliseconds(),
            Self::Real(until) => {
                let left = until.saturating_duration_since(now.real);
                i64::try_from(left.as_micros().div_ceil(1000)).unwrap_or(i64::MAX)
            }
        };
        (millis > 0).then(|| u32::try_from((millis + 999) / 1000).unwrap_or(u32::MAX))
    }
}

impl FaultPlan {
    /// Adds a fault for the next call, or the next one to that chat.
    pub(super) fn add(&mut self, chat: Option<i64>, fault: InjectedFault) {
        self.next.push((chat, fault));
    }

    pub(super) fn random_faults(&mut self, faults: Option<RandomFaults>) {
        self.source = faults.map(FaultSource::new);
    }

    pub(super) fn limit(&mut self, limits: Option<Limits>) {
        self.limiter = limits.map(Limiter::new);
    }

    /// What befalls a call to this chat: a running penalty, else the next fault planned for it, else random faults, else
    /// a limit.
    pub(super) fn strike(&mut self, chat: i64, now: FaultMoment) -> Option<InjectedFault> {
        let struck = self
            .penalty(chat, now)
            .or_else(|| self.planned(chat, now))
            .or_else(|| self.by_chance(chat, now))
            .or_else(|| self.limiter.as_mut()?.take(chat, now.real));
        if let Some(InjectedFault::TooMany { .. }) = struck {
            self.refused += 1;
        }
        struck
    }

    fn penalty(&mut self, chat: i64, now: FaultMoment) -> Option<InjectedFault> {
        let mut left = |chat: Option<i64>| {
            let left = self.penalties.get(&chat)?.left(now);
            if left.is_none() {
                self.penalties.remove(&chat);
            }
            left
        };
        let (of_bot, of_chat) = (left(None), left(Some(chat)));
        let scope = if of_chat > of_bot {
            PenaltyScope::Chat
        } else {
            PenaltyScope::Bot
        };
        let retry_after = of_bot.max(of_chat)?;
        Some(InjectedFault::TooMany { retry_after, scope })
    }

    fn planned(&mut self, chat: i64, now: FaultMoment) -> Option<InjectedFault> {
        let place = self
            .next
            .iter()
            .position(|(target, _)| target.is_none_or(|target| target == chat))?;
        let (_, fault) = self.next.remove(place);
        self.penalise(chat, fault, |seconds| {
            PenaltyEnd::Set(now.set + TimeDelta::seconds(seconds.into()))
        });
        Some(fault)
    }

    fn by_chance(&mut self, chat: i64, now: FaultMoment) -> Option<InjectedFault> {
        let fault = self.source.as_mut()?.strike()?;
        self.penalise(chat, fault, |seconds| {
            PenaltyEnd::Real(now.real + Duration::from_secs(seconds.into()))
        });
        Some(fault)
    }

    fn penalise(&mut self, chat: i64, fault: InjectedFault, until: impl FnOnce(u32) -> PenaltyEnd) {
        if let InjectedFault::TooMany { retry_after, scope } = fault {
            let penalised = match scope {
                PenaltyScope::Chat => Some(chat),
                PenaltyScope::Bot => None,
            };
            self.penalties.insert(penalised, until(retry_after));
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    const ANNA: i64 = 7;
    const BORIS: i64 = 8;

    fn too_many(retry_after: u32, scope: PenaltyScope) -> Option<InjectedFault> {
        Some(InjectedFault::TooMany { retry_after, scope })
    }

    #[test]
    fn faults_come_in_order_each_once() {
        let now = FaultMoment {
            set: DateTime::UNIX_EPOCH,
            real: Instant::now(),
        };
        let mut plan = FaultPlan::default();
        plan.add(Some(BORIS), InjectedFault::BadGateway);
        plan.add(None, InjectedFault::ServerError);
        plan.add(None, InjectedFault::LostAnswer);
        assert_eq!(plan.strike(ANNA, now), Some(InjectedFault::ServerError));
        assert_eq!(plan.strike(BORIS, now), Some(InjectedFault::BadGateway));
        assert_eq!(plan.strike(BORIS, now), Some(InjectedFault::LostAnswer));
        assert_eq!(plan.strike(BORIS, now), None);
        assert_eq!(plan.refused, 0);
    }

    #[test]
    fn a_penalty_lasts_and_keeps_to_its_scope() {
        let real = Instant::now();
        let after = |seconds| FaultMoment {
            set: DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds),
            real,
        };
        let start = after(0);
        let mut plan = FaultPlan::default();
        plan.add(
            None,
            InjectedFault::TooMany {
                retry_after: 30,
                scope: PenaltyScope::Chat,
            },
        );
        let mut strike = |chat, now| plan.strike(chat, now);
        assert_eq!(strike(ANNA, start), too_many(30, PenaltyScope::Chat));
        assert_eq!(strike(BORIS, start), None);
        assert_eq!(strike(ANNA, after(29)), too_many(1, PenaltyScope::Chat));
        assert_eq!(strike(ANNA, after(30)), None);
        assert_eq!(plan.refused, 2);

        plan.add(
            Some(ANNA),
            InjectedFault::TooMany {
                retry_after: 5,
                scope: PenaltyScope::Bot,
            },
        );
        assert_eq!(plan.strike(BORIS, after(40)), None);
        assert_eq!(plan.strike(ANNA, after(40)), too_many(5, PenaltyScope::Bot));
        assert_eq!(
            plan.strike(BORIS, after(41)),
            too_many(4, PenaltyScope::Bot)
        );
    }

    #[test]
    fn a_penalty_of_the_weather_runs_in_real_time() {
        let start = Instant::now();
        let after = |millis| FaultMoment {
            set: DateTime::UNIX_EPOCH,
            real: start + Duration::from_millis(millis),
        };
        let mut plan = FaultPlan::default();
        let shares = vec![(
            1000,
            InjectedFault::TooMany {
                retry_after: 2,
                scope: PenaltyScope::Chat,
            },
        )];
        plan.random_faults(Some(RandomFaults { seed: 1, shares }));
        assert_eq!(plan.strike(ANNA, after(0)), too_many(2, PenaltyScope::Chat));
        plan.random_faults(None);
        assert_eq!(plan.strike(BORIS, after(0)), None);
        assert_eq!(
            plan.strike(ANNA, after(1500)),
            too_many(1, PenaltyScope::Chat)
        );
        assert_eq!(plan.strike(ANNA, after(2000)), None);
    }
}

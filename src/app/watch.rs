//! When nothing may be sent, whatever is due: the clock stands before what the database knows, or there is no room to
//! record what became of it.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    clock::{Clock, Trust},
    store::{Error, Room, Store},
};

/// How far a clock may go back before it counts as wrong: machines correct theirs by seconds.
const TOLERANCE: TimeDelta = TimeDelta::minutes(2);

/// How long to wait before there may be room.
const LOOK_AGAIN: TimeDelta = TimeDelta::seconds(5);

/// Until when a clock that stands at `now` is not to be acted on, if the last that happened was at `latest`.
pub(super) fn wrong_until(now: DateTime<Utc>, latest: DateTime<Utc>) -> Option<DateTime<Utc>> {
    (now + TOLERANCE < latest).then_some(latest)
}

/// Watches the clock, and whether there is room.
pub struct Watch {
    trust: Trust,
    seen: Mutex<Seen>,
}

/// What was seen of the clock.
#[derive(Clone, Copy)]
struct Seen {
    at: DateTime<Utc>,
    wrong_until: Option<DateTime<Utc>>,
}

impl Watch {
    /// A watch that begins now.
    ///
    /// # Errors
    /// If the database does not say when anything last happened.
    pub async fn begin(store: &Store, clock: &Clock) -> Result<Self, Error> {
        let (at, trust) = (clock.now(), clock.trust());
        let wrong_until = match trust {
            Trust::Compared => wrong_until(at, store.latest_moment().await?),
            Trust::Given => None,
        };
        if let Some(latest) = wrong_until {
            warn(at, latest);
        }
        let seen = Mutex::new(Seen { at, wrong_until });
        Ok(Self { trust, seen })
    }

    /// Until when the clock is wrong, as far as was seen.
    pub(super) fn wrong_until(&self) -> Option<DateTime<Utc>> {
        self.seen().wrong_until
    }

    /// When to ask again, if nothing may be sent now.
    ///
    /// # Errors
    /// If the database does not say when anything last happened.
    pub async fn holds(
        &self,
        store: &Store,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, Error> {
        if store.room() == Room::None {
            return Ok(Some(now + LOOK_AGAIN));
        }
        if self.trust == Trust::Given {
            return Ok(None);
        }
        let Seen { at, wrong_until } = self.seen();
        let wrong_until = match wrong_until {
            Some(until) if now < until => Some(until),
            Some(_) => {
                tracing::info!("the clock is past the last entry of the database again");
                None
            }
            // Only a clock that went back can have come to stand before an entry.
            None if now + TOLERANCE < at => {
                let until = self::wrong_until(now, store.latest_moment().await?);
                if let Some(latest) = until {
                    warn(now, latest);
                }
                until
            }
            None => None,
        };
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Seen {
            at: now,
            wrong_until,
        };
        Ok(wrong_until)
    }

    fn seen(&self) -> Seen {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn warn(now: DateTime<Utc>, latest: DateTime<Utc>) {
    tracing::warn!(
        %now,
        %latest,
        "the clock stands before the last entry of the database: nothing is sent until it is past it. Set the clock, or, \
         if it is right, start with `run --trust-clock`"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_wrong_only_when_it_stands_well_before_the_last_entry() {
        let latest = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        for (ahead, expected) in [
            (TimeDelta::hours(1), None),
            (TimeDelta::zero(), None),
            (-TOLERANCE, None),
            (-TOLERANCE - TimeDelta::milliseconds(1), Some(latest)),
            (-TimeDelta::days(400), Some(latest)),
        ] {
            assert_eq!(wrong_until(latest + ahead, latest), expected, "{ahead}");
        }
    }
}

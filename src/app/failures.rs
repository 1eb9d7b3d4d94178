//! Which work fails, and since when: what has failed for a minute is an alarm.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::{
    domain::alarm::{Alarm, Step},
    store::Error,
};

use super::App;

/// How long a step may fail before the owners hear of it.
const FAILS_FOR: Duration = Duration::from_secs(60);

/// The steps whose last attempt failed, each with its first failure since it last succeeded.
#[derive(Debug, Default)]
pub(super) struct Failures(Mutex<Vec<(Step, Instant)>>);

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Well,
    Failed,
}

/// What is to be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It works.
    Works,
    /// It fails, and has not for long.
    Fails,
    /// It has failed for so long that the owners must hear of it.
    Stalls,
}

impl Failures {
    /// Learns how a step ended.
    pub(super) fn note(&self, step: Step, ended: Ended, now: Instant) -> Verdict {
        let mut failing = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let since = failing.iter().find(|(failing, _)| *failing == step);
        match (ended, since) {
            (Ended::Well, _) => {
                failing.retain(|(failing, _)| *failing != step);
                Verdict::Works
            }
            (Ended::Failed, None) => {
                failing.push((step, now));
                Verdict::Fails
            }
            (Ended::Failed, Some((_, since))) if now < *since + FAILS_FOR => Verdict::Fails,
            (Ended::Failed, Some(_)) => Verdict::Stalls,
        }
    }
}

impl App {
    /// Passes on how a step ended, and raises or clears the alarm that it fails.
    pub(super) fn noted<T>(&self, step: Step, ended: Result<T, Error>) -> Result<T, Error> {
        let how = match ended {
            Ok(_) => Ended::Well,
            Err(_) => Ended::Failed,
        };
        let now = self.clock.moment().steady;
        match self.failures.note(step, how, now) {
            Verdict::Works => self.alarms.clear(Alarm::Stalled(step)),
            Verdict::Fails => {}
            Verdict::Stalls => self.alarms.raise(Alarm::Stalled(step)),
        }
        ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_stalls_when_it_has_failed_for_a_minute_on_end() {
        let begun = Instant::now();
        let failures = Failures::default();
        let at =
            |seconds, step, ended| failures.note(step, ended, begun + Duration::from_secs(seconds));
        let (release, claim) = (Step::Release, Step::Deliver);
        assert_eq!(at(0, release, Ended::Failed), Verdict::Fails);
        assert_eq!(at(30, claim, Ended::Failed), Verdict::Fails);
        assert_eq!(at(59, release, Ended::Failed), Verdict::Fails);
        assert_eq!(at(60, release, Ended::Failed), Verdict::Stalls);
        assert_eq!(at(62, claim, Ended::Failed), Verdict::Fails);
        assert_eq!(at(63, release, Ended::Well), Verdict::Works);
        assert_eq!(at(64, release, Ended::Failed), Verdict::Fails);
        assert_eq!(at(90, claim, Ended::Failed), Verdict::Stalls);
    }
}

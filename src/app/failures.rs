//! Failing background steps, and since when: one that has failed for a minute is an alarm.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::{
    domain::alarm::{Alarm, BackgroundStep},
    store::Error,
};

use super::App;

/// How long a step may fail before it is an alarm.
const FAILS_FOR: Duration = Duration::from_secs(60);

/// The steps whose last attempt failed.
#[derive(Debug, Default)]
pub(super) struct Failures(Mutex<Vec<FailingStep>>);

/// A step that fails.
#[derive(Debug)]
struct FailingStep {
    step: BackgroundStep,
    /// Its first failure since it last succeeded.
    since: Instant,
    /// The error that was last logged.
    said: String,
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepOutcome<'a> {
    Well,
    /// It failed, and this is why.
    Failed(&'a str),
}

/// The health of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepHealth {
    /// It works.
    Works,
    /// It fails, but not for long yet.
    Fails,
    /// It has failed for so long that it is an alarm.
    Stalls,
}

impl Failures {
    /// Learns how a step ended. The error is logged when it begins to fail, and when there is another error.
    pub(super) fn note(
        &self,
        step: BackgroundStep,
        ended: StepOutcome<'_>,
        now: Instant,
    ) -> StepHealth {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.iter_mut().find(|failing| failing.step == step);
        match (ended, known) {
            (StepOutcome::Well, known) => {
                if known.is_some() {
                    tracing::info!(?step, "what failed is done again");
                    all.retain(|failing| failing.step != step);
                }
                StepHealth::Works
            }
            (StepOutcome::Failed(error), None) => {
                log(step, error);
                let (since, said) = (now, error.to_owned());
                all.push(FailingStep { step, since, said });
                StepHealth::Fails
            }
            (StepOutcome::Failed(error), Some(failing)) => {
                if failing.said != error {
                    log(step, error);
                    error.clone_into(&mut failing.said);
                }
                if now < failing.since + FAILS_FOR {
                    StepHealth::Fails
                } else {
                    StepHealth::Stalls
                }
            }
        }
    }
}

impl App {
    /// Learns how a step ended, raises or clears its alarm, and passes the result on.
    pub(super) fn noted<T>(
        &self,
        step: BackgroundStep,
        ended: Result<T, Error>,
    ) -> Result<T, Error> {
        let error = ended.as_ref().err().map(Error::to_string);
        let how = error
            .as_deref()
            .map_or(StepOutcome::Well, StepOutcome::Failed);
        let now = self.clock.moment().steady;
        match self.failures.note(step, how, now) {
            StepHealth::Works => self.alarms.clear(Alarm::Stalled(step)),
            StepHealth::Fails => {}
            StepHealth::Stalls => self.alarms.raise(Alarm::Stalled(step)),
        }
        ended
    }
}

fn log(step: BackgroundStep, error: &str) {
    tracing::error!(
        error,
        ?step,
        "what is due could not be done; everything else goes on, and it is tried again"
    );
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    #[test]
    fn a_step_stalls_when_it_has_failed_for_a_minute_on_end() {
        let begun = Instant::now();
        let failures = Failures::default();
        let at =
            |seconds, step, ended| failures.note(step, ended, begun + Duration::from_secs(seconds));
        let (release, claim) = (BackgroundStep::Release, BackgroundStep::Deliver);
        assert_eq!(
            at(0, release, StepOutcome::Failed("why")),
            StepHealth::Fails
        );
        assert_eq!(at(30, claim, StepOutcome::Failed("why")), StepHealth::Fails);
        assert_eq!(
            at(59, release, StepOutcome::Failed("why")),
            StepHealth::Fails
        );
        assert_eq!(
            at(60, release, StepOutcome::Failed("why")),
            StepHealth::Stalls
        );
        assert_eq!(at(62, claim, StepOutcome::Failed("why")), StepHealth::Fails);
        assert_eq!(at(63, release, StepOutcome::Well), StepHealth::Works);
        assert_eq!(
            at(64, release, StepOutcome::Failed("why")),
            StepHealth::Fails
        );
        assert_eq!(
            at(90, claim, StepOutcome::Failed("why")),
            StepHealth::Stalls
        );
    }
}

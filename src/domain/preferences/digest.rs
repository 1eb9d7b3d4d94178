//! The digest: one message over all cases, at an hour that its reader chose.

use chrono::{DateTime, Datelike, Days, NaiveTime, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::domain::zone::Zone;

/// When a chat gets its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DigestPlan {
    /// At what time of day.
    pub at: NaiveTime,
    /// On which day of the week; each day if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Weekday>,
}

impl DigestPlan {
    /// The first digest after a moment.
    pub fn next(self, zone: Zone, after: DateTime<Utc>) -> DateTime<Utc> {
        let today = zone.local(after).date();
        // A day of which the clock skips the hour has it later; a week has each day.
        let days = (0..=7).filter_map(|days| today.checked_add_days(Days::new(days)));
        let days = days.filter(|day| self.on.is_none_or(|on| day.weekday() == on));
        let mut moments = days.map(|day| zone.instant(day.and_time(self.at)));
        // At the end of time there is none.
        let next = moments.find(|at| *at > after);
        next.unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

impl Default for DigestPlan {
    /// Each day, when the courts have closed and the day's news is in.
    fn default() -> Self {
        Self {
            at: const { NaiveTime::from_hms_opt(19, 0, 0).expect("a time") },
            on: None,
        }
    }
}

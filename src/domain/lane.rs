//! Lanes: the priorities of the queue of notices, and when a notice moves into a faster one.

use chrono::{Days, NaiveDate};

use super::news::News;

/// The fair share of a round: how many chats are told of a case before the other cases of its lane have their turn.
pub const SHARE: u32 = 500;

/// The priority of a notice; earlier variants leave first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Anything about a hearing today or tomorrow, one moved to an earlier day, and how a broadcast goes.
    Urgent,
    /// Any other change.
    Change,
    /// A reminder.
    Reminder,
}

/// The lane of a notice that carries this news.
pub fn of(news: &[News], today: NaiveDate) -> Lane {
    if news.iter().any(|item| item.is_urgent(today)) {
        Lane::Urgent
    } else {
        Lane::Change
    }
}

/// When news that is not urgent on `today` becomes urgent: on the day before the first hearing day that it names.
pub fn urgent_from(news: &[News], today: NaiveDate) -> Option<NaiveDate> {
    let ahead = news.iter().flat_map(News::days).filter(|day| *day > today);
    ahead.min().map(|day| day - Days::new(1))
}

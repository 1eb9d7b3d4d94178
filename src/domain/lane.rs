//! How urgent news is: the lanes of the queue, and when what waits comes into a faster one.

use chrono::{Days, NaiveDate};

use super::news::News;

/// How many chats are told of a case before the other cases of its lane have their turn.
pub const SHARE: u32 = 500;

/// The order in which waiting messages leave; earlier variants first.
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

/// When what was not urgent on `today` becomes so: the day before the first hearing day that it names begins.
pub fn urgent_from(news: &[News], today: NaiveDate) -> Option<NaiveDate> {
    let ahead = news.iter().flat_map(News::days).filter(|day| *day > today);
    ahead.min().map(|day| day - Days::new(1))
}

//! What stands above a row: an empty field may say the same.

use chrono::NaiveDate;

use crate::domain::court_list::AsAbove;

/// What the rows above said last, as it is written.
#[derive(Default)]
pub(super) struct Above {
    pub(super) case: Option<String>,
    pub(super) date: Option<String>,
    pub(super) time: Option<String>,
    pub(super) room: Option<String>,
    pub(super) status: Option<String>,
    /// Whether the time stood alone, and is that of the next row whatever its day.
    has_lone_time: bool,
    /// The day of the last line that says one for the rows below it.
    pub(super) day: Option<NaiveDate>,
}

impl Above {
    /// Nothing but a day, if it is known.
    pub(super) fn only(day: Option<NaiveDate>) -> Self {
        Self {
            day,
            ..Self::default()
        }
    }

    /// Keeps what a row may have from above. One without a case of its own has all of that above, unless it has a day itself: then
    /// it is the next hearing of that case. `date` is its own date.
    pub(super) fn keep_for(&mut self, as_above: AsAbove, has_case: bool, date: Option<&str>) {
        let is_of_case = as_above.case && !has_case;
        let has_lone_time = std::mem::take(&mut self.has_lone_time);
        let is_same_day = has_lone_time || date.is_none() || date == self.date.as_deref();
        let keep = |kept: &mut Option<String>, may: bool| *kept = kept.take().filter(|_| may);
        keep(
            &mut self.time,
            is_same_day && (as_above.time || (is_of_case && date.is_none())),
        );
        keep(&mut self.case, is_of_case);
        keep(&mut self.date, is_of_case || as_above.date);
        keep(&mut self.room, date.is_none() && is_of_case);
        keep(&mut self.status, date.is_none() && is_of_case);
    }

    /// The case of the rows below is this; of none, where a title stands between.
    pub(super) fn begin_case(&mut self, case: Option<String>) {
        *self = Self {
            case,
            date: self.date.take(),
            time: self.time.take(),
            day: self.day,
            ..Self::default()
        };
    }

    /// The time of the rows below is this, as it is written.
    pub(super) fn begin_time(&mut self, time: String) {
        self.time = Some(time);
        self.has_lone_time = true;
    }

    /// The day of the rows below is this, as it is written.
    pub(super) fn begin_date(&mut self, date: String) {
        *self = Self {
            date: Some(date),
            time: self.time.take().filter(|_| self.has_lone_time),
            has_lone_time: self.has_lone_time,
            ..Self::default()
        };
    }
}

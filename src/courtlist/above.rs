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
    /// The day of the last line that says one for the rows below it.
    pub(super) day: Option<NaiveDate>,
}

impl Above {
    /// Keeps what a row may have from above. One without a case of its own has all of that above, unless it has a day itself: then
    /// it is the next hearing of that case.
    pub(super) fn keep_for(&mut self, as_above: AsAbove, has_case: bool, has_day: bool) {
        let is_of_case = as_above.case && !has_case;
        let keep = |kept: &mut Option<String>, may: bool| *kept = kept.take().filter(|_| may);
        keep(&mut self.case, is_of_case);
        keep(&mut self.date, is_of_case || as_above.date);
        keep(&mut self.time, !has_day && (is_of_case || as_above.time));
        keep(&mut self.room, !has_day && is_of_case);
        keep(&mut self.status, !has_day && is_of_case);
    }
}

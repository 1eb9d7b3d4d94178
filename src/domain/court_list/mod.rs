//! Court lists: a court's own list of hearings, how its file is to be read, and what it says of a case.

mod clock;
mod compare;
mod date_form;
mod days;
mod listed;
mod mapping;
mod room;
mod weekday;
mod words;

pub use clock::{TimeReading, read_time};
pub use compare::{Doubt, Finding, ListScope, Reading, compare};
pub use date_form::{DateFault, DateForm, InvalidDateForm, is_month};
pub use days::ListDays;
pub use listed::{ListedHearings, ListedRow, ListedSitting};
pub use mapping::{AsAbove, Column, DayPlace, Mapping, Separator};
pub use room::{is_same_room, tidy_room};
pub use weekday::weekday;
pub use words::{ListedStatus, StatusWords, TimeWords, in_one_spelling};

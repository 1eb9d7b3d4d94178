//! Court lists: a court's own list of hearings, how its file is to be read, and what it says of a case.

mod clock;
mod compare;
mod date_form;
mod days;
mod listed;
mod mapping;

pub use clock::read_time;
pub use compare::{Doubt, Finding, ListScope, Reading, compare};
pub use date_form::{DateForm, DateReading, InvalidDateForm};
pub use days::ListDays;
pub use listed::{ListedHearings, ListedSitting, tidy_room};
pub use mapping::{Column, Mapping, Separator};

//! The parsers of what people write, into words of the domain: lines, dates, statuses. Pure; it knows no case and no clock.

pub mod date;
mod fold;
pub mod line;
mod phrases;
pub mod post;
mod status;
mod texts;

//! The parsers of what people write: lines, dates, statuses. Pure; they know no case and no clock.

pub mod command_words;
pub mod date;
mod denials;
mod fold;
pub mod line;
pub mod note;
mod phrases;
pub mod plain;
pub mod post;
pub mod quiet_hours;
mod status;
mod texts;

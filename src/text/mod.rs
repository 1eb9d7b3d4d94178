//! Every word the bot says: domain → [`RichText`](crate::domain::rich_text::RichText), pure, in three languages.
//!
//! How it is shown, and how much of it at once, a face decides, such as Telegram's in `bot/cards`.
//!
//! The words are Fluent messages in `config/locales`; the macro `say!` makes them rich text, in which what comes
//! from outside is text, whatever it holds. Dates are ICU4X's. What is told of a change is made of a `headline`, its
//! `meaning` and the lines of where the case `stands`.

mod arguments;
mod attributions;
mod corrected;
mod dates;
mod days;
mod headline;
mod kazakh;
mod loader;
mod meaning;
mod names;
mod own_time;
mod people;
mod quote;
mod shifts;
mod stands;
mod statements;
mod words;

pub mod alarm;
pub mod apart;
pub mod appeal;
pub mod approval;
pub mod audit;
pub mod calendar;
pub mod closing;
pub mod commands;
pub mod compose;
pub mod correcting;
pub mod dialogue;
pub mod digest;
pub mod editor;
pub mod groups;
pub mod in_place;
pub mod labels;
pub mod leaving;
pub mod listed;
pub mod lists;
pub mod notes;
pub mod notice;
pub mod overview;
pub mod owners;
pub mod posted;
pub mod privacy;
pub mod questions;
pub mod replies;
pub mod sections;
pub mod settings;
pub mod share;
pub mod status;
pub mod still_on;
pub mod subscriptions;
pub mod talk;
pub mod timeline;
pub mod together;
pub mod trouble;
pub mod unclear;
pub mod waiting;

pub use loader::missing;

//! Every word the bot says: domain → [`Message`](crate::domain::message::Message), pure, in three languages.
//!
//! The words are Fluent messages in `config/locales`; the macro `say!` makes them rich text, in which what comes
//! from outside is text, whatever it holds. Dates are ICU4X's. What is told of a change is made of a `headline`, its `meaning` and the lines of where
//! the case `stands`.

mod apart;
mod arguments;
mod buttons;
mod compose;
mod dates;
mod headline;
mod kazakh;
mod loader;
mod meaning;
mod names;
mod pages;
mod people;
mod quote;
mod shifts;
mod stands;
mod statements;
pub mod waiting;
mod words;

pub mod alarm;
pub mod card;
pub mod commands;
pub mod editor;
pub mod leaving;
pub mod lists;
pub mod notice;
pub mod posted;
pub mod questions;
pub mod replies;
pub mod sections;
pub mod status;
pub mod talk;
pub mod trouble;
pub mod unclear;

pub use loader::missing;

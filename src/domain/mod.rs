//! What the product is about, as plain data and functions: no async, no SQL, no Telegram.
//!
//! A case is its [`description`](case::Description), which the case file gives, and its
//! [state](case_state::CaseState), which is what the log of [events](event::Event) adds up to. A message is the
//! [difference](news::difference) between the state that a chat was told and the state now.

pub mod access;
pub mod alarm;
pub mod approval;
pub mod approx;
pub mod attribution;
pub mod audit;
pub mod calendar;
pub mod callback;
pub mod case;
pub mod case_state;
pub mod chat;
pub mod clock_check;
pub mod closing;
pub mod command;
pub mod court_list;
pub mod dialogue;
pub mod digest;
pub mod duplicate;
pub mod event;
pub mod export;
pub mod hearing;
pub mod holidays;
pub mod invisible;
mod kept;
pub mod lag;
pub mod lane;
pub mod language;
pub mod ledger;
pub mod message;
pub mod moment;
pub mod news;
pub mod note;
pub mod people;
pub mod person;
pub mod preferences;
pub mod reader;
pub mod record;
pub mod reminder;
pub mod rich_text;
pub mod role;
pub mod schedule;
pub mod slug;
pub mod stage;
pub mod start;
pub mod subscription;
pub mod timeline;
pub mod traffic_limits;
pub mod trouble;
pub mod upcoming;
pub mod views;
pub mod warning;
pub mod when;
pub mod zone;

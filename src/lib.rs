//! hearing-bot follows court cases: it keeps hearing dates, tells followers what changed, reminds them in time, and
//! answers where a case stands.
//!
//! One binary, one SQLite file, one config file. Three paths run through it, each in a short file of [`flow`]:
//!
//! ```text
//! an editor's line ── bot ──▶ flow/change ─▶ domain ─▶ store ─┐  on release, one transaction: event, case state, fan-out
//!                                                             ├▶ outbox ─▶ flow/delivery ─▶ courier ─▶ Telegram
//! the clock ─────── app ──▶ flow/schedule ─▶ domain ─▶ store ─┘  one transaction
//!
//! a question ──────── bot ──▶ flow/answer ─▶ store ─▶ text ─▶ the same chat, at once
//! ```
//!
//! `domain` decides and is pure; `store` keeps what was decided with what is to be told, in one transaction; `delivery`
//! tells. What a chat is told is never stored: it is the difference between the revision of the case that this chat was
//! told and the case as it stands when the message is composed.
//!
//! The modules in reading order, and whom each may use; `tests/architecture.rs` holds the code to it:
//!
//! | module | is | may use |
//! |---|---|---|
//! | [`domain`] | plain data and functions: no async, no SQL, no Telegram | nothing of ours |
//! | [`clock`] | the one place that reads the time | domain |
//! | [`log`] | what the process says on the standard error | nothing of ours |
//! | [`config`] | settings: defaults, file, environment | domain |
//! | [`store`] | where it is kept; all SQL | domain |
//! | [`text`] | every word the bot says: domain → text | domain |
//! | [`parse`] | the parsers of what people write: text → domain | domain |
//! | [`search`] | what people type → the case that is meant; small talk | domain |
//! | [`casefile`] | a case in a TOML file | domain |
//! | [`courier`] | one message → Telegram → an outcome, and what Telegram's clock says; the budget; the queue of answers | domain, clock |
//! | [`flow`] | what happens, one file for each path | domain, store, text, parse, search, casefile, courier |
//! | [`bot`] | what people say to it: updates, commands, buttons | domain, clock, store, text, parse, search, courier, flow |
//! | [`app`] | where the parts meet; the loops; the ordered stop | all but demo, main |
//! | [`demo`] | a small Telegram on loopback and the stories played on it | domain, clock, config, casefile, app |
//! | `main` | the command line | app, clock, config, demo, log |

pub mod app;
pub mod bot;
pub mod casefile;
pub mod clock;
pub mod config;
pub mod courier;
pub mod demo;
pub mod domain;
pub mod flow;
pub mod log;
pub mod parse;
pub mod search;
pub mod store;
pub mod text;

//! Delivery, from a notice to a message in a chat: claim, compose, send, classify, settle. What is to be done next is decided
//! by a machine without I/O ([`Machine`]); its driver is `app/delivery`.
//!
#![doc = include_str!("promises.md")]

mod batch;
mod compose;
mod content;
mod corrected;
mod departures;
mod digest;
mod exchange;
mod exchanges;
mod machine;
mod notice_view;
mod posting;
mod quarantine;
mod settlement;
mod subscribed;
mod together;

pub use batch::{ComposedBatch, Composition, compose_batch};
pub use compose::{ComposedMessage, NoticeText, Part};
pub use content::changed;
pub use departures::Departure;
pub use exchange::{Claim, Exchange, Exchanged, Queue};
pub use machine::{Action, Event, MOST_IN_FLIGHT, Machine, Step};
pub use notice_view::{ComposeSettings, NoticeRenderer, NoticeView, QuoteRenderer, SubscribedView};
pub use quarantine::Quarantine;
pub use settlement::Attempt;

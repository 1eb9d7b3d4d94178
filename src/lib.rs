//! hearing-bot follows court cases: it keeps hearing dates, tells followers what changed, and answers where a case stands.

pub mod clock;
pub mod config;
pub mod courier;
pub mod demo;
pub mod domain;
pub mod reading;
pub mod search;
pub mod store;
pub mod text;

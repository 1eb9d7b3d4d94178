//! hearing-bot follows court cases: it keeps hearing dates, tells followers what changed, and answers where a case stands.

pub mod courier;
pub mod demo;
pub mod domain;
pub mod search;
pub mod text;

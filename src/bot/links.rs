//! Links that open a private chat with the bot.

use crate::domain::slug::Slug;

use super::Context;

/// The prefix of a payload of `/start` that names a case.
pub(super) const CASE_PAYLOAD: &str = "c_";

/// The link that opens a private chat with the bot, at a case if one is given.
pub(super) fn link(context: &Context, case: Option<&Slug>) -> String {
    let payload = match case {
        Some(slug) => format!("{CASE_PAYLOAD}{slug}"),
        None => "cases".to_owned(),
    };
    format!("https://t.me/{}?start={payload}", context.username)
}

//! Links that open a private chat with the bot.

use crate::domain::{slug::Slug, start::StartPayload};

use super::Context;

/// The link that opens a private chat with the bot, at a case if one is given.
pub(super) fn link(context: &Context, case: Option<&Slug>) -> String {
    let payload = case.map_or(StartPayload::Greeting, |slug| {
        StartPayload::Case(slug.as_str())
    });
    payload.link(&context.username)
}

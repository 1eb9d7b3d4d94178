//! The text of a message as Telegram takes it: plain text, and entities for the styles of its parts.

use reqwest::Url;
use serde::Serialize;
use teloxide::requests::Payload;
use teloxide::types::MessageEntity;

use crate::domain::rich_text::{RichText, Span, Style};

/// The longest text of a message, in UTF-16 units (Bot API, `sendMessage`).
pub const TEXT_LIMIT: usize = 4096;

/// How a phone writes a moment: its weekday, its date in words, its time (Bot API, `date_time_format`).
const WEEKDAY_DATE_TIME: &str = "wDt";

/// The text of a payload, with its entities.
#[derive(Clone, Debug)]
pub(super) struct MessageText<'a> {
    pub(super) text: &'a str,
    /// None of them where there are no styles, or where Telegram has not taken them.
    pub(super) entities: Option<Vec<Entity>>,
}

/// A style of a part of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Entity {
    /// One that teloxide knows.
    Known(MessageEntity),
    /// A moment (Bot API, `date_time`), which teloxide 0.17 does not know.
    Moment {
        #[serde(rename = "type")]
        kind: &'static str,
        offset: usize,
        length: usize,
        unix_time: i32,
        date_time_format: &'static str,
    },
}

/// A request with the entities of its text beside what teloxide knows of it.
#[derive(Debug, Serialize)]
pub(super) struct WithEntities<P> {
    #[serde(flatten)]
    pub(super) payload: P,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entities: Option<Vec<Entity>>,
}

impl<P: Payload> Payload for WithEntities<P> {
    type Output = P::Output;
    const NAME: &'static str = P::NAME;
}

impl<'a> MessageText<'a> {
    /// The text with its styles as entities.
    ///
    /// Telegram goes on finding addresses, `/commands` and the like by itself beside the entities that it is given, as it
    /// does with HTML; those it would find are not even taken from a bot. It strips what is blank at both ends of a message and
    /// shortens the entities there (td, `fix_formatted_text`), so neither is done here. In two things it is stricter than with
    /// HTML: it refuses a whole message for an offset between the two units of one character, and for an address that
    /// it does not take for one, where in HTML it showed the text without the link.
    pub(super) fn styled(text: &'a RichText) -> Self {
        let entities: Vec<Entity> = text
            .spans()
            .iter()
            .filter_map(|span| entity(text.as_str(), span))
            .collect();
        Self {
            text: text.as_str(),
            entities: (!entities.is_empty()).then_some(entities),
        }
    }

    /// The text without styles, cut to what fits one message.
    pub(super) fn plain(text: &'a RichText) -> Self {
        let text = text.as_str();
        let mut units = 0;
        let end = text.char_indices().find(|(_, c)| {
            units += c.len_utf16();
            units > TEXT_LIMIT
        });
        Self {
            text: end.map_or(text, |(end, _)| &text[..end]),
            entities: None,
        }
    }

    /// The request whose text it is.
    pub(super) fn with<P>(self, payload: P) -> WithEntities<P> {
        let entities = self.entities;
        WithEntities { payload, entities }
    }

    /// Its entities where others read it, or it is a quote: nobody's own time is there.
    pub(super) fn for_others(self) -> Option<Vec<MessageEntity>> {
        let known = |entity| match entity {
            Entity::Known(known) => Some(known),
            Entity::Moment { .. } => None,
        };
        let entities = self.entities?.into_iter();
        Some(entities.filter_map(known).collect())
    }
}

/// The entity of a span, in UTF-16 units; `None` where Telegram would refuse it.
fn entity(text: &str, span: &Span) -> Option<Entity> {
    let units = |text: &str| text.encode_utf16().count();
    let offset = units(&text[..span.range.start]);
    let length = units(&text[span.range.clone()]);
    let known = match &span.style {
        Style::Bold => MessageEntity::bold(offset, length),
        Style::Struck => MessageEntity::strikethrough(offset, length),
        Style::Code => MessageEntity::code(offset, length),
        Style::Link(url) => MessageEntity::text_link(address(url)?, offset, length),
        Style::Moment(moment) => {
            return Some(Entity::Moment {
                kind: "date_time",
                offset,
                length,
                unix_time: i32::try_from(moment.timestamp()).ok()?,
                date_time_format: WEEKDAY_DATE_TIME,
            });
        }
    };
    Some(Entity::Known(known))
}

/// A URL that Telegram accepts for a link (td, `LinkManager::check_link`): its host has a dot, and only characters of hosts.
/// A URL with a user name is none.
pub(super) fn address(url: &str) -> Option<Url> {
    let url = Url::parse(url).ok()?;
    let host = url.host_str()?;
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let is_taken = matches!(url.scheme(), "http" | "https")
        && host.contains('.')
        && host.chars().all(is_allowed)
        && url.port() != Some(0)
        && url.username().is_empty()
        && url.password().is_none();
    is_taken.then_some(url)
}

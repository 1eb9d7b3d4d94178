//! An entity of a text, as a call has it.

use std::{cmp::Ordering, ops::Range};

use serde_json::Value;

use super::super::refusal::CallRefusal;

/// The highest offset and length that are looked at.
const HIGHEST: usize = 1_000_000;

/// The kinds of entities that are known here.
pub(super) const KINDS: [(&str, EntityKind); 8] = [
    ("bold", EntityKind::Bold),
    ("code", EntityKind::Code),
    ("date_time", EntityKind::Moment),
    ("italic", EntityKind::Italic),
    ("spoiler", EntityKind::Spoiler),
    ("strikethrough", EntityKind::Struck),
    ("text_link", EntityKind::Link),
    ("underline", EntityKind::Underline),
];

/// What is found in a text by itself and not taken from a bot.
const FOUND: [&str; 8] = [
    "bank_card_number",
    "bot_command",
    "cashtag",
    "email",
    "hashtag",
    "mention",
    "phone_number",
    "url",
];

/// In bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entity {
    pub(super) range: Range<usize>,
    pub(super) kind: EntityKind,
    /// The address of a link, or the moment and how it is written.
    pub(super) about: String,
}

/// In the order in which Telegram sorts what covers the same text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum EntityKind {
    Code,
    Link,
    Moment,
    Bold,
    Italic,
    Underline,
    Struck,
    Spoiler,
}

impl Entity {
    /// Nothing for one that is empty, or that Telegram finds by itself.
    pub(super) fn read(entity: &Value, text: &str) -> Result<Option<Self>, CallRefusal> {
        let lacking = |name| {
            let problem = format!("can't parse MessageEntity: Can't find field \"{name}\"");
            CallRefusal::bad(&problem)
        };
        let number = |name| {
            let number = entity.get(name).and_then(Value::as_i64);
            let number = number.ok_or_else(|| lacking(name))?;
            let sensible = usize::try_from(number).ok().filter(|it| *it <= HIGHEST);
            let problem = || format!("receive an entity with incorrect {name} {number}");
            sensible.ok_or_else(|| CallRefusal::bad(&problem()))
        };
        let word = |name| {
            let word = entity.get(name).and_then(Value::as_str);
            word.ok_or_else(|| lacking(name))
        };
        let (offset, length, name) = (number("offset")?, number("length")?, word("type")?);
        if FOUND.contains(&name) {
            return Ok(None);
        }
        let Some((_, kind)) = KINDS.into_iter().find(|(known, _)| *known == name) else {
            return Err(CallRefusal::surprise(format!(
                "{name} is no entity known here"
            )));
        };
        let about = match kind {
            EntityKind::Link => checked(word("url")?)?.to_owned(),
            EntityKind::Moment => {
                let moment = entity.get("unix_time").and_then(Value::as_i64);
                let moment = moment.ok_or_else(|| lacking("unix_time"))?;
                written(moment, word("date_time_format")?)?
            }
            EntityKind::Bold
            | EntityKind::Code
            | EntityKind::Italic
            | EntityKind::Spoiler
            | EntityKind::Struck
            | EntityKind::Underline => String::new(),
        };
        let entity = || {
            Ok(Self {
                range: bytes(text, offset, offset + length)?,
                kind,
                about,
            })
        };
        (length > 0).then(entity).transpose()
    }

    /// Whether it is one thing, of which no part can be without it.
    pub(super) fn is_whole(&self) -> bool {
        match self.kind {
            EntityKind::Code | EntityKind::Link | EntityKind::Moment => true,
            EntityKind::Bold
            | EntityKind::Italic
            | EntityKind::Underline
            | EntityKind::Struck
            | EntityKind::Spoiler => false,
        }
    }
}

/// A moment and how it is written, if Telegram takes them: a number of 32 bits, and how long it is until then, or of the weekday,
/// the date and the time each at most once, the last two in capitals where they are written in full.
fn written(moment: i64, format: &str) -> Result<String, CallRefusal> {
    if !i32::try_from(moment).is_ok_and(|moment| moment > 0) {
        return Err(CallRefusal::bad("ENTITY_DATE_INVALID"));
    }
    let rest = format.strip_prefix('w').unwrap_or(format);
    let rest = rest.strip_prefix(['d', 'D']).unwrap_or(rest);
    let rest = rest.strip_prefix(['t', 'T']).unwrap_or(rest);
    if format == "r" || rest.is_empty() {
        Ok(format!("{moment} {format}"))
    } else {
        Err(CallRefusal::bad("ENTITY_DATE_FORMAT_INVALID"))
    }
}

/// An address, if Telegram takes it for one.
fn checked(url: &str) -> Result<&str, CallRefusal> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    if host.is_some_and(|host| host.contains('.')) {
        return Ok(url);
    }
    Err(CallRefusal::bad(&format!(
        "entity URL '{url}' is invalid: Wrong HTTP URL"
    )))
}

/// Where in the text an entity between these UTF-16 offsets is.
fn bytes(text: &str, from: usize, to: usize) -> Result<Range<usize>, CallRefusal> {
    let begin = match byte(text, from) {
        OffsetPosition::Between(at) => Ok(at),
        OffsetPosition::Within(at) => Err(format!(
            "entity begins in a middle of a UTF-16 symbol at byte offset {at}"
        )),
        OffsetPosition::Beyond => Err(format!(
            "entity begins after the end of the text at UTF-16 offset {from}"
        )),
    };
    let end = match byte(text, to) {
        OffsetPosition::Between(at) => Ok(at),
        OffsetPosition::Within(at) => Err(format!(
            "entity beginning at UTF-16 offset {from} ends in a middle of a UTF-16 symbol at byte offset {at}"
        )),
        OffsetPosition::Beyond => Err(format!(
            "entity beginning at UTF-16 offset {from} ends after the end of the text at UTF-16 offset {to}"
        )),
    };
    let range = begin.and_then(|begin| Ok(begin..end?));
    range.map_err(|problem| CallRefusal::bad(&problem))
}

/// Where a UTF-16 offset leads.
enum OffsetPosition {
    /// Between two characters: to this byte.
    Between(usize),
    /// Within a character that ends before this byte.
    Within(usize),
    /// Past the end.
    Beyond,
}

fn byte(text: &str, offset: usize) -> OffsetPosition {
    let mut units = 0;
    let characters = text.char_indices().map(|(at, c)| (at, c.len_utf16()));
    for (at, length) in characters.chain([(text.len(), 0)]) {
        match units.cmp(&offset) {
            Ordering::Less => units += length,
            Ordering::Equal => return OffsetPosition::Between(at),
            Ordering::Greater => return OffsetPosition::Within(at),
        }
    }
    OffsetPosition::Beyond
}

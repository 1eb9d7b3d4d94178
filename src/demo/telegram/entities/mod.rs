//! The entities of a text: what Telegram takes, what it mends, what it counts, and how a message looks as plain text.
//!
//! The rules and the words of the errors are those of the Bot API's server and of td beneath it (`fix_formatted_text`).

mod entity;

use std::{cmp::Reverse, ops::Range};

use serde_json::Value;

use super::{attachment::Attachment, refusal::CallRefusal};
use entity::{Entity, EntityKind};

/// The longest text of a message, in UTF-16 units.
pub(super) const LONGEST_TEXT: usize = 4096;

/// Blank at the ends of a message, which are cut off.
const BLANK: [char; 2] = [' ', '\n'];

/// A message's content. Two that are equal are "not modified" to Telegram.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// The text: what Telegram counts and stores.
    pub(super) text: String,
    /// The text with the marks that a reader of plain text needs: `~~struck~~` and `` `code` ``.
    pub(super) shown: String,
    /// What it stands under.
    pub(super) file: Option<Attachment>,
    entities: Vec<Entity>,
}

impl Content {
    /// Text as it stands.
    pub(super) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            shown: text.to_owned(),
            file: None,
            entities: Vec::new(),
        }
    }

    /// The same under a file, and how the two look together.
    pub(super) fn under(self, file: Attachment, shown: String) -> Self {
        let file = Some(file);
        Self {
            shown,
            file,
            ..self
        }
    }

    /// Reads the entities of a text, as a call has them.
    pub(super) fn read(text: &str, entities: &[Value]) -> Result<Self, CallRefusal> {
        let mut read = Vec::new();
        for entity in entities {
            read.extend(Entity::read(entity, text)?);
        }
        Ok(Self::trimmed(text, mended(read)))
    }

    /// The length that Telegram limits, in UTF-16 units.
    pub(super) fn length(&self) -> usize {
        self.text.encode_utf16().count()
    }

    /// Whether another content stands in it, with the same styles: what a reply may quote.
    pub(super) fn contains(&self, quote: &Self) -> bool {
        let mut places = self.text.match_indices(&quote.text);
        places.any(|(at, _)| self.piece(at..at + quote.text.len()) == quote.entities)
    }

    /// The entities of a piece of the text, but for those that no quote keeps.
    fn piece(&self, piece: Range<usize>) -> Vec<Entity> {
        let entities = self.entities.iter().filter_map(|entity| {
            let range = entity.range.start.max(piece.start)..entity.range.end.min(piece.end);
            (range.start < range.end && !entity.is_whole()).then(|| Entity {
                range: range.start - piece.start..range.end - piece.start,
                ..entity.clone()
            })
        });
        entities.collect()
    }

    /// Without what is blank at the ends; at the beginning an entity keeps it.
    fn trimmed(text: &str, mut entities: Vec<Entity>) -> Self {
        let end = text.trim_end_matches(BLANK).len();
        entities.retain(|entity| entity.range.start < end);
        let first = entities.iter().map(|entity| entity.range.start).min();
        let blank = end - text[..end].trim_start_matches(BLANK).len();
        let begin = blank.min(first.unwrap_or(end));
        for Entity { range, .. } in &mut entities {
            *range = range.start - begin..range.end.min(end) - begin;
        }
        let text = text[begin..end].to_owned();
        Self {
            shown: shown(&text, &entities),
            file: None,
            text,
            entities,
        }
    }
}

/// What Telegram makes of entities that overlap: of two things that are whole the later goes, equal styles become one, and
/// code takes no style.
fn mended(mut entities: Vec<Entity>) -> Vec<Entity> {
    entities.sort_by_key(|entity| (entity.range.start, Reverse(entity.range.end), entity.kind));
    let (mut mended, styles): (Vec<Entity>, Vec<Entity>) =
        entities.into_iter().partition(Entity::is_whole);
    let mut end = 0;
    mended.retain(|entity| {
        let is_apart = entity.range.start >= end;
        end = if is_apart { entity.range.end } else { end };
        is_apart
    });
    let code: Vec<Range<usize>> = mended
        .iter()
        .filter(|entity| entity.kind == EntityKind::Code)
        .map(|entity| entity.range.clone())
        .collect();
    let mut runs: Vec<Entity> = Vec::new();
    for style in styles {
        let same = runs.iter_mut().rfind(|run| run.kind == style.kind);
        match same.filter(|run| style.range.start <= run.range.end) {
            Some(run) => run.range.end = run.range.end.max(style.range.end),
            None => runs.push(style),
        }
    }
    mended.extend(runs.iter().flat_map(|run| run.outside(&code)));
    mended.sort_by_key(|entity| (entity.range.start, Reverse(entity.range.end), entity.kind));
    mended
}

impl Entity {
    /// What is left of it outside these ranges, which are in order and apart.
    fn outside(&self, taken: &[Range<usize>]) -> Vec<Self> {
        let mut begin = self.range.start;
        let mut left = Vec::new();
        let end = self.range.end..self.range.end;
        for range in taken.iter().chain([&end]) {
            let until = range.start.min(self.range.end);
            if begin < until {
                left.push(Self {
                    range: begin..until,
                    ..self.clone()
                });
            }
            begin = begin.max(range.end);
        }
        left
    }
}

/// The text with its marks; struck text and code never overlap.
fn shown(text: &str, entities: &[Entity]) -> String {
    let mut marks: Vec<(usize, usize, &str)> = Vec::new();
    for Entity { range, kind, .. } in entities {
        let mark = match kind {
            EntityKind::Struck => "~~",
            EntityKind::Code => "`",
            EntityKind::Link
            | EntityKind::Moment
            | EntityKind::Bold
            | EntityKind::Italic
            | EntityKind::Underline
            | EntityKind::Spoiler => continue,
        };
        // What ends somewhere ends before the next begins.
        marks.extend([(range.start, 1, mark), (range.end, 0, mark)]);
    }
    marks.sort_unstable();
    let (mut shown, mut begin) = (String::new(), 0);
    for (at, _, mark) in marks {
        shown.push_str(&text[begin..at]);
        shown.push_str(mark);
        begin = at;
    }
    shown.push_str(&text[begin..]);
    shown
}

#[cfg(test)]
mod tests;

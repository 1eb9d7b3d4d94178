//! Albums: one message to whoever sends it, and one update for each picture. It is answered once.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use crate::domain::chat::ChatKey;

use super::{
    expiring::ExpiringMap,
    updates::{IncomingMessage, ParsedUpdate, Update},
};

/// How long the rest of an album may take to arrive. Mostly all of it arrives at once.
const COMES_WITHIN: Duration = Duration::from_secs(60);

/// The most chats whose last album is remembered. Beyond it, an album that does not arrive at once is answered more than
/// once.
const REMEMBERED: usize = 1_000;

/// The last album of each chat. They are gone with the process.
pub(super) struct Albums(ExpiringMap<Album>);

#[derive(Default)]
struct Album {
    id: String,
    /// The captions that were let through.
    lines: BTreeSet<String>,
}

impl Albums {
    /// No album yet.
    pub(super) fn new() -> Self {
        Self(ExpiringMap::new(COMES_WITHIN, REMEMBERED))
    }

    /// Removes duplicates: of an album each distinct caption is left, or one picture if there is none. The order stays.
    pub(super) fn deduplicate(
        &mut self,
        arrived: Vec<ParsedUpdate>,
        now: Instant,
    ) -> Vec<ParsedUpdate> {
        let read = |parsed: &ParsedUpdate| match &*parsed.update {
            Update::Message(message) => Picture::of(message),
            Update::EditedMessage(_) | Update::CallbackQuery(_) | Update::MyChatMember(_) => None,
        };
        let parts: Vec<Option<Picture>> = arrived.iter().map(read).collect();
        let with_a_line: BTreeSet<(ChatKey, &str)> = parts
            .iter()
            .flatten()
            .filter(|part| part.line.is_some())
            .map(Picture::album)
            .collect();
        let is_kept = |part: &Option<Picture>| match part {
            None => true,
            Some(part) if part.line.is_none() && with_a_line.contains(&part.album()) => false,
            Some(part) => self.is_first(part, now),
        };
        let kept: Vec<bool> = parts.iter().map(is_kept).collect();
        let all = arrived.into_iter().zip(kept);
        all.filter_map(|(update, is_kept)| is_kept.then_some(update))
            .collect()
    }

    /// Whether it is the first of its album with this caption.
    fn is_first(&mut self, part: &Picture, now: Instant) -> bool {
        let known = self.0.get_mut(part.chat, now);
        if let Some(album) = known.filter(|album| album.id == part.id) {
            let line = part.line.as_ref();
            return line.is_some_and(|line| album.lines.insert(line.clone()));
        }
        let album = Album {
            id: part.id.clone(),
            lines: part.line.iter().cloned().collect(),
        };
        // Without room for it, it is not remembered.
        self.0.insert(part.chat, album, now);
        true
    }
}

/// A picture of an album.
struct Picture {
    chat: ChatKey,
    id: String,
    line: Option<String>,
}

impl Picture {
    fn of(message: &IncomingMessage) -> Option<Self> {
        Some(Self {
            chat: message.chat,
            id: message.media_group_id.clone()?,
            line: message.line().map(str::to_owned),
        })
    }

    fn album(&self) -> (ChatKey, &str) {
        (self.chat, &self.id)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use serde_json::json;

    use super::*;
    use crate::store::RawUpdate;

    /// Pictures as `chat album line`, and other messages as `chat`.
    fn arrive(albums: &mut Albums, messages: &[&str], now: Instant) -> Vec<String> {
        let update = |message: &&str| {
            let mut words = message.splitn(3, ' ');
            let chat: i64 = words.next().unwrap().parse().unwrap();
            let mut json = json!({ "chat": { "id": chat }, "photo": [] });
            if let Some(album) = words.next() {
                json["media_group_id"] = json!(album);
            }
            if let Some(line) = words.next() {
                json["caption"] = json!(line);
            }
            let json = json!({ "update_id": 1, "message": json }).to_string();
            ParsedUpdate::of(RawUpdate { id: 1, json }).unwrap()
        };
        let arrived = messages.iter().map(update).collect();
        let words = |parsed: ParsedUpdate| match &*parsed.update {
            Update::Message(it) => {
                let album = it.media_group_id.as_deref().unwrap_or("-");
                let line = it.line().unwrap_or("-");
                format!("{} {album} {line}", it.chat.0)
            }
            _ => panic!("it is a message"),
        };
        let kept = albums.deduplicate(arrived, now);
        kept.into_iter().map(words).collect()
    }

    #[test]
    fn an_album_is_one_message() {
        let now = Instant::now();
        for (messages, kept) in [
            (vec!["1 a", "1 a", "1 a", "1 a", "1 a"], vec!["1 a -"]),
            (vec!["1 a x", "1 a", "1 a"], vec!["1 a x"]),
            (vec!["1 a", "1 a", "1 a x"], vec!["1 a x"]),
            (vec!["1 a", "1 a x", "1 a"], vec!["1 a x"]),
            (vec!["1 a x", "1 a x"], vec!["1 a x"]),
            // Two lines are two lines.
            (vec!["1 a x", "1 a", "1 a y"], vec!["1 a x", "1 a y"]),
            (
                vec!["1", "1", "1 a", "1 a"],
                vec!["1 - -", "1 - -", "1 a -"],
            ),
            (vec!["1 a", "1 a", "1 b", "1 b"], vec!["1 a -", "1 b -"]),
            // Others may number theirs alike.
            (vec!["1 a", "2 a", "1 a", "2 a x"], vec!["1 a -", "2 a x"]),
        ] {
            assert_eq!(
                arrive(&mut Albums::new(), &messages, now),
                kept,
                "{messages:?}"
            );
        }
    }

    #[test]
    fn the_rest_of_an_album_that_comes_later_is_not_answered_again() {
        let mut albums = Albums::new();
        let now = Instant::now();
        assert_eq!(arrive(&mut albums, &["1 a", "1 a"], now), ["1 a -"]);
        assert!(arrive(&mut albums, &["1 a", "1 a"], now).is_empty());
        let late = now + Duration::from_secs(59);
        assert_eq!(
            arrive(&mut albums, &["1 a x", "2 a"], late),
            ["1 a x", "2 a -"]
        );
        assert!(arrive(&mut albums, &["1 a x", "2 a"], late).is_empty());
    }
}

//! The reader's own time beside the court's, for those who live in another zone.

use crate::domain::{
    case::Case, chat::ChatKind, reader::Reader, rich_text::RichText, when::When, zone::Zone,
};

use super::{dates, loader::say};

/// When a hearing begins by the reader's own clock; nothing where the court's shows the same, and where no time was announced.
pub(super) fn own_time(when: When, case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    let own = |zone: Zone| {
        let court = &case.description.court;
        let begins = when.begins(court.zone)?;
        let local = zone.local(begins);
        let own = When::at(local.date(), local.time());
        let today = zone.local(reader.now).date();
        (local != court.local(begins)).then(|| match reader.chat {
            ChatKind::Private => {
                let when = dates::when(own, today, language).at(begins);
                say!(language, "own-time", when = when)
            }
            // By the clock of each phone it would be another time for each.
            ChatKind::Shared => {
                let when = dates::when(own, today, language);
                say!(language, "here-own-time", when = when)
            }
        })
    };
    reader.zone.and_then(own).unwrap_or_default()
}

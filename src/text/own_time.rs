//! The reader's own time beside the court's, for those who live in another zone.

use crate::domain::{case::Case, reader::Reader, rich_text::RichText, when::When, zone::Zone};

use super::{dates, loader::say};

/// When a hearing begins by the reader's own clock; nothing where the court's shows the same, and where no time was announced.
pub(super) fn own_time(when: When, case: &Case, reader: Reader) -> RichText {
    let own = |zone: Zone| {
        let court = &case.description.court;
        let begins = when.begins(court.zone)?;
        let local = zone.local(begins);
        (local != court.local(begins)).then(|| {
            let own = When::at(local.date(), local.time());
            let today = zone.local(reader.now).date();
            dates::when(own, today, reader.language).at(begins)
        })
    };
    match reader.zone.and_then(own) {
        Some(when) => say!(reader.language, "own-time", when = when),
        None => RichText::default(),
    }
}

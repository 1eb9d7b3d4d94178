//! The reader's own time beside the court's, for those who live in another zone.

use crate::domain::{
    case::Case,
    chat::ChatKind,
    news::{CorrectedFact, HearingStanding, News},
    reader::Reader,
    rich_text::RichText,
    when::When,
    zone::Zone,
};

use super::{dates, loader::say};

/// When a hearing begins by the reader's own clock; nothing where the court's shows the same, no time was announced, or that time
/// has come.
pub(super) fn own_time(when: When, case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    let own = |zone: Zone| {
        let court = &case.description.court;
        let begins = when.begins(court.zone)?;
        let local = zone.local(begins);
        let own = When::at(local.date(), local.time());
        let today = zone.local(reader.now).date();
        let is_ahead = begins > reader.now;
        (is_ahead && local != court.local(begins)).then(|| match reader.chat {
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

/// When the hearing of which it tells the date begins by the reader's own clock.
pub(super) fn own_time_of(news: &News, case: &Case, reader: Reader) -> RichText {
    let when = date(news).map(|when| own_time(when, case, reader));
    when.unwrap_or_default()
}

/// When a hearing is from now on, as an item of news says.
fn date(news: &News) -> Option<When> {
    match news {
        News::Set { hearing, .. } | News::Shifted { to: hearing, .. } => Some(hearing.when),
        News::Adjourned { to, .. } => to.as_ref().map(|hearing| hearing.when),
        News::Corrected(corrected) => match &corrected.fact {
            CorrectedFact::Hearing {
                right: HearingStanding::On(when),
                ..
            } => Some(*when),
            _ => None,
        },
        News::Access { .. }
        | News::Custody { .. }
        | News::Stage { .. }
        | News::Appeal(_)
        | News::Statement(_)
        | News::Verdict(_)
        | News::Cancelled { .. }
        | News::Held(_)
        | News::Room { .. } => None,
    }
}

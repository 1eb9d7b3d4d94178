//! The words of several notices in one message.

use crate::domain::{
    case::Case,
    command::{AskCommand, Command},
    hearing::Hearing,
    language::Language,
    news::News,
    reader::Reader,
    reminder::Leads,
    rich_text::RichText,
};

use super::{
    compose::{blocks, fits_beside, lines},
    headline::headline,
    loader::say,
    notice,
    own_time::{own_time, own_time_of},
    words,
};

/// What is said of one case among several.
pub struct Piece {
    /// As it would stand alone.
    pub whole: RichText,
    /// What must not be missed: the first lines, and the case.
    pub brief: RichText,
}

/// What must not be missed of changes.
pub fn brief_change(case: &Case, news: &[News], reader: Reader) -> RichText {
    let headlines = news.iter().map(|item| headline(item, case, reader));
    let own = news.iter().map(|item| own_time_of(item, case, reader));
    lines(headlines.chain([title(case, reader.language)]).chain(own))
}

/// What must not be missed of a hearing that is near; `None` once its day has passed.
pub fn brief_reminder(
    case: &Case,
    (hearing, leads): (&Hearing, Leads),
    reader: Reader,
) -> Option<RichText> {
    let first = notice::reminder_headline(case, (hearing, leads), reader)?;
    let own = own_time(hearing.when, case, reader);
    Some(lines([first, title(case, reader.language), own]))
}

/// Several notices in at most so many UTF-16 units: each whole if there is room, else all of them in brief, as many as fit.
pub fn together(pieces: Vec<Piece>, most: usize, language: Language) -> RichText {
    let all = pieces.len();
    if all == 0 {
        return RichText::default();
    }
    if fits_beside(most, 0, pieces.iter().map(|piece| &piece.whole)) == all {
        return blocks(pieces.into_iter().map(|piece| piece.whole));
    }
    // Room for the longest form is reserved first.
    let around = more(all, language).units();
    let fits = fits_beside(most, around, pieces.iter().map(|piece| &piece.brief));
    let brief = pieces.into_iter().map(|piece| piece.brief).take(fits);
    blocks(brief.chain([more(all - fits, language)]))
}

/// That not all of it is said here, and where the rest is.
fn more(left_out: usize, language: Language) -> RichText {
    let following = format!("/{}", Command::Ask(AskCommand::Following).word());
    match left_out {
        0 => say!(language, "together-in-brief", following = following),
        count => say!(
            language,
            "together-more",
            count = count,
            following = following
        ),
    }
}

fn title(case: &Case, language: Language) -> RichText {
    RichText::plain(words::title(case, language))
}

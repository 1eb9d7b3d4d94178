//! The words to followers of a case that is at its end.

use chrono::NaiveDate;

use crate::domain::{case::Case, closing::KeepQuestion, reader::Reader, rich_text::RichText};

use super::{
    compose::{blocks, lines},
    dates::day_with,
    kazakh::Ending,
    labels,
    loader::say,
    words,
};

/// Whether to keep following a case, and what follows without an answer.
pub fn question(case: &Case, question: KeepQuestion, reader: Reader) -> RichText {
    let language = reader.language;
    let title = RichText::plain(words::title(case, language));
    let (asked, why) = match question {
        KeepQuestion::Ask => (
            say!(language, "closing-ask"),
            say!(language, "closing-ask-why"),
        ),
        KeepQuestion::Warn(last_day) => (
            warning(last_day, case, reader),
            say!(
                language,
                "closing-warn-why",
                keep = labels::keep_following(language)
            ),
        ),
    };
    blocks([lines([asked, title]), why])
}

fn warning(last_day: NaiveDate, case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    let day = day_with(last_day, reader.today(case), Ending::From, language);
    say!(language, "closing-warn", day = day)
}

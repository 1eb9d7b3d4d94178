//! The message that carried what was wrong: what a correction quotes of it, and what stands in its place.

use crate::domain::{
    language::Language, news::News, reader::Reader, rich_text::RichText, views::ChangeView,
};

use super::{
    compose::{blocks, fits_beside, lines},
    headline::headline,
    loader::say,
    meaning, words,
};

/// A message that carried what was wrong, corrected in its place.
///
/// Its first lines, those that were wrong struck, under them what is right, and what it explained of the others, if so many
/// UTF-16 units are enough for that.
pub fn corrected(carried: &ChangeView, wrong: &[News], most: usize, reader: Reader) -> RichText {
    let (language, case) = (reader.language, &carried.case);
    let told = carried.news.iter().map(|item| {
        let line = headline(item, case, reader);
        if is_wrong(item, wrong) {
            RichText::plain(line.as_str()).struck()
        } else {
            line
        }
    });
    let right = wrong.iter().map(|item| headline(item, case, reader));
    let title = RichText::plain(words::title(case, language));
    let head = lines(told.chain(right).chain([title]));
    let corrected_in = wrong.iter().map(|item| item.changed_in(&case.state));
    let said = corrected_in
        .max()
        .map(|number| say!(language, "corrected-in-place", number = u64::from(number)));
    let others = carried.news.iter().filter(|item| !is_wrong(item, wrong));
    let others: Vec<RichText> = others
        .map(|item| lines(meaning::explained(item, case, reader)))
        .collect();
    let said = said.unwrap_or_default();
    let fit = fits_beside(most, head.units() + said.units(), &others);
    blocks(
        [head]
            .into_iter()
            .chain(others.into_iter().take(fit))
            .chain([said]),
    )
}

/// The first line of a message that was wrong, as its reader was told it; `None` if none was.
pub fn quote(carried: &ChangeView, wrong: &[News], reader: Reader) -> Option<RichText> {
    let mut told = carried.news.iter();
    let wrong = told.find(|item| is_wrong(item, wrong))?;
    Some(headline(wrong, &carried.case, reader))
}

fn is_wrong(item: &News, wrong: &[News]) -> bool {
    wrong.iter().any(|wrong| wrong.is_about_the_same(item))
}

/// Under a correction to somebody who does not follow the case any more.
pub fn no_longer_follows(language: Language) -> RichText {
    say!(language, "told-before")
}

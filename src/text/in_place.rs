//! The message that carried what was wrong: what a correction quotes of it, and what stands in its place.

use std::collections::BTreeSet;

use crate::domain::{
    chat::ChatKind, language::Language, news::News, reader::Reader, rich_text::RichText,
    views::ChangeView,
};

use super::{
    compose::{blocks, fits_beside, joined, lines},
    corrected::{LeadIn, is_in_details},
    headline::{headline, wrong_headline},
    loader::say,
    meaning, words,
};

/// A message that carried what was wrong, corrected in its place.
///
/// Its first lines, those that were wrong struck, under them what is right; what that means, and what it explained of the
/// others, if so many UTF-16 units are enough for that.
pub fn corrected(
    carried: &ChangeView,
    wrong: &ChangeView,
    most: usize,
    reader: Reader,
) -> RichText {
    let (language, case) = (reader.language, &carried.case);
    let told = carried.news.iter().map(|item| {
        if is_struck(item, &wrong.news) {
            wrong_headline(item, case, reader)
        } else {
            headline(item, case, reader)
        }
    });
    let right = wrong.news.iter();
    let right = right.map(|item| headline(item, &wrong.case, reader));
    let title = RichText::plain(words::title(case, language));
    let head = lines(told.chain(right).chain([title]));
    let said = corrected_in(wrong, language);
    let (mut right, mut others) = (what_is_right(wrong, reader), others(carried, wrong, reader));
    let explained = right.iter().chain(&others);
    let fit = fits_beside(most, head.units() + said.units(), explained);
    others.truncate(fit.saturating_sub(right.len()));
    right.truncate(fit);
    let said = lines([said].into_iter().chain(right));
    blocks([head, said].into_iter().chain(others))
}

/// Which changes correct it; and where they correct nothing but details, that the rest was right.
fn corrected_in(wrong: &ChangeView, language: Language) -> RichText {
    let corrections = wrong.news.iter();
    let corrections = corrections.map(|item| item.changed_in(&wrong.case.state));
    let corrections: BTreeSet<u32> = corrections.collect();
    let mut numbers: Vec<String> = corrections.iter().map(u32::to_string).collect();
    let Some(last) = numbers.pop() else {
        return RichText::default();
    };
    let which = if numbers.is_empty() {
        say!(language, "corrected-in-place", number = last)
    } else {
        let numbers = numbers.join(", ");
        let numbers = say!(language, "numbers-and", numbers = numbers, last = last);
        say!(language, "corrected-in-place-several", numbers = numbers)
    };
    let is_detail = |item: &News| matches!(item, News::Corrected(of) if is_in_details(&of.fact));
    let rest = wrong.news.iter().all(is_detail);
    let rest = rest.then(|| say!(language, "rest-in-place"));
    joined([which].into_iter().chain(rest), " ")
}

/// What is right, in whole sentences: that a change was wrong is said above them.
fn what_is_right(wrong: &ChangeView, reader: Reader) -> Vec<RichText> {
    let explained = wrong.news.iter().map(|item| {
        let pieces = meaning::explained(item, LeadIn::Said, &wrong.case, reader);
        lines(pieces)
    });
    explained.filter(|text| !text.is_empty()).collect()
}

/// What a message explained of changes that were not wrong.
fn others(carried: &ChangeView, wrong: &ChangeView, reader: Reader) -> Vec<RichText> {
    let explained = meaning::each_explained(&carried.news, &carried.case, reader);
    let told = carried.news.iter().zip(explained);
    let others = told.filter(|(item, _)| {
        !is_wrong(item, &wrong.news) && !is_of_wrong_change(item, carried, wrong)
    });
    others.map(|(_, pieces)| lines(pieces)).collect()
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

/// Whether the first line of an item was wrong: it stands where only something said of it was.
fn is_struck(item: &News, wrong: &[News]) -> bool {
    wrong.iter().any(|wrong| match wrong {
        News::Corrected(of) => !is_in_details(&of.fact) && wrong.is_about_the_same(item),
        _ => false,
    })
}

/// Whether an item is of a change that was wrong, so that what was said of it may be wrong too.
fn is_of_wrong_change(item: &News, carried: &ChangeView, wrong: &ChangeView) -> bool {
    let number = item.changed_in(&carried.case.state);
    wrong
        .news
        .iter()
        .any(|wrong| matches!(wrong, News::Corrected(of) if of.wrong == number))
}

/// Under a correction to somebody who does not follow the case any more.
pub fn no_longer_follows(reader: Reader) -> RichText {
    match reader.chat {
        ChatKind::Private => say!(reader.language, "told-before"),
        ChatKind::Shared => say!(reader.language, "here-told-before"),
    }
}

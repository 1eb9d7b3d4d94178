//! The words of a digest.

use crate::domain::{
    case::Case, digest::Digest, language::Language, reader::Reader, rich_text::RichText,
};

use super::{
    apart,
    compose::{blocks, lines},
    headline::first_line,
    lists,
    loader::say,
};

/// The most cases of a list that are named.
const MOST_NAMED: usize = 20;

/// The first line: how much there is to read.
pub fn headline(digest: &Digest, changed: usize, reader: Reader) -> RichText {
    let coming = digest.coming(reader.now).count();
    let coming = coming + digest.coming_by_subscription(reader.now).count();
    first_line(|_| {
        say!(
            reader.language,
            "digest-headline",
            changed = changed,
            coming = coming
        )
    })
}

/// What is coming, what has no date, and what nobody has checked for long, in at most about so many UTF-16 units.
pub fn lists(digest: &Digest, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    let coming: Vec<_> = digest.coming(reader.now).collect();
    let subscribed: Vec<_> = digest.coming_by_subscription(reader.now).collect();
    let most = if subscribed.is_empty() {
        most / 2
    } else {
        most / 3
    };
    let head = say!(language, "digest-coming");
    let coming = lists::coming(head, &coming, most, reader);
    let head = say!(language, "digest-coming-subscribed");
    let subscribed = lists::coming(head, &subscribed, most, reader);
    let undated: Vec<Case> = digest.undated(reader.now).cloned().collect();
    let undated = lists::without_a_date(&undated, reader);
    let unchecked: Vec<Case> = digest.unchecked(reader.now).cloned().collect();
    blocks([
        coming,
        subscribed,
        undated,
        not_checked(&unchecked, language),
    ])
}

fn not_checked(cases: &[Case], language: Language) -> RichText {
    if cases.is_empty() {
        return RichText::default();
    }
    let titles = apart::titles(cases, usize::MAX, language).into_iter();
    let titles = titles.take(MOST_NAMED).map(RichText::plain);
    let head = say!(language, "digest-unchecked").bold();
    lines([head].into_iter().chain(titles))
}

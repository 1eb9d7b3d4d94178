//! The words of an appeal that is heard as a case of its own.

use crate::domain::{
    case::{Case, Listing},
    language::Language,
    reader::Reader,
    rich_text::RichText,
    views::DraftView,
};

use super::{
    compose::{blocks, lines},
    loader::say,
    replies::with_standing,
    words,
};

/// Its reader is told of this case too, in which the appeal in another is heard: where it stands, and how to stop that.
pub fn carried_over(case: &Case, first: &Case, reader: Reader) -> RichText {
    let said = blocks([say!(reader.language, "headline-appeal"), why(first, reader)]);
    with_standing(said, case, reader)
}

/// The same in a few lines, among others.
pub fn brief_carried_over(case: &Case, first: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    lines([
        say!(language, "headline-appeal"),
        RichText::plain(words::title(case, language)),
        why(first, reader),
    ])
}

/// The case of the appeal that a draft links, and who will follow that.
pub(super) fn linked(draft: &DraftView, language: Language) -> RichText {
    let Some(appeal) = &draft.appeal else {
        return RichText::default();
    };
    let title = words::title(appeal, language);
    let case = RichText::code(appeal.slug.as_str());
    match appeal.description.listing {
        Listing::Public => say!(language, "preview-appeal", title = title, case = case),
        Listing::Unlisted => say!(
            language,
            "preview-appeal-unlisted",
            title = title,
            case = case
        ),
    }
}

fn why(first: &Case, reader: Reader) -> RichText {
    let title = words::title(first, reader.language);
    say!(reader.language, "carried-over", first = title)
}

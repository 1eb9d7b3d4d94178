//! The words with which a case is passed on to others. Nothing of whoever passes it on is in them.

use crate::domain::{
    case::{Case, Listing},
    language::Language,
    reader::Reader,
    rich_text::RichText,
    views::{CaseView, FollowState},
};

use super::{
    apart,
    compose::{blocks, lines},
    loader::{plain, say},
    overview, stands, words,
};

/// The longest card, in UTF-16 units: it stands in a conversation of others.
const LONGEST_CARD: usize = 1_500;

/// The longest title in a list of what can be passed on, in UTF-16 units: a phone shows one line of it.
const LONGEST_TITLE: usize = 60;

/// What can be passed on in any chat.
pub struct SharedCard {
    /// What it is, in the list to choose from.
    pub title: String,
    /// When its next hearing is, there.
    pub description: String,
    /// What is posted in the chat.
    pub text: RichText,
}

/// The cards of public cases, in their order. No two have the same title.
pub fn cards(cases: &[Case], reader: Reader) -> Vec<SharedCard> {
    let titles = apart::titles(cases, LONGEST_TITLE, reader.language);
    let card = |(case, title): (&Case, String)| SharedCard {
        title,
        description: stands::next_hearing(case, reader.of_anybody())
            .as_str()
            .to_owned(),
        text: card(case, reader),
    };
    cases.iter().zip(titles).map(card).collect()
}

/// Where a public case stands, for people of whom nothing is known.
fn card(case: &Case, reader: Reader) -> RichText {
    let view = CaseView {
        case: case.clone(),
        history: Vec::new(),
        follows: FollowState::No,
        note: None,
        appeal: None,
    };
    blocks([
        overview::for_good(&view, LONGEST_CARD, reader),
        say!(reader.language, "share-changes"),
    ])
}

/// What stands under the picture of the link to a case.
pub fn link(case: &Case, link: &str, language: Language) -> RichText {
    let warning = match case.description.listing {
        Listing::Public => RichText::default(),
        Listing::Unlisted => say!(language, "share-unlisted"),
    };
    blocks([
        RichText::plain(words::title(case, language)).bold(),
        say!(language, "share-case"),
        RichText::plain(link),
        lines([warning, say!(language, "share-nobody")]),
    ])
}

/// What stands under the picture of the link to the bot.
pub fn link_to_bot(link: &str, language: Language) -> RichText {
    blocks([
        say!(language, "share-bot"),
        RichText::plain(link),
        say!(language, "share-nobody"),
    ])
}

/// What stands above the list to choose from where no public case was found; it leads to the bot.
pub fn nothing_found(language: Language) -> String {
    plain!(language, "share-nothing-found")
}

/// The same where the cases that were found cannot be read.
pub fn cannot_be_read(language: Language) -> String {
    plain!(language, "share-cannot-be-read")
}

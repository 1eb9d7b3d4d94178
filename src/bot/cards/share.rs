//! The buttons under a link that is passed on.

use crate::{
    domain::{
        case::{Case, Listing},
        language::Language,
        message::{Button, ButtonAction, InlineAnswer, InlineResult, Message},
        reader::Reader,
        rich_text::RichText,
        slug::Slug,
    },
    text::{labels, share},
};

use super::buttons;

/// Whether the bot can be asked in any chat, which is set at `@BotFather`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InlineMode {
    /// It can.
    On,
    /// It cannot: a button that asks it would be refused.
    Off,
}

/// The link to a case. In any chat only what is public can be asked for.
pub fn link(case: &Case, link: &str, (mode, language): (InlineMode, Language)) -> Message {
    let words = match case.description.listing {
        Listing::Public => Some(case.slug.as_str()),
        Listing::Unlisted => None,
    };
    let text = share::link(case, link, language);
    with_buttons(text, link, words, (mode, language))
}

/// The link to the bot.
pub fn link_to_bot(link: &str, (mode, language): (InlineMode, Language)) -> Message {
    let text = share::link_to_bot(link, language);
    with_buttons(text, link, Some(""), (mode, language))
}

/// What can be posted in any chat of public cases, each with the button that opens it in the bot.
pub fn results(cases: &[Case], link: impl Fn(&Slug) -> String, reader: Reader) -> InlineAnswer {
    let cards = cases.iter().zip(share::cards(cases, reader));
    let results = cards.map(|(case, card)| {
        let open = Button {
            label: labels::open_in_bot(reader.language),
            action: ButtonAction::Open(link(&case.slug)),
        };
        InlineResult {
            id: case.slug.to_string(),
            title: card.title,
            description: card.description,
            message: Message::new(card.text, vec![vec![open]]),
        }
    });
    InlineAnswer {
        results: results.collect(),
        above: None,
    }
}

fn with_buttons(
    text: RichText,
    link: &str,
    words: Option<&str>,
    (mode, language): (InlineMode, Language),
) -> Message {
    let copy = buttons::copying(labels::copy_link(language), link);
    let ask = match mode {
        InlineMode::On => words.map(|words| ask_in_a_chat(words, language)),
        InlineMode::Off => None,
    };
    let rows = [Some(copy), ask].into_iter().flatten();
    Message::new(text, rows.map(|button| vec![button]).collect())
}

/// Has the person choose a chat, in which the bot is asked for these words.
fn ask_in_a_chat(words: &str, language: Language) -> Button {
    Button {
        label: labels::ask_in_a_chat(language),
        action: ButtonAction::AskIn(words.to_owned()),
    }
}

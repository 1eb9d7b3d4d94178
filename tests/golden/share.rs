//! What is said where a case is passed on.

use hearing_bot::{
    bot::cards::share,
    domain::{case::Listing, rich_text::RichText, slug::Slug},
    text::share as words,
};

use crate::{
    Golden,
    fixture::{at, case, now, reader_at},
};

const LINK: &str = "https://t.me/hearing_bot?start=c_almaty-2025";

const BOT: &str = "https://t.me/hearing_bot?start=cases";

/// A link, a card for any chat, and where there is none.
pub(super) fn sharing(golden: &mut Golden) {
    golden.chapter("Passing a case on");
    let (case, _) = case();
    let mut unlisted = case.clone();
    unlisted.description.listing = Listing::Unlisted;
    for (name, case) in [
        ("the link to a case", &case),
        ("the link to a case in no list", &unlisted),
    ] {
        golden.shows(name, |language| {
            share::link(case, LINK, (share::InlineMode::On, language))
        });
    }
    golden.shows("the link to the bot", |language| {
        share::link_to_bot(BOT, (share::InlineMode::Off, language))
    });
    for (name, now) in [
        ("a card in another chat", now()),
        ("a card on the day of a hearing", at("2026-02-25T05:40:00Z")),
    ] {
        golden.shows(name, |language| {
            let link = |_: &Slug| LINK.to_owned();
            let cases = std::slice::from_ref(&case);
            let mut answer = share::results(cases, link, reader_at(now, language));
            answer.results.remove(0).message
        });
    }
    golden.shows("no case to pass on", |language| {
        RichText::plain(words::nothing_found(language))
    });
    golden.shows("a case that cannot be read", |language| {
        RichText::plain(words::cannot_be_read(language))
    });
}

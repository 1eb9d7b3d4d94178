//! The words of the question on the morning of a hearing: whether it is still on, and what its answer leads to.

use crate::domain::{
    case::Case, hearing::Hearing, language::Language, reader::Reader, rich_text::RichText,
};

use super::{
    compose::{blocks, lines},
    dates::{time, time_or_none},
    loader::say,
    stands, words,
};

/// Asks whether a hearing of this day is still on.
pub fn question(case: &Case, hearing: &Hearing, reader: Reader) -> RichText {
    let language = reader.language;
    let time = time_or_none(hearing.when, language).bold();
    let head = lines([
        say!(language, "headline-still-on", time = time),
        RichText::plain(words::title(case, language)),
    ]);
    let body = stands::at_court(case, hearing, language);
    blocks([head, body, stands::freshness(case, reader)])
}

/// It is confirmed as of now; for so many seconds that can be taken back.
pub fn confirmed(case: &Case, hearing: &Hearing, seconds: u64, reader: Reader) -> RichText {
    let language = reader.language;
    let court = &case.description.court;
    let begins = time_or_none(hearing.when, language).bold();
    let city = words::name(&court.city, language).unwrap_or_else(|| court.zone.to_string());
    let now = time(court.local(reader.now).time());
    lines([
        say!(language, "headline-confirmed", time = begins),
        RichText::plain(words::title(case, language)),
        say!(language, "confirmed-as-of", time = now, city = city),
        say!(language, "goes-out-in", seconds = seconds),
    ])
}

/// Another editor confirms it in this very minute.
pub fn being_confirmed(case: &Case, language: Language) -> RichText {
    lines([
        say!(language, "still-on-being-confirmed"),
        RichText::plain(words::title(case, language)),
    ])
}

/// Something of the case was posted or checked today, and how it stands.
pub fn confirmed_already(case: &Case, reader: Reader) -> RichText {
    as_it_stands(say!(reader.language, "still-on-already"), case, reader)
}

/// The hearing that was asked about is over, or on another day, and how its case stands.
pub fn no_longer(case: &Case, reader: Reader) -> RichText {
    as_it_stands(say!(reader.language, "still-on-no-longer"), case, reader)
}

/// Takes note that nobody knows yet whether it is.
pub fn not_known(language: Language) -> RichText {
    say!(language, "still-on-noted")
}

fn as_it_stands(said: RichText, case: &Case, reader: Reader) -> RichText {
    let head = lines([said, RichText::plain(words::title(case, reader.language))]);
    let stands = lines([
        stands::what_comes(case, reader),
        stands::as_of(case, reader),
    ]);
    blocks([head, stands])
}

//! What the bot says of a line that it cannot read, and of what can no longer be done.

use chrono::NaiveDate;

use crate::domain::{
    command::Command,
    language::{LONGEST_TEXT, Language},
    rich_text::RichText,
};

use super::{
    commands::{example_of, usage},
    compose::{joined, lines},
    dates::short_day,
    loader::{plain, say},
    quote, words,
};

/// No date could be read: what was understood of it, what was not, and what works.
pub fn unreadable_date(
    command: Option<Command>,
    text: &str,
    (understood, left): (&[String], &[String]),
    language: Language,
) -> RichText {
    let text = quote::part(text);
    let nothing = say!(language, "unreadable-date", text = text);
    let read = (understood, left, dates_that_work(language));
    unreadable(nothing, read, command, language)
}

/// No time could be read.
pub fn unreadable_time(
    command: Option<Command>,
    text: &str,
    (understood, left): (&[String], &[String]),
    language: Language,
) -> RichText {
    let text = quote::part(text);
    let nothing = say!(language, "unreadable-time", text = text);
    let work = ["15:00", "9:30", "10"].map(str::to_owned);
    unreadable(nothing, (understood, left, work), command, language)
}

/// Words that name nobody who told of a change, and no link.
pub fn no_attribution(written: &str, language: Language) -> RichText {
    let written = quote::part(written);
    let work = ["source: lawyer", "source: court", "source: https://…"].map(RichText::code);
    let work = joined(work, "; ");
    lines([
        say!(language, "no-attribution", written = written),
        say!(language, "unreadable-examples", examples = work),
    ])
}

/// A day that is too far ahead.
pub fn far(day: NaiveDate, today: NaiveDate, language: Language) -> RichText {
    let day = short_day(day, today, language);
    let nothing = say!(language, "far-date", day = day);
    let read = ([].as_slice(), [].as_slice(), dates_that_work(language));
    unreadable(nothing, read, None, language)
}

/// A date or time that no calendar and no clock has.
pub fn impossible(text: &str, language: Language) -> RichText {
    let text = quote::part(text);
    let nothing = say!(language, "impossible-date", text = text);
    let read = ([].as_slice(), [].as_slice(), dates_that_work(language));
    unreadable(nothing, read, None, language)
}

fn dates_that_work(language: Language) -> [String; 3] {
    [
        "27.02".to_owned(),
        "27.02.2026 10:00".to_owned(),
        plain!(language, "example-tomorrow"),
    ]
}

/// What was not read, what was, what was not understood, what works; and where a reason goes, which words that were not
/// understood may be.
fn unreadable(
    nothing: RichText,
    (understood, left, work): (&[String], &[String], [String; 3]),
    command: Option<Command>,
    language: Language,
) -> RichText {
    let quoted = |words: &[String]| quote::part(&words.join(", "));
    let work = work.map(RichText::code);
    let example = command.filter(|_| !left.is_empty());
    let example = example.and_then(|command| example_of(command, language));
    lines([
        nothing,
        match understood {
            [] => RichText::default(),
            some => say!(language, "unreadable-understood", understood = quoted(some)),
        },
        match left {
            [] => RichText::default(),
            some => say!(language, "unreadable-left", left = quoted(some)),
        },
        say!(
            language,
            "unreadable-examples",
            examples = joined(work, "; ")
        ),
        example
            .map(|example| say!(language, "reason-after-bar", example = example))
            .unwrap_or_default(),
    ])
}

/// Two dates or two times stand where one must stand.
pub fn two_dates(one: &str, other: &str, language: Language) -> RichText {
    let (one, other) = (quote::part(one), quote::part(other));
    say!(language, "two-dates", one = one, other = other)
}

/// Words that a command has no use for: how it is written.
pub fn not_understood(written: &str, command: Command, language: Language) -> RichText {
    let written = quote::part(written);
    let usage = usage(command, language);
    lines([say!(language, "not-understood", written = written), usage])
}

/// Two texts are in the same language.
pub fn two_texts(twice: Language, language: Language) -> RichText {
    let name = words::language(twice, language);
    say!(language, "two-texts", language = name)
}

/// A text of so many characters in one language is longer than what goes out.
pub fn text_too_long(of: Language, characters: usize, language: Language) -> RichText {
    let count = |number: usize| words::count(number as u64, language);
    say!(
        language,
        "text-too-long",
        language = words::language(of, language),
        count = count(characters),
        most = count(LONGEST_TEXT)
    )
}

/// The case that was shown is no longer here.
pub fn case_is_gone(language: Language) -> RichText {
    say!(language, "case-is-gone")
}

/// The draft that was shown is no longer there.
pub fn draft_is_gone(language: Language) -> RichText {
    say!(language, "draft-is-gone")
}

/// The draft was damaged where it was kept.
pub fn draft_is_unreadable(language: Language) -> RichText {
    say!(language, "draft-is-unreadable")
}

/// The lines that were offered are no longer there.
pub fn offer_is_gone(language: Language) -> RichText {
    say!(language, "offer-is-gone")
}

/// Somebody sent a picture, a voice, a place.
pub fn only_text(language: Language) -> RichText {
    say!(language, "only-text")
}

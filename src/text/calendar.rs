//! The words of a calendar file, and of what stands under it.

use crate::domain::{
    calendar::{CalendarCase, CalendarView},
    case::Case,
    hearing::{Hearing, Status},
    language::Language,
    reader::Reader,
    rich_text::RichText,
};

use super::{
    attributions::as_reported,
    compose::{blocks, joined, lines},
    dates::ANOTHER_YEAR,
    lists,
    loader::{plain, say},
    sections, stands, words,
};

/// What an entry says. Its reader's moment is that since which the case stands so, so that the same state has the same words.
pub struct EntryWords {
    /// What it is, in a line.
    pub summary: String,
    /// Where.
    pub place: String,
    /// What is known of it, and as of when.
    pub description: String,
}

/// What a file holds.
#[derive(Clone, Copy)]
pub enum FileContents<'a> {
    /// The hearings of a case.
    Case(&'a Case),
    /// One of its hearings, with those on which it goes on.
    Hearing(&'a Case),
    /// The hearings of all that is followed.
    Followed,
}

/// What the entry of a hearing says.
pub fn entry(case: &Case, hearing: &Hearing, reader: Reader) -> EntryWords {
    let language = reader.language;
    let court = &case.description.court;
    let name = |name| RichText::plain(words::name(name, language).unwrap_or_default());
    let place = [
        name(&court.name),
        words::courtroom(hearing, language),
        name(&court.city),
    ];
    let attribution = case.state.attribution(hearing.changed_in);
    // Who may be in the court room is said as it is now: what it was at a hearing that is over nobody keeps.
    let access = match hearing.is_open() {
        true => stands::access_if_known(case, language),
        false => RichText::default(),
    };
    let description = lines([
        sections::status(hearing, case, reader),
        as_reported(hearing.note.as_ref(), attribution, language),
        access,
        stands::as_of_beside(case, ANOTHER_YEAR, language),
    ]);
    EntryWords {
        summary: summary(case, hearing, language),
        place: joined(place, ", ").as_str().to_owned(),
        description: description.as_str().to_owned(),
    }
}

/// What the entry says of a hearing that was withdrawn: not where it was to be, and not that there is none on that day where
/// another one is.
pub fn withdrawn_entry(case: &Case, hearing: &Hearing, reader: Reader) -> EntryWords {
    let language = reader.language;
    let title = words::title(case, language);
    let mut others = case.state.hearings.iter();
    let why = match others.any(|other| other.when.day == hearing.when.day) {
        true => say!(language, "calendar-in-error-that-day"),
        false => say!(language, "calendar-in-error"),
    };
    EntryWords {
        summary: plain!(language, "calendar-withdrawn", title = title),
        place: String::new(),
        description: lines([why, stands::as_of_beside(case, ANOTHER_YEAR, language)])
            .as_str()
            .to_owned(),
    }
}

fn summary(case: &Case, hearing: &Hearing, language: Language) -> String {
    let title = words::title(case, language);
    match hearing.status {
        Status::Set if hearing.when.time.is_some() => {
            plain!(language, "calendar-hearing", title = title)
        }
        Status::Set => plain!(language, "calendar-hearing-no-time", title = title),
        Status::Held => plain!(language, "calendar-held", title = title),
        Status::Adjourned { to: Some(_) } => {
            plain!(language, "calendar-adjourned-to", title = title)
        }
        Status::Adjourned { to: None } => plain!(language, "calendar-adjourned", title = title),
        Status::Cancelled => plain!(language, "calendar-cancelled", title = title),
    }
}

/// What stands under the file.
pub fn caption(view: &CalendarView, contents: FileContents<'_>, language: Language) -> RichText {
    let hearings = view.cases.iter().flat_map(CalendarCase::hearings).count();
    let head = match contents {
        _ if hearings == 0 => say!(language, "calendar-only-in-error"),
        FileContents::Hearing(_) if hearings == 1 => say!(language, "calendar-of-hearing"),
        FileContents::Case(_) | FileContents::Hearing(_) => say!(language, "calendar-of-case"),
        FileContents::Followed => say!(language, "calendar-of-all"),
    };
    let of = match contents {
        FileContents::Case(case) | FileContents::Hearing(case) => {
            RichText::plain(words::title(case, language))
        }
        FileContents::Followed => lists::cannot_be_read(view.unreadable, language),
    };
    let cancels = view.has_withdrawn();
    let cancels = cancels.then(|| say!(language, "calendar-cancels"));
    blocks([
        lines([head, of]),
        cancels.unwrap_or_default(),
        lines([
            say!(language, "calendar-use"),
            say!(language, "calendar-seen"),
        ]),
    ])
}

/// A case has no hearing of which a day is known.
pub fn none_of_case(case: &Case, language: Language) -> RichText {
    let title = words::title(case, language);
    say!(language, "calendar-none", title = title)
}

/// A correction has withdrawn the one hearing that is wanted.
pub fn hearing_is_gone(case: &Case, language: Language) -> RichText {
    let title = words::title(case, language);
    say!(language, "calendar-hearing-gone", title = title)
}

/// What is followed has no hearing; of so many cases that is not known.
pub fn none_of_followed(unreadable: usize, language: Language) -> RichText {
    lines([
        say!(language, "calendar-none-followed"),
        lists::cannot_be_read(unreadable, language),
    ])
}

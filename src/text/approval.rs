//! The words of the approval of a change by a second editor.

use chrono::{DateTime, Utc};

use crate::domain::{
    case::Case, case_state::RejectionReason, language::Language, reader::Reader,
    rich_text::RichText, views::ChangeView,
};

use super::{compose::lines, dates, labels, loader::say, posted::what, words};

/// The first line of what another editor is asked: a lock screen would show what is to be approved as if it were sent.
pub fn please(language: Language) -> RichText {
    say!(language, "approval-please").bold()
}

/// Asks another editor to approve what the card shows, until then.
pub fn asks(case: &Case, until: DateTime<Utc>, reader: Reader) -> RichText {
    let (moment, city) = at_court(case, until, reader);
    say!(
        reader.language,
        "approval-asks",
        moment = moment,
        city = city
    )
}

/// It waits until then for another editor to approve it.
pub fn asked(change: &ChangeView, until: DateTime<Utc>, reader: Reader) -> RichText {
    let (moment, city) = at_court(&change.case, until, reader);
    let asked = say!(
        reader.language,
        "approval-asked",
        moment = moment,
        city = city
    );
    lines([what(change, reader), asked])
}

/// It waits until then for another editor, on a card of another change.
pub(super) fn waits(case: &Case, until: DateTime<Utc>, reader: Reader) -> RichText {
    let (moment, _) = at_court(case, until, reader);
    say!(reader.language, "waits-approval", moment = moment)
}

/// Another editor must approve it, and there is none.
pub fn nobody(language: Language) -> RichText {
    lines([
        say!(language, "approval-nobody"),
        say!(language, "approval-nobody-why"),
    ])
}

/// Asks why it is rejected.
pub fn why(language: Language) -> RichText {
    say!(language, "approval-why")
}

/// It is approved, and goes out in so many seconds.
pub fn approved(change: &ChangeView, seconds: u64, reader: Reader) -> RichText {
    let language = reader.language;
    let said = match seconds {
        0 => say!(language, "approval-approved-now"),
        _ => lines([
            say!(language, "approval-approved"),
            say!(language, "goes-out-in", seconds = seconds),
        ]),
    };
    lines([what(change, reader), said])
}

/// It is rejected.
pub fn rejected(change: &ChangeView, reader: Reader) -> RichText {
    let said = say!(reader.language, "approval-rejected");
    lines([what(change, reader), said])
}

/// Nobody approves their own.
pub fn own(language: Language) -> RichText {
    say!(language, "approval-own")
}

/// Another editor approved it before.
pub fn approved_before(language: Language) -> RichText {
    say!(language, "approval-approved-before")
}

/// Another editor rejected it before.
pub fn rejected_before(language: Language) -> RichText {
    say!(language, "approval-rejected-before")
}

/// Nobody approved it in time.
pub fn too_late(language: Language) -> RichText {
    say!(language, "approval-too-late")
}

/// It was taken back.
pub fn taken_back(language: Language) -> RichText {
    say!(language, "approval-taken-back")
}

/// It no longer applies, or is gone.
pub fn no_longer(language: Language) -> RichText {
    say!(language, "approval-no-longer")
}

/// What became of a change, and of which case it was.
pub fn of_case(said: RichText, case: &Case, language: Language) -> RichText {
    lines([said, RichText::plain(words::title(case, language))])
}

/// No second editor approved it in time; to its author.
pub(super) fn lapsed(language: Language) -> RichText {
    say!(language, "refused-lapsed")
}

/// A second editor rejected it; to its author.
pub(super) fn rejected_for(reason: RejectionReason, language: Language) -> RichText {
    let reason = labels::rejection(reason, language);
    say!(language, "refused-rejected", reason = reason)
}

fn at_court(case: &Case, until: DateTime<Utc>, reader: Reader) -> (RichText, String) {
    let (court, language) = (&case.description.court, reader.language);
    let city = words::name(&court.city, language).unwrap_or_else(|| court.zone.to_string());
    let moment = dates::moment(court.local(until), reader.today(case), language);
    (moment, city)
}

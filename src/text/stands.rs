//! Where a case stands, line by line: what comes next, who may be there, how fresh this is.

use chrono::NaiveDate;

use crate::domain::{
    access::AccessStatus, case::Case, hearing::Hearing, language::Language, reader::Reader,
    rich_text::RichText, views::CaseView,
};

use super::{
    attributions,
    compose::lines,
    dates::{approx, day_with, moment, time_or_none, when},
    kazakh::Ending,
    loader::say,
    own_time::own_time,
    words,
};

/// Today's hearing and the next, or that there is none and why; then hearings of which nothing was reported yet.
pub(super) fn what_comes(case: &Case, reader: Reader) -> RichText {
    beside_unreported(coming(case, reader), case, reader)
}

/// The same for a message that is read on later days too: today's hearing by its date.
pub(super) fn what_comes_by_date(case: &Case, reader: Reader) -> RichText {
    let (language, today) = (reader.language, reader.today(case));
    let name = |hearing: &Hearing| {
        let when = when(hearing.when, today, language).bold();
        say!(language, "hearing-not-reported", when = when)
    };
    beside_unreported(coming_with(name, case, reader), case, reader)
}

fn beside_unreported(coming: Vec<(RichText, &Hearing)>, case: &Case, reader: Reader) -> RichText {
    let (language, today) = (reader.language, reader.today(case));
    let mut told = Vec::new();
    if coming.is_empty() {
        told.push(nothing_comes(case, reader));
    }
    for (line, hearing) in coming {
        told.extend([line, words::courtroom(hearing, language)]);
    }
    if let Some(hearing) = case.state.unreported(today).next() {
        let day = day_with(hearing.when.day, today, Ending::Of, language);
        told.push(say!(language, "no-report-yet", day = day));
    }
    lines(told)
}

/// Today's hearing and the next, or that there is none and why.
pub(super) fn next_hearing(case: &Case, reader: Reader) -> RichText {
    let coming = coming(case, reader);
    if coming.is_empty() {
        return nothing_comes(case, reader);
    }
    lines(coming.into_iter().map(|(line, _)| line))
}

/// The next hearing, or that there is none and why, and no word of today's that have begun.
pub(super) fn next_after_todays(case: &Case, reader: Reader) -> RichText {
    let mut next = next(case, reader).peekable();
    if next.peek().is_none() {
        return nothing_comes(case, reader);
    }
    lines(next.map(|(line, _)| line))
}

/// A line for the next hearing, and one for each other of its day.
fn next(case: &Case, reader: Reader) -> impl Iterator<Item = (RichText, &Hearing)> {
    let language = reader.language;
    let today = reader.today(case);
    let line = move |(at, hearing): (usize, &Hearing)| match at {
        0 => {
            let when = when(hearing.when, today, language).bold();
            say!(language, "next-hearing", when = when)
        }
        _ => {
            let time = time_or_none(hearing.when, language).bold();
            say!(language, "also-that-day", time = time)
        }
    };
    let next = case.state.to_come(reader.local(case)).enumerate();
    next.map(move |(at, hearing)| {
        let own = own_time(hearing.when, case, reader);
        (lines([line((at, hearing)), own]), hearing)
    })
}

/// A line for each hearing of today that has begun, or may have, then [`next`]: what has begun is not to come.
fn coming(case: &Case, reader: Reader) -> Vec<(RichText, &Hearing)> {
    let name = |hearing: &Hearing| {
        let time = time_or_none(hearing.when, reader.language).bold();
        say!(reader.language, "todays-hearing", time = time)
    };
    coming_with(name, case, reader)
}

/// [`coming`], by the lines that name today's hearings.
fn coming_with(
    name: impl Fn(&Hearing) -> RichText,
    case: &Case,
    reader: Reader,
) -> Vec<(RichText, &Hearing)> {
    let todays = case.state.todays(reader.local(case)).map(|hearing| {
        let own = own_time(hearing.when, case, reader);
        (lines([name(hearing), own]), hearing)
    });
    todays.chain(next(case, reader)).collect()
}

fn nothing_comes(case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    match case.state.waiting_for_a_date() {
        Some(hearing) => {
            let day = day_with(hearing.when.day, reader.today(case), Ending::Of, language);
            say!(language, "waiting-for-a-date", day = day)
        }
        None => say!(language, "nothing-scheduled"),
    }
}

/// Who may be in the court room, shown also where it is not known.
pub(super) fn access(case: &Case, language: Language) -> RichText {
    let access = words::access(case.state.access.status, language);
    say!(language, "access-line", access = access)
}

/// Who may be in the court room, nothing where it is not known.
pub(super) fn access_if_known(case: &Case, language: Language) -> RichText {
    if case.state.access.status == AccessStatus::Unknown {
        RichText::default()
    } else {
        access(case, language)
    }
}

/// The stage, and since when.
pub(super) fn stage(case: &Case, language: Language) -> RichText {
    let Some(staged) = case.state.reached() else {
        return say!(
            language,
            "stage-line",
            stage = say!(language, "stage-unknown")
        );
    };
    let stage = words::staged(staged, language);
    say!(language, "stage-line", stage = stage)
}

/// Where its appeal is heard: in which case, where everybody may know that.
pub(super) fn appeal(view: &CaseView, language: Language) -> RichText {
    match &view.appeal {
        Some(case) => {
            let title = words::title(case, language);
            say!(language, "appeal-line", case = title)
        }
        None if view.case.state.appeal.is_some() => say!(language, "appeal-line-unnamed"),
        None => RichText::default(),
    }
}

/// The court.
pub(super) fn court(case: &Case, language: Language) -> RichText {
    words::name(&case.description.court.name, language)
        .map(|court| say!(language, "court-line", court = court))
        .unwrap_or_default()
}

/// Where a hearing is, and who may be there, as far as that is known.
pub(super) fn at_court(case: &Case, hearing: &Hearing, language: Language) -> RichText {
    lines([
        court(case, language),
        words::courtroom(hearing, language),
        access_if_known(case, language),
    ])
}

/// As of when this is known, on the court's clock, and by which entry of the log; of what only the case file brought, the
/// date that the file gives, and that no editor has looked at it.
pub(super) fn as_of(case: &Case, reader: Reader) -> RichText {
    as_of_beside(case, reader.today(case), reader.language)
}

/// [`as_of`], with the year of that moment unless it is that of `today`.
pub(super) fn as_of_beside(case: &Case, today: NaiveDate, language: Language) -> RichText {
    let court = &case.description.court;
    let city = words::name(&court.city, language).unwrap_or_else(|| court.zone.to_string());
    let number = case.state.revision;
    let Some(as_of) = case.state.as_of else {
        let date = approx(case.description.as_of, language);
        let of_file = match number {
            0 => say!(language, "as-of-sources-only", date = date, city = city),
            number => say!(
                language,
                "as-of-sources",
                date = date,
                city = city,
                number = number
            ),
        };
        return lines([of_file, say!(language, "as-of-not-confirmed")]);
    };
    let moment = moment(court.local(as_of), today, language);
    let as_of = say!(
        language,
        "as-of",
        moment = moment,
        city = city,
        number = number
    );
    lines([as_of, attributions::of_last_change(case, language)])
}

/// [`as_of`], and how many days ago that was: an editor may only have looked.
pub(super) fn freshness(case: &Case, reader: Reader) -> RichText {
    lines([as_of(case, reader), days_ago(case, reader)])
}

/// How many days ago an editor last posted or confirmed something; nothing of today, and of what only the case file brought.
pub(super) fn days_ago(case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    let Some(as_of) = case.state.as_of else {
        return RichText::default();
    };
    let known = case.description.court.local(as_of).date();
    let days = (reader.today(case) - known).num_days();
    match u64::try_from(days) {
        Ok(days @ 1..) => say!(language, "no-news-for", days = days),
        Ok(0) | Err(_) => RichText::default(),
    }
}

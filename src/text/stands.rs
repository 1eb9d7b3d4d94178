//! Where a case stands, line by line: what comes next, who may be there, how fresh this is.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{access::AccessStatus, case::Case, language::Language, when::local_day};

use super::{
    dates::{long_day, moment, today_at, when},
    html::{Html, lines},
    loader::say,
    words,
};

/// The next hearing, or that there is none and why; then hearings of which nothing was reported yet.
pub(super) fn what_comes(case: &Case, today: NaiveDate, language: Language) -> Html {
    let mut told = vec![next_hearing(case, today, language)];
    if let Some(hearing) = case.standing.next(today) {
        told.push(words::courtroom(hearing, language));
    }
    if let Some(hearing) = case.standing.unreported(today).next() {
        let day = long_day(hearing.when.day, today, language);
        told.push(say!(language, "no-report-yet", day = day));
    }
    lines(told)
}

/// The next hearing, or that there is none and why, in one line.
pub(super) fn next_hearing(case: &Case, today: NaiveDate, language: Language) -> Html {
    if let Some(hearing) = case.standing.next(today) {
        let when = when(hearing.when, today, language).bold();
        return say!(language, "next-hearing", when = when);
    }
    match case.standing.waiting_for_a_date() {
        Some(hearing) => {
            let day = long_day(hearing.when.day, today, language);
            say!(language, "waiting-for-a-date", day = day)
        }
        None => say!(language, "nothing-scheduled"),
    }
}

/// Who may be in the court room, shown also where it is not known.
pub(super) fn access(case: &Case, language: Language) -> Html {
    let access = words::access(case.standing.access.status, language);
    say!(language, "access-line", access = access)
}

/// Who may be in the court room, nothing where it is not known.
pub(super) fn access_if_known(case: &Case, language: Language) -> Html {
    if case.standing.access.status == AccessStatus::Unknown {
        Html::default()
    } else {
        access(case, language)
    }
}

/// The stage, and since when.
pub(super) fn stage(case: &Case, language: Language) -> Html {
    let Some(staged) = case.standing.stage else {
        return say!(
            language,
            "stage-line",
            stage = say!(language, "stage-unknown")
        );
    };
    words::stage_line(staged, language)
}

/// The court.
pub(super) fn court(case: &Case, language: Language) -> Html {
    words::name(&case.description.court.name, language)
        .map(|court| say!(language, "court-line", court = court))
        .unwrap_or_default()
}

/// As of when this is known, on the court's clock, and by which entry of the log.
pub(super) fn as_of(case: &Case, now: DateTime<Utc>, language: Language) -> Html {
    let Some(as_of) = case.standing.as_of else {
        return say!(language, "as-of-nothing");
    };
    let court = &case.description.court;
    let city = words::name(&court.city, language).unwrap_or_else(|| court.zone.to_string());
    let moment = moment(as_of, court.zone, today_at(case, now), language);
    let number = case.standing.revision;
    say!(
        language,
        "as-of",
        moment = moment,
        city = city,
        number = number
    )
}

/// [`as_of`], and for how many days there was no news since.
pub(super) fn freshness(case: &Case, now: DateTime<Utc>, language: Language) -> Html {
    let as_of_line = as_of(case, now, language);
    let Some(as_of) = case.standing.as_of else {
        return as_of_line;
    };
    let zone = case.description.court.zone;
    let days = (local_day(now, zone) - local_day(as_of, zone)).num_days();
    match u64::try_from(days) {
        Ok(days @ 1..) => lines([as_of_line, say!(language, "no-news-for", days = days)]),
        Ok(0) | Err(_) => as_of_line,
    }
}

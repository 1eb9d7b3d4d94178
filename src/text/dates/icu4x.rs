//! The one place where ICU4X writes a date.

use chrono::{Datelike, NaiveDate};
use icu::{
    calendar::{Date, Gregorian},
    datetime::fieldsets::YMD,
    locale::{Locale, locale},
};

use crate::domain::language::Language;

/// Writes a day with ICU4X. Its data is compiled in for every date there is; should ICU4X ever refuse one, the ISO form
/// is understood everywhere. The narrow space that ICU4X puts before "г." is missing in the fonts of old phones.
macro_rules! icu {
    ($day:expr, $fields:expr, $language:expr) => {{
        let day: chrono::NaiveDate = $day;
        let formatter = icu::datetime::FixedCalendarDateTimeFormatter::<_, _>::try_new(
            $crate::text::dates::icu4x::locale_of($language).into(),
            $fields,
        );
        match (formatter, $crate::text::dates::icu4x::gregorian(day)) {
            (Ok(formatter), Some(date)) => {
                formatter.format(&date).to_string().replace('\u{202f}', " ")
            }
            _ => day.to_string(),
        }
    }};
}

pub(super) use icu;

/// A day of the calendar that ICU4X formats.
pub(super) fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, of_month) = (day.month().try_into().ok()?, day.day().try_into().ok()?);
    Date::try_new_gregorian(day.year(), month, of_month).ok()
}

/// Where each language is spoken, as far as its dates depend on that.
pub(super) fn locale_of(language: Language) -> Locale {
    match language {
        Language::En => locale!("en-GB"),
        Language::Ru => locale!("ru"),
        Language::Kk => locale!("kk"),
    }
}

/// The word "year" in full: read aloud it needs no guessing, and no full stop meets the end of a sentence.
pub(super) fn spelled_out(date: String, language: Language) -> String {
    match language {
        Language::En => date,
        Language::Ru => date.replace("г.", "года"),
        Language::Kk => date.replace("ж.", "жылғы"),
    }
}

/// A day in full, with its year: `25 February 2026`.
pub(super) fn full_day(day: NaiveDate, language: Language) -> String {
    spelled_out(icu!(day, YMD::long(), language), language)
}

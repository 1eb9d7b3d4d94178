//! Dates and times as a reader of each language writes them, by ICU4X.
//!
//! Russian long dates are genitive already, so no sentence inflects them. Kazakh ones take the ending that the sentence
//! asks for (see `kazakh`).

mod approx;
mod icu4x;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use icu::datetime::fieldsets::{MD, MDE, YMD, YMDE};

use crate::domain::{language::Language, rich_text::RichText, when::When};

use super::{
    kazakh::{self, Ending},
    loader::say,
};
use icu4x::{full_day, icu, spelled_out};

pub(super) use approx::{approx, since};

/// A today beside which every date says its year.
pub(super) const ANOTHER_YEAR: NaiveDate = NaiveDate::MIN;

/// How short a date is written: each is shorter than the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Brevity {
    /// Kazakh in full words, where the short ones are seldom written; the others in the usual short ones.
    Words,
    /// Short weekday and month.
    ShortWords,
    /// The year in figures.
    Figures,
    /// With no weekday.
    NoWeekday,
}

/// Whether a date says its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// It does.
    Said,
    /// It goes without saying.
    Understood,
}

impl Year {
    /// Said unless it is that of `today`.
    pub(super) fn of(day: NaiveDate, today: NaiveDate) -> Self {
        if day.year() == today.year() {
            Self::Understood
        } else {
            Self::Said
        }
    }
}

/// The day with its weekday: `Wed 25 Feb`, `ср, 25 февр.`, `25 ақпан, сәрсенбі`; with its year unless that is the year
/// of `today`.
pub(super) fn short_day(day: NaiveDate, today: NaiveDate, language: Language) -> String {
    brief_day(day, Year::of(day, today), Brevity::Words, language)
}

/// The day for a first line, as short as it has to be.
pub(super) fn brief_day(
    day: NaiveDate,
    year: Year,
    brevity: Brevity,
    language: Language,
) -> String {
    match (brevity, language, year) {
        (Brevity::Words, Language::Kk, Year::Understood) => icu!(day, MDE::long(), language),
        (Brevity::Words, Language::Kk, Year::Said) => {
            spelled_out(icu!(day, YMDE::long(), language), language)
        }
        // The medium form pads the day: "2026 ж. 01 мам., жм".
        (Brevity::ShortWords, Language::Kk, Year::Said) => {
            format!(
                "{} жылғы {}",
                day.year(),
                icu!(day, MDE::medium(), language)
            )
        }
        (Brevity::NoWeekday, _, Year::Understood) => icu!(day, MD::medium(), language),
        // In Kazakh the year comes first.
        (Brevity::NoWeekday, Language::Kk, Year::Said) => {
            format!("{} ж. {}", day.year(), icu!(day, MD::medium(), language))
        }
        (Brevity::NoWeekday, Language::En | Language::Ru, Year::Said) => {
            icu!(day, YMD::medium(), language)
        }
        (Brevity::Figures, Language::Kk, Year::Said) => {
            format!("{} ж. {}", day.year(), icu!(day, MDE::medium(), language))
        }
        (_, _, Year::Understood) => icu!(day, MDE::medium(), language),
        (_, _, Year::Said) => icu!(day, YMDE::medium(), language),
    }
}

/// The day for a sentence: `25 February`, `25 февраля`, `25 ақпан`; with its year unless that is the year of `today`.
pub(super) fn long_day(day: NaiveDate, today: NaiveDate, language: Language) -> String {
    if day.year() == today.year() {
        icu!(day, MD::long(), language)
    } else {
        full_day(day, language)
    }
}

/// [`long_day`] with the ending that a Kazakh sentence asks for.
pub(super) fn day_with(
    day: NaiveDate,
    today: NaiveDate,
    ending: Ending,
    language: Language,
) -> String {
    let day = long_day(day, today, language);
    match language {
        Language::En | Language::Ru => day,
        Language::Kk => kazakh::with(&day, ending),
    }
}

/// The time at the court, on a clock of 24 hours.
pub(super) fn time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A hearing as it is: the day, and the time or that none was announced.
pub(super) fn when(when: When, today: NaiveDate, language: Language) -> RichText {
    on(&short_day(when.day, today, language), when, language)
}

/// A hearing as it was: the day, and the time if one was announced.
pub(super) fn when_it_was(when: When, today: NaiveDate, language: Language) -> RichText {
    was_on(&short_day(when.day, today, language), when, language)
}

/// [`when`], with its day as written.
pub(super) fn on(day: &str, when: When, language: Language) -> RichText {
    match when.time {
        Some(at) => say!(language, "when-day-time", day = day, time = time(at)),
        None => say!(language, "when-day-no-time", day = day),
    }
}

/// [`when_it_was`], with its day as written.
pub(super) fn was_on(day: &str, when: When, language: Language) -> RichText {
    match when.time {
        Some(at) => say!(language, "when-day-time", day = day, time = time(at)),
        None => RichText::plain(day),
    }
}

/// The time, or that none was announced.
pub(super) fn time_or_none(when: When, language: Language) -> RichText {
    when.time.map_or_else(
        || say!(language, "time-not-announced"),
        |at| RichText::plain(time(at)),
    )
}

/// A day and time of the record, on the court's clock.
pub(super) fn moment(local: NaiveDateTime, today: NaiveDate, language: Language) -> RichText {
    let day = long_day(local.date(), today, language);
    say!(
        language,
        "when-day-time",
        day = day,
        time = time(local.time())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(write: impl Fn(Language) -> String) -> [String; 3] {
        [Language::En, Language::Ru, Language::Kk].map(write)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_carry_the_weekday_and_a_year_only_where_it_is_another() {
        let today = day("2026-02-25");
        let short = |text: &'static str| in_all(|language| short_day(day(text), today, language));
        assert_eq!(
            short("2026-02-25"),
            ["Wed 25 Feb", "ср, 25 февр.", "25 ақпан, сәрсенбі"]
        );
        assert_eq!(
            short("2027-05-01"),
            [
                "Sat, 1 May 2027",
                "сб, 1 мая 2027 г.",
                "2027 жылғы 1 мамыр, сенбі"
            ]
        );
        let long = |text: &'static str| in_all(|language| long_day(day(text), today, language));
        assert_eq!(
            long("2026-02-25"),
            ["25 February", "25 февраля", "25 ақпан"]
        );
        assert_eq!(
            long("2027-05-01"),
            ["1 May 2027", "1 мая 2027 года", "2027 жылғы 1 мамыр"]
        );
    }

    #[test]
    fn a_first_line_has_shorter_and_shorter_dates() {
        let day = day("2027-01-12");
        let brief = |year, brevity| in_all(|language| brief_day(day, year, brevity, language));
        assert_eq!(
            brief(Year::Said, Brevity::ShortWords),
            [
                "Tue, 12 Jan 2027",
                "вт, 12 янв. 2027 г.",
                "2027 жылғы 12 қаң., сс"
            ]
        );
        assert_eq!(
            brief(Year::Said, Brevity::Figures),
            [
                "Tue, 12 Jan 2027",
                "вт, 12 янв. 2027 г.",
                "2027 ж. 12 қаң., сс"
            ]
        );
        assert_eq!(
            brief(Year::Understood, Brevity::Figures),
            ["Tue 12 Jan", "вт, 12 янв.", "12 қаң., сс"]
        );
        assert_eq!(
            brief(Year::Said, Brevity::NoWeekday),
            ["12 Jan 2027", "12 янв. 2027 г.", "2027 ж. 12 қаң."]
        );
        assert_eq!(
            brief(Year::Understood, Brevity::NoWeekday),
            ["12 Jan", "12 янв.", "12 қаң."]
        );
    }

    #[test]
    fn a_hearing_with_no_time_says_so() {
        let today = day("2026-02-25");
        let hearing = When::day(day("2026-02-27"));
        assert_eq!(
            in_all(|language| when(hearing, today, language).as_str().to_owned()),
            [
                "Fri 27 Feb, time not announced",
                "пт, 27 февр., время не объявлено",
                "27 ақпан, жұма, уақыты хабарланбаған"
            ]
        );
        let nine = NaiveTime::from_hms_opt(9, 5, 0).unwrap();
        assert_eq!(
            when_it_was(When::at(hearing.day, nine), today, Language::Ru)
                .as_str()
                .to_owned(),
            "пт, 27 февр., 09:05"
        );
    }
}

//! Parses and writes the days and times of a case file, which are TOML's own, unquoted.

/// `day = 2026-02-27`.
pub(super) mod day {
    use chrono::{Datelike, NaiveDate};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
    use toml::value::{Date, Datetime};

    use crate::domain::when::YEARS;

    const ALLOWED: &str = "a day is written without quotes: day = 2026-02-27";

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<NaiveDate, D::Error> {
        let read = Datetime::deserialize(from).map_err(|_| D::Error::custom(ALLOWED))?;
        let (Some(date), None, None) = (read.date, read.time, read.offset) else {
            return Err(D::Error::custom(ALLOWED));
        };
        if !YEARS.contains(&date.year.into()) {
            let (first, last) = (YEARS.start(), YEARS.end());
            let what = format!("the year {} is not one from {first} to {last}", date.year);
            return Err(D::Error::custom(what));
        }
        NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            .ok_or_else(|| D::Error::custom(ALLOWED))
    }

    pub(in super::super) fn serialize<S: Serializer>(
        day: &NaiveDate,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        let year = u16::try_from(day.year()).unwrap_or_default();
        let date = Date {
            year,
            month: small(day.month()),
            day: small(day.day()),
        };
        Datetime {
            date: Some(date),
            time: None,
            offset: None,
        }
        .serialize(to)
    }
}

/// `time = 10:00`.
pub(super) mod time {
    use chrono::{NaiveTime, Timelike};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
    use toml::value::{Datetime, Time};

    const ALLOWED: &str = "a time is written without quotes: time = 10:00:00";

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<NaiveTime>, D::Error> {
        let read = Datetime::deserialize(from).map_err(|_| D::Error::custom(ALLOWED))?;
        let (None, Some(time), None) = (read.date, read.time, read.offset) else {
            return Err(D::Error::custom(ALLOWED));
        };
        // No court names a fraction of a second, and it would be lost in the log.
        if time.nanosecond.is_some_and(|fraction| fraction > 0) {
            return Err(D::Error::custom(ALLOWED));
        }
        let found = NaiveTime::from_hms_opt(
            time.hour.into(),
            time.minute.into(),
            time.second.unwrap_or(0).into(),
        );
        found.map(Some).ok_or_else(|| D::Error::custom(ALLOWED))
    }

    #[expect(clippy::ref_option, reason = "serde gives a reference")]
    pub(in super::super) fn serialize<S: Serializer>(
        time: &Option<NaiveTime>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        let time = time.map(|time| Time {
            hour: small(time.hour()),
            minute: small(time.minute()),
            second: Some(small(time.second())),
            nanosecond: None,
        });
        Datetime {
            date: None,
            time,
            offset: None,
        }
        .serialize(to)
    }
}

//! Dates as lists have them, by the forms of mappings.

use super::*;

#[test]
fn a_date_is_read_by_its_form_and_by_no_other() {
    let day = |text: &str| Ok((text.parse().unwrap(), ""));
    for (form, text, expected) in [
        ("day.month.year", "27.02.2026", day("2026-02-27")),
        ("day.month.year", "7.2.2026", day("2026-02-07")),
        ("month/day/year", "09/27/2017", day("2017-09-27")),
        ("day-MON-yy", "20-MAR-15", day("2015-03-20")),
        ("day MON year", "20 марта 2026", day("2026-03-20")),
        ("day MON. year", "1 қаң. 2026", Err(DateFault::OtherForm)),
        ("year-month-day", "2026-03-02", day("2026-03-02")),
        ("day.month.yy", "27.02.26", day("2026-02-27")),
        ("day.month.year", "30.02.2026", Err(DateFault::NoSuchDay)),
        ("day.month.year", "0.02.2026", Err(DateFault::NoSuchDay)),
        (
            "day.month.year",
            "02/27/2026",
            Err(DateFault::NoSuchMonth(27)),
        ),
        (
            "day.month.year",
            "02.27.2026",
            Err(DateFault::NoSuchMonth(27)),
        ),
        // What month this is nobody can say.
        ("day.month.year", "02/03/2026", Err(DateFault::OtherForm)),
        ("day.month.year", "2026", Err(DateFault::OtherForm)),
        ("day.month.year", "27.02.26", Err(DateFault::OtherForm)),
        ("day.month.year", "27.02.20260", Err(DateFault::OtherForm)),
        ("day.month.year", "27.02.1026", Err(DateFault::OtherForm)),
        ("day.month.year", "27.02.2026г", day("2026-02-27")),
        ("day.month.year", "27.02.2026 ж.", day("2026-02-27")),
        ("day.month.year", "27. 2. 2026", day("2026-02-27")),
        ("day.month.year", "27.02.2026x", Err(DateFault::OtherForm)),
        ("day.month.yy", "27.02.2026", day("2026-02-27")),
        ("day.month.yy", "27.02.026", Err(DateFault::OtherForm)),
        ("day MON year", "10 декабря 2026 г.", day("2026-12-10")),
        (
            "day MON year",
            "10\u{a0}декабря  2026 года",
            day("2026-12-10"),
        ),
        ("year day MON", "2026 жылғы 7 желтоқсан", day("2026-12-07")),
        ("MON day, year", "December 7, 2026", day("2026-12-07")),
        ("month/day/year", "Mon 12/7/2026", day("2026-12-07")),
        (
            "month/day/year",
            "Tue 12/7/2026",
            Err(DateFault::OtherWeekday),
        ),
        (
            "day MON year",
            "Понедельник, 7 декабря 2026 г.",
            day("2026-12-07"),
        ),
        ("day.month.year", "07.12.2026 (пн)", day("2026-12-07")),
        (
            "day.month.year",
            "07.12.2026, вторник",
            Err(DateFault::OtherWeekday),
        ),
        (
            "year day MON",
            "2026 жылғы 7 желтоқсан, дүйсенбі",
            day("2026-12-07"),
        ),
        (
            "year day MON",
            "2026 жылғы 12 желтоқсан, сенбі",
            day("2026-12-12"),
        ),
        ("MON day, year", "Сентября 7, 2026", day("2026-09-07")),
        ("day.month.year", "", Err(DateFault::OtherForm)),
        ("day-MON-yy", "20-XYZ-15", Err(DateFault::OtherForm)),
        ("day.month.year", "٢٧.02.2026", Err(DateFault::OtherForm)),
    ] {
        let form: DateForm = form.parse().unwrap();
        assert_eq!(form.read(text), expected, "{text} as {form}");
    }
}

#[test]
fn what_follows_a_date_is_left() {
    for (form, text, left) in [
        ("day.month.year", "27.02.2026 10:00", " 10:00"),
        ("day.month.year", "27.02.2026 г. 10:00", " 10:00"),
        ("day.month.year", "27.02.2026 (пт) 10:00", "10:00"),
        ("year-month-day", "2026-02-27T10:00:00", "10:00:00"),
    ] {
        let form: DateForm = form.parse().unwrap();
        assert_eq!(form.read(text).map(|(_, rest)| rest), Ok(left), "{text}");
    }
}

#[test]
fn a_form_has_each_part_once() {
    for text in [
        "",
        "day.month",
        "day.month.year.year",
        "day.month.MON.year",
        "daymonth.year",
        "DD.MM.YYYY",
        "%d.%m.%Y",
        "day.month.yearday",
    ] {
        assert_eq!(text.parse::<DateForm>(), Err(InvalidDateForm), "{text}");
    }
}

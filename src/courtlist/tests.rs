//! The lists of `tests/lists`, which were made before this reader, and rows that are written and read back.

use std::{fmt::Write, fs, io::Cursor, path::Path};

use encoding_rs::{UTF_8, WINDOWS_1251};
use proptest::prelude::*;

use super::*;
use crate::domain::court_list::{
    AsAbove, Column, DayPlace, ListedHearings, ListedRow, Separator, StatusWords, TimeWords,
};

fn column(text: &str) -> Column {
    match text.parse() {
        Ok(number) => Column::Number(number),
        Err(_) => Column::Header(text.to_owned()),
    }
}

/// A mapping with these columns: case, date, time, room, surname, first name; `-` for none.
fn mapping(separator: Separator, date_form: &str, columns: [&str; 6]) -> Mapping {
    let [case, date, time, room, surname, first_name] = columns;
    let maybe = |text: &str| (text != "-").then(|| column(text));
    Mapping {
        court: "Court".to_owned(),
        zone: "Asia/Almaty".parse().unwrap(),
        encoding: None,
        separator,
        date_form: date_form.parse().unwrap(),
        case: column(case),
        day: DayPlace::Column(column(date)),
        time: maybe(time),
        time_words: TimeWords::default(),
        room: maybe(room),
        name: None,
        surname: maybe(surname),
        first_name: maybe(first_name),
        status: None,
        status_words: StatusWords::default(),
        as_above: AsAbove::default(),
    }
}

fn of_the_bad() -> Mapping {
    let columns = ["Номер дела", "Дата", "Время", "Зал", "Фамилия", "Имя"];
    mapping(Separator::Semicolon, "day.month.year", columns)
}

/// Each row and fault of a list on a line.
fn read(bytes: &[u8], mapping: &Mapping) -> String {
    let mut reader = match ListReader::open(Cursor::new(bytes), mapping) {
        Ok(reader) => reader,
        Err(fault) => return fault.to_string(),
    };
    let mut said = String::new();
    loop {
        match reader.next() {
            Ok(Some(Read::Row(row))) => {
                let time = row.when.time;
                let time = time.map_or("-".to_owned(), |time| time.format("%H:%M").to_string());
                let [room, person] = [row.room, row.person].map(|it| it.unwrap_or("-".to_owned()));
                let (line, case, day) = (row.line, row.case, row.when.day);
                let off = if row.status == ListedStatus::Off {
                    " off"
                } else {
                    ""
                };
                writeln!(said, "{line}: {case} {day} {time} [{room}] {person}{off}").unwrap();
            }
            Ok(Some(Read::Wrong(fault))) => writeln!(said, "{fault}").unwrap(),
            Ok(Some(Read::Passed(passed))) => writeln!(said, "{}: no row", passed.line).unwrap(),
            Ok(None) => return said,
            Err(fault) => return format!("{said}{fault}"),
        }
    }
}

fn list(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lists");
    fs::read(folder.join(name)).unwrap()
}

#[test]
fn lists_of_clerks_are_read_by_a_mapping_alone() {
    let kazakh = ["Іс нөмірі", "Күні", "Уақыты", "Залы", "Тегі", "Аты"];
    let kazakh = |separator| mapping(separator, "day.month.year", kazakh);
    let of_kazakh = "2: 7521-26-00-1/45 2026-02-27 10:00 [5-зал] Жаңабаев Ғабит\n\
         3: 7521-26-00-1/82 2026-03-04 15:30 [2-зал] Қуанышұлы Әділ\n\
         4: 7521-26-00-1/90 2026-03-05 - [-] Өтегенова Гүлһан\n";
    let russian = [
        "Номер дела",
        "Дата заседания",
        "Время",
        "Зал",
        "Фамилия",
        "Имя",
    ];
    for (name, mapping, expected) in [
        (
            "pipes.txt",
            mapping(
                Separator::Pipe,
                "month/day/year",
                ["1", "2", "3", "4", "5", "6"],
            ),
            "1: 17-CR-004512 2017-09-27 14:00 [Courtroom 4B] DOLAN MARCUS T\n\
             2: 17-CR-004512 2017-09-27 14:00 [Courtroom 4B] DOLAN MARCUS T\n\
             3: 17-CR-004530 2017-09-28 09:30 [Courtroom 2] O'HARE LINDA\n\
             4: 17-CR-004561 2017-10-02 12:00 [Courtroom 2] VAN DER BERG PIETER\n\
             5: 17-CR-004561 2017-10-02 - [Courtroom 2] VAN DER BERG ANNA\n\
             6: 17-CR-004588 2017-10-03 - [Courtroom 4B] SMITH JOHN\n",
        ),
        (
            "commas.csv",
            mapping(
                Separator::Comma,
                "day-MON-yy",
                ["2", "3", "4", "5", "1", "-"],
            ),
            "1: CR-2015-118 2015-03-20 09:30 [Dept. 12] HOLT, PETER J\n\
             2: CR-2015-119 2015-03-20 14:00 [Dept. 12, annex] REYES, ANA \"ANITA\"\n\
             3: CR-2015-118 2015-04-02 09:00 [Dept. 3] HOLT, PETER J\n",
        ),
        (
            "semicolons-1251.csv",
            mapping(Separator::Semicolon, "day.month.year", russian),
            "2: 7521-26-00-1/45 2026-02-27 10:00 [зал № 5] Сарсенов Ерлан\n\
             3: 7521-26-00-1/45 2026-02-27 10:00 [зал № 5] Тюлегенов Марат\n\
             4: 7521-26-00-1/61 2026-03-02 09:30 [зал № 2] Ёлкина Юлия\n\
             5: 7521-26-00-1/70 2026-03-03 - [-] Иванов Пётр\n",
        ),
        (
            "semicolons-utf8.csv",
            kazakh(Separator::Semicolon),
            of_kazakh,
        ),
        (
            "semicolons-utf8-mark.csv",
            kazakh(Separator::Semicolon),
            of_kazakh,
        ),
        ("tabs-utf16le.txt", kazakh(Separator::Tab), of_kazakh),
        ("tabs-utf16be.txt", kazakh(Separator::Tab), of_kazakh),
        (
            "broken-lines.csv",
            mapping(
                Separator::Comma,
                "year-month-day",
                ["case", "date", "time", "room", "defendant", "-"],
            ),
            "2: AB-12/2026 2026-03-02 10:00 [Hall 1\n(second floor)] Novak\n\
             4: AB-13/2026 2026-03-02 11:00 [Hall 2] Horvat\n",
        ),
        (
            "wide.csv",
            mapping(
                Separator::Semicolon,
                "day.month.year",
                ["Case No.", "Date", "Hour", "-", "Parties", "-"],
            ),
            "2: 7521-26-00-1/45 2026-02-27 10:00 [-] State v. Sarsenov\n\
             3: 7521-26-00-1/61 2026-02-27 - [-] State v. Yolkina\n",
        ),
    ] {
        assert_eq!(
            read(&list(&format!("good/{name}")), &mapping),
            expected,
            "{name}"
        );
    }
}

const GOOD: &str = "2: 7521-26-00-1/45 2026-02-27 10:00 [5] Сарсенов Ерлан\n";

#[test]
fn what_is_wrong_in_a_list_is_said_with_its_place_and_what_to_do() {
    let lost =
        "a `?` stands for a letter that was lost when the list was saved: save it as \"CSV UTF-8\"";
    let of_case = "column 1 (`Номер дела`)";
    for (name, expected) in [
        (
            "wrong-column.csv",
            "no column is called `Номер дела`; there are `Дело №`, `Дата`, `Время`, `Фамилия`, `Зал`, `Имя`, the nearest first"
                .to_owned(),
        ),
        (
            "half-row.csv",
            format!(
                "{GOOD}line 3: it has 2 fields of 6: a row is whole or none\n\
                 line 3, column 2 (`Дата`): `02.03` is not a date written as day.month.year: correct it, or date_form in the mapping\n\
                 4: 7521-26-00-1/70 2026-02-27 10:00 [5] Сарсенов Ерлан\n"
            ),
        ),
        (
            "too-many-fields.csv",
            "line 2: it has 8 fields of 6: a field with a separator in it must stand in quotes\n".to_owned(),
        ),
        (
            "open-quote.csv",
            format!(
                "{GOOD}line 3, column 4: a quote opens here and never closes: nothing from here on was read\n"
            ),
        ),
        (
            "nul.csv",
            format!("{GOOD}line 3: it has NUL bytes: save the list as \"CSV UTF-8\"\n"),
        ),
        ("empty.csv", "it has no rows".to_owned()),
        ("only-mark.csv", "it has no rows".to_owned()),
        ("blank-lines.csv", "it has no rows".to_owned()),
        ("only-header.csv", "it has a header and no rows".to_owned()),
        (
            "question-marks.csv",
            format!(
                "line 2, column 5 (`Фамилия`): {lost}\n\
                 line 2, column 6 (`Имя`): {lost}\n\
                 line 3, column 5 (`Фамилия`): {lost}\n\
                 4: 7521-26-00-1/90 2026-03-05 10:00 [1] Иванов ?\n"
            ),
        ),
        (
            "odd-utf16.txt",
            "line 2: the file ends within this row: it was cut off, and what stands in it is not to be believed\n"
                .to_owned(),
        ),
        (
            "cut-utf8.csv",
            "line 2: the file ends within this row: it was cut off, and what stands in it is not to be believed\n"
                .to_owned(),
        ),
        (
            "dates.csv",
            "line 2, column 2 (`Дата`): `30.02.2026`, read as day.month.year, is a day that there is not\n\
             line 3, column 2 (`Дата`): `02/27/2026`, read as day.month.year, is in a month 27: correct it, or date_form in the \
             mapping\n\
             line 4, column 2 (`Дата`): `2026` is not a date written as day.month.year: correct it, or date_form in the mapping\n\
             line 5, column 2 (`Дата`): `27.02.26` is not a date written as day.month.year: correct it, or date_form in the mapping\n\
             line 6, column 2 (`Дата`): `27.02.20260` is not a date written as day.month.year: correct it, or date_form in the mapping\n\
             line 7, column 2 (`Дата`): the date is missing\n"
                .to_owned(),
        ),
        ("times.csv", {
            let line = |(line, time)| {
                format!(
                    "line {line}, column 3 (`Время`): `{time}` is not a time: 10:00, 9.30, 0930 or 2:00 pm; leave it empty \
                     where none is announced, or put the word into time_words\n"
                )
            };
            (2..).zip(["25:00", "10:60", "…", "10", "24:00"]).map(line).collect()
        }),
        (
            "no-case-number.csv",
            format!("line 2, {of_case}: the number of the case is missing\n"),
        ),
        (
            "other-separator.csv",
            "its first line has one column where 6 were looked for, separated by semicolons. It seems to be separated by \
             commas: set separator = \",\" in the mapping"
                .to_owned(),
        ),
        (
            "two-dates.csv",
            format!("{GOOD}3: 7521-26-00-1/45 2026-02-28 10:00 [5] Сарсенов Ерлан\n"),
        ),
        (
            "spreadsheet.csv",
            "it is a workbook and no list: save it as \"CSV UTF-8\"".to_owned(),
        ),
    ] {
        let said = read(&list(&format!("bad/{name}")), &of_the_bad());
        assert_eq!(said, expected, "{name}");
    }
}

#[test]
fn rows_of_one_moment_are_one_hearing_and_a_row_that_stands_twice_counts_once() {
    let count = |name: &str, mapping: &Mapping| {
        let bytes = list(name);
        let mut reader = ListReader::open(Cursor::new(&bytes), mapping).unwrap();
        let mut cases = std::collections::BTreeMap::<String, ListedHearings>::new();
        while let Some(read) = reader.next().unwrap() {
            let Read::Row(row) = read else {
                panic!("no row");
            };
            let of_case = cases.entry(row.case).or_default();
            of_case.add(ListedRow {
                line: row.line,
                when: row.when,
                room: row.room.as_deref(),
                person: row.person.as_deref(),
                status: row.status,
            });
        }
        let sittings = cases.values().flat_map(ListedHearings::iter);
        sittings.map(|it| it.people.len()).collect::<Vec<_>>()
    };
    let pipes = mapping(
        Separator::Pipe,
        "month/day/year",
        ["1", "2", "3", "4", "5", "6"],
    );
    assert_eq!(count("good/pipes.txt", &pipes), [1; 5]);
    let russian = [
        "Номер дела",
        "Дата заседания",
        "Время",
        "Зал",
        "Фамилия",
        "Имя",
    ];
    let russian = mapping(Separator::Semicolon, "day.month.year", russian);
    assert_eq!(count("good/semicolons-1251.csv", &russian), [2, 1, 1]);
}

#[test]
fn what_is_made_to_break_a_reader_does_not() {
    let header = "Номер дела;Дата;Время;Зал;Фамилия;Имя\n";
    let good = "7521-26-00-1/45;27.02.2026;10:00;5;Сарсенов;Ерлан\n";
    let endless = "x".repeat(3 * 1024 * 1024);
    for (text, expected) in [
        // A header once more, as where two lists were joined.
        (format!("{header}{good}{header}{good}"), format!("{GOOD}{}", GOOD.replace("2: ", "4: "))),
        (
            format!("{header}{endless}\n{good}"),
            "line 2: what begins here does not end within a megabyte, as where a quote never closes: nothing from here on was \
             read\n"
                .to_owned(),
        ),
        (
            endless.clone(),
            "line 1: what begins here does not end within a megabyte, as where a quote never closes: nothing from here on was \
             read"
                .to_owned(),
        ),
        (
            format!("{header}7521;27.02.2026;10:00;{};С;Е\n", "5".repeat(500_000)),
            "line 2, column 4 (`Зал`): it is 500000 characters long: this is no field of such a list, or a quote does not \
             close\n"
                .to_owned(),
        ),
        // A quote that another row's closes.
        (
            format!("{header}7521;27.02.2026;10:00;\"5;С;Е\n7522;28.02.2026;10:00;\"5\";С;Е\n{good}"),
            format!(
                "line 2, column 4 (`Зал`): a quote opens here and closes in a later row: what is between was not read\n{}",
                GOOD.replace("2: ", "4: ")
            ),
        ),
        // The same, with so few fields between that no whole row is in one.
        (
            format!("{header}7521;27.02.2026;10:00;5;С;Е;\"П\n7522;28.02.2026;\"10:00;5;С;Е\n{good}"),
            format!(
                "line 2, column 7: a quote opens here and closes in a later row: what is between was not read\n{}",
                GOOD.replace("2: ", "4: ")
            ),
        ),
        (
            format!("{header}7521;27.02.2026;0:00;5;С;Е\n"),
            "2: 7521 2026-02-27 - [5] С Е\n".to_owned(),
        ),
        // A name where something else is looked for is not quoted, and neither is a row that stands for the header.
        (
            format!("{header}7521;Ким Ли;10:00;5;С;Е\n"),
            "line 2, column 2 (`Дата`): `… …` is not a date written as day.month.year: correct it, or date_form in the mapping\n".to_owned(),
        ),
        (
            format!("{header}7521;27 февраля 2026;10:00;5;С;Е\n"),
            "line 2, column 2 (`Дата`): `27 … 2026` is not a date written as day.month.year: correct it, or date_form in the mapping\n".to_owned(),
        ),
        (
            good.to_owned(),
            "no column is called `Номер дела`, and the first line is a row and no header: name the columns by their numbers in the \
             mapping"
                .to_owned(),
        ),
        // Marks that turn a line, and a formula.
        (
            format!("{header}\u{202e}7521\u{200b};27.02.2026;10:00;=HYPERLINK(1);<b>С</b>;\u{feff}Е\n"),
            "2: 7521 2026-02-27 10:00 [=HYPERLINK(1)] <b>С</b> Е\n".to_owned(),
        ),
        (
            format!("{header}7521;\u{1b}[2J;10:00;5;С;Е\n"),
            "line 2, column 2 (`Дата`): `[2J` is not a date written as day.month.year: correct it, or date_form in the mapping\n".to_owned(),
        ),
        (
            "Номер дела;Дата;Время;Зал;Фамилия;Имя;Дата\n".to_owned(),
            "several columns are called `Дата`, those of the numbers 2 and 7: name the one that is meant by its number in the \
             mapping"
                .to_owned(),
        ),
        (
            "\u{ffff}\n".to_owned(),
            "its first line has one column where 6 were looked for, separated by semicolons".to_owned(),
        ),
        (format!("{header}{good}\u{ffff}\n"), format!("{GOOD}line 3: the file ends within this row")),
        (format!("{header};;;;;\n\r\n \n{good}"), GOOD.replace("2: ", "5: ")),
    ] {
        let said = read(text.as_bytes(), &of_the_bad());
        let start: String = text.chars().take(200).collect();
        assert!(said.starts_with(&expected), "{start}\n{said}\n{expected}");
    }
    let same = mapping(
        Separator::Comma,
        "day.month.year",
        ["1", "2", "-", "1", "-", "-"],
    );
    assert_eq!(
        read(b"1,2,3\n", &same),
        "column 1 is case and room in the mapping: a column is one thing"
    );
    let far = mapping(
        Separator::Comma,
        "day.month.year",
        ["1", "9", "-", "-", "-", "-"],
    );
    assert_eq!(
        read(b"1,2,3\n", &far),
        "there is no column 9: its first row has 3"
    );
}

#[test]
fn a_byte_that_is_no_letter_costs_its_row_and_not_the_encoding() {
    let header = "Номер дела;Дата;Время;Зал;Фамилия;Имя\n";
    let row = "7521-26-00-1/45;27.02.2026;10:00;5;Сарсенов;Ерлан\n";
    let mut bytes = format!("{header}{row}").into_bytes();
    bytes.extend(b"7522;27.02.2026;10:00;5;\xff;\n");
    let broken = "line 3, column 5 (`Фамилия`): a letter of it cannot be read: save the list as \"CSV UTF-8\"\n";
    assert_eq!(read(&bytes, &of_the_bad()), format!("{GOOD}{broken}"));
    // It comes before all letters.
    let by_number = mapping(
        Separator::Semicolon,
        "day.month.year",
        ["1", "2", "3", "4", "5", "6"],
    );
    let mut bytes = b"7522;27.02.2026;10:00;\xff;;\n".to_vec();
    bytes.extend(row.bytes());
    let said = read(&bytes, &by_number);
    assert!(said.contains("Сарсенов Ерлан"), "{said}");
    // A letter lies on the border of what is read at once.
    for before in 0..4 {
        let room = "5".repeat(encoding::CHUNK - 30 + before);
        let text = format!("7521;27.02.2026;10:00;{room};С;Е\n{row}");
        let said = read(text.as_bytes(), &by_number);
        assert!(said.contains("Сарсенов Ерлан"), "{before}");
    }
}

#[test]
fn a_date_and_its_time_may_stand_in_one_field() {
    let joint = mapping(
        Separator::Comma,
        "day.month.year",
        ["1", "2", "2", "-", "-", "-"],
    );
    assert_eq!(
        read(b"7521,27.02.2026 9:30\n7522,27.02.2026\n", &joint),
        "1: 7521 2026-02-27 09:30 [-] -\n2: 7522 2026-02-27 - [-] -\n"
    );
    let apart = mapping(
        Separator::Comma,
        "day.month.year",
        ["1", "2", "-", "-", "-", "-"],
    );
    assert!(read(b"7521,27.02.2026 9:30\n", &apart).contains("is not a date written as"));
}

/// The mapping of lists with six columns, as `change` makes it.
fn changed(change: impl FnOnce(&mut Mapping)) -> Mapping {
    let mut mapping = of_the_bad();
    change(&mut mapping);
    mapping
}

fn is_read_as(text: &str, mapping: &Mapping, expected: &str) {
    let said = read(text.as_bytes(), mapping);
    assert_eq!(said, expected, "{text}");
}

const HEADER: &str = "Номер дела;Дата;Время;Зал;Фамилия;Имя\n";

#[test]
fn titles_totals_and_signatures_are_no_rows() {
    let list = "sep=;
Список дел, назначенных к рассмотрению
Городской суд;;;;;
Период:;07.12.2026 - 11.12.2026;;;;

Номер дела;Дата;Время;Зал;Фамилия;Имя;
1;2;3;4;5;6
—;—;;;;
7521;07.12.2026;10:00;5;С;Е;
Итого за день: 1;;;;;
Номер дела ; Дата;Время;Зал;Фамилия;Имя;
7522;08.12.2026;10:00;5
Итого;;;;2 дела;
Секретарь;;;;Ким;
стр. 1 из 1
";
    is_read_as(
        list,
        &of_the_bad(),
        "2: no row\n3: no row\n4: no row\n7: no row\n9: 7521 2026-12-07 10:00 [5] С Е\n10: no row\n\
         12: 7522 2026-12-08 10:00 [5] -\n13: no row\n14: no row\n15: no row\n",
    );
    // By numbers, the first line that is no title is the header, if it has no figures.
    let by_number = mapping(
        Separator::Semicolon,
        "day.month.year",
        ["1", "2", "3", "4", "5", "6"],
    );
    let list = "Список дел на 07.12.2026;;;;;\n7521;07.12.2026;10:00;5;С;Е\n";
    let rows = "2: 7521 2026-12-07 10:00 [5] С Е\n";
    is_read_as(list, &by_number, &format!("1: no row\n{rows}"));
    let total = format!("{list}ИТОГО;13\n");
    is_read_as(&total, &by_number, &format!("1: no row\n{rows}3: no row\n"));
    is_read_as(
        &format!("{HEADER}{}", list.split_once('\n').unwrap().1),
        &by_number,
        rows,
    );
    // What has figures where a case or a day has them is a row, and wrong if it is none.
    let said = read(
        format!("{HEADER}Страница 1 из 3;;;;;Лист 2\n").as_bytes(),
        &of_the_bad(),
    );
    assert_eq!(said, "line 2, column 2 (`Дата`): the date is missing\n");
    let said = read(
        format!("{HEADER};07.12.2026;;;С;Е\n").as_bytes(),
        &of_the_bad(),
    );
    assert!(said.contains("the number of the case is missing"), "{said}");
    // A header that stands too far below is not looked for.
    let far = "Название\n".repeat(header::LOOKED_THROUGH) + HEADER;
    let said = read(far.as_bytes(), &of_the_bad());
    assert!(said.starts_with("its first line has one column"), "{said}");
}

#[test]
fn an_empty_field_says_what_stands_above_it_where_the_mapping_says_so() {
    let as_above =
        |case, date, time| changed(|mapping| mapping.as_above = AsAbove { case, date, time });
    let list = format!(
        "{HEADER}7521;07.12.2026;10:00;5;С;Е\n;;;;К;А\n7522;;;;Л;В\n7523;;11:00;;Л;В\n7524;08.12.2026;;;Л;В\n;09.12.2026;;;;\n"
    );
    is_read_as(
        &list,
        &as_above(true, true, true),
        "2: 7521 2026-12-07 10:00 [5] С Е\n3: 7521 2026-12-07 10:00 [5] К А\n4: 7522 2026-12-07 10:00 [-] Л В\n\
         5: 7523 2026-12-07 11:00 [-] Л В\n6: 7524 2026-12-08 - [-] Л В\n7: no row\n",
    );
    is_read_as(
        &list,
        &as_above(false, true, false),
        "2: 7521 2026-12-07 10:00 [5] С Е\n3: no row\n4: 7522 2026-12-07 - [-] Л В\n\
         5: 7523 2026-12-07 11:00 [-] Л В\n6: 7524 2026-12-08 - [-] Л В\n7: no row\n",
    );
    // Nor has it to be said of each person that a hearing is put off.
    let mut put_off = as_above(true, false, false);
    put_off.room = None;
    put_off.status = Some(column("Зал"));
    assert!(put_off.status_words.add("Отложено", ListedStatus::Off));
    is_read_as(
        &format!(
            "{HEADER}7521;07.12.2026;10:00;Отложено;С;Е\n;;;;К;А\n7522;07.12.2026;11:00;;С;Е\n"
        ),
        &put_off,
        "2: 7521 2026-12-07 10:00 [-] С Е off\n3: 7521 2026-12-07 10:00 [-] К А off\n4: 7522 2026-12-07 11:00 [-] С Е\n",
    );
    // The next hearing of the case above has nothing else of it.
    let next = format!("{HEADER}7521;07.12.2026;10:00;5;С;Е\n;09.12.2026;;;С;Е\n;;;;К;А\n");
    is_read_as(
        &next,
        &as_above(true, false, false),
        "2: 7521 2026-12-07 10:00 [5] С Е\n3: 7521 2026-12-09 - [-] С Е\n4: 7521 2026-12-09 - [-] К А\n",
    );
    // What stands alone in its column is of the rows below it: a day, a number, a time.
    let alone = format!(
        "{HEADER}7521;07.12.2026;10:00;5;С;Е\n;08.12.2026;;;;\n7522;;11:00;5;С;Е\n;;12:00;;;\n7523;;;5;С;Е\n\
         7524;;;;;\n;;;5;С;Е\n;09.12.2026;;;;\n"
    );
    is_read_as(
        &alone,
        &as_above(true, true, true),
        "2: 7521 2026-12-07 10:00 [5] С Е\n4: 7522 2026-12-08 11:00 [5] С Е\n6: 7523 2026-12-08 12:00 [5] С Е\n\
         8: 7524 2026-12-08 12:00 [5] С Е\n9: no row\n",
    );
    is_read_as(
        &format!("{HEADER}7521;07.12.2026;10:00;5;С;Е\n;09.12.2026;;;;\n"),
        &as_above(true, false, false),
        "2: 7521 2026-12-07 10:00 [5] С Е\n3: 7521 2026-12-09 - [-] -\n",
    );
    // A title ends the case above, and a day that is none makes the rows below wrong.
    for (list, wrong) in [
        (
            "7521;07.12.2026;10:00;5;С;Е\n;;;Раздел;;\n;08.12.2026;10:00;5;С;Е\n",
            "line 4, column 1",
        ),
        (
            "7521;07.12.2026;10:00;5;С;Е\n;14 декабря;;;;\n7522;;10:00;5;С;Е\n",
            "line 4, column 2",
        ),
        (
            "7521;07.12.2026;10:00;5;С;Е\n;14.12;;;;\n7522;;10:00;5;С;Е\n",
            "line 4, column 2",
        ),
    ] {
        let said = read(
            format!("{HEADER}{list}").as_bytes(),
            &as_above(true, true, true),
        );
        assert!(said.contains(wrong), "{said}");
    }
    // The day may stand in each row all the same.
    is_read_as(
        &format!(
            "{HEADER}7521;07.12.2026;10:00;5;С;Е\n7522;07.12.2026;;5;С;Е\n7523;08.12.2026;;5;С;Е\n"
        ),
        &as_above(false, false, true),
        "2: 7521 2026-12-07 10:00 [5] С Е\n3: 7522 2026-12-07 10:00 [5] С Е\n4: 7523 2026-12-08 - [5] С Е\n",
    );
    // What is wrong above is wrong below: nothing is as it was before that.
    let wrong = format!(
        "{HEADER}7521;07.12.2026;10:00;5;С;Е\n7522;32.12.2026;10:00;5;С;Е\n7523;;10:00;5;С;Е\n"
    );
    let said = read(wrong.as_bytes(), &as_above(true, true, true));
    assert_eq!(
        said.matches("is a day that there is not").count(),
        2,
        "{said}"
    );
    let shifted =
        format!("{HEADER}7521;07.12.2026;10:00;5;С;Е\n7522;08.12.2026;10:00;5;С;Е;!\n;;;;К;А\n");
    let said = read(shifted.as_bytes(), &as_above(true, true, true));
    assert!(!said.contains("К А"), "{said}");
}

#[test]
fn a_day_stands_above_its_rows_where_the_mapping_says_so() {
    let by_day = |words: &str| {
        changed(|mapping| {
            mapping.date_form = "day MON year".parse().unwrap();
            mapping.day = DayPlace::Heading(words.to_owned());
        })
    };
    let header = "Номер дела;Время;Зал;Фамилия;Имя\n";
    let list = format!(
        "Дела на неделю с 7 по 11 декабря 2026 г.\n{header}Понедельник, 7 декабря 2026 г.;;;;\n7521;10:00;5;С;Е\n\
         Уголовные дела;;;;\n7522;11:00;5;С;Е\n{header}7523;12:00;5;С;Е\nВторник;8 декабря 2026 года;;;\n7524;9:30;5;С;Е\n"
    );
    is_read_as(
        &list,
        &by_day(""),
        "1: no row\n4: 7521 2026-12-07 10:00 [5] С Е\n5: no row\n6: 7522 2026-12-07 11:00 [5] С Е\n\
         8: 7523 2026-12-07 12:00 [5] С Е\n10: 7524 2026-12-08 09:30 [5] С Е\n",
    );
    let title = format!("Дела, назначенные на  7 декабря 2026 года:\n{header}7521;10:00;5;С;Е\n");
    let row = "3: 7521 2026-12-07 10:00 [5] С Е\n";
    is_read_as(
        &title,
        &by_day("назначенные на"),
        &format!("1: no row\n{row}"),
    );
    // Neither the number of a page nor a print stamp is a day.
    for harmless in [
        "2",
        "2-бет",
        "Страница 1 из 2",
        "Распечатано 28.11.2026 10:15",
        "Итого: 12 дел",
    ] {
        let list = format!("{header}7 декабря 2026 г.\n{harmless}\n7522;10:00;5;С;Е\n");
        let said = read(list.as_bytes(), &by_day(""));
        assert_eq!(
            said, "3: no row\n4: 7522 2026-12-07 10:00 [5] С Е\n",
            "{harmless}"
        );
    }
    // What seems to be a day and is none does not leave the rows below it on the day before.
    for wrong in [
        "Вторник, 7 декабря 2026 г.",
        "Среда, 9 декабря",
        "2026 г., 9 декабря",
        "Дела на вторник",
        "14.12",
        "14.12.26",
        "46370",
        "14-е декабря",
        "Завтра",
        "8 dec",
        "31 ноября 2026 г.",
        "8 декабря 2026 г., зал 3",
    ] {
        let list =
            format!("{header}7 декабря 2026 г.\n7521;10:00;5;С;Е\n{wrong}\n7522;10:00;5;С;Е\n");
        let said = read(list.as_bytes(), &by_day(""));
        assert!(said.contains("\nline 4: `"), "{said}");
        assert!(
            said.contains("\nline 5: no line above it says its day"),
            "{said}"
        );
    }
}

#[test]
fn a_file_that_ends_within_a_row_was_cut_off() {
    let row = "7521-26-00-1/45;27.02.2026;10:00;5;Сарсенов;Ерлан";
    let cut = "line 3: the file ends within this row: it was cut off, and what stands in it is not to be believed\n";
    for last in [
        "7521-26-0",
        "7521-26-00-1/46;27.0",
        "7521-26-00-1/46;27.02.2026;1",
    ] {
        let list = format!("{HEADER}{row}\n{last}");
        is_read_as(&list, &of_the_bad(), &format!("{GOOD}{cut}"));
        let said = read(format!("{list}\n").as_bytes(), &of_the_bad());
        assert!(!said.contains("cut off"), "{said}");
    }
    is_read_as(&format!("{HEADER}{row}"), &of_the_bad(), GOOD);
    is_read_as(
        &format!("{HEADER}{row}\nСекретарь Ким"),
        &of_the_bad(),
        &format!("{GOOD}3: no row\n"),
    );
}

#[test]
fn of_what_may_be_a_name_nothing_is_quoted() {
    for (written, quoted) in [
        ("14:00 Ким", "14:00 …"),
        ("15.12.2026 Ли", "15.12.2026 …"),
        ("253 Ds 214/26 Цой", "253 … 214/26 …"),
        ("20-MAR-15", "20-MAR-15"),
        ("УД-318/26.Б4", "УД-318/26.Б4"),
        ("Иванов", "…"),
        ("27 февраля 2026", "27 … 2026"),
    ] {
        assert_eq!(masked(written), quoted);
    }
}

#[test]
fn words_of_times_and_of_statuses_mean_what_the_mapping_says() {
    let mapping = changed(|mapping| {
        for (word, time) in [("TBD", ""), ("полдень", "12:00"), ("(онлайн)", "")] {
            assert!(mapping.time_words.add(word, time));
        }
        mapping.room = None;
        mapping.status = Some(column("Зал"));
        for (word, status) in [
            ("Назначено", ListedStatus::On),
            ("Отложено", ListedStatus::Off),
        ] {
            assert!(mapping.status_words.add(word, status));
        }
    });
    let list = format!(
        "{HEADER}7521;07.12.2026;TBD;Назначено;С;Е\n7522;07.12.2026;Полдень;;С;Е\n\
         7523;07.12.2026 0:00:00;10.00 (онлайн);Отложено на 14.12.2026;С;Е\n7524;07.12.2026;10:00;Снято;С;Е\n\
         7525;07.12.2026;2:00;;С;Е\n"
    );
    is_read_as(
        &list,
        &mapping,
        "2: 7521 2026-12-07 - [-] С Е\n3: 7522 2026-12-07 12:00 [-] С Е\n4: 7523 2026-12-07 10:00 [-] С Е off\n\
         line 5, column 4 (`Зал`): the mapping does not have this status: say in status_words whether a hearing takes place then\n\
         line 6, column 3 (`Время`): `2:00` is at night: write pm behind it, or the hour of 24\n",
    );
    let header = "Номер дела;Дата;Время;Статус дела;Фамилия;Имя;Зал\n";
    let list = format!("{header}7521;07.12.2026;10:00;Снято;С;Е;5\n");
    let reader = ListReader::open(Cursor::new(list.as_bytes()), &of_the_bad()).unwrap();
    assert_eq!(reader.unread_status(), Some("Статус дела"));
}

#[test]
fn an_encoding_that_is_not_recognised_is_the_mappings() {
    let mapping = changed(|mapping| mapping.encoding = Some(encoding_rs::WINDOWS_1252));
    let list = format!("{HEADER}7521;07.12.2026;10:00;5;Müller;Jörg\n");
    let columns = ["1", "2", "3", "4", "5", "6"];
    let by_number = Mapping {
        encoding: mapping.encoding,
        ..super::tests::mapping(Separator::Semicolon, "day.month.year", columns)
    };
    let row = list.split_once('\n').unwrap().1;
    let bytes = encoding_rs::WINDOWS_1252.encode(row).0;
    let expected = "1: 7521 2026-12-07 10:00 [5] Müller Jörg\n";
    assert_eq!(read(&bytes, &by_number), expected);
    // A mark says more.
    let marked = format!("\u{feff}{row}");
    assert_eq!(read(marked.as_bytes(), &by_number), expected);
}

#[derive(Clone, Copy, Debug)]
enum Saved {
    Utf8,
    Utf8WithMark,
    Utf16Le,
    Utf16Be,
    Windows1251,
}

fn saved(text: &str, how: Saved) -> Vec<u8> {
    let utf16 = || format!("\u{feff}{text}").encode_utf16().collect::<Vec<_>>();
    match how {
        Saved::Utf8 => text.as_bytes().to_vec(),
        Saved::Utf8WithMark => format!("\u{feff}{text}").into_bytes(),
        Saved::Utf16Le => utf16().into_iter().flat_map(u16::to_le_bytes).collect(),
        Saved::Utf16Be => utf16().into_iter().flat_map(u16::to_be_bytes).collect(),
        Saved::Windows1251 => WINDOWS_1251.encode(text).0.into_owned(),
    }
}

prop_compose! {
    fn field()(text in "[А-Яа-яЁё0-9A-Za-z][А-Яа-яЁёA-Za-z0-9 ,;|\t\"'/=<&\n.-]{0,20}[А-Яа-яA-Za-z0-9]") -> String {
        text
    }
}

prop_compose! {
    fn row()(
        case in field().prop_map(|text| format!("1{text}")),
        day in 0..60_000_i64,
        minute in proptest::option::of(7 * 60..1440_u32),
        room in proptest::option::of(field()),
        person in proptest::option::of(field()),
    ) -> Row {
        let day = chrono::NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + chrono::TimeDelta::days(day);
        let time = minute.map(|it| chrono::NaiveTime::from_hms_opt(it / 60, it % 60, 0).unwrap());
        Row { line: 0, case, when: When { day, time }, room, person, status: ListedStatus::On }
    }
}

proptest! {
    #[test]
    fn a_list_that_is_written_is_read_back(
        rows in proptest::collection::vec(row(), 1..8),
        separator in prop::sample::select(Separator::ALL.to_vec()),
        how in prop::sample::select(vec![
            Saved::Utf8, Saved::Utf8WithMark, Saved::Utf16Le, Saved::Utf16Be, Saved::Windows1251,
        ]),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let quoted = |text: Option<&str>| {
            text.map_or(String::new(), |text| format!("\"{}\"", text.replace('"', "\"\"")))
        };
        let sign = char::from(separator.byte()).to_string();
        let mut text = ["Дело", "День", "Час", "Зал", "Кто"].join(&sign) + end;
        let mut expected = Vec::new();
        let mut line = 2;
        for row in &rows {
            let day = row.when.day.format("%d.%m.%Y").to_string();
            let time = row.when.time.map_or(String::new(), |time| time.format("%H:%M").to_string());
            let (room, person) = (row.room.as_deref(), row.person.as_deref());
            let fields = [quoted(Some(&row.case)), day, time, quoted(room), quoted(person)];
            text += &(fields.join(&sign).replace('\n', end) + end);
            expected.push(Row { line, ..row.clone() });
            let breaks = [Some(row.case.as_str()), room, person].into_iter().flatten();
            line += 1 + breaks.map(|it| it.matches('\n').count() as u64).sum::<u64>();
        }
        // What has whole rows in one field is taken for a quote that does not close.
        let has_rows = |text: &str| text.contains('\n') && text.matches(&sign).count() >= 4;
        let texts = rows.iter().flat_map(|row| [Some(&row.case), row.room.as_ref(), row.person.as_ref()]);
        prop_assume!(!texts.flatten().any(|text| has_rows(text)));
        let columns = ["Дело", "День", "Час", "Зал", "Кто", "-"];
        let mapping = mapping(separator, "day.month.year", columns);
        let bytes = saved(&text, how);
        let mut reader = ListReader::open(Cursor::new(&bytes), &mapping).unwrap();
        let mut read = Vec::new();
        while let Some(line) = reader.next().unwrap() {
            let Read::Row(row) = line else {
                panic!("no row");
            };
            read.push(row);
        }
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn no_bytes_at_all_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let by_number = mapping(Separator::Comma, "day.month.year", ["1", "2", "3", "-", "-", "-"]);
        read(&bytes, &of_the_bad());
        read(&bytes, &by_number);
        let (text, _, _) = UTF_8.decode(&bytes);
        read(text.as_bytes(), &by_number);
    }
}

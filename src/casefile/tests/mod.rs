use expect_test::expect;

use super::*;

mod generators;
mod readme;
mod round_trip;
mod shipped;

/// A file that has a bit of everything that can be wrong.
const SMALL: &str = r#"slug = "small"
title = { en = "A case", ru = "Дело", kk = "Іс" }
number = "7514"
as_of = "2026-02-25"

[court]
name = { en = "A court", ru = "Суд", kk = "Сот" }
city = { en = "Almaty", ru = "Алматы", kk = "Алматы" }
zone = "Asia/Almaty"

[stage]
stage = "trial"
since = "2026-02 early"

[[sources]]
key = "paper"
title = { en = "A newspaper" }

[[people]]
key = "one"
name = { en = "One", ru = "Один", kk = "Бір" }
role = "defendant"
age = 58

[[people]]
key = "two"
name = { en = "Two", ru = "Два", kk = "Екі" }
role = "lawyer"
lawyer_for = ["one"]

[[custody]]
person = "one"
status = "detained"

[[charges]]
title = { en = "riots" }
against = ["one"]
source = "paper"

[[hearings]]
no = 1
day = 2026-02-25
status = "adjourned"
continued_by = 2

[[hearings]]
no = 2
day = 2026-02-27

[[statements]]
side = "defence"
speaker = "two"
text = { en = "He did nothing." }
source = "paper"
"#;

/// The small file with something in it replaced.
fn with(changes: &[(&str, &str)]) -> String {
    let mut text = SMALL.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

fn faults(text: &str) -> String {
    read("f.toml", text).unwrap_err().to_string()
}

#[test]
fn the_small_file_has_no_fault() {
    assert_eq!(read("f.toml", SMALL).map(|file| file.hearings.len()), Ok(2));
}

#[test]
fn a_fault_is_told_with_its_line_its_key_and_what_is_allowed() {
    let table: [(&str, &[(&str, &str)]); 45] = [
        (
            "syntax",
            &[("zone = \"Asia/Almaty\"", "zone = \"Asia/Almaty")],
        ),
        ("no value", &[("number = \"7514\"", "number =")]),
        ("a table twice", &[("[stage]\n", "[court]\n")]),
        ("unknown key", &[("number =", "nummer =")]),
        ("unknown key in a table", &[("age = 58", "years = 58")]),
        (
            "unknown language",
            &[("A newspaper\" }", "A newspaper\", de = \"Zeitung\" }")],
        ),
        ("wrong type", &[("age = 58", "age = \"58\"")]),
        ("text for texts", &[("{ en = \"riots\" }", "\"riots\"")]),
        ("age too great", &[("age = 58", "age = 580")]),
        (
            "unknown word",
            &[("role = \"defendant\"", "role = \"accused\"")],
        ),
        ("missing key", &[("against = [\"one\"]\n", "")]),
        ("missing table", &[("[court]", "[cort]")]),
        ("not known as of when", &[("as_of = \"2026-02-25\"\n", "")]),
        (
            "as of no year",
            &[("as_of = \"2026-02-25\"", "as_of = \"--02-25\"")],
        ),
        ("bad slug", &[("slug = \"small\"", "slug = \"Small case\"")]),
        ("bad key", &[("key = \"one\"", "key = \"один\"")]),
        (
            "bad approximate date",
            &[("2026-02 early", "February 2026")],
        ),
        (
            "approximate date without quotes",
            &[("\"2026-02 early\"", "2026-02-01")],
        ),
        (
            "quoted day",
            &[("day = 2026-02-27", "day = \"2026-02-27\"")],
        ),
        (
            "day with a time",
            &[("day = 2026-02-27", "day = 2026-02-27T10:00:00")],
        ),
        (
            "quoted time",
            &[("day = 2026-02-27", "day = 2026-02-27\ntime = \"10:00\"")],
        ),
        (
            "time with a fraction",
            &[("day = 2026-02-27", "day = 2026-02-27\ntime = 10:00:00.5")],
        ),
        ("unknown zone", &[("Asia/Almaty", "Almaty")]),
        (
            "lawyer for nobody",
            &[("lawyer_for = [\"one\"]", "lawyer_for = [\"three\"]")],
        ),
        (
            "lawyer for a lawyer",
            &[("lawyer_for = [\"one\"]", "lawyer_for = [\"one\", \"two\"]")],
        ),
        (
            "lawyer by accident",
            &[("role = \"lawyer\"", "role = \"judge\"")],
        ),
        (
            "charge against nobody",
            &[("against = [\"one\"]", "against = [\"three\"]")],
        ),
        (
            "charge implied against a lawyer",
            &[(
                "against = [\"one\"]",
                "against = []\nimplied_against = [\"two\"]",
            )],
        ),
        (
            "custody of a lawyer",
            &[("person = \"one\"", "person = \"two\"")],
        ),
        (
            "unknown source",
            &[("source = \"paper\"", "source = \"radio\"")],
        ),
        (
            "unknown speaker",
            &[("speaker = \"two\"", "speaker = \"three\"")],
        ),
        ("person twice", &[("key = \"two\"", "key = \"one\"")]),
        (
            "hearings misnumbered",
            &[
                ("no = 2", "no = 3"),
                ("continued_by = 2", "continued_by = 3"),
            ],
        ),
        (
            "continued nowhere",
            &[("continued_by = 2", "continued_by = 3")],
        ),
        (
            "continued backwards",
            &[("day = 2026-02-27", "day = 2026-02-24")],
        ),
        ("continued though set", &[("status = \"adjourned\"\n", "")]),
        (
            "missing language",
            &[("A case\", ru = \"Дело\", kk = \"Іс\"", "A case\"")],
        ),
        ("no text at all", &[("{ en = \"riots\" }", "{}")]),
        ("empty text", &[("He did nothing.", " ")]),
        (
            "control character",
            &[("He did nothing.", "He did\\tnothing.")],
        ),
        (
            "a line turned round",
            &[("He did nothing.", "He \u{202e}did nothing.")],
        ),
        (
            "a line turned round, escaped",
            &[("He did nothing.", "He \\u2067did nothing.")],
        ),
        ("hidden in a name", &[("\"riots\"", "\"ri\\u061cots\"")]),
        (
            "joiners are no fault, a year too late is",
            &[
                ("He did nothing.", "He did\u{200d}noth\u{200c}ing."),
                ("day = 2026-02-27", "day = 9999-12-31"),
            ],
        ),
        (
            "a year too early",
            &[("day = 2026-02-27", "day = 1826-02-27")],
        ),
    ];
    let told = table.map(|(what, changes)| format!("{what}\n{}\n", faults(&with(changes))));
    expect![[r#"
        syntax
        f.toml:9: invalid basic string, expected `"`

        no value
        f.toml:3: string values must be quoted, expected literal string

        a table twice
        f.toml:11: `court` stands here a second time; each key and each table stands once

        unknown key
        f.toml:3: nummer: unknown field `nummer`, expected one of `slug`, `title`, `number`, `listing`, `summary`, `as_of`, `appeal`, `court`, `stage`, `access`, `verdict`, `sources`, `people`, `custody`, `charges`, `hearings`, `episodes`, `statements`, `related`

        unknown key in a table
        f.toml:23: people[0].years: unknown field `years`, expected one of `key`, `name`, `transliterated`, `also`, `role`, `lawyer_for`, `age`, `from`, `occupation`, `note`, `background`

        unknown language
        f.toml:17: sources[0].title.de: unknown field `de`, expected one of `en`, `ru`, `kk`

        wrong type
        f.toml:23: people[0].age: invalid type: string "58", expected a number from 0 to 255

        text for texts
        f.toml:36: charges[0].title: invalid type: string "riots", expected a text for each language: { en = "…", ru = "…", kk = "…" }

        age too great
        f.toml:23: people[0].age: invalid value: integer `580`, expected a number from 0 to 255

        unknown word
        f.toml:22: people[0].role: unknown variant `accused`, expected one of `defendant`, `lawyer`, `prosecutor`, `judge`, `witness`, `expert`, `mentioned`

        missing key
        f.toml:35: charges[0]: missing field `against`

        missing table
        f.toml:6: cort: unknown field `cort`, expected one of `slug`, `title`, `number`, `listing`, `summary`, `as_of`, `appeal`, `court`, `stage`, `access`, `verdict`, `sources`, `people`, `custody`, `charges`, `hearings`, `episodes`, `statements`, `related`

        not known as of when
        f.toml:1: slug: missing field `as_of`

        as of no year
        f.toml:4: as_of: says no year: how old all this is would be unknown; write 2026-02-27, 2026-02 early, 2026-02 or 2026

        bad slug
        f.toml:1: slug: `Small case` is not a short name: 1 to 32 characters of a-z, 0-9 and - are allowed, such as `almaty-2025`

        bad key
        f.toml:20: people[0].key: `один` is not a short name: 1 to 32 characters of a-z, 0-9 and - are allowed, such as `almaty-2025`

        bad approximate date
        f.toml:13: stage.since: `February 2026` is not a date: write 2026-02-27, 2026-02 early, 2026-02, 2026 or, for a year not known, --06-15; a year is from 1900 to 2200

        approximate date without quotes
        f.toml:13: stage.since: expected a text in quotes

        quoted day
        f.toml:48: hearings[1].day: a day is written without quotes: day = 2026-02-27

        day with a time
        f.toml:48: hearings[1].day: a day is written without quotes: day = 2026-02-27

        quoted time
        f.toml:49: hearings[1].time: a time is written without quotes: time = 10:00:00

        time with a fraction
        f.toml:49: hearings[1].time: a time is written without quotes: time = 10:00:00

        unknown zone
        f.toml:9: court.zone: "Almaty" is no time zone; the names of the IANA time zones are allowed, such as "Asia/Almaty"

        lawyer for nobody
        f.toml:29: people[1].lawyer_for[0]: `three` is no defendant of this case; these are: one

        lawyer for a lawyer
        f.toml:29: people[1].lawyer_for[1]: `two` is no defendant of this case; these are: one

        lawyer by accident
        f.toml:29: people[1].lawyer_for: only a lawyer is somebody's lawyer: set role = "lawyer"

        charge against nobody
        f.toml:37: charges[0].against[0]: `three` is no defendant of this case; these are: one

        charge implied against a lawyer
        f.toml:38: charges[0].implied_against[0]: `two` is no defendant of this case; these are: one

        custody of a lawyer
        f.toml:32: custody[0].person: `two` is no defendant of this case; these are: one

        unknown source
        f.toml:38: charges[0].source: `radio` is no source of this case; these are: paper

        unknown speaker
        f.toml:52: statements[0].speaker: `three` is no person of this case; these are: one, two

        person twice
        f.toml:26: people[1].key: `one` is the key of somebody else too; each person has a key
        f.toml:52: statements[0].speaker: `two` is no person of this case; these are: one, one

        hearings misnumbered
        f.toml:47: hearings[1].no: is 3; hearings are numbered 1, 2, 3 …: 2

        continued nowhere
        f.toml:44: hearings[0].continued_by: there is no hearing 3

        continued backwards
        f.toml:44: hearings[0].continued_by: hearing 2 does not come after hearing 1

        continued though set
        f.toml:43: hearings[0].continued_by: only an adjourned hearing goes on: set status = "adjourned"

        missing language
        f.toml:2: title: is missing in kk, ru; it is needed in kk, ru and en

        no text at all
        f.toml:36: charges[0].title: has no text; write one in kk, ru or en, or leave the key out

        empty text
        f.toml:53: statements[0].text.en: is empty; leave the key out where there is nothing to say

        control character
        f.toml:53: statements[0].text.en: has a control character; only text and line breaks are allowed

        a line turned round
        f.toml:53: statements[0].text.en: has the character U+202E, which nobody sees and which can make a line read otherwise than it is written; take it out

        a line turned round, escaped
        f.toml:53: statements[0].text.en: has the character U+2067, which nobody sees and which can make a line read otherwise than it is written; take it out

        hidden in a name
        f.toml:36: charges[0].title.en: has the character U+061C, which nobody sees and which can make a line read otherwise than it is written; take it out

        joiners are no fault, a year too late is
        f.toml:48: hearings[1].day: the year 9999 is not one from 1900 to 2200

        a year too early
        f.toml:48: hearings[1].day: the year 1826 is not one from 1900 to 2200
    "#]].assert_eq(&told.join("\n"));
}

#[test]
fn every_kind_of_text_has_a_length() {
    let long = |changes: &[(&str, &str)], length: usize| {
        let filled: Vec<_> = changes
            .iter()
            .map(|(from, to)| (*from, to.replace('…', &"ш".repeat(length))))
            .collect();
        let borrowed: Vec<_> = filled
            .iter()
            .map(|(from, to)| (*from, to.as_str()))
            .collect();
        read("f.toml", &with(&borrowed)).map_or_else(|faults| faults.to_string(), |_| String::new())
    };
    let table: [(&[(&str, &str)], usize); 10] = [
        (&[("A case", "…")], 120),
        (&[("A court", "…")], 200),
        (&[("He did nothing.", "…")], 1000),
        (&[("7514", "…")], 200),
        (&[("zone =", "also = [\"Суд\", \"…\"]\nzone =")], 200),
        (&[("age = 58", "also = [\"…\"]")], 200),
        (
            &[("day = 2026-02-27", "day = 2026-02-27\nroom = \"…\"")],
            200,
        ),
        (&[("key = \"paper\"", "key = \"paper\"\nurl = \"…\"")], 200),
        (
            &[("[stage]", "[verdict]\ntext = { ru = \"…\" }\n\n[stage]")],
            1000,
        ),
        (
            &[("age = 58", "background = [{ text = { kk = \"…\" } }]")],
            1000,
        ),
    ];
    // What stands around a text is not counted.
    assert_eq!(long(&[("He did nothing.", " … ")], 1000), "");
    let mut told = String::new();
    for (changes, most) in table {
        assert_eq!(long(changes, most), "");
        told += &long(changes, most + 1);
        told += "\n";
    }
    expect![[r#"
        f.toml:2: title.en: has 121 characters; at most 120 are allowed; shorten it
        f.toml:7: court.name.en: has 201 characters; at most 200 are allowed; shorten it
        f.toml:53: statements[0].text.en: has 1001 characters; at most 1000 are allowed; shorten it
        f.toml:3: number: has 201 characters; at most 200 are allowed; shorten it
        f.toml:9: court.also[1]: has 201 characters; at most 200 are allowed; shorten it
        f.toml:23: people[0].also[0]: has 201 characters; at most 200 are allowed; shorten it
        f.toml:49: hearings[1].room: has 201 characters; at most 200 are allowed; shorten it
        f.toml:17: sources[0].url: has 201 characters; at most 200 are allowed; shorten it
        f.toml:12: verdict.text.ru: has 1001 characters; at most 1000 are allowed; shorten it
        f.toml:23: people[0].background[0].text.kk: has 1001 characters; at most 1000 are allowed; shorten it
    "#]]
    .assert_eq(&told);
}

#[test]
fn several_faults_are_all_listed() {
    let text = with(&[
        ("A case\", ru = \"Дело\",", "A case\","),
        ("lawyer_for = [\"one\"]", "lawyer_for = [\"three\"]"),
        ("key = \"paper\"", "key = \"newspaper\""),
        ("continued_by = 2", "continued_by = 7"),
        ("speaker = \"two\"", "speaker = \"four\""),
    ]);
    expect![[r#"
        f.toml:2: title: is missing in ru; it is needed in kk, ru and en
        f.toml:29: people[1].lawyer_for[0]: `three` is no defendant of this case; these are: one
        f.toml:38: charges[0].source: `paper` is no source of this case; these are: newspaper
        f.toml:54: statements[0].source: `paper` is no source of this case; these are: newspaper
        f.toml:52: statements[0].speaker: `four` is no person of this case; these are: one, two
        f.toml:44: hearings[0].continued_by: there is no hearing 7"#]]
    .assert_eq(&faults(&text));
}

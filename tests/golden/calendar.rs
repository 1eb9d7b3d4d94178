//! The calendar file: its words among all others, and whole files as a calendar gets them, which other programs read in CI.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use expect_test::expect_file;
use hearing_bot::{
    calendar::{self, Publisher},
    domain::{
        calendar::{CalendarCase, CalendarView},
        case::Case,
        event::{Change, Origin},
        hearing::{Hearing, HearingNo, RoomChange, Status},
        language::Language,
        record::WithdrawnHearing,
        reminder::{Lead, Leads},
        slug::Slug,
    },
    text::calendar::{self as words, FileContents},
};

use crate::{
    Golden,
    fixture::{at, case, reader, slug, when, words as in_each},
};

/// Of each kind of hearing there is one, in two zones, on both sides of a change of each. What was put to another date has a
/// newer revision.
fn view() -> CalendarView {
    let (mut case, _) = case();
    let set = |text| Change::Schedule {
        when: when(text),
        room: None,
        note: None,
    };
    let reason = in_each(
        "the judge is ill; \\ a line, and another",
        "судья болен; \\ строка, и ещё одна",
        "судья ауырып қалды; \\ жол, тағы бір жол",
    );
    let at_noon = at("2026-02-16T07:00:00Z");
    for change in [
        set("2024-02-28 09:30"),
        set("2026-03-05"),
        set("2026-03-06 11:00"),
        set("2026-04-01"),
        Change::Move {
            hearing: HearingNo(2),
            to: when("2026-03-02 15:30"),
            room: RoomChange::To("7".into()),
            reason: Some(reason),
        },
        Change::Adjourn {
            hearing: HearingNo(3),
            to: Some(when("2026-03-09 10:00")),
            room: None,
            reason: None,
            note: None,
        },
        Change::Cancel {
            hearing: HearingNo(4),
            reason: None,
        },
        Change::Adjourn {
            hearing: HearingNo(5),
            to: None,
            room: None,
            reason: None,
            note: None,
        },
    ] {
        accept(&mut case, change, at_noon);
    }
    let mut elsewhere = case.clone();
    elsewhere.slug = slug("elsewhere");
    elsewhere.description.court.zone = "Europe/Berlin".parse().unwrap();
    elsewhere.state = hearing_bot::domain::case_state::CaseState::default();
    for day in ["2026-03-27 10:00", "2026-03-30 10:00"] {
        accept(&mut elsewhere, set(day), at_noon);
    }
    // In a year in which no other hearing is.
    let withdrawn = WithdrawnHearing {
        hearing: Hearing {
            no: HearingNo(3),
            when: when("2027-07-01 10:00"),
            date_revision: 2,
            status: Status::Set,
            room: Some("5".into()),
            note: None,
            changed_in: 3,
        },
        last_day: when("2027-07-01").day,
        goes_on_from: BTreeSet::new(),
    };
    let of = |case, withdrawn| CalendarCase {
        case,
        only: None,
        withdrawn,
        since: at_noon,
    };
    CalendarView {
        cases: vec![of(case, Vec::new()), of(elsewhere, vec![withdrawn])],
        unreadable: 0,
        leads: [Lead::Days(1), Lead::Hours(2)]
            .into_iter()
            .collect::<Leads>(),
        morning_at: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
    }
}

fn accept(case: &mut Case, change: Change, now: DateTime<Utc>) {
    let accepted = case.state.accept(change, Origin::Posted, now);
    let (state, _) = accepted.unwrap();
    case.state = state;
}

fn file(view: &CalendarView, language: Language) -> String {
    let link = |slug: &Slug| format!("https://t.me/demo_bot?start=c_{slug}");
    let publisher = Publisher {
        username: "Demo_bot",
        link: &link,
    };
    String::from_utf8(calendar::file(view, &publisher, reader(language))).unwrap()
}

/// Compares a file byte by byte: for `expect_test` all ends of lines are the same.
fn is_kept(name: &str, file: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/calendar");
    let path = Path::new(path).join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, file).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), file, "{name}");
}

/// What is to be read in such a file, an entry a line, by the instants of the hearings and not by what the file makes of them.
fn entries(view: &CalendarView, language: Language) -> String {
    let mut read = String::new();
    for case in &view.cases {
        let (zone, slug) = (case.case.description.court.zone, &case.case.slug);
        let begins = |hearing: &Hearing| match hearing.when.begins(zone) {
            Some(at) => at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            None => hearing.when.day.to_string(),
        };
        for hearing in case.hearings() {
            let status = match hearing.status {
                Status::Cancelled => "CANCELLED",
                Status::Set | Status::Held | Status::Adjourned { .. } => "CONFIRMED",
            };
            // Of a day no hours are counted.
            let alarms = match (hearing.is_open(), hearing.when.time) {
                (false, _) => 0,
                (true, None) => 1,
                (true, Some(_)) => 2,
            };
            let summary = words::entry(&case.case, hearing, reader(language)).summary;
            let (no, revision, begins) = (hearing.no.0, hearing.date_revision, begins(hearing));
            writeln!(
                read,
                "{slug}-h{no}@demo_bot.t.me {revision} {status} {begins} {alarms} {summary}"
            )
            .unwrap();
        }
        for WithdrawnHearing { hearing, .. } in &case.withdrawn {
            let summary = words::withdrawn_entry(&case.case, hearing, reader(language)).summary;
            let (no, revision) = (hearing.no.0, hearing.date_revision + 1);
            writeln!(
                read,
                "{slug}-h{no}@demo_bot.t.me {revision} CANCELLED {} 0 {summary}",
                begins(hearing)
            )
            .unwrap();
        }
    }
    read
}

pub(super) fn files(golden: &mut Golden) {
    golden.chapter("The calendar file");
    let view = view();
    let case = &view.cases[0].case;
    for hearing in &case.state.hearings {
        golden.writes(&format!("entry of hearing {}", hearing.no.0), |language| {
            let said = words::entry(case, hearing, reader(language));
            [said.summary, said.place, said.description].join("\n")
        });
    }
    let that_day = &case.state.hearings[0];
    let another_day = Hearing {
        when: when("2026-07-01 10:00"),
        ..that_day.clone()
    };
    for (title, withdrawn) in [
        ("a withdrawn hearing", &another_day),
        ("a withdrawn hearing beside another", that_day),
    ] {
        golden.writes(&format!("entry of {title}"), |language| {
            let said = words::withdrawn_entry(case, withdrawn, reader(language));
            [said.summary, said.description].join("\n")
        });
    }
    let [mut standing, mut in_error] = [view.clone(), view.clone()];
    for case in &mut standing.cases {
        case.withdrawn.clear();
    }
    in_error.cases.remove(0);
    in_error.cases[0].only = Some(HearingNo(3));
    for (title, contents) in [
        ("a case", FileContents::Case(case)),
        ("a hearing", FileContents::Hearing(case)),
        ("what is followed", FileContents::Followed),
    ] {
        for (what, view) in [
            ("", &standing),
            (", in error", &view),
            (", only in error", &in_error),
        ] {
            let mut view = view.clone();
            if let (FileContents::Hearing(_), 2) = (contents, view.cases.len()) {
                view.cases.remove(0);
                view.cases[0].only = Some(HearingNo(1));
            }
            golden.shows(&format!("under the file of {title}{what}"), |language| {
                words::caption(&view, contents, language)
            });
        }
    }
    golden.shows("no hearing for a calendar", |language| {
        words::none_of_case(case, language)
    });
    golden.shows("a hearing that was withdrawn", |language| {
        words::hearing_is_gone(case, language)
    });
    golden.shows("no hearing in what is followed", |language| {
        words::none_of_followed(0, language)
    });
}

#[test]
fn a_calendar_gets_every_hearing_in_every_language() {
    let view = view();
    let files = [
        (Language::En, "en.ics", expect_file!["calendar/en.txt"]),
        (Language::Ru, "ru.ics", expect_file!["calendar/ru.txt"]),
        (Language::Kk, "kk.ics", expect_file!["calendar/kk.txt"]),
    ];
    for (language, name, read) in files {
        let file = file(&view, language);
        is_kept(name, &file);
        read.assert_eq(&entries(&view, language));
        let lines: Vec<&str> = file.split("\r\n").collect();
        assert_eq!(lines.last(), Some(&""), "each line ends");
        // RFC 5545, section 3.1.
        let is_long = |line: &&&str| line.len() > 75;
        assert_eq!(lines.iter().find(is_long), None);
        let is_control = |letter: char| letter.is_control();
        assert!(!lines.iter().any(|line| line.contains(is_control)));
    }
}

/// A file of later days has the same bytes, for the case stands as it did; a hearing that is wanted alone stands alone.
#[test]
fn the_same_state_has_the_same_bytes() {
    let mut view = view();
    let whole = file(&view, Language::En);
    let later = hearing_bot::domain::reader::Reader {
        now: reader(Language::En).now + TimeDelta::days(400),
        ..reader(Language::En)
    };
    let publisher = Publisher {
        username: "Demo_bot",
        link: &|slug: &Slug| format!("https://t.me/demo_bot?start=c_{slug}"),
    };
    let again = calendar::file(&view, &publisher, later);
    assert_eq!(whole.as_bytes(), again);
    for case in &mut view.cases {
        case.only = Some(HearingNo(4));
        case.withdrawn.clear();
    }
    let one = file(&view, Language::En);
    let uids: Vec<&str> = one.lines().filter(|line| line.starts_with("UID")).collect();
    assert_eq!(uids, ["UID:demo-h4@demo_bot.t.me"]);
}

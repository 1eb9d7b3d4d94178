//! Every row of `lines/*.txt`: what an editor writes, and what it is read as.

#![expect(
    clippy::unwrap_used,
    reason = "clippy knows #[test] functions only, not what they call"
)]

use std::fmt::Write;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use hearing_bot::{
    bot::cards::changes,
    domain::{
        command::Command,
        hearing::RoomChange,
        language::{Language, Words},
        when::When,
    },
    parse::{
        date::{self, Clash, DateError, DateOrTime, ParsedDate, Sitting, StatedTime},
        line::{self, ParsedLine},
        post::{self, ParsedAddress, ParsedPost, PostError, PostKind},
    },
    text::questions,
};
use proptest::prelude::{TestCaseError, prop, prop_assert_eq, prop_assume, proptest};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

/// A line, read as the bot reads it, in the words of the table.
fn read(text: &str) -> String {
    let ParsedLine::Command {
        command: Command::Post(command),
        rest,
    } = line::read(text, "hearing_bot")
    else {
        return "no command".to_owned();
    };
    let (address, rest) = match post::address(&rest) {
        ParsedAddress::To { address, rest } => (address, rest),
        ParsedAddress::Misused | ParsedAddress::NotACase { .. } => {
            return "refuses case".to_owned();
        }
    };
    match post::read(command, address, rest, today(), Language::Ru) {
        ParsedPost::Post(post) => posted(&post.what),
        ParsedPost::Several(posts) => {
            let each: Vec<String> = posts.iter().map(|post| posted(&post.what)).collect();
            format!("asks {}", each.join(" or "))
        }
        ParsedPost::Misused => "refuses use".to_owned(),
        ParsedPost::Unreadable(unreadable) => format!("refuses {}", refused(&unreadable)),
    }
}

fn posted(what: &PostKind) -> String {
    let at = |when: &When| match when.time {
        Some(at) => format!("{} {}", when.day, time(at)),
        None => when.day.to_string(),
    };
    let named = |room: &Option<String>| {
        room.as_ref()
            .map_or(RoomChange::Stays, |room| RoomChange::To(room.clone()))
    };
    let (date, room, reason) = match what {
        PostKind::Schedule { when, room, note } => (at(when), named(room), note),
        PostKind::Move { to, reason } => (moved(to), to.room.clone(), reason),
        PostKind::Adjourn { to, room, reason } => {
            let date = to.as_ref().map_or("no date".to_owned(), at);
            (date, named(room), reason)
        }
        PostKind::Delay { to, room, reason } => (time(*to), room.clone(), reason),
        PostKind::Cancel { reason } => ("cancelled".to_owned(), RoomChange::Stays, reason),
        PostKind::Held { outcome } => ("held".to_owned(), RoomChange::Stays, outcome),
        other => (format!("{other:?}"), RoomChange::Stays, &None),
    };
    let room = match room {
        RoomChange::Stays => None,
        RoomChange::NotKnown => Some("room unknown".to_owned()),
        RoomChange::To(room) => Some(format!("room {room}")),
    };
    let said = [Some(date), room, reason.as_ref().map(said)];
    said.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The day and hour of a move; of a line that names a room, the day on which alpha's hearing stands is none.
fn moved(to: &Sitting) -> String {
    let as_it_stands = When::at(
        NaiveDate::from_ymd_opt(2026, 12, 10).unwrap(),
        NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
    );
    match to.when() {
        None => "same date".to_owned(),
        Some(when)
            if to.room != RoomChange::Stays
                && when.day == as_it_stands.day
                && (to.time == StatedTime::Unsaid || when == as_it_stands) =>
        {
            "same date".to_owned()
        }
        Some(when) => match when.time {
            Some(at) => format!("{} {}", when.day, time(at)),
            None => when.day.to_string(),
        },
    }
}

fn time(at: NaiveTime) -> String {
    at.format("%H:%M").to_string()
}

fn said(reason: &Words) -> String {
    let texts = Language::ALL
        .into_iter()
        .filter_map(|language| reason.get(language));
    format!("reason {}", texts.collect::<Vec<_>>().join(" | "))
}

fn refused(unreadable: &PostError) -> String {
    match unreadable {
        PostError::Date(unread) | PostError::Time(unread) => match unread {
            DateError::Contradiction(Clash::Weekday { .. }) => "weekday".to_owned(),
            DateError::Contradiction(Clash::Two(one, _)) if one.contains(':') => {
                "two times".to_owned()
            }
            DateError::Contradiction(Clash::Two(one, _)) if one.contains("зал") => {
                "two rooms".to_owned()
            }
            DateError::Contradiction(Clash::Two(..)) => "two dates".to_owned(),
            DateError::Far(_) => "year".to_owned(),
            DateError::Impossible(piece) if piece.contains(':') => "no such time".to_owned(),
            DateError::Impossible(_) => "no such day".to_owned(),
            DateError::Nothing { left, .. } => format!("words {}", left.join(", ")),
        },
        other => format!("{other:?}"),
    }
}

#[test]
fn every_line_is_read_as_the_table_says() {
    check(include_str!("lines/lines.txt"));
}

#[test]
fn every_further_line_is_read_as_the_table_says() {
    check(include_str!("lines/further.txt"));
}

fn check(table: &str) {
    let (mut rows, mut wrong) = (0, String::new());
    for row in table.lines() {
        let Some((line, expected)) = row.split_once(" => ").filter(|_| row.starts_with('/')) else {
            continue;
        };
        rows += 1;
        let found = read(line);
        // Of words that are not understood the table does not say which.
        let right =
            found == expected || (expected == "refuses words" && found.starts_with(expected));
        if !right {
            writeln!(wrong, "{line}\n    must be {expected}\n    is      {found}").unwrap();
        }
    }
    let count = wrong.lines().count() / 3;
    assert!(wrong.is_empty(), "{count} of {rows} wrong:\n{wrong}");
}

proptest! {
    /// A date as the bot writes it on its buttons, with a room beside it, is read as that date and that room.
    #[test]
    fn what_the_bot_writes_is_read_as_the_same(
        days in 0_u64..1_000, ahead in 0_u64..1_000, minutes in prop::option::of(0_u32..1_440), room in "[1-9][0-9]{0,2}[А-Я]?",
    ) {
        let today = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + Days::new(days);
        let time = minutes.and_then(|minutes| NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0));
        let when = When { day: today + Days::new(ahead), time };
        // Written with no year, such a day looks like one that passed last year: the bot asks, or sees that the weekday does
        // not fit.
        prop_assume!(ahead <= 300 || when.day.year() != today.year());
        for (language, in_room) in [
            (Language::En, format!("room {room}")),
            (Language::Ru, format!("зал {room}")),
            (Language::Kk, format!("залы {room}")),
        ] {
            let asked = changes::choice(1, questions::which_date(&[when], today, language), language);
            // On a button the last words may be cut.
            let label = &asked.rows[0][0].label;
            let whole = label.strip_suffix('…').and_then(|cut| cut.rsplit_once(", "));
            let line = format!("{}, {in_room}", whole.map_or(label.as_str(), |(whole, _)| whole));
            let told = date::parse(&line, DateOrTime::Date, today);
            let ParsedDate::One(sitting) = told.sitting else {
                return Err(TestCaseError::fail(format!("{today}: {line}: {told:?}")));
            };
            prop_assert_eq!(sitting.when(), Some(when), "{}: {}", today, line);
            prop_assert_eq!(sitting.room, RoomChange::To(room.clone()), "{}", line);
            prop_assert_eq!(told.rest, "", "{}", line);
        }
    }
}

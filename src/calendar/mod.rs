//! The calendar file (iCalendar, RFC 5545): hearings as entries that a calendar of any make takes, and replaces when it is given
//! a newer file. The same state gives the same bytes.
//!
//! A hearing with a time stands at the court's clock, with the rules of its zone; one with no time is a day. How long it lasts
//! nobody knows, so no entry has an end.

mod components;
mod zones;

use calcard::icalendar::{
    ICalendarComponentType as Kind, ICalendarParameter as Parameter, ICalendarProperty as Property,
    ICalendarValueType,
};

use crate::{
    domain::{
        calendar::{CalendarCase, CalendarView},
        case::Case,
        hearing::{Hearing, Status},
        reader::Reader,
        slug::Slug,
    },
    text::calendar::{self as words, EntryWords},
};

use components::Component;

/// How a date and a time are written (RFC 5545, section 3.3.5).
const LOCAL: &str = "%Y%m%dT%H%M%S";

/// An instant.
const UTC: &str = "%Y%m%dT%H%M%SZ";

/// A day (section 3.3.4).
const DAY: &str = "%Y%m%d";

/// Whose file it is.
pub struct Publisher<'a> {
    /// The bot's name, without the @. With it the numbers of entries are nobody else's.
    pub username: &'a str,
    /// The address at which a case is read.
    pub link: &'a dyn Fn(&Slug) -> String,
}

/// The file, in the language of its reader.
pub fn file(view: &CalendarView, publisher: &Publisher<'_>, reader: Reader) -> Vec<u8> {
    let mut calendar = Component::new(Kind::VCalendar)
        .with(Property::Prodid, "-//hearing-bot//NONSGML hearings//EN")
        .with(Property::Version, "2.0");
    for zone in zones::of(view) {
        calendar = calendar.holding(zone);
    }
    for case in &view.cases {
        for hearing in case.hearings() {
            calendar = calendar.holding(event(view, (case, hearing), publisher, reader));
        }
        for gone in &case.withdrawn {
            calendar = calendar.holding(withdrawn((case, &gone.hearing), publisher, reader));
        }
    }
    calendar.into_bytes()
}

/// What a hearing is called in every file, whatever becomes of it.
fn uid(case: &Case, hearing: &Hearing, publisher: &Publisher<'_>) -> String {
    let host = publisher.username.to_lowercase();
    format!("{}-h{}@{host}.t.me", case.slug, hearing.no.0)
}

/// A hearing as it stands.
fn event(
    view: &CalendarView,
    (of, hearing): (&CalendarCase, &Hearing),
    publisher: &Publisher<'_>,
    reader: Reader,
) -> Component {
    let said = words::entry(&of.case, hearing, as_of_then(of, reader));
    let status = match hearing.status {
        Status::Cancelled => "CANCELLED",
        Status::Set | Status::Held | Status::Adjourned { .. } => "CONFIRMED",
    };
    let event = entry(
        (of, hearing),
        (hearing.date_revision, status),
        &said,
        publisher,
    );
    alarms(view, of, hearing, &said)
        .into_iter()
        .fold(event, Component::holding)
}

/// What an earlier file has for a hearing, and is none: with no entry for it a calendar would keep that.
fn withdrawn(
    (of, hearing): (&CalendarCase, &Hearing),
    publisher: &Publisher<'_>,
    reader: Reader,
) -> Component {
    let said = words::withdrawn_entry(&of.case, hearing, as_of_then(of, reader));
    let newer = hearing.date_revision + 1;
    entry((of, hearing), (newer, "CANCELLED"), &said, publisher)
}

/// In the words of the moment at which the case became as it is: those of now would be others tomorrow.
fn as_of_then(of: &CalendarCase, reader: Reader) -> Reader {
    Reader {
        now: of.since,
        ..reader.of_anybody()
    }
}

fn entry(
    (of, hearing): (&CalendarCase, &Hearing),
    (sequence, status): (u32, &str),
    said: &EntryWords,
    publisher: &Publisher<'_>,
) -> Component {
    let CalendarCase { case, since, .. } = of;
    let event = Component::new(Kind::VEvent)
        .with(Property::Uid, &uid(case, hearing, publisher))
        .with(Property::Sequence, &sequence.to_string())
        .with(Property::Dtstamp, &since.format(UTC).to_string())
        .with(Property::Status, status);
    begins(event, case, hearing)
        .with(Property::Summary, &said.summary)
        .with(Property::Location, &said.place)
        .with(Property::Description, &said.description)
        .with(Property::Url, &(publisher.link)(&case.slug))
}

fn begins(event: Component, case: &Case, hearing: &Hearing) -> Component {
    let day = hearing.when.day;
    match hearing.when.time {
        Some(time) => {
            let zone = case.description.court.zone.name();
            let local = day.and_time(time).format(LOCAL).to_string();
            event.with_of(Property::Dtstart, Parameter::tzid(zone.to_owned()), &local)
        }
        None => event.with_of(
            Property::Dtstart,
            Parameter::value(ICalendarValueType::Date),
            &day.format(DAY).to_string(),
        ),
    }
}

/// By the leads that its reader chose, of what is still to come, and not at a moment that had passed when the case came to stand so, of
/// which some calendars would remind at once. Quiet hours are those of the device.
fn alarms(
    view: &CalendarView,
    of: &CalendarCase,
    hearing: &Hearing,
    said: &EntryWords,
) -> Vec<Component> {
    if !hearing.is_open() {
        return Vec::new();
    }
    let zone = of.case.description.court.zone;
    let due = view.leads.iter();
    let due = due.filter_map(|lead| lead.due(hearing.when, zone, view.morning_at));
    let to_come = due.filter(|due| *due > of.since);
    to_come
        .map(|due| {
            Component::new(Kind::VAlarm)
                .with(Property::Action, "DISPLAY")
                .with_of(
                    Property::Trigger,
                    Parameter::value(ICalendarValueType::DateTime),
                    &due.format(UTC).to_string(),
                )
                .with(Property::Description, &said.summary)
        })
        .collect()
}

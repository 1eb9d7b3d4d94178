//! The rules of the zones in a calendar file, from the zone data in use: a calendar's own may be older, and Kazakhstan has changed
//! its offset since.

use calcard::icalendar::{ICalendarComponentType as Kind, ICalendarProperty as Property};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use crate::domain::{calendar::CalendarView, when, zone::Zone};

use super::{LOCAL, components::Component};

/// The rules of every zone in which a hearing begins at a known time, each for the years of its hearings.
pub(super) fn of(view: &CalendarView) -> Vec<Component> {
    let mut zones: Vec<(Zone, i32, i32)> = Vec::new();
    for case in &view.cases {
        let zone = case.case.description.court.zone;
        let withdrawn = case.withdrawn.iter().map(|gone| &gone.hearing);
        let timed = case
            .hearings()
            .chain(withdrawn)
            .filter(|hearing| hearing.when.time.is_some());
        for year in timed.map(|hearing| hearing.when.day.year()) {
            match zones.iter_mut().find(|(known, ..)| *known == zone) {
                Some((_, first, last)) => (*first, *last) = (year.min(*first), year.max(*last)),
                None => zones.push((zone, year, year)),
            }
        }
    }
    zones.sort_by_key(|(zone, ..)| zone.name());
    let rules = |(zone, first, last)| rules(zone, first, last);
    zones.into_iter().map(rules).collect()
}

fn rules(zone: Zone, first: i32, last: i32) -> Component {
    // A time on the first of January may be of the year before elsewhere.
    let (from, until) = (new_year(first - 1, zone), new_year(last + 2, zone));
    let named = Component::new(Kind::VTimezone).with(Property::Tzid, zone.name());
    let changes = zone.changes_after(from);
    let changes = changes.take_while(|change| change.at < until);
    let mut before = zone.offset(from);
    let mut rules = named.holding(observance(from, (before, before)));
    for change in changes {
        rules = rules.holding(observance(change.at, (before, change.to)));
        before = change.to;
    }
    rules
}

fn new_year(year: i32, zone: Zone) -> DateTime<Utc> {
    let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    when::begins(day, zone)
}

/// An offset from this instant on. That some are of summer time nothing here rests on: each change is written out.
fn observance(at: DateTime<Utc>, (before, to): (TimeDelta, TimeDelta)) -> Component {
    // A change is written by the clock before it (RFC 5545, section 3.6.5).
    let local = at.naive_utc() + before;
    Component::new(Kind::Standard)
        .with(Property::Dtstart, &local.format(LOCAL).to_string())
        .with(Property::Tzoffsetfrom, &offset(before))
        .with(Property::Tzoffsetto, &offset(to))
}

/// Such as `+0500`; with seconds where it has some, as before standard time.
fn offset(of: TimeDelta) -> String {
    let sign = if of < TimeDelta::zero() { '-' } else { '+' };
    let seconds = of.num_seconds().abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match rest {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        rest => format!("{sign}{hours:02}{minutes:02}{rest:02}"),
    }
}

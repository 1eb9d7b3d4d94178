//! When something leaves for whom, in every zone and whatever its clocks do.

use chrono::{Datelike, NaiveTime, TimeDelta, Timelike, Weekday};
use proptest::prelude::*;

use super::*;
use crate::domain::reminder::Lead;

/// Zones whose clocks change, by an hour or half of one, at night or at midnight, or never.
const ZONES: [&str; 8] = [
    "Asia/Almaty",
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Asia/Beirut",
    "Africa/Cairo",
    "UTC",
];

fn defaults() -> ChatDefaults {
    ChatDefaults {
        zone: "Asia/Almaty".parse().unwrap(),
        ..ChatDefaults::default()
    }
}

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn quiet(from: u32, to: u32) -> QuietHours {
    QuietHours::new(hour(from), hour(to)).unwrap()
}

fn kinds(kinds: &[NewsKind]) -> NewsKinds {
    let bit = |kind: &NewsKind| 1 << (*kind as u8);
    NewsKinds::from_number(kinds.iter().map(bit).sum())
}

prop_compose! {
    fn moments()(minutes in 0..10 * 366 * 24 * 60_i64) -> DateTime<Utc> {
        at("2024-01-01T00:00") + TimeDelta::minutes(minutes)
    }
}

prop_compose! {
    fn preferences()(
        zone in prop::sample::select(ZONES.to_vec()), from in 0..24_u32, lasts in 1..24_u32, waits: bool,
        ways in prop::collection::vec(prop::sample::select(Way::ALL.to_vec()), 6),
        digest in prop::option::of((0..24_u32, prop::option::of(Just(Weekday::Mon)))),
    ) -> Preferences {
        let mut chosen = Preferences {
            zone: Some(zone.parse().unwrap()),
            quiet: Some(quiet(from, (from + lasts) % 24)),
            urgent: if waits { UrgentNews::Waits } else { UrgentNews::Comes },
            digest: digest.map(|(at, on)| DigestPlan { at: hour(at), on }),
            ..Preferences::default()
        };
        for (kind, way) in NewsKind::ALL.into_iter().zip(ways) {
            chosen.choose(kind, way);
        }
        chosen
    }
}

proptest! {
    /// What quiet hours hold comes when they end: later than now, within a day and an hour, and not while they last.
    #[test]
    fn quiet_hours_end(chosen in preferences(), now in moments()) {
        let (hours, zone) = (chosen.quiet.unwrap(), chosen.zone.unwrap());
        if let Some(end) = hours.end(zone, now) {
            prop_assert!(end > now && end <= now + TimeDelta::hours(25));
            prop_assert!(hours.include(zone.local(now).time()));
            let just_after = hours.end(zone, end);
            prop_assert_eq!(just_after, None, "they go on after their end");
        } else if hours.include(zone.local(now).time()) {
            // Only in an hour that clocks show for the second time.
            let earlier = now - TimeDelta::hours(1);
            prop_assert!(zone.offset(earlier - TimeDelta::hours(1)) > zone.offset(now), "awake within quiet hours");
        }
    }

    /// Whatever is chosen, what is of a kind that is wanted leaves now or at a moment that comes; the urgent now, unless that
    /// was switched off.
    #[test]
    fn nothing_that_is_wanted_is_lost(chosen in preferences(), now in moments(), number in 1..64_i64, is_urgent: bool) {
        let kinds = NewsKinds::from_number(number);
        let urgent = if is_urgent { Urgent::Yes } else { Urgent::No };
        let is_wanted = kinds.iter().flatten().any(|kind| chosen.way(kind) != Way::Never);
        match chosen.timing(kinds, urgent, (defaults(), now)) {
            Timing::Never => prop_assert!(!is_wanted),
            Timing::Held(until) => {
                prop_assert!(is_wanted && until > now);
                prop_assert!(!is_urgent || chosen.urgent == UrgentNews::Waits);
                // When they end it leaves, or waits for the digest no longer than it would have.
                let then = chosen.timing(kinds, urgent, (defaults(), until));
                prop_assert!(matches!(then, Timing::Now(_)), "{then:?}");
            }
            Timing::WithDigest => {
                prop_assert!(is_wanted && chosen.digest.is_some());
                prop_assert!(!is_urgent || chosen.urgent == UrgentNews::Waits);
            }
            Timing::Now(_) => prop_assert!(is_wanted),
        }
    }

    /// A reminder is held by quiet hours and by nothing else.
    #[test]
    fn a_reminder_of_today_or_tomorrow_comes_at_once(chosen in preferences(), now in moments()) {
        let timing = |urgent| chosen.timing_of_reminder(urgent, (defaults(), now));
        if chosen.urgent == UrgentNews::Comes {
            prop_assert_eq!(timing(Urgent::Yes), Timing::Now(Sound::Loud));
        }
        let end = chosen.quiet.unwrap().end(chosen.zone.unwrap(), now);
        let expected = end.map_or(Timing::Now(Sound::Loud), Timing::Held);
        prop_assert_eq!(timing(Urgent::No), expected);
    }

    /// Digests come one after the other, each day or each week, at their hour or, where the clock skips that, later.
    #[test]
    fn a_digest_comes_each_day_or_each_week(
        zone in prop::sample::select(ZONES.to_vec()), at in 0..24_u32, weekly: bool, now in moments(),
    ) {
        let zone: Zone = zone.parse().unwrap();
        let plan = DigestPlan { at: hour(at), on: weekly.then_some(Weekday::Sun) };
        let first = plan.next(zone, now);
        let second = plan.next(zone, first);
        let (least, most) = if weekly { (166, 170) } else { (22, 26) };
        prop_assert!(first > now && first <= now + TimeDelta::hours(most));
        let between = (second - first).num_hours();
        prop_assert!((least..=most).contains(&between), "{between} h");
        for at_local in [first, second].map(|at| zone.local(at)) {
            prop_assert!(at_local.hour() == at || (at_local - TimeDelta::hours(1)).hour() == at);
            prop_assert!(!weekly || at_local.weekday() == Weekday::Sun);
        }
    }

    /// What is stored is read as it was.
    #[test]
    fn preferences_are_kept_as_they_are(chosen in preferences(), leads in 0..64_u8) {
        let leads = Lead::ALL.into_iter().enumerate().filter(|(place, _)| leads & (1 << place) != 0);
        let leads = leads.map(|(_, lead)| lead).collect();
        let chosen = Preferences { leads: Some(leads), ..chosen };
        let text = serde_json::to_string(&chosen).unwrap();
        prop_assert_eq!(serde_json::from_str::<Preferences>(&text).unwrap(), chosen);
    }
}

#[test]
fn of_several_kinds_the_one_that_is_to_be_heard_soonest_decides() {
    let mut chosen = Preferences {
        digest: Some(DigestPlan::default()),
        ..Preferences::default()
    };
    chosen.choose(NewsKind::Statements, Way::Never);
    chosen.choose(NewsKind::Custody, Way::InDigest);
    chosen.choose(NewsKind::Access, Way::Silently);
    let noon = (defaults(), at("2026-02-25T07:00"));
    for (news, timing) in [
        (vec![NewsKind::Statements], Timing::Never),
        (
            vec![NewsKind::Statements, NewsKind::Custody],
            Timing::WithDigest,
        ),
        (
            vec![NewsKind::Custody, NewsKind::Access],
            Timing::Now(Sound::Silent),
        ),
        (
            vec![NewsKind::Access, NewsKind::Hearings],
            Timing::Now(Sound::Loud),
        ),
    ] {
        assert_eq!(chosen.timing(kinds(&news), Urgent::No, noon), timing);
    }
    // A digest that was called off tells nobody anything.
    chosen.digest = None;
    let custody = kinds(&[NewsKind::Custody]);
    let alone = chosen.timing(custody, Urgent::No, noon);
    assert_eq!(alone, Timing::Now(Sound::Silent));
}

#[test]
fn quiet_hours_go_over_midnight_and_over_a_change_of_the_clocks() {
    let berlin: Zone = "Europe/Berlin".parse().unwrap();
    for (hours, now, end) in [
        (quiet(22, 8), "2026-02-25T20:59", None),
        (quiet(22, 8), "2026-02-25T21:00", Some("2026-02-26T07:00")),
        (quiet(22, 8), "2026-02-26T06:59", Some("2026-02-26T07:00")),
        (quiet(22, 8), "2026-02-26T07:00", None),
        (quiet(13, 15), "2026-02-25T13:00", Some("2026-02-25T14:00")),
        // The clock skips 02:00 to 03:00.
        (quiet(22, 2), "2026-03-29T00:30", Some("2026-03-29T01:00")),
        (quiet(22, 8), "2026-03-28T22:00", Some("2026-03-29T06:00")),
        // It shows 02:00 to 03:00 twice.
        (quiet(22, 8), "2026-10-24T21:00", Some("2026-10-25T07:00")),
    ] {
        assert_eq!(
            hours.end(berlin, at(now)),
            end.map(at),
            "{hours:?} at {now}"
        );
    }
    assert_eq!(QuietHours::new(hour(22), hour(22)), Err(NoHours));
}

#[test]
fn a_preset_chooses_what_fits_and_leaves_hours_alone() {
    let hours = Preferences {
        quiet: Some(quiet(22, 8)),
        zone: Some("Europe/Berlin".parse().unwrap()),
        ..Preferences::default()
    };
    for preset in Preset::ALL {
        let chosen = preset.applied_to(hours.clone());
        assert_eq!((chosen.quiet, chosen.zone), (hours.quiet, hours.zone));
        assert!(!chosen.needs_digest() || chosen.digest.is_some());
        // Where a hearing is, everybody plans by.
        assert_eq!(chosen.way(NewsKind::Hearings), Way::AtOnce);
        // The last one chosen is what counts.
        for other in Preset::ALL {
            let again = preset.applied_to(other.applied_to(hours.clone()));
            assert_eq!(again.leads, chosen.leads);
            assert!(
                NewsKind::ALL
                    .into_iter()
                    .all(|kind| again.way(kind) == chosen.way(kind))
            );
        }
    }
}

#[test]
fn each_preset_sets_what_is_said_of_it() {
    let table = Preset::ALL.map(|preset| {
        let chosen = preset.applied_to(Preferences::default());
        let leads = chosen.leads(defaults()).to_string();
        let ways = NewsKind::ALL.map(|kind| match chosen.way(kind) {
            Way::AtOnce => "at once",
            Way::Silently => "silently",
            Way::InDigest => "in digest",
            Way::Never => "never",
        });
        format!("{preset:?}: {leads}: {}", ways.join(", "))
    });
    // Hearings, outcomes, decisions, access, custody, statements.
    assert_eq!(
        table,
        [
            "Relative: 7d 1d morning 2h: at once, at once, at once, at once, at once, at once",
            "Journalist: 1d morning 1h: at once, silently, at once, at once, silently, at once",
            "Observer: 7d 3d 1d morning: at once, silently, at once, at once, silently, in digest",
            "Lawyer: 3d 1d 1h: at once, silently, at once, silently, at once, in digest",
        ]
    );
}

//! What is planned, sent, skipped, and never sent twice, whatever settings and zones say meanwhile.

use chrono::{Days, TimeDelta};
use proptest::prelude::*;

use super::{
    questions::{LASTS, NIGHT_FROM, NIGHT_TO},
    *,
};
use crate::domain::when::{When, begins};

/// The default plan, by these leads and at this time of day.
fn plan(leads: &str, morning_at: &str) -> Plan {
    let at = |hour: u8| format!("0 0 {hour} * * *").parse().unwrap();
    Plan {
        leads: leads
            .split_whitespace()
            .map(|lead| lead.parse().unwrap())
            .collect(),
        morning_at: format!("{morning_at}:00").parse().unwrap(),
        still_on: at(7),
        first_question: at(20),
        second_question: at(9),
    }
}

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn almaty() -> Zone {
    zone("Asia/Almaty")
}

/// A time in Almaty.
fn at(text: &str) -> DateTime<Utc> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    almaty().instant(local)
}

/// A hearing on Friday 27 February 2026, known since then.
fn date(time: Option<&str>, known: &str) -> AnnouncedDate {
    let day = "2026-02-27".parse().unwrap();
    let time = time.map(|time| format!("{time}:00").parse().unwrap());
    AnnouncedDate {
        when: When { day, time },
        zone: almaty(),
        known: at(known),
    }
}

/// What is due by then is sent.
fn send(reminders: &mut [Reminder], now: DateTime<Utc>) -> Vec<Lead> {
    let due = |it: &&mut Reminder| it.state == ReminderState::Waiting && it.due <= now;
    let due = reminders.iter_mut().filter(due);
    due.map(|reminder| {
        reminder.state = ReminderState::Sent;
        reminder.lead
    })
    .collect()
}

fn words(reminders: &[Reminder]) -> String {
    let word = |it: &Reminder| {
        let due = almaty().local(it.due).format("%d %H:%M");
        match it.state {
            ReminderState::Waiting => format!("{} {due}", it.lead),
            ReminderState::Sent => format!("{} sent", it.lead),
            ReminderState::Skipped => format!("{} skipped", it.lead),
        }
    };
    reminders.iter().map(word).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_lead_that_had_passed_when_the_date_became_known_is_skipped() {
    let usual = plan("7d 1d morning 2h", "08:00");
    for (time, known, expected) in [
        (
            None,
            "2026-02-10 10:00",
            "7d 20 08:00, 1d 26 08:00, morning 27 08:00",
        ),
        (
            None,
            "2026-02-20 08:00",
            "7d skipped, 1d 26 08:00, morning 27 08:00",
        ),
        (
            None,
            "2026-02-20 10:00",
            "7d skipped, 1d 26 08:00, morning 27 08:00",
        ),
        (
            Some("15:00"),
            "2026-02-27 08:30",
            "7d skipped, 1d skipped, morning skipped, 2h 27 13:00",
        ),
        // There is no morning before it.
        (
            Some("07:00"),
            "2026-02-26 07:00",
            "7d skipped, 1d 26 08:00, 2h 27 05:00",
        ),
    ] {
        let planned = usual.reminders(&[], date(time, known), at(known));
        assert_eq!(words(&planned), expected, "{time:?} {known}");
    }
}

/// The hearing is on Friday the 27th.
#[test]
fn editors_are_asked_when_a_hearing_has_had_time_to_end_and_never_at_night() {
    for (first, second, time, expected) in [
        ("0 0 20 * * *", "0 0 9 * * *", None, "27 20:00"),
        ("0 0 20 * * *", "0 0 9 * * *", Some("00:30"), "27 20:00"),
        ("0 0 20 * * *", "0 0 9 * * *", Some("10:00"), "27 20:00"),
        ("0 0 20 * * *", "0 0 9 * * *", Some("18:00"), "27 20:00"),
        ("0 0 20 * * *", "0 0 9 * * *", Some("18:01"), "28 09:00"),
        ("0 0 20 * * *", "0 0 9 * * *", Some("20:00"), "28 09:00"),
        ("0 0 20 * * *", "0 0 9 * * *", Some("21:30"), "28 09:00"),
        ("0 0 20 * * *", "0 0 9 * * *", Some("23:59"), "28 09:00"),
        (
            "0 0 12,16,20 * * *",
            "0 0 9 * * *",
            Some("10:00"),
            "27 12:00",
        ),
        (
            "0 0 12,16,20 * * *",
            "0 0 9 * * *",
            Some("10:30"),
            "27 16:00",
        ),
        ("0 */10 * * * *", "0 0 9 * * *", Some("11:05"), "27 13:10"),
        ("0 */10 * * * *", "0 0 9 * * *", Some("03:00"), "27 07:00"),
        ("0 */10 * * * *", "0 0 9 * * *", Some("19:55"), "28 09:00"),
        (
            "0 */10 * * * *",
            "0 */10 * * * *",
            Some("21:30"),
            "28 07:00",
        ),
        // At night, or on no Friday.
        ("0 0 22 * * *", "0 0 9 * * *", Some("10:00"), "28 09:00"),
        ("0 59 21 * * *", "0 0 9 * * *", Some("10:00"), "27 21:59"),
        ("0 0 20 * * Mon", "0 0 9 * * *", Some("10:00"), "28 09:00"),
        ("0 0 20 * * *", "0 0 6 * * *", Some("21:30"), "28 07:00"),
        ("0 0 20 * * *", "0 30 23 * * *", Some("21:30"), "01 07:00"),
        ("0 0 20 * * *", "0 0 9 * * Mon", Some("21:30"), "02 09:00"),
    ] {
        let plan = Plan {
            first_question: first.parse().unwrap(),
            second_question: second.parse().unwrap(),
            ..plan("", "08:00")
        };
        let when = date(time, "2026-02-10 10:00").when;
        let asked = plan.outcome_at(when, almaty()).unwrap();
        let asked = almaty().local(asked).format("%d %H:%M").to_string();
        assert_eq!(asked, expected, "{time:?}, {first}, {second}");
    }
}

#[test]
fn the_night_is_the_courts() {
    // It is 04:30 in Kamchatka.
    let at = at("2026-02-27 21:30");
    assert_eq!(after_the_night(at, almaty()), at);
    let kamchatka = zone("Asia/Kamchatka");
    let morning = kamchatka.local(after_the_night(at, kamchatka));
    assert_eq!(morning.format("%d %H:%M").to_string(), "28 07:00");
    // The clocks go forward at two, an hour is skipped, and it is seven all the same.
    let berlin = zone("Europe/Berlin");
    let night = berlin.instant("2026-03-29T00:30:00".parse().unwrap());
    let morning = berlin.local(after_the_night(night, berlin));
    assert_eq!(morning.format("%d %H:%M").to_string(), "29 07:00");
}

#[test]
fn new_settings_send_once_what_they_put_earlier_on_this_day_and_nothing_twice() {
    let usual = plan("7d 1d morning", "08:00");
    let hearing = date(Some("15:00"), "2026-02-10 10:00");
    let first = usual.reminders(&[], hearing, at("2026-02-10 10:00"));
    // Sent so far, when the settings change, what they say then, what is planned.
    for (sent_until, now, settings, expected) in [
        // Later on the same day: the day's was sent.
        (
            "2026-02-26 08:30",
            "2026-02-26 08:30",
            plan("7d 1d morning", "20:00"),
            "7d sent, 1d sent",
        ),
        // Earlier than now, on the day: it fell into the gap.
        (
            "2026-02-26 07:00",
            "2026-02-26 07:30",
            plan("7d 1d morning", "07:00"),
            "7d sent, 1d 26 07:00, morning 27 07:00",
        ),
        // A lead that is new and fell on an earlier day.
        (
            "2026-02-25 12:00",
            "2026-02-25 12:00",
            plan("3d 1d", "08:00"),
            "3d skipped, 1d 26 08:00, 7d sent",
        ),
        (
            "2026-02-24 12:00",
            "2026-02-24 12:00",
            plan("3d 1d", "08:00"),
            "3d 24 08:00, 1d 26 08:00, 7d sent",
        ),
        // A lead that goes and comes back was sent all the same.
        (
            "2026-02-26 12:00",
            "2026-02-26 12:00",
            plan("morning", "08:00"),
            "morning 27 08:00, 7d sent, 1d sent",
        ),
        // The hearing has begun.
        (
            "2026-02-27 07:00",
            "2026-02-27 15:00",
            plan("1h", "08:00"),
            "1h skipped, 7d sent, 1d sent",
        ),
    ] {
        let mut reminders = first.clone();
        send(&mut reminders, at(sent_until));
        let planned = settings.reminders(&reminders, hearing, at(now));
        assert_eq!(words(&planned), expected, "{now}");
    }
}

#[test]
fn what_was_not_sent_is_owed_on_its_day_at_the_court_and_skipped_after_it() {
    let usual = plan("7d 1d", "08:00");
    // The machine was off from then on. When it is on again, with these settings, this is planned.
    for (off_from, now, settings, zone, expected) in [
        // Due on this day, as before.
        (
            "2026-02-19 12:00",
            "2026-02-26 09:00",
            plan("7d 1d morning", "08:00"),
            almaty(),
            "7d skipped, 1d 26 08:00, morning 27 08:00",
        ),
        // Due on an earlier day: with the same moment, and with another.
        (
            "2026-02-20 09:00",
            "2026-02-27 00:00",
            plan("7d 1d morning", "08:00"),
            almaty(),
            "7d sent, 1d skipped, morning 27 08:00",
        ),
        (
            "2026-02-20 09:00",
            "2026-02-27 00:00",
            plan("7d 1d", "23:59"),
            almaty(),
            "7d sent, 1d skipped",
        ),
        // Its moment has not come yet by the new settings.
        (
            "2026-02-20 09:00",
            "2026-02-26 09:00",
            plan("7d 1d", "20:00"),
            almaty(),
            "7d sent, 1d 26 20:00",
        ),
        // The settings no longer have that lead.
        (
            "2026-02-19 12:00",
            "2026-02-26 09:00",
            plan("3d", "09:00"),
            almaty(),
            "3d skipped",
        ),
        // Of an earlier day in Almaty, and of this one in London, where 08:00 is 13:00.
        (
            "2026-02-20 09:00",
            "2026-02-27 01:00",
            plan("7d 1d", "08:00"),
            zone("Europe/London"),
            "7d sent, 1d 26 13:00",
        ),
    ] {
        let mut hearing = date(None, "2026-02-10 10:00");
        let mut reminders = usual.reminders(&[], hearing, at("2026-02-10 10:00"));
        send(&mut reminders, at(off_from));
        hearing.zone = zone;
        let planned = settings.reminders(&reminders, hearing, at(now));
        assert_eq!(words(&planned), expected, "{now} {zone}");
    }
}

#[test]
fn a_zone_set_right_sends_what_fell_into_the_gap_once() {
    let usual = plan("1d morning", "08:00");
    let mut hearing = date(Some("10:00"), "2026-02-10 10:00");
    hearing.zone = zone("Europe/London");
    let mut reminders = usual.reminders(&[], hearing, at("2026-02-10 10:00"));
    // 08:00 in London is 13:00 in Almaty.
    assert!(send(&mut reminders, at("2026-02-26 12:00")).is_empty());
    hearing.zone = almaty();
    let mut reminders = usual.reminders(&reminders, hearing, at("2026-02-26 12:00"));
    assert_eq!(words(&reminders), "1d 26 08:00, morning 27 08:00");
    assert_eq!(
        send(&mut reminders, at("2026-02-26 12:00")),
        [Lead::Days(1)]
    );
    hearing.zone = zone("Europe/London");
    let reminders = usual.reminders(&reminders, hearing, at("2026-02-26 12:10"));
    assert_eq!(words(&reminders), "1d sent, morning 27 13:00");
}

/// Whether what was sent is remembered; a plan that forgets it must be seen.
#[derive(Clone, Copy, PartialEq)]
enum Memory {
    Kept,
    Lost,
}

/// Hours pass, and then settings and zone are other ones.
type Turn = (i64, Vec<Lead>, u32, Zone);

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let leads = prop::sample::subsequence(Lead::ALL.to_vec(), 0..=6);
    let zones = vec![almaty(), zone("Europe/London"), zone("Pacific/Auckland")];
    prop::collection::vec(
        (0..40_i64, leads, 0..24_u32, prop::sample::select(zones)),
        1..12,
    )
}

/// Lives through the turns, sending what is due each hour; what was broken.
fn live(turns: &[Turn], memory: Memory) -> Result<(), String> {
    let (mut now, mut hearing) = (
        at("2026-02-18 10:30"),
        date(Some("15:00"), "2026-02-18 10:30"),
    );
    let mut reminders = Vec::new();
    let mut sent: Vec<Lead> = Vec::new();
    for (hours, leads, hour, zone) in turns {
        for _ in 0..*hours {
            now += TimeDelta::hours(1);
            if hearing.when.is_past_from(hearing.zone) > now {
                sent.extend(send(&mut reminders, now));
            }
        }
        hearing.zone = *zone;
        let mut settings = plan("", &format!("{hour:02}:00"));
        settings.leads.clone_from(leads);
        let old = match memory {
            Memory::Kept => reminders.clone(),
            Memory::Lost => Vec::new(),
        };
        reminders = settings.reminders(&old, hearing, now);
        let is_old = |it: &&Reminder| {
            let is_of_an_earlier_day = local_day(it.due, *zone) < local_day(now, *zone);
            it.state == ReminderState::Waiting && is_of_an_earlier_day
        };
        if let Some(old) = reminders.iter().find(is_old) {
            return Err(format!("{} is late", old.lead));
        }
        let begins = hearing.when.begins(*zone).unwrap();
        for lead in leads {
            let Some(due) = lead.due(hearing.when, *zone, settings.morning_at) else {
                continue;
            };
            let is_of_today = local_day(due, *zone) == local_day(now, *zone);
            let is_owed = due > now || (is_of_today && due > hearing.known && begins > now);
            let waits = |it: &&Reminder| it.lead == *lead && it.state == ReminderState::Waiting;
            if is_owed && !sent.contains(lead) && !reminders.iter().any(|it| waits(&it)) {
                return Err(format!("{lead} is lost"));
            }
        }
    }
    let mut once = sent.clone();
    once.sort_unstable();
    once.dedup();
    if once.len() < sent.len() {
        return Err(format!("sent twice: {sent:?}"));
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_lead_is_sent_twice_and_none_is_lost_that_is_owed(turns in turns()) {
        live(&turns, Memory::Kept).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn a_plan_that_forgets_what_was_sent_is_seen() {
    let leads = vec![Lead::Days(7)];
    let turns = [
        (0, leads.clone(), 8, almaty()),
        (48, leads, 20, almaty()),
        (12, Vec::new(), 8, almaty()),
    ];
    assert!(live(&turns, Memory::Kept).is_ok());
    assert!(live(&turns, Memory::Lost).unwrap_err().contains("twice"));
}

prop_compose! {
    /// A moment of a day's clock in some zone, and two expressions of some settings.
    fn asked()(
        time in prop::option::of((0_u32..24, 0_u32..60)),
        zone in prop::sample::select(vec![
            almaty(),
            zone("Asia/Aqtau"),
            zone("Europe/Berlin"),
            zone("America/New_York"),
            zone("Pacific/Apia"),
        ]),
        first in (0_u32..60, 0_u32..24),
        second in (0_u32..60, 0_u32..24),
        day in 0_u64..400,
    ) -> (When, Zone, Plan) {
        let cron = |(minute, hour)| format!("0 {minute} {hour} * * *").parse().unwrap();
        let day = date(None, "2026-01-01 00:00").when.day + Days::new(day);
        let time = time.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
        let plan = Plan {
            first_question: cron(first),
            second_question: cron(second),
            ..plan("", "08:00")
        };
        (When { day, time }, zone, plan)
    }
}

proptest! {
    #[test]
    fn whatever_the_settings_nobody_is_asked_at_night_or_too_soon((when, zone, plan) in asked()) {
        let first = plan.outcome_at(when, zone).unwrap();
        let again = plan.asks_again(zone, first).unwrap();
        let began = when.begins(zone).unwrap_or_else(|| begins(when.day, zone));
        prop_assert!(first >= began + LASTS);
        prop_assert!(first < again && again <= first + TimeDelta::hours(36));
        prop_assert!(local_day(first, zone) <= when.day + Days::new(2));
        for asked in [first, again] {
            let hour = zone.local(asked).time();
            prop_assert!((NIGHT_TO..NIGHT_FROM).contains(&hour));
        }
    }
}

/// What is asked about a hearing, and when, from a moment on: as the store does it, with its clock looked at each minute.
fn questions(plan: &Plan, when: When, zone: Zone, from: DateTime<Utc>) -> Vec<String> {
    let mut next = plan.first_question_at(when, zone, from);
    let (mut asked, mut said) = (0, Vec::new());
    while let Some(now) = next {
        let due = DueQuestion {
            when,
            zone,
            asked,
            as_of: None,
        };
        next = match plan.due_question(due, now) {
            QuestionStep::Ask(question, next) => {
                let at = zone.local(now).format("%d %H:%M");
                said.push(match question {
                    HearingQuestion::StillOn => format!("still on? {at}"),
                    HearingQuestion::Outcome => {
                        asked += 1;
                        format!("outcome? {at}")
                    }
                });
                next
            }
            QuestionStep::Wait(next) => next,
        };
        assert!(next.is_none_or(|next| next > now), "{next:?} is not later");
    }
    said
}

#[test]
fn a_hearing_is_asked_of_on_its_morning_and_twice_after_it() {
    let usual = plan("", "08:00");
    for (time, known, expected) in [
        (
            Some("10:00"),
            "2026-02-10 10:00",
            "still on? 27 07:00, outcome? 27 20:00, outcome? 28 09:00",
        ),
        (
            None,
            "2026-02-10 10:00",
            "still on? 27 07:00, outcome? 27 20:00, outcome? 28 09:00",
        ),
        (
            Some("07:01"),
            "2026-02-10 10:00",
            "still on? 27 07:00, outcome? 27 20:00, outcome? 28 09:00",
        ),
        // There is no morning before it.
        (
            Some("07:00"),
            "2026-02-10 10:00",
            "outcome? 27 20:00, outcome? 28 09:00",
        ),
        // Set or moved on its day, at the very minute too.
        (
            Some("10:00"),
            "2026-02-27 07:00",
            "outcome? 27 20:00, outcome? 28 09:00",
        ),
        (
            Some("18:01"),
            "2026-02-27 12:00",
            "outcome? 28 09:00, outcome? 01 09:00",
        ),
        (
            Some("21:30"),
            "2026-02-27 19:00",
            "outcome? 28 09:00, outcome? 01 09:00",
        ),
        // It was over when it became known.
        (Some("10:00"), "2026-02-27 10:00", ""),
    ] {
        let when = date(time, known).when;
        let asked = questions(&usual, when, almaty(), at(known)).join(", ");
        assert_eq!(asked, expected, "{time:?} {known}");
    }
}

/// The clocks of Berlin go forward in the night to 29 March 2026, and back in that to 25 October.
#[test]
fn a_late_hearing_is_asked_of_next_morning_whatever_the_clocks_do_that_night() {
    let (usual, berlin) = (plan("", "08:00"), zone("Europe/Berlin"));
    let known = at("2026-02-10 10:00");
    for (day, expected) in [
        (
            "2026-03-28",
            "still on? 28 07:00, outcome? 29 09:00, outcome? 30 09:00",
        ),
        (
            "2026-03-29",
            "still on? 29 07:00, outcome? 30 09:00, outcome? 31 09:00",
        ),
        (
            "2026-10-24",
            "still on? 24 07:00, outcome? 25 09:00, outcome? 26 09:00",
        ),
    ] {
        let time = "21:30:00".parse().unwrap();
        let when = When::at(day.parse().unwrap(), time);
        let asked = questions(&usual, when, berlin, known).join(", ");
        assert_eq!(asked, expected, "{day}");
    }
    // At two the clocks show three: the two hours that it lasts are over at 19:30 all the same, and at 23:30 of a night that
    // has one hour less.
    let eve = When::at("2026-03-28".parse().unwrap(), "23:30:00".parse().unwrap());
    let hourly = Plan {
        first_question: "0 0 * * * *".parse().unwrap(),
        second_question: "0 0 * * * *".parse().unwrap(),
        ..usual
    };
    let asked = questions(&hourly, eve, berlin, known).join(", ");
    assert_eq!(
        asked,
        "still on? 28 07:00, outcome? 29 07:00, outcome? 29 08:00"
    );
}

#[test]
fn whether_it_is_still_on_is_asked_until_it_may_have_begun_if_nothing_was_said_that_day() {
    let usual = plan("", "08:00");
    let none = Plan {
        still_on: "0 0 0 * * *".parse().unwrap(),
        ..usual.clone()
    };
    let later = Plan {
        still_on: "0 30 8 * * *".parse().unwrap(),
        ..usual.clone()
    };
    let outcome = Some(at("2026-02-27 20:00"));
    let still_on = QuestionStep::Ask(HearingQuestion::StillOn, outcome);
    let over = QuestionStep::Ask(HearingQuestion::Outcome, Some(at("2026-02-28 09:00")));
    let wait = QuestionStep::Wait;
    for (plan, time, as_of, now, expected) in [
        (&usual, Some("10:00"), None, "27 07:00", still_on),
        (&usual, Some("10:00"), None, "27 09:59", still_on),
        (&usual, Some("10:00"), None, "27 10:00", wait(outcome)),
        (&usual, None, None, "27 08:59", still_on),
        // Courts are open.
        (&usual, None, None, "27 09:00", wait(outcome)),
        (
            &usual,
            Some("10:00"),
            Some("26 23:59"),
            "27 07:00",
            still_on,
        ),
        (
            &usual,
            Some("10:00"),
            Some("27 00:00"),
            "27 07:00",
            wait(outcome),
        ),
        // Nobody is asked at night, of nothing.
        (
            &usual,
            Some("10:00"),
            None,
            "27 06:59",
            wait(Some(at("2026-02-27 07:00"))),
        ),
        (
            &usual,
            Some("10:00"),
            None,
            "27 22:00",
            wait(Some(at("2026-02-28 07:00"))),
        ),
        // The bot was down all day.
        (
            &usual,
            Some("10:00"),
            None,
            "27 20:30",
            QuestionStep::Ask(HearingQuestion::Outcome, Some(at("2026-02-28 09:00"))),
        ),
        (&usual, Some("10:00"), None, "27 20:00", over),
        // What was planned by other settings goes by these.
        (&none, Some("10:00"), None, "27 07:00", wait(outcome)),
        (
            &later,
            Some("10:00"),
            None,
            "27 07:00",
            wait(Some(at("2026-02-27 08:30"))),
        ),
        // It is of another day in that zone, or was moved.
        (
            &usual,
            Some("10:00"),
            None,
            "26 07:00",
            wait(Some(at("2026-02-27 07:00"))),
        ),
    ] {
        let day = |text: &str| at(&format!("2026-02-{text}"));
        let due = DueQuestion {
            when: date(time, "2026-02-10 10:00").when,
            zone: almaty(),
            asked: 0,
            as_of: as_of.map(day),
        };
        assert_eq!(
            plan.due_question(due, day(now)),
            expected,
            "{time:?} {as_of:?} {now}"
        );
    }
}

#[test]
fn a_check_is_missing_only_where_it_was_asked_for() {
    let usual = plan("", "08:00");
    let none = Plan {
        still_on: "0 0 0 * * *".parse().unwrap(),
        ..usual.clone()
    };
    for (plan, time, as_of, now, expected) in [
        (
            &usual,
            Some("10:00"),
            None,
            "26 08:00",
            MorningCheck::NotMissing,
        ),
        (
            &usual,
            Some("10:00"),
            None,
            "27 06:59",
            MorningCheck::NotMissing,
        ),
        (
            &usual,
            Some("10:00"),
            None,
            "27 08:00",
            MorningCheck::Missing,
        ),
        (
            &usual,
            None,
            Some("26 23:59"),
            "27 08:00",
            MorningCheck::Missing,
        ),
        (
            &usual,
            None,
            Some("27 00:00"),
            "27 08:00",
            MorningCheck::NotMissing,
        ),
        (
            &usual,
            Some("07:00"),
            None,
            "27 06:00",
            MorningCheck::NotMissing,
        ),
        (
            &none,
            Some("10:00"),
            None,
            "27 08:00",
            MorningCheck::NotMissing,
        ),
    ] {
        let day = |text: &str| at(&format!("2026-02-{text}"));
        let when = date(time, "2026-02-10 10:00").when;
        let check = plan.morning_check(when, almaty(), as_of.map(day), day(now));
        assert_eq!(check, expected, "{time:?} {as_of:?} {now}");
    }
}

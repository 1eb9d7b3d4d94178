//! The end of a closed case's follows: whatever days pass and however the bot is away, nobody is let go without a warning.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use hearing_bot::domain::{
    closing::{ASKED_AFTER, Closing, ClosingStep, KeepAnswer, KeepQuestion, Look, WARNED_AFTER},
    when::local_day,
    zone::Zone,
};
use proptest::prelude::*;

const MORNING: NaiveTime = NaiveTime::from_hms_opt(8, 0, 0).unwrap();

fn zone() -> impl Strategy<Value = Zone> {
    prop::sample::select(vec![
        "Asia/Almaty",
        "Europe/Berlin",
        "Pacific/Kiritimati",
        "America/St_Johns",
        "UTC",
    ])
    .prop_map(|name| name.parse().unwrap())
}

/// Some days: from the first to the one after the last.
type Span = (i64, i64);

fn spans() -> impl Strategy<Value = Vec<Span>> {
    let span = (0_i64..320, 1_i64..230).prop_map(|(from, long)| (from, from + long));
    prop::collection::vec(span, 0..3)
}

fn includes(spans: &[Span], day: i64) -> bool {
    spans.iter().any(|(from, to)| (*from..*to).contains(&day))
}

fn closed() -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_100_000, 0).unwrap()
}

/// What happened to a follower.
#[derive(Default)]
struct Told {
    asked: u32,
    warned: Vec<(NaiveDate, NaiveDate)>,
    ended: Option<NaiveDate>,
}

/// Lives 700 days, two hours at a time: on some of them the bot is away, on some the chat hears nothing.
fn live(
    closing: Closing,
    (away, deaf): (&[Span], &[Span]),
    keeps_on: Option<i64>,
) -> Result<Told, TestCaseError> {
    let mut told = Told::default();
    let mut answer = KeepAnswer::Unasked;
    let mut look_at = closing.look(MORNING, closing.at).next();
    for hours in (0..700 * 24).step_by(2) {
        let (now, day) = (closing.at + TimeDelta::hours(hours), hours / 24);
        if keeps_on == Some(day) {
            answer = KeepAnswer::Kept;
        }
        if includes(away, day) || look_at > now {
            continue;
        }
        let look = closing.look(MORNING, now);
        prop_assert!(look.next() > now);
        look_at = look.next();
        let step = closing.due(answer, now);
        if matches!(look, Look::Wait(_)) || includes(deaf, day) || told.ended.is_some() {
            continue;
        }
        let local = closing.zone.local(now);
        prop_assert!((8..22).contains(&chrono::Timelike::hour(&local)), "{local}");
        match step {
            Some(ClosingStep::Say(KeepQuestion::Ask)) => {
                told.asked += 1;
                answer = KeepAnswer::Asked;
            }
            Some(ClosingStep::Say(KeepQuestion::Warn(last_day))) => {
                told.warned.push((local.date(), last_day));
                answer = KeepAnswer::Warned(last_day);
            }
            Some(ClosingStep::End) => told.ended = Some(local.date()),
            None => {}
        }
    }
    Ok(told)
}

proptest! {
    #[test]
    fn nobody_is_let_go_without_a_warning_seven_days_before_that_the_bot_could_hear_answered(
        zone in zone(), away in spans(), deaf in spans(), keeps_on in prop::option::of(0_i64..400),
    ) {
        let closing = Closing { at: closed(), zone };
        let told = live(closing, (&away, &deaf), keeps_on)?;
        prop_assert!(told.asked <= 1);
        let began = local_day(closing.at, zone);
        if let Some(ended) = told.ended {
            let (warned, last_day) = *told.warned.last().unwrap();
            prop_assert!(last_day >= warned + Days::new(7) && ended > last_day);
            prop_assert!(ended - began > TimeDelta::days(WARNED_AFTER + 7));
            prop_assert!(keeps_on.is_none_or(|day| began + TimeDelta::days(day) >= ended));
        }
        // Who is warned again was not let go in time: the bot was away, or they heard nothing.
        for pair in told.warned.windows(2) {
            prop_assert!(pair[1].0 > pair[0].1 + Days::new(1));
        }
        // At last everybody has answered or is gone.
        prop_assert!(keeps_on.is_some() || told.ended.is_some());
    }

    #[test]
    fn a_bot_that_is_never_away_asks_once_warns_once_and_lets_go(zone in zone()) {
        let closing = Closing { at: closed(), zone };
        let told = live(closing, (&[], &[]), None)?;
        let began = local_day(closing.at, zone);
        prop_assert_eq!(told.asked, 1);
        let warned = began + TimeDelta::days(WARNED_AFTER);
        prop_assert_eq!(told.warned, vec![(warned, warned + Days::new(7))]);
        prop_assert_eq!(told.ended, Some(warned + Days::new(8)));
    }

    #[test]
    fn whatever_a_spoiled_row_says_nothing_panics(
        at in any::<i64>(), day in any::<i32>(), zone in zone(),
    ) {
        let at = DateTime::from_timestamp_millis(at).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let closing = Closing { at: at.min(closed()), zone };
        let day = NaiveDate::from_num_days_from_ce_opt(day % 90_000_000).unwrap_or(NaiveDate::MAX);
        closing.look(MORNING, closed());
        closing.due(KeepAnswer::Warned(day), closed());
        closing.due(KeepAnswer::Unasked, closed());
    }
}

#[test]
fn an_hour_before_the_day_nothing_is_due() {
    let zone: Zone = "Asia/Almaty".parse().unwrap();
    let closing = Closing { at: closed(), zone };
    let morning = |days| {
        let day = local_day(closing.at, zone) + TimeDelta::days(days);
        zone.instant(day.and_time(MORNING))
    };
    let hour = TimeDelta::hours(1);
    for (now, look) in [
        (closing.at, Look::Wait(morning(ASKED_AFTER))),
        (
            morning(ASKED_AFTER) - hour,
            Look::Wait(morning(ASKED_AFTER)),
        ),
        (morning(ASKED_AFTER), Look::Ask(morning(WARNED_AFTER))),
        // The bot was away on that day, and is back in the night.
        (
            morning(ASKED_AFTER + 10) - hour * 5,
            Look::Wait(morning(ASKED_AFTER + 10)),
        ),
        (
            morning(ASKED_AFTER + 10) + hour * 15,
            Look::Wait(morning(ASKED_AFTER + 11)),
        ),
        (morning(WARNED_AFTER), Look::End(morning(WARNED_AFTER + 1))),
    ] {
        assert_eq!(closing.look(MORNING, now), look, "{now}");
    }
}

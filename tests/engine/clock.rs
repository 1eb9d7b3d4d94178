//! P7: a clock that jumps reminds nobody twice, misses nothing that can still be told, and catches up at most once.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::reminder::{Lead, Plan},
    store::What,
};

use crate::{
    chance::Chance,
    house::{at, day, delivered, house},
};

/// What a jump of the clock does to what was planned.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Plans {
    Stay,
    /// Broken on purpose: every jump plans anew, as if the settings had changed.
    AreMadeAgain,
}

/// From five days before the hearing to its end, in hours and in jumps.
fn journey(chance: &mut Chance) -> Vec<DateTime<Utc>> {
    let (begin, end) = (at("2026-02-20T10:00"), at("2026-02-25T18:00"));
    let mut moments = Vec::new();
    let mut now = begin;
    while now < end {
        let jump = match chance.within(0..40) {
            0 => TimeDelta::hours(1),
            1 => -TimeDelta::hours(1),
            2 => TimeDelta::days(1),
            3 => -TimeDelta::days(1),
            _ => TimeDelta::zero(),
        };
        now = (now + TimeDelta::minutes(chance.within(1..180)) + jump).max(begin);
        moments.push(now);
    }
    moments
}

/// Lives through a journey with a hearing on 25 February, set on the 20th: there is a reminder a day before, and one that
/// morning.
async fn live(seed: u64, plans: Plans) -> Result<(), String> {
    let house = house().await;
    house.follower(2).await;
    let zone = chrono_tz::Asia::Almaty;
    let due: Vec<DateTime<Utc>> = [Lead::Days(1), Lead::Morning]
        .into_iter()
        .map(|lead| {
            lead.due(day("2026-02-25"), zone, house.plan.morning_at)
                .unwrap()
        })
        .collect();
    let (mut latest, mut told) = (at("2026-02-20T10:00"), 0);
    for (number, now) in journey(&mut Chance::of(seed)).into_iter().enumerate() {
        if plans == Plans::AreMadeAgain && now < latest {
            let leads = house.plan.leads.iter().copied().cycle();
            let plan = Plan {
                // The same leads, written so that they look like other settings.
                leads: leads.take(3 + number).collect(),
                ..house.plan.clone()
            };
            house.store.replan(&plan, now).await.unwrap();
        }
        house.store.remind(now).await.unwrap();
        house.fan_out().await;
        let claimed = house.claim(now).await;
        let reminders = claimed
            .iter()
            .filter(|one| matches!(one.what, What::Reminder(_)));
        let reminded = reminders.count();
        for one in &claimed {
            house.settle(one, delivered(1), now).await;
        }
        let newly = due.iter().filter(|due| latest < **due && **due <= now);
        let newly = newly.count();
        latest = latest.max(now);
        told += reminded;
        // Several that came due together are one.
        if reminded != newly.min(1) {
            return Err(format!(
                "P7: {reminded} reminders at {now}, when {newly} came due ({told} in all)"
            ));
        }
    }
    Ok(())
}

#[tokio::test]
async fn p7_no_reminder_comes_twice_and_none_is_missed() {
    for seed in 0..12 {
        if let Err(broken) = live(seed, Plans::Stay).await {
            panic!("seed {seed}: {broken}");
        }
    }
}

#[tokio::test]
async fn plans_made_again_after_a_jump_are_seen() {
    let mut seen = Vec::new();
    for seed in 0..12 {
        seen.extend(live(seed, Plans::AreMadeAgain).await.err());
    }
    assert!(!seen.is_empty());
}

//! P6: a day without Telegram and ten minutes of refusals lose nothing, are not made worse, and afterwards the nearest
//! hearing goes first. The time is virtual; the store and the rate limiter are real.

use std::{
    num::NonZeroU32,
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    bot::{render_notice, render_quote},
    courier::{Outcome, RateLimiter, RateShare, RetryScope},
    domain::{chat::ChatKey, event::Change, hearing::HearingNo, moment::Moment},
    flow::delivery::{Action, ComposeSettings, Event, Machine, Quarantine, compose_batch},
    store::{CaseId, NoticeKind},
};

use crate::fixture::{Fixture, QUARANTINE, at, change_settings, day, fixture, import};

/// What answers in place of Telegram.
#[derive(Clone, Copy)]
struct Trouble {
    until: DateTime<Utc>,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    /// No request leaves the machine.
    NoNetwork,
    /// Each request is refused until the trouble is over.
    Refused,
    /// The first two chats are, each time.
    TwoRefused,
}

impl Trouble {
    fn answer(self, chat: ChatKey, refused: &mut Vec<ChatKey>, now: DateTime<Utc>) -> Outcome {
        let left = (self.until - now).to_std().unwrap_or_default();
        let later = Outcome::RetryAfter {
            scope: RetryScope::Unknown,
            after: Duration::from_secs(left.as_secs() + 1),
        };
        match self.kind {
            _ if left.is_zero() => Outcome::Delivered { message_id: None },
            Kind::NoNetwork => Outcome::NotSent,
            Kind::Refused => later,
            Kind::TwoRefused if refused.contains(&chat) => later,
            Kind::TwoRefused if refused.len() < 2 => {
                refused.push(chat);
                later
            }
            Kind::TwoRefused => Outcome::Delivered { message_id: None },
        }
    }
}

/// What happened until the queue was empty.
#[derive(Debug, Default)]
struct Log {
    /// Requests during the trouble.
    in_vain: usize,
    /// When the first of them was made, and how many were made later.
    first: Option<DateTime<Utc>>,
    later: usize,
    /// The cases told, in order.
    told: Vec<CaseId>,
    /// How many seconds it took until each was.
    after: Vec<i64>,
}

/// Whether what a request brought is learned from.
#[derive(Clone, Copy, PartialEq)]
enum Learning {
    On,
    /// Broken on purpose.
    Off,
}

impl Learning {
    fn of(self, outcome: Outcome) -> Outcome {
        match (self, outcome) {
            (Self::Off, Outcome::NotSent) => Outcome::RetryAfter {
                scope: RetryScope::ThisChat,
                after: Duration::ZERO,
            },
            (Self::On | Self::Off, outcome) => outcome,
        }
    }
}

async fn deliver(
    fixture: &Fixture,
    begun: DateTime<Utc>,
    trouble: Trouble,
    learning: Learning,
) -> Log {
    let settings = ComposeSettings {
        render_notice,
        render_quote,
        plan: fixture.plan.clone(),
        changes: change_settings(),
    };
    let base = Instant::now();
    let mut limiter = RateLimiter::new(NonZeroU32::new(28).unwrap(), RateShare::Half, base);
    let mut log = Log::default();
    let mut refused = Vec::new();
    let mut now = begun;
    let end = trouble.until + TimeDelta::hours(1);
    let mut machine = Machine::new(Quarantine::resume(
        QUARANTINE,
        &[],
        Moment {
            wall: now,
            steady: base,
        },
    ));
    while now < end && log.in_vain < 4_000 {
        let moment = Moment {
            wall: now,
            steady: base + (now - begun).to_std().unwrap(),
        };
        let step = machine.step(&mut limiter, moment);
        if step.actions.is_empty() {
            let Some(next) = step.next else { break };
            now = next.max(now) + TimeDelta::milliseconds(1);
            continue;
        }
        for action in step.actions {
            let event = match action {
                Action::Exchange(exchange) => {
                    let exchanged = exchange.run(&fixture.store, now).await.unwrap();
                    Event::Exchanged(exchange, Some(exchanged))
                }
                Action::Compose(claimed) => {
                    let composed = compose_batch(&fixture.store, claimed, &settings, now).await;
                    Event::Composed(composed.notices)
                }
                Action::Send(departure) => {
                    let claimed = &departure.claimed;
                    let outcome = trouble.answer(claimed.chat.key, &mut refused, now);
                    match outcome {
                        Outcome::Delivered { .. }
                            if matches!(claimed.what, NoticeKind::Change { .. }) =>
                        {
                            log.told.push(claimed.case().unwrap());
                            log.after.push((now - begun).num_seconds());
                        }
                        // What an editor is told of it does not count here.
                        Outcome::Delivered { .. } => {}
                        _ => {
                            log.in_vain += 1;
                            log.later += usize::from(*log.first.get_or_insert(now) < now);
                        }
                    }
                    Event::Answered(departure, learning.of(outcome))
                }
            };
            machine.on(event, &mut limiter, moment);
        }
        now += TimeDelta::milliseconds(5);
    }
    log
}

/// Three cases, each with three followers who wait for the news that its hearing was moved. The nearest is the last that
/// was posted.
async fn waiting(begun: DateTime<Utc>) -> (Fixture, Vec<CaseId>) {
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let mut cases = Vec::new();
    for (number, hearing) in ["2026-04-20", "2026-04-10", "2026-04-01"]
        .into_iter()
        .enumerate()
    {
        let slug = format!("case-{number}");
        let case = import(&fixture.store, &fixture.plan, &slug, hearing).await;
        for follower in 0..3 {
            let key = 10 + i64::try_from(number).unwrap() * 10 + follower;
            fixture.follower_of(case, key).await;
        }
        let moved = Change::Move {
            room: hearing_bot::domain::hearing::RoomChange::Stays,
            hearing: HearingNo(1),
            to: day("2026-05-01"),
            reason: None,
        };
        fixture.post_on(case, editor, moved, begun).await;
        fixture.release(begun).await;
        cases.insert(0, case);
    }
    (fixture, cases)
}

async fn live(kind: Kind, lasts: TimeDelta, learning: Learning) -> Log {
    let begun = at("2026-02-24T10:00");
    let (fixture, nearest_first) = waiting(begun).await;
    let trouble = Trouble {
        until: begun + lasts,
        kind,
    };
    let log = deliver(&fixture, begun, trouble, learning).await;
    let posts = fixture.store.postings().last_ledgers().await.unwrap();
    if learning == Learning::On {
        assert!(
            posts.iter().all(|one| one.is_final() && one.told == 3),
            "{posts:?}"
        );
        let expected: Vec<CaseId> = nearest_first.iter().flat_map(|case| [*case; 3]).collect();
        if !matches!(kind, Kind::TwoRefused) {
            assert_eq!(log.told, expected);
        }
    }
    log
}

#[tokio::test]
async fn p6_a_day_without_a_network_costs_a_knock_at_the_door_now_and_then() {
    let log = live(Kind::NoNetwork, TimeDelta::days(1), Learning::On).await;
    assert!((100..3_000).contains(&log.in_vain), "{log:?}");
}

#[tokio::test]
async fn p6_ten_minutes_of_refusals_are_waited_out() {
    let log = live(Kind::Refused, TimeDelta::minutes(10), Learning::On).await;
    // The first chat's refusal may be its own, and so may the second's; the third's is everybody's. What had left together
    // with the first is refused with it.
    assert!(log.later <= 2, "{log:?}");
}

#[tokio::test]
async fn p6_two_chats_that_are_refused_delay_nobody_else() {
    let log = live(Kind::TwoRefused, TimeDelta::seconds(118), Learning::On).await;
    let soon = log.after.iter().filter(|after| **after <= 5).count();
    assert_eq!((soon, log.after.len()), (7, 9), "{log:?}");
}

#[tokio::test]
async fn who_learns_nothing_from_trouble_is_seen() {
    let log = live(Kind::NoNetwork, TimeDelta::days(1), Learning::Off).await;
    assert!(log.in_vain >= 3_000, "{log:?}");
}

//! The limits hold in any window, nobody waits for nothing, and a refusal reaches as far as it should.
#![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

use std::sync::{Arc, Mutex};

use proptest::prelude::*;

use super::windows::SECOND;
use super::*;

const ALICE: ChatKey = ChatKey(1);
const BOB: ChatKey = ChatKey(2);
const CAROL: ChatKey = ChatKey(3);
const GROUP: ChatKey = ChatKey(-1);
const DELIVERED: Outcome = Outcome::Delivered { message_id: None };

fn limiter(rate: u32, now: Instant) -> RateLimiter {
    RateLimiter::new(NonZeroU32::new(rate).unwrap(), RateShare::Half, now)
}

fn refused(seconds: u64) -> Outcome {
    Outcome::RetryAfter {
        scope: RetryScope::Unknown,
        after: Duration::from_secs(seconds),
    }
}

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// Sends broadcasts to ever new chats for as long as told, sleeping when told to; how many left, and which chat is next.
fn broadcast(limiter: &mut RateLimiter, from: Instant, lasting: Duration, first: i64) -> u32 {
    let (mut now, mut sent) = (from, 0);
    while now < from + lasting {
        match limiter.take(
            ChatKey(first + i64::from(sent)),
            TrafficClass::Broadcast,
            now,
        ) {
            Ok(()) => sent += 1,
            Err(later) => now = later,
        }
    }
    sent
}

#[test]
fn a_broadcast_uses_all_but_a_hundredth_of_what_is_allowed() {
    for rate in [1, 2, 7, 28, 30, 1000] {
        let now = Instant::now();
        let sent = broadcast(&mut limiter(rate, now), now, ms(60_000), 1);
        assert!(sent <= rate * 60, "{sent} at {rate}/s");
        assert!(sent * 100 >= rate * 60 * 99, "{sent} at {rate}/s");
    }
}

#[test]
fn a_limiter_of_wide_limits_waits_for_nothing_but_a_penalty() {
    let now = Instant::now();
    let limits = ChatLimits {
        each: 1_000,
        group: 1_000,
    };
    let mut limiter = limiter(100_000, now).with_chat_limits(limits);
    for chat in [ALICE, BOB, GROUP] {
        for _ in 0..1_000 {
            assert_eq!(limiter.take(chat, TrafficClass::Broadcast, now), Ok(()));
        }
        assert!(limiter.take(chat, TrafficClass::Broadcast, now).is_err());
    }
    assert!(limiter.available(now).is_ok());
    limiter.note(CAROL, &refused(60), now);
    assert_eq!(limiter.chat_free_at(CAROL, now), Some(now + ms(60_000)));
}

#[test]
fn a_reply_does_not_wait_behind_a_broadcast() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    broadcast(&mut limiter, now, ms(5_000), 100);
    let later = now + ms(5_000);
    assert!(limiter.available(later).is_err());
    assert_eq!(limiter.take(ALICE, TrafficClass::Reply, later), Ok(()));
    assert_eq!(limiter.take(BOB, TrafficClass::Reply, later), Ok(()));
}

#[test]
fn what_is_available_can_be_taken_and_no_more() {
    let mut now = Instant::now();
    let mut limiter = limiter(28, now);
    for round in 0..50 {
        let count = match limiter.available(now) {
            Ok(count) => count,
            Err(later) => {
                now = later;
                limiter.available(now).unwrap()
            }
        };
        assert!(count > 0);
        for chat in 0..count {
            let chat = ChatKey(1 + round * 1000 + i64::try_from(chat).unwrap());
            assert_eq!(limiter.take(chat, TrafficClass::Broadcast, now), Ok(()));
        }
        assert!(limiter.available(now).is_err());
    }
}

#[test]
fn two_refused_chats_are_everybody_only_if_a_third_is_refused_too() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    limiter.note(ALICE, &refused(60), now);
    assert_eq!(limiter.take(BOB, TrafficClass::Broadcast, now), Ok(()));
    limiter.note(BOB, &refused(118), now);
    // One message shows it; until it has, nothing else leaves.
    assert_eq!(limiter.available(now), Ok(1));
    assert_eq!(limiter.take(CAROL, TrafficClass::Broadcast, now), Ok(()));
    for class in [TrafficClass::Reply, TrafficClass::Broadcast] {
        let later = limiter.take(GROUP, class, now).unwrap_err();
        assert!(later <= now + ms(1_000), "it asks again soon");
        assert!(limiter.available(now).is_err());
    }
}

#[test]
fn what_the_probe_brings_is_what_counts() {
    let now = Instant::now();
    let probing = || {
        let mut limiter = limiter(28, now);
        limiter.note(ALICE, &refused(60), now);
        limiter.note(BOB, &refused(118), now);
        limiter.take(CAROL, TrafficClass::Reply, now).unwrap();
        limiter
    };
    let may_leave =
        |limiter: &mut RateLimiter, at| limiter.take(GROUP, TrafficClass::Broadcast, at);

    let mut taken = probing();
    // It had left before the second refusal.
    taken.note(GROUP, &DELIVERED, now);
    assert!(may_leave(&mut taken, now).is_err());
    taken.note(CAROL, &DELIVERED, now);
    assert_eq!(may_leave(&mut taken, now), Ok(()));

    let mut refused_too = probing();
    refused_too.note(CAROL, &refused(30), now);
    let end = now + ms(30_000);
    assert_eq!(may_leave(&mut refused_too, now), Err(end));
    assert_eq!(refused_too.available(now), Err(end));
    assert_eq!(may_leave(&mut refused_too, end), Ok(()));

    // No answer is none: another message has to show it.
    let mut unclear = probing();
    unclear.note(CAROL, &Outcome::InDoubt, now);
    assert_eq!(may_leave(&mut unclear, now), Ok(()));
    assert!(unclear.take(ChatKey(9), TrafficClass::Reply, now).is_err());
    let mut lost = probing();
    let later = now + crate::courier::REQUEST_TIMEOUT;
    assert!(may_leave(&mut lost, later - ms(1)).is_err());
    assert_eq!(may_leave(&mut lost, later), Ok(()));
}

#[test]
fn during_an_outage_one_trial_is_under_way() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    limiter.note(ALICE, &Outcome::NotSent, now);
    let later = limiter.take_broadcast(BOB, 0, now).unwrap_err();
    assert!(later > now);
    assert!(limiter.take_broadcast(BOB, 1, later).is_err());
    assert_eq!(limiter.worth_making(0, 1, later), Ok(0));
    assert_eq!(limiter.take_broadcast(BOB, 0, later), Ok(()));
    limiter.note(BOB, &DELIVERED, later);
    assert_eq!(limiter.take_broadcast(CAROL, 9, later), Ok(()));
}

#[test]
fn something_accepted_between_two_refusals_clears_the_bot() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    limiter.note(ALICE, &refused(60), now);
    limiter.note(CAROL, &DELIVERED, now);
    limiter.note(BOB, &refused(60), now);
    for chat in [CAROL, GROUP] {
        assert_eq!(limiter.take(chat, TrafficClass::Reply, now), Ok(()));
    }
    assert!(limiter.take(ALICE, TrafficClass::Reply, now).is_err());
}

#[test]
fn a_restart_forgets_no_suspicion() {
    let now = Instant::now();
    let end = now + ms(60_000);
    let mut limiter = limiter(28, now);
    limiter.penalise(Some(ALICE), end);
    limiter.penalise(Some(BOB), end);
    assert_eq!(limiter.take(CAROL, TrafficClass::Broadcast, now), Ok(()));
    assert!(limiter.take(GROUP, TrafficClass::Broadcast, now).is_err());
    limiter.note(CAROL, &refused(60), now);
    assert_eq!(limiter.available(now), Err(end));
}

#[test]
fn one_chat_refused_twice_or_in_slow_mode_says_nothing_of_others() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    let slow = Outcome::RetryAfter {
        scope: RetryScope::ThisChat,
        after: ms(60_000),
    };
    limiter.note(ALICE, &refused(60), now);
    limiter.note(ALICE, &refused(60), now);
    limiter.note(GROUP, &slow, now);
    assert_eq!(limiter.take(BOB, TrafficClass::Broadcast, now), Ok(()));
}

#[test]
fn a_refusal_long_over_is_no_evidence() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    limiter.note(ALICE, &refused(5), now);
    let later = now + ms(6_000);
    limiter.note(BOB, &refused(5), later);
    for chat in [CAROL, GROUP] {
        assert_eq!(limiter.take(chat, TrafficClass::Broadcast, later), Ok(()));
    }
}

#[test]
fn the_rate_falls_once_by_a_refusal_and_creeps_back() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    for chat in [ALICE, BOB, CAROL] {
        limiter.note(chat, &refused(2), now);
    }
    let end = now + ms(2_000);
    // The first one is a probe.
    assert_eq!(
        limiter.take(ChatKey(99), TrafficClass::Broadcast, end),
        Ok(())
    );
    assert!(
        limiter
            .take(ChatKey(98), TrafficClass::Broadcast, end)
            .is_err()
    );
    assert_eq!(
        limiter.worth_making(0, 1, end),
        Err(end + scope_detector::LOOK_AGAIN)
    );
    limiter.note(ChatKey(99), &DELIVERED, end);
    assert_eq!(broadcast(&mut limiter, end, SECOND, 100), 20);
    let next = end + ms(60_000);
    assert_eq!(broadcast(&mut limiter, next, SECOND, 200), 27);
    let healed = end + ms(3_600_000);
    assert_eq!(broadcast(&mut limiter, healed, SECOND, 300), 28);
}

#[test]
fn idle_chats_are_forgotten_and_penalties_are_not() {
    let now = Instant::now();
    let mut limiter = limiter(1000, now);
    let end = now + ms(86_400_000);
    limiter.penalise(Some(ALICE), end);
    broadcast(&mut limiter, now, ms(60_000), 100);
    assert!(
        limiter.chats.known.len() < 10_000,
        "{}",
        limiter.chats.known.len()
    );
    let later = now + ms(61_000);
    assert_eq!(limiter.take(ALICE, TrafficClass::Reply, later), Err(end));
}

#[derive(Clone, Copy, Debug)]
struct Ask {
    wait: u64,
    chat: ChatKey,
    class: TrafficClass,
}

fn asks() -> impl Strategy<Value = Vec<Ask>> {
    let chat = prop_oneof![(1..60_i64), (-3..0_i64)].prop_map(ChatKey);
    let class = prop_oneof![Just(TrafficClass::Reply), Just(TrafficClass::Broadcast)];
    let wait = prop_oneof![8 => 0..40_u64, 1 => 0..3_000_u64];
    let ask = (wait, chat, class).prop_map(|(wait, chat, class)| Ask { wait, chat, class });
    prop::collection::vec(ask, 1..300)
}

/// The most that left within any such span; the times are in order.
fn most_within(times: &[Instant], span: Duration) -> usize {
    let until = |from: Instant| times.partition_point(|at| *at < from + span);
    let starts = times.iter().enumerate();
    let counts = starts.map(|(before, from)| until(*from) - before);
    counts.max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn never_more_than_allowed_in_any_window(rate in 1..40_u32, asks in asks()) {
        let mut now = Instant::now();
        let mut limiter = limiter(rate, now);
        let mut left: Vec<(Instant, Ask)> = Vec::new();
        for ask in asks {
            now += ms(ask.wait);
            match limiter.take(ask.chat, ask.class, now) {
                Ok(()) => left.push((now, ask)),
                Err(later) => prop_assert!(later > now),
            }
        }
        let rate = usize::try_from(rate).unwrap();
        let all: Vec<Instant> = left.iter().map(|(at, _)| *at).collect();
        prop_assert!(most_within(&all, ms(1000)) <= rate + (rate / 14).max(1));
        for (index, (at, ask)) in left.iter().enumerate() {
            let out_of_sight = all.partition_point(|other| *other + ms(1000) <= *at);
            prop_assert!(ask.class == TrafficClass::Reply || index + 1 - out_of_sight <= rate);
            let same = left.iter().filter(|(_, other)| other.chat == ask.chat);
            let same: Vec<Instant> = same.map(|(at, _)| *at).collect();
            prop_assert!(most_within(&same, ms(3000)) <= 3);
            if ask.chat.kind() == crate::domain::chat::ChatKind::Shared {
                prop_assert!(most_within(&same, ms(60_000)) <= 20);
            }
        }
    }

    #[test]
    fn asking_when_told_succeeds(rate in 1..40_u32, asks in asks()) {
        let mut now = Instant::now();
        let mut limiter = limiter(rate, now);
        for ask in asks {
            if let Err(later) = limiter.take(ask.chat, ask.class, now) {
                now = later;
                prop_assert_eq!(limiter.take(ask.chat, ask.class, now), Ok(()));
            }
        }
    }

    #[test]
    fn a_penalty_in_one_chat_never_delays_another(asks in asks(), penalties in prop::collection::vec(0..600_u64, 300)) {
        let mut now = Instant::now();
        let (mut punished, mut plain) = (limiter(28, now), limiter(28, now));
        for (ask, penalty) in asks.into_iter().zip(penalties) {
            now += ms(ask.wait);
            punished.note(ALICE, &refused(penalty), now);
            if ask.chat != ALICE {
                prop_assert_eq!(punished.take(ask.chat, ask.class, now), plain.take(ask.chat, ask.class, now));
            }
        }
    }

    #[test]
    fn time_goes_only_forward(asks in asks(), back in prop::collection::vec(0..5_000_u64, 300)) {
        let mut now = Instant::now() + ms(10_000);
        let (mut jumping, mut steady) = (limiter(28, now), limiter(28, now));
        for (ask, back) in asks.into_iter().zip(back) {
            now += ms(ask.wait);
            let answer = steady.take(ask.chat, ask.class, now);
            prop_assert_eq!(jumping.take(ask.chat, ask.class, now), answer);
            prop_assert_eq!(jumping.available(now - ms(back)), steady.available(now));
        }
    }
}

/// Somebody with more to send than may leave: ever new chats, asking when told to.
struct Greedy {
    class: TrafficClass,
    asks: Instant,
    _waiting: Waiter,
}

/// What left within so long while all of these want to send, those named first asking first.
fn compete(
    limiter: RateLimiter,
    greedy: &[TrafficClass],
    lasting: Duration,
) -> Vec<(Instant, TrafficClass)> {
    let begun = limiter.latest;
    let limiter = Arc::new(Mutex::new(limiter));
    let greedy = greedy.iter().map(|class| Greedy {
        class: *class,
        asks: begun,
        _waiting: Waiter::begin(&limiter, *class),
    });
    let mut greedy: Vec<Greedy> = greedy.collect();
    let mut left = Vec::new();
    loop {
        let next = greedy.iter_mut().min_by_key(|one| one.asks).unwrap();
        let now = next.asks;
        if now >= begun + lasting {
            return left;
        }
        let chat = ChatKey(1_000_000 + i64::try_from(left.len()).unwrap());
        match limiter.lock().unwrap().take(chat, next.class, now) {
            Ok(()) => left.push((now, next.class)),
            Err(later) => next.asks = later,
        }
    }
}

fn times(left: &[(Instant, TrafficClass)], class: TrafficClass) -> Vec<Instant> {
    let of = left.iter().filter(|(_, its)| *its == class);
    of.map(|(at, _)| *at).collect()
}

const BOTH: [TrafficClass; 2] = [TrafficClass::Reply, TrafficClass::Broadcast];

#[test]
fn while_both_wait_each_has_its_half_whoever_asks_first() {
    for rate in [1, 2, 3, 7, 28, 30, 300_u32] {
        for greedy in [BOTH, [TrafficClass::Broadcast, TrafficClass::Reply]] {
            let now = Instant::now();
            let left = compete(limiter(rate, now), &greedy, ms(60_000));
            let half = usize::try_from((rate / 2).max(1)).unwrap();
            for class in BOTH {
                let sent = times(&left, class).len();
                assert!(sent >= half * 59, "{sent} of {class:?} at {rate}/s");
            }
            let all: Vec<Instant> = left.iter().map(|(at, _)| *at).collect();
            let most = usize::try_from(rate + (rate / 14).max(1)).unwrap();
            assert!(most_within(&all, ms(1_000)) <= most, "at {rate}/s");
        }
    }
}

#[test]
fn with_nothing_in_reserve_replies_take_it_all() {
    let now = Instant::now();
    let rate = NonZeroU32::new(28).unwrap();
    let limiter = RateLimiter::new(rate, RateShare::None, now);
    let left = compete(limiter, &BOTH, ms(60_000));
    assert!(times(&left, TrafficClass::Broadcast).len() < 60);
}

#[test]
fn what_one_does_not_use_passes_over_to_the_other() {
    for rate in [1, 2, 7, 28, 300_u32] {
        for class in BOTH {
            let now = Instant::now();
            let left = compete(limiter(rate, now), &[class], ms(60_000));
            let most = usize::try_from(rate * 60).unwrap();
            assert!(left.len() * 100 >= most * 99, "{class:?} at {rate}/s");
        }
    }
}

#[test]
fn what_comes_after_a_burst_has_its_share_within_the_next_second() {
    for (first, then) in [(BOTH[0], BOTH[1]), (BOTH[1], BOTH[0])] {
        let begun = Instant::now();
        let mut limiter = limiter(28, begun);
        let mut now = begun;
        for chat in 0..56 {
            while let Err(later) = limiter.take(ChatKey(1 + chat), first, now) {
                now = later;
            }
        }
        let left = compete(limiter, &[first, then], ms(2_100));
        let sent = times(&left, then);
        let soon = sent.partition_point(|at| *at < now + ms(2_050));
        assert!(sent[0] <= now + SECOND && soon >= 14, "{soon} of {then:?}");
    }
}

#[test]
fn one_that_waits_alone_does_not_halve_the_other() {
    let now = Instant::now();
    let mut limiter = limiter(28, now);
    let mut left = 0;
    let mut at = now;
    // Ten people a second ask while a broadcast is under way.
    for tenth in 0..600_u64 {
        let asks = now + ms(tenth * 100);
        let mut asker = asks;
        loop {
            if at < asker {
                match limiter.take(ChatKey(100_000 + left), TrafficClass::Broadcast, at) {
                    Ok(()) => left += 1,
                    Err(later) => at = later,
                }
                continue;
            }
            let chat = ChatKey(1 + i64::try_from(tenth).unwrap());
            let taken = limiter.take(chat, TrafficClass::Reply, asker);
            *limiter.waiting(TrafficClass::Reply) = usize::from(taken.is_err());
            match taken {
                Ok(()) => break,
                Err(later) => asker = later,
            }
        }
        assert!(asker <= asks + ms(150), "{:?}", asker - asks);
    }
    assert!(left >= 60 * 17, "{left}");
}

#[test]
fn what_is_paid_for_is_for_broadcasts_and_replies_keep_half_of_what_is_free() {
    let rate = |rate| NonZeroU32::new(rate).unwrap();
    let paid = |now| RateLimiter::paid(rate(200), rate(28), RateShare::Half, now);
    let now = Instant::now();
    let left = compete(paid(now), &BOTH, ms(60_000));
    let (replies, broadcasts) = (times(&left, BOTH[0]), times(&left, BOTH[1]));
    assert!(replies.len() >= 14 * 59 && most_within(&replies, ms(1_000)) <= 14);
    assert!(broadcasts.len() >= 180 * 59, "{}", broadcasts.len());

    let left = compete(paid(now), &[TrafficClass::Reply], ms(60_000));
    assert!(left.len() >= 28 * 59);
    assert!(most_within(&times(&left, TrafficClass::Reply), ms(1_000)) <= 30);
}

#[test]
fn a_paid_limiter_that_telegram_refuses_falls_to_the_free_rate_and_no_lower() {
    let rate = |rate| NonZeroU32::new(rate).unwrap();
    let mut now = Instant::now();
    let mut limiter = RateLimiter::paid(rate(200), rate(28), RateShare::Half, now);
    assert!(broadcast(&mut limiter, now, ms(10_000), 1) >= 1_980);
    now += ms(10_000);
    for _ in 0..20 {
        for chat in [ALICE, BOB, CAROL] {
            limiter.note(chat, &refused(1), now);
        }
        now += ms(1_100);
    }
    assert_eq!(limiter.rate.all, 28);
}

//! Closed cases in the store: each follower is asked once, warned, and let go, through outages, doubts and restarts.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        chat::ChatId, closing::KeepQuestion, event::Change, hearing::HearingNo, stage::Stage,
    },
    flow::schedule,
    store::{ClaimRequest, Claimable, NoticeKind, Settlement},
};

use crate::{
    chance::Chance,
    fixture::{Fixture, at, delivered, fixture, update},
};

const FOLLOWERS: [i64; 3] = [11, 12, 13];

fn closed() -> DateTime<Utc> {
    at("2026-02-26T10:00")
}

/// A case that is closed, and its followers.
async fn closed_case() -> Fixture {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    for key in FOLLOWERS {
        fixture.follower(key).await;
    }
    let held = Change::Held {
        hearing: HearingNo(1),
        outcome: None,
    };
    let closes = Change::Stage {
        stage: Stage::Closed,
        since: None,
    };
    for change in [held, closes] {
        fixture.post(editor, change, closed()).await;
        fixture.release(closed()).await;
        loop {
            let claimed = fixture.claim_up_to(10, closed()).await;
            if claimed.is_empty() {
                break;
            }
            for one in claimed {
                fixture
                    .settle(&one, delivered(one.revision), closed())
                    .await;
            }
        }
    }
    fixture
}

/// What a chat was asked, as it arrived.
#[derive(Default)]
struct Arrived {
    asked: u32,
    warned: Vec<(NaiveDate, NaiveDate)>,
}

impl Fixture {
    async fn look(&self, now: DateTime<Utc>) {
        loop {
            let step = schedule::step(&self.store, &self.plan, now).await;
            let next = step.reminded.unwrap();
            self.fan_out(now).await;
            if next.is_none_or(|next| next > now) {
                return;
            }
        }
    }

    /// Delivers what is there; of some messages it is not known whether they arrived.
    async fn deliver(
        &self,
        chance: &mut Chance,
        arrived: &mut HashMap<ChatId, Arrived>,
        now: DateTime<Utc>,
    ) {
        for minutes in 0.. {
            let now = now + TimeDelta::minutes(minutes);
            let claimed = self.claim_up_to(10, now).await;
            if claimed.is_empty() && minutes > 10 {
                return;
            }
            for one in claimed {
                let NoticeKind::Closing(question) = one.what else {
                    self.settle(&one, delivered(one.revision), now).await;
                    continue;
                };
                let end = match chance.within(0..6) {
                    0 => Settlement::InDoubt {
                        revision: one.revision,
                    },
                    1 => Settlement::NotSent,
                    _ => delivered(one.revision),
                };
                if matches!(end, Settlement::Delivered { .. }) {
                    let arrived = arrived.entry(one.chat.id).or_default();
                    let today = (now + TimeDelta::hours(5)).date_naive();
                    match question {
                        KeepQuestion::Ask => arrived.asked += 1,
                        KeepQuestion::Warn(last_day) => arrived.warned.push((today, last_day)),
                    }
                }
                self.settle(&one, end, now).await;
            }
        }
    }

    async fn follows(&self, key: i64) -> bool {
        let chat = self.person(key).await;
        let followed = self.store.follows().followed_by(chat.id).await.unwrap();
        followed == [self.case]
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_let_go_who_was_not_warned_and_nobody_is_asked_twice() {
    for seed in 0..12 {
        let mut chance = Chance::of(seed);
        let fixture = closed_case().await;
        let mut arrived: HashMap<ChatId, Arrived> = HashMap::new();
        let mut gone: HashMap<i64, NaiveDate> = HashMap::new();
        let mut now = closed();
        while now < closed() + TimeDelta::days(600) {
            fixture.look(now).await;
            fixture.deliver(&mut chance, &mut arrived, now).await;
            let today = (now + TimeDelta::hours(5)).date_naive();
            for key in FOLLOWERS {
                if !fixture.follows(key).await {
                    gone.entry(key).or_insert(today);
                }
            }
            now += match chance.within(0..12) {
                // Away.
                0 => TimeDelta::days(chance.within(1..210)),
                1 => TimeDelta::hours(chance.within(1..30)),
                _ => TimeDelta::hours(6),
            };
            if gone.len() == FOLLOWERS.len() {
                break;
            }
        }
        for key in FOLLOWERS {
            let chat = fixture.person(key).await;
            let arrived = arrived.remove(&chat.id).unwrap_or_default();
            assert!(arrived.asked <= 1, "{seed}");
            for pair in arrived.warned.windows(2) {
                assert!(
                    pair[1].0 > pair[0].1 + TimeDelta::days(1),
                    "{seed}: {pair:?}"
                );
            }
            if let Some(ended) = gone.get(&key) {
                let (warned, last_day) = *arrived.warned.last().unwrap();
                assert!(last_day >= warned + TimeDelta::days(7), "{seed}");
                assert!(*ended > last_day, "{seed}");
            }
        }
        fixture.store.close().await;
    }
}

#[tokio::test]
async fn after_a_long_outage_the_warning_comes_first() {
    let fixture = closed_case().await;
    let mut arrived = HashMap::new();
    // With this seed everything arrives at last.
    let mut chance = Chance::of(1);
    let back = closed() + TimeDelta::days(200);
    fixture.look(back).await;
    fixture.deliver(&mut chance, &mut arrived, back).await;
    assert_eq!(arrived.len(), FOLLOWERS.len());
    for one in arrived.values() {
        assert_eq!((one.asked, one.warned.len()), (0, 1));
    }
    for (days, follow) in [(7, true), (8, false)] {
        fixture.look(back + TimeDelta::days(days)).await;
        for key in FOLLOWERS {
            assert_eq!(fixture.follows(key).await, follow, "{days}");
        }
    }
}

#[tokio::test]
async fn what_was_asked_goes_with_the_follow() {
    let fixture = closed_case().await;
    let asked_on = closed() + TimeDelta::days(90);
    fixture.look(asked_on).await;
    fixture
        .deliver(&mut Chance::of(1), &mut HashMap::new(), asked_on)
        .await;
    let chat = fixture.person(FOLLOWERS[0]).await;
    let kept = fixture.store.chats().export_chat(chat.id).await.unwrap();
    assert_eq!(kept.following[0].to_keep.as_deref(), Some("asked"));
    let receipt = update(&fixture.store, 900).await.receipt();
    let follows = fixture.store.follows();
    let unfollowed = follows.unfollow_case(chat.id, fixture.case, asked_on, receipt);
    unfollowed.await.unwrap();
    let rows: i64 = super::rows::number(&fixture.dir, "select count(*) from closed_follow").await;
    assert_eq!(rows, 2);
}

#[tokio::test]
async fn a_group_that_migrates_takes_along_what_it_was_asked() {
    let fixture = closed_case().await;
    let asked_on = closed() + TimeDelta::days(90);
    fixture.look(asked_on).await;
    fixture
        .deliver(&mut Chance::of(1), &mut HashMap::new(), asked_on)
        .await;
    let (group, supergroup) = (fixture.person(FOLLOWERS[0]).await, fixture.person(99).await);
    let receipt = update(&fixture.store, 901).await.receipt();
    let chats = fixture.store.chats();
    let migrated = chats.migrate_chat(group.key, supergroup.key, receipt);
    migrated.await.unwrap();
    let kept = chats.export_chat(supergroup.id).await.unwrap();
    assert_eq!(kept.following[0].to_keep.as_deref(), Some("asked"));
}

#[tokio::test]
async fn nobody_is_asked_while_the_clock_is_wrong() {
    let fixture = closed_case().await;
    let asked_on = closed() + TimeDelta::days(90);
    fixture.look(asked_on).await;
    let waiting = |what| ClaimRequest {
        limit: 10,
        busy: &[],
        what,
    };
    let outbox = fixture.store.outbox();
    for (what, claimed) in [
        (Claimable::NothingOfTheClock, 0),
        (Claimable::Everything, FOLLOWERS.len()),
    ] {
        let batch = outbox.settle_and_claim(&[], waiting(what), asked_on).await;
        assert_eq!(batch.unwrap().claimed.len(), claimed, "{what:?}");
    }
}

#[tokio::test]
async fn a_case_that_a_clock_closed_in_the_future_counts_from_when_that_was_seen() {
    let fixture = closed_case().await;
    super::rows::sql(
        &fixture.dir,
        "update closing set closed_at = 4102444800000, look_at = 4110220800000",
    )
    .await;
    let schedule = fixture.store.schedule();
    schedule.replan_closings(closed()).await.unwrap();
    fixture.look(closed()).await;
    schedule
        .replan_closings(closed() + TimeDelta::days(50))
        .await
        .unwrap();
    let asked_on = closed() + TimeDelta::days(90);
    fixture.look(asked_on).await;
    assert_eq!(
        fixture.claim_up_to(10, asked_on).await.len(),
        FOLLOWERS.len()
    );
}

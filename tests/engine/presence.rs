//! Chats that hear nothing for a while, because they want it so or because they cannot be reached: what they are told when
//! they come back, and how they are counted until then.

use chrono::TimeDelta;
use hearing_bot::{
    domain::{
        chat::{Asker, Chat},
        event::Change,
        hearing::{HearingNo, RoomChange},
        ledger::{Ledger, Silent},
    },
    store::{NoticeKind, Presence, Receipt, Settlement, Slice, Stopped},
};

use crate::{
    chance::Chance,
    house::{House, at, day, delivered, house, update},
};

fn moved_to(when: &str) -> Change {
    Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: day(when),
        reason: None,
    }
}

async fn receipt(house: &House) -> Receipt {
    update(&house.store, 9).await.receipt()
}

async fn ledger(house: &House) -> Ledger {
    house.store.last_ledgers().await.unwrap().remove(0)
}

async fn presence(house: &House, chat: Chat) -> Presence {
    house.store.find_chat(chat.key).await.unwrap().unwrap().1
}

async fn silent(house: &House) -> (u64, u64) {
    let Silent {
        stopped,
        unreachable,
    } = house.store.silent_followers(house.case).await.unwrap();
    (stopped, unreachable)
}

#[tokio::test]
async fn who_was_out_of_reach_is_told_once_what_changed_meanwhile() {
    let house = house().await;
    let (editor, follower) = (house.person(1).await, house.follower(2).await);
    let now = at("2026-02-20T12:00");
    house.post(editor, moved_to("2026-12-01"), now).await;
    house.release(now).await;
    let claimed = house.claim_one(now).await;
    house.settle(&claimed, delivered(2), now).await;
    let gone = receipt(&house).await;
    let lost = house.store.mark_unreachable(follower.id, gone);
    lost.await.unwrap();
    for when in ["2026-11-30", "2026-11-28"] {
        house.post(editor, moved_to(when), now).await;
        house.release(now).await;
    }
    assert!(house.claim(now).await.is_empty());
    assert_eq!(
        (silent(&house).await, ledger(&house).await.unreachable),
        ((0, 1), 1)
    );

    // Any sign of it will do.
    let phone = None;
    let known = house.store.recognise_chat(follower.key, phone, now).await;
    assert_eq!(
        known.unwrap(),
        Some((Asker::Follower(follower), Presence::Unreachable))
    );
    let [one] = house.claim(now).await.try_into().unwrap();
    let (told, maybe) = (2, None);
    assert_eq!(one.what, NoticeKind::Change { told, maybe });
    house.settle(&one, delivered(4), now).await;
    assert!(house.claim(now).await.is_empty());
    let told = ledger(&house).await;
    assert_eq!((told.told, told.unreachable, told.total()), (1, 0, 1));
}

#[tokio::test]
async fn who_asked_for_silence_hears_nothing_until_they_ask_again() {
    let house = house().await;
    let (editor, follower) = (house.person(1).await, house.follower(2).await);
    let now = at("2026-02-20T12:00");
    house.post(editor, moved_to("2026-12-01"), now).await;
    house.release(now).await;
    let stopped = house
        .store
        .stop_chat(Asker::Known(follower), receipt(&house).await, now);
    stopped.await.unwrap();
    assert!(house.claim(now).await.is_empty(), "what waited is gone");
    // Neither a question nor a block and its end are that.
    let phone = None;
    house
        .store
        .recognise_chat(follower.key, phone, now)
        .await
        .unwrap();
    let (gone, back) = (receipt(&house).await, receipt(&house).await);
    house
        .store
        .mark_unreachable(follower.id, gone)
        .await
        .unwrap();
    let back = house.store.mark_reachable(follower.id, back, now);
    back.await.unwrap();
    assert_eq!(presence(&house, follower).await, Presence::Stopped);
    house.post(editor, moved_to("2026-11-28"), now).await;
    house.release(now).await;
    assert!(house.claim(now).await.is_empty());
    assert_eq!(house.store.count_followers(house.case).await.unwrap(), 0);
    assert_eq!(
        (silent(&house).await, ledger(&house).await.stopped),
        ((1, 0), 1)
    );

    let resumed = house
        .store
        .resume_chat(follower.id, receipt(&house).await, now);
    resumed.await.unwrap();
    let [one] = house.claim(now).await.try_into().unwrap();
    let (told, maybe) = (1, None);
    assert_eq!(one.what, NoticeKind::Change { told, maybe });
    house.settle(&one, delivered(3), now).await;
    let told = ledger(&house).await;
    assert_eq!((told.told, told.stopped, told.total()), (1, 0, 1));
}

#[tokio::test]
async fn a_chat_that_is_not_found_is_tried_on_thirty_days_and_counted_as_unreachable_from_the_first()
 {
    let house = house().await;
    let (editor, follower) = (house.person(1).await, house.follower(2).await);
    let begun = at("2026-02-20T12:00");
    house.post(editor, moved_to("2026-12-01"), begun).await;
    house.release(begun).await;
    let mut now = begun;
    for days in 0..30 {
        assert_eq!(
            presence(&house, follower).await == Presence::Active,
            days == 0
        );
        let [one] = house.claim(now).await.try_into().unwrap();
        let at = now + TimeDelta::days(1);
        house.settle(&one, Settlement::NotFound { at }, now).await;
        let counted = ledger(&house).await;
        assert_eq!((counted.waiting, counted.unreachable), (0, 1), "{days}");
        assert_eq!(silent(&house).await, (0, 1));
        // What happens meanwhile is no further try.
        if days == 3 {
            house.post(editor, moved_to("2026-12-02"), now).await;
            house.release(now).await;
        }
        now = at - TimeDelta::seconds(1);
        assert!(house.claim(now).await.is_empty(), "{days}");
        now = at;
    }
    assert!(house.claim(now).await.is_empty());
    assert_eq!(ledger(&house).await.unreachable, 1);
}

#[tokio::test]
async fn a_sign_of_a_chat_that_was_not_found_ends_the_wait() {
    let house = house().await;
    let (editor, follower) = (house.person(1).await, house.follower(2).await);
    let now = at("2026-02-20T12:00");
    house.post(editor, moved_to("2026-12-01"), now).await;
    house.release(now).await;
    let [one] = house.claim(now).await.try_into().unwrap();
    let at = now + TimeDelta::days(1);
    house.settle(&one, Settlement::NotFound { at }, now).await;
    assert!(house.claim(now).await.is_empty());
    let phone = None;
    house
        .store
        .recognise_chat(follower.key, phone, now)
        .await
        .unwrap();
    assert_eq!(presence(&house, follower).await, Presence::Active);
    assert_eq!(house.claim(now).await.len(), 1);
}

/// One world of followers who fall silent and come back while changes are told: in each ledger everybody is counted once.
async fn live(seed: u64) {
    let mut chance = Chance::of(seed);
    let house = house().await;
    let editor = house.person(1).await;
    let mut chats = Vec::new();
    for key in 2..8 {
        chats.push(house.follower(key).await);
    }
    let all = u64::try_from(chats.len()).unwrap();
    let (mut now, mut posted) = (at("2026-02-20T12:00"), 1);
    for step in 0..60 {
        now += TimeDelta::seconds(61);
        let chat = chance.one_of(&chats);
        let closes = receipt(&house).await;
        match chance.within(0..8) {
            0 => {
                posted += 1;
                let when = format!("2026-12-{:02}", 1 + posted % 28);
                house.post(editor, moved_to(&when), now).await;
                while house
                    .store
                    .release_posting(&house.plan, now)
                    .await
                    .unwrap()
                    .is_some()
                {}
            }
            1 => {
                let stopped = house.store.stop_chat(Asker::Known(chat), closes, now);
                assert_eq!(stopped.await.unwrap(), Stopped::Now);
            }
            2 => house.store.resume_chat(chat.id, closes, now).await.unwrap(),
            3 => house.store.mark_unreachable(chat.id, closes).await.unwrap(),
            4 => house
                .store
                .mark_reachable(chat.id, closes, now)
                .await
                .unwrap(),
            5 => house.fan_out(now).await,
            _ => {
                for one in house.claim_up_to(2, now).await {
                    let at = now + TimeDelta::days(1);
                    let ends = [
                        delivered(one.revision),
                        delivered(one.revision),
                        Settlement::Gone,
                        Settlement::NotFound { at },
                        Settlement::NotSent,
                        Settlement::Failed,
                    ];
                    let place = usize::try_from(chance.within(0..6)).unwrap();
                    let end = match one.what {
                        NoticeKind::Change { .. } => ends[place].clone(),
                        _ => delivered(0),
                    };
                    house.settle(&one, end, now).await;
                }
            }
        }
        // Who is to get a notice and has none yet counts only as far as the fan-out is known.
        while house.store.expand_broadcast(now).await.unwrap() == Slice::More {}
        for ledger in house.store.last_ledgers().await.unwrap() {
            assert_eq!(ledger.total(), all, "seed {seed}, step {step}: {ledger:?}");
        }
    }
}

/// A group wanted silence, and becomes one that the bot knows and that hears.
#[tokio::test]
async fn the_silence_of_a_group_goes_with_it() {
    for (wants_silence, expected) in [
        ([false, false], Presence::Active),
        ([true, false], Presence::Stopped),
        ([false, true], Presence::Stopped),
        ([true, true], Presence::Stopped),
    ] {
        let house = house().await;
        let (editor, before) = (house.person(1).await, house.follower(-5).await);
        let after = house.person(-1_000_000_000_005).await;
        let now = at("2026-02-20T12:00");
        for (chat, wants_silence) in [before, after].into_iter().zip(wants_silence) {
            if wants_silence {
                let stopped = house
                    .store
                    .stop_chat(chat.into(), receipt(&house).await, now);
                stopped.await.unwrap();
            }
        }
        house.post(editor, moved_to("2026-12-01"), now).await;
        house.release(now).await;
        let becomes = house
            .store
            .migrate_chat(before.key, after.key, receipt(&house).await);
        becomes.await.unwrap();
        let of = format!("{wants_silence:?}");
        assert_eq!(presence(&house, after).await, expected, "{of}");
        let is_silent = expected == Presence::Stopped;
        let told = house.claim(now).await.len();
        assert_eq!(told, usize::from(!is_silent), "{of}");
        let (stopped, total) = {
            let ledger = ledger(&house).await;
            (ledger.stopped, ledger.total())
        };
        assert_eq!((stopped, total), (u64::from(is_silent), 1), "{of}");
    }
}

#[tokio::test]
async fn everybody_is_counted_once_whatever_becomes_of_them() {
    for seed in 0..40 {
        live(seed).await;
    }
}

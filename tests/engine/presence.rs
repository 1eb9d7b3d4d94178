//! Chats that hear nothing for a while, because they want it so or because they cannot be reached: what they are told when
//! they come back, and how they are counted until then.

use chrono::TimeDelta;
use hearing_bot::{
    domain::{
        chat::{Asker, Chat},
        event::Change,
        hearing::{HearingNo, RoomChange},
        ledger::{Ledger, SilentFollowers},
        zone::Zone,
    },
    store::{NoticeKind, Presence, Progress, Receipt, Settlement, StopOutcome},
};

use crate::{
    chance::Chance,
    fixture::{Fixture, at, day, delivered, fixture, update},
};

fn moved_to(when: &str) -> Change {
    Change::Move {
        room: RoomChange::Stays,
        hearing: HearingNo(1),
        to: day(when),
        reason: None,
    }
}

async fn receipt(fixture: &Fixture) -> Receipt {
    update(&fixture.store, 9).await.receipt()
}

async fn ledger(fixture: &Fixture) -> Ledger {
    fixture
        .store
        .postings()
        .last_ledgers()
        .await
        .unwrap()
        .remove(0)
}

async fn presence(fixture: &Fixture, chat: Chat) -> Presence {
    fixture
        .store
        .chats()
        .find_chat(chat.key)
        .await
        .unwrap()
        .unwrap()
        .1
}

async fn silent(fixture: &Fixture) -> (u64, u64) {
    let SilentFollowers {
        stopped,
        unreachable,
    } = fixture
        .store
        .follows()
        .silent_followers(fixture.case)
        .await
        .unwrap();
    (stopped, unreachable)
}

#[tokio::test]
async fn who_was_out_of_reach_is_told_once_what_changed_meanwhile() {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-20T12:00");
    fixture.post(editor, moved_to("2026-12-01"), now).await;
    fixture.release(now).await;
    let claimed = fixture.claim_one(now).await;
    fixture.settle(&claimed, delivered(2), now).await;
    let gone = receipt(&fixture).await;
    let lost = fixture.store.chats().mark_unreachable(follower.id, gone);
    lost.await.unwrap();
    for when in ["2026-11-30", "2026-11-28"] {
        fixture.post(editor, moved_to(when), now).await;
        fixture.release(now).await;
    }
    assert!(fixture.claim(now).await.is_empty());
    assert_eq!(
        (silent(&fixture).await, ledger(&fixture).await.unreachable),
        ((0, 1), 1)
    );

    // Any sign of it will do.
    let phone = None;
    let known = fixture
        .store
        .chats()
        .recognise_chat(follower.key, phone, now)
        .await;
    assert_eq!(
        known.unwrap(),
        Some((Asker::Follower(follower), Presence::Unreachable))
    );
    let [one] = fixture.claim(now).await.try_into().unwrap();
    let (told, maybe) = (2, None);
    assert_eq!(one.what, NoticeKind::Change { told, maybe });
    fixture.settle(&one, delivered(4), now).await;
    assert!(fixture.claim(now).await.is_empty());
    let told = ledger(&fixture).await;
    assert_eq!((told.told, told.unreachable, told.total()), (1, 0, 1));
}

#[tokio::test]
async fn who_asked_for_silence_hears_nothing_until_they_ask_again() {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-20T12:00");
    fixture.post(editor, moved_to("2026-12-01"), now).await;
    fixture.release(now).await;
    let stopped =
        fixture
            .store
            .chats()
            .stop_chat(Asker::Known(follower), receipt(&fixture).await, now);
    stopped.await.unwrap();
    assert!(fixture.claim(now).await.is_empty(), "what waited is gone");
    // Neither a question nor a block and its end are that.
    let phone = None;
    fixture
        .store
        .chats()
        .recognise_chat(follower.key, phone, now)
        .await
        .unwrap();
    let (gone, back) = (receipt(&fixture).await, receipt(&fixture).await);
    fixture
        .store
        .chats()
        .mark_unreachable(follower.id, gone)
        .await
        .unwrap();
    let back = fixture.store.chats().mark_reachable(follower.id, back, now);
    back.await.unwrap();
    assert_eq!(presence(&fixture, follower).await, Presence::Stopped);
    fixture.post(editor, moved_to("2026-11-28"), now).await;
    fixture.release(now).await;
    assert!(fixture.claim(now).await.is_empty());
    assert_eq!(
        fixture
            .store
            .follows()
            .audience(fixture.case, (&[], Zone::utc()), now)
            .await
            .unwrap()
            .total(),
        0
    );
    assert_eq!(
        (silent(&fixture).await, ledger(&fixture).await.stopped),
        ((1, 0), 1)
    );

    let resumed = fixture
        .store
        .chats()
        .resume_chat(follower.id, receipt(&fixture).await, now);
    resumed.await.unwrap();
    let [one] = fixture.claim(now).await.try_into().unwrap();
    let (told, maybe) = (1, None);
    assert_eq!(one.what, NoticeKind::Change { told, maybe });
    fixture.settle(&one, delivered(3), now).await;
    let told = ledger(&fixture).await;
    assert_eq!((told.told, told.stopped, told.total()), (1, 0, 1));
}

#[tokio::test]
async fn a_chat_that_is_not_found_is_tried_on_thirty_days_and_counted_as_unreachable_from_the_first()
 {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let begun = at("2026-02-20T12:00");
    fixture.post(editor, moved_to("2026-12-01"), begun).await;
    fixture.release(begun).await;
    let mut now = begun;
    for days in 0..30 {
        assert_eq!(
            presence(&fixture, follower).await == Presence::Active,
            days == 0
        );
        let [one] = fixture.claim(now).await.try_into().unwrap();
        let wait = TimeDelta::days(1);
        let at = now + wait;
        fixture
            .settle(&one, Settlement::NotFound { wait }, now)
            .await;
        let counted = ledger(&fixture).await;
        assert_eq!((counted.waiting, counted.unreachable), (0, 1), "{days}");
        assert_eq!(silent(&fixture).await, (0, 1));
        // What happens meanwhile is no further try.
        if days == 3 {
            fixture.post(editor, moved_to("2026-12-02"), now).await;
            fixture.release(now).await;
        }
        now = at - TimeDelta::seconds(1);
        assert!(fixture.claim(now).await.is_empty(), "{days}");
        now = at;
    }
    assert!(fixture.claim(now).await.is_empty());
    assert_eq!(ledger(&fixture).await.unreachable, 1);
}

#[tokio::test]
async fn a_sign_of_a_chat_that_was_not_found_ends_the_wait() {
    let fixture = fixture().await;
    let (editor, follower) = (fixture.person(1).await, fixture.follower(2).await);
    let now = at("2026-02-20T12:00");
    fixture.post(editor, moved_to("2026-12-01"), now).await;
    fixture.release(now).await;
    let [one] = fixture.claim(now).await.try_into().unwrap();
    let wait = TimeDelta::days(1);
    fixture
        .settle(&one, Settlement::NotFound { wait }, now)
        .await;
    assert!(fixture.claim(now).await.is_empty());
    let phone = None;
    fixture
        .store
        .chats()
        .recognise_chat(follower.key, phone, now)
        .await
        .unwrap();
    assert_eq!(presence(&fixture, follower).await, Presence::Active);
    assert_eq!(fixture.claim(now).await.len(), 1);
}

/// One world of followers who fall silent and come back while changes are told: in each ledger everybody is counted once.
async fn live(seed: u64) {
    let mut chance = Chance::of(seed);
    let fixture = fixture().await;
    let editor = fixture.person(1).await;
    let mut chats = Vec::new();
    for key in 2..8 {
        chats.push(fixture.follower(key).await);
    }
    let all = u64::try_from(chats.len()).unwrap();
    let (mut now, mut posted) = (at("2026-02-20T12:00"), 1);
    for step in 0..60 {
        now += TimeDelta::seconds(61);
        let chat = chance.one_of(&chats);
        let closes = receipt(&fixture).await;
        match chance.within(0..8) {
            0 => {
                posted += 1;
                let when = format!("2026-12-{:02}", 1 + posted % 28);
                fixture.post(editor, moved_to(&when), now).await;
                while fixture
                    .store
                    .postings()
                    .release_posting(&fixture.plan, now)
                    .await
                    .unwrap()
                    .is_some()
                {}
            }
            1 => {
                let stopped = fixture
                    .store
                    .chats()
                    .stop_chat(Asker::Known(chat), closes, now);
                assert_eq!(stopped.await.unwrap(), StopOutcome::Now);
            }
            2 => fixture
                .store
                .chats()
                .resume_chat(chat.id, closes, now)
                .await
                .unwrap(),
            3 => fixture
                .store
                .chats()
                .mark_unreachable(chat.id, closes)
                .await
                .unwrap(),
            4 => fixture
                .store
                .chats()
                .mark_reachable(chat.id, closes, now)
                .await
                .unwrap(),
            5 => fixture.fan_out(now).await,
            _ => {
                for one in fixture.claim_up_to(2, now).await {
                    let wait = TimeDelta::days(1);
                    let ends = [
                        delivered(one.revision),
                        delivered(one.revision),
                        Settlement::Gone,
                        Settlement::NotFound { wait },
                        Settlement::NotSent,
                        Settlement::Failed,
                    ];
                    let place = usize::try_from(chance.within(0..6)).unwrap();
                    let end = match one.what {
                        NoticeKind::Change { .. } => ends[place].clone(),
                        _ => delivered(0),
                    };
                    fixture.settle(&one, end, now).await;
                }
            }
        }
        // Who is to get a notice and has none yet counts only as far as the fan-out is known.
        while fixture.store.outbox().expand_broadcast(now).await.unwrap() == Progress::More {}
        for ledger in fixture.store.postings().last_ledgers().await.unwrap() {
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
        let fixture = fixture().await;
        let (editor, before) = (fixture.person(1).await, fixture.follower(-5).await);
        let after = fixture.person(-1_000_000_000_005).await;
        let now = at("2026-02-20T12:00");
        for (chat, wants_silence) in [before, after].into_iter().zip(wants_silence) {
            if wants_silence {
                let stopped =
                    fixture
                        .store
                        .chats()
                        .stop_chat(chat.into(), receipt(&fixture).await, now);
                stopped.await.unwrap();
            }
        }
        fixture.post(editor, moved_to("2026-12-01"), now).await;
        fixture.release(now).await;
        let becomes =
            fixture
                .store
                .chats()
                .migrate_chat(before.key, after.key, receipt(&fixture).await);
        becomes.await.unwrap();
        let of = format!("{wants_silence:?}");
        assert_eq!(presence(&fixture, after).await, expected, "{of}");
        let is_silent = expected == Presence::Stopped;
        let told = fixture.claim(now).await.len();
        assert_eq!(told, usize::from(!is_silent), "{of}");
        let (stopped, total) = {
            let ledger = ledger(&fixture).await;
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

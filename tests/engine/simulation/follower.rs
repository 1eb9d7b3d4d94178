//! What people do, and what each of them has read in the end.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use hearing_bot::{
    domain::{chat::Asker, clock_check::ClockVerdict, note::Note, when::When},
    flow::schedule::{self, ScheduleStep},
    store::{
        DraftLookup, DraftSubmission, FollowEffect, NewDraft, NoteEffect, Progress, RawUpdate,
        Receipt, SubmissionOutcome, UndoTarget, UnfollowEffect,
    },
};

use crate::fixture::is_event;

use super::{
    Broken,
    correction::Pending,
    telegram::Weather,
    world::{Event, World},
};

/// How far the clock may be beside the right time without being wrong.
const BESIDE: TimeDelta = TimeDelta::minutes(2);

/// When no more digests are looked at, in milliseconds.
const LAST_DIGEST: i64 = 20 * 86_400_000;

/// One who follows, and everything that reached them.
#[derive(Default)]
pub(super) struct Follower {
    pub(super) follows: bool,
    /// Whether they follow since the beginning without a break.
    pub(super) is_steady: bool,
    /// When they last ceased to.
    pub(super) left: i64,
    /// The newest revision that they know of: each message names its own.
    pub(super) knows: u32,
    /// The revisions of the changes that arrived.
    pub(super) changes: Vec<u32>,
    /// The revisions of which the store knows that they were told.
    pub(super) told: Vec<u32>,
    /// The newest revision that anything which arrived was composed from.
    pub(super) seen: u32,
    /// How many reminders of each date arrived.
    pub(super) reminders: HashMap<usize, usize>,
    /// How many messages ended so that nobody could know.
    pub(super) ambiguous: usize,
}

/// Every use case that a person starts closes an update.
pub(super) fn receipt() -> Receipt {
    let json = String::new();
    RawUpdate { id: 1, json }.receipt()
}

impl World<'_> {
    /// The editor moves the hearing, to a day of its own or back to where it was.
    pub(super) async fn post(&mut self, window: i64) {
        if self.pending.is_some() {
            return;
        }
        let now = self.wall();
        let latest = self.dates.iter().map(|date| date.when.day).max();
        let later = Days::new(u64::try_from(self.chance.within(1..5)).unwrap());
        let back = self.dates.iter().rev().nth(1).map(|date| date.when.day);
        let day = back
            .filter(|day| *day > now.date_naive() && self.chance.within(0..2) == 0)
            .unwrap_or_else(|| latest.unwrap().max(now.date_naive()) + later);
        let correction = match self.chance.within(0..3) {
            0 => {
                let later = latest.unwrap().max(now.date_naive()) + later;
                let is_withdrawn = self.chance.within(0..3) == 0;
                self.moves.correction(is_withdrawn, later, now.date_naive())
            }
            _ => None,
        };
        let pending = correction.unwrap_or(Pending::Move(day));
        let change = self.moves.change(pending);
        let draft = NewDraft {
            editor: self.editor.id,
            case: self.case,
            seen: self.revision,
            change,
            line: "line".into(),
        };
        let store = self.store;
        let draft = store
            .drafts()
            .keep_draft(&draft, now, receipt())
            .await
            .unwrap();
        let release_at = now + chrono::TimeDelta::milliseconds(window);
        let sending = DraftSubmission {
            draft,
            instead_of: None,
            card: 7,
            release_at,
            lapses_at: None,
        };
        let sent = store
            .postings()
            .send_draft(self.editor.id, sending, now, receipt());
        let sent = sent.await.unwrap();
        assert!(matches!(
            sent,
            DraftLookup::Draft(SubmissionOutcome::Posted { .. })
        ));
        self.pending = Some(pending);
        self.note(&format!(
            "the editor {} {}, with {} s to undo",
            match pending {
                Pending::Move(_) => "moves the hearing to",
                Pending::Correct(_) => "corrects the last move: it was to",
                Pending::Withdraw(_) => "withdraws the last move: the hearing is on",
            },
            pending.day(),
            window / 1_000
        ));
        self.at(self.now, Event::Tick);
    }

    pub(super) async fn undo(&mut self) {
        if self.pending.is_none() {
            return;
        }
        let wall = self.wall();
        let undone = self
            .store
            .postings()
            .undo_posting(self.editor.id, None, wall, receipt())
            .await;
        assert!(matches!(undone.unwrap(), UndoTarget::Found(_)));
        self.pending = None;
        self.note("the editor undoes that");
        self.at(self.now, Event::Tick);
    }

    pub(super) async fn follow(&mut self, place: usize) {
        let chat = self.chats[place];
        let asker = Asker::Known(chat);
        let done = self
            .store
            .follows()
            .follow_case(asker, None, self.case, self.wall(), receipt())
            .await;
        let done = done.unwrap().1;
        if done == FollowEffect::Begun {
            // It names its chat, and goes with the follow.
            let note = Note::new("because of somebody").unwrap();
            let of = (chat.id, self.case);
            let kept = self.store.follows().keep_note(of, &note, receipt()).await;
            assert!(matches!(kept.unwrap(), NoteEffect::Kept(_)));
        }
        let follower = self.followers.entry(chat.id).or_default();
        if done == FollowEffect::Begun {
            follower.follows = true;
            follower.is_steady = self.now == 0;
            follower.knows = self.revision;
            self.subscriber_follows(chat.id);
            let revision = self.revision;
            self.note(&format!(
                "follower {place} follows from revision {revision}"
            ));
        }
    }

    pub(super) async fn ask(&mut self, chat: usize) {
        let revision = self.revision;
        self.note(&format!(
            "follower {chat} asks, and reads revision {revision}"
        ));
        let chat = self.chats[chat].id;
        self.store
            .follows()
            .note_case_may_be_known(chat)
            .await
            .unwrap();
        self.followers.entry(chat).or_default().knows = self.revision;
    }

    pub(super) async fn unfollow(&mut self, place: usize) {
        let chat = self.chats[place];
        if self.broken != Broken::UnfollowIsForgotten {
            let done = self
                .store
                .follows()
                .unfollow_case(chat.id, self.case, self.wall(), receipt())
                .await;
            done.unwrap();
        }
        let follower = self.followers.entry(chat.id).or_default();
        let did_follow = std::mem::replace(&mut follower.follows, false);
        follower.is_steady = false;
        follower.left = self.now;
        self.pressing.remove(&chat.id);
        if did_follow {
            self.note(&format!("follower {place} ceases to follow"));
        }
        self.wakes();
    }

    /// Telegram says so, or the bot finds out by itself.
    pub(super) async fn block(&mut self, chat: usize) {
        self.note(&format!("follower {chat} blocks the bot"));
        let chat = self.chats[chat].id;
        self.telegram.block(chat);
        self.pressing.remove(&chat);
        self.followers.entry(chat).or_default().is_steady = false;
        let is_gone = self.chance.within(0..2) == 0;
        self.subscriber_blocks(chat, is_gone);
        if is_gone {
            let lost = self.store.chats().mark_unreachable(chat, receipt()).await;
            lost.unwrap();
        }
    }

    pub(super) async fn unblock(&mut self, place: usize) {
        self.note(&format!("follower {place} lets the bot write again"));
        let chat = self.chats[place].id;
        self.telegram.unblock(chat);
        self.subscriber_unblocks(chat);
        let now = self.wall();
        let back = self
            .store
            .chats()
            .mark_reachable(chat, receipt(), now)
            .await;
        back.unwrap();
        if self.broken == Broken::ReturnIsForgiven {
            let (store, case) = (self.store, self.case);
            let ended = store.follows().unfollow_case(chat, case, now, receipt());
            if matches!(ended.await.unwrap(), UnfollowEffect::Ended(_)) {
                let asker = Asker::Known(self.chats[place]);
                store
                    .follows()
                    .follow_case(asker, None, case, now, receipt())
                    .await
                    .unwrap();
            }
        }
        self.wakes();
    }

    /// What the clock brings.
    pub(super) async fn tick(&mut self) {
        let (store, now) = (self.store, self.wall());
        let is_right = self.verdict() == ClockVerdict::Right;
        let is_due = |at: Option<DateTime<Utc>>| at.is_some_and(|at| at <= now);
        let mut something = false;
        if is_due(store.postings().next_release().await.unwrap()) {
            something = true;
            let released = store
                .postings()
                .release_posting(self.plan, now)
                .await
                .unwrap();
            assert!(is_event(released, self.case));
            self.revision += 1;
            let pending = self.pending.take().unwrap();
            let day = pending.day();
            self.moves.released(pending, self.revision);
            self.note(&format!("revision {} is released: {day}", self.revision));
            self.arm(When::day(day));
            self.is_dated().await;
            self.is_released();
        }
        let digest = store.schedule().next_digest_at().await.unwrap();
        let reminder = store.schedule().next_reminder_at().await.unwrap();
        if is_right && (is_due(reminder) || is_due(digest)) {
            something = true;
            if is_due(reminder) {
                self.reminders_come_due().await;
            }
            let ScheduleStep { reminded, asked } = schedule::step(store, self.plan, now).await;
            reminded.unwrap();
            asked.unwrap().unwrap();
        }
        while something && store.outbox().expand_broadcast(now).await.unwrap() == Progress::More {}
        let releases = store.postings().next_release().await.unwrap();
        let due = store
            .schedule()
            .next_reminder_at()
            .await
            .unwrap()
            .filter(|_| is_right);
        // A digest comes for ever; what matters is what comes by then.
        let digest = store.schedule().next_digest_at().await.unwrap();
        let digest = digest.filter(|at| is_right && self.millis_of_wall(*at) < LAST_DIGEST);
        if let Some(next) = releases.into_iter().chain(due).chain(digest).min() {
            let next = self.millis_of_wall(next);
            self.at(next, Event::Tick);
        }
        if something {
            self.wakes();
        }
    }

    /// What is due becomes one reminder, but for a hearing that is over or about which a change is waiting.
    async fn reminders_come_due(&mut self) {
        let now = self.wall();
        // A chat in penalty, which lasts when somebody sets the clock back, hears of several at once.
        let penalties = self.store.outbox().penalties(now).await.unwrap();
        let in_peace = self.weather() == Weather::Fair && penalties.is_empty();
        if self.pending.is_some() {
            return;
        }
        let date = self.dates.last_mut().unwrap();
        let (before, right) = (date.armed.len(), self.manual.now() + BESIDE);
        let is_early = |due: &DateTime<Utc>| *due <= now && *due > right;
        if date.armed.iter().any(is_early) {
            self.broke = Some("P7: a reminder before its time".to_owned());
        }
        date.armed.retain(|due| *due > now);
        let is_over = date.when.is_past_from("Asia/Almaty".parse().unwrap()) <= now;
        if date.armed.len() < before && !is_over {
            date.due += 1;
            date.due_in_peace += usize::from(in_peace);
            let day = date.when.day;
            self.note(&format!("a reminder of {day} comes due"));
        }
    }

    /// What holds when everything has come to rest.
    pub(super) async fn is_well(&self) -> Result<(), String> {
        let stored = self
            .store
            .cases()
            .case_by_id(self.case)
            .await
            .unwrap()
            .case
            .state;
        let day: NaiveDate = self.dates.last().unwrap().when.day;
        if (stored.revision, stored.hearings[0].when.day) != (self.revision, day) {
            return Err("P4: what was taken back was told".to_owned());
        }
        self.is_corrected()?;
        self.dates_are_told()?;
        self.is_offered()?;
        self.chats.iter().try_for_each(|chat| {
            let follower = self.followers.get(&chat.id);
            follower.map_or(Ok(()), |it| self.is_served(&self.name(chat.id), it))
        })
    }

    fn is_served(&self, who: &str, follower: &Follower) -> Result<(), String> {
        let day = |revision: u32| {
            let place = usize::try_from(revision - 1).unwrap();
            self.dates[place].when.day
        };
        if follower.follows && day(follower.knows) != day(self.revision) {
            let (knows, of) = (follower.knows, self.revision);
            return Err(format!("P1: {who} knows revision {knows} of {of}"));
        }
        let mut told = follower.changes.clone();
        told.dedup();
        let mut copies = follower.changes.len() - told.len();
        for (number, date) in self.dates.iter().enumerate() {
            let reminded = follower.reminders.get(&number).copied().unwrap_or_default();
            copies += reminded.saturating_sub(date.due);
            let is_last = number + 1 == self.dates.len();
            if is_last && follower.is_steady && reminded < date.due_in_peace {
                let due = date.due_in_peace;
                return Err(format!(
                    "P7: {who} got {reminded} reminders, and {due} came due in peace"
                ));
            }
        }
        let ambiguous = follower.ambiguous;
        if copies > ambiguous {
            let told = &follower.changes;
            let mut reminders: Vec<_> = follower.reminders.iter().collect();
            reminders.sort();
            let reminders = reminders.into_iter().map(|(date, got)| {
                let (day, due) = (self.dates[*date].when.day, self.dates[*date].due);
                format!(", {got} reminders of {day} of which {due} were due")
            });
            let reminders: String = reminders.collect();
            return Err(format!(
                "P3: {who} got {copies} too many, after {ambiguous} ends in doubt: changes of the revisions \
                 {told:?}{reminders}"
            ));
        }
        Ok(())
    }
}

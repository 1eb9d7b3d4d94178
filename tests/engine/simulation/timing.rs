//! When what is told leaves: what can wait neither in quiet hours nor before the digest that it waits for, in the zone that its chat
//! chose last; what is urgent at once; what is due at one moment in one message. The hours are read off the zone's own data.

use chrono::{DateTime, Datelike, Days, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        chat::ChatId,
        news::NewsKind,
        preferences::{Preferences, UrgentNews, Way},
        when::local_day,
        zone::Zone,
    },
    store::{ClaimedNotice, NoticeKind},
};

use super::{
    flight::Flight,
    world::{POLL, TROUBLED, World},
};

/// Zones to the east and west of the court: with a change of the clock in spring and autumn of either half of the world, by half an
/// hour, at midnight, and with none.
const ZONES: [&str; 7] = [
    "Asia/Almaty",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
];

/// How old a text may be when it leaves, in milliseconds.
const ON_THE_WAY: i64 = 5_000;

/// How late something may be in bad weather, in milliseconds: quiet hours end, and a digest comes, some time later.
pub(super) const LATEST: i64 = 20 * 60_000;

/// Within this time, in milliseconds, one message is enough if nothing happens.
const ONE_MOMENT: i64 = 60_000;

/// What somebody chose, and what they were told since.
#[derive(Clone)]
pub(super) struct Chosen {
    pub(super) preferences: Preferences,
    since: i64,
    wall: DateTime<Utc>,
    digests: usize,
    doubts: usize,
}

impl World<'_> {
    pub(super) fn zone(&mut self) -> Zone {
        self.chance.one_of(&ZONES).parse().unwrap()
    }

    /// From now on they are told like that; how they were before.
    pub(super) fn is_chosen(&mut self, chat: ChatId, preferences: &Preferences) -> Option<Chosen> {
        let chosen = Chosen {
            preferences: preferences.clone(),
            since: self.now,
            wall: self.wall(),
            digests: 0,
            doubts: 0,
        };
        self.pressing.remove(&chat);
        self.chosen.insert(chat, chosen)
    }

    /// Whether this message may leave now.
    pub(super) fn is_in_time(&self, flight: &Flight) -> Result<(), String> {
        let chat = flight.chat();
        let Some(chosen) = self.chosen.get(&chat) else {
            return Ok(());
        };
        let settles = chosen.since.max(self.jumped + POLL - ON_THE_WAY);
        if self.now < settles + ON_THE_WAY {
            return Ok(());
        }
        let who = self.name(chat);
        let is_quiet = self.composed_within(|at| chosen.is_quiet(at));
        let comes_with_digest = flight.is_of(|what| *what == NoticeKind::Digest);
        for notice in flight.says().filter(|notice| self.can_wait(notice, chosen)) {
            if is_quiet {
                return Err(format!("P17: early, {who} is told in their quiet hours"));
            }
            if chosen.waits_for_digest(notice) && !comes_with_digest {
                return Err(format!("P17: before the digest, to {who}"));
            }
        }
        Ok(())
    }

    /// Whether that holds of every moment at which what leaves now may have been composed.
    fn composed_within(&self, holds: impl Fn(DateTime<Utc>) -> bool) -> bool {
        let now = self.wall();
        holds(now) && holds(now - TimeDelta::milliseconds(ON_THE_WAY))
    }

    /// Whether it is certain that what a notice tells can wait.
    fn can_wait(&self, notice: &ClaimedNotice, chosen: &Chosen) -> bool {
        let comes = chosen.preferences.urgent == UrgentNews::Comes;
        let since = match notice.what {
            NoticeKind::Digest | NoticeKind::Offer => return true,
            NoticeKind::Reminder(..) => self.revision,
            NoticeKind::Change { told, maybe } => told.min(maybe.unwrap_or(told)),
            NoticeKind::Date(_, date) => date.saturating_sub(1).max(1),
            NoticeKind::Closing(_)
            | NoticeKind::CarriedOver { .. }
            | NoticeKind::Question(..)
            | NoticeKind::Posting(_)
            | NoticeKind::Correction { .. }
            | NoticeKind::Edit { .. } => return false,
        };
        !(comes && self.may_be_urgent(since))
    }

    /// Whether what changed since a revision may be urgent.
    fn may_be_urgent(&self, since: u32) -> bool {
        let days = self.dates.iter().skip(usize::try_from(since - 1).unwrap());
        let days: Vec<_> = days.map(|date| date.when.day).collect();
        let court = "Asia/Almaty".parse().unwrap();
        let is_near = !self.composed_within(|at| {
            let tomorrow = local_day(at, court) + Days::new(1);
            days.iter().all(|day| *day > tomorrow)
        });
        is_near || !days.is_sorted() || !self.moves.corrections.is_empty()
    }

    /// A change is released: if the hearing is earlier now, whoever knew of the day before is to be told at once.
    pub(super) fn is_released(&mut self) {
        // Who did not hear of the one before that may know it already.
        self.pressing.clear();
        let [.., before, after] = self.dates.as_slice() else {
            return;
        };
        if after.when.day >= before.when.day || !self.moves.corrections.is_empty() {
            return;
        }
        for (chat, chosen) in &self.chosen {
            let follower = self.followers.get(chat).filter(|it| it.follows);
            let subscriber = self.subscribers.get(chat).filter(|it| it.hears());
            let knows = match (follower, subscriber) {
                (Some(follower), _) => Some(follower.knows),
                (None, Some(subscriber)) => subscriber.got.last().copied(),
                (None, None) => None,
            };
            let comes = chosen.preferences.urgent == UrgentNews::Comes;
            if comes && knows == Some(self.revision - 1) {
                self.pressing.insert(*chat, self.now);
            }
        }
    }

    /// Something about the newest change stands in a chat, or how the case stands.
    pub(super) fn is_told_at_once(&mut self, chat: ChatId, revision: u32) -> Result<(), String> {
        if revision < self.revision {
            return Ok(());
        }
        let since = self.pressing.remove(&chat);
        let since = since.filter(|since| self.jumped + POLL < *since);
        let late = since.map_or(0, |since| self.now - since);
        if late > LATEST {
            let (who, minutes) = (self.name(chat), late / 60_000);
            return Err(format!("P17: late, {who} is told after {minutes} minutes"));
        }
        Ok(())
    }

    /// A digest stands in a chat: there is one for each time that they chose.
    pub(super) fn digest_arrives(&mut self, chat: ChatId) -> Result<(), String> {
        let (who, now, has_jumped) = (self.name(chat), self.wall(), self.jumped > 0);
        let Some(chosen) = self.chosen.get_mut(&chat) else {
            return Ok(());
        };
        chosen.digests += 1;
        let digests = chosen.digests;
        let were_due = chosen.digests_until(now) + chosen.doubts;
        if digests > were_due && !has_jumped {
            return Err(format!(
                "P17: early, {who} gets digest {digests} of {were_due}"
            ));
        }
        Ok(())
    }

    pub(super) fn is_doubted(&mut self, chat: ChatId) {
        if let Some(chosen) = self.chosen.get_mut(&chat) {
            chosen.doubts += 1;
        }
    }

    /// Nothing is said in two messages for which one is enough.
    pub(super) fn is_one_message(&mut self, number: usize) -> Result<(), String> {
        let flight = &self.flights[number];
        let is_apart = |what: &NoticeKind| {
            matches!(
                what,
                NoticeKind::Edit { .. } | NoticeKind::Correction { .. } | NoticeKind::Posting(_)
            )
        };
        if flight.is_of(is_apart) {
            return Ok(());
        }
        let chat = flight.chat();
        let before = self.last_sent.insert(chat, self.now);
        let chosen = self.chosen.get(&chat).map_or(0, |chosen| chosen.since);
        let happened = [chosen, self.jumped, self.dated.1, TROUBLED].into_iter();
        let still = happened.max().unwrap_or_default() + LATEST;
        if self.now > still && before.is_some_and(|before| self.now < before + ONE_MOMENT) {
            let who = self.name(chat);
            return Err(format!("P17: a second message for {who} at one moment"));
        }
        Ok(())
    }
}

impl Chosen {
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.preferences.zone.unwrap().local(at)
    }

    /// Whether they are left alone then; not known of an hour that the clock shows twice.
    fn is_quiet(&self, at: DateTime<Utc>) -> bool {
        let Some(quiet) = self.preferences.quiet else {
            return false;
        };
        let local = self.local(at);
        let mut around = [-60, -30, 30, 60].map(TimeDelta::minutes).into_iter();
        let is_shown_twice = around.any(|apart| self.local(at + apart) == local);
        let since = |from: NaiveTime, to: NaiveTime| (to - from).num_seconds().rem_euclid(86_400);
        let lasts = since(quiet.from(), quiet.to());
        !is_shown_twice && since(quiet.from(), local.time()) < lasts
    }

    fn waits_for_digest(&self, notice: &ClaimedNotice) -> bool {
        let is_of_hearings = matches!(
            notice.what,
            NoticeKind::Change { .. } | NoticeKind::Date(..) | NoticeKind::Offer
        );
        let way = self.preferences.way(NewsKind::Hearings);
        is_of_hearings && way == Way::InDigest && self.preferences.digest.is_some()
    }

    /// How many digests were due since they chose, or a moment before.
    fn digests_until(&self, now: DateTime<Utc>) -> usize {
        let Some(plan) = self.preferences.digest else {
            return 0;
        };
        let begun = self.local(self.wall - TimeDelta::milliseconds(ON_THE_WAY));
        // The clock may have been put back since.
        let now = self.local(now).max(self.local(now - TimeDelta::hours(1)));
        let days = begun.date().iter_days();
        let days = days.take_while(|day| *day <= now.date());
        let days = days.filter(|day| plan.on.is_none_or(|on| day.weekday() == on));
        let moments = days.map(|day| day.and_time(plan.at));
        moments.filter(|at| *at > begun && *at <= now).count()
    }
}

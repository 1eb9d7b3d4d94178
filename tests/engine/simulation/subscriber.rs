//! Who subscribed to something in the case: what they are told of it, and what they must have been in the end. Of a case that they
//! do not follow they are told each date, once, and nothing of it counts as told.

use hearing_bot::{
    domain::{
        chat::{Asker, ChatId},
        language::{Language, Words},
        preferences::{Preferences, UrgentNews},
        subscription::{Sought, Subject, SubjectKind},
    },
    store::{ClaimedNotice, NoticeKind, SubscribeEffect},
};

use super::{Broken, follower::receipt, offer::Offered, world::World};

/// One who subscribes now and then, and the dates that reached them.
#[derive(Default)]
pub(super) struct Subscriber {
    /// The number of their subscription.
    subscription: Option<i64>,
    has_paused: bool,
    has_blocked: bool,
    /// Whether the bot knows that it is blocked.
    is_gone: bool,
    /// When they last ceased to be told.
    pub(super) left: i64,
    /// The date of which they must hear.
    owed: Option<u32>,
    /// Whether they may choose to hear of a date when its day has passed.
    may_be_late: bool,
    /// The dates that arrived, each by its revision.
    pub(super) got: Vec<u32>,
    pub(super) offered: Offered,
}

impl Subscriber {
    /// Nothing is owed any more, and nothing may be told until they are told again.
    fn leaves(&mut self, now: i64) {
        self.owed = None;
        self.left = now;
    }

    /// Whether they are told anything, as far as the bot knows.
    pub(super) fn is_told(&self) -> bool {
        self.subscription.is_some() && !(self.has_paused || self.is_gone)
    }

    /// Whether what they are told arrives.
    pub(super) fn hears(&self) -> bool {
        self.is_told() && !self.has_blocked
    }
}

impl World<'_> {
    pub(super) async fn subscribe(&mut self, place: usize) {
        let chat = self.chats[place];
        // Any case is one of it.
        let subject = Subject {
            kind: SubjectKind::City,
            name: Words::only(Language::En, "Almaty"),
            city: None,
            sought: Sought::default(),
        };
        let subscriptions = self.store.subscriptions();
        let shown = self.shown();
        let asker = Asker::Known(chat);
        let begun = subscriptions.subscribe(asker, None, (&subject, &shown), receipt());
        if let SubscribeEffect::Begun(subscription) = begun.await.unwrap().1 {
            self.subscriber(chat.id).subscription = Some(subscription.id);
            self.is_shown(chat.id);
            self.note(&format!("follower {place} subscribes"));
        }
    }

    pub(super) async fn unsubscribe(&mut self, place: usize) {
        let (chat, now) = (self.chats[place].id, self.now);
        let subscriber = self.subscriber(chat);
        let Some(id) = subscriber.subscription.take() else {
            return;
        };
        subscriber.leaves(now);
        self.pressing.remove(&chat);
        self.note(&format!("follower {place} ends the subscription"));
        if self.broken != Broken::SubscriptionGoesOn {
            let subscriptions = self.store.subscriptions();
            let ended = subscriptions.unsubscribe(chat, id, receipt());
            assert!(ended.await.unwrap().is_some());
        }
    }

    /// Of whoever is still subscribed: the case of the next world would be one of it.
    pub(super) async fn end_subscriptions(&self) {
        let subscriptions = self.store.subscriptions();
        for chat in &self.chats {
            for left in subscriptions.of_chat(chat.id).await.unwrap() {
                let ended = subscriptions.unsubscribe(chat.id, left.id, receipt());
                ended.await.unwrap();
            }
        }
    }

    pub(super) async fn pause(&mut self, place: usize) {
        let (chat, now) = (self.chats[place], self.now);
        let subscriber = self.subscriber(chat.id);
        if subscriber.has_blocked {
            return;
        }
        subscriber.has_paused = true;
        subscriber.leaves(now);
        self.followers.entry(chat.id).or_default().is_steady = false;
        self.pressing.remove(&chat.id);
        self.note(&format!("follower {place} pauses"));
        let asker = Asker::Known(chat);
        let stopped = self.store.chats().stop_chat(asker, receipt(), self.wall());
        stopped.await.unwrap();
        self.wakes();
    }

    pub(super) async fn resume(&mut self, place: usize) {
        let chat = self.chats[place].id;
        let subscriber = self.subscriber(chat);
        if !std::mem::take(&mut subscriber.has_paused) {
            return;
        }
        subscriber.is_gone = false;
        self.note(&format!("follower {place} resumes"));
        let resumed = self.store.chats().resume_chat(chat, receipt(), self.wall());
        resumed.await.unwrap();
        self.wakes();
    }

    pub(super) fn subscriber_blocks(&mut self, chat: ChatId, is_gone: bool) {
        let now = self.now;
        let subscriber = self.subscriber(chat);
        subscriber.has_blocked = true;
        subscriber.is_gone |= is_gone;
        subscriber.leaves(now);
    }

    pub(super) fn subscriber_unblocks(&mut self, chat: ChatId) {
        let subscriber = self.subscriber(chat);
        (subscriber.has_blocked, subscriber.is_gone) = (false, false);
    }

    /// Whoever follows knows the date, and hears of the next as a follower.
    pub(super) fn subscriber_follows(&mut self, chat: ChatId) {
        let now = self.now;
        self.subscriber(chat).leaves(now);
    }

    /// What waits for the end of quiet hours or for the digest may be over by then.
    pub(super) fn subscriber_chooses(&mut self, chat: ChatId, chosen: &Preferences) {
        let waits = chosen.urgent == UrgentNews::Waits;
        let is_late = match chosen.digest {
            Some(plan) => waits || plan.on.is_some(),
            None => waits && chosen.quiet.is_some(),
        };
        self.subscriber(chat).may_be_late |= is_late;
    }

    /// The hearing has another date.
    pub(super) async fn is_dated(&mut self) {
        let stored = self.store.cases().case_by_id(self.case).await.unwrap();
        let date = stored.case.state.hearings[0].date_revision;
        self.dated = (date, self.now);
        for (chat, subscriber) in &mut self.subscribers {
            let follows = self.followers.get(chat).is_some_and(|it| it.follows);
            subscriber.owed = (subscriber.hears() && !follows).then_some(date);
        }
    }

    /// Whether a date may still be told, or might so many milliseconds ago.
    pub(super) fn may_tell_date(&self, claimed: &ClaimedNotice, ago: i64) -> Result<(), String> {
        let NoticeKind::Date(_, date) = claimed.what else {
            return Ok(());
        };
        let chat = claimed.chat.id;
        // An earlier world that broke a promise may have left something for somebody of its own.
        let Some(subscriber) = self.subscribers.get(&chat) else {
            return Ok(());
        };
        let who = self.name(chat);
        let (current, since) = self.dated;
        if date != current && self.now - since >= ago {
            return Err(format!("P4: a date for {who}, and it is {current} by now"));
        }
        let follows = self.followers.get(&chat).is_some_and(|it| it.follows);
        if (follows || !subscriber.is_told()) && self.now - subscriber.left >= ago {
            return Err(format!("P4: a date for {who}, who is not to be told"));
        }
        Ok(())
    }

    pub(super) fn date_arrives(&mut self, chat: ChatId, date: u32) -> Result<(), String> {
        let who = self.name(chat);
        self.note(&format!("{who} gets date {date}"));
        let got = &mut self.subscriber(chat).got;
        if let Some(last) = got.last().filter(|last| **last > date) {
            return Err(format!("P4: {who} gets date {date} after {last}"));
        }
        got.push(date);
        Ok(())
    }

    /// Whether everybody was told what is owed to them, and no date too often.
    pub(super) fn dates_are_told(&self) -> Result<(), String> {
        self.chats.iter().try_for_each(|chat| {
            let (Some(subscriber), who) = (self.subscribers.get(&chat.id), self.name(chat.id))
            else {
                return Ok(());
            };
            let owed = subscriber.owed.filter(|_| !subscriber.may_be_late);
            if let Some(date) = owed.filter(|date| !subscriber.got.contains(date)) {
                return Err(format!("P1: date {date} never reaches {who}"));
            }
            let copies = self.copies_of_dates(chat.id);
            let follower = self.followers.get(&chat.id);
            if copies > follower.map_or(0, |it| it.ambiguous) {
                let got = &subscriber.got;
                return Err(format!("P2: dates {got:?} reach {who}"));
            }
            Ok(())
        })
    }

    /// How many dates arrived that had arrived before.
    fn copies_of_dates(&self, chat: ChatId) -> usize {
        let got = self.subscribers.get(&chat).map(|it| it.got.as_slice());
        let got = got.unwrap_or_default();
        got.windows(2).filter(|pair| pair[0] == pair[1]).count()
    }

    pub(super) fn subscriber(&mut self, chat: ChatId) -> &mut Subscriber {
        self.subscribers.entry(chat).or_default()
    }
}

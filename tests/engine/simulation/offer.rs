//! Another case, which comes in later, and is listed now and then: whoever subscribed to something in it is offered it once, unless
//! they were shown it or follow it.

use hearing_bot::{
    domain::{
        case::Listing,
        chat::{Asker, ChatId},
        slug::Slug,
    },
    store::{CaseId, CaseIndex, ClaimedNotice, FollowEffect, NoticeKind, Progress},
};

use super::{follower::receipt, world::World};
use crate::fixture::description;

/// The other case.
pub(super) struct OtherCase {
    slug: Slug,
    /// None before it came in.
    id: Option<CaseId>,
    is_public: bool,
    /// Since when it is not.
    unlisted: i64,
}

impl OtherCase {
    pub(super) fn of(seed: u64) -> Self {
        Self {
            slug: format!("world-{seed}-too").parse().unwrap(),
            id: None,
            is_public: false,
            unlisted: 0,
        }
    }
}

/// What somebody knows of the other case.
#[derive(Default)]
pub(super) struct Offered {
    /// Whether they were shown it, or followed it.
    knows: bool,
    /// Since when it must not be offered to them.
    left: i64,
    /// How often it may be offered to them: once for each subscription with which they were not shown it.
    may: usize,
    /// How often it was.
    got: usize,
}

impl World<'_> {
    /// The other case is imported: a new one, or as it is described now.
    pub(super) async fn import(&mut self, listing: Listing) {
        let (mut described, index) = (description(), CaseIndex::default());
        described.listing = listing;
        let (cases, now, slug) = (self.store.cases(), self.wall(), &self.other.slug);
        let imported = cases.import_case(slug, &described, &index, Vec::new(), self.plan, now);
        imported.await.unwrap();
        self.other.id = Some(cases.case(slug).await.unwrap().unwrap().id);
        self.other.is_public = listing == Listing::Public;
        if !self.other.is_public {
            self.other.unlisted = self.now;
        }
        self.note(&format!("the other case is imported: {listing:?}"));
        let outbox = self.store.outbox();
        while outbox.expand_broadcast(self.wall()).await.unwrap() == Progress::More {}
        self.wakes();
    }

    /// The cases that whoever subscribes is shown.
    pub(super) fn shown(&self) -> Vec<CaseId> {
        let other = self.other.id.filter(|_| self.other.is_public);
        other.into_iter().chain([self.case]).collect()
    }

    /// Somebody subscribed, and was shown the cases that are listed.
    pub(super) fn is_shown(&mut self, chat: ChatId) {
        let (is_public, now) = (self.other.is_public, self.now);
        let offered = &mut self.subscriber(chat).offered;
        if is_public {
            (offered.knows, offered.left) = (true, now);
        } else {
            offered.may += 1;
        }
    }

    pub(super) async fn follow_other(&mut self, place: usize) {
        let (chat, now) = (self.chats[place], self.now);
        let Some(other) = self.other.id.filter(|_| self.other.is_public) else {
            return;
        };
        let (follows, asker) = (self.store.follows(), Asker::Known(chat));
        let begun = follows.follow_case(asker, None, other, self.wall(), receipt());
        if begun.await.unwrap().1 == FollowEffect::Begun {
            let offered = &mut self.subscriber(chat.id).offered;
            (offered.knows, offered.left) = (true, now);
            self.note(&format!("follower {place} follows the other case"));
        }
    }

    /// Whether the other case may still be offered, or might so many milliseconds ago.
    pub(super) fn may_offer(&self, claimed: &ClaimedNotice, ago: i64) -> Result<(), String> {
        let chat = claimed.chat.id;
        // An earlier world that broke a promise may have left something for somebody of its own.
        let (NoticeKind::Offer, Some(subscriber)) = (claimed.what, self.subscribers.get(&chat))
        else {
            return Ok(());
        };
        let (who, offered) = (self.name(chat), &subscriber.offered);
        if !self.other.is_public && self.now - self.other.unlisted >= ago {
            return Err(format!("P4: an offer for {who} of what is not listed"));
        }
        if offered.knows && self.now - offered.left >= ago {
            return Err(format!("P4: an offer for {who} of what they know"));
        }
        if !subscriber.is_told() && self.now - subscriber.left >= ago {
            return Err(format!("P4: an offer for {who}, who is not to be told"));
        }
        Ok(())
    }

    pub(super) fn offer_arrives(&mut self, chat: ChatId) {
        let who = self.name(chat);
        self.note(&format!("{who} gets an offer"));
        self.subscriber(chat).offered.got += 1;
    }

    /// Whether everybody was offered the other case to whom it is news, and nobody too often.
    pub(super) fn is_offered(&self) -> Result<(), String> {
        self.chats.iter().try_for_each(|chat| {
            let (Some(subscriber), who) = (self.subscribers.get(&chat.id), self.name(chat.id))
            else {
                return Ok(());
            };
            let offered = &subscriber.offered;
            let is_news = self.other.is_public && !offered.knows && subscriber.hears();
            if is_news && offered.got == 0 {
                return Err(format!("P1: the other case is never offered to {who}"));
            }
            let ambiguous = self.followers.get(&chat.id).map_or(0, |it| it.ambiguous);
            if offered.got > offered.may + ambiguous {
                let got = offered.got;
                return Err(format!(
                    "P2: the other case is offered to {who} {got} times"
                ));
            }
            Ok(())
        })
    }
}

//! What followers choose: when they are left alone, what may wait for the digest, what makes no sound.

use chrono::{NaiveTime, TimeDelta, Weekday};
use hearing_bot::{
    domain::{
        chat::{Asker, Chat},
        news::NewsKind,
        preferences::{DigestPlan, Preferences, QuietHours, UrgentNews, Way},
    },
    flow::delivery::Exchange,
    store::{NoticeKind, Settlement},
};

use super::{Broken, follower::receipt, world::World};

impl World<'_> {
    /// Somebody chooses when and how they are told, or that all is as it was. Nobody chooses not to be told when the hearing is,
    /// for that must be known in the end.
    pub(super) async fn choose(&mut self, place: usize) {
        let chosen = self.preferences();
        self.chooses(place, &chosen).await;
    }

    /// Somebody is in another zone from now on; all else that they chose stays.
    pub(super) async fn move_to_a_zone(&mut self, place: usize) {
        let chat = self.chats[place].id;
        let mut chosen = self.chosen[&chat].preferences.clone();
        chosen.zone = Some(self.zone());
        self.chooses(place, &chosen).await;
    }

    async fn chooses(&mut self, place: usize, chosen: &Preferences) {
        let chat = self.chats[place];
        let quiet = chosen.quiet.map(|hours| {
            let (from, to) = (hours.from(), hours.to());
            format!(", quiet {} to {}", from.format("%H"), to.format("%H"))
        });
        let digest = chosen.digest.map(|plan| {
            let on = plan.on.map(|day| format!(" on {day}"));
            format!(", a digest at {}{}", plan.at, on.unwrap_or_default())
        });
        let (way, urgent) = (chosen.way(NewsKind::Hearings), chosen.urgent);
        let zone = chosen.zone.unwrap();
        self.note(&format!(
            "follower {place} chooses {way:?}, in {zone}{}{}, what is urgent {urgent:?}",
            quiet.unwrap_or_default(),
            digest.unwrap_or_default()
        ));
        if chosen.quiet.is_some() && chosen.urgent == UrgentNews::Waits {
            // What they hear of on the morning may be over when their quiet hours are.
            self.followers.entry(chat.id).or_default().is_steady = false;
        }
        self.subscriber_chooses(chat.id, chosen);
        let before = self.is_chosen(chat.id, chosen);
        let mut stored = chosen.clone();
        match self.broken {
            Broken::ZoneStays => stored.zone = before.map_or(stored.zone, |it| it.preferences.zone),
            Broken::UrgentWaits => stored.urgent = UrgentNews::Waits,
            Broken::DigestIsNotAwaited => stored.choose(NewsKind::Hearings, Way::AtOnce),
            _ => {}
        }
        let asker = Asker::Known(chat);
        let wall = self.wall();
        let chats = self.store.chats();
        let chosen = chats.choose_preferences(asker, &stored, receipt(), wall);
        chosen.await.unwrap();
        self.wakes();
        self.at(self.now, super::world::Event::Tick);
    }

    /// Everybody chooses that all is as it was.
    pub(super) async fn choose_nothing(&self) {
        let is_there = |chat: &&Chat| !self.forgotten.contains(&chat.id);
        for chat in self.chats.iter().filter(is_there) {
            let nothing = Preferences::default();
            let chats = self.store.chats();
            let (asker, now) = (Asker::Known(*chat), self.wall());
            let chosen = chats.choose_preferences(asker, &nothing, receipt(), now);
            chosen.await.unwrap();
        }
    }

    fn preferences(&mut self) -> Preferences {
        let mut chosen = Preferences::default();
        chosen.zone = Some(self.zone());
        let hour = |hour: i64| {
            let hour = u32::try_from(hour.rem_euclid(24)).unwrap();
            NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
        };
        if self.chance.within(0..3) > 0 {
            let from = self.chance.within(0..24);
            let lasts = self.chance.within(1..24);
            chosen.quiet = QuietHours::new(hour(from), hour(from + lasts)).ok();
        }
        if self.chance.within(0..2) == 0 {
            let on = (self.chance.within(0..4) == 0).then_some(Weekday::Mon);
            let at = hour(self.chance.within(0..24));
            chosen.digest = Some(DigestPlan { at, on });
            if self.chance.within(0..3) > 0 {
                chosen.choose(NewsKind::Hearings, Way::InDigest);
            }
        }
        if self.chance.within(0..3) == 0 {
            chosen.urgent = UrgentNews::Waits;
        }
        chosen
    }

    /// What is held, or that something was offered, is forgotten or scattered, if that is broken.
    pub(super) fn forgets(&mut self, exchange: &mut Exchange) {
        for settled in &mut exchange.settled {
            if let (Broken::HeldIsScattered, Settlement::Held { until: Some(until) }) =
                (self.broken, &mut settled.end)
            {
                *until += TimeDelta::seconds(self.chance.within(1..20));
            }
            let is_forgotten = match settled.end {
                Settlement::Held { until: Some(_) } => self.broken == Broken::QuietHoursDrop,
                Settlement::Held { until: None } => self.broken == Broken::DigestIsToldEarly,
                Settlement::Delivered { .. } => {
                    self.broken == Broken::OfferIsNotKept
                        && settled.claimed.what == NoticeKind::Offer
                }
                _ => false,
            };
            if is_forgotten {
                let revision = settled.claimed.revision;
                settled.end = Settlement::Nothing { revision };
            }
        }
    }
}

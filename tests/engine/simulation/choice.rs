//! What followers choose: when they are left alone, what may wait for the digest, what makes no sound.

use chrono::{NaiveTime, Weekday};
use hearing_bot::{
    domain::{
        chat::Asker,
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
        let chat = self.chats[place];
        let quiet = chosen.quiet.map(|hours| {
            let (from, to) = (hours.from(), hours.to());
            format!("quiet {} to {}", from.format("%H"), to.format("%H"))
        });
        let digest = chosen.digest.map(|plan| format!("a digest at {}", plan.at));
        let way = chosen.way(NewsKind::Hearings);
        self.note(&format!(
            "follower {place} chooses {way:?}, {}, {}",
            quiet.unwrap_or_default(),
            digest.unwrap_or_default()
        ));
        if chosen.quiet.is_some() && chosen.urgent == UrgentNews::Waits {
            // What they hear of on the morning may be over when their quiet hours are.
            self.followers.entry(chat.id).or_default().is_steady = false;
        }
        self.subscriber_chooses(chat.id, &chosen);
        let chosen = self.store.chats().choose_preferences(
            Asker::Known(chat),
            &chosen,
            receipt(),
            self.wall(),
        );
        chosen.await.unwrap();
        self.wakes();
        self.at(self.now, super::world::Event::Tick);
    }

    /// Everybody chooses that all is as it was.
    pub(super) async fn choose_nothing(&self) {
        for chat in &self.chats {
            let nothing = Preferences::default();
            let chats = self.store.chats();
            let (asker, now) = (Asker::Known(*chat), self.wall());
            let chosen = chats.choose_preferences(asker, &nothing, receipt(), now);
            chosen.await.unwrap();
        }
    }

    fn preferences(&mut self) -> Preferences {
        let mut chosen = Preferences::default();
        chosen.zone = Some("Asia/Almaty".parse().unwrap());
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

    /// What is held, or that something was offered, is forgotten, if that is broken.
    pub(super) fn forgets(&self, exchange: &mut Exchange) {
        for settled in &mut exchange.settled {
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

//! The preferences of a chat: by what it is reminded, when it is left alone, and how it is told of each kind of news.
//!
//! They decide when something leaves ([`Preferences::timing`]), never what it says: what is told is always the difference
//! between what a chat knows and how the case stands by then.

mod choice;
mod digest;
mod preset;
mod quiet_hours;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    language::Language,
    message::Sound,
    news::{News, NewsKind, NewsKinds},
    reminder::Leads,
    when::local_day,
    zone::Zone,
};

pub use choice::{Choice, Switch};
pub use digest::DigestPlan;
pub use preset::Preset;
pub use quiet_hours::{NoHours, QuietHours};

/// What a chat chose. What it did not choose is as the settings of the bot have it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// How long before a hearing it is reminded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leads: Option<Leads>,
    /// In which zone its hours are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// When it is left alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet: Option<QuietHours>,
    /// Whether what is urgent waits as well.
    #[serde(default, skip_serializing_if = "UrgentNews::is_default")]
    pub urgent: UrgentNews,
    /// How it is told of each kind, where that is not at once.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    ways: BTreeMap<NewsKind, Way>,
    /// When it gets its digest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<DigestPlan>,
}

/// How a chat is told of a kind of news; the earlier variant wins where one message has both.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// At once.
    #[default]
    AtOnce,
    /// At once, without a sound.
    Silently,
    /// In the digest.
    InDigest,
    /// Not at all.
    Never,
}

impl Way {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::AtOnce, Self::Silently, Self::InDigest, Self::Never];
}

/// What becomes of urgent news, in quiet hours and where its kind is for the digest: news of a hearing today or tomorrow, of one
/// moved earlier, or a correction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UrgentNews {
    /// It comes all the same.
    #[default]
    Comes,
    /// It waits like all else.
    Waits,
}

impl UrgentNews {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// What a chat has that chose nothing, as the settings of the bot have it.
#[derive(Clone, Copy, Debug)]
pub struct ChatDefaults {
    /// The language of whoever speaks none that the bot does.
    pub language: Language,
    /// How long before a hearing it is reminded.
    pub leads: Leads,
    /// The time of day, at the court, of reminders that are not counted in hours.
    pub morning_at: NaiveTime,
    /// In which zone its hours are.
    pub zone: Zone,
}

impl Default for ChatDefaults {
    /// Every reminder, and no zone of any country.
    fn default() -> Self {
        Self {
            language: Language::Ru,
            leads: Leads::ALL,
            morning_at: NaiveTime::MIN,
            zone: Zone::utc(),
        }
    }
}

/// Whether something is urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Urgent {
    /// It is.
    Yes,
    /// It can wait.
    No,
}

/// When something leaves for a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Now, with this sound.
    Now(Sound),
    /// When its quiet hours end.
    Held(DateTime<Utc>),
    /// With its next digest.
    WithDigest,
    /// Not at all.
    Never,
}

impl Preferences {
    /// How it is told of this kind.
    pub fn way(&self, kind: NewsKind) -> Way {
        self.ways.get(&kind).copied().unwrap_or_default()
    }

    /// Chooses how it is told of this kind.
    pub fn choose(&mut self, kind: NewsKind, way: Way) {
        if way == Way::default() {
            self.ways.remove(&kind);
        } else {
            self.ways.insert(kind, way);
        }
    }

    /// When its first digest after a moment is due, if it wants one.
    pub fn next_digest(
        &self,
        defaults: ChatDefaults,
        after: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let digest = self.digest?;
        Some(digest.next(self.zone.unwrap_or(defaults.zone), after))
    }

    /// Whether anything is for the digest.
    pub fn needs_digest(&self) -> bool {
        self.ways.values().any(|way| *way == Way::InDigest)
    }

    /// The leads by which it is reminded.
    pub fn leads(&self, defaults: ChatDefaults) -> Leads {
        self.leads.unwrap_or(defaults.leads)
    }

    /// When news of these kinds leaves.
    pub fn timing(
        &self,
        kinds: NewsKinds,
        urgent: Urgent,
        (defaults, now): (ChatDefaults, DateTime<Utc>),
    ) -> Timing {
        let ways = kinds
            .iter()
            .map(|kind| kind.map_or(Way::AtOnce, |kind| self.way(kind)));
        let breaks = urgent == Urgent::Yes && self.urgent == UrgentNews::Comes;
        let sound = match ways.min() {
            Some(Way::AtOnce) => Sound::Loud,
            Some(Way::Silently) => Sound::Silent,
            Some(Way::InDigest) if breaks || self.digest.is_none() => Sound::Silent,
            Some(Way::InDigest) => return Timing::WithDigest,
            Some(Way::Never) => return Timing::Never,
            // Nothing that could wait.
            None => Sound::Loud,
        };
        self.unless_quiet(sound, urgent, (defaults, now))
    }

    /// When news of a case whose court is in that zone leaves.
    pub fn timing_of_news(
        &self,
        news: &[News],
        zone: Zone,
        (defaults, now): (ChatDefaults, DateTime<Utc>),
    ) -> Timing {
        let today = local_day(now, zone);
        let urgent = if news.iter().any(|item| item.is_urgent(today)) {
            Urgent::Yes
        } else {
            Urgent::No
        };
        self.timing(NewsKinds::of(news), urgent, (defaults, now))
    }

    /// When a reminder leaves.
    pub fn timing_of_reminder(&self, urgent: Urgent, at: (ChatDefaults, DateTime<Utc>)) -> Timing {
        self.unless_quiet(Sound::Loud, urgent, at)
    }

    /// When a digest leaves.
    pub fn timing_of_digest(&self, at: (ChatDefaults, DateTime<Utc>)) -> Timing {
        self.unless_quiet(Sound::Silent, Urgent::No, at)
    }

    /// When it is told that it follows the case of an appeal too: like a stage, but nobody follows what they do not know of.
    pub fn timing_of_carried_over(&self, at: (ChatDefaults, DateTime<Utc>)) -> Timing {
        match self.timing(NewsKinds::one(NewsKind::Decisions), Urgent::No, at) {
            Timing::Never => self.unless_quiet(Sound::Silent, Urgent::No, at),
            timing @ (Timing::Now(_) | Timing::Held(_) | Timing::WithDigest) => timing,
        }
    }

    /// The items of news that it is to be told of at all.
    pub fn wanted(&self, news: Vec<News>) -> Vec<News> {
        let is_wanted = |item: &News| item.kind().is_none_or(|kind| self.way(kind) != Way::Never);
        news.into_iter().filter(is_wanted).collect()
    }

    fn unless_quiet(
        &self,
        sound: Sound,
        urgent: Urgent,
        (defaults, now): (ChatDefaults, DateTime<Utc>),
    ) -> Timing {
        let breaks = urgent == Urgent::Yes && self.urgent == UrgentNews::Comes;
        let quiet = self.quiet.filter(|_| !breaks);
        let zone = self.zone.unwrap_or(defaults.zone);
        match quiet.and_then(|quiet| quiet.end(zone, now)) {
            Some(end) => Timing::Held(end),
            None => Timing::Now(sound),
        }
    }
}

#[cfg(test)]
mod tests;

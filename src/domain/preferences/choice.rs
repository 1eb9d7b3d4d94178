//! A choice: one thing that a chat sets for itself. Each says how it is to be, not how it is to change, so that one made twice is as
//! good as one.

use super::{
    super::{news::NewsKind, reminder::Lead, zone::Zone},
    ChatDefaults, DigestPlan, Preferences, Preset, QuietHours, UrgentNews, Way,
};

/// A choice of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// To be reminded so long before a hearing, or not.
    Lead(Lead, Switch),
    /// When to be left alone; never if none.
    Quiet(Option<QuietHours>),
    /// Whether what is urgent waits as well.
    Urgent(UrgentNews),
    /// In which zone its hours are.
    Zone(Zone),
    /// How to be told of a kind of news.
    Way(NewsKind, Way),
    /// When to get a digest; never if none.
    Digest(Option<DigestPlan>),
    /// What fits somebody of that kind.
    Preset(Preset),
}

/// Whether something is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// It is.
    On,
    /// It is not.
    Off,
}

impl Preferences {
    /// These preferences with one more choice, and what follows from it: hours need a zone, and what is for the digest needs one.
    #[must_use]
    pub fn with(mut self, choice: Choice, defaults: ChatDefaults) -> Self {
        match choice {
            Choice::Lead(lead, switch) => {
                let mut leads = self.leads(defaults);
                if leads.contains(lead) != (switch == Switch::On) {
                    leads.toggle(lead);
                }
                self.leads = Some(leads);
            }
            Choice::Quiet(hours) => self.quiet = hours,
            Choice::Urgent(urgent) => self.urgent = urgent,
            Choice::Zone(zone) => self.zone = Some(zone),
            Choice::Way(kind, way) => self.choose(kind, way),
            Choice::Digest(Some(plan)) => self.digest = Some(plan),
            Choice::Digest(None) => {
                self.digest = None;
                for kind in NewsKind::ALL {
                    if self.way(kind) == Way::InDigest {
                        self.choose(kind, Way::Silently);
                    }
                }
            }
            Choice::Preset(preset) => self = preset.applied_to(self),
        }
        if self.needs_digest() {
            self.digest.get_or_insert_default();
        }
        if self.quiet.is_some() || self.digest.is_some() {
            // Whatever the owner's zone becomes, the hours stay where they were.
            self.zone.get_or_insert(defaults.zone);
        }
        self.leads = self.leads.filter(|leads| *leads != defaults.leads);
        self
    }
}

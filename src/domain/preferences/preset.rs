//! Presets: preferences for who somebody is, to begin with.

use super::{
    super::{news::NewsKind, reminder::Lead},
    Preferences, Way,
};

/// Who somebody is, for whom most of the choices are made with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// A relative of a defendant: everything, at once.
    Relative,
    /// A journalist: everything, and what can wait without a sound.
    Journalist,
    /// A trial observer: what they plan by, at once; the rest in the digest.
    Observer,
    /// A lawyer: what the court does, at once; what is said of it in the digest.
    Lawyer,
}

impl Preset {
    /// Every preset, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Relative,
        Self::Journalist,
        Self::Observer,
        Self::Lawyer,
    ];

    /// These preferences with its reminders and ways. Quiet hours, zone and digest stay as they are, for they are of a life
    /// and not of a part in a case; only who has no digest and needs one gets it.
    #[must_use]
    pub fn applied_to(self, mut to: Preferences) -> Preferences {
        to.leads = Some(self.leads().iter().copied().collect());
        for kind in NewsKind::ALL {
            to.choose(kind, self.way(kind));
        }
        if to.needs_digest() {
            to.digest.get_or_insert_default();
        }
        to
    }

    fn leads(self) -> &'static [Lead] {
        match self {
            Self::Relative => &[Lead::Days(7), Lead::Days(1), Lead::Morning, Lead::Hours(2)],
            Self::Journalist => &[Lead::Days(1), Lead::Morning, Lead::Hours(1)],
            Self::Observer => &[Lead::Days(7), Lead::Days(3), Lead::Days(1), Lead::Morning],
            Self::Lawyer => &[Lead::Days(3), Lead::Days(1), Lead::Hours(1)],
        }
    }

    fn way(self, kind: NewsKind) -> Way {
        match (self, kind) {
            (Self::Relative, _)
            | (
                Self::Journalist | Self::Observer | Self::Lawyer,
                NewsKind::Hearings | NewsKind::Decisions,
            )
            | (Self::Journalist | Self::Observer, NewsKind::Access)
            | (Self::Journalist, NewsKind::Statements)
            | (Self::Lawyer, NewsKind::Custody) => Way::AtOnce,
            (Self::Journalist | Self::Observer, NewsKind::Outcomes | NewsKind::Custody)
            | (Self::Lawyer, NewsKind::Outcomes | NewsKind::Access) => Way::Silently,
            (Self::Observer | Self::Lawyer, NewsKind::Statements) => Way::InDigest,
        }
    }
}

//! The model of the people: who holds which role from where, and which invitations are open.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

/// A person, by their place.
pub(super) type Person = usize;

/// So many people there are.
pub(super) const PEOPLE: usize = 5;

/// How long an invitation is open, in hours.
const OPEN_FOR: i64 = 24;

/// Where a role comes from: the settings and the claim make an owner, an invitation makes an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    Claim,
    Invite,
    Settings,
}

/// What becomes of an invitation that somebody opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Opened {
    Granted,
    NotNeeded,
    Refused,
}

/// What becomes of a removal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Removed {
    Done,
    LastOwner,
    BySettings,
    NoRole,
    NotAnOwner,
}

#[derive(Clone, Debug)]
struct Invite {
    maker: Person,
    expires: DateTime<Utc>,
    is_open: bool,
}

#[derive(Clone, Debug, Default)]
pub(super) struct People {
    held: [BTreeSet<Origin>; PEOPLE],
    invites: Vec<Invite>,
}

impl People {
    pub(super) fn is_editor(&self, person: Person) -> bool {
        !self.held[person].is_empty()
    }

    pub(super) fn is_owner(&self, person: Person) -> bool {
        let held = &self.held[person];
        held.contains(&Origin::Claim) || held.contains(&Origin::Settings)
    }

    /// Everybody's roles, in the order of the people.
    pub(super) fn roles(&self) -> Vec<(Person, Origin)> {
        let each = self.held.iter().enumerate();
        each.flat_map(|(person, held)| held.iter().map(move |origin| (person, *origin)))
            .collect()
    }

    fn another(&self, person: Person, is_one: impl Fn(Person) -> bool) -> bool {
        (0..PEOPLE).any(|other| other != person && is_one(other))
    }

    pub(super) fn has_another_editor(&self, person: Person) -> bool {
        self.another(person, |other| self.is_editor(other))
    }

    fn has_another_owner(&self, person: Person) -> bool {
        self.another(person, |other| self.is_owner(other))
    }

    /// Whether the claim makes this person the owner.
    pub(super) fn claims(&mut self, person: Person) -> bool {
        let is_first = !self.has_another_owner(person);
        if is_first {
            self.held[person].insert(Origin::Claim);
        }
        is_first
    }

    /// Whether this person can make an invitation.
    pub(super) fn invites(&mut self, maker: Person, now: DateTime<Utc>) -> bool {
        let may = self.is_owner(maker);
        if may {
            self.invites.push(Invite {
                maker,
                expires: now + TimeDelta::hours(OPEN_FOR),
                is_open: true,
            });
        }
        may
    }

    pub(super) fn opens(
        &mut self,
        person: Person,
        invite: Option<usize>,
        now: DateTime<Utc>,
    ) -> Opened {
        if self.is_editor(person) {
            return Opened::NotNeeded;
        }
        let found = invite.map(|place| &mut self.invites[place]);
        match found.filter(|invite| invite.is_open && now < invite.expires) {
            Some(invite) => {
                invite.is_open = false;
                self.held[person].insert(Origin::Invite);
                Opened::Granted
            }
            None => Opened::Refused,
        }
    }

    /// Whether this invitation was this person's, and open or expired.
    pub(super) fn withdraws(&mut self, person: Person, invite: usize) -> bool {
        let invite = &mut self.invites[invite];
        let is_withdrawn = invite.is_open && invite.maker == person;
        invite.is_open &= !is_withdrawn;
        is_withdrawn
    }

    pub(super) fn removes(&mut self, by: Person, of: Person) -> Removed {
        if !self.is_owner(by) {
            Removed::NotAnOwner
        } else if !self.is_editor(of) {
            Removed::NoRole
        } else if self.held[of].contains(&Origin::Settings) {
            Removed::BySettings
        } else if !self.has_another_owner(of) {
            Removed::LastOwner
        } else {
            self.loses_all(of);
            Removed::Done
        }
    }

    /// The command line, or the wish to be forgotten, takes every role.
    pub(super) fn loses_all(&mut self, person: Person) {
        self.held[person].clear();
        self.ends_invites(person);
    }

    /// The settings name these people as owners, and nobody else.
    pub(super) fn are_named(&mut self, named: &[Person]) {
        for person in 0..PEOPLE {
            if named.contains(&person) {
                self.held[person].insert(Origin::Settings);
            } else if self.held[person].remove(&Origin::Settings) {
                self.ends_invites(person);
            }
        }
    }

    fn ends_invites(&mut self, person: Person) {
        if !self.is_owner(person) {
            let theirs = self.invites.iter_mut();
            let theirs = theirs.filter(|invite| invite.maker == person);
            theirs.for_each(|invite| invite.is_open = false);
        }
    }
}

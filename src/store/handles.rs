//! Handles: the use cases of the store by what they are about. Each is the store itself, borrowed.

use super::Store;

/// Notices and their delivery: fan-out, claims, settlements, penalties.
#[derive(Clone, Copy, Debug)]
pub struct Outbox<'a> {
    pub(super) store: &'a Store,
}

/// Chats: their language, presence, troubles and erasure.
#[derive(Clone, Copy, Debug)]
pub struct Chats<'a> {
    pub(super) store: &'a Store,
}

/// Editors and owners.
#[derive(Clone, Copy, Debug)]
pub struct Roles<'a> {
    pub(super) store: &'a Store,
}

/// What editors did.
#[derive(Clone, Copy, Debug)]
pub struct Audit<'a> {
    pub(super) store: &'a Store,
}

/// Cases, with their logs.
#[derive(Clone, Copy, Debug)]
pub struct Cases<'a> {
    pub(super) store: &'a Store,
}

/// The search index.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    pub(super) store: &'a Store,
}

/// Who follows what.
#[derive(Clone, Copy, Debug)]
pub struct Follows<'a> {
    pub(super) store: &'a Store,
}

/// Who subscribed to what.
#[derive(Clone, Copy, Debug)]
pub struct Subscriptions<'a> {
    pub(super) store: &'a Store,
}

/// What is not sent yet: drafts, and lines offered to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Drafts<'a> {
    pub(super) store: &'a Store,
}

/// What editors have sent: undo, release, ledgers.
#[derive(Clone, Copy, Debug)]
pub struct Postings<'a> {
    pub(super) store: &'a Store,
}

/// What is due by the clock: reminders, questions, recurring jobs.
#[derive(Clone, Copy, Debug)]
pub struct Schedule<'a> {
    pub(super) store: &'a Store,
}

/// Updates that are not handled yet.
#[derive(Clone, Copy, Debug)]
pub struct Inbox<'a> {
    pub(super) store: &'a Store,
}

impl Store {
    /// Notices and their delivery.
    pub fn outbox(&self) -> Outbox<'_> {
        Outbox { store: self }
    }

    /// Chats.
    pub fn chats(&self) -> Chats<'_> {
        Chats { store: self }
    }

    /// Editors and owners.
    pub fn roles(&self) -> Roles<'_> {
        Roles { store: self }
    }

    /// What editors did.
    pub fn audit(&self) -> Audit<'_> {
        Audit { store: self }
    }

    /// Cases, with their logs.
    pub fn cases(&self) -> Cases<'_> {
        Cases { store: self }
    }

    /// The search index.
    pub fn names(&self) -> Names<'_> {
        Names { store: self }
    }

    /// Who follows what.
    pub fn follows(&self) -> Follows<'_> {
        Follows { store: self }
    }

    /// Who subscribed to what.
    pub fn subscriptions(&self) -> Subscriptions<'_> {
        Subscriptions { store: self }
    }

    /// Drafts, and lines offered to choose from.
    pub fn drafts(&self) -> Drafts<'_> {
        Drafts { store: self }
    }

    /// What editors have sent.
    pub fn postings(&self) -> Postings<'_> {
        Postings { store: self }
    }

    /// What is due by the clock.
    pub fn schedule(&self) -> Schedule<'_> {
        Schedule { store: self }
    }

    /// Updates that are not handled yet.
    pub fn inbox(&self) -> Inbox<'_> {
        Inbox { store: self }
    }
}

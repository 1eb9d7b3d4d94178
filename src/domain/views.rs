//! Views: what is shown of cases, as data. Whoever renders them decides how they look.

use std::{collections::BTreeMap, num::NonZeroU32};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    case::{Case, Listing},
    chat::ChatKind,
    event::Origin,
    ledger::{Audience, Ledger, SilentFollowers},
    message::BroadcastRate,
    news::News,
    note::Note,
    slug::Slug,
    warning::Warning,
};

/// The view of a case.
#[derive(Clone, Debug)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// Its log, newest entry first, if the part that is shown needs it.
    pub history: Vec<HistoryLine>,
    /// Whether the reader follows it.
    pub follows: FollowState,
    /// Their note on it, if the part that is shown has it.
    pub note: Option<Note>,
    /// The case in which its appeal is heard, where everybody may know which that is.
    pub appeal: Option<Case>,
}

/// A section of what is known of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// How it stands, on one screen.
    Overview,
    /// Every hearing.
    Hearings,
    /// The people.
    People,
    /// The charges.
    Charges,
    /// What the sides said, and what happened outside the court room.
    Statements,
    /// Other cases, and the sources.
    Related,
    /// The log.
    History,
}

impl Section {
    /// Every section, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::Hearings,
        Self::People,
        Self::Charges,
        Self::Statements,
        Self::Related,
        Self::History,
    ];
}

/// The view of an entry of the case's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// Its number in the log.
    pub number: u32,
    /// When it was recorded.
    pub recorded: DateTime<Utc>,
    /// How it came into the log.
    pub origin: Origin,
    /// What it changed; nothing for a check.
    pub news: Vec<News>,
    /// The number of the event that corrected it last, of one that stands as it was recorded.
    pub corrected_in: Option<u32>,
}

/// How much of an event a line of an editor can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventWording {
    /// All of it.
    Whole,
    /// Not all: some of it comes from a case file.
    Partial,
}

/// Whether the chat that reads follows the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FollowState {
    /// It does, and is offered to stop.
    Yes,
    /// It does not, and is offered to follow.
    No,
}

/// The view of a change, as a follower sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// The case with the change.
    pub case: Case,
    /// What the change is for a follower.
    pub news: Vec<News>,
}

/// The authorship of a change: the reader's own, or another editor's. Which other editor it is concerns nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authorship {
    /// The reader's.
    Own,
    /// Another editor's.
    Another,
}

/// The view of a draft: a change that an editor has not sent yet.
#[derive(Clone, Debug)]
pub struct DraftView {
    /// Its number.
    pub id: i64,
    /// Its view for a follower.
    pub change: ChangeView,
    /// Who would be told, in counts.
    pub audience: Audience,
    /// The case of the appeal that it links.
    pub appeal: Option<Case>,
    /// How many messages leave in a second at most.
    pub messages_per_second: NonZeroU32,
    /// How many follow silently and would not be told.
    pub silent: SilentFollowers,
    /// The rate at which they would be told.
    pub broadcast_rate: BroadcastRate,
    /// The warnings.
    pub warnings: Vec<Warning>,
    /// The waiting changes of the same case; one that conflicts comes first.
    pub waiting: Vec<WaitingView>,
    /// The id of the waiting change that conflicts: after it this one would no longer apply.
    pub in_the_way: Option<i64>,
}

impl DraftView {
    /// For how many seconds its followers are told, one after the other.
    pub fn lasts(&self) -> u64 {
        let a_second = u64::from(self.messages_per_second.get());
        self.audience.total().div_ceil(a_second)
    }

    /// Whether it is told for so long, and to people alone, that a channel of the case is worth having. One of an unlisted case
    /// would list it.
    pub fn wants_channel(&self) -> bool {
        self.lasts() >= 60
            && self.audience.of_kind(ChatKind::Shared) == 0
            && self.change.case.description.listing == Listing::Public
            && !self.change.news.is_empty()
    }
}

/// The view of a waiting change, which waits out its undo window.
#[derive(Clone, Debug)]
pub struct WaitingView {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub author: Authorship,
    /// Its view for a follower.
    pub change: ChangeView,
    /// For how long it has waited.
    pub since: TimeDelta,
    /// How long its undo window still lasts.
    pub left: TimeDelta,
    /// Until when a second editor must approve it; `None` where none needs to, or one has.
    pub lapses_at: Option<DateTime<Utc>>,
}

/// A list of cases.
#[derive(Clone, Debug, Default)]
pub struct CaseList {
    /// Those that can be read.
    pub cases: Vec<Case>,
    /// How many others there are that cannot.
    pub unreadable: usize,
    /// The notes on them, by short name, where they are what the reader follows.
    pub notes: BTreeMap<Slug, Note>,
}

impl CaseList {
    /// Whether there is no case, not even one that cannot be read.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty() && self.unreadable == 0
    }
}

/// The scope of a list of hearings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListScope {
    /// Those of the cases that the chat follows.
    Followed {
        /// How many others it follows that cannot be read.
        unreadable: usize,
    },
    /// Those of every public case.
    All {
        /// How many others there are that cannot be read.
        unreadable: usize,
    },
}

/// A page's place among all pages of something, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// This page.
    pub page: u16,
    /// How many pages there are, at least one.
    pub of: u16,
}

/// The figures of `/status`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Cases.
    pub cases: u64,
    /// Pairs of a chat and a case it follows.
    pub follows: u64,
    /// Changes within their undo window.
    pub pending: u64,
    /// Messages that wait for their turn.
    pub waiting: u64,
    /// Messages whose request is open.
    pub sending: u64,
    /// Messages in doubt: whether they arrived is not known.
    pub in_doubt: u64,
    /// How long the oldest waiting message has waited, in seconds; `None` when none waits.
    pub lag: Option<u64>,
    /// Messages given up.
    pub failed: u64,
    /// The last changes, latest first.
    pub last: Vec<Ledger>,
}

//! Alarms: what delays notices or answers, and who is told of it.

mod raised;

use std::time::Duration;

pub use raised::{AlarmMessage, AlarmPhase, AlarmStatus, Alarms};

/// How often the owners are told of what lasts.
const REPEATED: Duration = Duration::from_secs(60 * 60);

/// An alarm: why notices or answers are delayed, or soon may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alarm {
    /// Long polling has brought no answer for two minutes: nobody who writes is heard.
    Deaf,
    /// Another program fetches this bot's updates.
    SecondReader,
    /// Messages leave, but for very long no update has come in: another program may be taking them.
    Unheard,
    /// An urgent notice is late, or none gets through.
    Lag,
    /// This has failed for a minute.
    Stalled(BackgroundStep),
    /// The machine's clock and Telegram's differ: scheduled work waits.
    Clock,
    /// There is no disk space left for the database: nothing is sent.
    NoRoom,
    /// The database file is damaged.
    Damaged,
    /// The database file was removed or replaced: nothing is stored or sent.
    Gone,
    /// A reader pins the write-ahead log for so long that it cannot be truncated: what was deleted stands in it.
    LogKept,
    /// Telegram refused a request for its form.
    Refused,
    /// Telegram did not take a message for payment.
    Unpaid,
    /// Followers or editors who asked got no answer in time.
    Unanswered,
    /// Rows that this version cannot read are passed over.
    Unreadable {
        /// Where.
        table: UnreadableTable,
        /// How many.
        rows: u64,
    },
    /// The key lies on the same device as the database that it seals.
    KeyBesideDatabase,
}

/// A step of the background work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BackgroundStep {
    /// Releasing changes whose undo window is over.
    Release,
    /// Starting reminders.
    Remind,
    /// Asking editors what became of a hearing, and showing them what court lists propose.
    Ask,
    /// Making a notice for each follower.
    FanOut,
    /// Removing old records.
    Sweep,
    /// Sending owners the head of the audit.
    Audit,
    /// Claiming notices and recording how they ended.
    Deliver,
}

/// The part of the database in which rows cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnreadableTable {
    /// People, groups and channels.
    Chats,
    /// Cases with their hearings and their log.
    Cases,
    /// Updates that nobody has handled yet.
    Inbox,
    /// Changes that editors have not sent.
    Drafts,
    /// Changes that editors have sent.
    Postings,
    /// The bot's own state: where polling had come to.
    House,
}

/// Who is told of an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlarmAudience {
    /// The owners, in their chats, and whoever reads the standard error.
    Owners,
    /// Whoever reads the standard error or asks for `/status`: it is not urgent.
    WhoeverLooks,
}

impl UnreadableTable {
    /// Every one.
    pub const ALL: [Self; 6] = [
        Self::Chats,
        Self::Cases,
        Self::Inbox,
        Self::Drafts,
        Self::Postings,
        Self::House,
    ];
}

impl Alarm {
    /// Who is told.
    pub fn audience(self) -> AlarmAudience {
        match self {
            Self::Deaf
            | Self::SecondReader
            | Self::Unheard
            | Self::Lag
            | Self::Stalled(_)
            | Self::Clock
            | Self::NoRoom
            | Self::Damaged
            | Self::Gone
            | Self::LogKept
            | Self::Refused
            | Self::Unpaid
            | Self::Unanswered
            | Self::Unreadable { .. } => AlarmAudience::Owners,
            Self::KeyBesideDatabase => AlarmAudience::WhoeverLooks,
        }
    }

    /// For an alarm that is an event and not a state: how long after it was last raised it is over.
    fn is_over_after(self) -> Option<Duration> {
        match self {
            // Two programs that ask in turn are told so in turn.
            Self::SecondReader => Some(Duration::from_secs(10 * 60)),
            Self::Refused | Self::Unpaid | Self::Unanswered => Some(Duration::from_secs(60 * 60)),
            Self::Deaf
            | Self::Unheard
            | Self::Lag
            | Self::Stalled(_)
            | Self::Clock
            | Self::NoRoom
            | Self::Damaged
            | Self::Gone
            | Self::LogKept
            | Self::Unreadable { .. }
            | Self::KeyBesideDatabase => None,
        }
    }

    /// How often it is repeated while it lasts.
    fn is_repeated_after(self) -> Option<Duration> {
        match self.audience() {
            AlarmAudience::Owners => Some(REPEATED),
            AlarmAudience::WhoeverLooks => None,
        }
    }

    /// Whether both are the same alarm, whatever its extent.
    pub fn is_of_cause(self, other: Self) -> bool {
        match (self, other) {
            (Self::Unreadable { table, .. }, Self::Unreadable { table: other, .. }) => {
                table == other
            }
            (one, other) => one == other,
        }
    }
}

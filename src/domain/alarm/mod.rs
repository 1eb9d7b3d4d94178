//! What keeps notices or answers back, and who is told of it.

mod raised;

use std::time::Duration;

pub use raised::{AlarmMessage, AlarmPhase, AlarmStatus, Alarms};

/// How often the owners are told of what lasts.
const REPEATED: Duration = Duration::from_secs(60 * 60);

/// Why notices or answers are kept back, or soon may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alarm {
    /// Telegram has given no news for two minutes: nobody who writes is heard.
    Deaf,
    /// Another program fetches this bot's updates.
    SecondReader,
    /// Messages leave, and nothing has come in for very long: somebody else may be taking it.
    Unheard,
    /// An urgent notice is late, or none gets through.
    Lag,
    /// This has failed for a minute.
    Stalled(BackgroundStep),
    /// The machine's clock and Telegram's are apart: what the clock brings waits.
    Clock,
    /// There is no room left for the database: nothing is sent.
    NoRoom,
    /// The database file is damaged.
    Damaged,
    /// The database file was removed, or another one lies in its place: nothing is kept or sent.
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

/// A step of the work that nobody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BackgroundStep {
    /// Releasing changes whose undo window is over.
    Release,
    /// Starting reminders.
    Remind,
    /// Asking editors what became of a hearing.
    Ask,
    /// Making a notice for each follower.
    FanOut,
    /// Removing old records.
    Sweep,
    /// Claiming notices and recording how they ended.
    Deliver,
}

/// Where a row stands that cannot be read.
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
    /// What the bot keeps of itself: where it was when it last asked Telegram.
    House,
}

/// Who is told of an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlarmAudience {
    /// The owners, in their chats, and whoever reads the standard error.
    Owners,
    /// Whoever reads the standard error, and who asks for `/status`: it is no news.
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

    /// How long after it was last raised it is over, where that is an event and not a state.
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

    /// How often it is told while it lasts.
    fn is_repeated_after(self) -> Option<Duration> {
        match self.audience() {
            AlarmAudience::Owners => Some(REPEATED),
            AlarmAudience::WhoeverLooks => None,
        }
    }

    /// Whether both are of one cause, whatever its extent.
    pub fn is_of_cause(self, other: Self) -> bool {
        match (self, other) {
            (Self::Unreadable { table, .. }, Self::Unreadable { table: other, .. }) => {
                table == other
            }
            (one, other) => one == other,
        }
    }
}

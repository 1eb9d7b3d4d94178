//! Events: the entries of a case's append-only log.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    access::Access,
    approx::ApproxDate,
    attribution::Attribution,
    hearing::{HearingNo, RoomChange},
    language::Words,
    people::{Custody, Side},
    slug::Slug,
    stage::Stage,
    when::When,
};

/// One entry of a case's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its number in the log, from 1, and the case's revision from then on. Shown as "change no. 7".
    pub number: u32,
    /// When it was recorded here.
    pub recorded: DateTime<Utc>,
    /// How it came into the log.
    pub origin: Origin,
    /// What changed.
    pub change: Change,
    /// From whom that is known; `None` where its editor did not say.
    pub attribution: Option<Attribution>,
}

/// A change, and from whom it is known. One without an attribution is stored as the change alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributedChange {
    /// What changes.
    #[serde(flatten)]
    pub change: Change,
    /// From whom that is known; `None` where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
}

impl Event {
    /// The number of the event that it corrects, if it corrects one.
    pub fn corrects(&self) -> Option<u32> {
        match self.change {
            Change::Correct { event, .. } => Some(event),
            Change::Schedule { .. }
            | Change::Move { .. }
            | Change::Room { .. }
            | Change::Adjourn { .. }
            | Change::Cancel { .. }
            | Change::Held { .. }
            | Change::Access { .. }
            | Change::Custody { .. }
            | Change::Stage { .. }
            | Change::Verdict { .. }
            | Change::Statement { .. }
            | Change::Appeal { .. }
            | Change::Check => None,
        }
    }
}

impl From<Change> for AttributedChange {
    fn from(change: Change) -> Self {
        Self {
            change,
            attribution: None,
        }
    }
}

impl AttributedChange {
    /// What is said of it: a reason, a note, an outcome, a text.
    pub fn words(&self) -> Option<&Words> {
        match &self.change {
            Change::Schedule { note: words, .. }
            | Change::Move { reason: words, .. }
            | Change::Room { reason: words, .. }
            | Change::Adjourn { reason: words, .. }
            | Change::Cancel { reason: words, .. }
            | Change::Held { outcome: words, .. }
            | Change::Verdict { text: words } => words.as_ref(),
            Change::Access { access } => access.reason.as_ref(),
            Change::Statement { statement } => Some(&statement.text),
            Change::Custody { .. }
            | Change::Stage { .. }
            | Change::Appeal { .. }
            | Change::Check => None,
            Change::Correct { to, .. } => to.as_ref().and_then(|right| right.words()),
        }
    }
}

impl AttributedChange {
    /// What changes, with nothing said of it: no reason, no note, no outcome. What a verdict or a statement says is the change.
    pub fn without_words(&self) -> Change {
        let mut change = self.change.clone();
        match &mut change {
            Change::Schedule { note: words, .. }
            | Change::Move { reason: words, .. }
            | Change::Room { reason: words, .. }
            | Change::Cancel { reason: words, .. }
            | Change::Held { outcome: words, .. } => *words = None,
            Change::Adjourn { note, reason, .. } => (*note, *reason) = (None, None),
            Change::Access { access } => access.reason = None,
            Change::Custody { .. }
            | Change::Stage { .. }
            | Change::Verdict { .. }
            | Change::Statement { .. }
            | Change::Appeal { .. }
            | Change::Check
            | Change::Correct { .. } => {}
        }
        change
    }
}

/// How an event came into the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// With the first import of the case file: history, told to nobody.
    Imported,
    /// By an editor: told to everybody who follows.
    Posted,
}

/// What an event changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "change", deny_unknown_fields)]
pub enum Change {
    /// A new hearing is set. If a hearing was adjourned with no date, this is where it goes on.
    Schedule {
        /// Its day, perhaps its time.
        when: When,
        /// The court room.
        room: Option<String>,
        /// What was said of it.
        note: Option<Words>,
    },
    /// A hearing that has not begun gets another date or time: moved, moved earlier or delayed.
    Move {
        /// Which.
        hearing: HearingNo,
        /// Its new day and time.
        to: When,
        /// What is said of its court room.
        #[serde(default, skip_serializing_if = "RoomChange::says_nothing")]
        room: RoomChange,
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing that has not begun gets another court room; its day and time stay.
    Room {
        /// Which.
        hearing: HearingNo,
        /// The room; `None` where it is no longer known.
        room: Option<String>,
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing is over for now and goes on another day, as a new hearing, or on a day not set yet.
    Adjourn {
        /// Which.
        hearing: HearingNo,
        /// When it goes on.
        to: Option<When>,
        /// The court room of the hearing at which it goes on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        room: Option<String>,
        /// What was said of the hearing at which it goes on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Words>,
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing will not take place.
    Cancel {
        /// Which.
        hearing: HearingNo,
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing took place.
    Held {
        /// Which.
        hearing: HearingNo,
        /// What came of it.
        outcome: Option<Words>,
    },
    /// Who may be in the court room.
    Access {
        /// From now on.
        access: Access,
    },
    /// Whether a defendant is free.
    Custody {
        /// The person's key.
        person: Slug,
        /// From now on.
        custody: Custody,
    },
    /// The case enters a stage.
    Stage {
        /// Which.
        stage: Stage,
        /// When it did, where that is not the day of the record.
        since: Option<ApproxDate>,
    },
    /// The court gave its verdict.
    Verdict {
        /// What it says, as reported.
        text: Option<Words>,
    },
    /// A side said something.
    Statement {
        /// What, by whom.
        statement: Statement,
    },
    /// An appeal is heard as a case of its own.
    Appeal {
        /// Which.
        case: Slug,
    },
    /// A check: an editor confirms that nothing has changed.
    Check,
    /// A correction: what an earlier event said was wrong.
    Correct {
        /// The number of that event; never that of a correction.
        event: u32,
        /// What is right instead; `None` where nothing of it happened: the event is withdrawn.
        to: Option<Box<AttributedChange>>,
    },
}

impl Change {
    /// The kind of change, in a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Schedule { .. } => "schedule",
            Self::Move { .. } => "move",
            Self::Room { .. } => "room",
            Self::Adjourn { .. } => "adjourn",
            Self::Cancel { .. } => "cancel",
            Self::Held { .. } => "held",
            Self::Access { .. } => "access",
            Self::Custody { .. } => "custody",
            Self::Stage { .. } => "stage",
            Self::Verdict { .. } => "verdict",
            Self::Statement { .. } => "statement",
            Self::Appeal { .. } => "appeal",
            Self::Check => "check",
            Self::Correct { .. } => "correct",
        }
    }

    /// The existing hearing that it is about, if any.
    pub fn hearing(&self) -> Option<HearingNo> {
        match self {
            Self::Move { hearing, .. }
            | Self::Room { hearing, .. }
            | Self::Adjourn { hearing, .. }
            | Self::Cancel { hearing, .. }
            | Self::Held { hearing, .. } => Some(*hearing),
            Self::Schedule { .. }
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Verdict { .. }
            | Self::Statement { .. }
            | Self::Appeal { .. }
            | Self::Check => None,
            Self::Correct { to, .. } => to.as_ref().and_then(|right| right.change.hearing()),
        }
    }

    /// The date that it sets, if any.
    pub fn date(&self) -> Option<When> {
        match self {
            Self::Schedule { when, .. } => Some(*when),
            Self::Move { to, .. } => Some(*to),
            Self::Adjourn { to, .. } => *to,
            Self::Room { .. }
            | Self::Cancel { .. }
            | Self::Held { .. }
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Verdict { .. }
            | Self::Statement { .. }
            | Self::Appeal { .. }
            | Self::Check
            | Self::Correct { .. } => None,
        }
    }
}

/// Something said by a named side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Whose voice it is.
    pub side: Side,
    /// The key of the person who said it, where it is one of the case's people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Slug>,
    /// When it was said, as precisely as the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<ApproxDate>,
    /// What was said.
    pub text: Words,
    /// The key of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Slug>,
}

//! Posts: what an editor's line posts, and its canonical form, the unambiguous line that posts the same.

mod address;
mod argument_line;
mod arguments;
mod correction;
mod marks;
mod of_change;

use std::fmt;

use chrono::NaiveTime;

pub use super::texts::TextsError;
use super::{
    date::{DateError, Sitting, StatedDay, StatedTime},
    texts,
};
use crate::domain::{
    access::AccessStatus,
    attribution::Attribution,
    command::{Command, OwnCommand, PostCommand},
    hearing::{HearingNo, RoomChange},
    language::Words,
    people::{CustodyStatus, Side},
    slug::Slug,
    stage::Stage,
    when::When,
};
pub use address::{ParsedAddress, address, attached_address};
pub use arguments::{read, split};
pub use correction::{CorrectionWords, corrected_to, event_number, withdraw};
pub use marks::{attribution, objection, texts};

/// A post: what a line posts, with nothing left ambiguous.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// About which case, perhaps which hearing.
    pub address: PostAddress,
    /// What.
    pub what: PostKind,
    /// From whom its editor has it.
    pub attribution: Option<Attribution>,
}

/// A case, perhaps a hearing of it: `almaty-2025`, `almaty-2025#3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostAddress {
    /// The case, which may not exist.
    pub case: Slug,
    /// The hearing that was named, which may not exist.
    pub hearing: Option<HearingNo>,
}

/// The kind of a post, with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostKind {
    /// A new hearing.
    Schedule {
        /// Its day, perhaps its time.
        when: When,
        /// Its court room.
        room: Option<String>,
        /// What was said of it.
        note: Option<Words>,
    },
    /// A hearing on another date, or the same in another court room.
    Move {
        /// Its day, perhaps its time and its room; with no day its room alone.
        to: Sitting,
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing goes on another day.
    Adjourn {
        /// When; `None` for a date not set.
        to: Option<When>,
        /// The court room of the hearing at which it goes on.
        room: Option<String>,
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing begins later on its day.
    Delay {
        /// When.
        to: NaiveTime,
        /// What is said of its court room.
        room: RoomChange,
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing will not take place.
    Cancel {
        /// Why.
        reason: Option<Words>,
    },
    /// A hearing took place.
    Held {
        /// What came of it.
        outcome: Option<Words>,
    },
    /// Who may be in the court room.
    Access {
        /// From now on.
        status: AccessStatus,
        /// Why.
        reason: Option<Words>,
        /// Who objects, and how.
        objection: Option<Words>,
    },
    /// Whether a defendant is free.
    Custody {
        /// The words for the person, to be found among the people of the case.
        person: String,
        /// From now on.
        status: CustodyStatus,
        /// Where.
        place: Option<Words>,
    },
    /// The stage of the case.
    Stage {
        /// From now on.
        stage: Stage,
    },
    /// The verdict.
    Verdict {
        /// What it says.
        text: Option<Words>,
    },
    /// An appeal is heard as a case of its own.
    Appeal {
        /// Which, which may not exist.
        case: Slug,
    },
    /// What a side said.
    Statement {
        /// Which side.
        side: Side,
        /// What.
        text: Words,
    },
    /// All is still as it stands.
    Checked,
}

/// The outcome of parsing the arguments of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedPost {
    /// It posts this.
    Post(Post),
    /// Ambiguous: it can mean each of these, and its author must choose.
    Several(Vec<Post>),
    /// Misused: an argument is missing, or it names a hearing and the command is about the whole case.
    Misused,
    /// An argument cannot be read.
    Unreadable(PostError),
}

/// The error of parsing the arguments of a command. Pieces are quoted as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostError {
    /// The date, and why.
    Date(DateError),
    /// The time, and why.
    Time(DateError),
    /// A word where a status, a stage or a side must stand.
    Choice {
        /// The word.
        written: String,
        /// What is posted if the nearest word is meant.
        nearest: Option<Box<Post>>,
    },
    /// Superfluous words, or words that need a `|` before them.
    Extra(String),
    /// The texts.
    Texts(TextsError),
    /// Whom it is known from: the words, which are neither a source's nor a link.
    Attribution(String),
}

impl Post {
    /// The canonical form: the line that parses to this post, whatever the day and the language of its reader.
    pub fn canonical(&self) -> String {
        let line = format!("/{} {}", self.what.command().word(), self.address);
        line + &self.arguments()
    }

    /// The canonical form of a correction: the line by which this is right of the event of that number.
    pub fn correction(&self, event: u32) -> String {
        let command = Command::Own(OwnCommand::Correct).word();
        let (address, word) = (&self.address, self.what.command().word());
        format!("/{command} {address} {event} {word}{}", self.arguments())
    }

    fn arguments(&self) -> String {
        let rest = match &self.what {
            PostKind::Schedule {
                when,
                room,
                note: text,
            }
            | PostKind::Adjourn {
                to: Some(when),
                room,
                reason: text,
            } => format!(
                "{}{}{}",
                date(*when),
                named(room.as_deref()),
                texts::canonical(text.as_ref())
            ),
            PostKind::Move { to, reason } => sitting(to) + &texts::canonical(reason.as_ref()),
            PostKind::Adjourn {
                to: None,
                reason: text,
                ..
            }
            | PostKind::Cancel { reason: text }
            | PostKind::Held { outcome: text }
            | PostKind::Verdict { text } => texts::canonical(text.as_ref()),
            PostKind::Delay { to, room, reason } => {
                let time = to.format("%H:%M");
                let text = texts::canonical(reason.as_ref());
                format!(" {time}{}{text}", in_room(room))
            }
            PostKind::Access {
                status,
                reason,
                objection,
            } => format!(
                " {}{}{}",
                status.word(),
                texts::canonical(reason.as_ref()),
                marks::canonical_objection(objection.as_ref())
            ),
            PostKind::Custody {
                person,
                status,
                place,
            } => format!(
                " {person} {}{}",
                status.word(),
                texts::canonical(place.as_ref())
            ),
            PostKind::Stage { stage } => format!(" {}", stage.word()),
            PostKind::Appeal { case } => format!(" {case}"),
            PostKind::Statement { side, text } => {
                format!(" {}{}", side.word(), texts::canonical(Some(text)))
            }
            PostKind::Checked => String::new(),
        };
        rest + &marks::canonical_source(self.attribution.as_ref())
    }
}

impl PostKind {
    /// The command that posts it.
    pub fn command(&self) -> PostCommand {
        match self {
            Self::Schedule { .. } => PostCommand::Schedule,
            Self::Move { .. } => PostCommand::Move,
            Self::Adjourn { .. } => PostCommand::Adjourn,
            Self::Delay { .. } => PostCommand::Delay,
            Self::Cancel { .. } => PostCommand::Cancel,
            Self::Held { .. } => PostCommand::Held,
            Self::Access { .. } => PostCommand::Access,
            Self::Custody { .. } => PostCommand::Custody,
            Self::Stage { .. } => PostCommand::Stage,
            Self::Verdict { .. } => PostCommand::Verdict,
            Self::Appeal { .. } => PostCommand::Appeal,
            Self::Statement { .. } => PostCommand::Statement,
            Self::Checked => PostCommand::Checked,
        }
    }
}

impl PostKind {
    /// Whether it is about a hearing of the case that there is.
    pub fn is_about_a_hearing(&self) -> bool {
        match self {
            Self::Move { .. }
            | Self::Adjourn { .. }
            | Self::Delay { .. }
            | Self::Cancel { .. }
            | Self::Held { .. } => true,
            Self::Schedule { .. }
            | Self::Access { .. }
            | Self::Custody { .. }
            | Self::Stage { .. }
            | Self::Verdict { .. }
            | Self::Appeal { .. }
            | Self::Statement { .. }
            | Self::Checked => false,
        }
    }
}

impl fmt::Display for PostAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.case)?;
        self.hearing
            .map_or(Ok(()), |hearing| write!(f, "#{}", hearing.0))
    }
}

fn date(when: When) -> String {
    match when.time {
        Some(time) => format!(" {} {}", when.day, time.format("%H:%M")),
        None => format!(" {}", when.day),
    }
}

fn sitting(sitting: &Sitting) -> String {
    let day = match sitting.day {
        StatedDay::On(day) => format!(" {day}"),
        StatedDay::NotSet => " no date".to_owned(),
        StatedDay::Unsaid => String::new(),
    };
    let time = match sitting.time {
        StatedTime::At(time) => format!(" {}", time.format("%H:%M")),
        StatedTime::NotAnnounced => " no time".to_owned(),
        StatedTime::Unsaid => String::new(),
    };
    day + &time + &in_room(&sitting.room)
}

fn in_room(room: &RoomChange) -> String {
    match room {
        RoomChange::Stays => String::new(),
        RoomChange::NotKnown => " no room".to_owned(),
        RoomChange::To(room) => named(Some(room)),
    }
}

/// In quotation marks a name may have any letters.
fn named(room: Option<&str>) -> String {
    room.map_or(String::new(), |room| format!(" room \"{room}\""))
}

#[cfg(test)]
mod tests;

//! The way back: what posts a change again, as far as a line can say it.

use super::{Post, PostAddress, PostKind};
use crate::{
    domain::{
        case_state::CaseState,
        event::{AttributedChange, Change},
        hearing::RoomChange,
        slug::Slug,
        when::When,
    },
    parse::date::{Sitting, StatedDay, StatedTime},
};

impl Post {
    /// What posts a change to a case as it was before; `None` for what no line posts. What a line cannot say is what
    /// [`Change::keeping`] keeps.
    pub fn of(case: &Slug, change: &AttributedChange, before: &CaseState) -> Option<Self> {
        let AttributedChange {
            change,
            attribution,
        } = change;
        Some(Self {
            address: PostAddress {
                case: case.clone(),
                hearing: None,
            },
            what: PostKind::of(change, before)?,
            attribution: attribution.clone(),
        })
    }
}

impl PostKind {
    fn of(change: &Change, before: &CaseState) -> Option<Self> {
        Some(match change.clone() {
            Change::Schedule { when, room, note } => Self::Schedule { when, room, note },
            Change::Move {
                hearing,
                to,
                room,
                reason,
            } => {
                let known = before.hearing(hearing).map(|hearing| hearing.when);
                let to = sitting(known, to, room);
                Self::Move { to, reason }
            }
            Change::Room { room, reason, .. } => Self::Move {
                to: Sitting {
                    day: StatedDay::Unsaid,
                    time: StatedTime::Unsaid,
                    room: room.map_or(RoomChange::NotKnown, RoomChange::To),
                },
                reason,
            },
            Change::Adjourn {
                to, room, reason, ..
            } => Self::Adjourn { to, room, reason },
            Change::Cancel { reason, .. } => Self::Cancel { reason },
            Change::Held { outcome, .. } => Self::Held { outcome },
            Change::Access { access } => Self::Access {
                status: access.status,
                objection: access.last_objection_beside(&before.access).cloned(),
                reason: access.reason,
            },
            Change::Custody { person, custody } => Self::Custody {
                person: person.to_string(),
                status: custody.status,
                place: custody.place,
            },
            Change::Stage { stage, .. } => Self::Stage { stage },
            Change::Verdict { text } => Self::Verdict { text },
            Change::Appeal { case } => Self::Appeal { case },
            Change::Statement { statement } => Self::Statement {
                side: statement.side,
                text: statement.text,
            },
            Change::Check | Change::Correct { .. } => return None,
        })
    }
}

/// A sitting with no time is on its day at any; on the day that was known before, that none is announced must be said.
fn sitting(known: Option<When>, to: When, room: RoomChange) -> Sitting {
    let is_known_day = known.is_some_and(|known| known.day == to.day);
    let time = match to.time {
        Some(time) => StatedTime::At(time),
        None if is_known_day => StatedTime::NotAnnounced,
        None => StatedTime::Unsaid,
    };
    Sitting {
        day: StatedDay::On(to.day),
        time,
        room,
    }
}

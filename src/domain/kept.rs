//! What stays of a change that is corrected by a line, for no line says it.

use super::{
    access::Access,
    event::{Change, Statement},
    hearing::RoomChange,
    language::Words,
    views::EventWording,
};

impl Change {
    /// This change in the place of a wrong one: what a line cannot say of the same thing stays as it was. Who said why a door
    /// is closed, further objections, since when a measure or a stage lasts, who spoke and where that stands come from a
    /// case file.
    #[must_use]
    pub fn keeping(self, wrong: &Self) -> Self {
        let mut kept = self.on_the_date_of(wrong);
        match (&mut kept, wrong) {
            (
                Self::Adjourn {
                    to: Some(_), note, ..
                },
                Self::Adjourn { note: kept, .. },
            ) => note.clone_from(kept),
            (Self::Access { access }, Self::Access { access: wrong })
                if access.status == wrong.status =>
            {
                access.said_by.clone_from(&wrong.said_by);
                access.keep_objections_of(wrong);
            }
            (
                Self::Custody { person, custody },
                Self::Custody {
                    person: of,
                    custody: wrong,
                },
            ) if person == of && custody.status == wrong.status => custody.since = wrong.since,
            (
                Self::Stage { stage, since },
                Self::Stage {
                    stage: wrong,
                    since: kept,
                },
            ) if stage == wrong => *since = *kept,
            (Self::Statement { statement }, Self::Statement { statement: wrong })
                if statement.side == wrong.side =>
            {
                statement.speaker.clone_from(&wrong.speaker);
                statement.said = wrong.said;
                statement.source.clone_from(&wrong.source);
            }
            _ => {}
        }
        kept
    }

    /// A court room alone, in the place of a change that led the same hearing to a date: that date, in the room.
    fn on_the_date_of(self, wrong: &Self) -> Self {
        match (self, wrong) {
            (
                Self::Room {
                    hearing,
                    room,
                    reason,
                },
                Self::Move {
                    hearing: moved,
                    to,
                    reason: why,
                    ..
                },
            ) if hearing == *moved => Self::Move {
                hearing,
                to: *to,
                room: room.map_or(RoomChange::NotKnown, RoomChange::To),
                reason: reason.or_else(|| why.clone()),
            },
            (
                Self::Room {
                    hearing,
                    room,
                    reason,
                },
                Self::Adjourn {
                    hearing: adjourned,
                    to: Some(to),
                    note,
                    reason: why,
                    ..
                },
            ) if hearing == *adjourned => Self::Adjourn {
                hearing,
                to: Some(*to),
                room,
                note: note.clone(),
                reason: reason.or_else(|| why.clone()),
            },
            (other, _) => other,
        }
    }
}

impl Change {
    /// How much of it a line can say.
    pub fn wording(&self) -> EventWording {
        let is_partial = match self {
            Self::Adjourn { note, .. } => note.is_some(),
            Self::Access { access } => access.said_by.is_some(),
            Self::Custody { custody, .. } => custody.since.is_some(),
            Self::Stage { since, .. } => since.is_some(),
            Self::Statement { statement } => {
                let Statement {
                    speaker,
                    said,
                    source,
                    ..
                } = statement;
                speaker.is_some() || said.is_some() || source.is_some()
            }
            Self::Schedule { .. }
            | Self::Move { .. }
            | Self::Room { .. }
            | Self::Cancel { .. }
            | Self::Held { .. }
            | Self::Verdict { .. }
            | Self::Appeal { .. }
            | Self::Check
            | Self::Correct { .. } => false,
        };
        match is_partial {
            true => EventWording::Partial,
            false => EventWording::Whole,
        }
    }
}

impl Access {
    /// The objection that a line says of this access beside those before: the last new one.
    pub fn last_objection_beside(&self, before: &Self) -> Option<&Words> {
        let mut objections = self.objections.iter().rev();
        objections.find(|objection| !before.objections.contains(objection))
    }

    /// Keeps the objections of a wrong access of the same status but its last, which a line says or leaves out.
    fn keep_objections_of(&mut self, wrong: &Self) {
        let Some((_, others)) = wrong.objections.split_last() else {
            return;
        };
        let mut kept = self.objections.clone();
        kept.retain(|objection| !others.contains(objection));
        self.objections = others.iter().cloned().chain(kept).collect();
    }
}

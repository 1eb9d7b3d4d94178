//! Applying an event of the log to the state, or the refusal of it.

use super::{CaseState, ChangeRefusal, PostedStatement, Verdict};
use crate::domain::{
    event::{Change, Event, Origin, Statement},
    hearing::{Hearing, HearingNo, RoomChange, Status},
    language::Words,
    people::Custody,
    slug::Slug,
    stage::CurrentStage,
    when::{Shift, When},
};

impl CaseState {
    pub(super) fn apply(&mut self, event: &Event) -> Result<(), ChangeRefusal> {
        let number = event.number;
        match &event.change {
            Change::Schedule { when, room, note } => self.schedule(*when, room, note, number)?,
            Change::Move {
                hearing,
                to,
                room,
                reason,
            } => {
                self.move_to(*hearing, *to, (room, reason), number)?;
            }
            Change::Room {
                hearing,
                room,
                reason,
            } => {
                self.change_room(*hearing, room, reason, number)?;
            }
            Change::Adjourn {
                hearing,
                to,
                room,
                note,
                reason,
            } => {
                self.adjourn(*hearing, *to, (room, note), reason, number)?;
            }
            Change::Cancel { hearing, reason } => {
                self.end(*hearing, Status::Cancelled, reason, number)?;
            }
            Change::Held { hearing, outcome } => {
                self.end(*hearing, Status::Held, outcome, number)?;
            }
            Change::Access { access } => {
                changes(&self.access != access)?;
                self.access = access.clone();
                self.access_changed_in = number;
            }
            Change::Custody { person, custody } => self.set_custody(person, custody, number)?,
            Change::Stage { stage, since } => self.set_stage(CurrentStage {
                stage: *stage,
                since: *since,
                changed_in: number,
            })?,
            Change::Verdict { text } => self.set_verdict(text, number)?,
            Change::Statement { statement } => self.add_statement(statement, number)?,
            Change::Check => {}
        }
        self.revision = number;
        let attribution = event.attribution.clone();
        self.attributions
            .extend(attribution.map(|attribution| (number, attribution)));
        match event.origin {
            Origin::Posted => self.as_of = Some(event.recorded),
            Origin::Imported => {}
        }
        Ok(())
    }

    /// A new hearing; what waits for a date continues on it.
    fn schedule(
        &mut self,
        when: When,
        room: &Option<String>,
        note: &Option<Words>,
        number: u32,
    ) -> Result<(), ChangeRefusal> {
        let no = self.add(when, room, note, number);
        let waiting = self.waiting_for_a_date().map(|hearing| hearing.no);
        if let Some(waiting) = waiting {
            self.open_or_waiting(waiting)?.status = Status::Adjourned { to: Some(no) };
        }
        Ok(())
    }

    /// A hearing that is on another date, perhaps in another room.
    fn move_to(
        &mut self,
        hearing: HearingNo,
        to: When,
        (room, reason): (&RoomChange, &Option<Words>),
        number: u32,
    ) -> Result<(), ChangeRefusal> {
        let moved = self.open(hearing)?;
        changes(moved.when.shift(to) != Shift::None)?;
        moved.when = to;
        moved.date_revision += 1;
        moved.room = room.after(moved.room.take());
        moved.note.clone_from(reason);
        moved.changed_in = number;
        Ok(())
    }

    fn change_room(
        &mut self,
        hearing: HearingNo,
        room: &Option<String>,
        reason: &Option<Words>,
        number: u32,
    ) -> Result<(), ChangeRefusal> {
        let elsewhere = self.open(hearing)?;
        changes(&elsewhere.room != room)?;
        elsewhere.room.clone_from(room);
        elsewhere.note.clone_from(reason);
        elsewhere.changed_in = number;
        Ok(())
    }

    /// A hearing that goes on another day, in a new one if that day is known.
    fn adjourn(
        &mut self,
        hearing: HearingNo,
        to: Option<When>,
        (room, note): (&Option<String>, &Option<Words>),
        reason: &Option<Words>,
        number: u32,
    ) -> Result<(), ChangeRefusal> {
        let adjourned = self.open(hearing)?;
        if to.is_some_and(|to| to.day <= adjourned.when.day) {
            return Err(ChangeRefusal::NotALaterDay);
        }
        adjourned.note.clone_from(reason);
        adjourned.changed_in = number;
        let to = to.map(|to| self.add(to, room, note, number));
        self.open(hearing)?.status = Status::Adjourned { to };
        Ok(())
    }

    fn set_custody(
        &mut self,
        person: &Slug,
        custody: &Custody,
        number: u32,
    ) -> Result<(), ChangeRefusal> {
        changes(&self.custody_of(person) != custody)?;
        self.custody.insert(person.clone(), custody.clone());
        self.custody_changed_in.insert(person.clone(), number);
        Ok(())
    }

    fn set_stage(&mut self, staged: CurrentStage) -> Result<(), ChangeRefusal> {
        changes(self.stage.is_none_or(|now| now.stage != staged.stage))?;
        self.stage = Some(staged);
        Ok(())
    }

    fn set_verdict(&mut self, text: &Option<Words>, number: u32) -> Result<(), ChangeRefusal> {
        let known = self.verdict.as_ref();
        changes(known.is_none_or(|known| &known.text != text))?;
        self.verdict = Some(Verdict {
            text: text.clone(),
            changed_in: number,
        });
        Ok(())
    }

    fn add_statement(&mut self, statement: &Statement, number: u32) -> Result<(), ChangeRefusal> {
        let mut posted = self.statements.iter();
        changes(posted.all(|posted| &posted.statement != statement))?;
        self.statements.push(PostedStatement {
            statement: statement.clone(),
            number,
        });
        Ok(())
    }

    fn add(
        &mut self,
        when: When,
        room: &Option<String>,
        note: &Option<Words>,
        number: u32,
    ) -> HearingNo {
        let no = HearingNo(self.hearings.last().map_or(1, |last| last.no.0 + 1));
        self.hearings.push(Hearing {
            no,
            when,
            date_revision: 1,
            status: Status::Set,
            room: room.clone(),
            note: note.clone(),
            changed_in: number,
        });
        no
    }

    fn end(
        &mut self,
        no: HearingNo,
        status: Status,
        note: &Option<Words>,
        number: u32,
    ) -> Result<(), ChangeRefusal> {
        let hearing = self.open(no)?;
        hearing.status = status;
        hearing.note.clone_from(note);
        hearing.changed_in = number;
        Ok(())
    }

    fn open(&mut self, no: HearingNo) -> Result<&mut Hearing, ChangeRefusal> {
        let hearing = self.open_or_waiting(no)?;
        if hearing.is_open() {
            Ok(hearing)
        } else {
            Err(ChangeRefusal::Over)
        }
    }

    fn open_or_waiting(&mut self, no: HearingNo) -> Result<&mut Hearing, ChangeRefusal> {
        self.hearings
            .iter_mut()
            .find(|hearing| hearing.no == no)
            .ok_or(ChangeRefusal::NoSuchHearing)
    }
}

/// Refuses what says nothing new.
fn changes(is_new: bool) -> Result<(), ChangeRefusal> {
    if is_new {
        Ok(())
    } else {
        Err(ChangeRefusal::NothingChanges)
    }
}

//! Applying an event of the log to the state, or the refusal of it.

use super::{CaseState, ChangeRefusal, LinkedAppeal, PostedStatement, Verdict};
use crate::domain::{
    access::Access,
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
        self.apply_with(event, self.next_hearing())
    }

    /// The number of the next hearing that is set.
    pub(super) fn next_hearing(&self) -> HearingNo {
        let last = self.hearings.last().map_or(HearingNo(0), |last| last.no);
        HearingNo(last.max(self.left_out_up_to).0 + 1)
    }

    /// Applies an event; a hearing that it sets gets this number.
    pub(super) fn apply_with(
        &mut self,
        event: &Event,
        new: HearingNo,
    ) -> Result<(), ChangeRefusal> {
        let number = event.number;
        match &event.change {
            Change::Schedule { when, room, note } => {
                self.schedule((new, *when), room, note, number);
            }
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
                let to = to.map(|to| (new, to));
                self.adjourn(*hearing, to, (room, note), reason, number)?;
            }
            Change::Cancel { hearing, reason } => {
                self.end(*hearing, Status::Cancelled, reason, number)?;
            }
            Change::Held { hearing, outcome } => {
                self.end(*hearing, Status::Held, outcome, number)?;
            }
            Change::Access { access } => self.set_access(access, number)?,
            Change::Custody { person, custody } => self.set_custody(person, custody, number)?,
            Change::Stage { stage, since } => self.set_stage(CurrentStage {
                stage: *stage,
                since: *since,
                changed_in: number,
            })?,
            Change::Verdict { text } => self.set_verdict(text, number)?,
            Change::Statement { statement } => self.add_statement(statement, number)?,
            Change::Appeal { case } => self.link_appeal(case, number)?,
            // What it says stands where the event that it corrects does.
            Change::Check | Change::Correct { .. } => {}
        }
        self.attribute(event);
        self.note(event);
        Ok(())
    }

    /// Notes from whom an event is known.
    pub(super) fn attribute(&mut self, event: &Event) {
        let attribution = event.attribution.clone();
        self.attributions
            .extend(attribution.map(|attribution| (event.number, attribution)));
    }

    /// Notes that an event is in the log, whatever it says.
    pub(super) fn note(&mut self, event: &Event) {
        self.revision = event.number;
        match event.origin {
            Origin::Posted => self.as_of = Some(event.recorded),
            Origin::Imported => {}
        }
    }

    /// A new hearing; what waits for a date continues on it.
    fn schedule(
        &mut self,
        (no, when): (HearingNo, When),
        room: &Option<String>,
        note: &Option<Words>,
        number: u32,
    ) {
        let waiting = self.waiting_for_a_date().map(|hearing| hearing.no);
        self.add((no, when), room, note, number);
        let mut hearings = self.hearings.iter_mut();
        if let Some(waiting) = hearings.find(|hearing| Some(hearing.no) == waiting) {
            waiting.status = Status::Adjourned { to: Some(no) };
        }
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
        to: Option<(HearingNo, When)>,
        (room, note): (&Option<String>, &Option<Words>),
        reason: &Option<Words>,
        number: u32,
    ) -> Result<(), ChangeRefusal> {
        let adjourned = self.open(hearing)?;
        if to.is_some_and(|(_, to)| to.day <= adjourned.when.day) {
            return Err(ChangeRefusal::NotALaterDay);
        }
        adjourned.note.clone_from(reason);
        adjourned.changed_in = number;
        if let Some(next) = to {
            self.add(next, room, note, number);
        }
        let to = to.map(|(no, _)| no);
        self.open(hearing)?.status = Status::Adjourned { to };
        Ok(())
    }

    fn set_access(&mut self, access: &Access, number: u32) -> Result<(), ChangeRefusal> {
        changes(&self.access != access)?;
        self.access = access.clone();
        self.access_changed_in = number;
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

    fn link_appeal(&mut self, case: &Slug, number: u32) -> Result<(), ChangeRefusal> {
        let known = self.appeal.as_ref();
        changes(known.is_none_or(|known| &known.case != case))?;
        self.appeal = Some(LinkedAppeal {
            case: case.clone(),
            changed_in: number,
        });
        Ok(())
    }

    fn add(
        &mut self,
        (no, when): (HearingNo, When),
        room: &Option<String>,
        note: &Option<Words>,
        number: u32,
    ) {
        // A correction can set one between others.
        let place = self.hearings.partition_point(|other| other.no < no);
        let hearing = Hearing {
            no,
            when,
            date_revision: 1,
            status: Status::Set,
            room: room.clone(),
            note: note.clone(),
            changed_in: number,
        };
        self.hearings.insert(place, hearing);
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

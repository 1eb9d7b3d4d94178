use super::*;
use crate::domain::{hearing::RoomChange, when::When};

fn now() -> DateTime<Utc> {
    "2026-02-24T04:00:00Z".parse().unwrap()
}

fn day(text: &str) -> When {
    When::day(text.parse().unwrap())
}

fn set(text: &str) -> AttributedChange {
    Change::Schedule {
        when: day(text),
        room: None,
        note: None,
    }
    .into()
}

fn moved(no: u32, text: &str) -> AttributedChange {
    Change::Move {
        hearing: HearingNo(no),
        to: day(text),
        room: RoomChange::Stays,
        reason: None,
    }
    .into()
}

fn cancelled(no: u32) -> AttributedChange {
    Change::Cancel {
        hearing: HearingNo(no),
        reason: None,
    }
    .into()
}

fn adjourned(no: u32, text: &str) -> AttributedChange {
    Change::Adjourn {
        hearing: HearingNo(no),
        to: Some(day(text)),
        room: None,
        note: None,
        reason: None,
    }
    .into()
}

/// A log, and what it adds up to.
#[derive(Default)]
struct Told {
    log: Vec<Event>,
    case_state: CaseState,
}

impl Told {
    fn of(changes: impl IntoIterator<Item = AttributedChange>) -> Self {
        let mut told = Self::default();
        for change in changes {
            told.posts(change);
        }
        told
    }

    fn posts(&mut self, change: AttributedChange) {
        let posted = self.case_state.accept(change, Origin::Posted, now());
        self.keep(posted.unwrap());
    }

    fn corrects(&mut self, wrong: u32, to: Option<AttributedChange>) -> Result<(), ChangeRefusal> {
        let corrected = self.case_state.correct(&self.log, (wrong, to), now());
        corrected.map(|corrected| self.keep(corrected))
    }

    fn keep(&mut self, (case_state, event): (CaseState, Event)) {
        self.case_state = case_state;
        self.log.push(event);
        // The log adds up to the state, whatever is in it.
        assert_eq!(
            CaseState::replay(&self.log, u32::MAX).as_ref(),
            Ok(&self.case_state)
        );
    }

    /// Number, day, date revision and last event of each hearing.
    fn hearings(&self) -> Vec<(u32, String, u32, u32)> {
        let hearings = self.case_state.hearings.iter();
        let read = |hearing: &Hearing| {
            let day = hearing.when.day.format("%d.%m").to_string();
            (hearing.no.0, day, hearing.date_revision, hearing.changed_in)
        };
        hearings.map(read).collect()
    }
}

fn hearing(no: u32, day: &str, date_revision: u32, changed_in: u32) -> (u32, String, u32, u32) {
    (no, day.to_owned(), date_revision, changed_in)
}

#[test]
fn a_wrong_date_is_another_date_of_the_same_hearing() {
    let mut told = Told::of([set("2026-02-25"), moved(1, "2026-02-27")]);
    told.corrects(2, Some(moved(1, "2026-02-28"))).unwrap();
    assert_eq!(told.hearings(), [hearing(1, "28.02", 3, 3)]);
    assert_eq!(told.case_state.revision, 3);
    told.corrects(2, Some(moved(1, "2026-02-27"))).unwrap();
    assert_eq!(told.hearings(), [hearing(1, "27.02", 4, 4)]);
}

#[test]
fn what_was_withdrawn_gives_its_number_to_no_other_hearing() {
    let mut told = Told::of([set("2026-02-25"), set("2026-03-05")]);
    told.corrects(2, None).unwrap();
    assert_eq!(told.hearings(), [hearing(1, "25.02", 1, 1)]);
    told.posts(set("2026-03-06"));
    let left = [hearing(1, "25.02", 1, 1), hearing(3, "06.03", 1, 4)];
    assert_eq!(told.hearings(), left);
    assert_eq!(told.corrects(2, None), Err(ChangeRefusal::Withdrawn));
}

#[test]
fn a_hearing_that_a_correction_sets_takes_no_number_of_another() {
    let mut told = Told::of([set("2026-02-25"), cancelled(1), set("2026-03-05")]);
    told.corrects(2, Some(adjourned(1, "2026-02-27"))).unwrap();
    let left = [
        hearing(1, "25.02", 1, 4),
        hearing(2, "05.03", 1, 3),
        hearing(3, "27.02", 4, 4),
    ];
    assert_eq!(told.hearings(), left);
    told.posts(moved(2, "2026-03-06"));
    assert_eq!(told.hearings()[1], hearing(2, "06.03", 2, 5));
}

#[test]
fn a_correction_of_a_correction_is_one_of_what_was_wrong() {
    let mut told = Told::of([set("2026-02-25")]);
    told.corrects(1, Some(set("2026-02-26"))).unwrap();
    told.corrects(2, Some(set("2026-02-27"))).unwrap();
    assert_eq!(told.hearings(), [hearing(1, "27.02", 3, 3)]);
    assert!(matches!(
        told.log[2].change,
        Change::Correct { event: 1, .. }
    ));
}

#[test]
fn what_came_after_it_must_still_apply() {
    let mut told = Told::of([set("2026-02-25"), adjourned(1, "2026-02-27"), cancelled(2)]);
    let breaks = |event| Err(ChangeRefusal::Breaks(event));
    let over = ChangeRefusal::Over;
    assert_eq!(told.corrects(1, None), breaks(2));
    assert_eq!(told.corrects(2, None), breaks(3));
    assert_eq!(told.corrects(3, Some(cancelled(1))), Err(over));
    assert_eq!(told.corrects(1, Some(set("2026-02-27"))), breaks(2));
    assert_eq!(
        told.corrects(2, Some(adjourned(1, "2026-02-27"))),
        Err(ChangeRefusal::NothingChanges)
    );
    assert_eq!(told.corrects(9, None), Err(ChangeRefusal::NoSuchEvent));
    told.corrects(3, None).unwrap();
    assert!(told.case_state.hearings[1].is_open());
}

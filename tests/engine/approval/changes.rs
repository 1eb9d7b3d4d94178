//! The model of the changes: what touches what, what waits for whom, and what becomes of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::domain::approval::HighRiskKind;

use super::people::{People, Person};

/// The undo window and the time for an approval, in minutes.
pub(super) const WINDOW: i64 = 5;
pub(super) const APPROVAL: i64 = 30;

/// So many hearings there are at first, each set by the event of its number.
pub(super) const HEARINGS: u32 = 32;

/// What an editor sends; the number is that of a hearing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sort {
    Check,
    Room(u32),
    ADayEarlier(u32),
    ADayLater(u32),
    Cancelled(u32),
    /// Adjourned, and no date is set.
    Adjourned(u32),
    /// A hearing is set on a day of its own: one that is adjourned goes on then.
    SetBefore,
    SetAfter,
    Verdict,
    Closed,
    Open,
    /// The event that set it was wrong: it is a day earlier or later, or there is none.
    CorrectedEarlier(u32),
    CorrectedLater(u32),
    Withdrawn(u32),
}

/// What two changes cannot both touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Hearing(u32),
    Verdict,
    Access,
}

impl Sort {
    fn thing(self) -> Option<Thing> {
        match self {
            Self::Check | Self::SetBefore | Self::SetAfter => None,
            Self::Verdict => Some(Thing::Verdict),
            Self::Closed | Self::Open => Some(Thing::Access),
            Self::Room(no)
            | Self::ADayEarlier(no)
            | Self::ADayLater(no)
            | Self::Cancelled(no)
            | Self::Adjourned(no)
            | Self::CorrectedEarlier(no)
            | Self::CorrectedLater(no)
            | Self::Withdrawn(no) => Some(Thing::Hearing(no)),
        }
    }

    fn ends_a_hearing(self) -> bool {
        matches!(
            self,
            Self::Cancelled(_) | Self::Adjourned(_) | Self::Withdrawn(_)
        )
    }

    pub(super) fn is_correction(self) -> bool {
        matches!(
            self,
            Self::CorrectedEarlier(_) | Self::CorrectedLater(_) | Self::Withdrawn(_)
        )
    }

    /// What it risks whatever else becomes of the case. Whether a hearing that is set is one at which an adjourned one goes on,
    /// and earlier, depends on what goes out before it: that is looked at when it is out.
    fn risks(self) -> Option<HighRiskKind> {
        match self {
            Self::Verdict => Some(HighRiskKind::Verdict),
            Self::Cancelled(_) | Self::Withdrawn(_) => Some(HighRiskKind::Cancelled),
            Self::ADayEarlier(_) | Self::CorrectedEarlier(_) => Some(HighRiskKind::MovedEarlier),
            Self::Closed => Some(HighRiskKind::Closed),
            Self::Check
            | Self::Room(_)
            | Self::ADayLater(_)
            | Self::Adjourned(_)
            | Self::SetBefore
            | Self::SetAfter
            | Self::Open
            | Self::CorrectedLater(_) => None,
        }
    }

    pub(super) fn is_set(self) -> bool {
        matches!(self, Self::SetBefore | Self::SetAfter)
    }
}

/// What is known of the case: which event last changed what.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) revision: u32,
    /// The last event that is more than a check.
    last: u32,
    changed: BTreeMap<Thing, u32>,
    over: BTreeSet<Thing>,
    /// By how many days a hearing was moved.
    moved: BTreeMap<u32, i64>,
}

impl Case {
    fn begun() -> Self {
        Self {
            revision: HEARINGS,
            last: HEARINGS,
            changed: BTreeMap::new(),
            over: BTreeSet::new(),
            moved: BTreeMap::new(),
        }
    }

    pub(super) fn moved(&self, hearing: u32) -> i64 {
        self.moved.get(&hearing).copied().unwrap_or_default()
    }

    /// Whether nothing but the event that set it has changed this hearing.
    pub(super) fn is_untouched(&self, hearing: u32) -> bool {
        !self.changed.contains_key(&Thing::Hearing(hearing))
    }

    fn applies(&self, sort: Sort, seen: u32) -> bool {
        if sort.is_correction() && self.last > seen {
            return false;
        }
        sort.thing().is_none_or(|thing| {
            let changed = self.changed.get(&thing).copied().unwrap_or_default();
            changed <= seen && !self.over.contains(&thing)
        })
    }

    fn becomes(&mut self, sort: Sort) {
        self.revision += 1;
        if sort != Sort::Check {
            self.last = self.revision;
        }
        let Some(thing) = sort.thing() else {
            return;
        };
        self.changed.insert(thing, self.revision);
        if sort.ends_a_hearing() {
            self.over.insert(thing);
        }
        match sort {
            Sort::ADayEarlier(no) | Sort::CorrectedEarlier(no) => {
                *self.moved.entry(no).or_default() -= 1;
            }
            Sort::ADayLater(no) | Sort::CorrectedLater(no) => {
                *self.moved.entry(no).or_default() += 1;
            }
            Sort::Check
            | Sort::Room(_)
            | Sort::Cancelled(_)
            | Sort::Adjourned(_)
            | Sort::SetBefore
            | Sort::SetAfter
            | Sort::Verdict
            | Sort::Closed
            | Sort::Open
            | Sort::Withdrawn(_) => {}
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Became {
    Waiting,
    Released,
    Undone,
    Lapsed,
    Rejected,
    /// It no longer applied.
    Refused,
}

/// A change that was sent.
#[derive(Clone, Debug)]
pub(super) struct Posting {
    pub(super) id: i64,
    /// `None` once they are forgotten.
    pub(super) author: Option<Person>,
    pub(super) sort: Sort,
    seen: u32,
    release_at: DateTime<Utc>,
    /// Until when it can be approved; `None` once it is, or need not be.
    lapses_at: Option<DateTime<Utc>>,
    /// Who approved it, another editor when they did.
    pub(super) approved_by: Option<Person>,
    pub(super) became: Became,
}

impl Posting {
    fn waits(&self) -> bool {
        self.became == Became::Waiting
    }
}

/// What becomes of a change that somebody sends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sent {
    /// It waits, until then for an approval.
    Posted(Option<DateTime<Utc>>),
    NoEditor,
    Conflict,
    NobodyToApprove,
}

/// What becomes of an answer to the question whether a change is approved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Answered {
    Approved,
    Rejected,
    Own,
    ApprovedBefore,
    RejectedBefore,
    Lapsed,
    TakenBack,
    NoLongerApplies,
    Gone,
}

#[derive(Clone, Debug)]
pub(super) struct Changes {
    pub(super) case: Case,
    pub(super) postings: Vec<Posting>,
    /// For which of them a second editor is asked.
    pub(super) asked_for: Vec<HighRiskKind>,
}

impl Changes {
    pub(super) fn asked_for(kinds: &[HighRiskKind]) -> Self {
        Self {
            case: Case::begun(),
            postings: Vec::new(),
            asked_for: kinds.to_vec(),
        }
    }

    /// Those that wait, in the order in which they are to go out.
    pub(super) fn in_turn(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.postings.len()).collect();
        places.retain(|place| self.postings[*place].waits());
        places.sort_by_key(|place| self.postings[*place].release_at);
        places
    }

    /// The place of what waits and is in the way of another, apart from the one whose place it takes.
    pub(super) fn in_the_way(&self, sort: Sort, instead_of: Option<usize>) -> Option<usize> {
        let (mut case, seen) = (self.case.clone(), self.case.revision);
        for place in self.in_turn() {
            let other = &self.postings[place];
            if Some(place) == instead_of || !case.applies(other.sort, other.seen) {
                continue;
            }
            case.becomes(other.sort);
            if !case.applies(sort, seen) {
                return Some(place);
            }
        }
        None
    }

    /// What becomes of a change that is sent at `now`.
    pub(super) fn sent(
        &self,
        people: &People,
        (author, sort): (Person, Sort),
        instead_of: Option<usize>,
        now: DateTime<Utc>,
    ) -> Sent {
        let is_risky = sort
            .risks()
            .is_some_and(|kind| self.asked_for.contains(&kind));
        if !people.is_editor(author) {
            Sent::NoEditor
        } else if !self.case.applies(sort, self.case.revision)
            || self.in_the_way(sort, instead_of).is_some()
        {
            Sent::Conflict
        } else if is_risky && !people.has_another_editor(author) {
            Sent::NobodyToApprove
        } else {
            Sent::Posted(is_risky.then(|| now + TimeDelta::minutes(APPROVAL)))
        }
    }

    /// It was sent, and got that id.
    pub(super) fn posted(
        &mut self,
        (author, sort): (Person, Sort),
        instead_of: Option<usize>,
        (id, lapses_at): (i64, Option<DateTime<Utc>>),
        now: DateTime<Utc>,
    ) {
        if let Some(place) = instead_of {
            self.takes_back(place);
        }
        self.postings.push(Posting {
            id,
            author: Some(author),
            sort,
            seen: self.case.revision,
            release_at: now + TimeDelta::minutes(WINDOW),
            lapses_at,
            approved_by: None,
            became: Became::Waiting,
        });
    }

    pub(super) fn takes_back(&mut self, place: usize) {
        let one = &mut self.postings[place];
        if one.waits() {
            one.became = Became::Undone;
        }
    }

    /// Whoever sent it is no editor any more.
    pub(super) fn loses_role(&mut self, person: Person) {
        let theirs = self.postings.iter_mut();
        for one in theirs.filter(|one| one.author == Some(person) && one.waits()) {
            one.became = Became::Undone;
        }
    }

    /// Nobody could tell any more whether whoever approves it is another.
    pub(super) fn forgets(&mut self, person: Person) {
        let theirs = self.postings.iter_mut();
        for one in theirs.filter(|one| one.author == Some(person)) {
            if one.waits() && one.lapses_at.is_some() {
                one.became = Became::Undone;
            }
            one.author = None;
        }
    }

    pub(super) fn answers(
        &mut self,
        people: &People,
        (by, place): (Person, usize),
        rejects: bool,
        now: DateTime<Utc>,
    ) -> Answered {
        let one = &mut self.postings[place];
        if !people.is_editor(by) {
            return Answered::Gone;
        }
        if one.author.is_none_or(|author| author == by) {
            return Answered::Own;
        }
        match one.became {
            Became::Waiting => {}
            Became::Released => return Answered::ApprovedBefore,
            Became::Undone => return Answered::TakenBack,
            Became::Lapsed => return Answered::Lapsed,
            Became::Rejected => return Answered::RejectedBefore,
            Became::Refused => return Answered::NoLongerApplies,
        }
        let Some(lapses_at) = one.lapses_at else {
            return Answered::ApprovedBefore;
        };
        if lapses_at <= now {
            Answered::Lapsed
        } else if rejects {
            one.became = Became::Rejected;
            Answered::Rejected
        } else if self.case.applies(one.sort, one.seen) {
            one.approved_by = Some(by);
            one.lapses_at = None;
            if one.release_at == lapses_at {
                one.release_at = now;
            }
            Answered::Approved
        } else {
            one.became = Became::Refused;
            Answered::NoLongerApplies
        }
    }

    /// What is due is decided; when the next is due.
    pub(super) fn pass(&mut self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        for place in self.in_turn() {
            let one = &mut self.postings[place];
            if one.release_at > now {
                continue;
            }
            let applies = self.case.applies(one.sort, one.seen);
            match one.lapses_at {
                _ if !applies => one.became = Became::Refused,
                Some(lapses_at) if now < lapses_at => one.release_at = lapses_at,
                Some(_) => one.became = Became::Lapsed,
                None => {
                    one.became = Became::Released;
                    self.case.becomes(one.sort);
                }
            }
        }
        let waiting = self.postings.iter().filter(|one| one.waits());
        waiting.map(|one| one.release_at).min()
    }
}

//! The resolver: from what an editor wrote to the hearing and the person that are meant.

use chrono::{NaiveDate, NaiveTime};

use crate::{
    domain::{
        case::Case,
        event::{Change, Statement},
        hearing::{Hearing, HearingNo, RoomChange},
        language::Words,
        people::{Custody, Part, Person, Side},
        slug::Slug,
        upcoming::MeantHearing,
        when::{Shift, When},
    },
    parse::{
        date::{Sitting, StatedTime},
        post::{Post, PostKind},
    },
    search::people_meant,
};

/// The meaning of a post for a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ResolvedPost {
    /// This change.
    Change(Change),
    /// One of these hearings.
    WhichHearing(Vec<HearingNo>),
    /// One of these people.
    WhichPerson(Vec<Slug>),
    /// Nobody of that name is a defendant.
    NoSuchPerson(String),
    /// There is no hearing it could be about.
    NoHearing,
    /// The new time is not later on the same day.
    NotLater,
}

/// Resolves a post against its case.
pub(super) fn resolve(case: &Case, post: &Post, today: NaiveDate) -> ResolvedPost {
    let ahead = || which(case, post, case.state.meant_ahead(today));
    let behind = || which(case, post, case.state.meant_behind(today));
    match &post.what {
        PostKind::Schedule { when, room, note } => ResolvedPost::Change(Change::Schedule {
            when: *when,
            room: room.clone(),
            note: note.clone(),
        }),
        PostKind::Move { to, reason } => moved(case, post, (to, reason.as_ref()), today),
        PostKind::Adjourn { to, room, reason } => ahead().change(|hearing| Change::Adjourn {
            hearing,
            to: *to,
            room: room.clone(),
            note: None,
            reason: reason.clone(),
        }),
        PostKind::Delay { to, room, reason } => {
            ahead().then(|hearing| delayed(hearing, *to, room, reason.as_ref()))
        }
        PostKind::Cancel { reason } => ahead().change(|hearing| Change::Cancel {
            hearing,
            reason: reason.clone(),
        }),
        PostKind::Held { outcome } => behind().change(|hearing| Change::Held {
            hearing,
            outcome: outcome.clone(),
        }),
        PostKind::Access {
            status,
            reason,
            objection,
        } => {
            let access = case.state.access.with(*status, reason.clone());
            let access = access.objected(objection.clone());
            ResolvedPost::Change(Change::Access { access })
        }
        PostKind::Custody {
            person,
            status,
            place,
        } => whose(case, person, |known| known.with(*status, place.clone())),
        PostKind::Stage { stage } => ResolvedPost::Change(Change::Stage {
            stage: *stage,
            since: None,
        }),
        PostKind::Verdict { text } => ResolvedPost::Change(Change::Verdict { text: text.clone() }),
        PostKind::Appeal { case } => ResolvedPost::Change(Change::Appeal { case: case.clone() }),
        PostKind::Statement { side, text } => said(*side, text),
        PostKind::Checked => ResolvedPost::Change(Change::Check),
    }
}

/// What a side said.
fn said(side: Side, text: &Words) -> ResolvedPost {
    let statement = Statement {
        side,
        speaker: None,
        said: None,
        text: text.clone(),
        source: None,
    };
    ResolvedPost::Change(Change::Statement { statement })
}

/// Custody of the person whom words name.
fn whose(case: &Case, person: &str, change: impl FnOnce(Custody) -> Custody) -> ResolvedPost {
    match people(case, person).as_slice() {
        [] => ResolvedPost::NoSuchPerson(person.to_owned()),
        [one] => ResolvedPost::Change(Change::Custody {
            person: one.key.clone(),
            custody: change(case.state.custody_of(&one.key)),
        }),
        several => {
            ResolvedPost::WhichPerson(several.iter().map(|person| person.key.clone()).collect())
        }
    }
}

/// A hearing that begins later on its day.
fn delayed(
    hearing: &Hearing,
    to: NaiveTime,
    room: &RoomChange,
    reason: Option<&Words>,
) -> ResolvedPost {
    let to = When::at(hearing.when.day, to);
    match hearing.when.shift(to) {
        Shift::LaterToday | Shift::TimeAnnounced => ResolvedPost::Change(Change::Move {
            hearing: hearing.no,
            to,
            room: room.clone(),
            reason: reason.cloned(),
        }),
        Shift::None | Shift::Earlier | Shift::LaterDay | Shift::TimeWithdrawn => {
            ResolvedPost::NotLater
        }
    }
}

/// A hearing moved to another date, or to another room on the same date: the latter is meant by a line with a room and no
/// day, or the hearing's own.
fn moved(
    case: &Case,
    post: &Post,
    (to, reason): (&Sitting, Option<&Words>),
    today: NaiveDate,
) -> ResolvedPost {
    let ahead = which(case, post, case.state.meant_ahead(today));
    let Some(when) = to.when() else {
        return ahead.change(|hearing| in_room(case, hearing, &to.room, reason));
    };
    // The day may be the new one of the hearing that comes next, or name another one.
    let of_that_day = case.state.ahead(today);
    let of_that_day = of_that_day.filter(|hearing| hearing.when.day == when.day);
    let others: Vec<HearingNo> = of_that_day.map(|hearing| hearing.no).collect();
    if let (MatchedHearing::One(hearing), false, None) =
        (&ahead, to.room.says_nothing(), post.address.hearing)
        && !others.is_empty()
        && !others.contains(&hearing.no)
    {
        let both = std::iter::once(hearing.no).chain(others);
        return ResolvedPost::WhichHearing(both.collect());
    }
    ahead.change(|no| {
        let known = case.state.hearing(no).map(|hearing| hearing.when);
        let is_same = known.is_some_and(|known| match to.time {
            StatedTime::Unsaid => known.day == when.day,
            StatedTime::At(_) | StatedTime::NotAnnounced => known == when,
        });
        if is_same && !to.room.says_nothing() {
            return in_room(case, no, &to.room, reason);
        }
        Change::Move {
            hearing: no,
            to: when,
            room: to.room.clone(),
            reason: reason.cloned(),
        }
    })
}

fn in_room(case: &Case, hearing: HearingNo, room: &RoomChange, reason: Option<&Words>) -> Change {
    let known = case.state.hearing(hearing);
    Change::Room {
        hearing,
        room: room.after(known.and_then(|known| known.room.clone())),
        reason: reason.cloned(),
    }
}

/// The hearings that a line may be about.
enum MatchedHearing<'a> {
    One(&'a Hearing),
    OneOf(Vec<HearingNo>),
    None,
}

impl<'a> MatchedHearing<'a> {
    fn then(self, resolve: impl FnOnce(&'a Hearing) -> ResolvedPost) -> ResolvedPost {
        match self {
            Self::One(hearing) => resolve(hearing),
            Self::OneOf(several) => ResolvedPost::WhichHearing(several),
            Self::None => ResolvedPost::NoHearing,
        }
    }

    fn change(self, change: impl FnOnce(HearingNo) -> Change) -> ResolvedPost {
        self.then(|hearing| ResolvedPost::Change(change(hearing.no)))
    }
}

/// The hearing that the line names, else the one that is meant.
fn which<'a>(case: &'a Case, post: &Post, meant: MeantHearing) -> MatchedHearing<'a> {
    let no = match (post.address.hearing, meant) {
        (Some(named), _) => named,
        (None, MeantHearing::One(no)) => no,
        (None, MeantHearing::Several(several)) => return MatchedHearing::OneOf(several),
        (None, MeantHearing::None) => return MatchedHearing::None,
    };
    case.state
        .hearing(no)
        .map_or(MatchedHearing::None, MatchedHearing::One)
}

/// The defendants whom words name; the key of one names that one alone.
fn people<'a>(case: &'a Case, asked: &str) -> Vec<&'a Person> {
    let defendants: Vec<&Person> = case.description.people_with(Part::Defendant).collect();
    let exact = defendants
        .iter()
        .find(|person| person.key.as_str() == asked);
    match exact {
        Some(exact) => vec![exact],
        None => people_meant(asked, &defendants),
    }
}

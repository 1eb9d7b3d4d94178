//! From the answers of a dialogue to the post that says the same.

use chrono::NaiveTime;

use crate::{
    domain::{
        access::AccessStatus,
        attribution::Attribution,
        dialogue::{Answer, Dialogue, Happening, Step},
        hearing::RoomChange,
        language::Words,
        people::{CustodyStatus, Side},
        stage::Stage,
        when::When,
    },
    parse::{
        date::{Sitting, StatedDay, StatedTime},
        post::{Post, PostAddress, PostKind},
    },
};

/// The answers behind the first two, each if it was given.
#[derive(Default)]
struct Given {
    day: Option<chrono::NaiveDate>,
    time: Option<NaiveTime>,
    room: RoomChange,
    access: Option<AccessStatus>,
    person: Option<String>,
    custody: Option<CustodyStatus>,
    stage: Option<Stage>,
    side: Option<Side>,
    text: Option<Words>,
    objection: Option<Words>,
    attribution: Option<Attribution>,
}

/// The post of a dialogue; `None` while a question is left.
pub(super) fn post(dialogue: &Dialogue) -> Option<Post> {
    if dialogue.step() != Step::Done {
        return None;
    }
    let case = dialogue.case()?.clone();
    let given = given(dialogue);
    let attribution = given.attribution.clone();
    let what = what(dialogue.happening()?, given)?;
    let address = PostAddress {
        case,
        hearing: dialogue.hearing(),
    };
    Some(Post {
        address,
        what,
        attribution,
    })
}

fn given(dialogue: &Dialogue) -> Given {
    let mut given = Given::default();
    for answer in dialogue.answers().iter().cloned() {
        match answer {
            Answer::Case(_) | Answer::Happening(_) => {}
            Answer::Day(day) => given.day = Some(day),
            Answer::Time(time) => given.time = time,
            Answer::Room(room) => given.room = room,
            Answer::Access(status) => given.access = Some(status),
            Answer::Person(key) => given.person = Some(key.to_string()),
            Answer::Custody(status) => given.custody = Some(status),
            Answer::Stage(stage) => given.stage = Some(stage),
            Answer::Side(side) => given.side = Some(side),
            Answer::Text(text) => given.text = text,
            Answer::Objection(objection) => given.objection = objection,
            Answer::Source(attribution) => given.attribution = attribution,
        }
    }
    given
}

fn what(happening: Happening, given: Given) -> Option<PostKind> {
    let Given {
        day,
        time,
        room,
        access,
        person,
        custody,
        stage,
        side,
        text,
        objection,
        attribution: _,
    } = given;
    let when = || Some(When { day: day?, time });
    Some(match happening {
        Happening::Continues => PostKind::Adjourn {
            to: Some(when()?),
            room: room.after(None),
            reason: text,
        },
        Happening::Adjourned => PostKind::Adjourn {
            to: None,
            room: None,
            reason: text,
        },
        Happening::Moved => PostKind::Move {
            to: Sitting {
                day: StatedDay::On(day?),
                time: time.map_or(StatedTime::NotAnnounced, StatedTime::At),
                room,
            },
            reason: text,
        },
        Happening::Delayed => PostKind::Delay {
            to: time?,
            room,
            reason: text,
        },
        Happening::Cancelled => PostKind::Cancel { reason: text },
        Happening::Held => PostKind::Held { outcome: text },
        Happening::Scheduled => PostKind::Schedule {
            when: when()?,
            room: room.after(None),
            note: text,
        },
        Happening::Room => PostKind::Move {
            to: Sitting {
                day: StatedDay::Unsaid,
                time: StatedTime::Unsaid,
                room,
            },
            reason: text,
        },
        Happening::Access => PostKind::Access {
            status: access?,
            reason: text,
            objection,
        },
        Happening::Statement => PostKind::Statement {
            side: side?,
            text: text?,
        },
        Happening::Custody => PostKind::Custody {
            person: person?,
            status: custody?,
            place: text,
        },
        Happening::Stage => PostKind::Stage { stage: stage? },
        Happening::Verdict => PostKind::Verdict { text },
        Happening::Checked => PostKind::Checked,
    })
}

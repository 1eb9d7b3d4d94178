//! The purpose of an editor's line: to post something, or to say what is right of an event.

use crate::{
    domain::{
        case::Case,
        case_state::CaseState,
        command::{Command, OwnCommand, PostCommand},
        event::{AttributedChange, Change},
    },
    parse::post::{Post, PostAddress},
};

/// The purpose of a line.
pub(super) enum LinePurpose {
    /// To post what it says.
    Post,
    /// To say it in the place of a wrong event.
    Correct(Box<WrongEvent>),
}

/// An event that is to be corrected.
pub(super) struct WrongEvent {
    /// Its number.
    pub(super) number: u32,
    /// What it says by now.
    pub(super) said: AttributedChange,
    /// The case right before it, as it should have been.
    pub(super) before: CaseState,
}

impl LinePurpose {
    /// The case against which a line is resolved.
    pub(super) fn case(&self, case: &Case) -> Case {
        let state = match self {
            Self::Post => &case.state,
            Self::Correct(wrong) => &wrong.before,
        };
        Case {
            state: state.clone(),
            ..case.clone()
        }
    }

    /// The post with the hearing that is meant where it names none.
    pub(super) fn about(&self, post: Post) -> Post {
        let meant = match self {
            Self::Correct(wrong) if post.what.is_about_a_hearing() => wrong.said.change.hearing(),
            Self::Post | Self::Correct(_) => None,
        };
        let hearing = post.address.hearing.or(meant);
        let address = PostAddress {
            hearing,
            ..post.address
        };
        Post { address, ..post }
    }

    /// The unambiguous line for a post.
    pub(super) fn line(&self, post: &Post) -> String {
        match self {
            Self::Post => post.canonical(),
            Self::Correct(wrong) => post.correction(wrong.number),
        }
    }

    /// The command whose form is shown where a line of this one is not understood.
    pub(super) fn command(&self, command: PostCommand) -> Command {
        match self {
            Self::Post => Command::Post(command),
            Self::Correct(_) => Command::Own(OwnCommand::Correct),
        }
    }

    /// What is changed by what a line says.
    pub(super) fn change(&self, said: AttributedChange) -> AttributedChange {
        match self {
            Self::Post => said,
            Self::Correct(wrong) => {
                let change = said.change.keeping(&wrong.said.change);
                let right = AttributedChange { change, ..said };
                corrects(wrong.number, Some(right))
            }
        }
    }
}

/// The correction of an event.
pub(super) fn corrects(event: u32, right: Option<AttributedChange>) -> AttributedChange {
    let to = right.map(Box::new);
    Change::Correct { event, to }.into()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, Utc};
    use proptest::{option, prelude::*, sample::select};

    use super::*;
    use crate::{
        casefile,
        domain::{
            access::{Access, AccessStatus},
            attribution::{Attribution, Voice},
            event::{Origin, Statement},
            hearing::{HearingNo, RoomChange},
            language::{Language, Words},
            people::{Custody, CustodyStatus, Side},
            slug::Slug,
            stage::Stage,
            when::When,
        },
        flow::change::resolve::{ResolvedPost, resolve},
        parse::{
            line::{self, ParsedLine},
            post::{self, CorrectionWords, ParsedAddress, ParsedPost},
        },
    };

    fn today() -> NaiveDate {
        "2026-02-24".parse().unwrap()
    }

    fn now() -> DateTime<Utc> {
        "2026-02-24T04:00:00Z".parse().unwrap()
    }

    fn text() -> impl Strategy<Value = String> {
        select(vec![
            "reported by a lawyer",
            "болен",
            "Өзін нашар сезінді",
            "№ 5",
            "a: b",
        ])
        .prop_map(str::to_owned)
    }

    fn words() -> impl Strategy<Value = Words> {
        (option::of(text()), option::of(text()), text()).prop_map(|(kk, ru, en)| Words {
            kk,
            ru,
            en: Some(en),
        })
    }

    fn room() -> impl Strategy<Value = Option<String>> {
        option::of(select(vec!["5", "большой зал"]).prop_map(str::to_owned))
    }

    fn when() -> impl Strategy<Value = When> {
        let days = ["2026-02-20", "2026-02-25", "2026-02-27", "2027-03-02"];
        let times = ["09:00:00", "10:00:00", "16:30:00"];
        (select(days.to_vec()), option::of(select(times.to_vec()))).prop_map(|(day, time)| When {
            day: day.parse().unwrap(),
            time: time.map(|time| time.parse().unwrap()),
        })
    }

    fn hearing_change() -> impl Strategy<Value = Change> {
        let no = || (1_u32..3).prop_map(HearingNo);
        let reason = || option::of(words());
        let room_change = || {
            let to = room().prop_map(|room| room.map_or(RoomChange::NotKnown, RoomChange::To));
            prop_oneof![Just(RoomChange::Stays), to]
        };
        prop_oneof![
            (when(), room(), reason()).prop_map(|(when, room, note)| Change::Schedule {
                when,
                room,
                note
            }),
            (no(), when(), room_change(), reason()).prop_map(|(hearing, to, room, reason)| {
                Change::Move {
                    hearing,
                    to,
                    room,
                    reason,
                }
            }),
            (no(), room(), reason()).prop_map(|(hearing, room, reason)| Change::Room {
                hearing,
                room,
                reason
            }),
            (no(), option::of((when(), room(), reason())), reason()).prop_map(
                |(hearing, next, reason)| {
                    let (to, room, note) = match next {
                        Some((to, room, note)) => (Some(to), room, note),
                        None => (None, None, None),
                    };
                    Change::Adjourn {
                        hearing,
                        to,
                        room,
                        note,
                        reason,
                    }
                }
            ),
            (no(), reason()).prop_map(|(hearing, reason)| Change::Cancel { hearing, reason }),
            (no(), reason()).prop_map(|(hearing, outcome)| Change::Held { hearing, outcome }),
        ]
    }

    fn other_change() -> impl Strategy<Value = Change> {
        let statuses = select(CustodyStatus::ALL.to_vec());
        let since = || option::of(select(vec!["2025-06", "2026-02 early"]));
        prop_oneof![
            (
                select(AccessStatus::ALL.to_vec()),
                words(),
                option::of(words()),
                proptest::collection::vec(words(), 0..3)
            )
                .prop_map(|(status, reason, said_by, mut objections)| {
                    let mut all = Vec::new();
                    objections.retain(|one: &Words| {
                        let is_new = !all.contains(one);
                        all.push(one.clone());
                        is_new
                    });
                    let reason = Some(reason);
                    let access = Access {
                        status,
                        reason,
                        said_by,
                        objections,
                    };
                    Change::Access { access }
                }),
            (select(vec!["asanov", "usenov"]), statuses, words(), since()).prop_map(
                |(person, status, place, since)| Change::Custody {
                    person: person.parse().unwrap(),
                    custody: Custody {
                        status,
                        place: Some(place),
                        since: since.map(|since| since.parse().unwrap()),
                    },
                }
            ),
            (select(Stage::ALL.to_vec()), since()).prop_map(|(stage, since)| Change::Stage {
                stage,
                since: since.map(|since| since.parse().unwrap()),
            }),
            option::of(words()).prop_map(|text| Change::Verdict { text }),
            select(vec!["a-1", "b-2"]).prop_map(|case| Change::Appeal {
                case: case.parse().unwrap(),
            }),
            (select(Side::ALL.to_vec()), words(), any::<bool>()).prop_map(
                |(side, text, is_named)| {
                    let key: Slug = "asanov".parse().unwrap();
                    let key = is_named.then_some(key);
                    let statement = Statement {
                        side,
                        speaker: key.clone(),
                        said: is_named.then(|| "2026-02-10".parse().unwrap()),
                        text,
                        source: key,
                    };
                    Change::Statement { statement }
                }
            ),
        ]
    }

    /// A case with a hearing at a time in a room, another on a day, and a closed door.
    fn case() -> Case {
        let file = include_str!("../../../tests/chat/city-2026.toml");
        let file = casefile::read("city-2026.toml", file).unwrap();
        let set = |day: &str, time: Option<&str>, room: Option<&str>| Change::Schedule {
            when: When {
                day: day.parse().unwrap(),
                time: time.map(|time| time.parse().unwrap()),
            },
            room: room.map(str::to_owned),
            note: None,
        };
        let log = [
            set("2026-02-25", Some("10:00:00"), Some("5")),
            set("2026-03-02", None, None),
        ];
        let state = log.into_iter().fold(CaseState::default(), |state, change| {
            state.accept(change, Origin::Posted, now()).unwrap().0
        });
        Case {
            slug: file.slug.clone(),
            description: file.description(),
            state,
        }
    }

    /// What a line says that corrects the event of that number, resolved as the bot resolves it.
    fn reading(line: &str, case: &Case, wrong: &AttributedChange) -> Option<AttributedChange> {
        let ParsedLine::Command { rest, .. } = line::read(line, "hearing_bot") else {
            return None;
        };
        let ParsedAddress::To { address, rest } = post::attached_address(&rest) else {
            return None;
        };
        let (number, rest) = post::event_number(rest)?;
        let own = Post::of(&case.slug, wrong, &case.state)?.what.command();
        let CorrectionWords::Post(command, rest) = post::corrected_to(rest, own)? else {
            return None;
        };
        let ParsedPost::Post(post) = post::read(command, address, rest, today(), Language::Ru)
        else {
            return None;
        };
        let purpose = LinePurpose::Correct(Box::new(WrongEvent {
            number,
            said: wrong.clone(),
            before: case.state.clone(),
        }));
        let post = purpose.about(post);
        let ResolvedPost::Change(change) = resolve(&purpose.case(case), &post, today()) else {
            return None;
        };
        let attribution = post.attribution;
        Some(purpose.change(AttributedChange {
            change,
            attribution,
        }))
    }

    proptest! {
        #[test]
        fn the_line_of_a_change_says_it_again_in_its_place(
            change in prop_oneof![hearing_change(), other_change()],
            voice in option::of(select(Voice::ALL.to_vec())),
        ) {
            let case = case();
            let said = AttributedChange { change, attribution: voice.map(Attribution::By) };
            prop_assume!(case.state.accept(said.clone(), Origin::Posted, now()).is_ok());
            let line = Post::of(&case.slug, &said, &case.state).unwrap().correction(3);
            let expected = corrects(3, Some(said.clone()));
            prop_assert_eq!(reading(&line, &case, &said), Some(expected), "{}", line);
        }
    }
}

//! Every word of the field, and every plural, where it is said.

use chrono::TimeDelta;
use hearing_bot::{
    bot::cards::{self, changes, lists, notices},
    domain::{
        access::{Access, AccessStatus},
        case::Case,
        case_state::CaseState,
        event::{Change, Statement},
        hearing::HearingNo,
        language::{Language, Words},
        people::{Custody, CustodyStatus, Fact, Part, Person, Side},
        reminder::MorningCheck,
        rich_text::RichText,
        stage::Stage,
        views::{self, FollowState, Section},
    },
    text::unclear,
};

use crate::{
    Golden,
    fixture::{
        after, approx, card, case, following, list, news, now, reader, reader_at, section, slug,
        statement, view, when, words,
    },
};

/// A date in each form in which a source may give it.
const DATES: [&str; 7] = [
    "2026-02-20",
    "2026-02 early",
    "2026-02 mid",
    "2026-02 late",
    "2025-06",
    "2025",
    "--06-15",
];

pub(super) fn vocabulary(golden: &mut Golden) {
    golden.chapter("Words of the field");
    let (before, _) = case();
    for (title, change) in statuses() {
        let after = after(&before, change);
        let news = news(&before, &after);
        golden.shows(&title, |language| {
            notices::change(&after, &news, reader(language))
        });
    }
    let access = Access {
        status: AccessStatus::Closed,
        ..before.state.access.clone()
    };
    let closed = after(&before, Change::Access { access });
    let access = Access {
        status: AccessStatus::Unknown,
        ..before.state.access.clone()
    };
    let unknown = after(&closed, Change::Access { access });
    golden.shows("access Unknown", |language| {
        notices::change(&unknown, &news(&closed, &unknown), reader(language))
    });
    let (people, sides, hearings) = (with_people(), with_sides(), with_hearings());
    let later = now() + TimeDelta::days(21);
    for (title, case, part, page, at) in [
        ("people of each part", &people, Section::People, 0, now()),
        ("more people", &people, Section::People, 1, now()),
        ("each side", &sides, Section::Statements, 0, now()),
        ("more of each side", &sides, Section::Statements, 1, now()),
        ("hearings", &hearings, Section::Hearings, 0, later),
    ] {
        golden.shows(title, |language| {
            section(
                case,
                part,
                page,
                &[],
                FollowState::No,
                reader_at(at, language),
            )
        });
    }
    golden.shows("card, people of each part", |language| {
        card(&people, &[], FollowState::No, reader(language))
    });
    for other in Language::ALL {
        golden.shows(&format!("two texts, {other}"), |language| {
            unclear::two_texts(other, language)
        });
    }
    as_of_sources(golden, &before);
    counts(golden, &before);
}

/// Each status that a change can bring.
fn statuses() -> Vec<(String, Change)> {
    let access = [
        AccessStatus::Open,
        AccessStatus::Full,
        AccessStatus::Press,
        AccessStatus::Video,
        AccessStatus::Partly,
        AccessStatus::Closed,
    ];
    let access = access.map(|status| {
        let access = Access {
            status,
            reason: None,
            said_by: None,
            objections: Vec::new(),
        };
        (format!("access {status:?}"), Change::Access { access })
    });
    let stages = [
        Stage::Investigation,
        Stage::Preliminary,
        Stage::Verdict,
        Stage::Appeal,
        Stage::Cassation,
        Stage::Closed,
    ];
    let stages = stages.map(|stage| {
        let since = None;
        (format!("stage {stage:?}"), Change::Stage { stage, since })
    });
    let custody = [
        CustodyStatus::HouseArrest,
        CustodyStatus::Pledge,
        CustodyStatus::Bail,
        CustodyStatus::AtLiberty,
        CustodyStatus::ServingSentence,
        CustodyStatus::Unknown,
    ];
    let custody = custody.map(|status| {
        let (place, since) = (None, None);
        let custody = Custody {
            status,
            place,
            since,
        };
        let person = slug("asanov");
        (
            format!("custody {status:?}"),
            Change::Custody { person, custody },
        )
    });
    access.into_iter().chain(stages).chain(custody).collect()
}

/// Somebody in each part, detained since a date in each form, each with a word in one language only.
fn with_people() -> Case {
    let (mut case, _) = case();
    let parts = [
        Part::Prosecutor,
        Part::Judge,
        Part::Witness,
        Part::Expert,
        Part::Mentioned,
        Part::Lawyer,
    ];
    let defendants = DATES.map(|_| Part::Defendant);
    let model = case.description.people[1].clone();
    let people = defendants.into_iter().chain(parts).enumerate();
    let people = people.map(|(nth, role)| Person {
        key: slug(&format!("person-{nth}")),
        role,
        // Numbers of each plural.
        age: [1, 22, 35].get(nth).copied(),
        transliterated: Vec::from(Language::ALL),
        note: Some(Words::only(Language::ALL[nth % 3], "…")),
        ..model.clone()
    });
    case.description.people = people.collect();
    for (nth, since) in DATES.into_iter().enumerate() {
        let custody = Custody {
            status: CustodyStatus::Detained,
            place: None,
            since: Some(approx(since)),
        };
        let person = slug(&format!("person-{nth}"));
        case = after(&case, Change::Custody { person, custody });
    }
    case
}

/// What each side says, on a date in each form, by itself and as the voice of a claim.
fn with_sides() -> Case {
    let (mut case, _) = case();
    let dated = |(nth, date)| (Side::ALL[nth % 4], Some(approx(date)));
    let statements = DATES.into_iter().enumerate().map(dated);
    case.description.statements = statements
        .map(|(side, said)| Statement {
            side,
            said,
            ..statement()
        })
        .collect();
    case.description.episodes = Side::ALL
        .map(|side| Fact {
            when: None,
            side: Some(side),
            text: words(
                "the witnesses have not been heard yet",
                "свидетели ещё не допрошены",
                "куәлардан әлі жауап алынған жоқ",
            ),
            source: None,
        })
        .into();
    case
}

/// One cancelled, one adjourned with no date.
fn with_hearings() -> Case {
    let (case, _) = case();
    let set = Change::Schedule {
        when: when("2026-03-06 10:00"),
        room: None,
        note: None,
    };
    let (reason, room, note) = (None, None, None);
    let cancelled = Change::Cancel {
        hearing: HearingNo(3),
        reason: None,
    };
    let adjourned = Change::Adjourn {
        hearing: HearingNo(2),
        to: None,
        room,
        note,
        reason,
    };
    [set, cancelled, adjourned]
        .into_iter()
        .fold(case, |case, change| after(&case, change))
}

/// What only a file brought, as of a date in each form that has a year; and a file of which nothing makes an entry.
fn as_of_sources(golden: &mut Golden, before: &Case) {
    let mut case = before.clone();
    case.state.as_of = None;
    for date in DATES.into_iter().filter(|date| !date.starts_with("--")) {
        case.description.as_of = approx(date);
        golden.shows(&format!("followed, from a file as of {date}"), |language| {
            cards::replies::followed(&case, reader(language))
        });
    }
    case.state = CaseState::default();
    golden.shows("followed, from a file without an entry", |language| {
        cards::replies::followed(&case, reader(language))
    });
}

/// Counted things in numbers that ask for other words.
fn counts(golden: &mut Golden, before: &Case) {
    for days in [1, 2, 5, 21] {
        golden.shows(
            &format!("followed, {days} days after the last news"),
            |language| {
                let now = before.state.as_of.unwrap() + TimeDelta::days(days);
                cards::replies::followed(before, reader_at(now, language))
            },
        );
        let day = when("2026-02-25").day + TimeDelta::days(days);
        let set = Change::Schedule {
            when: when(&day.to_string()),
            room: None,
            note: None,
        };
        let set = after(before, set);
        let hearing = set.state.hearing(HearingNo(3)).unwrap();
        golden.shows(&format!("reminder, {days} days before"), |language| {
            notices::reminder(
                &set,
                (hearing, hearing_bot::domain::reminder::Leads::default()),
                MorningCheck::NotMissing,
                reader(language),
            )
            .unwrap()
        });
    }
    let mut all = before.clone();
    for count in 1..=10 {
        let statement = Statement {
            said: Some(approx(&format!("2026-02-{count:02}"))),
            ..statement()
        };
        all = after(&all, Change::Statement { statement });
        if [7, 10].contains(&count) {
            golden.shows(&format!("{count} changes"), |language| {
                notices::change(&all, &news(before, &all), reader(language))
            });
        }
    }
    let changed = after(before, Change::Verdict { text: None });
    let of = news(before, &changed);
    for seconds in [1, 5] {
        golden.shows(&format!("goes out in {seconds}"), |language| {
            changes::goes_out(&view(&changed, &of), 7, seconds, reader(language))
        });
    }
    for seconds in [1, 2, 5, 60] {
        golden.shows(&format!("a check is recorded in {seconds}"), |language| {
            changes::goes_out(&view(&changed, &[]), 7, seconds, reader(language))
        });
    }
    for unreadable in [1, 2, 5] {
        golden.shows(&format!("following {unreadable} unreadable"), |language| {
            following(
                RichText::default(),
                &list(&[], unreadable),
                reader(language),
            )
        });
        golden.shows(&format!("cases, {unreadable} unreadable"), |language| {
            let paging = views::Paging { page: 0, of: 1 };
            lists::cases(&list(&[], unreadable), paging, reader(language))
        });
    }
}

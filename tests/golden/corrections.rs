//! Corrections: what is told of each thing that was wrong, and how an editor corrects it.

use hearing_bot::{
    bot::cards::{MESSAGE, correcting as cards, notices},
    domain::{
        access::{Access, AccessStatus},
        attribution::{Attribution, Voice},
        case::Case,
        chat::ChatKind,
        event::{AttributedChange, Change, Statement},
        hearing::{HearingNo, RoomChange},
        language::{LONGEST_TEXT, Language, Words},
        news::News,
        people::{Custody, CustodyStatus, Side},
        reader::Reader,
        record::CaseRecord,
        stage::Stage,
        views::{ChangeView, EventWording},
    },
    flow::change::{CorrectableEvent, CorrectableEvents},
    text::{correcting, in_place},
};

use crate::{
    Golden,
    fixture::{case, evening, now, reader, reader_at, slug, when, words},
};

/// The case with a log: a stage, a custody and a hearing of today.
fn begun() -> CaseRecord {
    record([
        stage(Stage::Trial),
        custody(CustodyStatus::Detained),
        set("2026-02-25 10:00"),
    ])
}

fn record(changes: impl IntoIterator<Item = Change>) -> CaseRecord {
    let changes = changes.into_iter();
    changes.fold(CaseRecord::default(), |record, change| {
        record.accept_as_seen(change, u32::MAX, now()).unwrap()
    })
}

fn set(text: &str) -> Change {
    set_in(text, "5")
}

fn set_in(text: &str, room: &str) -> Change {
    Change::Schedule {
        when: when(text),
        room: Some(room.to_owned()),
        note: None,
    }
}

fn moved(text: &str, reason: Option<Words>) -> Change {
    Change::Move {
        hearing: HearingNo(1),
        to: when(text),
        room: RoomChange::Stays,
        reason,
    }
}

fn adjourned(to: Option<&str>) -> Change {
    Change::Adjourn {
        hearing: HearingNo(1),
        to: to.map(when),
        room: None,
        note: None,
        reason: None,
    }
}

fn cancelled() -> Change {
    Change::Cancel {
        hearing: HearingNo(1),
        reason: None,
    }
}

fn held() -> Change {
    Change::Held {
        hearing: HearingNo(1),
        outcome: None,
    }
}

fn in_room(room: Option<&str>) -> Change {
    Change::Room {
        hearing: HearingNo(1),
        room: room.map(str::to_owned),
        reason: None,
    }
}

fn access(status: AccessStatus, reason: Option<Words>) -> Change {
    let access = Access {
        status,
        reason,
        ..Access::default()
    };
    Change::Access { access }
}

fn custody(status: CustodyStatus) -> Change {
    Change::Custody {
        person: slug("asanov"),
        custody: Custody {
            status,
            ..Custody::default()
        },
    }
}

fn in_custody(place: Option<Words>) -> Change {
    Change::Custody {
        person: slug("asanov"),
        custody: Custody {
            status: CustodyStatus::Detained,
            place,
            ..Custody::default()
        },
    }
}

fn stage(stage: Stage) -> Change {
    Change::Stage { stage, since: None }
}

fn verdict(text: Option<Words>) -> Change {
    Change::Verdict { text }
}

fn acquitted() -> Option<Words> {
    Some(words(
        "Asanov: acquitted",
        "Асанов: оправдан",
        "Асанов: ақталды",
    ))
}

fn ruling() -> Option<Words> {
    Some(words(
        "ruling of the court",
        "постановление суда",
        "соттың қаулысы",
    ))
}

fn unwell() -> Words {
    words("the judge is unwell", "судья заболел", "судья ауырып қалды")
}

fn no_crime() -> Words {
    words(
        "there was no crime",
        "состава преступления нет",
        "қылмыс құрамы жоқ",
    )
}

fn statement(side: Side, text: Words) -> Change {
    let statement = Statement {
        side,
        speaker: None,
        said: None,
        text,
        source: None,
    };
    Change::Statement { statement }
}

fn said_on(date: &str, side: Side, text: Words) -> Change {
    let statement = Statement {
        side,
        speaker: None,
        said: Some(date.parse().unwrap()),
        text,
        source: None,
    };
    Change::Statement { statement }
}

fn appeal(case: &str) -> Change {
    Change::Appeal { case: slug(case) }
}

/// What was wrong, and what is right instead.
type Wrong = (&'static str, Change, Option<Change>);

fn of_hearings() -> Vec<Wrong> {
    vec![
        (
            "a date",
            moved("2026-02-27 10:00", None),
            Some(moved("2026-02-28", ruling())),
        ),
        ("a date, withdrawn", moved("2026-02-27 10:00", None), None),
        (
            "a date, and it is adjourned",
            moved("2026-02-27 10:00", None),
            Some(adjourned(None)),
        ),
        (
            "a continuation",
            adjourned(Some("2026-02-27")),
            Some(adjourned(Some("2026-03-02 10:00"))),
        ),
        ("no date", adjourned(None), Some(moved("2026-03-02", None))),
        (
            "a date, and it is cancelled",
            moved("2026-02-27 10:00", None),
            Some(cancelled()),
        ),
        (
            "a date, and it is held",
            moved("2026-02-27 10:00", None),
            Some(held()),
        ),
        (
            "a date, and another hearing is set",
            moved("2026-02-27 10:00", None),
            Some(set("2026-03-06 10:00")),
        ),
        (
            "no time",
            moved("2026-02-27", None),
            Some(moved("2026-02-27 10:00", None)),
        ),
        ("no date, withdrawn", adjourned(None), None),
        ("held, and it is adjourned", held(), Some(adjourned(None))),
        ("cancelled, withdrawn", cancelled(), None),
        ("cancelled, and it is held", cancelled(), Some(held())),
        ("held, and it is cancelled", held(), Some(cancelled())),
        (
            "held, and it is moved",
            held(),
            Some(moved("2026-02-27", None)),
        ),
        ("a hearing, withdrawn", set("2026-03-06 10:00"), None),
        (
            "what is no hearing",
            access(AccessStatus::Full, None),
            Some(set("2026-03-06 10:00")),
        ),
        (
            "what is another date",
            access(AccessStatus::Full, None),
            Some(moved("2026-02-27 10:00", None)),
        ),
        (
            "a hearing, its date and its room",
            set("2026-03-06 10:00"),
            Some(set_in("2026-03-07 10:00", "12")),
        ),
        ("a court room", in_room(Some("12")), Some(in_room(None))),
        ("a court room, withdrawn", in_room(Some("12")), None),
        ("no court room", in_room(None), Some(in_room(Some("12")))),
    ]
}

fn of_others() -> Vec<Wrong> {
    vec![
        (
            "access",
            access(AccessStatus::Open, None),
            Some(access(AccessStatus::Closed, ruling())),
        ),
        (
            "access, its reason",
            access(AccessStatus::Closed, None),
            Some(access(AccessStatus::Closed, ruling())),
        ),
        ("access, withdrawn", access(AccessStatus::Full, None), None),
        (
            "custody",
            custody(CustodyStatus::HouseArrest),
            Some(custody(CustodyStatus::Bail)),
        ),
        (
            "custody, its place",
            in_custody(Some(words("Almaty", "Алматы", "Алматы"))),
            Some(in_custody(Some(words("Astana", "Астана", "Астана")))),
        ),
        ("stage", stage(Stage::Appeal), Some(stage(Stage::Closed))),
        (
            "stage, a long one",
            stage(Stage::Appeal),
            Some(stage(Stage::Preliminary)),
        ),
        (
            "stage, since when",
            stage(Stage::Appeal),
            Some(Change::Stage {
                stage: Stage::Appeal,
                since: Some("2026-02-20".parse().unwrap()),
            }),
        ),
        ("a verdict, withdrawn", verdict(acquitted()), None),
        (
            "the case of an appeal",
            appeal("city-2026-appeal"),
            Some(appeal("other-2026")),
        ),
        (
            "the case of an appeal, withdrawn",
            appeal("city-2026-appeal"),
            None,
        ),
        (
            "an appeal instead of a stage",
            stage(Stage::Cassation),
            Some(appeal("city-2026-appeal")),
        ),
        (
            "a verdict, its words",
            verdict(acquitted()),
            Some(verdict(None)),
        ),
        (
            "what is a verdict",
            stage(Stage::Closed),
            Some(verdict(acquitted())),
        ),
        (
            "a statement",
            statement(Side::Defence, no_crime()),
            Some(statement(Side::Observer, no_crime())),
        ),
        (
            "a statement, its words",
            statement(Side::Defence, unwell()),
            Some(statement(Side::Defence, no_crime())),
        ),
        (
            "a statement, its date",
            statement(Side::Defence, no_crime()),
            Some(said_on("2026-02-24", Side::Defence, no_crime())),
        ),
        (
            "what is a statement",
            stage(Stage::Closed),
            Some(statement(Side::Defence, no_crime())),
        ),
        (
            "a statement, withdrawn",
            statement(Side::Prosecution, no_crime()),
            None,
        ),
        (
            "a reason",
            moved("2026-02-27 10:00", Some(unwell())),
            Some(moved("2026-02-27 10:00", ruling())),
        ),
    ]
}

/// The case after a wrong change, and after its correction.
fn corrected((_, wrong, right): &Wrong) -> (CaseRecord, CaseRecord) {
    let told = begun().accept_as_seen(wrong.clone(), u32::MAX, now());
    let told = told.unwrap();
    let to = right.clone().map(AttributedChange::from).map(Box::new);
    let event = told.state.revision;
    let correction = Change::Correct { event, to };
    let after = told.accept_as_seen(correction, u32::MAX, now());
    (told, after.unwrap())
}

/// The case after a wrong date, and after that was corrected to one with a time.
pub(super) fn of_a_date() -> (CaseRecord, CaseRecord) {
    let right = moved("2026-02-27 10:00", None);
    corrected(&("a date", moved("2026-02-26 15:00", None), Some(right)))
}

pub(super) fn of(record: &CaseRecord) -> Case {
    Case {
        state: record.state.clone(),
        ..case().0
    }
}

pub(super) fn notices(golden: &mut Golden) {
    golden.chapter("Corrections");
    for wrong in of_hearings().iter().chain(&of_others()) {
        let (told, right) = corrected(wrong);
        let news = right.latest_news().unwrap();
        golden.shows(&format!("wrong: {}", wrong.0), |language| {
            notices::change(&of(&right), &news, reader(language))
        });
        if IN_PLACE.contains(&wrong.0) || wrong.0.starts_with("a date") {
            in_its_place(golden, wrong.0, (&told, &right), &news);
        }
    }
    over_by_now(golden);
    withdrawn(golden);
    from_whom(golden);
    several(golden);
    for (title, chat) in [
        ("to somebody who follows no more", ChatKind::Private),
        ("where the case is followed no more", ChatKind::Shared),
    ] {
        golden.shows(title, |language| {
            in_place::no_longer_follows(Reader {
                chat,
                ..reader(language)
            })
        });
    }
}

/// Of what is corrected, what is shown in its place too, besides dates.
const IN_PLACE: [&str; 8] = [
    "access, its reason",
    "no date",
    "custody",
    "a verdict, withdrawn",
    "a verdict, its words",
    "a statement",
    "a statement, its date",
    "a reason",
];

/// What is told once the hour has passed.
fn over_by_now(golden: &mut Golden) {
    for (title, wrong, right) in [
        ("did not take place", cancelled(), held()),
        ("held, and it did not take place", held(), cancelled()),
        (
            "a date, and it did not take place",
            moved("2026-02-27 10:00", None),
            cancelled(),
        ),
    ] {
        let (_, right) = corrected(&("", wrong, Some(right)));
        let news = right.latest_news().unwrap();
        golden.shows(&format!("wrong: {title}"), |language| {
            notices::change(&of(&right), &news, reader_at(evening(), language))
        });
    }
    for (title, change) in [
        ("held", held()),
        ("cancelled", cancelled()),
        ("another date", moved("2026-02-27 10:00", None)),
    ] {
        let (_, right) = corrected(&("", change, None));
        let news = right.latest_news().unwrap();
        golden.shows(&format!("wrong: {title}, and no report yet"), |language| {
            notices::change(&of(&right), &news, reader_at(evening(), language))
        });
    }
    reported_by_now(golden);
}

/// What was right of a hearing of which there is a report by now.
fn reported_by_now(golden: &mut Golden) {
    let withdrawn = Change::Correct { event: 4, to: None };
    let reported = [cancelled(), withdrawn, held()].into_iter();
    let reported = reported.fold(begun(), |record, change| {
        record.accept_as_seen(change, u32::MAX, now()).unwrap()
    });
    let news = reported.news_since(4, None).unwrap();
    golden.shows("wrong: cancelled, and there is a report", |language| {
        notices::change(&of(&reported), &news, reader_at(evening(), language))
    });
}

/// From whom a change is known.
fn from_whom(golden: &mut Golden) {
    for (title, reason) in [
        ("a source", Some(unwell())),
        ("a source of a bare change", None),
    ] {
        let said_by = |voice| AttributedChange {
            change: moved("2026-02-27 10:00", reason.clone()),
            attribution: Some(Attribution::By(voice)),
        };
        let told = begun().accept_as_seen(said_by(Voice::Lawyer), u32::MAX, now());
        let told = told.unwrap();
        let to = Some(Box::new(said_by(Voice::Court)));
        let right = told.accept_as_seen(Change::Correct { event: 4, to }, u32::MAX, now());
        let right = right.unwrap();
        let news = right.latest_news().unwrap();
        golden.shows(&format!("wrong: {title}"), |language| {
            notices::change(&of(&right), &news, reader(language))
        });
        in_its_place(golden, title, (&told, &right), &news);
    }
}

/// Two changes that one message carried.
fn several(golden: &mut Golden) {
    let post = |record: CaseRecord, change: Change| {
        record.accept_as_seen(change, u32::MAX, now()).unwrap()
    };
    let told = [
        moved("2026-02-27 10:00", None),
        access(AccessStatus::Open, None),
    ];
    let told = told.into_iter().fold(begun(), post);
    let right = [5, 4].map(|event| Change::Correct { event, to: None });
    let right = right.into_iter().fold(told.clone(), post);
    let carried = ChangeView {
        case: of(&told),
        news: told.news_since(3, None).unwrap(),
    };
    let wrong = ChangeView {
        case: of(&right),
        news: right.news_since(5, None).unwrap(),
    };
    golden.shows("wrong: two changes", |language| {
        notices::change(&wrong.case, &wrong.news, reader(language))
    });
    golden.shows("wrong: two changes, in their place", |language| {
        in_place::corrected(&carried, &wrong, MESSAGE, reader(language))
    });
}

/// What was not known before, and is not known again.
fn withdrawn(golden: &mut Golden) {
    for (title, change) in [
        ("the first stage", stage(Stage::Trial)),
        ("the first custody", custody(CustodyStatus::HouseArrest)),
        (
            "the first custody, a long one",
            custody(CustodyStatus::Pledge),
        ),
    ] {
        let withdrawn = Change::Correct { event: 1, to: None };
        let first = record([change, withdrawn]);
        let news = first.latest_news().unwrap();
        golden.shows(&format!("wrong: {title}, withdrawn"), |language| {
            notices::change(&of(&first), &news, reader(language))
        });
    }
    let press = AttributedChange::from(access(AccessStatus::Press, None));
    for (title, to) in [
        ("access that has changed since", Some(Box::new(press))),
        ("access that has changed since, withdrawn", None),
    ] {
        let open = access(AccessStatus::Open, None);
        let right = Change::Correct { event: 1, to };
        let over = record([access(AccessStatus::Full, None), open, right]);
        let news = over.latest_news().unwrap();
        golden.shows(&format!("wrong: {title}"), |language| {
            notices::change(&of(&over), &news, reader(language))
        });
    }
}

fn in_its_place(
    golden: &mut Golden,
    title: &str,
    (told, right): (&CaseRecord, &CaseRecord),
    wrong: &[News],
) {
    let carried = ChangeView {
        case: of(told),
        news: told.latest_news().unwrap(),
    };
    let wrong = ChangeView {
        case: of(right),
        news: wrong.to_vec(),
    };
    golden.shows(&format!("wrong: {title}, in its place"), |language| {
        in_place::corrected(&carried, &wrong, MESSAGE, reader(language))
    });
}

pub(super) fn cards(golden: &mut Golden) {
    golden.chapter("Correcting");
    let (case, history) = case();
    let mut events = history.clone();
    events.retain(|event| !event.news.is_empty());
    let which = |events, another| CorrectableEvents {
        case: case.clone(),
        events,
        another,
        offer: None,
    };
    let several = which(events.clone(), Some(1));
    golden.shows("which change was wrong", |language| {
        cards::which(&several, reader(language))
    });
    let none = which(Vec::new(), None);
    golden.shows("nothing to correct", |language| {
        cards::which(&none, reader(language))
    });
    for (title, corrected_in, wording) in [
        ("a change", None, EventWording::Whole),
        (
            "a change that was corrected",
            Some(7),
            EventWording::Partial,
        ),
    ] {
        let event = CorrectableEvent {
            case: case.clone(),
            event: events[0].clone(),
            corrected_in,
            wording,
        };
        golden.shows(title, |language| cards::event(&event, reader(language)));
    }
    let of_event = ("demo", 4);
    golden.shows("its line", |language| {
        cards::line("/correct demo 4 held", of_event, language)
    });
    let long = "а".repeat(5 * LONGEST_TEXT);
    golden.shows("its line, too long", |language| {
        cards::line(&long, of_event, language)
    });
    golden.shows("only a check", correcting::only_a_check);
    golden.shows("a reply to no change", correcting::no_change_there);
    golden.shows(
        "too late to undo, but not to correct",
        |language: Language| cards::too_late(&case, 4, language),
    );
}

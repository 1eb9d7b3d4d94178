//! What a message says in each state that a case can be in, beside what `golden.rs` shows of each kind.

use chrono::{DateTime, Utc};
use hearing_bot::{
    bot::cards::{lists, notices},
    domain::{
        access::{Access, AccessStatus},
        case::Case,
        case_state::Verdict,
        event::{Change, Origin, Statement},
        hearing::{Hearing, HearingNo, RoomChange, Status},
        language::{Language, Words},
        news::News,
        people::{Custody, CustodyStatus, Fact, Part, Person, Side},
        reminder::MorningCheck,
        stage::Stage,
        views::{self, FollowState, HistoryLine, Section},
    },
};

use crate::{
    Golden,
    fixture::{
        after, after_at, approx, at, card, case, evening, list, news, now, reader, reader_at,
        section, slug, statement, when, words,
    },
};

/// A change of a case, told as it is posted.
fn tells(golden: &mut Golden, title: &str, before: &Case, change: Change, told: DateTime<Utc>) {
    tells_late(golden, title, before, change, (told, told));
}

/// A change of a case, posted and told at those moments.
fn tells_late(
    golden: &mut Golden,
    title: &str,
    before: &Case,
    change: Change,
    (posted, told): (DateTime<Utc>, DateTime<Utc>),
) {
    let case = after_at(before, change, posted);
    let news = news(before, &case);
    golden.shows(title, |language| {
        notices::change(&case, &news, reader_at(told, language))
    });
}

fn moved(to: &str) -> Change {
    Change::Move {
        hearing: HearingNo(2),
        to: when(to),
        room: RoomChange::Stays,
        reason: None,
    }
}

fn adjourned(to: Option<&str>) -> Change {
    Change::Adjourn {
        hearing: HearingNo(2),
        to: to.map(when),
        room: None,
        note: None,
        reason: None,
    }
}

fn scheduled(day: &str) -> Change {
    Change::Schedule {
        when: when(day),
        room: None,
        note: None,
    }
}

fn cancelled() -> Change {
    Change::Cancel {
        hearing: HearingNo(2),
        reason: None,
    }
}

pub(super) fn notices(golden: &mut Golden) {
    dates(golden);
    rooms(golden);
    what_is_over(golden);
    next_year(golden);
    states(golden);
}

fn dates(golden: &mut Golden) {
    golden.chapter("Notices: dates");
    let (before, _) = case();
    let march = after(&before, moved("2026-03-06 10:00"));
    tells(
        golden,
        "moved to an earlier day",
        &march,
        moved("2026-03-03 15:00"),
        now(),
    );
    tells(
        golden,
        "moved to an earlier day, no time",
        &march,
        moved("2026-03-03"),
        now(),
    );
    tells(
        golden,
        "another time, said before the day",
        &march,
        moved("2026-03-06 15:00"),
        now(),
    );
    tells(
        golden,
        "an earlier time, said before the day",
        &march,
        moved("2026-03-06 09:00"),
        now(),
    );
    tells(
        golden,
        "time withdrawn, another day",
        &march,
        moved("2026-03-06"),
        now(),
    );
    tells(
        golden,
        "adjourned before its day",
        &march,
        adjourned(Some("2026-03-10 10:00")),
        now(),
    );
    tells(
        golden,
        "adjourned once it had begun",
        &before,
        adjourned(Some("2026-02-27 10:00")),
        evening(),
    );
    tells_late(
        golden,
        "adjourned before its hour, told after it",
        &before,
        adjourned(Some("2026-02-27 10:00")),
        (now(), evening()),
    );
    tells(
        golden,
        "adjourned once it had begun, no date",
        &before,
        adjourned(None),
        evening(),
    );
    tells(
        golden,
        "cancelled, another hearing is set",
        &after(&before, scheduled("2026-03-06")),
        cancelled(),
        now(),
    );
    let timeless = after(&before, moved("2026-02-25"));
    tells(
        golden,
        "adjourned, no time was known",
        &timeless,
        adjourned(Some("2026-02-27")),
        now(),
    );
    tells(
        golden,
        "scheduled, no time",
        &before,
        scheduled("2026-03-06"),
        now(),
    );
}

fn rooms(golden: &mut Golden) {
    golden.chapter("Notices: court rooms");
    let (before, _) = case();
    let room = |room: Option<&str>| Change::Room {
        hearing: HearingNo(2),
        room: room.map(str::to_owned),
        reason: Some(words("repairs", "ремонт", "жөндеу жүріп жатыр")),
    };
    let unknown = after(&before, room(None));
    for (title, known, change, told) in [
        (
            "another room, once it has begun",
            &before,
            room(Some("12 <b>")),
            evening(),
        ),
        ("the room is announced", &unknown, room(Some("12")), now()),
        (
            "a room of many words",
            &before,
            room(Some(
                "№ 12, бұрынғы мәжіліс залы, ескі ғимараттың екінші қабаты, сол жақ қанаты",
            )),
            now(),
        ),
    ] {
        tells(golden, title, known, change, told);
    }
    let elsewhere = Change::Move {
        hearing: HearingNo(2),
        to: when("2026-02-27 10:00"),
        room: RoomChange::To("12".to_owned()),
        reason: None,
    };
    tells(
        golden,
        "another day in another room",
        &before,
        elsewhere,
        now(),
    );
    let goes_on = Change::Adjourn {
        hearing: HearingNo(2),
        to: Some(when("2026-02-27 10:00")),
        room: Some("12".to_owned()),
        note: None,
        reason: None,
    };
    tells(
        golden,
        "adjourned to another room",
        &before,
        goes_on,
        evening(),
    );
}

/// Told late, to somebody who could not be reached before.
fn what_is_over(golden: &mut Golden) {
    golden.chapter("Notices: what is over");
    let (before, _) = case();
    let march = at("2026-03-10T05:00:00Z");
    let waiting = after(&before, adjourned(None));
    let timeless = after(&before, moved("2026-02-25"));
    tells_late(
        golden,
        "cancelled, the hour has passed",
        &before,
        cancelled(),
        (evening(), evening()),
    );
    tells_late(
        golden,
        "cancelled, the day has passed",
        &before,
        cancelled(),
        (evening(), march),
    );
    tells_late(
        golden,
        "cancelled, no time, courts are closed",
        &timeless,
        cancelled(),
        (evening(), evening()),
    );
    tells_late(
        golden,
        "moved, past",
        &before,
        moved("2026-02-27"),
        (evening(), march),
    );
    tells_late(
        golden,
        "moved earlier, past",
        &before,
        moved("2026-02-24 15:00"),
        (evening(), march),
    );
    tells_late(
        golden,
        "delayed, past",
        &before,
        moved("2026-02-25 15:00"),
        (evening(), march),
    );
    tells_late(
        golden,
        "earlier the same day, past",
        &before,
        moved("2026-02-25 09:00"),
        (evening(), march),
    );
    tells_late(
        golden,
        "time announced, past",
        &timeless,
        moved("2026-02-25 10:00"),
        (evening(), march),
    );
    tells_late(
        golden,
        "time withdrawn, past",
        &before,
        moved("2026-02-25"),
        (evening(), march),
    );
    tells_late(
        golden,
        "adjourned, past",
        &before,
        adjourned(Some("2026-02-27 10:00")),
        (evening(), march),
    );
    tells_late(
        golden,
        "scheduled, past",
        &before,
        scheduled("2026-03-06 10:00"),
        (evening(), march),
    );
    tells_late(
        golden,
        "date of an adjourned hearing, past",
        &waiting,
        scheduled("2026-03-06 10:00"),
        (evening(), march),
    );
}

fn next_year(golden: &mut Golden) {
    golden.chapter("Notices: next year");
    let (before, _) = case();
    let december = at("2026-12-20T05:00:00Z");
    let last = after(&before, moved("2026-12-24 10:00"));
    let next = after(&before, moved("2027-02-24 10:00"));
    tells(
        golden,
        "moved into the next year",
        &last,
        moved("2027-01-12"),
        december,
    );
    tells(
        golden,
        "moved within the next year",
        &next,
        moved("2027-02-26"),
        december,
    );
    tells(
        golden,
        "moved earlier, from the next year",
        &next,
        moved("2026-12-30 09:00"),
        december,
    );
    tells(
        golden,
        "delayed, next year",
        &next,
        moved("2027-02-24 15:00"),
        december,
    );
    tells(
        golden,
        "time withdrawn, next year",
        &next,
        moved("2027-02-24"),
        december,
    );
    tells(
        golden,
        "adjourned into the next year",
        &last,
        adjourned(Some("2027-01-12")),
        december,
    );
    tells(
        golden,
        "adjourned, no date, next year",
        &next,
        adjourned(None),
        december,
    );
    tells(golden, "cancelled, next year", &next, cancelled(), december);
    tells(
        golden,
        "scheduled, next year",
        &last,
        scheduled("2027-02-24"),
        december,
    );
    let set = after(&last, scheduled("2026-12-27"));
    let held = Change::Held {
        hearing: HearingNo(2),
        outcome: None,
    };
    tells(
        golden,
        "held, told in the next year",
        &last,
        held,
        at("2027-01-04T05:00:00Z"),
    );
    golden.shows("reminder, next year", |language| {
        let january = after(&set, scheduled("2027-01-01"));
        let hearing = january.state.hearings.last().unwrap();
        let told = at("2026-12-25T05:00:00Z");
        notices::reminder(
            &january,
            (hearing, hearing_bot::domain::reminder::Leads::default()),
            MorningCheck::NotMissing,
            reader_at(told, language),
        )
        .unwrap()
    });
}

fn states(golden: &mut Golden) {
    golden.chapter("Notices: states");
    let (before, _) = case();
    let access = |status| Change::Access {
        access: Access {
            status,
            ..Access::default()
        },
    };
    let closed = after(&before, access(AccessStatus::Closed));
    for status in AccessStatus::ALL {
        if status != AccessStatus::Closed {
            tells(
                golden,
                &format!("access {status:?}"),
                &closed,
                access(status),
                now(),
            );
        }
    }
    let why = Change::Access {
        access: Access {
            status: AccessStatus::Closed,
            reason: Some(Words::only(Language::En, "state secrets")),
            ..Access::default()
        },
    };
    tells(golden, "access, why", &closed, why, now());
    let custody = |status, since: Option<&str>| Change::Custody {
        person: slug("asanov"),
        custody: Custody {
            status,
            place: None,
            since: since.map(approx),
        },
    };
    for status in CustodyStatus::ALL {
        let told = format!("custody {status:?}");
        tells(
            golden,
            &told,
            &before,
            custody(status, Some("2026-02-02")),
            now(),
        );
    }
    let free = after(&before, custody(CustodyStatus::AtLiberty, None));
    tells(
        golden,
        "custody, from at liberty",
        &free,
        custody(CustodyStatus::Detained, None),
        now(),
    );
    let unknown = after(&before, custody(CustodyStatus::Unknown, None));
    tells(
        golden,
        "custody, from not known",
        &unknown,
        custody(CustodyStatus::Bail, None),
        now(),
    );
    let stage = |stage, since: Option<&str>| Change::Stage {
        stage,
        since: since.map(approx),
    };
    for entered in Stage::ALL {
        if entered != Stage::Trial {
            tells(
                golden,
                &format!("stage {entered:?}"),
                &before,
                stage(entered, Some("2026-02-22")),
                now(),
            );
        }
    }
    let mut unstaged = before.clone();
    unstaged.state.stage = None;
    tells(
        golden,
        "stage, from not known",
        &unstaged,
        stage(Stage::Trial, None),
        now(),
    );
    for side in Side::ALL {
        let said = Statement {
            side,
            speaker: None,
            said: None,
            text: Words::only(Language::Kk, "Сот отырысы кейінге қалдырылды."),
            source: None,
        };
        let said = Change::Statement { statement: said };
        tells(golden, &format!("statement {side:?}"), &before, said, now());
    }
}

/// A case with everything in it that a case can have.
fn everything() -> Case {
    let (mut case, _) = case();
    let [first, ..] = case.description.people.as_slice() else {
        panic!("somebody")
    };
    let first = first.clone();
    let person = |key: &str, (en, ru): (&str, &str), role: Part| Person {
        key: slug(key),
        role,
        name: words(en, ru, ru),
        transliterated: vec![Language::Kk],
        lawyer_for: Vec::new(),
        background: Vec::new(),
        ..first.clone()
    };
    let dates = [
        "2026-02-02",
        "2025-06-22",
        "2026-02 early",
        "2025-06 mid",
        "2025-06 late",
        "2025-06",
        "2016",
    ];
    let names = [
        ("Bolat Ermekov", "Болат Ермеков"),
        ("Marat Saparov", "Марат Сапаров"),
        ("Aliya Saparova", "Алия Сапарова"),
        ("Anna Petrova", "Анна Петрова"),
        ("Samat Ermekov", "Самат Ермеков"),
        ("Pavel Petrov", "Павел Петров"),
        ("Dina Ermekova", "Дина Ермекова"),
    ];
    for ((status, since), name) in CustodyStatus::ALL.into_iter().zip(dates).zip(names) {
        let key = status.word();
        case.description
            .people
            .push(person(key, name, Part::Defendant));
        let custody = Custody {
            status,
            place: None,
            since: Some(approx(since)),
        };
        case.state.custody.insert(slug(key), custody);
    }
    for (key, name, role) in [
        ("p", ("Oleg Kim", "Олег Ким"), Part::Prosecutor),
        ("j", ("Zarina Kim", "Зарина Ким"), Part::Judge),
        ("w", ("Ivan Li", "Иван Ли"), Part::Witness),
        ("e", ("Vera Li", "Вера Ли"), Part::Expert),
        ("n", ("Talgat Li", "Талгат Ли"), Part::Mentioned),
    ] {
        case.description.people.push(person(key, name, role));
    }
    let text = || words("a telephone was found", "найден телефон", "телефон табылды");
    let fact = |when: &str, side| Fact {
        when: Some(approx(when)),
        side,
        text: text(),
        source: Some(slug("report")),
    };
    let sides = Side::ALL
        .into_iter()
        .zip(["--07-02", "2025-06 mid", "2025-06 late", "2016"]);
    case.description.episodes = sides.map(|(side, when)| fact(when, Some(side))).collect();
    case.description.episodes.push(Fact {
        when: Some(approx("2026-02-02")),
        side: None,
        text: text(),
        source: None,
    });
    let said = |side, said: Option<&str>, text| Statement {
        side,
        speaker: None,
        said: said.map(approx),
        text,
        source: Some(slug("report")),
    };
    let complete = || {
        words(
            "The investigation is complete.",
            "Расследование окончено.",
            "Тергеп-тексеру аяқталды.",
        )
    };
    let unfounded = || {
        words(
            "The charge is unfounded.",
            "Обвинение необоснованно.",
            "Айып негізсіз.",
        )
    };
    let ordered = || {
        words(
            "Witnesses are to be heard first.",
            "Сначала допросят свидетелей.",
            "Алдымен куәлардан жауап алынады.",
        )
    };
    let crowded = || {
        words(
            "There were no seats left.",
            "Свободных мест не было.",
            "Бос орын болмады.",
        )
    };
    case.description.statements = vec![
        said(Side::Prosecution, None, complete()),
        said(Side::Prosecution, Some("2026-02 mid"), complete()),
        said(Side::Defence, None, unfounded()),
        statement(),
        said(Side::Court, None, ordered()),
        said(Side::Court, Some("2026-02 late"), ordered()),
        said(Side::Observer, None, crowded()),
        said(Side::Observer, Some("2026"), crowded()),
    ];
    case.state.hearings.extend(hearings());
    case
}

fn hearings() -> Vec<Hearing> {
    let hearing = |(no, day, status): (u32, &str, Status)| Hearing {
        no: HearingNo(no),
        when: when(day),
        date_revision: 1,
        status,
        room: None,
        note: None,
        changed_in: 1,
    };
    let to = |no: u32| Status::Adjourned {
        to: Some(HearingNo(no)),
    };
    [
        (3, "2026-02-26", Status::Set),
        (4, "2027-03-02 10:00", Status::Set),
        (5, "2026-03-02 10:00", Status::Cancelled),
        (6, "2026-02-20", Status::Cancelled),
        (7, "2026-02-18 10:00", Status::Set),
        (8, "2026-02-17 10:00", to(7)),
        (9, "2026-02-16 10:00", to(3)),
        (10, "2026-02-13 10:00", Status::Adjourned { to: None }),
        (11, "2025-12-24 10:00", Status::Held),
        (12, "2026-02-25 08:00", Status::Set),
        (13, "2026-02-25", Status::Set),
    ]
    .map(hearing)
    .into()
}

pub(super) fn cards(golden: &mut Golden) {
    golden.chapter("The case: states");
    let full = everything();
    let shows = |golden: &mut Golden, title: &str, case: &Case, part| {
        golden.shows(title, |language| {
            section(case, part, 0, &[], FollowState::No, reader(language))
        });
    };
    golden.shows("card, on trial, everything known", |language| {
        card(&full, &[], FollowState::No, reader(language))
    });
    for (part, pages) in [
        (Section::Hearings, 0..2),
        (Section::People, 0..2),
        (Section::Statements, 0..2),
    ] {
        for page in pages {
            golden.shows(
                &format!("section {part:?}, everything, page {page}"),
                |language| section(&full, part, page, &[], FollowState::No, reader(language)),
            );
        }
    }
    let mut one_source = full.clone();
    one_source.description.episodes.pop();
    shows(
        golden,
        "section Statements, one source",
        &one_source,
        Section::Statements,
    );
    let (mut staged, history) = case();
    for (title, stage) in [
        ("under investigation", Stage::Investigation),
        ("before the trial", Stage::Preliminary),
        ("the case is concluded", Stage::Closed),
    ] {
        staged.state.stage = staged
            .state
            .stage
            .map(|known| hearing_bot::domain::stage::CurrentStage { stage, ..known });
        golden.shows(&format!("card, {title}"), |language| {
            card(&staged, &history, FollowState::No, reader(language))
        });
        for part in [Section::People, Section::Charges] {
            shows(golden, &format!("section {part:?}, {title}"), &staged, part);
        }
    }
    let mut judged = case().0;
    judged.state.verdict = Some(Verdict {
        text: Some(Words::only(Language::Kk, "Асанов ақталды.")),
        changed_in: 1,
    });
    golden.shows("card, the verdict is known", |language| {
        card(&judged, &history, FollowState::No, reader(language))
    });
    shows(
        golden,
        "section Charges, the verdict is known",
        &judged,
        Section::Charges,
    );
    golden.shows(
        "section History, a file's initial information",
        |language| {
            let history = initial(&full);
            section(
                &full,
                Section::History,
                0,
                &history,
                FollowState::No,
                reader(language),
            )
        },
    );
    golden.shows("section History, an entry was wrong", |language| {
        let mut history = history.clone();
        history.truncate(2);
        history[1].corrected_in = Some(history[0].number);
        let follows = FollowState::No;
        section(
            &full,
            Section::History,
            0,
            &history,
            follows,
            reader(language),
        )
    });
    let waiting = [after(&case().0, adjourned(None))];
    golden.shows("cases, one waits for a date", |language| {
        lists::cases(
            &list(&waiting, 0),
            views::Paging { page: 0, of: 1 },
            reader_at(evening(), language),
        )
    });
    golden.shows("hearings, one case waits for a date", |language| {
        lists::hearings(
            &waiting,
            views::ListScope::All { unreadable: 0 },
            reader_at(evening(), language),
        )
    });
    let (first, _) = case();
    let both = [full, first];
    golden.shows("cases, hearings have begun", |language| {
        lists::cases(
            &list(&both, 0),
            views::Paging { page: 0, of: 1 },
            reader_at(evening(), language),
        )
    });
    golden.shows("hearings, some have begun", |language| {
        lists::hearings(
            &both,
            views::ListScope::All { unreadable: 0 },
            reader_at(evening(), language),
        )
    });
}

/// What an import brings of a case, newest first.
fn initial(case: &Case) -> Vec<HistoryLine> {
    let access = Access {
        status: AccessStatus::Closed,
        ..Access::default()
    };
    let [_, today, ..] = case.state.hearings.as_slice() else {
        panic!("two hearings")
    };
    let news = [
        News::Access {
            from: Access::default(),
            to: access,
        },
        News::Custody {
            person: slug("asanov"),
            from: Custody::default(),
            to: case.state.custody_of(&slug("asanov")),
        },
        News::Stage {
            from: None,
            to: case.state.stage.unwrap(),
        },
        News::Adjourned {
            hearing: today.clone(),
            from: when("2026-02-11 10:00"),
            to: Some(today.clone()),
        },
        News::Verdict(Verdict {
            text: None,
            changed_in: 1,
        }),
    ];
    let lines = (1..).zip(news).map(|(number, item)| HistoryLine {
        number,
        recorded: now(),
        origin: Origin::Imported,
        news: vec![item],
        corrected_in: None,
    });
    let mut lines: Vec<HistoryLine> = lines.collect();
    lines.reverse();
    lines
}

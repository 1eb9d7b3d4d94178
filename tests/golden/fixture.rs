//! A small made-up case, and news of every kind about it. Nobody in it exists.

use std::num::NonZeroU32;

use crate::case_files::description;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use hearing_bot::bot::cards::{self, lists};
use hearing_bot::domain::{
    access::{Access, AccessStatus},
    approx::ApproxDate,
    case::Case,
    case_state::CaseState,
    chat::ChatKind,
    event::{Change, Origin, Statement},
    hearing::{HearingNo, RoomChange},
    language::{Language, Words},
    ledger::{Audience, SilentFollowers},
    message::{BroadcastRate, Message},
    news::{News, difference},
    people::{Custody, CustodyStatus, Side},
    reader::Reader,
    rich_text::RichText,
    slug::Slug,
    stage::Stage,
    views::{CaseList, CaseView, ChangeView, DraftView, FollowState, HistoryLine, Section},
    when::When,
};

/// Wednesday, 25 February 2026, 08:40 in Almaty: the hearing of that day is still to come.
pub(super) fn now() -> DateTime<Utc> {
    at("2026-02-25T03:40:00Z")
}

/// The same day, 18:40: it has begun.
pub(super) fn evening() -> DateTime<Utc> {
    at("2026-02-25T13:40:00Z")
}

pub(super) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(super) fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

pub(super) fn approx(text: &str) -> ApproxDate {
    text.parse().unwrap()
}

pub(super) fn words(en: &str, ru: &str, kk: &str) -> Words {
    Words {
        en: Some(en.into()),
        ru: Some(ru.into()),
        kk: Some(kk.into()),
    }
}

/// `2026-02-27` or `2026-02-27 10:00`.
pub(super) fn when(text: &str) -> When {
    match text.split_once(' ') {
        Some((day, time)) => {
            let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap();
            When::at(day.parse::<NaiveDate>().unwrap(), time)
        }
        None => When::day(text.parse().unwrap()),
    }
}

/// The case before anything happened today, and its log, newest first: one hearing was held, one is set for today.
pub(super) fn case() -> (Case, Vec<HistoryLine>) {
    let mut case = Case {
        slug: slug("demo"),
        description: description(),
        state: CaseState::default(),
    };
    let detained = Custody {
        status: CustodyStatus::Detained,
        place: Some(words(
            "the remand prison of Almaty",
            "следственный изолятор Алматы",
            "Алматы тергеу изоляторы",
        )),
        since: Some(approx("2025-06")),
    };
    let heard = words(
        "two witnesses were heard",
        "допросили двух свидетелей",
        "екі куәдан жауап алынды",
    );
    let log = [
        (
            Origin::Imported,
            "2026-02-10",
            Change::Stage {
                stage: Stage::Trial,
                since: Some(approx("2026-02 early")),
            },
        ),
        (
            Origin::Imported,
            "2026-02-10",
            Change::Custody {
                person: slug("asanov"),
                custody: detained,
            },
        ),
        (
            Origin::Imported,
            "2026-02-10",
            Change::Schedule {
                when: when("2026-02-11 10:00"),
                room: None,
                note: None,
            },
        ),
        (
            Origin::Posted,
            "2026-02-11",
            Change::Held {
                hearing: HearingNo(1),
                outcome: Some(heard),
            },
        ),
        (
            Origin::Posted,
            "2026-02-12",
            Change::Schedule {
                when: when("2026-02-25 10:00"),
                room: Some("5".into()),
                note: None,
            },
        ),
        (Origin::Posted, "2026-02-16", Change::Check),
    ];
    let mut history = Vec::new();
    for (origin, day, change) in log {
        let (case_state, event) = case
            .state
            .accept(change, origin, at(&format!("{day}T13:00:00Z")))
            .unwrap();
        let news = difference(&case.state, &case_state);
        history.push(HistoryLine {
            number: event.number,
            recorded: event.recorded,
            origin,
            news,
            corrected_in: None,
        });
        case.state = case_state;
    }
    history.reverse();
    (case, history)
}

/// The case after a change posted now.
pub(super) fn after(case: &Case, change: Change) -> Case {
    after_at(case, change, now())
}

/// The case after a change posted then.
pub(super) fn after_at(case: &Case, change: Change, posted: DateTime<Utc>) -> Case {
    let (case_state, _) = case.state.accept(change, Origin::Posted, posted).unwrap();
    Case {
        state: case_state,
        ..case.clone()
    }
}

/// One of each kind of news, each with the change that brings it.
pub(super) fn changes() -> Vec<(&'static str, Change)> {
    let hearing = HearingNo(2);
    let reason = Some(Words::only(
        Language::Ru,
        "по словам адвоката, подсудимый почувствовал себя плохо",
    ));
    let ruling = Some(words(
        "ruling of the court",
        "постановление суда",
        "соттың қаулысы",
    ));
    vec![
        (
            "scheduled",
            Change::Schedule {
                when: when("2026-03-06 10:00"),
                room: Some("12 <b>".into()),
                note: Some(words(
                    "the prosecutor will speak",
                    "выступит прокурор",
                    "прокурор сөз сөйлейді",
                )),
            },
        ),
        (
            "moved",
            Change::Move {
                room: RoomChange::Stays,
                hearing,
                to: when("2026-02-27"),
                reason: ruling.clone(),
            },
        ),
        (
            "moved to another year",
            Change::Move {
                room: RoomChange::Stays,
                hearing,
                to: when("2027-05-01 09:00"),
                reason: None,
            },
        ),
        (
            "earlier the same day",
            Change::Move {
                room: RoomChange::Stays,
                hearing,
                to: when("2026-02-25 09:00"),
                reason: None,
            },
        ),
        (
            "delayed",
            Change::Move {
                room: RoomChange::Stays,
                hearing,
                to: when("2026-02-25 15:00"),
                reason: ruling.clone(),
            },
        ),
        (
            "time withdrawn",
            Change::Move {
                room: RoomChange::Stays,
                hearing,
                to: when("2026-02-25"),
                reason: None,
            },
        ),
        (
            "another court room",
            Change::Room {
                hearing,
                room: Some("12".to_owned()),
                reason: None,
            },
        ),
        (
            "court room no longer known",
            Change::Room {
                hearing,
                room: None,
                reason: reason.clone(),
            },
        ),
        (
            "adjourned, date known",
            Change::Adjourn {
                hearing,
                to: Some(when("2026-02-27")),
                room: None,
                note: None,
                reason: reason.clone(),
            },
        ),
        (
            "adjourned, no date",
            Change::Adjourn {
                hearing,
                to: None,
                room: None,
                note: None,
                reason: reason.clone(),
            },
        ),
        ("cancelled", Change::Cancel { hearing, reason }),
        (
            "held",
            Change::Held {
                hearing,
                outcome: Some(words(
                    "the next date is not known",
                    "следующая дата неизвестна",
                    "келесі күні белгісіз",
                )),
            },
        ),
        (
            "access",
            Change::Access {
                access: Access {
                    status: AccessStatus::Closed,
                    reason: ruling,
                    said_by: Some(words("the court", "суд", "сот")),
                    objections: vec![words(
                        "the lawyers see no grounds",
                        "адвокаты не видят оснований",
                        "адвокаттар негіз жоқ деп санайды",
                    )],
                },
            },
        ),
        (
            "custody",
            Change::Custody {
                person: slug("asanov"),
                custody: Custody {
                    status: CustodyStatus::HouseArrest,
                    place: Some(words("Almaty", "Алматы", "Алматы")),
                    since: Some(approx("2026-02-25")),
                },
            },
        ),
        (
            "stage",
            Change::Stage {
                stage: Stage::Verdict,
                since: None,
            },
        ),
        (
            "verdict",
            Change::Verdict {
                text: Some(words(
                    "Asanov: acquitted",
                    "Асанов: оправдан",
                    "Асанов: ақталды",
                )),
            },
        ),
        ("verdict, text not known", Change::Verdict { text: None }),
        (
            "appeal",
            Change::Appeal {
                case: slug("city-2026-appeal"),
            },
        ),
        (
            "statement",
            Change::Statement {
                statement: statement(),
            },
        ),
    ]
}

/// Words that each of the sides could say.
pub(super) fn statement() -> Statement {
    Statement {
        side: Side::Defence,
        speaker: Some(slug("lawyer")),
        said: Some(approx("2026-02-25")),
        text: words(
            "The witnesses have not been heard yet.",
            "Свидетели ещё не допрошены.",
            "Куәлардан әлі жауап алынған жоқ.",
        ),
        source: Some(slug("report")),
    }
}

/// Whoever reads now.
pub(super) fn reader(language: Language) -> Reader {
    reader_at(now(), language)
}

/// Whoever reads in a group.
pub(super) fn reader_here(language: Language) -> Reader {
    Reader {
        chat: ChatKind::Shared,
        ..reader(language)
    }
}

/// What somebody follows who is subscribed to nothing, beneath what else is said.
pub(super) fn following(above: RichText, list: &CaseList, reader: Reader) -> Message {
    lists::following(above, (list, &[]), reader)
}

/// Whoever reads then.
pub(super) fn reader_at(now: DateTime<Utc>, language: Language) -> Reader {
    Reader {
        language,
        chat: ChatKind::Private,
        zone: None,
        now,
    }
}

/// A change as a follower sees it.
pub(super) fn view(case: &Case, news: &[News]) -> ChangeView {
    ChangeView {
        case: case.clone(),
        news: news.to_vec(),
    }
}

/// The card of a case.
pub(super) fn card(
    case: &Case,
    history: &[HistoryLine],
    follows: FollowState,
    reader: Reader,
) -> Message {
    section(case, Section::Overview, 0, history, follows, reader)
}

/// A page of a section of a case.
pub(super) fn section(
    case: &Case,
    section: Section,
    page: u16,
    history: &[HistoryLine],
    follows: FollowState,
    reader: Reader,
) -> Message {
    let view = case_view(case, history, follows);
    cards::case::section(&view, section, page, reader)
}

/// A case as somebody is shown it.
pub(super) fn case_view(case: &Case, history: &[HistoryLine], follows: FollowState) -> CaseView {
    CaseView {
        case: case.clone(),
        history: history.to_vec(),
        follows,
        note: None,
        appeal: None,
    }
}

/// Several cases, beside some that cannot be read.
pub(super) fn list(cases: &[Case], unreadable: usize) -> CaseList {
    CaseList {
        cases: cases.to_vec(),
        unreadable,
        ..CaseList::default()
    }
}

/// A draft of which nobody is told.
pub(super) fn draft(case: &Case, news: &[News]) -> DraftView {
    DraftView {
        id: 7,
        change: view(case, news),
        audience: audience(0),
        appeal: None,
        messages_per_second: NonZeroU32::new(30).unwrap(),
        silent: SilentFollowers::default(),
        broadcast_rate: BroadcastRate::Free,
        warnings: Vec::new(),
        waiting: Vec::new(),
        in_the_way: None,
    }
}

/// What is new after a change.
pub(super) fn news(before: &Case, after: &Case) -> Vec<News> {
    difference(&before.state, &after.state)
}

/// So many readers, most of them people who read Kazakh; of many some are told later.
pub(super) fn audience(total: u64) -> Audience {
    let (english, shared) = (total / 5, total / 10);
    let mut audience = Audience::new(vec![
        (Language::Kk, ChatKind::Private, total - english - shared),
        (Language::En, ChatKind::Private, english),
        (Language::Ru, ChatKind::Shared, shared),
    ]);
    audience.held = total / 50;
    audience.in_digest = total / 400;
    audience.subscribers = total / 1_000;
    audience
}

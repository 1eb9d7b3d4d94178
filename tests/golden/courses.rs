//! Courses of cases: the first case, made-up ones, and such as hardly fit a picture.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use hearing_bot::{
    casefile,
    domain::{
        access::{Access, AccessStatus},
        attribution::{Attribution, Voice},
        case::Case,
        case_state::CaseState,
        event::{AttributedChange, Change, Event, Origin},
        hearing::{HearingNo, RoomChange},
        language::{Language, Words},
        people::{Custody, CustodyStatus, Fact, Side},
        stage::Stage,
        timeline::Timeline,
        when::When,
    },
};

use crate::fixture::{approx, at, case, slug, when, words};

const FIRST: &str = include_str!("../../config/cases/almaty-2025.toml");

/// A course that is told event by event.
pub(super) struct Course {
    pub(super) case: Case,
    pub(super) log: Vec<Event>,
}

impl Course {
    /// The made-up case with nothing in it yet.
    pub(super) fn empty() -> Self {
        let (mut case, _) = case();
        case.state = CaseState::default();
        case.description.episodes.clear();
        let log = Vec::new();
        Self { case, log }
    }

    pub(super) fn add(&mut self, origin: Origin, now: &str, change: impl Into<AttributedChange>) {
        self.add_at(origin, at(now), change);
    }

    fn add_at(&mut self, origin: Origin, now: DateTime<Utc>, change: impl Into<AttributedChange>) {
        let accepted = self.case.state.accept(change, origin, now);
        let (state, event) = accepted.unwrap();
        self.case.state = state;
        self.log.push(event);
    }

    /// What is right in the place of an event; `None` where it never was.
    pub(super) fn correct(&mut self, now: &str, wrong: u32, right: Option<Change>) {
        let right = right.map(AttributedChange::from);
        let state = &self.case.state;
        let corrected = state.correct(&self.log, (wrong, right), at(now));
        let (state, event) = corrected.unwrap();
        self.case.state = state;
        self.log.push(event);
    }

    /// As of the moment at which its last event was recorded.
    pub(super) fn timeline(&self) -> Timeline {
        let last = self.log.last().map(|event| event.recorded);
        self.timeline_at(last.unwrap_or_default())
    }

    pub(super) fn timeline_at(&self, now: DateTime<Utc>) -> Timeline {
        Timeline::of(self.case.clone(), &self.log, now)
    }
}

/// The first case as it is imported.
pub(super) fn first() -> Course {
    let file = casefile::read("almaty-2025.toml", FIRST).unwrap();
    let mut course = Course::empty();
    course.case.slug = file.slug.clone();
    course.case.description = file.description();
    for change in file.history() {
        course.add(Origin::Imported, "2026-02-25T14:00:00Z", change);
    }
    course
}

/// One of everything, its dates of each precision.
pub(super) fn of_everything() -> Course {
    let mut course = Course::empty();
    course.case.description.episodes = vec![
        Fact {
            when: Some(approx("2025-05")),
            side: None,
            text: words(
                "two people were called to the police station",
                "двух человек вызвали в отделение полиции",
                "екі адам полиция бөлімшесіне шақырылған",
            ),
            source: None,
        },
        Fact {
            when: Some(approx("--06-15")),
            side: Some(Side::Prosecution),
            text: words(
                "a cache was found",
                "найден тайник",
                "жасырын қойма табылды",
            ),
            source: Some(slug("report")),
        },
    ];
    let imported = "2026-02-10T13:00:00Z";
    course.add(
        Origin::Imported,
        imported,
        Change::Stage {
            stage: Stage::Trial,
            since: Some(approx("2025-12 late")),
        },
    );
    for person in ["asanov", "berikova"] {
        let custody = Custody {
            status: CustodyStatus::Detained,
            place: None,
            since: Some(approx("2025-06")),
        };
        let person = slug(person);
        course.add(
            Origin::Imported,
            imported,
            Change::Custody { person, custody },
        );
    }
    course.add(Origin::Imported, imported, schedule("2026-02-11 10:00"));
    course.add(
        Origin::Posted,
        "2026-02-11T13:00:00Z",
        AttributedChange {
            change: Change::Held {
                hearing: HearingNo(1),
                outcome: Some(words(
                    "two witnesses were heard",
                    "допросили двух свидетелей",
                    "екі куәдан жауап алынды",
                )),
            },
            attribution: Some(Attribution::By(Voice::Lawyer)),
        },
    );
    course.add(
        Origin::Posted,
        "2026-02-12T05:00:00Z",
        schedule("2026-02-18 10:00"),
    );
    course.add(
        Origin::Posted,
        "2026-02-13T05:00:00Z",
        Change::Move {
            hearing: HearingNo(2),
            to: when("2026-02-20"),
            room: RoomChange::Stays,
            reason: None,
        },
    );
    course.add(
        Origin::Posted,
        "2026-02-16T05:00:00Z",
        Change::Access {
            access: Access {
                status: AccessStatus::Closed,
                said_by: Some(words("the court", "суд", "сот")),
                ..Access::default()
            },
        },
    );
    course.add(
        Origin::Posted,
        "2026-02-19T05:00:00Z",
        Change::Cancel {
            hearing: HearingNo(2),
            reason: Some(Words::only(Language::Ru, "судья болен")),
        },
    );
    course.add(
        Origin::Posted,
        "2026-02-23T05:00:00Z",
        Change::Schedule {
            when: when("2026-03-02 15:00"),
            room: Some("5".to_owned()),
            note: None,
        },
    );
    course
}

pub(super) fn schedule(text: &str) -> Change {
    Change::Schedule {
        when: when(text),
        room: None,
        note: None,
    }
}

/// A verdict and an appeal, and no hearing ahead.
pub(super) fn with_verdict() -> Course {
    let mut course = Course::empty();
    course.add(
        Origin::Posted,
        "2026-02-10T05:00:00Z",
        schedule("2026-02-11"),
    );
    course.add(
        Origin::Posted,
        "2026-02-11T13:00:00Z",
        Change::Verdict {
            text: Some(words(
                "Asanov: acquitted",
                "Асанов: оправдан",
                "Асанов: ақталды",
            )),
        },
    );
    course.add(
        Origin::Posted,
        "2026-02-20T13:00:00Z",
        Change::Stage {
            stage: Stage::Appeal,
            since: None,
        },
    );
    let case = slug("city-2026-appeal");
    course.add(
        Origin::Posted,
        "2026-02-21T13:00:00Z",
        Change::Appeal { case },
    );
    course
}

/// One event.
pub(super) fn one() -> Course {
    let mut course = Course::empty();
    course.add(
        Origin::Posted,
        "2026-02-10T05:00:00Z",
        schedule("2026-02-27 10:00"),
    );
    course
}

/// So many hearings, one after the other; each seventh is cancelled, and the last is to come.
pub(super) fn of_hearings(count: u32) -> Course {
    let mut course = Course::empty();
    let first = NaiveDate::from_ymd_opt(2025, 1, 6).unwrap();
    let mut now = at("2025-01-04T05:00:00Z");
    for no in 1..=count {
        let day = first + Days::new(7 * u64::from(no - 1));
        let set = Change::Schedule {
            when: When::day(day),
            room: None,
            note: None,
        };
        course.add_at(Origin::Posted, now, set);
        now += TimeDelta::days(3);
        let hearing = HearingNo(no);
        if no < count {
            let ended = match no % 7 {
                0 => Change::Cancel {
                    hearing,
                    reason: None,
                },
                _ => Change::Held {
                    hearing,
                    outcome: None,
                },
            };
            course.add_at(Origin::Posted, now, ended);
        }
        now += TimeDelta::days(4);
    }
    course
}

/// Twenty hearings that are over, and as many to come.
pub(super) fn half_over() -> Course {
    let mut course = of_hearings(20);
    for week in 1..20 {
        let day = NaiveDate::from_ymd_opt(2025, 5, 19).unwrap() + Days::new(7 * week);
        course.add(
            Origin::Posted,
            "2025-05-17T05:00:00Z",
            schedule(&day.to_string()),
        );
    }
    course
}

/// So many events of which nobody says when they were.
pub(super) fn of_no_date(count: usize) -> Course {
    let mut course = Course::empty();
    for number in 1..=count {
        course.case.description.episodes.push(Fact {
            when: None,
            side: Some(Side::Defence),
            text: words(
                &format!("search no. {number}"),
                &format!("обыск № {number}"),
                &format!("№ {number} тінту"),
            ),
            source: None,
        });
    }
    course.add(
        Origin::Imported,
        "2026-02-10T05:00:00Z",
        Change::Stage {
            stage: Stage::Investigation,
            since: None,
        },
    );
    course
}

/// Texts as long as they may be, in words of every length, with characters that no typeface or no file should get.
pub(super) fn of_long_texts() -> Course {
    let mut course = of_everything();
    let title = "Уголовное дело № 7512 о «призывах к массовым беспорядкам» & <организации> собраний в 2025 году в Алматы и в области";
    let title: String = title
        .chars()
        .chain(std::iter::repeat('ы'))
        .take(120)
        .collect();
    course.case.description.title = Words::only(Language::Ru, title);
    let name = "Специализированный межрайонный суд по уголовным делам города Алматы имени очень длинного названия ".repeat(2);
    course.case.description.court.name = Words::only(Language::Ru, name);
    let odd = "Ә\u{202e}Ғ\u{0}\u{85}\u{2029}✓ 👩\u{200d}⚖\u{fe0f} ]]> <image href=\"/etc/passwd\"/> &amp; ";
    let long = format!("{odd}{}", "щ".repeat(300)).repeat(3);
    for fact in &mut course.case.description.episodes {
        fact.text = Words::only(Language::Kk, long.clone());
    }
    course
}

/// Each with its name.
pub(super) fn all() -> Vec<(&'static str, Course)> {
    let mut long_title = one();
    let title = "Дело пятнадцати рабочих, которых обвиняют в участии в незаконном собрании у здания областного акимата в январе 2022 года";
    long_title.case.description.title = Words::only(Language::Ru, title);
    let mut adjourned = one();
    adjourned.add(
        Origin::Posted,
        "2026-02-27T13:00:00Z",
        Change::Adjourn {
            hearing: HearingNo(1),
            to: None,
            room: None,
            note: None,
            reason: None,
        },
    );
    let mut cancelled = of_hearings(6);
    for hearing in [1, 2, 3, 4, 5] {
        let state = &mut cancelled.case.state;
        state.hearings[hearing].status = hearing_bot::domain::hearing::Status::Cancelled;
    }
    vec![
        ("first", first()),
        ("everything", of_everything()),
        ("verdict", with_verdict()),
        ("one", one()),
        ("nothing", Course::empty()),
        ("adjourned", adjourned),
        ("cancelled", cancelled),
        ("title", long_title),
        ("sixty", of_hearings(60)),
        ("undated", of_no_date(60)),
        ("long", of_long_texts()),
    ]
}

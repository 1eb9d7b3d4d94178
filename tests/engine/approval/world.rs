//! A world: the product's store and use cases beside the model. Whoever does something does it in both, and what comes of it is
//! compared.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Days, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        access::{Access, AccessStatus},
        approval::HighRiskKind,
        chat::{Chat, ChatKey},
        event::Change,
        hearing::{HearingNo, RoomChange},
        language::Words,
        when::When,
    },
    flow::{Turn, change::ChangeSettings},
    store::{CaseId, CaseIndex, PostingState, Receipt},
};
use sqlx::{Connection, SqliteConnection};

use super::{
    broken::Broken,
    changes::{APPROVAL, Changes, HEARINGS, Sort, WINDOW},
    people::{PEOPLE, People, Person},
};
use crate::fixture::{Fixture, at, change_settings, day, description, fixture, update};

/// Whether the product and the model agree; else where they do not.
pub(super) type Agreed = Result<(), String>;

/// Every kind for which a second editor can be asked.
pub(super) const EVERY_KIND: [HighRiskKind; 4] = [
    HighRiskKind::Verdict,
    HighRiskKind::Cancelled,
    HighRiskKind::MovedEarlier,
    HighRiskKind::Closed,
];

pub(super) struct World {
    pub(super) fixture: Fixture,
    pub(super) settings: Arc<ChangeSettings>,
    pub(super) case: CaseId,
    pub(super) chats: Vec<Chat>,
    pub(super) now: DateTime<Utc>,
    pub(super) people: People,
    pub(super) changes: Changes,
    /// What the links carry, and the ids by which they are withdrawn.
    pub(super) invites: Vec<(String, i64)>,
    /// The hearing that is to be changed next, so that few are in the way of others.
    pub(super) next_hearing: u32,
    pub(super) broken: Broken,
    /// The changes of which it was seen what became of them.
    pub(super) settled: BTreeSet<usize>,
    updates: i64,
    /// How many words and days were made up: no two are the same.
    made_up: u32,
}

pub(super) fn key(person: Person) -> ChatKey {
    ChatKey(i64::try_from(person).unwrap() + 1)
}

pub(super) fn agree<T: std::fmt::Debug + PartialEq>(what: &str, found: &T, expected: &T) -> Agreed {
    match found == expected {
        true => Ok(()),
        false => Err(format!("{what}: {found:?}, not {expected:?}")),
    }
}

/// The settings of a world in which a second editor is asked for these kinds.
fn settings(second_for: &[HighRiskKind]) -> Arc<ChangeSettings> {
    Arc::new(ChangeSettings {
        window: TimeDelta::minutes(WINDOW),
        second_for: second_for.to_vec(),
        approval: TimeDelta::minutes(APPROVAL),
        ..ChangeSettings::clone(&change_settings())
    })
}

impl World {
    /// One whose settings name the first three people as owners.
    pub(super) async fn open(asked_for: &[HighRiskKind], broken: Broken) -> Self {
        let fixture = fixture().await;
        let now = at("2026-02-20T10:00");
        let slug = "many-hearings".parse().unwrap();
        let set = Change::Schedule {
            when: day("2026-06-25"),
            room: None,
            note: None,
        };
        let history = vec![set; usize::try_from(HEARINGS).unwrap()];
        let cases = fixture.store.cases();
        let (about, index) = (description(), CaseIndex::default());
        let imported = cases.import_case(&slug, &about, &index, history, &fixture.plan, now);
        imported.await.unwrap();
        let case = fixture.store.cases().case(&slug).await.unwrap().unwrap().id;
        let mut chats = Vec::new();
        for person in 0..PEOPLE {
            chats.push(fixture.person(key(person).0).await);
        }
        let named_in_settings = broken.second_for(asked_for);
        let mut world = Self {
            fixture,
            settings: settings(&named_in_settings),
            case,
            chats,
            now,
            people: People::default(),
            changes: Changes::asked_for(asked_for),
            invites: Vec::new(),
            next_hearing: 1,
            broken,
            settled: BTreeSet::new(),
            updates: 2_000,
            made_up: 0,
        };
        world.are_named(&[0, 1, 2]).await.unwrap();
        for trigger in broken.triggers() {
            world.raw(trigger, &[]).await;
        }
        world
    }

    pub(super) async fn receipt(&mut self) -> Receipt {
        self.updates += 1;
        update(&self.fixture.store, self.updates).await.receipt()
    }

    pub(super) async fn turn(&mut self, person: Person) -> Turn<Chat> {
        Turn {
            chat: self.chats[person],
            topic: None,
            now: self.now,
            receipt: self.receipt().await,
        }
    }

    /// Executes a statement that is none of the product's.
    pub(super) async fn raw(&self, statement: &'static str, bound: &[i64]) {
        let file = self.fixture.dir.path().join("bot.db");
        let mut raw = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        let query = sqlx::query(statement);
        let query = bound.iter().fold(query, |query, value| query.bind(*value));
        query.execute(&mut raw).await.unwrap();
        raw.close().await.unwrap();
    }

    pub(super) async fn posting(&self, place: usize) -> PostingState {
        let id = self.changes.postings[place].id;
        let postings = self.fixture.store.postings();
        postings.posting(id).await.unwrap().state
    }

    /// The settings of a change of that sort.
    pub(super) fn settings_for(&self, sort: Sort) -> Arc<ChangeSettings> {
        if self.broken == Broken::CorrectionsAreLet && sort.is_correction() {
            settings(&[])
        } else {
            Arc::clone(&self.settings)
        }
    }

    /// What an editor sends, in words and on days that nobody sent before.
    pub(super) fn change_of(&mut self, sort: Sort) -> Change {
        self.made_up += 1;
        let number = self.made_up;
        let words = Words {
            en: Some(format!("As said in no. {number}")),
            ..Words::default()
        };
        let moved = |no, days| self.on(no, days);
        let to = |no, to| Change::Move {
            hearing: HearingNo(no),
            to,
            room: RoomChange::Stays,
            reason: None,
        };
        let set = |when| Change::Schedule {
            when,
            room: None,
            note: None,
        };
        let correct = |event, right: Option<Change>| Change::Correct {
            event,
            to: right.map(|right| Box::new(right.into())),
        };
        let access = |status| Change::Access {
            access: Access {
                status,
                reason: Some(words.clone()),
                ..Access::default()
            },
        };
        match sort {
            Sort::Check => Change::Check,
            Sort::Room(no) => Change::Room {
                hearing: HearingNo(no),
                room: Some(number.to_string()),
                reason: None,
            },
            Sort::ADayEarlier(no) => to(no, moved(no, -1)),
            Sort::ADayLater(no) => to(no, moved(no, 1)),
            Sort::Cancelled(no) => Change::Cancel {
                hearing: HearingNo(no),
                reason: None,
            },
            Sort::Adjourned(no) => Change::Adjourn {
                hearing: HearingNo(no),
                to: None,
                room: None,
                note: None,
                reason: None,
            },
            Sort::SetBefore => set(after(day("2026-03-01"), i64::from(number))),
            Sort::SetAfter => set(after(day("2026-08-01"), i64::from(number))),
            Sort::Verdict => Change::Verdict { text: Some(words) },
            Sort::Closed => access(AccessStatus::Closed),
            Sort::Open => access(AccessStatus::Open),
            Sort::CorrectedEarlier(no) => correct(no, Some(set(moved(no, -1)))),
            Sort::CorrectedLater(no) => correct(no, Some(set(moved(no, 1)))),
            Sort::Withdrawn(no) => correct(no, None),
        }
    }

    /// So many days after the day of a hearing.
    fn on(&self, hearing: u32, days: i64) -> When {
        after(day("2026-06-25"), self.changes.case.moved(hearing) + days)
    }
}

fn after(when: When, days: i64) -> When {
    let by = Days::new(days.unsigned_abs());
    let day = match days < 0 {
        true => when.day - by,
        false => when.day + by,
    };
    When::day(day)
}

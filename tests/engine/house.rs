//! A case, those who follow it, and an editor, in a real database.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    config::Config,
    domain::{
        case::{Court, Description, Listing},
        chat::{Chat, ChatId, ChatKey},
        event::Change,
        hearing::HearingNo,
        language::{Language, Words},
        reminder::Plan,
        when::When,
    },
    store::{
        Arrived, CaseId, Claim, Claimed, Expansion, NewDraft, Purpose, Settled, Settlement, Store,
        What,
    },
};
use tempfile::TempDir;

pub(crate) const HOLD: TimeDelta = TimeDelta::seconds(60);

pub(crate) struct House {
    pub(crate) dir: TempDir,
    pub(crate) store: Store,
    pub(crate) case: CaseId,
    pub(crate) plan: Plan,
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+05:00")
        .parse::<DateTime<chrono::FixedOffset>>()
        .unwrap()
        .to_utc()
}

pub(crate) fn day(text: &str) -> When {
    When::day(text.parse().unwrap())
}

pub(crate) fn description() -> Description {
    let words = |text: &str| Words {
        en: Some(text.into()),
        ru: Some(text.into()),
        kk: Some(text.into()),
    };
    Description {
        title: words("A case"),
        number: None,
        listing: Listing::Public,
        court: Court {
            name: words("A court"),
            city: words("Almaty"),
            zone: chrono_tz::Asia::Almaty,
            also: vec![],
        },
        summary: None,
        people: vec![],
        charges: vec![],
        episodes: vec![],
        statements: vec![],
        related: vec![],
        sources: vec![],
    }
}

pub(crate) async fn open(dir: &TempDir) -> Store {
    Store::open(
        &dir.path().join("bot.db"),
        &dir.path().join("bot.key"),
        Purpose::Serve,
    )
    .await
    .unwrap()
    .0
}

/// A case with a hearing on 25 February 2026, imported on the 20th.
pub(crate) async fn house() -> House {
    let dir = tempfile::tempdir().unwrap();
    let store = open(&dir).await;
    let plan = Config::load(None).unwrap().plan();
    let slug = "a-case".parse().unwrap();
    let history = vec![Change::Schedule {
        when: day("2026-02-25"),
        room: None,
        note: None,
    }];
    store
        .import(
            &slug,
            &description(),
            &[],
            history,
            &plan,
            at("2026-02-20T10:00"),
        )
        .await
        .unwrap();
    let case = store.case(&slug).await.unwrap().unwrap().id;
    House {
        dir,
        store,
        case,
        plan,
    }
}

/// Every use case that a person starts closes an update.
pub(crate) async fn update(store: &Store, id: i64) -> Arrived {
    let update = Arrived {
        id,
        json: "{}".into(),
    };
    store
        .keep(std::slice::from_ref(&update), at("2026-02-20T10:00"))
        .await
        .unwrap();
    update
}

impl House {
    pub(crate) async fn person(&self, key: i64) -> Chat {
        self.store
            .meet(ChatKey(key), Language::En, None)
            .await
            .unwrap()
    }

    pub(crate) async fn follower(&self, key: i64) -> Chat {
        let chat = self.person(key).await;
        let receipt = update(&self.store, key).await.receipt();
        self.store
            .follow(chat.id, self.case, receipt)
            .await
            .unwrap();
        chat
    }

    /// An editor sends a change at `now`, to be released at once.
    pub(crate) async fn post(&self, editor: Chat, change: Change, now: DateTime<Utc>) {
        let seen = self
            .store
            .case_by_id(self.case)
            .await
            .unwrap()
            .case
            .standing
            .revision;
        let draft = NewDraft {
            editor: editor.id,
            case: self.case,
            seen,
            change,
            line: "line".into(),
        };
        let receipt = update(&self.store, 1000).await.receipt();
        let draft = self.store.draft(&draft, now, receipt).await.unwrap();
        let receipt = update(&self.store, 1001).await.receipt();
        self.store
            .post(editor.id, draft, 7, now, receipt)
            .await
            .unwrap()
            .unwrap();
    }

    pub(crate) async fn fan_out(&self) {
        while self.store.expand().await.unwrap() == Expansion::More {}
    }

    pub(crate) async fn claim(&self, now: DateTime<Utc>) -> Vec<Claimed> {
        self.claim_but(&[], now).await
    }

    /// Claims what may leave while something is on its way to these chats.
    pub(crate) async fn claim_but(&self, here: &[ChatId], now: DateTime<Utc>) -> Vec<Claimed> {
        let claim = Claim {
            limit: 10,
            hold: HOLD,
            here,
        };
        let mut claimed = self.store.claim(claim, now).await.unwrap();
        claimed.retain(|one| !matches!(one.what, What::Posting(_)));
        claimed
    }

    pub(crate) async fn settle(&self, claimed: &Claimed, end: Settlement, now: DateTime<Utc>) {
        self.store
            .settle(
                &[Settled {
                    claimed: claimed.clone(),
                    end,
                }],
                now,
            )
            .await
            .unwrap();
    }
}

pub(crate) fn adjourn() -> Change {
    Change::Adjourn {
        hearing: HearingNo(1),
        to: Some(day("2026-02-27")),
        room: None,
        note: None,
        reason: None,
    }
}

pub(crate) fn delivered(revision: u32) -> Settlement {
    Settlement::Delivered {
        revision,
        message: 5,
        keep_until: at("2026-03-06T00:00"),
    }
}

//! A case, those who follow it, and an editor, in a real database.

use std::{
    num::NonZeroU32,
    path::Path,
    sync::{Arc, LazyLock, Mutex},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use hearing_bot::{
    app::{self, Delivery, DeliveryContext},
    bot::{render_notice, render_quote},
    config::Config,
    courier::{Courier, RateLimiter, RateShare},
    demo::limits::{LIMITS, MESSAGES_PER_SECOND},
    domain::{
        case::{Court, Description, Listing},
        chat::{Asker, Chat, ChatId, ChatKey},
        event::Change,
        hearing::HearingNo,
        language::{Language, Words},
        moment::Moment,
        preferences::ChatDefaults,
        reminder::{Leads, Plan},
        role::Role,
        when::When,
    },
    flow::{
        change::ChangeSettings,
        delivery::{ComposeSettings, Quarantine},
    },
    store::{
        CaseId, CaseIndex, ClaimRequest, Claimable, ClaimedNotice, DraftLookup, DraftSubmission,
        NewDraft, NoticeKind, Progress, Purpose, RawUpdate, ReleaseOutcome, ReleasedPosting,
        SettledNotice, Settlement, Store, SubmissionOutcome,
    },
};
use tempfile::TempDir;

pub(crate) const QUARANTINE: Duration = Duration::from_secs(60);

pub(crate) struct Fixture {
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

/// That time by both clocks, where nobody sets the wall clock.
pub(crate) fn moment(wall: DateTime<Utc>) -> Moment {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let passed = wall - at("2026-02-20T10:00");
    let steady = *BEGUN + passed.to_std().unwrap();
    Moment { wall, steady }
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
            zone: "Asia/Almaty".parse().unwrap(),
            also: vec![],
        },
        summary: None,
        as_of: "2026".parse().unwrap(),
        people: vec![],
        charges: vec![],
        episodes: vec![],
        statements: vec![],
        related: vec![],
        sources: vec![],
    }
}

pub(crate) async fn open(dir: &TempDir) -> Store {
    let (database, key) = (dir.path().join("bot.db"), dir.path().join("bot.key"));
    let opened = Store::open(&database, &key, Purpose::Serve).await;
    let (store, _) = opened.unwrap();
    store.with_defaults(ChatDefaults {
        zone: "Asia/Almaty".parse().unwrap(),
        ..ChatDefaults::default()
    })
}

/// A folder that is gone when the test is. Nothing here asks what a power cut leaves, so the disk need not be waited for.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// The settings of changes, as they are shipped.
pub(crate) fn change_settings() -> Arc<ChangeSettings> {
    Arc::new(app::change_settings(&Config::load(None).unwrap()))
}

/// A case with a hearing on 25 February 2026, imported on the 20th.
pub(crate) async fn fixture() -> Fixture {
    let dir = folder();
    let store = open(&dir).await;
    // The leads of who chose none.
    let config = Config::load(None).unwrap();
    let plan = Plan {
        leads: config.reminders.leads.clone(),
        ..config.plan()
    };
    let case = import(&store, &plan, "a-case", "2026-02-25").await;
    Fixture {
        dir,
        store,
        case,
        plan,
    }
}

/// Brings in a case with a hearing on that day.
pub(crate) async fn import(store: &Store, plan: &Plan, slug: &str, hearing: &str) -> CaseId {
    let slug = slug.parse().unwrap();
    let history = vec![Change::Schedule {
        when: day(hearing),
        room: None,
        note: None,
    }];
    let now = at("2026-02-20T10:00");
    store
        .cases()
        .import_case(
            &slug,
            &description(),
            &CaseIndex::default(),
            history,
            plan,
            now,
        )
        .await
        .unwrap();
    store.cases().case(&slug).await.unwrap().unwrap().id
}

/// Somebody of whom no more is kept than that they chose English.
pub(crate) async fn speaking_english(store: &Store, key: ChatKey) -> Chat {
    if let Some((chat, _)) = store.chats().find_chat(key).await.unwrap() {
        return chat;
    }
    let language = Language::En;
    let receipt = update(store, key.0).await.receipt();
    let stranger = Asker::Stranger { key, language };
    store
        .chats()
        .choose_language(stranger, language, receipt)
        .await
        .unwrap();
    store.chats().find_chat(key).await.unwrap().unwrap().0
}

/// An editor whose phone speaks English.
pub(crate) async fn editing(store: &Store, key: ChatKey) -> Chat {
    let asker = Asker::Known(speaking_english(store, key).await);
    let appointed = store
        .roles()
        .appoint_by_settings(asker, Role::Editor, at("2026-02-24T10:00"))
        .await;
    appointed.unwrap()
}

/// Every use case that a person starts closes an update.
pub(crate) async fn update(store: &Store, id: i64) -> RawUpdate {
    let update = RawUpdate {
        id,
        json: "{}".into(),
    };
    store
        .inbox()
        .keep_updates(std::slice::from_ref(&update), at("2026-02-20T10:00"))
        .await
        .unwrap();
    update
}

impl Fixture {
    pub(crate) async fn person(&self, key: i64) -> Chat {
        speaking_english(&self.store, ChatKey(key)).await
    }

    pub(crate) async fn editor(&self, key: i64) -> Chat {
        editing(&self.store, ChatKey(key)).await
    }

    pub(crate) async fn follower(&self, key: i64) -> Chat {
        self.follower_of(self.case, key).await
    }

    pub(crate) async fn follower_of(&self, case: CaseId, key: i64) -> Chat {
        let chat = self.person(key).await;
        let receipt = update(&self.store, key).await.receipt();
        self.store
            .follows()
            .follow_case(
                Asker::Known(chat),
                None,
                case,
                DateTime::UNIX_EPOCH,
                receipt,
            )
            .await
            .unwrap();
        chat
    }

    /// An editor sends a change at `now`, to be released at once.
    pub(crate) async fn post(&self, editor: Chat, change: Change, now: DateTime<Utc>) {
        self.post_on(self.case, editor, change, now).await;
    }

    pub(crate) async fn post_on(
        &self,
        case: CaseId,
        editor: Chat,
        change: Change,
        now: DateTime<Utc>,
    ) {
        let sent = self.sends_on(case, editor, change, now).await;
        assert!(matches!(sent, SubmissionOutcome::Posted { .. }), "{sent:?}");
    }

    /// An editor sends what they saw just now, to be released at once.
    pub(crate) async fn sends_on(
        &self,
        case: CaseId,
        editor: Chat,
        change: Change,
        now: DateTime<Utc>,
    ) -> SubmissionOutcome {
        self.sends_until(case, editor, change, (now, None)).await
    }

    /// An editor sends what another must approve by then.
    pub(crate) async fn asks(
        &self,
        editor: Chat,
        change: Change,
        (now, lapses_at): (DateTime<Utc>, DateTime<Utc>),
    ) {
        let leaves = (now, Some(lapses_at));
        let sent = self.sends_until(self.case, editor, change, leaves).await;
        assert!(matches!(sent, SubmissionOutcome::Posted { .. }), "{sent:?}");
    }

    async fn sends_until(
        &self,
        case: CaseId,
        editor: Chat,
        change: Change,
        (now, lapses_at): (DateTime<Utc>, Option<DateTime<Utc>>),
    ) -> SubmissionOutcome {
        self.editor(editor.key.0).await;
        let seen = self
            .store
            .cases()
            .case_by_id(case)
            .await
            .unwrap()
            .case
            .state
            .revision;
        let draft = NewDraft {
            editor: editor.id,
            case,
            seen,
            change: change.into(),
            line: "line".into(),
        };
        let receipt = update(&self.store, 1000).await.receipt();
        let draft = self
            .store
            .drafts()
            .keep_draft(&draft, now, receipt)
            .await
            .unwrap();
        let receipt = update(&self.store, 1001).await.receipt();
        let sending = DraftSubmission {
            draft,
            instead_of: None,
            card: 7,
            release_at: now,
            lapses_at,
        };
        let sent = self
            .store
            .postings()
            .send_draft(editor.id, sending, now, receipt);
        taken(sent.await.unwrap()).unwrap()
    }

    /// The delivery by this courier within these limits, as after a start.
    pub(crate) async fn delivery(
        &self,
        courier: Courier,
        limiter: RateLimiter,
        now: DateTime<Utc>,
    ) -> Delivery {
        let context = DeliveryContext {
            courier,
            limiter: Arc::new(Mutex::new(limiter)),
            compose: Arc::new(ComposeSettings {
                render_notice,
                render_quote,
                plan: self.plan.clone(),
                changes: change_settings(),
            }),
        };
        let delivery = Delivery::resume(self.store.clone(), context, QUARANTINE, moment(now));
        delivery.await.unwrap()
    }

    pub(crate) async fn fan_out(&self, now: DateTime<Utc>) {
        while self.store.outbox().expand_broadcast(now).await.unwrap() == Progress::More {}
    }

    /// Releases what is due, and makes every notice of it.
    pub(crate) async fn release(&self, now: DateTime<Utc>) {
        while self
            .store
            .postings()
            .release_posting(&self.plan, now)
            .await
            .unwrap()
            .is_some()
        {}
        self.fan_out(now).await;
    }

    /// Claims up to so many notices, as a bot would that has just started.
    pub(crate) async fn claim_up_to(&self, limit: u32, now: DateTime<Utc>) -> Vec<ClaimedNotice> {
        let left = self.store.outbox().notices_in_flight().await.unwrap();
        let now = moment(now);
        let busy: Vec<ChatId> = Quarantine::resume(QUARANTINE, &left, now)
            .chats(now.steady)
            .collect();
        let claim = ClaimRequest {
            limit,
            busy: &busy,
            what: Claimable::Everything,
        };
        let batch = self.store.outbox().settle_and_claim(&[], claim, now.wall);
        batch.await.unwrap().claimed
    }

    /// Claims the one notice that leaves first, but for what an editor is told of a posting.
    pub(crate) async fn claim_one(&self, now: DateTime<Utc>) -> ClaimedNotice {
        loop {
            let one = self.claim_up_to(1, now).await.remove(0);
            if !matches!(one.what, NoticeKind::Posting(_)) {
                return one;
            }
            self.settle(&one, delivered(0), now).await;
        }
    }

    /// Claims one notice after another, `count` of them, and returns their cases.
    pub(crate) async fn cases_in_turn(&self, count: usize, now: DateTime<Utc>) -> Vec<CaseId> {
        let mut cases = Vec::new();
        while cases.len() < count {
            let one = self.claim_one(now).await;
            self.settle(&one, delivered(2), now).await;
            cases.push(one.case().unwrap());
        }
        cases
    }

    /// Claims ten notices, but for what an editor is told of a posting.
    pub(crate) async fn claim(&self, now: DateTime<Utc>) -> Vec<ClaimedNotice> {
        let mut claimed = self.claim_up_to(10, now).await;
        claimed.retain(|one| !matches!(one.what, NoticeKind::Posting(_)));
        claimed
    }

    /// How many notices of each of these chats are in flight.
    pub(crate) async fn in_flight(&self, chats: &[ChatId]) -> Vec<usize> {
        let all = self.store.outbox().notices_in_flight().await.unwrap();
        let of_each = |chat| all.iter().filter(|(one, _)| one == chat).count();
        chats.iter().map(of_each).collect()
    }

    pub(crate) async fn settle(
        &self,
        claimed: &ClaimedNotice,
        end: Settlement,
        now: DateTime<Utc>,
    ) {
        let mut settled: Vec<SettledNotice> = Vec::new();
        for other in &claimed.along {
            let revision = other.revision;
            let end = match end.clone() {
                Settlement::Delivered {
                    message,
                    keep_until,
                    ..
                } => Settlement::Delivered {
                    revision,
                    message,
                    keep_until,
                    is_shared: true,
                },
                Settlement::InDoubt { .. } => Settlement::InDoubt { revision },
                Settlement::Nothing { .. } => Settlement::Nothing { revision },
                _ => Settlement::NotSent,
            };
            let claimed = other.clone();
            settled.push(SettledNotice { claimed, end });
        }
        let claimed = claimed.clone();
        settled.push(SettledNotice { claimed, end });
        self.store.outbox().settle(&settled, now).await.unwrap();
    }
}

/// Delivers until nothing is left to do now.
pub(crate) async fn deliver_all(delivery: &mut Delivery, now: DateTime<Utc>) {
    delivery.wake();
    loop {
        if let Some(stored) = delivery.step(moment(now)).stored {
            stored.unwrap();
        }
        if delivery.is_idle() {
            return;
        }
        delivery.wait().await;
    }
}

/// What was found of a draft, if it was there.
pub(crate) fn taken<T>(found: DraftLookup<T>) -> Option<T> {
    match found {
        DraftLookup::Draft(draft) => Some(draft),
        DraftLookup::Gone | DraftLookup::Unreadable => None,
    }
}

/// Whether a release made an event of a posting of this case.
pub(crate) fn is_event(released: Option<ReleasedPosting>, case: CaseId) -> bool {
    released.is_some_and(|released| {
        released.case == case && matches!(released.outcome, ReleaseOutcome::Event { .. })
    })
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

pub(crate) fn leads(text: &str) -> Leads {
    text.parse().unwrap()
}

pub(crate) fn delivered(revision: u32) -> Settlement {
    Settlement::Delivered {
        revision,
        message: 5,
        keep_until: at("2026-03-06T00:00"),
        is_shared: false,
    }
}

/// A rate limiter whose limits nobody meets.
pub(crate) fn wide_limiter() -> RateLimiter {
    let rate = NonZeroU32::new(MESSAGES_PER_SECOND).unwrap();
    RateLimiter::new(rate, RateShare::Half, Instant::now()).with_chat_limits(LIMITS.chats)
}

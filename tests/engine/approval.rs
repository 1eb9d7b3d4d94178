//! P12: a change with which much is at risk goes out only when another editor has approved it, in time, and nobody took it back.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    bot::{render_notice, render_quote},
    domain::{
        approval::HighRiskKind,
        case_state::{ChangeRefusal, RejectionReason},
        chat::{Chat, ChatKey},
        event::Change,
        hearing::HearingNo,
    },
    flow::{
        Turn,
        change::{self, ApprovalAnswer, ChangeSettings, DraftOutcome},
        delivery::{ComposeSettings, Composition, NoticeContent, compose_batch},
    },
    store::{
        CaseId, CaseIndex, ClaimedNotice, DraftSubmission, NewDraft, NoticeKind, PostingState,
        Receipt,
    },
};
use sqlx::{Connection, SqliteConnection};

use crate::{
    chance::Chance,
    fixture::{Fixture, at, change_settings, day, delivered, description, fixture, update},
};

const EDITORS: [i64; 4] = [1, 2, 3, 4];

/// The undo window and the time for an approval, in minutes.
const WINDOW: i64 = 5;
const APPROVAL: i64 = 30;

/// What is broken on purpose, to see that it is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Broken {
    Nothing,
    /// Whoever sent it may approve it: here, the model says so.
    OwnCounts,
    /// What nobody approved goes out with its window.
    NobodyIsAwaited,
    /// It can be approved for ever.
    NothingLapses,
}

/// A posting, as the model has it.
#[derive(Clone, Debug)]
struct Expected {
    id: i64,
    author: usize,
    window_ends: DateTime<Utc>,
    /// Until when it can be approved; `None` once it is, or need not be.
    lapses_at: Option<DateTime<Utc>>,
    state: Became,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Became {
    Waiting,
    Released,
    Undone,
    Lapsed,
    Rejected,
}

struct World {
    fixture: Fixture,
    settings: Arc<ChangeSettings>,
    case: CaseId,
    editors: Vec<Chat>,
    has_role: [bool; 4],
    hearing: u32,
    now: DateTime<Utc>,
    updates: i64,
    expected: Vec<Expected>,
    broken: Broken,
}

impl World {
    async fn open(broken: Broken) -> Self {
        let fixture = fixture().await;
        let history = vec![
            Change::Schedule {
                when: day("2026-06-25"),
                room: None,
                note: None,
            };
            80
        ];
        let now = at("2026-02-20T10:00");
        let slug = "many-hearings".parse().unwrap();
        let cases = fixture.store.cases();
        let (about, index) = (description(), CaseIndex::default());
        let imported = cases.import_case(&slug, &about, &index, history, &fixture.plan, now);
        imported.await.unwrap();
        let case = fixture.store.cases().case(&slug).await.unwrap().unwrap().id;
        let mut editors = Vec::new();
        for key in EDITORS {
            editors.push(fixture.editor(key).await);
        }
        let settings = ChangeSettings {
            window: TimeDelta::minutes(WINDOW),
            second_for: vec![HighRiskKind::Cancelled],
            approval: TimeDelta::minutes(APPROVAL),
            ..ChangeSettings::clone(&change_settings())
        };
        Self {
            fixture,
            settings: Arc::new(settings),
            case,
            editors,
            has_role: [true; 4],
            hearing: 0,
            now,
            updates: 2_000,
            expected: Vec::new(),
            broken,
        }
    }

    async fn receipt(&mut self) -> Receipt {
        self.updates += 1;
        update(&self.fixture.store, self.updates).await.receipt()
    }

    /// An editor sends a change of another hearing each time, so that none is in the way of another.
    async fn sends(&mut self, author: usize, is_risky: bool) {
        self.hearing += 1;
        let hearing = HearingNo(self.hearing);
        let change = match is_risky {
            true => Change::Cancel {
                hearing,
                reason: None,
            },
            false => Change::Room {
                hearing,
                room: Some("5".into()),
                reason: None,
            },
        };
        let chat = self.editors[author];
        let store = self.fixture.store.clone();
        let seen = store.cases().case_by_id(self.case).await.unwrap();
        let draft = NewDraft {
            editor: chat.id,
            case: self.case,
            seen: seen.case.state.revision,
            change: change.into(),
            line: "line".into(),
        };
        let receipt = self.receipt().await;
        let draft = store.drafts().keep_draft(&draft, self.now, receipt).await;
        let window_ends = self.now + self.settings.window;
        let sending = DraftSubmission {
            draft: draft.unwrap(),
            instead_of: None,
            card: 7,
            release_at: window_ends,
            lapses_at: None,
        };
        let turn = Turn {
            chat,
            now: self.now,
            receipt: self.receipt().await,
        };
        let everything = "ffff".parse().unwrap();
        let sent = change::tapped(&store, turn, (sending, everything), &self.settings).await;
        let (outcome, _) = sent.unwrap();
        let others = (0..4).filter(|other| *other != author && self.has_role[*other]);
        let can_be_sent = self.has_role[author] && (!is_risky || others.count() > 0);
        let DraftOutcome::Posted(posted) = outcome else {
            assert!(!can_be_sent, "{outcome:?}");
            return;
        };
        assert!(can_be_sent, "it was sent");
        let lapses_at = is_risky.then(|| self.now + self.settings.approval);
        assert_eq!(posted.lapses_at, lapses_at);
        self.expected.push(Expected {
            id: posted.posting,
            author,
            window_ends,
            lapses_at: lapses_at.filter(|_| self.broken != Broken::NobodyIsAwaited),
            state: Became::Waiting,
        });
    }

    async fn answers(&mut self, by: usize, place: usize, rejected: bool) {
        let reason = rejected.then_some(RejectionReason::NotConfirmed);
        let turn = Turn {
            chat: self.editors[by],
            now: self.now,
            receipt: self.receipt().await,
        };
        let id = self.expected[place].id;
        let answered = change::answer_approval(&self.fixture.store, turn, (id, reason)).await;
        answered.unwrap();
        let one = &mut self.expected[place];
        let is_in_time = one.lapses_at.is_some_and(|lapses_at| self.now < lapses_at);
        let is_anothers = one.author != by || self.broken == Broken::OwnCounts;
        if one.state == Became::Waiting && is_in_time && is_anothers && self.has_role[by] {
            match rejected {
                true => one.state = Became::Rejected,
                false => one.lapses_at = None,
            }
        }
    }

    async fn takes_back(&mut self, by: usize, place: usize) {
        if !self.has_role[by] {
            return;
        }
        let turn = Turn {
            chat: self.editors[by],
            now: self.now,
            receipt: self.receipt().await,
        };
        let id = self.expected[place].id;
        change::undo(&self.fixture.store, turn, Some(id))
            .await
            .unwrap();
        let one = &mut self.expected[place];
        if one.state == Became::Waiting {
            one.state = Became::Undone;
        }
    }

    async fn is_no_editor_any_more(&mut self, editor: usize) {
        let roles = self.fixture.store.roles();
        let key = ChatKey(EDITORS[editor]);
        roles.revoke_roles(key, self.now).await.unwrap();
        self.has_role[editor] = false;
        for one in &mut self.expected {
            if one.author == editor && one.state == Became::Waiting {
                one.state = Became::Undone;
            }
        }
    }

    async fn passes(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
        let (store, plan) = (&self.fixture.store, &self.fixture.plan);
        let next = change::step(store, plan, &self.settings, self.now).await;
        let next = next.unwrap();
        for one in &mut self.expected {
            if one.state != Became::Waiting {
                continue;
            }
            one.state = match one.lapses_at {
                None if one.window_ends <= self.now => Became::Released,
                Some(lapses_at)
                    if lapses_at <= self.now && self.broken != Broken::NothingLapses =>
                {
                    Became::Lapsed
                }
                None | Some(_) => Became::Waiting,
            };
        }
        let waiting = self
            .expected
            .iter()
            .filter(|one| one.state == Became::Waiting);
        let due = waiting.map(|one| match one.lapses_at {
            Some(lapses_at) if one.window_ends <= self.now => lapses_at,
            Some(_) | None => one.window_ends,
        });
        assert_eq!(next, due.min(), "when the next step is due");
    }

    /// What became of each is what the model says.
    async fn holds(&self) -> Result<(), String> {
        for one in &self.expected {
            let posting = self.fixture.store.postings().posting(one.id).await.unwrap();
            let state = match posting.state {
                PostingState::Waiting(_) => Became::Waiting,
                PostingState::Released { .. } => Became::Released,
                PostingState::Undone => Became::Undone,
                PostingState::Refused(ChangeRefusal::Lapsed) => Became::Lapsed,
                PostingState::Refused(ChangeRefusal::Rejected(_)) => Became::Rejected,
                other @ (PostingState::Refused(_) | PostingState::Unreadable) => {
                    return Err(format!("{other:?}, not {:?}", one.state));
                }
            };
            if state != one.state {
                return Err(format!("{state:?}, not {:?}", one.state));
            }
        }
        Ok(())
    }

    async fn live(&mut self, chance: &mut Chance) {
        let editor = usize::try_from(chance.within(0..4)).unwrap();
        let count = i64::try_from(self.expected.len()).unwrap();
        let place = usize::try_from(chance.within(0..count.max(1))).unwrap();
        match chance.within(0..20) {
            0..5 => self.sends(editor, true).await,
            5..7 => self.sends(editor, false).await,
            7..14 if count > 0 => self.answers(editor, place, chance.within(0..5) == 0).await,
            14 if count > 0 => self.takes_back(editor, place).await,
            15 if chance.within(0..8) == 0 => self.is_no_editor_any_more(editor).await,
            _ => {
                let minutes = chance.one_of(&[0, 1, 4, 5, 6, 24, 25, 30]);
                self.passes(minutes).await;
            }
        }
    }
}

/// So many worlds; the first in which something is not as the model has it.
async fn worlds(seeds: std::ops::Range<u64>, broken: Broken) -> Result<(), String> {
    for seed in seeds {
        let mut chance = Chance::of(seed);
        let mut world = World::open(broken).await;
        for step in 0..80 {
            world.live(&mut chance).await;
            let held = world.holds().await;
            held.map_err(|found| format!("seed {seed}, step {step}: {found}"))?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_out_without_its_second_editor() {
    worlds(0..20, Broken::Nothing).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn each_broken_variant_is_seen() {
    for broken in [
        Broken::OwnCounts,
        Broken::NobodyIsAwaited,
        Broken::NothingLapses,
    ] {
        assert!(seen(broken).await, "{broken:?}");
    }
}

/// Whether it is seen, by what became of a posting or by when the next step is due.
async fn seen(broken: Broken) -> bool {
    let lived = tokio::spawn(worlds(0..10, broken)).await;
    !matches!(lived, Ok(Ok(())))
}

#[tokio::test]
async fn what_was_sent_while_the_clock_was_ahead_lapses_in_time() {
    let mut world = World::open(Broken::Nothing).await;
    let right = world.now;
    world.now += TimeDelta::days(1);
    world.sends(0, true).await;
    let (store, plan) = (&world.fixture.store, &world.fixture.plan);
    let (ends, lapses) = (
        right + TimeDelta::minutes(WINDOW),
        right + TimeDelta::minutes(APPROVAL),
    );
    for (now, next) in [(right, Some(ends)), (ends, Some(lapses)), (lapses, None)] {
        let due = change::step(store, plan, &world.settings, now).await;
        assert_eq!(due.unwrap(), next);
    }
    world.expected[0].state = Became::Lapsed;
    world.holds().await.unwrap();
}

impl World {
    /// What became of the first posting.
    async fn first(&self) -> PostingState {
        let id = self.expected[0].id;
        self.fixture
            .store
            .postings()
            .posting(id)
            .await
            .unwrap()
            .state
    }

    async fn forgets(&mut self, editor: usize) {
        let receipt = self.receipt().await;
        let chats = self.fixture.store.chats();
        let key = ChatKey(EDITORS[editor]);
        chats.forget_chat(key, self.now, receipt).await.unwrap();
        for one in &mut self.expected {
            if one.author == editor && one.state == Became::Waiting && one.lapses_at.is_some() {
                one.state = Became::Undone;
            }
        }
    }
}

/// Whoever comes back after that is another chat, and would be another editor.
#[tokio::test]
async fn what_a_forgotten_editor_sent_is_approved_by_nobody() {
    let mut world = World::open(Broken::Nothing).await;
    world.sends(0, true).await;
    world.forgets(0).await;
    assert_eq!(world.first().await, PostingState::Undone);
    let back = world.fixture.editor(EDITORS[0]).await;
    assert_ne!(back.id, world.editors[0].id);
    world.editors[0] = back;
    world.answers(0, 0, false).await;
    world.passes(WINDOW).await;
    assert_eq!(world.first().await, PostingState::Undone);
}

#[tokio::test]
async fn what_no_longer_applies_is_refused_for_that_and_not_as_lapsed() {
    for approves in [true, false] {
        let mut world = World::open(Broken::Nothing).await;
        world.sends(0, true).await;
        // As if its editor had seen the case before its hearings were set.
        let file = world.fixture.dir.path().join("bot.db");
        let mut raw = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        sqlx::query("update posting set seen = 0")
            .execute(&mut raw)
            .await
            .unwrap();
        raw.close().await.unwrap();
        let (store, editor) = (world.fixture.store.clone(), world.editors[1]);
        if approves {
            let turn = Turn {
                chat: editor,
                now: world.now,
                receipt: world.receipt().await,
            };
            let id = world.expected[0].id;
            let answered = change::answer_approval(&store, turn, (id, None)).await;
            let answered = answered.unwrap();
            assert!(
                matches!(answered, ApprovalAnswer::NoLongerApplies(_)),
                "{answered:?}"
            );
        } else {
            world.now += TimeDelta::minutes(WINDOW);
            let (plan, settings) = (&world.fixture.plan, &world.settings);
            change::step(&store, plan, settings, world.now)
                .await
                .unwrap();
        }
        let refused = PostingState::Refused(ChangeRefusal::ChangedMeanwhile);
        assert_eq!(world.first().await, refused);
    }
}

/// The questions to editors wait for the undo window only, as the reminders do.
#[tokio::test]
async fn what_waits_for_approval_holds_no_question_back() {
    let mut world = World::open(Broken::Nothing).await;
    world.now = at("2026-06-25T06:50");
    world.sends(0, true).await;
    world.passes(WINDOW).await;
    world.passes(WINDOW).await;
    let schedule = world.fixture.store.schedule();
    schedule
        .ask_editors(&world.fixture.plan, world.now)
        .await
        .unwrap();
    let mut asked = 0;
    // One by one for each chat.
    loop {
        let claimed = world.fixture.claim_up_to(10, world.now).await;
        if claimed.is_empty() {
            break;
        }
        for one in &claimed {
            let is_asked = matches!(one.what, NoticeKind::Question(..));
            asked += usize::from(is_asked && one.case == world.case);
            world.fixture.settle(one, delivered(1), world.now).await;
        }
    }
    // Of every hearing, each of the four.
    assert_eq!(asked, 4 * 80);
}

/// Two were on their way: to one who lost the role meanwhile, and to one who did not.
#[tokio::test]
async fn whoever_lost_the_role_is_not_asked() {
    let mut world = World::open(Broken::Nothing).await;
    world.sends(0, true).await;
    let mut claimed = world.fixture.claim_up_to(10, world.now).await;
    assert_eq!(claimed.len(), 3);
    claimed[1].chat.role = None;
    assert_eq!(world.said(claimed).await, [true, false, true]);
}

/// A question that was kept back leaves together with the answer to the author, whose language is the same.
#[tokio::test]
async fn nobody_reads_what_its_author_is_told() {
    let mut world = World::open(Broken::Nothing).await;
    world.sends(0, true).await;
    let mut claimed = world.fixture.claim_up_to(10, world.now).await;
    world.answers(1, 0, true).await;
    let author = ClaimedNotice {
        chat: world.editors[0],
        ..claimed[0].clone()
    };
    claimed.insert(0, author);
    assert_eq!(world.said(claimed).await, [true, false, false, false]);
}

impl World {
    /// Whether each of these notices says something.
    async fn said(&self, claimed: Vec<ClaimedNotice>) -> Vec<bool> {
        let settings = ComposeSettings {
            render_notice,
            render_quote,
            plan: self.fixture.plan.clone(),
            changes: Arc::clone(&self.settings),
        };
        let composed = compose_batch(&self.fixture.store, claimed, &settings, self.now).await;
        let says = |composition| match composition {
            Composition::Composed(composed) => matches!(composed.said, NoticeContent::Words(_)),
            Composition::Failed | Composition::CaseUnreadable => panic!("it is composed"),
        };
        composed
            .notices
            .into_iter()
            .map(|(_, it)| says(it))
            .collect()
    }
}

//! The audit: which acts are appended, that nobody can change one unseen, and what is left of whoever is forgotten.

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        audit::{AuditEntry, AuditFault, AuditKind, AuditPerson, AuditRow, NotedHead, chained},
        chat::{Asker, ChatId, ChatKey},
        event::Change,
        role::Role,
    },
    store::{DraftSubmission, InviteOutcome, NewDraft},
};
use sqlx::{Connection, Row, SqliteConnection};

use crate::fixture::{Fixture, adjourn, at, fixture, update};

fn now() -> DateTime<Utc> {
    at("2026-02-24T10:17")
}

impl Fixture {
    async fn acts(&self) -> Vec<AuditEntry> {
        let mut acts = self.store.audit().acts(i64::MAX, 100).await.unwrap();
        acts.reverse();
        acts
    }

    async fn verified(&self, noted: Option<NotedHead>) -> Result<i64, AuditFault> {
        let verified = self.store.audit().verify(noted).await.unwrap();
        verified.map(|head| head.number)
    }

    /// What whoever can write the file does to it.
    async fn tampers(&self, statements: &[&'static str]) {
        let file = self.dir.path().join("bot.db");
        let mut raw = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        for statement in [
            "pragma foreign_keys = off",
            "drop trigger if exists audit_is_append_only",
            "drop trigger if exists audit_is_never_cut",
            "drop trigger if exists event_is_append_only",
        ]
        .iter()
        .chain(statements)
        {
            sqlx::query(*statement).execute(&mut raw).await.unwrap();
        }
        raw.close().await.unwrap();
    }

    /// Gives every act the hash that it would have had.
    async fn chains_anew(&self) {
        let file = self.dir.path().join("bot.db");
        let mut raw = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        let rows = sqlx::query(
            "select number, hour, kind, case_slug, detail, posting, event, digest, by_whom, of_whom
             from audit order by number",
        );
        let mut hash = [0; 32];
        for row in rows.fetch_all(&mut raw).await.unwrap() {
            let act = AuditRow {
                number: row.get(0),
                hour: row.get(1),
                kind: row.get::<String, _>(2).into_bytes(),
                case: row.get::<Option<String>, _>(3).map(String::into_bytes),
                detail: row.get::<Option<String>, _>(4).map(String::into_bytes),
                posting: row.get(5),
                event: row.get(6),
                digest: row.get(7),
                by: row.get(8),
                of: row.get(9),
                hash: Vec::new(),
            };
            hash = chained(&hash, &act);
            let renewed = sqlx::query("update audit set hash = ?1 where number = ?2");
            let renewed = renewed.bind(hash.to_vec()).bind(act.number);
            renewed.execute(&mut raw).await.unwrap();
        }
        raw.close().await.unwrap();
    }
}

/// An owner invites an editor, who sends one change that is taken back and one that is released; then they are removed.
async fn lived_in() -> (Fixture, ChatId, ChatId) {
    let fixture = fixture().await;
    let store = &fixture.store;
    let asker = Asker::Known(fixture.person(1).await);
    let owner = store.roles().appoint_by_settings(asker, Role::Owner, now());
    let owner = owner.await.unwrap();
    let receipt = update(store, 700).await.receipt();
    let invite = store.roles().make_invite(owner.id, now(), receipt).await;
    let asker = Asker::Known(fixture.person(2).await);
    let receipt = update(store, 701).await.receipt();
    let secret = invite.unwrap().unwrap().secret;
    let opened = store.roles().open_invite(asker, &secret, now(), receipt);
    let InviteOutcome::Granted { editor, .. } = opened.await.unwrap() else {
        panic!("nobody opened it before")
    };
    for (number, change) in [(1, Change::Check), (2, adjourn())] {
        let draft = NewDraft {
            editor,
            case: fixture.case,
            seen: 1,
            change: change.into(),
            line: "line".into(),
        };
        let receipt = update(store, 710 + number).await.receipt();
        let draft = store.drafts().keep_draft(&draft, now(), receipt).await;
        let sending = DraftSubmission {
            draft: draft.unwrap(),
            instead_of: None,
            card: 7,
            release_at: now() + TimeDelta::seconds(60),
            lapses_at: None,
        };
        let receipt = update(store, 720 + number).await.receipt();
        let sent = store.postings().send_draft(editor, sending, now(), receipt);
        sent.await.unwrap();
        if number == 1 {
            let receipt = update(store, 730).await.receipt();
            let undone = store
                .postings()
                .undo_posting(owner.id, None, now(), receipt);
            undone.await.unwrap();
        }
    }
    let later = now() + TimeDelta::seconds(60);
    let released = store.postings().release_posting(&fixture.plan, later);
    released.await.unwrap().unwrap();
    let receipt = update(store, 740).await.receipt();
    let removed = store
        .roles()
        .remove_member(owner.id, editor, now(), receipt);
    removed.await.unwrap();
    (fixture, owner.id, editor)
}

#[tokio::test]
async fn every_act_is_appended_with_who_did_it_and_the_hour() {
    let (fixture, owner, editor) = lived_in().await;
    let acts = fixture.acts().await;
    let told: Vec<_> = acts
        .iter()
        .map(|act| (act.kind, act.detail.as_deref(), act.event, act.by, act.of))
        .collect();
    use AuditPerson::{Known, Nobody};
    let (own, theirs) = (Known(owner), Known(editor));
    assert_eq!(
        told,
        [
            (AuditKind::Imported, None, None, Nobody, Nobody),
            (
                AuditKind::RoleGiven,
                Some("owner settings"),
                None,
                Nobody,
                own
            ),
            (AuditKind::InviteMade, None, None, own, Nobody),
            (
                AuditKind::RoleGiven,
                Some("editor invite"),
                None,
                own,
                theirs
            ),
            (AuditKind::Sent, Some("check"), None, theirs, Nobody),
            (AuditKind::Undone, Some("check"), None, own, Nobody),
            (AuditKind::Sent, Some("adjourn"), None, theirs, Nobody),
            (
                AuditKind::Released,
                Some("adjourn"),
                Some(2),
                Nobody,
                Nobody
            ),
            (
                AuditKind::RoleTaken,
                Some("editor invite"),
                None,
                own,
                theirs
            ),
        ]
    );
    let hours: Vec<_> = acts[1..].iter().map(|act| act.hour).collect();
    assert_eq!(hours, [at("2026-02-24T10:00"); 8]);
    let of_case = |act: &AuditEntry| act.case.as_deref() == Some("a-case");
    assert!(
        acts.iter().filter(|act| of_case(act)).count() == 5,
        "{acts:?}"
    );
    assert_eq!(fixture.verified(None).await, Ok(9));
}

#[tokio::test]
async fn whatever_is_done_to_the_file_is_found_and_named() {
    for (statements, expected) in [
        (
            &["update audit set detail = 'move' where number = 7"][..],
            Err(AuditFault::Changed(7)),
        ),
        (
            &["delete from audit where number = 4"],
            Err(AuditFault::Missing(4)),
        ),
        // Those behind it have closed up.
        (
            &[
                "delete from audit where number = 4",
                "update audit set number = number + 999 where number > 4",
                "update audit set number = number - 1000 where number > 1000",
            ],
            Err(AuditFault::Changed(4)),
        ),
        // One is put between, and those behind it have made room.
        (
            &[
                "update audit set number = number + 1001 where number >= 4",
                "update audit set number = number - 1000 where number > 1000",
                "insert into audit (number, hour, kind, hash) values (4, 0, 'imported', zeroblob(32))",
            ],
            Err(AuditFault::Changed(4)),
        ),
        (
            &[
                "update audit set number = 100 where number = 5",
                "update audit set number = 5 where number = 6",
                "update audit set number = 6 where number = 100",
            ],
            Err(AuditFault::Changed(5)),
        ),
        (
            &[
                "insert into audit (number, hour, kind, hash) values (10, 0, 'imported', zeroblob(32))",
            ],
            Err(AuditFault::Changed(10)),
        ),
        // The event that it released says another thing, is of another time, came in another way, or is gone.
        (
            &["update event set change = replace(change, '02-27', '03-27') where number = 2"],
            Err(AuditFault::Event(8)),
        ),
        (
            &["update event set recorded = recorded + 1 where number = 2"],
            Err(AuditFault::Event(8)),
        ),
        (
            &["update event set origin = 'imported' where number = 2"],
            Err(AuditFault::Event(8)),
        ),
        (
            &["delete from event where number = 2"],
            Err(AuditFault::Event(8)),
        ),
        // So that the event fits.
        (
            &["update audit set digest = null where number = 8"],
            Err(AuditFault::Changed(8)),
        ),
        // By somebody else.
        (
            &["update audit_person set chat_id = (select chat_id from audit_person where number = 2)
               where number = 7"],
            Err(AuditFault::Person(7)),
        ),
        // Nobody was forgotten.
        (
            &["delete from audit_person where number = 7"],
            Err(AuditFault::Dropped {
                gone: 1,
                forgotten: 0,
            }),
        ),
        // The end is cut off: only a head that was noted shows it.
        (
            &[
                "delete from audit where number > 7",
                "delete from audit_person where number > 7",
            ],
            Ok(7),
        ),
    ] {
        let (fixture, ..) = lived_in().await;
        let noted = fixture.store.audit().head().await.unwrap().into();
        assert_eq!(fixture.verified(Some(noted)).await, Ok(9));
        fixture.tampers(statements).await;
        assert_eq!(fixture.verified(None).await, expected, "{statements:?}");
        let with_head = match expected {
            Ok(_) => Err(AuditFault::Cut(8)),
            fault => fault,
        };
        assert_eq!(fixture.verified(Some(noted)).await, with_head);
    }
}

/// Whoever can write the file can make every hash anew. Only a head that was noted before shows it, also where acts were added
/// since.
#[tokio::test]
async fn a_chain_made_anew_is_found_by_the_head_that_was_noted() {
    let (fixture, owner, _) = lived_in().await;
    let noted: NotedHead = fixture.store.audit().head().await.unwrap().into();
    fixture
        .tampers(&["update audit set detail = 'check' where number = 7"])
        .await;
    fixture.chains_anew().await;
    assert_eq!(fixture.verified(None).await, Ok(9));
    assert_eq!(
        fixture.verified(Some(noted)).await,
        Err(AuditFault::Anew(9))
    );
    let receipt = update(&fixture.store, 750).await.receipt();
    let made = fixture.store.roles().make_invite(owner, now(), receipt);
    made.await.unwrap().unwrap();
    assert_eq!(fixture.verified(None).await, Ok(10));
    assert_eq!(
        fixture.verified(Some(noted)).await,
        Err(AuditFault::Anew(9))
    );
}

/// Rows that are older than digests stay as they are, and their events are not looked at.
#[tokio::test]
async fn a_release_of_before_there_were_digests_is_valid_as_it_is() {
    let (fixture, ..) = lived_in().await;
    fixture
        .tampers(&["update audit set digest = null", "delete from event"])
        .await;
    fixture.chains_anew().await;
    assert_eq!(fixture.verified(None).await, Ok(9));
}

#[tokio::test]
async fn no_act_is_changed_or_removed_by_mistake() {
    let (fixture, ..) = lived_in().await;
    let file = fixture.dir.path().join("bot.db");
    let raw = SqliteConnection::connect(file.to_str().unwrap()).await;
    let mut raw = raw.unwrap();
    for statement in [
        "update audit set detail = null where number = 7",
        "delete from audit where number = 7",
    ] {
        let refused = sqlx::query(statement).execute(&mut raw).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[tokio::test]
async fn of_an_editor_who_is_forgotten_the_acts_stay_and_who_they_were_goes() {
    let (fixture, owner, editor) = lived_in().await;
    let forgotten = async |key| {
        let receipt = update(&fixture.store, 750).await.receipt();
        let chats = fixture.store.chats();
        chats
            .forget_chat(ChatKey(key), now(), receipt)
            .await
            .unwrap();
    };
    // Nobody is swept whom the audit names.
    let night = now() + TimeDelta::days(30);
    fixture
        .store
        .schedule()
        .sweep_old_records(night)
        .await
        .unwrap();
    let schedule = fixture.store.schedule();
    while schedule.sweep_next_slice(night).await.unwrap() == hearing_bot::store::Progress::More {}
    assert!(
        fixture
            .acts()
            .await
            .iter()
            .any(|act| act.by == AuditPerson::Known(editor))
    );
    // Whoever has no role any more leaves an act too, or nobody could tell it from who did an act being dropped.
    forgotten(2).await;
    assert_eq!(fixture.verified(None).await, Ok(10));
    let acts = fixture.acts().await;
    assert_eq!(acts.len(), 10);
    assert_eq!(acts[6].by, AuditPerson::Forgotten);
    assert_eq!(acts[3].of, AuditPerson::Forgotten);
    assert_eq!(acts[3].by, AuditPerson::Known(owner));
    forgotten(1).await;
    let acts = fixture.acts().await;
    let last = acts.last().unwrap();
    assert_eq!(last.kind, AuditKind::Forgotten);
    assert_eq!(
        (last.by, last.of),
        (AuditPerson::Nobody, AuditPerson::Nobody)
    );
    assert_eq!(fixture.verified(None).await, Ok(11));
    let of_nobody = |act: &AuditEntry| !matches!(act.by, AuditPerson::Known(_));
    assert!(acts.iter().all(of_nobody));
}

#[tokio::test]
async fn followers_never_appear() {
    let fixture = fixture().await;
    let before = fixture.acts().await.len();
    fixture.follower(5).await;
    let receipt = update(&fixture.store, 750).await.receipt();
    let chats = fixture.store.chats();
    chats.forget_chat(ChatKey(5), now(), receipt).await.unwrap();
    assert_eq!(fixture.acts().await.len(), before);
}

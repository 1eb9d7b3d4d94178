//! What the files give back once all is handled: nothing of what was not released, without the key or with it.

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    domain::{
        chat::Chat,
        event::Change,
        language::{Language, Words},
    },
    store::{DraftSubmission, NewDraft, RawUpdate, Store, SubmissionOutcome},
};
use sqlx::{Connection, Row, SqliteConnection};

use crate::fixture::{Fixture, at, fixture, taken, update};

/// A word that stands nowhere else: in the line, and in the change that it became.
const CANARY: &str = "kanarienvogel";

/// What becomes of a draft.
#[derive(Clone, Copy, Debug)]
enum Fate {
    InHand,
    GivenBack,
    Swept,
    Waits,
    Undone,
    Refused,
}

fn now() -> DateTime<Utc> {
    at("2026-02-24T10:17")
}

async fn draft(fixture: &Fixture, editor: Chat) -> i64 {
    let change = Change::Verdict {
        text: Some(Words::only(Language::En, CANARY)),
    };
    let draft = NewDraft {
        editor: editor.id,
        case: fixture.case,
        seen: 1,
        change: change.into(),
        line: format!("/verdict a-case | {CANARY}"),
    };
    let receipt = update(&fixture.store, 1000).await.receipt();
    fixture
        .store
        .drafts()
        .keep_draft(&draft, now(), receipt)
        .await
        .unwrap()
}

/// Every sealed value there is: with the key it could be read wherever it is found.
async fn sealed(fixture: &Fixture) -> Vec<Vec<u8>> {
    let mut connection = raw(fixture).await;
    let rows = sqlx::query(
        "select change from draft union all select line from draft
         union all select change from posting where change is not null
         union all select lines from choice union all select sealed from inbox",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

async fn comes_to(fixture: &Fixture, editor: Chat, fate: Fate) {
    let store = &fixture.store;
    let receipt = || async { update(store, 1001).await.receipt() };
    let draft = draft(fixture, editor).await;
    let post = async |release_at| {
        let sending = DraftSubmission {
            draft,
            instead_of: None,
            card: 7,
            release_at,
            lapses_at: None,
        };
        let sent = store
            .postings()
            .send_draft(editor.id, sending, now(), receipt().await)
            .await;
        match taken(sent.unwrap()) {
            Some(SubmissionOutcome::Posted { posting, .. }) => posting.id,
            other => panic!("{other:?}"),
        }
    };
    match fate {
        Fate::InHand => {}
        Fate::GivenBack => {
            let line = store
                .drafts()
                .withdraw_draft(editor.id, draft, receipt().await)
                .await;
            assert!(taken(line.unwrap()).unwrap().contains(CANARY));
        }
        Fate::Swept => store
            .schedule()
            .sweep_old_records(now() + TimeDelta::days(8))
            .await
            .unwrap(),
        Fate::Waits => {
            post(now() + TimeDelta::minutes(1)).await;
        }
        Fate::Undone => {
            let posting = post(now() + TimeDelta::minutes(1)).await;
            let undone =
                store
                    .postings()
                    .undo_posting(editor.id, Some(posting), now(), receipt().await);
            undone.await.unwrap();
        }
        Fate::Refused => {
            let posting = post(now()).await;
            let mut connection = raw(fixture).await;
            sqlx::query("update posting set kind = 'check' where id = $1")
                .bind(posting)
                .execute(&mut connection)
                .await
                .unwrap();
            connection.close().await.unwrap();
            fixture.release(now()).await;
        }
    }
}

async fn raw(fixture: &Fixture) -> SqliteConnection {
    let file = fixture.dir.path().join("bot.db");
    SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap()
}

/// The files in which one of these stands.
fn files_with(fixture: &Fixture, traces: &[Vec<u8>]) -> Vec<String> {
    let entries = fs::read_dir(fixture.dir.path()).unwrap();
    let names = entries.map(|entry| entry.unwrap().path());
    let holds = |path: &std::path::PathBuf| {
        let bytes = fs::read(path).unwrap();
        let mut traces = traces.iter();
        traces.any(|trace| bytes.windows(trace.len()).any(|window| window == trace))
    };
    names
        .filter(holds)
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect()
}

/// Nobody writes any more: what the bot then does with its log.
async fn rests(store: &Store) {
    assert!(store.purge_deleted().await.unwrap());
}

#[tokio::test]
async fn a_text_that_is_not_released_stands_nowhere_in_clear_and_not_sealed_once_it_is_gone() {
    for (fate, is_kept) in [
        (Fate::InHand, true),
        (Fate::GivenBack, false),
        (Fate::Swept, false),
        (Fate::Waits, true),
        (Fate::Undone, false),
        (Fate::Refused, false),
    ] {
        let fixture = fixture().await;
        let editor = fixture.editor(1).await;
        let before = draft(&fixture, editor).await;
        let traces = sealed(&fixture).await;
        let receipt = update(&fixture.store, 1002).await.receipt();
        let line = fixture
            .store
            .drafts()
            .withdraw_draft(editor.id, before, receipt)
            .await;
        taken(line.unwrap()).unwrap();
        comes_to(&fixture, editor, fate).await;
        let clear = [CANARY.as_bytes().to_vec()];
        assert_eq!(files_with(&fixture, &clear), [""; 0], "{fate:?}");
        // Sealed, it is in the log until that is cut: this test would see what is left.
        assert!(!files_with(&fixture, &traces).is_empty(), "{fate:?}");
        rests(&fixture.store).await;
        assert_eq!(
            !files_with(&fixture, &traces).is_empty(),
            is_kept,
            "{fate:?}"
        );
        fixture.store.close().await;
        assert_eq!(
            !files_with(&fixture, &traces).is_empty(),
            is_kept,
            "{fate:?}"
        );
        assert_eq!(files_with(&fixture, &clear), [""; 0], "{fate:?}");
    }
}

#[tokio::test]
async fn what_somebody_wrote_and_when_is_not_in_the_files_once_it_is_handled() {
    let fixture = fixture().await;
    let editor = fixture.editor(1).await;
    let arrived = RawUpdate {
        id: 5,
        json: format!("{{\"text\": \"{CANARY}\"}}"),
    };
    let written = now() + TimeDelta::milliseconds(123);
    let kept = fixture
        .store
        .inbox()
        .keep_updates(std::slice::from_ref(&arrived), written)
        .await;
    assert_eq!(kept.unwrap().len(), 1);
    let traces = sealed(&fixture).await;
    assert_eq!(traces.len(), 1);
    let lines = [CANARY.to_owned()];
    let offered =
        fixture
            .store
            .drafts()
            .keep_choices(editor.id, &lines, written, arrived.receipt());
    offered.await.unwrap();
    rests(&fixture.store).await;
    assert_eq!(files_with(&fixture, &traces), [""; 0]);
    assert_eq!(files_with(&fixture, &[CANARY.as_bytes().to_vec()]), [""; 0]);
    // As SQLite keeps a number of that size: six bytes.
    let moment = written.timestamp_millis().to_be_bytes()[2..].to_vec();
    assert_eq!(files_with(&fixture, &[moment]), [""; 0]);
    fixture.store.close().await;
}

//! A database in which every table has rows: a play on the real bot, and what is to be found undone in it.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use chrono::{DateTime, TimeDelta, Utc};
use hearing_bot::{
    casefile,
    config::Config,
    demo::stage::DemoStage,
    domain::{
        chat::{Chat, ChatKey},
        event::Change,
        hearing::HearingNo,
        language::Language,
        message::PictureKey,
        when::When,
    },
    store::{
        ClaimRequest, Claimable, DraftLookup, DraftSubmission, NewDraft, NewProposal, Progress,
        Purpose, RawUpdate, SettledNotice, Settlement, Store, SubmissionOutcome,
    },
};

use super::connect;

pub(super) const EDITORS: [&str; 2] = ["editor", "colleague"];

/// In the order in which they meet the bot: their ids follow from it.
pub(super) const FOLLOWERS: [&str; 5] = ["anna", "boris", "dana", "eva", "gleb"];

/// Until then the database was lived in.
pub(super) fn at() -> DateTime<Utc> {
    "2026-02-25T16:30:00Z".parse().unwrap()
}

/// Two hearings, one of them over; followers in three languages, one who stopped the bot and one who blocked it; changes that
/// were told, one that waits, a draft, lines to choose from.
const PLAY: &str = "
    (anna reads en)
    (boris reads ru)
    (dana reads kk)
    (eva reads en)
    (gleb reads ru)
    (anna follows city-2026)
    (boris follows city-2026)
    (dana follows city-2026)
    (eva follows city-2026)
    (gleb follows city-2026)
    boris: /note city-2026 | для нашего отчёта
    eva: /stop
    dana: /settings 22-8
    dana: /follow Алматы
    dana: [Жазылым: Алматы]
    editor: /invite
    (gleb blocks the bot)
    (anna follows old-2024)
    (editor posts: /schedule city-2026 10.03 10:00 | says the court)
    (Wed 25 Feb 2026, 21:30)
    colleague: /move city-2026#2 03/04 10:00
    colleague: /move city-2026#2 12.03 | says the court
    (editor posts: /move city-2026#2 11.03 11:00 | says the court)
";

/// A case that is at its end.
const CLOSED: &str = r#"
slug = "old-2024"
title = { en = "The case that was concluded", ru = "Завершённое дело", kk = "Аяқталған іс" }
as_of = "2024-12"

[court]
name = { en = "City Court", ru = "Городской суд", kk = "Қалалық сот" }
city = { en = "Almaty", ru = "Алматы", kk = "Алматы" }
zone = "Asia/Almaty"

[stage]
stage = "closed"
since = "2024-12"
"#;

pub(super) async fn store(database: &Path, key: &Path) {
    let case = include_str!("../chat/city-2026.toml");
    let case = casefile::read("city-2026.toml", case).unwrap();
    let closed = casefile::read("old-2024.toml", CLOSED).unwrap();
    let begun = "2026-02-24T04:00:00Z".parse().unwrap();
    let mut stage = DemoStage::open(&[case, closed], &EDITORS, begun)
        .await
        .unwrap();
    stage.play(PLAY).await.unwrap();

    let folder = tempfile::tempdir().unwrap();
    let (copy, copied_key) = (folder.path().join("bot.db"), folder.path().join("bot.key"));
    vacuum(&stage.config().store.database, &copy).await;
    make_private(&copy);
    fs::copy(&stage.config().store.key_file, &copied_key).unwrap();
    let opened = Store::open(&copy, &copied_key, Purpose::Serve).await;
    let (store, _) = opened.unwrap();
    leave_undone(&store, &stage).await;
    store.close().await;
    fs::create_dir_all(database.parent().unwrap()).unwrap();
    let _ = fs::remove_file(database);
    vacuum(&copy, database).await;
    fs::copy(copied_key, key).unwrap();
    stage.close().await;
}

/// Nobody else may read a database, or the bot refuses it.
pub(super) fn make_private(file: &Path) {
    fs::set_permissions(file, fs::Permissions::from_mode(0o600)).unwrap();
}

/// A copy of a database in as few pages as it needs.
async fn vacuum(from: &Path, into: &Path) {
    let vacuum = sqlx::query("vacuum into $1").bind(into.to_str().unwrap());
    vacuum.execute(&mut connect(from).await).await.unwrap();
}

/// One notice on its way, one that was put off, some that wait; a change that waits, a penalty, an update.
async fn leave_undone(store: &Store, stage: &DemoStage) {
    let plan = Config::load(None).unwrap().plan();
    let (now, outbox) = (at(), store.outbox());
    let released = store
        .postings()
        .release_posting(&plan, now + TimeDelta::minutes(2));
    assert!(released.await.unwrap().is_some());
    while outbox.expand_broadcast(now).await.unwrap() == Progress::More {}
    let request = ClaimRequest {
        limit: 10,
        busy: &[],
        what: Claimable::Everything,
    };
    let key = |name| ChatKey(stage.telegram().id_of(name));
    let batch = outbox.settle_and_claim(&[], request, now).await.unwrap();
    let ended = batch.claimed.into_iter().filter_map(|claimed| {
        let wait = TimeDelta::minutes(10);
        let end = match claimed.chat.key {
            boris if boris == key("boris") => return None,
            anna if anna == key("anna") => Settlement::PostponeNotice { wait },
            _ => Settlement::NotSent,
        };
        Some(SettledNotice { claimed, end })
    });
    let ended: Vec<SettledNotice> = ended.collect();
    assert!(ended.len() > 1, "{ended:?}");
    outbox.settle(&ended, now).await.unwrap();

    let until = now + TimeDelta::minutes(5);
    outbox.keep_penalty(Some(key("dana")), until).await.unwrap();
    let (editor, _) = store
        .chats()
        .find_chat(key("editor"))
        .await
        .unwrap()
        .unwrap();
    post(store, editor).await;
    keep(store, &said(key("anna"), "/case city-2026")).await;
    propose(store).await;
    draw(store).await;
}

/// A picture of the case that Telegram keeps.
async fn draw(store: &Store) {
    let key = PictureKey {
        case: "city-2026".parse().unwrap(),
        digest: "5f".repeat(32),
        language: Language::Kk,
    };
    let kept = store.cases().keep_picture(&key, "AgACAgIAAxkB");
    kept.await.unwrap();
}

/// What a court list says of the case.
async fn propose(store: &Store) {
    let slug = "city-2026".parse().unwrap();
    let stored = store.cases().case(&slug).await.unwrap().unwrap();
    let change = Change::Schedule {
        when: When::day("2026-03-20".parse().unwrap()),
        room: None,
        note: None,
    };
    let proposals = [NewProposal {
        change: change.into(),
        line: "/schedule city-2026 2026-03-20".to_owned(),
    }];
    let of = ("city", stored.id, stored.case.state.revision);
    let proposed = store.drafts().propose_listed(of, &proposals, at());
    proposed.await.unwrap();
}

/// Another change of the same case, to be released in ten minutes.
async fn post(store: &Store, editor: Chat) {
    let slug = "city-2026".parse().unwrap();
    let stored = store.cases().case(&slug).await.unwrap().unwrap();
    let draft = NewDraft {
        editor: editor.id,
        case: stored.id,
        seen: stored.case.state.revision,
        change: Change::Cancel {
            hearing: HearingNo(2),
            reason: None,
        }
        .into(),
        line: "/cancel city-2026#2".to_owned(),
    };
    let drafts = store.drafts();
    let receipt = keep(store, "{}").await.receipt();
    let draft = drafts.keep_draft(&draft, at(), receipt).await.unwrap();
    let sending = DraftSubmission {
        draft,
        instead_of: None,
        card: 7,
        release_at: at() + TimeDelta::minutes(10),
        lapses_at: None,
    };
    let receipt = keep(store, "{}").await.receipt();
    let sent = store
        .postings()
        .send_draft(editor.id, sending, at(), receipt);
    assert!(matches!(
        sent.await.unwrap(),
        DraftLookup::Draft(SubmissionOutcome::Posted { .. })
    ));
}

/// What somebody says, in the Bot API's words.
fn said(chat: ChatKey, text: &str) -> String {
    let id = chat.0;
    let date = at().timestamp();
    format!(
        r#"{{"message":{{"message_id":1000,"date":{date},"chat":{{"id":{id},"type":"private","first_name":"anna"}},
            "from":{{"id":{id},"is_bot":false,"first_name":"anna","language_code":"en"}},"text":"{text}"}}}}"#
    )
}

/// Keeps an update under the next number.
async fn keep(store: &Store, json: &str) -> RawUpdate {
    let id = store.inbox().next_update(at()).await.unwrap();
    let json = json
        .replacen('{', &format!("{{\"update_id\":{id},"), 1)
        .replace(",}", "}");
    let update = RawUpdate { id, json };
    let kept = store
        .inbox()
        .keep_updates(std::slice::from_ref(&update), at());
    kept.await.unwrap();
    update
}

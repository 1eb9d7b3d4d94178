//! The export: every row of one chat, for whoever is in that chat.

use sqlx::Connection;

use crate::domain::{
    chat::ChatId,
    export::{
        KeptAct, KeptData, KeptDelivery, KeptDraft, KeptFollow, KeptInvite, KeptNotice,
        KeptPosting, KeptRole, KeptSubscribedCase, KeptSubscription,
    },
};

use super::{
    Chats, Reader, Result, Store, Table, from_millis, preferences::preferences_of, subscriptions,
};

impl Chats<'_> {
    /// All that is kept of a chat, as it is at one moment. Whatever bytes stand in a row, the others are exported, and of that
    /// one what can be read.
    ///
    /// # Errors
    /// If it could not be read, or is not there.
    pub async fn export_chat(self, chat: ChatId) -> Result<KeptData> {
        let store = self.store;
        store
            .read(async |reader| {
                let mut together = reader.begin().await?;
                let mut kept = of_chat(&mut together, chat).await?;
                kept.roles = roles(&mut together, chat).await?;
                kept.preferences = preferences_of(store, &mut together, chat).await?;
                kept.following = follows(&mut together, chat).await?;
                kept.notes = store.kept_notes(&mut together, chat).await?;
                kept.subscriptions = subscribed(store, &mut together, chat).await?;
                kept.waiting = notices(&mut together, chat).await?;
                kept.messages = deliveries(&mut together, chat).await?;
                kept.offered_choices = offers(&mut together, chat).await?;
                kept.drafts = store.drafts_of(&mut together, chat).await?;
                kept.changes = store.postings_of(&mut together, chat).await?;
                kept.invitations = invites(&mut together, chat).await?;
                kept.audit = acts(&mut together, chat).await?;
                Ok(kept)
            })
            .await
    }
}

/// A text column may have any bytes.
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|spoiled| String::from_utf8_lossy(spoiled.as_bytes()).into_owned())
}

async fn of_chat(reader: &mut Reader, chat: ChatId) -> Result<KeptData> {
    let (language, language_chosen, state, penalty): (Vec<u8>, bool, Vec<u8>, i64) =
        sqlx::query_as(
            "select language, language_chosen, state, penalty_until from chat where id = $1",
        )
        .bind(chat.0)
        .fetch_one(reader)
        .await?;
    Ok(KeptData {
        language: text(language),
        language_chosen,
        paused: state == b"stopped",
        write_nothing_until: (penalty > 0).then(|| from_millis(penalty)),
        ..KeptData::default()
    })
}

async fn roles(reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptRole>> {
    let rows: Vec<(Option<Vec<u8>>, Vec<u8>)> =
        sqlx::query_as("select role, origin from role_grant where chat_id = $1 order by origin")
            .bind(chat.0)
            .fetch_all(reader)
            .await?;
    let roles = rows.into_iter().map(|(role, origin)| KeptRole {
        role: role.map(text),
        given_by: text(origin),
    });
    Ok(roles.collect())
}

/// The case, what was told, what may have been, the topic, the case whose appeal it is, and of a case that is at its end what was asked and the last day.
type FollowRow = (
    Vec<u8>,
    i64,
    Option<i64>,
    Option<i64>,
    Option<Vec<u8>>,
    Option<Vec<u8>>,
    Option<Vec<u8>>,
);

async fn follows(reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptFollow>> {
    let rows: Vec<FollowRow> = sqlx::query_as(
        "select court_case.slug, follow.told, follow.maybe_told, follow.topic, first.slug, asked.state, asked.last_day
         from follow join court_case on court_case.id = follow.case_id
             left join court_case as first on first.id = follow.carried_from
             left join closed_follow as asked on asked.case_id = follow.case_id and asked.chat_id = follow.chat_id
         where follow.chat_id = $1 order by court_case.slug",
    )
    .bind(chat.0)
    .fetch_all(reader)
    .await?;
    let follows =
        rows.into_iter()
            .map(
                |(case, told, maybe_told, topic, first, asked, last_day)| KeptFollow {
                    case: text(case),
                    told,
                    maybe_told,
                    topic,
                    because_of: first.map(text),
                    to_keep: asked.map(text),
                    last_day: last_day.map(text),
                },
            );
    Ok(follows.collect())
}

/// Of a subscription that cannot be read, what stands beside it.
async fn subscribed(
    store: &Store,
    reader: &mut Reader,
    chat: ChatId,
) -> Result<Vec<KeptSubscription>> {
    let known = store.subscriptions_of(reader, chat).await?;
    let mut kept = Vec::new();
    for (id, topic) in subscriptions::ids_of(reader, chat).await? {
        let cases = subscriptions::cases_of(reader, id).await?.into_iter();
        let subject = known.iter().find(|one| one.id == id);
        kept.push(KeptSubscription {
            to: subject.map(|one| one.subject.clone()),
            topic,
            cases: cases
                .map(|(case, shown)| KeptSubscribedCase {
                    case: text(case),
                    shown,
                })
                .collect(),
        });
    }
    Ok(kept)
}

/// The case, the kind, the state, and when it is tried again.
type NoticeRow = (Option<Vec<u8>>, Vec<u8>, Vec<u8>, Option<i64>);

/// Without the case where that was to be offered and may not be known of any more.
async fn notices(reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptNotice>> {
    let rows: Vec<NoticeRow> = sqlx::query_as(
        "select court_case.slug, broadcast.kind, notice.state, notice.not_before
         from notice join broadcast on broadcast.id = notice.broadcast_id
             left join court_case on court_case.id = broadcast.case_id and (
                 broadcast.kind not in ('offer', 'date') or exists (
                     select 1 from subscription_match
                     where case_id = broadcast.case_id and chat_id = $1 and (current = 1 or offered = 1)))
         where notice.chat_id = $1 order by notice.broadcast_id",
    )
    .bind(chat.0)
    .fetch_all(reader)
    .await?;
    let notices = rows
        .into_iter()
        .map(|(case, kind, state, not_before)| KeptNotice {
            case: case.map(text),
            kind: text(kind),
            state: text(state),
            not_before: not_before.map(from_millis),
        });
    Ok(notices.collect())
}

/// The row of a delivery.
#[derive(sqlx::FromRow)]
struct DeliveryRow {
    slug: Vec<u8>,
    kind: Vec<u8>,
    from_revision: i64,
    to_revision: i64,
    message: i64,
    keep_until: i64,
    wrong: bool,
    corrected_to: i64,
}

async fn deliveries(reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptDelivery>> {
    let rows: Vec<DeliveryRow> = sqlx::query_as(
        "select court_case.slug, delivery.kind, delivery.from_revision, delivery.to_revision, delivery.message,
             delivery.keep_until, delivery.wrong, delivery.corrected_to
         from delivery join court_case on court_case.id = delivery.case_id
         where delivery.chat_id = $1 order by court_case.slug, delivery.to_revision, delivery.message",
    )
    .bind(chat.0)
    .fetch_all(reader)
    .await?;
    let deliveries = rows.into_iter().map(|row| KeptDelivery {
        case: text(row.slug),
        kind: text(row.kind),
        after_event: row.from_revision,
        up_to_event: row.to_revision,
        message: row.message,
        keep_until: from_millis(row.keep_until),
        to_be_corrected: row.wrong,
        corrected_up_to_event: row.corrected_to,
    });
    Ok(deliveries.collect())
}

async fn offers(reader: &mut Reader, chat: ChatId) -> Result<i64> {
    let offers = sqlx::query_scalar("select count(*) from choice where chat_id = $1")
        .bind(chat.0)
        .fetch_one(reader)
        .await?;
    Ok(offers)
}

async fn invites(reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptInvite>> {
    let expires: Vec<i64> =
        sqlx::query_scalar("select expires from invite where owner = $1 order by expires")
            .bind(chat.0)
            .fetch_all(reader)
            .await?;
    let invites = expires.into_iter().map(|expires| KeptInvite {
        expires: from_millis(expires),
    });
    Ok(invites.collect())
}

/// The number, the part, the kind, the case, and the hour.
type ActRow = (i64, Vec<u8>, Vec<u8>, Option<Vec<u8>>, i64);

async fn acts(reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptAct>> {
    let rows: Vec<ActRow> = sqlx::query_as(
        "select audit.number, audit_person.part, audit.kind, audit.case_slug, audit.hour
         from audit_person join audit on audit.number = audit_person.number
         where audit_person.chat_id = $1 order by audit.number",
    )
    .bind(chat.0)
    .fetch_all(reader)
    .await?;
    let acts = rows
        .into_iter()
        .map(|(number, part, kind, case, hour)| KeptAct {
            number,
            part: text(part),
            kind: text(kind),
            case: case.map(text),
            hour: from_millis(hour),
        });
    Ok(acts.collect())
}

impl Store {
    async fn drafts_of(&self, reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptDraft>> {
        let rows: Vec<(i64, Vec<u8>, Vec<u8>, i64)> = sqlx::query_as(
            "select draft.id, court_case.slug, draft.line, draft.created
             from draft join court_case on court_case.id = draft.case_id
             where draft.editor = $1 order by draft.created, draft.id",
        )
        .bind(chat.0)
        .fetch_all(reader)
        .await?;
        let drafts = rows.into_iter().map(|(id, case, line, created)| {
            Ok(KeptDraft {
                case: text(case),
                line: self.if_readable(Table::Draft, id, self.line_of(&line))?,
                hour: from_millis(created),
            })
        });
        drafts.collect()
    }

    async fn postings_of(&self, reader: &mut Reader, chat: ChatId) -> Result<Vec<KeptPosting>> {
        let rows: Vec<PostingRow> = sqlx::query_as(
            "select posting.id, court_case.slug, posting.kind, posting.state, posting.number, posting.release_at,
                 posting.change
             from posting join court_case on court_case.id = posting.case_id
             where posting.editor = $1 order by posting.sequence",
        )
        .bind(chat.0)
        .fetch_all(reader)
        .await?;
        let postings = rows.into_iter().map(|row| {
            let change = row
                .change
                .map(|change| self.if_readable(Table::Posting, row.id, self.change_of(&change)));
            Ok(KeptPosting {
                case: text(row.slug),
                kind: text(row.kind),
                state: text(row.state),
                event: row.number,
                moment: from_millis(row.release_at),
                change: change.transpose()?.flatten(),
            })
        });
        postings.collect()
    }
}

/// The row of a posting.
#[derive(sqlx::FromRow)]
struct PostingRow {
    id: i64,
    slug: Vec<u8>,
    kind: Vec<u8>,
    state: Vec<u8>,
    number: Option<i64>,
    release_at: i64,
    change: Option<Vec<u8>>,
}

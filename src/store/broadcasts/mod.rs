//! Broadcasts: how each begins, and what one that is under way takes in.

mod carried_over;
mod closing;
mod correction;
mod digest;
mod end;
mod place;
mod reminder;
mod subscribed;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::domain::{
    chat::ChatId,
    lane::{self, Lane, Urgency},
    news::{News, NewsKinds},
    zone::Zone,
};

use super::{CaseId, Result, Tx, to_millis};

use place::{PlaceRow, QueuePlace};

pub(super) use carried_over::{carry_over, let_go_untold};
pub(super) use closing::{ask_to_keep, call_off_closing};
pub(super) use correction::{edits, tell_correction};
pub(super) use digest::digest;
pub(super) use end::{
    CASE_UNREADABLE, call_off, call_off_questions, defer_broadcast, finish, release_last_reports,
    void,
};
pub(super) use place::{current_round, lane_no, lane_of};
pub(super) use reminder::{ReminderTarget, remind};
pub(super) use subscribed::{offer, offer_to, tell_dates, tell_dates_to};

/// The cursor of a broadcast that is to look at every follower.
pub(super) const BEFORE_ALL: i64 = -1;

/// Every kind of broadcast.
pub(super) const KINDS: [&str; 11] = [
    "change",
    "reminder",
    "question",
    "posting",
    "correction",
    "edit",
    "digest",
    "closing",
    "offer",
    "date",
    "carried",
];

/// What a change is for its broadcast: how urgent, and which kinds of news it tells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Announcement {
    pub(super) urgency: Urgency,
    pub(super) kinds: NewsKinds,
}

impl Announcement {
    /// The announcement of news of a case whose court is in that zone.
    pub(super) fn of(news: &[News], zone: Zone, now: DateTime<Utc>) -> Self {
        Self {
            urgency: lane::of_news(news, zone, now),
            kinds: NewsKinds::of(news),
        }
    }
}

/// The broadcast of the changes of a case.
enum ChangeBroadcast {
    /// There is none.
    None,
    /// It is under way, and takes in what else there is to tell.
    UnderWay(QueuePlace, NewsKinds),
    /// It is over but for what is held or was given up, and has its place from long ago.
    Over,
}

/// Begins the broadcast of a change. A broadcast of the same case that is under way takes it in: whoever has not been told
/// of the first hears of both at once.
pub(super) async fn tell_change(
    tx: &mut Tx,
    case: CaseId,
    change: Announcement,
    now: DateTime<Utc>,
) -> Result<i64> {
    let under_way = change_broadcast(tx, case).await?;
    if let ChangeBroadcast::Over = under_way {
        delete_given_up(tx, case).await?;
    }
    let place = place_of(tx, under_way, change, now).await?;
    write_change(tx, case, place, Some(BEFORE_ALL)).await
}

/// The place of the broadcast of the changes of a case with one more change, and the kinds of news that it tells then.
async fn place_of(
    tx: &mut Tx,
    under_way: ChangeBroadcast,
    change: Announcement,
    now: DateTime<Utc>,
) -> Result<(QueuePlace, NewsKinds)> {
    let Announcement { urgency, kinds } = change;
    Ok(match under_way {
        ChangeBroadcast::UnderWay(place, told) => {
            (place.merged(tx, urgency).await?, told.and(kinds))
        }
        ChangeBroadcast::Over | ChangeBroadcast::None => {
            (QueuePlace::first(tx, urgency, now).await?, kinds)
        }
    })
}

/// Adds one chat, with what it missed, to the broadcast of a case.
pub(super) async fn tell_one(
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    missed: Announcement,
    now: DateTime<Utc>,
) -> Result<()> {
    let under_way = change_broadcast(tx, case).await?;
    let place = place_of(tx, under_way, missed, now).await?;
    let broadcast = write_change(tx, case, place, None).await?;
    queue_again(tx, broadcast, chat, now).await
}

/// Begins the broadcast of a question about a hearing to every editor.
pub(super) async fn ask_editors(
    tx: &mut Tx,
    case: CaseId,
    hearing: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let question = insert_question(tx, case, hearing, now).await?;
    queue_for_editors(tx, question, None).await?;
    finish(tx, [question]).await
}

/// Asks every editor but its author to approve a posting.
pub(super) async fn ask_for_approval(
    tx: &mut Tx,
    (posting, case, author): (i64, CaseId, ChatId),
    now: DateTime<Utc>,
) -> Result<()> {
    let asked = insert_report(tx, case, posting, now).await?;
    queue_for_editors(tx, asked, Some(author)).await?;
    finish(tx, [asked]).await
}

/// Begins the reports on a posting to its editor: at `from`, or as soon as everybody was told. They stay in the first lane,
/// or nothing would be reported before the end; an edit every five seconds delays nobody.
pub(super) async fn tell_progress(
    tx: &mut Tx,
    posting: i64,
    to: (Option<ChatId>, CaseId),
    from: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    let (Some(editor), case) = to else {
        // They were forgotten meanwhile.
        return Ok(());
    };
    let report = insert_report(tx, case, posting, now).await?;
    queue_later(tx, report, editor, from).await
}

async fn change_broadcast(tx: &mut Tx, case: CaseId) -> Result<ChangeBroadcast> {
    #[derive(FromRow)]
    struct ChangeRow {
        #[sqlx(flatten)]
        place: PlaceRow,
        kinds: Option<i64>,
        is_over: bool,
    }
    let row: Option<ChangeRow> = sqlx::query_as(
        "select cast(lane as bigint) as lane, cast(round as bigint) as round, cast(deadline as bigint) as deadline,
             cast(urgent_from as bigint) as urgent_from, cast(since as bigint) as since, cast(kinds as bigint) as kinds,
             cursor is null and not exists (
                 select 1 from notice
                 where broadcast_id = broadcast.id and state not in ('held', 'failed', 'barred', 'unreadable')) as is_over
         from broadcast where kind = 'change' and case_id = $1",
    )
    .bind(case.0)
    .fetch_optional(tx)
    .await?;
    Ok(match row {
        None => ChangeBroadcast::None,
        Some(row) if row.is_over => ChangeBroadcast::Over,
        Some(row) => {
            let kinds = NewsKinds::from_number(row.kinds.unwrap_or(-1));
            ChangeBroadcast::UnderWay(row.place.read(), kinds)
        }
    })
}

/// Deletes what was given up of the broadcast of the changes of a case: its chats are told anew.
async fn delete_given_up(tx: &mut Tx, case: CaseId) -> Result<()> {
    sqlx::query(
        "delete from notice
         where state in ('failed', 'barred', 'unreadable')
             and broadcast_id in (select id from broadcast where kind = 'change' and case_id = $1)",
    )
    .bind(case.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes the broadcast of the changes of a case. Without a cursor, that of one that is there stays.
async fn write_change(
    tx: &mut Tx,
    case: CaseId,
    (place, kinds): (QueuePlace, NewsKinds),
    cursor: Option<i64>,
) -> Result<i64> {
    let broadcast = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, corrects, kinds, lane, round, deadline, urgent_from, since, cursor, cursor_again)
         values ('change', $1, (select wrong from correction where case_id = $1 order by number desc limit 1),
             $8, $2, $3, $4, $5, $6, $7, $7)
         on conflict (case_id) where kind = 'change' do update set
             corrects = excluded.corrects, kinds = excluded.kinds,
             lane = excluded.lane, round = excluded.round, deadline = excluded.deadline,
             urgent_from = excluded.urgent_from, since = excluded.since,
             cursor = coalesce(excluded.cursor, broadcast.cursor),
             cursor_again = coalesce(excluded.cursor_again, broadcast.cursor_again)
         returning id",
    )
    .bind(case.0)
    .bind(lane_no(place.urgency.lane))
    .bind(place.round)
    .bind(to_millis(place.urgency.deadline))
    .bind(place.urgency.urgent_from.map(to_millis))
    .bind(to_millis(place.since))
    .bind(cursor)
    .bind(kinds.number())
    .fetch_one(tx)
    .await?;
    Ok(broadcast)
}

/// Queues the notice of a chat, also one that was given up; one in penalty waits from the start.
async fn queue_again(tx: &mut Tx, broadcast: i64, chat: ChatId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state, not_before)
         select $1, id, case when penalty_until > $3 then 'later' else 'waiting' end,
             case when penalty_until > $3 then penalty_until end
         from chat where id = $2
         on conflict (broadcast_id, chat_id) do update set state = 'waiting', not_before = null
             where notice.state in ('held', 'failed', 'barred', 'unreadable')",
    )
    .bind(broadcast)
    .bind(chat.0)
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

async fn insert_question(
    tx: &mut Tx,
    case: CaseId,
    hearing: i64,
    now: DateTime<Utc>,
) -> Result<i64> {
    let question = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, hearing_id, lane, deadline, since)
         values ('question', $1, $2, $3, $4, $4) returning id",
    )
    .bind(case.0)
    .bind(hearing)
    .bind(lane_no(Lane::Change))
    .bind(to_millis(now))
    .fetch_one(tx)
    .await?;
    Ok(question)
}

async fn queue_for_editors(tx: &mut Tx, broadcast: i64, but: Option<ChatId>) -> Result<()> {
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state)
         select $1, chat.id, 'waiting'
         from editor join chat on chat.id = editor.chat_id
         where chat.state not in ('stopped', 'unreachable') and chat.id is distinct from $2",
    )
    .bind(broadcast)
    .bind(but.map(|chat| chat.0))
    .execute(tx)
    .await?;
    Ok(())
}

async fn insert_report(tx: &mut Tx, case: CaseId, posting: i64, now: DateTime<Utc>) -> Result<i64> {
    let report = sqlx::query_scalar(
        "insert into broadcast (kind, case_id, posting_id, lane, deadline, since)
         values ('posting', $1, $2, $3, $4, $4) returning id",
    )
    .bind(case.0)
    .bind(posting)
    .bind(lane_no(Lane::Urgent))
    .bind(to_millis(now))
    .fetch_one(tx)
    .await?;
    Ok(report)
}

async fn queue_later(tx: &mut Tx, broadcast: i64, chat: ChatId, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into notice (broadcast_id, chat_id, state, not_before) values ($1, $2, 'later', $3)",
    )
    .bind(broadcast)
    .bind(chat.0)
    .bind(to_millis(at))
    .execute(tx)
    .await?;
    Ok(())
}

//! The release, at which a posting becomes an event: decided once more on the case as it is at that moment, and committed
//! with everything that follows from it in one transaction.

use chrono::{DateTime, TimeDelta, Utc};
use tracing::Instrument;

use crate::domain::{
    case::Case,
    case_state::{CaseState, ChangeRefusal},
    chat::ChatId,
    event::{Change, Event},
    news::{self, News},
    record::CaseRecord,
    reminder::Plan,
};

use super::{
    CaseId, Error, HOUR, PostingState, Postings, Result, Store, Table, Tx, audit, broadcasts,
    cards, case_log, case_rows, closings, corrections, from_millis, hearings,
    posting_rows::PostingRow, to_json, to_millis,
};

/// How long after the release an editor gets the first report. Most changes are told to everybody by then, and the first
/// report is the last.
const FIRST_REPORT: TimeDelta = TimeDelta::seconds(2);

/// A released posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedPosting {
    /// The posting.
    pub posting: i64,
    /// Its case.
    pub case: CaseId,
    /// The outcome.
    pub outcome: ReleaseOutcome,
}

/// The outcome of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseOutcome {
    /// The event is in the log.
    Event {
        /// Its number, which is the case's revision from then on.
        revision: u32,
        /// The broadcast to followers; `None` if there is nothing to tell them.
        broadcast: Option<i64>,
    },
    /// The change no longer applied; its editor will be told.
    Refused,
}

impl Postings<'_> {
    /// Releases the posting whose undo window ended first: decided again on the case as it is at this moment; event, state,
    /// plans and broadcast are committed together. An unreadable posting is refused; one whose case cannot be read waits,
    /// and the next has its turn; one that another editor must approve waits for that. `None` if no window has ended, or only
    /// those of postings that wait so.
    ///
    /// # Errors
    /// If nothing could be committed; what did not fail was released before.
    pub async fn release_posting(
        self,
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<Option<ReleasedPosting>> {
        let due: Vec<(i64, i64)> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_as(
                    "select id, case_id from posting where state = 'waiting' and release_at <= $1
             order by release_at, sequence",
                )
                .bind(to_millis(now))
                .fetch_all(reader)
                .await?)
            })
            .await?;
        let mut failed = Ok(());
        for (id, case) in due {
            let span = tracing::info_span!("posting", posting = id);
            let released = self.store.release_one(id, plan, now).instrument(span).await;
            let released = self
                .store
                .isolate_failure(Table::Case, case, released, &mut failed)?;
            if let Some(Some(released)) = released {
                return Ok(Some(released));
            }
        }
        failed.map(|()| None)
    }
}

impl Store {
    /// `None` if it was taken back meanwhile.
    async fn release_one(
        &self,
        id: i64,
        plan: &Plan,
        now: DateTime<Utc>,
    ) -> Result<Option<ReleasedPosting>> {
        self.write(None, async |tx| {
            let Some(row) = waiting(tx, id).await? else {
                return Ok(None);
            };
            let to = (row.editor.map(ChatId), CaseId(row.case_id));
            let lapses_at = row.lapses_at.map(from_millis);
            let seen = u32::try_from(row.seen).unwrap_or_default();
            let decided = match self.posting_of(row).state {
                PostingState::Waiting(change) => {
                    let case = case_rows::load(tx, to.1).await?;
                    let before = (to.1, case.state.clone());
                    let record = case_log::record(self, tx, before).await?;
                    let decided = record.accept_as_seen(*change, seen, now);
                    decided.map(|after| (case, after))
                }
                PostingState::Unreadable => Err(ChangeRefusal::Unreadable),
                PostingState::Released { .. } | PostingState::Refused(_) | PostingState::Undone => {
                    return Ok(None);
                }
            };
            let outcome = match (decided, lapses_at) {
                (Ok(_), Some(lapses_at)) if now < lapses_at => {
                    park(tx, id).await?;
                    return Ok(None);
                }
                (Ok(_), Some(_)) => Err(ChangeRefusal::Lapsed),
                // Why it does not apply is said, and not that nobody approved it.
                (decided, _) => decided,
            };
            let outcome = match outcome {
                Ok((case, after)) => ReleaseOutcome::Event {
                    revision: after.state.revision,
                    broadcast: keep_event(tx, id, to, (&case, &after), (plan, now)).await?,
                },
                Err(refusal) => {
                    refuse(tx, (id, None), to, refusal, now).await?;
                    ReleaseOutcome::Refused
                }
            };
            Ok(Some(ReleasedPosting {
                posting: id,
                case: to.1,
                outcome,
            }))
        })
        .await
    }
}

/// Appends the event of a posting to the log, with everything that follows from it, such as the broadcast.
async fn keep_event(
    tx: &mut Tx,
    posting: i64,
    to: (Option<ChatId>, CaseId),
    (case, after): (&Case, &CaseRecord),
    (plan, now): (&Plan, DateTime<Utc>),
) -> Result<Option<i64>> {
    let (_, id) = to;
    let zone = case.description.court.zone;
    let impossible = || Error::Unreadable("log");
    let news = after.latest_news().map_err(|_| impossible())?;
    let event = after.log.last().ok_or_else(impossible)?;
    case_log::append(tx, id, std::slice::from_ref(event)).await?;
    case_rows::save_case_state(tx, id, &after.state).await?;
    hearings::project(tx, id, &after.state, zone, plan, now).await?;
    closings::note(tx, id, (&after.state, zone), plan, now).await?;
    carry_over(tx, id, (&case.state, &after.state), now).await?;
    let mut first_report = now;
    let mut broadcast = None;
    if !news.is_empty() {
        broadcast = Some(announce(tx, id, case, &news, now).await?);
        let dates = news::new_dates(&case.state, &after.state, &news);
        broadcasts::tell_dates(tx, id, (&dates, zone), now).await?;
        first_report += FIRST_REPORT;
    }
    if let Change::Correct { .. } = &event.change {
        corrections::tell_former(tx, id, now).await?;
    }
    mark_released(tx, posting, event, &news).await?;
    audit::released(tx, posting, id, event).await?;
    broadcasts::tell_progress(tx, posting, to, first_report, now).await?;
    Ok(broadcast)
}

/// Has the followers looked through where an appeal is heard as another case than before: they follow that too, and who was to
/// follow the one before does not.
async fn carry_over(
    tx: &mut Tx,
    first: CaseId,
    (before, after): (&CaseState, &CaseState),
    now: DateTime<Utc>,
) -> Result<()> {
    let linked = [before, after].map(|state| state.appeal.as_ref().map(|linked| &linked.case));
    if linked[0] == linked[1] {
        return Ok(());
    }
    for slug in linked.into_iter().flatten() {
        if let Some(appeal) = case_rows::id_of(tx, slug).await? {
            broadcasts::carry_over(tx, (first, appeal), now).await?;
        }
    }
    Ok(())
}

/// Refuses a posting that does not apply any more, lapsed, was rejected by an editor or cannot be read: its own editor is told, and
/// whoever was asked to approve it.
pub(super) async fn refuse(
    tx: &mut Tx,
    (posting, by): (i64, Option<ChatId>),
    to: (Option<ChatId>, CaseId),
    refusal: ChangeRefusal,
    now: DateTime<Utc>,
) -> Result<()> {
    mark_refused(tx, posting, &refusal).await?;
    match refusal {
        // That it was, and by whom, is in the audit already.
        ChangeRefusal::Rejected(_) => {}
        ChangeRefusal::Lapsed => audit::lapsed(tx, posting, to.1, now).await?,
        ChangeRefusal::NoSuchHearing
        | ChangeRefusal::Over
        | ChangeRefusal::NothingChanges
        | ChangeRefusal::NotALaterDay
        | ChangeRefusal::ChangedMeanwhile
        | ChangeRefusal::Unreadable
        | ChangeRefusal::NoSuchEvent
        | ChangeRefusal::Withdrawn
        | ChangeRefusal::Breaks(_) => audit::refused(tx, posting, to.1, now).await?,
    }
    cards::end(tx, posting, by).await?;
    broadcasts::tell_progress(tx, posting, to, now, now).await
}

/// The posting of that id, if it waits.
async fn waiting(tx: &mut Tx, id: i64) -> Result<Option<PostingRow>> {
    let row = sqlx::query_as(
        "select id, case_id, editor, seen, change, kind, card, state, refusal, number, lapses_at
         from posting where state = 'waiting' and id = $1",
    )
    .bind(id)
    .fetch_optional(tx)
    .await?;
    Ok(row)
}

/// Leaves a posting whose undo window is over to the other editors: the reminders of its hearing no longer wait for it.
async fn park(tx: &mut Tx, posting: i64) -> Result<()> {
    sqlx::query(
        "update posting set release_at = lapses_at, hearing_no = null
         where id = $1 and state = 'waiting'",
    )
    .bind(posting)
    .execute(tx)
    .await?;
    Ok(())
}

async fn mark_refused(tx: &mut Tx, posting: i64, refusal: &ChangeRefusal) -> Result<()> {
    sqlx::query(
        "update posting set state = 'refused', refusal = $2, change = null,
             release_at = release_at - release_at % $3
         where id = $1",
    )
    .bind(posting)
    .bind(to_json(refusal))
    .bind(HOUR)
    .execute(tx)
    .await?;
    Ok(())
}

async fn announce(
    tx: &mut Tx,
    id: CaseId,
    case: &Case,
    news: &[News],
    now: DateTime<Utc>,
) -> Result<i64> {
    let change = broadcasts::Announcement::of(news, case.description.court.zone, now);
    broadcasts::tell_change(tx, id, change, now).await
}

async fn mark_released(tx: &mut Tx, posting: i64, event: &Event, news: &[News]) -> Result<()> {
    // Followers are looked through only where there is something to tell them.
    let counted_to = (!news.is_empty()).then_some(-1);
    sqlx::query(
        "update posting set state = 'released', number = $2, released = $3, change = null, counted_to = $4
         where id = $1",
    )
    .bind(posting)
    .bind(i64::from(event.number))
    .bind(to_millis(event.recorded))
    .bind(counted_to)
    .execute(tx)
    .await?;
    Ok(())
}

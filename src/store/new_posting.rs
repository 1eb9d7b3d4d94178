//! A new posting: what an editor sends, with or without a preview.

use chrono::{DateTime, Utc};

use crate::domain::{chat::ChatId, event::Change, hearing::HearingNo};

use super::{Error, Result, Tx, audit, case_rows, random_id, to_millis, waiting::DraftRow};

/// Stores a posting with the message that shows it and the end of its undo window.
pub(super) async fn insert(
    tx: &mut Tx,
    editor: ChatId,
    in_hand: &DraftRow,
    leaves: (i32, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<i64> {
    let id = random_id();
    let hearing = hearing(tx, in_hand).await?;
    insert_row(tx, (id, editor, hearing), in_hand, leaves).await?;
    let change = (in_hand.case, in_hand.change.change.kind());
    audit::sent(tx, (id, editor), change, now).await?;
    Ok(id)
}

/// The hearing whose reminders wait for a change: of what is withdrawn, the one that it left as it is.
async fn hearing(tx: &mut Tx, in_hand: &DraftRow) -> Result<Option<HearingNo>> {
    let Change::Correct { event, to: None } = in_hand.change.change else {
        return Ok(in_hand.change.change.hearing());
    };
    let stands = match case_rows::load(tx, in_hand.case).await {
        Ok(case) => case.state,
        // The change waits for its case, and so do reminders.
        Err(Error::Unreadable(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut hearings = stands.hearings.iter();
    let of_event = hearings.find(|hearing| hearing.changed_in == event);
    Ok(of_event.map(|hearing| hearing.no))
}

async fn insert_row(
    tx: &mut Tx,
    (id, editor, hearing): (i64, ChatId, Option<HearingNo>),
    in_hand: &DraftRow,
    (card, release_at): (i32, DateTime<Utc>),
) -> Result<()> {
    sqlx::query(
        "insert into posting
             (id, editor, case_id, seen, kind, hearing_no, change, card, release_at, sequence, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
             (select coalesce(max(sequence), 0) + 1 from posting), 'waiting')",
    )
    .bind(id)
    .bind(editor.0)
    .bind(in_hand.case.0)
    .bind(i64::from(in_hand.seen))
    .bind(in_hand.change.change.kind())
    .bind(hearing.map(|hearing| i64::from(hearing.0)))
    .bind(&in_hand.sealed)
    .bind(card)
    .bind(to_millis(release_at))
    .execute(tx)
    .await?;
    Ok(())
}

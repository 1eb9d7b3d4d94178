//! A new posting: what an editor sends, with or without a preview.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{Result, Tx, audit, random_id, to_millis, waiting::DraftRow};

/// Stores a posting with the message that shows it and the end of its undo window.
pub(super) async fn insert(
    tx: &mut Tx,
    editor: ChatId,
    in_hand: &DraftRow,
    leaves: (i32, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<i64> {
    let id = random_id();
    insert_row(tx, (id, editor), in_hand, leaves).await?;
    let change = (in_hand.case, in_hand.change.change.kind());
    audit::sent(tx, (id, editor), change, now).await?;
    Ok(id)
}

async fn insert_row(
    tx: &mut Tx,
    (id, editor): (i64, ChatId),
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
    .bind(in_hand.change.change.hearing().map(|hearing| i64::from(hearing.0)))
    .bind(&in_hand.sealed)
    .bind(card)
    .bind(to_millis(release_at))
    .execute(tx)
    .await?;
    Ok(())
}

//! What a message told of: the events that a notice carried, or the one that an editor's card reports.

use crate::domain::chat::ChatId;

use super::{CaseId, Postings, Reader, Result, to_count};

/// The events of a case that a message told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarriedEvents {
    /// The case.
    pub case: CaseId,
    /// The revision before the first of them.
    pub from: u32,
    /// The number of the last.
    pub to: u32,
}

impl Postings<'_> {
    /// What a message in a chat told of: a notice that it got, or its own card of a change that is out. `None` if it told of
    /// no change.
    ///
    /// # Errors
    /// If it could not be looked for.
    pub async fn carried_by(self, chat: ChatId, message: i32) -> Result<Option<CarriedEvents>> {
        let row = self
            .store
            .read(async |reader| match notice(reader, chat, message).await? {
                Some(row) => Ok(Some(row)),
                None => card(reader, chat, message).await,
            })
            .await?;
        let Some((case, from, to)) = row else {
            return Ok(None);
        };
        Ok(Some(CarriedEvents {
            case: CaseId(case),
            from: to_count(from, "delivery")?,
            to: to_count(to, "delivery")?,
        }))
    }
}

/// The case and the revisions of a notice. A reminder carries no event.
async fn notice(
    reader: &mut Reader,
    chat: ChatId,
    message: i32,
) -> Result<Option<(i64, i64, i64)>> {
    let row = sqlx::query_as(
        "select case_id, min(from_revision), max(to_revision) from delivery
         where chat_id = $1 and message = $2 and kind <> 'reminder' group by case_id limit 1",
    )
    .bind(chat.0)
    .bind(message)
    .fetch_optional(reader)
    .await?;
    Ok(row)
}

/// The same of the card of an editor's change that is out.
async fn card(reader: &mut Reader, chat: ChatId, message: i32) -> Result<Option<(i64, i64, i64)>> {
    let row = sqlx::query_as(
        "select case_id, number - 1, number from posting
         where editor = $1 and card = $2 and state = 'released' limit 1",
    )
    .bind(chat.0)
    .bind(message)
    .fetch_optional(reader)
    .await?;
    Ok(row)
}

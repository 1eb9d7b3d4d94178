//! What a chat asks for by itself.

use crate::domain::chat::ChatId;

use super::{CaseId, Result, Tx, subscriptions, to_json};

/// A chat asks for a case: no subscription need offer it, and where it was carried over to it and not told so, it stays whatever
/// becomes of the appeal.
pub(super) async fn mark_wanted(tx: &mut Tx, case: CaseId, chat: ChatId) -> Result<()> {
    subscriptions::mark_shown(tx, chat, &to_json(&[case.0])).await?;
    stays(tx, case, chat).await
}

async fn stays(tx: &mut Tx, case: CaseId, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update follow set carried_from = null
         where case_id = $1 and chat_id = $2 and carried_from is not null",
    )
    .bind(case.0)
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}

//! What an editor decides on a proposal.

use chrono::{DateTime, Utc};

use crate::domain::chat::ChatId;

use super::{
    super::{Drafts, Receipt, Result, Table},
    ListProposal, TakeOutcome,
    rows::{delete, insert_draft, is_drafted, open, set_state},
};

impl Drafts<'_> {
    /// An open proposal; `None` if somebody has decided on it, or the list does not say it any more.
    ///
    /// # Errors
    /// If it could not be looked for.
    pub async fn listed(self, id: i64) -> Result<Option<ListProposal>> {
        let row = self
            .store
            .read(async |reader| open(reader, id).await)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let read = self.store.proposal_of(&row);
        self.store.if_readable(Table::ListProposal, id, read)
    }

    /// Makes an open proposal a draft of this editor, of the same id; it is no proposal any more. It stays so after a second press.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn take_listed(
        self,
        (id, editor): (i64, ChatId),
        now: DateTime<Utc>,
    ) -> Result<TakeOutcome> {
        self.store
            .write(None, async |tx| {
                if is_drafted(tx, id, editor).await? {
                    return Ok(TakeOutcome::Taken);
                }
                if open(tx, id).await?.is_none() {
                    return Ok(TakeOutcome::Gone);
                }
                insert_draft(tx, (id, editor), now).await?;
                delete(tx, id).await?;
                Ok(TakeOutcome::Taken)
            })
            .await
    }

    /// Discards an open proposal: it is not proposed again as long as the list says it of the hearing as it is.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn discard_listed(self, id: i64, receipt: Receipt) -> Result<TakeOutcome> {
        self.store
            .write(Some(receipt), async |tx| {
                if open(tx, id).await?.is_none() {
                    return Ok(TakeOutcome::Gone);
                }
                set_state(tx, id, "decided").await?;
                Ok(TakeOutcome::Taken)
            })
            .await
    }

    /// Withdraws a proposal that does not apply any more.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn withdraw_listed(self, id: i64) -> Result<()> {
        self.store
            .write(None, async |tx| delete(tx, id).await)
            .await
    }
}

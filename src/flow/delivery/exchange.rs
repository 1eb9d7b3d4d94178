//! The exchange with the store: what ended is settled and the next notices are claimed, in one commit, for a commit waits
//! for the disk.

use chrono::{DateTime, Utc};

use crate::{
    domain::chat::{ChatId, ChatKey},
    store::{ClaimRequest, Claimable, ClaimedNotice, Error, SettledNotice, Settlement, Store},
};

/// An exchange, as the machine wants it.
#[derive(Debug)]
pub struct Exchange {
    /// Penalties (429), of a chat or of the whole bot, each with its end: a restart must not forget them.
    pub penalties: Vec<(Option<ChatKey>, DateTime<Utc>)>,
    /// The notices that ended.
    pub settled: Vec<SettledNotice>,
    /// What to claim.
    pub claim: Option<Claim>,
}

/// A claim of an exchange.
#[derive(Debug)]
pub struct Claim {
    /// At most so many.
    pub limit: u32,
    /// The chats that get nothing now: something may be on its way there.
    pub busy: Vec<ChatId>,
    /// What may be claimed.
    pub what: Claimable,
}

/// What an exchange brought.
#[derive(Debug, Default)]
pub struct Exchanged {
    /// The notices that were claimed.
    pub claimed: Vec<ClaimedNotice>,
    /// What is left of the queue.
    pub queue: Queue,
}

/// The queue of notices, as far as an exchange has seen it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Queue {
    /// There may be more to claim.
    #[default]
    MayHaveMore,
    /// There is nothing to claim, until this moment at the latest if there is one.
    Empty(Option<DateTime<Utc>>),
}

impl Exchange {
    /// Executes the exchange.
    ///
    /// # Errors
    /// If it could not be committed. The penalties may be stored all the same; storing them once more does no harm.
    pub async fn run(&self, store: &Store, now: DateTime<Utc>) -> Result<Exchanged, Error> {
        for (chat, until) in &self.penalties {
            store.outbox().keep_penalty(*chat, *until).await?;
        }
        let Some(claim) = &self.claim else {
            store.outbox().settle(&self.settled, now).await?;
            return Ok(Exchanged::default());
        };
        let request = ClaimRequest {
            limit: claim.limit,
            busy: &claim.busy,
            what: claim.what,
        };
        let batch = store
            .outbox()
            .settle_and_claim(&self.settled, request, now)
            .await?;
        let queue = if batch.may_be_more {
            Queue::MayHaveMore
        } else {
            Queue::Empty(store.outbox().next_notice_at().await?)
        };
        Ok(Exchanged {
            claimed: batch.claimed,
            queue,
        })
    }

    /// Whether the administrators of a group or channel must mend something of what it settles.
    pub fn is_trouble(&self) -> bool {
        let ends = self.settled.iter().map(|settled| &settled.end);
        ends.into_iter()
            .any(|end| matches!(end, Settlement::Barred | Settlement::NoTopic))
    }
}

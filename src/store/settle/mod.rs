//! Settling: what became of claimed notices is stored.

mod one;
mod settlement;
mod told;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{
    Outbox, Result, Store, Table, Tx,
    broadcasts::{finish, release_last_reports},
    write::apart,
};

use one::{set_state, settle_one};
use told::{ToldGroups, settle_told, told_of};

pub use settlement::{SettledNotice, Settlement};

impl Outbox<'_> {
    /// Stores the settlements in one transaction.
    ///
    /// # Errors
    /// If nothing could be committed: the notices stay in flight.
    pub async fn settle(self, settled: &[SettledNotice], now: DateTime<Utc>) -> Result<()> {
        if settled.is_empty() {
            return Ok(());
        }
        self.store
            .write(None, async |tx| {
                settle_all(self.store, tx, settled, now).await
            })
            .await
    }
}

/// Settles inside a transaction, which may also claim. A settlement that cannot be stored keeps no other from being stored: its
/// notice is given up.
pub(super) async fn settle_all(
    store: &Store,
    tx: &mut Tx,
    settled: &[SettledNotice],
    now: DateTime<Utc>,
) -> Result<()> {
    if settled.is_empty() {
        return Ok(());
    }
    let together = apart(tx, async |tx| {
        settle_together(store, tx, settled, now).await
    });
    if together.await?.is_ok() {
        return Ok(());
    }
    for one in settled {
        let one_alone = std::slice::from_ref(one);
        let alone = apart(tx, async |tx| {
            settle_together(store, tx, one_alone, now).await
        });
        if let Err(error) = alone.await? {
            store.cannot_read(Table::Notice, one.claimed.chat.id.0, &error);
            give_up(tx, one).await?;
        }
    }
    Ok(())
}

/// Gives up a notice whose settlement cannot be stored. If it may have arrived, at least that is stored: nothing older is
/// told after it, and the ledgers count it as in doubt. It is not sent again before there is something new to tell.
async fn give_up(tx: &mut Tx, one: &SettledNotice) -> Result<()> {
    if let Some(revision) = one.end.may_have_told() {
        let doubted = apart(tx, async |tx| {
            one::doubted_and_over(tx, &one.claimed, revision).await
        });
        if doubted.await?.is_ok() {
            return Ok(());
        }
    }
    set_state(tx, &one.claimed, "failed").await
}

async fn settle_together(
    store: &Store,
    tx: &mut Tx,
    settled: &[SettledNotice],
    now: DateTime<Utc>,
) -> Result<()> {
    let mut told = ToldGroups::new();
    for one in settled {
        match told_of(one)? {
            Some((group, message)) => {
                let messages = told.entry(group).or_default();
                messages.insert(one.claimed.chat.id.0, message);
            }
            None => settle_one(store, tx, one, now).await?,
        }
    }
    settle_told(tx, &told, now).await?;
    for one in settled {
        store.erased.is_over(one.claimed.chat.id);
    }
    let touched: BTreeSet<i64> = settled.iter().map(|one| one.claimed.broadcast).collect();
    finish(tx, touched).await?;
    let is_given_up = |one: &SettledNotice| {
        matches!(
            one.end,
            Settlement::Barred
                | Settlement::NoTopic
                | Settlement::Failed
                | Settlement::NotFound { .. }
        )
    };
    if settled.iter().any(is_given_up) {
        release_last_reports(tx).await?;
    }
    Ok(())
}

//! Proposals of court lists: changes that no editor has posted, each to be taken or discarded by whoever comes first.

mod decide;
mod rows;

use chrono::{DateTime, Utc};

use crate::domain::{chat::Chat, event::AttributedChange};

use super::{CaseId, Drafts, Result, Table, chats::ChatRow};

use rows::{delete, first_waiting, none_is_shown, of_list, set_state, shown};

/// A proposal to be stored.
#[derive(Clone, Debug)]
pub struct NewProposal {
    /// The change.
    pub change: AttributedChange,
    /// The line that posts the same.
    pub line: String,
}

/// A proposal that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListProposal {
    /// Its id, for buttons; the draft that becomes of it has the same.
    pub id: i64,
    /// The case.
    pub case: CaseId,
    /// The case's revision that the list was compared with.
    pub seen: u32,
    /// The name of the list's mapping.
    pub list: String,
    /// The change.
    pub change: AttributedChange,
}

/// The outcome of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalOutcome {
    /// It waits for an editor from now on.
    Proposed,
    /// It waited already.
    Waits,
    /// An editor has decided on it before.
    Decided,
}

/// The outcome of taking a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeOutcome {
    /// It is this editor's draft, of the same id.
    Taken,
    /// Somebody has decided on it, or the list does not say it any more.
    Gone,
}

impl Drafts<'_> {
    /// Proposes what a list says of a case that was read at revision `seen`, and says what becomes of each. What the same list
    /// proposed before and says no longer is withdrawn, unless an editor has decided on it.
    ///
    /// # Errors
    /// If nothing could be stored.
    pub async fn propose_listed(
        self,
        (list, case, seen): (&str, CaseId, u32),
        proposals: &[NewProposal],
        now: DateTime<Utc>,
    ) -> Result<Vec<ProposalOutcome>> {
        self.store
            .write(None, async |tx| {
                let mut before = Vec::new();
                for row in of_list(tx, list, case).await? {
                    let change = self.store.change_of(&row.change);
                    // One that cannot be read is no obstacle to a better one.
                    before.push((row.id, row.state == b"decided", change.ok()));
                }
                let mut outcomes = Vec::new();
                for proposal in proposals {
                    let is_same = |(_, _, known): &(i64, bool, Option<AttributedChange>)| {
                        known.as_ref() == Some(&proposal.change)
                    };
                    let outcome = match before.iter().position(is_same) {
                        Some(place) if before.swap_remove(place).1 => ProposalOutcome::Decided,
                        Some(_) => ProposalOutcome::Waits,
                        None => {
                            let of = (list, case, seen);
                            self.store.insert_proposal(tx, of, proposal, now).await?;
                            ProposalOutcome::Proposed
                        }
                    };
                    outcomes.push(outcome);
                }
                for (id, is_decided, _) in before {
                    if !is_decided {
                        delete(tx, id).await?;
                    }
                }
                Ok(outcomes)
            })
            .await
    }

    /// The next proposal of which editors have no card, if they have fewer than `most`. They have one from then on.
    ///
    /// # Errors
    /// If it could not be read or stored.
    pub async fn show_next_listed(self, most: u32) -> Result<Option<ListProposal>> {
        let waits = self.store.read(async |reader| {
            let waits = "select exists (select 1 from list_proposal where state = 'waiting')";
            Ok(sqlx::query_scalar::<_, bool>(waits)
                .fetch_one(reader)
                .await?)
        });
        if !waits.await? {
            return Ok(None);
        }
        self.store
            .write(None, async |tx| {
                while shown(tx).await? < i64::from(most) {
                    let Some(row) = first_waiting(tx).await? else {
                        break;
                    };
                    let id = row.id;
                    let read = self.store.proposal_of(&row);
                    match self.store.if_readable(Table::ListProposal, id, read)? {
                        Some(proposal) => {
                            set_state(tx, id, "shown").await?;
                            return Ok(Some(proposal));
                        }
                        // Nobody could decide on it.
                        None => set_state(tx, id, "decided").await?,
                    }
                }
                Ok(None)
            })
            .await
    }

    /// Forgets that editors have cards: those of a bot that stopped may not have left.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn show_listed_again(self) -> Result<()> {
        self.store
            .write(None, async |tx| none_is_shown(tx).await)
            .await
    }

    /// The editors who can be shown a proposal.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn editors_to_show(self) -> Result<Vec<Chat>> {
        let rows = self.store.read(async |reader| {
            let rows = sqlx::query(
                "select chat.id, chat.sealed, chat.language, editor.role
                 from editor join chat on chat.id = editor.chat_id
                 where chat.state not in ('stopped', 'unreachable') order by chat.id",
            );
            Ok(rows.fetch_all(reader).await?)
        });
        let rows = rows.await?;
        let read = |row: ChatRow| self.store.chat_of(&row);
        Ok(self.store.read_each(Table::Chat, &rows, read).read)
    }
}

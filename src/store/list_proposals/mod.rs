//! Proposals of court lists: changes that no editor has posted, each to be taken or discarded by whoever comes first.

mod decide;
mod rows;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{case_state::CaseState, chat::Chat, event::AttributedChange};

use super::{CaseId, Drafts, Result, Store, Table, Tx, case_rows, chats::ChatRow};

use rows::{delete, first_waiting, in_hand, of_list, set_state, shown};

pub(super) use rows::none_is_shown;

/// For so long a draft is in an editor's hand, and its change is not proposed again.
const IN_HAND_FOR: TimeDelta = TimeDelta::days(1);

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
    /// It waited already, or an editor has it.
    Waits,
    /// An editor has discarded it before.
    Discarded,
    /// The case is no longer as the list was compared with: nothing is proposed.
    ChangedMeanwhile,
}

/// What became of the proposals of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposalOutcomes {
    /// Of each, in their order.
    pub each: Vec<ProposalOutcome>,
    /// How many that waited were withdrawn: the list says them no longer.
    pub withdrawn: u64,
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
    /// proposed before and says no longer is withdrawn, and what was discarded of it may be proposed again when the list comes back
    /// to it. What was proposed of the case at an earlier revision is proposed anew, as it is now.
    ///
    /// # Errors
    /// If nothing could be stored.
    pub async fn propose_listed(
        self,
        (list, case, seen): (&str, CaseId, u32),
        proposals: &[NewProposal],
        now: DateTime<Utc>,
    ) -> Result<ProposalOutcomes> {
        self.store
            .write(None, async |tx| {
                let stands = case_rows::load(tx, case).await?.state;
                if stands.revision != seen {
                    return Ok(ProposalOutcomes {
                        each: vec![ProposalOutcome::ChangedMeanwhile; proposals.len()],
                        withdrawn: 0,
                    });
                }
                let before = self.store.proposed_before(tx, (list, case)).await?;
                let mut held = Vec::new();
                for sealed in in_hand(tx, case, now - IN_HAND_FOR).await? {
                    held.extend(self.store.change_of(&sealed).ok());
                }
                let mut kept = Vec::new();
                let mut new = Vec::new();
                let mut became = ProposalOutcomes::default();
                for proposal in proposals {
                    let still = |known: &&ProposedBefore| {
                        known.change.as_ref() == Some(&proposal.change) && known.holds(&stands)
                    };
                    became.each.push(match before.iter().find(still) {
                        Some(known) => {
                            kept.push(known.id);
                            known.outcome()
                        }
                        None if held.contains(&proposal.change) => ProposalOutcome::Waits,
                        None => {
                            new.push(proposal);
                            ProposalOutcome::Proposed
                        }
                    });
                }
                let of = (list, case, seen);
                self.store.insert_proposals(tx, of, &new, now).await?;
                for known in before.iter().filter(|known| !kept.contains(&known.id)) {
                    delete(tx, known.id).await?;
                    let mut said = proposals.iter().map(|proposal| Some(&proposal.change));
                    let is_said = said.any(|said| said == known.change.as_ref());
                    became.withdrawn += u64::from(!known.is_discarded && !is_said);
                }
                Ok(became)
            })
            .await
    }

    /// The next proposal of which editors have no card, if they have fewer than `most`.
    ///
    /// # Errors
    /// If it could not be read or stored.
    pub async fn next_listed(self, most: u32) -> Result<Option<ListProposal>> {
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
                        Some(proposal) => return Ok(Some(proposal)),
                        // Nobody could decide on it.
                        None => set_state(tx, id, "decided").await?,
                    }
                }
                Ok(None)
            })
            .await
    }

    /// Editors have the card of a proposal from now on.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn listed_is_shown(self, id: i64) -> Result<()> {
        self.store
            .write(None, async |tx| set_state(tx, id, "shown").await)
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
                "select chat.id, chat.sealed, chat.language, editor.role, cast(preference.content as text) as chosen
                 from editor join chat on chat.id = editor.chat_id
                     left join preference on preference.id = chat.preference_id
                 where chat.state not in ('stopped', 'unreachable') order by chat.id",
            );
            Ok(rows.fetch_all(reader).await?)
        });
        let rows = rows.await?;
        let read = |row: ChatRow| self.store.chat_of(&row);
        Ok(self.store.read_each(Table::Chat, &rows, read).read)
    }
}

/// What a list proposed before.
struct ProposedBefore {
    id: i64,
    seen: u32,
    is_discarded: bool,
    /// `None` if it cannot be read: it is no obstacle to a better one.
    change: Option<AttributedChange>,
}

impl ProposedBefore {
    /// Whether it still is about the case as this says it is.
    fn holds(&self, stands: &CaseState) -> bool {
        if !self.is_discarded {
            return self.seen == stands.revision;
        }
        // It was discarded of a hearing as it was then.
        let hearing = self.change.as_ref().and_then(|said| said.change.hearing());
        let mut hearings = stands.hearings.iter();
        hearings
            .find(|known| Some(known.no) == hearing)
            .is_none_or(|known| known.changed_in <= self.seen)
    }

    fn outcome(&self) -> ProposalOutcome {
        if self.is_discarded {
            ProposalOutcome::Discarded
        } else {
            ProposalOutcome::Waits
        }
    }
}

impl Store {
    async fn proposed_before(
        &self,
        tx: &mut Tx,
        (list, case): (&str, CaseId),
    ) -> Result<Vec<ProposedBefore>> {
        let rows = of_list(tx, list, case).await?;
        let before = rows.iter().map(|row| ProposedBefore {
            id: row.id,
            seen: u32::try_from(row.seen).unwrap_or_default(),
            is_discarded: row.state == b"decided",
            change: self.change_of(&row.change).ok(),
        });
        Ok(before.collect())
    }
}

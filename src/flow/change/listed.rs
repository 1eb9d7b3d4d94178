//! What a court list proposes, as an editor sees it before they take it.

use crate::{
    domain::views::DraftView,
    store::{Error, ListProposal, Store},
};

use super::{LineContext, propose::preview, waiting::project};

/// A proposal of a court list.
#[derive(Debug)]
pub struct ListedView {
    /// The name of the list.
    pub list: String,
    /// The preview, with the number of the proposal.
    pub draft: DraftView,
}

/// The view of a proposal; `None` if the change does not apply any more.
///
/// # Errors
/// If the store cannot be read.
pub async fn listed(
    store: &Store,
    proposal: &ListProposal,
    around: LineContext<'_>,
) -> Result<Option<ListedView>, Error> {
    let stored = store.cases().case_by_id(proposal.case).await?;
    let change = (&proposal.change, proposal.seen);
    let projected = project(store, &stored, change, None, around.looking()).await?;
    let Ok(projected) = projected else {
        return Ok(None);
    };
    let of = (proposal.id, &proposal.change);
    let draft = preview(store, &stored, of, projected, around).await?;
    let list = proposal.list.clone();
    Ok(Some(ListedView { list, draft }))
}

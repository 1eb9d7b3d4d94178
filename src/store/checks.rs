//! Checks that are posted at once, without a draft: that nothing has changed needs no preview.

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::ChatId,
    event::{AttributedChange, Change},
};

use super::{
    CaseId, Postings, Receipt, Result, new_posting, roles::is_editor, seal::SealedKind, to_json,
    waiting::DraftRow,
};

/// The submission of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubmittedCheck {
    /// Who checked.
    pub editor: ChatId,
    /// The case.
    pub case: CaseId,
    /// The case's revision that the editor was shown.
    pub seen: u32,
    /// The message with its “Undo” button; 0 for none.
    pub card: i32,
    /// When its undo window ends.
    pub release_at: DateTime<Utc>,
}

impl Postings<'_> {
    /// Posts a check, which waits out its undo window as every posting does, and returns its id; `None` if its editor has just
    /// lost the role.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn post_check(
        self,
        check: SubmittedCheck,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<Option<i64>> {
        let change = AttributedChange::from(Change::Check);
        let sealed = to_json(&change);
        let sealed = self.store.seal.seal(SealedKind::Change, sealed.as_bytes());
        let checked = DraftRow {
            case: check.case,
            seen: check.seen,
            change,
            sealed,
        };
        self.store
            .write(Some(receipt), async |tx| {
                if !is_editor(tx, check.editor).await? {
                    return Ok(None);
                }
                let leaves = (check.card, check.release_at);
                let id = new_posting::insert(tx, check.editor, &checked, leaves, now).await?;
                Ok(Some(id))
            })
            .await
    }
}

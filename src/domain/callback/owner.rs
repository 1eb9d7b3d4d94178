//! Callbacks of owners' buttons.

use super::super::chat::ChatId;

/// A callback that owners alone may have carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerCallback {
    /// Ask whether a person's roles are to be taken away.
    AskToRemove(ChatId),
    /// Take them away.
    Remove(ChatId),
    /// Not to, after all.
    Keep,
    /// Show a page of the audit.
    Audit(u16),
    /// Withdraw an invitation that nobody has opened.
    WithdrawInvite(i64),
}

impl OwnerCallback {
    pub(super) fn data(&self) -> String {
        match self {
            Self::AskToRemove(ChatId(chat)) => format!("w:a:{chat}"),
            Self::Remove(ChatId(chat)) => format!("w:r:{chat}"),
            Self::Audit(page) => format!("w:l:{page}"),
            Self::Keep => "w:k".to_owned(),
            Self::WithdrawInvite(invite) => format!("w:i:{invite}"),
        }
    }

    /// Parses the fields of a button's data.
    pub(super) fn read<'a>(mut next: impl FnMut() -> Option<&'a str>) -> Option<Self> {
        Some(match next()? {
            "a" => Self::AskToRemove(ChatId(next()?.parse().ok()?)),
            "r" => Self::Remove(ChatId(next()?.parse().ok()?)),
            "l" => Self::Audit(next()?.parse().ok()?),
            "k" => Self::Keep,
            "i" => Self::WithdrawInvite(next()?.parse().ok()?),
            _ => return None,
        })
    }
}

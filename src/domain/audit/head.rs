//! The head of the audit: as it stands, and as somebody wrote it down.

use std::{fmt, str::FromStr};

/// The hash of a row.
pub type AuditHash = [u8; 32];

/// How many bytes of a hash are shown.
const SHOWN: usize = 8;

/// The head of the audit: how many acts there are, and the hash of the last. It shows 16 digits, in fours, to be read aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AuditHead {
    /// The number of the last act; 0 before the first.
    pub number: i64,
    /// Its hash.
    pub hash: AuditHash,
}

impl fmt::Display for AuditHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.number)?;
        for (index, byte) in self.hash.iter().take(SHOWN).enumerate() {
            let dash = if index > 0 && index % 2 == 0 { "-" } else { "" };
            write!(f, "{dash}{byte:02x}")?;
        }
        Ok(())
    }
}

/// A head as somebody wrote it down: what is shown of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotedHead {
    pub(super) number: i64,
    shown: [u8; SHOWN],
}

/// Why a text is no head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a head is the number of an act and 16 hexadecimal digits, such as \"17 3f9a-22c0-91be-77d4\""
)]
pub struct NotAHead;

impl FromStr for NotedHead {
    type Err = NotAHead;

    fn from_str(text: &str) -> Result<Self, NotAHead> {
        let text = text.trim();
        let (number, digits) = text
            .split_once(|letter: char| !letter.is_ascii_digit())
            .ok_or(NotAHead)?;
        let is_between = |letter: &char| !letter.is_whitespace() && *letter != '-';
        let digits: Vec<u8> = digits
            .chars()
            .filter(is_between)
            .map(|letter| {
                letter
                    .to_digit(16)
                    .and_then(|digit| u8::try_from(digit).ok())
            })
            .collect::<Option<_>>()
            .ok_or(NotAHead)?;
        let bytes: Vec<u8> = digits
            .chunks(2)
            .map(|pair| pair.iter().fold(0, |sum, digit| sum * 16 + digit))
            .collect();
        if digits.len() != 2 * SHOWN {
            return Err(NotAHead);
        }
        Ok(Self {
            number: number.parse().map_err(|_| NotAHead)?,
            shown: bytes.try_into().map_err(|_| NotAHead)?,
        })
    }
}

impl From<AuditHead> for NotedHead {
    fn from(head: AuditHead) -> Self {
        let mut shown = [0; SHOWN];
        shown.copy_from_slice(&head.hash[..SHOWN]);
        Self {
            number: head.number,
            shown,
        }
    }
}

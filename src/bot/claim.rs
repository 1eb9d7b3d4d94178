//! The claim of ownership while there is no owner: a code that only who runs the bot has seen.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::domain::chat::ChatKey;

/// The most wrong codes of one chat.
const TRIES: u32 = 5;

/// The most chats with a wrong code that are remembered; the oldest are forgotten first.
const REMEMBERED: usize = 1_000;

/// The claim: the code, while there is one, and the wrong guesses.
#[derive(Default)]
pub struct OwnerClaim {
    code: Mutex<Option<String>>,
    guesses: Mutex<VecDeque<(ChatKey, u32)>>,
    /// Where the code may be written down.
    file: Option<PathBuf>,
}

/// The check of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodeCheck {
    /// The right one.
    Right,
    /// Another, or there is none any more.
    Wrong,
    /// The chat has brought too many wrong ones.
    Unheard,
}

impl OwnerClaim {
    /// A claim with a code that may be written down in this file, which is removed with the code.
    pub fn new(code: String, file: PathBuf) -> Self {
        Self {
            code: Mutex::new(Some(code)),
            guesses: Mutex::default(),
            file: Some(file),
        }
    }

    /// Checks a code that this chat brings. The right one stays until it was [`used`](Self::used).
    pub(super) fn check_code(&self, chat: ChatKey, code: &str) -> CodeCheck {
        let mut guesses = lock(&self.guesses);
        let before = guesses.iter().position(|(guesser, _)| *guesser == chat);
        let tries = before
            .and_then(|at| guesses.get(at))
            .map_or(0, |(_, tries)| *tries);
        if tries >= TRIES {
            return CodeCheck::Unheard;
        }
        let known = lock(&self.code);
        if known
            .as_deref()
            .is_some_and(|known| known.eq_ignore_ascii_case(code))
        {
            return CodeCheck::Right;
        }
        if let Some(at) = before {
            guesses.remove(at);
        }
        guesses.push_back((chat, tries + 1));
        if guesses.len() > REMEMBERED {
            guesses.pop_front();
        }
        CodeCheck::Wrong
    }

    /// Ends the claim: there is an owner, and that is stored.
    pub(super) fn used(&self) {
        lock(&self.code).take();
        let Some(file) = &self.file else { return };
        match std::fs::remove_file(file) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                tracing::warn!(%error, "the file with the used code for /claim cannot be removed");
            }
        }
    }
}

/// The data behind the lock is consistent between any two statements, so another task's panic does not spoil it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_code_stays_until_it_was_used() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("claim");
        std::fs::write(&file, "ABCDEFGH").unwrap();
        let claim = OwnerClaim::new("ABCDEFGH".to_owned(), file.clone());
        let (one, other) = (ChatKey(1), ChatKey(2));
        assert_eq!(claim.check_code(one, "abcdefgh"), CodeCheck::Right);
        assert_eq!(
            claim.check_code(one, "ABCDEFGH"),
            CodeCheck::Right,
            "tried again"
        );
        claim.used();
        assert_eq!(claim.check_code(other, "ABCDEFGH"), CodeCheck::Wrong);
        assert!(!file.exists());
    }

    #[test]
    fn whoever_guesses_too_often_is_heard_no_more_and_nobody_else_is_kept_out() {
        let claim = OwnerClaim::new("ABCDEFGH".to_owned(), PathBuf::new());
        let guesser = ChatKey(1);
        for _ in 0..TRIES {
            assert_eq!(claim.check_code(guesser, "BBBBBBBB"), CodeCheck::Wrong);
        }
        assert_eq!(claim.check_code(guesser, "ABCDEFGH"), CodeCheck::Unheard);
        assert_eq!(claim.check_code(ChatKey(2), "ABCDEFGH"), CodeCheck::Right);
        for stranger in 10..10 + 2 * REMEMBERED {
            claim.check_code(ChatKey(i64::try_from(stranger).unwrap()), "BBBBBBBB");
        }
        assert_eq!(lock(&claim.guesses).len(), REMEMBERED);
        assert_eq!(claim.check_code(ChatKey(2), "ABCDEFGH"), CodeCheck::Right);
    }
}

//! Sealing (encrypting) what could name a follower, with a key that is not in the database.
//!
//! AES-SIV (RFC 5297) is deterministic, so a chat can be looked up by its sealed id, and safe without a nonce.

use std::{fmt, fs, io, path::Path, sync::Arc};

use aes_siv::{KeyInit, siv::Aes256Siv};
use zeroize::Zeroizing;

use super::private;

/// Bytes of a key for AES-256-SIV: half of them authenticate, half encrypt.
const KEY_BYTES: usize = 64;

/// It is wiped from memory when it is no longer needed.
type Key = Zeroizing<[u8; KEY_BYTES]>;

/// The key of a key file. Clones share it.
#[derive(Clone)]
pub(crate) struct Seal {
    key: Arc<Key>,
}

/// The kind of a sealed text, so that one kind cannot be passed off as another.
#[derive(Clone, Copy)]
pub(crate) enum SealedKind {
    Check,
    Chat,
    Update,
    Batch,
    Line,
    Change,
    Subject,
    Note,
}

impl SealedKind {
    fn header(self) -> &'static [u8] {
        match self {
            Self::Check => b"check",
            Self::Chat => b"chat",
            Self::Update => b"update",
            Self::Batch => b"batch",
            Self::Line => b"line",
            Self::Change => b"change",
            Self::Subject => b"subject",
            Self::Note => b"note",
        }
    }
}

/// Why a key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It is not there or not readable.
    #[error("the key file {0} cannot be read: {1}")]
    Unreadable(String, std::io::Error),
    /// Others than its owner may read or write it.
    #[error(
        "others on this machine can read or write the key file {0}. Let only yourself: chmod 600 {0} (a disk that knows no \
         such rights is mounted with umask=077)"
    )]
    Exposed(String),
    /// Somebody else made it.
    #[error(
        "the key file {0} belongs to another user of this machine, who would be able to read who follows. Remove it, and a \
         new one is made; if the key is yours, make the file yours too"
    )]
    NotYours(String),
    /// It could not be made.
    #[error("the key file {0} cannot be written: {1}")]
    Unwritable(String, std::io::Error),
    /// It holds something else.
    #[error(
        "the key file {0}, line {1}, is not a key: the file is one line with a 1, a space and 128 hexadecimal digits. \
         Put the original file back"
    )]
    NotAKey(String, usize),
}

/// The text was not sealed with this key, or was changed.
#[derive(Debug, thiserror::Error)]
#[error("a sealed field does not open with this key file")]
pub struct WrongKey;

impl Seal {
    /// The key of an existing file.
    pub(crate) fn read(path: &Path) -> Result<Self, KeyFileError> {
        let name = path.display().to_string();
        if private::is_exposed(path) {
            return Err(KeyFileError::Exposed(name));
        }
        let unreadable = |error| KeyFileError::Unreadable(name.clone(), error);
        // Whoever reads a pipe waits for its other end.
        if fs::metadata(path).is_ok_and(|key| !key.is_file()) {
            return Err(unreadable(io::Error::other("it is no file")));
        }
        let text = fs::read_to_string(path)
            .map(Zeroizing::new)
            .map_err(unreadable)?;
        let is_written = |(_, line): &(usize, &str)| !line.trim().is_empty();
        let mut lines = text.lines().enumerate().filter(is_written);
        let not_a_key = |index| KeyFileError::NotAKey(name.clone(), index + 1);
        let (index, line) = lines.next().ok_or_else(|| not_a_key(0))?;
        let key = parse(line).ok_or_else(|| not_a_key(index))?;
        match lines.next() {
            Some((index, _)) => Err(not_a_key(index)),
            None => Ok(Self { key: Arc::new(key) }),
        }
    }

    /// A new key in a new file that only its owner can read. An existing file is left alone and read, if nobody else made
    /// it.
    pub(crate) fn create(path: &Path) -> Result<Self, KeyFileError> {
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        let made = getrandom::fill(bytes.as_mut())
            .map_err(std::io::Error::from)
            .and_then(|()| {
                let digits = Zeroizing::new(hex(bytes.as_ref()));
                let line = Zeroizing::new(format!("1 {}\n", digits.as_str()));
                private::write_new(path, line.as_bytes())
            });
        match made {
            Ok(()) => Ok(Self {
                key: Arc::new(bytes),
            }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if fs::metadata(path).is_ok_and(|key| !private::is_mine(&key)) {
                    return Err(KeyFileError::NotYours(path.display().to_string()));
                }
                Self::read(path)
            }
            Err(error) => Err(KeyFileError::Unwritable(path.display().to_string(), error)),
        }
    }

    /// Seals a text, the same one always to the same bytes.
    pub(crate) fn seal(&self, kind: SealedKind, plain: &[u8]) -> Vec<u8> {
        self.cipher()
            .encrypt([kind.header()], plain)
            .expect("AES-SIV takes any text with at most 126 headers (RFC 5297, section 2.6)")
    }

    /// Opens what was sealed.
    pub(crate) fn open(&self, kind: SealedKind, sealed: &[u8]) -> Result<Vec<u8>, WrongKey> {
        let opened = self.cipher().decrypt([kind.header()], sealed);
        opened.map_err(|_| WrongKey)
    }

    fn cipher(&self) -> Aes256Siv {
        Aes256Siv::new_from_slice(self.key.as_ref().as_ref())
            .expect("the key is as long as the cipher wants it")
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal(…)")
    }
}

fn parse(line: &str) -> Option<Key> {
    let digits = line.trim().strip_prefix("1 ")?;
    let decoded = Zeroizing::new(from_hex(digits)?);
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    if decoded.len() != key.len() {
        return None;
    }
    key.copy_from_slice(&decoded);
    Some(key)
}

/// The bytes that hexadecimal digits stand for; `None` if they are none.
pub(super) fn from_hex(digits: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| char::from(digit).to_digit(16);
    let byte = |pair: &[u8]| {
        let [high, low] = pair else { return None };
        u8::try_from(value(*high)? * 16 + value(*low)?).ok()
    };
    digits.as_bytes().chunks(2).map(byte).collect()
}

pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    let digits = bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    digits.collect()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_key_file_is_made_once_for_its_owner_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        let made = Seal::create(&path).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        let sealed = made.seal(SealedKind::Chat, b"42");
        assert_eq!(
            Seal::create(&path)
                .unwrap()
                .open(SealedKind::Chat, &sealed)
                .unwrap(),
            b"42"
        );
        let read = Seal::read(&path).unwrap();
        assert_eq!(read.seal(SealedKind::Chat, b"42"), sealed);
    }

    #[test]
    fn another_key_another_kind_and_a_changed_byte_do_not_open() {
        let dir = tempfile::tempdir().unwrap();
        let seal = Seal::create(&dir.path().join("a")).unwrap();
        let other = Seal::create(&dir.path().join("b")).unwrap();
        let mut sealed = seal.seal(SealedKind::Chat, b"42");
        assert!(other.open(SealedKind::Chat, &sealed).is_err());
        assert!(seal.open(SealedKind::Line, &sealed).is_err());
        sealed[0] ^= 1;
        assert!(seal.open(SealedKind::Chat, &sealed).is_err());
    }

    #[test]
    fn a_key_that_others_can_read_is_refused_with_what_to_do() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        Seal::create(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        for refused in [Seal::read(&path), Seal::create(&path)] {
            let refused = refused.unwrap_err().to_string();
            let advice = format!("chmod 600 {}", path.display());
            assert!(refused.contains(&advice), "{refused}");
        }
    }

    #[test]
    fn nothing_is_sealed_with_a_key_that_another_user_made() {
        if !rustix::process::geteuid().is_root() {
            // Only root can read what is another's alone.
            return;
        }
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        Seal::create(&path).unwrap();
        std::os::unix::fs::chown(&path, Some(1), None).unwrap();
        let refused = Seal::create(&path).unwrap_err().to_string();
        assert!(refused.contains("another user"), "{refused}");
        // A database that was sealed with it can be read still.
        Seal::read(&path).unwrap();
    }

    #[test]
    fn a_file_that_holds_no_key_is_named_with_its_line() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.key");
        let key = format!("1 {}\n", "a5".repeat(KEY_BYTES));
        for (text, line) in [("", 1), ("1 abc\n", 1), (&format!("\n{key}{key}"), 3)] {
            fs::remove_file(&path).ok();
            private::write_new(&path, text.as_bytes()).unwrap();
            let refused = Seal::read(&path).unwrap_err().to_string();
            assert!(refused.contains(&format!("line {line}, ")), "{refused}");
        }
    }
}

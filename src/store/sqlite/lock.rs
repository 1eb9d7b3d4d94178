//! The lock of a database: no second bot serves it, by whatever path.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

use super::super::{
    OpenError,
    private::{self, beside},
};

/// The content of the lock file once its database was served.
const SERVED: &[u8] = b"served\n";

/// What a database is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To run the bot on it. Only one process may.
    Serve,
    /// To import beside a running bot.
    Tool,
    /// To read beside a running bot: nothing is made, migrated or written.
    Read,
}

/// The lock, kept while a database is served. SQLite's own locks come and go with each transaction.
#[derive(Debug)]
pub(in crate::store) struct Lock {
    path: PathBuf,
    /// A file beside the database, locked before the database is touched.
    name: File,
    /// The database itself, locked too, for a bot that opens it by another path. It is opened before SQLite opens it and
    /// closed after: whoever closes a file gives up all that the process has locked in it
    /// (<https://sqlite.org/howtocorrupt.html>, 2.2).
    database: File,
}

/// Whether the open file is the one at its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FilePlace {
    /// It is.
    Kept,
    /// It was removed, or another one was put in its place.
    Gone,
}

impl Lock {
    /// Locks a database, and makes it if there was none.
    pub(super) fn take(database: &Path) -> Result<Self, OpenError> {
        let path = database.display().to_string();
        let (lock, kept_away) = (of(database), OpenError::InUse(path.clone()));
        let unwritable = |error: io::Error| OpenError::Path {
            path: path.clone(),
            why: error.to_string(),
        };
        let unusable = |error: io::Error| match lock.symlink_metadata() {
            Ok(_) => OpenError::Lock {
                path: lock.display().to_string(),
                why: error.to_string(),
            },
            // It is its folder that cannot be used.
            Err(_) => unwritable(error),
        };
        let name = private::options()
            .create(true)
            .truncate(false)
            .open(&lock)
            .and_then(must_be_a_file)
            .map_err(unusable)?;
        match name.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(kept_away),
            Err(TryLockError::Error(error)) => return Err(unusable(error)),
        }
        make(database)?;
        let file = private::options().write(false).read(true).open(database);
        let file = file.map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(kept_away),
            Err(TryLockError::Error(error)) => return Err(unwritable(error)),
        }
        Ok(Self {
            path: database.to_owned(),
            name,
            database: file,
        })
    }

    /// Notes that the database was served: if it is gone at the next start, it is not made anew.
    pub(super) fn is_served(&mut self) {
        let is_known = self.name.metadata().is_ok_and(|name| name.len() > 0);
        if !is_known && let Err(error) = self.name.write_all(SERVED) {
            // Only a database that goes later would not be missed.
            tracing::warn!(%error, "the lock of the database could not be written");
        }
    }

    /// Whether the open file is the one at its path.
    pub(super) fn place(&self) -> FilePlace {
        let id = |file: &fs::Metadata| (file.dev(), file.ino());
        match (fs::metadata(&self.path), self.database.metadata()) {
            (Ok(named), Ok(open)) if id(&named) != id(&open) => FilePlace::Gone,
            (Err(error), _) if error.kind() == io::ErrorKind::NotFound => FilePlace::Gone,
            // What cannot be looked at now says nothing.
            (Ok(_) | Err(_), Ok(_) | Err(_)) => FilePlace::Kept,
        }
    }
}

/// Makes the file, if there is none and none was served, so that only its owner can read it; SQLite gives the files beside
/// it the same mode.
pub(super) fn make(database: &Path) -> Result<(), OpenError> {
    let path = database.display().to_string();
    let was_served = fs::metadata(of(database)).is_ok_and(|lock| lock.len() > 0);
    if was_served && size(database)? == 0 {
        return Err(OpenError::Gone(path));
    }
    match private::options().create_new(true).open(database) {
        Ok(_) => Ok(()),
        // Whether an existing file can be used is for SQLite to say.
        Err(_) if database.exists() => Ok(()),
        Err(error) => Err(OpenError::Path {
            path,
            why: error.to_string(),
        }),
    }
}

/// How large a database is; 0 if there is none.
pub(super) fn size(database: &Path) -> Result<u64, OpenError> {
    match fs::metadata(database) {
        Ok(file) if file.is_file() => Ok(file.len()),
        Ok(_) => Err(OpenError::Path {
            path: database.display().to_string(),
            why: "it is no file".to_owned(),
        }),
        Err(_) => Ok(0),
    }
}

/// The real path of a database, through links: the files beside it are beside that.
pub(super) fn real(database: &Path) -> PathBuf {
    let made_later = || {
        let folder = fs::canonicalize(private::folder_of(database)).ok()?;
        Some(folder.join(database.file_name()?))
    };
    fs::canonicalize(database)
        .ok()
        .or_else(made_later)
        .unwrap_or_else(|| database.to_owned())
}

fn of(database: &Path) -> PathBuf {
    beside(database, ".lock")
}

fn must_be_a_file(file: File) -> io::Result<File> {
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::Error::other("it is no file"))
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::store::{Purpose, Store};

    async fn opens(database: &Path, key: &Path, purpose: Purpose) -> Result<Store, String> {
        let opened = Store::open(database, key, purpose).await;
        opened
            .map(|(store, _)| store)
            .map_err(|refused| refused.to_string())
    }

    #[tokio::test]
    async fn by_another_name_it_is_the_same_database() {
        let folder = tempfile::tempdir().unwrap();
        let [database, key, link, other] =
            ["a.db", "a.key", "link.db", "other.db"].map(|name| folder.path().join(name));
        let store = opens(&database, &key, Purpose::Serve).await.unwrap();
        symlink(&database, &link).unwrap();
        fs::hard_link(&database, &other).unwrap();
        for name in [&link, &other] {
            let refused = opens(name, &key, Purpose::Serve).await.unwrap_err();
            assert!(refused.contains("another hearing-bot"), "{refused}");
        }
        store.close().await;
        drop(store);
        let store = opens(&link, &key, Purpose::Serve).await.unwrap();
        assert!(of(&database).exists() && !of(&link).exists());
        store.close().await;
    }

    #[tokio::test]
    async fn without_its_lock_file_it_is_still_locked() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let store = opens(&database, &key, Purpose::Serve).await.unwrap();
        fs::remove_file(of(&database)).unwrap();
        let refused = opens(&database, &key, Purpose::Serve).await.unwrap_err();
        assert!(refused.contains("another hearing-bot"), "{refused}");
        store.close().await;
    }

    #[tokio::test]
    async fn one_that_was_served_is_not_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        for purpose in [Purpose::Tool, Purpose::Serve] {
            let store = opens(&database, &key, purpose).await.unwrap();
            store.close().await;
        }
        fs::remove_file(&database).unwrap();
        for is_there in [false, true] {
            if is_there {
                fs::write(&database, "").unwrap();
            }
            for purpose in [Purpose::Serve, Purpose::Tool] {
                let refused = opens(&database, &key, purpose).await.unwrap_err();
                assert!(refused.contains("Restore it from a backup"), "{refused}");
            }
        }
        let refused = opens(&database, &key, Purpose::Read).await.unwrap_err();
        assert!(refused.contains("it is empty"), "{refused}");
        for file in [of(&database), database.clone()] {
            fs::remove_file(file).unwrap();
        }
        let store = opens(&database, &key, Purpose::Serve).await.unwrap();
        store.close().await;
    }

    #[tokio::test]
    async fn where_no_file_lies_nobody_waits_for_one() {
        for (name, expected) in [
            ("a.db", "it is no file"),
            ("a.db.lock", "a.db.lock, by which"),
            ("a.key", "it is no file"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
            let pipe = std::process::Command::new("mkfifo")
                .args(["-m", "600"])
                .arg(folder.path().join(name))
                .status();
            assert!(pipe.unwrap().success());
            let refused = opens(&database, &key, Purpose::Serve).await.unwrap_err();
            assert!(refused.contains(expected), "{name}: {refused}");
        }
    }
}

//! Disk space: noticed when it runs out, with a reserve for that day.
//!
//! The reserve is the *ballast* file beside the database. It is removed when the disk is full, so that settlements can be
//! committed and questions still be answered; it is made again once there is disk space.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use tokio::sync::watch;

use super::{
    super::{Condition, Purpose, Result, Store, StoreFault, private::beside},
    ballast::{self, BallastOutcome},
    error_code::is_full,
    lock::{FilePlace, Lock},
};

/// The reserve of disk space.
#[derive(Debug)]
pub(in crate::store) struct DiskReserve {
    database: PathBuf,
    /// Where SQLite keeps its write-ahead log.
    wal: PathBuf,
    /// The path of the ballast; a tool has none, and leaves the running bot's alone.
    ballast: Option<PathBuf>,
    /// The size of the ballast when it was freed, in bytes; 0 if it never was.
    freed: AtomicU64,
}

impl DiskReserve {
    pub(super) fn new(database: &Path, purpose: Purpose) -> Self {
        let ballast = match purpose {
            Purpose::Serve => Some(ballast::of(database)),
            Purpose::Tool | Purpose::Read => None,
        };
        Self {
            database: database.to_owned(),
            wal: beside(database, "-wal"),
            ballast,
            freed: AtomicU64::new(0),
        }
    }

    /// The database.
    pub(super) fn database(&self) -> &Path {
        &self.database
    }

    /// Where SQLite keeps its write-ahead log.
    pub(super) fn wal(&self) -> &Path {
        &self.wal
    }

    /// Frees the ballast if this error says that the disk is full and that is news, and sets the fault.
    pub(in crate::store) fn note(&self, error: &sqlx::Error, condition: &watch::Sender<Condition>) {
        let is_news = is_full(error)
            && condition.send_if_modified(|condition| {
                condition.is_writable() && condition.set(StoreFault::NoSpace, true)
            });
        if !is_news {
            return;
        }
        let freed = self.ballast.as_deref().and_then(ballast::remove);
        let size = freed.unwrap_or(0);
        if freed.is_some() {
            self.freed.store(size, Ordering::Relaxed);
        }
        tracing::error!(
            %error,
            reserve = size,
            "there is no room left for the database: nothing is sent until there is; make some"
        );
    }
}

impl Store {
    /// Whether the open file is still the one at its path; always, for a tool.
    pub(super) fn file_place(&self) -> FilePlace {
        let lock = (*self.lock).as_ref();
        lock.map_or(FilePlace::Kept, Lock::place)
    }

    /// Checks the disk space: for the write-ahead log within the database, and for the ballast beside it; and whether the
    /// open file is still the one at its path.
    ///
    /// # Errors
    /// If that could not be found out.
    pub(super) async fn check_disk_space(&self) -> Result<()> {
        let found = self.find_space_fault().await?;
        let before = self.condition.borrow().clone();
        self.condition.send_if_modified(|condition| {
            let faults = [StoreFault::NoSpace, StoreFault::Gone];
            let news = faults.map(|fault| condition.set(fault, found == Some(fault)));
            news.contains(&true)
        });
        match found {
            Some(StoreFault::NoSpace) if before.is_writable() => tracing::error!(
                "there is hardly any room left for the database: nothing is sent until there is; make some"
            ),
            Some(StoreFault::Gone) if !before.has(StoreFault::Gone) => tracing::error!(
                "the database's file was removed, or another one lies in its place: nothing is kept or sent until it is \
                 back. While this process runs, root can copy it from /proc/{}/fd",
                std::process::id()
            ),
            None if before.has(StoreFault::NoSpace) => {
                tracing::info!("there is room for the database again");
            }
            None if before.has(StoreFault::Gone) => {
                tracing::info!("the database's file is in its place again");
            }
            Some(_) | None => {}
        }
        Ok(())
    }

    /// The fault that keeps the database from being written, if there is one.
    async fn find_space_fault(&self) -> Result<Option<StoreFault>> {
        match self.file_place() {
            FilePlace::Kept => {}
            FilePlace::Gone => return Ok(Some(StoreFault::Gone)),
        }
        let wal = size_of(&self.reserve.wal);
        if !self.is_writable() {
            match self.purge_deleted().await {
                Ok(true) => {}
                Ok(false) => return Ok(Some(StoreFault::NoSpace)),
                Err(error) if error.is_full() => return Ok(Some(StoreFault::NoSpace)),
                Err(error) => return Err(error),
            }
        }
        let Some(ballast) = self.reserve.ballast.clone() else {
            return Ok(None);
        };
        let freed = self.reserve.freed.load(Ordering::Relaxed);
        // What the write-ahead log took it will take again: that is no room.
        let made = tokio::task::spawn_blocking(move || ballast::make(&ballast, freed, wal)).await;
        Ok(match made {
            Ok(Ok(BallastOutcome::Yes)) => None,
            Ok(Ok(BallastOutcome::InTheWay)) => {
                tracing::warn!(
                    "a link or a file of somebody's lies where the reserve of room is to be; it is left alone, and there is \
                     no reserve"
                );
                None
            }
            Ok(Err(_)) | Err(_) => Some(StoreFault::NoSpace),
        })
    }
}

fn size_of(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |file| file.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_reserve_is_freed_when_a_write_finds_no_room_and_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let ballast = ballast::of(&database);
        store.check_disk_space().await.unwrap();
        assert!(store.is_writable());
        assert_eq!(fs::metadata(&ballast).unwrap().len(), ballast::SIZES.0);
        let full = sqlx::query("pragma max_page_count = 1")
            .execute(&store.writer)
            .await;
        full.unwrap();
        let large = crate::store::RawUpdate {
            id: 1,
            json: "x".repeat(1 << 20),
        };
        let now = chrono::DateTime::UNIX_EPOCH;
        assert!(store.inbox().keep_updates(&[large], now).await.is_err());
        assert!(store.condition().borrow().has(StoreFault::NoSpace));
        assert!(!store.is_writable() && !ballast.exists());
        store.check_disk_space().await.unwrap();
        assert!(store.is_writable() && ballast.exists());
    }

    #[tokio::test]
    async fn a_tool_has_no_reserve() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
        store.check_disk_space().await.unwrap();
        assert!(store.is_writable() && !ballast::of(&database).exists());
    }
}

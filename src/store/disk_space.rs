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
    Purpose, Result, Store,
    ballast::{self, BallastOutcome},
    error_code::is_full,
    lock::{FilePlace, Lock},
    private::beside,
};

/// Whether there is disk space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskSpace {
    /// There was at the last check.
    Enough,
    /// The disk is full, and the ballast has not been made again yet.
    Full,
    /// The database file was removed or replaced: what is written to it would be lost.
    Gone,
}

/// The reserve of disk space, and whether the disk is full.
#[derive(Debug)]
pub(super) struct DiskReserve {
    /// Where SQLite keeps its write-ahead log.
    wal: PathBuf,
    /// The path of the ballast; a tool has none, and leaves the running bot's alone.
    ballast: Option<PathBuf>,
    /// The size of the ballast when it was freed, in bytes; 0 if it never was.
    freed: AtomicU64,
    disk_space: watch::Sender<DiskSpace>,
}

impl DiskReserve {
    pub(super) fn new(database: &Path, purpose: Purpose) -> Self {
        let ballast = match purpose {
            Purpose::Serve => Some(ballast::of(database)),
            Purpose::Tool | Purpose::Read => None,
        };
        Self {
            wal: beside(database, "-wal"),
            ballast,
            freed: AtomicU64::new(0),
            disk_space: watch::Sender::new(DiskSpace::Enough),
        }
    }

    /// Where SQLite keeps its write-ahead log.
    pub(super) fn wal(&self) -> &Path {
        &self.wal
    }

    /// Frees the ballast if this error says that the disk is full.
    pub(super) fn note(&self, error: &sqlx::Error) {
        let is_news = is_full(error)
            && self.disk_space.send_if_modified(|space| {
                let was_enough = *space == DiskSpace::Enough;
                if was_enough {
                    *space = DiskSpace::Full;
                }
                was_enough
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
    /// Whether there is disk space.
    pub fn disk_space(&self) -> DiskSpace {
        *self.reserve.disk_space.borrow()
    }

    /// Whether the open file is still the one at its path; always, for a tool.
    pub fn file_place(&self) -> FilePlace {
        let lock = (*self.lock).as_ref();
        lock.map_or(FilePlace::Kept, Lock::place)
    }

    /// Waits until the disk space is in this state.
    pub async fn wait_for_disk_space(&self, space: DiskSpace) {
        let mut watched = self.reserve.disk_space.subscribe();
        // The sender lives as long as this store does.
        let _ = watched.wait_for(|now| *now == space).await;
    }

    /// How often damage of the file was met in use so far.
    pub fn damage_met(&self) -> u64 {
        self.damage_met.load(Ordering::Relaxed)
    }

    /// Checks the disk space: for the write-ahead log within the database, and for the ballast beside it; and whether the
    /// open file is still the one at its path.
    ///
    /// # Errors
    /// If that could not be found out.
    pub async fn check_disk_space(&self) -> Result<DiskSpace> {
        let space = self.find_disk_space().await?;
        match (self.reserve.disk_space.send_replace(space), space) {
            (DiskSpace::Enough, DiskSpace::Full) => tracing::error!(
                "there is hardly any room left for the database: nothing is sent until there is; make some"
            ),
            (DiskSpace::Enough | DiskSpace::Full, DiskSpace::Gone) => tracing::error!(
                "the database's file was removed, or another one lies in its place: nothing is kept or sent until it is \
                 back. While this process runs, root can copy it from /proc/{}/fd",
                std::process::id()
            ),
            (DiskSpace::Full, DiskSpace::Enough) => {
                tracing::info!("there is room for the database again");
            }
            (DiskSpace::Gone, DiskSpace::Enough) => {
                tracing::info!("the database's file is in its place again");
            }
            (DiskSpace::Gone, DiskSpace::Full)
            | (DiskSpace::Enough, DiskSpace::Enough)
            | (DiskSpace::Full, DiskSpace::Full)
            | (DiskSpace::Gone, DiskSpace::Gone) => {}
        }
        Ok(space)
    }

    async fn find_disk_space(&self) -> Result<DiskSpace> {
        match self.file_place() {
            FilePlace::Kept => {}
            FilePlace::Gone => return Ok(DiskSpace::Gone),
        }
        let wal = size_of(&self.reserve.wal);
        if self.disk_space() != DiskSpace::Enough {
            match self.empty_wal().await {
                Ok(true) => {}
                Ok(false) => return Ok(DiskSpace::Full),
                Err(error) if error.is_full() => return Ok(DiskSpace::Full),
                Err(error) => return Err(error),
            }
        }
        let Some(ballast) = self.reserve.ballast.clone() else {
            return Ok(DiskSpace::Enough);
        };
        let freed = self.reserve.freed.load(Ordering::Relaxed);
        // What the write-ahead log took it will take again: that is no room.
        let made = tokio::task::spawn_blocking(move || ballast::make(&ballast, freed, wal)).await;
        Ok(match made {
            Ok(Ok(BallastOutcome::Yes)) => DiskSpace::Enough,
            Ok(Ok(BallastOutcome::InTheWay)) => {
                tracing::warn!(
                    "a link or a file of somebody's lies where the reserve of room is to be; it is left alone, and there is \
                     no reserve"
                );
                DiskSpace::Enough
            }
            Ok(Err(_)) | Err(_) => DiskSpace::Full,
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
        assert_eq!(store.check_disk_space().await.unwrap(), DiskSpace::Enough);
        assert_eq!(fs::metadata(&ballast).unwrap().len(), ballast::SIZES.0);
        let full = sqlx::query("pragma max_page_count = 1")
            .execute(&store.writer)
            .await;
        full.unwrap();
        let large = super::super::RawUpdate {
            id: 1,
            json: "x".repeat(1 << 20),
        };
        let now = chrono::DateTime::UNIX_EPOCH;
        assert!(store.keep_updates(&[large], now).await.is_err());
        assert_eq!(
            (store.disk_space(), ballast.exists()),
            (DiskSpace::Full, false)
        );
        assert_eq!(store.check_disk_space().await.unwrap(), DiskSpace::Enough);
        store.wait_for_disk_space(DiskSpace::Enough).await;
        assert!(ballast.exists());
    }

    #[tokio::test]
    async fn a_tool_has_no_reserve() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
        assert_eq!(store.check_disk_space().await.unwrap(), DiskSpace::Enough);
        assert!(!ballast::of(&database).exists());
    }
}

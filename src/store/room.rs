//! Room on the disk: noticed when it runs out, and a little kept in reserve for that day.
//!
//! The reserve is a file of nothing beside the database, the *ballast*. It is removed when a write finds no room, so that
//! what is under way can be recorded and questions can still be answered; it is made again once there is room.

use std::{
    fs,
    ops::{Deref, DerefMut},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use sqlx::{Sqlite, SqliteConnection, Transaction};
use tokio::sync::watch;

use super::{
    Error, Purpose, Result, Store,
    ballast::{self, Made},
    health::is_full,
    lock::{Lock, Place},
    private::beside,
};

/// Whether there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// There was when somebody last looked.
    Enough,
    /// A write found none, and the ballast has not been made again yet.
    None,
    /// The file was removed, or another one lies in its place: what is written to it would be lost.
    Gone,
}

/// One write: a transaction that tells when it finds no room.
pub(super) struct Write {
    tx: Transaction<'static, Sqlite>,
    reserve: Arc<Reserve>,
}

/// What is kept for the day on which the disk is full.
#[derive(Debug)]
pub(super) struct Reserve {
    /// Where SQLite keeps its write-ahead log.
    log: PathBuf,
    /// Where the ballast lies; a tool has none, and leaves the running bot's alone.
    ballast: Option<PathBuf>,
    /// How large it was when it was freed, in bytes; 0 if it never was.
    freed: AtomicU64,
    room: watch::Sender<Room>,
}

impl Reserve {
    pub(super) fn new(database: &Path, purpose: Purpose) -> Self {
        let ballast = match purpose {
            Purpose::Serve => Some(ballast::of(database)),
            Purpose::Tool | Purpose::Read => None,
        };
        Self {
            log: beside(database, "-wal"),
            ballast,
            freed: AtomicU64::new(0),
            room: watch::Sender::new(Room::Enough),
        }
    }

    /// Where SQLite keeps its write-ahead log.
    pub(super) fn log(&self) -> &Path {
        &self.log
    }

    /// Frees the ballast if this error says that there is no room.
    fn note(&self, error: &sqlx::Error) {
        let is_news = is_full(error)
            && self.room.send_if_modified(|room| {
                let was_enough = *room == Room::Enough;
                if was_enough {
                    *room = Room::None;
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

impl Write {
    pub(super) fn new(tx: Transaction<'static, Sqlite>, reserve: Arc<Reserve>) -> Self {
        Self { tx, reserve }
    }

    /// Keeps everything that was written, or nothing.
    pub(super) async fn commit(self) -> std::result::Result<(), sqlx::Error> {
        let kept = self.tx.commit().await;
        kept.inspect_err(|error| self.reserve.note(error))
    }
}

impl Deref for Write {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.tx
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.tx
    }
}

impl Store {
    /// Whether there is room to record anything.
    pub fn room(&self) -> Room {
        *self.reserve.room.borrow()
    }

    /// Whether the file that is open is still the one that has its name; always, for a tool.
    pub fn place(&self) -> Place {
        let lock = (*self.lock).as_ref();
        lock.map_or(Place::Kept, Lock::place)
    }

    /// Waits until there is as much room as this.
    pub async fn until(&self, room: Room) {
        let mut watched = self.reserve.room.subscribe();
        // The sender lives as long as this store does.
        let _ = watched.wait_for(|now| *now == room).await;
    }

    /// Learns from an error that may have come before the end of a write: there may be no room, or the file is damaged.
    pub fn note(&self, error: &Error) {
        if let Error::Database(error) = error {
            self.reserve.note(error);
        }
        if error.is_damage() {
            self.damage_met.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// How often damage of the file was met at work so far.
    pub fn damage_met(&self) -> u64 {
        self.damage_met.load(Ordering::Relaxed)
    }

    /// Looks whether there is room, in the database for everything in its log, and beside it for the ballast; and whether
    /// that is still the file of its name.
    ///
    /// # Errors
    /// If that could not be found out.
    pub async fn look_for_room(&self) -> Result<Room> {
        let room = self.find_room().await?;
        match (self.reserve.room.send_replace(room), room) {
            (Room::Enough, Room::None) => tracing::error!(
                "there is hardly any room left for the database: nothing is sent until there is; make some"
            ),
            (Room::Enough | Room::None, Room::Gone) => tracing::error!(
                "the database's file was removed, or another one lies in its place: nothing is kept or sent until it is \
                 back. While this process runs, root can copy it from /proc/{}/fd",
                std::process::id()
            ),
            (Room::None, Room::Enough) => tracing::info!("there is room for the database again"),
            (Room::Gone, Room::Enough) => {
                tracing::info!("the database's file is in its place again");
            }
            (Room::Gone, Room::None)
            | (Room::Enough, Room::Enough)
            | (Room::None, Room::None)
            | (Room::Gone, Room::Gone) => {}
        }
        Ok(room)
    }

    async fn find_room(&self) -> Result<Room> {
        match self.place() {
            Place::Kept => {}
            Place::Gone => return Ok(Room::Gone),
        }
        let log = size_of(&self.reserve.log);
        if self.room() != Room::Enough {
            match self.empty_log().await {
                Ok(true) => {}
                Ok(false) => return Ok(Room::None),
                Err(error) if error.is_full() => return Ok(Room::None),
                Err(error) => return Err(error),
            }
        }
        let Some(ballast) = self.reserve.ballast.clone() else {
            return Ok(Room::Enough);
        };
        let freed = self.reserve.freed.load(Ordering::Relaxed);
        // What the log took it will take again: that is no room.
        let made = tokio::task::spawn_blocking(move || ballast::make(&ballast, freed, log)).await;
        Ok(match made {
            Ok(Ok(Made::Yes)) => Room::Enough,
            Ok(Ok(Made::InTheWay)) => {
                tracing::warn!(
                    "a link or a file of somebody's lies where the reserve of room is to be; it is left alone, and there is \
                     no reserve"
                );
                Room::Enough
            }
            Ok(Err(_)) | Err(_) => Room::None,
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
        assert_eq!(store.look_for_room().await.unwrap(), Room::Enough);
        assert_eq!(fs::metadata(&ballast).unwrap().len(), ballast::SIZES.0);
        let full = sqlx::query("pragma max_page_count = 1")
            .execute(&store.writer)
            .await;
        full.unwrap();
        let large = super::super::Arrived {
            id: 1,
            json: "x".repeat(1 << 20),
        };
        let now = chrono::DateTime::UNIX_EPOCH;
        let error = store.keep(&[large], now).await.err().unwrap();
        store.note(&error);
        assert_eq!((store.room(), ballast.exists()), (Room::None, false));
        assert_eq!(store.look_for_room().await.unwrap(), Room::Enough);
        store.until(Room::Enough).await;
        assert!(ballast.exists());
    }

    #[tokio::test]
    async fn a_tool_has_no_reserve() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
        assert_eq!(store.look_for_room().await.unwrap(), Room::Enough);
        assert!(!ballast::of(&database).exists());
    }
}

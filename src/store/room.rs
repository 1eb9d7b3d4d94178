//! Room on the disk: noticed when it runs out, and a little kept in reserve for that day.
//!
//! The reserve is a file of nothing beside the database, the *ballast*. It is removed when a write finds no room, so that
//! what is under way can be recorded and questions can still be answered; it is made again once there is room.

use std::{
    fs, io,
    io::Write as _,
    ops::{Deref, DerefMut},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use sqlx::{Sqlite, SqliteConnection, Transaction};
use tokio::sync::watch;

use super::{Error, Purpose, Result, Store, health::is_full};

/// How large the ballast is, in bytes, and how small it may be where there is less room.
const BALLAST: (u64, u64) = (8 << 20, 256 << 10);

/// Whether there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// There was when somebody last looked.
    Enough,
    /// A write found none, and the ballast has not been made again yet.
    None,
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
            Purpose::Serve => Some(ballast_of(database)),
            Purpose::Tool | Purpose::Read => None,
        };
        Self {
            log: beside(database, "-wal"),
            ballast,
            freed: AtomicU64::new(0),
            room: watch::Sender::new(Room::Enough),
        }
    }

    /// Frees the ballast if this error says that there is no room.
    fn note(&self, error: &sqlx::Error) {
        if !is_full(error) || self.room.send_replace(Room::None) == Room::None {
            return;
        }
        let size = self.ballast.as_deref().map_or(0, size_of);
        let freed = self.ballast.as_deref().map_or(Ok(()), fs::remove_file);
        if freed.is_ok() {
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

    /// Waits until there is as much room as this.
    pub async fn until(&self, room: Room) {
        let mut watched = self.reserve.room.subscribe();
        // The sender lives as long as this store does.
        let _ = watched.wait_for(|now| *now == room).await;
    }

    /// Learns from an error that may have come before the end of a write.
    pub fn note(&self, error: &Error) {
        if let Error::Database(error) = error {
            self.reserve.note(error);
        }
    }

    /// Looks whether there is room: in the database for everything in its log, and beside it for the ballast.
    ///
    /// # Errors
    /// If that could not be found out.
    pub async fn look_for_room(&self) -> Result<Room> {
        let room = self.find_room().await?;
        match (self.reserve.room.send_replace(room), room) {
            (Room::Enough, Room::None) => tracing::error!(
                "there is hardly any room left for the database: nothing is sent until there is; make some"
            ),
            (Room::None, Room::Enough) => tracing::info!("there is room for the database again"),
            (Room::Enough, Room::Enough) | (Room::None, Room::None) => {}
        }
        Ok(room)
    }

    async fn find_room(&self) -> Result<Room> {
        let log = size_of(&self.reserve.log);
        if self.room() == Room::None && !self.empty_log().await? {
            return Ok(Room::None);
        }
        let Some(ballast) = self.reserve.ballast.clone() else {
            return Ok(Room::Enough);
        };
        let freed = self.reserve.freed.load(Ordering::Relaxed);
        // What the log took it will take again: that is no room.
        let made = tokio::task::spawn_blocking(move || make(&ballast, freed, log)).await;
        Ok(match made {
            Ok(Ok(())) => Room::Enough,
            Ok(Err(_)) | Err(_) => Room::None,
        })
    }

    /// Moves everything from the write-ahead log into the database and cuts it; whether there was room for that.
    async fn empty_log(&self) -> Result<bool> {
        let moved: std::result::Result<(i64, i64, i64), _> =
            sqlx::query_as("pragma wal_checkpoint(truncate)")
                .fetch_one(&self.writer)
                .await;
        match moved.map_err(Error::from) {
            // The first number tells whether a reader was in the way.
            Ok((busy, ..)) => Ok(busy == 0),
            Err(error) if error.is_full() => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// Where the ballast of a database lies.
pub(super) fn ballast_of(database: &Path) -> PathBuf {
    beside(database, ".ballast")
}

/// The file beside another whose name has this ending.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Makes the ballast, unless it is there, with as much room and `more` left beside it.
fn make(ballast: &Path, freed: u64, more: u64) -> io::Result<()> {
    if size_of(ballast) >= BALLAST.1 {
        return Ok(());
    }
    // Under its name it has its size: what is being made would only be in the way if it does not fit.
    let part = beside(ballast, ".part");
    let mut made = Ok(());
    for size in sizes(freed) {
        made = fill(&part, size, more);
        if made.is_ok() {
            return fs::rename(part, ballast);
        }
    }
    let _ = fs::remove_file(part);
    made
}

/// How large it may be: as large as it was when it was freed, or else half of it would already fit where it lay.
fn sizes(freed: u64) -> impl Iterator<Item = u64> {
    let (usual, least) = match freed {
        0 => BALLAST,
        freed => (freed, freed),
    };
    std::iter::successors(Some(usual), |size| Some(size / 2)).take_while(move |size| *size >= least)
}

/// Fills the file to twice this size and some more, and cuts it.
fn fill(path: &Path, size: u64, more: u64) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    // A file that is only made longer takes no room.
    let some = [0x55; 64 << 10];
    for _ in 0..(2 * size + more).div_ceil(64 << 10) {
        file.write_all(&some)?;
    }
    file.set_len(size)
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
        let ballast = ballast_of(&database);
        assert_eq!(store.look_for_room().await.unwrap(), Room::Enough);
        assert_eq!(fs::metadata(&ballast).unwrap().len(), BALLAST.0);
        let full = sqlx::query("pragma max_page_count = 1")
            .execute(&store.writer)
            .await;
        full.unwrap();
        let large = super::super::Arrived {
            id: 1,
            json: "x".repeat(1 << 20),
        };
        let now = chrono::DateTime::UNIX_EPOCH;
        let error = store.keep(&[large], now).await.unwrap_err();
        store.note(&error);
        assert_eq!((store.room(), ballast.exists()), (Room::None, false));
        assert_eq!(store.look_for_room().await.unwrap(), Room::Enough);
        store.until(Room::Enough).await;
        assert!(ballast.exists());
    }

    #[test]
    fn what_was_freed_is_no_room_for_less() {
        let kib = |sizes: &[u64]| sizes.iter().map(|size| size << 10).collect::<Vec<_>>();
        let first: Vec<u64> = sizes(0).collect();
        assert_eq!(first, kib(&[8192, 4096, 2048, 1024, 512, 256]));
        let again: Vec<u64> = sizes(512 << 10).collect();
        assert_eq!(again, kib(&[512]));
    }

    #[tokio::test]
    async fn a_tool_has_no_reserve() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Tool).await.unwrap();
        assert_eq!(store.look_for_room().await.unwrap(), Room::Enough);
        assert!(!ballast_of(&database).exists());
    }
}

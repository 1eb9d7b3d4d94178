//! SQLite's write-ahead log: moved into the database beside the writer, overwritten, and cut.
//!
//! In the log stand the pages as they were, with what was deleted since. What is only cut is left on the disk, in blocks
//! that belong to no file. So it is written over first, through SQLite, which alone knows when that is safe: once all of it
//! is in the database, commits that change nothing fill it from its beginning. A checkpoint puts them on the disk.

use std::{fs, sync::atomic::Ordering, time::Duration};

use super::{Error, Purpose, Result, Store, error_code::is_busy};

/// The log's own header, and that of each page in it, in bytes (<https://sqlite.org/fileformat2.html#walformat>).
const LOG_HEADER: u64 = 32;
const PAGE_HEADER: u64 = 24;

/// So many pages are overwritten at most: each is a commit, and nobody else writes meanwhile.
const MOST_OVERWRITTEN: u64 = 256;

/// How long it may take until nobody writes.
const PATIENCE: Duration = Duration::from_secs(1);

/// What there is of a log: whether somebody was in the way, how many pages it has, and how many are in the database.
type CheckpointRow = (i64, i64, i64);

impl Store {
    /// Moves what is in SQLite's log into the database, beside the writer: a commit that had to do it would wait for the
    /// disk many times as long as any other. Returns a number that is another one after each write.
    ///
    /// # Errors
    /// If there is no room; the log stays as it is.
    pub async fn shorten_log(&self) -> Result<i64> {
        self.checkpoint("pragma wal_checkpoint(passive)").await?;
        // It counts the commits of other connections (<https://sqlite.org/pragma.html#pragma_data_version>).
        Ok(sqlx::query_scalar("pragma data_version")
            .fetch_one(&self.checkpointer)
            .await?)
    }

    /// Moves everything from SQLite's log into the database, overwrites it unless it is long, and cuts it. Returns whether
    /// that could be done; a reader may be in the way, or another process that writes.
    ///
    /// # Errors
    /// If there is no room; the log stays as it is.
    pub async fn empty_log(&self) -> Result<bool> {
        let is_emptied = self.try_to_empty_log().await?;
        self.log_kept.store(!is_emptied, Ordering::Relaxed);
        Ok(is_emptied)
    }

    /// Whether somebody was in the way when the log was last to be cut.
    pub fn is_log_kept(&self) -> bool {
        self.log_kept.load(Ordering::Relaxed)
    }

    async fn try_to_empty_log(&self) -> Result<bool> {
        // Meanwhile nobody here writes.
        let writer = tokio::time::timeout(PATIENCE, self.writer.acquire()).await;
        let Ok(_writer) = writer.map(std::result::Result::ok) else {
            return Ok(false);
        };
        let overwritten = if self.pages_of_log().await? <= MOST_OVERWRITTEN {
            self.overwrite_log().await
        } else {
            Ok(true)
        };
        match overwritten {
            Ok(true) => {}
            Ok(false) => return Ok(false),
            Err(Error::Database(error)) if is_busy(&error) => return Ok(false),
            // Where writing over takes room, nothing is written in place, and it would be for nothing.
            Err(error) if error.is_full() => {}
            Err(error) => return Err(error),
        }
        let (busy, ..) = self.checkpoint("pragma wal_checkpoint(truncate)").await?;
        Ok(busy == 0)
    }

    /// Moves everything from the log into the database and fills the log with pages that say nothing. Returns whether all
    /// of it was.
    async fn overwrite_log(&self) -> Result<bool> {
        let (busy, ..) = self.checkpoint("pragma wal_checkpoint(restart)").await?;
        let pages = self.pages_of_log().await?;
        if busy != 0 || pages == 0 {
            return Ok(busy == 0);
        }
        for _ in 0..pages {
            // The first page of the database goes into the log, as it is.
            sqlx::query("pragma user_version = 0")
                .execute(&self.checkpointer)
                .await?;
        }
        // If there are others, somebody has written meanwhile, or a reader has kept the log from its beginning.
        let (_, written, _) = self.checkpoint("pragma wal_checkpoint(passive)").await?;
        Ok(u64::try_from(written) == Ok(pages))
    }

    /// How many pages there is room for in the log as it lies on the disk.
    async fn pages_of_log(&self) -> Result<u64> {
        let size: i64 = sqlx::query_scalar("pragma page_size")
            .fetch_one(&self.checkpointer)
            .await?;
        let page = PAGE_HEADER + size.unsigned_abs();
        let log = fs::metadata(self.reserve.log()).map_or(0, |log| log.len());
        Ok(log.saturating_sub(LOG_HEADER).div_ceil(page))
    }

    async fn checkpoint(&self, how: &'static str) -> Result<CheckpointRow> {
        Ok(sqlx::query_as(how).fetch_one(&self.checkpointer).await?)
    }

    /// Closes the file once everything under way is done. Its log is emptied before: what it held is nobody's business any
    /// more, and another process may keep it from being removed. Whoever only reads leaves that to those who write: SQLite
    /// would try, and report an error of the disk.
    pub async fn close(&self) {
        if self.purpose != Purpose::Read
            && let Err(error) = self.empty_log().await
        {
            tracing::warn!(%error, "the database's log could not be emptied");
        }
        self.readers.close().await;
        self.checkpointer.close().await;
        self.writer.close().await;
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const WORD: &str = "Xqzlorvant";

    /// A database in whose log a word stands that was deleted.
    async fn with_a_word_in_its_log(folder: &Path) -> Store {
        let (database, key) = (folder.join("a.db"), folder.join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let said = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000)
                    insert into name_key (key, word) select 'Xqzlorvant' || i, 'nobody' from n";
        for statement in [said, "delete from name_key"] {
            sqlx::query(statement).execute(&store.writer).await.unwrap();
        }
        store
    }

    fn has_the_word(store: &Store) -> bool {
        let log = fs::read(store.reserve.log()).unwrap();
        log.windows(WORD.len())
            .any(|bytes| bytes == WORD.as_bytes())
    }

    #[tokio::test]
    async fn what_was_deleted_is_overwritten_before_the_log_is_cut() {
        let folder = tempfile::tempdir().unwrap();
        let store = with_a_word_in_its_log(folder.path()).await;
        store.shorten_log().await.unwrap();
        let size = fs::metadata(store.reserve.log()).unwrap().len();
        assert!(has_the_word(&store) && size > 50 << 12, "{size}");
        assert!(store.overwrite_log().await.unwrap());
        assert!(!has_the_word(&store));
        assert_eq!(fs::metadata(store.reserve.log()).unwrap().len(), size);
        assert!(store.empty_log().await.unwrap());
        assert_eq!(fs::metadata(store.reserve.log()).unwrap().len(), 0);
        store.close().await;
    }

    #[tokio::test]
    async fn while_somebody_reads_in_it_the_log_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let store = with_a_word_in_its_log(folder.path()).await;
        let mut reader = store.readers.begin().await.unwrap();
        let read = sqlx::query("select count(*) from name_key").fetch_one(&mut *reader);
        read.await.unwrap();
        assert!(!store.empty_log().await.unwrap());
        assert!(has_the_word(&store));
        reader.rollback().await.unwrap();
        assert!(store.empty_log().await.unwrap());
        store.close().await;
    }
}

//! The write-ahead log (WAL) of SQLite: checkpointed beside the writer, overwritten, truncated.
//!
//! The WAL holds pages as they were, also those of deleted rows. Truncating it leaves their bytes on the disk, in blocks
//! that belong to no file. So it is overwritten first, through SQLite, which alone knows when that is safe: once all of it
//! is in the database, commits that change nothing fill it from its beginning, and a checkpoint puts them on the disk.

use std::{fs, time::Duration};

use super::{
    super::{Error, Purpose, Result, Store, StoreFault},
    error_code::is_busy,
};

/// The header of the WAL, and of each page in it, in bytes (<https://sqlite.org/fileformat2.html#walformat>).
const WAL_HEADER: u64 = 32;
const PAGE_HEADER: u64 = 24;

/// The most pages that are overwritten: each is a commit, and nobody else writes meanwhile.
const MOST_OVERWRITTEN: u64 = 256;

/// How long to wait for the writer.
const PATIENCE: Duration = Duration::from_secs(1);

/// The row of `pragma wal_checkpoint`: whether somebody was in the way, pages in the WAL, pages of these in the database.
type CheckpointRow = (i64, i64, i64);

impl Store {
    /// Checkpoints the WAL beside the writer: a commit that had to do it would wait for the disk many times as long as any
    /// other. Returns a number that changes with each write.
    ///
    /// # Errors
    /// If there is no room; the WAL stays as it is.
    pub(super) async fn checkpoint_wal(&self) -> Result<i64> {
        self.checkpoint("pragma wal_checkpoint(passive)").await?;
        // It counts the commits of other connections (<https://sqlite.org/pragma.html#pragma_data_version>).
        Ok(sqlx::query_scalar("pragma data_version")
            .fetch_one(&self.checkpointer)
            .await?)
    }

    /// Removes what was deleted from the WAL: checkpoints all of it, overwrites it unless it is long, and truncates it. Returns
    /// whether that was possible: a reader may pin it, or another process may write.
    ///
    /// # Errors
    /// If there is no room; the WAL stays as it is.
    pub async fn purge_deleted(&self) -> Result<bool> {
        let is_emptied = self.try_to_empty_wal().await?;
        self.set_fault(StoreFault::DeletedDataKept, !is_emptied);
        Ok(is_emptied)
    }

    async fn try_to_empty_wal(&self) -> Result<bool> {
        // Meanwhile nobody here writes.
        let writer = tokio::time::timeout(PATIENCE, self.writer.acquire()).await;
        let Ok(_writer) = writer.map(std::result::Result::ok) else {
            return Ok(false);
        };
        let overwritten = if self.pages_of_wal().await? <= MOST_OVERWRITTEN {
            self.overwrite_wal().await
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

    /// Checkpoints the whole WAL and fills it with pages that say nothing. Returns whether all of it was overwritten.
    async fn overwrite_wal(&self) -> Result<bool> {
        let (busy, ..) = self.checkpoint("pragma wal_checkpoint(restart)").await?;
        let pages = self.pages_of_wal().await?;
        if busy != 0 || pages == 0 {
            return Ok(busy == 0);
        }
        for _ in 0..pages {
            // The first page of the database goes into the WAL, as it is.
            sqlx::query("pragma user_version = 0")
                .execute(&self.checkpointer)
                .await?;
        }
        // If there are others, somebody has written meanwhile, or a reader pins the WAL from its beginning.
        let (_, written, _) = self.checkpoint("pragma wal_checkpoint(passive)").await?;
        Ok(u64::try_from(written) == Ok(pages))
    }

    /// How many pages the file of the WAL has room for.
    async fn pages_of_wal(&self) -> Result<u64> {
        let size: i64 = sqlx::query_scalar("pragma page_size")
            .fetch_one(&self.checkpointer)
            .await?;
        let page = PAGE_HEADER + size.unsigned_abs();
        let size = fs::metadata(self.reserve.wal()).map_or(0, |wal| wal.len());
        Ok(size.saturating_sub(WAL_HEADER).div_ceil(page))
    }

    async fn checkpoint(&self, how: &'static str) -> Result<CheckpointRow> {
        Ok(sqlx::query_as(how).fetch_one(&self.checkpointer).await?)
    }

    /// Closes the file once everything under way is done. Its WAL is emptied before: what it held is nobody's business any
    /// more, and another process may keep it from being removed. Whoever only reads leaves that to those who write: SQLite
    /// would try, and report an error of the disk.
    pub async fn close(&self) {
        if self.purpose != Purpose::Read
            && let Err(error) = self.purge_deleted().await
        {
            tracing::warn!(%error, "the write-ahead log could not be emptied");
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

    /// A database whose WAL still holds a word that was deleted.
    async fn with_a_word_in_its_wal(folder: &Path) -> Store {
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
        let wal = fs::read(store.reserve.wal()).unwrap();
        wal.windows(WORD.len())
            .any(|bytes| bytes == WORD.as_bytes())
    }

    #[tokio::test]
    async fn what_was_deleted_is_overwritten_before_the_wal_is_truncated() {
        let folder = tempfile::tempdir().unwrap();
        let store = with_a_word_in_its_wal(folder.path()).await;
        store.checkpoint_wal().await.unwrap();
        let size = fs::metadata(store.reserve.wal()).unwrap().len();
        assert!(has_the_word(&store) && size > 50 << 12, "{size}");
        assert!(store.overwrite_wal().await.unwrap());
        assert!(!has_the_word(&store));
        assert_eq!(fs::metadata(store.reserve.wal()).unwrap().len(), size);
        assert!(store.purge_deleted().await.unwrap());
        assert_eq!(fs::metadata(store.reserve.wal()).unwrap().len(), 0);
        store.close().await;
    }

    #[tokio::test]
    async fn while_somebody_reads_in_it_the_wal_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let store = with_a_word_in_its_wal(folder.path()).await;
        let mut reader = store.readers.begin().await.unwrap();
        let read = sqlx::query("select count(*) from name_key").fetch_one(&mut *reader);
        read.await.unwrap();
        assert!(!store.purge_deleted().await.unwrap());
        assert!(has_the_word(&store));
        reader.rollback().await.unwrap();
        assert!(store.purge_deleted().await.unwrap());
        store.close().await;
    }
}

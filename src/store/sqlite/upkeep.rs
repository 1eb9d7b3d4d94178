//! Upkeep: what the file needs while the bot runs. Each loop is around a step that another file has.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::domain::{clock_check::ClockVerdict, moment::Moment, reminder::Plan};

use super::{
    super::{Store, StoreFault},
    lock::FilePlace,
};

/// How often disk space is checked while there is none, and whether the file is in its place.
const CHECK_DISK_SPACE: Duration = Duration::from_secs(5);

/// How often the write-ahead log is checkpointed.
const CHECKPOINT_EVERY: Duration = Duration::from_secs(1);

/// After how many checkpoints without a write it is truncated, and after how many although somebody writes.
const QUIET_FOR: u32 = 3;
const CUT_AFTER: u32 = 30;

/// How often it looks whether an examination is due.
const ASK_EVERY: Duration = Duration::from_secs(5);

impl Store {
    /// Keeps the database well until `stop`: its disk space, its write-ahead log, its pages and rows. What is wrong is in the
    /// [condition](Self::condition). `time` gives the moment by both clocks, and whether the wall clock is right: what
    /// depends on it is repaired only then, reminders by this plan.
    pub async fn upkeep(
        &self,
        plan: &Plan,
        time: impl Fn() -> (Moment, ClockVerdict),
        stop: &CancellationToken,
    ) {
        let examining = async {
            loop {
                self.examine(plan, time()).await;
                tokio::time::sleep(ASK_EVERY).await;
            }
        };
        tokio::select! {
            () = stop.cancelled() => {}
            _ = async { tokio::join!(self.keep_disk_space(), self.keep_wal_short(), examining) } => {}
        }
    }

    /// One round of the upkeep, for whoever does not run it, as a story that moves the clock by hand.
    pub async fn upkeep_once(&self, plan: &Plan, now: (Moment, ClockVerdict)) {
        if !self.is_writable() || self.file_place() == FilePlace::Gone {
            self.check_disk_space_or_log().await;
        }
        if self.condition.borrow().has(StoreFault::DeletedDataKept) {
            self.purge_or_log().await;
        }
        self.examine(plan, now).await;
    }

    /// Keeps the reserve of disk space; when it had to be used, nothing is written until there is space again.
    async fn keep_disk_space(&self) {
        loop {
            // At first this makes the reserve.
            self.check_disk_space_or_log().await;
            if self.is_writable() {
                self.until_the_disk_is_full().await;
            } else {
                tokio::time::sleep(CHECK_DISK_SPACE).await;
            }
        }
    }

    /// Waits until the disk is full, or the file is gone, which no write would notice.
    async fn until_the_disk_is_full(&self) {
        let mut watched = self.condition();
        while self.file_place() == FilePlace::Kept {
            let none = watched.wait_for(|condition| !condition.is_writable());
            if tokio::time::timeout(CHECK_DISK_SPACE, none).await.is_ok() {
                return;
            }
        }
    }

    async fn check_disk_space_or_log(&self) {
        if let Err(error) = self.check_disk_space().await {
            tracing::error!(%error, "whether there is room is not known");
        }
    }

    /// Checkpoints the write-ahead log before a commit would have to, and truncates it once nobody has written for a while:
    /// with the key, texts could be read in it that were deleted long ago. Where somebody always writes, it is truncated now
    /// and then.
    async fn keep_wal_short(&self) {
        let (mut seen, mut quiet, mut uncut) = (None, 0, 0);
        loop {
            tokio::time::sleep(CHECKPOINT_EVERY).await;
            let written = match self.checkpoint_wal().await {
                Ok(written) => Some(written),
                Err(error) => {
                    tracing::warn!(%error, "the write-ahead log could not be checkpointed");
                    continue;
                }
            };
            quiet = if written == seen { quiet + 1 } else { 0 };
            uncut = if written == seen && uncut == 0 {
                0
            } else {
                uncut + 1
            };
            seen = written;
            // What kept it may have ended by now.
            let is_kept = self.condition.borrow().has(StoreFault::DeletedDataKept);
            let is_time = quiet >= QUIET_FOR || uncut >= CUT_AFTER || is_kept;
            if uncut > 0 && is_time && self.purge_or_log().await {
                uncut = 0;
            }
        }
    }

    /// Whether the write-ahead log was truncated. A reader may be in the way, and will not be for long.
    async fn purge_or_log(&self) -> bool {
        self.purge_deleted().await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the write-ahead log could not be truncated");
            false
        })
    }
}

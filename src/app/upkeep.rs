//! Upkeep: disk space, the write-ahead log, and what administrators must hear of.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{
    bot::{self, Completion},
    domain::alarm::Alarm,
    store::{self, DiskSpace, FilePlace},
};

use super::App;

/// How often disk space is checked while there is none, and whether the file is in its place.
const CHECK_DISK_SPACE: Duration = Duration::from_secs(5);

/// How often the write-ahead log is checkpointed.
const CHECKPOINT_EVERY: Duration = Duration::from_secs(1);

/// After how many checkpoints without a write it is truncated, and after how many although somebody writes.
const QUIET_FOR: u32 = 3;
const CUT_AFTER: u32 = 30;

/// The pause before Telegram is asked again who administers a chat.
const ASK_AGAIN: Duration = Duration::from_secs(60);

impl App {
    /// Runs all of it until `stop`.
    pub(super) async fn maintain(&self, stop: &CancellationToken) {
        if store::is_key_beside(&self.database, &self.key_file) {
            self.alarms.raise(Alarm::KeyBesideDatabase);
        }
        tokio::select! {
            () = stop.cancelled() => {}
            _ = async {
                tokio::join!(
                    self.keep_disk_space(),
                    self.keep_examining(),
                    self.keep_wal_short(),
                    self.keep_administrators_informed(),
                    self.keep_monitoring(),
                )
            } => {}
        }
    }

    /// Keeps the reserve of disk space; when it had to be used, everything waits until there is space again.
    async fn keep_disk_space(&self) {
        loop {
            // At first this makes the reserve.
            self.check_disk_space().await;
            match self.store.disk_space() {
                DiskSpace::Enough => self.until_the_disk_is_full().await,
                DiskSpace::Full | DiskSpace::Gone => tokio::time::sleep(CHECK_DISK_SPACE).await,
            }
        }
    }

    /// Waits until the disk is full, or the file is gone, which no write would notice.
    async fn until_the_disk_is_full(&self) {
        while self.store.file_place() == FilePlace::Kept {
            let none = self.store.wait_for_disk_space(DiskSpace::Full);
            if tokio::time::timeout(CHECK_DISK_SPACE, none).await.is_ok() {
                self.alarms.raise(Alarm::NoRoom);
                return;
            }
        }
    }

    /// Checks the disk space and the place of the file, and lets what waited for them go on.
    pub(super) async fn check_disk_space(&self) {
        let before = self.store.disk_space();
        if let Err(error) = self.store.check_disk_space().await {
            tracing::error!(%error, "whether there is room is not known");
        }
        let now = self.store.disk_space();
        for (space, alarm) in [
            (DiskSpace::Full, Alarm::NoRoom),
            (DiskSpace::Gone, Alarm::Gone),
        ] {
            if now == space {
                self.alarms.raise(alarm);
            } else {
                self.alarms.clear(alarm);
            }
        }
        if before != DiskSpace::Enough && now == DiskSpace::Enough {
            self.wake_scheduler.notify_one();
            self.wake_delivery.notify_one();
        }
    }

    /// Checkpoints the write-ahead log before a commit would have to, and truncates it once nobody has written for a while:
    /// with the key, texts could be read in it that were deleted long ago. Where somebody always writes, it is truncated now
    /// and then.
    async fn keep_wal_short(&self) {
        let (mut seen, mut quiet, mut uncut) = (None, 0, 0);
        loop {
            tokio::time::sleep(CHECKPOINT_EVERY).await;
            let written = match self.store.checkpoint_wal().await {
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
            let is_time = quiet >= QUIET_FOR || uncut >= CUT_AFTER || self.store.is_wal_pinned();
            if uncut == 0 || !is_time {
                continue;
            }
            match self.store.empty_wal().await {
                Ok(true) => uncut = 0,
                // A reader is in the way, and will not be for long.
                Ok(false) => {}
                Err(error) => tracing::warn!(%error, "the write-ahead log could not be truncated"),
            }
        }
    }

    /// Tells the administrators of groups and channels what only they can mend.
    async fn keep_administrators_informed(&self) {
        loop {
            match bot::tell_administrators(&self.context).await {
                Ok(Completion::All) => self.troubled.notified().await,
                Ok(Completion::NotYet) => tokio::time::sleep(ASK_AGAIN).await,
                Err(error) => {
                    tracing::error!(%error, "the administrators of a chat cannot be told; trying again");
                    tokio::time::sleep(ASK_AGAIN).await;
                }
            }
        }
    }
}

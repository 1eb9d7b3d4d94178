//! What is looked after beside the work: room on the disk, whether the database is whole, and what administrators must hear of.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{
    bot::{self, Told},
    domain::alarm::Alarm,
    store::{self, Depth, Room},
};

use super::App;

/// How often room is looked for while there is none.
const LOOK_FOR_ROOM: Duration = Duration::from_secs(5);

/// How often the database's log is emptied.
const SHORTEN_LOG: Duration = Duration::from_secs(1);

/// For how many rounds of that nobody has written before it is cut, and after how many it is cut although somebody writes.
const QUIET_FOR: u32 = 3;
const CUT_AFTER: u32 = 30;

/// How often rows are read again that could not be read.
const READ_AGAIN: Duration = Duration::from_secs(10 * 60);

/// After how many rounds of that all are read, also those of which nobody has met one.
const READ_ALL_AFTER: u32 = 24 * 6;

/// How long to wait before Telegram is asked once more who administers a chat.
const ASK_AGAIN: Duration = Duration::from_secs(60);

impl App {
    /// Looks after all of it until `stop`.
    pub(super) async fn keep_vigil(&self, stop: &CancellationToken) {
        if store::is_key_beside(&self.database, &self.key_file) {
            self.alarms.raise(Alarm::KeyBesideDatabase);
        }
        tokio::select! {
            () = stop.cancelled() => {}
            _ = async {
                tokio::join!(
                    self.keep_room(),
                    self.look_through(),
                    self.keep_log_short(),
                    self.keep_reading_again(),
                    self.keep_administrators_informed(),
                    self.keep_looking(),
                    self.keep_telling_owners(),
                )
            } => {}
        }
    }

    /// Keeps the reserve of room; when it had to be used, everything waits until there is room again.
    async fn keep_room(&self) {
        let mut before = Room::Enough;
        loop {
            let now = match self.store.look_for_room().await {
                Ok(room) => room,
                Err(error) => {
                    tracing::error!(%error, "whether there is room is not known");
                    before
                }
            };
            match (before, now) {
                (Room::Enough, Room::None) => self.alarms.raise(Alarm::NoRoom),
                (Room::None, Room::Enough) => {
                    self.alarms.clear(Alarm::NoRoom);
                    self.kept.notify_one();
                    self.announced.notify_one();
                }
                (Room::Enough, Room::Enough) | (Room::None, Room::None) => {}
            }
            before = now;
            if now == Room::Enough {
                self.store.until(Room::None).await;
                self.alarms.raise(Alarm::NoRoom);
                before = Room::None;
                continue;
            }
            tokio::time::sleep(LOOK_FOR_ROOM).await;
        }
    }

    /// Empties the database's log before a commit would have to, and cuts it once nobody has written for a while: with the
    /// key, texts could be read in it that were deleted long ago. Where somebody always writes, it is cut now and then.
    async fn keep_log_short(&self) {
        let (mut seen, mut quiet, mut uncut) = (None, 0, 0);
        loop {
            tokio::time::sleep(SHORTEN_LOG).await;
            let written = match self.store.shorten_log().await {
                Ok(written) => Some(written),
                Err(error) => {
                    tracing::warn!(%error, "the database's log could not be shortened");
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
            if uncut == 0 || (quiet < QUIET_FOR && uncut < CUT_AFTER) {
                continue;
            }
            match self.store.empty_log().await {
                Ok(true) => uncut = 0,
                // A reader is in the way, and will not be for long.
                Ok(false) => {}
                Err(error) => tracing::warn!(%error, "the database's log could not be cut"),
            }
        }
    }

    /// Looks now and then whether rows that could not be read can be read again, and soon after the start and once a day
    /// whether there are others: of a role or a reminder that cannot be read, nobody who looks for it sees anything.
    async fn keep_reading_again(&self) {
        let mut rounds = 0;
        loop {
            tokio::time::sleep(READ_AGAIN).await;
            let is_time = rounds == 0;
            rounds = (rounds + 1) % READ_ALL_AFTER;
            if !is_time && self.store.unreadable().is_empty() {
                continue;
            }
            if let Err(error) = self.store.read_through().await {
                tracing::warn!(%error, "the database could not be read through");
            }
        }
    }

    /// Tells the administrators of groups and channels what only they can mend.
    async fn keep_administrators_informed(&self) {
        loop {
            match bot::tell_administrators(&self.desk).await {
                Ok(Told::All) => self.troubled.notified().await,
                Ok(Told::NotYet) => tokio::time::sleep(ASK_AGAIN).await,
                Err(error) => {
                    tracing::error!(%error, "the administrators of a chat cannot be told; trying again");
                    tokio::time::sleep(ASK_AGAIN).await;
                }
            }
        }
    }

    /// Reads the whole database through once: at the start there was no time for a large one.
    async fn look_through(&self) {
        match store::examine(&self.database, Depth::Pages).await {
            Ok(found) if found.damage.is_empty() => {}
            Ok(found) => {
                tracing::error!(
                    found = found.damage.join("; "),
                    "the database is damaged: restore it from a backup; `hearing-bot check` says more"
                );
                self.alarms.raise(Alarm::Damaged);
            }
            Err(error) => tracing::error!(%error, "the database could not be looked through"),
        }
    }
}

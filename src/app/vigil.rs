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

    /// Empties the database's log before a commit would have to.
    async fn keep_log_short(&self) {
        loop {
            tokio::time::sleep(SHORTEN_LOG).await;
            if let Err(error) = self.store.shorten_log().await {
                tracing::warn!(%error, "the database's log could not be shortened");
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
            Ok(found) if found.is_empty() => {}
            Ok(found) => {
                tracing::error!(
                    found = found.join("; "),
                    "the database is damaged: restore it from a backup; `hearing-bot check` says more"
                );
                self.alarms.raise(Alarm::Damaged);
            }
            Err(error) => tracing::error!(%error, "the database could not be looked through"),
        }
    }
}

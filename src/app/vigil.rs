//! What is looked after beside the work: room on the disk, whether the database is whole, and what the owners must hear of.

use std::{
    sync::PoisonError,
    time::{Duration, Instant},
};

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

/// How often it is looked for what only shows when it is looked for.
const LOOK_ROUND: Duration = Duration::from_secs(1);

/// How long the owners' chats may take for an alarm before whoever moves the clock by hand goes on.
const TOLD_WITHIN: Duration = Duration::from_secs(5);

/// What was seen when somebody last looked.
#[derive(Debug, Default)]
pub(super) struct Vigil {
    /// Requests that Telegram had refused for their form, and messages that it had not taken for payment.
    refused: u64,
    unpaid: u64,
}

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

    /// Looks now and then for what only shows when it is looked for.
    async fn keep_looking(&self) {
        loop {
            tokio::time::sleep(LOOK_ROUND).await;
            self.look();
        }
    }

    /// Looks once, and waits until the owners were told of what was found.
    pub(super) async fn look_round(&self) {
        self.look();
        if self.tell_of_alarms().await.count > 0 {
            self.replies.drain(Instant::now() + TOLD_WITHIN).await;
        }
    }

    fn look(&self) {
        let mut vigil = self.vigil.lock().unwrap_or_else(PoisonError::into_inner);
        let (refused, unpaid) = (
            *self.courier.refused().borrow(),
            *self.courier.unpaid().borrow(),
        );
        if refused > vigil.refused {
            self.alarms.raise(Alarm::Refused);
        }
        if unpaid > vigil.unpaid {
            self.alarms.raise(Alarm::Unpaid);
        }
        (vigil.refused, vigil.unpaid) = (refused, unpaid);
    }
}

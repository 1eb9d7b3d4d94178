//! What is looked after beside the work: room on the disk, whether the database is whole, and what the owners must hear of.

use std::time::Duration;

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::{
    bot::{self, Told},
    courier::Reply,
    domain::role::Role,
    store::{self, Depth, Room},
    text::alarm::{Alarm, alarm},
};

use super::App;

/// How often room is looked for while there is none.
const LOOK_FOR_ROOM: Duration = Duration::from_secs(5);

/// How often the database's log is emptied.
const SHORTEN_LOG: Duration = Duration::from_secs(1);

/// How long to wait before Telegram is asked once more who administers a chat.
const ASK_AGAIN: Duration = Duration::from_secs(60);

/// How often the owners are told of the same trouble with Telegram at most.
const REPEAT_ALARM: Duration = Duration::from_secs(6 * 60 * 60);

impl App {
    /// Looks after all of it until `stop`.
    pub(super) async fn keep_vigil(&self, stop: &CancellationToken) {
        tokio::select! {
            () = stop.cancelled() => {}
            _ = async {
                tokio::join!(
                    self.keep_room(),
                    self.look_through(),
                    self.keep_log_short(),
                    self.keep_administrators_informed(),
                    self.pass_on(self.courier.refused(), Alarm::Refused),
                    self.pass_on(self.courier.unpaid(), Alarm::Unpaid),
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
                (Room::Enough, Room::None) => self.tell_owners(Alarm::NoRoom).await,
                (Room::None, Room::Enough) => {
                    self.tell_owners(Alarm::RoomAgain).await;
                    self.kept.notify_one();
                    self.announced.notify_one();
                }
                (Room::Enough, Room::Enough) | (Room::None, Room::None) => {}
            }
            before = now;
            if now == Room::Enough {
                self.store.until(Room::None).await;
                self.tell_owners(Alarm::NoRoom).await;
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

    /// Tells the owners when a count of troubles grows.
    async fn pass_on(&self, mut troubles: watch::Receiver<u64>, what: Alarm) {
        while troubles.changed().await.is_ok() {
            self.tell_owners(what).await;
            tokio::time::sleep(REPEAT_ALARM).await;
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
                self.tell_owners(Alarm::Damaged).await;
            }
            Err(error) => tracing::error!(%error, "the database could not be looked through"),
        }
    }

    /// Tells the owners that the bot has met, without writing anything.
    async fn tell_owners(&self, what: Alarm) {
        match self.store.editors().await {
            Ok(editors) => {
                for owner in editors {
                    if owner.role == Some(Role::Owner) {
                        let message = alarm(what, owner.language);
                        self.replies.push(owner.key, Reply::Send(message));
                    }
                }
            }
            Err(error) => tracing::error!(%error, "the owners cannot be told"),
        }
    }
}

//! A small Telegram: the Bot API over HTTP on loopback, and the people on the other side of it.
//!
//! It holds state (people, chats, messages, live buttons, who blocked the bot), checks what Telegram checks, answers
//! in Telegram's words, and can go wrong on purpose. A call that no bot should make is kept as a surprise.
//!
//! ```text
//! people ─ says, taps ─▶ people.rs ─▶ world.rs ◀─ calls.rs ◀─ call.rs ◀─ server.rs ◀─ connection.rs ◀─ the bot
//!          groups.rs, choosing.rs       │    │      entities.rs, keyboard.rs faults.rs ◀─ random_faults.rs, limits.rs
//!                          take_heard ◀──┘    └▶ journal.rs ─▶ received
//! ```

mod attachment;
mod call;
mod calls;
mod chat;
mod choosing;
mod connection;
mod documents;
mod entities;
mod fault;
mod faults;
mod form;
mod group;
mod groups;
mod inline;
mod journal;
mod keyboard;
mod limits;
mod members;
mod menus;
mod methods;
mod observation;
mod observed;
mod people;
mod photos;
mod random_faults;
mod refusal;
mod reply_keyboard;
mod replying;
mod server;
mod world;

use std::{
    io,
    net::SocketAddr,
    ops::RangeInclusive,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use tokio::{net::TcpListener, sync::watch, time::timeout};

use crate::clock::Clock;
use chat::BotMembership;
pub use chat::{BOT_USERNAME, ChatKind};
pub use choosing::ChatList;
pub use connection::{Outage, PollBehaviour};
pub use fault::{InjectedFault, PenaltyScope};
pub use groups::Membership;
pub use journal::{CallEnd, JournalEntry};
pub use limits::{Limiter, Limits};
pub use members::AdministratorQueries;
pub use observation::{Observation, ObservationKind};
pub use observed::VisibleMessage;
pub use random_faults::{RandomFaults, SeededRandom};
use world::World;

/// How long a bot may take for everything that one chat has said to it.
const PATIENCE: Duration = Duration::from_secs(5);

/// A Telegram of one bot. Clones are the same Telegram.
#[derive(Clone)]
pub struct Telegram {
    hub: Arc<Hub>,
    address: SocketAddr,
}

/// Why a person cannot go on. The people of this Telegram are made up, so it may name them.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// The name has not been heard before.
    #[error("nobody is called {0}")]
    Nobody(String),
    /// No message of the bot shows such a button.
    #[error("{name} sees no button [{label}]; there are: {there:?}")]
    NoButton {
        /// Who looks for it.
        name: String,
        /// What they look for.
        label: String,
        /// The labels that there are, newest message first.
        there: Vec<String>,
    },
    /// Their application does not show them this chat to choose it.
    #[error("{name} is not shown {chat} to choose it")]
    NotShown {
        /// Who looks for it.
        name: String,
        /// What they look for.
        chat: String,
    },
    /// They have written nothing that they could change.
    #[error("{0} has written nothing yet")]
    WroteNothing(String),
    /// The bot has said nothing with that in it.
    #[error("nothing that the bot said to {name} has “{part}” in it")]
    NoMessage {
        /// Who wants to reply to it.
        name: String,
        /// What it is to have in it.
        part: String,
    },
    /// The button does something on the phone, such as opening a page.
    #[error("[{label}] sends the bot nothing when {name} presses it")]
    NoPress {
        /// Who presses it.
        name: String,
        /// The button.
        label: String,
    },
    /// The bot has not come to the end of what the chat said to it in time.
    #[error("the bot fell silent in {name}'s chat; so far:\n{}", conversation.join("\n"))]
    Silent {
        /// Whose chat it is.
        name: String,
        /// What was said there, oldest first.
        conversation: Vec<String>,
    },
}

/// The world, and the bell that rings when an update comes, is confirmed, or a button is answered.
struct Hub {
    world: Mutex<World>,
    outage: watch::Sender<Outage>,
    administrators: watch::Sender<AdministratorQueries>,
    stirred: watch::Sender<()>,
}

impl Telegram {
    /// Opens a Telegram on a free port of this machine; it runs as long as the tokio runtime does.
    pub async fn open() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let hub = Arc::new(Hub {
            world: Mutex::new(World::new()),
            outage: watch::Sender::new(Outage::Off),
            administrators: watch::Sender::new(AdministratorQueries::Told),
            stirred: watch::Sender::new(()),
        });
        server::serve(listener, Arc::clone(&hub));
        Ok(Self { hub, address })
    }

    /// The address to give to the bot in place of `https://api.telegram.org`; any token that looks like one is right.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Sets the time, which dates messages and answers and ends penalties and unanswered buttons; it stands until it is set
    /// again.
    pub fn set_time(&self, now: DateTime<Utc>) {
        self.goes_by(Clock::manual(now).0);
    }

    /// Goes by this clock from now on; until it is told, by the machine's.
    pub fn goes_by(&self, clock: Clock) {
        self.world().clock = clock;
    }

    /// Its clock is ahead of what it goes by from now on, or behind it by what is negative.
    pub fn is_ahead(&self, by: TimeDelta) {
        self.world().ahead = by;
    }

    /// The person's id at Telegram; somebody new is known from now on, but has not started the bot.
    pub fn id_of(&self, name: &str) -> i64 {
        self.world().id_of(name)
    }

    /// Opens a chat in which the bot may write at once, and returns its id: a group or channel that took the bot in, or
    /// a person who has started it. The bot gets no update of it.
    pub fn opens(&self, kind: ChatKind, name: &str) -> i64 {
        self.world().open(kind, name)
    }

    /// Opens chats of all these ids, which must be no others', in which the bot may write. They have no names, and of
    /// what they receive nothing is kept but what [`Self::received`] tells: a million of them cost nothing.
    pub fn opens_many(&self, kind: ChatKind, ids: RangeInclusive<i64>) {
        self.world().open_many(kind, ids);
    }

    /// A group or channel comes to be, without the bot; returns its id. What is known already stays as it is.
    pub fn founds(&self, kind: ChatKind, name: &str) -> i64 {
        let mut world = self.world();
        match world.known(name) {
            Some((id, _)) => id,
            None => world.add(kind, name, BotMembership::NeverStarted),
        }
    }

    /// A person's application tells their language from now on, as an IETF tag.
    pub fn speaks(&self, name: &str, code: &str) {
        let mut world = self.world();
        let id = world.id_of(name);
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.language = Some(code.to_owned());
        }
    }

    /// A person writes to the bot.
    pub fn says(&self, name: &str, text: &str) {
        self.world().says(name, text);
        self.hub.stir();
    }

    /// A person writes to the bot, and Telegram says more of the message than its text.
    pub fn says_with(&self, name: &str, text: &str, more: &Value) {
        self.world().says_with(name, text, more);
        self.hub.stir();
    }

    /// A person forwards to the bot what somebody else wrote.
    pub fn forwards(&self, name: &str, text: &str) {
        self.world().forwards(name, text);
        self.hub.stir();
    }

    /// A person sends what is no text, or something happens in their chat, by the name of its field in the Bot API's
    /// `Message`: so many of them as one album, with what is written under it.
    pub fn sends(&self, name: &str, field: &str, caption: Option<&str>, parts: u8) {
        self.world().sends(name, field, caption, parts);
        self.hub.stir();
    }

    /// A person changes the last thing that they wrote.
    ///
    /// # Errors
    /// If they have written nothing.
    pub fn edits(&self, name: &str, text: &str) -> Result<(), ActionError> {
        self.world().edits(name, text)?;
        self.hub.stir();
        Ok(())
    }

    /// A person presses the newest button of that label, or, by number from 1, one of the newest keyboard.
    pub fn taps(&self, name: &str, label: &str) -> Result<(), ActionError> {
        self.world().taps(name, label)?;
        self.hub.stir();
        Ok(())
    }

    /// A person presses a button of that message.
    ///
    /// # Errors
    /// If the message is not there, or has no such button.
    pub fn taps_on(&self, name: &str, message: i64, label: &str) -> Result<(), ActionError> {
        self.world().taps_on(name, message, label)?;
        self.hub.stir();
        Ok(())
    }

    /// A person presses a button that is there no longer, or never was: the newest message, with this data.
    pub fn taps_data(&self, name: &str, data: &str) -> Result<(), ActionError> {
        self.world().taps_data(name, data)?;
        self.hub.stir();
        Ok(())
    }

    /// The same with data that may be no text: Telegram passes the bytes of any application on as they are.
    ///
    /// # Errors
    /// If the bot has written nothing yet.
    pub fn taps_bytes(&self, name: &str, data: &[u8]) -> Result<(), ActionError> {
        const SOUND: &str = "spoiled";
        let mut world = self.world();
        world.taps_data(name, SOUND)?;
        world.spoil(SOUND.as_bytes(), data);
        drop(world);
        self.hub.stir();
        Ok(())
    }

    /// Puts an update of any kind in the queue, also one that no bot can read.
    pub fn push(&self, kind: &str, body: &Value) {
        self.world().push(kind, body);
        self.hub.stir();
    }

    /// Waits until the bot has handled everything that one chat has said to it.
    ///
    /// A bot handles the updates of one chat in order, answers every button, and sends its replies in that order too.
    /// So this presses a button that the bot cannot know and waits for the answer, which nobody hears.
    pub async fn settled(&self, name: &str) -> Result<(), ActionError> {
        self.settled_within(name, PATIENCE).await
    }

    async fn settled_within(&self, name: &str, patience: Duration) -> Result<(), ActionError> {
        let mut stirred = self.hub.stirred.subscribe();
        let probe = self.world().probe(name)?;
        self.hub.stir();
        let passed =
            async { while !self.world().has_passed(probe) && stirred.changed().await.is_ok() {} };
        match timeout(patience, passed).await {
            Ok(()) => Ok(()),
            Err(_) => Err(ActionError::Silent {
                name: name.to_owned(),
                conversation: self.world().nobody_or(name)?.1.conversation(),
            }),
        }
    }

    /// What becomes of questions for news from now on.
    pub fn gives_no_news(&self, news: PollBehaviour) {
        self.world().news = news;
        self.hub.stir();
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.hub.world()
    }
}

impl Hub {
    /// The world; one that a panicking test left behind is still worth looking at.
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn outage(&self) -> Outage {
        *self.outage.borrow()
    }

    fn stir(&self) {
        self.stirred.send_replace(());
    }

    fn surprise(&self, what: String) {
        self.world().surprises.push(what);
    }
}

#[cfg(test)]
mod tests;

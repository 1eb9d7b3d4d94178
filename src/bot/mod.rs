//! What people say to the bot.
//!
//! Every update takes the same way: `inbound` keeps it, `dispatcher` hands it on in the order of its chat, `handle`
//! finds who must answer.

mod administrators;
mod alarms;
mod albums;
mod backlog;
mod callbacks;
mod claim;
mod commands;
mod dispatcher;
mod editors;
mod expiring;
mod followers;
mod groups;
mod inbound;
mod intent;
mod leaving;
mod members;
mod permits;
mod polling_health;
mod profile;
mod rate_limit;
mod retry;
mod updates;

use std::sync::Arc;

use chrono::TimeDelta;
use tokio::sync::Notify;

use crate::{
    clock::Clock,
    courier::{Courier, Replies, Reply},
    domain::{
        chat::{Address, Asker, ChatKey, ChatKind},
        holidays::Holidays,
        language::Language,
        message::{Broadcast, Message},
        role::{Rank, Role},
    },
    parse::line,
    store::{Arrived, Error, Presence, Receipt, Store},
    text::{replies, unclear},
};

use leaving::LeavingReply;
use updates::{Content, IncomingMessage, Update, User, Words};

pub use administrators::{Administrators, Completion, tell as tell_administrators};
pub use alarms::AlarmBoard;
pub use claim::OwnerClaim;
pub use dispatcher::Dispatcher;
pub use groups::ChatLimiter;
pub use inbound::{Closed, Inbound};
pub use polling_health::PollingHealth;
pub use profile::{Menus, Profile, ask, introduce};
pub use rate_limit::SenderLimiter;
pub use retry::Retry;

/// What every handler needs.
pub struct Context {
    /// Where things are kept.
    pub store: Store,
    /// The way to Telegram, for what is no answer.
    pub courier: Courier,
    /// The way back to who asked.
    pub replies: Replies,
    /// The time.
    pub clock: Clock,
    /// The bot's name, without the @.
    pub username: String,
    /// Those whom the settings make owners.
    pub owners: Vec<ChatKey>,
    /// For people whose language the bot does not speak.
    pub default_language: Language,
    /// The zone for what concerns no single case.
    pub zone: chrono_tz::Tz,
    /// Days on which courts rest.
    pub holidays: Holidays,
    /// How long a change can be taken back.
    pub undo_window: TimeDelta,
    /// How fast what is told to many may leave.
    pub broadcast: Broadcast,
    /// Rung when something was kept that the clock must look at.
    pub kept: Arc<Notify>,
    /// What keeps notices or answers back.
    pub alarms: AlarmBoard,
    /// Who may be heard.
    pub senders: SenderLimiter,
    /// Which groups may be answered.
    pub groups: ChatLimiter,
    /// Who may be told that they are back.
    pub returns: ChatLimiter,
    /// Who administers them.
    pub administrators: Administrators,
    /// Whose menus were taken away.
    pub menus: Menus,
    /// The way to become the owner.
    pub claim: OwnerClaim,
}

/// Finds who must answer an update. The whole tree is here.
///
/// # Errors
/// If the store failed: the update stays in the inbox.
async fn handle(context: &Context, arrived: &Arrived) -> Result<(), Error> {
    let receipt = arrived.receipt();
    match Update::read(arrived) {
        Some(Update::Message(message)) => match message.chat.kind() {
            ChatKind::Private => said(context, &message, receipt).await,
            ChatKind::Shared => groups::said(context, &message, receipt).await,
        },
        Some(Update::EditedMessage(message)) => match message.chat.kind() {
            ChatKind::Private => edited(context, &message, receipt).await,
            // In a group nobody in particular is meant.
            ChatKind::Shared => context.store.close_update(receipt).await,
        },
        Some(Update::CallbackQuery(query)) => callbacks::pressed(context, query, receipt).await,
        Some(Update::MyChatMember(change)) => members::changed(context, &change, receipt).await,
        None => {
            // It was kept by a version of the bot that could read it.
            tracing::warn!("an update that cannot be read any more is passed over");
            context.store.close_update(receipt).await
        }
    }
}

/// Somebody wrote to the bot alone.
async fn said(context: &Context, message: &IncomingMessage, receipt: Receipt) -> Result<(), Error> {
    let asker = context
        .recognise(message.chat, message.from.as_ref())
        .await?;
    match (message.line(), message.words) {
        (Some(text), Words::Own) => commands::said(context, asker, text, receipt).await,
        (Some(text), Words::Forwarded) => commands::forwarded(context, asker, text, receipt).await,
        (None, Words::Own | Words::Forwarded) => {
            match message.content {
                Content::Sent => context.show(asker, unclear::only_text(asker.language())),
                // Nobody said anything.
                Content::Service => {}
            }
            context.store.close_update(receipt).await
        }
    }
}

/// Somebody changed what they had written. What it led to stands, and what it says now is not read: a preview and its line
/// would no longer be of the same words, and what was sent for good would be sent again.
async fn edited(
    context: &Context,
    message: &IncomingMessage,
    receipt: Receipt,
) -> Result<(), Error> {
    // A place that is shared live changes by itself.
    if let Some(text) = message.line() {
        let asker = context
            .recognise(message.chat, message.from.as_ref())
            .await?;
        let again = replies::edited(&line::tidy(text), asker.language());
        context.show(asker, again);
    }
    context.store.close_update(receipt).await
}

impl Context {
    /// Who speaks. Nothing is kept of somebody new but of those whom the settings make owners.
    async fn recognise(&self, key: ChatKey, from: Option<&User>) -> Result<Asker, Error> {
        let asker = match self
            .store
            .recognise_chat(key, phone_language(from), self.clock.now())
            .await?
        {
            Some((asker, presence)) => {
                if presence == Presence::Unreachable {
                    // What it missed may leave.
                    self.kept.notify_one();
                }
                asker
            }
            None => Asker::Stranger {
                key,
                language: self.language_of(from),
            },
        };
        let is_owner = asker
            .known()
            .is_some_and(|chat| chat.role == Some(Role::Owner));
        if self.owners.contains(&key) && !is_owner {
            let chat = self.store.appoint_by_settings(asker, Role::Owner).await?;
            return Ok(chat.into());
        }
        Ok(asker)
    }

    /// Whose turn comes first.
    async fn rank(&self, key: ChatKey) -> Result<Rank, Error> {
        if self.owners.contains(&key) {
            return Ok(Rank::Editor);
        }
        let known = self.store.asker(key).await?;
        Ok(known.map_or(Rank::Stranger, |asker| asker.rank()))
    }

    /// The language that a person's Telegram speaks, if the bot does, else the bot's own.
    fn language_of(&self, from: Option<&User>) -> Language {
        phone_language(from).unwrap_or(self.default_language)
    }

    /// Says what was done, or is to be decided.
    fn reply(&self, asker: impl Into<Asker>, message: Message) {
        let asker = asker.into();
        self.say(asker.key(), asker.rank(), message);
    }

    fn say(&self, chat: ChatKey, rank: Rank, message: Message) {
        self.replies.push(chat, rank, Reply::Send(message));
    }

    /// Says what became of a wish to pause, to come back or to be forgotten.
    fn respond(&self, asker: Asker, to: impl Into<Address>, card: Option<i32>, said: LeavingReply) {
        let reply = match said {
            LeavingReply::InPlace(message) => in_place_of(card, message),
            LeavingReply::New(message) => Reply::Send(message),
        };
        self.replies.push(to, asker.rank(), reply);
    }

    /// Puts a message in the place of the card whose button was pressed, or after everything if Telegram hid the card.
    fn put(&self, asker: impl Into<Asker>, card: Option<i32>, message: Message) {
        let asker = asker.into();
        let reply = in_place_of(card, message);
        self.replies.push(asker.key(), asker.rank(), reply);
    }

    /// Shows how things stand, unless its asker asks for something else before it has left.
    fn show(&self, asker: Asker, message: Message) {
        let reply = Reply::Send(message);
        self.replies.show(asker.key(), asker.rank(), reply);
    }

    /// Answers and closes an update that leads to nothing that is kept.
    async fn answer(&self, asker: Asker, message: Message, receipt: Receipt) -> Result<(), Error> {
        self.answer_in_place_of(None, asker, message, receipt).await
    }

    /// The same in the place of the card whose button was pressed, if one was.
    async fn answer_in_place_of(
        &self,
        card: Option<i32>,
        asker: Asker,
        message: Message,
        receipt: Receipt,
    ) -> Result<(), Error> {
        self.may_look(asker).await?;
        let shown = in_place_of(card, message);
        self.replies.show(asker.key(), asker.rank(), shown);
        self.store.close_update(receipt).await
    }

    /// Remembers that somebody is about to read an answer, if they follow anything.
    async fn may_look(&self, asker: Asker) -> Result<(), Error> {
        match asker.known() {
            Some(chat) => self.store.note_case_may_be_known(chat.id).await,
            None => Ok(()),
        }
    }

    /// Tells the chat of an update something, if it has one: somebody unknown in what their phone speaks, if the bot does.
    async fn tell(
        &self,
        chat: Option<ChatKey>,
        phone: Option<Language>,
        words: fn(Language) -> Message,
    ) {
        let Some(key) = chat else { return };
        let known = self.store.asker(key).await.ok().flatten();
        let language = phone.unwrap_or(self.default_language);
        let asker = known.unwrap_or(Asker::Stranger { key, language });
        self.reply(asker, words(asker.language()));
    }
}

fn in_place_of(card: Option<i32>, message: Message) -> Reply {
    match card {
        Some(card) => Reply::Edit(card, message),
        None => Reply::Send(message),
    }
}

/// The language that a person's Telegram speaks, if the bot does.
fn phone_language(from: Option<&User>) -> Option<Language> {
    Language::from_tag(from?.language_code.as_deref()?)
}

//! The bot's side of Telegram: what people say to it, and the handlers.
//!
//! Every update but an inline query, which `inline` answers at once, takes the same way: `inbound` stores it, `dispatcher` hands it
//! on in the order of its chat, `handle` finds its handler.

mod administrators;
mod alarms;
mod albums;
mod answers;
mod approval;
mod audit;
mod backlog;
mod calendar;
mod callbacks;
pub mod cards;
mod case_request;
mod choosing;
mod claim;
mod commands;
mod correcting;
mod dialogue;
mod dispatcher;
mod editors;
mod expiring;
mod followers;
mod group_command;
mod groups;
mod inbound;
mod inline;
mod intent;
mod invites;
mod leaving;
mod links;
mod listed;
mod members;
mod names;
mod noting;
mod owners;
mod permits;
mod polling_health;
mod polling_retry;
mod privacy;
mod profile;
mod proposals;
mod response;
mod sender_limiter;
mod settings;
mod sharing;
mod still_on;
mod subscribing;
mod timeline;
mod unfollowing;
mod updates;

use std::sync::Arc;

use tokio::sync::Notify;

use crate::{
    clock::Clock,
    courier::{ButtonAnswer, Courier, Replies, Reply},
    domain::{
        chat::{Asker, ChatKey, ChatKind},
        language::Language,
        message::Message,
        rich_text::RichText,
        role::{Rank, Role},
        zone::Zone,
    },
    flow::{Turn, change::ChangeSettings},
    parse::line,
    store::{Error, Presence, Receipt, Store},
    text::{replies, unclear},
};

use cards::LINE;
use response::Response;
use updates::{CallbackQuery, ContentKind, IncomingMessage, MessageOrigin, Update, User};

pub use administrators::{AdministratorCache, Completion, tell as tell_administrators};
pub use alarms::AlarmBoard;
pub use audit::post_head as post_audit_head;
pub use cards::{
    notices::{render_notice, render_quote},
    share::InlineMode,
};
pub use claim::OwnerClaim;
pub use dispatcher::Dispatcher;
pub use groups::ChatLimiter;
pub use inbound::{Inbound, PollingError};
pub use inline::InlineQueue;
pub use listed::show_proposals as show_list_proposals;
pub use polling_health::PollingHealth;
pub use polling_retry::PollingRetry;
pub use profile::{Menus, Profile, get_me, introduce};
pub use sender_limiter::SenderLimiter;
pub use timeline::draw_picture;
pub use updates::ParsedUpdate;

/// The context of every handler.
pub struct Context {
    /// The store.
    pub store: Store,
    /// The client of the Bot API, for everything but replies.
    pub courier: Courier,
    /// The queue of replies.
    pub replies: Replies,
    /// The time.
    pub clock: Clock,
    /// The bot's id, as of a chat with it.
    pub id: ChatKey,
    /// The bot's name, without the @.
    pub username: String,
    /// Whether the bot can be asked in any chat.
    pub inline_mode: InlineMode,
    /// The owners whom the settings name.
    pub owners: Vec<ChatKey>,
    /// For people whose language the bot does not speak.
    pub default_language: Language,
    /// The zone for what concerns no single case.
    pub zone: Zone,
    /// The settings of changes.
    pub changes: Arc<ChangeSettings>,
    /// Notified when something was stored that the scheduler must look at.
    pub wake_scheduler: Arc<Notify>,
    /// The board of alarms.
    pub alarms: AlarmBoard,
    /// The rate limiter of senders.
    pub senders: SenderLimiter,
    /// The queue of inline queries.
    pub inline: InlineQueue,
    /// The rate limiter of answers in groups.
    pub groups: ChatLimiter,
    /// The rate limiter of welcomes after a block.
    pub returns: ChatLimiter,
    /// The cache of administrators.
    pub administrators: AdministratorCache,
    /// The editors' menus that were taken away.
    pub menus: Menus,
    /// The claim of ownership.
    pub claim: OwnerClaim,
}

/// Routes an update to its handler and carries out the outcome. The whole tree is here.
///
/// # Errors
/// If the store failed: the update stays in the inbox.
async fn handle(context: &Context, update: &Update, receipt: Receipt) -> Result<(), Error> {
    tracing::Span::current().record("kind", update.kind());
    let response = match update {
        Update::Message(message) => match message.chat.kind() {
            ChatKind::Private => handle_message(context, message, receipt).await?,
            ChatKind::Shared => groups::handle_message(context, message, receipt).await?,
        },
        Update::EditedMessage(message) => match message.chat.kind() {
            ChatKind::Private => edited(context, message, receipt).await?,
            // In a group nobody in particular is meant.
            ChatKind::Shared => Response::unused(receipt),
        },
        Update::CallbackQuery(query) => callbacks::handle_callback(context, query, receipt).await?,
        Update::MyChatMember(change) => members::changed(context, change, receipt).await?,
    };
    context.finish(response).await
}

/// Handles a message in a private chat.
async fn handle_message(
    context: &Context,
    message: &IncomingMessage,
    receipt: Receipt,
) -> Result<Response, Error> {
    let asker = context
        .recognise(message.chat, message.from.as_ref())
        .await?;
    let turn = context.turn(asker, receipt);
    if let Some(shared) = message.chat_shared {
        return choosing::chosen(context, turn, shared).await;
    }
    let made_by = message.via_bot.as_ref().map(|bot| bot.id);
    if made_by == Some(context.id) && message.origin == MessageOrigin::Own {
        // A card that the bot offered is posted in its own chat: its words are nobody's question, and no answer to one.
        return Ok(Response::unused(turn.receipt));
    }
    match (message.line(), message.origin) {
        (Some(text), MessageOrigin::Own) => match message.replies_to() {
            Some(replied) => commands::handle_reply(context, turn, text, replied).await,
            None => commands::handle_line(context, turn, text).await,
        },
        (Some(text), MessageOrigin::Forwarded) => commands::forwarded(context, turn, text).await,
        (None, MessageOrigin::Own | MessageOrigin::Forwarded) => {
            let response = Response::unused(turn.receipt);
            Ok(match message.content {
                ContentKind::Sent => {
                    let only_text = unclear::only_text(asker.language());
                    response.show(asker.key(), asker.rank(), only_text)
                }
                // Nobody said anything.
                ContentKind::Service => response,
            })
        }
    }
}

/// Handles an edited message: it is not read again, and what it led to stays. Else a preview would no longer match its line,
/// and what was sent would be sent again.
async fn edited(
    context: &Context,
    message: &IncomingMessage,
    receipt: Receipt,
) -> Result<Response, Error> {
    let response = Response::unused(receipt);
    // A place that is shared live changes by itself.
    let Some(text) = message.line() else {
        return Ok(response);
    };
    let asker = context
        .recognise(message.chat, message.from.as_ref())
        .await?;
    let again = replies::edited(&line::tidy(text), LINE, asker.language());
    Ok(response.show(asker.key(), asker.rank(), again))
}

impl Context {
    /// The chat that an update is from. A new one is not stored, unless the settings name it as an owner.
    async fn recognise(&self, key: ChatKey, from: Option<&User>) -> Result<Asker, Error> {
        let asker = match self
            .store
            .chats()
            .recognise_chat(key, phone_language(from), self.clock.now())
            .await?
        {
            Some((asker, presence)) => {
                if presence == Presence::Unreachable {
                    // What it missed may leave.
                    self.wake_scheduler.notify_one();
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
            let chat = self
                .store
                .roles()
                .appoint_by_settings(asker, Role::Owner, self.clock.now())
                .await?;
            return Ok(chat.into());
        }
        Ok(asker)
    }

    /// The rank of a chat.
    async fn rank(&self, key: ChatKey) -> Result<Rank, Error> {
        if self.owners.contains(&key) {
            return Ok(Rank::Editor);
        }
        let known = self.store.chats().asker(key).await?;
        Ok(known.map_or(Rank::Stranger, |asker| asker.rank()))
    }

    /// The language of a person's phone if the bot speaks it, else the bot's default.
    fn language_of(&self, from: Option<&User>) -> Language {
        phone_language(from).unwrap_or(self.default_language)
    }

    fn turn(&self, asker: Asker, receipt: Receipt) -> Turn<Asker> {
        Turn {
            chat: asker,
            topic: None,
            now: self.clock.now(),
            receipt,
        }
    }

    fn say(&self, chat: ChatKey, rank: Rank, message: impl Into<Message>) {
        let reply = Reply::Send(message.into());
        self.replies.push(chat, rank, reply);
    }

    /// Answers a press, perhaps with words: Telegram shows no styles there, and at most 200 characters (the Bot API's
    /// `answerCallbackQuery`).
    fn answer_press(&self, chat: ChatKey, query: &CallbackQuery, words: Option<&RichText>) {
        let answer = match words {
            Some(words) => ButtonAnswer::Words(words.as_str().to_owned()),
            None => ButtonAnswer::Silent,
        };
        self.replies.answer_button(chat, query.id.clone(), answer);
    }

    /// Sends a message to the chat of an update, if it has one: in its own language, or that of its phone.
    async fn tell(
        &self,
        chat: Option<ChatKey>,
        phone: Option<Language>,
        words: fn(Language) -> RichText,
    ) {
        let Some(key) = chat else { return };
        let known = self.store.chats().asker(key).await.ok().flatten();
        let language = phone.unwrap_or(self.default_language);
        let asker = known.unwrap_or(Asker::Stranger { key, language });
        self.say(asker.key(), asker.rank(), words(asker.language()));
    }
}

/// The language of a person's phone, if the bot speaks it.
fn phone_language(from: Option<&User>) -> Option<Language> {
    Language::from_tag(from?.language_code.as_deref()?)
}

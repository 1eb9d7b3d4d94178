//! The bot's profile at Telegram: its commands and its description, in each language.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use teloxide::{
    payloads::{
        DeleteMyCommands, DeleteMyCommandsSetters, GetMe, SetMyCommands, SetMyCommandsSetters,
        SetMyDescription, SetMyDescriptionSetters, SetMyShortDescription,
        SetMyShortDescriptionSetters,
    },
    types::{BotCommand, BotCommandScope, ChatId, Recipient},
};

use crate::{
    courier::{Courier, Outcome, RefusalReason},
    domain::{
        chat::{Chat, ChatKey},
        command::Audience,
        language::Language,
    },
    text::commands,
};

use super::{Context, cards::share::InlineMode, group_command};

/// The identity of the bot at Telegram.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Its id, as of a chat with it.
    pub id: ChatKey,
    /// Its name, without the @.
    pub username: String,
    /// Whether it can be asked in any chat.
    pub inline_mode: InlineMode,
}

/// Asks Telegram for the bot's identity (`getMe`).
///
/// # Errors
/// The outcome of the request.
pub async fn get_me(courier: &Courier) -> Result<Profile, Outcome> {
    let me = courier.request(&GetMe::new()).await?;
    Ok(Profile {
        id: ChatKey(me.user.id.0.cast_signed()),
        username: me.user.username.unwrap_or_default(),
        inline_mode: if me.supports_inline_queries {
            InlineMode::On
        } else {
            InlineMode::Off
        },
    })
}

/// Sets the profile: for everybody and for administrators of groups in each language, and for editors their commands too.
///
/// # Errors
/// The outcome of the first request that failed. The bot works without.
pub async fn introduce(context: &Context) -> Result<(), Outcome> {
    let (courier, fallback) = (&context.courier, context.default_language);
    // A list with no language is for everybody whose language has none.
    let lists = Language::ALL.map(|language| (language, Some(language.code())));
    for (language, code) in lists.into_iter().chain([(fallback, None)]) {
        let everyones = commands::command_descriptions(language, Audience::Everyone);
        let mut commands =
            SetMyCommands::new(menu(everyones)).scope(BotCommandScope::AllPrivateChats);
        let of_groups = commands::described(group_command::offered(), language);
        let mut in_groups =
            SetMyCommands::new(menu(of_groups)).scope(BotCommandScope::AllChatAdministrators);
        let mut description =
            SetMyDescription::new().description(commands::profile_description(language));
        let mut short = SetMyShortDescription::new()
            .short_description(commands::profile_short_description(language));
        if let Some(code) = code {
            commands = commands.language_code(code);
            in_groups = in_groups.language_code(code);
            description = description.language_code(code);
            short = short.language_code(code);
        }
        courier.request(&commands).await?;
        courier.request(&in_groups).await?;
        courier.request(&description).await?;
        courier.request(&short).await?;
    }
    let editors = context
        .store
        .roles()
        .editors()
        .await
        .unwrap_or_else(|error| {
            tracing::warn!(%error, "the editors' menus could not be set");
            Vec::new()
        });
    for editor in editors {
        let audience = Audience::of(editor.role);
        show_commands(context, editor.key, audience, editor.language).await?;
    }
    for former in former_editors(context).await {
        take_menu(context, former).await;
    }
    Ok(())
}

/// How long after a failure to remove a menu it is tried again at the earliest.
const AGAIN_AFTER: Duration = Duration::from_secs(60);

/// The editors' menus that this process removed or tried to remove: as many as there are people who once had a role. Whoever
/// lost theirs may press and write as often as they like.
#[derive(Default)]
pub struct Menus(Mutex<HashMap<ChatKey, MenuState>>);

enum MenuState {
    Failed(Instant),
    Done,
}

impl Menus {
    /// Whether to try now; it counts as failed until it succeeds.
    fn begin(&self, chat: ChatKey, now: Instant) -> MenuAttempt {
        let mut attempts = self.attempts();
        match attempts.get(&chat) {
            Some(MenuState::Done) => MenuAttempt::No,
            Some(MenuState::Failed(at)) if now < *at + AGAIN_AFTER => MenuAttempt::No,
            Some(MenuState::Failed(_)) | None => {
                attempts.insert(chat, MenuState::Failed(now));
                MenuAttempt::Yes
            }
        }
    }

    fn succeeded(&self, chat: ChatKey) {
        self.attempts().insert(chat, MenuState::Done);
    }

    /// Notes that a chat is shown the menu again.
    fn is_shown(&self, chat: ChatKey) {
        self.attempts().remove(&chat);
    }

    fn attempts(&self) -> MutexGuard<'_, HashMap<ChatKey, MenuState>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(PartialEq)]
enum MenuAttempt {
    Yes,
    No,
}

/// Removes the editors' menu of somebody who is an editor no more, if it may still be shown.
pub(super) async fn tidy_menu(context: &Context, chat: Chat) {
    let is_former = former_editors(context)
        .await
        .iter()
        .any(|former| former.id == chat.id);
    let now = context.clock.moment().steady;
    if is_former && context.menus.begin(chat.key, now) == MenuAttempt::Yes {
        take_menu(context, chat).await;
    }
}

async fn former_editors(context: &Context) -> Vec<Chat> {
    context
        .store
        .roles()
        .former_editors()
        .await
        .unwrap_or_else(|error| {
            tracing::warn!(%error, "the menus of former editors could not be looked for");
            Vec::new()
        })
}

/// Removes the editors' menu of a chat. Returns whether it is gone.
pub(super) async fn take_menu_of(context: &Context, former: Chat) -> MenuRemoval {
    let chat_id = Recipient::Id(ChatId(former.key.0));
    let commands = DeleteMyCommands::new().scope(BotCommandScope::Chat { chat_id });
    match context.replies.request(former.key, &commands).await {
        // Or there is no chat any more in which it could be shown.
        Ok(_) | Err(Outcome::Refused(RefusalReason::Gone | RefusalReason::NotFound)) => {
            MenuRemoval::Away
        }
        Err(outcome) => {
            tracing::warn!(
                ?outcome,
                "the menu of a former editor could not be taken away"
            );
            MenuRemoval::NotYet
        }
    }
}

/// The outcome of removing a menu.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MenuRemoval {
    Away,
    NotYet,
}

/// Removes the editors' menu of a chat, and stores that it is gone.
async fn take_menu(context: &Context, former: Chat) {
    if take_menu_of(context, former).await == MenuRemoval::NotYet {
        return;
    }
    context.menus.succeeded(former.key);
    // Of those whom the settings of this start name it must be known that the role was taken away since.
    if !context.owners.contains(&former.key)
        && let Err(error) = context.store.roles().forget_former_editor(former.id).await
    {
        tracing::warn!(%error, "that a menu was taken away could not be kept");
    }
}

/// Shows an editor or an owner their commands too.
pub(super) async fn show_commands(
    context: &Context,
    editor: ChatKey,
    audience: Audience,
    language: Language,
) -> Result<(), Outcome> {
    context.menus.is_shown(editor);
    let chat_id = Recipient::Id(ChatId(editor.0));
    let offered = commands::command_descriptions(language, audience);
    let commands = SetMyCommands::new(menu(offered));
    context
        .courier
        .request(&commands.scope(BotCommandScope::Chat { chat_id }))
        .await
        .map(|_| ())
}

fn menu(offered: Vec<(&'static str, String)>) -> Vec<BotCommand> {
    offered
        .into_iter()
        .map(|(command, description)| BotCommand::new(command, description))
        .collect()
}

//! What Telegram shows of the bot itself: its commands and its description, in each language.

use teloxide::{
    payloads::{SetMyCommandsSetters, SetMyDescriptionSetters, SetMyShortDescriptionSetters},
    requests::{Request, Requester},
    types::{BotCommand, BotCommandScope, ChatId, Recipient},
};

use crate::{
    courier::{Courier, Outcome, judge_error},
    domain::{chat::ChatKey, command::Audience, language::Language},
    text::commands,
};

use super::Desk;

/// Who the bot is at Telegram.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Its name, without the @.
    pub username: String,
}

/// Asks Telegram who the bot is.
///
/// # Errors
/// How the question ended.
pub async fn ask(courier: &Courier) -> Result<Profile, Outcome> {
    let me = courier
        .bot()
        .get_me()
        .send()
        .await
        .map_err(|error| judge_error(&error))?;
    Ok(Profile {
        username: me.user.username.unwrap_or_default(),
    })
}

/// Tells Telegram what to show: for everybody in each language, and to editors their commands beside.
///
/// # Errors
/// How the first request that failed ended. The bot works without.
pub async fn introduce(desk: &Desk) -> Result<(), Outcome> {
    let (bot, fallback) = (desk.courier.bot(), desk.default_language);
    // A list with no language is for everybody whose language has none.
    let lists = Language::ALL.map(|language| (language, Some(language.code())));
    for (language, code) in lists.into_iter().chain([(fallback, None)]) {
        let commands = menu(language, Audience::Everyone);
        let mut request = bot
            .set_my_commands(commands)
            .scope(BotCommandScope::AllPrivateChats);
        let mut description = bot
            .set_my_description()
            .description(commands::profile_description(language));
        let mut short = bot
            .set_my_short_description()
            .short_description(commands::profile_short_description(language));
        if let Some(code) = code {
            request = request.language_code(code);
            description = description.language_code(code);
            short = short.language_code(code);
        }
        request.send().await.map_err(|error| judge_error(&error))?;
        description
            .send()
            .await
            .map_err(|error| judge_error(&error))?;
        short.send().await.map_err(|error| judge_error(&error))?;
    }
    let editors = desk.store.editors().await.unwrap_or_else(|error| {
        tracing::warn!(%error, "the editors' menus could not be set");
        Vec::new()
    });
    for editor in editors {
        show_editor_commands(&desk.courier, editor.key, editor.language).await?;
    }
    Ok(())
}

/// Shows an editor the editors' commands too.
pub(super) async fn show_editor_commands(
    courier: &Courier,
    editor: ChatKey,
    language: Language,
) -> Result<(), Outcome> {
    let chat_id = Recipient::Id(ChatId(editor.0));
    let request = courier
        .bot()
        .set_my_commands(menu(language, Audience::Editors))
        .scope(BotCommandScope::Chat { chat_id });
    request
        .send()
        .await
        .map(|_| ())
        .map_err(|error| judge_error(&error))
}

fn menu(language: Language, audience: Audience) -> Vec<BotCommand> {
    let offered = commands::command_descriptions(language, audience).into_iter();
    offered
        .map(|(command, description)| BotCommand::new(command, description))
        .collect()
}

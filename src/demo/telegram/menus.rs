//! The menus of commands: what a bot may offer, and what a person sees of it.

use serde_json::{Value, json};

use super::{
    call::Args,
    chat::ChatKind,
    refusal::CallRefusal,
    world::{MenuPlace, MenuScope, World},
};

const MOST_COMMANDS: usize = 100;

/// The scopes that are no single chat (Bot API, `BotCommandScope`).
const SHARED: [&str; 4] = [
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
];

/// What a person is offered in their own chat, or the administrators of a group in theirs: that of the first place that has a
/// menu (Bot API, `BotCommandScope`, "Determining list of commands").
pub(super) fn offered(world: &World, chat: i64, language: Option<&str>) -> Vec<String> {
    let shared: &[&str] = match world.chats.get(&chat).map(|chat| chat.kind) {
        Some(ChatKind::Private) | None => &["all_private_chats", "default"],
        Some(ChatKind::Group | ChatKind::Supergroup | ChatKind::Channel) => {
            &["all_chat_administrators", "all_group_chats", "default"]
        }
    };
    let shared = shared.iter();
    let shared = shared.map(|scope| MenuScope::Shared((*scope).to_owned()));
    let scopes = [MenuScope::Chat(chat)].into_iter().chain(shared);
    let places = scopes.flat_map(|scope| {
        [language, None].map(|language| MenuPlace {
            scope: scope.clone(),
            language: language.map(str::to_owned),
        })
    });
    let mut menus = places.filter_map(|place| world.menus.get(&place));
    menus.next().cloned().unwrap_or_default()
}

pub(super) fn set_my_commands(world: &mut World, args: &Args) -> Result<Value, CallRefusal> {
    let commands = args.get("commands").and_then(Value::as_array);
    let commands = commands.map(Vec::as_slice).unwrap_or_default();
    if commands.len() > MOST_COMMANDS {
        return Err(CallRefusal::surprise("too many commands"));
    }
    let mut words = Vec::new();
    for command in commands {
        let text = |field| command.get(field).and_then(Value::as_str);
        let (Some(name), Some(description)) = (text("command"), text("description")) else {
            return Err(CallRefusal::surprise(
                "a command lacks its name or description",
            ));
        };
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !(1..=32).contains(&name.len()) || !name.chars().all(fits) {
            return Err(CallRefusal::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&description.chars().count()) {
            return Err(CallRefusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        words.push(format!("/{name}: {description}"));
    }
    let place = place_of(world, args)?;
    world.menus.insert(place, words);
    Ok(json!(true))
}

pub(super) fn delete_my_commands(world: &mut World, args: &Args) -> Result<Value, CallRefusal> {
    let place = place_of(world, args)?;
    world.menus.remove(&place);
    Ok(json!(true))
}

/// The place that a call is about; without a scope, the default one.
fn place_of(world: &World, args: &Args) -> Result<MenuPlace, CallRefusal> {
    let language = args.text("language_code").map(str::to_owned);
    let scope = scope_of(world, args)?;
    Ok(MenuPlace { scope, language })
}

fn scope_of(world: &World, args: &Args) -> Result<MenuScope, CallRefusal> {
    let Some(scope) = args.get("scope") else {
        return Ok(MenuScope::Shared("default".to_owned()));
    };
    match scope.get("type").and_then(Value::as_str) {
        Some(shared) if SHARED.contains(&shared) => Ok(MenuScope::Shared(shared.to_owned())),
        Some("chat") => match scope.get("chat_id").and_then(Value::as_i64) {
            Some(chat) if world.chats.contains_key(&chat) => Ok(MenuScope::Chat(chat)),
            Some(_) => Err(CallRefusal::bad("chat not found")),
            None => Err(CallRefusal::surprise("a scope lacks its chat")),
        },
        _ => Err(CallRefusal::surprise(
            "a scope means nothing to the small Telegram",
        )),
    }
}

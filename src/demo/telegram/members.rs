//! Who is what in a chat, as the Bot API writes it.

use serde_json::{Value, json};

use super::{
    Telegram,
    call::Args,
    chat::{BotMembership, Chat, ChatKind, bot_json, is_bot},
    groups::is_there,
    refusal::CallRefusal,
    world::World,
};

/// What becomes of questions who administers a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdministratorQueries {
    /// They are answered.
    Told,
    /// They wait until they are answered.
    Withheld,
}

impl Telegram {
    /// A person blocks the bot, or a group throws it out.
    pub fn blocks(&self, name: &str) {
        self.world().stands(name, BotMembership::Blocked);
        self.hub.stir();
    }

    /// A person takes the block back, or a group takes the bot in again.
    pub fn unblocks(&self, name: &str) {
        self.world().stands(name, BotMembership::Open);
        self.hub.stir();
    }

    /// What becomes of questions who administers a chat from now on, and of those that wait.
    pub fn administrators(&self, administrators: AdministratorQueries) {
        self.hub.administrators.send_replace(administrators);
    }
}

impl World {
    /// The bot is blocked, or let in again; it hears of it as Telegram would tell it.
    pub(super) fn stands(&mut self, name: &str, membership: BotMembership) {
        let id = self.id_of(name);
        let from = self.user_json(id);
        self.change_membership(id, membership, &from);
    }

    pub(super) fn change_membership(&mut self, id: i64, membership: BotMembership, from: &Value) {
        let date = self.now().timestamp();
        let Some(chat) = self.chats.get_mut(&id) else {
            return;
        };
        let old = std::mem::replace(&mut chat.membership, membership);
        if old == membership {
            return;
        }
        let update = json!({
            "chat": chat.json(id),
            "from": from,
            "date": date,
            "old_chat_member": member(old, chat.kind),
            "new_chat_member": member(membership, chat.kind),
        });
        self.push("my_chat_member", &update);
    }
}

/// `getChat`, with what every chat has.
pub(super) fn get_chat(world: &World, args: &Args) -> Result<Value, CallRefusal> {
    let chat = visible(world, args)?;
    let mut full = chat.json(args.chat().unwrap_or_default());
    full["accent_color_id"] = json!(0);
    full["max_reaction_count"] = json!(11);
    Ok(full)
}

/// `getChatMember`.
pub(super) fn get_chat_member(world: &World, args: &Args) -> Result<Value, CallRefusal> {
    let chat = visible(world, args)?;
    let user = args.integer("user_id").unwrap_or_default();
    if is_bot(user) {
        return Ok(member(chat.membership, chat.kind));
    }
    let known = world.chats.get(&user);
    if known.is_none_or(|known| known.kind != ChatKind::Private) {
        return Err(CallRefusal::bad("PARTICIPANT_ID_INVALID"));
    }
    let user_json = world.user_json(user);
    Ok(if chat.group.administrators.contains(&user) {
        administrator(&user_json, chat.kind)
    } else {
        json!({ "user": user_json, "status": "member" })
    })
}

/// `getChatAdministrators`.
pub(super) fn get_chat_administrators(world: &World, args: &Args) -> Result<Value, CallRefusal> {
    let chat = visible(world, args)?;
    if chat.kind == ChatKind::Private {
        return Err(CallRefusal::bad(
            "there are no administrators in the private chat",
        ));
    }
    let people = chat.group.administrators.iter();
    let mut all: Vec<Value> = people
        .map(|person| administrator(&world.user_json(*person), chat.kind))
        .collect();
    let bot = member(chat.membership, chat.kind);
    if bot["status"] == json!("administrator") {
        all.push(bot);
    }
    Ok(json!(all))
}

fn visible<'a>(world: &'a World, args: &Args) -> Result<&'a Chat, CallRefusal> {
    let chat = args.chat().and_then(|id| world.chats.get(&id));
    let chat = chat.ok_or_else(|| CallRefusal::bad("chat not found"))?;
    is_there(chat).map(|()| chat)
}

/// The bot as a member of a chat, as the Bot API writes it.
pub(super) fn member(membership: BotMembership, kind: ChatKind) -> Value {
    let user = bot_json();
    match (membership, kind) {
        (BotMembership::Open, ChatKind::Channel) | (BotMembership::Promoted, _) => {
            administrator(&user, kind)
        }
        (BotMembership::Open, ChatKind::Private | ChatKind::Group | ChatKind::Supergroup) => {
            json!({ "user": user, "status": "member" })
        }
        // Of a channel a bot is an administrator or nothing.
        (BotMembership::Restricted, ChatKind::Channel) => {
            let mut member = administrator(&user, kind);
            member["can_post_messages"] = json!(false);
            member
        }
        (BotMembership::Restricted, _) => restricted(&user),
        (BotMembership::Blocked, _) => json!({ "user": user, "status": "kicked", "until_date": 0 }),
        (BotMembership::NeverStarted, _) => json!({ "user": user, "status": "left" }),
    }
}

fn administrator(user: &Value, kind: ChatKind) -> Value {
    let mut member = json!({ "user": user, "status": "administrator", "can_be_edited": false });
    for right in [
        "can_manage_chat",
        "can_change_info",
        "can_delete_messages",
        "can_invite_users",
        "can_restrict_members",
        "can_manage_video_chats",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ] {
        member[right] = json!(true);
    }
    for right in ["is_anonymous", "can_promote_members"] {
        member[right] = json!(false);
    }
    let only_here: &[&str] = match kind {
        ChatKind::Channel => &["can_post_messages", "can_edit_messages"],
        ChatKind::Private | ChatKind::Group => &["can_pin_messages"],
        ChatKind::Supergroup => &["can_pin_messages", "can_manage_topics"],
    };
    for right in only_here {
        member[*right] = json!(true);
    }
    member
}

fn restricted(user: &Value) -> Value {
    let mut member =
        json!({ "user": user, "status": "restricted", "is_member": true, "until_date": 0 });
    for right in [
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    ] {
        member[right] = json!(false);
    }
    member
}

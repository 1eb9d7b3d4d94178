//! The words of pausing, coming back, and being forgotten.

use crate::domain::{chat::ChatKind, language::Language, rich_text::RichText, role::Role};

use super::{
    compose::{blocks, joined},
    loader::say,
};

/// The chat hears nothing from now on, and how it can again.
pub fn stopped(chat: ChatKind, language: Language) -> RichText {
    match chat {
        ChatKind::Private => say!(language, "leave-stopped"),
        ChatKind::Shared => say!(language, "here-stopped"),
    }
}

/// The chat hears nothing as it is.
pub fn nothing_to_pause(chat: ChatKind, language: Language) -> RichText {
    match chat {
        ChatKind::Private => say!(language, "leave-nothing-to-pause"),
        ChatKind::Shared => say!(language, "here-nothing-to-pause"),
    }
}

/// The chat hears again.
pub fn resumed(chat: ChatKind, language: Language) -> RichText {
    match chat {
        ChatKind::Private => say!(language, "leave-resumed"),
        ChatKind::Shared => say!(language, "here-resumed"),
    }
}

/// The chat wants to hear nothing.
pub fn while_stopped(chat: ChatKind, language: Language) -> RichText {
    match chat {
        ChatKind::Private => say!(language, "leave-while-stopped"),
        ChatKind::Shared => say!(language, "here-while-stopped"),
    }
}

/// Somebody wants to hear no more: of a case, of anything, or to be forgotten.
pub fn how_to_stop(language: Language) -> RichText {
    say!(language, "stop-how")
}

/// Somebody wants to hear no more, and follows nothing.
pub fn nothing_to_stop(language: Language) -> RichText {
    say!(language, "stop-nothing")
}

/// What would be erased, and whether it is to be.
pub fn question(role: Option<Role>, language: Language) -> RichText {
    let of_role = match role {
        None => RichText::default(),
        Some(Role::Editor) => say!(language, "leave-role"),
        Some(Role::Owner) => joined(
            [
                say!(language, "leave-role"),
                say!(language, "leave-last-owner"),
            ],
            " ",
        ),
    };
    blocks([
        say!(language, "leave-question").bold(),
        say!(
            language,
            "leave-what-goes",
            kept = say!(language, "what-is-kept")
        ),
        of_role,
    ])
}

/// Everything is erased.
pub fn goodbye(language: Language) -> RichText {
    say!(language, "leave-goodbye")
}

/// Everything is erased but for what the database's log still holds, which goes by itself.
pub fn goodbye_soon(language: Language) -> RichText {
    say!(language, "leave-goodbye-soon")
}

/// Nothing was erased, as was wished.
pub fn kept(language: Language) -> RichText {
    say!(language, "leave-kept")
}

/// There is nothing to erase.
pub fn nothing_kept(language: Language) -> RichText {
    say!(language, "leave-nothing")
}

/// This is for a group's administrators.
pub fn for_administrators(language: Language) -> RichText {
    say!(language, "leave-administrators")
}

/// It is, and just now it cannot be known who they are.
pub fn administrators_unknown(language: Language) -> RichText {
    say!(language, "leave-administrators-unknown")
}

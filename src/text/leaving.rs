//! Pausing, coming back, and being forgotten.

use crate::domain::{
    callback::{Callback, Wish},
    language::Language,
    message::Message,
    rich_text::RichText,
    role::Role,
};

use super::{
    buttons,
    compose::{blocks, joined},
    loader::{plain, say},
};

/// The chat hears nothing from now on, and how it can again.
pub fn stopped(language: Language) -> Message {
    let resume = buttons::button(
        plain!(language, "button-resume"),
        &Callback::Wish(Wish::Resume),
    );
    buttons::loud(say!(language, "leave-stopped"), vec![vec![resume]])
}

/// The chat hears nothing as it is.
pub fn nothing_to_pause(language: Language) -> RichText {
    say!(language, "leave-nothing-to-pause")
}

/// The chat hears again; `following` says where what it follows stands, for what it was not reminded of meanwhile.
pub fn resumed(following: Message, language: Language) -> Message {
    let said = [say!(language, "leave-resumed"), following.text];
    buttons::loud(blocks(said), following.rows)
}

/// A message to a chat that wants to hear nothing, with a word on that.
pub fn while_stopped(message: Message, language: Language) -> Message {
    let said = [message.text, say!(language, "leave-while-stopped")];
    let resume = buttons::button(
        plain!(language, "button-resume"),
        &Callback::Wish(Wish::Resume),
    );
    let mut rows = message.rows;
    rows.push(vec![resume]);
    buttons::loud(blocks(said), rows)
}

/// What would be erased, and whether it is to be.
pub fn question(role: Option<Role>, language: Language) -> Message {
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
    let text = blocks([
        say!(language, "leave-question").bold(),
        say!(
            language,
            "leave-what-goes",
            kept = say!(language, "what-is-kept")
        ),
        of_role,
    ]);
    let wish = |label, wish| buttons::button(label, &Callback::Wish(wish));
    let row = vec![
        wish(plain!(language, "button-erase"), Wish::Erase),
        wish(plain!(language, "button-keep"), Wish::Keep),
    ];
    buttons::loud(text, vec![row])
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

/// The same for a button: plain text, at most 200 characters (the Bot API's `answerCallbackQuery`).
pub fn for_administrators_only(language: Language) -> String {
    plain!(language, "leave-administrators")
}

/// It is, and just now it cannot be known who they are.
pub fn administrators_unknown(language: Language) -> RichText {
    say!(language, "leave-administrators-unknown")
}

/// The same for a button.
pub fn administrators_unknown_now(language: Language) -> String {
    plain!(language, "leave-administrators-unknown")
}

/// There is nothing that a button could pause or erase.
pub fn nothing_kept_here(language: Language) -> String {
    plain!(language, "leave-nothing")
}

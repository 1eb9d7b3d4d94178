//! A line that somebody wrote: which command it is, and who may say it.

use crate::{
    domain::{
        chat::Chat,
        command::{Audience, Command},
        press::Section,
    },
    reading::line::{self, Line},
    store::{Error, Receipt},
    text::{commands, replies},
};

use super::{
    Desk, editors,
    followers::{self, With},
};

/// Whether a line in a group is meant for this bot: a command that names it, or one that names nobody.
pub(super) fn is_for_us(desk: &Desk, text: &str) -> bool {
    match line::read(text, &desk.username) {
        Line::Command { .. } => true,
        Line::UnknownCommand(_) | Line::Words(_) | Line::NotForUs => false,
    }
}

/// Somebody wrote a line.
pub(super) async fn said(
    desk: &Desk,
    chat: Chat,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    match line::read(text, &desk.username) {
        Line::Command { command, rest } => act(desk, chat, command, &rest, text, receipt).await,
        Line::UnknownCommand(_) => {
            desk.answer(chat, replies::unknown_command(chat.language), receipt)
                .await
        }
        Line::Words(words) => followers::search(desk, chat, &words, receipt).await,
        Line::NotForUs => desk.store.close_update(receipt).await,
    }
}

/// Every command on one screen.
async fn act(
    desk: &Desk,
    chat: Chat,
    command: Command,
    rest: &str,
    text: &str,
    receipt: Receipt,
) -> Result<(), Error> {
    let asked = followers::Asked {
        chat,
        command,
        words: rest,
    };
    match command {
        Command::Start => followers::start(desk, chat, rest, receipt).await,
        Command::Help => {
            let audience = if chat.role.is_some() {
                Audience::Editors
            } else {
                Audience::Everyone
            };
            desk.answer(chat, commands::help(audience, chat.language), receipt)
                .await
        }
        Command::Language => desk.answer(chat, replies::choose_language(), receipt).await,
        Command::Cases => followers::cases(desk, chat, receipt).await,
        Command::Case => {
            followers::with_case(desk, asked, With::Show(Section::Card), receipt).await
        }
        Command::History => {
            followers::with_case(desk, asked, With::Show(Section::History), receipt).await
        }
        Command::Follow => followers::with_case(desk, asked, With::Follow, receipt).await,
        Command::Unfollow => followers::with_case(desk, asked, With::Unfollow, receipt).await,
        Command::Hearings => followers::hearings(desk, chat, receipt).await,
        Command::Following => followers::following(desk, chat, receipt).await,
        Command::Claim => editors::claim(desk, chat, rest, receipt).await,
        Command::Schedule
        | Command::Move
        | Command::Adjourn
        | Command::Delay
        | Command::Cancel
        | Command::Held
        | Command::Access
        | Command::Custody
        | Command::Stage
        | Command::Verdict
        | Command::Statement
        | Command::Checked
        | Command::Undo
        | Command::Status
            if chat.role.is_none() =>
        {
            desk.answer(chat, replies::not_an_editor(chat.language), receipt)
                .await
        }
        Command::Undo => editors::undo(desk, chat, None, None, receipt).await,
        Command::Status => editors::status(desk, chat, receipt).await,
        Command::Schedule
        | Command::Move
        | Command::Adjourn
        | Command::Delay
        | Command::Cancel
        | Command::Held
        | Command::Access
        | Command::Custody
        | Command::Stage
        | Command::Verdict
        | Command::Statement
        | Command::Checked => editors::propose(desk, chat, command, rest, text, receipt).await,
    }
}

//! The commands of groups: what their administrators may ask for all of them. Anything else is asked in a private chat.

use crate::domain::{
    callback::Wish,
    chat::Asker,
    command::{AskCommand, Command},
};

/// What a group's administrators may ask for it.
#[derive(Clone, Copy)]
pub(super) enum GroupCommand {
    /// To be told of a case here.
    Follow,
    /// To be told of it no longer.
    Unfollow,
    /// What is followed here.
    Following,
    /// To keep a note on a case that is followed here.
    Note,
    /// When and how the chat is told.
    Settings,
    /// To pause, come back or be forgotten.
    Wish(Wish),
}

impl GroupCommand {
    /// The command, if it is one of groups.
    pub(super) fn of(command: Command) -> Option<Self> {
        let Command::Ask(command) = command else {
            return None;
        };
        match command {
            AskCommand::Follow => Some(Self::Follow),
            AskCommand::Unfollow => Some(Self::Unfollow),
            AskCommand::Following => Some(Self::Following),
            AskCommand::Note => Some(Self::Note),
            AskCommand::Settings => Some(Self::Settings),
            AskCommand::Start => Some(Self::Wish(Wish::Resume)),
            AskCommand::Stop => Some(Self::Wish(Wish::Stop)),
            AskCommand::Forget => Some(Self::Wish(Wish::Forget)),
            AskCommand::Help
            | AskCommand::Language
            | AskCommand::Cases
            | AskCommand::Case
            | AskCommand::Hearings
            | AskCommand::History
            | AskCommand::Calendar
            | AskCommand::Share
            | AskCommand::Timeline
            | AskCommand::Privacy
            | AskCommand::Export
            | AskCommand::Claim => None,
        }
    }

    /// Whether it means anything in a group: one that is not stored has nothing to pause or to forget.
    pub(super) fn concerns(self, group: Asker) -> bool {
        match self {
            Self::Follow | Self::Unfollow | Self::Following | Self::Note | Self::Settings => true,
            Self::Wish(_) => group.known().is_some(),
        }
    }
}

/// The commands that administrators are offered. How to come back is said where they pause.
pub(super) fn offered() -> impl Iterator<Item = Command> {
    Command::all().filter(|command| match GroupCommand::of(*command) {
        Some(GroupCommand::Wish(wish)) => wish != Wish::Resume,
        Some(
            GroupCommand::Follow
            | GroupCommand::Unfollow
            | GroupCommand::Following
            | GroupCommand::Note
            | GroupCommand::Settings,
        ) => true,
        None => false,
    })
}

//! The commands, in one table: what is understood, what `/help` shows and what the menu offers.

use super::role::Role;

/// A command by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// What anybody may ask.
    Ask(AskCommand),
    /// What an editor posts about a case.
    Post(PostCommand),
    /// What an editor does beside posting a line.
    Own(OwnCommand),
    /// What an owner does.
    Owner(OwnerCommand),
}

/// What anybody may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AskCommand {
    /// Greets; with a payload, shows a case.
    Start,
    /// What the bot can do.
    Help,
    /// The language of the chat.
    Language,
    /// What this chat is told, when, and how.
    Settings,
    /// The public cases.
    Cases,
    /// One case.
    Case,
    /// What is coming.
    Hearings,
    /// What happened in a case.
    History,
    /// Be told of a case.
    Follow,
    /// No longer be told of a case.
    Unfollow,
    /// The cases this chat follows.
    Following,
    /// Hearings as a file for a calendar.
    Calendar,
    /// The course of a case as a picture.
    Timeline,
    /// The link to a case, and the same as a picture.
    Share,
    /// Keep a note on a case that this chat follows.
    Note,
    /// Be told nothing for a while.
    Stop,
    /// What is kept, and who sees it.
    Privacy,
    /// All that is kept of the chat, as a file.
    Export,
    /// Be forgotten.
    Forget,
    /// Become the owner with the code that the bot printed.
    Claim,
}

/// What an editor posts about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PostCommand {
    /// A new hearing.
    Schedule,
    /// A hearing on another date.
    Move,
    /// A hearing goes on another day.
    Adjourn,
    /// A hearing begins later today.
    Delay,
    /// A hearing will not take place.
    Cancel,
    /// A hearing took place.
    Held,
    /// Who may be in the court room.
    Access,
    /// Whether a defendant is free.
    Custody,
    /// The stage of a case.
    Stage,
    /// The verdict.
    Verdict,
    /// In which case an appeal is heard.
    Appeal,
    /// What a side said.
    Statement,
    /// All is still as it stands.
    Checked,
}

/// What an editor does beside posting a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnCommand {
    /// Put a post together by buttons.
    Post,
    /// Say what was said wrong, as it is right.
    Correct,
    /// Take back what has not gone out yet.
    Undo,
    /// What is waiting, what was delivered.
    Status,
}

/// What an owner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnerCommand {
    /// Make a link that makes its first opener an editor.
    Invite,
    /// Who has a role, and to take it away.
    Editors,
    /// Who did what.
    Audit,
}

/// Whom a command is offered to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everyone,
    /// Editors and owners.
    Editors,
    /// Owners.
    Owners,
    /// Nobody: it works where it is known, and is not advertised.
    Unlisted,
}

impl Audience {
    /// Whom somebody with this role belongs to.
    pub fn of(role: Option<Role>) -> Self {
        match role {
            Some(Role::Owner) => Self::Owners,
            Some(Role::Editor) => Self::Editors,
            None => Self::Everyone,
        }
    }
}

/// A row of the table.
type CommandEntry = (Command, &'static str, Audience);

const fn ask(command: AskCommand, word: &'static str) -> CommandEntry {
    (Command::Ask(command), word, Audience::Everyone)
}

const fn post(command: PostCommand, word: &'static str) -> CommandEntry {
    (Command::Post(command), word, Audience::Editors)
}

const fn own(command: OwnCommand, word: &'static str) -> CommandEntry {
    (Command::Own(command), word, Audience::Editors)
}

const fn owner(command: OwnerCommand, word: &'static str) -> CommandEntry {
    (Command::Owner(command), word, Audience::Owners)
}

/// Every command with its word after the slash and whom it is offered to, in the order in which they are shown.
const COMMANDS: [CommandEntry; 40] = [
    ask(AskCommand::Start, "start"),
    ask(AskCommand::Help, "help"),
    ask(AskCommand::Language, "language"),
    ask(AskCommand::Settings, "settings"),
    ask(AskCommand::Cases, "cases"),
    ask(AskCommand::Case, "case"),
    ask(AskCommand::Hearings, "hearings"),
    ask(AskCommand::History, "history"),
    ask(AskCommand::Follow, "follow"),
    ask(AskCommand::Unfollow, "unfollow"),
    ask(AskCommand::Following, "following"),
    ask(AskCommand::Calendar, "calendar"),
    ask(AskCommand::Timeline, "timeline"),
    ask(AskCommand::Share, "share"),
    ask(AskCommand::Note, "note"),
    ask(AskCommand::Stop, "stop"),
    ask(AskCommand::Privacy, "privacy"),
    ask(AskCommand::Export, "export"),
    ask(AskCommand::Forget, "forget"),
    own(OwnCommand::Post, "post"),
    post(PostCommand::Schedule, "schedule"),
    post(PostCommand::Move, "move"),
    post(PostCommand::Adjourn, "adjourn"),
    post(PostCommand::Delay, "delay"),
    post(PostCommand::Cancel, "cancel"),
    post(PostCommand::Held, "held"),
    post(PostCommand::Access, "access"),
    post(PostCommand::Custody, "custody"),
    post(PostCommand::Stage, "stage"),
    post(PostCommand::Verdict, "verdict"),
    post(PostCommand::Appeal, "appeal"),
    post(PostCommand::Statement, "statement"),
    post(PostCommand::Checked, "checked"),
    own(OwnCommand::Correct, "correct"),
    own(OwnCommand::Undo, "undo"),
    own(OwnCommand::Status, "status"),
    owner(OwnerCommand::Invite, "invite"),
    owner(OwnerCommand::Editors, "editors"),
    owner(OwnerCommand::Audit, "audit"),
    (Command::Ask(AskCommand::Claim), "claim", Audience::Unlisted),
];

impl Command {
    /// Every command, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        COMMANDS.into_iter().map(|(command, _, _)| command)
    }

    /// The word after the slash.
    pub fn word(self) -> &'static str {
        self.entry().map_or("", |(_, word, _)| word)
    }

    /// The command of that word, in any case of letters.
    pub fn from_word(word: &str) -> Option<Self> {
        let entry = COMMANDS
            .into_iter()
            .find(|(_, known, _)| known.eq_ignore_ascii_case(word));
        entry.map(|(command, _, _)| command)
    }

    /// Whom it is offered to.
    pub fn audience(self) -> Audience {
        self.entry()
            .map_or(Audience::Unlisted, |(_, _, audience)| audience)
    }

    fn entry(self) -> Option<CommandEntry> {
        COMMANDS
            .into_iter()
            .find(|(command, _, _)| *command == self)
    }
}

impl PostCommand {
    /// The word after the slash.
    pub fn word(self) -> &'static str {
        Command::Post(self).word()
    }

    /// Whether it is about one hearing, which `#` and its number may name.
    pub fn is_of_a_hearing(self) -> bool {
        match self {
            Self::Move | Self::Adjourn | Self::Delay | Self::Cancel | Self::Held => true,
            Self::Schedule
            | Self::Access
            | Self::Custody
            | Self::Stage
            | Self::Verdict
            | Self::Appeal
            | Self::Statement
            | Self::Checked => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every variant of an enum that has no data.
    macro_rules! every {
        ($kind:ident: $($variant:ident)*) => {{
            // A variant that is not in the list does not compile.
            let _ = |it: $kind| match it { $($kind::$variant => ()),* };
            [$($kind::$variant),*]
        }};
    }

    #[test]
    fn every_command_stands_in_the_list_with_a_word_of_its_own() {
        let asked = every!(AskCommand: Start Help Language Settings Cases Case Hearings History Follow Unfollow Following Calendar Timeline Share Note Stop Privacy Export Forget Claim).map(Command::Ask);
        let posted = every!(PostCommand: Schedule Move Adjourn Delay Cancel Held Access Custody Stage Verdict Appeal Statement Checked).map(Command::Post);
        let own = every!(OwnCommand: Post Correct Undo Status).map(Command::Own);
        let owners = every!(OwnerCommand: Invite Editors Audit).map(Command::Owner);
        let every = asked.into_iter().chain(posted).chain(own).chain(owners);
        let every: Vec<Command> = every.collect();
        assert_eq!(every.len(), Command::all().count());
        for command in every {
            assert!(!command.word().is_empty(), "{command:?}");
            assert_eq!(Command::from_word(command.word()), Some(command));
        }
    }
}

//! The commands, in one list: what is understood, what `/help` shows and what the menu offers.

/// A command by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Greets; with a payload, shows a case.
    Start,
    /// What the bot can do.
    Help,
    /// The language of the chat.
    Language,
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
    /// Be told nothing for a while.
    Stop,
    /// Be forgotten.
    Forget,
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
    /// What a side said.
    Statement,
    /// All is still as it stands.
    Checked,
    /// Take back what has not gone out yet.
    Undo,
    /// What is waiting, what was delivered.
    Status,
    /// Become the owner with the code that the bot printed.
    Claim,
}

/// Whom a command is offered to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everyone,
    /// Editors and owners.
    Editors,
    /// Nobody: it works where it is known, and is not advertised.
    Unlisted,
}

impl Command {
    /// Every command, in the order in which they are shown.
    pub const ALL: [Self; 27] = [
        Self::Start,
        Self::Help,
        Self::Language,
        Self::Cases,
        Self::Case,
        Self::Hearings,
        Self::History,
        Self::Follow,
        Self::Unfollow,
        Self::Following,
        Self::Stop,
        Self::Forget,
        Self::Schedule,
        Self::Move,
        Self::Adjourn,
        Self::Delay,
        Self::Cancel,
        Self::Held,
        Self::Access,
        Self::Custody,
        Self::Stage,
        Self::Verdict,
        Self::Statement,
        Self::Checked,
        Self::Undo,
        Self::Status,
        Self::Claim,
    ];

    /// The word after the slash.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Help => "help",
            Self::Language => "language",
            Self::Cases => "cases",
            Self::Case => "case",
            Self::Hearings => "hearings",
            Self::History => "history",
            Self::Follow => "follow",
            Self::Unfollow => "unfollow",
            Self::Following => "following",
            Self::Stop => "stop",
            Self::Forget => "forget",
            Self::Schedule => "schedule",
            Self::Move => "move",
            Self::Adjourn => "adjourn",
            Self::Delay => "delay",
            Self::Cancel => "cancel",
            Self::Held => "held",
            Self::Access => "access",
            Self::Custody => "custody",
            Self::Stage => "stage",
            Self::Verdict => "verdict",
            Self::Statement => "statement",
            Self::Checked => "checked",
            Self::Undo => "undo",
            Self::Status => "status",
            Self::Claim => "claim",
        }
    }

    /// The command of that word, in any case of letters.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|command| command.word().eq_ignore_ascii_case(word))
    }

    /// Whom it is offered to.
    pub fn audience(self) -> Audience {
        match self {
            Self::Start
            | Self::Help
            | Self::Language
            | Self::Cases
            | Self::Case
            | Self::Hearings
            | Self::History
            | Self::Follow
            | Self::Unfollow
            | Self::Following
            | Self::Stop
            | Self::Forget => Audience::Everyone,
            Self::Schedule
            | Self::Move
            | Self::Adjourn
            | Self::Delay
            | Self::Cancel
            | Self::Held
            | Self::Access
            | Self::Custody
            | Self::Stage
            | Self::Verdict
            | Self::Statement
            | Self::Checked
            | Self::Undo
            | Self::Status => Audience::Editors,
            Self::Claim => Audience::Unlisted,
        }
    }
}

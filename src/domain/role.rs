//! What a person may do with cases, beside following them, and whose turn comes first.

use serde::{Deserialize, Serialize};

/// The right to post, or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Posts changes.
    Editor,
    /// Posts changes and runs the bot.
    Owner,
}

/// The origin of a role: the role ends with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleOrigin {
    /// The settings name this person.
    Settings,
    /// This person claimed ownership with the code that the bot printed.
    Claim,
    /// This person opened an owner's invitation.
    Invite,
}

impl Role {
    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::Owner => "owner",
        }
    }
}

impl RoleOrigin {
    /// Every origin.
    pub const ALL: [Self; 3] = [Self::Settings, Self::Claim, Self::Invite];

    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Claim => "claim",
            Self::Invite => "invite",
        }
    }
}

/// The rank of a chat in a queue: earlier variants are served first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Somebody with a role: what they post is what the bot is for.
    Editor,
    /// Somebody who follows a case.
    Follower,
    /// Anybody else.
    Stranger,
}

/// A value for each rank.
#[derive(Clone, Copy, Debug, Default)]
pub struct PerRank<T> {
    editors: T,
    followers: T,
    strangers: T,
}

impl Rank {
    /// All of them, the first served first.
    pub const ALL: [Self; 3] = [Self::Editor, Self::Follower, Self::Stranger];
}

impl<T> PerRank<T> {
    /// The value of this rank.
    pub fn of(&self, rank: Rank) -> T
    where
        T: Copy,
    {
        match rank {
            Rank::Editor => self.editors,
            Rank::Follower => self.followers,
            Rank::Stranger => self.strangers,
        }
    }

    /// The value of this rank, to be changed.
    pub fn of_mut(&mut self, rank: Rank) -> &mut T {
        match rank {
            Rank::Editor => &mut self.editors,
            Rank::Follower => &mut self.followers,
            Rank::Stranger => &mut self.strangers,
        }
    }
}

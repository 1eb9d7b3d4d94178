//! The tables whose rows can be unreadable one by one.

use crate::domain::alarm;

/// A table whose rows can be unreadable one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    /// Chats, with their sealed ids.
    Chat,
    /// Roles.
    Role,
    /// Open invitations.
    Invite,
    /// What editors did.
    Audit,
    /// Who did it.
    AuditPerson,
    /// What chats chose.
    Preference,
    /// Cases.
    Case,
    /// The cases' logs.
    Event,
    /// Hearings by date.
    Hearing,
    /// Reminders to come.
    Reminder,
    /// Pictures of cases that Telegram keeps.
    Picture,
    /// Words by which cases are found.
    Name,
    /// Who follows what.
    Follow,
    /// Cases that are at their end.
    Closing,
    /// What their followers were asked.
    ClosedFollow,
    /// Why chats follow what they do.
    FollowNote,
    /// What editors have in hand.
    Draft,
    /// What court lists propose.
    ListProposal,
    /// What editors have sent.
    Posting,
    /// What chats subscribed to.
    Subscription,
    /// What is to be told to many.
    Broadcast,
    /// One chat's copies.
    Notice,
    /// What was delivered.
    Delivery,
    /// Updates that are not handled yet.
    Inbox,
    /// Lines offered by buttons.
    Choice,
    /// When recurring work last ran.
    Run,
    /// The bot's own state: one row.
    Instance,
}

impl Table {
    /// Every one.
    pub const ALL: [Self; 27] = [
        Self::Chat,
        Self::Role,
        Self::Invite,
        Self::Audit,
        Self::AuditPerson,
        Self::Preference,
        Self::Case,
        Self::Event,
        Self::Hearing,
        Self::Reminder,
        Self::Picture,
        Self::Name,
        Self::Follow,
        Self::Closing,
        Self::ClosedFollow,
        Self::FollowNote,
        Self::Draft,
        Self::ListProposal,
        Self::Posting,
        Self::Subscription,
        Self::Broadcast,
        Self::Notice,
        Self::Delivery,
        Self::Inbox,
        Self::Choice,
        Self::Run,
        Self::Instance,
    ];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::Role => "role_grant",
            Self::Invite => "invite",
            Self::Audit => "audit",
            Self::AuditPerson => "audit_person",
            Self::Preference => "preference",
            Self::Case => "court_case",
            Self::Event => "event",
            Self::Hearing => "hearing",
            Self::Reminder => "reminder",
            Self::Picture => "picture",
            Self::Name => "name",
            Self::Follow => "follow",
            Self::Closing => "closing",
            Self::ClosedFollow => "closed_follow",
            Self::FollowNote => "follow_note",
            Self::Draft => "draft",
            Self::ListProposal => "list_proposal",
            Self::Posting => "posting",
            Self::Subscription => "subscription",
            Self::Broadcast => "broadcast",
            Self::Notice => "notice",
            Self::Delivery => "delivery",
            Self::Inbox => "inbox",
            Self::Choice => "choice",
            Self::Run => "run",
            Self::Instance => "instance",
        }
    }
}

impl Table {
    /// The part of the database that it belongs to, in alarms.
    pub(super) fn is_part_of(self) -> alarm::UnreadableTable {
        match self {
            Self::Chat
            | Self::Role
            | Self::Invite
            | Self::Audit
            | Self::AuditPerson
            | Self::Preference
            | Self::Follow
            | Self::ClosedFollow
            | Self::FollowNote
            | Self::Subscription
            | Self::Notice
            | Self::Delivery => alarm::UnreadableTable::Chats,
            Self::Case
            | Self::Event
            | Self::Hearing
            | Self::Reminder
            | Self::Closing
            | Self::Picture
            | Self::Name
            | Self::Broadcast
            | Self::Run => alarm::UnreadableTable::Cases,
            Self::Draft | Self::ListProposal | Self::Choice => alarm::UnreadableTable::Drafts,
            Self::Posting => alarm::UnreadableTable::Postings,
            Self::Inbox => alarm::UnreadableTable::Inbox,
            Self::Instance => alarm::UnreadableTable::House,
        }
    }
}

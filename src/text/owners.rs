//! The words of owners: who has a role, invitations, and what comes of both.

use crate::domain::{
    language::Language,
    person::{Person, PersonNumber, Standing},
    rich_text::RichText,
    role::{Role, RoleOrigin},
};

use super::{
    compose::{blocks, lines},
    loader::say,
};

/// What is lost with a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    /// How many drafts were discarded.
    pub drafts: u64,
    /// How many waiting changes were taken back.
    pub changes: u64,
}

/// This command is for owners.
pub fn not_an_owner(language: Language) -> RichText {
    say!(language, "not-an-owner")
}

/// A new invitation, with its link, which a tap copies.
pub fn invitation(link: &str, language: Language) -> RichText {
    blocks([
        say!(language, "invite-made"),
        RichText::code(link),
        say!(language, "invite-how"),
    ])
}

/// An invitation opens nothing any more.
pub fn invite_withdrawn(language: Language) -> RichText {
    say!(language, "invite-withdrawn")
}

/// An invitation that was to be withdrawn is gone already.
pub fn invite_gone(language: Language) -> RichText {
    say!(language, "invite-gone")
}

/// To who made an invitation: somebody opened it.
pub fn invite_opened(number: PersonNumber, language: Language) -> RichText {
    say!(language, "invite-opened", number = number.to_string())
}

/// To who opened it first.
pub fn invited(number: PersonNumber, language: Language) -> RichText {
    say!(language, "invite-welcome", number = number.to_string())
}

/// To whoever opened one that opens nothing, whatever the reason: it tells nobody whether there ever was such.
pub fn invite_refused(language: Language) -> RichText {
    say!(language, "invite-refused")
}

/// To whoever has a role already.
pub fn invite_not_needed(language: Language) -> RichText {
    say!(language, "invite-not-needed")
}

/// Who has a role, one a line.
pub fn editors(people: &[(Person, Standing)], language: Language) -> RichText {
    let title = say!(language, "editors-title").bold();
    let people = people.iter().map(|(who, standing)| {
        let role = role(*standing, language);
        say!(
            language,
            "editors-line",
            who = person(who, language),
            role = role
        )
    });
    let list = lines([title].into_iter().chain(people));
    blocks([list, say!(language, "editors-names")])
}

/// A button named somebody who has no role any more.
pub fn removed_before(list: RichText, language: Language) -> RichText {
    blocks([say!(language, "remove-old"), list])
}

/// Whether a person is to lose their roles.
pub fn remove_question(who: &Person, language: Language) -> RichText {
    blocks([
        say!(language, "remove-question", who = person(who, language)).bold(),
        say!(language, "remove-what-goes"),
    ])
}

/// A person lost their roles.
pub fn removed(who: &Person, lost: Lost, language: Language) -> RichText {
    lines([
        say!(language, "removed", who = person(who, language)),
        say!(
            language,
            "removed-lost",
            drafts = lost.drafts,
            changes = lost.changes
        ),
    ])
}

/// The last owner cannot be removed.
pub fn last_owner(language: Language) -> RichText {
    say!(language, "remove-last-owner")
}

/// Whom the settings name cannot be removed by a button.
pub fn by_settings(who: &Person, language: Language) -> RichText {
    say!(
        language,
        "remove-by-settings",
        who = person(who, language),
        key = RichText::code("editors.owners")
    )
}

/// To whoever lost their roles.
pub fn role_ended(lost: Lost, language: Language) -> RichText {
    let unsent = match lost.changes {
        0 => RichText::default(),
        changes => say!(language, "role-ended-unsent", changes = changes),
    };
    lines([say!(language, "role-ended"), unsent])
}

/// A person: by name, as far as Telegram told one, and by number.
pub(super) fn person(who: &Person, language: Language) -> RichText {
    let number = who.number().to_string();
    match &who.name {
        Some(name) => say!(
            language,
            "person-named",
            name = name.as_str(),
            number = number
        ),
        None => say!(language, "person-unnamed", number = number),
    }
}

fn role(standing: Standing, language: Language) -> RichText {
    match (standing.role, standing.origin) {
        (Role::Owner, RoleOrigin::Settings) => say!(
            language,
            "role-owner-by-settings",
            key = RichText::code("editors.owners")
        ),
        (Role::Owner, RoleOrigin::Claim | RoleOrigin::Invite) => say!(language, "role-owner"),
        (Role::Editor, RoleOrigin::Settings | RoleOrigin::Claim | RoleOrigin::Invite) => {
            say!(language, "role-editor")
        }
    }
}

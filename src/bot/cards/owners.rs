//! The cards of owners: who has a role, an invitation, a removal.

use chrono::NaiveDate;

use crate::{
    domain::{
        audit::AuditHead,
        callback::{Callback, OwnerCallback},
        language::Language,
        message::{Button, Message},
        person::{Person, PersonNumber, Standing},
        role::RoleOrigin,
        start::StartPayload,
        views::Paging,
    },
    store::NewInvite,
    text::{
        audit::{self, ActView},
        labels, owners,
    },
};

use super::{buttons::button, pages::turning};

/// A new invitation, and a button that withdraws it.
pub fn invitation(invite: &NewInvite, username: &str, language: Language) -> Message {
    let link = StartPayload::Invitation(&invite.secret).link(username);
    let withdraw = of_owner(
        labels::withdraw_invite(language),
        OwnerCallback::WithdrawInvite(invite.id),
    );
    Message::new(owners::invitation(&link, language), vec![vec![withdraw]])
}

/// Somebody opened an invitation: to who made it, with a button that removes them.
pub fn invite_opened(person: &Person, language: Language) -> Message {
    let text = owners::invite_opened(person.number(), language);
    Message::new(text, vec![vec![remove(person, language)]])
}

/// Who has a role, with a button for each whom a tap can remove.
pub fn editors(people: &[(Person, Standing)], language: Language) -> Message {
    let is_removable =
        |(_, standing): &&(Person, Standing)| standing.origin != RoleOrigin::Settings;
    let removable = people.iter().filter(is_removable);
    let rows = removable.map(|(person, _)| vec![remove(person, language)]);
    Message::new(owners::editors(people, language), rows.collect())
}

/// A button named somebody who has no role any more: who has one now.
pub fn removed_before(people: &[(Person, Standing)], language: Language) -> Message {
    let list = editors(people, language);
    Message::new(owners::removed_before(list.text, language), list.rows)
}

/// A page of the audit.
pub fn acts(
    head: AuditHead,
    acts: &[ActView],
    paging: Paging,
    today: NaiveDate,
    language: Language,
) -> Message {
    let turn = |page| Callback::Own(OwnerCallback::Audit(page));
    let rows = turning(paging, turn, language).into_iter().collect();
    Message::new(audit::acts(head, acts, paging, today, language), rows)
}

/// Whether a person is to lose their roles.
pub fn remove_question(person: &Person, language: Language) -> Message {
    let row = vec![
        of_owner(labels::remove(language), OwnerCallback::Remove(person.chat)),
        of_owner(labels::keep(language), OwnerCallback::Keep),
    ];
    Message::new(owners::remove_question(person, language), vec![row])
}

fn remove(person: &Person, language: Language) -> Button {
    let label = labels::remove_person(PersonNumber::of(person.chat), language);
    of_owner(label, OwnerCallback::AskToRemove(person.chat))
}

fn of_owner(label: String, press: OwnerCallback) -> Button {
    button(label, &Callback::Own(press))
}

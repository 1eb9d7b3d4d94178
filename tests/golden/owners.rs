//! What owners read, and whom they invite or remove.

use chrono::DateTime;
use hearing_bot::{
    bot::cards,
    domain::{
        audit::{AuditEntry, AuditHead, AuditKind, AuditPerson},
        chat::ChatId,
        person::{Person, Standing},
        role::{Role, RoleOrigin},
        views::Paging,
    },
    store::NewInvite,
    text::{
        audit::{self, ActView},
        owners::{self, Lost},
    },
};

use super::Golden;

fn person(id: i64, name: Option<&str>) -> Person {
    Person {
        chat: ChatId(id),
        name: name.map(str::to_owned),
    }
}

fn people() -> [(Person, Standing); 3] {
    [
        (
            person(3_711, Some("А. Б. @example")),
            Role::Owner,
            RoleOrigin::Settings,
        ),
        (person(815, None), Role::Owner, RoleOrigin::Claim),
        (
            person(1_234, Some("<Айгүл>")),
            Role::Editor,
            RoleOrigin::Invite,
        ),
    ]
    .map(|(person, role, origin)| (person, Standing { role, origin }))
}

pub(super) fn roles(golden: &mut Golden) {
    golden.chapter("Owners");
    let [(settings, _), (unnamed, _), (editor, _)] = people();
    golden.shows("for owners", owners::not_an_owner);
    golden.shows("invitation", |language| {
        let invite = NewInvite {
            id: 1,
            secret: "00112233445566778899aabbccddeeff".to_owned(),
        };
        cards::owners::invitation(&invite, "the_bot", language)
    });
    golden.shows("invitation withdrawn", owners::invite_withdrawn);
    golden.shows("invitation gone", owners::invite_gone);
    golden.shows("invitation opened", |language| {
        cards::owners::invite_opened(&editor, language)
    });
    golden.shows("invited", |language| {
        owners::invited(editor.number(), language)
    });
    golden.shows("invitation refused", owners::invite_refused);
    golden.shows("invitation not needed", owners::invite_not_needed);
    golden.shows("editors", |language| {
        cards::owners::editors(&people(), language)
    });
    golden.shows("editors, after an old button", |language| {
        cards::owners::removed_before(&people(), language)
    });
    for (title, who) in [("named", &editor), ("unnamed", &unnamed)] {
        golden.shows(&format!("remove? {title}"), |language| {
            cards::owners::remove_question(who, language)
        });
        let lost = Lost {
            drafts: 2,
            changes: 1,
        };
        golden.shows(&format!("removed, {title}"), |language| {
            owners::removed(who, lost, language)
        });
    }
    golden.shows("the last owner", owners::last_owner);
    golden.shows("an owner by the settings", |language| {
        owners::by_settings(&settings, language)
    });
    for (title, changes) in [("", 0), (", with changes", 3)] {
        golden.shows(&format!("a role has ended{title}"), |language| {
            owners::role_ended(Lost { drafts: 0, changes }, language)
        });
    }
}

fn act(number: i64, kind: AuditKind) -> ActView {
    let [(owner, _), (unnamed, _), (editor, _)] = people();
    let local = "2026-02-25T09:00:00".parse().unwrap();
    let (mut by, mut of) = (AuditPerson::Nobody, AuditPerson::Nobody);
    let (mut case, mut detail, mut event) = (None, None, None);
    match kind {
        AuditKind::Sent | AuditKind::Approved | AuditKind::Rejected => {
            (by, case) = (AuditPerson::Known(editor), Some("city-2026"));
            detail = Some("move");
        }
        AuditKind::Undone => {
            (by, case) = (AuditPerson::Forgotten, Some("city-2026"));
            detail = Some("move");
        }
        AuditKind::Released => (case, detail, event) = (Some("city-2026"), Some("move"), Some(7)),
        AuditKind::Refused | AuditKind::Lapsed | AuditKind::Imported => case = Some("city-2026"),
        AuditKind::RoleGiven | AuditKind::RoleTaken => {
            (by, of) = (AuditPerson::Known(owner), AuditPerson::Known(unnamed));
            detail = Some("editor invite");
        }
        AuditKind::InviteMade | AuditKind::InviteWithdrawn => by = AuditPerson::Known(owner),
        AuditKind::Forgotten => detail = Some("editor"),
    }
    let entry = AuditEntry {
        number,
        hour: DateTime::UNIX_EPOCH,
        kind,
        case: case.map(str::to_owned),
        detail: detail.map(str::to_owned),
        event,
        by: AuditPerson::Nobody,
        of: AuditPerson::Nobody,
    };
    ActView {
        entry,
        by,
        of,
        local,
    }
}

pub(super) fn record(golden: &mut Golden) {
    golden.chapter("The record of acts");
    let head = AuditHead {
        number: 17,
        hash: [0x3f; 32],
    };
    let today = "2026-02-25".parse().unwrap();
    let acts: Vec<ActView> = (5..=17)
        .rev()
        .zip(AuditKind::ALL)
        .map(|(number, kind)| act(number, kind))
        .collect();
    let paging = Paging { page: 0, of: 2 };
    golden.shows("acts", |language| {
        cards::owners::acts(head, &acts, paging, today, language)
    });
    golden.shows("no acts", |language| {
        let paging = Paging { page: 0, of: 1 };
        cards::owners::acts(AuditHead::default(), &[], paging, today, language)
    });
    golden.shows("the head of the day", |language| {
        audit::daily_head(head, language)
    });
}

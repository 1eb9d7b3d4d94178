//! The words of the audit: its acts, and its head.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::{
    audit::{AuditEntry, AuditHead, AuditKind, AuditPerson},
    language::Language,
    person::Person,
    rich_text::RichText,
    role::Role,
    views::Paging,
};

use super::{
    compose::{blocks, joined, lines},
    dates::{short_day, time},
    lists::page_line,
    loader::say,
    owners::person,
};

/// An act, with who did it and when by the clock of the zone that is shown.
#[derive(Clone, Debug)]
pub struct ActView {
    /// The act.
    pub entry: AuditEntry,
    /// Who did it.
    pub by: AuditPerson<Person>,
    /// Whom it was done to.
    pub of: AuditPerson<Person>,
    /// The hour.
    pub local: NaiveDateTime,
}

/// A page of the acts, the last first, and the head.
pub fn acts(
    head: AuditHead,
    acts: &[ActView],
    paging: Paging,
    today: NaiveDate,
    language: Language,
) -> RichText {
    if acts.is_empty() {
        return say!(language, "audit-none");
    }
    let title = say!(language, "audit-title").bold();
    let list = acts.iter().map(|act| line(act, today, language));
    let list = [title, page_line(paging, language)].into_iter().chain(list);
    blocks([
        lines(list),
        say!(language, "audit-hours"),
        kept(head, language),
    ])
}

/// The head, as it is sent to each owner.
pub fn daily_head(head: AuditHead, language: Language) -> RichText {
    let title = say!(language, "audit-daily", number = head.number.to_string());
    blocks([title, kept(head, language)])
}

/// The head, and what it is for.
fn kept(head: AuditHead, language: Language) -> RichText {
    let command = RichText::code(format!("hearing-bot audit verify {head}"));
    lines([
        say!(
            language,
            "audit-head",
            head = RichText::code(head.to_string())
        ),
        say!(language, "audit-how", command = command),
    ])
}

fn line(act: &ActView, today: NaiveDate, language: Language) -> RichText {
    let entry = &act.entry;
    let case = entry.case.as_deref().map(RichText::code);
    let event = entry.event.map(|number| {
        let number = number.to_string();
        say!(language, "audit-change-no", number = number)
    });
    let about = joined(
        [
            case.unwrap_or_default(),
            detail(entry, language),
            event.unwrap_or_default(),
            part(&act.of, language, |who| {
                say!(language, "audit-of", who = who)
            }),
            part(&act.by, language, |who| {
                say!(language, "audit-by", who = who)
            }),
        ],
        ", ",
    );
    say!(
        language,
        "audit-line",
        number = entry.number.to_string(),
        day = short_day(act.local.date(), today, language),
        time = time(act.local.time()),
        what = joined([kind(entry.kind, language), about], ": ")
    )
}

/// The command of a change, or which role it was.
fn detail(entry: &AuditEntry, language: Language) -> RichText {
    let Some(detail) = &entry.detail else {
        return RichText::default();
    };
    let of_role = detail.split(' ').next();
    let role = [Role::Editor, Role::Owner]
        .into_iter()
        .find(|role| of_role == Some(role.word()));
    match role {
        Some(Role::Editor) => say!(language, "role-editor"),
        Some(Role::Owner) => say!(language, "role-owner"),
        // Whoever was forgotten had no role any more.
        None if entry.kind == AuditKind::Forgotten => RichText::default(),
        None => RichText::code(detail.as_str()),
    }
}

fn part(
    who: &AuditPerson<Person>,
    language: Language,
    said: impl Fn(RichText) -> RichText,
) -> RichText {
    match who {
        AuditPerson::Nobody => RichText::default(),
        AuditPerson::Forgotten => said(say!(language, "audit-somebody")),
        AuditPerson::Known(who) => said(person(who, language)),
    }
}

fn kind(kind: AuditKind, language: Language) -> RichText {
    match kind {
        AuditKind::Sent => say!(language, "audit-sent"),
        AuditKind::Undone => say!(language, "audit-undone"),
        AuditKind::Approved => say!(language, "audit-approved"),
        AuditKind::Rejected => say!(language, "audit-rejected"),
        AuditKind::Released => say!(language, "audit-released"),
        AuditKind::Refused => say!(language, "audit-refused"),
        AuditKind::Lapsed => say!(language, "audit-lapsed"),
        AuditKind::RoleGiven => say!(language, "audit-role-given"),
        AuditKind::RoleTaken => say!(language, "audit-role-taken"),
        AuditKind::InviteMade => say!(language, "audit-invite-made"),
        AuditKind::InviteWithdrawn => say!(language, "audit-invite-withdrawn"),
        AuditKind::Imported => say!(language, "audit-imported"),
        AuditKind::Forgotten => say!(language, "audit-forgotten"),
    }
}

//! What the owners must know at once.

use std::time::Duration;

use crate::domain::{
    alarm::{Alarm, AlarmMessage, AlarmPhase, AlarmStatus, BackgroundStep, UnreadableTable},
    language::Language,
    rich_text::RichText,
};

use super::{
    compose::{blocks, lines},
    loader::{plain, say},
};

/// Tells an owner.
pub fn alarm(told: AlarmMessage, language: Language) -> RichText {
    let title = title(told.alarm, language);
    let lasted = lasted(told.lasted, language);
    match told.phase {
        AlarmPhase::Begins => blocks([
            RichText::plain(title).bold(),
            what_to_do(told.alarm, language),
        ]),
        AlarmPhase::Lasts => {
            let still = say!(language, "alarm-still", title = title, lasted = lasted);
            blocks([still.bold(), what_to_do(told.alarm, language)])
        }
        AlarmPhase::Ends => {
            let over = over(told.alarm, language);
            say!(language, "alarm-ended", over = over, lasted = lasted)
        }
    }
}

/// The same for the standard error, without what to do: whoever reads it there has the log before their eyes.
pub fn line(told: AlarmMessage) -> String {
    let language = Language::En;
    let title = title(told.alarm, language);
    let lasted = lasted(told.lasted, language);
    match told.phase {
        AlarmPhase::Begins => title,
        AlarmPhase::Lasts => plain!(language, "alarm-still", title = title, lasted = lasted),
        AlarmPhase::Ends => {
            let over = over(told.alarm, language);
            plain!(language, "alarm-ended", over = over, lasted = lasted)
        }
    }
}

/// What stands, a line each, and whether owners could not be told.
pub(super) fn status(alarms: &AlarmStatus, language: Language) -> RichText {
    let active = alarms.active.iter().map(|(alarm, since)| {
        let (title, lasted) = (title(*alarm, language), lasted(*since, language));
        say!(language, "alarm-in-status", title = title, lasted = lasted)
    });
    let untold = match alarms.untold_owners {
        0 => None,
        owners => Some(say!(language, "alarm-untold", owners = owners)),
    };
    lines(active.chain(untold))
}

fn lasted(lasted: Duration, language: Language) -> String {
    // What has just begun has lasted for its first minute.
    let minutes = (lasted.as_secs() / 60).max(1);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => plain!(language, "alarm-lasted-minutes", minutes = minutes),
        (hours, 0) => plain!(language, "alarm-lasted-whole-hours", hours = hours),
        (hours, minutes) => plain!(
            language,
            "alarm-lasted-hours",
            hours = hours,
            minutes = minutes
        ),
    }
}

fn title(alarm: Alarm, language: Language) -> String {
    match alarm {
        Alarm::Deaf => plain!(language, "alarm-deaf-title"),
        Alarm::SecondReader => plain!(language, "alarm-second-reader-title"),
        Alarm::Unheard => plain!(language, "alarm-unheard-title"),
        Alarm::Lag => plain!(language, "alarm-lag-title"),
        Alarm::Stalled(of) => {
            plain!(language, "alarm-stalled-title", step = step(of, language))
        }
        Alarm::Clock => plain!(language, "alarm-clock-title"),
        Alarm::NoRoom => plain!(language, "alarm-no-room-title"),
        Alarm::Damaged => plain!(language, "alarm-damaged-title"),
        Alarm::Gone => plain!(language, "alarm-gone-title"),
        Alarm::LogKept => plain!(language, "alarm-log-kept-title"),
        Alarm::Refused => plain!(language, "alarm-refused-title"),
        Alarm::Unpaid => plain!(language, "alarm-unpaid-title"),
        Alarm::Unanswered => plain!(language, "alarm-unanswered-title"),
        Alarm::Unreadable { table: of, rows } => plain!(
            language,
            "alarm-unreadable-title",
            table = table(of, language),
            rows = rows
        ),
        Alarm::KeyBesideDatabase => plain!(language, "alarm-key-beside-title"),
    }
}

fn what_to_do(alarm: Alarm, language: Language) -> RichText {
    match alarm {
        Alarm::Deaf => say!(language, "alarm-deaf"),
        Alarm::SecondReader => say!(language, "alarm-second-reader"),
        Alarm::Unheard => say!(language, "alarm-unheard"),
        Alarm::Lag => say!(language, "alarm-lag"),
        Alarm::Stalled(of) => {
            let meaning = what_waits(of, language);
            say!(language, "alarm-stalled", meaning = meaning)
        }
        Alarm::Clock => say!(language, "alarm-clock"),
        Alarm::NoRoom => say!(language, "alarm-no-room"),
        Alarm::Damaged => say!(language, "alarm-damaged"),
        Alarm::Gone => say!(language, "alarm-gone"),
        Alarm::LogKept => say!(language, "alarm-log-kept"),
        Alarm::Refused => say!(language, "alarm-refused"),
        Alarm::Unpaid => say!(language, "alarm-unpaid"),
        Alarm::Unanswered => say!(language, "alarm-unanswered"),
        Alarm::Unreadable { table: of, .. } => {
            let meaning = what_is_passed_over(of, language);
            say!(language, "alarm-unreadable", meaning = meaning)
        }
        Alarm::KeyBesideDatabase => say!(language, "alarm-key-beside"),
    }
}

fn over(alarm: Alarm, language: Language) -> String {
    match alarm {
        Alarm::Deaf => plain!(language, "alarm-deaf-over"),
        Alarm::SecondReader => plain!(language, "alarm-second-reader-over"),
        Alarm::Unheard => plain!(language, "alarm-unheard-over"),
        Alarm::Lag => plain!(language, "alarm-lag-over"),
        Alarm::Stalled(of) => plain!(language, "alarm-stalled-over", step = step(of, language)),
        Alarm::Clock => plain!(language, "alarm-clock-over"),
        Alarm::NoRoom => plain!(language, "alarm-no-room-over"),
        Alarm::Damaged => plain!(language, "alarm-damaged-over"),
        Alarm::Gone => plain!(language, "alarm-gone-over"),
        Alarm::LogKept => plain!(language, "alarm-log-kept-over"),
        Alarm::Refused => plain!(language, "alarm-refused-over"),
        Alarm::Unpaid => plain!(language, "alarm-unpaid-over"),
        Alarm::Unanswered => plain!(language, "alarm-unanswered-over"),
        Alarm::Unreadable { table: of, .. } => plain!(
            language,
            "alarm-unreadable-over",
            table = table(of, language)
        ),
        Alarm::KeyBesideDatabase => plain!(language, "alarm-key-beside-over"),
    }
}

fn step(step: BackgroundStep, language: Language) -> String {
    match step {
        BackgroundStep::Release => plain!(language, "alarm-step-release"),
        BackgroundStep::Remind => plain!(language, "alarm-step-remind"),
        BackgroundStep::Ask => plain!(language, "alarm-step-ask"),
        BackgroundStep::FanOut => plain!(language, "alarm-step-fan-out"),
        BackgroundStep::Sweep => plain!(language, "alarm-step-sweep"),
        BackgroundStep::Audit => plain!(language, "alarm-step-audit"),
        BackgroundStep::Deliver => plain!(language, "alarm-step-deliver"),
    }
}

/// What it means that a step fails, for followers first.
fn what_waits(step: BackgroundStep, language: Language) -> String {
    match step {
        BackgroundStep::Release => plain!(language, "alarm-release-waits"),
        BackgroundStep::Remind => plain!(language, "alarm-remind-waits"),
        BackgroundStep::Ask => plain!(language, "alarm-ask-waits"),
        BackgroundStep::FanOut => plain!(language, "alarm-fan-out-waits"),
        BackgroundStep::Sweep => plain!(language, "alarm-sweep-waits"),
        BackgroundStep::Audit => plain!(language, "alarm-audit-waits"),
        BackgroundStep::Deliver => plain!(language, "alarm-deliver-waits"),
    }
}

/// What it means that rows are passed over.
fn what_is_passed_over(table: UnreadableTable, language: Language) -> String {
    match table {
        UnreadableTable::Chats => plain!(language, "alarm-chats-unread"),
        UnreadableTable::Cases => plain!(language, "alarm-cases-unread"),
        UnreadableTable::Inbox => plain!(language, "alarm-inbox-unread"),
        UnreadableTable::Drafts => plain!(language, "alarm-drafts-unread"),
        UnreadableTable::Postings => plain!(language, "alarm-postings-unread"),
        UnreadableTable::House => plain!(language, "alarm-house-unread"),
    }
}

fn table(table: UnreadableTable, language: Language) -> String {
    match table {
        UnreadableTable::Chats => plain!(language, "alarm-table-chats"),
        UnreadableTable::Cases => plain!(language, "alarm-table-cases"),
        UnreadableTable::Inbox => plain!(language, "alarm-table-inbox"),
        UnreadableTable::Drafts => plain!(language, "alarm-table-drafts"),
        UnreadableTable::Postings => plain!(language, "alarm-table-postings"),
        UnreadableTable::House => plain!(language, "alarm-table-house"),
    }
}

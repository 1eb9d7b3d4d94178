//! The labels of buttons.

use chrono::NaiveTime;

use crate::domain::{
    callback::SettingsPage,
    case::{Case, Phase},
    case_state::RejectionReason,
    chat::ChatKind,
    hearing::{HearingAnswer, StillOnAnswer},
    language::Language,
    person::PersonNumber,
    preferences::QuietHours,
    views::Section,
};

use super::{dates::time, loader::plain};

/// To follow a case. In a group or channel it is not whoever presses that follows.
pub fn follow(chat: ChatKind, language: Language) -> String {
    match chat {
        ChatKind::Private => plain!(language, "button-follow"),
        ChatKind::Shared => plain!(language, "button-follow-here"),
    }
}

/// To follow a case that was found by a subscription: its reader subscribed already, but not to the case.
pub fn follow_found(chat: ChatKind, language: Language) -> String {
    match chat {
        ChatKind::Private => plain!(language, "button-follow-found"),
        ChatKind::Shared => plain!(language, "button-follow-here"),
    }
}

/// To follow it no longer.
pub fn unfollow(chat: ChatKind, language: Language) -> String {
    match chat {
        ChatKind::Private => plain!(language, "button-unfollow"),
        ChatKind::Shared => plain!(language, "button-unfollow-here"),
    }
}

/// To keep following a case that is at its end.
pub fn keep_following(language: Language) -> String {
    plain!(language, "button-keep-following")
}

/// To remove the note on a case.
pub fn remove_note(language: Language) -> String {
    plain!(language, "button-remove-note")
}

/// To choose a group or channel that is to follow a case.
pub fn choose_chat(language: Language) -> String {
    plain!(language, "button-choose-chat")
}

/// To choose a group.
pub fn a_group(language: Language) -> String {
    plain!(language, "button-a-group")
}

/// To choose a channel.
pub fn a_channel(language: Language) -> String {
    plain!(language, "button-a-channel")
}

/// To follow a case of that title no longer.
pub fn unfollow_one(title: &str, language: Language) -> String {
    plain!(language, "button-stop-case", title = title)
}

/// To open a page of the settings.
pub fn settings_page(page: SettingsPage, language: Language) -> String {
    match page {
        SettingsPage::All => plain!(language, "button-settings"),
        SettingsPage::Language => plain!(language, "button-settings-language"),
        SettingsPage::Reminders => plain!(language, "button-settings-reminders"),
        SettingsPage::Quiet => plain!(language, "button-settings-quiet"),
        SettingsPage::Zone => plain!(language, "button-settings-zone"),
        SettingsPage::News | SettingsPage::Kind(_) => plain!(language, "button-settings-news"),
        SettingsPage::Digest => plain!(language, "button-settings-digest"),
        SettingsPage::Presets => plain!(language, "button-settings-presets"),
    }
}

/// To go back in the settings.
pub fn settings_back(language: Language) -> String {
    plain!(language, "button-settings-back")
}

/// To be left alone from one hour to another.
pub fn quiet_hours(hours: QuietHours, language: Language) -> String {
    let (from, to) = (time(hours.from()), time(hours.to()));
    plain!(language, "button-quiet-hours", from = from, to = to)
}

/// To be left alone at no hour.
pub fn no_quiet_hours(language: Language) -> String {
    plain!(language, "button-no-quiet-hours")
}

/// That what is urgent waits too.
pub fn urgent_waits(language: Language) -> String {
    plain!(language, "button-urgent-waits")
}

/// That what is urgent comes all the same.
pub fn urgent_comes(language: Language) -> String {
    plain!(language, "button-urgent-comes")
}

/// To get a digest at that time of day.
pub fn at_time(at: NaiveTime, language: Language) -> String {
    plain!(language, "button-at-time", time = time(at))
}

/// To get no digest.
pub fn no_digest(language: Language) -> String {
    plain!(language, "button-no-digest")
}

/// To read a part of what is known of a case.
pub fn section(section: Section, case: &Case, language: Language) -> String {
    match section {
        Section::Overview => plain!(language, "button-case"),
        Section::Hearings => plain!(language, "button-hearings"),
        Section::People => plain!(language, "button-people"),
        Section::Charges => match case.phase() {
            Phase::Open => plain!(language, "button-charges-open"),
            Phase::Accused | Phase::OnTrial | Phase::Tried => plain!(language, "button-charges"),
        },
        Section::Statements => plain!(language, "button-statements"),
        Section::Related => plain!(language, "button-related"),
        Section::History => plain!(language, "button-history"),
    }
}

/// To get hearings for a calendar.
pub fn calendar(language: Language) -> String {
    plain!(language, "button-calendar")
}

/// To get the link to a case.
pub fn share(language: Language) -> String {
    plain!(language, "button-share")
}

/// To copy a link.
pub fn copy_link(language: Language) -> String {
    plain!(language, "button-copy-link")
}

/// To copy the number of a case.
pub fn copy_number(language: Language) -> String {
    plain!(language, "button-copy-number")
}

/// To choose a chat in which a card is posted.
pub fn ask_in_a_chat(language: Language) -> String {
    plain!(language, "button-ask-in-a-chat")
}

/// To open the bot from a card in another chat.
pub fn open_in_bot(language: Language) -> String {
    plain!(language, "button-open-in-bot")
}

/// To read the list of cases.
pub fn all_cases(language: Language) -> String {
    plain!(language, "button-cases")
}

/// To read what comes before this page.
pub fn back(language: Language) -> String {
    plain!(language, "button-back")
}

/// To read what comes after this page.
pub fn further(language: Language) -> String {
    plain!(language, "button-further")
}

/// To put a post about a case together.
pub fn post(language: Language) -> String {
    plain!(language, "button-post")
}

/// To see the case in which an appeal is heard.
pub fn appeal(language: Language) -> String {
    plain!(language, "button-appeal")
}

/// To send a draft.
pub fn send(language: Language) -> String {
    plain!(language, "button-send")
}

/// To send it, after what to look at twice was repeated.
pub fn send_anyway(language: Language) -> String {
    plain!(language, "button-send-anyway")
}

/// To see a draft's preview again.
pub fn to_the_preview(language: Language) -> String {
    plain!(language, "button-to-the-preview")
}

/// To send it in the place of what waits.
pub fn send_instead(language: Language) -> String {
    plain!(language, "button-send-instead")
}

/// To correct its line.
pub fn edit(language: Language) -> String {
    plain!(language, "button-edit")
}

/// To forget it.
pub fn discard(language: Language) -> String {
    plain!(language, "button-discard")
}

/// To have its line read once more.
pub fn anew(language: Language) -> String {
    plain!(language, "button-anew")
}

/// To approve a change.
pub fn approve(language: Language) -> String {
    plain!(language, "button-approve")
}

/// To reject it.
pub fn reject(language: Language) -> String {
    plain!(language, "button-reject")
}

/// Why it is rejected.
pub fn rejection(reason: RejectionReason, language: Language) -> String {
    match reason {
        RejectionReason::Wrong => plain!(language, "reject-wrong"),
        RejectionReason::NotConfirmed => plain!(language, "reject-not-confirmed"),
        RejectionReason::Wording => plain!(language, "reject-wording"),
        RejectionReason::Dangerous => plain!(language, "reject-dangerous"),
    }
}

/// To take a change back.
pub fn undo(language: Language) -> String {
    plain!(language, "button-undo")
}

/// What became of a hearing.
pub fn answer(answer: HearingAnswer, language: Language) -> String {
    match answer {
        HearingAnswer::Held => plain!(language, "report-held"),
        HearingAnswer::AdjournedTo => plain!(language, "report-adjourned-to"),
        HearingAnswer::Adjourned => plain!(language, "report-adjourned"),
        HearingAnswer::Cancelled => plain!(language, "report-cancelled"),
        HearingAnswer::NotKnown => plain!(language, "report-not-known"),
    }
}

/// Whether a hearing of this day is still on.
pub fn still_on(answer: StillOnAnswer, language: Language) -> String {
    match answer {
        StillOnAnswer::StillOn => plain!(language, "still-on-yes"),
        StillOnAnswer::AnotherDate => plain!(language, "still-on-another-date"),
        StillOnAnswer::AnotherTime => plain!(language, "still-on-another-time"),
        StillOnAnswer::Cancelled => plain!(language, "still-on-cancelled"),
        StillOnAnswer::NotKnown => plain!(language, "still-on-not-known"),
    }
}

/// To hear nothing for a while.
pub fn pause(language: Language) -> String {
    plain!(language, "button-pause")
}

/// To hear again.
pub fn resume(language: Language) -> String {
    plain!(language, "button-resume")
}

/// To be forgotten.
pub fn erase(language: Language) -> String {
    plain!(language, "button-erase")
}

/// Not to be, after all.
pub fn keep(language: Language) -> String {
    plain!(language, "button-keep")
}

/// To be asked whether a person is to lose their roles.
pub fn remove_person(number: PersonNumber, language: Language) -> String {
    plain!(
        language,
        "button-remove-person",
        number = number.to_string()
    )
}

/// To take them away.
pub fn remove(language: Language) -> String {
    plain!(language, "button-remove")
}

/// To withdraw an invitation.
pub fn withdraw_invite(language: Language) -> String {
    plain!(language, "button-withdraw-invite")
}

/// To get all that is kept of this chat.
pub fn export(language: Language) -> String {
    plain!(language, "button-export")
}

/// What a language calls itself.
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::Kk => "Қазақша",
        Language::Ru => "Русский",
        Language::En => "English",
    }
}

/// To correct a change that is out.
pub fn correct(language: Language) -> String {
    plain!(language, "button-correct")
}

/// To change what was wrong.
pub fn change_it(language: Language) -> String {
    plain!(language, "button-change-it")
}

/// To withdraw what was wrong.
pub fn withdraw_it(language: Language) -> String {
    plain!(language, "button-withdraw-it")
}

/// To look at other changes that may be wrong.
pub fn other_changes(language: Language) -> String {
    plain!(language, "button-other-changes")
}

//! Answers to the person talking.

use crate::domain::{
    callback::Section,
    case::Case,
    case_state::Refusal,
    command::{Command, PostCommand},
    language::Language,
    message::{Button, Message},
    reader::Reader,
    rich_text::RichText,
    views::{Follows, HistoryLine},
};

use super::{
    buttons,
    card::{overview, rows},
    commands::line_for,
    compose::{blocks, lines},
    loader::{plain, say},
    quote, stands, words,
};

/// The greeting.
pub fn welcome(language: Language) -> Message {
    let text = blocks([
        say!(language, "welcome"),
        say!(language, "welcome-find"),
        say!(
            language,
            "welcome-privacy",
            kept = say!(language, "what-is-kept")
        ),
    ]);
    let rows = vec![vec![buttons::all_cases(language)], buttons::languages()];
    buttons::loud(text, rows)
}

/// The greeting of somebody who came for one case: a line, then its card.
pub fn welcome_to(
    case: &Case,
    history: &[HistoryLine],
    follows: Follows,
    reader: Reader,
) -> Message {
    let language = reader.language;
    let mut rows = rows(case, follows, language);
    rows.push(buttons::languages());
    let greeting = match follows {
        Follows::Yes => RichText::default(),
        Follows::No => say!(language, "welcome-to-case"),
    };
    buttons::loud(overview(greeting, case, history, reader), rows)
}

/// Asks for the chat's language, in every language: nobody knows yet which is read.
pub fn choose_language() -> Message {
    let asked = Language::ALL.map(|language| say!(language, "choose-language"));
    buttons::loud(lines(asked), vec![buttons::languages()])
}

/// The chat's language is set; said in it.
pub fn language_set(language: Language) -> RichText {
    say!(language, "language-set")
}

/// A chat follows a case now: where it stands, since only what changes from here on will be told.
pub fn followed(case: &Case, reader: Reader) -> Message {
    with_standing(say!(reader.language, "followed"), case, reader)
}

/// A chat follows a case from now on, and has asked to be told nothing for now.
pub fn followed_while_stopped(case: &Case, reader: Reader) -> Message {
    let language = reader.language;
    with_standing(say!(language, "followed-while-stopped"), case, reader)
}

/// A chat followed a case already.
pub fn followed_already(case: &Case, reader: Reader) -> Message {
    with_standing(say!(reader.language, "followed-already"), case, reader)
}

/// A chat no longer follows a case.
pub fn unfollowed(case: &Case, language: Language) -> Message {
    about_case(
        say!(language, "unfollowed"),
        case,
        vec![buttons::follow(&case.slug, language)],
        language,
    )
}

/// A chat did not follow a case anyway.
pub fn unfollowed_already(case: &Case, language: Language) -> Message {
    let follow = vec![buttons::follow(&case.slug, language)];
    about_case(say!(language, "unfollowed-already"), case, follow, language)
}

/// The answer to a button that means nothing any more: plain text, at most 200 characters (the Bot API's
/// `answerCallbackQuery`).
pub fn old_button(language: Language) -> String {
    plain!(language, "old-button")
}

/// A command that there is not.
pub fn unknown_command(language: Language) -> RichText {
    say!(language, "unknown-command")
}

/// A command that was forwarded: it is given back to be sent again.
pub fn forwarded(line: &str, language: Language) -> RichText {
    lines([say!(language, "forwarded"), quote::line(line)])
}

/// A message was edited: what it says now is given back to be sent as a new one.
pub fn edited(line: &str, language: Language) -> RichText {
    lines([say!(language, "edited"), quote::line(line)])
}

/// A command that is not for this person.
pub fn not_an_editor(language: Language) -> RichText {
    say!(language, "not-an-editor")
}

/// In a group: the bot speaks with people, one by one.
pub fn write_in_private(language: Language) -> RichText {
    say!(language, "write-in-private")
}

/// A line names no hearing, and the case has none that it could mean.
pub fn no_hearing_meant(language: Language) -> RichText {
    say!(language, "no-hearing-meant")
}

/// The code was right: this person owns the bot.
pub fn claimed(language: Language) -> RichText {
    say!(language, "claimed")
}

/// The code was wrong.
pub fn wrong_code(language: Language) -> RichText {
    say!(language, "wrong-code")
}

/// This chat has brought too many wrong codes.
pub fn too_many_codes(language: Language) -> RichText {
    say!(language, "too-many-codes")
}

/// What is kept of a case cannot be read.
pub fn case_unreadable(language: Language) -> RichText {
    say!(language, "case-unreadable")
}

/// A chat no longer follows a case that cannot be read.
pub fn unfollowed_unread(language: Language) -> RichText {
    say!(language, "unfollowed")
}

/// The same of one that it did not follow anyway.
pub fn unfollowed_unread_already(language: Language) -> RichText {
    say!(language, "unfollowed-already")
}

/// Something went wrong that the person talking cannot help.
pub fn our_fault(language: Language) -> RichText {
    say!(language, "our-fault")
}

/// What was asked for cannot be done at the moment, and is tried again.
pub fn still_trying(language: Language) -> RichText {
    say!(language, "still-trying")
}

/// Somebody wrote more than is read, and is not read for a minute.
pub fn too_fast(language: Language) -> RichText {
    say!(language, "too-fast")
}

/// There is no change that could be taken back.
pub fn nothing_to_undo(language: Language) -> RichText {
    say!(language, "nothing-to-undo")
}

/// The change has gone out; what sets it right is a new one.
pub fn too_late_to_undo(case: &Case, language: Language) -> RichText {
    let example = line_for(Command::Post(PostCommand::Move), &case.slug, "27.02");
    say!(language, "too-late-to-undo", example = example)
}

/// Why a change does not apply to a case.
pub fn refused(refusal: Refusal, case: &Case, language: Language) -> RichText {
    match refusal {
        Refusal::NoSuchHearing => say!(language, "refused-no-such-hearing"),
        Refusal::Over => say!(language, "refused-over"),
        Refusal::NothingChanges => say!(language, "refused-nothing-changes"),
        Refusal::NotALaterDay => {
            let example = line_for(Command::Post(PostCommand::Delay), &case.slug, "15:00");
            say!(language, "refused-not-a-later-day", example = example)
        }
        Refusal::ChangedMeanwhile => say!(language, "refused-changed-meanwhile"),
        Refusal::Unreadable => say!(language, "posting-unreadable"),
    }
}

fn with_standing(said: RichText, case: &Case, reader: Reader) -> Message {
    let language = reader.language;
    let how_it_stands = lines([
        RichText::plain(words::title(case, language)).bold(),
        stands::what_comes(case, reader),
        stands::access(case, language),
        stands::stage(case, language),
    ]);
    let text = blocks([said, how_it_stands, stands::freshness(case, reader)]);
    let row = vec![
        buttons::show(&case.slug, Section::Card, language),
        buttons::unfollow(&case.slug, language),
    ];
    buttons::loud(text, vec![row])
}

fn about_case(said: RichText, case: &Case, row: Vec<Button>, language: Language) -> Message {
    let title = RichText::plain(words::title(case, language));
    buttons::loud(lines([said, title]), vec![row])
}

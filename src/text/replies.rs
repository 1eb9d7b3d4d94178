//! The words of short replies: greetings, follows, refusals, what went wrong.

use crate::domain::{
    case::Case,
    case_state::ChangeRefusal,
    command::{Command, OwnCommand, PostCommand},
    language::Language,
    reader::Reader,
    rich_text::RichText,
};

use super::{
    approval,
    commands::line_for,
    compose::{blocks, lines},
    loader::say,
    quote, stands, words,
};

/// The greeting.
pub fn welcome(language: Language) -> RichText {
    blocks([
        say!(language, "welcome"),
        say!(language, "welcome-find"),
        say!(
            language,
            "welcome-privacy",
            kept = say!(language, "what-is-kept")
        ),
    ])
}

/// Asks for the chat's language, in every language: nobody knows yet which is read.
pub fn choose_language() -> RichText {
    lines(Language::ALL.map(|language| say!(language, "choose-language")))
}

/// The chat's language is set; said in it.
pub fn language_set(language: Language) -> RichText {
    say!(language, "language-set")
}

/// A chat follows a case now: where it stands, since only what changes from here on will be told.
pub fn followed(case: &Case, reader: Reader) -> RichText {
    with_standing(say!(reader.language, "followed"), case, reader)
}

/// A chat follows a case from now on, and has asked to be told nothing for now.
pub fn followed_while_stopped(case: &Case, reader: Reader) -> RichText {
    let said = say!(reader.language, "followed-while-stopped");
    with_standing(said, case, reader)
}

/// A chat followed a case already.
pub fn followed_already(case: &Case, reader: Reader) -> RichText {
    with_standing(say!(reader.language, "followed-already"), case, reader)
}

/// A chat keeps following a case that is at its end.
pub fn kept(case: &Case, reader: Reader) -> RichText {
    with_standing(say!(reader.language, "closing-kept"), case, reader)
}

/// A chat no longer follows a case; of one that cannot be read, without its title.
pub fn unfollowed(case: Option<&Case>, language: Language) -> RichText {
    with_title(say!(language, "unfollowed"), case, language)
}

/// A chat did not follow a case anyway.
pub fn unfollowed_already(case: Option<&Case>, language: Language) -> RichText {
    with_title(say!(language, "unfollowed-already"), case, language)
}

/// The answer to a button that means nothing any more.
pub fn old_button(language: Language) -> RichText {
    say!(language, "old-button")
}

/// A command that there is not, and the lines that may have been meant, each in at most so many UTF-16 units. One that is a
/// command alone can be tapped, any other copied.
pub fn unknown_command(meant: &[String], most: usize, language: Language) -> RichText {
    if meant.is_empty() {
        return say!(language, "unknown-command");
    }
    let offers = meant.iter().map(|line| match line.contains([' ', '\n']) {
        true => quote::line(line, most),
        false => RichText::plain(line),
    });
    let asked = say!(language, "unknown-command-near");
    lines([asked].into_iter().chain(offers))
}

/// A command that was forwarded: it is given back to be sent again, in at most so many UTF-16 units.
pub fn forwarded(line: &str, most: usize, language: Language) -> RichText {
    lines([say!(language, "forwarded"), quote::line(line, most)])
}

/// A message was edited: what it says now is given back to be sent as a new one, in at most so many UTF-16 units.
pub fn edited(line: &str, most: usize, language: Language) -> RichText {
    lines([say!(language, "edited"), quote::line(line, most)])
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
pub fn refused(refusal: ChangeRefusal, case: &Case, language: Language) -> RichText {
    match refusal {
        ChangeRefusal::NoSuchHearing => say!(language, "refused-no-such-hearing"),
        ChangeRefusal::Over => say!(language, "refused-over"),
        ChangeRefusal::NothingChanges => say!(language, "refused-nothing-changes"),
        ChangeRefusal::NotALaterDay => {
            let example = line_for(Command::Post(PostCommand::Delay), &case.slug, "15:00");
            say!(language, "refused-not-a-later-day", example = example)
        }
        ChangeRefusal::ChangedMeanwhile => say!(language, "refused-changed-meanwhile"),
        ChangeRefusal::Unreadable => say!(language, "posting-unreadable"),
        ChangeRefusal::Lapsed => approval::lapsed(language),
        ChangeRefusal::Rejected(reason) => approval::rejected_for(reason, language),
        ChangeRefusal::NoSuchEvent => {
            let example = line_for(Command::Own(OwnCommand::Correct), &case.slug, "");
            say!(language, "refused-no-such-event", example = example)
        }
        ChangeRefusal::Withdrawn => say!(language, "refused-withdrawn"),
        ChangeRefusal::Breaks(number) => {
            say!(language, "refused-breaks", number = u64::from(number))
        }
    }
}

/// A case is named as that of its own appeal.
pub fn appeal_of_itself(case: &Case, language: Language) -> RichText {
    let example = line_for(
        Command::Post(PostCommand::Appeal),
        &case.slug,
        "city-2026-appeal",
    );
    say!(language, "refused-appeal-itself", example = example)
}

/// A case is linked to that of its appeal already.
pub fn appeal_linked(language: Language) -> RichText {
    say!(language, "refused-appeal-linked")
}

pub(super) fn with_standing(said: RichText, case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    let how_it_stands = lines([
        RichText::plain(words::title(case, language)).bold(),
        stands::what_comes(case, reader),
        stands::access(case, language),
        stands::stage(case, language),
    ]);
    blocks([said, how_it_stands, stands::freshness(case, reader)])
}

pub(super) fn with_title(said: RichText, case: Option<&Case>, language: Language) -> RichText {
    let title = case.map(|case| RichText::plain(words::title(case, language)));
    lines([said].into_iter().chain(title))
}

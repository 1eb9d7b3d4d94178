//! The words of notes: why a chat follows a case, in its own words.

use crate::domain::{
    case::Case,
    chat::ChatKind,
    command::{AskCommand, Command},
    language::Language,
    note::{LONGEST_NOTE, Note, NoteFault},
    rich_text::RichText,
};

use super::{
    apart,
    commands::{example_of, line_for},
    compose::{blocks, lines, shortened},
    loader::say,
    words,
};

/// The longest part of a note that stands in a list of cases, in UTF-16 units.
const IN_A_LIST: usize = 120;

const NOTE: Command = Command::Ask(AskCommand::Note);

/// A note, as the card of its case has it.
pub(super) fn line(note: &Note, language: Language) -> RichText {
    say!(language, "note-line", text = note.as_str())
}

/// Its beginning, as it stands in a list of cases.
pub(super) fn in_a_list(note: &Note, language: Language) -> RichText {
    let text = shortened(note.as_str(), IN_A_LIST);
    say!(language, "note-line", text = text)
}

/// How notes are written, who sees them, and when they go.
pub fn how(usage: RichText, chat: ChatKind, language: Language) -> RichText {
    let most = words::count(LONGEST_NOTE as u64, language);
    let seen = match chat {
        ChatKind::Private => say!(language, "note-how", most = most),
        ChatKind::Shared => say!(language, "here-note-how", most = most),
    };
    blocks([usage, seen])
}

/// A note is kept now.
pub fn kept(note: &Note, case: &Case, (chat, language): (ChatKind, Language)) -> RichText {
    let said = match chat {
        ChatKind::Private => say!(language, "note-kept"),
        ChatKind::Shared => say!(language, "here-note-kept"),
    };
    lines([said, title(case, language), line(note, language)])
}

/// The note on a case, and how to change it.
pub fn shown(note: &Note, case: &Case, language: Language) -> RichText {
    let change = say!(language, "note-change", form = form(case, language));
    let shown = lines([title(case, language), line(note, language)]);
    blocks([shown, change])
}

/// There is no note on a case, and how to write one.
pub fn none(case: &Case, language: Language) -> RichText {
    lines([
        say!(language, "note-none"),
        title(case, language),
        say!(language, "usage-form", form = form(case, language)),
    ])
}

/// There is one that cannot be read.
pub fn unreadable(case: &Case, language: Language) -> RichText {
    lines([
        say!(language, "note-unreadable"),
        title(case, language),
        say!(language, "usage-form", form = form(case, language)),
    ])
}

/// Why a text was not kept, and the note that there still is.
pub fn refused(
    fault: NoteFault,
    (case, note): (&Case, Option<&Note>),
    language: Language,
) -> RichText {
    let count = |number: usize| words::count(number as u64, language);
    let why = match fault {
        NoteFault::Empty => say!(language, "note-empty"),
        NoteFault::TooLong(characters) => say!(
            language,
            "note-too-long",
            count = count(characters),
            most = count(LONGEST_NOTE)
        ),
    };
    let still = note.map(|note| line(note, language)).unwrap_or_default();
    let write = say!(language, "usage-form", form = form(case, language));
    blocks([why, lines([title(case, language), still]), write])
}

/// A note is gone; of a case that cannot be read, without its title.
pub fn removed(case: Option<&Case>, language: Language) -> RichText {
    let title = case.map(|case| title(case, language));
    lines([say!(language, "note-removed")].into_iter().chain(title))
}

/// The note that was to be removed is not there any more, but another is.
pub fn replaced(language: Language) -> RichText {
    say!(language, "note-replaced")
}

/// A case is not followed, so that it has no note.
pub fn not_followed(case: &Case, (chat, language): (ChatKind, Language)) -> RichText {
    let said = match chat {
        ChatKind::Private => say!(language, "note-not-followed"),
        ChatKind::Shared => say!(language, "here-note-not-followed"),
    };
    lines([said, title(case, language)])
}

/// Nothing that was named is followed.
pub fn none_followed(chat: ChatKind, language: Language) -> RichText {
    match chat {
        ChatKind::Private => say!(language, "note-none-followed"),
        ChatKind::Shared => say!(language, "here-note-none-followed"),
    }
}

/// Asks which of these cases is meant: a line for each, to be copied and gone on with.
pub fn which(cases: &[Case], language: Language) -> RichText {
    let titles = apart::titles(cases, usize::MAX, language);
    let each = cases.iter().zip(titles).map(|(case, title)| {
        lines([
            RichText::plain(title).bold(),
            line_for(NOTE, &case.slug, "|"),
        ])
    });
    blocks([say!(language, "note-which")].into_iter().chain(each))
}

/// Where a note begins, by an example.
pub fn bar(language: Language) -> RichText {
    let example = example_of(NOTE, language).unwrap_or_default();
    say!(language, "note-bar", example = example)
}

fn title(case: &Case, language: Language) -> RichText {
    RichText::plain(words::title(case, language)).bold()
}

/// How the note on this case is written.
fn form(case: &Case, language: Language) -> RichText {
    let text = say!(language, "note-text");
    line_for(NOTE, &case.slug, &format!("| {}", text.as_str()))
}

//! What an editor reads who corrects a change: which it is, what it says by now, and how to say what is right.

use crate::domain::{
    case::Case,
    command::{Command, OwnCommand},
    language::Language,
    news::News,
    reader::Reader,
    rich_text::RichText,
    views::{EventWording, HistoryLine},
};

use super::{
    commands::{example_of, line_for},
    compose::{blocks, fits_beside, lines},
    loader::say,
    meaning::details,
    overview::history_line,
    words,
};

/// Asks which of these events, the latest first, is wrong: each has a button with its number. One more is named where there
/// are others. As many as so many UTF-16 units hold are told.
pub fn which(
    case: &Case,
    events: &[HistoryLine],
    another: Option<u32>,
    most: usize,
    reader: Reader,
) -> RichText {
    let language = reader.language;
    let title = RichText::plain(words::title(case, language));
    if events.is_empty() {
        return lines([say!(language, "correct-nothing"), title]);
    }
    let head = lines([title, say!(language, "correct-which").bold()]);
    let another = match another {
        Some(number) => say!(
            language,
            "correct-another",
            example = line(case, &number.to_string())
        ),
        None => RichText::default(),
    };
    let told = events.iter().map(|event| brief(event, case, reader));
    let told: Vec<RichText> = told.collect();
    let fits = fits_beside(most, head.units() + another.units(), &told);
    let told = told.into_iter().take(fits);
    blocks([head].into_iter().chain(told).chain([another]))
}

/// What an event says by now, and how to correct it.
pub fn event(
    case: &Case,
    event: &HistoryLine,
    (corrected_in, wording): (Option<u32>, EventWording),
    reader: Reader,
) -> RichText {
    let language = reader.language;
    let title = RichText::plain(words::title(case, language));
    let of_event =
        |item: &News, number| details(item, case, case.state.attribution(number), language);
    let before = corrected_in.map(|number| {
        let number = u64::from(number);
        say!(language, "correct-before", number = number)
    });
    let unsaid = match wording {
        EventWording::Whole => RichText::default(),
        EventWording::Partial => say!(language, "correct-unsaid"),
    };
    blocks([
        lines([title, history_line(event, case, of_event, reader)]),
        before.unwrap_or_default(),
        lines([say!(language, "correct-how"), unsaid]),
    ])
}

/// A message to which an editor replied told of no change.
pub fn no_change_there(language: Language) -> RichText {
    let example = example_of(Command::Own(OwnCommand::Correct), language);
    let example = example.unwrap_or_default();
    say!(language, "correct-no-change-there", example = example)
}

/// An event that only confirms that nothing had changed.
pub fn only_a_check(language: Language) -> RichText {
    say!(language, "correct-a-check")
}

/// The line is too long to be given back.
pub fn long_line(case: &str, number: u32, language: Language) -> RichText {
    let command = Command::Own(OwnCommand::Correct).word();
    let example = RichText::code(format!("/{command} {case} {number} …"));
    say!(language, "correct-long-line", example = example)
}

/// A change is out and cannot be taken back: it can be corrected.
pub fn too_late_but_correct(case: &Case, number: u32, language: Language) -> RichText {
    let example = line(case, &number.to_string());
    say!(language, "too-late-but-correct", example = example)
}

/// The beginning of the line that corrects an event.
fn line(case: &Case, number: &str) -> RichText {
    line_for(Command::Own(OwnCommand::Correct), &case.slug, number)
}

fn brief(event: &HistoryLine, case: &Case, reader: Reader) -> RichText {
    history_line(event, case, |_, _| Vec::new(), reader)
}

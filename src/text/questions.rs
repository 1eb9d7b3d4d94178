//! What the bot asks back: it never guesses which date, hearing, case or person is meant.

use chrono::NaiveDate;

use crate::domain::{
    callback::{Callback, HearingAnswer},
    case::Case,
    command::{Command, PostCommand},
    hearing::Hearing,
    language::Language,
    message::Message,
    people::Person,
    reader::Reader,
    rich_text::RichText,
    when::When,
};

use super::{
    buttons,
    commands::line_for,
    compose::lines,
    dates::{day_with, short_day, when},
    kazakh::Ending,
    loader::{plain, say},
    quote, words,
};

/// Asks editors what became of a hearing whose day has passed.
pub fn outcome_question(case: &Case, hearing: &Hearing, reader: Reader) -> Message {
    let language = reader.language;
    let day = hearing.when.day;
    let day = day_with(day, reader.today(case), Ending::Of, language);
    let text = lines([
        say!(language, "outcome-question", day = day).bold(),
        RichText::plain(words::title(case, language)),
    ]);
    let row = |report: HearingAnswer| {
        let label = match report {
            HearingAnswer::Held => plain!(language, "report-held"),
            HearingAnswer::AdjournedTo => plain!(language, "report-adjourned-to"),
            HearingAnswer::Adjourned => plain!(language, "report-adjourned"),
            HearingAnswer::Cancelled => plain!(language, "report-cancelled"),
            HearingAnswer::NotKnown => plain!(language, "report-not-known"),
        };
        let press = Callback::Report(case.slug.clone(), hearing.no, report);
        vec![buttons::button(label, &press)]
    };
    buttons::loud(text, HearingAnswer::ALL.map(row).into())
}

/// Asks for the date to which a hearing was adjourned.
pub fn which_new_date(case: &Case, language: Language) -> RichText {
    let example = line_for(Command::Post(PostCommand::Adjourn), &case.slug, "27.02");
    say!(language, "outcome-new-date", example = example)
}

/// Takes note that nobody knows yet what became of a hearing.
pub fn outcome_not_known(language: Language) -> RichText {
    say!(language, "outcome-not-known")
}

/// A weekday and a date that do not go together.
pub fn contradicting_date(
    text: &str,
    day: NaiveDate,
    today: NaiveDate,
    language: Language,
) -> RichText {
    let text = quote::part(text);
    let day = short_day(day, today, language);
    say!(language, "contradicting-date", text = text, day = day)
}

/// Asks which of several dates is meant.
pub fn which_date(id: i64, dates: &[When], today: NaiveDate, language: Language) -> Message {
    let labels = dates.iter().map(|date| label(*date, today, language));
    buttons::loud(say!(language, "which-date"), buttons::choices(id, labels))
}

/// Asks which of several hearings is meant.
pub fn which_hearing(
    id: i64,
    hearings: &[&Hearing],
    today: NaiveDate,
    language: Language,
) -> Message {
    let labels = hearings
        .iter()
        .map(|hearing| label(hearing.when, today, language));
    buttons::loud(
        say!(language, "which-hearing"),
        buttons::choices(id, labels),
    )
}

/// Asks which of several people is meant.
pub fn which_person(id: i64, people: &[&Person], language: Language) -> Message {
    let labels = people.iter().map(|person| words::person(person, language));
    buttons::loud(say!(language, "which-person"), buttons::choices(id, labels))
}

/// Nobody of that name stands accused.
pub fn no_such_person(query: &str, language: Language) -> RichText {
    let query = quote::part(query);
    say!(language, "no-such-person", query = query)
}

/// A label has no styles, and the date none to lose.
fn label(date: When, today: NaiveDate, language: Language) -> String {
    when(date, today, language)
        .capitalised()
        .as_str()
        .to_owned()
}

//! What the bot asks back: it never guesses which date, hearing, case or person is meant.

use chrono::NaiveDate;

use crate::domain::{
    case::Case, hearing::Hearing, language::Language, people::Person, reader::Reader,
    rich_text::RichText, when::When,
};

use super::{
    apart,
    compose::lines,
    dates::{day_with, short_day, when},
    kazakh::Ending,
    loader::say,
    quote, words,
};

/// A question, and what can be chosen for an answer.
pub struct Choice {
    /// What is asked.
    pub question: RichText,
    /// What each choice says.
    pub labels: Vec<String>,
}

/// Asks editors what became of a hearing whose day has passed.
pub fn outcome_question(case: &Case, hearing: &Hearing, reader: Reader) -> RichText {
    let language = reader.language;
    let day = hearing.when.day;
    let day = day_with(day, reader.today(case), Ending::Of, language);
    lines([
        say!(language, "outcome-question", day = day).bold(),
        RichText::plain(words::title(case, language)),
    ])
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
pub fn which_date(dates: &[When], today: NaiveDate, language: Language) -> Choice {
    let labels = dates.iter().map(|date| label(*date, today, language));
    Choice {
        question: say!(language, "which-date"),
        labels: labels.collect(),
    }
}

/// Asks which of several hearings is meant.
pub fn which_hearing(hearings: &[Hearing], today: NaiveDate, language: Language) -> Choice {
    let labels = hearings.iter();
    let labels = labels.map(|hearing| label(hearing.when, today, language));
    Choice {
        question: say!(language, "which-hearing"),
        labels: labels.collect(),
    }
}

/// Asks which of several people is meant.
pub fn which_person(people: &[Person], language: Language) -> Choice {
    let labels = people.iter().map(|person| words::person(person, language));
    Choice {
        question: say!(language, "which-person"),
        labels: labels.collect(),
    }
}

/// There is no such case; one of the nearest may be meant. Each label takes at most so many UTF-16 units.
pub fn which_of_the_nearest(
    query: &str,
    nearest: &[Case],
    most: usize,
    language: Language,
) -> Choice {
    let query = quote::part(query);
    Choice {
        question: say!(language, "choose-case", query = query),
        labels: apart::titles(nearest, most, language),
    }
}

/// A word is not known, but one much like it: the line with that one may be meant. It takes at most so many UTF-16 units.
pub fn is_this_meant(written: &str, line: &str, most: usize, language: Language) -> Choice {
    let written = quote::part(written);
    Choice {
        question: lines([
            say!(language, "is-this-meant", written = written),
            quote::line(line, most),
        ]),
        labels: vec![line.to_owned()],
    }
}

/// More can be meant than there are buttons.
pub fn not_all_fit(language: Language) -> RichText {
    say!(language, "not-all-fit")
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

//! What an editor types for an answer.

use chrono::NaiveDate;

use crate::{
    domain::{
        attribution::Attribution,
        case::{Case, Visibility},
        command::PostCommand,
        dialogue::{Answer, Dialogue, Happening, Step},
        hearing::RoomChange,
        language::{Language, Words},
        when::When,
    },
    parse::{
        date::{self, DateError, DateOrTime, ParsedDate, Sitting, StatedDay, StatedTime},
        post::{self, PostError},
    },
    store::{Error, Store},
};

use super::{
    super::{
        change::plain::PlainReading,
        find::{self, SearchOutcome},
    },
    Offers,
};

/// The longest name of a court room, in characters.
const LONGEST_ROOM: usize = 40;

/// Why what was typed is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedError {
    /// These words name no case, nor nearly.
    NoSuchCase(String),
    /// It is no date.
    Date(String, DateError),
    /// It is no time.
    Time(String, DateError),
    /// It is no name of a court room: of so many characters at most, in one line.
    Room {
        /// The most characters.
        most: usize,
    },
    /// The text, or from whom it is known, cannot be read.
    Text(PostError),
}

/// The meaning of what was typed.
pub(super) enum Typed {
    /// The dialogue with the answers in it.
    Answered(Dialogue),
    /// The dialogue as far as it is answered; of these the editor chooses.
    Offers(Dialogue, Offers),
    /// It is no answer.
    Not(TypedError),
}

/// The dialogue that plain words begin: which case, what happened, and what they say of the rest.
pub(super) fn begun_by(reading: &PlainReading, today: NaiveDate, own: Language) -> Dialogue {
    let happening = match reading.command {
        PostCommand::Schedule => Some(Happening::Scheduled),
        PostCommand::Move => Some(Happening::Moved),
        PostCommand::Adjourn => Some(Happening::Continues),
        PostCommand::Delay => Some(Happening::Delayed),
        PostCommand::Cancel
        | PostCommand::Held
        | PostCommand::Access
        | PostCommand::Custody
        | PostCommand::Stage
        | PostCommand::Verdict
        | PostCommand::Statement
        | PostCommand::Checked => None,
    };
    let begun = Dialogue::default().knowing(known(reading, today, own));
    let case = Answer::Case(reading.case.slug.clone());
    let answers = [Some(case), happening.map(Answer::Happening)];
    answers
        .into_iter()
        .flatten()
        .fold(begun, |dialogue, answer| {
            dialogue.answered(answer).unwrap_or(dialogue)
        })
}

/// What plain words say beside what they lack: the time, the court room, the reason, the source.
fn known(reading: &PlainReading, today: NaiveDate, own: Language) -> Vec<Answer> {
    let mut known = Vec::new();
    let sitting = date::parse(&reading.line.sitting, DateOrTime::Time, today);
    if let ParsedDate::One(sitting) = sitting.sitting {
        match sitting.time {
            StatedTime::At(time) => known.push(Answer::Time(Some(time))),
            StatedTime::NotAnnounced => known.push(Answer::Time(None)),
            StatedTime::Unsaid => {}
        }
        known.extend(
            sitting
                .room
                .after(None)
                .map(|room| Answer::Room(Some(room))),
        );
    }
    let (_, raw) = post::split(&reading.line.tail);
    if let Ok((words, source)) = post::texts(raw, own) {
        known.extend(words.map(|words| Answer::Text(Some(words))));
        known.extend(source.map(|source| Answer::Source(Some(source))));
    }
    known
}

/// A case, by its short name or by words.
pub(super) async fn case(store: &Store, dialogue: &Dialogue, text: &str) -> Result<Typed, Error> {
    let found: Vec<Case> = match find::lookup(store, text, Visibility::All).await? {
        SearchOutcome::Named(stored) => vec![stored.case],
        SearchOutcome::Found(found) => found.into_iter().map(|found| found.stored.case).collect(),
        SearchOutcome::Near(near) => near.into_iter().map(|stored| stored.case).collect(),
        SearchOutcome::Nothing => Vec::new(),
    };
    Ok(match found.as_slice() {
        [] => Typed::Not(TypedError::NoSuchCase(text.to_owned())),
        [one] => of(dialogue, [Answer::Case(one.slug.clone())]),
        _ => Typed::Offers(
            dialogue.clone(),
            Offers {
                cases: found,
                ..Offers::default()
            },
        ),
    })
}

/// An answer to any other question; `None` where buttons alone answer it.
pub(super) fn answer(
    dialogue: &Dialogue,
    text: &str,
    today: NaiveDate,
    own: Language,
) -> Option<Typed> {
    Some(match dialogue.step() {
        Step::Day => day(dialogue, text, today, own),
        Step::Time => time(dialogue, text, today),
        Step::Room => room(dialogue, text, today),
        Step::Text => match post::texts(text, own) {
            Ok((words, None)) => of(dialogue, [Answer::Text(words)]),
            Ok((words, source)) => of(dialogue, [Answer::Text(words), Answer::Source(source)]),
            Err(error) => Typed::Not(TypedError::Text(error)),
        },
        Step::Objection => match post::texts(text, own) {
            Ok((words, _)) => of(dialogue, [Answer::Objection(words)]),
            Err(error) => Typed::Not(TypedError::Text(error)),
        },
        Step::Source => match post::attribution(text) {
            Some(attribution) => of(dialogue, [Answer::Source(Some(attribution))]),
            None => {
                let error = PostError::Attribution(text.to_owned());
                Typed::Not(TypedError::Text(error))
            }
        },
        Step::Case
        | Step::Happening
        | Step::Access
        | Step::Person
        | Step::Custody
        | Step::Stage
        | Step::Side
        | Step::Done => return None,
    })
}

/// The dialogue with these answers: as many as fit, one question after the other.
fn of(dialogue: &Dialogue, answers: impl IntoIterator<Item = Answer>) -> Typed {
    let mut after = dialogue.clone();
    for answer in answers {
        match after.answered(answer) {
            Some(next) => after = next,
            None => break,
        }
    }
    Typed::Answered(after)
}

/// A date, perhaps with its time, its court room and the reason: what is said is not asked again.
fn day(dialogue: &Dialogue, text: &str, today: NaiveDate, own: Language) -> Typed {
    let (head, raw) = post::split(text);
    let parsed = date::parse(head, DateOrTime::Date, today);
    let unread = |error| Typed::Not(TypedError::Date(text.to_owned(), error));
    let sittings = match parsed.sitting {
        ParsedDate::One(sitting) => vec![sitting],
        ParsedDate::Several(sittings) => sittings,
        ParsedDate::Not(error) => return unread(error),
    };
    let said = match (parsed.rest, raw) {
        ("", "") => Ok((None, None)),
        (rest, raw) => post::texts(&format!("{rest} | {raw}"), own),
    };
    let said = match said {
        Ok(said) => said,
        Err(error) => return Typed::Not(TypedError::Text(error)),
    };
    match sittings.as_slice() {
        [sitting] => dated(dialogue, sitting, said).unwrap_or_else(|| unread(no_day(text))),
        several => match several
            .iter()
            .map(Sitting::when)
            .collect::<Option<Vec<_>>>()
        {
            Some(dates) => which(dialogue, dates),
            None => unread(no_day(text)),
        },
    }
}

/// The answers of a sitting; `None` if it says no day, or that none is set where one is needed.
fn dated(
    dialogue: &Dialogue,
    sitting: &Sitting,
    (words, source): (Option<Words>, Option<Attribution>),
) -> Option<Typed> {
    let is_text_said = words.is_some() || source.is_some();
    let day = match (sitting.day, dialogue.happening()) {
        (StatedDay::On(day), _) => day,
        // With no date it is adjourned, whatever was pressed.
        (StatedDay::NotSet, Some(Happening::Continues | Happening::Moved)) => {
            let adjourned = dialogue.back_to(1);
            let adjourned = adjourned.answered(Answer::Happening(Happening::Adjourned))?;
            let mut said = Vec::new();
            if is_text_said {
                said.push(Answer::Text(words));
                said.extend(source.map(|source| Answer::Source(Some(source))));
            }
            return Some(of(&adjourned, said));
        }
        (StatedDay::NotSet | StatedDay::Unsaid, _) => return None,
    };
    let mut answers = vec![Answer::Day(day)];
    let room = sitting.room.after(None);
    let is_time_said = sitting.time != StatedTime::Unsaid;
    if is_time_said || room.is_some() || is_text_said {
        answers.push(Answer::Time(match sitting.time {
            StatedTime::At(time) => Some(time),
            StatedTime::Unsaid | StatedTime::NotAnnounced => None,
        }));
    }
    if room.is_some() || is_text_said {
        answers.push(Answer::Room(room));
    }
    if is_text_said {
        answers.push(Answer::Text(words));
        answers.extend(source.map(|source| Answer::Source(Some(source))));
    }
    Some(of(dialogue, answers))
}

/// Asks which of several dates is meant: where they differ in the time alone, the day is known.
fn which(dialogue: &Dialogue, dates: Vec<When>) -> Typed {
    let one_day = dates.first().map(|first| first.day);
    let one_day = one_day.filter(|day| dates.iter().all(|date| date.day == *day));
    let dialogue = one_day
        .and_then(|day| dialogue.answered(Answer::Day(day)))
        .unwrap_or_else(|| dialogue.clone());
    let offers = Offers {
        dates,
        ..Offers::default()
    };
    Typed::Offers(dialogue, offers)
}

fn time(dialogue: &Dialogue, text: &str, today: NaiveDate) -> Typed {
    let parsed = date::parse(text, DateOrTime::Time, today);
    let unread = |error| Typed::Not(TypedError::Time(text.to_owned(), error));
    let sittings = match parsed.sitting {
        ParsedDate::One(_) if !parsed.rest.is_empty() => return unread(no_day(text)),
        ParsedDate::One(sitting) => vec![sitting],
        ParsedDate::Several(sittings) => sittings,
        ParsedDate::Not(error) => return unread(error),
    };
    let day = dialogue.day();
    let at = |sitting: &Sitting| match sitting.time {
        StatedTime::At(time) => Some(time),
        StatedTime::Unsaid | StatedTime::NotAnnounced => None,
    };
    match sittings.as_slice() {
        [sitting] if at(sitting).is_some() || sitting.time == StatedTime::NotAnnounced => {
            let answered = dialogue.answered(Answer::Time(at(sitting)));
            answered.map_or_else(|| unread(no_day(text)), Typed::Answered)
        }
        [] | [_] => unread(no_day(text)),
        several => {
            let times = several.iter().filter_map(at);
            let dates = times.map(|time| When::at(day.unwrap_or(today), time));
            which(dialogue, dates.collect())
        }
    }
}

/// The name of a court room: what a date's line says of one, or else the words as they are.
fn room(dialogue: &Dialogue, text: &str, today: NaiveDate) -> Typed {
    let parsed = date::parse(text, DateOrTime::Time, today);
    let name = match parsed.sitting {
        ParsedDate::One(Sitting {
            room: RoomChange::To(name),
            ..
        }) if parsed.rest.is_empty() => name,
        ParsedDate::One(_) | ParsedDate::Several(_) | ParsedDate::Not(_) => {
            let unquoted = text.replace(['"', '«', '»', '“', '”', '„', '|'], "");
            unquoted.trim().to_owned()
        }
    };
    let is_name = !name.is_empty() && !name.contains('\n') && name.chars().count() <= LONGEST_ROOM;
    match dialogue
        .answered(Answer::Room(Some(name)))
        .filter(|_| is_name)
    {
        Some(answered) => Typed::Answered(answered),
        None => Typed::Not(TypedError::Room { most: LONGEST_ROOM }),
    }
}

/// All of it was understood, and what is asked for is not in it.
fn no_day(text: &str) -> DateError {
    DateError::Nothing {
        understood: vec![text.to_owned()],
        left: Vec::new(),
    }
}

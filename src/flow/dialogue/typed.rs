//! What an editor types for an answer.

use chrono::NaiveDate;

use crate::{
    domain::{
        attribution::Attribution,
        case::{Case, Visibility},
        dialogue::{Answer, Dialogue, Happening, Step},
        hearing::RoomChange,
        language::{Language, Words},
        people::{Part, Person},
        when::When,
    },
    parse::{
        date::{self, DateError, DateOrTime, ParsedDate, Sitting, StatedDay, StatedTime},
        plain,
        post::{self, PostError},
    },
    search::people_meant,
    store::{Error, Store},
};

use super::{
    super::find::{self, Confidence, SearchOutcome},
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
    /// Nobody of that name is a defendant, or several are.
    NoSuchPerson(String),
    /// The case was removed meanwhile.
    CaseIsGone,
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

/// A case, by its short name or by words.
pub(super) async fn case(store: &Store, dialogue: &Dialogue, text: &str) -> Result<Typed, Error> {
    let (found, is_sure) = match find::lookup(store, text, Visibility::All).await? {
        SearchOutcome::Named(stored) => (vec![*stored], true),
        SearchOutcome::Found(found) => {
            let is_sure = found
                .iter()
                .all(|found| found.confidence != Confidence::Guessed);
            let found = found.into_iter().map(|found| found.stored);
            (found.collect(), is_sure)
        }
        SearchOutcome::Near(near) => (near, false),
        SearchOutcome::Nothing => (Vec::new(), false),
    };
    let found: Vec<Case> = found.into_iter().map(|stored| stored.case).collect();
    Ok(match (found.as_slice(), is_sure) {
        ([], _) => Typed::Not(TypedError::NoSuchCase(text.to_owned())),
        ([one], true) => of(dialogue, vec![Answer::Case(one.slug.clone())]),
        ([..], _) => {
            let offers = Offers {
                cases: found,
                ..Offers::default()
            };
            Typed::Offers(dialogue.clone(), offers)
        }
    })
}

/// An answer to any other question; `None` where buttons alone answer it.
pub(super) fn answer(
    (dialogue, case): (&Dialogue, Option<&Case>),
    text: &str,
    today: NaiveDate,
    own: Language,
) -> Option<Typed> {
    Some(match dialogue.step() {
        Step::Day => day(dialogue, text, today, own),
        Step::Time => time(dialogue, text, today),
        Step::Room => room(dialogue, text, today),
        Step::Text => match post::texts(text, own) {
            Ok(texts) => of(dialogue, said(texts).collect()),
            Err(error) => Typed::Not(TypedError::Text(error)),
        },
        Step::Objection => match post::objection(text, own) {
            Ok((words, source)) => {
                let objection = words.map(|words| Answer::Objection(Some(words)));
                let source = said((None, source));
                of(dialogue, objection.into_iter().chain(source).collect())
            }
            Err(error) => Typed::Not(TypedError::Text(error)),
        },
        Step::Source => match post::attribution(text) {
            Some(attribution) => of(dialogue, vec![Answer::Source(Some(attribution))]),
            None => {
                let error = PostError::Attribution(text.to_owned());
                Typed::Not(TypedError::Text(error))
            }
        },
        Step::Person => person(dialogue, case?, text),
        Step::Case
        | Step::Happening
        | Step::Access
        | Step::Custody
        | Step::Stage
        | Step::Side
        | Step::Done => return None,
    })
}

/// The dialogue with these answers, of which the first is one to its next question.
fn of(dialogue: &Dialogue, answers: Vec<Answer>) -> Typed {
    Typed::Answered(dialogue.told(answers))
}

/// A text and from whom it is known, as answers.
pub(super) fn said(
    (words, source): (Option<Words>, Option<Attribution>),
) -> impl Iterator<Item = Answer> {
    let words = words.map(|words| Answer::Text(Some(words)));
    let source = source.map(|source| Answer::Source(Some(source)));
    words.into_iter().chain(source)
}

/// What a sitting says beside its day, as answers.
pub(super) fn beside_the_day(sitting: &Sitting) -> impl Iterator<Item = Answer> {
    let time = match sitting.time {
        StatedTime::At(time) => Some(Answer::Time(Some(time))),
        StatedTime::NotAnnounced => Some(Answer::Time(None)),
        StatedTime::Unsaid => None,
    };
    let room = Some(sitting.room.clone()).filter(|room| !room.says_nothing());
    time.into_iter().chain(room.map(Answer::Room))
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
    let texts = match (parsed.rest, raw) {
        ("", "") => Ok((None, None)),
        (rest, raw) => post::texts(&format!("{rest} | {raw}"), own),
    };
    let texts = match texts {
        Ok(texts) => texts,
        Err(error) => return Typed::Not(TypedError::Text(error)),
    };
    let dates: Option<Vec<When>> = sittings.iter().map(Sitting::when).collect();
    match (sittings.as_slice(), dates) {
        ([sitting], _) => dated(dialogue, sitting, texts).unwrap_or_else(|| unread(no_day(text))),
        ([first, ..], Some(dates)) => {
            let is_one_time = sittings.iter().all(|other| other.time == first.time);
            let sitting = Sitting {
                time: match is_one_time {
                    true => first.time,
                    false => StatedTime::Unsaid,
                },
                ..first.clone()
            };
            let answers = beside_the_day(&sitting).chain(said(texts)).collect();
            which(&dialogue.told(answers), dates)
        }
        ([..], _) => unread(no_day(text)),
    }
}

/// The answers of a sitting; `None` if it says no day, or that none is set where one is needed.
fn dated(
    dialogue: &Dialogue,
    sitting: &Sitting,
    texts: (Option<Words>, Option<Attribution>),
) -> Option<Typed> {
    match (sitting.day, dialogue.happening()) {
        (StatedDay::On(day), _) => {
            let answers = [Answer::Day(day)].into_iter();
            let answers = answers.chain(beside_the_day(sitting)).chain(said(texts));
            Some(of(dialogue, answers.collect()))
        }
        // With no date it is adjourned, whatever was pressed.
        (StatedDay::NotSet, Some(Happening::Continues | Happening::Moved)) => {
            let adjourned = Answer::Happening(Happening::Adjourned);
            let adjourned = dialogue.back_to(1).answered(adjourned)?;
            Some(of(&adjourned, said(texts).collect()))
        }
        (StatedDay::NotSet | StatedDay::Unsaid, _) => None,
    }
}

/// Asks which of several dates is meant: where they differ in the time alone, the day is known.
fn which(dialogue: &Dialogue, dates: Vec<When>) -> Typed {
    let one_day = dates.first().map(|first| first.day);
    let one_day = one_day.filter(|day| dates.iter().all(|date| date.day == *day));
    let dialogue = match one_day {
        Some(day) => {
            let dialogue = dialogue.clone().not_knowing(&Answer::Time(None));
            dialogue.answered(Answer::Day(day)).unwrap_or(dialogue)
        }
        None => dialogue.clone(),
    };
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
        ParsedDate::One(_) | ParsedDate::Several(_) if !parsed.rest.is_empty() => {
            return unread(no_day(text));
        }
        ParsedDate::One(sitting) => vec![sitting],
        ParsedDate::Several(sittings) => sittings,
        ParsedDate::Not(error) => return unread(error),
    };
    let day = dialogue.day().unwrap_or(today);
    match sittings.as_slice() {
        [sitting] if sitting.time != StatedTime::Unsaid => {
            of(dialogue, beside_the_day(sitting).collect())
        }
        [] | [_] => unread(no_day(text)),
        several => {
            let times = several.iter().filter_map(|sitting| match sitting.time {
                StatedTime::At(time) => Some(When::at(day, time)),
                StatedTime::Unsaid | StatedTime::NotAnnounced => None,
            });
            let offers = Offers {
                dates: times.collect(),
                ..Offers::default()
            };
            let room = several.iter().take(1).map(|sitting| sitting.room.clone());
            let room = room.filter(|room| !room.says_nothing()).map(Answer::Room);
            Typed::Offers(dialogue.told(room.collect()), offers)
        }
    }
}

/// A defendant, by name.
fn person(dialogue: &Dialogue, case: &Case, text: &str) -> Typed {
    let defendants: Vec<&Person> = case.description.people_with(Part::Defendant).collect();
    match people_meant(text, &defendants).as_slice() {
        [one] => of(dialogue, vec![Answer::Person(one.key.clone())]),
        _ => Typed::Not(TypedError::NoSuchPerson(text.to_owned())),
    }
}

/// The name of a court room, or that it is not known: what a date's line says of one, or else the words as they are. What
/// says a day, a time or a change is none.
fn room(dialogue: &Dialogue, text: &str, today: NaiveDate) -> Typed {
    let parsed = date::parse(text, DateOrTime::Date, today);
    let refused = Typed::Not(TypedError::Room { most: LONGEST_ROOM });
    let sitting = match parsed.sitting {
        ParsedDate::One(sitting) if parsed.rest.is_empty() => Some(sitting),
        ParsedDate::Several(sittings) if parsed.rest.is_empty() => sittings.into_iter().next(),
        ParsedDate::One(_) | ParsedDate::Several(_) | ParsedDate::Not(_) => None,
    };
    let room = match sitting {
        Some(Sitting {
            day: StatedDay::Unsaid,
            time: StatedTime::Unsaid,
            room,
        }) if !room.says_nothing() => room,
        // A lone figure is a room here, and could be a day of the month.
        Some(_) if !text.chars().all(char::is_numeric) => return refused,
        Some(_) | None => {
            let unquoted = text.replace(['"', '«', '»', '“', '”', '„'], "");
            let (name, more) = post::split(unquoted.trim());
            if !more.is_empty() || plain::read(text).is_some() {
                return refused;
            }
            RoomChange::To(name.trim().to_owned())
        }
    };
    let is_name = match &room {
        RoomChange::To(name) => {
            !name.is_empty() && !name.contains('\n') && name.chars().count() <= LONGEST_ROOM
        }
        RoomChange::NotKnown => true,
        RoomChange::Stays => false,
    };
    match dialogue.answered(Answer::Room(room)).filter(|_| is_name) {
        Some(answered) => Typed::Answered(answered),
        None => refused,
    }
}

/// All of it was understood, and what is asked for is not in it.
fn no_day(text: &str) -> DateError {
    DateError::Nothing {
        understood: vec![text.to_owned()],
        left: Vec::new(),
    }
}

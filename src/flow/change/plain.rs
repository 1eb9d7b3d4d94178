//! An editor's plain words: the case that they name, and the line that they stand for.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    domain::{
        case::{Case, Visibility},
        chat::Chat,
        command::PostCommand,
        when::local_day,
    },
    parse::{
        date::{self, DateOrTime, ParsedDate, Sitting, StatedDay, StatedTime},
        plain::{self, MissingPart, NamingRule, NamingWords, PlainLine, PlainPost},
    },
    store::{Error, Store, StoredCase},
};

use super::{
    super::{
        Turn,
        find::{self, Confidence, FoundCase, SearchOutcome},
    },
    Proposal, Question,
};

/// What a plain text is.
#[derive(Debug)]
pub enum PlainOutcome {
    /// No post: it states no change, or names no case.
    NotAPost,
    /// A line.
    Line(PlainReading),
    /// A line about one of several cases, which the words name equally.
    SeveralCases {
        /// The words.
        written: String,
        /// Each case, and the line about it.
        readings: Vec<PlainReading>,
    },
    /// Lines about several cases, which the words name equally, that lack what their command needs.
    MissingOfSeveral(Vec<PlainReading>),
    /// A line that lacks what its command needs.
    Missing {
        /// What it lacks.
        missing: MissingPart,
        /// The line, without it.
        reading: PlainReading,
    },
}

/// A plain text as a line about a case.
#[derive(Debug)]
pub struct PlainReading {
    /// The command of the line.
    pub command: PostCommand,
    /// The case.
    pub case: Case,
    /// The line, in its parts: what is missing goes between them.
    pub line: PlainLine,
}

/// Reads a plain text of an editor. Only a case that the words name as they are typed is found; nothing is stored.
///
/// # Errors
/// If the store cannot be read.
pub async fn read(store: &Store, text: &str, now: DateTime<Utc>) -> Result<PlainOutcome, Error> {
    let Some(post) = plain::read(text) else {
        return Ok(PlainOutcome::NotAPost);
    };
    let (written, cases) = cases(store, &post).await?;
    let readings = cases.into_iter().map(|stored| reading(&post, stored, now));
    let mut readings: Vec<PlainReading> = readings.collect();
    Ok(match (readings.len(), post.missing) {
        (0, _) => PlainOutcome::NotAPost,
        (1, None) => PlainOutcome::Line(readings.remove(0)),
        (1, Some(missing)) => PlainOutcome::Missing {
            missing,
            reading: readings.remove(0),
        },
        (_, None) => PlainOutcome::SeveralCases { written, readings },
        (_, Some(_)) => PlainOutcome::MissingOfSeveral(readings),
    })
}

/// Asks which of several cases is meant: their lines are stored, and the editor chooses one.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn ask_which(
    store: &Store,
    (written, readings): (String, Vec<PlainReading>),
    turn: Turn<Chat>,
) -> Result<Proposal, Error> {
    let lines: Vec<String> = readings.iter().map(|reading| reading.line.line()).collect();
    let kept = store
        .drafts()
        .keep_choices(turn.chat.id, &lines, turn.now, turn.receipt);
    let offer = kept.await?;
    let cases = readings.into_iter().map(|reading| reading.case).collect();
    Ok(Proposal::Question(offer, Question::Case(written, cases)))
}

/// The cases that the words name, and the words that do; several only if they are named equally.
async fn cases(store: &Store, post: &PlainPost) -> Result<(String, Vec<StoredCase>), Error> {
    for NamingWords { text, rule } in post.naming() {
        let found = match find::lookup(store, &text, Visibility::All).await? {
            SearchOutcome::Named(stored) => vec![*stored],
            SearchOutcome::Found(found) => sure(found, &text, rule),
            SearchOutcome::Near(_) | SearchOutcome::Nothing => Vec::new(),
        };
        if !found.is_empty() {
            return Ok((text, found));
        }
    }
    Ok((String::new(), Vec::new()))
}

/// The cases that have the words as they were typed; for a part of the words, those that have at least a surname or a number.
fn sure(found: Vec<FoundCase>, text: &str, rule: NamingRule) -> Vec<StoredCase> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_whole = |found: &FoundCase| match found.confidence {
        Confidence::AsTyped => true,
        // It may begin a longer name, and be another one as it stands.
        Confidence::Begun => find::named(&found.stored, &words)
            .iter()
            .all(|named| *named),
        Confidence::Named | Confidence::Guessed => false,
    };
    let (whole, rest): (Vec<FoundCase>, Vec<FoundCase>) = found.into_iter().partition(is_whole);
    let is_part =
        |found: &FoundCase| rule == NamingRule::Part && found.confidence == Confidence::Named;
    let chosen = match whole.is_empty() {
        true => rest.into_iter().filter(is_part).collect(),
        false => whole,
    };
    chosen.into_iter().map(|found| found.stored).collect()
}

fn reading(post: &PlainPost, stored: StoredCase, now: DateTime<Utc>) -> PlainReading {
    let named = find::named(&stored, &post.plain_words());
    let case = stored.case;
    let mut line = post.line(&case.slug, &named);
    let today = local_day(now, case.description.court.zone);
    let others = post.other_dates.iter();
    let unknown = others.filter(|words| !is_of_a_hearing(&case, words, today));
    line.not_understood.extend(unknown.cloned());
    PlainReading {
        command: post.command,
        case,
        line,
    }
}

/// Whether a date that the change does not lead to is that of a hearing of the case: then it only says which hearing it is.
fn is_of_a_hearing(case: &Case, words: &str, today: NaiveDate) -> bool {
    let is_stated = |sitting: &Sitting| {
        case.state.hearings.iter().any(|hearing| {
            let is_day = match sitting.day {
                StatedDay::On(day) => day == hearing.when.day,
                StatedDay::Unsaid => sitting.time != StatedTime::Unsaid,
                StatedDay::NotSet => false,
            };
            let is_time = match sitting.time {
                StatedTime::At(time) => hearing.when.time == Some(time),
                StatedTime::Unsaid => true,
                StatedTime::NotAnnounced => hearing.when.time.is_none(),
            };
            is_day && is_time && sitting.room.says_nothing()
        })
    };
    [DateOrTime::Date, DateOrTime::Time]
        .into_iter()
        .any(|asked| {
            let parsed = date::parse(words, asked, today);
            parsed.rest.is_empty()
                && match parsed.sitting {
                    ParsedDate::One(sitting) => is_stated(&sitting),
                    ParsedDate::Several(sittings) => sittings.iter().any(is_stated),
                    ParsedDate::Not(_) => false,
                }
        })
}

//! An editor's plain words: the case that they name, and the line that they stand for.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    domain::{
        case::{Case, Visibility},
        chat::Chat,
        command::PostCommand,
        hearing::{Hearing, HearingNo},
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
    /// What the line lacks.
    missing: Option<MissingPart>,
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
    let missing = readings.iter().find_map(|reading| reading.missing);
    Ok(match (readings.len(), missing) {
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
    let today = local_day(now, case.description.court.zone);
    let is_its_own = is_own_date(post, &case, today);
    let own = is_its_own.then_some(&post.sitting);
    let (mut unknown, mut meant) = (Vec::new(), BTreeSet::new());
    for words in post.other_dates.iter().chain(own) {
        let of_date = hearings_of(&case, words, (today, post.is_of_today));
        if of_date.is_empty() {
            unknown.push(words.clone());
        }
        // "20 марта" and "в 11:00" are said of one.
        match &meant & &of_date {
            both if both.is_empty() => meant.extend(of_date),
            both => meant = both,
        }
    }
    let mut line = post.line(&case.slug, to_name(&case, post.command, &meant), &named);
    line.not_understood.extend(unknown);
    let mut missing = post.missing;
    if is_its_own {
        line.sitting.clear();
        missing = (post.command == PostCommand::Move).then_some(MissingPart::Date);
    }
    PlainReading {
        command: post.command,
        case,
        line,
        missing,
    }
}

/// Whether the date to which a change seems to lead is the day of the hearing itself: "заседание 10 марта перенесли".
fn is_own_date(post: &PlainPost, case: &Case, today: NaiveDate) -> bool {
    let is_day_alone = || match date::parse(&post.sitting, DateOrTime::Date, today).sitting {
        ParsedDate::One(one) => one.time == StatedTime::Unsaid,
        ParsedDate::Several(several) => several.iter().all(|one| one.time == StatedTime::Unsaid),
        ParsedDate::Not(_) => false,
    };
    let is_open = |no: &HearingNo| case.state.hearing(*no).is_some_and(Hearing::is_open);
    matches!(post.command, PostCommand::Move | PostCommand::Adjourn)
        && !post.is_led_to
        && is_day_alone()
        && hearings_of(case, &post.sitting, (today, post.is_of_today))
            .iter()
            .any(is_open)
}

/// The hearing that a line is to name: the one of these that is open, else the one; none where the case has no other that is open.
fn to_name(case: &Case, command: PostCommand, meant: &BTreeSet<HearingNo>) -> Option<HearingNo> {
    let open = case
        .state
        .hearings
        .iter()
        .filter(|hearing| hearing.is_open());
    let open: BTreeSet<HearingNo> = open.map(|hearing| hearing.no).collect();
    let open_and_meant = &open & meant;
    if !command.is_of_a_hearing() || open == open_and_meant {
        return None;
    }
    let of = if open_and_meant.is_empty() {
        meant
    } else {
        &open_and_meant
    };
    of.first().copied().filter(|_| of.len() == 1)
}

/// The hearings of a case of which a date that the change does not lead to can be: then it only says which hearing it is.
fn hearings_of(
    case: &Case,
    words: &str,
    (today, is_of_today): (NaiveDate, bool),
) -> BTreeSet<HearingNo> {
    let is_stated = |sitting: &Sitting, hearing: &Hearing| {
        let is_day = match sitting.day {
            StatedDay::On(day) => day == hearing.when.day,
            // By the hour alone only what is to come is named, and where the text says today, only today's.
            StatedDay::Unsaid => {
                let may_be = hearing.is_open() && (!is_of_today || hearing.when.day == today);
                sitting.time != StatedTime::Unsaid && may_be
            }
            StatedDay::NotSet => false,
        };
        let is_time = match sitting.time {
            StatedTime::At(time) => hearing.when.time == Some(time),
            StatedTime::Unsaid => true,
            StatedTime::NotAnnounced => hearing.when.time.is_none(),
        };
        is_day && is_time && sitting.room.says_nothing()
    };
    let mut stated = Vec::new();
    for asked in [DateOrTime::Date, DateOrTime::Time] {
        let parsed = date::parse(words, asked, today);
        match parsed.sitting {
            ParsedDate::One(sitting) if parsed.rest.is_empty() => stated.push(sitting),
            ParsedDate::Several(sittings) if parsed.rest.is_empty() => stated.extend(sittings),
            ParsedDate::One(_) | ParsedDate::Several(_) | ParsedDate::Not(_) => {}
        }
    }
    let hearings = case.state.hearings.iter();
    let of_date = hearings.filter(|hearing| stated.iter().any(|it| is_stated(it, hearing)));
    of_date.map(|hearing| hearing.no).collect()
}

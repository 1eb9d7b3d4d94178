//! The ways into a dialogue.

use chrono::NaiveDate;

use crate::{
    domain::{
        chat::Chat,
        command::PostCommand,
        dialogue::{Answer, Dialogue, Happening},
        language::Language,
        slug::Slug,
    },
    parse::{
        date::{self, DateOrTime, ParsedDate},
        post,
    },
    store::{Error, Store},
};

use super::{
    super::{Turn, change::plain::PlainReading},
    DialogueOutcome, Offers, ask, go_on, take,
    typed::{self, beside_the_day, said},
};

/// Begins a dialogue, about the case that words name, if there are any.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn begin(
    store: &Store,
    turn: Turn<Chat>,
    words: &str,
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    let begun = Dialogue::default();
    if words.is_empty() {
        return go_on(store, turn, (None, begun), today).await;
    }
    let typed = typed::case(store, &begun, words).await?;
    take(store, turn, (None, begun), typed, today).await
}

/// Begins a dialogue about just this case.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn begin_on(
    store: &Store,
    turn: Turn<Chat>,
    case: Slug,
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    let begun = Dialogue::default().told(vec![Answer::Case(case)]);
    go_on(store, turn, (None, begun), today).await
}

/// Begins a dialogue about what happened to a hearing.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn begin_about(
    store: &Store,
    turn: Turn<Chat>,
    begun: Dialogue,
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    go_on(store, turn, (None, begun), today).await
}

/// Begins a dialogue with what an editor's plain words say: what they lack is asked.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn begin_with(
    store: &Store,
    turn: Turn<Chat>,
    reading: &PlainReading,
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    let begun = begun_by(reading, today, turn.chat.language);
    let begun = begun.told(vec![Answer::Case(reading.case.slug.clone())]);
    go_on(store, turn, (None, begun), today).await
}

/// The same where the words name several cases: which one is asked first.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn begin_among(
    store: &Store,
    turn: Turn<Chat>,
    readings: &[PlainReading],
    today: NaiveDate,
) -> Result<DialogueOutcome, Error> {
    let first = readings.first();
    let begun = first.map(|reading| begun_by(reading, today, turn.chat.language));
    let offers = Offers {
        cases: readings
            .iter()
            .map(|reading| reading.case.clone())
            .collect(),
        ..Offers::default()
    };
    let begun = (None, begun.unwrap_or_default());
    ask(store, turn, begun, (offers, None), today).await
}

/// The dialogue that plain words begin, once its case is chosen: what happened, and what they say of the rest, is known.
fn begun_by(reading: &PlainReading, today: NaiveDate, own: Language) -> Dialogue {
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
        | PostCommand::Appeal
        | PostCommand::Statement
        | PostCommand::Checked => None,
    };
    let happening = happening.map(Answer::Happening);
    let known = happening.into_iter().chain(known(reading, today, own));
    Dialogue::default().knowing(known.collect())
}

/// What plain words say beside what they lack: the time, the court room, the reason, the source.
fn known(reading: &PlainReading, today: NaiveDate, own: Language) -> Vec<Answer> {
    let sitting = date::parse(&reading.line.sitting, DateOrTime::Time, today);
    let sitting = match sitting.sitting {
        ParsedDate::One(sitting) => Some(sitting),
        ParsedDate::Several(_) | ParsedDate::Not(_) => None,
    };
    let (_, raw) = post::split(&reading.line.tail);
    let texts = post::texts(raw, own).unwrap_or_default();
    sitting
        .iter()
        .flat_map(beside_the_day)
        .chain(said(texts))
        .collect()
}

//! The events of a log that can be corrected, each as it is right by now.

use crate::domain::{
    case::Case,
    case_state::CorrectedLog,
    event::{AttributedChange, Change, Event},
    news::difference,
    record::CaseRecord,
    views::{EventWording, HistoryLine},
};

/// How many events are offered at once: each has a button.
const MOST_OFFERED: usize = 8;

/// The latest events of a case that can be corrected.
#[derive(Debug)]
pub struct CorrectableEvents {
    /// The case.
    pub case: Case,
    /// The events, the latest first.
    pub events: Vec<HistoryLine>,
    /// The number of one more, where there are others.
    pub another: Option<u32>,
    /// The offer of the lines that say what is right of each, in their order, where that was said already.
    pub offer: Option<i64>,
}

/// An event that can be corrected.
#[derive(Debug)]
pub struct CorrectableEvent {
    /// The case.
    pub case: Case,
    /// What the event says by now.
    pub event: HistoryLine,
    /// The number of the last correction of it, if there is one.
    pub corrected_in: Option<u32>,
    /// How much of it its line says.
    pub wording: EventWording,
}

/// The latest events that can be corrected: no check, no correction, none that was withdrawn.
///
/// # Errors
/// The number of an event that does not apply, as only in a damaged log.
pub(super) fn latest(case: &Case, record: &CaseRecord) -> Result<CorrectableEvents, u32> {
    let log = CorrectedLog::of(&record.log, u32::MAX);
    let events = record.log.iter().rev();
    let events = events.filter(|event| says(&log, event).is_some());
    offered(case, &events.collect::<Vec<_>>(), &log)
}

/// As many of these as are offered at once.
fn offered(case: &Case, events: &[&Event], log: &CorrectedLog) -> Result<CorrectableEvents, u32> {
    let offered = events.iter().take(MOST_OFFERED);
    let offered = offered.map(|event| line(event, log));
    Ok(CorrectableEvents {
        case: case.clone(),
        events: offered.collect::<Result<_, _>>()?,
        another: events.get(MOST_OFFERED).map(|event| event.number),
        offer: None,
    })
}

/// The same of those of these numbers only.
///
/// # Errors
/// The number of an event that does not apply, as only in a damaged log.
pub(super) fn among(
    case: &Case,
    record: &CaseRecord,
    numbers: &[u32],
) -> Result<CorrectableEvents, u32> {
    let log = CorrectedLog::of(&record.log, u32::MAX);
    let events = record.log.iter().rev();
    let events = events.filter(|event| numbers.contains(&event.number));
    offered(case, &events.collect::<Vec<_>>(), &log)
}

/// An event by its number.
///
/// # Errors
/// The number of an event that does not apply, or is not there.
pub(super) fn event(
    case: &Case,
    (record, log): (&CaseRecord, &CorrectedLog),
    number: u32,
) -> Result<CorrectableEvent, u32> {
    let mut events = record.log.iter();
    let event = events.find(|event| event.number == number).ok_or(number)?;
    let mut latest = record.log.iter().rev();
    let correction = latest
        .find(|other| matches!(&other.change, Change::Correct { event, .. } if *event == number));
    Ok(CorrectableEvent {
        case: case.clone(),
        event: line(event, log)?,
        corrected_in: correction.map(|correction| correction.number),
        wording: says(log, event).map_or(EventWording::Whole, |said| said.change.wording()),
    })
}

/// What an event says by now, where that can be corrected.
pub(super) fn says<'a>(log: &'a CorrectedLog, event: &Event) -> Option<&'a AttributedChange> {
    let said = log.right(event.number).flatten()?;
    let is_one = !matches!(said.change, Change::Check | Change::Correct { .. });
    is_one.then_some(said)
}

fn line(event: &Event, log: &CorrectedLog) -> Result<HistoryLine, u32> {
    let sum = |until| log.sum(until).map_err(|(number, _)| number);
    let (before, after) = (sum(event.number - 1)?, sum(event.number)?);
    Ok(HistoryLine {
        number: event.number,
        recorded: event.recorded,
        origin: event.origin,
        news: difference(&before, &after),
        // It is shown as it is right by now.
        corrected_in: None,
    })
}

//! Correcting an event: which it is, what it says by now, and what is right of it.

use std::collections::BTreeSet;

use crate::{
    domain::{
        case_state::{ChangeRefusal, CorrectedLog},
        chat::Chat,
        command::{Command, OwnCommand, PostCommand},
        hearing::HearingNo,
        record::CaseRecord,
        slug::Slug,
        when::local_day,
    },
    parse::post::{self, CorrectionWords, ParsedAddress, Post, PostAddress, PostError},
    store::{Error, Receipt, Store, StoredCase},
};

use super::{
    super::Turn,
    ChangeSettings, LineContext, Proposal, UnclearLine, appeal,
    correctable::{self, CorrectableEvent, CorrectableEvents},
    outcome::ResolvedLine,
    propose::keep,
    purpose::{LinePurpose, WrongEvent, corrects},
    read::read,
    unclear,
};

/// The outcome of a line that corrects something.
#[derive(Debug)]
pub enum CorrectionOutcome {
    /// One of these events is to be named.
    Which(Box<CorrectableEvents>),
    /// The message that was replied to told of no change.
    NoChangeThere,
    /// This event was named, and not yet what is right of it.
    Event(Box<CorrectableEvent>),
    /// The event only confirms that nothing had changed.
    OnlyACheck,
    /// A draft, a question, or why there is none.
    Proposal(Proposal),
}

/// Reads an editor's line behind `/correct`. The receipt comes back where nothing was stored.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn correct(
    store: &Store,
    rest: &str,
    turn: Turn<Chat>,
    settings: &ChangeSettings,
) -> Result<(CorrectionOutcome, Option<Receipt>), Error> {
    let command = Command::Own(OwnCommand::Correct);
    let around = around(&turn, settings);
    let (address, rest) = match post::attached_address(rest) {
        ParsedAddress::To { address, rest } => (address, rest),
        ParsedAddress::NotACase { written, rest } => {
            let resolved = unclear::no_such_case(store, command, (written, rest)).await?;
            return proposal(store, (resolved, ""), around, turn.receipt).await;
        }
        ParsedAddress::Misused => {
            let usage = UnclearLine::Usage(command);
            return Ok(unclear_line(usage, turn.receipt));
        }
    };
    let Some(stored) = store.cases().case(&address.case).await? else {
        let written = address.case.as_str();
        let resolved = unclear::no_such_case(store, command, (written, rest)).await?;
        return proposal(store, (resolved, ""), around, turn.receipt).await;
    };
    let record = store.cases().record(&stored).await?;
    let Some((number, rest)) = post::event_number(rest) else {
        let events = correctable::latest(&stored.case, &record);
        let events = events.map_err(|_| store.cases().log_is_impossible(stored.id))?;
        return which(store, events, (&address, rest), around, turn.receipt).await;
    };
    let named = NamedEvent {
        stored,
        record,
        number,
        hearing: address.hearing,
    };
    named.corrected(store, rest, around, turn.receipt).await
}

/// The same as a reply to a message, where the line behind `/correct` names no case: it is about what that message told of.
///
/// # Errors
/// If the store failed; nothing was stored.
pub async fn correct_replied(
    store: &Store,
    (rest, replied): (&str, i32),
    turn: Turn<Chat>,
    settings: &ChangeSettings,
) -> Result<(CorrectionOutcome, Option<Receipt>), Error> {
    if let ParsedAddress::To { address, .. } = post::attached_address(rest)
        && store.cases().case(&address.case).await?.is_some()
    {
        return correct(store, rest, turn, settings).await;
    }
    let carried = store.postings().carried_by(turn.chat.id, replied).await?;
    let Some(carried) = carried else {
        return Ok((CorrectionOutcome::NoChangeThere, Some(turn.receipt)));
    };
    let stored = store.cases().case_by_id(carried.case).await?;
    let record = store.cases().record(&stored).await?;
    let log = CorrectedLog::of(&record.log, u32::MAX);
    let told: BTreeSet<u32> = (carried.from + 1..=carried.to)
        .map(|number| log.wrong(number))
        .collect();
    let events = record.log.iter();
    let events = events.filter(|event| correctable::says(&log, event).is_some());
    let events = events.map(|event| event.number);
    let events: Vec<u32> = events.filter(|number| told.contains(number)).collect();
    let around = around(&turn, settings);
    let named = post::event_number(rest);
    let named = named.filter(|(number, _)| *number <= stored.case.state.revision);
    let (number, rest) = match (named, events.as_slice(), told.first()) {
        (Some((number, rest)), _, _) if told.contains(&number) => (number, rest),
        (None, [one], _) => (*one, rest),
        // Why it cannot be corrected is said of it.
        (None, [], Some(only)) if told.len() == 1 => (*only, rest),
        (_, [], _) => return Ok((CorrectionOutcome::NoChangeThere, Some(turn.receipt))),
        // Several, or another is named than those that it told of.
        (_, several, _) => {
            let events = correctable::among(&stored.case, &record, several);
            let events = events.map_err(|_| store.cases().log_is_impossible(stored.id))?;
            let words = named.map_or(rest, |(_, words)| words);
            let address = PostAddress {
                case: stored.case.slug.clone(),
                hearing: None,
            };
            return which(store, events, (&address, words), around, turn.receipt).await;
        }
    };
    let named = NamedEvent {
        stored,
        record,
        number,
        hearing: None,
    };
    named.corrected(store, rest, around, turn.receipt).await
}

/// Asks which of these events is meant. What is right, where that was said already, is said of the one that is chosen.
async fn which(
    store: &Store,
    events: CorrectableEvents,
    (address, words): (&PostAddress, &str),
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(CorrectionOutcome, Option<Receipt>), Error> {
    let which = |events| CorrectionOutcome::Which(Box::new(events));
    if words.trim().is_empty() || events.events.is_empty() {
        return Ok((which(events), Some(receipt)));
    }
    let lines = events.events.iter();
    let lines: Vec<String> = lines
        .map(|event| line(address, event.number, words))
        .collect();
    let drafts = store.drafts();
    let offer = drafts.keep_choices(around.chat.id, &lines, around.now, receipt);
    let offer = Some(offer.await?);
    Ok((which(CorrectableEvents { offer, ..events }), None))
}

/// The whole line that says so of an event.
fn line(address: &PostAddress, number: u32, words: &str) -> String {
    let command = Command::Own(OwnCommand::Correct).word();
    format!("/{command} {address} {number} {}", words.trim_start())
}

/// The line that says what an event says by now, to be set right.
///
/// # Errors
/// If the store cannot be read.
pub async fn line_to_correct(
    store: &Store,
    case: &Slug,
    number: u32,
) -> Result<Result<String, UnclearLine>, Error> {
    let Some(stored) = store.cases().case(case).await? else {
        return Ok(Err(UnclearLine::NoSuchCase(case.to_string())));
    };
    let record = store.cases().record(&stored).await?;
    let log = CorrectedLog::of(&record.log, u32::MAX);
    let number = log.wrong(number);
    let said = match log.right(number) {
        None => Err(ChangeRefusal::NoSuchEvent),
        Some(None) => Err(ChangeRefusal::Withdrawn),
        Some(Some(said)) => Ok(said),
    };
    let said = match said {
        Ok(said) => said,
        Err(refusal) => return Ok(Err(UnclearLine::Refused(refusal, Box::new(stored.case)))),
    };
    let before = log.sum(number.saturating_sub(1));
    let before = before.map_err(|_| store.cases().log_is_impossible(stored.id))?;
    let post = Post::of(case, said, &before);
    let usage = UnclearLine::Usage(Command::Own(OwnCommand::Correct));
    Ok(post.map(|post| post.correction(number)).ok_or(usage))
}

fn around<'a>(turn: &Turn<Chat>, settings: &'a ChangeSettings) -> LineContext<'a> {
    LineContext {
        chat: turn.chat,
        now: turn.now,
        settings,
    }
}

/// An event that a line names by its number.
pub(super) struct NamedEvent {
    pub(super) stored: StoredCase,
    pub(super) record: CaseRecord,
    pub(super) number: u32,
    /// The hearing that the line names beside it.
    pub(super) hearing: Option<HearingNo>,
}

impl NamedEvent {
    /// What comes of a line that says so of the event.
    pub(super) async fn corrected(
        self,
        store: &Store,
        rest: &str,
        around: LineContext<'_>,
        receipt: Receipt,
    ) -> Result<(CorrectionOutcome, Option<Receipt>), Error> {
        let case = &self.stored.case;
        let log = CorrectedLog::of(&self.record.log, u32::MAX);
        let number = log.wrong(self.number);
        let refused = |refusal| UnclearLine::Refused(refusal, Box::new(case.clone()));
        let said = match log.right(number) {
            None => return Ok(unclear_line(refused(ChangeRefusal::NoSuchEvent), receipt)),
            Some(None) => return Ok(unclear_line(refused(ChangeRefusal::Withdrawn), receipt)),
            Some(Some(said)) => said.clone(),
        };
        let impossible = || store.cases().log_is_impossible(self.stored.id);
        let before = log.sum(number - 1).map_err(|_| impossible())?;
        let Some(own) = Post::of(&case.slug, &said, &before) else {
            return Ok((CorrectionOutcome::OnlyACheck, Some(receipt)));
        };
        let Some(words) = post::corrected_to(rest, own.what.command()) else {
            let event = correctable::event(case, (&self.record, &log), number);
            let event = Box::new(event.map_err(|_| impossible())?);
            return Ok((CorrectionOutcome::Event(event), Some(receipt)));
        };
        let wrong = WrongEvent {
            number,
            said,
            before,
        };
        let address = PostAddress {
            case: case.slug.clone(),
            hearing: self.hearing,
        };
        let line = line(&address, number, rest);
        let resolved = self.resolved(store, (wrong, words), around).await?;
        proposal(store, (resolved, &line), around, receipt).await
    }

    /// What is right of a wrong event, as these words say it.
    async fn resolved(
        self,
        store: &Store,
        (wrong, words): (WrongEvent, CorrectionWords<'_>),
        around: LineContext<'_>,
    ) -> Result<ResolvedLine, Error> {
        let case = &self.stored.case;
        let today = local_day(around.now, case.description.court.zone);
        Ok(match words {
            CorrectionWords::Extra(written) => ResolvedLine::Unclear(UnclearLine::Unreadable {
                command: Command::Own(OwnCommand::Correct),
                text: String::new(),
                error: PostError::Extra(written.to_owned()),
                today,
            }),
            CorrectionWords::Withdrawn => {
                let withdrawn = corrects(wrong.number, None);
                ResolvedLine::Draft(Box::new(self.stored), withdrawn)
            }
            CorrectionWords::Post(command, arguments) => {
                let address = PostAddress {
                    case: case.slug.clone(),
                    hearing: self.hearing,
                };
                let purpose = LinePurpose::Correct(Box::new(wrong));
                if command == PostCommand::Appeal {
                    let case = &self.stored;
                    let obstacle = appeal::obstacle(store, case, arguments, &purpose).await?;
                    if let Some(obstacle) = obstacle {
                        return Ok(obstacle);
                    }
                }
                let reader = (today, around.chat.language);
                read(self.stored, (command, address, arguments), &purpose, reader)
            }
        })
    }
}

async fn proposal(
    store: &Store,
    resolved: (ResolvedLine, &str),
    around: LineContext<'_>,
    receipt: Receipt,
) -> Result<(CorrectionOutcome, Option<Receipt>), Error> {
    let (proposal, unused) = keep(store, resolved, around, receipt).await?;
    Ok((CorrectionOutcome::Proposal(proposal), unused))
}

fn unclear_line(why: UnclearLine, receipt: Receipt) -> (CorrectionOutcome, Option<Receipt>) {
    let proposal = Proposal::Unclear(why);
    (CorrectionOutcome::Proposal(proposal), Some(receipt))
}

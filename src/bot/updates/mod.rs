//! The answer to a question for updates, read piece by piece: an update that cannot be read costs itself alone.
//!
//! Whoever can press a button can put bytes into an answer of Telegram that no JSON parser takes: data that is no UTF-8,
//! half a surrogate pair, nesting without end. Telegram sends the same answer until it is confirmed, so a parser that
//! refuses the whole of it would hear nobody any more.

mod update;

use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{courier::readable, store::RawUpdate};

pub(super) use update::{
    CallbackQuery, ChatMemberUpdated, ContentKind, IncomingMessage, MessageOrigin, Update, User,
};

/// Telegram's most for one answer (Bot API, `getUpdates`).
const MOST: u8 = 100;

/// How every answer with updates begins, without spaces.
const BEGINNING: &str = r#"{"ok":true,"result":["#;

/// An update that arrived, parsed once: whoever has to know what it is looks here.
#[derive(Clone)]
pub struct ParsedUpdate {
    /// As it is kept.
    pub(super) arrived: RawUpdate,
    /// As it is handled.
    pub(super) update: Arc<Update>,
}

/// How many updates are asked for at once: few after an answer that could not be read, then ever more again.
#[derive(Debug)]
pub(super) struct PollSize {
    limit: u8,
    /// Whether an answer could not be read since all were last asked for: once, it may have been the way.
    in_doubt: bool,
}

/// What to do with an answer.
pub(super) enum AnswerAction {
    /// Keep these updates, if there are any. So many others were among them that have no number.
    Keep(Vec<NumberedUpdate>, usize),
    /// Ask the same once more.
    AskAgain,
    /// One update cannot be read. Never ask for those up to this number again.
    PassOver(i64),
    /// The same, where not even its number can be read: this is the next there may be.
    PassOverNext(i64),
    /// Telegram did not write this.
    NotAnAnswer,
}

/// An update with a number.
pub(super) struct NumberedUpdate {
    /// The number.
    pub(super) number: i64,
    /// The update; `None` if it leads to nothing.
    pub(super) parsed: Option<ParsedUpdate>,
}

impl ParsedUpdate {
    /// Parses an update that was kept; `None` if it leads to nothing.
    pub(super) fn of(arrived: RawUpdate) -> Option<Self> {
        let update = Arc::new(Update::read(&arrived.json)?);
        Some(Self { arrived, update })
    }

    /// Telegram's number of it.
    pub fn number(&self) -> i64 {
        self.arrived.id
    }
}

impl PollSize {
    /// One that has read nothing yet.
    pub(super) fn new() -> Self {
        Self {
            limit: MOST,
            in_doubt: false,
        }
    }

    /// How many updates to ask for.
    pub(super) fn limit(&self) -> u8 {
        self.limit
    }

    /// Reads the answer to a question with that offset and this [`limit`](Self::limit).
    pub(super) fn step(&mut self, offset: i64, answer: &[u8]) -> AnswerAction {
        let answer = &readable(answer);
        match elements(answer) {
            Some((arrived, others)) if !arrived.is_empty() || others == 0 => {
                self.widen(arrived.len());
                AnswerAction::Keep(arrived, others)
            }
            Some(_) | None if !is_answer(answer) => AnswerAction::NotAnAnswer,
            Some(_) | None if self.limit > 1 => {
                if self.in_doubt {
                    self.limit = 1;
                }
                self.in_doubt = true;
                AnswerAction::AskAgain
            }
            Some(_) | None => match number_in(answer) {
                Some(number) if number >= offset => AnswerAction::PassOver(number),
                Some(_) | None => AnswerAction::PassOverNext(offset),
            },
        }
    }

    fn widen(&mut self, arrived: usize) {
        self.limit = match arrived {
            0 => MOST,
            _ => self.limit.saturating_mul(2).min(MOST),
        };
        self.in_doubt &= self.limit < MOST;
    }
}

fn is_answer(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| !letter.is_whitespace());
    BEGINNING
        .chars()
        .all(|letter| letters.next() == Some(letter))
}

/// The updates in an answer that have a number, and how many others there are; `None` if they cannot be told apart.
///
/// What is in them is looked at one by one: raw values may nest without end, and an escaped letter may be none.
fn elements(answer: &str) -> Option<(Vec<NumberedUpdate>, usize)> {
    #[derive(Deserialize)]
    struct UpdatesAnswer<'a> {
        ok: bool,
        #[serde(borrow)]
        result: Vec<&'a RawValue>,
    }
    let UpdatesAnswer { ok: true, result } = serde_json::from_str(answer).ok()? else {
        return None;
    };
    let all = result.len();
    let numbered = result.into_iter().filter_map(|json| {
        let (number, update) = Update::numbered(json.get())?;
        let parsed = update.map(|update| ParsedUpdate {
            arrived: RawUpdate {
                id: number,
                json: json.get().to_owned(),
            },
            update: Arc::new(update),
        });
        Some(NumberedUpdate { number, parsed })
    });
    let arrived: Vec<NumberedUpdate> = numbered.collect();
    let others = all - arrived.len();
    Some((arrived, others))
}

/// The first number that an answer with a single update gives as that update's. Nobody else writes such a key: a quotation
/// mark that a person typed stands behind a backslash.
fn number_in(answer: &str) -> Option<i64> {
    let (_, rest) = answer.split_once("\"update_id\"")?;
    let digits = rest.trim_start().strip_prefix(':')?.trim_start();
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    digits[..end].parse().ok()
}

#[cfg(test)]
mod tests;

//! Parsing the answer of `getUpdates` piece by piece: an update that cannot be read costs itself alone.
//!
//! Anybody who can press a button can put bytes into an answer of Telegram that no JSON parser takes: data that is no UTF-8,
//! half a surrogate pair, endless nesting. Telegram repeats the same answer until it is confirmed, so a parser that refuses
//! the whole answer would block everybody.

mod update;

use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{courier::readable, store::RawUpdate};

use update::Content;

pub(super) use update::{
    CallbackQuery, Card, ChatMember, ChatMemberUpdated, ChatShared, ContentKind, IncomingMessage,
    InlineQuery, MessageOrigin, Update, User,
};

/// The most updates in one answer (Bot API, `getUpdates`).
const MOST: u8 = 100;

/// The beginning of every answer with updates, without spaces.
const BEGINNING: &str = r#"{"ok":true,"result":["#;

/// An update that arrived, parsed once for everybody who has to know what it is.
#[derive(Clone)]
pub struct ParsedUpdate {
    /// As it is stored.
    pub(super) arrived: RawUpdate,
    /// Parsed.
    pub(super) update: Arc<Update>,
}

/// How many updates a poll asks for: fewer after an answer that could not be read, then ever more again.
#[derive(Debug)]
pub(super) struct PollSize {
    limit: u8,
    /// Whether an answer could not be read since the full number was last asked for: once, it may have been a fault on the
    /// way.
    in_doubt: bool,
}

/// What to do after an answer.
pub(super) enum AnswerAction {
    /// Store these updates, if there are any. The number is of others in the answer that have no update number.
    Keep(Vec<NumberedUpdate>, usize),
    /// Repeat the poll.
    AskAgain,
    /// One update cannot be read: skip the updates up to this number for good.
    PassOver(i64),
    /// The same, where not even the number can be read: this is the next that there can be.
    PassOverNext(i64),
    /// This is no answer of Telegram.
    NotAnAnswer,
}

/// An update with its number.
pub(super) struct NumberedUpdate {
    /// The number.
    pub(super) number: i64,
    /// The update; `None` if it is not handled.
    pub(super) arrival: Option<Arrival>,
}

/// An update that is handled.
pub(super) enum Arrival {
    /// One that is stored first.
    Update(ParsedUpdate),
    /// One that is stored nowhere.
    Inline(InlineQuery),
}

impl ParsedUpdate {
    /// Parses a stored update; `None` if it is not handled.
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
    /// The full number.
    pub(super) fn new() -> Self {
        Self {
            limit: MOST,
            in_doubt: false,
        }
    }

    /// The number of updates to ask for.
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

/// Splits an answer into its updates, and counts those without a number; `None` if they cannot be told apart.
///
/// Each is then parsed by itself: raw values may nest endlessly, and an escaped letter may be invalid.
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
        let (number, content) = Update::numbered(json.get())?;
        let arrival = content.map(|content| match content {
            Content::Inline(query) => Arrival::Inline(query),
            Content::Update(update) => Arrival::Update(ParsedUpdate {
                arrived: RawUpdate {
                    id: number,
                    json: json.get().to_owned(),
                },
                update: Arc::new(update),
            }),
        });
        Some(NumberedUpdate { number, arrival })
    });
    let arrived: Vec<NumberedUpdate> = numbered.collect();
    let others = all - arrived.len();
    Some((arrived, others))
}

/// The update number in an answer with a single unreadable update. Nobody else can write such a key: a quotation mark that a
/// person typed has a backslash before it.
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

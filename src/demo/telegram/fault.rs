//! What can go wrong with a call, and what a 429 is meant for.

use std::time::Duration;

/// One thing that goes wrong with one call that sends or edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InjectedFault {
    /// Refused with 429, as is every further call within `scope` until that many seconds have passed: of the set time,
    /// or, of a [`RandomFaults`](super::RandomFaults), of real time.
    TooMany {
        /// In seconds, as the answer carries it.
        retry_after: u32,
        /// Whom the penalty is for. The answer does not tell.
        scope: PenaltyScope,
    },
    /// Not delivered; 400 with this description.
    Refused(&'static str),
    /// Not delivered; 500 with Telegram's JSON.
    ServerError,
    /// Not delivered; 502 with a page of HTML.
    BadGateway,
    /// Delivered; the connection breaks before the answer is through.
    LostAnswer,
    /// Delivered; the answer is no JSON.
    Unreadable,
    /// Delivered at once, answered after this real time.
    Slow(Duration),
    /// Delivered and answered after this real time, even if the bot has hung up meanwhile.
    Late(Duration),
}

/// Whom a 429 is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PenaltyScope {
    /// The chat that the call was for.
    Chat,
    /// Everything the bot sends.
    Bot,
}

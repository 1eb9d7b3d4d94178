//! How the bot is doing, in numbers, for editors.

use crate::domain::{alarm::AlarmStatus, language::Language, ledger::Ledger, message::Message};

use super::{
    alarm,
    html::{Html, blocks, lines},
    loader::say,
    replies::simple,
};

/// The most ledgers that are shown.
const MOST_LEDGERS: usize = 10;

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Cases.
    pub cases: u64,
    /// Pairs of a chat and a case it follows.
    pub follows: u64,
    /// Changes within their undo window.
    pub pending: u64,
    /// Messages that wait for their turn.
    pub waiting: u64,
    /// Messages whose request is open.
    pub sending: u64,
    /// Messages of which nobody knows whether they arrived.
    pub in_doubt: u64,
    /// How long the oldest waiting message has waited, in seconds; `None` when none waits.
    pub lag: Option<u64>,
    /// Messages given up.
    pub failed: u64,
    /// The last changes, latest first.
    pub last: Vec<Ledger>,
}

/// What keeps notices or answers back, and for how long; queues, lag, failures and the last deliveries.
pub fn status(figures: &Figures, alarms: &AlarmStatus, language: Language) -> Message {
    let lag = figures
        .lag
        .map(|seconds| say!(language, "status-lag", seconds = seconds));
    let counted = lines([
        say!(language, "status-title").bold(),
        say!(language, "status-cases", count = figures.cases),
        say!(language, "status-follows", count = figures.follows),
        say!(language, "status-pending", count = figures.pending),
        say!(language, "status-waiting", count = figures.waiting),
        lag.unwrap_or_default(),
        say!(language, "status-sending", count = figures.sending),
        say!(language, "status-in-doubt", count = figures.in_doubt),
        say!(language, "status-failed", count = figures.failed),
    ]);
    let counted = blocks([alarm::status(alarms, language), counted]);
    if figures.last.is_empty() {
        return simple(counted);
    }
    let last = figures
        .last
        .iter()
        .take(MOST_LEDGERS)
        .map(|ledger| of(ledger, language));
    let last = lines(
        [say!(language, "status-last").bold()]
            .into_iter()
            .chain(last),
    );
    simple(blocks([counted, last]))
}

fn of(ledger: &Ledger, language: Language) -> Html {
    say!(
        language,
        "status-ledger",
        case = ledger.case.as_str(),
        number = ledger.number,
        told = ledger.told,
        waiting = ledger.waiting,
        stopped = ledger.stopped,
        unreachable = ledger.unreachable + ledger.barred + ledger.failed
    )
}

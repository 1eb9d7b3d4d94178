//! How the bot is doing, in numbers, for editors.

use crate::domain::{
    alarm::AlarmStatus, language::Language, ledger::Ledger, rich_text::RichText, views::Figures,
};

use super::{
    alarm,
    compose::{blocks, lines},
    loader::say,
    words::count,
};

/// The most ledgers that are shown.
const MOST_LEDGERS: usize = 10;

/// What keeps notices or answers back, and for how long; queues, lag, failures and the last deliveries.
pub fn status(figures: &Figures, alarms: &AlarmStatus, language: Language) -> RichText {
    let lag = figures
        .lag
        .map(|seconds| say!(language, "status-lag", seconds = seconds));
    let counted = |number| count(number, language);
    let counts = lines([
        say!(language, "status-title").bold(),
        say!(language, "status-cases", count = counted(figures.cases)),
        say!(language, "status-follows", count = counted(figures.follows)),
        say!(language, "status-pending", count = counted(figures.pending)),
        say!(language, "status-waiting", count = counted(figures.waiting)),
        lag.unwrap_or_default(),
        say!(language, "status-sending", count = counted(figures.sending)),
        say!(
            language,
            "status-in-doubt",
            count = counted(figures.in_doubt)
        ),
        say!(language, "status-failed", count = counted(figures.failed)),
    ]);
    let counts = blocks([alarm::status(alarms, language), counts]);
    if figures.last.is_empty() {
        return counts;
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
    blocks([counts, last])
}

fn of(ledger: &Ledger, language: Language) -> RichText {
    let counted = |number| count(number, language);
    say!(
        language,
        "status-ledger",
        case = ledger.case.as_str(),
        number = ledger.number,
        told = counted(ledger.told),
        waiting = counted(ledger.waiting + ledger.held + ledger.for_digest),
        stopped = counted(ledger.stopped),
        unreachable = counted(ledger.unreachable + ledger.barred + ledger.failed)
    )
}

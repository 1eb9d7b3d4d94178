//! What is said of a change that was sent: what it is, with what became of it.

use crate::domain::{
    case::Case,
    language::Language,
    ledger::{Ledger, SilentFollowers},
    reader::Reader,
    rich_text::RichText,
    views::ChangeView,
};

use super::{
    compose::{blocks, joined, lines},
    headline::headline,
    loader::say,
    stands,
    words::{self, count},
};

/// It waits for so many seconds, in which it can be taken back.
pub fn goes_out(change: &ChangeView, seconds: u64, reader: Reader) -> RichText {
    let said = if change.news.is_empty() {
        say!(reader.language, "checked-in", seconds = seconds)
    } else {
        say!(reader.language, "goes-out-in", seconds = seconds)
    };
    lines([what(change, reader), said])
}

/// It is out, and has come so far.
pub fn released(change: &ChangeView, ledger: &Ledger, reader: Reader) -> RichText {
    let language = reader.language;
    let said = if change.news.is_empty() {
        say!(language, "checked")
    } else if ledger.total() == 0 {
        say!(language, "released-to-nobody")
    } else {
        so_far(ledger, reader)
    };
    let number = if change.news.is_empty() {
        // A check changes nothing but this.
        stands::as_of(&change.case, reader)
    } else {
        say!(
            language,
            "released-number",
            number = u64::from(ledger.number)
        )
    };
    lines([what(change, reader), said, number])
}

fn so_far(ledger: &Ledger, reader: Reader) -> RichText {
    let language = reader.language;
    let told = if ledger.waiting == 0 {
        say!(
            language,
            "ledger-told",
            count = count(ledger.told, language)
        )
    } else {
        say!(
            language,
            "ledger-telling",
            told = count(ledger.told, language),
            total = count(ledger.total(), language)
        )
    };
    let left = time_left(ledger, reader);
    let [stopped, unreachable] = silent_followers(
        SilentFollowers {
            stopped: ledger.stopped,
            unreachable: ledger.unreachable,
        },
        language,
    );
    let counted = |number: u64| (number > 0).then(|| count(number, language));
    let held = counted(ledger.held).map(|count| say!(language, "ledger-held", count = count));
    let for_digest =
        counted(ledger.for_digest).map(|count| say!(language, "ledger-digest", count = count));
    let corrected =
        counted(ledger.corrected).map(|count| say!(language, "ledger-corrected", count = count));
    let uncorrected = counted(ledger.uncorrected)
        .map(|count| say!(language, "ledger-uncorrected", count = count));
    let barred = counted(ledger.barred).map(|count| say!(language, "ledger-barred", count = count));
    let failed = counted(ledger.failed).map(|count| say!(language, "ledger-failed", count = count));
    let doubted =
        counted(ledger.doubted).map(|count| say!(language, "ledger-doubted", count = count));
    lines(
        [
            Some(told),
            corrected,
            uncorrected,
            left,
            held,
            for_digest,
            Some(stopped),
            Some(unreachable),
            barred,
            failed,
            doubted,
        ]
        .into_iter()
        .flatten(),
    )
}

/// How long it will take.
fn time_left(ledger: &Ledger, reader: Reader) -> Option<RichText> {
    let language = reader.language;
    let seconds = ledger
        .time_left(reader.now)
        .map(|left| left.num_seconds().unsigned_abs());
    seconds.map(|seconds| match seconds {
        0..120 => say!(language, "ledger-seconds-left", seconds = seconds.max(1)),
        120..7_200 => say!(
            language,
            "ledger-minutes-left",
            minutes = seconds.div_ceil(60)
        ),
        _ => say!(
            language,
            "ledger-hours-left",
            hours = seconds.div_ceil(3_600)
        ),
    })
}

/// It was taken back.
pub fn undone(change: &ChangeView, reader: Reader) -> RichText {
    let said = say!(reader.language, "undone");
    lines([what(change, reader), said])
}

/// Another editor's change was taken back; to who did it.
pub fn undone_anothers(change: &ChangeView, reader: Reader) -> RichText {
    let said = say!(reader.language, "undone-anothers");
    lines([what(change, reader), said])
}

/// Another editor took it back; on the card of who sent it.
pub fn undone_by_another(change: &ChangeView, reader: Reader) -> RichText {
    let said = say!(reader.language, "undone-by-another");
    lines([what(change, reader), said])
}

/// Another editor took it back; in a message of its own, since an edited card rings for nobody.
pub fn taken_back(case: &Case, language: Language) -> RichText {
    lines([
        say!(language, "undone-by-another"),
        RichText::plain(words::title(case, language)),
    ])
}

/// Asks which of several changes that wait is to be taken back, each by its number from 1.
pub fn which_to_undo<'a>(
    waiting: impl IntoIterator<Item = &'a ChangeView>,
    reader: Reader,
) -> RichText {
    let numbered = (1..).zip(waiting);
    let each = numbered.map(|(number, change): (u32, _)| {
        let number = RichText::plain(format!("{number}. "));
        joined([number, what(change, reader)], "")
    });
    let asked = say!(reader.language, "which-to-undo");
    blocks([asked].into_iter().chain(each))
}

pub(super) fn what(change: &ChangeView, reader: Reader) -> RichText {
    let language = reader.language;
    let title = RichText::plain(words::title(&change.case, language));
    lines([first_lines(change, reader), title])
}

/// What a follower reads first of a change.
pub(super) fn first_lines(change: &ChangeView, reader: Reader) -> RichText {
    let language = reader.language;
    let headlines = change
        .news
        .iter()
        .map(|item| headline(item, &change.case, reader));
    let checked = change
        .news
        .is_empty()
        .then(|| say!(language, "headline-checked"));
    lines(headlines.chain(checked))
}

/// The followers who hear nothing: those who wanted it so, and those who cannot be reached.
pub(super) fn silent_followers(silent: SilentFollowers, language: Language) -> [RichText; 2] {
    let counted = |count: u64, words: RichText| {
        if count > 0 {
            words
        } else {
            RichText::default()
        }
    };
    let SilentFollowers {
        stopped,
        unreachable,
    } = silent;
    [
        counted(
            stopped,
            say!(
                language,
                "silent-stopped",
                count = words::count(stopped, language)
            ),
        ),
        counted(
            unreachable,
            say!(
                language,
                "silent-unreachable",
                count = words::count(unreachable, language)
            ),
        ),
    ]
}

//! The words about changes that wait out their undo window, beside another of the same case or in its way.

use chrono::TimeDelta;

use crate::domain::{
    case_state::ChangeRefusal,
    reader::Reader,
    rich_text::RichText,
    views::{Authorship, ChangeView, WaitingView},
};

use super::{
    approval, compose::lines, loader::say, posted::first_lines, replies::refused, stands, words,
};

/// What waits, since when, and for how long.
pub(super) fn waits(waiting: &WaitingView, reader: Reader) -> RichText {
    let language = reader.language;
    let seconds = |time: TimeDelta| time.num_seconds().max(0).unsigned_abs();
    let whose = match waiting.author {
        Authorship::Own => say!(language, "waits-own"),
        Authorship::Another => say!(language, "waits-anothers"),
    };
    let times = match waiting.lapses_at {
        None => say!(
            language,
            "waits-times",
            ago = seconds(waiting.since),
            left = seconds(waiting.left)
        ),
        Some(until) => approval::waits(&waiting.change.case, until, reader),
    };
    lines([whose.bold(), first_lines(&waiting.change, reader), times])
}

/// A draft was not sent: what waits is about the same thing.
pub fn in_the_way(waiting: &WaitingView, reader: Reader) -> RichText {
    let language = reader.language;
    lines([
        say!(language, "not-sent-waits"),
        waits(waiting, reader),
        say!(language, "waits-in-the-way"),
        RichText::plain(words::title(&waiting.change.case, language)),
    ])
}

/// A draft was not sent: the case is another by now. What became of it, and how it stands.
pub fn changed_meanwhile(
    refusal: ChangeRefusal,
    meanwhile: &ChangeView,
    reader: Reader,
) -> RichText {
    let (case, language) = (&meanwhile.case, reader.language);
    let became = match meanwhile.news.as_slice() {
        [] => RichText::default(),
        [..] => first_lines(meanwhile, reader),
    };
    lines([
        say!(language, "no-longer-applies"),
        refused(refusal, case, language),
        became,
        RichText::plain(words::title(case, language)),
        stands::what_comes(case, reader),
    ])
}

//! What waits to go out, beside another change of the same case or in its way.

use chrono::TimeDelta;

use crate::domain::{
    callback::{Callback, Decision, Section},
    case_state::Refusal,
    language::Language,
    message::{Button, Message},
    reader::Reader,
    rich_text::RichText,
    views::{Author, ChangeView, WaitingView},
};

use super::{
    buttons,
    compose::lines,
    loader::{plain, say},
    posted::first_lines,
    replies::refused,
    stands, words,
};

/// What waits, since when, and for how long.
pub(super) fn waits(waiting: &WaitingView, reader: Reader) -> RichText {
    let language = reader.language;
    let seconds = |time: TimeDelta| time.num_seconds().max(0).unsigned_abs();
    let whose = match waiting.author {
        Author::Own => say!(language, "waits-own"),
        Author::Another => say!(language, "waits-anothers"),
    };
    let times = say!(
        language,
        "waits-times",
        ago = seconds(waiting.since),
        left = seconds(waiting.left)
    );
    lines([whose.bold(), first_lines(&waiting.change, reader), times])
}

/// A draft was not sent: what waits is about the same thing.
pub fn in_the_way(draft: i64, waiting: &WaitingView, reader: Reader) -> Message {
    let language = reader.language;
    let text = lines([
        say!(language, "not-sent-waits"),
        waits(waiting, reader),
        say!(language, "waits-in-the-way"),
        RichText::plain(words::title(&waiting.change.case, language)),
    ]);
    let instead = buttons::send_instead(draft, waiting.id, language);
    buttons::loud(text, vec![vec![instead], again(draft, language)])
}

/// A draft was not sent: the case is another by now. What became of it, and how it stands.
pub fn changed_meanwhile(
    draft: i64,
    refusal: Refusal,
    meanwhile: &ChangeView,
    reader: Reader,
) -> Message {
    let language = reader.language;
    let case = &meanwhile.case;
    let became = match meanwhile.news.as_slice() {
        [] => RichText::default(),
        [..] => first_lines(meanwhile, reader),
    };
    let text = lines([
        say!(language, "no-longer-applies"),
        refused(refusal, case, language),
        became,
        RichText::plain(words::title(case, language)),
        stands::what_comes(case, reader),
    ]);
    let mut row = again(draft, language);
    row.push(buttons::show(&case.slug, Section::Card, language));
    buttons::loud(text, vec![row])
}

fn again(draft: i64, language: Language) -> Vec<Button> {
    let decide = |label, decision| buttons::button(label, &Callback::Draft(draft, decision));
    vec![
        decide(plain!(language, "button-anew"), Decision::Anew),
        decide(plain!(language, "button-discard"), Decision::Discard),
    ]
}

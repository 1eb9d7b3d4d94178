//! The card of a change that was sent: what it is stays on it, with what became of it.

use chrono::{DateTime, Utc};

use crate::domain::{case::Case, language::Language, message::Message, notice::News, press::Press};

use super::{
    buttons,
    dates::today_at,
    headline::headline,
    html::{Html, lines},
    loader::{plain, say},
    words,
};

/// A change of a case: what followers read first.
#[derive(Clone, Copy, Debug)]
pub struct Posted<'a> {
    /// The case with the change.
    pub case: &'a Case,
    /// What the change is for a follower.
    pub news: &'a [News],
}

/// It waits for so many seconds, in which it can be taken back.
pub fn goes_out(
    posted: Posted<'_>,
    id: i64,
    seconds: u64,
    now: DateTime<Utc>,
    language: Language,
) -> Message {
    let undo = buttons::button(plain!(language, "button-undo"), &Press::Undo(id));
    let said = say!(language, "goes-out-in", seconds = seconds);
    buttons::loud(lines([what(posted, now, language), said]), vec![vec![undo]])
}

/// It is out, as a change of that number, to so many.
pub fn released(
    posted: Posted<'_>,
    number: u32,
    recipients: u64,
    now: DateTime<Utc>,
    language: Language,
) -> Message {
    let said = match recipients {
        _ if posted.news.is_empty() => say!(language, "checked"),
        0 => say!(language, "released-to-nobody"),
        count => say!(language, "released", count = count),
    };
    let number = say!(language, "released-number", number = u64::from(number));
    buttons::loud(
        lines([what(posted, now, language), said, number]),
        Vec::new(),
    )
}

/// It was taken back.
pub fn undone(posted: Posted<'_>, now: DateTime<Utc>, language: Language) -> Message {
    let said = say!(language, "undone");
    buttons::loud(lines([what(posted, now, language), said]), Vec::new())
}

fn what(posted: Posted<'_>, now: DateTime<Utc>, language: Language) -> Html {
    let today = today_at(posted.case, now);
    let headlines = posted
        .news
        .iter()
        .map(|item| headline(item, posted.case, today, language));
    let checked = posted
        .news
        .is_empty()
        .then(|| say!(language, "headline-checked"));
    let title = Html::escaped(&words::title(posted.case, language));
    lines(headlines.chain(checked).chain([title]))
}

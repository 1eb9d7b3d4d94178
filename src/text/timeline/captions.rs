//! The course of a case in one text, as it stands under its picture.

use crate::domain::{
    reader::Reader,
    rich_text::RichText,
    timeline::{Entry, FEWEST_ROWS, Happening, HearingStanding, Row, Timeline},
};
use crate::text::{
    compose::{blocks, in_one_line, item, lines},
    loader::say,
    own_time::own_time,
    stands, words,
};

use super::said::{as_of, brief, closing, date, label, left_out, outlook};

/// How many rows a caption has at most.
const MOST_LINES: usize = 12;

/// The same course in words, in at most so many UTF-16 units, and how long ago it was confirmed.
pub fn caption(timeline: &Timeline, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    let head = || {
        lines([
            say!(language, "timeline-title"),
            RichText::plain(words::title(&timeline.case, language)).bold(),
        ])
    };
    let written = |rows: &[Row<'_>], texts: Texts| {
        let rows = rows.iter().map(|row| line(row, timeline, texts, reader));
        let outlook = outlook(timeline, language).map(RichText::plain);
        let nothing = (timeline.entries.is_empty()).then(|| say!(language, "timeline-nothing"));
        let course = lines(nothing.into_iter().chain(rows).chain(outlook));
        let closing = closing(timeline, language).map(RichText::plain);
        let as_of = freshness(timeline, reader);
        blocks([head(), course, closing.unwrap_or_default(), as_of])
    };
    let candidates = TEXTS.into_iter().flat_map(|texts| {
        let fewer = (FEWEST_ROWS..=MOST_LINES).rev();
        fewer.map(move |rows| (rows, texts))
    });
    let next: Vec<&Entry> = timeline.entries.iter().filter(|it| it.is_next()).collect();
    let mut candidates = candidates.filter_map(|(most, texts)| {
        let rows = timeline.rows(most);
        let shows = |entry: &&Entry| rows.contains(&Row::Entry(entry));
        next.iter().all(shows).then(|| written(&rows, texts))
    });
    let fits = |text: &RichText| text.units() <= most;
    let shortest = || {
        let fewest = next.len().min(1);
        let mut fewer = (fewest..=next.len()).rev().map(|shown| {
            let left = timeline.entries.len() - shown;
            let left = (left > 0).then_some(Row::LeftOut(left)).into_iter();
            let next = next.iter().take(shown).map(|entry| Row::Entry(entry));
            written(&left.chain(next).collect::<Vec<_>>(), Texts::None)
        });
        // To the head alone only names of a court and a city as long as a page come.
        fewer.find(fits).unwrap_or_else(head)
    };
    candidates.find(fits).unwrap_or_else(shortest)
}

/// How long the texts in the lines of a caption are.
#[derive(Clone, Copy)]
enum Texts {
    /// At most so many UTF-16 units.
    Of(usize),
    /// There are none.
    None,
}

/// The first with which a caption is short enough is taken.
const TEXTS: [Texts; 4] = [Texts::Of(300), Texts::Of(180), Texts::Of(120), Texts::None];

fn line(row: &Row<'_>, timeline: &Timeline, texts: Texts, reader: Reader) -> RichText {
    let language = reader.language;
    let entry = match row {
        Row::Entry(entry) => entry,
        Row::LeftOut(count) => return RichText::plain(left_out(*count, language)),
    };
    if let Happening::Hearing {
        hearing,
        standing: HearingStanding::Next,
        ..
    } = &entry.what
    {
        let when = date(entry, language).bold();
        let next = say!(language, "next-hearing", when = when);
        // The picture is the same for all who read its language, so that it has the court's time alone.
        let own = own_time(hearing.when, &timeline.case, reader);
        return item(lines([next, own]));
    }
    let date = date(entry, language).capitalised();
    let what = label(&entry.what, timeline, language).capitalised();
    let text = match texts {
        Texts::Of(most) => {
            brief(entry, timeline, language).map(|text| in_one_line(text.as_str(), most))
        }
        Texts::None => None,
    };
    item(match (&entry.what, text) {
        // That a verdict is reported says that one was given.
        (Happening::Verdict(_), Some(text)) => {
            say!(language, "timeline-line", date = date, what = text)
        }
        (Happening::Custody { .. }, Some(people)) => say!(
            language,
            "timeline-line-of-people",
            date = date,
            what = what,
            people = people
        ),
        (_, Some(text)) => say!(
            language,
            "timeline-line-of",
            date = date,
            what = what,
            text = text
        ),
        (_, None) => say!(language, "timeline-line", date = date, what = what),
    })
}

/// As of when, and how many days ago that was by now.
fn freshness(timeline: &Timeline, reader: Reader) -> RichText {
    let ago = stands::days_ago(&timeline.case, reader);
    lines([as_of(timeline, reader.language), ago])
}

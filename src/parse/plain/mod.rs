//! The reader of plain words: what an editor writes without a command, and the line that it stands for.
//!
//! A text is a post only if it states a change. It states none if it asks, doubts or denies one, asks for one, says two that
//! contradict each other, or is long. Nothing is guessed, and no date is read here: the words of dates go into the line as
//! they stand, and the line takes the way of every line.

mod accesses;
mod changes;
mod clauses;
mod compose;
mod inflections;
mod language;
mod meaning;
mod naming;
mod particles;
mod sitting;
mod sources;
mod vocabulary;
mod words;

use std::ops::Range;

use crate::{
    domain::{
        access::AccessStatus,
        attribution::{Attribution, Link},
        command::PostCommand,
        language::Language,
    },
    parse::date::{self, DateOrTime, SpanSubject},
};
use clauses::{Clause, Label};
use meaning::{ChangeMeaning, InText};
use sitting::{ChosenSpans, DatedWords};
use words::PlainWord;

pub use compose::PlainLine;
pub use naming::{NamingRule, NamingWords};

/// A longer text is an article or a letter, in characters.
const LONGEST_POST: usize = 300;

/// A text of more words is one too.
const MOST_WORDS: usize = 40;

/// A word with more hyphens and strokes is the number of a case, and no date.
const MOST_SEPARATORS: usize = 2;

/// A plain text that states a change. Which case it names is still to be found.
#[derive(Clone, Debug)]
pub struct PlainPost {
    /// The command that it stands for.
    pub command: PostCommand,
    /// Access, if it is about that.
    pub status: Option<AccessStatus>,
    /// From whom its editor has it.
    pub source: Option<Attribution>,
    /// What the command needs and the text does not say.
    pub missing: Option<MissingPart>,
    /// Dates that the change does not lead to, as written: of its hearing, or of another.
    pub other_dates: Vec<String>,
    /// What the change leads to, as written.
    pub sitting: String,
    /// Whether it says so: "перенесли на 12 марта". Else it may be the hearing's own date: "заседание 12 марта перенесли".
    pub is_led_to: bool,
    /// Whether it says today.
    pub is_of_today: bool,
    text: String,
    words: Vec<PlainWord>,
    labels: Vec<Label>,
    clauses: Vec<Clause>,
    language: Language,
    in_text: InText,
}

/// What a command needs and a text does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingPart {
    /// The day.
    Date,
    /// The time.
    Time,
}

/// Reads a text; `None` if it states no change.
pub fn read(text: &str) -> Option<PlainPost> {
    if text.chars().take(LONGEST_POST + 1).count() > LONGEST_POST || text.contains(['?', '？', '؟'])
    {
        return None;
    }
    let (text, link) = without_link(text);
    let text = text.as_str();
    let mut words = words::words(text);
    if words.len() > MOST_WORDS {
        return None;
    }
    let mut dated = dated(text, &words, DateOrTime::Date);
    join_dates(&mut words, &dated);
    let found = changes::changes(&words, &of_dates(&words, &dated));
    let mut meaning = meaning::meaning(&found, &words, sitting::stated(&dated))?;
    if meaning.command == PostCommand::Delay {
        dated = self::dated(text, &words, DateOrTime::Time);
    }
    let last = meaning.said.iter().map(|(said, _)| said.end).max()?;
    if particles::doubt(asking(&words, &dated, last).as_slice()) {
        return None;
    }
    // Of a link and a voice the link can be looked at.
    let source = sources::source(&words).filter(|_| link.is_none());
    let labels = clauses::labels(&words, &dated, &found, &meaning, source.as_ref());
    let clauses = clauses::clauses(&words, &labels);
    let dated = in_head(dated, &clauses);
    let change = meaning.said.first().map_or(0, |(said, _)| said.start);
    let command = (meaning.command, meaning::left_day(&found));
    let chosen = sitting::choose(&dated, command, change);
    let missing = missing(&mut meaning, &dated, &chosen);
    let (sitting, mut other_dates) = written(text, meaning.command, &dated, &chosen);
    if meaning.in_text == InText::Yes {
        other_dates.clear();
    }
    Some(PlainPost {
        command: meaning.command,
        status: meaning.status,
        source: link
            .map(Attribution::Link)
            .or(source.map(|(voice, _)| Attribution::By(voice))),
        missing,
        other_dates,
        is_led_to: sitting::is_led_to(&dated, &chosen, (meaning.command, change)),
        is_of_today: dated
            .iter()
            .any(|one| one.span.subject == SpanSubject::Today),
        sitting,
        text: text.to_owned(),
        language: meaning.said.first().map_or(Language::Ru, |(_, of)| *of),
        in_text: meaning.in_text,
        words,
        labels,
        clauses,
    })
}

/// The text without its first link, and the link.
fn without_link(text: &str) -> (String, Option<Link>) {
    let is_link = |word: &&str| word.starts_with("https://") || word.starts_with("http://");
    let written = text.split_whitespace().find(is_link);
    let written = written.map(|word| word.trim_end_matches([',', '.', ';', ')', ']', '!']));
    let link = written.and_then(|word| Link::try_from(word.to_owned()).ok());
    let parts = link
        .as_ref()
        .and_then(|link| text.split_once(link.as_str()));
    let without = parts.map(|(before, after)| {
        let last = before.split_whitespace().next_back().unwrap_or_default();
        let before = match sources::is_mark(last) {
            true => before.trim_end().trim_end_matches(last),
            false => before,
        };
        format!("{before},{after}")
    });
    (without.unwrap_or_else(|| text.to_owned()), link)
}

/// The stretches of dates, each with the words that it takes. No short name and no number of a case has one.
fn dated(text: &str, words: &[PlainWord], asked: DateOrTime) -> Vec<DatedWords> {
    let is_name = |word: &&PlainWord| {
        let word = word.folded.as_str();
        let begins = word.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let is_short_name = begins && word.contains('-') && word.is_ascii();
        is_short_name || word.matches(['-', '/']).count() > MOST_SEPARATORS
    };
    let names: Vec<&Range<usize>> = words
        .iter()
        .filter(is_name)
        .map(|word| &word.range)
        .collect();
    let spans = date::spans(text, asked).into_iter();
    let spans = spans.filter(|span| {
        let is_in =
            |name: &&Range<usize>| span.range.start < name.end && name.start < span.range.end;
        !names.iter().any(is_in)
    });
    let with_words = spans.filter_map(|span| {
        let is_of = |word: &PlainWord| {
            span.range.start < word.range.end && word.range.start < span.range.end
        };
        let start = words.iter().position(is_of)?;
        let end = words.iter().rposition(is_of)? + 1;
        Some(DatedWords {
            span,
            words: start..end,
        })
    });
    with_words.collect()
}

/// No clause ends within a date: "24 дек. в 10".
fn join_dates(words: &mut [PlainWord], dated: &[DatedWords]) {
    for one in dated {
        let within = words.get_mut(one.words.start + 1..one.words.end);
        for word in within.into_iter().flatten() {
            word.begins_clause = false;
        }
    }
}

fn of_dates(words: &[PlainWord], dated: &[DatedWords]) -> Vec<bool> {
    let mut is_of_dates = vec![false; words.len()];
    for one in dated {
        let taken = is_of_dates.get_mut(one.words.clone());
        taken.into_iter().flatten().for_each(|is| *is = true);
    }
    is_of_dates
}

/// The words that can make a change a question: those up to the end of its clause. "Когда неизвестно" is a date.
fn asking(words: &[PlainWord], dated: &[DatedWords], last: usize) -> Vec<PlainWord> {
    let is_of_dates = of_dates(words, dated);
    let end = (last..words.len())
        .find(|at| words[*at].begins_clause)
        .unwrap_or(words.len());
    let asking = words.iter().zip(is_of_dates).take(end);
    asking
        .filter(|(_, is_of_dates)| !is_of_dates)
        .map(|(word, _)| word.clone())
        .collect()
}

/// The dates that are not part of a reason.
fn in_head(dated: Vec<DatedWords>, clauses: &[Clause]) -> Vec<DatedWords> {
    let may_state = |one: &DatedWords| {
        let mut of = clauses
            .iter()
            .filter(|clause| clause.words.contains(&one.words.start));
        of.any(Clause::may_state_a_date)
    };
    dated.into_iter().filter(may_state).collect()
}

/// What the command needs and is not said. With no day, a move by the hour is a delay, and one to a room needs none.
fn missing(
    meaning: &mut ChangeMeaning,
    dated: &[DatedWords],
    chosen: &ChosenSpans,
) -> Option<MissingPart> {
    let says = |subjects: &[SpanSubject]| {
        let mut targets = chosen.targets.iter().filter_map(|at| dated.get(*at));
        targets.any(|one| subjects.contains(&one.span.subject))
    };
    let day = says(&[SpanSubject::Day, SpanSubject::NoDay, SpanSubject::Today]);
    match meaning.command {
        PostCommand::Schedule => (!day).then_some(MissingPart::Date),
        PostCommand::Move => (!day && !says(&[SpanSubject::Room])).then_some(MissingPart::Date),
        PostCommand::Delay => (!says(&[SpanSubject::Time])).then_some(MissingPart::Time),
        PostCommand::Adjourn
        | PostCommand::Cancel
        | PostCommand::Held
        | PostCommand::Access
        | PostCommand::Custody
        | PostCommand::Stage
        | PostCommand::Verdict
        | PostCommand::Appeal
        | PostCommand::Statement
        | PostCommand::Checked => None,
    }
}

/// The words of the date that the change leads to, and of each other date.
fn written(
    text: &str,
    command: PostCommand,
    dated: &[DatedWords],
    chosen: &ChosenSpans,
) -> (String, Vec<String>) {
    let stretch = |one: &DatedWords| {
        // "До 17" is when a delayed hearing begins.
        let start = match command {
            PostCommand::Delay => one.span.bare,
            _ => one.span.range.start,
        };
        text.get(start..one.span.range.end)
            .unwrap_or_default()
            .to_owned()
    };
    let of = |places: &[usize]| -> Vec<String> {
        let dated = places.iter().filter_map(|at| dated.get(*at));
        dated.map(stretch).collect()
    };
    let others = chosen.others.iter().filter_map(|at| dated.get(*at));
    let others = others.filter(|one| one.span.subject != SpanSubject::Today);
    (of(&chosen.targets).join(" "), others.map(stretch).collect())
}

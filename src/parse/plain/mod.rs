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
mod particles;
mod sitting;
mod sources;
mod vocabulary;
mod words;

use std::ops::Range;

use crate::{
    domain::{access::AccessStatus, attribution::Voice, command::PostCommand, language::Language},
    parse::date::{self, DateOrTime, SpanSubject},
};
use clauses::{Clause, Label};
use meaning::{ChangeMeaning, InText};
use sitting::{ChosenSpans, DatedWords};
use words::PlainWord;

pub use compose::PlainLine;

/// A longer text is an article or a letter, in characters.
const LONGEST_POST: usize = 500;

/// A text of more words is one too.
const MOST_WORDS: usize = 60;

/// A plain text that states a change. Which case it names is still to be found.
#[derive(Clone, Debug)]
pub struct PlainPost {
    /// The command that it stands for.
    pub command: PostCommand,
    /// Access, if it is about that.
    pub status: Option<AccessStatus>,
    /// From whom its editor has it.
    pub source: Option<Voice>,
    /// What the command needs and the text does not say.
    pub missing: Option<MissingPart>,
    /// Dates that the change does not lead to, as written: of its hearing, or of another.
    pub other_dates: Vec<String>,
    /// What the change leads to, as written.
    sitting: String,
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

/// Words of a text that may name its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamingWords {
    /// The words, to be searched for.
    pub text: String,
    /// How much of them must name it.
    pub rule: NamingRule,
}

/// How much of some words must name a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamingRule {
    /// All of them.
    Whole,
    /// Some of them.
    Part,
}

/// Reads a text; `None` if it states no change.
pub fn read(text: &str) -> Option<PlainPost> {
    if text.chars().take(LONGEST_POST + 1).count() > LONGEST_POST || text.contains(['?', '？', '؟'])
    {
        return None;
    }
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
    let source = sources::source(&words);
    let labels = clauses::labels(&words, &dated, &found, &meaning, source.as_ref());
    let clauses = clauses::clauses(&words, &labels);
    let dated = in_head(dated, &clauses);
    let change = meaning.said.first().map_or(0, |(said, _)| said.start);
    let chosen = sitting::choose(&dated, meaning.command, change);
    let missing = missing(&mut meaning, &dated, &chosen);
    let (sitting, other_dates) = written(text, meaning.command, &dated, &chosen);
    Some(PlainPost {
        command: meaning.command,
        status: meaning.status,
        source: source.map(|(source, _)| source),
        missing,
        other_dates,
        sitting,
        text: text.to_owned(),
        language: meaning.said.first().map_or(Language::Ru, |(_, of)| *of),
        in_text: meaning.in_text,
        words,
        labels,
        clauses,
    })
}

/// The stretches of dates, each with the words that it takes. A short name of a case ends in no year.
fn dated(text: &str, words: &[PlainWord], asked: DateOrTime) -> Vec<DatedWords> {
    let is_short_name = |word: &&PlainWord| {
        let begins = word
            .folded
            .starts_with(|letter: char| letter.is_ascii_alphabetic());
        begins && word.folded.contains('-') && word.folded.is_ascii()
    };
    let names: Vec<&Range<usize>> = words
        .iter()
        .filter(is_short_name)
        .map(|word| &word.range)
        .collect();
    let spans = date::spans(text, asked).into_iter();
    let spans = spans.filter(|span| {
        let is_in =
            |name: &&Range<usize>| span.range.start < name.end && name.start < span.range.end;
        !names.iter().any(|name| is_in(&name))
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

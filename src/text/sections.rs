//! The sections of a case: hearings, people, charges, statements, related cases, history.

use chrono::NaiveDateTime;

use crate::domain::{
    case::{Case, Charge, Phase, RelatedCase, Source},
    hearing::{Hearing, Status},
    language::Language,
    news::News,
    reader::Reader,
    rich_text::RichText,
    slug::Slug,
    views::{CaseView, Section},
};

use super::{
    attributions::as_reported,
    compose::{joined, lines},
    dates::{approx, day_with, when, when_it_was},
    kazakh::Ending,
    loader::say,
    meaning::{details, source_line},
    overview::history_line,
    own_time::own_time,
    people::people,
    stands, statements, words,
};

/// A part of what is known of a case, in words.
pub struct SectionWords {
    /// What it is, and of which case.
    pub heading: RichText,
    /// What stands under it, piece by piece.
    pub items: Vec<RichText>,
    /// How fresh it is.
    pub freshness: RichText,
}

/// A part of what is known of a case; `None` for the overview, which has no list.
pub fn section(view: &CaseView, section: Section, reader: Reader) -> Option<SectionWords> {
    let (title, items) = contents(view, section, reader)?;
    let case_title = RichText::plain(words::title(&view.case, reader.language));
    Some(SectionWords {
        heading: lines([case_title, title.bold()]),
        items,
        freshness: stands::freshness(&view.case, reader),
    })
}

/// Items of a section as they are best read together: what several say is said once.
pub fn together(
    items: Vec<RichText>,
    section: Section,
    case: &Case,
    language: Language,
) -> Vec<RichText> {
    match section {
        Section::Statements => statements::said_once(items, case, language),
        Section::Overview
        | Section::Hearings
        | Section::People
        | Section::Charges
        | Section::Related
        | Section::History => items,
    }
}

/// The heading of a section and what stands under it.
fn contents(
    view: &CaseView,
    section: Section,
    reader: Reader,
) -> Option<(RichText, Vec<RichText>)> {
    let (case, language) = (&view.case, reader.language);
    let of_entry =
        |item: &News, number| details(item, case, case.state.attribution(number), language);
    Some(match section {
        Section::Overview => return None,
        Section::Hearings => (
            say!(language, "section-hearings"),
            or_nothing(
                hearings(case, reader),
                say!(language, "nothing-known-hearings"),
            ),
        ),
        Section::People => (
            say!(language, "section-people"),
            or_nothing(
                people(case, language),
                say!(language, "nothing-known-people"),
            ),
        ),
        Section::Charges => charges_section(case, language),
        Section::Statements => (
            say!(language, "section-statements"),
            or_nothing(
                statements::statements(case, language),
                say!(language, "nothing-known-statements"),
            ),
        ),
        Section::Related => (
            say!(language, "section-related"),
            or_nothing(
                related(case, language),
                say!(language, "nothing-known-related"),
            ),
        ),
        Section::History => (
            say!(language, "section-history"),
            or_nothing(
                view.history
                    .iter()
                    .map(|line| history_line(line, case, of_entry, reader))
                    .collect(),
                say!(language, "nothing-known-history"),
            ),
        ),
    })
}

/// Nobody is charged with what is only looked into.
fn charges_section(case: &Case, language: Language) -> (RichText, Vec<RichText>) {
    let (title, nothing) = match case.phase() {
        Phase::Open => (
            say!(language, "section-charges-open"),
            say!(language, "nothing-known-charges-open"),
        ),
        Phase::Accused | Phase::OnTrial | Phase::Tried => (
            say!(language, "section-charges"),
            say!(language, "nothing-known-charges"),
        ),
    };
    (title, or_nothing(charges(case, language), nothing))
}

fn or_nothing(items: Vec<RichText>, nothing: RichText) -> Vec<RichText> {
    if items.is_empty() {
        vec![nothing]
    } else {
        items
    }
}

/// Those ahead first, nearest first; then those behind, latest first.
fn hearings(case: &Case, reader: Reader) -> Vec<RichText> {
    let today = reader.today(case);
    let ahead = case.state.ahead(today);
    let mut behind: Vec<&Hearing> = case
        .state
        .hearings
        .iter()
        .filter(|hearing| !hearing.is_open() || hearing.when.day < today)
        .collect();
    behind.sort_by_key(|hearing| std::cmp::Reverse((hearing.when.day, hearing.when.time)));
    ahead
        .chain(behind)
        .map(|hearing| one_hearing(hearing, case, reader))
        .collect()
}

fn one_hearing(hearing: &Hearing, case: &Case, reader: Reader) -> RichText {
    let language = reader.language;
    let local = reader.local(case);
    let today = local.date();
    let past = hearing.when.is_past(local);
    let as_it_was = || when_it_was(hearing.when, today, language).capitalised();
    let day = match hearing.status {
        Status::Set if !past => when(hearing.when, today, language).capitalised().bold(),
        Status::Cancelled if !past => as_it_was().struck(),
        Status::Set | Status::Held | Status::Adjourned { .. } | Status::Cancelled => as_it_was(),
    };
    let own = match hearing.status {
        Status::Set if !past => own_time(hearing.when, case, reader),
        Status::Set | Status::Held | Status::Adjourned { .. } | Status::Cancelled => {
            RichText::default()
        }
    };
    let attribution = case.state.attribution(hearing.changed_in);
    lines([
        day,
        own,
        status(hearing, case, reader),
        words::courtroom(hearing, language),
        as_reported(hearing.note.as_ref(), attribution, language),
    ])
}

/// What became of a hearing.
pub(super) fn status(hearing: &Hearing, case: &Case, reader: Reader) -> RichText {
    let (local, language) = (reader.local(case), reader.language);
    let past = hearing.when.is_past(local);
    match hearing.status {
        Status::Set if !past => say!(language, "hearing-set"),
        Status::Set => say!(language, "hearing-no-report"),
        Status::Held => say!(language, "hearing-held"),
        Status::Adjourned { to } => {
            let next = to.and_then(|no| case.state.hearing(no));
            goes_on(next, local, language)
        }
        Status::Cancelled if !past => say!(language, "hearing-will-not-be"),
        Status::Cancelled => say!(language, "hearing-was-not"),
    }
}

/// To which day a hearing was adjourned: whether it had begun is not known here.
fn goes_on(next: Option<&Hearing>, local: NaiveDateTime, language: Language) -> RichText {
    let Some(next) = next else {
        return say!(language, "hearing-adjourned-no-date");
    };
    let new = day_with(next.when.day, local.date(), Ending::To, language);
    if next.when.is_past(local) {
        say!(language, "hearing-was-adjourned", new = new)
    } else {
        say!(language, "hearing-adjourned", new = new)
    }
}

fn charges(case: &Case, language: Language) -> Vec<RichText> {
    let mut items: Vec<RichText> = case
        .description
        .charges
        .iter()
        .map(|charge| one_charge(charge, case, language))
        .collect();
    if !items.is_empty() {
        items.insert(0, charges_note(case, language));
    }
    items
}

/// What charges are worth: suspicions while they are looked into, accusations as long as the court has not decided.
fn charges_note(case: &Case, language: Language) -> RichText {
    let verdict = case.state.verdict.as_ref();
    match (
        case.phase(),
        verdict.and_then(|verdict| verdict.text.as_ref()),
    ) {
        (Phase::Open, _) => say!(language, "charges-note-open"),
        (Phase::Accused | Phase::OnTrial, _) => say!(language, "charges-note"),
        (Phase::Tried, Some(_)) => say!(language, "charges-note-judged"),
        (Phase::Tried, None) => say!(language, "charges-note-ended"),
    }
}

fn one_charge(charge: &Charge, case: &Case, language: Language) -> RichText {
    let title = words::line(&charge.title, language).unwrap_or_default();
    let people = |keys: &[Slug]| words::people_of(&case.description, keys, language);
    let mut told = vec![title.bold()];
    if !charge.against.is_empty() {
        let people = people(&charge.against);
        told.push(match case.phase() {
            Phase::Open => say!(language, "charge-against-open", people = people),
            Phase::Accused | Phase::OnTrial => {
                say!(language, "charge-against", people = people)
            }
            Phase::Tried => say!(language, "charge-was-against", people = people),
        });
    }
    if !charge.implied_against.is_empty() {
        let people = people(&charge.implied_against);
        told.push(say!(language, "charge-implied", people = people));
    }
    told.push(source_line(charge.source.as_ref(), case, language));
    lines(told)
}

fn related(case: &Case, language: Language) -> Vec<RichText> {
    let related = case.description.related.iter();
    let related = related.map(|other| one_related(other, case, language));
    let sources = case.description.sources.iter();
    let sources = sources
        .map(|source| one_source(source, language))
        .enumerate();
    let sources = sources.map(|(at, source)| match at {
        0 => lines([say!(language, "sources-title").bold(), source]),
        _ => source,
    });
    related.chain(sources).collect()
}

fn one_related(other: &RelatedCase, case: &Case, language: Language) -> RichText {
    let outcome = other
        .outcome
        .as_ref()
        .and_then(|words| words::line(words, language));
    lines([
        words::line(&other.title, language)
            .unwrap_or_default()
            .bold(),
        other
            .when
            .map(|date| say!(language, "related-when", when = approx(date, language)))
            .unwrap_or_default(),
        match outcome {
            Some(outcome) => say!(language, "related-outcome", outcome = outcome),
            None => say!(language, "related-outcome-not-stated"),
        },
        source_line(other.source.as_ref(), case, language),
    ])
}

fn one_source(source: &Source, language: Language) -> RichText {
    let title = words::line(&source.title, language).unwrap_or_default();
    let title = match &source.url {
        Some(url) => title.link(url),
        None => title,
    };
    let published = source.published.map(|date| approx(date, language));
    let published = published.map(|date| say!(language, "published", when = date));
    joined([Some(title), published].into_iter().flatten(), ", ")
}

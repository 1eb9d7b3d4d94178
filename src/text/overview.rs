//! The overview of a case: where it stands, on one screen.

use crate::domain::{
    case::{Case, Phase},
    event::Origin,
    language::Language,
    news::News,
    people::{Part, Person},
    reader::Reader,
    rich_text::RichText,
    views::{CaseView, FollowState, HistoryLine},
};

use super::{
    compose::{blocks, fits_beside, joined, lines, shortened},
    dates::{ANOTHER_YEAR, short_day},
    headline::headline_of_then,
    loader::say,
    meaning, notes, stands, words,
};

/// How many defendants, charges and events it shows; the sections show all.
const MOST_DEFENDANTS: usize = 8;
const MOST_CHARGES: usize = 6;
const LATEST: usize = 3;

/// How much it says of the access: who said so, why, and the first objections.
const MOST_OF_ACCESS: usize = 5;

/// The longest names and number, in UTF-16 units.
const LONGEST_NAME: usize = 60;
const LONGEST_LAWYERS: usize = 100;
const LONGEST_NUMBER: usize = 60;

/// Where a case stands, in at most so many UTF-16 units. Of its log, newest first, it shows the beginning.
pub fn overview(view: &CaseView, most: usize, reader: Reader) -> RichText {
    let around = Around::now(RichText::default(), view, reader);
    within(around, view, most, reader)
}

/// The same for a message that stays as it is, and that others read: what is today's, and how long ago this was known, would soon
/// be wrong.
pub(super) fn for_good(view: &CaseView, most: usize, reader: Reader) -> RichText {
    let reader = reader.of_anybody();
    let around = Around {
        greeting: RichText::default(),
        comes: stands::what_comes_by_date(&view.case, reader),
        freshness: stands::as_of_beside(&view.case, ANOTHER_YEAR, reader.language),
    };
    within(around, view, most, reader)
}

/// The same to somebody who came for this case: under a greeting, unless they follow it.
pub fn welcome(view: &CaseView, most: usize, reader: Reader) -> RichText {
    let greeting = match view.follows {
        FollowState::Yes => RichText::default(),
        FollowState::No => say!(reader.language, "welcome-to-case"),
    };
    within(Around::now(greeting, view, reader), view, most, reader)
}

/// What stands around the parts of an overview that are the same at every moment.
struct Around {
    greeting: RichText,
    comes: RichText,
    freshness: RichText,
}

impl Around {
    /// In the words of a message that is read at once.
    fn now(greeting: RichText, view: &CaseView, reader: Reader) -> Self {
        Self {
            greeting,
            comes: stands::what_comes(&view.case, reader),
            freshness: stands::freshness(&view.case, reader),
        }
    }
}

/// The overview under a greeting, with what comes, and as of when it is known.
fn within(around: Around, view: &CaseView, most: usize, reader: Reader) -> RichText {
    let (case, language) = (&view.case, reader.language);
    let Around {
        greeting,
        comes,
        freshness,
    } = around;
    let stands = [
        greeting,
        head(view, language),
        how_it_stands(comes, view, language),
    ];
    let access = meaning::said_of_access(&case.state.access, language, words::line);
    let more = [
        lines(access.into_iter().take(MOST_OF_ACCESS)),
        defendants(case, language),
        charges(case, language),
        latest(view, reader),
    ];
    let around = stands.iter().map(RichText::units).sum::<usize>() + freshness.units();
    let fits = fits_beside(most, around, &more);
    let more = more.into_iter().take(fits);
    blocks(stands.into_iter().chain(more).chain([freshness]))
}

/// One entry of the history: number, date and what changed: a first line and its details.
pub(super) fn history_line(
    line: &HistoryLine,
    case: &Case,
    details: impl Fn(&News, u32) -> Vec<RichText>,
    reader: Reader,
) -> RichText {
    let language = reader.language;
    let number = line.number;
    let tell = |item: &News| {
        let first = headline_of_then(item, case, Some(line.recorded), reader);
        lines([first].into_iter().chain(details(item, number)))
    };
    let wrong = line.corrected_in.map_or(RichText::default(), |number| {
        say!(language, "history-corrected", number = u64::from(number))
    });
    if line.origin == Origin::Imported {
        let head = say!(language, "history-line-imported", number = number);
        let known = line.news.iter().map(|item| tell(&first_known(item)));
        return lines([head, wrong].into_iter().chain(known));
    }
    let day = case.description.court.local(line.recorded).date();
    let day = short_day(day, reader.today(case), language);
    let head = say!(language, "history-line", number = number, day = day);
    if line.news.is_empty() {
        return lines([head, say!(language, "headline-checked")]);
    }
    let told = line.news.iter().map(tell);
    lines([head, wrong].into_iter().chain(told))
}

/// What a file brought is how the case stood: nothing changed, and nothing stands beside it as it was before.
fn first_known(item: &News) -> News {
    match item {
        News::Access { to, .. } => News::Access {
            from: to.clone(),
            to: to.clone(),
        },
        News::Custody { person, to, .. } => News::Custody {
            person: person.clone(),
            from: to.clone(),
            to: to.clone(),
        },
        News::Stage { to, .. } => News::Stage {
            from: Some(*to),
            to: *to,
        },
        News::Verdict(_)
        | News::Shifted { .. }
        | News::Adjourned { .. }
        | News::Cancelled { .. }
        | News::Set { .. }
        | News::Room { .. }
        | News::Held(_)
        | News::Appeal(_)
        | News::Statement(_)
        | News::Corrected(_) => item.clone(),
    }
}

/// The first of many, and how many more there are.
fn first_of(
    items: Vec<RichText>,
    most: usize,
    separator: &str,
    more: impl Fn(usize) -> RichText,
) -> RichText {
    let left = items.len().saturating_sub(most);
    let more = (left > 0).then(|| more(left));
    joined(items.into_iter().take(most).chain(more), separator)
}

fn head(view: &CaseView, language: Language) -> RichText {
    let case = &view.case;
    let description = &case.description;
    let number = description.number.as_deref();
    let summary = description.summary.as_ref();
    lines([
        RichText::plain(words::title(case, language)).bold(),
        number
            .map(|number| shortened(number, LONGEST_NUMBER))
            .map(|number| say!(language, "number-line", number = number))
            .unwrap_or_default(),
        summary
            .and_then(|summary| words::line(summary, language))
            .unwrap_or_default(),
        view.note
            .as_ref()
            .map(|note| notes::line(note, language))
            .unwrap_or_default(),
    ])
}

fn how_it_stands(comes: RichText, view: &CaseView, language: Language) -> RichText {
    let case = &view.case;
    lines([
        comes,
        verdict(case, language),
        stands::access(case, language),
        stands::stage(case, language),
        stands::appeal(view, language),
        stands::court(case, language),
    ])
}

fn verdict(case: &Case, language: Language) -> RichText {
    let Some(verdict) = &case.state.verdict else {
        return RichText::default();
    };
    let text = verdict.text.as_ref();
    let given = match text.and_then(|text| words::line(text, language)) {
        Some(text) => say!(language, "verdict-line", text = text),
        None => say!(language, "verdict-line-no-text"),
    };
    lines([given, say!(language, "presumption")])
}

fn defendants(case: &Case, language: Language) -> RichText {
    let all: Vec<RichText> = case
        .description
        .people_with(Part::Defendant)
        .map(|person| defendant(person, case, language))
        .collect();
    if all.is_empty() {
        return RichText::default();
    }
    lines([
        words::defendants(case.phase(), language),
        first_of(all, MOST_DEFENDANTS, "\n", |count| {
            say!(language, "and-more-people", count = count)
        }),
    ])
}

fn defendant(person: &Person, case: &Case, language: Language) -> RichText {
    let name = shortened(&words::person(person, language), LONGEST_NAME);
    let lawyers = words::lawyers_of(&case.description, &person.key, language)
        .map(|lawyers| shortened(&lawyers, LONGEST_LAWYERS));
    match (
        words::state_since(&case.state.custody_of(&person.key), language),
        lawyers,
    ) {
        (Some(custody), Some(lawyers)) => {
            say!(
                language,
                "card-defendant",
                name = name,
                custody = custody,
                lawyers = lawyers
            )
        }
        (Some(custody), None) => {
            say!(
                language,
                "card-defendant-no-lawyer",
                name = name,
                custody = custody
            )
        }
        (None, Some(lawyers)) => {
            say!(
                language,
                "card-defendant-custody-not-known",
                name = name,
                lawyers = lawyers
            )
        }
        (None, None) => say!(language, "card-defendant-nothing-known", name = name),
    }
}

fn charges(case: &Case, language: Language) -> RichText {
    let all: Vec<RichText> = case
        .description
        .charges
        .iter()
        .filter_map(|charge| words::name(&charge.title, language))
        .map(RichText::plain)
        .collect();
    if all.is_empty() {
        return RichText::default();
    }
    let charges = first_of(all, MOST_CHARGES, "; ", |count| {
        say!(language, "and-more", count = count)
    });
    match case.phase() {
        Phase::Open => say!(language, "card-charges-open", charges = charges),
        Phase::Accused | Phase::OnTrial | Phase::Tried => {
            say!(language, "card-charges", charges = charges)
        }
    }
}

/// The last changes; what the file brought is none.
fn latest(view: &CaseView, reader: Reader) -> RichText {
    let history = view.history.iter();
    let posted = history.filter(|line| line.origin == Origin::Posted);
    let mut shown = posted
        .take(LATEST)
        .map(|line| history_line(line, &view.case, |_, _| Vec::new(), reader))
        .peekable();
    if shown.peek().is_none() {
        return RichText::default();
    }
    let title = say!(reader.language, "card-latest");
    lines([title].into_iter().chain(shown))
}

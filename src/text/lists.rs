//! The words of lists of cases: all, the hearings to come, what a chat follows, what a search found.

use crate::domain::{
    case::Case,
    hearing::Hearing,
    language::Language,
    reader::Reader,
    rich_text::RichText,
    views::{CaseList, ListScope, Paging},
};

use super::{
    apart,
    compose::{blocks, fits_beside, lines},
    dates::day_with,
    days::Days,
    kazakh::Ending,
    loader::say,
    notes, quote, stands, words,
};

/// Of how many cases it is said that no new date is known.
const MOST_UNDATED: usize = 8;

/// What stands around a list, at most: its title, the page, how many more there are, whose time it is.
const AROUND_A_LIST: usize = 300;

/// A page of the public cases, with those of it that cannot be read, in at most so many UTF-16 units.
pub fn cases(list: &CaseList, paging: Paging, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    if list.is_empty() {
        return say!(language, "cases-none");
    }
    let head = lines([
        say!(language, "cases-title").bold(),
        page_line(paging, language),
    ]);
    blocks([
        head,
        where_they_stand(&list.cases, most, reader),
        are_missing(list.unreadable, language),
    ])
}

/// "Page 2 of 5", where there are several.
pub fn page_line(paging: Paging, language: Language) -> RichText {
    if paging.of == 1 {
        return RichText::default();
    }
    let page = u64::from(paging.page) + 1;
    say!(language, "page-of", page = page, of = u64::from(paging.of))
}

/// The hearings to come of these cases, day by day, as many as fit.
pub fn hearings(cases: &[Case], scope: ListScope, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    let mut days = Days::default();
    for (case, title) in cases.iter().zip(apart::titles(cases, usize::MAX, language)) {
        for hearing in case.state.ahead(reader.today(case)) {
            days.add(hearing, case, title.clone(), reader);
        }
    }
    let (title, nothing, unread) = match scope {
        ListScope::Followed { unreadable } => (
            say!(language, "hearings-title-followed"),
            say!(language, "hearings-none-followed"),
            cannot_be_read(unreadable, language),
        ),
        ListScope::All { unreadable } => (
            say!(language, "hearings-title"),
            say!(language, "hearings-none"),
            are_missing(unreadable, language),
        ),
    };
    let undated = without_a_date(cases, reader);
    let Some(first) = days.first() else {
        return blocks([nothing, undated, unread]);
    };
    // The courts' days can differ by one; the year that need not be said is that of the nearest hearing's reader.
    let today = cases.first().map_or(first, |case| reader.today(case));
    let told = days.told(today, language);
    let (shown, left) = as_fits((&told, told.len()), most, language);
    let listed = lines([title.bold()].into_iter().chain(shown));
    let local = say!(language, "local-times");
    blocks([listed, left, undated, unread, local])
}

/// These hearings, by day, under a title; nothing if there are none.
pub(super) fn coming(
    head: RichText,
    coming: &[(&Case, &Hearing)],
    most: usize,
    reader: Reader,
) -> RichText {
    let language = reader.language;
    let Some((first, _)) = coming.first() else {
        return RichText::default();
    };
    let mut days = Days::default();
    for (case, hearing) in coming {
        days.add(hearing, case, words::title(case, language), reader);
    }
    let told = days.told(reader.today(first), language);
    let (shown, left) = as_fits((&told, told.len()), most, language);
    blocks([lines([head.bold()].into_iter().chain(shown)), left])
}

/// The cases whose hearing was adjourned with no date: that a date is missing is an answer too.
pub(super) fn without_a_date(cases: &[Case], reader: Reader) -> RichText {
    let language = reader.language;
    let titles = apart::titles(cases, usize::MAX, language);
    let waiting = cases.iter().zip(titles).filter_map(|(case, title)| {
        let today = reader.today(case);
        let case_state = &case.state;
        let adjourned = case_state.waiting_for_a_date()?;
        let nothing_else = case_state.next(today).is_none();
        nothing_else.then(|| {
            let day = day_with(adjourned.when.day, today, Ending::Of, language);
            lines([
                RichText::plain(title),
                say!(language, "waiting-for-a-date", day = day),
            ])
        })
    });
    lines(waiting.take(MOST_UNDATED))
}

/// What a chat follows, and where each case stands.
pub fn following(list: &CaseList, most: usize, reader: Reader) -> RichText {
    let language = reader.language;
    if list.is_empty() {
        return say!(language, "following-none");
    }
    let head = if list.cases.is_empty() {
        RichText::default()
    } else {
        say!(language, "following-title").bold()
    };
    blocks([
        head,
        followed_ones(list, most, reader),
        cannot_be_read(list.unreadable, language),
    ])
}

/// Nothing that a chat follows is what it named.
pub fn not_among_those(query: &str, language: Language) -> RichText {
    let query = quote::part(query);
    say!(language, "following-not-among", query = query)
}

/// Cases that somebody follows and that are missing here.
pub(super) fn cannot_be_read(count: usize, language: Language) -> RichText {
    if count == 0 {
        RichText::default()
    } else {
        say!(language, "following-unreadable", count = count)
    }
}

/// Cases that belong in a list and are missing there.
pub(super) fn are_missing(count: usize, language: Language) -> RichText {
    if count == 0 {
        RichText::default()
    } else {
        say!(language, "cases-unreadable", count = count)
    }
}

/// What a search found, best first.
pub fn search_results(cases: &[Case], most: usize, reader: Reader) -> RichText {
    let head = say!(reader.language, "search-title").bold();
    blocks([head, where_they_stand(cases, most, reader)])
}

/// A search found nothing; the nearest names may still be what was meant.
pub fn nothing_found(query: &str, nearest: &[Case], language: Language) -> RichText {
    let query = quote::part(query);
    let nothing = say!(language, "search-nothing", query = query);
    lines([nothing, hint(nearest, language)])
}

/// A command names a case that there is not.
pub fn no_such_case(query: &str, nearest: &[Case], language: Language) -> RichText {
    let query = quote::part(query);
    let nothing = say!(language, "no-such-case", query = query);
    lines([nothing, hint(nearest, language)])
}

fn hint(nearest: &[Case], language: Language) -> RichText {
    if nearest.is_empty() {
        say!(language, "search-hint")
    } else {
        say!(language, "search-nearest")
    }
}

/// Each of these cases with its next hearing, as many as fit.
pub(super) fn where_they_stand(cases: &[Case], most: usize, reader: Reader) -> RichText {
    first_where_they_stand((cases, cases.len()), most, reader)
}

/// The same of the first of so many.
pub(super) fn first_where_they_stand(
    (cases, count): (&[Case], usize),
    most: usize,
    reader: Reader,
) -> RichText {
    each_stands((cases, count), |_| RichText::default(), most, reader)
}

/// The same of what a chat follows, each with the beginning of its note.
pub(super) fn followed_ones(list: &CaseList, most: usize, reader: Reader) -> RichText {
    let note = |case: &Case| match list.notes.get(&case.slug) {
        Some(note) => notes::in_a_list(note, reader.language),
        None => RichText::default(),
    };
    each_stands((&list.cases, list.cases.len()), note, most, reader)
}

fn each_stands(
    (cases, count): (&[Case], usize),
    note: impl Fn(&Case) -> RichText,
    most: usize,
    reader: Reader,
) -> RichText {
    let titles = apart::titles(cases, usize::MAX, reader.language);
    let told: Vec<RichText> = cases
        .iter()
        .zip(titles)
        .map(|(case, title)| {
            lines([
                RichText::plain(title).bold(),
                stands::next_hearing(case, reader),
                note(case),
            ])
        })
        .collect();
    let (shown, left) = as_fits((&told, count), most, reader.language);
    blocks(shown.into_iter().chain([left]))
}

/// What fits, and a line that counts the rest of so many.
pub(super) fn as_fits(
    (told, count): (&[RichText], usize),
    most: usize,
    language: Language,
) -> (Vec<RichText>, RichText) {
    let (shown, _) = told.split_at(fits_beside(most, AROUND_A_LIST, told));
    let left = match count.saturating_sub(shown.len()) {
        0 => RichText::default(),
        count => say!(language, "and-more", count = count),
    };
    (shown.to_vec(), left)
}

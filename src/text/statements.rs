//! The statements of a case, and what happened outside the court room.

use crate::domain::{
    case::{Case, Source},
    event::Statement,
    language::Language,
    people::Side,
    rich_text::RichText,
};

use super::{
    compose::lines,
    loader::say,
    meaning::{self, said, source_line},
    words,
};

/// The statements by side, then what happened outside the court room.
pub(super) fn statements(case: &Case, language: Language) -> Vec<RichText> {
    let of_side = |side: Side| {
        case.statements()
            .filter(move |statement| statement.side == side)
            .map(move |statement| one_statement(statement, case, language))
    };
    let mut items: Vec<RichText> = Side::ALL.into_iter().flat_map(of_side).collect();
    let episodes = case.description.episodes.iter();
    items.extend(episodes.map(|episode| {
        let title = say!(language, "episodes-title").bold();
        lines([title, meaning::episode(episode, case, language)])
    }));
    items
}

fn one_statement(statement: &Statement, case: &Case, language: Language) -> RichText {
    lines([
        words::side(statement.side, language).capitalised().bold(),
        said(None, statement, case, language),
        source_line(statement.source.as_ref(), case, language),
    ])
}

/// Statements of a page as they are best heard: one title over those of a side, one source under all that have the same.
pub(super) fn said_once(shown: Vec<RichText>, case: &Case, language: Language) -> Vec<RichText> {
    let sources = || case.description.sources.iter();
    let line_of = |source: &Source| source_line(Some(&source.key), case, language);
    let titles: Vec<RichText> = Side::ALL
        .map(|side| words::side(side, language).capitalised().bold())
        .into_iter()
        .chain([say!(language, "episodes-title").bold()])
        .collect();
    let last = |item: &RichText| item.lines().last();
    let common = shown.first().and_then(last);
    let is_last_of_all = |line: &RichText| {
        shown.len() > 1 && shown.iter().all(|item| last(item).as_ref() == Some(line))
    };
    let common = common
        .filter(is_last_of_all)
        .and_then(|line| sources().find(|source| line_of(source) == line))
        .and_then(|source| words::name(&source.title, language));
    let mut over = RichText::default();
    let mut told: Vec<RichText> = Vec::new();
    for item in shown {
        let mut of_item: Vec<RichText> = item.lines().collect();
        if common.is_some() {
            of_item.pop();
        }
        match of_item.first() {
            Some(title) if *title == over => {
                of_item.remove(0);
            }
            Some(title) if titles.contains(title) => over = title.clone(),
            Some(_) | None => {}
        }
        told.push(lines(of_item));
    }
    told.extend(common.map(|source| say!(language, "source-of-all", source = source)));
    told
}

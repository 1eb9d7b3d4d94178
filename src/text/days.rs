//! Hearings of several cases, day by day.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{
    case::Case, hearing::Hearing, language::Language, reader::Reader, rich_text::RichText,
    when::StartState,
};

use super::{
    compose::{joined, lines},
    dates::{short_day, time},
    loader::say,
    own_time::own_time,
};

/// Hearings by the day at their courts.
#[derive(Default)]
pub(super) struct Days(BTreeMap<NaiveDate, Vec<OnADay>>);

/// A hearing on its day.
struct OnADay {
    time: Option<NaiveTime>,
    begun: StartState,
    title: String,
    own: RichText,
}

impl Days {
    /// Adds a hearing of a case that is called so here.
    pub(super) fn add(&mut self, hearing: &Hearing, case: &Case, title: String, reader: Reader) {
        self.0.entry(hearing.when.day).or_default().push(OnADay {
            time: hearing.when.time,
            begun: hearing.when.begun(reader.local(case)),
            title,
            own: own_time(hearing.when, case, reader),
        });
    }

    /// The first day.
    pub(super) fn first(&self) -> Option<NaiveDate> {
        self.0.first_key_value().map(|(day, _)| *day)
    }

    /// What is said of each, on each day those with a time first, in order.
    pub(super) fn told(self, today: NaiveDate, language: Language) -> Vec<RichText> {
        let days = self.0.into_iter();
        days.flat_map(|(day, mut hearings)| {
            hearings.sort_by_key(|hearing| (hearing.time.is_none(), hearing.time));
            one_day(day, hearings, today, language)
        })
        .collect()
    }
}

/// What is said of each hearing; the first has an empty line and the day above it.
fn one_day(
    day: NaiveDate,
    hearings: Vec<OnADay>,
    today: NaiveDate,
    language: Language,
) -> Vec<RichText> {
    let told = hearings.into_iter().map(|hearing| hearing.told(language));
    let mut told: Vec<RichText> = told.collect();
    if let Some(first) = told.first_mut() {
        let day = RichText::plain(short_day(day, today, language));
        let day = day.capitalised().bold();
        *first = joined(
            [
                RichText::plain("\n"),
                day,
                RichText::plain("\n"),
                first.clone(),
            ],
            "",
        );
    }
    told
}

impl OnADay {
    fn told(self, language: Language) -> RichText {
        let title = self.title.as_str();
        let line = match (self.time, self.begun) {
            (Some(at), StartState::NotYet) => {
                say!(language, "day-item", time = time(at), title = title)
            }
            (Some(at), StartState::Possible) => {
                say!(language, "day-item-begun", time = time(at), title = title)
            }
            (None, _) => say!(language, "day-item-no-time", title = title),
        };
        lines([line, self.own])
    }
}

//! How a first line is shortened until a lock screen shows all of it.

use chrono::NaiveDate;

use crate::{
    domain::{
        language::Language,
        rich_text::{FIRST_LINE, RichText},
        when::When,
    },
    text::{
        dates::{Brevity, Year, brief_day, on},
        names::Name,
    },
};

/// How short each part of a first line is.
#[derive(Clone, Copy)]
pub(in crate::text) struct Shortness {
    pub(super) old: Brevity,
    pub(super) new: Brevity,
    pub(super) name: Name,
}

impl Shortness {
    const fn of(brevity: Brevity) -> Self {
        Self {
            old: brevity,
            new: brevity,
            name: Name::Whole,
        }
    }

    /// From what is read best to what always fits; each shortens as those before it do.
    fn all() -> impl Iterator<Item = Self> {
        let dates = [Brevity::Words, Brevity::ShortWords, Brevity::Figures].map(Self::of);
        let named = |name| Self {
            old: Brevity::NoWeekday,
            new: Brevity::Figures,
            name,
        };
        let no_weekday = Self::of(Brevity::NoWeekday);
        let names = [Name::Whole, Name::Initials].map(named);
        let cut = (2..FIRST_LINE)
            .rev()
            .map(move |most| named(Name::Cut(most)));
        let dates = dates.into_iter().chain([named(Name::Whole), no_weekday]);
        dates.chain(names).chain(cut)
    }

    /// A hearing as it is.
    pub(in crate::text) fn when(
        self,
        when: When,
        today: NaiveDate,
        language: Language,
    ) -> RichText {
        let year = Year::of(when.day, today);
        on(
            &brief_day(when.day, year, self.new, language),
            when,
            language,
        )
    }
}

/// The best readable of what `write` makes that is no longer than a lock screen shows.
pub(in crate::text) fn first_line(write: impl Fn(Shortness) -> RichText) -> RichText {
    let mut line = RichText::default();
    for shortness in Shortness::all() {
        line = write(shortness);
        if line.units() <= FIRST_LINE {
            break;
        }
    }
    line
}

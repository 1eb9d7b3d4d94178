//! The reader of a message: language and moment.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::{case::Case, language::Language};

/// A reader: a language and a moment, which travel as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// In which language.
    pub language: Language,
    /// When.
    pub now: DateTime<Utc>,
}

impl Reader {
    /// The same moment in another language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The local time of a case's court, which decides what is over.
    pub fn local(self, case: &Case) -> NaiveDateTime {
        case.description.court.local(self.now)
    }

    /// The day at a case's court: a date of that year is written without the year.
    pub fn today(self, case: &Case) -> NaiveDate {
        self.local(case).date()
    }
}

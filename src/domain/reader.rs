//! Whoever reads what is said of a case.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::{case::Case, language::Language};

/// A reader: in which language they read, and when.
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

    /// What the clock of a case's court shows: it says what is over.
    pub fn local(self, case: &Case) -> NaiveDateTime {
        case.description.court.local(self.now)
    }

    /// The day at a case's court: dates of its year need not say the year.
    pub fn today(self, case: &Case) -> NaiveDate {
        self.local(case).date()
    }
}

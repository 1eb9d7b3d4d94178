//! The reader of a message: language, kind of chat and moment.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::{
    case::Case,
    chat::{Asker, ChatKind},
    language::Language,
    zone::Zone,
};

/// A reader: a language, a kind of chat and a moment, which travel as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// In which language.
    pub language: Language,
    /// In what kind of chat.
    pub chat: ChatKind,
    /// The zone of its hours, if it has one of its own.
    pub zone: Option<Zone>,
    /// When.
    pub now: DateTime<Utc>,
}

impl Reader {
    /// The same moment in another language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The reader of what others read too: by the courts' clocks alone.
    #[must_use]
    pub fn of_anybody(self) -> Self {
        Self { zone: None, ..self }
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

impl Asker {
    /// The reader at this moment.
    pub fn reader(&self, now: DateTime<Utc>) -> Reader {
        Reader {
            language: self.language(),
            chat: self.key().kind(),
            zone: self.known().and_then(|chat| chat.zone),
            now,
        }
    }
}

//! The mappings of court lists: `[court_lists.NAME]`, in a file of settings only.

use std::{borrow::Cow, collections::BTreeMap};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use encoding_rs::Encoding;

use crate::domain::court_list::{
    AsAbove, Column, DayPlace, ListedStatus, Mapping, Separator, StatusWords, TimeWords,
};

use super::{
    ConfigError,
    keys::nearest,
    setting::{COURT_LISTS, Source, shown},
};

/// The keys of a mapping, each with what is allowed.
const KEYS: [(&str, &str); 17] = [
    ("court", "the court, as case files name it in any language"),
    ("zone", "an IANA time zone, such as \"Asia/Almaty\""),
    (
        "encoding",
        "a name of an encoding, such as \"windows-1252\"",
    ),
    ("separator", "\",\", \";\", \"|\" or \"tab\""),
    (
        "date_form",
        "a form such as \"day.month.year\", \"month/day/year\", \"day-MON-yy\"",
    ),
    ("case", COLUMN),
    ("date", COLUMN),
    (
        "day_heading",
        "the words before the day in a line above its rows, or \"\"",
    ),
    ("time", COLUMN),
    (
        "time_words",
        "words, each with a time or \"\", such as { \"noon\" = \"12:00\", \"TBD\" = \"\" }",
    ),
    ("room", COLUMN),
    ("name", COLUMN),
    ("surname", COLUMN),
    ("first_name", COLUMN),
    ("status", COLUMN),
    (
        "status_words",
        "words, each \"on\" or \"off\", such as { \"Scheduled\" = \"on\", \"Vacated\" = \"off\" }",
    ),
    ("as_above", "a list of \"case\", \"date\" and \"time\""),
];

const COLUMN: &str = "a column: its header, such as \"Date\", or its number from 1";

/// The most columns that a list may have.
const MOST_COLUMNS: usize = 1000;

/// The mappings that a file has.
///
/// # Errors
/// The first thing wrong, with its key and where it stands.
pub(super) fn read(
    value: &Spanned<DeValue<'_>>,
    source: Source<'_>,
) -> Result<BTreeMap<String, Mapping>, ConfigError> {
    let each = "a section for each list, such as [court_lists.almaty]";
    let DeValue::Table(sections) = value.get_ref() else {
        return Err(wrong(
            COURT_LISTS.to_owned(),
            source,
            value,
            format!("this is a section and no key; write {each}"),
        ));
    };
    let mut mappings = BTreeMap::new();
    for (name, section) in sections {
        let key = format!("{COURT_LISTS}.{}", shown(name.get_ref()));
        let DeValue::Table(keys) = section.get_ref() else {
            let what = format!("this is no mapping; write {each}");
            return Err(wrong(key, source, name, what));
        };
        let keys = Keys {
            section: key,
            begins: name,
            keys,
            source,
        };
        mappings.insert(name.get_ref().to_string(), keys.mapping()?);
    }
    Ok(mappings)
}

/// The keys of one mapping.
struct Keys<'a, 'i> {
    section: String,
    begins: &'a Spanned<Cow<'i, str>>,
    keys: &'a DeTable<'i>,
    source: Source<'a>,
}

impl Keys<'_, '_> {
    fn mapping(&self) -> Result<Mapping, ConfigError> {
        self.are_known()?;
        let mapping = Mapping {
            court: self.text("court")?.to_owned(),
            zone: self.parsed("zone")?,
            encoding: self.encoding()?,
            separator: self.separator()?,
            date_form: self.parsed("date_form")?,
            case: self.needed("case", self.column("case")?)?,
            day: self.day()?,
            time: self.column("time")?,
            time_words: self.time_words()?,
            room: self.column("room")?,
            name: self.column("name")?,
            surname: self.column("surname")?,
            first_name: self.column("first_name")?,
            status: self.column("status")?,
            status_words: self.status_words()?,
            as_above: self.as_above()?,
        };
        if !mapping.court.chars().any(char::is_alphanumeric) {
            return Err(self.not_allowed("court", "it names no court"));
        }
        self.are_apart(&mapping)?;
        Ok(mapping)
    }

    /// Refuses a key that a mapping does not have.
    fn are_known(&self) -> Result<(), ConfigError> {
        let known = KEYS.map(|(known, _)| known);
        let unknown = self
            .keys
            .keys()
            .find(|name| !known.contains(&name.get_ref().as_ref()));
        let Some(unknown) = unknown else {
            return Ok(());
        };
        let written = unknown.get_ref().to_lowercase();
        let what = match nearest(&written, &known) {
            Some(nearest) => format!("there is no such key; the nearest is {nearest}"),
            None => format!("there is no such key; there are {}", known.join(", ")),
        };
        let key = format!("{}.{}", self.section, shown(unknown.get_ref()));
        Err(wrong(key, self.source, unknown, what))
    }

    /// Refuses a column that is two things. A date and its time may stand in one.
    fn are_apart(&self, mapping: &Mapping) -> Result<(), ConfigError> {
        let columns: Vec<_> = mapping.columns().collect();
        for (at, (what, column)) in columns.iter().enumerate() {
            let before = columns[..at].iter();
            let mut same = before.filter(|(_, other)| other == column);
            let same = same.find(|(other, _)| (*other, *what) != ("date", "time"));
            if let Some((other, _)) = same {
                let why = format!("this column is {other} already; a column is one thing");
                return Err(self.not_allowed(what, &why));
            }
        }
        Ok(())
    }

    fn get(&self, name: &str) -> Option<&Spanned<DeValue<'_>>> {
        self.keys.get(name)
    }

    fn needed<T>(&self, name: &str, value: Option<T>) -> Result<T, ConfigError> {
        value.ok_or_else(|| {
            let what = format!("it is missing; it is {}", allowed(name));
            let key = format!("{}.{name}", self.section);
            wrong(key, self.source, self.begins, what)
        })
    }

    fn text(&self, name: &str) -> Result<&str, ConfigError> {
        let value = self.needed(name, self.get(name))?;
        let text = value.get_ref().as_str();
        text.ok_or_else(|| self.not_allowed(name, "it is no text in quotes"))
    }

    fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
        &self,
        name: &str,
    ) -> Result<T, ConfigError> {
        let text = self.text(name)?;
        text.parse()
            .map_err(|_| self.not_allowed(name, &format!("`{}` is none", shown(text))))
    }

    fn encoding(&self) -> Result<Option<&'static Encoding>, ConfigError> {
        if self.get("encoding").is_none() {
            return Ok(None);
        }
        let text = self.text("encoding")?;
        let known = Encoding::for_label(text.as_bytes());
        let none = || self.not_allowed("encoding", &format!("`{}` is none", shown(text)));
        known.map(Some).ok_or_else(none)
    }

    fn day(&self) -> Result<DayPlace, ConfigError> {
        match (self.column("date")?, self.get("day_heading")) {
            (Some(_), Some(_)) => Err(self.not_allowed(
                "day_heading",
                "the day stands in a column or in a line of its own, and `date` names a column",
            )),
            (None, Some(_)) => Ok(DayPlace::Heading(self.text("day_heading")?.to_owned())),
            (column, None) => self.needed("date", column).map(DayPlace::Column),
        }
    }

    fn time_words(&self) -> Result<TimeWords, ConfigError> {
        let mut words = TimeWords::default();
        for (word, time) in self.words("time_words")? {
            if !words.add(&word, &time) {
                let why = format!("`{}` is no time of a word", shown(&time));
                return Err(self.not_allowed("time_words", &why));
            }
        }
        Ok(words)
    }

    fn status_words(&self) -> Result<StatusWords, ConfigError> {
        let mut words = StatusWords::default();
        for (word, status) in self.words("status_words")? {
            let is_good = match status.as_str() {
                "on" => words.add(&word, ListedStatus::On),
                "off" => words.add(&word, ListedStatus::Off),
                _ => false,
            };
            if !is_good {
                let why = format!("`{}` says neither", shown(&status));
                return Err(self.not_allowed("status_words", &why));
            }
        }
        Ok(words)
    }

    /// Words, each with what it means.
    fn words(&self, name: &str) -> Result<Vec<(String, String)>, ConfigError> {
        let Some(value) = self.get(name) else {
            return Ok(Vec::new());
        };
        let pair = |(word, meaning): (&Spanned<Cow<'_, str>>, &Spanned<DeValue<'_>>)| {
            let meaning = meaning.get_ref().as_str()?;
            Some((word.get_ref().to_string(), meaning.to_owned()))
        };
        let table = value.get_ref().as_table();
        let pairs = table.and_then(|table| table.iter().map(pair).collect());
        pairs.ok_or_else(|| self.not_allowed(name, "these are no words in quotes"))
    }

    fn as_above(&self) -> Result<AsAbove, ConfigError> {
        let mut as_above = AsAbove::default();
        let Some(value) = self.get("as_above") else {
            return Ok(as_above);
        };
        let named = value.get_ref().as_array();
        let none = || self.not_allowed("as_above", "this is no such list");
        for name in named.ok_or_else(none)?.iter() {
            *match name.get_ref().as_str() {
                Some("case") => &mut as_above.case,
                Some("date") => &mut as_above.date,
                Some("time") => &mut as_above.time,
                _ => return Err(none()),
            } = true;
        }
        Ok(as_above)
    }

    fn separator(&self) -> Result<Separator, ConfigError> {
        let text = self.text("separator")?;
        let mut all = Separator::ALL.into_iter();
        let meant = all.find(|it| it.word() == text || (*it == Separator::Tab && text == "\t"));
        meant.ok_or_else(|| self.not_allowed("separator", &format!("`{}` is none", shown(text))))
    }

    fn column(&self, name: &str) -> Result<Option<Column>, ConfigError> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let column = match value.get_ref() {
            DeValue::String(header) => {
                let header = header.trim();
                (!header.is_empty()).then(|| Column::Header(header.to_owned()))
            }
            DeValue::Integer(number) => {
                let number = usize::from_str_radix(number.as_str(), number.radix()).ok();
                let number = number.filter(|number| (1..=MOST_COLUMNS).contains(number));
                number.map(Column::Number)
            }
            DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        };
        match column {
            Some(column) => Ok(Some(column)),
            None => Err(self.not_allowed(name, "this names no column")),
        }
    }

    fn not_allowed(&self, name: &str, why: &str) -> ConfigError {
        let key = format!("{}.{name}", self.section);
        let what = format!("{why}; allowed is {}", allowed(name));
        match self.get(name) {
            Some(value) => wrong(key, self.source, value, what),
            None => wrong(key, self.source, self.begins, what),
        }
    }
}

fn allowed(name: &str) -> &'static str {
    let known = KEYS.iter().find(|(known, _)| *known == name);
    known.map_or("", |(_, allowed)| *allowed)
}

fn wrong<T>(key: String, source: Source<'_>, at: &Spanned<T>, what: String) -> ConfigError {
    let place = source.place(at.span().start);
    ConfigError::Mapping { key, place, what }
}

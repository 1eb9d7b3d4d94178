//! Faults of a case file, explained for the person who wrote it: file, line, key, what is allowed.

use std::{fmt, ops::Range};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The key, such as `people[6].lawyer_for[0]`; empty where the file is no TOML there.
    pub key: String,
    /// What is wrong and what is allowed.
    pub what: String,
}

/// All faults, one line each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

/// A step from a table or an array to what is in it.
#[derive(Clone, Copy, Debug)]
pub(super) enum PathStep<'a> {
    Key(&'a str),
    Item(usize),
}

impl Faults {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what is wrong with another file.
    pub fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
    }

    pub(super) fn push(&mut self, fault: Fault) {
        self.0.push(fault);
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.what)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(Fault::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

/// The faults that the TOML parser reports: syntax, an unknown key, a wrong type.
pub(super) fn of_toml(name: &str, text: &str, error: &toml::de::Error) -> Faults {
    let span = error.span().unwrap_or_default();
    let key = match DeTable::parse(text) {
        Ok(document) => key_at(document.get_ref(), span.start),
        Err(_) => String::new(),
    };
    let at = text.get(span.clone()).unwrap_or_default();
    let what = plainly(&error.message().trim().replace('\n', "; "), at);
    Faults(vec![Fault {
        file: name.to_owned(),
        line: line_at(text, span.start),
        key,
        what,
    }])
}

/// Rewrites the parser's messages for a person who knows no Rust.
fn plainly(message: &str, at: &str) -> String {
    if message == "duplicate key" {
        return format!("`{at}` stands here a second time; each key and each table stands once");
    }
    if message.ends_with("is no time zone") {
        return format!(
            "{at} is no time zone; the names of the IANA time zones are allowed, such as \"Asia/Almaty\""
        );
    }
    const NAMES: [(&str, &str); 5] = [
        // So the reader calls a date.
        ("invalid type: map, ", ""),
        ("expected a string", "expected a text in quotes"),
        ("expected u8", "expected a number from 0 to 255"),
        ("expected u32", "expected a number, 0 or more"),
        (
            "expected struct Words",
            "expected a text for each language: { en = \"…\", ru = \"…\", kk = \"…\" }",
        ),
    ];
    NAMES
        .iter()
        .fold(message.to_owned(), |message, (name, plain)| {
            message.replace(name, plain)
        })
}

/// The line of a key; of a missing one, the nearest line above it.
pub(super) fn line_of(text: &str, document: &DeTable<'_>, steps: &[PathStep<'_>]) -> usize {
    let mut found: Range<usize> = 0..0;
    let mut place = Position::Table(document);
    for step in steps {
        let next = match (place, step) {
            (Position::Table(table), PathStep::Key(key)) => table
                .iter()
                .find(|(name, _)| name.get_ref() == key)
                .map(|(name, value)| (name.span(), value)),
            (Position::Array(items), PathStep::Item(index)) => {
                items.get(*index).map(|value| (value.span(), value))
            }
            (Position::Table(_) | Position::Array(_) | Position::Value, _) => None,
        };
        let Some((span, value)) = next else { break };
        found = span;
        place = Position::of(value);
    }
    line_at(text, found.start)
}

/// The path to a place, as it is written.
pub(super) fn written(steps: &[PathStep<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            PathStep::Key(key) if path.is_empty() => path.push_str(key),
            PathStep::Key(key) => path = format!("{path}.{key}"),
            PathStep::Item(index) => path = format!("{path}[{index}]"),
        }
    }
    path
}

#[derive(Clone, Copy)]
enum Position<'a, 'i> {
    Table(&'a DeTable<'i>),
    Array(&'a [Spanned<DeValue<'i>>]),
    Value,
}

impl<'a, 'i> Position<'a, 'i> {
    fn of(value: &'a Spanned<DeValue<'i>>) -> Self {
        match value.get_ref() {
            DeValue::Table(table) => Self::Table(table),
            DeValue::Array(items) => Self::Array(items),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => Self::Value,
        }
    }
}

/// The key whose name or value stands at an offset of the text.
fn key_at(table: &DeTable<'_>, offset: usize) -> String {
    for (name, value) in table {
        let name_text: &str = name.get_ref();
        if name.span().contains(&offset) {
            return name_text.to_owned();
        }
        if let Some(rest) = key_in(value, offset) {
            let joint = if rest.is_empty() || rest.starts_with('[') {
                ""
            } else {
                "."
            };
            return format!("{name_text}{joint}{rest}");
        }
    }
    String::new()
}

fn key_in(value: &Spanned<DeValue<'_>>, offset: usize) -> Option<String> {
    match Position::of(value) {
        Position::Table(table) => {
            let key = key_at(table, offset);
            (!key.is_empty() || value.span().contains(&offset)).then_some(key)
        }
        Position::Array(items) => items.iter().enumerate().find_map(|(index, item)| {
            let rest = key_in(item, offset)?;
            let joint = if rest.is_empty() || rest.starts_with('[') {
                ""
            } else {
                "."
            };
            Some(format!("[{index}]{joint}{rest}"))
        }),
        Position::Value => value.span().contains(&offset).then(String::new),
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.get(..offset).unwrap_or(text).matches('\n').count()
}

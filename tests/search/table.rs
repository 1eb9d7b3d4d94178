//! The table of queries as it is read.

/// A row of the table.
pub(crate) struct Row {
    /// What is typed.
    pub(crate) query: String,
    /// By whom.
    pub(crate) by: By,
    /// What must be answered.
    pub(crate) expected: Expected,
    /// The row as it is written, to be said when it is not so.
    pub(crate) written: String,
}

/// Who types it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Anybody,
    Editor,
}

/// What must be answered.
pub(crate) enum Expected {
    /// These first, in this order.
    InOrder(Vec<String>),
    /// These first, in any order.
    Together(Vec<String>),
    Nobody,
    /// Small talk of this kind.
    Talk(String),
}

/// What was answered.
#[derive(Debug)]
pub(crate) enum Answered {
    Cases(Vec<String>),
    Talk(&'static str),
}

impl Expected {
    /// Whether this was answered.
    pub(crate) fn is(&self, answered: &Answered) -> bool {
        match (self, answered) {
            (Self::InOrder(first), Answered::Cases(cases)) => cases.starts_with(first),
            (Self::Together(first), Answered::Cases(cases)) => {
                let head = cases.get(..first.len());
                head.is_some_and(|head| first.iter().all(|slug| head.contains(slug)))
            }
            (Self::Nobody, Answered::Cases(cases)) => cases.is_empty(),
            (Self::Talk(kind), Answered::Talk(talk)) => kind == talk,
            _ => false,
        }
    }
}

/// The rows of a table, in their order.
pub(crate) fn read(table: &str) -> Vec<Row> {
    let mut by = By::Anybody;
    let mut rows = Vec::new();
    for line in table.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            by = if title == "As an editor" {
                By::Editor
            } else {
                By::Anybody
            };
        }
        let Some((query, expected)) = line
            .strip_prefix("| `")
            .and_then(|row| row.split_once("` | "))
        else {
            continue;
        };
        rows.push(Row {
            query: repeated(query),
            by,
            expected: expected_of(expected.trim_end_matches('|').trim()),
            written: line.to_owned(),
        });
    }
    rows
}

fn expected_of(text: &str) -> Expected {
    let slugs = |by: &str| text.split(by).map(str::to_owned).collect();
    match text {
        "nobody" => Expected::Nobody,
        "thanks" | "greeting" | "ok" | "help" | "stop" => Expected::Talk(text.to_owned()),
        _ if text.contains(" + ") => Expected::Together(slugs(" + ")),
        _ => Expected::InOrder(slugs(" > ")),
    }
}

/// `{а 500}` is five hundred of them.
fn repeated(query: &str) -> String {
    let inner = query
        .strip_prefix('{')
        .and_then(|query| query.strip_suffix('}'));
    match inner.and_then(|inner| inner.rsplit_once(' ')) {
        Some((what, times)) => what.repeat(times.parse().unwrap()),
        None => query.to_owned(),
    }
}

//! A case file in TOML as a person would write it: one table for each thing, short texts on a line.

use std::fmt::Write;

use toml::{Table, Value};

use super::CaseFile;

/// The file's text, ended by a newline.
pub(super) fn to_toml(file: &CaseFile) -> String {
    let made = Table::try_from(file).expect("a case file is plain data with text keys");
    // A table made from Rust has days and times as tables of their own; once read, they are days and times.
    let table: Table = made.try_into().expect("a table reads as a table");
    let mut text = String::new();
    let (tables, plain): (Vec<_>, Vec<_>) =
        table.iter().partition(|(_, value)| stands_apart(value));
    for (key, value) in plain {
        line(&mut text, key, value);
    }
    for (key, value) in tables {
        match value {
            Value::Table(inner) => section(&mut text, &format!("[{key}]"), inner),
            Value::Array(items) => {
                for inner in items.iter().filter_map(Value::as_table) {
                    section(&mut text, &format!("[[{key}]]"), inner);
                }
            }
            Value::String(_)
            | Value::Integer(_)
            | Value::Float(_)
            | Value::Boolean(_)
            | Value::Datetime(_) => {}
        }
    }
    text
}

fn section(text: &mut String, header: &str, table: &Table) {
    text.push('\n');
    text.push_str(header);
    text.push('\n');
    for (key, value) in table {
        line(text, key, value);
    }
}

fn line(text: &mut String, key: &str, value: &Value) {
    let many = value
        .as_array()
        .filter(|items| items.len() > 1 && items.iter().all(Value::is_table));
    let written = match many {
        Some(items) => {
            let lines: String = items.iter().map(|item| format!("  {item},\n")).collect();
            format!("[\n{lines}]")
        }
        None => value.to_string(),
    };
    // Writing to a string does not fail.
    let _ = writeln!(text, "{key} = {written}");
}

/// A table of its own, not a text in several languages.
fn stands_apart(value: &Value) -> bool {
    match value {
        Value::Table(table) => !table
            .keys()
            .all(|key| ["en", "ru", "kk"].contains(&key.as_str())),
        Value::Array(items) => !items.is_empty() && items.iter().all(Value::is_table),
        Value::String(_)
        | Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_) => false,
    }
}

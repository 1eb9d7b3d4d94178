//! The header of a list, and the places of the columns that its mapping names.

use strsim::osa_distance;

use crate::domain::{
    court_list::{Column, DayPlace, Mapping, Separator, in_one_spelling},
    invisible::is_invisible,
};

use super::{
    ListFault, Record,
    fields::{LONGEST, has_lost_letters},
    said,
};

/// In so many lines above the rows there are titles, and the header.
pub(super) const LOOKED_THROUGH: usize = 100;

/// Where in a row everything stands, from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    pub(super) case: usize,
    pub(super) date: Option<usize>,
    pub(super) time: Option<usize>,
    pub(super) room: Option<usize>,
    pub(super) person: [Option<usize>; 3],
    pub(super) status: Option<usize>,
}

/// What the first lines of a list are.
pub(super) struct Beginning {
    /// The place of the header or, if there is none, of the first row.
    pub(super) at: usize,
    /// Whether it is a header.
    pub(super) has_header: bool,
    pub(super) places: Places,
}

/// Whether a first line says to a spreadsheet by what fields are separated, and nothing else.
pub(super) fn is_for_a_spreadsheet(first: &Record) -> bool {
    let line: String = first.fields.iter().collect();
    let value = line.trim().to_lowercase();
    let value = value.strip_prefix("sep=");
    value.is_some_and(|value| value.chars().count() <= 1)
}

/// Finds the header and the columns in the first lines of a list. If the mapping names columns by their headers, it is the first
/// line that has all of them; else the first that is no title, if it has no figure where a number and a date would have some.
pub(super) fn beginning(mapping: &Mapping, first: &[Record]) -> Result<Beginning, ListFault> {
    let fields: Vec<Vec<String>> = first
        .iter()
        .map(|record| record.fields.iter().map(str::to_owned).collect())
        .collect();
    let mut of_first = fields.iter().take(1).flatten();
    if of_first.any(|field| field.contains('\0')) {
        return Err(ListFault::NoText);
    }
    let asked = mapping.columns().count();
    if let (1, true) = (fields.iter().map(Vec::len).max().unwrap_or(1), asked > 1) {
        let only = fields.first().and_then(|it| it.first());
        let only = only.map(String::as_str).unwrap_or_default();
        return Err(other_separator(only, mapping.separator, asked));
    }
    let named: Vec<String> = mapping
        .columns()
        .filter_map(|(_, column)| match column {
            Column::Header(name) => Some(folded(name)),
            Column::Number(_) => None,
        })
        .collect();
    let at = if named.is_empty() {
        first
            .iter()
            .position(|record| !record.is_lone())
            .unwrap_or(0)
    } else {
        nearest(&named, &fields)
    };
    let line = fields.get(at).map(Vec::as_slice).unwrap_or_default();
    let has_header = !named.is_empty() || is_header(mapping, line);
    let places = places(mapping, has_header.then_some(line), line.len())?;
    Ok(Beginning {
        at,
        has_header,
        places,
    })
}

/// The first of the lines that have most of these headers; if none has any, the first with more than one field.
fn nearest(named: &[String], lines: &[Vec<String>]) -> usize {
    let has = |line: &[String]| {
        let headers: Vec<String> = line.iter().map(|field| folded(field)).collect();
        named.iter().filter(|name| headers.contains(name)).count()
    };
    let most = lines.iter().map(|line| has(line)).max().unwrap_or(0);
    let is_it = |line: &Vec<String>| has(line) == most && (most > 0 || line.len() > 1);
    lines.iter().position(is_it).unwrap_or(0)
}

/// Finds each column that a mapping names.
fn places(mapping: &Mapping, header: Option<&[String]>, count: usize) -> Result<Places, ListFault> {
    let mut found: Vec<(&str, usize)> = Vec::new();
    for (what, column) in mapping.columns() {
        let at = place(column, header, count)?;
        let same = found.iter().find(|(other, taken)| {
            // A date and its time may stand in one field.
            *taken == at && (*other, what) != ("date", "time")
        });
        if let Some((other, _)) = same {
            return Err(ListFault::SameColumn {
                number: at + 1,
                one: (*other).to_owned(),
                other: what.to_owned(),
            });
        }
        found.push((what, at));
    }
    let of = |what: &str| {
        let mut found = found.iter();
        found.find(|(it, _)| *it == what).map(|(_, at)| *at)
    };
    Ok(Places {
        case: of("case").unwrap_or_default(),
        date: of("date"),
        time: of("time"),
        room: of("room"),
        person: [of("name"), of("surname"), of("first_name")],
        status: of("status"),
    })
}

impl Places {
    /// The fewest fields of a row: what stands behind the case, the day and the time may be left out at its end.
    pub(super) fn fewest(&self) -> usize {
        let last = self.date.max(self.time).max(Some(self.case));
        last.unwrap_or_default() + 1
    }
}

/// The header of a column that seems to say whether hearings take place, if the mapping has none for that.
pub(super) fn unread_status(mapping: &Mapping, header: Option<&[String]>) -> Option<String> {
    const NAMES: [&str; 10] = [
        "статус",
        "результат",
        "итог",
        "status",
        "result",
        "outcome",
        "disposition",
        "мәртебе",
        "нәтиже",
        "күйі",
    ];
    if mapping.status.is_some() {
        return None;
    }
    let mut headers = header?.iter().filter_map(|field| said(field));
    headers.find(|header| {
        let header = header.to_lowercase();
        NAMES.iter().any(|name| header.contains(name))
    })
}

/// Whether the first line of a list is a header, where the mapping names none.
fn is_header(mapping: &Mapping, fields: &[String]) -> bool {
    let is_worded = |column: &Column| {
        let Column::Number(number) = column else {
            return true;
        };
        let field = number.checked_sub(1).and_then(|at| fields.get(at));
        field.is_some_and(|field| {
            !field.trim().is_empty() && !field.contains(|letter: char| letter.is_numeric())
        })
    };
    let time = mapping.time.as_ref();
    let has_day = match &mapping.day {
        DayPlace::Column(column) => is_worded(column),
        DayPlace::Heading(_) => time.is_none_or(is_worded),
    };
    is_worded(&mapping.case) && has_day
}

/// Where a column stands, from 0.
fn place(column: &Column, header: Option<&[String]>, count: usize) -> Result<usize, ListFault> {
    match column {
        Column::Number(number) => match number.checked_sub(1).filter(|at| *at < count) {
            Some(at) => Ok(at),
            None => Err(ListFault::NoSuchNumber {
                number: *number,
                count,
            }),
        },
        Column::Header(name) => {
            let header = header.unwrap_or_default();
            let wanted = folded(name);
            let of_name = |(_, field): &(usize, &String)| folded(field) == wanted;
            let places: Vec<usize> = header
                .iter()
                .enumerate()
                .filter(of_name)
                .map(|(at, _)| at)
                .collect();
            match places.as_slice() {
                [at] => Ok(*at),
                [] if header.iter().any(|field| is_of_a_row(field)) => {
                    Err(ListFault::NoHeader { name: name.clone() })
                }
                [] => Err(ListFault::NoSuchHeader {
                    name: name.clone(),
                    headers: nearest_first(&wanted, header),
                    has_lost_letters: header.iter().any(|field| has_lost_letters(field)),
                }),
                several => Err(ListFault::HeaderTwice {
                    name: name.clone(),
                    numbers: several.iter().map(|at| at + 1).collect(),
                }),
            }
        }
    }
}

/// Whether a field is of a row and of no header: a date or a number has as many figures.
fn is_of_a_row(field: &str) -> bool {
    field.chars().filter(char::is_ascii_digit).count() > 4
}

/// A header in one spelling.
fn folded(header: &str) -> String {
    let seen: String = header.chars().filter(|it| !is_invisible(*it)).collect();
    in_one_spelling(&seen)
}

fn nearest_first(wanted: &str, header: &[String]) -> Vec<String> {
    let mut headers: Vec<String> = header.iter().map(|it| it.trim().to_owned()).collect();
    headers.retain(|header| !header.is_empty());
    headers.sort_by_cached_key(|header| {
        // A header without an end is no name for anything.
        let start: String = folded(header).chars().take(LONGEST).collect();
        wanted
            .split(' ')
            .map(|word| distance(word, &start))
            .sum::<usize>()
    });
    headers
}

/// How far a word is from the nearest word of a header, in hundredths of their length.
fn distance(word: &str, header: &str) -> usize {
    let from = |other: &str| {
        let length = word.chars().count().max(other.chars().count()).max(1);
        100 * osa_distance(word, other) / length
    };
    header.split(' ').map(from).min().unwrap_or(100)
}

/// One field stands where several were looked for: perhaps they are separated by something else.
fn other_separator(only: &str, separator: Separator, asked: usize) -> ListFault {
    let count = |of: Separator| only.matches(char::from(of.byte())).count();
    let others = Separator::ALL
        .into_iter()
        .filter(|other| *other != separator && count(*other) > 0);
    ListFault::OneColumn {
        asked,
        separator,
        seems: others.max_by_key(|other| count(*other)),
    }
}

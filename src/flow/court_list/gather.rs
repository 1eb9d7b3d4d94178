//! Gathering: the rows of a list, by the cases that are followed here. What is not followed is counted and not kept.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    io::{Read, Seek},
};

use crate::{
    courtlist::{Fault, ListFault, ListReader, Loss, Row},
    domain::{
        court_list::{Doubt, ListDays, ListedHearings, Reading},
        duplicate::folded,
    },
    store::StoredCase,
};

use super::OtherCases;

/// How many faults, and how many other cases, are named. Of the rest there is the number.
const MOST_NAMED: usize = 100;

/// The most hearings that one case can have in a list.
const MOST_OF_A_CASE: usize = 500;

/// The rows of a list.
pub(super) struct Gathered {
    pub(super) rows: u64,
    pub(super) days: ListDays,
    pub(super) faults: Vec<Fault>,
    pub(super) unnamed: u64,
    pub(super) wrong: u64,
    last_wrong: u64,
    pub(super) loss: Loss,
    pub(super) cases: Vec<GatheredCase>,
    pub(super) others: OtherCases,
}

/// The hearings of a case.
pub(super) struct GatheredCase {
    pub(super) stored: StoredCase,
    pub(super) hearings: ListedHearings,
    pub(super) doubt: Option<Doubt>,
    pub(super) reading: Reading,
}

/// Reads all rows of a list.
///
/// # Errors
/// If the file cannot be read on.
pub(super) fn gather<R: Read + Seek>(
    reader: &mut ListReader<R>,
    known: Vec<StoredCase>,
) -> Result<Gathered, ListFault> {
    let numbers = by_number(&known);
    let cases = known.into_iter().map(|stored| GatheredCase {
        stored,
        hearings: ListedHearings::default(),
        doubt: None,
        reading: Reading::Whole,
    });
    let mut gathered = Gathered {
        rows: 0,
        days: ListDays::default(),
        faults: Vec::new(),
        unnamed: 0,
        wrong: 0,
        last_wrong: 0,
        loss: Loss::OneRow,
        cases: cases.collect(),
        others: OtherCases::default(),
    };
    let mut seen = Seen::default();
    while let Some(read) = reader.next()? {
        match read {
            Ok(row) => {
                gathered.counts(&row);
                let number = same_number(&row.case).unwrap_or_default();
                match numbers.get(&number) {
                    Some(places) => gathered.adds(&row, places),
                    None => seen.adds(&row, &number, &mut gathered.others),
                }
            }
            Err(fault) => gathered.notes(fault, &numbers),
        }
    }
    Ok(gathered)
}

/// A number of a case, however its signs are written: they divide it all the same, for `1-15/2026` is not `11-5/2026`.
fn same_number(written: &str) -> Option<String> {
    let parts = written.split(|sign: char| !sign.is_alphanumeric());
    let parts: Vec<String> = parts.filter_map(folded).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The places of the cases of each number.
fn by_number(known: &[StoredCase]) -> BTreeMap<String, BTreeSet<usize>> {
    let mut numbers: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (place, stored) in known.iter().enumerate() {
        let number = stored.case.description.number.as_deref();
        if let Some(number) = number.and_then(same_number) {
            numbers.entry(number).or_default().insert(place);
        }
    }
    numbers
}

impl Gathered {
    fn counts(&mut self, row: &Row) {
        self.rows += 1;
        self.days.add(row.when.day);
    }

    fn adds(&mut self, row: &Row, places: &BTreeSet<usize>) {
        let is_one = places.len() == 1;
        for place in places {
            let case = &mut self.cases[*place];
            if !is_one {
                case.doubt = Some(Doubt::TwoCases);
            }
            let (room, person) = (row.room.as_deref(), row.person.as_deref());
            case.hearings.add(row.line, row.when, room, person);
            if case.hearings.count() > MOST_OF_A_CASE {
                case.doubt = Some(Doubt::TooMany);
                case.hearings = ListedHearings::default();
            }
        }
    }

    fn notes(&mut self, fault: Fault, numbers: &BTreeMap<String, BTreeSet<usize>>) {
        let of = fault.case.as_deref().and_then(same_number);
        match of.map(|number| numbers.get(&number)) {
            Some(places) => {
                for place in places.into_iter().flatten() {
                    self.cases[*place].reading = Reading::WithGaps;
                }
            }
            // It may be of any case.
            None => {
                for case in &mut self.cases {
                    case.reading = Reading::WithGaps;
                }
            }
        }
        if self.last_wrong != fault.line {
            self.wrong += 1;
            self.last_wrong = fault.line;
        }
        if fault.loss() == Loss::OtherRows {
            self.loss = Loss::OtherRows;
        }
        if self.faults.len() < MOST_NAMED {
            self.faults.push(fault);
        } else {
            self.unnamed += 1;
        }
    }
}

/// The hearings of other cases that were counted, each as a number that is hardly another's.
#[derive(Default)]
struct Seen {
    cases: HashSet<u64>,
    hearings: HashSet<u64>,
}

impl Seen {
    fn adds(&mut self, row: &Row, number: &str, others: &mut OtherCases) {
        if self.cases.insert(short(&number)) && others.first.len() < MOST_NAMED {
            others.first.push((row.line, row.case.clone()));
        }
        self.hearings.insert(short(&(number, row.when)));
        others.cases = self.cases.len() as u64;
        others.hearings = self.hearings.len() as u64;
    }
}

fn short(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

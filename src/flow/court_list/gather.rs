//! Gathering: the rows of a list, by the cases that are followed here. What is not followed is counted and not kept.

use std::{
    collections::{BTreeSet, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Seek},
};

use crate::{
    courtlist::{Fault, ListFault, ListReader, Loss, Read, Row, RowFault},
    domain::{
        court_list::{Doubt, ListDays, ListedHearings, ListedRow, Reading},
        slug::Slug,
    },
    store::StoredCase,
};

use super::{
    OtherCases,
    numbers::{Numbers, same_number},
};

/// How many faults, and how many other cases, are named. Of the rest there is the number.
const MOST_NAMED: usize = 100;

/// The most hearings that one case can have in a list.
const MOST_OF_A_CASE: usize = 500;

/// The rows of a list.
pub(super) struct Gathered {
    pub(super) rows: u64,
    pub(super) days: ListDays,
    pub(super) faults: Vec<ListedFault>,
    pub(super) unnamed: u64,
    pub(super) wrong: u64,
    last_wrong: u64,
    pub(super) loss: Loss,
    pub(super) cases: Vec<GatheredCase>,
    pub(super) others: OtherCases,
    pub(super) passed: PassedLines,
}

/// What is wrong with a row, and the case that it is of, if that is known and followed here.
#[derive(Debug)]
pub struct ListedFault {
    /// What is wrong.
    pub fault: Fault,
    /// The case.
    pub of: Option<Slug>,
}

/// The lines of a list that are no rows.
#[derive(Debug, Default)]
pub struct PassedLines {
    /// How many.
    pub count: u64,
    /// The first of them.
    pub first: Vec<u64>,
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
pub(super) fn gather<R: io::Read + Seek>(
    reader: &mut ListReader<R>,
    known: Vec<StoredCase>,
) -> Result<Gathered, ListFault> {
    let number = |stored: &StoredCase| stored.case.description.number.clone();
    let numbers = Numbers::new(known.iter().map(number));
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
        passed: PassedLines::default(),
    };
    let mut seen = Seen::default();
    while let Some(read) = reader.next()? {
        match read {
            Read::Row(row) => {
                gathered.counts(&row);
                let meant = numbers.meant(&row.case);
                match meant.is.is_empty() {
                    false => gathered.adds(&row, &meant.is),
                    true => seen.adds(&row, &mut gathered.others),
                }
                gathered.mentions(row.line, &meant.within);
                // Where it should not stand, it may be the number of a row whose fields are shifted.
                let others = [&row.room, &row.person].into_iter().flatten();
                for text in others.filter(|text| has_figures(text)) {
                    let elsewhere = numbers.meant(text).all();
                    let elsewhere = elsewhere.difference(&meant.is).copied().collect();
                    gathered.mentions(row.line, &elsewhere);
                }
            }
            Read::Passed(passed) => {
                gathered.passed.count += 1;
                if gathered.passed.first.len() < MOST_NAMED {
                    gathered.passed.first.push(passed.line);
                }
                gathered.mentions(passed.line, &numbers.meant(&passed.text).all());
            }
            Read::Wrong(fault) => gathered.notes(fault, &numbers),
        }
    }
    Ok(gathered)
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
            case.hearings.add(ListedRow {
                line: row.line,
                when: row.when,
                room: row.room.as_deref(),
                person: row.person.as_deref(),
                status: row.status,
            });
            if case.hearings.count() > MOST_OF_A_CASE {
                case.doubt = Some(Doubt::TooMany);
                case.hearings = ListedHearings::default();
            }
        }
    }

    /// A line has the number of cases in it and is no row of theirs: what is not found of them may stand there.
    fn mentions(&mut self, line: u64, places: &BTreeSet<usize>) {
        for place in places {
            let fault = Fault {
                line,
                column: None,
                case: None,
                what: RowFault::NumberWithin,
                text: Box::default(),
            };
            self.is_wrong(fault, &BTreeSet::from([*place]));
        }
    }

    fn notes(&mut self, fault: Fault, numbers: &Numbers) {
        let mut places = numbers.meant(&fault.text).all();
        match &fault.case {
            Some(case) => places.extend(numbers.meant(case).all()),
            // It may be of any case.
            None => {
                for case in &mut self.cases {
                    case.reading = Reading::WithGaps;
                }
            }
        }
        let text = Box::default();
        self.is_wrong(Fault { text, ..fault }, &places);
    }

    fn is_wrong(&mut self, fault: Fault, places: &BTreeSet<usize>) {
        for place in places {
            self.cases[*place].reading = Reading::WithGaps;
        }
        if self.last_wrong != fault.line {
            self.wrong += 1;
            self.last_wrong = fault.line;
        }
        self.loss = self.loss.max(fault.loss());
        let of = places
            .first()
            .map(|place| self.cases[*place].stored.case.slug.clone());
        // The many of strangers hide none of a case that is followed here.
        let named = self.faults.iter();
        let alike = named.filter(|named| named.of.is_some() == of.is_some());
        if alike.count() < MOST_NAMED {
            self.faults.push(ListedFault { fault, of });
        } else {
            self.unnamed += 1;
        }
    }
}

/// Whether a text has as many figures as a number of a case has at least.
fn has_figures(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() > 2
}

/// The hearings of other cases that were counted, each as a number that is hardly another's.
#[derive(Default)]
struct Seen {
    cases: HashSet<u64>,
    hearings: HashSet<u64>,
}

impl Seen {
    fn adds(&mut self, row: &Row, others: &mut OtherCases) {
        let number = same_number(&row.case).unwrap_or_default();
        if self.cases.insert(short(&number)) && others.first.len() < MOST_NAMED {
            others.first.push((row.line, row.case.clone()));
        }
        self.hearings.insert(short(&(&number, row.when)));
        others.cases = self.cases.len() as u64;
        others.hearings = self.hearings.len() as u64;
    }
}

fn short(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

//! Places of a word in a case: what kind of name it belongs to, and whose.

use std::{fmt, str::FromStr};

use crate::domain::people::Part;

/// One place of a word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The kind of the place.
    pub kind: PlaceKind,
    /// The person, for a word of a person's name.
    pub of: Option<NameOwner>,
}

/// The person of whose name a word is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameOwner {
    /// The person's place in the case's list.
    pub person: usize,
    /// What that person is in the case.
    pub part: PartCode,
    /// The first letters of the other words of the name.
    pub initials: String,
}

/// The kind of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// The case's number, or several parts of it.
    Number,
    /// The case's short name, in one word.
    Slug,
    /// A surname, or a name of one word.
    Surname,
    /// Another name of a person.
    Given,
    /// The name of a person's father.
    Patronymic,
    /// A word of the court's name.
    Court,
    /// One part of the case's number.
    Figure,
    /// The court's city.
    City,
    /// A word of the case's title.
    Title,
}

impl PlaceKind {
    /// Whether such a word matches only exactly as it is indexed.
    pub fn is_filed_as_it_is(self) -> bool {
        matches!(self, Self::Number | Self::Figure | Self::Slug)
    }

    const ALL: [(Self, char); 9] = [
        (Self::Number, 'n'),
        (Self::Slug, 'l'),
        (Self::Surname, 's'),
        (Self::Given, 'g'),
        (Self::Patronymic, 'p'),
        (Self::Court, 'c'),
        (Self::Figure, 'f'),
        (Self::City, 'y'),
        (Self::Title, 't'),
    ];
}

/// A [`Part`] that has an order and a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartCode(char);

impl PartCode {
    /// Whether the case is about this person.
    pub fn is_defendant(self) -> bool {
        self == Self::from(Part::Defendant)
    }
}

const PARTS: [(Part, char); 7] = [
    (Part::Defendant, 'd'),
    (Part::Lawyer, 'l'),
    (Part::Prosecutor, 'p'),
    (Part::Judge, 'j'),
    (Part::Witness, 'w'),
    (Part::Expert, 'e'),
    (Part::Mentioned, 'm'),
];

impl From<Part> for PartCode {
    fn from(part: Part) -> Self {
        let code = PARTS.iter().find(|(known, _)| *known == part);
        Self(code.map_or('m', |(_, code)| *code))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = PlaceKind::ALL.iter().find(|(kind, _)| *kind == self.kind);
        write!(f, "{}", code.map_or('t', |(_, code)| *code))?;
        match &self.of {
            Some(of) => write!(f, "{}{}{}", of.person, of.part.0, of.initials),
            None => Ok(()),
        }
    }
}

/// The parse error of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidPlace;

impl FromStr for Place {
    type Err = InvalidPlace;

    fn from_str(text: &str) -> Result<Self, InvalidPlace> {
        let mut letters = text.chars();
        let code = letters.next().ok_or(InvalidPlace)?;
        let kind = PlaceKind::ALL.iter().find(|(_, known)| *known == code);
        let kind = kind.ok_or(InvalidPlace)?.0;
        let rest = letters.as_str();
        let digits = rest.find(|letter: char| !letter.is_ascii_digit());
        let Some(digits) = digits else {
            return if rest.is_empty() {
                Ok(Self { kind, of: None })
            } else {
                Err(InvalidPlace)
            };
        };
        let (person, rest) = rest.split_at(digits);
        let mut letters = rest.chars();
        let part = letters.next().ok_or(InvalidPlace)?;
        if PARTS.iter().all(|(_, known)| *known != part) {
            return Err(InvalidPlace);
        }
        Ok(Self {
            kind,
            of: Some(NameOwner {
                person: person.parse().map_err(|_| InvalidPlace)?,
                part: PartCode(part),
                initials: letters.as_str().to_owned(),
            }),
        })
    }
}

//! The buttons of subscriptions.

use crate::domain::slug::Slug;

/// The longest data of a button, in bytes (Bot API, `InlineKeyboardButton`).
const LONGEST_DATA: usize = 64;

/// What a button of subscriptions does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubscribePress {
    /// Shows to what in a case somebody can subscribe.
    Open(Slug),
    /// Subscribes to a person of a case, by the code of that person's key.
    Person(Slug, u32),
    /// Subscribes to the court of a case.
    Court(Slug),
    /// Subscribes to the city of a case.
    City(Slug),
    /// Subscribes to a name, in the city of that code; in any if there is none.
    Name(Option<u32>, String),
    /// Ends a subscription.
    End(i64),
}

impl SubscribePress {
    /// Subscribes to a name, with as many of its words, or parts of one between hyphens, as a button holds; `None` if that is not
    /// one.
    pub fn name(city: Option<u32>, name: &str) -> Option<Self> {
        let breaks = name.match_indices(|letter: char| letter.is_whitespace() || letter == '-');
        let mut ends: Vec<usize> = breaks.map(|(at, _)| at).chain([name.len()]).collect();
        ends.reverse();
        let mut names = ends.into_iter().map(|end| {
            let words: Vec<&str> = name[..end].split_whitespace().collect();
            words.join(" ")
        });
        let name = names.find(|name| Self::Name(city, name.clone()).bytes() <= LONGEST_DATA)?;
        let is_one = name.chars().any(char::is_alphanumeric);
        is_one.then_some(Self::Name(city, name))
    }

    fn bytes(&self) -> usize {
        self.data().len() + super::SUBSCRIBE.len() + 1
    }

    pub(super) fn data(&self) -> String {
        match self {
            Self::Open(slug) => format!("o:{slug}"),
            Self::Person(slug, code) => format!("p:{slug}:{code:x}"),
            Self::Court(slug) => format!("c:{slug}"),
            Self::City(slug) => format!("y:{slug}"),
            Self::Name(Some(code), name) => format!("n:{code:x}:{name}"),
            Self::Name(None, name) => format!("n::{name}"),
            Self::End(id) => format!("e:{id}"),
        }
    }

    pub(super) fn read<'a>(mut next: impl FnMut() -> Option<&'a str>) -> Option<Self> {
        let code = |text: &str| u32::from_str_radix(text, 16).ok();
        Some(match next()? {
            "o" => Self::Open(next()?.parse().ok()?),
            "p" => Self::Person(next()?.parse().ok()?, code(next()?)?),
            "c" => Self::Court(next()?.parse().ok()?),
            "y" => Self::City(next()?.parse().ok()?),
            "n" => {
                let city = match next()? {
                    "" => None,
                    city => Some(code(city)?),
                };
                Self::Name(city, next()?.to_owned())
            }
            "e" => Self::End(next()?.parse().ok()?),
            _ => return None,
        })
    }
}

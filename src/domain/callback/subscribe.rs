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
    /// Subscribes to a name, with as many of its words as a button holds.
    pub fn name(city: Option<u32>, name: &str) -> Self {
        let mut words: Vec<&str> = name.split_whitespace().collect();
        loop {
            let press = Self::Name(city, words.join(" "));
            let over = press.bytes().saturating_sub(LONGEST_DATA);
            match words.as_slice() {
                [one] if over > 0 => {
                    let mut cut = one.len().saturating_sub(over);
                    while !one.is_char_boundary(cut) {
                        cut -= 1;
                    }
                    return Self::Name(city, one[..cut].to_owned());
                }
                [_, .., _] if over > 0 => {
                    words.pop();
                }
                _ => return press,
            }
        }
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

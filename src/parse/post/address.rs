//! The parser of a post's address, the first word of an editor's line: which case, perhaps which hearing.

use super::PostAddress;
use crate::{
    domain::{hearing::HearingNo, slug::Slug},
    parse::fold::fold,
};

/// A parsed address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedAddress<'a> {
    /// A case that may exist.
    To {
        /// Which.
        address: PostAddress,
        /// The rest of the line.
        rest: &'a str,
    },
    /// Nothing, or something behind `#` that is no hearing's number.
    Misused,
    /// A word that cannot be a case's short name.
    NotACase {
        /// The word.
        written: &'a str,
        /// The rest of the line.
        rest: &'a str,
    },
}

/// Parses the first word after a command. The case decides on whose clock the rest is read.
pub fn address(rest: &str) -> ParsedAddress<'_> {
    match attached_address(rest) {
        ParsedAddress::To { address, rest } if address.hearing.is_none() => {
            let (next, after) = first_word(rest);
            match next.strip_prefix('#').map(hearing) {
                None => ParsedAddress::To { address, rest },
                Some(Some(hearing)) => ParsedAddress::To {
                    address: PostAddress {
                        hearing: Some(hearing),
                        ..address
                    },
                    rest: after,
                },
                Some(None) => ParsedAddress::Misused,
            }
        }
        other @ (ParsedAddress::To { .. }
        | ParsedAddress::Misused
        | ParsedAddress::NotACase { .. }) => other,
    }
}

/// The same where a number apart is no hearing's.
pub fn attached_address(rest: &str) -> ParsedAddress<'_> {
    let (word, rest) = first_word(rest.trim());
    let word = word.trim_end_matches([',', ':', ';', '.']);
    let (case, number) = match word.split_once('#') {
        Some((case, number)) => (case, Some(number)),
        None => (word, None),
    };
    if case.is_empty() {
        return match number {
            Some(_) => ParsedAddress::NotACase {
                written: word,
                rest,
            },
            None => ParsedAddress::Misused,
        };
    }
    let Ok(case) = fold(case).parse::<Slug>() else {
        return ParsedAddress::NotACase {
            written: word,
            rest,
        };
    };
    let hearing = match number.map(hearing) {
        None => None,
        Some(Some(hearing)) => Some(hearing),
        Some(None) => return ParsedAddress::Misused,
    };
    ParsedAddress::To {
        address: PostAddress { case, hearing },
        rest,
    }
}

fn hearing(number: &str) -> Option<HearingNo> {
    let number = number.parse().ok().filter(|number| *number > 0);
    number.map(HearingNo)
}

/// The text up to a space or a `|`, and what follows.
pub(super) fn first_word(text: &str) -> (&str, &str) {
    let end = text
        .find(|letter: char| letter.is_whitespace() || letter == '|')
        .unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    (word, rest.trim_start())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::*;

    #[test]
    fn the_first_word_is_the_case() {
        for (text, case, hearing, rest) in [
            ("almaty-2025 27.02 | a", "almaty-2025", None, "27.02 | a"),
            ("almaty-2025", "almaty-2025", None, ""),
            ("Almaty–2025\n27.02", "almaty-2025", None, "27.02"),
            ("almaty-2025| a", "almaty-2025", None, "| a"),
            ("almaty-2025#3 27.02", "almaty-2025", Some(3), "27.02"),
            ("almaty-2025 #3| a", "almaty-2025", Some(3), "| a"),
        ] {
            let address = PostAddress {
                case: case.parse().unwrap(),
                hearing: hearing.map(HearingNo),
            };
            assert_eq!(
                super::address(text),
                ParsedAddress::To { address, rest },
                "{text}"
            );
        }
    }

    #[test]
    fn what_cannot_be_a_case_or_a_hearing_is_said_to_be_so() {
        let not_a_case = |written, rest| ParsedAddress::NotACase { written, rest };
        for (text, expected) in [
            ("", ParsedAddress::Misused),
            (" | a", ParsedAddress::Misused),
            ("Алматы 27.02", not_a_case("Алматы", "27.02")),
            ("#3 27.02", not_a_case("#3", "27.02")),
            ("27.02", not_a_case("27.02", "")),
            ("almaty-2025# 27.02", ParsedAddress::Misused),
            ("almaty-2025#0", ParsedAddress::Misused),
            ("almaty-2025#x", ParsedAddress::Misused),
            ("almaty-2025 #-1", ParsedAddress::Misused),
            ("almaty-2025#99999999999", ParsedAddress::Misused),
        ] {
            assert_eq!(address(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_addressed_somehow(text in any::<String>()) {
            address(&text);
        }
    }
}

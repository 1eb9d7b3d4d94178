//! The parser of what follows `/note`: which case, and the text of the note.

/// A parsed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteLine<'a> {
    /// A `|` stands between the case and the text, which may be empty.
    Divided {
        /// What names the case.
        case: &'a str,
        /// The text.
        text: &'a str,
    },
    /// None does: the first word is the short name of a case, or all words name one.
    Open {
        /// The first word.
        first: &'a str,
        /// What follows it, which may be nothing.
        text: &'a str,
        /// All words.
        words: &'a str,
    },
}

/// Parses a line that is tidy. Only the first `|` divides it.
pub fn read(rest: &str) -> NoteLine<'_> {
    if let Some((case, text)) = rest.split_once('|') {
        let (case, text) = (case.trim(), text.trim());
        return NoteLine::Divided { case, text };
    }
    let words = rest.trim();
    let (first, text) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    NoteLine::Open {
        first: first.trim_end_matches([',', ':', ';', '.']),
        text: text.trim(),
        words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_divides_and_without_one_the_first_word_may_be_the_case() {
        let divided = |case, text| NoteLine::Divided { case, text };
        let open = |first, text, words| NoteLine::Open { first, text, words };
        for (rest, expected) in [
            ("", open("", "", "")),
            ("city-2026", open("city-2026", "", "city-2026")),
            ("city-2026 a b", open("city-2026", "a b", "city-2026 a b")),
            (
                "city-2026: a\nb",
                open("city-2026", "a\nb", "city-2026: a\nb"),
            ),
            ("city-2026 | a | b", divided("city-2026", "a | b")),
            ("city-2026|a", divided("city-2026", "a")),
            ("А. Асанов | a", divided("А. Асанов", "a")),
            ("city-2026 |", divided("city-2026", "")),
            ("| a", divided("", "a")),
        ] {
            assert_eq!(read(rest), expected, "{rest:?}");
        }
    }
}

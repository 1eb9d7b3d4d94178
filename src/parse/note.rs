//! The parser of what follows `/note`: which case, and the text of the note.

/// A parsed line: by its first word, if that is the short name of a case, and by its words, if they name one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteLine<'a> {
    /// The first word.
    pub first: &'a str,
    /// The text behind it, which may be empty behind a `|`.
    pub text: Option<&'a str>,
    /// The words before the first `|`, or all.
    pub words: &'a str,
    /// The text behind that `|`, which may be empty.
    pub divided: Option<&'a str>,
}

/// Parses a line that is tidy.
pub fn read(rest: &str) -> NoteLine<'_> {
    let rest = rest.trim();
    let (words, divided) = match rest.split_once('|') {
        Some((words, text)) => (words.trim(), Some(text.trim())),
        None => (rest, None),
    };
    let (first, more) = match words.split_once(char::is_whitespace) {
        // A note that follows its case may have a bar in it.
        Some((first, _)) => (first, Some(rest[first.len()..].trim())),
        None => (words, divided),
    };
    NoteLine {
        first: first.trim_end_matches([',', ':', ';', '.']),
        text: more,
        words,
        divided,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_divides_words_and_the_first_word_may_be_the_case() {
        let line = |(first, text), (words, divided)| NoteLine {
            first,
            text,
            words,
            divided,
        };
        let name = "city-2026";
        for (rest, of_first, of_words) in [
            ("", ("", None), ("", None)),
            (name, (name, None), (name, None)),
            (
                "city-2026 a b",
                (name, Some("a b")),
                ("city-2026 a b", None),
            ),
            (
                "city-2026: a\nb",
                (name, Some("a\nb")),
                ("city-2026: a\nb", None),
            ),
            (
                "city-2026 | a | b",
                (name, Some("a | b")),
                (name, Some("a | b")),
            ),
            ("city-2026|a", (name, Some("a")), (name, Some("a"))),
            (
                "city-2026 a | b",
                (name, Some("a | b")),
                ("city-2026 a", Some("b")),
            ),
            (
                "А. Асанов | a",
                ("А", Some("Асанов | a")),
                ("А. Асанов", Some("a")),
            ),
            ("city-2026 |", (name, Some("")), (name, Some(""))),
            ("| a", ("", Some("a")), ("", Some("a"))),
        ] {
            assert_eq!(read(rest), line(of_first, of_words), "{rest:?}");
        }
    }
}

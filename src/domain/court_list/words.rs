//! What the words of a list mean, as its mapping says it: of its times, and of its column of statuses.

use super::clock::{TimeReading, read_time};

/// Words of the column of times, each with the time that stands for it; nothing for what says no time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeWords(Vec<(String, String)>);

/// Words of the column of statuses, each with what it says of the hearing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatusWords(Vec<(String, ListedStatus)>);

/// Whether a hearing takes place as it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListedStatus {
    /// It does, or did.
    On,
    /// It does not: it is put off, or called off.
    Off,
}

impl TimeWords {
    /// Adds a word; `false` if what stands for it is no time, or there is no word.
    #[must_use]
    pub fn add(&mut self, word: &str, time: &str) -> bool {
        let word = in_one_spelling(word);
        let is_time = time.is_empty() || matches!(read_time(time), TimeReading::At(_));
        let is_good = is_time && !word.is_empty();
        if is_good {
            self.0.push((word, time.to_owned()));
            // The longer first: one may begin another.
            self.0.sort_by_key(|(word, _)| usize::MAX - word.len());
        }
        is_good
    }

    /// A time as it is written, with the mapping's words for it.
    pub fn said_plainly(&self, written: &str) -> String {
        let mut said = in_one_spelling(written);
        for (word, time) in &self.0 {
            said = without_word(&said, word, time);
        }
        said.trim().to_owned()
    }
}

impl StatusWords {
    /// Adds a word; `false` if there is none.
    #[must_use]
    pub fn add(&mut self, word: &str, status: ListedStatus) -> bool {
        let word = in_one_spelling(word);
        let is_good = !word.is_empty();
        if is_good {
            self.0.push((word, status));
            self.0.sort_by_key(|(word, _)| usize::MAX - word.len());
        }
        is_good
    }

    /// What a status says: by the longest of the words that it begins with. One that takes place, and has a word further behind for
    /// what does not, says neither.
    pub fn of(&self, written: &str) -> Option<ListedStatus> {
        let written = in_one_spelling(written);
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let begins = |word: &str| written.strip_prefix(word).filter(|rest| ends(rest));
        let mut known = self.0.iter();
        let (status, rest) = known.find_map(|(word, status)| Some((*status, begins(word)?)))?;
        let mut off = self
            .0
            .iter()
            .filter(|(_, other)| *other == ListedStatus::Off);
        let is_both = status == ListedStatus::On
            && off.any(|(word, _)| {
                let mut parts = rest.match_indices(word.as_str());
                parts.any(|(at, _)| ends(&rest[at + word.len()..]))
            });
        (!is_both).then_some(status)
    }
}

/// Words however they are spaced and capital.
pub fn in_one_spelling(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A text with something else in place of a word, wherever that stands alone.
fn without_word(text: &str, word: &str, instead: &str) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, found) = rest.split_at(at);
        let after = &found[word.len()..];
        said.push_str(before);
        let within = (said.ends_with(char::is_alphabetic) && word.starts_with(char::is_alphabetic))
            || (word.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic));
        said.push_str(if within { word } else { instead });
        rest = after;
    }
    said + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_time_stand_for_what_the_mapping_says() {
        let mut words = TimeWords::default();
        for (word, time) in [
            ("TBD", ""),
            ("Noon", "12:00"),
            ("EST", ""),
            ("(онлайн)", ""),
            ("Uhr", ""),
            ("будет сообщено  дополнительно", ""),
        ] {
            assert!(words.add(word, time), "{word}");
        }
        assert!(!words.add(" ", "") && !words.add("later", "soon"));
        for (written, said) in [
            ("tbd", ""),
            (" NOON ", "12:00"),
            ("2:00 PM EST", "2:00 pm"),
            ("10:00 (онлайн)", "10:00"),
            ("09:00 Uhr", "09:00"),
            ("Будет сообщено\u{a0}дополнительно", ""),
            ("10:00", "10:00"),
            ("test", "test"),
            ("afternoon", "afternoon"),
        ] {
            assert_eq!(words.said_plainly(written), said, "{written}");
        }
    }

    #[test]
    fn a_status_is_known_by_the_longest_word_that_it_begins_with() {
        let mut words = StatusWords::default();
        for (word, status) in [
            ("Назначено", ListedStatus::On),
            ("Отложено", ListedStatus::Off),
            ("Continued", ListedStatus::Off),
            ("Continued trial", ListedStatus::On),
        ] {
            assert!(words.add(word, status));
        }
        assert!(!words.add("", ListedStatus::On));
        for (written, status) in [
            ("назначено", Some(ListedStatus::On)),
            ("Отложено на 14.12.2026 10:00", Some(ListedStatus::Off)),
            ("Continued to 12/14", Some(ListedStatus::Off)),
            ("Continued  Trial", Some(ListedStatus::On)),
            ("Назначеновка", None),
            ("Назначено (отложено на 14.12.2026)", None),
            ("Назначено\nОтложено", None),
            ("Назначено 14.12.2026", Some(ListedStatus::On)),
            ("Отложено, назначено на 14.12.2026", Some(ListedStatus::Off)),
            ("Снято", None),
        ] {
            assert_eq!(words.of(written), status, "{written}");
        }
    }
}

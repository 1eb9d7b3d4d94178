//! Court rooms as lists write them: the name alone, and whether two names are of one room.

use crate::domain::invisible::is_invisible;

/// Words for a court room, which stand before its name or after it; a longer one before its own beginning.
const WORDS: [&str; 22] = [
    "зал судебных заседаний",
    "зал судебного заседания",
    "зал заседаний",
    "сот залы",
    "court room",
    "courtroom",
    "court",
    "ctrm",
    "room",
    "rm",
    "кабинет",
    "каб",
    "залы",
    "зал",
    "zali",
    "zal",
    "saal",
    "№",
    "no",
    "#",
    ":",
    ".",
];

/// The name of a court room on one line, without the words for a room around it; `None` if there is nothing of it.
pub fn tidy_room(written: &str) -> Option<String> {
    let seen: String = written.chars().filter(|it| !is_invisible(*it)).collect();
    // A name stands in quotation marks in a line.
    let line = seen.replace('"', "");
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name = line.as_str();
    while let Some(shorter) = WORDS.iter().find_map(|word| without(name, word)) {
        name = shorter;
    }
    is_named(name).then(|| name.to_owned())
}

/// Whether two names are of one room: `3` is `03`, and `3 (2nd floor)`.
pub fn is_same_room(one: &str, other: &str) -> bool {
    let key = |name: &str| tidy_room(name).map(|name| key(&name));
    key(one) == key(other)
}

/// A name as its letters and figures, without what stands in brackets behind it.
fn key(name: &str) -> Vec<String> {
    let before = name.split_once('(').map_or(name, |(before, _)| before);
    let said = if is_named(before) { before } else { name };
    let lower = said.to_lowercase();
    let parts = lower.split(|letter: char| !letter.is_alphanumeric());
    parts
        .map(|part| part.trim_start_matches('0'))
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_named(name: &str) -> bool {
    name.chars().any(char::is_alphanumeric)
}

/// A name without a word before it or after it, if one stands there and something is left.
fn without<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let is_word = |part: Option<&str>| part.is_some_and(|part| part.to_lowercase() == word);
    let is_sign = !word.ends_with(char::is_alphabetic);
    let apart = |letter: char| is_sign || !letter.is_alphanumeric();
    let before = || {
        let rest = name.get(word.len()..)?;
        (is_word(name.get(..word.len())) && rest.starts_with(apart))
            .then(|| rest.trim_start_matches([' ', '-']))
    };
    let after = || {
        let at = name.len().checked_sub(word.len())?;
        let rest = name.get(..at)?;
        (!is_sign && is_word(name.get(at..)) && rest.ends_with([' ', '-']))
            .then(|| rest.trim_end_matches([' ', '-']))
    };
    before().or_else(after).filter(|shorter| is_named(shorter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_called_by_its_name_alone() {
        for (written, name) in [
            ("зал № 5", "5"),
            ("Зал №5", "5"),
            ("Зал: 3", "3"),
            ("5-зал", "5"),
            ("5 зал", "5"),
            ("каб. 3", "3"),
            ("зал судебных заседаний № 3", "3"),
            ("зал 3 (2 этаж)", "3 (2 этаж)"),
            ("Courtroom 4B", "4B"),
            ("CTRM 704", "704"),
            ("Rm. 704", "704"),
            ("Court 2", "2"),
            ("3-zal", "3"),
            ("Saal 104", "104"),
            ("№ 2 зал", "2"),
            ("Room No. 7", "7"),
            ("Dept. 12, annex", "Dept. 12, annex"),
            ("Hall 1\n(second floor)", "Hall 1 (second floor)"),
            ("Зал", "Зал"),
            ("Roommate", "Roommate"),
            ("Rmx 4", "Rmx 4"),
            ("зал \u{202e}\"Большой\"", "Большой"),
            ("=1+1", "=1+1"),
        ] {
            assert_eq!(tidy_room(written).as_deref(), Some(name), "{written}");
        }
        for nothing in ["", " ", "-", "—", "\u{200b}", "№"] {
            assert_eq!(tidy_room(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn a_room_is_the_same_however_it_is_written() {
        for (one, other) in [
            ("3", "ЗАЛ 03"),
            ("каб. 3", "зал 3 (2 этаж)"),
            ("4b", "Courtroom 4B"),
            ("4-B", "4 b"),
            ("0", "зал 0"),
        ] {
            assert!(is_same_room(one, other), "{one} {other}");
        }
        for (one, other) in [("3", "30"), ("4A", "4B"), ("1-2", "12"), ("3", "Большой")] {
            assert!(!is_same_room(one, other), "{one} {other}");
        }
    }
}

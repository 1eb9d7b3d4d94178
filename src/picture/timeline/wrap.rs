//! Lines as wide as there is room.

use super::fonts::{Weight, drawable, width};

/// How much of the room the last of several lines takes at least, where the others can leave it a word.
const LAST: f32 = 0.3;

/// A text in at most so many lines, each at most `room` wide; what has no room is cut, with a mark.
pub(super) fn wrapped(
    text: &str,
    (weight, size): (Weight, f32),
    room: f32,
    most: usize,
) -> Vec<String> {
    let width = |line: &str| width(line, weight, size);
    // A number stays with its sign.
    let text = drawable(text).replace("№ ", "№\u{a0}");
    let mut lines = broken(&text, |line| width(line) <= room);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(last, |line| width(line) <= room);
        }
    } else if lines.len() > 1 && lines.last().is_some_and(|last| width(last) < LAST * room) {
        let narrower = broken(&text, |line| width(line) <= 0.85 * room);
        if narrower.len() == lines.len() {
            return narrower;
        }
    }
    lines
}

/// All lines of a text.
fn broken(text: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = match line.is_empty() {
            true => word.to_owned(),
            false => format!("{line} {word}"),
        };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A word that no line holds is broken where the line ends.
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A line with a mark that it goes on, without the words for which there is no room then.
fn cut(line: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut rest = line;
    loop {
        let marked = format!("{}…", rest.trim_end_matches([' ', ',', ';', ':', '—', '–']));
        if fits(&marked) || rest.is_empty() {
            return marked;
        }
        rest = match rest.rsplit_once(' ') {
            Some((before, _)) => before,
            None => {
                let last = rest.char_indices().last();
                last.map_or("", |(at, _)| &rest[..at])
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, most: usize) -> Vec<String> {
        wrapped(text, (Weight::Regular, 30.0), 200.0, most)
    }

    #[test]
    fn a_line_ends_before_the_word_that_has_no_room() {
        assert_eq!(
            lines("суд решил продолжить заседание", 9),
            ["суд решил", "продолжить", "заседание"]
        );
        assert_eq!(lines("ааа ааа ааа ааа", 9), ["ааа ааа ааа", "ааа"]);
        assert_eq!(lines("ааа ааа ааа а аа", 9), ["ааа ааа ааа", "а аа"]);
        assert_eq!(
            lines("суд решил продолжить заседание", 2),
            ["суд решил", "продолжит…"]
        );
        assert_eq!(lines(" \n ", 2), Vec::<String>::new());
    }

    #[test]
    fn a_word_of_any_length_is_broken() {
        let long = "щ".repeat(100);
        let broken = lines(&long, 100);
        assert_eq!(broken.concat(), long);
        assert!(broken.len() > 10);
        let cut = lines(&long, 2);
        assert!(cut[1].ends_with('…') && cut.len() == 2);
        for line in [broken, cut].concat() {
            assert!(width(&line, Weight::Regular, 30.0) <= 200.0, "{line}");
        }
    }
}

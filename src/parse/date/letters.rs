//! Normalized letters of a text: figures of every width and script, and letters that stand where figures do.

/// A letter of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The byte of the text at which it begins.
    pub(super) at: usize,
    /// As it was written.
    pub(super) written: char,
    /// As it is read.
    pub(super) read: char,
}

/// Every letter of the text.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = text
        .char_indices()
        .map(|(at, written)| Letter {
            at,
            written,
            read: plain(written),
        })
        .collect();
    let mut start = 0;
    while start < letters.len() {
        let rest = letters.iter().skip(start);
        let run = rest.take_while(|letter| is_of_figures(letter.read)).count();
        let outside = |at: Option<usize>| {
            let letter = at.and_then(|at| letters.get(at));
            letter.is_none_or(|letter| !letter.read.is_alphanumeric())
        };
        if outside(start.checked_sub(1)) && outside(Some(start + run)) {
            let run = letters.iter_mut().skip(start).take(run);
            set_right(&mut run.collect::<Vec<_>>());
        }
        start += run.max(1);
    }
    letters
}

/// The plain sign for one that looks the same.
fn plain(letter: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(letter) - u32::from(zero), 10);
    let found = match letter {
        '０'..='９' => digit('０'),
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '－' => Some('-'),
        '：' | '∶' | '﹕' | 'ː' | '꞉' => Some(':'),
        '．' | '․' | '。' | '·' => Some('.'),
        '／' | '⁄' | '∕' => Some('/'),
        '，' | '、' | '،' => Some(','),
        '（' => Some('('),
        '）' => Some(')'),
        _ => None,
    };
    found.unwrap_or(letter)
}

fn is_of_figures(letter: char) -> bool {
    letter.is_ascii_digit() || ".:/-".contains(letter) || figure_like(letter).is_some()
}

/// The figure that a letter looks like.
fn figure_like(letter: char) -> Option<char> {
    match letter {
        'O' | 'o' | 'О' | 'о' => Some('0'),
        'l' | 'I' => Some('1'),
        'З' => Some('3'),
        _ => None,
    }
}

/// Reads letters as figures where they stand in a date, a time or a year: `1О:ОО`, `2O26`. `5O` may be the name of a room.
fn set_right(run: &mut [&mut Letter]) {
    let count = |is: fn(char) -> bool| run.iter().filter(|letter| is(letter.read)).count();
    let digits = count(|letter| letter.is_ascii_digit());
    let marks = count(|letter| ".:/-".contains(letter));
    if digits == 0 || (marks == 0 && (digits < 2 || run.len() != 4)) {
        return;
    }
    for letter in run {
        letter.read = figure_like(letter.read).unwrap_or(letter.read);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        letters(text).iter().map(|letter| letter.read).collect()
    }

    #[test]
    fn what_looks_like_a_figure_is_one_where_figures_stand() {
        for (text, expected) in [
            ("２４．１２ １０：００", "24.12 10:00"),
            ("٢٤.١٢", "24.12"),
            ("2O26-12-24", "2026-12-24"),
            ("1О:ОО", "10:00"),
            ("24 декабря 2O26", "24 декабря 2026"),
            ("З0.l2", "30.12"),
            ("24-ого", "24-ого"),
            ("10 o'clock", "10 o'clock"),
            ("5O", "5O"),
            ("5l", "5l"),
            ("24-го", "24-го"),
            ("о 5", "о 5"),
            ("Ы", "Ы"),
        ] {
            assert_eq!(read(text), expected);
        }
    }
}

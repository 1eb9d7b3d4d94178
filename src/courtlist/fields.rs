//! A field of a list: what is said in it, and what shows that it was spoiled.

use crate::domain::invisible::is_invisible;

/// The longest text of a field that is used, in characters.
pub(super) const LONGEST: usize = 200;

/// What a field says: without spaces around it and invisible characters in it; `None` for nothing, which a dash stands for too.
pub(super) fn said(field: &str) -> Option<String> {
    let seen: String = field.chars().filter(|it| !is_invisible(*it)).collect();
    let said = seen.trim();
    let is_dash = |letter: char| matches!(letter, '-' | '\u{2010}'..='\u{2015}');
    (!said.chars().all(is_dash)).then(|| said.to_owned())
}

/// Whether a letter of it was lost: what an encoding does not have becomes a `?` next to the letters that it has.
pub(super) fn has_lost_letters(field: &str) -> bool {
    let letters: Vec<char> = field.chars().collect();
    let is_lost = |pair: &[char]| match pair {
        ['?', letter] | [letter, '?'] => is_cyrillic(*letter),
        _ => false,
    };
    letters.windows(2).any(is_lost)
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

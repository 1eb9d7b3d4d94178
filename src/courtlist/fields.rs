//! A field of a list: what is said in it, what shows that it was spoiled, and how it is quoted.

use crate::domain::invisible::is_invisible;

/// The longest text of a field that is used, in characters.
pub(super) const LONGEST: usize = 200;

/// How much of a field is quoted.
const SHOWN: usize = 40;

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

/// The start of a field, as it is quoted: what turns or clears a terminal is written out.
pub(super) fn shown(field: &str) -> String {
    let start: String = field.chars().take(SHOWN).collect();
    let more = if field.chars().nth(SHOWN).is_some() {
        "…"
    } else {
        ""
    };
    format!("{}{more}", start.escape_debug())
}

/// A field as it is quoted where a name may stand in it by mistake: its words that have figures in them. Of others there is `…`.
pub fn masked(field: &str) -> String {
    /// The longest run of letters that is shown beside figures: of a month, of a half of the day.
    const SHORT: usize = 3;
    let mut kept = String::new();
    for word in field.split_inclusive(char::is_whitespace) {
        let has_figures = word.contains(|sign: char| sign.is_ascii_digit());
        let mut letters = String::new();
        for sign in word.chars().map(Some).chain([None]) {
            match sign {
                Some(letter) if letter.is_alphabetic() => letters.push(letter),
                end => {
                    let is_shown = has_figures && letters.chars().count() <= SHORT;
                    kept.push_str(if is_shown || letters.is_empty() {
                        &letters
                    } else {
                        "…"
                    });
                    letters.clear();
                    kept.extend(end);
                }
            }
        }
    }
    shown(&kept)
}

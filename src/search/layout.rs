//! Keyboard layouts: what was meant if another layout was on.

const QWERTY: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const QWERTY_SHIFTED: &str = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/// The row of digits, and what the Kazakh layout has in its place; the rest of it is Russian.
const DIGITS: &str = "234589 0-=";
const KAZAKH: &str = "әіңғүұ қөһ";

/// The text in the other layouts in which these keys are words: "jp,tr" is "озбек", "щяиул" is "ozbek", "nf5fq" is "тағай".
pub(super) fn in_other_layouts(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let is_russian = text.chars().any(|letter| RUSSIAN.contains(letter));
    if is_russian {
        return vec![with(&text, |letter| beside(letter, RUSSIAN, QWERTY))];
    }
    if !text.chars().any(|letter| letter.is_ascii_alphabetic()) {
        return Vec::new();
    }
    let russian = |letter| {
        beside(letter, QWERTY, RUSSIAN).or_else(|| beside(letter, QWERTY_SHIFTED, RUSSIAN))
    };
    let kazakh = with(&text, |letter| {
        beside(letter, DIGITS, KAZAKH).or_else(|| russian(letter))
    });
    let russian = with(&text, russian);
    if kazakh == russian {
        vec![russian]
    } else {
        vec![russian, kazakh]
    }
}

fn with(text: &str, other: impl Fn(char) -> Option<char>) -> String {
    text.chars()
        .map(|letter| other(letter).unwrap_or(letter))
        .collect()
}

fn beside(letter: char, from: &str, to: &str) -> Option<char> {
    let place = from.chars().position(|key| key == letter)?;
    to.chars().nth(place)
}

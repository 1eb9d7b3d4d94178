//! What was meant when the keyboard stood in the other layout.

const QWERTY: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const QWERTY_SHIFTED: &str = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/// The same keys in the other layout: "jp,tr" is "озбек", "щяиул" is "ozbek".
pub(super) fn in_other_layout(text: &str) -> String {
    let text = text.to_lowercase();
    let is_russian = text.chars().any(|letter| RUSSIAN.contains(letter));
    text.chars()
        .map(|letter| {
            let other = if is_russian {
                beside(letter, RUSSIAN, QWERTY)
            } else {
                beside(letter, QWERTY, RUSSIAN).or_else(|| beside(letter, QWERTY_SHIFTED, RUSSIAN))
            };
            other.unwrap_or(letter)
        })
        .collect()
}

fn beside(letter: char, from: &str, to: &str) -> Option<char> {
    let place = from.chars().position(|key| key == letter)?;
    to.chars().nth(place)
}

//! The skeleton of a word: one spelling for all of its transliterations.
//!
//! It has the letters `a b d e f g h i j k l m n o p r s t u v z č š`: `j` stands for ж, zh, j and дж, `i` for
//! и, й, і, ы, ı and y, `u` for у, ү, ұ, ü and w, `k` for к, қ and q. Letters of other scripts stay as they are.

/// The most letters of a word that are read.
pub(super) const MAX_LETTERS: usize = 32;

/// The skeleton of a word in Latin letters.
pub(super) fn settle(typed: &str) -> String {
    let mut word = Vec::new();
    let mut letters = typed.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            'c' if letters.next_if_eq(&'h').is_some() => push(&mut word, 'č'),
            'c' | 'q' => push(&mut word, 'k'),
            'w' => push(&mut word, 'u'),
            'x' => {
                push(&mut word, 'k');
                push(&mut word, 's');
            }
            // Fyodor, Artyom: "ё" is written "е" in Russian; Mayorov has "йо" after a vowel.
            'y' if ends_in_consonant(&word) && letters.next_if_eq(&'o').is_some() => {
                push(&mut word, 'e');
            }
            'y' => push(&mut word, 'i'),
            // Solovyev, Ilyas: the sign is heard before a vowel only.
            sign if is_sign(sign) => {
                if letters.peek().copied().is_some_and(is_vowel) {
                    push(&mut word, 'i');
                }
            }
            other => push(&mut word, other),
        }
    }
    word.into_iter().collect()
}

pub(super) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Whether a folded word is a number, which matches exactly or as a prefix.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(char::is_numeric)
}

/// Whether a number is a recent year: many cases have it, so it tells nothing.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// The length of a word, in letters.
pub(super) fn length(word: &str) -> usize {
    word.chars().count()
}

/// The hard and the soft sign, which have no sound of their own.
pub(super) fn is_sign(letter: char) -> bool {
    matches!(letter, 'ь' | 'ъ')
}

fn ends_in_consonant(word: &[char]) -> bool {
    word.last().is_some_and(|last| !is_vowel(*last))
}

/// Adds a letter to a skeleton, keeping it one: pairs that stand for one letter are merged.
fn push(word: &mut Vec<char>, letter: char) {
    let before_last = word.len().checked_sub(2).map(|index| word[index]);
    let merged = match (word.last().copied(), letter) {
        // Nurpeissov, Нұрпейісов.
        (Some('s'), 's') | (Some('i'), 'i') => Some(letter),
        (Some('s'), 'h') | (Some('s' | 'š'), 'č') => Some('š'),
        (Some('z'), 'h') | (Some('d'), 'j') => Some('j'),
        (Some('k'), 'h') => Some('h'),
        (Some('g'), 'h') => Some('g'),
        // Yevgeny, Balgabayeva; but Aliev keeps both.
        (Some('i'), 'e') if before_last.is_none_or(is_vowel) => Some('e'),
        _ => None,
    };
    if let Some(merged) = merged {
        word.pop();
        push(word, merged);
    } else if word.len() < MAX_LETTERS {
        word.push(letter);
    }
}

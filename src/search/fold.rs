//! One spelling for a name written in Russian, Kazakh or any of their transliterations.
//!
//! The skeleton has the letters `a b d e f g h i j k l m n o p r s t u v z č š`: `j` stands for ж, zh, j and дж, `i` for
//! и, й, і, ы, ı and y, `u` for у, ү, ұ, ü and w, `k` for к, қ and q. Letters of other scripts stay as they are.

use std::fmt;

use icu::normalizer::DecomposingNormalizerBorrowed;

/// How many words of a text are read.
const MAX_WORDS: usize = 16;
/// How many letters of a word are read.
const MAX_LETTERS: usize = 32;

/// A text as words of the skeleton, digits apart from letters; shown with a space between the words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Folded(Vec<String>);

impl Folded {
    /// The words in their order: at most 16, each of 1 to 32 letters.
    pub fn words(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

/// The skeleton of a text; folding what it shows gives the same again.
pub fn fold(text: &str) -> Folded {
    Folded(spellings(text).map(|(_, settled)| settled).collect())
}

/// Each word as it was typed, in Latin letters, and its settled spelling.
pub(super) fn spellings(text: &str) -> impl Iterator<Item = (String, String)> {
    typed_words(text).into_iter().map(|typed| {
        let settled = settle(&typed);
        (typed, settled)
    })
}

fn typed_words(text: &str) -> Vec<String> {
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let mut letters = decomposed.chars().flat_map(char::to_lowercase).peekable();
    let mut words = Vec::new();
    let mut word = Vec::new();
    let mut last = None;
    while let Some(letter) = letters.next() {
        if is_silent(letter) {
            continue;
        }
        let kind = Kind::of(letter);
        // A number and a word stand apart even when they are written together: "almaty2025", "57ж".
        if last != Some(kind) {
            end_word(&mut word, &mut words);
            if words.len() == MAX_WORDS {
                break;
            }
        }
        last = Some(kind);
        match kind {
            Kind::Gap => {}
            Kind::Letter | Kind::Digit => match with_mark(letter, letters.peek()) {
                Some(marked) => word.push(marked),
                None => push_latin(letter, &mut word),
            },
        }
        // Two typed letters make at most one settled one, but for a few; the rest of an endless word is not kept.
        word.truncate(2 * MAX_LETTERS);
    }
    end_word(&mut word, &mut words);
    words
}

/// One spelling for all that sounds or is transliterated alike.
fn settle(typed: &str) -> String {
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

/// Whether a folded word is a number: it is then found as written, or by how it begins.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(char::is_numeric)
}

/// Letters of a word.
pub(super) fn length(word: &str) -> usize {
    word.chars().count()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    Gap,
}

impl Kind {
    fn of(letter: char) -> Self {
        if letter.is_numeric() {
            Self::Digit
        } else if letter.is_alphabetic() {
            Self::Letter
        } else {
            Self::Gap
        }
    }
}

fn end_word(word: &mut Vec<char>, words: &mut Vec<String>) {
    if word.iter().any(|letter| !is_sign(*letter)) {
        words.push(word.iter().collect());
    }
    word.clear();
}

/// The hard and the soft sign, which have no sound of their own.
fn is_sign(letter: char) -> bool {
    matches!(letter, 'ь' | 'ъ')
}

/// Marks above and below letters, apostrophes, and characters that are not seen.
fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}'
            | '\''
            | '`'
            | '‘'
            | '’'
            | '′'
            | '\u{2b9}'..='\u{2bf}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{feff}'
    )
}

/// A letter whose mark makes it another one; any other mark falls away (ä ö ü ğ ñ ú, й, ё).
fn with_mark(letter: char, mark: Option<&char>) -> Option<char> {
    match (letter, mark?) {
        ('s', '\u{30c}' | '\u{326}' | '\u{327}') => Some('š'),
        ('c', '\u{30c}' | '\u{327}') => Some('č'),
        ('z', '\u{30c}') => Some('j'),
        // Kazakh of 2018 writes у as ý.
        ('y', '\u{301}') => Some('u'),
        _ => None,
    }
}

fn push_latin(letter: char, word: &mut Vec<char>) {
    let latin = match letter {
        'а' | 'ә' | 'ə' => 'a',
        'б' => 'b',
        'в' => 'v',
        'г' | 'ғ' | 'ґ' => 'g',
        'д' => 'd',
        'е' | 'э' => 'e',
        'ж' | 'ҷ' => 'j',
        'з' => 'z',
        'и' | 'і' | 'ы' | 'ı' => 'i',
        'к' | 'қ' => 'k',
        'л' => 'l',
        'м' => 'm',
        'н' | 'ң' | 'ŋ' => 'n',
        'о' | 'ө' => 'o',
        'п' => 'p',
        'р' => 'r',
        'с' => 's',
        'т' => 't',
        'у' | 'ү' | 'ұ' => 'u',
        'ф' => 'f',
        'х' | 'һ' | 'ҳ' => 'h',
        'ч' => 'č',
        'ш' | 'щ' => 'š',
        'ц' => return word.extend(['t', 's']),
        'ю' => return word.extend(['i', 'u']),
        'я' => return word.extend(['i', 'a']),
        'є' => return word.extend(['i', 'e']),
        other => other,
    };
    word.push(latin);
}

fn ends_in_consonant(word: &[char]) -> bool {
    word.last().is_some_and(|last| !is_vowel(*last))
}

/// Adds a letter to a settled word, which stays settled: no pair that is one letter is left in it.
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

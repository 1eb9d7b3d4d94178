//! The words of a text, each as it was typed and in Latin letters.

use icu::normalizer::DecomposingNormalizerBorrowed;

use super::skeleton::{MAX_LETTERS, is_sign, settle};

/// A word as it was typed, and its forms for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelling {
    /// In lower case and without marks, in the script in which it was typed.
    pub(super) raw: String,
    /// In Latin letters.
    pub(super) typed: String,
    /// Its skeleton.
    pub(super) settled: String,
    /// Whether it begins with a capital letter.
    pub(super) capitalisation: Capitalisation,
    /// What stands between it and the word before.
    pub(super) after: WordBreak,
}

/// Whether a word begins with a capital letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capitalisation {
    Capital,
    Small,
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordBreak {
    /// Nothing, a space, or what joins the parts of a number.
    Join,
    /// A comma, a bracket, the end of a sentence.
    Stop,
}

/// The first words of a text, so many at most.
pub(super) fn spellings(text: &str, at_most: usize) -> Vec<Spelling> {
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let letters: Vec<char> = decomposed.chars().collect();
    let mut reading = WordReader::default();
    for (place, &letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1).copied();
        if reading.words.len() == at_most {
            break;
        }
        if is_mark(letter) {
            reading.word.push(letter);
        } else if is_apostrophe(letter) {
            // Ashirov's.
            let behind = letters.get(place + 2).copied();
            let owns = matches!(next, Some('s' | 'S')) && !behind.is_some_and(char::is_alphabetic);
            reading.owns = owns && reading.last.is_some_and(|last| last.is_ascii_alphabetic());
        } else if std::mem::take(&mut reading.owns) {
            reading.end_word();
        } else if !is_silent(letter) {
            reading.letter(meant_as_letter(reading.last, letter, next));
        }
    }
    reading.end_word();
    reading.words.truncate(at_most);
    reading.words
}

/// The reader of the words of a text.
#[derive(Default)]
struct WordReader {
    words: Vec<Spelling>,
    /// Letters of the word begun, as they were typed.
    word: Vec<char>,
    last: Option<char>,
    stopped: bool,
    /// Whether the next letter is the "s" of a possessive.
    owns: bool,
}

impl WordReader {
    fn letter(&mut self, letter: char) {
        let kind = LetterKind::of(letter);
        // A number and a word stand apart even when they are written together: "almaty2025", "57ж"; so do the words of
        // "ТалгатАширов", but nothing that has no small letter begins a word.
        let parted = self.last.is_some_and(|last| {
            let is_capital = letter.is_uppercase() && !letter.to_lowercase().eq([letter]);
            LetterKind::of(last) != kind || (last.is_lowercase() && is_capital)
        });
        if parted {
            self.end_word();
        }
        self.last = Some(letter);
        match kind {
            LetterKind::Gap => self.stopped |= !is_joint(letter),
            // Two typed letters make at most one settled one, but for a few; the rest of an endless word is not kept.
            LetterKind::Letter | LetterKind::Digit if self.word.len() < 4 * MAX_LETTERS => {
                self.word.push(letter);
            }
            LetterKind::Letter | LetterKind::Digit => {}
        }
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let Some(first) = word.iter().copied().find(|letter| !is_mark(*letter)) else {
            return;
        };
        let raw = of_one_script(&word);
        let mut typed = Vec::new();
        let mut letters = raw.iter().copied().peekable();
        while let Some(letter) = letters.next() {
            if !is_mark(letter) {
                match with_mark(letter, letters.peek()) {
                    Some(marked) => typed.push(marked),
                    None => push_latin(letter, &mut typed),
                }
            }
        }
        typed.truncate(2 * MAX_LETTERS);
        if typed.iter().all(|letter| is_sign(*letter)) {
            return;
        }
        let typed: String = typed.into_iter().collect();
        self.words.push(Spelling {
            raw: raw.into_iter().filter(|letter| !is_mark(*letter)).collect(),
            settled: settle(&typed),
            typed,
            capitalisation: if first.is_uppercase() {
                Capitalisation::Capital
            } else {
                Capitalisation::Small
            },
            after: if std::mem::take(&mut self.stopped) {
                WordBreak::Stop
            } else {
                WordBreak::Join
            },
        });
    }
}

/// Replaces a zero or a three among letters by the letter that it looks like: "0збек".
fn meant_as_letter(last: Option<char>, letter: char, next: Option<char>) -> char {
    let is_lone = !last.is_some_and(char::is_numeric) && next.is_some_and(char::is_alphabetic);
    match letter {
        '0' if is_lone => 'о',
        '3' if is_lone => 'з',
        other => other,
    }
}

/// Whether a sign joins the words of a name or the parts of a number.
fn is_joint(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '/' | '\\' | '_' | '.' | '‐'..='―' | '−')
}

/// Letters that look alike in two scripts: Latin, then Cyrillic.
const ALIKE: &[(char, char)] = &[
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// The word in lower case and, if it mixes two scripts, in the one of which it has unambiguous letters.
fn of_one_script(word: &[char]) -> Vec<char> {
    let latin = |letter: char| ALIKE.iter().find(|(latin, _)| *latin == letter);
    let cyrillic = |letter: char| ALIKE.iter().find(|(_, cyrillic)| *cyrillic == letter);
    let mixed = word.iter().copied().any(is_cyrillic) && word.iter().any(char::is_ascii_alphabetic);
    let own_cyrillic = word
        .iter()
        .any(|letter| is_cyrillic(*letter) && cyrillic(*letter).is_none());
    let own_latin = word
        .iter()
        .any(|letter| letter.is_ascii_alphabetic() && latin(*letter).is_none());
    let settled = |letter: char| match (mixed, own_cyrillic, own_latin) {
        (true, true, _) | (true, false, false) => {
            latin(letter).map_or(letter, |(_, cyrillic)| *cyrillic)
        }
        (true, false, true) => cyrillic(letter).map_or(letter, |(latin, _)| *latin),
        (false, _, _) => letter,
    };
    word.iter()
        .flat_map(|letter| settled(*letter).to_lowercase())
        .collect()
}

/// Whether it is a Cyrillic letter that looks like a Latin one; other letters stay as they are, and do not decide the
/// script.
fn is_cyrillic(letter: char) -> bool {
    let small: Vec<char> = letter.to_lowercase().collect();
    let mut latin = Vec::new();
    small
        .iter()
        .for_each(|letter| push_latin(*letter, &mut latin));
    matches!(letter, '\u{400}'..='\u{52f}')
        && (latin != small || small.iter().copied().any(is_sign))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LetterKind {
    Letter,
    Digit,
    Gap,
}

impl LetterKind {
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

/// Marks above and below letters.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '‘' | '’' | '′' | '\u{2b9}'..='\u{2bf}')
}

/// Invisible characters.
fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
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

//! Folding letters as people type them: any case, ё or е, Kazakh letters or the Russian ones nearest to them, and letters of
//! the other script that only look right.

/// Folds a word, for comparison. It drops combining marks, so that a decomposed й equals и.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
        .map(|letter| match letter {
            'ё' => 'е',
            'й' | 'і' => 'и',
            'ә' => 'а',
            'ғ' => 'г',
            'қ' => 'к',
            'ң' => 'н',
            'ө' => 'о',
            'ұ' | 'ү' => 'у',
            'һ' => 'х',
            '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
            '–' | '—' | '−' | '‑' => '-',
            other => other,
        })
        .collect()
}

/// Small letters of the two scripts that look alike: Cyrillic and Latin.
const ALIKE: [(char, char); 16] = [
    ('а', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('к', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('ј', 'j'),
    ('ү', 'v'),
];

/// A word of mixed scripts, rewritten in each of them; nothing for a word of one script, or one that would stay mixed.
pub(super) fn in_one_script(word: &str) -> impl Iterator<Item = String> {
    let lower = word.to_lowercase();
    let has = |is: fn(char) -> bool| lower.chars().any(is);
    let is_mixed = has(is_cyrillic) && has(|letter| letter.is_ascii_alphabetic());
    let cyrillic = |letter| looks_like(letter, |(cyrillic, latin)| (latin, cyrillic));
    let latin = |letter| looks_like(letter, |pair| pair);
    let as_cyrillic: String = lower.chars().map(cyrillic).collect();
    let as_latin: String = lower.chars().map(latin).collect();
    let clean = [
        Some(as_cyrillic)
            .filter(|word| !word.contains(|letter: char| letter.is_ascii_alphabetic())),
        Some(as_latin).filter(|word| !word.contains(is_cyrillic)),
    ];
    clean.into_iter().flatten().filter(move |_| is_mixed)
}

fn looks_like(letter: char, direction: impl Fn((char, char)) -> (char, char)) -> char {
    let mut pairs = ALIKE.into_iter().map(direction);
    pairs
        .find(|(from, _)| *from == letter)
        .map_or(letter, |(_, to)| to)
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_to_one_form() {
        for (left, right) in [
            ("ҚЫРКҮЙЕК", "кыркуиек"),
            ("Жұма", "жума"),
            ("ещё", "еще"),
            ("мама\u{438}\u{306}", "мамай"),
            ("о’clock", "о'clock"),
        ] {
            assert_eq!(fold(left), fold(right));
        }
    }

    #[test]
    fn a_word_of_two_scripts_is_also_one_of_each() {
        for (word, expected) in [
            ("дeкaбpя", vec!["декабря"]),
            ("Dес", vec!["dec"]),
            ("сaт", vec!["сат", "cat"]),
            ("шiлде", vec!["шілде"]),
            ("декабря", vec![]),
            ("december", vec![]),
            ("27", vec![]),
            ("джuма", vec![]),
        ] {
            assert_eq!(in_one_script(word).collect::<Vec<_>>(), expected, "{word}");
        }
    }
}
